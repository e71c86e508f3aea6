"""Names of invented officials: how they are made, and the ways in which articles write one.

A name is a row of parts, each with its spellings; whoever bears it usually writes one of them. Two officials share a
name only where the caller says so, or where it is of one part, as in much of the country: of those there are few, and
`NameMaker` makes one again for another region. Others it never makes twice.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from random import Random

from benchmarks.archive.tables import Culture, Part, cultures

__all__ = ["Name", "NameMaker", "Writing", "write"]

_MIDDLE = 0.45
"""Share of names of three parts."""
_LISTED = 0.3
"""Share of closing names that are listed; the others are put together."""
_OTHER_SPELLING, _INITIAL, _SHORTER = 0.04, 0.02, 0.015
"""Shares of the articles that write a name so, where it can be written so."""


@dataclass(frozen=True, slots=True)
class Name:
    """The parts of a name and the spelling of each that its bearer uses."""

    parts: tuple[Part, ...]
    usual: tuple[int, ...]

    @property
    def text(self) -> str:
        """The name as its bearer writes it."""
        return " ".join(part[at] for part, at in zip(self.parts, self.usual, strict=True))

    @property
    def words(self) -> tuple[str, ...]:
        """The parts as its bearer writes them."""
        return tuple(part[at] for part, at in zip(self.parts, self.usual, strict=True))


@dataclass(frozen=True, slots=True)
class Writing:
    """How one article writes a name."""

    text: str
    how: str
    """``usual``, ``spelling``, ``initial`` or ``shorter``."""
    words: tuple[str | None, ...]
    """Each part as written; None for one that is left out, or an initial alone."""


@dataclass(slots=True)
class NameMaker:
    """Makes names that were not made before, or, of one part, not for that region."""

    chance: Random
    alone: bool = False
    """Whether names of one part, too, are made only once."""
    _made: set[tuple[Part, ...]] = field(default_factory=set)
    _single: dict[Part, Name] = field(default_factory=dict)
    _borne: set[tuple[Part, str]] = field(default_factory=set)

    def make(self, province: str | None, female: bool, region: str = "") -> Name:
        """A name of the culture usual in the province; of any culture without one."""
        culture = self._culture(province)
        while True:
            if self.chance.random() < culture.single:
                part = self.chance.choice(culture.singles)
                if (part, "" if self.alone else region) not in self._borne:
                    return self._of_one(part, region)
                continue
            parts = self._parts(culture, female)
            if parts not in self._made and len(set(parts)) == len(parts):
                self._made.add(parts)
                return Name(parts, tuple(self._usual(part) for part in parts))

    def _of_one(self, part: Part, region: str) -> Name:
        self._borne |= {(part, region), (part, "")}
        if part not in self._single:
            self._single[part] = Name((part,), (self._usual(part),))
        return self._single[part]

    def _culture(self, province: str | None) -> Culture:
        own = [each for each in cultures()[1:] if province is None or province in each.provinces]
        return self.chance.choice(own or list(cultures()[1:]))

    def _parts(self, culture: Culture, female: bool) -> tuple[Part, ...]:
        common = cultures()[0]
        first = list(culture.female if female else culture.male)
        if culture.shared:
            first += common.female if female else common.male
        parts = [self.chance.choice(first)]
        if self.chance.random() < _MIDDLE:
            parts.append(self.chance.choice(first))
        return (*parts, self._closing(culture))

    def _closing(self, culture: Culture) -> Part:
        if self.chance.random() < _LISTED:
            return self.chance.choice(culture.family)
        head, tail = self.chance.choice(culture.heads), self.chance.choice(culture.tails)
        return (head + (tail.capitalize() if head.endswith(" ") else tail),)

    def _usual(self, part: Part) -> int:
        written_out = [at for at, spelling in enumerate(part) if not spelling.endswith(".")]
        return self.chance.choice(written_out) if self.chance.random() < 0.3 else 0


def write(name: Name, chance: Random) -> Writing:
    """How an article writes the name: mostly as usual."""
    drawn, words = chance.random(), name.words
    if drawn < _OTHER_SPELLING:
        many = [at for at, part in enumerate(name.parts) if len(part) > 1]
        if many:
            at = chance.choice(many)
            others = [number for number in range(len(name.parts[at])) if number != name.usual[at]]
            spelt = (*words[:at], name.parts[at][chance.choice(others)], *words[at + 1 :])
            return Writing(" ".join(spelt), "spelling", spelt)
    elif drawn < _OTHER_SPELLING + _INITIAL and len(name.parts) > 2:
        return Writing(" ".join((f"{words[0][0]}.", *words[1:])), "initial", (None, *words[1:]))
    elif drawn < _OTHER_SPELLING + _INITIAL + _SHORTER and len(name.parts) > 2:
        return Writing(" ".join((words[0], *words[2:])), "shorter", (words[0], None, *words[2:]))
    return Writing(name.text, "usual", words)
