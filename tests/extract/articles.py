"""Articles made of invented sentences, and plain views of the facts found in them."""

from __future__ import annotations

from datetime import date

from kpugraph.extract import extract
from kpugraph.language.lexicon import lexicon
from kpugraph.model import Event, Facts, Person
from kpugraph.read.decode import article_of

Role = tuple[str, str | None, str]


def read(
    body: str,
    title: str = "",
    *,
    url: str | None = None,
    published: date | None = None,
    retrieved: date | None = None,
    publisher: str | None = None,
    page: str = "",
) -> Facts:
    """The facts of an article with this body."""
    article = article_of(
        title,
        body,
        "berita.txt",
        url=url,
        published=published,
        retrieved=retrieved,
        publisher=publisher,
        page=page,
    )
    return extract(article, lexicon())


def attending(written: str, *, title: str = "", url: str | None = None) -> Facts:
    """The facts of a sentence in which that stands for those who attend."""
    return read(f"Rapat koordinasi itu dihadiri oleh {written} sejak pagi.", title, url=url)


def held_by(*rows: str) -> set[Role]:
    """``"Name | role | body"`` rows as memberships; the role ``-`` is a bare affiliation."""
    held: set[Role] = set()
    for row in rows:
        name, role, body = row.split(" | ")
        held.add((name, None if role == "-" else role, body))
    return held


def persons(facts: Facts) -> set[str]:
    return {person.name for person in facts.persons}


def one_person(facts: Facts) -> Person:
    """The only person of the facts."""
    (person,) = facts.persons
    return person


def roles(facts: Facts) -> set[Role]:
    """Person, role and body of every membership, affiliations among them (role None)."""
    return {(held.person, held.role, held.organization) for held in facts.memberships}


def bodies(facts: Facts) -> set[str]:
    """Canonical names of the bodies that the text names."""
    return {mention.key for mention in facts.organization_mentions}


def parts(facts: Facts) -> set[tuple[str, str]]:
    """Part and name of everybody in the event that the article reports."""
    main = main_event(facts).key
    return {(found.part, found.agent.name) for found in facts.participations if found.event == main}


def statements(facts: Facts) -> list[tuple[str, str]]:
    """Kind and speaker of every statement, in order."""
    return [(said.kind, said.speaker.name) for said in facts.statements]


def main_event(facts: Facts) -> Event:
    (event,) = [event for event in facts.events if event.main]
    return event
