"""Counts what a graph holds: things by class, events by type and by body, dates, articles, evidence.

In comes the graph, out comes a frozen `Stats`, and its table or JSON. Counts say what the collected articles
tell, not what happened.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass

from rdflib import Graph
from rdflib.term import Node

from kpugraph.graph.answers import render_rows, shorten
from kpugraph.vocab import FOAF, KPU, OA, ORG, PROV, RDF, SCHEMA, SKOS

__all__ = ["Count", "Coverage", "Stats", "stats", "stats_json", "stats_table"]

_BODIES_SHOWN = 20
"""The table shows so many bodies, those with most events; JSON has all."""

_THINGS = (
    SCHEMA.NewsArticle,
    ORG.Organization,
    FOAF.Person,
    ORG.Post,
    ORG.Membership,
    KPU.Event,
    SCHEMA.EventSeries,
    KPU.Participation,
    KPU.Statement,
    SCHEMA.Place,
    SKOS.Concept,
    OA.SpecificResource,
)
_EVIDENCED = (ORG.Membership, KPU.Event, KPU.Participation, KPU.Statement)
"""The classes of which every member must have evidence."""


@dataclass(frozen=True, slots=True)
class Count:
    """How many there are of what ``name`` says."""

    name: str
    count: int


@dataclass(frozen=True, slots=True)
class Coverage:
    """How many facts of a class carry evidence, out of how many."""

    name: str
    facts: int
    evidenced: int


@dataclass(frozen=True, slots=True)
class Stats:
    """The counts of one graph. Dates are ISO, None where no event has one."""

    triples: int
    classes: tuple[Count, ...]
    """Things by class, in a fixed order."""
    event_types: tuple[Count, ...]
    """Events by the notation of their type; most first, then by name, as in ``bodies``."""
    bodies: tuple[Count, ...]
    """Distinct events that a body itself had a part in."""
    first_date: str | None
    last_date: str | None
    undated_events: int
    evidence: tuple[Coverage, ...]


def stats(graph: Graph, *, prefixes: Mapping[str, str]) -> Stats:
    """Count what the graph holds; classes are named with the prefixes."""
    events = set(graph.subjects(RDF.type, KPU.Event))
    dates = {event: str(date) for event in events for date in graph.objects(event, SCHEMA.startDate)}
    ends = [str(date) for event in events for date in graph.objects(event, SCHEMA.endDate)]
    types = (_label(graph, kind, SKOS.notation) for event in events for kind in graph.objects(event, KPU.eventType))
    return Stats(
        triples=len(graph),
        classes=tuple(Count(shorten(cls, prefixes), len(set(graph.subjects(RDF.type, cls)))) for cls in _THINGS),
        event_types=_ranked(types),
        bodies=_ranked(_label(graph, body, SKOS.prefLabel) for body, _ in _events_of_bodies(graph)),
        first_date=min(dates.values(), default=None),
        last_date=max([*dates.values(), *ends], default=None),
        undated_events=len(events) - len(dates),
        evidence=tuple(_coverage(graph, cls, shorten(cls, prefixes)) for cls in _EVIDENCED),
    )


def _events_of_bodies(graph: Graph) -> set[tuple[Node, Node]]:
    bodies = set(graph.subjects(RDF.type, ORG.Organization))
    parts = ((part, agent) for part, agent in graph.subject_objects(KPU.agent) if agent in bodies)
    return {(agent, event) for part, agent in parts for event in graph.objects(part, KPU.event)}


def _label(graph: Graph, thing: Node, term: Node) -> str:
    return min((str(label) for label in graph.objects(thing, term)), default=str(thing))


def _ranked(names: Iterable[str]) -> tuple[Count, ...]:
    return tuple(Count(*pair) for pair in sorted(Counter(names).items(), key=lambda pair: (-pair[1], pair[0])))


def _coverage(graph: Graph, cls: Node, name: str) -> Coverage:
    facts = set(graph.subjects(RDF.type, cls))
    return Coverage(name, len(facts), sum((fact, PROV.wasDerivedFrom, None) in graph for fact in facts))


def stats_table(counted: Stats, width: int = 120) -> str:
    """Write counts as tables for reading, at most ``width`` characters a line."""
    dates = "no dated event" if counted.first_date is None else f"{counted.first_date} to {counted.last_date}"
    shown, hidden = counted.bodies[:_BODIES_SHOWN], len(counted.bodies[_BODIES_SHOWN:])
    evidence = [(row.name, str(row.facts), str(row.evidenced), _share(row)) for row in counted.evidence]
    return "\n".join(
        [
            f"triples: {counted.triples}\nevents: {dates}; without a date: {counted.undated_events}\n",
            render_rows(("class", "things"), _cells(counted.classes), width),
            render_rows(("type of event", "events"), _cells(counted.event_types), width),
            render_rows(("body", "events"), _cells(shown), width) + (f"and {hidden} more\n" if hidden else ""),
            render_rows(("facts", "number", "with evidence", "share"), evidence, width),
        ]
    )


def _cells(counts: Iterable[Count]) -> list[tuple[str, str]]:
    return [(row.name, str(row.count)) for row in counts]


def _share(row: Coverage) -> str:
    return f"{row.evidenced / row.facts:.1%}" if row.facts else "-"


def stats_json(counted: Stats) -> str:
    """Write counts as JSON, with the field names of `Stats`."""
    return json.dumps(asdict(counted), ensure_ascii=False, indent=2) + "\n"
