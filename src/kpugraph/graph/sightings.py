"""Who was seen in which office, when and by which sentence: the holdings that rosters and checks are made from.

In comes the graph, out come `Holding` values. A holding is one person in one role of one body, over all its sightings,
whatever the division; a sighting is a passage with the day that it speaks for (`kpu:attestedOn`), or what somebody
added by hand. Nothing is said of days without a sighting: what may be concluded for them is for ``roster`` and
``checks`` to say.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from rdflib import Graph, URIRef

from kpugraph.graph.curated import is_curated
from kpugraph.graph.passages import EvidenceValue, Passages
from kpugraph.graph.terms import first, iris, label, text
from kpugraph.graph.wording import Language, Words
from kpugraph.resolve.persons import plain_role
from kpugraph.vocab import KPU, ORG, OWL, PROV, RDF, SKOS

__all__ = ["SINGLE_POSTS", "Holding", "Sighting", "Sightings", "same_persons"]

SINGLE_POSTS = ("ketua", "sekretaris", "sekretaris jenderal", "wali kota", "bupati", "gubernur")
"""Notations of the roles that one person at a time holds in a body, as ``ontology/shapes.ttl`` has them."""


@dataclass(frozen=True, slots=True)
class Sighting:
    """What shows someone in an office on a day, or says that they have left it."""

    day: str | None
    """The ISO date that it speaks for; None where that is not known."""
    former: bool
    """Whether it says that the office is over."""
    division: str | None
    membership: str
    """IRI of the membership that it is evidence of."""
    passage: EvidenceValue | None
    """None where it rests on somebody's word alone."""
    by_hand: str | None
    """The correction in words, where it rests on one."""


@dataclass(frozen=True, slots=True)
class Holding:
    """One person in one role of one body."""

    person: str
    """IRI; of several that are the same (`owl:sameAs`), the first."""
    name: str
    body: str
    role: str
    """Notation: ``ketua``, ``plt. ketua``."""
    sightings: tuple[Sighting, ...]
    """By day, then by article and place; those without a day first."""

    @property
    def acting(self) -> bool:
        """Whether the role is held in the place of another, or of nobody."""
        return self.role != self.post

    @property
    def post(self) -> str:
        """The notation of the role without the prefix of an acting holder."""
        return plain_role(self.role)

    @property
    def seen(self) -> Mapping[str, tuple[Sighting, ...]]:
        """The sightings in office by their day, the earliest day first."""
        return _by_day(each for each in self.sightings if not each.former)

    @property
    def left(self) -> Mapping[str, tuple[Sighting, ...]]:
        """The sightings that say that the office is over, by their day, the earliest first."""
        return _by_day(each for each in self.sightings if each.former)


def _by_day(sightings: Iterable[Sighting]) -> Mapping[str, tuple[Sighting, ...]]:
    days: dict[str, tuple[Sighting, ...]] = {}
    for sighting in sightings:
        if sighting.day is not None:
            days[sighting.day] = (*days.get(sighting.day, ()), sighting)
    return days


class Sightings:
    """Reads the holdings of one graph, which must not change meanwhile; corrections are told in the language.

    ``passages`` are those of the graph, where somebody has read them already.
    """

    def __init__(self, graph: Graph, language: Language = "id", passages: Passages | None = None) -> None:
        self._graph = graph
        self._passages, self._say = passages or Passages(graph), Words(graph, language)
        self._persons = same_persons(graph)

    def holdings(self, body: URIRef | None = None) -> tuple[Holding, ...]:
        """Every holding at a body, or at all, by body, role and person.

        Bare affiliations are none; nor is what somebody curated, which nobody saw.
        """
        graph = self._graph
        memberships = graph.subjects(*((RDF.type, ORG.Membership) if body is None else (ORG.organization, body)))
        found: defaultdict[tuple[str, str, str], list[Sighting]] = defaultdict(list)
        for node in (each for each in iris(memberships) if not is_curated(graph, each)):
            member, at = first(graph, node, ORG.member), first(graph, node, ORG.organization)
            role = first(graph, node, ORG.role)
            notation = None if role is None else text(graph, role, SKOS.notation)
            if member is not None and at is not None and notation is not None:
                person = self._persons.get(str(member), str(member))
                found[str(at), notation, person] += self._of(node)
        return tuple(
            Holding(person, label(graph, URIRef(person)), at, role, tuple(sorted(found[at, role, person], key=_order)))
            for at, role, person in sorted(found)
        )

    def _of(self, node: URIRef) -> Iterator[Sighting]:
        """The sightings of a membership; a day that a correction moved out of its time counts as unknown."""
        graph, say = self._graph, self._say
        former, division = text(graph, node, KPU.former) == "true", text(graph, node, KPU.division)
        earliest, latest = text(graph, node, KPU.firstAttested), text(graph, node, KPU.lastAttested)
        days = set()
        for passage in self._passages.behind(node):
            day = passage["attested"]
            if day is not None and not former and not (earliest or day) <= day <= (latest or day):
                day = None
            days.add(day)
            yield Sighting(day, former, division, str(node), passage, None)
        by_hand = [each for each in iris(graph.objects(node, PROV.wasDerivedFrom)) if _is_correction(graph, each)]
        by_hand += [each for each in iris(graph.subjects(KPU.corrects, node)) if each not in by_hand]
        said = "; ".join(say.correction(each) for each in by_hand) or None
        unseen = sorted({earliest, latest} - days - {None}, key=str)
        if unseen or not days:
            yield from (Sighting(day, former, division, str(node), None, said) for day in unseen or [None])


def _is_correction(graph: Graph, node: URIRef) -> bool:
    return (node, RDF.type, KPU.Correction) in graph


def _order(sighting: Sighting) -> tuple[str, str, int, str]:
    if sighting.passage is None:
        return (sighting.day or "", "", 0, sighting.membership)
    return (sighting.day or "", sighting.passage["article"], sighting.passage["start"] or 0, sighting.passage["iri"])


def same_persons(graph: Graph) -> Mapping[str, str]:
    """The first IRI of each person that has several (`owl:sameAs`, in either direction and over others)."""
    groups: dict[str, set[str]] = {}
    for one, other in graph.subject_objects(OWL.sameAs):
        joined = groups.get(str(one), {str(one)}) | groups.get(str(other), {str(other)})
        groups.update(dict.fromkeys(joined, joined))
    known = {iri: members for iri, members in groups.items() if (URIRef(iri), RDF.type, None) in graph}
    return {iri: min(members & known.keys()) for iri, members in known.items()}
