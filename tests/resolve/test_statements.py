from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from kpugraph.model import Agent, Facts, Statement
from kpugraph.resolve import resolve
from kpugraph.vocab import DEFAULT_BASE
from tests.factories import make_body, make_event, make_facts

BATU = "KPU Kota Batu"
SARI = Agent("person", "Sari Dewi")
FACTS = make_facts(
    roles=[("Sari Dewi", "ketua divisi", BATU), ("Sari Dewi", "anggota", BATU)], events=[make_event()], publisher=BATU
)
PASSAGE = FACTS.events[0].evidence


def said(*statements: Statement, facts: Facts = FACTS) -> Facts:
    return replace(facts, statements=statements)


def test_one_sentence_can_hold_several_statements() -> None:
    quote = Statement(SARI, "quote", "Kami siap", PASSAGE)
    others = (
        replace(quote, text="Kami tunggu"),
        replace(quote, kind="paraphrase"),
        replace(quote, speaker=Agent("organization", BATU)),
    )
    assert len(resolve([said(quote, quote, *others)]).statements) == 4


def test_a_person_and_a_body_of_one_name_are_two_speakers() -> None:
    facts = make_facts(roles=[("Bina Desa", None, BATU)], bodies=[make_body("Bina Desa")], events=[make_event()])
    agents = (Agent("person", "Bina Desa"), Agent("organization", "Bina Desa"))
    statements = [Statement(agent, "quote", "Siap", facts.events[0].evidence) for agent in agents]
    speakers = [statement.speaker for statement in resolve([said(*statements, facts=facts)]).statements]
    assert [speaker.removeprefix(DEFAULT_BASE) for speaker in speakers] == [
        "org/bina-desa",
        "person/bina-desa--kpu-kota-batu",
    ]


def test_a_speaker_speaks_in_the_present_role_that_the_article_names() -> None:
    divisions = ("Divisi Teknis", "Divisi Hukum", "Divisi Data")
    roles = tuple(
        replace(FACTS.memberships[0], division=division, former=division == "Divisi Data") for division in divisions
    )
    facts = replace(FACTS, memberships=roles)
    statement = Statement(SARI, "quote", "Siap", PASSAGE, event="e1", speaking_as=(BATU, "ketua divisi"))
    knowledge = resolve([said(statement, facts=facts)])
    (known,) = knowledge.statements
    (role,) = [membership for membership in knowledge.memberships if membership.iri == known.speaking_as]
    assert (role.division, role.former) == ("Divisi Hukum", False)
    assert known.event == knowledge.events[0].iri


def test_a_role_that_the_article_does_not_give_is_not_spoken_in() -> None:
    statement = Statement(SARI, "quote", "Siap", PASSAGE, speaking_as=(BATU, "sekretaris"))
    assert resolve([said(statement)]).statements[0].speaking_as is None
    body = replace(statement, speaker=Agent("organization", BATU), speaking_as=(BATU, "anggota"))
    assert resolve([said(body)]).statements[0].speaking_as is None


def test_what_two_articles_report_is_two_statements() -> None:
    again = make_facts(roles=[("Sari Dewi", "anggota", BATU)], events=[make_event()], title="Berita lain")
    facts = [
        said(Statement(SARI, "quote", "Siap", each.events[0].evidence, topics=("dp3", "dp3")), facts=each)
        for each in (FACTS, again)
    ]
    knowledge = resolve(facts)
    assert [statement.topics for statement in knowledge.statements] == [("dp3",), ("dp3",)]
    assert len({statement.article for statement in knowledge.statements}) == 2


def test_a_passage_speaks_for_each_of_its_days_with_the_lower_confidence() -> None:
    (passage,) = PASSAGE
    dated = [replace(passage, attested_on=date(2024, 2, day)) for day in (14, 15)]
    doubtful = replace(dated[0], confidence=Decimal("0.5"))
    for evidence in ((*dated, doubtful), (doubtful, *dated)):
        knowledge = resolve([replace(FACTS, events=(replace(FACTS.events[0], evidence=evidence),))])
        nodes = [known for known in knowledge.evidence if known.iri in knowledge.events[0].evidence]
        assert [(node.evidence.attested_on, node.evidence.confidence) for node in nodes] == [
            (date(2024, 2, 14), Decimal("0.5")),
            (date(2024, 2, 15), Decimal("0.95")),
        ]
        assert len({node.selector for node in nodes}) == 1


def test_a_part_told_twice_is_one_participation_with_both_passages() -> None:
    event = make_event(name="Evaluasi", date=date(2024, 2, 14))
    facts = [
        make_facts(
            events=[event],
            parts=[("e1", "speaker", "Sari Dewi")],
            publisher=BATU,
            bodies=[make_body(BATU)],
            title=title,
        )
        for title in ("Satu", "Dua")
    ]
    (participation,) = resolve(facts).participations
    assert participation.part == "speaker"
    assert len(participation.evidence) == 2
