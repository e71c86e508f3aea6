"""The grammar of dates in Indonesian prose: finds them, leaves open what the words leave open.

Text in, `DateMention` values out, in the order of the text. A date may lack its year (``Kamis, (14/10)``), span days
(``17–20 November 2025``), or contradict its weekday; settling that is the work of `kpugraph.extract.dates`.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from kpugraph.errors import LexiconError
from kpugraph.language.text import fold
from kpugraph.model import Span
from kpugraph.resources import lexicon_path

__all__ = [
    "DateMention",
    "date_mentions",
    "full_dates",
    "make_date",
    "month_number",
    "voting_days",
    "weekday_names",
    "weekday_number",
]

_CENTURY = 2000
_FIRST_YEAR, _LAST_YEAR = 1955, 2060
"""Years accepted: the first general election of Indonesia, and a bound that no press release reaches yet."""


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date as written: weekday (ISO, 1 = Monday) or None, days, month, year or None."""

    span: Span
    weekday: int | None
    day: int
    month: int
    year: int | None
    end_day: int | None = None
    end_month: int | None = None
    bracketed: bool = False
    """Whether it stands in brackets or right behind a weekday, as the date of what is reported does."""

    @property
    def first(self) -> date | None:
        """The first day, where the year is given and the day exists."""
        return make_date(self.year, self.month, self.day)

    @property
    def last(self) -> date | None:
        """The last day of a span of days, where the year is given; else None."""
        if self.end_day is None:
            return None
        month = self.end_month or self.month
        year = self.year
        if year is not None and month < self.month:
            year += 1
        return make_date(year, month, self.end_day)


def make_date(year: int | None, month: int, day: int) -> date | None:
    """The date, or None when the year is not known or there is no such day."""
    if year is None:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


@lru_cache(maxsize=1)
def _words() -> tuple[dict[str, int], dict[str, int]]:
    path = lexicon_path("calendar.toml")
    table = tomllib.loads(path.read_text(encoding="utf-8"))
    result = []
    for section, last in (("months", 12), ("weekdays", 7)):
        words: dict[str, int] = {}
        for number in range(1, last + 1):
            for form in table[section][str(number)]:
                if form in words:
                    raise LexiconError(f'{path}: "{form}" stands twice in [{section}]; keep one')
                words[form] = number
        result.append(words)
    return result[0], result[1]


def month_number(word: str) -> int | None:
    """The number of the month that a word in lower case names (1 = January), or None."""
    return _words()[0].get(word)


@lru_cache(maxsize=1)
def voting_days() -> tuple[date, ...]:
    """The days on which the country voted, in order: general elections, and regional ones held together."""
    table = tomllib.loads(lexicon_path("calendar.toml").read_text(encoding="utf-8"))
    return tuple(date.fromisoformat(day) for day in table["votes"]["days"])


def weekday_number(word: str) -> int | None:
    """The ISO number of the weekday (1 = Monday) that a word in lower case names, or None."""
    return _words()[1].get(word)


def weekday_names() -> frozenset[str]:
    """Every form of a weekday's name, in lower case."""
    return frozenset(_words()[1])


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    months, weekdays = (
        "|".join(sorted((re.escape(form).replace("'", "['’‘`]") for form in words), key=len, reverse=True))
        for words in _words()
    )
    dash = r"\s{0,2}(?:[-–—]|s/d|s\.d\.?|sd|sampai(?:\sdengan)?|hingga|dan|&)\s{0,2}"
    return re.compile(
        rf"""
        (?:(?P<weekday>\b(?:{weekdays})\b)
           (?:\s?(?:malam|pagi|siang|sore|petang|dini\shari|kemarin|kemaren|lalu)\b){{0,2}}
           (?:{dash}(?P<weekday2>(?:{weekdays})\b))?
        )?
        (?P<gap>[\s,;:]{{0,3}}(?:tanggal\s|tgl\.?\s|hari\sini\s)?[\s,]{{0,2}})
        (?P<open>[(\[]?)\s?
        (?:(?P<weekday3>\b(?:{weekdays})\b)[\s,]{{1,3}}(?:tanggal\s)?)?
        (?:
          (?<![\d/.-])(?<!\d,)(?P<d1>[0-3]?[0-9])(?:{dash}(?P<e1>[0-3]?[0-9]))?(?:\s?/\s?|[.\-])(?P<m1>[01]?[0-9])
              (?:{dash}(?P<e2>[0-3]?[0-9])/(?P<em2>[01]?[0-9]))?
              (?:(?:\s?/\s?|[.\-])(?P<y1>(?:19|20)[0-9]{{2}}|[0-9]{{2}}))?(?![\d/]|[.,]\d|\s?(?:{months})\b)
        |
          (?<![\d/.-])(?<!\d,)(?P<d2>[0-3]?[0-9])(?:\s?(?P<mm>{months})\b\.?(?:\s?(?P<ym>(?:19|20)[0-9]{{2}}))?)?
              (?:(?:,\s?[0-3]?[0-9]){{0,4}},?{dash}(?:(?:{weekdays})[\s,]{{1,3}})?(?P<e3>[0-3]?[0-9]))?
              \s?(?:[-–]\s?|bulan\s)?(?P<m2>{months})\b\.?
              (?:[\s,]{{0,2}}(?:tahun\s)?(?P<y2>(?:19|20)[0-9]{{2}})(?!\d))?
        )
        """,
        re.IGNORECASE | re.VERBOSE,
    )


@lru_cache(maxsize=8)
def date_mentions(text: str, start: int = 0, end: int | None = None) -> tuple[DateMention, ...]:
    """Every date in ``text[start:end]``, in order; numbers that cannot be a day and a month are passed over.

    A bare ``14/10`` counts only in brackets or behind a weekday; with a year it always counts.

    >>> [(m.weekday, m.day, m.month, m.year) for m in date_mentions("pada Kamis, (14/10) dan 2 Mei 2023")]
    [(4, 14, 10, None), (None, 2, 5, 2023)]
    >>> [(m.day, m.end_day, m.month, m.year) for m in date_mentions("11-12 Mei 2023")]
    [(11, 12, 5, 2023)]
    """
    stop = len(text) if end is None else end
    found = []
    for match in _pattern().finditer(text, start, stop):
        mention = _mention(match)
        if mention is not None:
            found.append(mention)
    return tuple(found)


def _mention(match: re.Match[str]) -> DateMention | None:
    months, weekdays = _words()
    name = match["weekday"] or match["weekday3"]
    weekday = weekdays[fold(name)] if name else None
    if match["m2"]:
        month = months[fold(match["m2"])]
        day, year = int(match["d2"]), _year(match["y2"])
        end_day = int(match["e3"]) if match["e3"] else None
        end_month = month if end_day is not None else None
        if match["mm"]:
            if end_day is None:
                return None
            month = months[fold(match["mm"])]
    else:
        day, month, year = int(match["d1"]), int(match["m1"]), _year(match["y1"])
        end_day = int(match["e1"] or match["e2"]) if match["e1"] or match["e2"] else None
        end_month = int(match["em2"]) if match["em2"] else (month if end_day is not None else None)
        if year is None and not (match["open"] or weekday):
            return None
        if year is None and not match["open"] and "/" not in match.group():
            return None
    if not (1 <= day <= 31 and 1 <= month <= 12) or (year is not None and not _FIRST_YEAR <= year <= _LAST_YEAR):
        return None
    if end_day is not None and (not 1 <= end_day <= 31 or (end_month == month and end_day <= day)):
        end_day = end_month = None
    if year is not None and end_month is not None and end_month < month:
        # "30 Desember - 2 Januari 2024": the year is that of the last day.
        year -= 1
    start = match.start("weekday") if match["weekday"] else match.start("open")
    return DateMention(
        span=Span(start, match.end()),
        weekday=weekday,
        day=day,
        month=month,
        year=year,
        end_day=end_day,
        end_month=end_month,
        bracketed=bool(match["open"]) or weekday is not None,
    )


def _year(digits: str | None) -> int | None:
    if not digits:
        return None
    return int(digits) + (_CENTURY if len(digits) == 2 else 0)


def full_dates(text: str) -> tuple[date, ...]:
    """Every date of the text that names its year, sorted, each once."""
    return tuple(sorted({mention.first for mention in date_mentions(text) if mention.first is not None}))
