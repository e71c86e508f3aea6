"""One body under one name throughout an article: short forms that it defines, fuller names, units named again.

The mentions of an article in, the same with their bodies' names settled out, and those added that a short form makes.
Sameness is decided by the article's own words and by the lexicon's families of forms, never by string distance.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kpugraph.extract.heads import OrganizationMention
from kpugraph.extract.reading import Reading
from kpugraph.extract.short_forms import boards_named_once, head_of, with_short_forms
from kpugraph.language.lexicon import word_set
from kpugraph.language.text import fold
from kpugraph.model import Organization

__all__ = ["under_one_name"]


def under_one_name(reading: Reading, found: Sequence[OrganizationMention]) -> tuple[OrganizationMention, ...]:
    """The mentions in order, each body under the fullest name that the article has for it."""
    found = _without_holders(reading, found)
    fullest = _lengthened(reading, _of_one_number(_of_one_area(reading, _prisons(reading, found))))
    named = boards_named_once(reading, with_short_forms(reading, fullest))
    return _with_units_again(reading, tuple(_of_one_branch(reading, named)))


_AREA_SAYS = frozenset({"local", "optional", "regional"})


def _of_one_area(reading: Reading, found: Sequence[OrganizationMention]) -> list[OrganizationMention]:
    """Bodies of one family and one area under the longest of their names: ``Kemenag Metro``, ``Kemenag Kota Metro``."""
    names: dict[tuple[str, str], set[str]] = {}
    keys: list[tuple[str, str] | None] = []
    for mention in found:
        head, organization = head_of(reading, mention), mention.organization
        key = None
        if head is not None and organization is not None and organization.region and head.grammar in _AREA_SAYS:
            key = (head.full or head.canonical, organization.region)
            if mention.explicit:
                names.setdefault(key, set()).add(organization.name)
        keys.append(key)
    result = []
    for mention, key in zip(found, keys, strict=True):
        known = names.get(key) if key is not None else None
        if known and mention.organization is not None:
            longest = min(known, key=lambda name: (-len(name), name))
            mention = replace(mention, organization=replace(mention.organization, name=longest))
        result.append(mention)
    return result


_NUMBER = re.compile(r" \d{3,4}(?=/|$)")


def _number(organization: Organization | None) -> str | None:
    """The name of a military command up to its number: ``Kodim 0207`` of ``Kodim 0207/Simalungun``; None without."""
    found = _NUMBER.search(organization.name) if organization is not None and organization.kind == "military" else None
    return organization.name[: found.end()] if organization is not None and found is not None else None


def _of_one_number(found: Sequence[OrganizationMention]) -> list[OrganizationMention]:
    """Military commands of one number under the longest of their names: ``Kodim 0207``, ``Kodim 0207/Simalungun``."""
    longest: dict[str, Organization] = {}
    for mention in found:
        number, organization = _number(mention.organization), mention.organization
        if organization is not None and number is not None:
            known = longest.setdefault(number, organization)
            longest[number] = max(known, organization, key=lambda body: (len(body.name), body.name))
    numbers = [_number(mention.organization) for mention in found]
    return [
        mention if number is None else replace(mention, organization=longest[number])
        for mention, number in zip(found, numbers, strict=True)
    ]


def _of_one_branch(reading: Reading, found: Sequence[OrganizationMention]) -> list[OrganizationMention]:
    """A body named without its branch, in the title or behind its only one in the article: ``PWI``, ``PWI Metro``."""
    families: list[tuple[str, bool] | None] = []
    branches: dict[str, dict[str, OrganizationMention]] = {}
    for mention in found:
        head, organization, family = head_of(reading, mention), mention.organization, None
        if head is not None and organization is not None and head.grammar == "optional" and mention.explicit:
            name = head.full or head.canonical
            family = name, organization.name in reading.lexicon.body_forms.get(name, (name,))
            if not family[1]:
                branches.setdefault(name, {}).setdefault(organization.name, mention)
        families.append(family)
    result = []
    for mention, family in zip(found, families, strict=True):
        known = list(branches.get(family[0], {}).values()) if family is not None and family[1] else []
        in_title = reading.title is not None and mention.first < reading.title.last
        if len(known) == 1 and (in_title or known[0].first < mention.first):
            end = _behind_area_again(reading, mention.last, known[0])
            mention = replace(mention, organization=known[0].organization, last=end)
        result.append(mention)
    return result


def _behind_area_again(reading: Reading, at: int, branch: OrganizationMention) -> int:
    """The index behind the last word of a branch's name, where it stands alone at the token: ``BPJS … Batulicin``."""
    word = reading.tokens[branch.last - 1]
    again = at < len(reading.tokens) and reading.tokens[at].text == word.text and word.is_capitalized
    return at + 1 if again else at


_SECOND_WORDS = word_set("small-areas-second-words")


def _without_holders(reading: Reading, found: Sequence[OrganizationMention]) -> list[OrganizationMention]:
    """Committees without the name of one of their people: ``Ketua PPK Kecamatan Puri Rusmadi`` beside ``PPK Puri``."""
    names = {mention.organization.name for mention in found if mention.organization is not None and mention.explicit}
    result = []
    for mention in found:
        head, organization = head_of(reading, mention), mention.organization
        if head is not None and organization is not None and head.grammar == "district":
            short, _, word = organization.name.rpartition(" ")
            titled = any(
                reading.lexicon.roles.match(reading.tokens, first, mention.first)
                for first in range(max(mention.first - 2, 0), mention.first)
            )
            if titled and short in names and fold(word) not in _SECOND_WORDS:
                mention = replace(mention, last=mention.last - 1, organization=replace(organization, name=short))
        result.append(mention)
    return result


_PRISONS = frozenset({"Lembaga Pemasyarakatan", "Rumah Tahanan Negara"})


def _prisons(reading: Reading, found: Sequence[OrganizationMention]) -> list[OrganizationMention]:
    """A prison's mentions with its class, without it and by its head alone under one name, that of its class first."""
    by_head: dict[str, list[OrganizationMention]] = {}
    for mention in found:
        if mention.head in _PRISONS and mention.organization is not None and mention.explicit:
            by_head.setdefault(mention.head, []).append(mention)
    result = []
    for mention in found:
        named = by_head.get(mention.head, [])
        if named and mention.organization is not None:
            same = [each for each in named if each is mention or not mention.explicit or _alike(reading, each, mention)]
            best = min(same, key=lambda each: ("kelas" not in _low(reading, each), each.first))
            if mention.explicit or len({each.organization for each in same}) == 1:
                mention = replace(mention, organization=best.organization, explicit=True)
        result.append(mention)
    return result


def _low(reading: Reading, mention: OrganizationMention) -> list[str]:
    return [reading.tokens[at].low for at in range(mention.first, mention.last)]


_CLASSES = frozenset({"kelas", "i", "ii", "iii", "iia", "iib", "a", "b"})


def _alike(reading: Reading, one: OrganizationMention, other: OrganizationMention) -> bool:
    """Whether the words of two prisons' places begin alike, their classes apart."""
    places = []
    for mention in (one, other):
        match = reading.lexicon.bodies.match(reading.tokens, mention.first, mention.last)
        start = match[0] if match is not None else mention.first
        low = [reading.tokens[at].low for at in range(start, mention.last)]
        places.append([word for word in low if word not in _CLASSES and word.isalpha()])
    return bool(places[0] and places[1]) and places[0][0] == places[1][0]


_WRITTEN = frozenset({"named", "school", "company", "association", "party", "coined", "hospital"})


def _lengthened(reading: Reading, found: Sequence[OrganizationMention]) -> list[OrganizationMention]:
    """Bodies named by the words behind their head under one name: the longest that the body of the article gives.

    A headline capitalises what follows (``SMA Tunas Karya Belajar Memilih``): there a name of the body is cut out.
    """
    heads = [head_of(reading, mention) for mention in found]
    start = reading.body[0].first if reading.body else 0
    written: dict[str, str] = {}
    for mention, head in zip(found, heads, strict=True):
        in_body = mention.organization is not None and mention.first >= start
        if in_body and mention.organization is not None and head is not None and head.grammar in _WRITTEN:
            written.setdefault(_spelt(mention.organization.name), mention.organization.name)
    result = []
    for mention, head in zip(found, heads, strict=True):
        organization = mention.organization
        if organization is not None and head is not None and head.grammar in _WRITTEN:
            own = _spelt(organization.name)
            longer = [name for name in written if name.startswith(own + " ")]
            shorter = [name for name in written if own.startswith(name + " ")]
            in_title = reading.title is not None and mention.first < reading.title.last
            choice = max(longer, key=len, default=None) or (max(shorter, key=len, default=None) if in_title else None)
            name = written.get(choice or own)
            if name is not None:
                mention = replace(mention, organization=replace(organization, name=name))
        result.append(mention)
    return result


_STATE_SCHOOLS = {
    "sman": "sma negeri",
    "smkn": "smk negeri",
    "smpn": "smp negeri",
    "sdn": "sd negeri",
    "mtsn": "mts negeri",
    "ponpes": "pondok pesantren",
    "rsu": "rumah sakit umum",
    "rsud": "rumah sakit umum daerah",
}


def _spelt(name: str) -> str:
    """A name folded, the short forms of state schools spelt out: ``SMP N 1 Sleman``, ``SMPN 1 Sleman``."""
    words = [_STATE_SCHOOLS.get(word, word) for word in fold(name).split() if word not in {"dr", "dr."}]
    return " ".join("negeri" if number == 1 and word == "n" else word for number, word in enumerate(words))


def _with_units_again(reading: Reading, found: tuple[OrganizationMention, ...]) -> tuple[OrganizationMention, ...]:
    """The mentions and those of a unit named again by its head alone: ``inspektorat`` after ``Inspektorat KPU RI``."""
    units: dict[str, list[OrganizationMention]] = {}
    for mention in found:
        if mention.organization is not None and mention.organization.kind == "unit" and mention.explicit:
            units.setdefault(fold(mention.head), []).append(mention)
    taken = {at for mention in found for at in range(mention.first, mention.last)}
    houses = {
        mention.organization.name
        for mention in found
        if mention.organization is not None and mention.explicit and mention.organization.kind == "legislature"
    }
    again = []
    for sentence in reading.body:
        for at in range(sentence.first, sentence.last):
            match = reading.lexicon.bodies.match(reading.tokens, at, sentence.last)
            if match is None or match[1].grammar != "unit" or at in taken:
                continue
            named = units.get(fold(match[1].canonical), [])
            bodies = {mention.organization for mention in named if mention.first < at}
            if len(bodies) == 1:
                again.append(OrganizationMention(at, match[0], next(iter(bodies)), False, named[0].head))
            elif not named and match[1].canonical.startswith("Komisi ") and len(houses) == 1:
                # "Komisi II" where the DPR alone is named: a commission of that house.
                house = next(iter(houses))
                unit = Organization(name=f"{match[1].canonical} {house}", kind="unit", unit_of=house)
                again.append(OrganizationMention(at, match[0], unit, True, match[1].canonical))
    return tuple(sorted([*found, *again], key=lambda mention: mention.first))
