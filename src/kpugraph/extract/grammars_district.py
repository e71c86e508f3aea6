"""Grammar of committees that are named with a district or a village: ``PPK Kecamatan Puri``, ``PPS Desa Kenanten``.

It takes a head at its token and gives the mention that it begins; without a name of its area many are meant.
"""

from __future__ import annotations

from kpugraph.extract.heads import OrganizationMention, after_bracket, as_written, is_name_word
from kpugraph.extract.places import Scope, area_at, region_label
from kpugraph.extract.reading import Reading
from kpugraph.extract.small_areas import looks_like_name
from kpugraph.language.lexicon import BodyHead, word_set
from kpugraph.model import Organization

__all__ = ["district"]

_SECOND_WORDS = word_set("places-second-words")
_AD_HOC = frozenset({"adhoc-committee", "adhoc-supervisor"})
_NUMERALS = word_set("titles-roman") | {"v", "vi", "vii", "viii", "ix", "x", "xi", "xiii"}
_SMALL_AREAS = frozenset({"kecamatan", "kec", "distrik", "desa", "kelurahan", "kel", "ds", "nagari", "kampung"})


def district(
    reading: Reading, at: int, end: int, stop: int, head: BodyHead, scope: Scope
) -> OrganizationMention | None:
    """``PPK Kecamatan Puri``, ``Panwascam Puri``, ``PPS Desa Kenanten``: collective without a name."""
    tokens_ = reading.tokens
    cut, kind = _small_area_kind(reading, after_bracket(reading, end, stop, head), stop)
    last = cut
    area = area_at(reading, cut, stop)
    if head.grammar == "district" and not kind and area is not None and reading.low(area.end) not in _SECOND_WORDS:
        return OrganizationMention(at, max(cut, end), None, False, head.canonical)
    cut_name = cut
    while (
        last < stop
        and last - cut_name < 2
        and is_name_word(reading, last)
        and tokens_[last].low not in {"kabupaten", "kota"}
    ):
        if (
            last == cut
            and tokens_[last].is_upper
            and tokens_[last].low in _NUMERALS
            and last + 1 < stop
            and is_name_word(reading, last + 1)
        ):
            # "Kecamatan IV Jurai"
            last += 1
            cut_name = cut + 1
            continue
        of_place = last > cut_name and tokens_[last].low in _SECOND_WORDS
        if reading.lexicon.roles.match(tokens_, last, stop):
            break
        if not of_place and tokens_[last].low in reading.lexicon.not_names:
            break
        if last > cut_name and looks_like_name(reading, last, stop):
            break
        last += 1
    if last == cut or (cut < stop and tokens_[cut].low.startswith("se")):
        return OrganizationMention(at, max(cut, end), None, False, head.canonical)
    if head.grammar == "village":
        full = {"Kel": "Kelurahan", "Ds": "Desa", "": "Desa"}.get(kind, kind)
        name = f"{head.canonical} {full} {as_written(reading, cut, last)}"
        if not kind:
            titled = any(reading.lexicon.roles.match(tokens_, first, at) for first in range(max(at - 3, 0), at))
            return OrganizationMention(at, end if titled else last, None, False, head.canonical)
    else:
        name = f"{head.canonical} {as_written(reading, cut, last)}"
    parent = None
    if head.kind in _AD_HOC and scope.region is not None and scope.region.kind != "provinsi":
        parent = scope.region.commission if head.kind == "adhoc-committee" else f"Bawaslu {region_label(scope.region)}"
    return OrganizationMention(at, last, Organization(name=name, kind=head.kind, parent=parent), True, head.canonical)


def _small_area_kind(reading: Reading, at: int, stop: int) -> tuple[int, str]:
    """The index behind the words for a district or village (``Kec.``, ``Desa``), and the last of them or nothing."""
    tokens_, kind = reading.tokens, ""
    while at < stop and tokens_[at].low in _SMALL_AREAS:
        kind = tokens_[at].text.title()
        at += 1
        if at < stop and tokens_[at].text == ".":
            at += 1
    return at, kind
