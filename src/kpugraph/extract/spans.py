"""One place that decides between overlapping spans: the longest wins, then the first."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeVar

from kpugraph.model import Span

__all__ = ["filter_spans"]

T = TypeVar("T")


def filter_spans(items: Iterable[T], span: Callable[[T], Span]) -> tuple[T, ...]:
    """The items whose spans do not overlap, in the order of the text.

    >>> filter_spans([Span(0, 3), Span(2, 9), Span(10, 11)], lambda s: s)
    (Span(start=2, end=9), Span(start=10, end=11))
    """
    ranked = sorted(items, key=lambda item: (span(item).start - span(item).end, span(item).start))
    kept: list[T] = []
    for item in ranked:
        if not any(span(item).overlaps(span(other)) for other in kept):
            kept.append(item)
    return tuple(sorted(kept, key=lambda item: span(item)))
