"""The year of a date that names none, by what else the article says.

The page's own date decides where it is given; else the full dates of article and page, the days of the votes that the
article speaks of, the years that it names, and the terms of the national officers in it, each together with the years
that the weekday allows. What can't be settled stays open.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from kpugraph.extract.reading import Reading
from kpugraph.language.calendar import DateMention, make_date, voting_days

__all__ = ["Clues", "clues_of", "year_of"]

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


_LEAD = 500
"""Characters of headline and lead, in which the year of the report itself is named if anywhere."""


@dataclass(frozen=True, slots=True)
class Clues:
    """What an article says about the year that it is of."""

    published: date | None
    retrieved: date | None
    anchors: tuple[date, ...]
    """Its full dates."""
    page: tuple[date, ...]
    """The full dates of the other articles of its page."""
    votes: tuple[date, ...]
    """The voting days that it names by day and month."""
    years: tuple[int, ...]
    lead: frozenset[int]
    """The years that headline and lead name."""
    terms: tuple[tuple[int, int], ...]
    """First and last years in office of the national officers that it names."""
    ahead: date | None
    """The first full date that it says is still to come."""


def clues_of(reading: Reading, mentions: Sequence[DateMention]) -> Clues:
    """What the article says about its year, gathered once for all its dates."""
    article = reading.article
    to_come = [mention.first for mention in mentions if _to_come(article.text, mention.span.start)]
    years = [(match.start(), int(match.group(1))) for match in _YEAR.finditer(article.text)]
    return Clues(
        published=article.dated,
        retrieved=article.retrieved,
        anchors=tuple(sorted({mention.first for mention in mentions if mention.first is not None})),
        page=article.page_dates,
        votes=tuple(sorted(set(_votes(article.text, mentions)))),
        years=tuple(year for _, year in years),
        lead=frozenset(year for at, year in years if at < article.body_start + _LEAD),
        terms=tuple(sorted(set(_terms(reading)))),
        ahead=min((day for day in to_come if day is not None), default=None),
    )


_VOTE = re.compile(
    r"\b(?:pemilu|pilkada|pilgub|pilbup|pilwali|pileg|pilpres|pemilihan|pemungutan|coblos\w*|mencoblos|suara)\b", re.I
)
_NEXT = re.compile(r"\W{0,3}(?:nanti|mendatang|depan)\b", re.I)


def _votes(text: str, mentions: Sequence[DateMention]) -> Iterator[date]:
    """The voting days that the text names without a year: ``pemungutan suara 14 Februari``, ``27 November nanti``."""
    for mention in mentions:
        if mention.year is None:
            before = text[max(0, mention.span.start - 60) : mention.span.start]
            if _VOTE.search(before) or _NEXT.match(text, mention.span.end):
                yield from (day for day in voting_days() if (day.day, day.month) == (mention.day, mention.month))


def _terms(reading: Reading) -> Iterator[tuple[int, int]]:
    """The years in office of the members of the national bodies whose full names stand in the article."""
    for at in range(len(reading.tokens)):
        found = reading.lexicon.national_officers.match(reading.tokens, at)
        if found is not None:
            yield found[1].first, found[1].last


_TO_COME = re.compile(r"\b(?:akan|bakal)\s[^.;\n]{0,80}$", re.IGNORECASE)


def _to_come(text: str, at: int) -> bool:
    """Whether the words before a date say that its day was still to come: ``akan digelar pada 14 Februari 2024``."""
    return _TO_COME.search(text[max(0, at - 100) : at]) is not None


def year_of(mention: DateMention, clues: Clues) -> int | None:
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
    published, ahead = clues.published, clues.ahead
    if ahead is not None and any(day <= ahead for day in candidates):
        candidates = [day for day in candidates if day <= ahead]
    if published is not None:
        past = [day for day in candidates if day <= published + _LATE and published - day <= 2 * _NEAR]
        if past:
            return past[-1].year
        loose = make_date(published.year, mention.month, mention.day)
        if loose is not None:
            return loose.year if loose <= published + _LATE else published.year - 1
    for known in (clues.anchors, clues.page, clues.votes):
        near = _nearest(candidates, known)
        if near is not None:
            return near.year
    if clues.retrieved is not None:
        candidates = [day for day in candidates if day <= clues.retrieved + _LATE]
    weekday = mention.weekday is not None
    day = _by_years_named(candidates, clues.years, weekday) or _by_lead(candidates, clues.lead)
    day = day or (_by_terms(candidates, clues.terms) if weekday else None)
    return day.year if day is not None else None


def _by_lead(candidates: Sequence[date], lead: frozenset[int]) -> date | None:
    """The candidate of the one year that headline and lead name, where the article names others further on."""
    fitting = [day for day in candidates if day.year in lead]
    return fitting[0] if len(lead) == len(fitting) == 1 else None


def _by_terms(candidates: Sequence[date], terms: Sequence[tuple[int, int]]) -> date | None:
    """The one candidate at which every national officer named was in office."""
    fitting = [day for day in candidates if all(first <= day.year <= last for first, last in terms)]
    return fitting[0] if terms and len(fitting) == 1 else None


def _nearest(candidates: Sequence[date], known: Sequence[date]) -> date | None:
    """The candidate within `_NEAR` of a known date, the closest; None where none is near."""
    pairs = [(abs(day - anchor), day) for day in candidates for anchor in known if abs(day - anchor) <= _NEAR]
    return min(pairs)[1] if pairs else None


def _by_years_named(candidates: Sequence[date], years: Sequence[int], weekday: bool) -> date | None:
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
