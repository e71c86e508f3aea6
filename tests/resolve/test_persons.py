from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from kpugraph.model import Facts, Organization, Person, Place
from kpugraph.resolve import resolve
from kpugraph.resolve.knowledge import Knowledge
from kpugraph.resolve.persons import plain_role
from tests.factories import make_body, make_facts, placed_facts

BATU, MALANG = "KPU Kota Batu", "KPU Kabupaten Malang"


def persons(*facts: Facts) -> list[str]:
    return [person.iri.rpartition("/")[2] for person in resolve(facts).persons]


def change(facts: Facts, **fields: object) -> Facts:
    """The facts with these fields in every membership."""
    return replace(facts, memberships=tuple(replace(fact, **fields) for fact in facts.memberships))  # type: ignore[arg-type]


def only(knowledge: Knowledge) -> tuple[str | None, bool, date | None, date | None]:
    (membership,) = knowledge.memberships
    return membership.division, membership.former, membership.first_attested, membership.last_attested


def test_spellings_of_a_full_name_are_one_person_under_the_commoner_spelling() -> None:
    spellings = ["Arif Budiman", "Arief Budiman", "Arif Budiman"]
    facts = [make_facts(roles=[(name, "anggota", "KPU RI")], title=f"Berita {n}") for n, name in enumerate(spellings)]
    (person,) = resolve(facts).persons
    assert (person.name, person.aliases) == ("Arif Budiman", ("Arief Budiman",))


def test_the_fullest_name_is_the_name() -> None:
    facts = make_facts(roles=[("Siti  Rahayu", None, BATU)], title="Satu")
    facts = replace(facts, persons=tuple(replace(person, aliases=("Bu Siti", "Rahayu")) for person in facts.persons))
    (person,) = resolve([facts, make_facts(roles=[("Siti-Rahayu", None, BATU)], title="Dua")]).persons
    assert person.name == "Siti  Rahayu"
    assert person.aliases == ("Bu Siti", "Rahayu", "Siti-Rahayu")


def test_a_single_token_is_a_person_of_its_body() -> None:
    here = make_facts(roles=[("Suparno", "ketua", BATU)], title="Satu")
    again = make_facts(roles=[("Soeparno", "anggota", BATU)], title="Dua")
    elsewhere = make_facts(roles=[("Suparno", "ketua", MALANG)], title="Tiga")
    assert persons(here, again, elsewhere) == ["suparno--kpu-kabupaten-malang", "suparno--kpu-kota-batu"]


def test_a_single_token_of_two_bodies_belongs_to_the_first_that_is_present() -> None:
    facts = make_facts(roles=[("Suparno", "ketua", MALANG), ("Suparno", "anggota", BATU)])
    former = replace(facts, memberships=(replace(facts.memberships[0], former=True), facts.memberships[1]))
    assert persons(facts) == ["suparno--kpu-kabupaten-malang"]
    assert persons(former) == ["suparno--kpu-kota-batu"]


def test_a_single_token_without_a_body_is_a_person_of_its_article() -> None:
    titles = ("Berita satu", "Berita dua")
    facts = [replace(make_facts(title=title, publisher=BATU), persons=(Person("Suparno"),)) for title in titles]
    assert len(set(persons(*facts))) == 2


def test_a_person_of_two_bodies_in_one_article_is_one() -> None:
    facts = make_facts(roles=[("Budi Santoso", "ketua", BATU), ("Budi Santoso", "rektor", "Universitas Batu")])
    knowledge = resolve([facts])
    assert len(knowledge.persons) == 1
    assert len(knowledge.memberships) == 2


def budi(*bodies: str, **given: Any) -> Facts:
    return placed_facts(roles=[("Budi Santoso", "anggota", body) for body in bodies], **given)


def test_namesakes_in_two_regions_are_two_persons() -> None:
    found = persons(budi("KPU Kota Batu"), budi("KPU Kabupaten Tabanan"), budi("KPU Provinsi Bali"), budi("KPU RI"))
    assert found == [
        "budi-santoso--indonesia",
        "budi-santoso--kabupaten-tabanan",
        "budi-santoso--kota-batu",
        "budi-santoso--provinsi-bali",
    ]


def test_who_moves_between_bodies_of_one_region_is_one_person() -> None:
    bodies = ("KPU Kota Batu", "Bawaslu Kota Batu", "Sekretariat KPU Kota Batu")
    knowledge = resolve([budi(body, title=body) for body in bodies])
    assert [person.iri.rpartition("/")[2] for person in knowledge.persons] == ["budi-santoso--kota-batu"]
    assert len(knowledge.memberships) == 3


def test_the_scope_is_that_of_the_first_tie_that_is_present() -> None:
    facts = budi("KPU Kota Batu", "KPU Kabupaten Tabanan")
    former = replace(facts, memberships=(replace(facts.memberships[0], former=True), facts.memberships[1]))
    assert persons(facts) == ["budi-santoso--kota-batu"]
    assert persons(former) == ["budi-santoso--kabupaten-tabanan"]


def test_a_body_without_an_area_is_the_scope_itself() -> None:
    assert persons(budi("Universitas Batu", "KPU Kota Batu")) == ["budi-santoso--universitas-batu"]


def test_without_a_tie_the_publisher_places_a_full_name_and_without_one_the_article() -> None:
    untied = [
        replace(budi(BATU, publisher=publisher, title=title), memberships=())
        for publisher, title in ((BATU, "Satu"), (BATU, "Dua"), (MALANG, "Tiga"), (None, "Empat"), (None, "Lima"))
    ]
    assert persons(*untied[:2], budi("Bawaslu Kota Batu")) == ["budi-santoso--kota-batu"]
    assert persons(untied[2]) == ["budi-santoso--kabupaten-malang"]
    assert persons(*untied[3:]) == [
        f"budi-santoso--{facts.article.identifier}" for facts in sorted(untied[3:], key=lambda f: f.article.identifier)
    ]


def test_an_area_below_the_regencies_counts_as_the_one_around_it() -> None:
    district = Place("Kecamatan Bumiaji, Kota Batu", "Kecamatan Bumiaji", "district", "Kota Batu")
    committee = Organization("PPK Kecamatan Bumiaji", "adhoc-committee", region=district.key)
    facts = budi(committee.name)
    bodies = (*(body for body in facts.organizations if body.name != committee.name), committee)
    assert persons(replace(facts, organizations=bodies, places=(*facts.places, district))) == [
        "budi-santoso--kota-batu"
    ]


def test_bodies_above_each_other_in_a_circle_have_no_area() -> None:
    circle = [make_body("Forum Satu", parent="Forum Dua"), make_body("Forum Dua", parent="Forum Satu")]
    facts = make_facts(roles=[("Budi Santoso", "anggota", "Forum Satu")], bodies=circle)
    assert persons(facts) == ["budi-santoso--forum-satu"]


def test_an_acronym_and_its_full_name_are_one_scope() -> None:
    bodies = ("Kemenkominfo", "Kementerian Komunikasi dan Informatika")
    found = [
        make_facts(roles=[(name, "staf", body)], title=body) for body in bodies for name in ("Budi Santoso", "Tono")
    ]
    assert persons(*found) == [f"{name}--kementerian-komunikasi-dan-informatika" for name in ("budi-santoso", "tono")]


def test_no_name_can_spell_the_iri_of_another_scope() -> None:
    facts = [budi(BATU), make_facts(roles=[("Budi Santoso--Kota", "anggota", "Batu")])]
    assert len(persons(*facts)) == 2


@pytest.mark.parametrize(
    ("role", "plain"),
    [("plt. ketua", "ketua"), ("pj. wali kota", "wali kota"), ("ketua", "ketua"), ("wali kota", "wali kota")],
)
def test_an_acting_role_has_a_plain_one(role: str, plain: str) -> None:
    assert plain_role(role) == plain


def test_who_acts_holds_the_post_of_whom_they_act_for() -> None:
    knowledge = resolve([make_facts(roles=[("Sari Dewi", "plt. ketua", BATU), ("Adi Putra", "ketua", BATU)])])
    (post,) = knowledge.posts
    assert post.role == "ketua"
    assert {membership.role: membership.post for membership in knowledge.memberships} == {
        "plt. ketua": post.iri,
        "ketua": post.iri,
    }


def test_an_affiliation_has_no_role_and_no_post() -> None:
    knowledge = resolve([make_facts(roles=[("Sari Dewi", None, BATU)])])
    assert knowledge.posts == ()
    assert [(membership.role, membership.post) for membership in knowledge.memberships] == [(None, None)]


def test_sightings_span_from_the_first_day_to_the_last() -> None:
    days = (date(2023, 5, 2), None, date(2021, 3, 1), date(2022, 1, 1))
    facts = [
        make_facts(roles=[("Sari Dewi", "ketua", BATU)], title=f"Berita {n}", on=day) for n, day in enumerate(days)
    ]
    assert only(resolve(facts)) == (None, False, date(2021, 3, 1), date(2023, 5, 2))


def test_a_role_without_a_dated_sighting_has_no_dates() -> None:
    assert only(resolve([make_facts(roles=[("Sari Dewi", "ketua", BATU)])])) == (None, False, None, None)


def test_a_former_role_is_apart_and_attested_on_no_day() -> None:
    facts = make_facts(roles=[("Sari Dewi", "ketua", BATU)], on=date(2024, 1, 1))
    assert only(resolve([change(facts, former=True)])) == (None, True, None, None)
    assert len(resolve([facts, change(facts, former=True)]).memberships) == 2


def test_divisions_are_roles_of_their_own_in_any_spelling() -> None:
    facts = make_facts(roles=[("Sari Dewi", "ketua divisi", BATU)])
    divisions = ("Divisi Hukum & Pengawasan", "Divisi Hukum dan Pengawasan", "Divisi Teknis")
    knowledge = resolve([change(facts, division=division) for division in divisions])
    assert [membership.division for membership in knowledge.memberships] == [
        "Divisi Hukum & Pengawasan",
        "Divisi Teknis",
    ]
    assert len(knowledge.posts) == 1
