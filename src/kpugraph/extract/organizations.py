"""Bodies named in an article, with their canonical names and parents.

A head of ``bodies.tsv`` begins a name, its grammar says how the name goes on. Reading in, `OrganizationMention` values
out, in the order of the text and without overlaps. Bodies are told apart by the gazetteer, never by string distance.
"""

from __future__ import annotations

from dataclasses import replace

from kpugraph.extract.canonical import region_by_place, tiered_name, tiered_organization
from kpugraph.extract.grammars import organization_at
from kpugraph.extract.heads import OrganizationMention
from kpugraph.extract.places import Scope, area_at, settle
from kpugraph.extract.reading import Reading, Sentence
from kpugraph.language.text import fold

__all__ = ["find_organizations"]


def find_organizations(reading: Reading, scope: Scope) -> tuple[OrganizationMention, ...]:
    """Every body and collective named in title and body, in order, without overlaps."""
    found: list[OrganizationMention] = []
    sentences = ([reading.title] if reading.title else []) + list(reading.body)
    for sentence in sentences:
        at = sentence.first
        while at < sentence.last:
            mentions = _mentions_at(reading, at, sentence, scope)
            if mentions:
                found.extend(mentions)
                at = mentions[-1].last
            else:
                at += 1
    return _with_units_again(reading, _lengthened(reading, _with_fullest_names(reading, found)))


def _mentions_at(reading: Reading, at: int, sentence: Sentence, scope: Scope) -> list[OrganizationMention]:
    first = organization_at(reading, at, sentence.last, scope)
    if first is None:
        return []
    return [first, *_shared_head(reading, first, sentence, scope)]


def _shared_head(
    reading: Reading, first: OrganizationMention, sentence: Sentence, scope: Scope
) -> list[OrganizationMention]:
    """Further bodies of an enumeration that names its head once: ``KPU Kabupaten Kendal, Ogan Ilir dan Demak``."""
    if first.organization is None or first.organization.region is None or not first.explicit:
        return []
    head = reading.lexicon.body_canonical.get(first.head)
    if head is None or head.grammar not in {"tiered", "regional"}:
        return []
    tokens_, at = reading.tokens, first.last
    found: list[OrganizationMention] = []
    closed = False
    while at < sentence.last and tokens_[at].low in {",", "dan", "serta", "&"}:
        last_member = tokens_[at].low != ","
        start = at + 1
        if start < sentence.last and tokens_[at].text == "," and tokens_[start].low in {"dan", "serta", "&"}:
            start, last_member = start + 1, True
        if found and reading.lexicon.bodies.match(tokens_, start, sentence.last) is not None:
            closed = True
            break
        area = area_at(reading, start, sentence.last)
        if area is None or area.collective or not area.candidates:
            break
        region = settle(area, scope)
        own = region_by_place(reading.lexicon, first.organization.region)
        if region is None or own is None or (region.kind == "provinsi") != (own.kind == "provinsi"):
            break
        if area.tier is None and own.kind not in {r.kind for r in area.candidates}:
            break
        name = tiered_name(head.canonical, None, region)
        organization = tiered_organization(head, name, region, reading.lexicon)
        found.append(OrganizationMention(start, area.end, organization, True, first.head))
        at = area.end
        if last_member:
            closed = True
            break
    return found if closed else []


def _with_fullest_names(reading: Reading, found: list[OrganizationMention]) -> tuple[OrganizationMention, ...]:
    """The mentions with bracketed short forms joined to the full name that they stand behind, wherever they recur."""
    tokens_ = reading.tokens
    short: dict[str, OrganizationMention] = {}
    for mention in found:
        if mention.organization is None or not mention.explicit:
            continue
        for at in range(mention.first + 1, min(mention.last + 1, len(tokens_) - 2)):
            inside = tokens_[at + 1]
            if tokens_[at].text == "(" and tokens_[at + 2].text == ")" and inside.is_upper and len(inside.text) > 2:
                head = reading.lexicon.bodies.match(tokens_, at + 1, at + 2)
                if head is None or head[1].grammar not in {"tiered", "regional"}:
                    short.setdefault(inside.text, mention)
    if not short:
        return tuple(found)
    taken: set[int] = set()
    result = []
    for mention in found:
        taken.update(range(mention.first, mention.last))
        text = tokens_[mention.first].text
        full = short.get(text) if mention.last - mention.first == 1 else None
        result.append(replace(mention, organization=full.organization, explicit=True) if full else mention)
    for sentence in reading.body:
        for at in range(sentence.first, sentence.last):
            full = short.get(tokens_[at].text)
            if full is not None and at not in taken:
                result.append(OrganizationMention(at, at + 1, full.organization, True, full.head))
    return tuple(sorted(result, key=lambda mention: mention.first))


def _with_units_again(reading: Reading, found: tuple[OrganizationMention, ...]) -> tuple[OrganizationMention, ...]:
    """The mentions and those of a unit named again by its head alone: ``inspektorat`` after ``Inspektorat KPU RI``."""
    units: dict[str, list[OrganizationMention]] = {}
    for mention in found:
        if mention.organization is not None and mention.organization.kind == "unit" and mention.explicit:
            units.setdefault(fold(mention.head), []).append(mention)
    taken = {at for mention in found for at in range(mention.first, mention.last)}
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
    return tuple(sorted([*found, *again], key=lambda mention: mention.first))


_WRITTEN = frozenset({"named", "school", "company", "association", "party"})


def _lengthened(reading: Reading, found: tuple[OrganizationMention, ...]) -> tuple[OrganizationMention, ...]:
    """Bodies named by the words behind their head under one name: the longest that the body of the article gives.

    A headline capitalises what follows (``SMA Tunas Karya Belajar Memilih``): there a name of the body is cut out.
    """
    written = {
        mention.organization.name
        for mention in found
        if mention.organization is not None
        and mention.first >= (reading.body[0].first if reading.body else 0)
        and _grammar(reading, mention) in _WRITTEN
    }
    result = []
    for mention in found:
        organization = mention.organization
        if organization is not None and _grammar(reading, mention) in _WRITTEN:
            longer = [name for name in written if name.startswith(organization.name + " ")]
            shorter = [name for name in written if organization.name.startswith(name + " ")]
            in_title = reading.title is not None and mention.first < reading.title.last
            choice = max(longer, key=len, default=None) or (max(shorter, key=len, default=None) if in_title else None)
            if choice is not None:
                mention = replace(mention, organization=replace(organization, name=choice))
        result.append(mention)
    return tuple(result)


def _grammar(reading: Reading, mention: OrganizationMention) -> str:
    match = reading.lexicon.bodies.match(reading.tokens, mention.first, mention.last)
    return match[1].grammar if match is not None else ""
