"""What articles say differently of one event: dates, places, numbers.

In comes the graph, out come `Finding` values. One event has one day, one place and one number in its series; a node
that has two keeps two sayings side by side. Two nodes of one type, one name and one organizer a few days apart, or of
one number of a series, look like one event that articles date differently, unless one article speaks of both or one is
said to come before the other.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from itertools import combinations

from rdflib import Graph, URIRef
from rdflib.term import Node

from kpugraph.graph.findings import Finding
from kpugraph.graph.passages import Passages
from kpugraph.graph.terms import first, iris, text
from kpugraph.graph.wording import LANGUAGES, Language, Words
from kpugraph.resolve.event_names import comparable_event_name
from kpugraph.vocab import KPU, OA, PROV, RDF, SCHEMA, SKOS

__all__ = ["event_findings"]

_SINGLE = (SCHEMA.startDate, SCHEMA.endDate, SCHEMA.location, SCHEMA.position)

_Group = set[tuple[str, URIRef]]
"""Events that may be one, each behind its day."""

_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_NEAR_DAYS = 3
"""Days between two datings of one event, one of them by an article's publication; weekly events are further apart."""
_SERIES_DAYS = 31
"""Days within which a number of a series is given once; the series of another year counts anew."""
_NAME_WORDS = 3
"""Words beyond those of the type that a name needs to mean one event: ``Rapat Pleno Rutin`` means many."""


def event_findings(graph: Graph, language: Language) -> tuple[Finding, ...]:
    """Every finding on events, by kind, then by words."""
    events = _Events(graph, language)
    ends = sorted(events.ends_before_starts(), key=_order)
    return (*ends, *sorted([*events.side_by_side(), *events.dated_differently()], key=_order))


def _order(finding: Finding) -> tuple[str, tuple[str, ...]]:
    return finding.words, finding.things


class _Events:
    """The events of a dataset, with their passages and words."""

    def __init__(self, graph: Graph, language: Language) -> None:
        self._graph = graph
        self._say, self._which = Words(graph, language), LANGUAGES.index(language)
        self._passages = Passages(graph)
        self._events = iris(graph.subjects(RDF.type, KPU.Event))

    def ends_before_starts(self) -> Iterator[Finding]:
        for event in self._events:
            start, end = text(self._graph, event, SCHEMA.startDate), text(self._graph, event, SCHEMA.endDate)
            if start is not None and end is not None and end < start:
                said = ("{} selesai {} sebelum mulai {}", "{} ends {} before it starts {}")[self._which]
                words = said.format(self._say.name(event), end, start)
                yield Finding("end-before-start", words, (str(event),), tuple(self._passages.behind(event)))

    def side_by_side(self) -> Iterator[Finding]:
        """Events with two values where one can be right."""
        for event in self._events:
            for term in _SINGLE:
                values = self._apart(set(self._graph.objects(event, term)))
                if len(values) > 1:
                    said = ("Keterangan berbeda tentang {}: {} {}", "{} is told differently: {} {}")[self._which]
                    shown = "; ".join(sorted(self._say.value(value) for value in values))
                    words = said.format(self._say.name(event), self._say.caption(term), shown)
                    yield Finding("event-conflict", words, (str(event),), tuple(self._passages.behind(event)))

    def _apart(self, values: set[Node]) -> set[Node]:
        """The values, without places that contain another of them."""
        around = set[Node | None]()
        for value in values:
            around.update({*self._graph.transitive_objects(value, SCHEMA.containedInPlace)} - {value})
        return values - around

    def dated_differently(self) -> Iterator[Finding]:
        """Two events that look like one on two days."""
        told = set[tuple[URIRef, URIRef]]()
        for days, group in (*self._by_name(), *self._by_number()):
            for (start, one), (later, other) in combinations(sorted(group), 2):
                gap = (date.fromisoformat(later) - date.fromisoformat(start)).days
                if 0 < gap <= days and (one, other) not in told and self._look_like_one(one, other):
                    told.add((one, other))
                    yield self._on_two_days(one, start, other, later)

    def _by_name(self) -> Iterator[tuple[int, _Group]]:
        groups: defaultdict[tuple[str, ...], _Group] = defaultdict(set)
        for event, day, kind in self._dated():
            comparable = comparable_event_name(text(self._graph, event, SCHEMA.name) or "", kind)
            if len(comparable.split()) >= _NAME_WORDS:
                for organizer in self._graph.objects(event, KPU.organizer):
                    groups[kind, comparable, str(organizer)].add((day, event))
        yield from ((_NEAR_DAYS, groups[key]) for key in sorted(groups))

    def _by_number(self) -> Iterator[tuple[int, _Group]]:
        groups: defaultdict[tuple[str, ...], _Group] = defaultdict(set)
        for event, day, kind in self._dated():
            series, number = text(self._graph, event, SCHEMA.superEvent), text(self._graph, event, SCHEMA.position)
            if series is not None and number is not None:
                groups[kind, series, number].add((day, event))
        yield from ((_SERIES_DAYS, groups[key]) for key in sorted(groups))

    def _dated(self) -> Iterator[tuple[URIRef, str, str]]:
        """Events with a day, and the notation of their type."""
        for event in self._events:
            day = text(self._graph, event, SCHEMA.startDate)
            kind = first(self._graph, event, KPU.eventType)
            if day is not None and _DAY.fullmatch(day) and kind is not None:
                yield event, day, text(self._graph, kind, SKOS.notation) or ""

    def _look_like_one(self, one: URIRef, other: URIRef) -> bool:
        """Whether nothing tells the two apart: an article on both, an order, a number, a time that goes on."""
        graph = self._graph
        if (one, KPU.precedes, other) in graph or (other, KPU.precedes, one) in graph:
            return False
        numbers = [set(graph.objects(event, SCHEMA.position)) for event in (one, other)]
        if all(numbers) and not numbers[0] & numbers[1]:
            return False
        until = text(graph, one, SCHEMA.endDate)
        if until is not None and until >= (text(graph, other, SCHEMA.startDate) or ""):
            return False
        return not self._articles(one) & self._articles(other)

    def _articles(self, event: URIRef) -> set[Node]:
        passages = self._graph.objects(event, PROV.wasDerivedFrom)
        return {article for passage in passages for article in self._graph.objects(passage, OA.hasSource)}

    def _on_two_days(self, one: URIRef, start: str, other: URIRef, later: str) -> Finding:
        said = (
            "Tanggal berbeda untuk kegiatan yang tampaknya sama, {}: {} dan {}",
            "What looks like one event is dated differently, {}: {} and {}",
        )[self._which]
        words = said.format(self._say.name(one), start, later)
        shown = (*self._passages.behind(one)[:1], *self._passages.behind(other)[:1])
        return Finding("event-conflict", words, (str(one), str(other)), shown)
