"""Which event IRIs stand for one happening: said about them, as no IRI is ever moved.

In go the events of all articles, each with its key; out come groups. Only events of one type, one day and one holder
are looked at, and never two of one group that something keeps apart.

**The same** are two whose names agree (the words of one are among the other's, or most are in both), or agree in
part while somebody took part in both, or of which one has a name that says nothing (``Apel Pagi``) while somebody
took part in both. **Apart** are two at different schools or villages, or at one and in a hall, two different parts of
something larger (``Seri 3``, ``Seri 4``), and two whose names have nothing in common. What fits two that are apart is
joined to neither: it cannot be known which of them it means, and the next article may tell.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import Literal

__all__ = ["Telling", "same_events"]

Verdict = Literal["same", "open", "apart"]
Pair = tuple[str, str]

_MOST = 0.6
"""Share of common words above which two names agree."""
_PART = 0.3
"""Share above which they agree in part, where somebody was at both."""
_SEVERAL = 2
"""Common words from which on they do, too."""


@dataclass(frozen=True, slots=True)
class Telling:
    """An event as one article tells of it, as far as identity goes."""

    iri: str
    type: str
    day: str
    holder: str
    words: frozenset[str]
    """Content words of the name."""
    numbers: frozenset[str]
    """Parts of something larger: ``gelombang ii``."""
    place: str | None
    """Comparable name of a venue of its own."""
    people: frozenset[str]
    """IRIs of the persons who took part."""
    located: bool = False
    """Whether any venue is named, be it of its own or not."""


def same_events(tellings: Iterable[Telling]) -> Mapping[str, tuple[str, ...]]:
    """Every event that is one with others, and those others, sorted; the order of the tellings changes nothing."""
    heard: defaultdict[str, list[Telling]] = defaultdict(list)
    for telling in tellings:
        heard[telling.iri].append(telling)
    groups: defaultdict[tuple[str, str, str], list[Telling]] = defaultdict(list)
    for iri in sorted(heard):
        merged = _merged(heard[iri])
        if merged is not None:
            groups[merged.type, merged.day, merged.holder].append(merged)
    found: dict[str, tuple[str, ...]] = {}
    for group in groups.values():
        for joined in _joined(group):
            found.update({iri: tuple(other for other in joined if other != iri) for iri in joined})
    return found


def _merged(tellings: Sequence[Telling]) -> Telling | None:
    """What all articles say of one IRI; None where they name different holders, as in a series told from afar."""
    first = tellings[0]
    if any((each.type, each.day, each.holder) != (first.type, first.day, first.holder) for each in tellings):
        return None
    places = {each.place for each in tellings if each.place is not None}
    return Telling(
        iri=first.iri,
        type=first.type,
        day=first.day,
        holder=first.holder,
        words=frozenset.union(*(each.words for each in tellings)),
        numbers=frozenset.union(*(each.numbers for each in tellings)),
        place=places.pop() if len(places) == 1 else None,
        people=frozenset.union(*(each.people for each in tellings)),
        located=any(each.located for each in tellings),
    )


def _joined(group: Sequence[Telling]) -> list[list[str]]:
    """The groups of more than one event among those of a day, a type and a holder; each sorted."""
    verdicts: dict[Pair, Verdict] = {}
    for one, other in combinations(group, 2):
        verdicts[one.iri, other.iri] = verdicts[other.iri, one.iri] = _verdict(one, other)
    fitting = {one.iri: [o.iri for o in group if verdicts.get((one.iri, o.iri)) == "same"] for one in group}
    clear = {
        iri for iri, others in fitting.items() if all(verdicts[pair] != "apart" for pair in combinations(others, 2))
    }
    members = {each.iri: [each.iri] for each in group}
    for first, second in sorted(pair for pair, verdict in verdicts.items() if verdict == "same" and pair[0] < pair[1]):
        left, right = members[first], members[second]
        bridges = any(verdicts[here, there] == "apart" for here in left for there in right if left is not right)
        if first in clear and second in clear and left is not right and not bridges:
            left += right
            members.update(dict.fromkeys(right, left))
    distinct = {id(joined): sorted(joined) for joined in members.values() if len(joined) > 1}
    return sorted(distinct.values())


def _verdict(one: Telling, other: Telling) -> Verdict:
    if one.located and other.located and one.place != other.place:
        return "apart"
    if one.numbers and other.numbers and one.numbers != other.numbers:
        return "apart"
    met = bool(one.people & other.people)
    if not one.words or not other.words:
        return "same" if met else "open"
    common = one.words & other.words
    share = len(common) / len(one.words | other.words)
    if common in (one.words, other.words) or share >= _MOST or (met and (share >= _PART or len(common) >= _SEVERAL)):
        return "same"
    return "open" if common else "apart"
