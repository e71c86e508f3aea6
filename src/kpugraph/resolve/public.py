"""The facts about people in public life alone: offices held and parts played, without voters, complainants and victims.

In go the facts of all articles, and out come as many, from which everybody is left out who neither holds nor held an
office nor has a part in an event; that somebody is quoted is no part. With them go their affiliations and statements,
places called after them and bylines. Where the sentences that remain, or a headline, name them, marks stand for the
name, as long as it: offsets stay, and a passage is the article's text but for its marks. The digest stays that of the
whole text, so that the article can be found again; its address goes where it spells the name, and so do events' names.
IRIs that would spell it are made from what is left.

Behind a word such as ``pelapor`` also a name is marked out that the extraction does not know for one; others it cannot.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from decimal import Decimal

from kpugraph.language.bystanders import bystanders
from kpugraph.language.private import mask_spans
from kpugraph.language.text import fold
from kpugraph.model import Article, Event, Evidence, Facts, Person, Place
from kpugraph.read.decode import identifier_of
from kpugraph.resolve.persons import person_iris

__all__ = ["public_facts"]

_NO_PART = frozenset({"part-acting", "part-quoted"})
"""The rules by which who speaks or does something took part: no part that anybody is said to have had."""
_SHORTEST = 3
"""Letters of the shortest word of a name that is looked for by itself."""
_POINTS = frozenset({"venue", "locality"})
"""Levels of places that may be called after a person."""


def public_facts(collection: Iterable[Facts], base: str, floor: Decimal = Decimal(0)) -> tuple[Facts, ...]:
    """The facts without private people, in the order given.

    An office or part counts whose best evidence has at least the confidence ``floor`` (0 to 1), in whichever article.
    """
    known = tuple(collection)
    public: set[str] = set()
    for facts in known:
        iris = person_iris(base, facts)
        public.update(iris[name] for name in _in_public_life(facts, floor))
    return tuple(
        _without(facts, {name for name, iri in person_iris(base, facts).items() if iri not in public})
        for facts in known
    )


def _in_public_life(facts: Facts, floor: Decimal) -> Iterable[str]:
    for held in facts.memberships:
        if held.role is not None and any(passage.confidence >= floor for passage in held.evidence):
            yield held.person
    for change in facts.office_changes:
        if any(passage.confidence >= floor for passage in change.evidence):
            yield change.person
            if change.predecessor is not None:
                yield change.predecessor
    for part in facts.participations:
        said = [passage for passage in part.evidence if passage.rule not in _NO_PART and passage.confidence >= floor]
        if part.agent.kind == "person" and said:
            yield part.agent.name


def _without(facts: Facts, private: set[str]) -> Facts:
    """The facts of one article without these persons, and without byline."""
    people = [person for person in facts.persons if person.name in private]
    names = _Names(facts, people)
    if not names.whole:
        return replace(facts, byline=None)
    article = _marked_article(facts.article, people, names)

    def passages(evidence: tuple[Evidence, ...]) -> tuple[Evidence, ...]:
        return tuple(
            replace(each, article=article.identifier, exact=article.text[each.start : each.end]) for each in evidence
        )

    places = _public_places(facts.places, names)
    return replace(
        facts,
        article=article,
        byline=None,
        persons=tuple(person for person in facts.persons if person.name not in private),
        memberships=tuple(
            replace(held, evidence=passages(held.evidence)) for held in facts.memberships if held.person not in private
        ),
        events=tuple(_public_event(event, names, places, passages) for event in facts.events),
        participations=tuple(
            replace(part, evidence=passages(part.evidence))
            for part in facts.participations
            if part.agent.kind != "person" or part.agent.name not in private
        ),
        statements=tuple(
            replace(said, text=names.marked(said.text), evidence=passages(said.evidence))
            for said in facts.statements
            if said.speaker.kind != "person" or said.speaker.name not in private
        ),
        office_changes=tuple(
            replace(
                change,
                evidence=passages(change.evidence),
                predecessor=None if change.predecessor in private else change.predecessor,
            )
            for change in facts.office_changes
            if change.person not in private
        ),
        orderings=tuple(replace(order, evidence=passages(order.evidence)) for order in facts.orderings),
        places=tuple(places.values()),
        place_mentions=tuple(mention for mention in facts.place_mentions if mention.key in places),
    )


class _Names:
    """The forms of private names in one article, told from names of people in public life, of bodies and of regions."""

    def __init__(self, facts: Facts, people: Iterable[Person]) -> None:
        hidden = tuple(people)
        shown = {form for person in facts.persons if person not in hidden for form in _forms(person)}
        named = {_folded(body.name) for body in facts.organizations}
        named |= {_folded(mention.text) for mention in facts.organization_mentions}
        named |= {_folded(place.name) for place in facts.places if place.level not in _POINTS}
        beside = {_folded(name) for name in bystanders(facts.article.body)}
        self.whole = {form for person in hidden for form in _forms(person)} | (beside - shown - named)
        words = {word for form in self.whole for word in form.split() if len(word) >= _SHORTEST}
        # A body called after somebody private (``Yayasan Siti Aminah``) keeps its name, but vouches for no word of it.
        vouching = {form for form in named if not any(whole in form for whole in self.whole)}
        self.words = words - self.whole - shown - {word for form in vouching for word in form.split()}
        self.pattern = _pattern(self.whole | self.words | shown | named, r"\s+")
        self.spelt = _pattern(self.whole | self.words, r"(?:[-_+. ]|%20)+")

    def spans(self, text: str) -> list[tuple[int, int]]:
        """Where the text has a private name, or a word of one that begins with a capital."""
        return [found.span() for found in self.pattern.finditer(text) if self._names_somebody(found.group())]

    def _names_somebody(self, found: str) -> bool:
        form = _folded(found)
        return form in self.whole or (form in self.words and found[0].isupper())

    def marked(self, text: str) -> str:
        """The text with marks for the private names."""
        return mask_spans(text, self.spans(text))


def _forms(person: Person) -> set[str]:
    return {_folded(form) for form in (person.name, *person.aliases)}


def _folded(text: str) -> str:
    return " ".join(fold(text).split())


def _pattern(forms: Iterable[str], blank: str) -> re.Pattern[str]:
    """Any of the forms as whole words, the longest first."""
    ordered = sorted(forms, key=lambda form: (-len(form), form))
    spelt = (blank.join(_spelt(word) for word in form.split()) for form in ordered if form)
    return re.compile(rf"(?<![^\W_])(?:{'|'.join(spelt)})(?![^\W_])", re.IGNORECASE)


def _spelt(word: str) -> str:
    return re.escape(word).replace("'", "['’‘`´ʼ]").replace(r"\-", "[-‑]")


def _marked_article(article: Article, people: Iterable[Person], names: _Names) -> Article:
    """The article with marks for the private names, in the text and in the names made from it."""
    mentions = [(span.start, span.end) for person in people for span in person.mentions]
    text = mask_spans(article.text, [*mentions, *names.spans(article.text)])
    title = text[: len(article.title)]
    spelt = names.spelt
    return replace(
        article,
        identifier=identifier_of(title, text[article.body_start :], article.sha256)
        if text != article.text
        else article.identifier,
        text=text,
        title=title,
        source=mask_spans(article.source, [found.span() for found in spelt.finditer(article.source)]),
        url=None if article.url is not None and spelt.search(article.url) else article.url,
    )


def _public_places(places: Iterable[Place], names: _Names) -> dict[str, Place]:
    """The places by key, without those called after somebody private, which their own places take the place of."""
    known = {place.key: place for place in places}
    gone = {key for key, place in known.items() if place.level in _POINTS and names.spans(key)}

    def outside(key: str | None) -> str | None:
        while key in gone:
            key = known[key].within
        return key

    return {key: replace(place, within=outside(place.within)) for key, place in known.items() if key not in gone}


def _public_event(
    event: Event,
    names: _Names,
    places: Mapping[str, Place],
    passages: Callable[[tuple[Evidence, ...]], tuple[Evidence, ...]],
) -> Event:
    """The event without a name, series or place that names somebody private."""
    return replace(
        event,
        name=None if event.name is not None and names.spans(event.name) else event.name,
        series=None if event.series is not None and names.spans(event.series.name) else event.series,
        place=event.place if event.place in places else None,
        evidence=passages(event.evidence),
    )
