"""Quotation marks: which of a paragraph's marks open, which close, and which have no partner.

Text in, spans and offsets out. The glyph is only a hint, for writers mix them: a mark opens where white space stands
before it and a letter behind, closes the other way round, and where both or neither are so, whatever is due.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from kpugraph.model import Span

__all__ = ["UNQUOTED", "Quoted", "quoted"]

_MARKS = '“”„‟«»″"'
"""Marks of one character; pairs of single ones (``''``) and what a wrong encoding leaves (``â€œ``, ``†``) count too."""

_MARK = re.compile(rf"â€œ|â€|[{_MARKS}]|''|‘‘|’’|``|´´|†")
_PARAGRAPH = re.compile(r"\n\s*\n|\n(?=\s*[A-ZÀ-Ý“\"(\-•])")
_LONGEST = 1500
"""Characters: a longer stretch between two marks is no quotation but a mark that was forgotten."""
_SINGLE = re.compile(r"(?<!\w)[‘'](?=\w)(?:[^‘’'\n]|(?<=\w)[’'](?=\w)){12,1500}(?:(?<=[,.?!])'|’)(?!\w)")


@dataclass(frozen=True, slots=True)
class Quoted:
    """The quotations of a text, marks included, and the offsets of the marks that have no partner."""

    spans: tuple[Span, ...]
    opened: tuple[int, ...]
    closed: tuple[int, ...]


UNQUOTED = Quoted((), (), ())
"""Nothing between marks."""


def quoted(text: str, start: int, end: int) -> Quoted:
    """What stands between the marks of ``text[start:end]``: the outermost pairs of each paragraph, in order.

    >>> t = 'Ia berkata, “Ada “dua“ hal, “ lalu pergi. "Jangan lupa, ujarnya.'
    >>> found = quoted(t, 0, len(t))
    >>> [t[s.start:s.end] for s in found.spans], [t[at:] for at in found.opened]
    (['“Ada “dua“ hal, “'], ['"Jangan lupa, ujarnya.'])
    """
    spans: list[Span] = []
    opened: list[int] = []
    closed: list[int] = []
    for low, high in _paragraphs(text, start, end):
        pairs, first, last = _pairs(text, low, high)
        pairs += [Span(match.start(), match.end()) for match in _SINGLE.finditer(text, low, high)]
        spans += _outermost(pairs)
        opened += first
        closed += last
    return Quoted(tuple(spans), tuple(sorted(opened)), tuple(closed))


def _paragraphs(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    at = start
    for match in _PARAGRAPH.finditer(text, start, end):
        yield at, match.start()
        at = match.end()
    yield at, end


def _pairs(text: str, low: int, high: int) -> tuple[list[Span], list[int], list[int]]:
    """The pairs of a paragraph, nested ones too, and the marks left over: those that open, those that close."""
    waiting: list[Span] = []
    pairs: list[Span] = []
    opened: list[int] = []
    closed: list[int] = []
    for match in _MARK.finditer(text, low, high):
        mark = Span(match.start(), match.end())
        if waiting and waiting[0].start + _LONGEST < mark.start:
            opened += [span.start for span in waiting]
            waiting = []
        if waiting and waiting[-1].end == mark.start:
            # Opened twice: "“ or ““.
            waiting[-1] = Span(waiting[-1].start, mark.end)
        elif pairs and pairs[-1].end == mark.start:
            pairs[-1] = Span(pairs[-1].start, mark.end)
        elif _opens(text, mark, low, high, due=bool(waiting)):
            waiting.append(mark)
        elif waiting:
            pairs.append(Span(waiting.pop().start, mark.end))
        else:
            closed.append(mark.start)
    return pairs, opened + [span.start for span in waiting], closed


def _opens(text: str, mark: Span, low: int, high: int, *, due: bool) -> bool:
    """Whether the mark opens a quotation; ``due`` is whether one is open already."""
    before = text[mark.start - 1] if mark.start > low else " "
    behind = text[mark.end] if mark.end < high else " "
    free = before.isspace() or before in "([:-–—/"
    bound = not (behind.isspace() or behind in ".,;:!?)]…")
    if free and bound:
        return True
    if free or bound:
        # White space on both sides or on neither: what is due, unless the glyph can only close.
        return not due and (free or text[mark.start] != "”") and (behind.isspace() or bound)
    # Put to the comma before it: ``mengatakan," Kami siap`` opens, ``Kami siap," ujarnya`` closes.
    return not due and before in ",:" and text[mark.end : mark.end + 2].strip()[:1].isupper()


def _outermost(pairs: list[Span]) -> list[Span]:
    """The pairs that lie in no other one, in order."""
    kept: list[Span] = []
    for span in sorted(pairs, key=lambda pair: (pair.start, -pair.end)):
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
    return kept
