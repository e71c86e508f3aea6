"""Graphs of who was seen in which office, through resolving and writing as a build does it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from rdflib import Graph

from kpugraph.model import Event, Facts, Part
from kpugraph.resolve import resolve
from kpugraph.triples import build_graph
from tests.factories import make_facts

Seen = tuple[str, str, str, str | None]
"""Person, role (``former`` before it for one that is over), body, and the ISO day of the article or None."""


def archive(*seen: Seen, further: Iterable[Facts] = ()) -> Graph:
    """A dataset in which every sighting has an article of its own."""
    return build_graph(resolve([*(_article(number, *each) for number, each in enumerate(seen, start=1)), *further]))


def _article(number: int, person: str, role: str, body: str, day: str | None) -> Facts:
    plain = role.removeprefix("former ")
    facts = make_facts(
        roles=[(person, plain, body)],
        publisher=body,
        title=f"Berita {number}",
        on=None if day is None else date.fromisoformat(day),
    )
    return replace(facts, memberships=tuple(replace(each, former=plain != role) for each in facts.memberships))


def reported(
    title: str, event: Event, *parts: tuple[str, Part], publisher: str = "KPU Kota Batu", day: str | None = None
) -> Facts:
    """An article on one event."""
    return make_facts(
        events=[replace(event, main=True)],
        parts=[(event.key, part, agent) for agent, part in parts],
        publisher=publisher,
        title=title,
        on=event.date if day is None else date.fromisoformat(day),
    )
