"""The six articles joined, and what holds for every collection: order, growth, closure."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from random import Random
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kpugraph.errors import OutputError, SourceError
from kpugraph.model import Agent, Facts, Mention, Ordering, Place, Span, Statement
from kpugraph.resolve import resolve
from kpugraph.resolve.knowledge import Knowledge
from kpugraph.vocab import DEFAULT_BASE
from tests.factories import collections, make_article, make_body, make_event, make_facts, six_facts

KINDS = (
    "articles",
    "organizations",
    "persons",
    "places",
    "posts",
    "memberships",
    "series",
    "events",
    "participations",
    "statements",
    "evidence",
)
few = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def iris(knowledge: Knowledge, kind: str) -> set[str]:
    return {thing.iri for thing in getattr(knowledge, kind)}


def named(knowledge: Knowledge, name: str) -> str:
    """The IRI of the one person or body of that name."""
    names = {person.iri: person.name for person in knowledge.persons}
    names |= {body.iri: body.name for body in knowledge.organizations}
    (iri,) = [iri for iri, known in names.items() if known == name]
    return iri


def test_two_articles_tell_of_one_sosialisasi() -> None:
    knowledge = resolve(six_facts())
    (event,) = [event for event in knowledge.events if event.type == "sosialisasi"]
    told = {evidence.article for evidence in knowledge.evidence if evidence.iri in event.evidence}
    assert len(told) == 2
    assert event.mode == "online"
    assert [article.article.title[:20] for article in knowledge.articles if event.iri in article.about] == [
        "Perkuat Integritas, "
    ]


def test_the_six_articles_have_six_events_in_order() -> None:
    knowledge = resolve(six_facts())
    assert [(event.start_date, event.type) for event in knowledge.events] == [
        (date(2021, 10, 11), "apel"),
        (date(2021, 10, 12), "podcast"),
        (date(2021, 10, 12), "webinar"),
        (date(2021, 10, 13), "pengukuhan"),
        (date(2021, 10, 14), "rapat-koordinasi"),
        (date(2021, 10, 14), "sosialisasi"),
    ]
    ((earlier, later),) = [(event.type, event.precedes) for event in knowledge.events if event.precedes]
    assert earlier == "sosialisasi"
    assert later == tuple(event.iri for event in knowledge.events if event.type == "rapat-koordinasi")


def test_a_member_seen_in_two_articles_holds_one_role_between_the_sightings() -> None:
    knowledge = resolve(six_facts())
    person = named(knowledge, "Arief Budiman")
    (membership,) = [membership for membership in knowledge.memberships if membership.person == person]
    assert membership.role == "anggota"
    assert (membership.first_attested, membership.last_attested) == (date(2021, 10, 13), date(2021, 10, 14))
    assert len(membership.evidence) == 2


def test_evidence_of_the_six_articles_stands_where_it_says() -> None:
    knowledge = resolve(six_facts())
    texts = {article.iri: article.article.text for article in knowledge.articles}
    assert knowledge.evidence
    for known in knowledge.evidence:
        assert texts[known.article][known.evidence.start : known.evidence.end] == known.evidence.exact


def test_other_forms_of_a_body_are_its_aliases() -> None:
    knowledge = resolve(six_facts())
    aliases = {organization.name: organization.aliases for organization in knowledge.organizations}
    assert aliases["KPU Provinsi Jawa Timur"] == ("KPU Jatim",)
    assert aliases["KPU Kota Tidore Kepulauan"] == ("KPU Kepulauan Tidore",)


def test_an_article_mentions_what_its_text_names_and_no_more() -> None:
    knowledge = resolve(six_facts())
    (apel,) = [article for article in knowledge.articles if article.article.title.startswith("Apel Rutin")]
    assert apel.mentions == (named(knowledge, "KPU Kota Mojokerto"), named(knowledge, "Feri Setiawan"))


@given(collections(), st.randoms(use_true_random=False))
@few
def test_the_order_of_the_articles_changes_nothing(facts: tuple[Facts, ...], random: Random) -> None:
    shuffled = list(facts)
    random.shuffle(shuffled)
    assert resolve(shuffled) == resolve(facts)


@given(collections(), st.data())
@few
def test_adding_articles_renames_nothing(facts: tuple[Facts, ...], data: st.DataObject) -> None:
    part = data.draw(st.lists(st.sampled_from(facts), unique=True) if facts else st.just([]))
    before, after = resolve(part), resolve(facts)
    for kind in KINDS:
        assert iris(before, kind) <= iris(after, kind)


@given(collections())
@few
def test_every_iri_comes_from_one_article_alone(facts: tuple[Facts, ...]) -> None:
    whole, alone = resolve(facts), [resolve([each]) for each in facts]
    for kind in KINDS:
        assert iris(whole, kind) == {iri for each in alone for iri in iris(each, kind)}


@given(collections(), st.data())
@few
def test_adding_articles_keeps_what_an_iri_stands_for(facts: tuple[Facts, ...], data: st.DataObject) -> None:
    part = data.draw(st.lists(st.sampled_from(facts), unique=True) if facts else st.just([]))
    before, after = resolve(part), resolve(facts)
    persons = {person.iri: {person.name, *person.aliases} for person in after.persons}
    for person in before.persons:
        assert {person.name, *person.aliases} <= persons[person.iri]
    memberships = {membership.iri: membership for membership in after.memberships}
    for membership in before.memberships:
        grown = memberships[membership.iri]
        assert (grown.person, grown.organization, grown.role) == (
            membership.person,
            membership.organization,
            membership.role,
        )
        assert set(membership.evidence) <= set(grown.evidence)
    events = {event.iri: event for event in after.events}
    for event in before.events:
        assert (events[event.iri].type, events[event.iri].start_date) == (event.type, event.start_date)
        assert set(event.evidence) <= set(events[event.iri].evidence)
    parts = {participation.iri: participation for participation in after.participations}
    for participation in before.participations:
        grown_part = parts[participation.iri]
        assert (grown_part.event, grown_part.agent, grown_part.part) == (
            participation.event,
            participation.agent,
            participation.part,
        )


def test_no_articles_are_empty_knowledge() -> None:
    assert resolve([]) == Knowledge(DEFAULT_BASE)


def test_the_base_is_settable() -> None:
    knowledge = resolve(six_facts(), "https://example.org/data/")
    for kind in KINDS:
        assert all(iri.startswith("https://example.org/data/") for iri in iris(knowledge, kind))


def test_a_base_that_carries_nothing_is_refused() -> None:
    with pytest.raises(OutputError, match="base"):
        resolve([], "example.org")


def test_one_text_in_two_files_is_one_article() -> None:
    article = make_article("KPU Kota Batu menggelar rapat.")
    copies = [Facts(replace(article, source=name)) for name in ("b.txt", "a.txt")]
    (known,) = resolve(copies).articles
    assert known.sources == ("a.txt", "b.txt")
    assert known.article.source == "a.txt"
    assert resolve(reversed(copies)) == resolve(copies)


def test_two_texts_with_one_identifier_are_refused() -> None:
    article = make_article("Satu.", identifier="sama-00000000")
    other = make_article("Dua.", identifier="sama-00000000")
    with pytest.raises(SourceError, match="also the identifier of another text"):
        resolve([Facts(article), Facts(other)])


SAID = make_facts(
    roles=[("Sari Dewi", "ketua", "KPU Kota Batu")], events=[make_event()], parts=[("e1", "speaker", "Sari Dewi")]
)
PASSAGE = SAID.events[0].evidence


@pytest.mark.parametrize(
    ("fields", "name"),
    [
        ({"publisher": "KPU Kota Kediri"}, "organization 'KPU Kota Kediri'"),
        ({"organizations": ()}, "organization 'KPU Kota Batu'"),
        ({"organizations": (make_body("KPU Kota Batu", parent="KPU RI"),)}, "organization 'KPU RI'"),
        ({"organizations": (make_body("KPU Kota Batu", unit_of="KPU RI"),)}, "organization 'KPU RI'"),
        ({"organizations": (make_body("KPU Kota Batu", region="Kota Batu"),)}, "place 'Kota Batu'"),
        ({"persons": ()}, "person 'Sari Dewi'"),
        ({"events": ()}, "event 'e1'"),
        ({"events": (make_event(place="Aula", evidence=PASSAGE),)}, "place 'Aula'"),
        ({"places": (Place("Aula", "Aula", "venue", "Kota Batu"),)}, "place 'Kota Batu'"),
        ({"place_mentions": (Mention(Span(0, 4), "Aula", "Aula"),)}, "place 'Aula'"),
        ({"statements": (Statement(Agent("person", "Adi"), "quote", "x", PASSAGE),)}, "person 'Adi'"),
        (
            {"statements": (Statement(Agent("person", "Sari Dewi"), "quote", "x", PASSAGE, event="e9"),)},
            "event 'e9'",
        ),
        ({"orderings": (Ordering("e1", "e2", PASSAGE),)}, "event 'e2'"),
    ],
)
def test_a_fact_about_what_the_article_does_not_have_is_refused(fields: dict[str, Any], name: str) -> None:
    resolve([SAID])
    with pytest.raises(ValueError, match=f"names the {name}, which is not among"):
        resolve([replace(SAID, **fields)])


def test_a_fact_without_evidence_is_refused() -> None:
    facts = make_facts(roles=[("Sari Dewi", "ketua", "KPU Kota Batu")])
    facts = replace(facts, memberships=tuple(replace(fact, evidence=()) for fact in facts.memberships))
    with pytest.raises(ValueError, match="a Membership has no evidence"):
        resolve([facts])
