"""Files and folders to articles: each once, in one order, and every fault named."""

from __future__ import annotations

import logging
import os
from pathlib import Path

import pytest

from kpugraph.errors import SourceError
from kpugraph.read import read_articles, read_file


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder of five articles in several formats."""
    (tmp_path / "in" / "2024" / "juni").mkdir(parents=True)
    (tmp_path / "in" / ".hidden").mkdir()
    for name, title in (("b.txt", "Dua"), ("a.TXT", "Satu"), ("2024/c.md", "Tiga"), ("2024/juni/d.text", "Empat")):
        (tmp_path / "in" / name).write_text(f"{title}\n\nIsi berita {title}.")
    (tmp_path / "in" / "e.jsonl").write_text('{"title": "Lima", "text": "Isi."}')
    for name in (".hidden/f.txt", ".g.txt", "foto.jpg", "catatan", "h.txt~"):
        (tmp_path / "in" / name).write_bytes(b"\x00")
    return tmp_path / "in"


def titles(*sources: Path) -> list[str]:
    return [article.title for article in read_articles(sources)]


def test_folders_are_searched_all_the_way_down(folder: Path) -> None:
    assert titles(folder) == ["Dua", "Empat", "Lima", "Satu", "Tiga"]


def test_the_order_of_the_sources_changes_nothing(folder: Path) -> None:
    files = [folder / "b.txt", folder / "2024", folder / "a.TXT"]
    assert read_articles(files) == read_articles(reversed(files)) == read_articles([*files, *files])


def test_links_are_followed_and_loops_end(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "links").mkdir()
    (tmp_path / "links" / "all").symlink_to(folder)
    (folder / "2024" / "up").symlink_to(folder)
    (tmp_path / "links" / "more.txt").symlink_to(folder / "b.txt")
    assert titles(tmp_path / "links") == titles(folder)


def test_of_two_copies_the_better_described_is_kept(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Apel\n\nIsi berita.")
    (tmp_path / "b.md").write_text("---\ntitle: Apel\nurl: https://x.kpu.go.id/1\n---\nIsi berita.")
    (tmp_path / "c.txt").write_text("Apel\n\nIsi berita.")
    (article,) = read_articles([tmp_path])
    assert (article.source, article.host) == ("b.md", "x.kpu.go.id")
    (article,) = read_articles([tmp_path / "c.txt", tmp_path / "a.txt"])
    assert article.source == "a.txt"


def test_a_source_that_is_not_there_is_always_an_error(tmp_path: Path) -> None:
    (tmp_path / "gone.txt").symlink_to(tmp_path / "nowhere")
    for name in ("missing.txt", "missing", "gone.txt", "x" * 300, "a\0b"):
        with pytest.raises(SourceError, match=r"no such file or folder; check the spelling$"):
            read_articles([tmp_path / name], skip_unreadable=True)


def test_a_folder_without_articles_is_always_an_error(tmp_path: Path) -> None:
    (tmp_path / "foto.jpg").write_bytes(b"\xff")
    with pytest.raises(SourceError, match=r"no article files in this folder; put \.jsonl, .*\.txt files there$"):
        read_articles([tmp_path], skip_unreadable=True)


def test_the_extension_tells_the_format(tmp_path: Path) -> None:
    for name, what in (("a.docx", r"\.docx"), ("berita", "a file without an extension")):
        (tmp_path / name).write_text("Apel\n\nIsi.")
        with pytest.raises(SourceError, match=rf"{name}: no reader for {what}; use one of \.jsonl, "):
            read_file(tmp_path / name)


BAD = {
    "binary.txt": (b"\x7fELF\x00\x01", "byte 4 is NUL"),
    "empty.txt": (b"", "the file is empty"),
    "latin.txt": ("Apel pagi Zoë".encode("latin-1"), "byte 12 is not UTF-8"),
    "front.md": (b"---\ntitle: a: b\n---\nIsi.", "2: front matter is not YAML"),
    "line.jsonl": (b'{"text": "Isi."}\n{"title": "x"}', '2: no "text"'),
}


@pytest.mark.parametrize("name", BAD)
def test_one_bad_file_stops_the_reading_and_is_named(folder: Path, name: str) -> None:
    (folder / name).write_bytes(BAD[name][0])
    with pytest.raises(SourceError) as raised:
        read_articles([folder])
    assert str(raised.value).startswith(f"{folder / name}:")
    assert BAD[name][1] in str(raised.value)


def test_bad_files_are_left_out_on_demand_and_named(folder: Path, caplog: pytest.LogCaptureFixture) -> None:
    for name, (content, _) in BAD.items():
        (folder / name).write_bytes(content)
    (folder / "gone.txt").symlink_to(folder / "nowhere")
    (folder / "round.txt").symlink_to(folder / "round.txt")
    with caplog.at_level(logging.WARNING, logger="kpugraph"):
        articles = read_articles([folder], skip_unreadable=True)
    assert [article.title for article in articles] == ["Dua", "Empat", "Lima", "Satu", "Tiga"]
    assert [message.partition(": ")[0].partition(".")[0] for message in caplog.messages] == [
        f"skipped {folder}/{name}" for name in ("binary", "empty", "front", "gone", "latin", "line", "round")
    ]
    assert any("gone.txt: No such file or directory; check the path" in message for message in caplog.messages)


def test_nothing_but_bad_files_is_an_error_even_then(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(b"")
    with pytest.raises(SourceError, match="no readable article in the sources; every file was skipped"):
        read_articles([tmp_path], skip_unreadable=True)


def test_a_folder_that_cannot_be_searched_is_named(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    scandir = os.scandir

    def refuse(path: str) -> object:
        if str(path).endswith("2024"):
            raise PermissionError(13, "Permission denied", path)
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refuse)
    with pytest.raises(SourceError, match=r"2024: Permission denied; check the folder and its permissions$"):
        read_articles([folder])
    assert [article.title for article in read_articles([folder], skip_unreadable=True)] == ["Dua", "Lima", "Satu"]
