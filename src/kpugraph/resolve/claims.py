"""What articles tell differently of one event: each value kept as a claim, beside those that it contradicts.

In go the facts of all articles and what was resolved from them; out come `KnownClaim` values. A resolved event has one
day, one type, one place and one way to attend; where articles differ, the other values are kept here. Compared are the
articles on one event, its other IRIs included, by place, last day and attendance, and those on two events that look
like one (`near_events`) by day and type.

Values that may be true together are no contradiction: a hall and the city around it, a place named more and less fully,
a place and nothing. Nor are places at an event that is online, where everybody tells their own, nor ``hybrid`` beside
``online``.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from kpugraph.language.lexicon import word_set
from kpugraph.model import Event, Evidence, Facts, Place
from kpugraph.resolve.collection import Collection
from kpugraph.resolve.event_names import comparable_event_name, own_place
from kpugraph.resolve.events import event_iris
from kpugraph.resolve.evidence import evidence_iris
from kpugraph.resolve.iris import folded_words, local_name, mint, slug
from kpugraph.resolve.knowledge import KnownClaim, KnownEvent, KnownParticipation
from kpugraph.resolve.near_events import Happening, near_events
from kpugraph.resolve.organizations import place_iri

__all__ = ["resolve_claims"]

_START, _END, _TYPE = "schema:startDate", "schema:endDate", "kpu:eventType"
_MODE, _PLACE = "schema:eventAttendanceMode", "schema:location"

_OWN_PASSAGES = {_PLACE: "event-place", _START: "event-day", _END: "event-day"}
"""The rules that read a property in a sentence other than the event's."""

_TIERS = {"province": 1, "regency": 2, "city": 2, "district": 3, "village": 4}
"""Levels of administration of which a place has one each."""


@dataclass(slots=True)
class _Value:
    """A value of a property of an event, and who tells it."""

    event: str
    term: str
    words: str
    place: Place | None = None
    areas: Mapping[int, str] = field(default_factory=dict)
    """The areas that the place is or lies in, by tier."""
    evidence: set[str] = field(default_factory=set)
    contradicts: set[str] = field(default_factory=set)


def resolve_claims(
    base: str,
    collection: Collection,
    events: Sequence[KnownEvent],
    participations: Iterable[KnownParticipation],
) -> tuple[KnownClaim, ...]:
    """Every claim that another contradicts, sorted by IRI."""
    told = _Told(base, collection)
    for one, other in near_events(told.happenings(events, participations)):
        told.compare((_START, _TYPE), one, other)
    for event in events:
        if event.iri < min(event.same_as, default="~"):
            told.compare((_END, _MODE, _PLACE), event.iri, *event.same_as)
    return told.claims()


class _Told:
    """What the articles tell of each event."""

    def __init__(self, base: str, collection: Collection) -> None:
        self._base = base
        self._heard: defaultdict[str, list[tuple[Facts, Event]]] = defaultdict(list)
        self._claims: dict[str, _Value] = {}
        for facts in collection:
            iris = collection.once(event_iris, facts)
            for event in facts.events:
                self._heard[iris[event.key]].append((facts, event))

    def happenings(
        self, events: Iterable[KnownEvent], participations: Iterable[KnownParticipation]
    ) -> Iterator[Happening]:
        """The dated events, as `near_events` takes them."""
        organizers: defaultdict[str, set[str]] = defaultdict(set)
        for each in participations:
            if each.part == "organizer":
                organizers[each.event].add(each.agent)
        for event in events:
            if event.start_date is not None:
                heard = self._heard[event.iri]
                own = {own_place(told.place) for _, told in heard if told.place is not None}
                yield Happening(
                    iri=event.iri,
                    type=event.type,
                    day=event.start_date,
                    until=event.end_date,
                    name="" if event.name is None else comparable_event_name(event.name, event.type),
                    organizers=frozenset(organizers[event.iri]),
                    articles=frozenset(facts.article.identifier for facts, _ in heard),
                    places=frozenset(place for place in own if place is not None),
                    number=None if event.series is None or event.position is None else (event.series, event.position),
                    precedes=frozenset(event.precedes),
                )

    def compare(self, terms: Iterable[str], *events: str) -> None:
        """Note which values of the properties contradict each other among those told of the events."""
        if sum(len(self._heard[event]) for event in events) < 2:
            return
        told: dict[str, _Value] = {}
        for event in events:
            for facts, each in self._heard[event]:
                for segment, value in _values(self._base, event, each, facts):
                    evidence = evidence_iris(self._base, _telling(value.term, each.evidence))
                    claim = mint(self._base, "claim", local_name(event), slug(value.term.partition(":")[2]), segment)
                    told.setdefault(claim, self._claims.get(claim, value)).evidence.update(evidence)
        for one, other in combinations(sorted(told), 2):
            if told[one].term == told[other].term and told[one].term in terms and _contradict(told[one], told[other]):
                told[one].contradicts.add(other)
                told[other].contradicts.add(one)
                self._claims.update({one: told[one], other: told[other]})

    def claims(self) -> tuple[KnownClaim, ...]:
        """The values that others contradict."""
        return tuple(
            KnownClaim(
                iri=iri,
                event=value.event,
                property=value.term,
                value=value.words,
                contradicts=tuple(sorted(value.contradicts)),
                evidence=tuple(sorted(value.evidence)),
            )
            for iri, value in sorted(self._claims.items())
        )


def _telling(term: str, evidence: tuple[Evidence, ...]) -> tuple[Evidence, ...]:
    """The passages that tell a property, where it has its own; else those that tell of the event itself."""
    own = tuple(each for each in evidence if each.rule == _OWN_PASSAGES.get(term))
    return own or tuple(each for each in evidence if each.rule not in _OWN_PASSAGES.values())


def _values(base: str, iri: str, event: Event, facts: Facts) -> Iterator[tuple[str, _Value]]:
    """What an article tells of an event: values, each behind what tells it from others in an IRI."""
    yield slug(event.type), _Value(iri, _TYPE, event.type)
    for term, day in ((_START, event.date), (_END, event.end_date)):
        if day is not None:
            yield day.isoformat(), _Value(iri, term, day.isoformat())
    if event.mode is not None:
        yield event.mode, _Value(iri, _MODE, event.mode)
    if event.place is not None and event.mode not in ("online", "hybrid"):
        places = {place.key: place for place in facts.places}
        place = places[event.place]
        segment = local_name(place_iri(base, place.key))
        yield segment, _Value(iri, _PLACE, place.name, place, dict(_areas(place, places)))


def _areas(place: Place, places: Mapping[str, Place]) -> Iterator[tuple[int, str]]:
    """The areas that a place is or lies in, by tier."""
    around: Place | None = place
    seen: set[str] = set()
    while around is not None and around.key not in seen:
        seen.add(around.key)
        if around.level in _TIERS:
            yield _TIERS[around.level], around.key
        around = None if around.within is None else places.get(around.within)


def _contradict(one: _Value, other: _Value) -> bool:
    """Whether two values of one property cannot both be true."""
    if one.term == _MODE:
        return {one.words, other.words} == {"online", "onsite"}
    if one.place is None or other.place is None:
        return one.words != other.words
    if any(one.areas[tier] != other.areas[tier] for tier in one.areas.keys() & other.areas.keys()):
        return True
    if one.place.level in _TIERS or other.place.level in _TIERS:
        return False
    named = [_venue_words(place.name) for place in (one.place, other.place)]
    return not (named[0] <= named[1] or named[1] <= named[0])


def _venue_words(name: str) -> set[str]:
    """What tells a venue from another: the words of its name, without those for rooms and floors."""
    return set(folded_words(name).split()) - word_set("events-rooms")
