"""The formats: listing pages, Markdown with front matter, JSON Lines."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from kpugraph.errors import SourceError
from kpugraph.model import Article
from kpugraph.read import read_file
from kpugraph.read.listing import is_listing

BODY = "KOTA TELUK – KPU Kota Teluk menggelar apel pagi pada Senin (3/6)."


def read(tmp_path: Path, name: str, content: str) -> tuple[Article, ...]:
    path = tmp_path / name
    path.write_text(content, encoding="utf-8", newline="")
    return read_file(path)


def fault(tmp_path: Path, name: str, content: str) -> str:
    with pytest.raises(SourceError) as raised:
        read(tmp_path, name, content)
    message = str(raised.value)
    assert message.startswith(f"{tmp_path / name}:")
    assert "\n" not in message
    return message.removeprefix(str(tmp_path / name))


PAGE = """Berita Terkini

Apel Pagi Digelar

KOTA TELUK – KPU Kota Teluk menggelar apel pagi pada Senin (3/6/2024).

Lebih lanjut, ketua memberi arahan kepada seluruh pegawai yang hadir di halaman.

Selengkapnya

1.204

Rapat Pleno di Akhir Bulan

KOTA TELUK – KPU Kota Teluk menggelar rapat pleno pada Jumat (28/6).
"""


def test_a_listing_page_holds_title_and_body_in_turn(tmp_path: Path) -> None:
    first, second = read(tmp_path, "halaman.txt", PAGE)
    assert (first.title, second.title) == ("Apel Pagi Digelar", "Rapat Pleno di Akhir Bulan")
    assert first.text == (
        "Apel Pagi Digelar\n\nKOTA TELUK – KPU Kota Teluk menggelar apel pagi pada Senin (3/6/2024).\n\n"
        "Lebih lanjut, ketua memberi arahan kepada seluruh pegawai yang hadir di halaman."
    )
    assert second.body == "KOTA TELUK – KPU Kota Teluk menggelar rapat pleno pada Jumat (28/6)."
    assert second.text[second.body_start :] == second.body
    assert first.page_dates == second.page_dates == (date(2024, 6, 3),)


@pytest.mark.parametrize(
    "change",
    [
        lambda page: page.replace("Berita Terkini", "Berita"),
        lambda page: page.replace("Berita Terkini", "  BERITA TERKINI  "),
        lambda page: page.replace("\n", "\r\n"),
        lambda page: page.replace("\n\n", "\n \t\n\n"),
        lambda page: "\ufeff\n" + page,
    ],
    ids=["Berita", "upper case", "CRLF", "more blank lines", "byte-order mark"],
)
def test_a_listing_page_is_known_by_its_first_line(tmp_path: Path, change: object) -> None:
    assert callable(change)
    assert read(tmp_path, "halaman.txt", change(PAGE)) == read(tmp_path, "halaman.txt", PAGE)


@pytest.mark.parametrize("text", ["Berita Terkini", "Berita Duka\n\nIsi.", "Berita Terkini\nIsi.", f"Apel\n\n{BODY}"])
def test_other_first_lines_make_no_listing_page(text: str) -> None:
    assert not is_listing(text)


def test_a_title_at_the_end_of_a_listing_page_lacks_its_body(tmp_path: Path) -> None:
    message = fault(tmp_path, "halaman.txt", "Berita\n\nApel Pagi Digelar\n")
    assert message == ': no body after the title "Apel Pagi Digelar"; complete it or take the title out'


def test_a_listing_page_without_articles_is_named(tmp_path: Path) -> None:
    assert fault(tmp_path, "a.txt", "Berita\n\nSelengkapnya\n") == (
        ": no article in it; give a title line, a blank line and the text"
    )


FRONT = """---
title: "Apel Pagi: Ketua Hadir"
url: https://kota-teluk.kpu.go.id/berita/baca/1/apel
published: 2024-06-03
retrieved: 2024-07-01T08:30:00+07:00
publisher: KPU Kota Teluk
language: id
editor: Tim Media
---
"""


def test_front_matter_says_where_and_when(tmp_path: Path) -> None:
    (article,) = read(tmp_path, "apel.md", FRONT + BODY)
    assert article.text == f"Apel Pagi: Ketua Hadir\n\n{BODY}"
    assert article.url == "https://kota-teluk.kpu.go.id/berita/baca/1/apel"
    assert article.host == "kota-teluk.kpu.go.id"
    assert (article.published, article.retrieved) == (date(2024, 6, 3), date(2024, 7, 1))
    assert (article.publisher, article.language) == ("KPU Kota Teluk", "id")


@pytest.mark.parametrize("key", ["title", "url", "published", "retrieved", "publisher", "language", "editor"])
def test_every_key_is_optional(tmp_path: Path, key: str) -> None:
    lines = [line for line in FRONT.splitlines(keepends=True) if not line.startswith(f"{key}:")]
    (article,) = read(tmp_path, "apel.md", "".join(lines) + BODY)
    (whole,) = read(tmp_path, "apel.md", FRONT + BODY)
    assert article.body == whole.body
    assert getattr(article, key, None) == {"title": "", "language": "id"}.get(key)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (f"---\n---\nApel Pagi\n\n{BODY}", "Apel Pagi"),
        (f"---\n---\n\n{BODY}", ""),
        (f"---\n# only a comment\n---\n# Apel Pagi\n\n{BODY}", "Apel Pagi"),
        (f"---\ntitle:\nurl: null\npublished: ~\n---\nApel Pagi\n\n{BODY}", "Apel Pagi"),
        (f"# Apel Pagi\n\n{BODY}", "Apel Pagi"),
        (f"\n\n---\ntitle: Apel Pagi\n---\n\n{BODY}", "Apel Pagi"),
        (f"---\ntitle: Apel Pagi\n---\n\n# Apel  Pagi\n\n{BODY}", "Apel Pagi"),
        (f"---\r\ntitle: Apel Pagi\r\n---\r\n\r\n{BODY}\r\n", "Apel Pagi"),
        (f"---\ntitle: >\n  Apel\n  Pagi\n---\n{BODY}", "Apel Pagi"),
        (f"Apel Pagi\n\n{BODY}", "Apel Pagi"),
        (f"---\ntitle: 2024-02-14\n---\n{BODY}", "2024-02-14"),
        (f"---\ntitle: No\n---\n{BODY}", "No"),
        (f"---\ntitle: 0123\n---\n{BODY}", "0123"),
    ],
)
def test_the_title_of_markdown(tmp_path: Path, text: str, title: str) -> None:
    (article,) = read(tmp_path, "apel.md", text)
    assert article.title == title
    assert article.body == BODY


def test_a_rule_within_the_text_ends_no_front_matter(tmp_path: Path) -> None:
    (article,) = read(tmp_path, "apel.md", f"---\n\nApel\n\n{BODY}")
    assert (article.title, article.body) == ("Apel", BODY)
    (article,) = read(tmp_path, "apel.md", f"---\ntitle: Apel\n---\n{BODY}\n\n---\n\nFoto: humas")
    assert article.body == f"{BODY}\n\n---\n\nFoto: humas"


@pytest.mark.parametrize(
    ("front", "message"),
    [
        ("title: Apel: Pagi", ":2: front matter is not YAML (mapping values are not allowed here); quote titles that"),
        ('url: x\ntitle: "Apel', ":3: front matter is not YAML (found unexpected end of stream); quote titles that"),
        ("- Apel", ':2: front matter is not "key: value" lines; write for example title: "…"'),
        ("Apel Pagi", ':2: front matter is not "key: value" lines; write'),
        ("title: !!python/name:os.system x", ":2: front matter is not YAML (could not determine a constructor"),
        ("title: !!int x", ":2: front matter is not YAML ("),
        ("title: " + "[" * 5000, ":2: front matter is not YAML (maximum recursion depth exceeded"),
        ("title: Apel\npublished: 13/10/2021", ':3: "published" is not an ISO date (13/10/2021); write for example'),
        ("published: 2021-13-45", ':2: "published" is not an ISO date (2021-13-45); write for example 2021-10-14'),
        ("published: 2021-10-145", ':2: "published" is not an ISO date (2021-10-145)'),
        ("published: 2021", ':2: "published" is not an ISO date (2021)'),
        ("published: Kamis", ':2: "published" is not an ISO date (Kamis)'),
        ("retrieved: [2021-10-14]", ':2: "retrieved" is not text; write it in quotes'),
        ("title: [Apel, Pagi]", ': "title" is not text; write it in quotes'),
        ('title: "a\\0b"', ": character 1 is U+0000, so this is no plain text"),
    ],
)
def test_front_matter_that_is_wrong_is_named_with_its_line(tmp_path: Path, front: str, message: str) -> None:
    assert fault(tmp_path, "apel.md", f"---\n{front}\n---\n{BODY}").startswith(message)


def test_lines_are_counted_from_the_top_of_the_file(tmp_path: Path) -> None:
    assert fault(tmp_path, "apel.md", f"\n\n---\npublished: x\n---\n{BODY}").startswith(":4: ")


def test_front_matter_needs_an_end_and_a_text_behind_it(tmp_path: Path) -> None:
    assert fault(tmp_path, "a.md", f"---\ntitle: Apel\n\n{BODY}") == (
        ":1: front matter without an end; close it with a line of three hyphens"
    )
    for text in ("---\ntitle: Apel\n---\n", "---\ntitle: Apel\n---\n\n# Apel\n\n"):
        assert fault(tmp_path, "a.md", text) == ": no text after the front matter; add the body of the article"


RECORD = {
    "title": "Apel Pagi",
    "url": "https://kota-teluk.kpu.go.id/1",
    "published": "2024-06-03",
    "retrieved": "2024-07-01T08:30:00Z",
    "publisher": "KPU Kota Teluk",
    "language": "id",
    "text": BODY,
    "views": 12,
}


@pytest.mark.parametrize("name", ["berita.jsonl", "berita.ndjson"])
@pytest.mark.parametrize("ascii_only", [True, False])
def test_json_lines_say_what_front_matter_says(tmp_path: Path, name: str, ascii_only: bool) -> None:
    other = {"text": f"Rapat José\u0301\n\n{BODY}\u2028Selesai."}
    lines = "\r\n\n".join(json.dumps(record, ensure_ascii=ascii_only) for record in (RECORD, other))
    first, second = read(tmp_path, name, lines)
    assert first.text == f"Apel Pagi\n\n{BODY}"
    assert (first.url, first.publisher, first.language) == (RECORD["url"], "KPU Kota Teluk", "id")
    assert (first.published, first.retrieved) == (date(2024, 6, 3), date(2024, 7, 1))
    assert second.text == f"Rapat José\u0301\n\n{BODY}\u2028Selesai."
    assert (second.url, second.published, second.publisher) == (None, None, None)


def test_letters_that_json_escapes_are_composed_too(tmp_path: Path) -> None:
    (article,) = read(tmp_path, "a.jsonl", r'{"title": "Jose\u0301", "text": "Ketua\r\nZoe\u0308 hadir."}')
    assert article.text == "José\n\nKetua\nZoë hadir."


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("{", ":2: not JSON (column 2: Expecting property name enclosed in double quotes); write one object a line"),
        ('{"text": "a"} x', ":2: not JSON (column 15: Extra data)"),
        ('["a"]', ':2: not an object; write {"title": …, "text": …}'),
        ('{"title": "a"}', ':2: no "text"; add the body of the article'),
        ('{"text": " "}', ':2: no "text"; add'),
        ('{"text": ["a"]}', ':2: no "text"; add'),
        ('{"text": "a", "published": "14 Oktober"}', ':2: "published" is not an ISO date (14 Oktober); write'),
        ('{"text": "a", "title": {"id": "b"}}', ':2: "title" is not text; write it in quotes'),
        ('{"text": "a", "title": true}', ':2: "title" is not text; write it in quotes'),
        (r'{"text": "a\u0000"}', ":2: character 1 is U+0000, so this is no plain text"),
        (r'{"text": "a\ud800"}', ":2: character 1 is U+D800, so this is no plain text"),
        (r'{"text": "a", "url": "\u001b"}', ":2: character 0 is U+001B, so this is no plain text"),
        ("[" * 100_000, ":2: not JSON (maximum recursion depth exceeded"),
        ("1" * 5000, ":2: not JSON (Exceeds the limit"),
    ],
)
def test_a_line_that_is_no_article_is_named(tmp_path: Path, line: str, message: str) -> None:
    assert fault(tmp_path, "berita.jsonl", f"{json.dumps(RECORD)}\n{line}\n").startswith(message)
