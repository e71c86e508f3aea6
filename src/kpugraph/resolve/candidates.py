"""Which persons are worth comparing: pairs found by what their names and offices share, never all pairs.

In go personas; out come pairs of them, each once. Every persona has a few keys (its whole name, two of its words, a
word and its region, its name and a body), and who shares a key is compared. A key that very many share, as a common
name does, is divided by province, and where that leaves too many, only a region and those around it are compared; so
the number of pairs grows with the number of personas and not with its square.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from kpugraph.resolve.names import MUHAMMAD, alike_tokens
from kpugraph.resolve.personas import Persona, Regions

__all__ = ["candidate_pairs"]

_FEW = 24
"""Personas that share a key and are all compared with each other."""
_MANY = 60
"""Personas of one province, likewise."""

Pair = tuple[str, str]


def candidate_pairs(people: Iterable[Persona], regions: Regions) -> list[Pair]:
    """Pairs of IRIs of personas that may be one, each sorted, all sorted."""
    blocks: defaultdict[tuple[str, ...], list[Persona]] = defaultdict(list)
    for persona in people:
        for key in _keys(persona):
            blocks[key].append(persona)
    pairs: set[Pair] = set()
    for key in blocks:
        pairs.update(_pairs(blocks[key], regions))
    return sorted(pairs)


def _keys(persona: Persona) -> set[tuple[str, ...]]:
    words = [word for word in alike_tokens(persona.name) if len(word) > 1 and word != MUHAMMAD]
    keys: set[tuple[str, ...]] = {("name", persona.alike)}
    if len(words) > 1:
        keys |= {("words", words[0], words[1]), ("words", words[0], words[-1])}
    if persona.region is not None:
        keys |= {("region", persona.region, word) for word in words}
    return keys | {("body", persona.alike, office.organization) for office in persona.offices}


def _pairs(block: Sequence[Persona], regions: Regions) -> Iterator[Pair]:
    if len(block) <= _FEW:
        yield from map(_pair, combinations(block, 2))
        return
    national = [persona for persona in block if _province(persona, regions) is None]
    by_province: defaultdict[str, list[Persona]] = defaultdict(list)
    for persona in block:
        province = _province(persona, regions)
        if province is not None:
            by_province[province].append(persona)
    for members in (*by_province.values(), national[:_MANY]):
        together = members if members is national else [*members, *national[:_FEW]]
        yield from map(_pair, combinations(together, 2)) if len(together) <= _MANY else _upwards(together, regions)


def _upwards(members: Sequence[Persona], regions: Regions) -> Iterator[Pair]:
    """Pairs of a persona and those of the regions around its own."""
    by_region: defaultdict[str, list[Persona]] = defaultdict(list)
    for persona in members:
        if persona.region is not None:
            by_region[persona.region].append(persona)
    for persona in members:
        for outer in regions.around.get(persona.region or "", ())[1:]:
            yield from (_pair((persona, other)) for other in by_region[outer][:_MANY])


def _province(persona: Persona, regions: Regions) -> str | None:
    return None if persona.region is None else regions.province(persona.region)


def _pair(both: tuple[Persona, Persona]) -> Pair:
    one, other = sorted((both[0].iri, both[1].iri))
    return one, other
