"""Settles what a date leaves open: its year, by weekday and context, never by the clock.

A date without a year takes it from the page's own date where given; else from the years that its weekday allows
together with the full dates of the page and the years that the article names. What can't be settled stays open.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from kpugraph.extract.reading import Reading, Sentence
from kpugraph.language.calendar import DateMention, date_mentions, make_date, weekday_number
from kpugraph.model import Span

__all__ = ["SettledDate", "settled_dates", "today_or_before", "weekday_before"]

_FIRST_YEAR, _LAST_YEAR = 2003, 2035
"""The years in which KPU bodies have published on the web, with room ahead."""

_YEAR = re.compile(
    r"(?<![\d/.-])(20[0-3][0-9])(?![\d]|[/.-]\d)"
    r"(?!\s(?:buah|jiwa|kk|kepala|keluarga|lembar|mahasiswa|orang|pelajar|pemilih|peserta|petugas|relawan|siswa|suara|tps|unit|warga)\b)",
    re.IGNORECASE,
)
"""A year named, not a number of people or things (``2000 orang``)."""
_LATE = timedelta(days=3)
"""A report may carry its publication date a little before the day it names (time zones, posts in advance)."""
_NEAR = timedelta(days=200)


@dataclass(frozen=True, slots=True)
class SettledDate:
    """A date of the article with what could be settled; ``first`` is None where the year stays open."""

    span: Span
    first: date | None
    last: date | None
    text: str
    weekday: bool
    bracketed: bool


def settled_dates(reading: Reading) -> tuple[SettledDate, ...]:
    """Every date of title and body in order, its year settled where possible."""
    article = reading.article
    mentions = date_mentions(article.text)
    full = {mention.first for mention in mentions if mention.first is not None}
    years = [int(match) for match in _YEAR.findall(article.text)]
    anchors = sorted(full)
    ahead = min(
        (m.first for m in mentions if m.first is not None and _to_come(article.text, m.span.start)), default=None
    )
    found = []
    for mention in mentions:
        year = mention.year
        if year is None:
            year = _year_of(mention, article.dated, article.retrieved, anchors, article.page_dates, years, ahead)
        first = make_date(year, mention.month, mention.day)
        last = None
        if first is not None and mention.end_day is not None:
            last = make_date(year, mention.end_month or mention.month, mention.end_day)
            if last is not None and last <= first:
                last = None
        found.append(
            SettledDate(
                mention.span,
                first,
                last,
                f"{mention.day}/{mention.month}",
                mention.weekday is not None,
                mention.bracketed,
            )
        )
    return tuple(found)


_TO_COME = re.compile(r"\b(?:akan|bakal)\s[^.;\n]{0,80}$", re.IGNORECASE)


def _to_come(text: str, at: int) -> bool:
    """Whether the words before a date say that its day was still to come: ``akan digelar pada 14 Februari 2024``."""
    return _TO_COME.search(text[max(0, at - 100) : at]) is not None


def weekday_before(reading: Reading, lead: Sequence[Sentence], dates: Sequence[SettledDate]) -> SettledDate | None:
    """The day of a weekday named alone in the lead (``Rabu, melantik``): the last one up to the day of publication."""
    published = reading.article.dated
    if published is None:
        return None
    for sentence in lead[:2]:
        for token in reading.tokens[sentence.first : sentence.last]:
            number = weekday_number(token.low)
            dated = any(day.span.start <= token.start < day.span.end for day in dates)
            if number is not None and token.is_capitalized and not dated:
                day = published - timedelta(days=(published.isoweekday() - number) % 7)
                if _WEEK_AGO.match(reading.article.text, token.end) is not None:
                    day -= timedelta(days=7)
                return SettledDate(Span(token.start, token.end), day, None, f"{day.day}/{day.month}", True, False)
    return None


_WEEK_AGO = re.compile(r"\s(?:pekan|minggu) (?:lalu|kemarin)\b", re.IGNORECASE)
_DAYS_BACK = {
    "hari ini": 0,
    "siang tadi": 0,
    "pagi tadi": 0,
    "tadi pagi": 0,
    "tadi siang": 0,
    "sore tadi": 0,
    "kemarin": 1,
}
"""How many days before the report its lead puts the event."""
_DAY = re.compile(rf"\b(?:{'|'.join(_DAYS_BACK)})\b", re.IGNORECASE)


def today_or_before(reading: Reading, lead: Sequence[Sentence]) -> SettledDate | None:
    """The day that the lead tells by that of the report alone: ``menggelar rapat hari ini``, ``kemarin``."""
    published = reading.article.published
    for sentence in lead[:2] if published is not None else ():
        match = _DAY.search(reading.article.text, sentence.span.start, sentence.span.end)
        quoted = match is not None and any(span.start <= match.start() < span.end for span in reading.quoted.spans)
        if match is not None and not quoted and published is not None:
            day = published - timedelta(days=_DAYS_BACK[match.group().lower()])
            return SettledDate(Span(match.start(), match.end()), day, None, f"{day.day}/{day.month}", False, False)
    return None


def _year_of(
    mention: DateMention,
    published: date | None,
    retrieved: date | None,
    anchors: list[date],
    page: tuple[date, ...],
    years: list[int],
    ahead: date | None,
) -> int | None:
    """The year of a date that names none, or None where nothing settles it; never behind a day that is ``ahead``."""
    candidates = [
        day
        for year in range(_FIRST_YEAR, _LAST_YEAR + 1)
        if (day := make_date(year, mention.month, mention.day)) is not None
        and (mention.weekday is None or day.isoweekday() == mention.weekday)
    ]
    if not candidates:
        # The weekday fits no year at all: it is wrong, and only a known date near by can say the year.
        candidates = [
            day
            for year in range(_FIRST_YEAR, _LAST_YEAR + 1)
            if (day := make_date(year, mention.month, mention.day)) is not None
        ]
    if ahead is not None and any(day <= ahead for day in candidates):
        candidates = [day for day in candidates if day <= ahead]
    if published is not None:
        past = [day for day in candidates if day <= published + _LATE and published - day <= 2 * _NEAR]
        if past:
            return past[-1].year
        loose = make_date(published.year, mention.month, mention.day)
        if loose is not None:
            return loose.year if loose <= published + _LATE else published.year - 1
    for known in (anchors, list(page)):
        near = _nearest(candidates, known)
        if near is not None:
            return near.year
    if retrieved is not None:
        candidates = [day for day in candidates if day <= retrieved + _LATE]
    day = _by_years_named(candidates, years, mention.weekday is not None)
    return day.year if day is not None else None


def _nearest(candidates: list[date], known: list[date]) -> date | None:
    """The candidate within `_NEAR` of a known date, the closest; None where none is near."""
    pairs = [(abs(day - anchor), day) for day in candidates for anchor in known if abs(day - anchor) <= _NEAR]
    return min(pairs)[1] if pairs else None


def _by_years_named(candidates: list[date], years: list[int], weekday: bool) -> date | None:
    """The only candidate whose year the article names, or (with a weekday) that lies just before an election named.

    Articles name the election they prepare (later than the article) or the last one (earlier): with the weekday only
    every fifth to eleventh year fits, so the nearest to the named years is right unless two are as near.
    """
    if not years:
        return None
    named = [day for day in candidates if day.year in years]
    if len(named) == 1:
        return named[0]
    if not weekday:
        if len(set(years)) == 1:
            return next((day for day in candidates if day.year == years[0]), None)
        return None
    if named:
        counts = {day: years.count(day.year) for day in named}
        best = sorted(named, key=lambda day: (-counts[day], day))
        return best[0] if counts[best[0]] > counts[best[1]] else None
    low, high = min(years), max(years)
    scored = sorted(candidates, key=lambda day: (_distance(day.year, low, high), day))
    if len(scored) > 1 and _distance(scored[0].year, low, high) == _distance(scored[1].year, low, high):
        return None
    if _distance(scored[0].year, low, high) <= 2:
        return scored[0]
    # The weekday fits no year near those named: it is wrong, and the one year that is named stands.
    given = scored[0]
    return make_date(low, given.month, given.day) if low == high else None


def _distance(year: int, low: int, high: int) -> int:
    """How many years lie between the year and the span of years named; inside the span none."""
    return max(low - year, year - high, 0)
