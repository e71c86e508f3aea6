"""Where an event took place: the venue as written, and the kelurahan, kecamatan and region that it lies in."""

from __future__ import annotations

from collections.abc import Sequence

from kpugraph.extract.places import Scope, area_at, place_of_region, region_places, settle
from kpugraph.extract.reading import Reading, Sentence
from kpugraph.language.lexicon import word_set
from kpugraph.language.text import squeeze
from kpugraph.model import Mention, Place, Span

__all__ = ["find_places", "find_venue"]

_VENUE = word_set("venues-venue")
_AT = word_set("venues-at")
_NOT_VENUE = word_set("venues-not-venue")
_INNER = word_set("venues-inner")
_SMALL = {
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


def find_places(reading: Reading, scope: Scope) -> tuple[dict[str, Place], list[Mention]]:
    """Every place named with its kind: kelurahan, desa, kecamatan, kabupaten, kota, provinsi, with what contains it."""
    places: dict[str, Place] = {}
    mentions: list[Mention] = []
    tokens = reading.tokens
    sentences = ([reading.title] if reading.title else []) + list(reading.body)
    for sentence in sentences:
        at = sentence.first
        while at < sentence.last:
            low = tokens[at].low
            if low in _SMALL and tokens[at].is_capitalized:
                end = _small_at(reading, at, sentence, scope, places, mentions)
                at = max(end, at + 1)
                continue
            area = area_at(reading, at, sentence.last)
            if area is not None and area.candidates and not area.collective:
                region = settle(area, scope)
                previous = tokens[at - 1].low if at > sentence.first else ""
                if region is not None and (
                    area.tier is not None or previous in {"di", "ke", "dari", "se", ",", "wilayah", "daerah"}
                ):
                    for place in region_places(region, reading.lexicon):
                        places.setdefault(place.key, place)
                    key = place_of_region(region, reading.lexicon).key
                    span = reading.span_of(at, area.end)
                    mentions.append(Mention(span, key, reading.text(span)))
                at = area.end
                continue
            at += 1
    return places, mentions


def _small_at(
    reading: Reading,
    at: int,
    sentence: Sentence,
    scope: Scope,
    places: dict[str, Place],
    mentions: list[Mention],
) -> int:
    """A kelurahan, desa or kecamatan with the larger ones named behind it; the index behind the whole."""
    tokens = reading.tokens
    parts: list[tuple[str, str, int, int]] = []
    region = None
    index = at
    while index < sentence.last:
        kind = tokens[index].low
        if kind in _SMALL and tokens[index].is_capitalized:
            end = index + 1
            while end < sentence.last and end - index <= 3 and tokens[end].is_word and tokens[end].is_capitalized:
                if tokens[end].low in _SMALL or tokens[end].low in {"kabupaten", "kota", "provinsi"}:
                    break
                end += 1
            if end == index + 1:
                break
            parts.append((kind, " ".join(token.text for token in tokens[index:end]), index, end))
            index = end
        else:
            area = area_at(reading, index, sentence.last)
            if area is not None and area.candidates and not area.collective:
                region = settle(area, scope)
                index = area.end
            break
        if index < sentence.last and tokens[index].text == ",":
            index += 1
    if not parts:
        return at + 1
    if region is None and scope.region is not None and scope.region.kind != "provinsi":
        known = [p for p in places.values() if p.name == parts[-1][1]]
        within = known[0].within if known else None
    else:
        within = place_of_region(region, reading.lexicon).key if region is not None else None
        if region is not None:
            for place in region_places(region, reading.lexicon):
                places.setdefault(place.key, place)
    for kind, name, first, last in reversed(parts):
        known = [p for p in places.values() if p.name == name]
        key = known[0].key if known and within in {None, known[0].within} else (f"{name}, {within}" if within else name)
        level = _SMALL[kind]
        places.setdefault(key, Place(key=key, name=name, level=level, within=within))  # type: ignore[arg-type]
        span = reading.span_of(first, last)
        mentions.append(Mention(span, key, reading.text(span)))
        within = key
    return index
