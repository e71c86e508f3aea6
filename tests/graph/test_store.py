from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from pathlib import Path

import pyoxigraph
import pytest
from rdflib import Literal, URIRef
from rdflib.compare import isomorphic
from rdflib.term import Node

from kpugraph.errors import OutputError, SourceError
from kpugraph.graph.store import load, write_atomic
from kpugraph.graph.turtle import canonical_turtle
from kpugraph.resolve import resolve
from kpugraph.triples import build_graph
from kpugraph.vocab import KPU, VOID
from tests.factories import six_facts

B = "https://example.org/id/"
ME = URIRef(B + "person/sari-dewi")

Triples = list[tuple[Node, Node, Node]]


def test_the_dataset_is_read_back_as_it_was(tmp_path: Path) -> None:
    graph = build_graph(resolve(six_facts()))
    turtle = canonical_turtle(graph)
    write_atomic(tmp_path / "kpugraph.ttl", turtle)
    again = load(tmp_path / "kpugraph.ttl")
    assert isomorphic(again, graph)
    assert canonical_turtle(again) == turtle
    assert len(list(pyoxigraph.parse(turtle, format=pyoxigraph.RdfFormat.TURTLE))) == len(graph)


def test_chunks_are_written_one_behind_the_other(tmp_path: Path) -> None:
    write_atomic(tmp_path / "a.ttl", iter((b"one", b"", b"two")))
    assert (tmp_path / "a.ttl").read_bytes() == b"onetwo"

    def broken() -> Iterator[bytes]:
        yield b"three"
        raise OSError(errno.EIO, "Input/output error")

    with pytest.raises(OutputError, match=r"a\.ttl: Input/output error; nothing was written"):
        write_atomic(tmp_path / "a.ttl", broken())
    assert [path.read_bytes() for path in tmp_path.iterdir()] == [b"onetwo"]


def test_the_prefixes_of_the_project_are_bound_on_reading(tmp_path: Path) -> None:
    write_atomic(tmp_path / "a.ttl", canonical_turtle([(URIRef(B + "dataset"), VOID.uriSpace, Literal(B))], B))
    namespaces = dict(load(tmp_path / "a.ttl").namespaces())
    assert namespaces["kpu"] == URIRef(str(KPU))
    assert namespaces["id"] == URIRef(B)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b'<a> <b> "c" .\n<a> <b> .\n', r"a\.ttl:2: not Turtle \(.*\); build it again or repair the line$"),
        (b"<a> <b> <c> .\n\n\nx:y <b> <c> .", r"a\.ttl:4: not Turtle \(.*\)"),
        (b'<a> <b> "c" .\n<a> <b> "\xff" .', r"a\.ttl:2: not UTF-8"),
        (b'<a> <b> "c', r"a\.ttl: not Turtle, it breaks off"),
        (b"@prefix", r"a\.ttl: not Turtle, it breaks off"),
        (b"[ " * 2000, r"a\.ttl: not Turtle, it breaks off or nests too deeply"),
        (b"\x89PNG\r\n\x1a\n", r"a\.ttl:1: not UTF-8"),
    ],
)
def test_a_broken_file_is_named_with_its_line(tmp_path: Path, content: bytes, message: str) -> None:
    (tmp_path / "a.ttl").write_bytes(content)
    with pytest.raises(SourceError, match=message) as raised:
        load(tmp_path / "a.ttl")
    assert "\n" not in str(raised.value)


def test_a_missing_file_is_named_with_a_remedy(tmp_path: Path) -> None:
    remedy = r"b\.ttl: No such file or directory; build it with `kpugraph build -o .*b\.ttl`$"
    with pytest.raises(SourceError, match=remedy):
        load(tmp_path / "b.ttl")
    with pytest.raises(SourceError, match="Is a directory"):
        load(tmp_path)


def test_a_file_is_replaced_whole(tmp_path: Path) -> None:
    path = tmp_path / "a.ttl"
    write_atomic(path, b"one")
    path.chmod(0o640)
    write_atomic(path, b"two")
    assert path.read_bytes() == b"two"
    assert path.stat().st_mode & 0o777 == 0o640
    assert list(tmp_path.iterdir()) == [path]


def test_a_new_file_has_the_permissions_of_any_new_file(tmp_path: Path) -> None:
    (tmp_path / "plain").write_bytes(b"")
    write_atomic(tmp_path / "a.ttl", b"")
    assert (tmp_path / "a.ttl").stat().st_mode == (tmp_path / "plain").stat().st_mode


@pytest.mark.parametrize("call", ["fsync", "replace"])
def test_a_failure_on_the_way_leaves_what_stood_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, call: str
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    path = tmp_path / "a.ttl"
    path.write_bytes(b"old")
    monkeypatch.setattr(os, call, fail)
    with pytest.raises(OutputError, match=r"a\.ttl: No space left on device; nothing was written$"):
        write_atomic(path, b"new")
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


def test_a_folder_that_takes_no_file_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    for path in (tmp_path / "missing" / "a.ttl", tmp_path / "file" / "a.ttl"):
        with pytest.raises(OutputError, match=r"a\.ttl: .*; choose a folder you may write to$"):
            write_atomic(path, b"")
    (tmp_path / "folder").mkdir()
    with pytest.raises(OutputError, match=r"folder: .*; nothing was written$"):
        write_atomic(tmp_path / "folder", b"")
    assert sorted(entry.name for entry in tmp_path.iterdir()) == ["file", "folder"]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_without_permission_is_named(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(OutputError, match="Permission denied; choose a folder you may write to"):
        write_atomic(tmp_path / "a.ttl", b"")


def test_a_link_is_replaced_and_its_target_left_alone(tmp_path: Path) -> None:
    (tmp_path / "target").write_bytes(b"kept")
    (tmp_path / "link").symlink_to(tmp_path / "target")
    write_atomic(tmp_path / "link", b"new")
    assert (tmp_path / "target").read_bytes() == b"kept"
    assert (tmp_path / "link").read_bytes() == b"new"


def test_a_device_is_written_to_and_not_replaced(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    reader = os.open(tmp_path / "pipe", os.O_RDONLY | os.O_NONBLOCK)
    write_atomic(tmp_path / "pipe", b"new")
    assert os.read(reader, 10) == b"new"
    os.close(reader)
    (tmp_path / "full").symlink_to("/dev/full")
    with pytest.raises(OutputError, match=r"full: No space left on device; write to a file instead$"):
        write_atomic(tmp_path / "full", b"new")
    assert (tmp_path / "pipe").is_fifo()
    assert (tmp_path / "full").is_symlink()
