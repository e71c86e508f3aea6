"""Events that look like one which articles date differently, or give another type; they stay two, as no IRI is moved.

In go events in the words of their names, with who held them and which articles tell of them; out come pairs. Two look
like one when organizer and comparable name are the same, or the series and the number in it, and either the type is the
same and a few days lie between, or the day is the same and the type is not. They are two after all when an article
tells of both, when the text orders them, when the one is still on as the other begins, or when they have different
numbers or are held for two schools or villages.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

__all__ = ["Happening", "near_events"]

_NEAR_DAYS = 3
"""Days between two datings of one event, one of them by an article's publication; weekly events are further apart."""
_SERIES_DAYS = 31
"""Days within which a number of a series is given once; the series of another year counts anew."""
_NAME_WORDS = 3
"""Words beyond those of the type that a name needs to mean one event: ``Rapat Pleno Rutin`` means many."""


@dataclass(frozen=True, slots=True)
class Happening:
    """A dated event, as far as it may look like another."""

    iri: str
    type: str
    day: date
    until: date | None
    name: str
    """Comparable, as `event_names` has it."""
    organizers: frozenset[str]
    articles: frozenset[str]
    """Those that tell of it."""
    places: frozenset[str]
    """Comparable names of schools and villages that it was held for."""
    number: tuple[str, int] | None
    """IRI of the series, and which part of it this is."""
    precedes: frozenset[str]


def near_events(happenings: Iterable[Happening]) -> tuple[tuple[str, str], ...]:
    """Pairs of IRIs, each sorted, all sorted; the order of the events changes nothing."""
    dated: defaultdict[tuple[str, ...], list[Happening]] = defaultdict(list)
    numbered: defaultdict[tuple[str, ...], list[Happening]] = defaultdict(list)
    typed: defaultdict[tuple[str, ...], list[Happening]] = defaultdict(list)
    for each in happenings:
        if each.number is not None:
            numbered[each.type, each.number[0], str(each.number[1])].append(each)
        if len(each.name.split()) >= _NAME_WORDS:
            for organizer in each.organizers:
                dated[each.type, each.name, organizer].append(each)
                typed[each.day.isoformat(), each.name, organizer].append(each)
    found = {
        (min(one.iri, other.iri), max(one.iri, other.iri))
        for groups, days in ((dated, _NEAR_DAYS), (numbered, _SERIES_DAYS), (typed, 0))
        for group in groups.values()
        for one, other in _within(group, days)
        if (one.day, one.type) != (other.day, other.type) and not _are_two(one, other)
    }
    return tuple(sorted(found))


def _within(group: Iterable[Happening], days: int) -> Iterator[tuple[Happening, Happening]]:
    """Pairs of a group between which no more days lie, the earlier one first."""
    ordered = sorted(group, key=lambda each: (each.day, each.iri))
    for at, one in enumerate(ordered):
        for other in ordered[at + 1 :]:
            if (other.day - one.day).days > days:
                break
            yield one, other


def _are_two(one: Happening, other: Happening) -> bool:
    """Whether something tells the two apart; ``one`` is the earlier."""
    return (
        bool(one.articles & other.articles)
        or other.iri in one.precedes
        or one.iri in other.precedes
        or (one.until is not None and one.day != other.day and one.until >= other.day)
        or (one.number is not None and other.number is not None and one.number != other.number)
        or (bool(one.places) and bool(other.places) and not one.places & other.places)
        or (bool(one.organizers) and bool(other.organizers) and not one.organizers & other.organizers)
    )
