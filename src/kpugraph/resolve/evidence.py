"""The passages that facts rest on, each with an IRI made from where it stands and which rule read it.

In go the facts of all articles; out come `KnownEvidence`. Facts that one rule reads from one passage share the
node. Nothing is joined across articles: a passage belongs to one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from kpugraph.model import Evidence, Facts
from kpugraph.resolve.iris import mint, slug
from kpugraph.resolve.knowledge import KnownEvidence

__all__ = ["article_iri", "evidence_iri", "evidence_iris", "resolve_evidence"]

_IDENTIFIER = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def article_iri(base: str, identifier: str) -> str:
    """The IRI of the article of that identifier."""
    return mint(base, "article", _article_name(identifier))


def _article_name(identifier: str) -> str:
    """The identifier as it is where it can be a segment: it ends in its own digest already."""
    return identifier if _IDENTIFIER.fullmatch(identifier) else slug(identifier)


def evidence_iri(base: str, evidence: Evidence) -> str:
    """The IRI of a passage as read by its rule for its date."""
    segments = [_article_name(evidence.article), f"{evidence.start}-{evidence.end}", slug(evidence.rule)]
    if evidence.attested_on is not None:
        segments.append(evidence.attested_on.isoformat())
    return mint(base, "evidence", *segments)


def evidence_iris(base: str, evidence: Iterable[Evidence]) -> tuple[str, ...]:
    """The IRIs of several passages, sorted, each once."""
    return tuple(sorted({evidence_iri(base, passage) for passage in evidence}))


def resolve_evidence(base: str, collection: Iterable[Facts]) -> tuple[KnownEvidence, ...]:
    """Every passage of the articles once, sorted by IRI; of two confidences for one reading, the lower stands."""
    readings: dict[str, KnownEvidence] = {}
    for facts in collection:
        for evidence in _passages(facts):
            iri = evidence_iri(base, evidence)
            known = readings.get(iri)
            if known is None or evidence.confidence < known.evidence.confidence:
                readings[iri] = KnownEvidence(
                    iri=iri,
                    selector=mint(
                        base, "selector", _article_name(evidence.article), f"{evidence.start}-{evidence.end}"
                    ),
                    article=article_iri(base, evidence.article),
                    evidence=evidence,
                )
    return tuple(readings[iri] for iri in sorted(readings))


def _passages(facts: Facts) -> Iterator[Evidence]:
    for evidenced in (
        facts.memberships,
        facts.events,
        facts.participations,
        facts.statements,
        facts.orderings,
        facts.office_changes,
    ):
        for fact in evidenced:
            yield from fact.evidence
