"""When an event was: which of the article's dates is its day, and which belong to plans, letters and stages.

Reading, hits and settled dates in, one date or None out.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import timedelta

from kpugraph.extract.dates import SettledDate, today_or_before, weekday_before
from kpugraph.extract.event_hits import EventHit, lead_of
from kpugraph.extract.reading import Reading

__all__ = ["day_of_earlier", "day_of_main"]


def day_of_main(reading: Reading, hit: EventHit, dates: Sequence[SettledDate]) -> SettledDate | None:
    """The date of what is reported: one with weekday or brackets in the lead, else the dateline's, else another."""
    lead = lead_of(reading)
    if not lead:
        return None
    start, end = lead[0].span.start, lead[-1].span.end
    body = reading.article.body_start
    every, dates = dates, [day for day in dates if not _after_report(reading, day)]
    in_lead = [day for day in dates if start <= day.span.start < end and not _planned(reading, day)]
    dateline = [day for day in dates if reading.dateline_start <= day.span.start < reading.dateline_end]
    same = [day for day in in_lead if day not in dateline]
    marked = [day for day in same if day.weekday] or [day for day in same if day.bracketed]
    near = [day for day in marked if hit.sentence.span.start <= day.span.start < hit.sentence.span.end]
    held = [day for day in same if day.first is not None and _held(reading, day)]
    for group in (near, marked, held, dateline, [day for day in same if day.first is not None]):
        if group:
            return group[0]
    rest = [day for day in dates if day.span.start >= body and day.weekday and not _planned(reading, day)]
    if rest:
        return rest[0]
    titled = [day for day in dates if day.span.end <= len(reading.article.title) and day.first is not None]
    return weekday_before(reading, lead, every) or today_or_before(reading, lead) or next(iter(titled), None)


_POSTED_AHEAD = timedelta(days=3)
"""How far a page's date may lie before the day it reports on: time zones, and drafts dated when begun."""
_AHEAD = re.compile(
    r"\b(?:(?:akan|rencana(?:nya)?|direncanakan|bakal|dijadwalkan|diagendakan)\b[^.;,]{0,60}|(?:hingga|sampai|"
    r"paling lambat|mulai|sejak|per)\b[^.;,]{0,16}|(?:nomor|tertanggal|berakhir|undang-undang|peraturan|keputusan|"
    r"surat)\b[^.;,]{0,40}|(?:menjelang|jelang|menuju|menghadapi|menyongsong)\b[^.;,]{0,60}|dan selesai\b.{0,12})$",
    re.IGNORECASE,
)


_COMING = re.compile(r"\)?,?\s(?:mendatang|nanti|nantinya|yang akan datang)\b", re.IGNORECASE)
_LASTED = re.compile(
    r"\b(?:dilaksanakan|digelar|diselenggarakan|diadakan|berlangsung)\b[^.;]{0,40}\bselama\b[^.;,]{0,24}\bhari\b"
    r"[^.;]{0,12}"
    r"\b(?:mulai|sejak)\b[^.;,]{0,16}$",
    re.IGNORECASE,
)
"""How long the event itself lasted, which its first day follows: ``dilaksanakan selama 3 hari mulai Kamis (…)``."""
_HELD = re.compile(
    r"\b(?:di ?)?(?:l?laksanakan|gelar|selenggarakan|adakan|langsungkan|langsung|berlangsung)\b[^.;]{0,90}$",
    re.IGNORECASE,
)


_OPENING = re.compile(r"(?:^|[-–—:]\s*)(?:mulai|sejak)(?:\s+(?:dari|hari|tanggal))*\s*$", re.IGNORECASE)
"""What a stretch of days begins with that its sentence opens with: ``Mulai tanggal 6 hingga 8 Mei 2025, KPU X …``."""
_TO_COME = re.compile(r"\b(?:akan|bakal|segera|rencana|direncanakan|dijadwalkan|nanti|mendatang)\b", re.IGNORECASE)


def _after_report(reading: Reading, day: SettledDate) -> bool:
    """Whether the date is later than the report itself, so that it is that of a plan or a stage."""
    published = reading.article.published
    return published is not None and day.first is not None and day.first > published + _POSTED_AHEAD


def _held(reading: Reading, day: SettledDate) -> bool:
    """Whether the words before the date say that the event was held then: ``dilaksanakan … tanggal 5-6 Juli 2024``."""
    sentence = reading.sentence_of(day.span.start)
    start = sentence.span.start if sentence is not None else day.span.start
    before = reading.article.text[start : day.span.start]
    return _HELD.search(before[-110:]) is not None and _TO_COME.search(before) is None


def _planned(reading: Reading, day: SettledDate) -> bool:
    """Whether the date is that of a plan, a letter, a rule or a stage: said by the words right before it."""
    sentence = reading.sentence_of(day.span.start)
    start = sentence.span.start if sentence is not None else max(0, day.span.start - 60)
    before = reading.article.text[max(start, day.span.start - 110) : day.span.start]
    if day.last is not None and _OPENING.search(before):
        return False
    if _COMING.match(reading.article.text, day.span.end) is not None:
        return True
    return _AHEAD.search(before[-70:]) is not None and _LASTED.search(before) is None


def day_of_earlier(
    reading: Reading, earlier: EventHit, main: EventHit, day: SettledDate | None, dates: Sequence[SettledDate]
) -> SettledDate | None:
    """The day of an event over before: its own date in the clause, else the main one's behind ``melanjutkan``."""
    low, high = reading.tokens[earlier.first].start, reading.tokens[main.first].start
    inside = [d for d in dates if low <= d.span.start < high]
    if earlier.sentence == main.sentence:
        between = reading.article.text[low:high].lower()
        if "melanjutkan" in between or "dilanjutkan" in between:
            return day
    return inside[0] if inside and inside[0] is not day else None
