"""The grammar of dates: every form that press releases use, and numbers that are no dates."""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kpugraph.errors import LexiconError
from kpugraph.language import calendar
from kpugraph.language.calendar import DateMention, date_mentions, full_dates, make_date, weekday_number

MONTHS = (
    "Januari",
    "Februari",
    "Maret",
    "April",
    "Mei",
    "Juni",
    "Juli",
    "Agustus",
    "September",
    "Oktober",
    "November",
    "Desember",
)
Form = tuple[int | None, int, int, int | None, int | None, int | None]


def _form(mention: DateMention) -> Form:
    return (mention.weekday, mention.day, mention.month, mention.year, mention.end_day, mention.end_month)


def _only(text: str) -> DateMention:
    (mention,) = date_mentions(text)
    return mention


@pytest.mark.parametrize(
    ("written", "form"),
    [
        ("Selasa (5/10)", (2, 5, 10, None, None, None)),
        ("Selasa, (25/11)", (2, 25, 11, None, None, None)),
        ("Jumat (07/08/2020)", (5, 7, 8, 2020, None, None)),
        ("Rabu (28/4/21)", (3, 28, 4, 2021, None, None)),
        ("(28/4/21)", (None, 28, 4, 2021, None, None)),
        ("(03-02-2023)", (None, 3, 2, 2023, None, None)),
        ("(03.02.2023)", (None, 3, 2, 2023, None, None)),
        ("Jum'at (23 Juni 2023)", (5, 23, 6, 2023, None, None)),
        ("Jum’at, 23 Juni 2023", (5, 23, 6, 2023, None, None)),
        ("Kamis dan Jumat (11-12/5)", (4, 11, 5, None, 12, 5)),
        ("Senin hingga Kamis, 17–20 November 2025", (1, 17, 11, 2025, 20, 11)),
        ("31 Agustus s/d 2 September 2023", (None, 31, 8, 2023, 2, 9)),
        ("hari ini, Jumat, 10 November 2023", (5, 10, 11, 2023, None, None)),
        ("Sabtu tanggal 6 April 2019", (6, 6, 4, 2019, None, None)),
        ("Minggu pagi (7/4/2019)", (7, 7, 4, 2019, None, None)),
        ("Ahad, 7 April 2019", (7, 7, 4, 2019, None, None)),
        ("Senin 4 Maret 2024", (1, 4, 3, 2024, None, None)),
        ("Senin malam, 4 Mar 2024", (1, 4, 3, 2024, None, None)),
        ("SENIN, 4 MARET 2024", (1, 4, 3, 2024, None, None)),
        ("2 Mei", (None, 2, 5, None, None, None)),
        ("2 sampai 4 Mei 2024", (None, 2, 5, 2024, 4, 5)),
        ("2 dan 3 Mei 2024", (None, 2, 5, 2024, 3, 5)),
        ("17 Agustus 1955", (None, 17, 8, 1955, None, None)),
    ],
)
def test_forms(written: str, form: Form) -> None:
    mention = _only(f"Rapat itu berlangsung {written} di aula.")
    assert _form(mention) == form


@pytest.mark.parametrize("written", ["Selasa (5/10)", "Senin hingga Kamis, 17–20 November 2025", "(03-02-2023)"])
def test_the_span_is_that_of_the_date(written: str) -> None:
    text = f"Rapat digelar {written}."
    mention = _only(text)
    assert text[mention.span.start : mention.span.end] == written.rstrip(")")


@pytest.mark.parametrize(
    ("written", "bracketed"),
    [("Selasa (5/10)", True), ("(28/4/21)", True), ("Selasa, 5 Oktober 2021", True), ("5 Oktober 2021", False)],
)
def test_a_date_in_brackets_or_behind_a_weekday_is_marked(written: str, bracketed: bool) -> None:
    assert _only(f"Rapat digelar {written}").bracketed is bracketed


@pytest.mark.parametrize(
    "text",
    [
        "Nomor 14/10 tahun lalu",
        "PKPU Nomor 8 Tahun 2022",
        "Nomor 123/PL.02.1-SD/3578/2024",
        "sebanyak 3/4 peserta",
        "(45/13)",
        "(32/1)",
        "(0/5)",
        "32 Januari 2023",
        "pukul 10.30",
        "nilai 9.50",
        "telepon 0341-801234",
        "pada 1.250 TPS",
        "5 Oktoberfest",
        "dua Mei",
        "",
    ],
)
def test_numbers_that_are_no_dates(text: str) -> None:
    assert date_mentions(text) == ()


def test_days_that_no_calendar_has_stay_open() -> None:
    mention = _only("pada 31 Februari 2023")
    assert mention.first is None


def test_dates_come_in_order_and_do_not_overlap() -> None:
    text = "Senin (4/3/2024), Selasa (5/3/2024), dan 6 Maret 2024; 7 Maret 2024 libur."
    found = date_mentions(text)
    assert [mention.first for mention in found if mention.first] == [
        date(2024, 3, 4),
        date(2024, 3, 5),
        date(2024, 3, 6),
        date(2024, 3, 7),
    ]
    assert all(one.span.end <= other.span.start for one, other in pairwise(found))


def test_a_part_of_the_text_keeps_its_offsets() -> None:
    text = "1 Mei 2023 dan 2 Mei 2023"
    (mention,) = date_mentions(text, text.index("2 Mei"))
    assert text[mention.span.start : mention.span.end].strip() == "2 Mei 2023"


def test_full_dates_are_sorted_each_once_and_name_their_year() -> None:
    text = "Selasa (5/10), 2 Mei 2023, 1 Mei 2023, lagi 2 Mei 2023"
    assert full_dates(text) == (date(2023, 5, 1), date(2023, 5, 2))


def test_a_span_over_the_turn_of_the_year_ends_later() -> None:
    mention = DateMention(_only("1 Mei 2023").span, None, 30, 12, 2023, 2, 1)
    assert (mention.first, mention.last) == (date(2023, 12, 30), date(2024, 1, 2))
    assert DateMention(mention.span, None, 30, 12, 2023).last is None


@pytest.mark.parametrize(
    ("word", "number"),
    [("senin", 1), ("selasa", 2), ("rabu", 3), ("kamis", 4), ("jumat", 5), ("jum'at", 5), ("sabtu", 6), ("minggu", 7)],
)
def test_weekdays_by_iso_number(word: str, number: int) -> None:
    assert weekday_number(word) == number
    assert word in calendar.weekday_names()


def test_other_words_are_no_weekdays() -> None:
    assert weekday_number("pagi") is None


@pytest.mark.parametrize(("month", "number"), [(month, number) for number, month in enumerate(MONTHS, start=1)])
def test_months_in_full(month: str, number: int) -> None:
    assert _only(f"2 {month} 2023").month == number


@pytest.mark.parametrize(("year", "month", "day"), [(None, 1, 1), (2023, 2, 29), (2023, 13, 1)])
def test_no_date_is_made_of_what_is_none(year: int | None, month: int, day: int) -> None:
    assert make_date(year, month, day) is None


@given(st.dates(min_value=date(1955, 1, 1), max_value=date(2060, 12, 31)), st.booleans())
def test_every_day_is_read_back(day: date, in_words: bool) -> None:
    written = f"{day.day} {MONTHS[day.month - 1]} {day.year}" if in_words else f"({day:%d/%m/%Y})"
    assert _only(f"pada {written} lalu").first == day


@given(st.text(alphabet="0123456789/().,- SeninMaretd‘'\n", max_size=60))
def test_no_text_breaks_it(text: str) -> None:
    for mention in date_mentions(text):
        assert 0 <= mention.span.start < mention.span.end <= len(text)
        assert 1 <= mention.day <= 31
        assert 1 <= mention.month <= 12


def test_a_form_that_stands_twice_is_a_fault_of_the_lexicon(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    path = tmp_path / "calendar.toml"
    months = "\n".join(f'{n} = ["m{n}"]' for n in range(1, 13))
    weekdays = "\n".join(f'{n} = ["w{min(n, 6)}"]' for n in range(1, 8))
    path.write_text(f"[months]\n{months}\n[weekdays]\n{weekdays}\n", encoding="utf-8")
    monkeypatch.setattr(calendar, "lexicon_path", lambda name: path)
    calendar._words.cache_clear()
    try:
        with pytest.raises(LexiconError, match="w6"):
            weekday_number("w1")
    finally:
        calendar._words.cache_clear()
