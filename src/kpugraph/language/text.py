"""Tokens and sentences of a text, always with offsets into it.

Text in, frozen tokens and spans out; nothing here normalises, so that every offset stays an offset of the article.
Patterns are linear: no repeat stands inside a repeat that could match the same characters.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from functools import lru_cache

from kpugraph.language.marks import quoted
from kpugraph.model import Span

__all__ = ["Token", "fold", "sentences", "squeeze", "tokens", "tokens_in"]

_TOKEN = re.compile(
    r"[^\W\d_]+(?:(?:['’‘`´ʼ‑]|(?<![a-z]{3})-|-(?![A-Z]))[^\W\d_]+)*['’]?(?=[^\w]|$)|[^\W\d_]+|[0-9]+|\S",
)
_APOSTROPHES = str.maketrans({"’": "'", "‘": "'", "`": "'", "´": "'", "ʼ": "'", "‑": "-"})


@dataclass(frozen=True, slots=True)
class Token:
    """A word, a number or one mark of punctuation."""

    start: int
    end: int
    text: str
    low: str
    """Lower case, apostrophes and hyphens made plain: what lexicons are matched with."""

    @property
    def is_word(self) -> bool:
        """Whether the token is made of letters."""
        return self.text[0].isalpha()

    @property
    def is_capitalized(self) -> bool:
        """Whether the first letter is upper case."""
        return self.text[0].isupper()

    @property
    def is_upper(self) -> bool:
        """Whether it is a word of two or more letters, all in upper case."""
        return len(self.text) > 1 and self.text.isupper()


@lru_cache(maxsize=65536)
def fold(word: str) -> str:
    """Lower case with plain apostrophes and hyphens; the form that lexicons are keyed by."""
    return unicodedata.normalize("NFC", word).translate(_APOSTROPHES).lower()


def squeeze(text: str) -> str:
    """The text with every run of white space made one blank, for display; never for offsets."""
    return " ".join(text.split())


def tokens(text: str, start: int = 0, end: int | None = None) -> tuple[Token, ...]:
    """Every token of ``text[start:end]`` in order, offsets counted from the beginning of ``text``.

    >>> [t.text for t in tokens("Asy'ari, S.H. (14/10)")]
    ["Asy'ari", ',', 'S', '.', 'H', '.', '(', '14', '/', '10', ')']
    """
    stop = len(text) if end is None else end
    return tuple(Token(m.start(), m.end(), m.group(), fold(m.group())) for m in _TOKEN.finditer(text, start, stop))


def tokens_in(all_tokens: tuple[Token, ...], span: Span) -> tuple[int, int]:
    """The half-open range of indexes of the tokens that begin inside the span."""
    first = bisect_left(all_tokens, span.start, key=lambda token: token.start)
    return first, bisect_left(all_tokens, span.end, key=lambda token: token.start)


_STOP = re.compile(r"[.!?…]+[\"”’')\]]*|\n\s*\n|\n(?=\s*[A-ZÀ-Ý“\"(\-•])")
_GLUE = re.compile(r"(?<=[a-zà-ÿ)”\"0-9])[.!?](?=[A-Z“\"][a-zA-Z ])|(?<=[a-zà-ÿ)”\"0-9] )\.(?=[A-Z“\"][a-z])")
_WORD = re.compile(r"[^\W\d_]+")
_BRACKETS = re.compile(r"\([^()\n]{1,300}\)")
_OPENERS = "“\"‘'("


def sentences(
    text: str,
    start: int,
    end: int,
    abbreviations: frozenset[str],
    *,
    openers: frozenset[str] = frozenset(),
    small: bool = False,
) -> tuple[Span, ...]:
    """The sentences of ``text[start:end]``, without the white space around them.

    A full stop ends a sentence when white space and a capital, a digit or an opening quotation mark follow, or when
    it is glued to the next capitalised word (``lalu.Dalam``); not after an abbreviation (``Dr.``, ``Kab.``,
    ``S.Sos.``) or a single letter, nor inside a pair of quotation marks or brackets. Paragraphs always end one. Before
    a small letter one ends where the word is one of ``openers``, or where the text has only ``small`` letters.

    >>> t = "Rapat usai.Ketua, Dr. A. Budi, S.H., pulang. Ia lelah."
    >>> [t[s.start:s.end] for s in sentences(t, 0, len(t), frozenset({"dr"}))]
    ['Rapat usai.', 'Ketua, Dr. A. Budi, S.H., pulang.', 'Ia lelah.']
    """
    closed_off = _closed_off(text, start, end)
    cuts: list[int] = []
    for match in _STOP.finditer(text, start, end):
        if match.group().startswith("\n"):
            cuts.append(match.end())
            continue
        cut = _cut_after(text, match.start(), match.end(), end, abbreviations, openers if not small else None)
        if cut is not None and not _inside(closed_off, match.start(), cut):
            cuts.append(cut)
    result = []
    previous = start
    for cut in [*cuts, end]:
        stripped = _strip(text, previous, cut)
        if stripped is not None:
            result.append(stripped)
        previous = cut
    return tuple(result)


def _cut_after(
    text: str, mark: int, mark_end: int, end: int, abbreviations: frozenset[str], openers: frozenset[str] | None
) -> int | None:
    """The offset after the mark at which a new sentence begins, or None if the mark ends none.

    ``openers`` are the words in small letters that may begin one, None where every word may.
    """
    if mark_end >= end:
        return mark_end
    follows = text[mark_end]
    short = text[mark] == "." and _is_abbreviation(text, mark, abbreviations)
    if short and text[mark:mark_end] != ".." and not _degree_ends(text, mark):
        return None
    if follows.isspace():
        if _DEGREE.match(text, mark_end - 1) is not None:
            return None
        rest = mark_end
        while rest < end and text[rest].isspace():
            rest += 1
        if rest >= end:
            return mark_end
        first = text[rest]
        if first == "”":
            # A mark that should have been the other one: ``aman. ”Data sudah``.
            return mark_end if text[rest + 1 : rest + 2].isupper() else None
        if first.islower():
            return mark_end if _opens(text, rest, end, openers) and text[mark - 2 : mark].isalnum() else None
        return mark_end if first.isupper() or first.isdigit() or first in _OPENERS or first in "-•" else None
    if mark_end == mark + 1 and _GLUE.match(text, mark):
        return None if _degree_glued(text, mark) else mark_end
    return None


_PLAIN_DEGREE = "SH|SE|ST|SP|SS|SAg|SAP|SIP|SPd|SPt|SKM|SKom|SSos|SHI|MH|MM|MA|MAP|MPd|MSi|MT|MHum|MKn"
_GLUED_DEGREE = re.compile(rf"\.(?:{_PLAIN_DEGREE})\b[ ,.)]")
_DEGREE = re.compile(
    rf"\.\s(?:(?:{_PLAIN_DEGREE})[,.)]|[SM]\. ?(?:H|E|T|P|M|Ag|AP|Ak|Farm|Gz|HI|H\. ?I|Hum|Hut|IK|I\. ?K|IP|I\. ?P|"
    r"IKom|I\. ?Kom|Kep|Kes|KM|Kn|Kom|Pd|Psi|Pt|Si|Sos|STP|TP|Th)\b[,.)])"
)
"""A degree behind a stop that stands for a comma: ``Budi. SH, menyampaikan``."""


def _degree_glued(text: str, mark: int) -> bool:
    """Whether a degree follows the stop without a blank: ``ketua Bawaslu Belu, Markus.SH menyampaikan``."""
    return _GLUED_DEGREE.match(text, mark) is not None


_MANY = re.compile(r"\b(?:para|seluruh|semua|jajaran|segenap)\s$", re.IGNORECASE)


def _opens(text: str, at: int, end: int, openers: frozenset[str] | None) -> bool:
    """Whether the word in small letters at the offset may begin a sentence."""
    word = _WORD.match(text, at, end)
    return openers is None or (word is not None and word.group() in openers)


def _is_abbreviation(text: str, mark: int, abbreviations: frozenset[str]) -> bool:
    begin = mark
    while begin > 0 and (text[begin - 1].isalpha()):
        begin -= 1
    word = text[begin:mark]
    if not word:
        return _numbers_a_line(text, mark)
    if len(word) == 1:
        return word.isupper()
    low = fold(word)
    if low in abbreviations:
        # "dihadiri para kasubbag. Rapat …": many of them, whose names do not follow.
        return not _MANY.search(text, max(0, begin - 12), begin)
    # The last part of a dotted degree, such as the Sos of "S.Sos.": a letter and a full stop stand before it.
    return begin >= 2 and text[begin - 1] == "." and text[begin - 2].isupper() and len(word) <= 4


_BEHIND_DEGREE = re.compile(r"[ \n]{1,2}[A-Z][a-z]{3,18}[ \n]{1,2}[a-z]{3}")


def _degree_ends(text: str, mark: int) -> bool:
    """Whether the stop behind a dotted degree also ends the sentence: ``Dr. Titi, M.Si. Acara dibuka …``."""
    begin = mark
    while begin > 0 and text[begin - 1].isalpha():
        begin -= 1
    dotted = begin >= 2 and text[begin - 1] == "." and text[begin - 2].isupper() and 2 <= mark - begin <= 4
    return dotted and _BEHIND_DEGREE.match(text, mark + 1) is not None


def _numbers_a_line(text: str, mark: int) -> bool:
    """Whether the mark follows a number of one or two digits beginning a line or an item behind a colon: ``1. A;``."""
    begin = mark
    while begin > 0 and mark - begin < 3 and text[begin - 1].isdigit():
        begin -= 1
    if not 1 <= mark - begin <= 2:
        return False
    before = text[max(0, begin - 3) : begin].rstrip(" \t")
    return begin == 0 or before.endswith(("\n", ":", ";")) or (not before and begin <= 3)


def _closed_off(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Stretches between paired marks or brackets, within one paragraph, that no sentence may end in."""
    pairs = [(span.start, span.end) for span in quoted(text, start, end).spans]
    pairs += [(match.start(), match.end()) for match in _BRACKETS.finditer(text, start, end)]
    return sorted(pairs)


def _inside(pairs: list[tuple[int, int]], mark: int, cut: int) -> bool:
    at = bisect_right(pairs, (mark, len(pairs) + (1 << 60))) - 1
    return any(low < mark and cut < high for low, high in pairs[max(at - 1, 0) : at + 1])


def _strip(text: str, start: int, end: int) -> Span | None:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end) if start < end else None
