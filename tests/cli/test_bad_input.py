"""Bad sources and bad outputs: one clear line on standard error, exit status 2, and nothing left half-written."""

from __future__ import annotations

import codecs
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from kpugraph.cli import program


class Outcome(NamedTuple):
    """What a run of the command left."""

    status: int
    stdout: str
    stderr: str


Command = Callable[..., Outcome]

GOOD = "Apel Pagi\n\nKOTA MOJOKERTO – Ketua KPU Kota Mojokerto, Sari Wulan, memimpin apel pada Senin (3/6/2024)."


@pytest.fixture
def kpugraph(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> Command:
    """The command, run in the test's own folder: exit status, standard output, standard error."""
    monkeypatch.chdir(tmp_path)

    def run(*arguments: str | Path) -> Outcome:
        with pytest.raises(SystemExit) as ended:
            program.main([str(argument) for argument in arguments], prog_name="kpugraph")
        status = ended.value.code or 0
        assert isinstance(status, int)
        return Outcome(status, *capfd.readouterr())

    return run


def shell(script: str, folder: Path) -> Outcome:
    """A shell script in which ``$kpugraph`` is the command, run in the folder."""
    done = subprocess.run(
        ["sh", "-c", script.replace("$kpugraph", '"$0" -m kpugraph'), sys.executable],
        capture_output=True,
        check=False,
        cwd=folder,
        encoding="utf-8",
        env=os.environ | {"PYTHONDONTWRITEBYTECODE": "1"},
        timeout=120,
    )
    return Outcome(done.returncode, done.stdout, done.stderr)


def line(outcome: Outcome) -> str:
    """The one line that a failed run must say."""
    assert outcome.status == 2, outcome.stderr
    assert outcome.stdout == ""
    assert outcome.stderr.startswith("kpugraph: "), outcome.stderr
    assert outcome.stderr.endswith("\n")
    assert outcome.stderr.count("\n") == 1, outcome.stderr
    return outcome.stderr.removeprefix("kpugraph: ").removesuffix("\n")


def bad_file(name: str, content: bytes) -> Callable[[Path], Path]:
    def make(folder: Path) -> Path:
        (folder / name).write_bytes(content)
        return Path(name)

    return make


def empty_folder(folder: Path) -> Path:
    (folder / "kosong").mkdir()
    (folder / "kosong" / "foto.jpg").write_bytes(b"\xff\xd8")
    return Path("kosong")


def folder_named_as_a_file(folder: Path) -> Path:
    (folder / "x.txt").mkdir()
    return Path("x.txt")


def dangling_link(folder: Path) -> Path:
    (folder / "x.txt").symlink_to("gone.txt")
    return Path("x.txt")


def link_to_itself(folder: Path) -> Path:
    (folder / "x.txt").symlink_to("x.txt")
    return Path("x.txt")


def nothing(name: str) -> Callable[[Path], Path]:
    return lambda folder: Path(name)


SOURCES: dict[str, tuple[Callable[[Path], Path], str]] = {
    "missing file": (nothing("x.txt"), "x.txt: no such file or folder; check the spelling"),
    "missing folder": (nothing("x/y"), "x/y: no such file or folder; check the spelling"),
    "overlong name": (nothing("x" * 300), f"{'x' * 300}: no such file or folder; check"),
    "empty file": (bad_file("x.txt", b""), "x.txt: the file is empty; give a title line, a blank line and the text"),
    "white space": (bad_file("x.md", b" \r\n\t"), "x.md: the file is empty; give"),
    "byte-order mark alone": (bad_file("x.txt", codecs.BOM_UTF8), "x.txt: the file is empty; give"),
    "empty folder": (empty_folder, "kosong: no article files in this folder; put .jsonl"),
    "folder named as a file": (folder_named_as_a_file, "x.txt: no article files in this folder; put"),
    "dangling link": (dangling_link, "x.txt: no such file or folder; check the spelling"),
    "link to itself": (link_to_itself, "x.txt: no such file or folder; check the spelling"),
    "unknown format": (bad_file("x.docx", b"PK"), "x.docx: no reader for .docx; use one of .jsonl"),
    "no extension": (bad_file("x", b"Apel"), "x: no reader for a file without an extension; use one of"),
    "binary file": (
        bad_file("x.txt", b"\x89PNG\r\n\x1a\n\x00\x00"),
        "x.txt: byte 8 is NUL, so this is no UTF-8 text; save",
    ),
    "UTF-16 without a mark": (bad_file("x.txt", GOOD.encode("utf-16-le")), "x.txt: byte 1 is NUL, so this"),
    "broken UTF-16": (bad_file("x.txt", codecs.BOM_UTF16_LE + b"A"), "x.txt: byte 2 is not UTF-16; save the file as"),
    "another encoding": (bad_file("x.txt", "Apel “Zoë”".encode("cp1252")), "x.txt: byte 5 is not UTF-8; save the file"),
    "front matter": (
        bad_file("x.md", b"---\nurl: y\ntitle: KPU: Apel\n---\nIsi."),
        "x.md:3: front matter is not YAML (mapping values are not allowed here); quote titles",
    ),
    "front matter without end": (bad_file("x.md", b"---\ntitle: Apel\n\nIsi."), "x.md:1: front matter without an end"),
    "wrong date": (
        bad_file("x.md", b"---\ntitle: Apel\npublished: 13/10/2021\n---\nIsi."),
        'x.md:3: "published" is not an ISO date (13/10/2021); write for example 2021-10-14',
    ),
    "impossible date": (bad_file("x.md", b"---\nretrieved: 2021-02-30\n---\nIsi."), 'x.md:2: "retrieved" is not an'),
    "no JSON": (
        bad_file("x.jsonl", b'{"text": "Isi."}\n{"text": \n'),
        "x.jsonl:2: not JSON (column 10: Expecting value)",
    ),
    "no text": (bad_file("x.jsonl", b'\n{"title": "Apel"}\n'), 'x.jsonl:2: no "text"; add the body of the article'),
    "no body": (bad_file("x.txt", b"Berita\n\nApel Pagi\n"), 'x.txt: no body after the title "Apel Pagi"; complete it'),
}


@pytest.mark.parametrize("case", SOURCES)
def test_a_bad_source_among_good_ones_is_named_and_nothing_is_written(
    kpugraph: Command, tmp_path: Path, case: str
) -> None:
    make, said = SOURCES[case]
    (tmp_path / "a.txt").write_text(GOOD)
    (tmp_path / "z.txt").write_text(GOOD.replace("Apel", "Rapat"))
    (tmp_path / "out.ttl").write_text("old")
    source = make(tmp_path)
    before = sorted(tmp_path.rglob("*"))
    message = line(kpugraph("build", "a.txt", source, "z.txt", "-o", "out.ttl"))
    assert message.startswith(said)
    assert "; " in message
    assert (tmp_path / "out.ttl").read_text() == "old"
    assert sorted(tmp_path.rglob("*")) == before


def test_unreadable_files_of_a_folder_are_skipped_on_demand_and_each_is_named(
    kpugraph: Command, tmp_path: Path
) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text(GOOD)
    (tmp_path / "in" / "b.txt").write_bytes("Apel “Zoë”".encode("cp1252"))
    (tmp_path / "in" / "c.txt").symlink_to("gone.txt")
    assert line(kpugraph("build", "in", "-o", "out.ttl")).startswith("in/b.txt: byte 5 is not UTF-8; ")
    assert not (tmp_path / "out.ttl").exists()
    result = kpugraph("build", "in", "--skip-unreadable", "-o", "out.ttl")
    assert result.status == 0
    said = result.stderr.splitlines()
    assert said[0].startswith("kpugraph: skipped in/b.txt: byte 5 is not UTF-8; ")
    assert said[1].startswith("kpugraph: skipped in/c.txt: No such file or directory; ")
    assert "Sari Wulan" in (tmp_path / "out.ttl").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("UTF-16.txt", codecs.BOM_UTF16_LE + GOOD.encode("utf-16-le")),
        ("mark.txt", codecs.BOM_UTF8 + GOOD.encode()),
        ("windows.txt", GOOD.replace("\n", "\r\n").encode()),
    ],
)
def test_what_editors_write_is_read(kpugraph: Command, tmp_path: Path, name: str, content: bytes) -> None:
    (tmp_path / "plain.txt").write_text(GOOD)
    (tmp_path / name).write_bytes(content)
    result, plain = (kpugraph("build", source, "-q") for source in (name, "plain.txt"))
    assert (result.status, result.stderr) == (0, "")
    assert result.stdout.replace(name, "plain.txt") == plain.stdout


OUTPUTS = {
    "below a file": ("a.txt/out.ttl", "a.txt/out.ttl: Not a directory; choose a folder you may write to"),
    "in a missing folder": ("gone/out.ttl", "gone/out.ttl: No such file or directory; choose a folder you may"),
    "where nobody may write": ("/proc/out.ttl", "/proc/out.ttl: "),
    "a folder": ("folder", "folder: Is a directory; nothing was written"),
    "a full disk": ("/dev/full", "/dev/full: No space left on device; write to a file instead"),
}


@pytest.mark.parametrize("case", OUTPUTS)
@pytest.mark.parametrize("command", ["build a.txt", "map --data data.ttl", "query roster --data data.ttl"])
def test_an_output_that_cannot_be_written_is_named(kpugraph: Command, tmp_path: Path, case: str, command: str) -> None:
    output, said = OUTPUTS[case]
    (tmp_path / "a.txt").write_text(GOOD)
    (tmp_path / "data.ttl").write_text("<https://example.org/a> a <https://example.org/B> .")
    (tmp_path / "folder").mkdir()
    before = sorted(tmp_path.rglob("*"))
    message = line(kpugraph(*command.split(), "-o", output))
    assert message.startswith(said)
    assert "; " in message
    assert sorted(tmp_path.rglob("*")) == before


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_without_permission_is_named(kpugraph: Command, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(GOOD)
    (tmp_path / "closed").mkdir(mode=0o500)
    message = line(kpugraph("build", "a.txt", "-o", "closed/out.ttl"))
    assert message == "closed/out.ttl: Permission denied; choose a folder you may write to"


def test_a_disk_that_fills_up_leaves_the_old_output(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(GOOD)
    (tmp_path / "out.ttl").write_text("old")
    # The limit on a file's size, 4 blocks of 512 bytes, stands for a disk without room for the whole dataset.
    outcome = shell("trap '' XFSZ; ulimit -f 4; exec $kpugraph build a.txt -o out.ttl", tmp_path)
    assert line(outcome) == "out.ttl: File too large; nothing was written"
    assert (tmp_path / "out.ttl").read_text() == "old"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.txt", "out.ttl"]


@pytest.mark.parametrize(
    ("redirect", "said"),
    [
        (">/dev/full", "standard output: No space left on device; write to a file with -o"),
        (">&-", "standard output: closed; write to a file with -o"),
    ],
)
def test_standard_output_that_takes_nothing_is_named(tmp_path: Path, redirect: str, said: str) -> None:
    (tmp_path / "a.txt").write_text(GOOD)
    assert line(shell(f"$kpugraph build a.txt {redirect}", tmp_path)) == said


def test_the_exit_status_is_right_without_standard_error(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(GOOD)
    assert shell("$kpugraph build a.txt -o out.ttl 2>&-", tmp_path).status == 0
    assert shell("$kpugraph build x.txt -o out.ttl 2>&-", tmp_path).status == 2


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (None, "data.ttl: No such file or directory; build it with `kpugraph build -o data.ttl`"),
        (b"\xff\xfe", "data.ttl:1: not UTF-8; build it again or repair the line"),
        (b"<a> <b> .\n<c>", "data.ttl:1: not Turtle ("),
        (b"<!DOCTYPE html>", "data.ttl: not Turtle, it breaks off or nests too deeply; build it again"),
    ],
)
@pytest.mark.parametrize("command", ["stats", "explain x", "reason -o out.ttl", "validate", "map -o out.html"])
def test_a_dataset_that_is_none_is_named(
    kpugraph: Command, tmp_path: Path, command: str, content: bytes | None, said: str
) -> None:
    if content is not None:
        (tmp_path / "data.ttl").write_bytes(content)
    before = sorted(tmp_path.iterdir())
    assert line(kpugraph(*command.split(), "--data", "data.ttl")).startswith(said)
    assert sorted(tmp_path.iterdir()) == before


@pytest.mark.parametrize(
    ("files", "said"),
    [
        ({}, "gold: no gold files (*.json) there; give a folder of annotations"),
        ({"x.json": b"{"}, "gold/x.json: not a gold file ("),
        ({"x.json": b"\xff"}, "gold/x.json: not a gold file ("),
        ({"x.json": b"[]"}, "gold/x.json: lacks title, persons, organizations or events; see data/gold for"),
        (
            {"x.json": b'{"title": "Lain", "persons": [], "organizations": [], "events": []}'},
            'gold/x.json: 0 articles are titled "Lain"; give exactly one',
        ),
    ],
)
def test_annotations_that_cannot_be_scored_are_named(
    kpugraph: Command, tmp_path: Path, files: dict[str, bytes], said: str
) -> None:
    (tmp_path / "gold").mkdir()
    (tmp_path / "a.txt").write_text(GOOD)
    for name, content in files.items():
        (tmp_path / "gold" / name).write_bytes(content)
    assert line(kpugraph("evaluate", "gold", "a.txt")).startswith(said)
