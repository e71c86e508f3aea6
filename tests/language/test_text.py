"""Tokens and sentences: every character is accounted for, and no full stop of an abbreviation ends a sentence."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kpugraph.language.lexicon import lexicon
from kpugraph.language.text import fold, sentences, squeeze, tokens, tokens_in
from kpugraph.model import Span

WRITTEN = st.text(alphabet=st.sampled_from("aBcé'’-–.,;:!?()“”\" \n\t\u00a01/23😀²"), max_size=80)


def _split(text: str) -> list[str]:
    return [text[span.start : span.end] for span in sentences(text, 0, len(text), lexicon().abbreviations)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ketua KPU, Budi.", ["Ketua", "KPU", ",", "Budi", "."]),
        ("Asy'ari Asy’ari Nur`aini", ["Asy'ari", "Asy’ari", "Nur`aini"]),
        ("S.H., M.H", ["S", ".", "H", ".", ",", "M", ".", "H"]),
        ("(14/10/2021)", ["(", "14", "/", "10", "/", "2021", ")"]),
        ("se-Jawa Timur", ["se-Jawa", "Timur"]),
        ("kata-kata", ["kata-kata"]),
        ("“Siap,” katanya", ["“", "Siap", ",", "”", "katanya"]),
        ("TPS3 3TPS", ["TPS", "3", "3", "TPS"]),
        ("Kota\u00a0Metro", ["Kota", "Metro"]),
        ("", []),
        (" \n ", []),
    ],
)
def test_tokens(text: str, expected: list[str]) -> None:
    assert [token.text for token in tokens(text)] == expected


def test_tokens_keep_the_offsets_of_the_whole_text() -> None:
    text = "Apel pagi. Ketua hadir."
    part = tokens(text, 11, 16)
    assert [(token.text, token.start, token.end) for token in part] == [("Ketua", 11, 16)]


@given(WRITTEN)
def test_every_character_is_white_space_or_in_one_token(text: str) -> None:
    at = 0
    for token in tokens(text):
        assert token.start >= at
        assert text[at : token.start].strip() == ""
        assert text[token.start : token.end] == token.text != ""
        at = token.end
    assert text[at:].strip() == ""


@pytest.mark.parametrize(
    ("text", "word", "capitalized", "upper"),
    [("Ketua", True, True, False), ("KPU", True, True, True), ("dan", True, False, False), ("5", False, False, False)],
)
def test_what_a_token_looks_like(text: str, word: bool, capitalized: bool, upper: bool) -> None:
    (token,) = tokens(text)
    assert (token.is_word, token.is_capitalized, token.is_upper) == (word, capitalized, upper)


def test_one_capital_letter_is_not_upper_case() -> None:
    assert not tokens("A")[0].is_upper


@pytest.mark.parametrize(
    ("word", "folded"), [("Asy’ari", "asy'ari"), ("Nur`aini", "nur'aini"), ("KPU", "kpu"), ("E\u0301dy", "édy")]
)
def test_fold(word: str, folded: str) -> None:
    assert fold(word) == folded


def test_squeeze() -> None:
    assert squeeze(" Kota \n\t Metro\u00a0Raya ") == "Kota Metro Raya"


def test_tokens_in_a_span_are_those_that_begin_there() -> None:
    found = tokens("Ketua KPU Kota Metro hadir")
    assert tokens_in(found, Span(6, 20)) == (1, 4)
    assert tokens_in(found, Span(7, 9)) == (2, 2)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rapat usai. Ketua pulang.", ["Rapat usai.", "Ketua pulang."]),
        ("Rapat usai.Ketua pulang.", ["Rapat usai.", "Ketua pulang."]),
        ("Siapa? Kami! Ya… Mari.", ["Siapa?", "Kami!", "Ya…", "Mari."]),
        ("Tanpa titik", ["Tanpa titik"]),
        ("Baris satu\n\nBaris dua", ["Baris satu", "Baris dua"]),
        ("Baris satu\nBaris dua", ["Baris satu", "Baris dua"]),
        ("baris satu\nlanjut terus", ["baris satu\nlanjut terus"]),
        ("Rapat usai. 12 orang pulang.", ["Rapat usai.", "12 orang pulang."]),
        ("Rapat usai. “Kami siap.” Ia pulang.", ["Rapat usai.", "“Kami siap.” Ia pulang."]),
        ("", []),
        (" . ", ["."]),
    ],
)
def test_sentences(text: str, expected: list[str]) -> None:
    if "“" in text:
        assert _split(text)[0] == expected[0]
    else:
        assert _split(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Ketua, Dr. A. Budi, S.H., M.H., hadir.",
        "KPU Kab. Sikka dan KPU Prov. Bali hadir.",
        "Jl. Merdeka No. 5 ramai.",
        "Dipimpin H. Anwar bersama Hj. Siti.",
        "Ketua, Budi, S.Sos. Ketua, hadir.",
        "Moh. Rifai dan Muh. Ali hadir.",
        "Pukul 10.30 rapat usai.",
        "Total 1.250 TPS siap.",
        "Situs kpu.go.id ramai.",
        "“Kita jujur. Kita teliti. Kita siap,” katanya.",
        "Rapat (lihat Bab I. Umum. Bab II) usai.",
        "Plt. Ketua hadir.",
    ],
)
def test_no_sentence_ends_here(text: str) -> None:
    assert _split(text) == [text]


def test_a_part_of_the_text_is_split_alone() -> None:
    text = "Satu. Dua. Tiga."
    spans = sentences(text, 6, 10, frozenset())
    assert [(span.start, span.end) for span in spans] == [(6, 10)]


@given(WRITTEN)
def test_sentences_hold_every_character_but_white_space_in_order(text: str) -> None:
    at = 0
    for span in sentences(text, 0, len(text), lexicon().abbreviations):
        assert span.start >= at
        assert text[at : span.start].strip() == ""
        assert text[span.start : span.end].strip() == text[span.start : span.end] != ""
        at = span.end
    assert text[at:].strip() == ""


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Hadir pula para kasubbag. Rapat usai siang.", 2),
        ("Rapat diikuti seluruh kasubbag. Budi hadir.", 2),
        ("Hadir pula kasubbag. Hukum Budi Santoso.", 1),
    ],
)
def test_many_officers_end_a_sentence_as_one_before_his_unit_does_not(text: str, count: int) -> None:
    assert len(sentences(text, 0, len(text), frozenset({"kasubbag"}))) == count


def test_a_degree_behind_a_stop_ends_no_sentence() -> None:
    for text in (
        "Ketua Bawaslu, Muhardi. SH, menyampaikan apresiasi.",
        "Pj. Bupati, H. Basran. S. Kep., M.Kes., hadir.",
        "Kapolres, AKBP Erwin. S.I.K., MH, hadir.",
    ):
        assert len(sentences(text, 0, len(text), frozenset({"pj"}))) == 1
    text = "Rapat usai. M. Afifuddin pulang. SE Bupati dibaca."
    assert len(sentences(text, 0, len(text), frozenset())) == 3


def test_a_sentence_may_begin_with_a_small_letter_where_told() -> None:
    text = "gudang aman. selanjutnya, drs. h. budi pulang. kotak lengkap."
    plain = frozenset({"drs"})

    def cut(openers: frozenset[str], small: bool) -> list[str]:
        return [text[s.start : s.end] for s in sentences(text, 0, len(text), plain, openers=openers, small=small)]

    assert cut(frozenset(), False) == [text]
    assert cut(frozenset({"selanjutnya"}), False) == ["gudang aman.", text[13:]]
    assert cut(frozenset(), True) == ["gudang aman.", "selanjutnya, drs. h. budi pulang.", "kotak lengkap."]


def test_a_sentence_may_begin_with_a_mark_turned_round() -> None:
    text = "Gudang aman. ”Kotak lengkap,” ujarnya."
    assert [text[s.start : s.end] for s in sentences(text, 0, len(text), frozenset())] == [text[:12], text[13:]]
