"""The facts of a whole collection, with what is made of each article's facts made once.

In go facts in their order; out they come again, as often as one asks. Several parts of the resolving need the IRIs of
the persons and events of every article: those are functions of one article, and the same for all of them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any, TypeVar

from kpugraph.model import Facts

__all__ = ["Collection"]

T = TypeVar("T")


class Collection:
    """The facts of many articles under one base."""

    def __init__(self, base: str, facts: Iterable[Facts]) -> None:
        self._base = base
        self._facts = tuple(facts)
        self._made: dict[tuple[Callable[..., Any], int], Any] = {}

    def __iter__(self) -> Iterator[Facts]:
        """The facts, article by article."""
        return iter(self._facts)

    def once(self, make: Callable[[str, Facts], T], facts: Facts) -> T:
        """What the function makes of the base and of facts of the collection; called once for each."""
        key = make, id(facts)  # the facts stay as long as the collection does
        if key not in self._made:
            self._made[key] = make(self._base, facts)
        made: T = self._made[key]
        return made
