"""Where an event took place: the venue as written, and the kelurahan, kecamatan and region that it lies in."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from kpugraph.extract.places import TIERS, Scope, area_at, place_of_region, region_places, settle
from kpugraph.extract.reading import Reading, Sentence
from kpugraph.language.lexicon import Region, word_set
from kpugraph.language.text import squeeze
from kpugraph.model import Mention, Place, Span

__all__ = ["find_places", "find_venue", "place_venue"]

_VENUE = word_set("venues-venue")
_AT = word_set("venues-at")
_BEFORE_REGION = word_set("venues-before-region")
_COMPASS = word_set("places-second-words")
_NOT_VENUE = word_set("venues-not-venue")
_INNER = word_set("venues-inner")
_SMALL: dict[str, Literal["village", "district"]] = {
    "kelurahan": "village",
    "desa": "village",
    "kecamatan": "district",
    "distrik": "district",
    "nagari": "village",
    "kampung": "village",
}


def find_venue(reading: Reading, sentences: Sequence[Sentence]) -> tuple[Span, str] | None:
    """The venue said in the sentences: its span and its name as written, white space made plain; or None."""
    tokens = reading.tokens
    for sentence in sentences:
        for at in range(sentence.first, sentence.last - 1):
            if tokens[at].low not in _AT:
                continue
            first = at + 1
            if tokens[first].low == "di":
                first += 1
            if first >= sentence.last or tokens[first].low not in _VENUE or tokens[first].low in _NOT_VENUE:
                continue
            last = first
            while last < sentence.last and last - first < 26:
                token = tokens[last]
                follows = tokens[last + 1] if last + 1 < sentence.last else None
                if token.low == "," and not (
                    follows is not None
                    and (
                        follows.low in _VENUE | _INNER | set(_SMALL) or _region_begins(reading, last + 1, sentence.last)
                    )
                ):
                    break
                if not (token.is_capitalized or token.low in _INNER | _VENUE or token.text.isdigit()):
                    break
                if token.low in {"senin", "selasa", "rabu", "kamis", "jumat", "jum'at", "sabtu", "minggu"}:
                    break
                last += 1
            while last > first and tokens[last - 1].low in {",", ".", "dan", "-", "/", "&"}:
                last -= 1
            if last - first >= 2 or (last > first and tokens[first].is_capitalized):
                span = reading.span_of(first, last)
                return span, squeeze(reading.text(span))
    return None


def _region_begins(reading: Reading, at: int, stop: int) -> bool:
    area = area_at(reading, at, stop)
    return area is not None and bool(area.candidates)


@dataclass(frozen=True, slots=True)
class _Chain:
    """Places named one inside the other, the smallest first, as (kind, name, first, last token); and their region."""

    parts: tuple[tuple[str, str, int, int], ...]
    region: Region | None
    end: int


def find_places(reading: Reading, scope: Scope) -> tuple[dict[str, Place], list[Mention]]:
    """Every place named with its kind: kelurahan, desa, kecamatan, kabupaten, kota, provinsi, with what contains it.

    What one mention leaves out (``Kelurahan A, Kecamatan B``) another completes (``Kecamatan B Kota C``).
    """
    places: dict[str, Place] = {}
    mentions: list[Mention] = []
    chains: list[_Chain] = []
    sentences = ([reading.title] if reading.title else []) + list(reading.body)
    for sentence in sentences:
        at = sentence.first
        while at < sentence.last:
            chain = _chain_at(reading, at, sentence, scope)
            if chain is not None:
                chains.append(chain)
                at = chain.end
                continue
            at = _region_mention(reading, at, sentence, scope, places, mentions)
    complete: dict[str, _Chain] = {}
    for chain in chains:
        if chain.region is not None:
            for _, name, _, _ in chain.parts:
                complete.setdefault(name, chain)
    for chain in chains:
        _place_chain(reading, chain, complete, places, mentions)
    return places, sorted(mentions, key=lambda mention: mention.span)


def _region_mention(
    reading: Reading,
    at: int,
    sentence: Sentence,
    scope: Scope,
    places: dict[str, Place],
    mentions: list[Mention],
) -> int:
    """Note a region named with its kind or behind a preposition; the index to go on from."""
    area = area_at(reading, at, sentence.last)
    if area is None or not area.candidates or area.collective:
        return at + 1
    region = settle(area, scope)
    previous = reading.tokens[at - 1].low if at > sentence.first else ""
    if region is not None and (area.tier is not None or previous in _BEFORE_REGION):
        _note_region(reading, region, places)
        span = reading.span_of(at, area.end)
        mentions.append(Mention(span, place_of_region(region, reading.lexicon).key, reading.text(span)))
    return area.end


def _note_region(reading: Reading, region: Region, places: dict[str, Place]) -> None:
    for place in region_places(region, reading.lexicon):
        places.setdefault(place.key, place)


def _chain_at(reading: Reading, at: int, sentence: Sentence, scope: Scope) -> _Chain | None:
    """The kelurahan, desa or kecamatan that begins at the token, with the larger ones named behind it."""
    tokens = reading.tokens
    parts: list[tuple[str, str, int, int]] = []
    region, index = None, at
    while index < sentence.last:
        kind = tokens[index].low
        if parts and kind in _SMALL and _SMALL[kind] == _SMALL[parts[-1][0]]:
            # "Kecamatan A, Kecamatan B": a list, not one inside the other.
            break
        if kind in _SMALL and tokens[index].is_capitalized:
            end = _small_name_end(reading, index, sentence)
            if end == index + 1:
                break
            parts.append((kind, " ".join(token.text for token in tokens[index:end]), index, end))
            index = end
        else:
            area = area_at(reading, index, sentence.last) if parts else None
            if area is not None and area.candidates and not area.collective:
                region = settle(area, scope)
                index = area.end
            break
        if index + 1 < sentence.last and tokens[index].text == ",":
            index += 1
    return _Chain(tuple(parts), region, max(index, parts[-1][3])) if parts else None


def _small_name_end(reading: Reading, at: int, sentence: Sentence) -> int:
    """The index behind ``Desa Kenanten``; of the kind word alone where no name follows (``Desa Peduli``)."""
    tokens, words = reading.tokens, reading.lexicon
    end = at + 1
    while end < sentence.last and end - at <= 3 and tokens[end].is_word and tokens[end].is_capitalized:
        low = tokens[end].low
        compass = end > at + 1 and low in _COMPASS
        if (
            low in _SMALL
            or low in TIERS
            or (low in words.not_names and not compass)
            or words.topics.match(tokens, at, end + 1)
        ):
            break
        end += 1
    return end


def _place_chain(
    reading: Reading, chain: _Chain, complete: Mapping[str, _Chain], places: dict[str, Place], mentions: list[Mention]
) -> None:
    """Note the chain's places, each inside the next, the last inside what any mention of the article says."""
    containers, region = _containers(chain, complete)
    within = None
    if region is not None:
        _note_region(reading, region, places)
        within = place_of_region(region, reading.lexicon).key
    for kind, name in reversed(containers):
        within = _small_place(kind, name, within, places)
    for kind, name, first, last in reversed(chain.parts):
        within = _small_place(kind, name, within, places)
        span = reading.span_of(first, last)
        mentions.append(Mention(span, within, reading.text(span)))


def _small_place(kind: str, name: str, within: str | None, places: dict[str, Place]) -> str:
    key = f"{name}, {within}" if within else name
    places.setdefault(key, Place(key=key, name=name, level=_SMALL[kind], within=within))
    return key


def _containers(chain: _Chain, complete: Mapping[str, _Chain]) -> tuple[list[tuple[str, str]], Region | None]:
    """What contains the chain's last part: the places named behind it in another mention, and the region.

    ``complete`` has for each name the first mention that goes on to a region.
    """
    if chain.region is not None:
        return [], chain.region
    last = chain.parts[-1][1]
    other = complete.get(last)
    if other is None:
        return [], None
    names = [name for _, name, _, _ in other.parts]
    behind = other.parts[names.index(last) + 1 :]
    return [(kind, name) for kind, name, _, _ in behind], other.region


def place_venue(name: str, places: dict[str, Place]) -> str:
    """The key of the venue of that name, which is added to the places, in the smallest of them that its name tells."""
    inside = [
        place
        for place in places.values()
        if place.name in name and place.level in {"village", "district", "city", "regency"}
    ]
    within = None
    if inside:
        order = {"village": 0, "district": 1, "city": 2, "regency": 2}
        within = min(inside, key=lambda place: (order[place.level], name.find(place.name))).key
    key = f"{name}, {within}" if within and within not in name else name
    smallest = places.get(within) if within else None
    if smallest is not None and smallest.within and smallest.within not in key:
        key = f"{name}, {', '.join(_tail(places, smallest, name))}".rstrip(", ")
    places.setdefault(key, Place(key=key, name=name, level="venue", within=within))
    return key


def _tail(places: dict[str, Place], smallest: Place, name: str) -> list[str]:
    """The names of the places that contain the smallest one and that the venue's name leaves out, up to the city."""
    tail, place = [], smallest
    while place.within is not None and place.within in places:
        place = places[place.within]
        if place.level in {"province", "country"}:
            break
        if place.name not in name:
            tail.append(place.name)
    return tail
