"""Happenings: which the article reports, of what type, when, how and where; and which it mentions as done before.

Reading and dates in, `EventDraft` values out, the main one first. Which word names it, what it is called and which date
is its own is told by `event_hits`, `event_names` and `event_days`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from kpugraph.extract.dates import SettledDate
from kpugraph.extract.event_days import day_of_earlier, day_of_main
from kpugraph.extract.event_hits import EventHit, bare_hit, dated_hit, earlier_hit, find_hits, later_hit, main_hit
from kpugraph.extract.event_names import fuller_name, name_range, noun_name, tidy, with_capital
from kpugraph.extract.reading import Reading, Sentence
from kpugraph.language.lexicon import EventWord
from kpugraph.language.text import squeeze
from kpugraph.model import Mode, Series, Span

__all__ = ["EventDraft", "event_mode", "find_events"]


@dataclass(frozen=True, slots=True)
class EventDraft:
    """An event of the article before its parts are given out."""

    key: str
    word: EventWord
    span: Span
    name: str
    sentence: Sentence
    main: bool
    day: SettledDate | None
    mode: Mode | None
    series: Series | None
    hit: EventHit


_ONLINE = re.compile(
    r"\b(?:daring|zoom|virtual|secara online|video ?conference|video ?confrence|vicon|google meet|teleconference|"
    r"telekonferensi|telekonference|dalam jaringan|via online|cloud meeting|meeting online|secara on ?line)\b",
    re.IGNORECASE,
)
_ONSITE = re.compile(r"\b(?:luring|tatap muka|luar jaringan|offline)\b", re.IGNORECASE)
_HYBRID = re.compile(r"\bhybrid\b|\bhibrid[ae]?\b", re.IGNORECASE)
_PRESENT = re.compile(
    r"\b(?:hadir|dihadiri|bertempat|berlangsung di|digelar di|dilaksanakan di|bertandang|berkunjung|mengunjungi|"
    r"menyambangi|mendatangi|di (?:aula|ruang|hotel|gedung|halaman|kantor|pendopo|lapangan|ballroom|balai))\b",
    re.IGNORECASE,
)
_SERIES = re.compile(r"\bseri(?:es)?[\s-]{0,2}(?:ke[\s-]?)?([0-9]{1,2}|[IVX]{1,4})\b", re.IGNORECASE)
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9, "x": 10}


def find_events(reading: Reading, taken: Sequence[bool], dates: Sequence[SettledDate]) -> tuple[EventDraft, ...]:
    """The main event, where there is one, and events that the lead says were over before it."""
    hits = find_hits(reading, taken)
    main = main_hit(reading, hits)
    if main is None:
        main = (
            later_hit(hits)
            or dated_hit(hits, [day.span for day in dates if day.first is not None])
            or bare_hit(reading)
        )
    if main is None or main.predicate == "planned":
        return ()
    day = day_of_main(reading, main, dates)
    draft = _draft(reading, "e1", main, day, True)
    drafts = [replace(draft, name=fuller_name(reading, draft.name, main, hits))]
    earlier = earlier_hit(reading, hits, main)
    if earlier is not None:
        drafts.append(_draft(reading, "e2", earlier, day_of_earlier(reading, earlier, main, day, dates), False))
    return tuple(drafts)


def _draft(reading: Reading, key: str, hit: EventHit, day: SettledDate | None, main: bool) -> EventDraft:
    first, last = name_range(reading, hit)
    span = reading.span_of(first, last)
    name = squeeze(reading.text(span))
    return EventDraft(
        key=key,
        word=hit.word,
        span=span,
        name=with_capital(noun_name(reading, hit, tidy(name))),
        sentence=hit.sentence,
        main=main,
        day=day,
        mode=event_mode(reading) if main else None,
        series=_series(reading, name, main),
        hit=hit,
    )


def _series(reading: Reading, name: str, main: bool) -> Series | None:
    match = _SERIES.search(name)
    if match is None and main and reading.title is not None:
        match = _SERIES.search(reading.article.title)
    if match is None:
        return None
    number = match.group(1).lower()
    position = int(number) if number.isdigit() else _ROMAN.get(number)
    rest = squeeze(_SERIES.sub(" ", name).replace("()", " ").replace("( )", " "))
    return Series(tidy(rest), position)


def event_mode(reading: Reading) -> Mode | None:
    """``online``, ``hybrid``, ``onsite`` or None, by what the article says of how people took part."""
    text = reading.article.text
    online, onsite = bool(_ONLINE.search(text)), bool(_ONSITE.search(text))
    if _HYBRID.search(text) or (online and onsite):
        return "hybrid"
    if online:
        return "online"
    return "onsite" if onsite or _PRESENT.search(text) else None
