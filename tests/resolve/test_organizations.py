from __future__ import annotations

from dataclasses import replace

import pytest

from kpugraph.model import Facts, Mention, Place, Span
from kpugraph.resolve import resolve
from tests.factories import make_article, make_body, make_facts


def test_neighbours_with_like_names_are_two_bodies() -> None:
    knowledge = resolve([make_facts(bodies=[make_body("KPU Kota Batu"), make_body("KPU Kabupaten Batu")])])
    assert [body.name for body in knowledge.organizations] == ["KPU Kabupaten Batu", "KPU Kota Batu"]


def test_spellings_of_one_canonical_name_are_one_body() -> None:
    facts = [make_facts(bodies=[make_body(name)], title=name) for name in ("KPU Kota Batu", "KPU KOTA BATU")]
    (body,) = resolve(facts).organizations
    assert (body.name, body.aliases) == ("KPU KOTA BATU", ("KPU Kota Batu",))


def test_an_acronym_and_its_full_name_are_one_body_under_the_full_name() -> None:
    full = "Mahkamah Konstitusi"
    facts = [make_facts(bodies=[make_body(name, kind="court")], title=name) for name in ("MK", full, "KPU Kota Batu")]
    bodies = resolve(facts).organizations
    assert [(body.name, body.aliases) for body in bodies] == [("KPU Kota Batu", ()), (full, ("MK",))]
    assert [body.iri for body in resolve(facts[:1]).organizations] == [bodies[1].iri]


def test_an_acronym_of_an_area_is_one_with_the_full_name_of_that_area_only() -> None:
    names = ("Bakesbangpol Kota Batu", "Badan Kesatuan Bangsa dan Politik Kota Batu", "Bakesbangpol Kabupaten Malang")
    facts = [make_facts(bodies=[make_body(name, kind="local-office")], title=name) for name in names]
    assert [body.name for body in resolve(facts).organizations] == [names[2], names[1]]


def test_what_one_article_knows_of_a_body_is_kept() -> None:
    poor = make_facts(bodies=[make_body("KPU Kota Batu", kind="organization")], title="Satu")
    rich = make_facts(
        bodies=[make_body("KPU Kota Batu", parent="KPU Provinsi Jawa Timur"), make_body("KPU Provinsi Jawa Timur")],
        title="Dua",
    )
    more = make_facts(bodies=[make_body("KPU Kota Batu")], title="Tiga")
    knowledge = resolve([poor, rich, more])
    (body,) = [body for body in knowledge.organizations if body.name == "KPU Kota Batu"]
    assert body.kind == "city-commission"
    assert body.parents == tuple(org.iri for org in knowledge.organizations if org.name == "KPU Provinsi Jawa Timur")


def test_the_forms_in_the_text_are_aliases_with_single_spaces() -> None:
    article = make_article("KPU  Batu rapat.")
    facts = Facts(
        article,
        organizations=(make_body("KPU Kota Batu"),),
        organization_mentions=(Mention(Span(14, 23), "KPU Kota Batu", "KPU  Batu"),),
    )
    assert resolve([facts]).organizations[0].aliases == ("KPU Batu",)


def test_a_bare_head_is_no_alias_but_of_the_national_body() -> None:
    article = make_article("KPU rapat.")
    start = article.body_start
    found = {}
    for name in ("KPU Kota Batu", "KPU RI"):
        facts = Facts(
            article,
            organizations=(make_body(name),),
            organization_mentions=(Mention(Span(start, start + 3), name, "KPU"),),
        )
        found[name] = resolve([facts]).organizations[0].aliases
    assert found == {"KPU Kota Batu": (), "KPU RI": ("KPU",)}


def test_of_two_descriptions_of_a_place_the_fuller_one_stands() -> None:
    country = Place("Indonesia", "Indonesia", "country")
    poor = replace(make_facts(title="Satu"), places=(Place("Kota Batu", "Kota Batu", "city"),))
    rich = replace(
        make_facts(title="Dua"), places=(country, Place("Kota Batu", "Kota Batu", "city", "Indonesia", "35.79"))
    )
    for facts in ([poor, rich], [rich, poor]):
        knowledge = resolve(facts)
        (known,) = [known for known in knowledge.places if known.place.key == "Kota Batu"]
        assert known.place.code == "35.79"
        assert known.within == "https://w3id.org/kpugraph/id/place/indonesia"


@pytest.mark.parametrize(
    ("place", "item"),
    [
        (Place("Kota Mojokerto", "Kota Mojokerto", "city", code="35.76"), "Q11447"),
        (Place("Kabupaten Mojokerto", "Kabupaten Mojokerto", "regency", code="35.16"), "Q11096"),
        (Place("Papua Tengah", "Papua Tengah", "province", code="94"), None),
        (Place("Kelurahan Meri, Kota Mojokerto", "Kelurahan Meri", "village"), None),
        (Place("Kota Rekaan", "Kota Rekaan", "city", code="99.71"), None),
    ],
    ids=lambda value: getattr(value, "key", value),
)
def test_a_region_is_the_wikidata_item_of_its_code_and_nothing_else_is(place: Place, item: str | None) -> None:
    (known,) = resolve([replace(make_facts(title="Satu"), places=(place,))]).places
    assert known.wikidata == item
