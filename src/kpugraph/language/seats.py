"""How many members a body has at most, by the kind of body; read once from ``lexicons/seats.tsv``."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from kpugraph.language.lexicon import read_table

__all__ = ["seats_of"]


def seats_of(kind: str) -> int | None:
    """The most members, its chair included, that a body of the kind has; None where that is not known.

    >>> seats_of("city-commission"), seats_of("university")
    (5, None)
    """
    return _seats().get(kind)


@cache
def _seats() -> Mapping[str, int]:
    return MappingProxyType({kind: int(seats) for kind, seats in read_table("seats.tsv", ("kind", "seats"))})
