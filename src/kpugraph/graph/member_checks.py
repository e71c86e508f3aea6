"""Bodies that more people were members of at once than they have seats.

In come the holdings of one body, out come `Finding` values. Somebody is a member on a day when they were seen as one on
that day, or before and after it; where two sightings are far apart, nothing is concluded for the time between them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import combinations

from kpugraph.graph.findings import Finding, finding_of
from kpugraph.graph.sightings import Holding, Sighting
from kpugraph.graph.wording import LANGUAGES, Language
from kpugraph.resolve.iris import folded_words

__all__ = ["MEMBERS", "crowded"]

MEMBERS = frozenset(
    {
        "ketua",
        "wakil ketua",
        "anggota",
        "ketua divisi",
        "wakil ketua divisi",
        "koordinator divisi",
        "wakil koordinator divisi",
    }
)
"""Notations of the roles of an election body's members; its secretariat holds others."""

_FAR_APART = 730
"""Days between two sightings of one member above which the seat may have been another's between them."""

_WORDS = (
    "{count} orang menjadi anggota {body} sekaligus pada {day}, padahal kursinya {seats}: {names}",
    "{count} people are members of {body} at once on {day}, which has {seats} seats: {names}",
)
_ONE = ("; mungkin satu orang: {one} dan {other}", "; perhaps one person: {one} and {other}")


@dataclass(frozen=True, slots=True)
class _Stretch:
    """A time for which somebody is a member, both days included."""

    person: str
    name: str
    since: str
    until: str
    shown: Sighting
    """The first sighting."""


def crowded(body: str, name: str, holdings: Iterable[Holding], seats: int, language: Language) -> Iterator[Finding]:
    """A finding for each time in which the body has more members than seats, told for its fullest day."""
    stretches = sorted(_stretches(holdings), key=lambda each: (each.since, each.person))
    fullest: list[_Stretch] = []
    day = ""
    for since in sorted({each.since for each in stretches}):
        present = _present(stretches, since)
        if len(present) > max(seats, len(fullest)):
            fullest, day = present, since
        elif fullest and len(present) <= seats:
            yield _finding(body, name, fullest, day, seats, language)
            fullest = []
    if fullest:
        yield _finding(body, name, fullest, day, seats, language)


def _stretches(holdings: Iterable[Holding]) -> Iterator[_Stretch]:
    """Every time of every member; one that was left in between, or long not seen, is two."""
    seen: defaultdict[str, list[tuple[str, Sighting]]] = defaultdict(list)
    left: defaultdict[str, set[str]] = defaultdict(set)
    names: dict[str, str] = {}
    for holding in holdings:
        if holding.role in MEMBERS:
            names[holding.person] = holding.name
            left[holding.person].update(holding.left)
            seen[holding.person] += [(day, sightings[0]) for day, sightings in holding.seen.items()]
    for person, days in seen.items():
        days.sort(key=lambda each: each[0])
        start = 0
        for at in range(1, len(days) + 1):
            if at == len(days) or _are_apart(days[at - 1][0], days[at][0], left[person]):
                yield _Stretch(person, names[person], days[start][0], days[at - 1][0], days[start][1])
                start = at


def _are_apart(day: str, later: str, left: Iterable[str]) -> bool:
    gap = (date.fromisoformat(later) - date.fromisoformat(day)).days
    return gap > _FAR_APART or any(day <= ended <= later for ended in left)


def _present(stretches: Iterable[_Stretch], day: str) -> list[_Stretch]:
    """The members on a day, each once."""
    return list({each.person: each for each in stretches if each.since <= day <= each.until}.values())


def _finding(body: str, name: str, members: Sequence[_Stretch], day: str, seats: int, language: Language) -> Finding:
    which = LANGUAGES.index(language)
    ordered = sorted(members, key=lambda each: (each.name, each.person))
    words = _WORDS[which].format(
        count=len(ordered), body=name, day=day, seats=seats, names=", ".join(each.name for each in ordered)
    )
    for one, other in combinations(ordered, 2):
        named = [set(folded_words(each.name).split()) for each in (one, other)]
        if named[0] <= named[1] or named[1] <= named[0]:
            words += _ONE[which].format(one=one.name, other=other.name)
    things = (body, *(each.person for each in ordered))
    return finding_of("too-many-members", words, things, (each.shown for each in ordered))
