"""Areas and places: regions by the gazetteer, districts, villages and venues by their kind words.

Tokens in, `Area` and `Place` values out. A name that several regions share is settled by the scope of the article
(its site, its dateline, its full mentions), never guessed.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

from kpugraph.extract.reading import Reading
from kpugraph.language.lexicon import Lexicon, Region, word_set
from kpugraph.language.text import Token
from kpugraph.model import Place

__all__ = [
    "Area",
    "Scope",
    "area_at",
    "place_of_region",
    "places_of_regions",
    "region_label",
    "region_places",
    "settle",
]

TIERS: dict[str, str] = {
    "ri": "national",
    "pusat": "national",
    "provinsi": "provinsi",
    "propinsi": "provinsi",
    "prov": "provinsi",
    "kabupaten": "kabupaten",
    "kab": "kabupaten",
    "kota": "kota",
    "kotamadya": "kota",
}
"""Words that say which tier a body is of; ``Republik Indonesia`` is dealt with where it stands."""

_LEVELS = {"provinsi": "province", "kabupaten": "regency", "kota": "city"}


@dataclass(frozen=True, slots=True)
class Scope:
    """What the article as a whole says of where it comes from."""

    region: Region | None = None
    """The region of the publishing body."""
    publisher: str | None = None
    """Canonical name of the publishing body."""
    regions: frozenset[str] = frozenset()
    """Codes of the regions that the article names with their kind."""
    national: bool = False
    """Whether a national body publishes."""
    home: str | None = None
    """Canonical name of the election body that a title without a body belongs to: the publisher, else the one that
    the article is about."""
    home_head: str | None = None
    """Canonical head of that body: ``KPU``, ``Bawaslu`` …"""


@dataclass(frozen=True, slots=True)
class Area:
    """A tier and the regions that its name may mean; ``end`` is the index of the token behind it."""

    end: int
    tier: str | None
    candidates: tuple[Region, ...] = ()
    collective: bool = False
    """Whether it names many bodies at once: ``Kabupaten/Kota``, ``se-Jawa Timur``."""


def area_at(reading: Reading, at: int, stop: int) -> Area | None:
    """The tier and the region that begin at the token, or None when neither does.

    ``Kabupaten/Kota``, ``Provinsi dan Kabupaten/Kota`` and ``se-…`` are collective.
    """
    tokens = reading.tokens
    if at >= stop:
        return None
    low = tokens[at].low
    if low.startswith("se-") or low in {"se", "sekabupaten", "seprovinsi"}:
        return Area(_after_collective(reading, at, stop), None, collective=True)
    if low == "republik" and at + 1 < stop and tokens[at + 1].low == "indonesia":
        return Area(at + 2, "national")
    tier = TIERS.get(low)
    if low.startswith("kab/") or tier is None:
        return _named(reading, at, stop, None)
    after = at + 1
    if after < stop and tokens[after].text == "." and not reading.gap(after):
        after += 1
    if tier == "national":
        return Area(after, tier)
    if after < stop and tokens[after].text in {"/", "-"} and after + 1 < stop and tokens[after + 1].low in TIERS:
        return Area(_after_collective(reading, after + 2, stop), None, collective=True)
    if after + 1 < stop and tokens[after].low in {"dan", "atau"} and tokens[after + 1].low in TIERS:
        named = _named(reading, after + 2, stop, None)
        if named is None or tokens[after + 1].low == "kabupaten":
            return Area(_after_collective(reading, after + 2, stop), None, collective=True)
    named = _named(reading, after, stop, tier)
    return named if named is not None else Area(after, tier)


_BEFORE_SMALL = word_set("bodies-in-small-letters")
_SHORTEST_SMALL = 5
"""Letters of the shortest region that is known in small letters behind a body: ``KPU bojonegoro``, not ``KPU batu``."""


def _named(reading: Reading, at: int, stop: int, tier: str | None) -> Area | None:
    tokens, lexicon = reading.tokens, reading.lexicon
    if at >= stop:
        return None
    small = at > 0 and tokens[at - 1].low in _BEFORE_SMALL and len(tokens[at].text) >= _SHORTEST_SMALL
    if not (tokens[at].is_capitalized or tokens[at].text.isdigit() or tier is not None or small):
        return None
    found = lexicon.region_alias_trie.match(tokens, at, stop)
    if found is not None and tier is None and not small and not _proper(tokens[at : found[0]]):
        found = None
    candidates: tuple[Region, ...] = ()
    end = at
    if found is not None:
        end, candidates = found
        # "Provinsi Jawa Timur", "Kota Surabaya": the kind must agree, where it is said.
        if tier is not None:
            agreeing = tuple(region for region in candidates if region.kind == tier)
            if not agreeing:
                return None
            candidates = agreeing
    words = _word_set(lexicon, tokens, at, stop, tier)
    if words is not None and words[0] > end:
        end, candidates = words
    if not candidates:
        return None
    return Area(end, tier, candidates)


def _proper(tokens: tuple[Token, ...]) -> bool:
    """Whether a name without a kind before it stands in capitals, as a name does."""
    return all(token.is_capitalized for token in tokens if token.is_word and token.low not in {"dan"})


@lru_cache(maxsize=4)
def _words_of_sets(lexicon: Lexicon) -> frozenset[str]:
    """Every word of a name that may be written in another order."""
    return frozenset(word for words in lexicon.region_word_sets for word in words)


def _word_set(
    lexicon: Lexicon, tokens: tuple[Token, ...], at: int, stop: int, tier: str | None
) -> tuple[int, tuple[Region, ...]] | None:
    """Regions named with their words in another order: ``Kepulauan Tidore`` for Tidore Kepulauan."""
    if at >= stop or tokens[at].low not in _words_of_sets(lexicon):
        return None
    for length in (3, 2):
        if at + length > stop:
            continue
        words = frozenset(token.low for token in tokens[at : at + length])
        found = lexicon.region_word_sets.get(words, ()) if len(words) == length else ()
        found = tuple(region for region in found if tier is None or region.kind == tier)
        if found:
            return at + length, found
    return None


def _after_collective(reading: Reading, at: int, stop: int) -> int:
    """The index behind ``se-Jawa Timur`` or ``se Kabupaten X``, which says how wide the collective is."""
    tokens = reading.tokens
    if at < stop and tokens[at].low in {"se", "sekabupaten", "seprovinsi"}:
        at += 1
        if at < stop and tokens[at].text == "-":
            at += 1
        if at < stop and tokens[at].low in TIERS:
            at += 1
        found = reading.lexicon.region_alias_trie.match(tokens, at, stop)
        return found[0] if found else at
    if at < stop and tokens[at].low.startswith("se-"):
        rest = tokens[at].low.removeprefix("se-")
        at += 1
        if rest in TIERS:
            found = reading.lexicon.region_trie.match(tokens, at, stop)
            return found[0] if found else at
        while at < stop and tokens[at].is_capitalized and tokens[at].low in _SECOND_WORDS:
            at += 1
    return at


_SECOND_WORDS = word_set("places-second-words")


def settle(area: Area, scope: Scope) -> Region | None:
    """The one region that the area means, or None where the article leaves it open."""
    candidates = area.candidates
    if len(candidates) == 1:
        return candidates[0]
    if not candidates:
        return None
    if scope.region in candidates:
        return scope.region
    named = [region for region in candidates if region.code in scope.regions]
    if len(named) == 1:
        return named[0]
    if scope.region is not None:
        near = [region for region in candidates if region.province == scope.region.province]
        if len(near) == 1:
            return near[0]
    return None


def region_label(region: Region) -> str:
    """How bodies of the region are named after it: ``Kota Mojokerto``, ``Provinsi Jawa Timur``, ``DKI Jakarta``."""
    return region.commission.partition(" ")[2]


def place_of_region(region: Region, lexicon: Lexicon) -> Place:
    """The place that a region is; provinces lie in Indonesia, the others in their province."""
    within = "Indonesia"
    if region.kind != "provinsi":
        within = _province_name(lexicon.region_by_code[region.province])
    level = _LEVELS[region.kind]
    name = region.name if region.kind != "provinsi" else _province_name(region)
    return Place(key=name, name=name, level=level, within=within, code=region.code)  # type: ignore[arg-type]


@lru_cache(maxsize=4)
def places_of_regions(lexicon: Lexicon) -> Mapping[str, Place]:
    """The place that each region is, by its key."""
    places = (place_of_region(region, lexicon) for region in lexicon.regions)
    return MappingProxyType({place.key: place for place in places})


def _province_name(region: Region) -> str:
    return region.name if region.name.startswith("Daerah") else f"Provinsi {region.name}"


def region_places(region: Region, lexicon: Lexicon) -> tuple[Place, ...]:
    """The place of the region and those that contain it, up to Indonesia."""
    own = place_of_region(region, lexicon)
    chain = [own]
    if region.kind != "provinsi":
        chain.append(place_of_region(lexicon.region_by_code[region.province], lexicon))
    chain.append(Place(key="Indonesia", name="Indonesia", level="country"))
    return tuple(chain)
