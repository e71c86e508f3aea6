"""Quotation marks: pairs of every kind, and marks without a partner."""

from __future__ import annotations

import pytest

from kpugraph.language.marks import quoted
from kpugraph.language.text import sentences


def _quoted(text: str) -> list[str]:
    return [text[span.start : span.end] for span in quoted(text, 0, len(text)).spans]


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ("Ia berkata, “Gudang aman.” Lalu pulang.", ["“Gudang aman.”"]),
        ('Ia berkata, "Gudang aman." Lalu pulang.', ['"Gudang aman."']),
        ("Ia berkata, «Gudang aman.» Lalu pulang.", ["«Gudang aman.»"]),
        ("Ia berkata, ''Gudang aman.'' Lalu pulang.", ["''Gudang aman.''"]),
        ("Ia berkata, â€œGudang aman.â€ Lalu pulang.", ["â€œGudang aman.â€"]),
        ("Ia berkata, ”Gudang aman.“ Lalu pulang.", ["”Gudang aman.“"]),
        ("Ia berkata, “ Gudang aman, “ lalu pulang.", ["“ Gudang aman, “"]),
        ("Ia berkata," + '" Gudang aman, " lalu pulang.', ['" Gudang aman, "']),
        ('Ia berkata," Gudang aman," lalu pulang.', ['" Gudang aman,"']),
        ('“"Gudang aman"”, ujarnya.', ['“"Gudang aman"”']),
        ("Ia berkata:“Gudang aman.”Lalu pulang.", ["“Gudang aman.”"]),
        ("“Ada “dua“ hal,” ujarnya, “yang utama.”", ["“Ada “dua“ hal,”", "“yang utama.”"]),
        ("'Gudang ini aman sampai Jum'at,' ujarnya.", ["'Gudang ini aman sampai Jum'at,'"]),
        ("Ia berkata ‘Gudang Ma’arif itu aman’ lalu pulang.", ["‘Gudang Ma’arif itu aman’"]),
        ("Jum'at itu Ma'ruf dan Sa'id hadir di kantor Rifa'i, ya'ni lantai dua.", []),
    ],
)
def test_marks_are_paired_by_what_stands_beside_them(text: str, inside: list[str]) -> None:
    assert _quoted(text) == inside


def test_a_forgotten_mark_takes_no_later_one() -> None:
    text = "“Gudang aman, ujar Karim.\n\n“Kotak lengkap,” ujar Ida."
    assert _quoted(text) == ["“Kotak lengkap,”"]
    assert quoted(text, 0, len(text)).opened == (0,)


def test_a_mark_that_nothing_opened_is_told() -> None:
    text = "Gudang aman,” ujar Karim. “Kotak lengkap,” ujar Ida."
    assert _quoted(text) == ["“Kotak lengkap,”"]
    assert quoted(text, 0, len(text)).closed == (12,)


def test_no_sentence_ends_inside_a_quotation() -> None:
    text = "''Gudang aman. Kotak lengkap,'' ujarnya. “Bilik ada. Tinta ada, “ katanya."
    cut = sentences(text, 0, len(text), frozenset())
    assert [text[s.start : s.end] for s in cut] == [
        "''Gudang aman. Kotak lengkap,'' ujarnya.",
        "“Bilik ada. Tinta ada, “ katanya.",
    ]
