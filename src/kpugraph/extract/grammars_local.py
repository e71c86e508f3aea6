"""Grammar of bodies with the area as written, which need be none of the gazetteer: ``Polres Lamongan``, ``Kodim 0812``.

A head at its token in, the mention that it begins out. A head alone takes the area of its list or of the article.
"""

from __future__ import annotations

from dataclasses import replace

from kpugraph.extract.canonical import local_organization
from kpugraph.extract.grammars_area import area_behind
from kpugraph.extract.grammars_branches import area_name
from kpugraph.extract.heads import OrganizationMention, after_bracket, as_written, full_name_here, is_name_word
from kpugraph.extract.places import Scope, area_at, region_label, settle
from kpugraph.extract.reading import Reading
from kpugraph.extract.small_areas import begins_name, small_area_end
from kpugraph.language.lexicon import BodyHead, word_set

__all__ = ["local"]

_CLASSES = frozenset({"i", "ii", "iii", "a", "b", "c", "iia", "iib"})
"""What classes of courts and prisons are called."""


def local(reading: Reading, at: int, end: int, stop: int, head: BodyHead, scope: Scope) -> OrganizationMention | None:
    """A head with the area as written: ``Polres Lamongan``, ``Kodim 0812/Lamongan``, ``Kejaksaan Negeri Kota Batu``."""
    tokens_ = reading.tokens
    after = after_bracket(reading, end, stop, head)
    named = replace(head, canonical=full_name_here(reading, head))
    cut = after
    while cut < stop and (_numbers(reading, cut, stop) or tokens_[cut].text in {"/", "-"}) and cut - after < 4:
        cut += 1
    numbered = cut > after
    area = area_at(reading, cut, stop)
    region = None
    if area is not None and not area.collective and (area.candidates or area.tier):
        last = area.end
        if last < stop and area.tier is None and tokens_[last].text in {"Kota", "Kabupaten"}:
            area = replace(area, candidates=tuple(r for r in area.candidates if r.name.startswith(tokens_[last].text)))
            last += 1
        region = settle(area, scope)
    elif numbered:
        last = _unit_name(reading, cut, stop, head) if tokens_[cut - 1].text == "/" else cut
        while last > after and tokens_[last - 1].text in {"/", "-"}:
            last -= 1
    elif reading.title is not None and at < reading.title.last:
        # A headline capitalises what follows: "Polres dan Kodim Cek Gudang".
        last = cut
    else:
        last = _short_area(reading, cut, stop)
    if last == after:
        return _local_bare(reading, at, after, stop, named, scope)
    written = as_written(reading, after, last)
    if area is not None and area.candidates and area.tier is None and not numbered and last == area.end:
        # "Polda Jatim": the area by its name, not by its short form.
        written = area_name(reading, after, area, region)
    organization = local_organization(named, written, region, reading.lexicon)
    return OrganizationMention(at, last, organization, True, head.full or head.canonical)


def _numbers(reading: Reading, at: int, stop: int) -> bool:
    """Whether the token is a command's number: ``0812``, or a Roman one before a stroke, ``XII/Tanjungpura``."""
    token = reading.tokens[at]
    roman = token.is_upper and set(token.text) <= set("IVX") and at + 1 < stop
    return token.text.isdigit() or (roman and reading.tokens[at + 1].text == "/")


_LONGEST_UNIT_NAME = 3


_NAMED_AFTER_HEROES = frozenset({"Kodam", "Korem"})


def _unit_name(reading: Reading, at: int, stop: int, head: BodyHead) -> int:
    """The index behind a military unit's own name: ``Korem 174/Anim Ti Waninggap``, ``Korem 064/Maulana Yusuf``."""
    tokens_, last = reading.tokens, at
    while last < stop and last - at < _LONGEST_UNIT_NAME and is_name_word(reading, last):
        if reading.lexicon.honorifics.match(tokens_, last, stop) or reading.lexicon.roles.match(tokens_, last, stop):
            break
        hero = (head.full or head.canonical) in _NAMED_AFTER_HEROES
        if last > at and not hero and begins_name(reading, last, stop):
            break
        last += 1
    return last


_OF_REGENCY = word_set("organizations-of-regency")
_OF_PROVINCE = word_set("organizations-of-province")
_MANY = word_set("organizations-many")


def _local_bare(
    reading: Reading, at: int, after: int, stop: int, head: BodyHead, scope: Scope
) -> OrganizationMention | None:
    """A head alone: the body of the list's or the article's area where every area has one, unless many are meant."""
    family = head.full or head.canonical
    shared = area_behind(reading, after, stop)
    region = settle(shared, scope) if shared is not None else None
    if shared is not None and region is not None and (region.kind == "provinsi") == (family.lower() in _OF_PROVINCE):
        written = region_label(region) if shared.tier is not None else region.base
        return OrganizationMention(at, after, local_organization(head, written, region, reading.lexicon), True, family)
    region, sure = scope.region, False
    if region is not None and family.lower() in _OF_PROVINCE:
        region, sure = reading.lexicon.region_by_code[region.province], True
    elif region is not None:
        sure = family.lower() in _OF_REGENCY and region.kind != "provinsi"
    sure = sure and reading.low(at - 1) not in _MANY
    organization = None
    if region is not None:
        organization = local_organization(head, region.base, region, reading.lexicon)
    return OrganizationMention(at, after, organization, False, family, sure)


def _holder_follows(reading: Reading, at: int, stop: int) -> bool:
    """Whether the words behind a head are its own head's name: ``Kepala Rutan Ali Mukti``, two words of names."""
    tokens_ = reading.tokens
    titled = any(reading.lexicon.roles.match(tokens_, first, at - 1) for first in range(max(at - 3, 0), at - 1))
    return titled and at + 1 < stop and begins_name(reading, at, stop) and is_name_word(reading, at + 1)


def _short_area(reading: Reading, at: int, stop: int) -> int:
    """The index behind an area that no gazetteer has: ``Rutan Kelas I Medaeng``, ``Polsek Puri``.

    One or two capitalised words closed by something else than a capitalised word; of a longer run the first alone, or
    all before the name of a person.
    """
    tokens_, last = reading.tokens, at
    if _holder_follows(reading, at, stop):
        return at
    classed = tokens_[at].low == "kelas" if at < stop else False
    while last < stop and last - at < 6 and (is_name_word(reading, last) or tokens_[last].low in _CLASSES):
        if reading.lexicon.honorifics.match(tokens_, last, stop) or reading.lexicon.roles.match(tokens_, last, stop):
            break
        if last > at and reading.lexicon.bodies.match(tokens_, last, stop) is not None:
            break
        if last + 1 < stop and tokens_[last + 1].text == "." and not reading.gap(last + 1) and last + 2 < stop:
            # "Kodim Moh. Sutejo": the first name of a person, shortened.
            break
        if last > at and begins_name(reading, last, stop) and not (classed and tokens_[last].low in _CLASSES):
            return last if classed else small_area_end(reading, at, stop)
        last += 1
    if last - at <= 2 or classed:
        return min(last, at + 4)
    return at + 1
