"""Captions of photos that stand in the running text without a mark: ``dok. foto Suasana rapat KPU X terus berupaya …``.

Text and tokens in; the marks of captions, which nobody reads, and the offsets at which the running text goes on, out.
"""

from __future__ import annotations

import re
from bisect import bisect_left

from kpugraph.language.lexicon import Lexicon, word_set
from kpugraph.language.text import Token

__all__ = ["caption_marks", "text_behind"]

_MARK = re.compile(r"(?i)\b(?:dok|dokumentasi|ket|keterangan)\.? ?foto\b[ :.]*")
_STARTERS = word_set("captions-starters")
_BEFORE_BODY = word_set("captions-before-body")
_NOT_VERBS = word_set("captions-not-verbs")
_LONGEST_CAPTION = 40
"""Tokens: behind so many, a caption has ended somewhere unseen, and is left as it is."""


def caption_marks(text: str, start: int, end: int) -> tuple[tuple[int, int], ...]:
    """The stretches that say that a caption follows."""
    return tuple((match.start(), match.end()) for match in _MARK.finditer(text, start, end))


def text_behind(every: tuple[Token, ...], mark_end: int, stop: int, lexicon: Lexicon) -> int | None:
    """The offset at which the text goes on behind the caption that begins at ``mark_end``, or None where none is seen.

    That is where a capitalised word stands that begins sentences (``Dalam``, ``Kegiatan``), or a body with a verb.
    """
    first = bisect_left(every, mark_end, key=lambda token: token.start)
    for at in range(first + 2, min(first + _LONGEST_CAPTION, len(every) - 1)):
        token = every[at]
        if token.start >= stop or token.text in {".", "!", "?"}:
            return None
        if not token.is_capitalized or every[at - 1].text in {",", "(", "/", "-"}:
            continue
        if token.low in _STARTERS and every[at + 1].text.islower():
            return token.start
        if every[at - 1].low not in _BEFORE_BODY and _body_with_verb(every, at, lexicon):
            return token.start
    return None


def _body_with_verb(every: tuple[Token, ...], at: int, lexicon: Lexicon) -> bool:
    head = lexicon.bodies.match(every, at)
    title = lexicon.roles.match(every, at - 1)
    if head is None or head[1].grammar != "tiered" or (title is not None and title[0] <= at):
        return False
    end = head[0]
    while end < len(every) and every[end].is_capitalized:
        end += 1
    return end < len(every) and every[end].text.islower() and every[end].low not in _NOT_VERBS
