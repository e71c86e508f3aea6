"""`Article.text`: what stands there, at which offsets, and what a file may hold."""

from __future__ import annotations

import codecs
import unicodedata
from datetime import date
from hashlib import sha256
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kpugraph.errors import SourceError
from kpugraph.model import Article
from kpugraph.read import read_file
from kpugraph.read.decode import article_of, decode

TITLE = "KPU Kota Teluk “Apel Pagi”"
BODY = "KOTA TELUK – Ketua KPU Kota Teluk, Sari Wulan, memimpin apel."
PLAIN = f"{TITLE}\n\n{BODY}"


def read(tmp_path: Path, content: bytes | str, name: str = "berita.txt") -> Article:
    path = tmp_path / name
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    (article,) = read_file(path)
    return article


def test_the_text_is_title_blank_line_body(tmp_path: Path) -> None:
    article = read(tmp_path, PLAIN)
    assert article.text == PLAIN
    assert article.title == TITLE
    assert article.body == BODY
    assert article.body_start == len(TITLE) + 2
    assert article.text[article.text.index("Sari") : article.text.index("Sari") + 10] == "Sari Wulan"
    assert article.sha256 == sha256(PLAIN.encode()).hexdigest()
    assert article.identifier == f"kpu-kota-teluk-apel-pagi-{article.sha256[:8]}"
    assert article.source == "berita.txt"


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(PLAIN.replace("\n", "\r\n").encode(), id="CRLF"),
        pytest.param(PLAIN.replace("\n", "\r").encode(), id="CR"),
        pytest.param(codecs.BOM_UTF8 + PLAIN.encode(), id="UTF-8 with a byte-order mark"),
        pytest.param(codecs.BOM_UTF16_LE + PLAIN.encode("utf-16-le"), id="UTF-16, little end first"),
        pytest.param(codecs.BOM_UTF16_BE + PLAIN.encode("utf-16-be"), id="UTF-16, big end first"),
        pytest.param(f"\n\n{PLAIN}\n\n".encode(), id="blank lines around"),
        pytest.param(f"{TITLE}  \n \t\n\n {BODY}\t\n".encode(), id="white space around"),
        pytest.param(f"  {TITLE.replace(' ', '   ')}\n\n{BODY}".encode(), id="white space in the title"),
    ],
)
def test_the_same_article_has_the_same_text_however_it_is_stored(tmp_path: Path, content: bytes) -> None:
    assert read(tmp_path, content) == read(tmp_path, PLAIN)


def test_letters_are_composed_and_offsets_count_code_points(tmp_path: Path) -> None:
    plain = "Rapat 🗳\n\nHari ini José dan Zoë hadir."
    article = read(tmp_path, unicodedata.normalize("NFD", plain))
    assert article.text == plain
    assert article.text.index("José") == article.body_start + 9
    assert article.text[article.body_start + 9 : article.body_start + 13] == "José"


@pytest.mark.parametrize("separator", ["\u2028", "\u2029", "\x0b", "\x0c", "\x85", "\u00a0", "  ", "\t"])
def test_what_looks_like_a_line_end_stays_in_the_body(tmp_path: Path, separator: str) -> None:
    body = f"Ketua membuka acara.{separator}Anggota hadir."
    article = read(tmp_path, f"Apel\n\n{body}")
    assert article.body == body
    assert read(tmp_path, f"Apel{separator}Pagi\n\n{body}").title == "Apel Pagi"


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Hanya satu baris tanpa judul.", ""),
        ("Baris pertama\nbaris kedua, tanpa baris kosong.", ""),
        ("Judul\n\n", ""),
        ("x" * 301 + "\n\nIsi.", ""),
        ("x" * 300 + "\n\nIsi.", "x" * 300),
        ("Judul\n\nIsi.\n\nParagraf kedua.", "Judul"),
    ],
)
def test_a_title_needs_a_blank_line_and_a_body_behind_it(tmp_path: Path, text: str, title: str) -> None:
    article = read(tmp_path, text)
    assert article.title == title
    assert article.text == text.strip()
    assert article.text[article.body_start :] == article.body == text.strip()[len(title) :].strip()


def test_a_title_without_letters_of_ours_still_makes_an_identifier() -> None:
    assert article_of("选举", "Isi.", "a.txt").identifier.startswith("artikel-")
    assert article_of("", "Isi berita.", "a.txt").identifier.startswith("isi-berita-")


def test_dates_of_the_page_go_with_the_article(tmp_path: Path) -> None:
    article = read(tmp_path, "Apel\n\nSenin (11/10/2021) apel digelar, lalu pada 5 November 2021 rapat.")
    assert article.page_dates == (date(2021, 10, 11), date(2021, 11, 5))


@pytest.mark.parametrize(
    ("raw", "message"),
    [
        (b"", "a.txt: the file is empty; give a title line, a blank line and the text"),
        (b" \n\t\r\n", "a.txt: the file is empty; give"),
        (codecs.BOM_UTF8, "a.txt: the file is empty; give"),
        (codecs.BOM_UTF16_LE, "a.txt: the file is empty; give"),
        (b"PK\x03\x04\x00\x00", "a.txt: byte 4 is NUL, so this is no UTF-8 text; save the article as UTF-8 text"),
        ("Apel".encode("utf-16-le"), "a.txt: byte 1 is NUL"),
        ("Apel".encode("utf-32"), "a.txt: character 0 is U+0000, so this is no plain text; save"),
        (b"Apel \xe9 pagi", "a.txt: byte 5 is not UTF-8; save the file as UTF-8"),
        (codecs.BOM_UTF16_LE + b"A\x00\x00\xd8", "a.txt: byte 4 is not UTF-16; save the file as UTF-8"),
        (codecs.BOM_UTF16_LE + b"A", "a.txt: byte 2 is not UTF-16; save"),
        (b"%PDF-1.4 \x1b[2J", "a.txt: character 9 is U+001B, so this is no plain text; save"),
        ("Apel \uffff".encode(), "a.txt: character 5 is U+FFFF, so this is no plain text; save"),
    ],
)
def test_what_is_no_text_is_refused(raw: bytes, message: str) -> None:
    with pytest.raises(SourceError) as raised:
        decode(raw, "a.txt")
    assert str(raised.value).startswith(message)
    assert "\n" not in str(raised.value)


@given(st.binary(max_size=60) | st.text(st.characters(codec="utf-8"), max_size=60).map(str.encode))
def test_bytes_are_decoded_or_refused(raw: bytes) -> None:
    try:
        text = decode(raw, "a.txt")
    except SourceError:
        return
    assert text.strip()
    assert "\r" not in text
    assert unicodedata.is_normalized("NFC", text)


_TEXT = st.text(st.characters(codec="utf-8", exclude_categories=("Cc", "Cs")) | st.sampled_from("\r\n\t "))


@given(_TEXT, _TEXT.filter(lambda text: bool(text.strip())))
def test_the_text_is_made_of_its_parts_and_stays_as_it_is_when_read_again(title: str, body: str) -> None:
    try:
        article = article_of(title, body, "a.txt")
    except SourceError:
        return
    assert article.text == (f"{article.title}\n\n{article.body}" if article.title else article.body)
    assert article.text[: article.body_start].strip() == article.title
    assert article_of(article.title, article.body, "b.txt").identifier == article.identifier
