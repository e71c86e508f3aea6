"""Text that knows where it names persons and bodies: templates and parts in, one `Fragment` with its marks out."""

from __future__ import annotations

import string
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Literal

__all__ = ["Fragment", "Mark", "fill", "join", "marked"]

_FORMATTER = string.Formatter()


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of the text, in code points, that names a person (by its identifier) or a body (by its name)."""

    start: int
    end: int
    kind: Literal["person", "body"]
    key: str


@dataclass(frozen=True, slots=True)
class Fragment:
    """A text and what it names."""

    text: str
    marks: tuple[Mark, ...] = ()

    def __add__(self, other: Fragment | str) -> Fragment:
        following = Fragment(other) if isinstance(other, str) else other
        moved = (
            replace(mark, start=mark.start + len(self.text), end=mark.end + len(self.text)) for mark in following.marks
        )
        return Fragment(self.text + following.text, (*self.marks, *moved))


def marked(text: str, kind: Literal["person", "body"], key: str) -> Fragment:
    """A text that as a whole names the person or body."""
    return Fragment(text, (Mark(0, len(text), kind, key),))


def fill(template: str, parts: Mapping[str, Fragment | str]) -> Fragment:
    """The template with its fields replaced; raises `KeyError` for a field that is not among the parts.

    >>> fill("{who} hadir.", {"who": marked("Sari", "person", "p1")}).marks
    (Mark(start=0, end=4, kind='person', key='p1'),)
    """
    made = Fragment("")
    for literal, field, _, _ in _FORMATTER.parse(template):
        made += literal
        if field is not None:
            made += parts[field]
    return _once_stopped(made)


def _once_stopped(fragment: Fragment) -> Fragment:
    """The fragment without a second full stop at its end, as behind a degree."""
    return replace(fragment, text=fragment.text[:-1]) if fragment.text.endswith("..") else fragment


def join(parts: Iterable[Fragment], between: str = ", ", last: str | None = None) -> Fragment:
    """The parts behind one another; ``last`` stands before the last of several."""
    listed = list(parts)
    made = Fragment("")
    for number, part in enumerate(listed):
        if number:
            made += last if last is not None and number == len(listed) - 1 else between
        made += part
    return made
