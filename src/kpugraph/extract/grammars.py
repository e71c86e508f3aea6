"""The body that begins at a token: its head looked up, and read on by the grammar that ``bodies.tsv`` gives the head.

Reading and scope in, an `OrganizationMention` or None out. Where to look for bodies is left to `organizations`.
"""

from __future__ import annotations

from dataclasses import replace

from kpugraph.extract.canonical import place_key
from kpugraph.extract.grammars_area import regional, tiered
from kpugraph.extract.grammars_branches import branch_at, fixed, optional
from kpugraph.extract.grammars_district import district
from kpugraph.extract.grammars_local import local
from kpugraph.extract.grammars_words import hospital, named, office_goes_on, party
from kpugraph.extract.heads import OrganizationMention, after_bracket, may_begin
from kpugraph.extract.places import Scope, area_at
from kpugraph.extract.reading import Reading, Sentence
from kpugraph.language.lexicon import BodyHead, Lexicon, word_set
from kpugraph.language.text import tokens
from kpugraph.model import Article, Organization, Span

__all__ = ["body_named", "organization_at"]


def organization_at(reading: Reading, at: int, stop: int, scope: Scope) -> OrganizationMention | None:
    """The body or collective that begins at the token, or None."""
    match = reading.lexicon.bodies.match(reading.tokens, at, stop)
    if match is None:
        return None
    end, head = match
    if not may_begin(reading, at, end, head):
        return None
    if reading.low(at - 1) == "kakanwil":
        # "Kakanwil Kemenkumham Jatim" heads the ministry's office there.
        head = reading.lexicon.body_canonical.get(f"Kanwil {head.surface}", head)
    office = reading.lexicon.body_canonical.get(reading.tokens[at].text)
    longer = head.grammar == "regional" and office is not None and office.grammar == "office"
    if longer and office is not None and reading.low(end) in _JOINTS and office_goes_on(reading, end, stop):
        # "Dinas Pariwisata dan Pemuda Olahraga (Disparpora)": more than the office that the lexicon has.
        return named(reading, at, at + 1, stop, office, scope)
    return _GRAMMARS[head.grammar](reading, at, end, stop, head, scope)


_JOINTS = frozenset({"&", ",", "dan", "serta"})
_STAFF_OF = word_set("bodies-staff-of-unit")
_TOWARDS = frozenset({"di", "ke", "kantor"})


def _unit(reading: Reading, at: int, end: int, stop: int, head: BodyHead, scope: Scope) -> OrganizationMention | None:
    """A unit and the body it belongs to: ``Inspektorat KPU RI``, ``Komisi A DPRD Kota Batu``; else nothing."""
    after = end
    while after < stop and reading.tokens[after].low in {"utama", "jenderal"} and head.canonical != "Sekretariat":
        after += 1
    inner = organization_at(reading, after, stop, scope)
    if inner is None and head.canonical == "Inspektorat":
        return (
            regional(reading, at, after, stop, replace(head, kind="local-agency"), scope)
            if (area_at(reading, after, stop))
            else None
        )
    if inner is None or inner.organization is None or inner.organization.unit_of is not None:
        return None
    if reading.low(at - 1) in _STAFF_OF | _TOWARDS and head.canonical == "Sekretariat":
        # "Jajaran Sekretariat KPU X", "di Sekretariat Bawaslu X": its staff or office, not the unit.
        return None
    owner = inner.organization
    if not inner.explicit and head.canonical == "Sekretariat Jenderal":
        owner = Organization(name=f"{inner.head} RI", kind="national-commission")
    name = f"{head.canonical} {owner.name}"
    organization = Organization(name=name, kind="unit", unit_of=owner.name)
    explicit = inner.explicit or head.canonical == "Sekretariat Jenderal"
    return OrganizationMention(at, inner.last, organization, explicit, head.canonical, inner.by_context)


_BOARD_OF = frozenset({"party", "civil-society", "religious-organization", "media", "company"})


def _board(reading: Reading, at: int, end: int, stop: int, head: BodyHead, scope: Scope) -> OrganizationMention | None:
    """The board of a party or association and its area: ``DPC PDI Perjuangan Kabupaten X``, ``PC PMII X``."""
    after = after_bracket(reading, end, stop, head)
    inner = organization_at(reading, after, stop, scope)
    if inner is None or inner.organization is None or inner.organization.kind not in _BOARD_OF:
        return None
    if inner.organization.name.startswith(head.surface):
        return None
    last, name, key = inner.last, f"{head.surface} {inner.organization.name}", inner.organization.region
    branch = branch_at(reading, last, stop, scope)
    if branch is not None and branch.name not in name:
        last, name = branch.end, f"{name} {branch.name}"
        key = place_key(branch.region, reading.lexicon) if branch.region is not None else key
    return OrganizationMention(
        at, last, Organization(name=name, kind=inner.organization.kind, region=key), True, head.canonical
    )


def _collective(
    reading: Reading, at: int, end: int, stop: int, head: BodyHead, scope: Scope
) -> OrganizationMention | None:
    """Words that begin like a body's name and mean many: ``Badan Ad Hoc``."""
    del reading, stop, scope
    return OrganizationMention(at, end, None, False, head.canonical)


_GRAMMARS = {
    "tiered": tiered,
    "regional": regional,
    "local": local,
    "district": district,
    "village": district,
    "optional": optional,
    "fixed": fixed,
    "named": named,
    "office": named,
    "school": named,
    "company": named,
    "association": named,
    "coined": named,
    "hospital": hospital,
    "board": _board,
    "party": party,
    "unit": _unit,
    "collective": _collective,
}


def body_named(text: str, lexicon: Lexicon, scope: Scope) -> Organization | None:
    """The body that a text of its own names, such as the publisher of the front matter, or None."""
    words = tokens(text)
    if not words:
        return None
    from_text = _reading_of(text, lexicon)
    mention = organization_at(from_text, 0, len(words), scope)
    return mention.organization if mention is not None and mention.explicit else None


def _reading_of(text: str, lexicon: Lexicon) -> Reading:
    from_tokens = tokens(text)
    sentence = Sentence(Span(0, len(text)), 0, len(from_tokens), 0)
    return Reading(
        article=Article(identifier="", text=text, title="", body_start=0, sha256="", source=""),
        lexicon=lexicon,
        tokens=from_tokens,
        title=None,
        body=(sentence,),
        byline=None,
        dateline_start=0,
        dateline_end=0,
        shouting=text.isupper() and " " in text,
    )
