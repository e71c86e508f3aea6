"""The collection itself: each article once, with what it is about, and the facts checked for their references."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from kpugraph.errors import SourceError
from kpugraph.model import Facts
from kpugraph.resolve.collection import Collection
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
    known: dict[str, set[str]] = {
        "organization": {organization.name for organization in facts.organizations},
        "person": {person.name for person in facts.persons},
        "place": {place.key for place in facts.places},
        "event": {event.key for event in facts.events},
    }
    for kind, name in _references(facts):
        if name is not None and name not in known[kind]:
            raise ValueError(f"{article}: a fact names the {kind} {name!r}, which is not among the article's own")
    for evidenced in (
        facts.memberships,
        facts.events,
        facts.participations,
        facts.statements,
        facts.orderings,
        facts.office_changes,
    ):
        for fact in evidenced:
            if not fact.evidence:
                raise ValueError(f"{article}: a {type(fact).__name__} has no evidence")
    return facts


def _references(facts: Facts) -> Iterator[tuple[str, str | None]]:
    """Kind and local name of everything that a fact points at."""
    yield "organization", facts.publisher
    for organization in facts.organizations:
        yield from (("organization", organization.parent), ("organization", organization.unit_of))
        yield "place", organization.region
    yield from (("organization", mention.key) for mention in facts.organization_mentions)
    yield from (("place", place.within) for place in facts.places)
    yield from (("place", mention.key) for mention in facts.place_mentions)
    for membership in facts.memberships:
        yield from (("person", membership.person), ("organization", membership.organization))
    yield from (("place", event.place) for event in facts.events)
    for participation in facts.participations:
        yield from (("event", participation.event), (participation.agent.kind, participation.agent.name))
    for statement in facts.statements:
        yield from (("event", statement.event), (statement.speaker.kind, statement.speaker.name))
    for ordering in facts.orderings:
        yield from (("event", ordering.earlier), ("event", ordering.later))
    for change in facts.office_changes:
        yield from (("person", change.person), ("person", change.predecessor))
        yield from (("organization", change.organization), ("event", change.event))


def resolve_articles(base: str, collection: Collection) -> tuple[KnownArticle, ...]:
    """Every article once, sorted by IRI; the same text from several files is one article.

    Raises `SourceError` when two different texts have one identifier.
    """
    by_iri: defaultdict[str, list[Facts]] = defaultdict(list)
    for facts in collection:
        by_iri[article_iri(base, facts.article.identifier)].append(facts)
    return tuple(_article(base, iri, by_iri[iri], collection) for iri in sorted(by_iri))


def _article(base: str, iri: str, copies: list[Facts], collection: Collection) -> KnownArticle:
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
            sorted(
                {
                    collection.once(event_iris, facts)[event.key]
                    for facts in copies
                    for event in facts.events
                    if event.main
                }
            )
        ),
        mentions=tuple(sorted({named for facts in copies for named in _named(base, facts, collection)})),
        topics=tuple(sorted({mention.key for facts in copies for mention in facts.topic_mentions})),
    )


def _named(base: str, facts: Facts, collection: Collection) -> set[str]:
    return {
        *(organization_iri(base, mention.key) for mention in facts.organization_mentions),
        *(place_iri(base, mention.key) for mention in facts.place_mentions),
        *collection.once(person_iris, facts).values(),
    }
