"""Grammars of bodies named by the words behind their head: ``Universitas X``, ``Dinas Y Kota Z``, ``Komite X``.

Each takes a head at its token and gives the mention that it begins, or None where the words are no body after all.
"""

from __future__ import annotations

from dataclasses import dataclass

from kpugraph.extract.canonical import place_key
from kpugraph.extract.grammars_branches import area_name, rest_behind
from kpugraph.extract.heads import OrganizationMention, after_bracket, as_written, is_name_word, short_form
from kpugraph.extract.places import Area, Scope, area_at, region_label, settle
from kpugraph.extract.reading import Reading
from kpugraph.extract.small_areas import begins_name, looks_like_name
from kpugraph.language.lexicon import BodyHead, Region, word_set
from kpugraph.model import Organization

__all__ = ["hospital", "named", "office_goes_on", "party"]

_INNER = word_set("organizations-inner")
_LONGEST_NAME = 16
_LONGEST_PLACE = 3
"""Words of the place that a numbered school is named after, at most."""
_WITH_AREA = frozenset({"office", "school", "association", "coined", "hospital", "company"})
"""Grammars whose names may end in an area with its kind, which is no word of the name."""
_NAMED_AFTER = word_set("universities-named-after")
_FACULTIES = word_set("universities-faculties")
_SECOND_WORDS = word_set("small-areas-second-words")


_ANY_OWNER = frozenset({"negeri", "swasta"})
"""Words behind a head that name none of its kind: ``berbagai Universitas Negeri maupun Swasta``."""


@dataclass(frozen=True, slots=True)
class _Words:
    """The words of a name behind its head: ``end`` behind them, the area that stands there, whether a bracket does."""

    end: int
    area: Area | None
    bracketed: bool


def named(reading: Reading, at: int, end: int, stop: int, head: BodyHead, scope: Scope) -> OrganizationMention | None:
    """Capitalised words behind the head: ``Universitas Airlangga``, ``Dinas Pendidikan dan Kebudayaan Kota Batu``."""
    tokens_ = reading.tokens
    association = head.grammar in {"association", "coined"}
    if association and at > 0 and tokens_[at - 1].low in {"antar", "hubungan"}:
        return None
    if association and reading.lexicon.bodies.match(tokens_, end, stop) is not None:
        return None
    words = _words_behind(reading, at, end, stop, head)
    area = words.area
    region = settle(area, scope) if area is not None else None
    if head.grammar == "coined" and not (words.bracketed or area is not None):
        return None
    unnamed = all(reading.low(index) in _ANY_OWNER for index in range(end, words.end))
    if unnamed and (region is None or association):
        return None if association else OrganizationMention(at, end, None, False, head.canonical)
    written = as_written(reading, at, words.end)
    if head.grammar == "named" and head.canonical != head.surface:
        written = f"{head.canonical} {as_written(reading, end, words.end)}"
    last, key = words.end, None
    if area is not None:
        name = _area_of(reading, words.end, area, region, head)
        written, last = f"{written} {name}", area.end
        key = place_key(region, reading.lexicon) if region is not None else None
        last, written = _with_district(reading, last, stop, head, written)
    elif head.surface.startswith(("Dinas", "Satuan")) and scope.region is not None:
        written, key = f"{written} {region_label(scope.region)}", place_key(scope.region, reading.lexicon)
    return OrganizationMention(at, last, Organization(name=written, kind=head.kind, region=key), True, head.canonical)


def _area_of(reading: Reading, at: int, area: Area, region: Region | None, head: BodyHead) -> str:
    if head.grammar == "office" and region is not None:
        return region_label(region)
    if head.grammar in {"coined", "association"} and area.tier is None:
        return as_written(reading, at, area.end)
    return area_name(reading, at, area, region)


def _with_district(reading: Reading, last: int, stop: int, head: BodyHead, written: str) -> tuple[int, str]:
    """The name with the district of an office behind its area: ``… Provinsi Jawa Timur Wilayah Lumajang``."""
    tokens_ = reading.tokens
    if head.grammar == "office" and last + 1 < stop and tokens_[last].text == "Wilayah":
        area = area_at(reading, last + 1, stop)
        end = area.end if area is not None else last + 2 if is_name_word(reading, last + 1) else last
        if end > last:
            return end, f"{written} {as_written(reading, last, end)}"
    return last, written


def _words_behind(reading: Reading, at: int, end: int, stop: int, head: BodyHead) -> _Words:
    """The words that belong to the name of the head before them."""
    tokens_, lexicon = reading.tokens, reading.lexicon
    last, closed = end, False
    while last < stop and last - end < _LONGEST_NAME:
        token = tokens_[last]
        if token.text == "(":
            skipped = after_bracket(reading, last, stop, head) if last > end else short_form(reading, last, stop)
            if skipped is None or skipped == last:
                break
            closed = closed or last > end
            last = skipped
            continue
        area = _area_here(reading, last, stop, head, closed) if last > end or head.grammar == "office" else None
        if area is not None:
            return _Words(last, area, closed)
        if closed and head.kind == "university" and token.low in _FACULTIES:
            break
        if closed and not (head.kind == "university" and token.is_upper and is_name_word(reading, last)):
            return _Words(rest_behind(reading, end, last, stop, head), None, True)
        if head.grammar == "school" and token.text.isdigit():
            last += 1
            continue
        if token.text == "," and head.grammar == "office" and last > end and office_goes_on(reading, last, stop):
            last += 1 + (tokens_[last + 1].low == "dan")
            continue
        inner = token.low in _INNER and head.grammar in {"office", "association", "coined", "named"}
        if head.kind == "ministry" and token.low in {"ri", "republik"}:
            break
        if inner and last > end and last + 1 < stop and is_name_word(reading, last + 1):
            if lexicon.roles.match(tokens_, last + 1, stop) or lexicon.bodies.match(tokens_, last + 1, stop):
                break
            last += 1
            continue
        title = lexicon.roles.match(tokens_, last, stop)
        if title is not None and last == end and head.grammar == "association" and is_name_word(reading, last):
            # "Asosiasi Kepala Desa": those whom it joins, no holder.
            last = title[0]
            continue
        if not is_name_word(reading, last) or (title is not None and "plural" not in title[1].flags):
            break
        if (last > end or head.grammar == "school") and lexicon.honorifics.match(tokens_, last, stop) is not None:
            # "Pengasuh Ponpes KH. Ahmad Fauzi": here a person is named.
            break
        if last > end and head.kind == "university" and _holder_begins(reading, last, stop):
            break
        if last > end and head.kind == "university" and token.low in _FACULTIES:
            break
        if last > end and head.grammar == "school" and _school_ends(reading, at, end, last, stop):
            break
        last += 1
    return _Words(last, None, closed)


_LONGEST_REST = 9
"""Words behind a comma in an office's name, up to its short form or its area."""


def office_goes_on(reading: Reading, at: int, stop: int) -> bool:
    """Whether an office's name goes on behind the comma, up to a short form in brackets or an area with its kind.

    ``Dinas Pekerjaan Umum, Perumahan dan Permukiman Kota X``; not where another body, a title or a name stands there.
    """
    tokens_, lexicon = reading.tokens, reading.lexicon
    index = at + 1 + (reading.low(at + 1) == "dan")
    start = index
    while index < stop and index - start <= _LONGEST_REST:
        token = tokens_[index]
        if index > start:
            area = area_at(reading, index, stop)
            if area is not None:
                return area.tier is not None and bool(area.candidates) and not area.collective
            if token.text == "(":
                return short_form(reading, index, stop) is not None
        if token.text == "," or (token.low in _INNER and index > start):
            index += 1
            continue
        if not is_name_word(reading, index) or begins_name(reading, index, stop):
            return False
        body = lexicon.bodies.match(tokens_, index, stop)
        if (body is not None and body[1].grammar != "collective") or lexicon.roles.match(tokens_, index, stop):
            return False
        index += 1
    return False


def _school_ends(reading: Reading, at: int, end: int, last: int, stop: int) -> bool:
    """Whether a school's name ends before the token, a person's following: ``SMAN 3 Wajo Andi Muktar``.

    A numbered school is named after a place of one word or two; any other may itself bear a person's name, and ends
    there only behind the title of one of its people.
    """
    tokens_ = reading.tokens
    number = next((index for index in range(last - 1, end - 1, -1) if tokens_[index].text.isdigit()), None)
    titled = at > 0 and any(reading.lexicon.roles.match(tokens_, first, at) for first in range(max(at - 3, 0), at))
    if number is None:
        return (
            titled
            and last - end >= 1
            and tokens_[last - 1].low not in _NAMED_AFTER
            and begins_name(reading, last, stop)
        )
    if number == last - 1 or tokens_[last].low in _SECOND_WORDS:
        return False
    area = area_at(reading, number + 1, stop)
    placed = area is not None and bool(area.candidates) and area.end == last
    said = reading.lexicon.speech_before.match(tokens_, last + 1, stop) is not None
    return last - number > _LONGEST_PLACE or looks_like_name(reading, last, stop) or (placed and (titled or said))


def _area_here(reading: Reading, at: int, stop: int, head: BodyHead, closed: bool) -> Area | None:
    """The area that ends a name at the token: with its kind, or as the last capitalised word of an office."""
    area = area_at(reading, at, stop)
    if area is None or area.collective or not area.candidates:
        return None
    if area.tier is not None:
        return area if head.grammar in _WITH_AREA or closed else None
    last = area.end >= stop or not (is_name_word(reading, area.end) or reading.tokens[area.end].low in _INNER)
    # "Dinas Perhubungan Tapanuli Utara Suhadi": the holder follows.
    last = last or (head.grammar == "office" and begins_name(reading, area.end, stop))
    return area if last and (closed or head.grammar in {"office", "coined", "party"}) else None


def hospital(
    reading: Reading, at: int, end: int, stop: int, head: BodyHead, scope: Scope
) -> OrganizationMention | None:
    """A hospital by the person or the place it is named after: ``RSUD dr. Soetomo``, ``RSUD Provinsi Riau``."""
    tokens_ = reading.tokens
    if _physician_follows(reading, at, end, stop):
        return OrganizationMention(at, end, None, False, head.canonical)
    end = short_form(reading, end, stop) or end
    last = end
    while last < stop and last - end < _LONGEST_NAME:
        area = area_at(reading, last, stop)
        if area is not None and area.candidates and not area.collective:
            region = settle(area, scope)
            name = f"{as_written(reading, at, last)} {area_name(reading, last, area, region)}"
            key = place_key(region, reading.lexicon) if region is not None else None
            organization = Organization(name=name, kind=head.kind, region=key)
            return OrganizationMention(at, area.end, organization, True, head.canonical)
        dotted = tokens_[last].text == "." and last > end and not reading.gap(last)
        of_person = tokens_[last].low in {"dr", "h", "hj", "r", "ra"}
        if not (dotted or of_person or is_name_word(reading, last)):
            break
        last += 1
    while last > end and tokens_[last - 1].text == ".":
        last -= 1
    if last == end:
        return OrganizationMention(at, end, None, False, head.canonical)
    organization = Organization(name=as_written(reading, at, last), kind=head.kind)
    return OrganizationMention(at, last, organization, True, head.canonical)


def _physician_follows(reading: Reading, at: int, end: int, stop: int) -> bool:
    """Whether the doctor behind a title and a hospital's head holds it: ``Direktur RSUD dr. Rohmat menyambut``.

    Of a hospital that is named after a doctor, its head's own name follows behind a comma or a form of address.
    """
    tokens_ = reading.tokens
    titled = any(reading.lexicon.roles.match(tokens_, first, at) for first in range(max(at - 3, 0), at))
    if not titled or reading.low(end) not in {"dr", "drg", "h", "hj"}:
        return False
    last = end + 1 + (reading.low(end + 1) == ".")
    while last < stop and is_name_word(reading, last):
        last += 1
    return last >= stop or tokens_[last].text == "." or tokens_[last].text.islower()


def _holder_begins(reading: Reading, at: int, stop: int) -> bool:
    """Whether the name of someone of the university begins, not one that it is named after: ``UIN Sunan Ampel``."""
    before = reading.tokens[at - 1].low
    if before in _NAMED_AFTER or before in reading.lexicon.name_words or reading.shouting:
        return False
    return begins_name(reading, at, stop) and len(reading.tokens[at].text) > 1


def party(reading: Reading, at: int, end: int, stop: int, head: BodyHead, scope: Scope) -> OrganizationMention | None:
    """A party by the words behind its head: ``Partai Gelora``; not ``partai politik``, ``partai pengusung``."""
    if end < stop and reading.tokens[end].low in {"politik", "pendukung", "pengusung", "koalisi"}:
        return None
    if reading.title is not None and at < reading.title.last:
        # A headline writes every word with a capital: "Baru Satu Partai Antarkan Daftar". There only known ones count.
        return None
    return named(reading, at, end, stop, head, scope)
