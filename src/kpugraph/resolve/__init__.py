"""Many articles, one thing: the facts of a whole collection joined into `Knowledge`, whose things carry IRIs.

In: one `Facts` an article, in any order. Out: one frozen `Knowledge`, equal for equal collections. Three things
hold for every collection, and the tests hold them over generated ones: the order of the articles changes nothing;
adding articles keeps every IRI and what it stands for; every decision to see one thing in several articles
is in `Knowledge.joins` with its ground. What a thing is called, dated or described may grow with the
collection. RDF is left to ``triples``.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from kpugraph.model import Facts
from kpugraph.resolve.articles import check_facts, resolve_articles
from kpugraph.resolve.events import event_iris, event_key, resolve_events, resolve_series
from kpugraph.resolve.evidence import article_iri, resolve_evidence
from kpugraph.resolve.iris import check_base
from kpugraph.resolve.knowledge import Join, JoinReason, Knowledge
from kpugraph.resolve.names import is_full_name
from kpugraph.resolve.organizations import organization_iri, place_iri, resolve_organizations, resolve_places
from kpugraph.resolve.persons import person_iris, resolve_memberships, resolve_persons, resolve_posts
from kpugraph.resolve.statements import resolve_participations, resolve_statements
from kpugraph.vocab import DEFAULT_BASE

__all__ = ["resolve"]


def resolve(facts: Iterable[Facts], base: str = DEFAULT_BASE) -> Knowledge:
    """Join the facts of a collection of articles under one base.

    Raises `OutputError` for a base that cannot carry resources, `SourceError` when two texts share an identifier,
    `ValueError` for facts that lack evidence or name what their article does not have.
    """
    check_base(base)
    collection = sorted(map(check_facts, facts), key=_article_order)
    return Knowledge(
        base=base,
        articles=resolve_articles(base, collection),
        organizations=resolve_organizations(base, collection),
        persons=resolve_persons(base, collection),
        places=resolve_places(base, collection),
        posts=resolve_posts(base, collection),
        memberships=resolve_memberships(base, collection),
        series=resolve_series(base, collection),
        events=resolve_events(base, collection),
        participations=resolve_participations(base, collection),
        statements=resolve_statements(base, collection),
        evidence=resolve_evidence(base, collection),
        joins=_joins(base, collection),
    )


def _article_order(facts: Facts) -> tuple[str, str, str]:
    # Copies of one article from several files differ in their metadata: the rest of it orders them.
    return facts.article.identifier, facts.article.source, repr(facts)


def _joins(base: str, collection: Iterable[Facts]) -> tuple[Join, ...]:
    """Every thing that more than one article names, with the ground on which they are held to be one."""
    articles: defaultdict[str, set[str]] = defaultdict(set)
    reasons: dict[str, JoinReason] = {}
    for facts in collection:
        article = article_iri(base, facts.article.identifier)
        for iri, reason in _grounds(base, facts):
            articles[iri].add(article)
            reasons[iri] = reason
    return tuple(
        Join(iri=iri, articles=tuple(sorted(articles[iri])), reason=reasons[iri])
        for iri in sorted(articles)
        if len(articles[iri]) > 1
    )


def _grounds(base: str, facts: Facts) -> Iterable[tuple[str, JoinReason]]:
    for organization in facts.organizations:
        yield organization_iri(base, organization.name), "same-name"
    for place in facts.places:
        yield place_iri(base, place.key), "same-name"
    for name, iri in person_iris(base, facts).items():
        yield iri, "same-name" if is_full_name(name) else "same-name-and-body"
    events = event_iris(base, facts)
    for event in facts.events:
        reason = event_key(event, facts).reason
        if reason is not None:
            yield events[event.key], reason
