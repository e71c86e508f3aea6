"""The dates of an article in order, each with the year that ``years`` settles for it, never by the clock.

Reading in, `SettledDate` values out; a date whose year can't be settled keeps its day and month alone.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from kpugraph.extract.reading import Reading, Sentence
from kpugraph.extract.years import clues_of, year_of
from kpugraph.language.calendar import date_mentions, make_date, weekday_number
from kpugraph.model import Span

__all__ = ["SettledDate", "settled_dates", "today_or_before", "weekday_before"]


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
    clues = clues_of(reading, mentions)
    found = []
    for mention in mentions:
        year = mention.year if mention.year is not None else year_of(mention, clues)
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
