"""What is wrong with events: an end before the start, and what articles tell differently.

In comes the graph, out come `Finding` values. What articles tell differently a build has written down as claims that
contradict each other (see ``resolve.claims``), on one event or on two that look like one; claims that hang together are
one finding. What somebody settled by hand is none, nor is it one that an event is online for some and on site for
others: it is both, as the event itself says.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rdflib import Graph, Literal, URIRef

from kpugraph.graph.findings import Finding
from kpugraph.graph.passages import EvidenceValue, Passages
from kpugraph.graph.terms import iris, text
from kpugraph.graph.wording import LANGUAGES, Language, Words
from kpugraph.vocab import KPU, OWL, RDF, SCHEMA

__all__ = ["event_findings"]

_REVERSED = ("{} selesai {} sebelum mulai {}", "{} ends {} before it starts {}")
_DIFFERENT = ("{} dikabarkan berbeda, {}: {}", "{} is told differently, {}: {}")
_NEAR = (
    "{} tampaknya satu kegiatan yang dikabarkan berbeda, {}: {}",
    "{} looks like one event told differently, {}: {}",
)
"""For two events: which of them is meant cannot be known."""


_ATTENDANCE = "schema:eventAttendanceMode"
_TOLD_BY = ("{} ({} artikel)", "{} ({} articles)")


def event_findings(graph: Graph, passages: Passages, language: Language) -> tuple[Finding, ...]:
    """Every finding on events, by kind, then by words."""
    events = _Events(graph, passages, language)
    return (*sorted(events.ends_before_starts(), key=_order), *sorted(events.told_differently(), key=_order))


def _order(finding: Finding) -> tuple[str, tuple[str, ...]]:
    return finding.words, finding.things


class _Events:
    """The events of a dataset, with their passages and words."""

    def __init__(self, graph: Graph, passages: Passages, language: Language) -> None:
        self._graph, self._passages = graph, passages
        self._say, self._which = Words(graph, language), LANGUAGES.index(language)

    def ends_before_starts(self) -> Iterator[Finding]:
        """Events whose last day is before their first."""
        for event in iris(self._graph.subjects(RDF.type, KPU.Event)):
            start, end = text(self._graph, event, SCHEMA.startDate), text(self._graph, event, SCHEMA.endDate)
            if start is not None and end is not None and end < start:
                words = _REVERSED[self._which].format(self._say.name(event), end, start)
                yield Finding("end-before-start", words, (str(event),), tuple(self._passages.behind(event)))

    def told_differently(self) -> Iterator[Finding]:
        """Claims that contradict each other, and those that they hang together with."""
        seen: set[URIRef] = set()
        for claim in iris(self._graph.subjects(RDF.type, KPU.Claim)):
            if claim not in seen and text(self._graph, claim, KPU.claimedProperty) != _ATTENDANCE:
                together = self._together(claim)
                seen |= together
                if not self._is_settled(together):
                    yield self._told(sorted(together))

    def _together(self, claim: URIRef) -> set[URIRef]:
        found, pending = set[URIRef](), [claim]
        while pending:
            each = pending.pop()
            if each not in found:
                found.add(each)
                pending += iris(self._graph.objects(each, KPU.contradicts))
        return found

    def _events_of(self, claims: Iterable[URIRef]) -> list[URIRef]:
        return iris(event for claim in claims for event in self._graph.objects(claim, KPU.claimAbout))

    def _is_settled(self, claims: Iterable[URIRef]) -> bool:
        """Whether somebody corrected the value of one of the events by hand."""
        return any(
            (correction, KPU.correctedProperty, Literal(text(self._graph, claim, KPU.claimedProperty))) in self._graph
            for claim in claims
            for event in self._events_of([claim])
            for correction in self._graph.subjects(KPU.corrects, event)
        )

    def _told(self, claims: list[URIRef]) -> Finding:
        """The finding, with the first passage of each value."""
        ordered = sorted(claims, key=lambda claim: (text(self._graph, claim, KPU.claimedValue) or "", claim))
        events = self._events_of(claims)
        one = {events[0], *self._graph.objects(events[0], OWL.sameAs)}
        said = _DIFFERENT if one.issuperset(events) else _NEAR
        told: dict[str, list[EvidenceValue]] = {}
        for claim in ordered:
            told.setdefault(self._say.claimed(claim), []).extend(self._passages.behind(claim))
        values = (self._told_by(value, {passage["article"] for passage in found}) for value, found in told.items())
        words = said[self._which].format(
            self._say.name(events[0]), self._say.claimed_property(ordered[0]), "; ".join(values)
        )
        return Finding(
            "event-conflict",
            words,
            tuple(map(str, events)),
            tuple(passage for found in told.values() for passage in found[:1]),
        )

    def _told_by(self, value: str, articles: set[str]) -> str:
        return value if len(articles) < 2 else _TOLD_BY[self._which].format(value, len(articles))
