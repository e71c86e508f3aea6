"""Changes of office across articles: the same change told by several is one, with all its passages.

A change is one for a person, an office, a direction (into it or out of it) and a day; where no day is given the term of
office tells it, and without either all that is said without is one. Its IRI says all of these, so that it is a function
of one article. Where articles tell one change in several ways, the kind that says most is its kind.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from kpugraph.model import BEGINNINGS, TELLING, Evidence, Facts, OfficeChange
from kpugraph.resolve.events import event_iris
from kpugraph.resolve.evidence import evidence_iris
from kpugraph.resolve.iris import local_name, mint, slug
from kpugraph.resolve.knowledge import KnownOfficeChange
from kpugraph.resolve.organizations import organization_iri
from kpugraph.resolve.persons import person_iris, post_iri

__all__ = ["office_change_iri", "resolve_office_changes"]


def office_change_iri(base: str, person: str, change: OfficeChange) -> str:
    """The IRI of a change of the office of the person with that IRI.

    The last segment tells when: a day, else the years of the term, else ``undated``.
    """
    direction = "start" if change.kind in BEGINNINGS else "end"
    when = "undated" if change.term is None else "{}-{}".format(*change.term)
    return mint(
        base,
        "office-change",
        local_name(person),
        local_name(organization_iri(base, change.organization)),
        slug(change.role),
        f"{direction}-{when if change.date is None else change.date.isoformat()}",
    )


def resolve_office_changes(base: str, collection: Iterable[Facts]) -> tuple[KnownOfficeChange, ...]:
    """Every change of office once, sorted by IRI."""
    told: defaultdict[str, list[tuple[str, OfficeChange]]] = defaultdict(list)
    predecessors: defaultdict[str, set[str]] = defaultdict(set)
    events: defaultdict[str, set[str]] = defaultdict(set)
    for facts in collection:
        persons, happened = person_iris(base, facts), event_iris(base, facts)
        for change in facts.office_changes:
            person = persons[change.person]
            iri = office_change_iri(base, person, change)
            told[iri].append((person, change))
            if change.predecessor is not None:
                predecessors[iri].add(persons[change.predecessor])
            if change.event is not None:
                events[iri].add(happened[change.event])
    return tuple(_known(base, iri, told[iri], predecessors[iri], events[iri]) for iri in sorted(told))


def _known(
    base: str, iri: str, told: list[tuple[str, OfficeChange]], predecessors: set[str], events: set[str]
) -> KnownOfficeChange:
    person, first = told[0]
    changes = [change for _, change in told]
    evidence: set[Evidence] = {passage for change in changes for passage in change.evidence}
    begins = first.kind in BEGINNINGS
    return KnownOfficeChange(
        iri=iri,
        kind=max((change.kind for change in changes), key=TELLING.index),
        person=person,
        organization=organization_iri(base, first.organization),
        role=first.role,
        post=post_iri(base, first.organization, first.role),
        division=min((change.division for change in changes if change.division), default=None),
        predecessors=tuple(sorted(predecessors - {person})),
        start=first.date if begins else None,
        end=None if begins else first.date,
        term=min((change.term for change in changes if change.term), default=None),
        decrees=tuple(sorted({change.decree for change in changes if change.decree})),
        events=tuple(sorted(events)),
        evidence=evidence_iris(base, evidence),
    )
