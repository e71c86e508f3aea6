"""Who of the articles' persons is a commissioner of the curated graph: where certain, and nowhere else."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from random import Random

import pytest

from kpugraph.model import Facts
from kpugraph.resolve import resolve
from kpugraph.resolve.commissioners import commissioner_iri, link_commissioners
from kpugraph.resolve.decisions import Decision
from kpugraph.resolve.identity import identify
from kpugraph.resolve.knowledge import Knowledge, Verdict
from kpugraph.vocab import DEFAULT_BASE
from tests.factories import placed_facts

RI, BATU, BALI = "KPU RI", "KPU Kota Batu", "KPU Provinsi Bali"
HASYIM = commissioner_iri(DEFAULT_BASE, "Hasyim Asy'ari")
IN_TERM = date(2023, 3, 1)


def seen(
    name: str, role: str | None = "anggota", body: str = RI, on: date | None = IN_TERM, former: bool = False
) -> Facts:
    facts = placed_facts(roles=[(name, role, body)], title=f"{name} {role} {body} {on} {former}", on=on)
    return replace(facts, memberships=tuple(replace(each, former=former) for each in facts.memberships))


def linked(facts: Iterable[Facts], *decisions: Decision) -> Knowledge:
    return link_commissioners(identify(resolve(facts), decisions), decisions)


def links(*facts: Facts, decisions: tuple[Decision, ...] = ()) -> dict[str, str]:
    people = linked(facts, *decisions).persons
    local = "curated/person/"
    return {each.name: each.commissioner.rpartition(local)[2] for each in people if each.commissioner is not None}


def decided(one: str, other: str, verdict: Verdict) -> Decision:
    return Decision(min(one, other), max(one, other), verdict, "riwayat hidup", "Rina", date(2026, 11, 24))


@pytest.mark.parametrize(
    ("name", "role", "on", "person"),
    [
        ("Hasyim Asy'ari", "ketua", date(2022, 4, 12), "hasyim-asyari"),
        ("Hasyim Asyari", "anggota", date(2016, 8, 29), "hasyim-asyari"),
        ("HASYIM ASY’ARI", "ketua divisi", date(2020, 1, 1), "hasyim-asyari"),
        ("Arif Budiman", "ketua", date(2019, 5, 22), "arief-budiman"),
        # Whoever the article makes chair is at least a member then.
        ("Ilham Saputra", "plt. ketua", date(2021, 2, 1), "ilham-saputra"),
        ("Viryan", "anggota", date(2019, 5, 22), "viryan"),
        ("Viryan Aziz", "anggota", date(2019, 5, 22), "viryan"),
        # An open end goes on.
        ("Iffa Rosita", "anggota", date(2026, 1, 1), "iffa-rosita"),
    ],
)
def test_the_whole_name_in_office_within_the_term_is_certain(name: str, role: str, on: date, person: str) -> None:
    assert list(links(seen(name, role, on=on)).values()) == [person]


@pytest.mark.parametrize(
    "facts",
    [
        seen("Hasyim Asy'ari", on=date(2024, 7, 4)),
        seen("Hasyim Asy'ari", on=date(2016, 8, 28)),
        seen("Hasyim Asy'ari", on=None),
        seen("Hasyim Asy'ari", former=True),
        seen("Hasyim Asy'ari", body=BATU),
        seen("Hasyim Asy'ari", None),
        seen("Hasyim Asy'ari", "sekretaris"),
        seen("Hasyim"),
        seen("Hasyim Asy'ari Rahman"),
        seen("Evi Novida Ginting", on=date(2019, 5, 22)),
        # Between two times in office.
        seen("Evi Novida Ginting Manik", on=date(2020, 5, 1)),
        seen("Afif"),
        seen("Sari Wulan"),
    ],
    ids=lambda facts: facts.article.title,
)
def test_anything_less_is_no_link(facts: Facts) -> None:
    knowledge = linked([facts])
    assert [person.commissioner for person in knowledge.persons] == [None]
    assert knowledge.identities == ()


def test_a_link_has_its_grounds_its_sum_and_the_passages_of_the_term_alone() -> None:
    early, late = seen("Hasyim Asyari", on=date(2010, 1, 1)), seen("Hasyim Asyari", "ketua")
    (identity,) = linked([early, late]).identities
    assert identity.persons == (HASYIM, f"{DEFAULT_BASE}person/hasim-asari--indonesia")
    assert identity.verdict == "same"
    assert identity.grounds == ("same-body", "same-name", "within-term")
    assert identity.score == 8
    (passage,) = [each for each in resolve([early, late]).evidence if each.evidence.attested_on == IN_TERM]
    assert identity.evidence == (passage.iri,)


def test_another_spelling_says_so() -> None:
    (identity,) = linked([seen("Idham Kholik")]).identities
    assert identity.grounds == ("same-body", "spelling", "within-term")


def test_every_iri_of_the_person_is_linked_and_the_sighting_decides() -> None:
    before, now = seen("Hasyim Asy'ari", body=BALI, on=date(2010, 1, 1)), seen("Hasyim Asy'ari", "ketua")
    both = decided("person/hasim-asari--indonesia", "person/hasim-asari--provinsi-bali", "same")
    people = linked([before, now], both).persons
    assert len(people) == 2
    assert [bool(each.same_as) for each in people] == [each.commissioner == HASYIM for each in people] == [True, True]


def test_a_namesake_elsewhere_is_no_commissioner() -> None:
    here, there = seen("Wahyu Setiawan", on=date(2019, 1, 1)), seen("Wahyu Setiawan", body=BATU, on=date(2019, 1, 1))
    found = {each.iri.rpartition("--")[2]: each.commissioner for each in linked([here, there]).persons}
    assert found["kota-batu"] is None
    assert found["indonesia"] == commissioner_iri(DEFAULT_BASE, "Wahyu Setiawan")


@pytest.mark.parametrize("verdict", ["different", "undecided"])
def test_what_somebody_decided_goes_before_the_rule(verdict: Verdict) -> None:
    decision = decided("curated/person/hasyim-asyari", "person/hasim-asari--indonesia", verdict)
    knowledge = linked([seen("Hasyim Asy'ari", "ketua")], decision)
    (person,), (identity,) = knowledge.persons, knowledge.identities
    assert person.commissioner is None
    assert person.different_from == ((HASYIM,) if verdict == "different" else ())
    assert (identity.verdict, identity.author, identity.score) == (verdict, "Rina", None)


def test_somebody_may_say_that_a_short_form_is_a_commissioner() -> None:
    decision = decided("curated/person/evi-novida-ginting-manik", "person/evi-novida-ginting--indonesia", "same")
    facts = seen("Evi Novida Ginting", on=date(2021, 10, 14))
    assert links(facts, decisions=(decision,)) == {"Evi Novida Ginting": "evi-novida-ginting-manik"}
    (identity,) = linked([facts], decision).identities
    assert (identity.reason, identity.grounds, identity.evidence) == ("riwayat hidup", (), ())


def test_nobody_is_two_commissioners() -> None:
    decision = decided("curated/person/arief-budiman", "person/hasim-asari--indonesia", "same")
    knowledge = linked([seen("Hasyim Asy'ari", "ketua")], decision)
    assert [person.commissioner for person in knowledge.persons] == [None]
    assert knowledge.identities == ()


def test_two_whom_somebody_told_apart_are_not_one_commissioner() -> None:
    facts = [seen("Idham Holik"), seen("Idham Kholik")]
    assert len(links(*facts)) == 2
    one, other = sorted(each.iri.removeprefix(DEFAULT_BASE) for each in resolve(facts).persons)
    assert links(*facts, decisions=(decided(one, other, "different"),)) == {}


def test_decisions_about_others_and_the_order_of_articles_change_nothing() -> None:
    facts = [seen("Hasyim Asy'ari", on=date(2023, month, 1)) for month in range(1, 6)] + [
        seen("Arif Budiman", body=BATU)
    ]
    expected = linked(facts)
    Random(7).shuffle(facts)
    stranger = decided("curated/person/hasyim-asyari", "person/orang-lain--indonesia", "different")
    unknown = decided("curated/person/orang-lain", "person/hasim-asari--indonesia", "different")
    assert linked(facts, stranger, unknown) == expected
