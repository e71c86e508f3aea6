"""When a change of office was, for which term and by which decree: read from its part of the sentence, never guessed.

Reading, a word of change and the settled dates in; the day that the sentence gives, else that of the event that the
article reports where the change is what happened there, else None.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from kpugraph.extract.dates import SettledDate
from kpugraph.extract.events import EventDraft
from kpugraph.extract.office_cues import OfficeCue
from kpugraph.extract.reading import Reading
from kpugraph.language.lexicon import word_set
from kpugraph.language.text import squeeze
from kpugraph.model import Span

__all__ = ["decree_of", "event_of", "own_day", "term_of"]

_ADHOC = word_set("offices-adhoc")
_EARLIER = word_set("offices-earlier")
_OCCASIONS = {
    "sworn": frozenset({"pelantikan", "pengukuhan"}),
    "given": frozenset({"pelantikan", "pengukuhan"}),
    "listed": frozenset({"pelantikan", "pengukuhan"}),
    "handover": frozenset({"pelantikan"}),
    "chosen": frozenset({"rapat-pleno"}),
    "chooses": frozenset({"rapat-pleno"}),
    "removes": frozenset({"sidang"}),
}
"""Types of events at which a change told in such words happens."""

_NOT_ITS_DAY = re.compile(
    r"\b(?:nomor|no\.|tertanggal|undang-undang|peraturan|keputusan|surat|sk|hingga|sampai|s\.?d\.?|berakhir|lahir|"
    r"sebelum|masa jabatan|periode|akan|rencana(?:nya)?)\b[^;,()]{0,36}$",
    re.IGNORECASE,
)
_EFFECTIVE = re.compile(
    r"\b(?:terhitung(?: sejak| mulai)?|tmt|efektif|berlaku|mulai|sejak|per)\b[^.;,]{0,24}$", re.IGNORECASE
)
_DASH = r"\s?(?:-|–|—|/|s\.?\s?/?d\.?|sampai(?: dengan)?|hingga)\s?"
_TERM = re.compile(
    rf"\b(?:periode|masa (?:jabatan|bakti|kerja|tugas|khidmat))(?: tahun)?\s(20[0-3]\d){_DASH}(20[0-3]\d)\b",
    re.IGNORECASE,
)
_LONGEST_TERM = 6
"""Years: the longest term of office in the election bodies and the regions is five."""
_YEAR = re.compile(r"(?<![\d/.-])(?:19|20)\d\d(?![\d]|[/.-]\d)")
_DECREE = re.compile(
    r"\b(?:SK|Surat Keputusan|Keputusan|Kepres|Keppres)\b[^.;,()]{0,80}?\b(?:Nomor|No)\b\.?\s?:?\s?"
    r"([0-9][\w./-]*(?:\sTahun\s(?:19|20)\d\d)?)",
    re.IGNORECASE,
)


def own_day(reading: Reading, cue: OfficeCue, dates: Sequence[SettledDate]) -> tuple[date | None, frozenset[date]]:
    """The only day that the word's part of the sentence gives, and the days there that are not its.

    The day of effect goes before that of the act; those of a decree or a plan, and of an end to come, are not its.
    """
    tokens = reading.tokens
    begin = tokens[cue.begin].start if _leads(cue) else tokens[cue.first].start
    end = tokens[cue.until - 1].end
    effective, plain, others = set[date](), set[date](), set[date]()
    for day in dates:
        if not begin <= day.span.start < end or day.first is None or day.last is not None:
            continue
        before = reading.article.text[max(begin, day.span.start - 60) : day.span.start]
        if _EFFECTIVE.search(before) is not None:
            effective.add(day.first)
        elif _NOT_ITS_DAY.search(before) is None:
            plain.add(day.first)
        else:
            others.add(day.first)
    found = effective or plain
    return next(iter(found)) if len(found) == 1 else None, frozenset(others)


def _leads(cue: OfficeCue) -> bool:
    """Whether the word is the first of its sentence that says a change."""
    return cue.begin == cue.sentence.first


def event_of(reading: Reading, cue: OfficeCue, kind: str, main: EventDraft | None) -> EventDraft | None:
    """The event that the article reports, where the change is what happened there; None where it may be another day's.

    A relative clause, a word for earlier times or another year in the sentence says that it was; so does an office in a
    body of another ``kind`` than the committees that were installed.
    """
    if main is None or main.word.type not in _OCCASIONS.get(cue.verb.frame, frozenset()) or not _leads(cue):
        return None
    low = [reading.low(at) for at in range(max(cue.begin, cue.first - 6), cue.first)]
    named = {reading.low(at) for at in range(main.sentence.first, main.sentence.last)}
    if _ADHOC.intersection(named) and not kind.startswith("adhoc"):
        return None
    if "yang" in low[-3:] and cue.verb.frame != "listed":
        return None
    if _EARLIER.intersection([*low, *(reading.low(at) for at in range(cue.first, cue.until))]):
        return None
    day = main.day.first if main.day is not None else None
    text = reading.text(cue.sentence.span)
    told = _DECREE.sub(" ", _TERM.sub(" ", text))
    if day is not None and any(int(year) != day.year for year in _YEAR.findall(told)):
        return None
    return main


def term_of(reading: Reading, begin: int, until: int) -> tuple[int, int] | None:
    """First and last year of the only term of office named between two tokens."""
    text = reading.text(Span(reading.tokens[begin].start, reading.tokens[until - 1].end))
    found = {(int(match[1]), int(match[2])) for match in _TERM.finditer(text)}
    fitting = {term for term in found if 0 < term[1] - term[0] <= _LONGEST_TERM}
    return next(iter(fitting)) if len(found) == 1 and fitting else None


def decree_of(reading: Reading, cue: OfficeCue) -> str | None:
    """The number of the only decree named in the sentence: ``123/SDM.13/2023``, ``66 Tahun 2020``."""
    found = {squeeze(match[1]).rstrip("./-") for match in _DECREE.finditer(reading.text(cue.sentence.span))}
    return next(iter(found)) if len(found) == 1 else None
