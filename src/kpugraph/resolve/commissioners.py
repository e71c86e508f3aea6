"""Which persons of the articles are commissioners of the curated graph: said only where that is certain, as a link.

In goes `Knowledge` whose persons are told apart already, and what people decided; out comes the same knowledge with
`KnownPerson.commissioner` and a `KnownIdentity` for each link. Certain is: an article names the person by the whole
name (in one of its spellings) in an office that only KPU RI's commissioners hold, and speaks for a day on which the
curated graph has that commissioner in office. A short form, a former office, a day before or after the term are not
enough. What is said of the commissioner itself is no part of the knowledge: it stays in the curated
graph.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from kpugraph.language.commissioners import BODY, commissioner_posts, commissioners
from kpugraph.resolve.decisions import Decision
from kpugraph.resolve.iris import local_name, mint, slug
from kpugraph.resolve.knowledge import Knowledge, KnownIdentity, KnownPerson, Verdict
from kpugraph.resolve.likeness import POINTS
from kpugraph.resolve.names import comparable_name
from kpugraph.resolve.organizations import organization_iri
from kpugraph.resolve.persons import plain_role

__all__ = ["commissioner_iri", "link_commissioners"]

_ROLES = frozenset({"ketua", "anggota", "ketua divisi", "wakil ketua divisi"})
"""What only commissioners are at the commission, also as acting ones."""


@dataclass(frozen=True, slots=True)
class _Link:
    """That a person is a commissioner, on grounds and passages; or what somebody decided of the two."""

    person: str
    commissioner: str
    grounds: tuple[str, ...] = ()
    passages: tuple[str, ...] = ()
    decision: Decision | None = None

    @property
    def verdict(self) -> Verdict:
        return "same" if self.decision is None else self.decision.verdict


def commissioner_iri(base: str, name: str) -> str:
    """The IRI of the commissioner of that name in the curated graph."""
    return mint(base, "curated", "person", slug(name))


def link_commissioners(knowledge: Knowledge, decisions: Iterable[Decision] = ()) -> Knowledge:
    """The knowledge with the persons who are commissioners linked to these.

    What people decided goes first. Who would be two commissioners is neither; where two whom somebody told apart
    would be one commissioner, neither is.
    """
    people = {person.iri: person for person in knowledge.persons}
    decided = {(link.person, link.commissioner): link for link in _decided(knowledge, decisions)}
    links = {(link.person, link.commissioner): link for link in _certain(knowledge)} | decided
    claimed: defaultdict[str, set[str]] = defaultdict(set)
    refused: defaultdict[str, set[str]] = defaultdict(set)
    for link in links.values():
        for iri in (link.person, *people[link.person].same_as):
            (claimed if link.verdict == "same" else refused)[iri].add(link.commissioner)
    one = {iri: min(found) for iri, found in claimed.items() if len(found) == 1 and not found & refused[iri]}
    sure = {iri: found for iri, found in one.items() if not _torn(found, one, people)}
    told = [link for link in links.values() if link.verdict != "same" or link.person in sure]
    apart: defaultdict[str, set[str]] = defaultdict(set)
    for link in told:
        if link.verdict == "different":
            apart[link.person].add(link.commissioner)
    identities = (*knowledge.identities, *(_identity(knowledge.base, link) for link in told))
    return replace(
        knowledge,
        persons=tuple(
            replace(
                person,
                commissioner=sure.get(person.iri),
                different_from=tuple(sorted({*person.different_from, *apart[person.iri]})),
            )
            for person in knowledge.persons
        ),
        identities=tuple(sorted(identities, key=lambda identity: identity.iri)),
    )


def _torn(commissioner: str, one: Mapping[str, str], people: Mapping[str, KnownPerson]) -> bool:
    """Whether somebody told two of those apart who would be this commissioner."""
    members = {iri for iri, found in one.items() if found == commissioner}
    return any(members.intersection(people[iri].different_from) for iri in members)


def _decided(knowledge: Knowledge, decisions: Iterable[Decision]) -> Iterator[_Link]:
    """What people said of a person and a commissioner, with the verdict."""
    people = {person.iri for person in knowledge.persons}
    known = {commissioner_iri(knowledge.base, each.name) for each in commissioners()}
    for decision in decisions:
        # Of the two the commissioner comes first, by the order of decisions.
        commissioner, person = knowledge.base + decision.one, knowledge.base + decision.other
        if commissioner in known and person in people:
            yield _Link(person, commissioner, decision=decision)


def _certain(knowledge: Knowledge) -> Iterator[_Link]:
    """The links for which names, offices and days speak."""
    days = {each.iri: each.evidence.attested_on for each in knowledge.evidence}
    body = organization_iri(knowledge.base, BODY)
    seen: defaultdict[str, set[str]] = defaultdict(set)
    for membership in knowledge.memberships:
        held = membership.role is not None and plain_role(membership.role) in _ROLES and not membership.former
        if held and membership.organization == body:
            seen[membership.person].update(membership.evidence)
    names = {
        comparable_name(form): (each.name, "same-name" if form == each.name else "spelling")
        for each in commissioners()
        for form in (*each.spellings, each.name)
    }
    for person in knowledge.persons:
        name, ground = names.get(comparable_name(person.name), ("", ""))
        terms = [post for post in commissioner_posts() if post.name == name]
        passages = {
            passage
            for passage in seen[person.iri]
            if (day := days.get(passage)) is not None and any(term.held_on(day) for term in terms)
        }
        if passages:
            grounds = (ground, "same-body", "within-term")
            yield _Link(person.iri, commissioner_iri(knowledge.base, name), grounds, tuple(sorted(passages)))


def _identity(base: str, link: _Link) -> KnownIdentity:
    decision = link.decision
    return KnownIdentity(
        iri=mint(base, "identity", local_name(link.commissioner), local_name(link.person)),
        persons=(link.commissioner, link.person),
        verdict=link.verdict,
        score=sum((POINTS[ground] for ground in link.grounds), Decimal(0)) if link.grounds else None,
        grounds=tuple(sorted(link.grounds)),
        evidence=link.passages,
        author=None if decision is None else decision.author,
        reason=None if decision is None else decision.reason,
        decided_on=None if decision is None else decision.decided_on,
    )
