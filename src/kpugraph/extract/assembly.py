"""What the rules found, put into the values of `kpugraph.model`, each with its evidence.

Drafts and mentions of every kind in, one `Facts` out: names for token indexes, the parents of every body, the areas of
jurisdictions, the post for which a speaker speaks. It looks for no fact itself.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from kpugraph.extract.agents import AgentMention
from kpugraph.extract.event_hits import lead_of
from kpugraph.extract.events import EventDraft
from kpugraph.extract.grammars import body_named
from kpugraph.extract.heads import OrganizationMention
from kpugraph.extract.office_changes import ChangeFound
from kpugraph.extract.participation import PartFound
from kpugraph.extract.person_records import PersonMention, PersonRecord
from kpugraph.extract.person_values import persons_of
from kpugraph.extract.places import Scope, places_of_regions
from kpugraph.extract.quotations import spoken
from kpugraph.extract.reading import Reading
from kpugraph.extract.roles import Holding
from kpugraph.extract.rules import confidence
from kpugraph.extract.speaking_posts import post_spoken_for
from kpugraph.extract.statements import StatementFound
from kpugraph.extract.topics import find_topics, topic_mentions
from kpugraph.extract.venues import find_places, find_venue, place_venue
from kpugraph.model import (
    Agent,
    Event,
    Evidence,
    Facts,
    Membership,
    Mention,
    OfficeChange,
    Ordering,
    Organization,
    Participation,
    Place,
    Span,
    Statement,
    StatementKind,
)

__all__ = ["Assembly"]


class Assembly:
    """Puts what the rules found into the values of `kpugraph.model`, each with its evidence."""

    def __init__(
        self,
        reading: Reading,
        scope: Scope,
        records: Sequence[PersonRecord],
        persons: Sequence[PersonMention],
        bodies: Sequence[OrganizationMention],
    ) -> None:
        self.reading = reading
        self.scope = scope
        self.persons = persons_of(reading, records, persons)
        self.bodies = bodies
        self.organizations: dict[str, Organization] = {}
        self.attested: date | None = None

    def facts(
        self,
        holdings: Sequence[Holding],
        events: Sequence[EventDraft],
        parts: Sequence[PartFound],
        statements: Sequence[StatementFound],
        changes: Sequence[ChangeFound],
    ) -> Facts:
        """The facts of the article; bodies that nothing names are left out, with what would stand on them."""
        reading = self.reading
        main = next((event for event in events if event.main), None)
        settled = main.day.first if main is not None and main.day is not None else None
        self.attested = settled or reading.article.published
        named = self._body_mentions()
        for mention in self.bodies:
            if mention.organization is not None and any(m.key == mention.organization.name for m in named):
                self._add(mention.organization)
        places, place_mentions = find_places(reading, self.scope)
        made_events = tuple(self._event(event, places) for event in events)
        topics, topic_mentions = find_topics(reading)
        publisher = self._publisher()
        memberships = self._memberships(holdings)
        made_changes = tuple(self._office_change(change) for change in changes)
        # A body that the article does not name was guessed from its kind alone (``Bawaslu Provinsi``).
        known = {mention.key for mention in named} | {held.organization for held in memberships}
        made_parts = [self._part(part) for part in parts if part.agent.body is None or part.agent.body in known]
        hosts = {p.agent.name for p in made_parts if main is not None and p.event == main.key and p.part == "organizer"}
        made_statements = tuple(
            self._statement(found, main, memberships, hosts, topic_mentions) for found in statements
        )
        self._add_parents()
        self._add_jurisdictions(places)
        return Facts(
            article=reading.article,
            publisher=publisher,
            byline=reading.byline,
            organizations=tuple(self.organizations[name] for name in sorted(self.organizations)),
            organization_mentions=tuple(named),
            persons=self.persons,
            memberships=memberships,
            events=made_events,
            participations=tuple(made_parts),
            statements=made_statements,
            orderings=self._orderings(events),
            office_changes=made_changes,
            places=tuple(places[key] for key in sorted(places)),
            place_mentions=tuple(place_mentions),
            topics=topics,
            topic_mentions=topic_mentions,
        )

    def _evidence(self, span: Span, rule: str) -> Evidence:
        return Evidence(
            article=self.reading.article.identifier,
            start=span.start,
            end=span.end,
            exact=self.reading.text(span),
            rule=rule,
            confidence=confidence(rule),
            attested_on=self.attested,
        )

    def _add(self, organization: Organization) -> None:
        known = self.organizations.get(organization.name)
        if known is None or (known.parent is None and organization.parent is not None):
            self.organizations[organization.name] = organization

    def _add_parents(self) -> None:
        """Every body's parent and owner, up the hierarchy, although the text need not name them."""
        waiting = sorted(self.organizations)
        while waiting:
            organization = self.organizations[waiting.pop()]
            for name in (organization.parent, organization.unit_of):
                if name is None or name in self.organizations:
                    continue
                parent = body_named(name, self.reading.lexicon, self.scope)
                self.organizations[name] = (
                    parent
                    if parent is not None and parent.name == name
                    else Organization(name=name, kind="organization")
                )
                waiting.append(name)

    def _add_jurisdictions(self, places: dict[str, Place]) -> None:
        by_key = places_of_regions(self.reading.lexicon)
        for organization in self.organizations.values():
            key = organization.region
            while key is not None and key not in places:
                place = by_key.get(key) or Place(key=key, name=key, level="country")
                places[key] = place
                key = place.within

    def _body_mentions(self) -> list[Mention]:
        """Bodies that the text names, itself or by a head that the article's scope completes (``KPU``, ``Pemkab``)."""
        explicit = {m.organization.name for m in self.bodies if m.organization is not None and m.explicit}
        found = []
        for mention in self.bodies:
            organization = mention.organization
            if organization is None or not (organization.name in explicit or mention.by_context):
                continue
            span = self.reading.span_of(mention.first, mention.last)
            found.append(Mention(span, organization.name, self.reading.text(span)))
        return found

    def _publisher(self) -> str | None:
        name = self.scope.publisher
        if name is None:
            return None
        organization = body_named(name, self.reading.lexicon, self.scope)
        if organization is None or organization.name != name:
            return None
        self._add(organization)
        return name

    def _memberships(self, holdings: Sequence[Holding]) -> tuple[Membership, ...]:
        gathered: dict[tuple[str, str, str | None, bool], list[Holding]] = {}
        for holding in holdings:
            name = self.persons[holding.person].name
            gathered.setdefault((name, holding.organization.name, holding.role, holding.former), []).append(holding)
            self._add(holding.organization)
        result = []
        for (person, organization, role, former), found in gathered.items():
            division = next((holding.division for holding in found if holding.division), None)
            evidence = tuple(
                self._evidence(self.reading.span_of(holding.first, holding.last), holding.rule) for holding in found
            )
            result.append(Membership(person, organization, role, evidence, division, former))
        return tuple(result)

    def _office_change(self, found: ChangeFound) -> OfficeChange:
        self._add(found.office.organization)
        return OfficeChange(
            kind=found.kind,
            person=self.persons[found.person].name,
            organization=found.office.organization.name,
            role=found.office.role,
            evidence=tuple(
                self._evidence(self.reading.span_of(first, last), rule) for first, last, rule in found.passages
            ),
            division=found.office.division,
            predecessor=None if found.predecessor is None else self.persons[found.predecessor].name,
            date=found.day,
            term=found.term,
            decree=found.decree,
            event=None if found.event is None else found.event.key,
        )

    def _event(self, draft: EventDraft, places: dict[str, Place]) -> Event:
        day = draft.day
        venue = find_venue(self.reading, lead_of(self.reading)) if draft.main else None
        place = None if venue is None else place_venue(venue[1], places)
        topics = {mention.key for mention in topic_mentions(self.reading, draft.span)}
        if draft.main and self.reading.title is not None:
            topics |= {mention.key for mention in topic_mentions(self.reading, self.reading.title.span)}
        rule = "event-in-lead" if draft.main else "event-before"
        return Event(
            key=draft.key,
            type=draft.word.type,
            name=draft.name,
            evidence=tuple(self._event_evidence(draft, rule, None if venue is None else venue[0])),
            activity=draft.word.activity,
            date=day.first if day is not None else None,
            end_date=day.last if day is not None else None,
            date_text=day.text if day is not None and day.first is None else None,
            mode="onsite" if draft.mode is None and place is not None else draft.mode,
            place=place,
            main=draft.main,
            series=draft.series,
            topics=tuple(sorted(topics)),
        )

    def _event_evidence(self, draft: EventDraft, rule: str, venue: Span | None) -> Iterator[Evidence]:
        """The sentence, or title, that tells of the event, and those elsewhere that tell its place and its day."""
        told = draft.sentence.span
        yield self._evidence(told, rule)
        for span, tells in ((venue, "event-place"), (None if draft.day is None else draft.day.span, "event-day")):
            if span is not None and not told.covers(span):
                around = self.reading.sentence_of(span.start)
                yield self._evidence(span if around is None else around.span, tells)

    def _agent(self, agent: AgentMention) -> Agent:
        if agent.person is not None:
            return Agent("person", self.persons[agent.person].name)
        assert agent.body is not None
        for mention in self.bodies:
            if mention.organization is not None and mention.organization.name == agent.body:
                self._add(mention.organization)
        return Agent("organization", agent.body)

    def _part(self, found: PartFound) -> Participation:
        span = self.reading.span_of(found.first, found.last)
        return Participation(found.event, self._agent(found.agent), found.part, (self._evidence(span, found.rule),))

    def _statement(
        self,
        found: StatementFound,
        main: EventDraft | None,
        memberships: Sequence[Membership],
        hosts: set[str],
        topic_mentions: Sequence[Mention],
    ) -> Statement:
        speaker = self._agent(found.speaker)
        post = post_spoken_for(found, speaker, memberships, hosts, publisher=self.scope.publisher)
        inside = {mention.key for mention in topic_mentions if found.sentence.covers(mention.span)}
        return Statement(
            speaker=speaker,
            kind=found.kind,
            text=" ".join(self._said(found.kind, span) for span in found.content),
            evidence=(self._evidence(found.sentence, found.rule),),
            event=main.key if main is not None else None,
            speaking_as=(post.organization, post.role) if post is not None else None,
            topics=tuple(sorted(inside)),
        )

    def _said(self, kind: StatementKind, span: Span) -> str:
        text = self.reading.text(span)
        return spoken(text) if kind == "quote" else text

    def _orderings(self, events: Sequence[EventDraft]) -> tuple[Ordering, ...]:
        main = next((event for event in events if event.main), None)
        return tuple(
            Ordering(event.key, main.key, (self._evidence(event.sentence.span, "event-order"),))
            for event in events
            if main is not None and not event.main
        )
