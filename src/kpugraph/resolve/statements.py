"""Participations and statements, with their agents and events as IRIs.

A participation is one for an event, an agent and a part, however many articles tell of it. Statements are never
joined: what two articles report of one speech are two reports.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from kpugraph.model import Agent, Evidence, Facts, Part, Statement
from kpugraph.resolve.collection import Collection
from kpugraph.resolve.events import event_iris
from kpugraph.resolve.evidence import article_iri, evidence_iris
from kpugraph.resolve.iris import digest, local_name, mint
from kpugraph.resolve.knowledge import KnownParticipation, KnownStatement
from kpugraph.resolve.organizations import organization_iri
from kpugraph.resolve.persons import membership_iri, person_iris

__all__ = ["resolve_participations", "resolve_statements"]


def _agent_iri(base: str, agent: Agent, persons: Mapping[str, str]) -> str:
    return persons[agent.name] if agent.kind == "person" else organization_iri(base, agent.name)


def _agent_segment(agent: Agent) -> str:
    """Tells a person from a body of the same slug inside another IRI."""
    return "person" if agent.kind == "person" else "org"


def resolve_participations(base: str, collection: Collection) -> tuple[KnownParticipation, ...]:
    """Every part of an agent in an event once, sorted by IRI."""
    parts: dict[str, tuple[str, str, Part]] = {}
    evidence: defaultdict[str, set[Evidence]] = defaultdict(set)
    for facts in collection:
        persons, events = collection.once(person_iris, facts), collection.once(event_iris, facts)
        for participation in facts.participations:
            event = events[participation.event]
            agent = _agent_iri(base, participation.agent, persons)
            iri = mint(
                base,
                "participation",
                local_name(event),
                participation.part,
                _agent_segment(participation.agent),
                local_name(agent),
            )
            parts[iri] = event, agent, participation.part
            evidence[iri].update(participation.evidence)
    return tuple(
        KnownParticipation(iri, *parts[iri], evidence=evidence_iris(base, evidence[iri])) for iri in sorted(parts)
    )


def resolve_statements(base: str, collection: Collection) -> tuple[KnownStatement, ...]:
    """Every statement once, sorted by IRI, with the membership that the speaker spoke in where the article has it."""
    statements: dict[str, KnownStatement] = {}
    for facts in collection:
        persons, events = collection.once(person_iris, facts), collection.once(event_iris, facts)
        article = article_iri(base, facts.article.identifier)
        for statement in facts.statements:
            speaker = _agent_iri(base, statement.speaker, persons)
            first = min(statement.evidence, key=lambda evidence: (evidence.start, evidence.end))
            iri = mint(
                base,
                "statement",
                local_name(article),
                f"{first.start}-{first.end}",
                _agent_segment(statement.speaker),
                local_name(speaker),
                digest(statement.kind, statement.text),
            )
            statements[iri] = KnownStatement(
                iri=iri,
                article=article,
                speaker=speaker,
                kind=statement.kind,
                text=statement.text,
                event=None if statement.event is None else events[statement.event],
                speaking_as=_speaking_as(base, speaker, statement, facts),
                topics=tuple(sorted(set(statement.topics))),
                evidence=evidence_iris(base, statement.evidence),
            )
    return tuple(statements[iri] for iri in sorted(statements))


def _speaking_as(base: str, speaker: str, statement: Statement, facts: Facts) -> str | None:
    """The membership of that body and role; of several (divisions, a former one) the present ones first."""
    if statement.speaker.kind != "person" or statement.speaking_as is None:
        return None
    fitting = [
        membership
        for membership in facts.memberships
        if membership.person == statement.speaker.name
        and (membership.organization, membership.role) == statement.speaking_as
    ]
    if not fitting:
        return None
    chosen = min(fitting, key=lambda membership: (membership.former, membership.division or ""))
    return membership_iri(base, speaker, chosen)
