"""Bodies named in an article, with their canonical names and parents.

A head of ``bodies.tsv`` begins a name, its grammar says how the name goes on. Reading in, `OrganizationMention` values
out, in the order of the text and without overlaps. Bodies are told apart by the gazetteer, never by string distance.
"""

from __future__ import annotations

from dataclasses import replace

from kpugraph.extract.canonical import region_by_place, tiered_name, tiered_organization
from kpugraph.extract.grammars import organization_at
from kpugraph.extract.heads import OrganizationMention, as_written, is_name_word
from kpugraph.extract.places import Scope, area_at, settle
from kpugraph.extract.reading import Reading, Sentence
from kpugraph.extract.same_bodies import under_one_name
from kpugraph.extract.small_areas import begins_name
from kpugraph.language.lexicon import word_set
from kpugraph.model import Organization

__all__ = ["find_organizations"]


_COINED = frozenset({"association", "coined", "named"})
_SCHOOLS = word_set("organizations-schools")
_THEMES = word_set("organizations-themes")
_LONGEST_THEME = 6
_DISTRICTS = frozenset({"kecamatan", "distrik"})


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
    return under_one_name(reading, _beside_national(found, scope))


def _beside_national(found: list[OrganizationMention], scope: Scope) -> list[OrganizationMention]:
    """A head alone as the national body, where news names no other of that head.

    In a region's news on its KPU, ``Bawaslu RI`` and then ``anggota Bawaslu`` are one body; not on a body's own site.
    """
    if scope.publisher is not None:
        return found
    named: dict[str, set[Organization]] = {}
    for mention in found:
        if mention.explicit and mention.organization is not None:
            named.setdefault(mention.head, set()).add(mention.organization)
    result = []
    for mention in found:
        bodies = named.get(mention.head, set())
        own = next(iter(bodies)) if len(bodies) == 1 else None
        bare = not mention.explicit and mention.last - mention.first == 1
        if bare and own is not None and own.kind.startswith("national-"):
            mention = replace(mention, organization=own)
        result.append(mention)
    return result


def _mentions_at(reading: Reading, at: int, sentence: Sentence, scope: Scope) -> list[OrganizationMention]:
    first = organization_at(reading, at, sentence.last, scope)
    if first is None or _part_of_title(reading, at) or _in_theme(reading, at, sentence) or _of_schools(reading, at):
        return []
    return [first, *_shared_head(reading, first, sentence, scope), *_shared_district(reading, first, sentence)]


def _in_theme(reading: Reading, at: int, sentence: Sentence) -> bool:
    """Whether a head that any words may follow stands in a theme: ``bertajuk Membangun Persatuan Nasional``."""
    head = reading.lexicon.bodies.match(reading.tokens, at)
    if head is None or head[1].grammar not in _COINED:
        return False
    for back in range(at - 1, max(sentence.first, at - _LONGEST_THEME) - 1, -1):
        if reading.low(back) in _THEMES:
            return True
        if not reading.tokens[back].is_word:
            return False
    return False


def _of_schools(reading: Reading, at: int) -> bool:
    """Whether an acronym stands in a row of kinds of schools: the ``MA`` of ``SMA/SMK/MA``."""
    rows = ((at - 1, at - 2), (at + 1, at + 2))
    return any(reading.low(mark) == "/" and reading.low(beside) in _SCHOOLS for mark, beside in rows)


def _part_of_title(reading: Reading, at: int) -> bool:
    """Whether the word for a unit belongs to its head's title: ``Kepala Sekretariat KPU X`` names KPU X alone."""
    unit = reading.lexicon.bodies.match(reading.tokens, at)
    if unit is None or unit[1].grammar != "unit" or at == 0:
        return False
    title = reading.lexicon.roles.match(reading.tokens, at - 1)
    return title is not None and title[0] == unit[0]


def _shared_district(reading: Reading, first: OrganizationMention, sentence: Sentence) -> list[OrganizationMention]:
    """Further committees of a list that names head and kind of area once: ``PPD Distrik Prafi, Masni, dan Sidey``."""
    tokens_, lexicon, at = reading.tokens, reading.lexicon, first.last
    match = lexicon.bodies.match(tokens_, first.first, first.last)
    if first.organization is None or match is None or match[1].grammar != "district" or reading.shouting:
        return []
    if not {tokens_[match[0]].low, tokens_[match[0] - 1].low} & _DISTRICTS:
        return []
    found: list[OrganizationMention] = []
    while at + 1 < sentence.last and tokens_[at].low in {",", "dan", "serta"}:
        closing = tokens_[at].low != ","
        start = at + 1
        if not closing and tokens_[start].low in {"dan", "serta"}:
            start, closing = start + 1, True
        end = start
        while end < sentence.last and end - start < 2 and is_name_word(reading, end):
            end += 1
        known = lexicon.bodies.match(tokens_, start, sentence.last) or lexicon.roles.match(
            tokens_, start, sentence.last
        )
        if end == start or known is not None or begins_name(reading, start, sentence.last):
            return []
        name = f"{first.head} {as_written(reading, start, end)}"
        found.append(OrganizationMention(start, end, replace(first.organization, name=name), True, first.head))
        if closing:
            # Of two alone the second may be a person: "PPK Kecamatan Cerbon dan Norkiyah".
            return found if len(found) > 1 else []
        at = end
    return []


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
