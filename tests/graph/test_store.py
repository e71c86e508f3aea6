from __future__ import annotations

import errno
import os
import subprocess
import sys
from pathlib import Path
from random import Random

import pyoxigraph
import pytest
from hypothesis import given
from hypothesis import strategies as st
from rdflib import BNode, Graph, Literal, URIRef
from rdflib.compare import isomorphic
from rdflib.term import Node

from kpugraph.errors import OutputError, SourceError
from kpugraph.graph.store import canonical_turtle, load, write_atomic
from kpugraph.resolve import resolve
from kpugraph.triples import build_graph
from kpugraph.vocab import FOAF, KPU, RDF, SKOS, VOID, XSD
from tests.factories import ROOT, six_facts

B = "https://example.org/id/"
ME = URIRef(B + "person/sari-dewi")

Triples = list[tuple[Node, Node, Node]]


def read_back(turtle: bytes) -> Graph:
    return Graph().parse(data=turtle, format="turtle")


def test_the_form_reads_like_this() -> None:
    graph: Triples = [
        (ME, SKOS.altLabel, Literal("Sari")),
        (ME, FOAF.name, Literal("Sari Dewi")),
        (ME, SKOS.altLabel, Literal("Sari D.")),
        (ME, RDF.type, FOAF.Person),
        (ME, SKOS.prefLabel, Literal("Sari Dewi")),
        (URIRef("https://w3id.org/kpugraph/scheme/role/ketua"), SKOS.prefLabel, Literal("Ketua", lang="id")),
        (URIRef(B + "event/x"), KPU.confidence, Literal("0.9", datatype=XSD.decimal)),
        (URIRef(B + "event/x"), KPU.position, Literal("2", datatype=XSD.integer)),
        (URIRef(B + "event/x"), KPU.former, Literal("true", datatype=XSD.boolean)),
        (URIRef(B + "event/x"), KPU.on, Literal("2024-02-14", datatype=XSD.date)),
        (URIRef(B + "event/x"), RDF.type, KPU.Event),
        (URIRef(B + "event/x"), KPU.speaker, ME),
        (URIRef(B + "event/x"), KPU.see, URIRef("https://example.com/a")),
        (URIRef(B + "dataset/class/x"), VOID.entities, Literal("1", datatype=XSD.integer)),
        (URIRef(B + "dataset"), RDF.type, VOID.Dataset),
    ]
    text = canonical_turtle(graph, B).decode()
    header, _, body = text.partition("\n\n")
    assert header.startswith(f"@base <{B}> .\n@prefix kpu: <https://w3id.org/kpugraph/ontology#> .\n")
    assert (
        body
        == """<dataset> a void:Dataset .

<person/sari-dewi> a foaf:Person ;
    skos:prefLabel "Sari Dewi" ;
    foaf:name "Sari Dewi" ;
    skos:altLabel "Sari" ,
        "Sari D." .

<event/x> a kpu:Event ;
    kpu:confidence 0.9 ;
    kpu:former true ;
    kpu:on "2024-02-14"^^xsd:date ;
    kpu:position 2 ;
    kpu:see <https://example.com/a> ;
    kpu:speaker <person/sari-dewi> .

role:ketua skos:prefLabel "Ketua"@id .

<dataset/class/x> void:entities 1 .
"""
    )


texts = st.text(st.characters(codec="utf-8").filter(lambda char: char >= " " or char in "\n\r\t")).filter(
    lambda text: "\ufffe" not in text and "\uffff" not in text
)


@given(st.lists(st.tuples(texts, st.sampled_from((None, "id", "en-GB")))))
def test_any_text_is_read_back_by_two_readers(values: list[tuple[str, str | None]]) -> None:
    graph = [(ME, SKOS.altLabel, Literal(text, lang=language)) for text, language in values]
    turtle = canonical_turtle(graph, B)
    assert set(read_back(turtle)) == set(graph)
    expected = {(text, language and language.lower()) for text, language in values}
    read = {
        (quad.object.value, quad.object.language and quad.object.language.lower())
        for quad in pyoxigraph.parse(turtle, format=pyoxigraph.RdfFormat.TURTLE)
        if isinstance(quad.object, pyoxigraph.Literal)
    }
    assert read == expected


@pytest.mark.parametrize(
    "local",
    [
        "person/x",
        "person/x--org-y",
        "membership/a/b/c",
        "",
        "x",
        "9",
        "Person/X",
        "a//b",
        "a/../b",
        "a:b",
        "-a/b",
        "a?b=c",
        "a%2Fb",
        "ä",
        "a%20b",
        "./a",
    ],
)
@pytest.mark.parametrize("base", [B, "https://example.org/id#", "https://example.org/?id=/", "http://localhost:8000/"])
def test_any_address_is_read_back_by_two_readers(base: str, local: str) -> None:
    node = URIRef(base + local)
    turtle = canonical_turtle([(node, KPU.see, node), (node, RDF.type, URIRef(str(KPU) + local))], base)
    expected = {(node, KPU.see, node), (node, RDF.type, URIRef(str(KPU) + local))}
    assert set(read_back(turtle)) == expected
    quads = pyoxigraph.parse(turtle, format=pyoxigraph.RdfFormat.TURTLE)
    assert {(str(quad.subject), str(quad.object)) for quad in quads} == {
        (f"<{subject}>", f"<{value}>") for subject, _, value in expected
    }


@pytest.mark.parametrize(
    ("lexical", "datatype"),
    [
        ("1.50", XSD.decimal),
        ("-.5", XSD.decimal),
        ("5", XSD.decimal),
        ("007", XSD.integer),
        ("+1", XSD.integer),
        ("1e3", XSD.double),
        ("1", XSD.boolean),
        ("TRUE", XSD.boolean),
        ("x", XSD.integer),
        ("2024-02-30", XSD.date),
        ('a"b\\', URIRef("https://example.org/type")),
    ],
)
def test_typed_values_keep_their_spelling(lexical: str, datatype: URIRef) -> None:
    turtle = canonical_turtle([(ME, KPU.see, Literal(lexical, datatype=datatype, normalize=False))], B)
    (quad,) = pyoxigraph.parse(turtle, format=pyoxigraph.RdfFormat.TURTLE)
    assert isinstance(quad.object, pyoxigraph.Literal)
    assert (quad.object.value, quad.object.datatype.value) == (lexical, str(datatype))


@pytest.mark.parametrize("seed", range(5))
def test_the_order_of_the_triples_changes_nothing(seed: int) -> None:
    triples = sorted(build_graph(resolve(six_facts()[:1])))
    expected = canonical_turtle(triples)
    Random(seed).shuffle(triples)
    assert canonical_turtle(triples) == expected


def test_no_control_character_stands_in_the_file() -> None:
    label = Literal("a\x85\x7f\u2028\nb\tc\r")
    turtle = canonical_turtle([(ME, SKOS.prefLabel, label)], B)
    assert set(read_back(turtle)) == {(ME, SKOS.prefLabel, label)}
    assert all(char == "\n" or char.isprintable() for char in turtle.decode())


def test_the_hash_seed_and_the_order_of_articles_change_nothing() -> None:
    script = (
        "import sys; from tests.factories import six_facts; from kpugraph.resolve import resolve;"
        "from kpugraph.triples import build_graph; from kpugraph.graph.store import canonical_turtle;"
        "graph = build_graph(resolve(six_facts()[:: int(sys.argv[1])]));"
        "sys.stdout.buffer.write(canonical_turtle(graph))"
    )
    runs = {
        subprocess.run(
            [sys.executable, "-c", script, step],
            check=True,
            capture_output=True,
            cwd=ROOT,
            env={**os.environ, "PYTHONHASHSEED": seed, "LC_ALL": "C", "TZ": "Asia/Jakarta"},
        ).stdout
        for seed, step in (("1", "1"), ("2", "-1"))
    }
    assert runs == {canonical_turtle(build_graph(resolve(six_facts())))}


def test_the_dataset_is_read_back_as_it_was(tmp_path: Path) -> None:
    graph = build_graph(resolve(six_facts()))
    turtle = canonical_turtle(graph)
    write_atomic(tmp_path / "kpugraph.ttl", turtle)
    again = load(tmp_path / "kpugraph.ttl")
    assert isomorphic(again, graph)
    assert canonical_turtle(again) == turtle
    assert len(list(pyoxigraph.parse(turtle, format=pyoxigraph.RdfFormat.TURTLE))) == len(graph)


def test_the_prefixes_of_the_project_are_bound_on_reading(tmp_path: Path) -> None:
    write_atomic(tmp_path / "a.ttl", canonical_turtle([(URIRef(B + "dataset"), VOID.uriSpace, Literal(B))], B))
    namespaces = dict(load(tmp_path / "a.ttl").namespaces())
    assert namespaces["kpu"] == URIRef(str(KPU))
    assert namespaces["id"] == URIRef(B)


@pytest.mark.parametrize(
    ("triple", "message"),
    [
        ((BNode("x"), RDF.type, FOAF.Person), "is a blank node; every node"),
        ((ME, SKOS.broader, BNode("x")), "is a blank node; every node"),
        ((ME, SKOS.prefLabel, Literal("a\x00b")), r"^text with U\+0000"),
        ((ME, SKOS.prefLabel, Literal("a\x1bb")), r"^text with U\+001B"),
        ((ME, SKOS.prefLabel, Literal("a\ud800b")), r"^text with U\+D800"),
        ((ME, SKOS.prefLabel, Literal("a\uffff")), r"^text with U\+FFFF"),
        ((ME, KPU.see, URIRef("https://example.org/a b")), "is no absolute IRI"),
        ((ME, KPU.see, URIRef("https://example.org/a\nb")), "is no absolute IRI"),
        ((ME, KPU.see, URIRef("person/x")), "is no absolute IRI"),
        ((ME, KPU.see, URIRef("")), "is no absolute IRI"),
        ((ME, KPU.see, URIRef("https://example.org/a#b#c")), "is no absolute IRI"),
        ((ME, KPU.see, URIRef("https://example.org/100%")), "is no absolute IRI"),
        ((ME, KPU.see, Literal("x", datatype=URIRef("https://example.org/<t>"))), "is no absolute IRI"),
    ],
)
def test_what_no_tool_can_read_is_refused(triple: tuple[Node, Node, Node], message: str) -> None:
    with pytest.raises(OutputError, match=message) as raised:
        canonical_turtle([triple], B)
    assert "\n" not in str(raised.value)
    assert str(raised.value).isprintable()


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
