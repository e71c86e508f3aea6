"""Private numbers in a text: of telephones, of persons and families, and addresses of e-mail.

A text comes in, spans of it come out, unsorted. A number is known by its shape (``0812-3456-7890``, sixteen digits) or
by the word before it (``Telp.``, ``NIK``), which stands in ``lexicons/private.tsv``. Numbers of decrees, dates, years,
counts, sums of money and whatever stands in an address on the web are none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from kpugraph.language.private_words import alternation

__all__ = ["mail_addresses", "private_numbers"]

Stretch = tuple[int, int]

_GAP = r"[ \u00a0.\u2010-\u2013()-]{1,3}"
"""What may stand between the digits of one number."""
_NUMBER = re.compile(rf"(?<![0-9])[+(]{{0,2}}[0-9]+(?:{_GAP}[0-9]+)*")
_DIGITS = re.compile(r"[0-9]+")
_NO_NUMBER = re.compile(
    r"[0-9]{1,2}[.-][0-9]{1,2}[.-](?:[0-9]{4}|[0-9]{2})(?![0-9])"  # a date
    r"|[0-9]{4}[.-][0-9]{2}[.-][0-9]{2}(?![0-9])"
    r"|(?:19|20)[0-9]{2}[ \u2010-\u2013-](?:19|20)[0-9]{2}(?![0-9])"  # from year to year
    r"|[1-9][0-9]{0,2}(?:\.[0-9]{3})+(?![0-9])"  # thousands
)
_FURTHER = re.compile(r"\s?(?:[,/;&]|dan|atau)\s?")
"""What joins one number to the next of a list."""
_WEB = re.compile(r"https?://\S+|(?<![\w.-])[\w-]+(?:\.[\w-]+)*\.[a-z]{2,6}/\S*", re.IGNORECASE)
_MOST_DIGITS = 18
_PERSON_DIGITS, _OFFICIAL_DIGITS = 16, 18
_OFFICIAL = re.compile(r"(?:19|20)[0-9]{6}(?:19|20)[0-9]{4}[12][0-9]{3}")
"""The number of a civil servant: birth, appointment, sex and a serial number."""
_PERSON = re.compile(r"[1-9][1-9][0-9]{4}(?:[04][1-9]|[1256][0-9]|[37][01])(?:0[1-9]|1[0-2])[0-9]{2}[0-9]{4}")
"""The number of a person or family: region, day (of women plus 40) and month, year, and a serial number."""


def mail_addresses(text: str) -> Iterator[Stretch]:
    """Every e-mail address, also where the sign is spelt out (``nama[at]contoh.id``)."""
    for match in _mail().finditer(text):
        yield match.span()


@lru_cache(maxsize=1)
def _mail() -> re.Pattern[str]:
    local, domain = r"(?<![\w.+%-])[\w.+%-]+", r"[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}"
    spelt = r"\s?[\[(]\s?at\s?[\])]\s?"
    return re.compile(rf"{local}(?:(?:@|{spelt}){domain}|\s?@(?:{alternation('mail')})\.[a-z.]{{2,}})", re.IGNORECASE)


def private_numbers(text: str) -> Iterator[Stretch]:
    """Every number of a telephone, of a person, of a family or of a civil servant."""
    web = _Cursor([match.span() for match in _WEB.finditer(text)])
    for run in _NUMBER.finditer(text):
        for found in _by_shape(text, [match.span() for match in _DIGITS.finditer(text, *run.span())]):
            if not web.covers(found):
                yield found
    for kind, fewest in (("call", 5), ("identity", 8)):
        for cue in _cue(kind).finditer(text):
            yield from _listed(text, cue.end(), fewest)


@lru_cache(maxsize=2)
def _cue(kind: str) -> re.Pattern[str]:
    """The words of that kind with what may stand between them and the number."""
    between = r"(?:\s?(?:no|nomor|resmi|kami|di|ke)\b){0,2}[\s.:()/-]{0,4}(?=[+0-9(])"
    return re.compile(rf"(?<!\w)(?:{alternation(kind)})(?![^\W\d_]){between}", re.IGNORECASE)


class _Cursor:
    """Stretches in order, asked about stretches in order."""

    def __init__(self, stretches: list[Stretch]) -> None:
        self.stretches = stretches
        self.at = 0

    def covers(self, found: Stretch) -> bool:
        """Whether one of the stretches holds the beginning of this one, which may not lie before one asked about."""
        while self.at < len(self.stretches) and self.stretches[self.at][1] <= found[0]:
            self.at += 1
        return self.at < len(self.stretches) and self.stretches[self.at][0] <= found[0]


def _by_shape(text: str, groups: list[Stretch]) -> Iterator[Stretch]:
    at = 0
    while at < len(groups):
        last = _identity(text, groups, at)
        if last is None:
            last = _telephone(text, groups, at)
        if last is None:
            at += 1
            continue
        yield _whole(text, groups[at][0], groups[last][1])
        at = last + 1


def _whole(text: str, start: int, end: int) -> Stretch:
    """With the plus sign, and with the bracket that is closed inside."""
    if start and text[start - 1] == "+":
        start -= 1
    if start and text[start - 1] == "(" and ")" in text[start:end]:
        start -= 1
    return start, end


def _identity(text: str, groups: list[Stretch], first: int) -> int | None:
    """The last group of the number of a person, family or civil servant that begins there, or None."""
    start, end = groups[first]
    if end - start == _PERSON_DIGITS:
        return first
    digits = ""
    for at in range(first, min(first + 8, len(groups))):
        digits += text[slice(*groups[at])]
        if len(digits) >= _OFFICIAL_DIGITS:
            return at if _OFFICIAL.fullmatch(digits) else None
        if len(digits) == _PERSON_DIGITS and _PERSON.fullmatch(digits):
            return at
    return None


def _telephone(text: str, groups: list[Stretch], first: int) -> int | None:
    """The last group of the telephone number that begins there, or None."""
    start, end = groups[first]
    head = text[start:end]
    following = text[slice(*groups[first + 1])] if first + 1 < len(groups) else ""
    if text[start - 1 : start] == "+":
        fewest, most = 9, 15
    elif head.startswith("0062") or head.startswith("628") or (head == "62" and following.startswith("8")):
        fewest, most = 11, 15
    elif head.startswith("08") and len(head) > 2:
        fewest, most = 10, 13
    elif re.match("0[2-9]", head) and (
        len(head) >= 9 or (len(head) in (3, 4) and re.match("[1-9][0-9]{2}", following))
    ):
        fewest, most = 9, 12
    else:
        return None
    last, total = first, len(head)
    for at in range(first + 1, len(groups)):
        size = groups[at][1] - groups[at][0]
        if total + size > most or (total >= fewest and text[groups[at][0]] == "0"):
            break
        last, total = at, total + size
    return last if fewest <= total <= most else None


def _listed(text: str, at: int, fewest: int) -> Iterator[Stretch]:
    """The numbers that stand there one behind the other, each of at least so many digits."""
    while True:
        run = _NUMBER.match(text, at)
        if run is None or _NO_NUMBER.match(text, at):
            return
        first, last, total = None, at, 0
        for group in _DIGITS.finditer(text, *run.span()):
            size = group.end() - group.start()
            if total + size > _MOST_DIGITS or (total >= fewest + 4 and group.group().startswith("0")):
                break
            first, last, total = group.start() if first is None else first, group.end(), total + size
        if first is None or total < fewest:
            return
        yield _whole(text, first, last)
        joint = _FURTHER.match(text, last)
        if joint is None:
            return
        at = joint.end()
