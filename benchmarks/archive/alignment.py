"""What kpugraph found in an archive beside what is true: counts of items in true and found groups, article by article.

A *sighting* is a person as one article names them. It counts when the extraction found a mention of it: the scores
are about identity, and what the extraction misses or invents is told apart. A body's mention counts likewise. Of the
events only the one that an article reports is compared.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from benchmarks.archive.fragments import Mark
from benchmarks.archive.truth import TrueArticle
from kpugraph.model import Facts, Span
from kpugraph.resolve.events import event_iris
from kpugraph.resolve.organizations import organization_iri
from kpugraph.resolve.persons import person_iris
from kpugraph.vocab import DEFAULT_BASE

__all__ = ["Alignment", "align"]

Groups = Mapping[str, str]
"""IRI to the IRI that stands for all that are the same; itself where it is not named."""


@dataclass(slots=True)
class Alignment:
    """How many sightings, body mentions and articles stand in each pair of a true and a found group."""

    persons: Counter[tuple[str, str]] = field(default_factory=Counter)
    person_iris: defaultdict[tuple[str, str], Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    """The IRIs behind `persons`, before any were held to be the same."""
    bodies: Counter[tuple[str, str]] = field(default_factory=Counter)
    """True name of the body and the name that it was found by."""
    body_iris: defaultdict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    """Found names behind each body's IRI."""
    events: Counter[tuple[str, str]] = field(default_factory=Counter)
    true_sightings: int = 0
    found_sightings: int = 0
    true_body_mentions: int = 0
    invented_persons: int = 0
    """Persons of the extraction whose mentions name nobody."""
    without_event: int = 0
    """Articles in which no event was found."""
    where: dict[tuple[str, str], str] = field(default_factory=dict)
    """One article for each pair of a true and a found person or event, to look at."""


def align(found: Iterable[Facts], truth: Mapping[str, TrueArticle], groups: Groups) -> Alignment:
    """Compare the facts of every article with its truth, which is looked up by address.

    Raises `KeyError` for an article without truth.
    """
    made = Alignment()
    for facts in found:
        url = facts.article.url or ""
        true = truth[url]
        _align_persons(made, facts, true, groups)
        _align_bodies(made, facts, true)
        _align_event(made, facts, true, groups)
    return made


def _align_persons(made: Alignment, facts: Facts, true: TrueArticle, groups: Groups) -> None:
    marks = [mark for mark in true.marks if mark.kind == "person"]
    made.true_sightings += len({mark.key for mark in marks})
    seen: set[str] = set()
    iris = person_iris(DEFAULT_BASE, facts)
    for person in facts.persons:
        iri = iris[person.name]
        group = groups.get(iri, iri)
        named = sorted({mark.key for span in person.mentions for mark in _touching(span, marks)})
        made.invented_persons += not named
        seen.update(named)
        for key in named:
            made.persons[key, group] += 1
            made.person_iris[key, group][iri] += 1
            made.where.setdefault((key, group), true.url)
    made.found_sightings += len(seen)


def _align_bodies(made: Alignment, facts: Facts, true: TrueArticle) -> None:
    marks = [mark for mark in true.marks if mark.kind == "body"]
    made.true_body_mentions += len(marks)
    for mention in facts.organization_mentions:
        made.body_iris[organization_iri(DEFAULT_BASE, mention.key)].add(mention.key)
        # A name that goes beyond the mark (``Sekretariat KPU Kota Batu``) names another body.
        for mark in _touching(mention.span, marks):
            if mark.start <= mention.span.start:
                made.bodies[mark.key, mention.key] += 1
                made.where.setdefault((mark.key, mention.key), true.url)


def _align_event(made: Alignment, facts: Facts, true: TrueArticle, groups: Groups) -> None:
    main = next((event for event in facts.events if event.main), None)
    if main is None:
        made.without_event += 1
        return
    iri = event_iris(DEFAULT_BASE, facts)[main.key]
    group = groups.get(iri, iri)
    made.events[true.event, group] += 1
    made.where.setdefault((true.event, group), true.url)


def _touching(span: Span, marks: Iterable[Mark]) -> list[Mark]:
    return [mark for mark in marks if mark.start < span.end and span.start < mark.end]
