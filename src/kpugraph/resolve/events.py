"""Events across articles: when two articles speak of one happening.

They do when type and day are equal and so is, beside them,

- the series and the number in it (``Seri 6`` of a named series), whoever names it; or else
- the comparable name (`event_names`) *and* the body that held it. A name alone will not do: on one day dozens of
  bodies each hold their own ``Rapat Pleno Rekapitulasi Daftar Pemilih Berkelanjutan``. The holder is the organizer, of
  several the highest; where the article names none, the body that publishes it. A school or village that it was held
  for is a part of the name, since a body visits several on a day.

An event without a day, without a name beyond its type, or without either holder or publisher is an event of its own
article. Events of different types are never one. As an IRI is a function of one article alone (see `iris`), the key
of an event is too; what equal keys cannot join, since another article shortens the name or leaves out the school, is
joined by statements about the IRIs (`same_events`), never across days, types or holders.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from kpugraph.model import Event, Facts, Mode, Organization
from kpugraph.resolve.collection import Collection
from kpugraph.resolve.event_names import comparable_event_name, content_words, own_place, part_numbers
from kpugraph.resolve.evidence import article_iri, evidence_iris
from kpugraph.resolve.iris import digest, folded_words, mint, slug
from kpugraph.resolve.knowledge import KnownEvent, KnownSeries
from kpugraph.resolve.organizations import place_iri
from kpugraph.resolve.persons import person_iris
from kpugraph.resolve.same_events import Telling, same_events

__all__ = [
    "EventKey",
    "event_iris",
    "event_key",
    "resolve_events",
    "resolve_series",
    "series_iri",
]


@dataclass(frozen=True, slots=True, order=True)
class EventKey:
    """What makes an event one across articles; equal keys are one event."""

    type: str
    day: str
    """ISO date, or ``undated``."""
    name: str
    """Comparable name, or series and number."""
    scope: str
    """Holder's slug, nothing for a number of a series, or the article and the event's key there."""


def event_key(event: Event, facts: Facts) -> EventKey:
    """The key of an event of an article, made from that article alone."""
    day = "undated" if event.date is None else event.date.isoformat()
    name = _comparable(event)
    if event.date is not None and event.series is not None and event.series.position is not None:
        named = comparable_event_name(event.series.name, event.type) or folded_words(event.series.name)
        series = f"{named} seri {event.series.position}"
        return EventKey(event.type, day, series, "")
    holder = _holder(event, facts)
    if event.date is not None and name and holder is not None:
        return EventKey(event.type, day, name, slug(holder))
    return EventKey(event.type, day, name, f"{facts.article.identifier} {event.key}")


def _comparable(event: Event) -> str:
    """The comparable name, and the place that it was held for, which tells it from others of the day."""
    name = "" if event.name is None else comparable_event_name(event.name, event.type)
    place = None if event.place is None else own_place(event.place)
    return name if place is None or not name else f"{name} di {place}"


def _holder(event: Event, facts: Facts) -> str | None:
    """The highest organizer, else the publisher, else None."""
    organizers = [
        participation.agent.name
        for participation in facts.participations
        if participation.event == event.key
        and participation.part == "organizer"
        and participation.agent.kind == "organization"
    ]
    if not organizers:
        return facts.publisher
    known = {organization.name: organization for organization in facts.organizations}
    return min(organizers, key=lambda name: (_depth(name, known), name))


def _depth(name: str, known: Mapping[str, Organization]) -> int:
    """How many bodies stand above this one, as far as the article's facts say."""
    seen = {name}
    above = known[name].parent or known[name].unit_of
    while above is not None and above in known and above not in seen:
        seen.add(above)
        above = known[above].parent or known[above].unit_of
    return len(seen) - 1


def _iri(base: str, key: EventKey) -> str:
    head = slug(f"{key.day} {key.type} {key.name}")
    mark = digest(key.type, key.day, key.name, key.scope)
    return mint(base, "event", f"{head[:71].rstrip('-')}-{mark}")


def event_iris(base: str, facts: Facts) -> Mapping[str, str]:
    """The IRI of every event of an article, by its local key."""
    return {event.key: _iri(base, event_key(event, facts)) for event in facts.events}


def series_iri(base: str, name: str) -> str:
    """The IRI of the series of that name."""
    return mint(base, "series", slug(name))


def resolve_series(base: str, collection: Iterable[Facts]) -> tuple[KnownSeries, ...]:
    """Every series of events once, sorted by IRI, under the least of its spellings."""
    names: defaultdict[str, set[str]] = defaultdict(set)
    for facts in collection:
        for event in facts.events:
            if event.series is not None:
                names[series_iri(base, event.series.name)].add(event.series.name)
    return tuple(KnownSeries(iri=iri, name=min(names[iri])) for iri in sorted(names))


@dataclass(frozen=True, slots=True)
class _Sighting:
    """An event as one article has it; an article that reports it is heard before one that mentions it."""

    article: str
    event: Event

    @property
    def order(self) -> tuple[bool, str, str]:
        return (not self.event.main, self.article, self.event.key)


def resolve_events(base: str, collection: Collection) -> tuple[KnownEvent, ...]:
    """Every event once, sorted by IRI.

    Where articles differ, the first one heard that says anything is right: those that report the event before
    those that mention it, then by the article's IRI. The name is the longest of those that the reporting articles
    give. An event that is online in one article and on site in another is hybrid.
    """
    sightings: defaultdict[str, list[_Sighting]] = defaultdict(list)
    later: defaultdict[str, set[str]] = defaultdict(set)
    evidence: defaultdict[str, set[str]] = defaultdict(set)
    tellings: list[Telling] = []
    for facts in collection:
        iris = collection.once(event_iris, facts)
        tellings += _tellings(facts, iris, collection.once(person_iris, facts))
        for event in facts.events:
            iri = iris[event.key]
            sightings[iri].append(_Sighting(article_iri(base, facts.article.identifier), event))
            evidence[iri].update(evidence_iris(base, event.evidence))
        for ordering in facts.orderings:
            earlier, following = iris[ordering.earlier], iris[ordering.later]
            if earlier != following:
                later[earlier].add(following)
                # The sentence that orders two events says of both that they happened.
                evidence[earlier].update(evidence_iris(base, ordering.evidence))
                evidence[following].update(evidence_iris(base, ordering.evidence))
    same = same_events(tellings)
    return tuple(
        replace(_event(base, iri, sightings[iri], later[iri], evidence[iri]), same_as=same.get(iri, ()))
        for iri in sorted(sightings)
    )


def _tellings(facts: Facts, iris: Mapping[str, str], people: Mapping[str, str]) -> list[Telling]:
    """What the article tells of its dated events with a holder, as far as their identity goes."""
    made = []
    for event in facts.events:
        holder = _holder(event, facts)
        if event.date is None or holder is None:
            continue
        name = "" if event.name is None else comparable_event_name(event.name, event.type)
        numbers = set(part_numbers(name))
        if event.series is not None:
            name = f"{name} {comparable_event_name(event.series.name, event.type)}"
            numbers |= set() if event.series.position is None else {f"seri {event.series.position}"}
        made.append(
            Telling(
                iri=iris[event.key],
                type=event.type,
                day=event.date.isoformat(),
                holder=slug(holder),
                words=content_words(name),
                numbers=frozenset(numbers),
                place=None if event.place is None else own_place(event.place),
                people=frozenset(
                    people[each.agent.name]
                    for each in facts.participations
                    if each.event == event.key and each.agent.kind == "person"
                ),
                located=event.place is not None,
            )
        )
    return made


def _event(base: str, iri: str, sightings: list[_Sighting], later: set[str], evidence: set[str]) -> KnownEvent:
    heard = [sighting.event for sighting in sorted(sightings, key=lambda sighting: sighting.order)]
    series = next((event.series for event in heard if event.series is not None), None)
    place = next((event.place for event in heard if event.place is not None), None)
    day = heard[0].date
    return KnownEvent(
        iri=iri,
        type=heard[0].type,
        name=_name(heard),
        activities=tuple(sorted({event.activity for event in heard if event.activity is not None})),
        start_date=day,
        end_date=next((event.end_date for event in heard if event.end_date is not None), None),
        date_text=None if day else next((event.date_text for event in heard if event.date_text is not None), None),
        mode=_mode({event.mode for event in heard if event.mode is not None}),
        place=None if place is None else place_iri(base, place),
        series=None if series is None else series_iri(base, series.name),
        position=None if series is None else series.position,
        topics=tuple(sorted({topic for event in heard for topic in event.topics})),
        precedes=tuple(sorted(later)),
        evidence=tuple(sorted(evidence)),
    )


def _name(heard: list[Event]) -> str | None:
    for reporting in (True, False):
        names = {event.name for event in heard if event.main is reporting and event.name is not None}
        if names:
            return min(names, key=lambda name: (-len(name), name))
    return None


def _mode(modes: set[Mode]) -> Mode | None:
    if len(modes) > 1:
        return "hybrid"
    return next(iter(modes), None)
