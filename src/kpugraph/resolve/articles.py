"""The collection itself: each article once, with what it is about, and the facts checked for their references."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from kpugraph.errors import SourceError
from kpugraph.model import Agent, Facts
from kpugraph.resolve.events import event_iris
from kpugraph.resolve.evidence import article_iri
from kpugraph.resolve.knowledge import KnownArticle
from kpugraph.resolve.organizations import organization_iri, place_iri
from kpugraph.resolve.persons import person_iris

__all__ = ["check_facts", "resolve_articles"]


def check_facts(facts: Facts) -> Facts:
    """The facts as given, if every fact has evidence and names only persons, bodies, places and events among them.

    Raises `ValueError` otherwise: an extraction rule broke its word, and a graph made from such facts would have
    nodes that nothing describes.
    """
    article = facts.article.identifier
    bodies = {organization.name for organization in facts.organizations}
    persons = {person.name for person in facts.persons}
    places = {place.key for place in facts.places}
    events = {event.key for event in facts.events}

    def require(kind: str, name: str | None, known: set[str]) -> None:
        if name is not None and name not in known:
            raise ValueError(f"{article}: a fact names the {kind} {name!r}, which is not among the article's own")

    def require_agent(agent: Agent) -> None:
        require(agent.kind, agent.name, persons if agent.kind == "person" else bodies)

    require("organization", facts.publisher, bodies)
    for organization in facts.organizations:
        require("organization", organization.parent, bodies)
        require("organization", organization.unit_of, bodies)
        require("place", organization.region, places)
    for mention in facts.organization_mentions:
        require("organization", mention.key, bodies)
    for place in facts.places:
        require("place", place.within, places)
    for mention in facts.place_mentions:
        require("place", mention.key, places)
    for membership in facts.memberships:
        require("person", membership.person, persons)
        require("organization", membership.organization, bodies)
    for event in facts.events:
        require("place", event.place, places)
    for participation in facts.participations:
        require("event", participation.event, events)
        require_agent(participation.agent)
    for statement in facts.statements:
        require("event", statement.event, events)
        require_agent(statement.speaker)
    for ordering in facts.orderings:
        require("event", ordering.earlier, events)
        require("event", ordering.later, events)
    for evidenced in (facts.memberships, facts.events, facts.participations, facts.statements, facts.orderings):
        for fact in evidenced:
            if not fact.evidence:
                raise ValueError(f"{article}: a {type(fact).__name__} has no evidence")
    return facts


def resolve_articles(base: str, collection: Iterable[Facts]) -> tuple[KnownArticle, ...]:
    """Every article once, sorted by IRI; the same text from several files is one article.

    Raises `SourceError` when two different texts have one identifier.
    """
    by_iri: defaultdict[str, list[Facts]] = defaultdict(list)
    for facts in collection:
        by_iri[article_iri(base, facts.article.identifier)].append(facts)
    return tuple(_article(base, iri, by_iri[iri]) for iri in sorted(by_iri))


def _article(base: str, iri: str, copies: list[Facts]) -> KnownArticle:
    article = copies[0].article
    for copy in copies[1:]:
        if copy.article.sha256 != article.sha256:
            raise SourceError(
                f"{copy.article.source}: {copy.article.identifier} is also the identifier of another text, "
                f"in {article.source}; change the title of one"
            )
    return KnownArticle(
        iri=iri,
        article=article,
        sources=tuple(sorted({facts.article.source for facts in copies})),
        publisher=min((organization_iri(base, facts.publisher) for facts in copies if facts.publisher), default=None),
        byline=min((facts.byline for facts in copies if facts.byline), default=None),
        about=tuple(
            sorted({event_iris(base, facts)[event.key] for facts in copies for event in facts.events if event.main})
        ),
        mentions=tuple(sorted({named for facts in copies for named in _named(base, facts)})),
        topics=tuple(sorted({mention.key for facts in copies for mention in facts.topic_mentions})),
    )


def _named(base: str, facts: Facts) -> set[str]:
    return {
        *(organization_iri(base, mention.key) for mention in facts.organization_mentions),
        *(place_iri(base, mention.key) for mention in facts.place_mentions),
        *person_iris(base, facts).values(),
    }
