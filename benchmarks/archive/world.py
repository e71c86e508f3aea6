"""The values of an archive's true world: officials, the offices that they held, and when happenings lie."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date, timedelta

from benchmarks.archive.bodies import Body
from benchmarks.archive.names import Name

__all__ = ["FIRST_DAY", "LAST_DAY", "Official", "Tenure", "World"]

FIRST_DAY, LAST_DAY = date(2019, 3, 1), date(2025, 12, 31)
"""Between which days happenings lie."""


@dataclass(frozen=True, slots=True)
class Official:
    """A person; ``called`` is the part of the name that articles use further on."""

    id: str
    name: Name
    prefixes: tuple[str, ...]
    degrees: tuple[str, ...]
    called: str
    namesake_of: str | None


@dataclass(frozen=True, slots=True)
class Tenure:
    """An office held from ``start`` to before ``end``; ``role`` is its notation, ``unit`` a division or subsection."""

    person: str
    body: str
    role: str
    unit: str | None
    start: date
    end: date
    acting: bool = False

    def covers(self, day: date) -> bool:
        """Whether it is held on the day."""
        return self.start <= day < self.end


@dataclass(slots=True)
class World:
    """Bodies, officials and who held which office when."""

    bodies: tuple[Body, ...]
    officials: dict[str, Official] = field(default_factory=dict)
    tenures: defaultdict[str, list[Tenure]] = field(default_factory=lambda: defaultdict(list))
    """By the name of the body, in the order in which they were made."""

    def holders(self, body: str, day: date) -> list[Tenure]:
        """Who holds an office of the body on the day; an acting holder is listed in that office too."""
        return [tenure for tenure in self.tenures[body] if tenure.covers(day)]

    def ended(self, body: str, day: date) -> list[Tenure]:
        """Offices of the commission of the body that were over a year before."""
        over = day - timedelta(days=365)
        return [each for each in self.tenures[body] if each.end <= over and each.role in {"ketua", "anggota"}]
