"""Many articles, one thing: the facts of a whole collection joined into `Knowledge`, whose things carry IRIs.

In: one `Facts` an article, in any order. Out: one frozen `Knowledge`, equal for equal collections. Two things
hold for every collection, and the tests hold them over generated ones: the order of the articles changes nothing;
adding articles keeps every IRI and what it stands for. What a thing is called, dated or described may grow with the
collection. RDF is left to ``triples``.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby

from kpugraph.model import Facts
from kpugraph.resolve.articles import check_facts, resolve_articles
from kpugraph.resolve.claims import resolve_claims
from kpugraph.resolve.collection import Collection
from kpugraph.resolve.events import resolve_events, resolve_series
from kpugraph.resolve.evidence import resolve_evidence
from kpugraph.resolve.iris import check_base
from kpugraph.resolve.knowledge import Knowledge
from kpugraph.resolve.offices import resolve_office_changes
from kpugraph.resolve.organizations import resolve_organizations, resolve_places
from kpugraph.resolve.persons import resolve_memberships, resolve_persons, resolve_posts
from kpugraph.resolve.statements import resolve_participations, resolve_statements
from kpugraph.vocab import DEFAULT_BASE

__all__ = ["resolve"]


def resolve(facts: Iterable[Facts], base: str = DEFAULT_BASE) -> Knowledge:
    """Join the facts of a collection of articles under one base.

    Raises `OutputError` for a base that cannot carry resources, `SourceError` when two texts share an identifier,
    `ValueError` for facts that lack evidence or name what their article does not have.
    """
    check_base(base)
    collection = Collection(base, _ordered(map(check_facts, facts)))
    events, participations = resolve_events(base, collection), resolve_participations(base, collection)
    return Knowledge(
        base=base,
        articles=resolve_articles(base, collection),
        organizations=resolve_organizations(base, collection),
        persons=resolve_persons(collection),
        places=resolve_places(base, collection),
        posts=resolve_posts(base, collection),
        memberships=resolve_memberships(base, collection),
        series=resolve_series(base, collection),
        events=events,
        claims=resolve_claims(base, collection, events, participations),
        participations=participations,
        statements=resolve_statements(base, collection),
        office_changes=resolve_office_changes(base, collection),
        evidence=resolve_evidence(base, collection),
    )


def _ordered(facts: Iterable[Facts]) -> list[Facts]:
    """By article; copies of one article from several files differ in their metadata: the rest of it orders them."""
    found: list[Facts] = []
    by_article = sorted(facts, key=_article)
    for _, copies in groupby(by_article, key=_article):
        found += sorted(together, key=repr) if len(together := list(copies)) > 1 else together
    return found


def _article(facts: Facts) -> tuple[str, str]:
    return facts.article.identifier, facts.article.source
