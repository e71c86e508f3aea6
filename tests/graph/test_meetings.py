"""Who met whom, in which province, in which group, and what lies about one thing: counted from facts alone."""

from __future__ import annotations

from pathlib import Path

import networkx as nx
import pytest
from rdflib import Graph

from kpugraph.graph.meetings import NATIONAL, Kind, Meeting, articles_of, as_network, meetings
from kpugraph.graph.neighbourhood import neighbourhood, part_of
from kpugraph.graph.network import network
from kpugraph.graph.provinces import home_of
from kpugraph.graph.standing import standing

DATA = Path(__file__).parent.parent / "pages" / "graph.ttl"
B = "https://example.org/id/"
PREFIXES = """
@prefix kpu: <https://w3id.org/kpugraph/ontology#> . @prefix org: <http://www.w3.org/ns/org#> .
@prefix foaf: <http://xmlns.com/foaf/0.1/> . @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix schema: <https://schema.org/> . @base <https://example.org/id/> .
"""


@pytest.fixture(scope="module")
def drawn() -> nx.MultiDiGraph[str]:
    return network(Graph().parse(DATA, format="turtle"))


def short(iri: str) -> str:
    return iri.removeprefix(B)


def met(drawn: nx.MultiDiGraph[str], kind: Kind) -> dict[tuple[str, str], list[str]]:
    return {
        (short(each.one), short(each.other)): [short(event) for event in each.events] for each in meetings(drawn, kind)
    }


def group_of(*events: tuple[str, ...]) -> nx.MultiDiGraph[str]:
    """A network in which these persons took part in each event."""
    turtle = PREFIXES
    for number, names in enumerate(events):
        turtle += f'<e{number}> a kpu:Event ; schema:name "E" ; schema:startDate "2024-01-{number + 1:02}" ;'
        turtle += " kpu:participant " + ", ".join(f"<{name}>" for name in names) + " .\n"
        turtle += "".join(f'<{name}> a foaf:Person ; skos:prefLabel "{name}" .\n' for name in names)
    return network(Graph().parse(data=turtle, format="turtle"))


def test_people_met_where_both_have_a_part_and_not_where_only_their_bodies_have(drawn: nx.MultiDiGraph[str]) -> None:
    assert met(drawn, "people") == {("person/sari-melati", "person/wulan-prameswari-utami"): ["event/webinar"]}
    (meeting,) = meetings(drawn, "people")
    assert [short(key) for _, _, key in meeting.events[f"{B}event/webinar"]] == ["participation/3", "participation/4"]


def test_bodies_met_themselves_or_by_their_people(drawn: nx.MultiDiGraph[str]) -> None:
    found = met(drawn, "bodies")
    assert found["org/kpu-kota-serang", "org/kpu-provinsi-banten"] == ["event/rapat"]
    assert found["org/kpu-provinsi-banten", "org/universitas-cendana-putih"] == ["event/webinar"]
    assert len(found) == 4
    (by_people,) = (each for each in meetings(drawn, "bodies") if each.other.endswith("cendana-putih"))
    facts = [short(key) for _, _, key in by_people.events[f"{B}event/webinar"]]
    assert facts == ["participation/3", "membership/sari", "participation/4", "membership/wulan"]
    assert {short(article) for article in articles_of(drawn, (by_people,))} == {"article/dua", "article/satu"}


def test_provinces_met_and_what_belongs_to_none_goes_by_its_own_mark(drawn: nx.MultiDiGraph[str]) -> None:
    assert met(drawn, "provinces") == {(NATIONAL, "36"): ["event/webinar"]}


def test_events_stand_by_date_and_are_counted_once() -> None:
    drawn = group_of(("a", "b"), ("a", "b"), ("a", "c"))
    assert met(drawn, "people") == {("a", "b"): ["e0", "e1"], ("a", "c"): ["e2"]}
    joined = as_network(meetings(drawn, "people"))
    assert sorted(joined.edges(data="weight")) == [(f"{B}a", f"{B}b", 2), (f"{B}a", f"{B}c", 1)]


def test_two_parts_of_one_person_in_an_event_are_one_presence() -> None:
    turtle = PREFIXES + '<e> a kpu:Event ; schema:name "E" ; kpu:speaker <a> ; kpu:opener <a> ; kpu:participant <b> .'
    turtle += '<a> a foaf:Person ; skos:prefLabel "A" . <b> a foaf:Person ; skos:prefLabel "B" .'
    (meeting,) = meetings(network(Graph().parse(data=turtle, format="turtle")), "people")
    assert [len(facts) for facts in meeting.events.values()] == [3]


def test_provinces_of_bodies_persons_and_events(drawn: nx.MultiDiGraph[str]) -> None:
    provinces = {short(node): attributes["province"] for node, attributes in drawn.nodes(data=True)}
    banten = {"code": "36", "name": "Banten"}
    assert provinces == {
        "org/inspektorat-kpu-ri": None,
        "org/kpu-kota-serang": banten,
        "org/kpu-provinsi-banten": banten,
        "org/kpu-ri": None,
        "org/pemerintah-kota-serang": banten,
        "org/universitas-cendana-putih": None,
        "person/bagus-tirta": banten,
        "person/sari-melati": banten,
        "person/wulan-prameswari-utami": None,
        "event/rapat": banten,
        "event/webinar": banten,
    }


def test_an_event_that_a_national_body_gave_is_national() -> None:
    turtle = PREFIXES + '<e> a kpu:Event ; schema:name "E" ; kpu:organizer <ri> ; kpu:participant <jatim> .'
    turtle += '<ri> a org:Organization, kpu:NationalCommission ; skos:prefLabel "KPU RI" .'
    turtle += '<jatim> a org:Organization ; skos:prefLabel "KPU" ; kpu:jurisdiction <p> . <p> kpu:regionCode "35" .'
    drawn = network(Graph().parse(data=turtle, format="turtle"))
    assert drawn.nodes[f"{B}e"]["province"] is None
    assert drawn.nodes[f"{B}jatim"]["province"] == {"code": "35", "name": "p"}


def test_a_person_stands_for_the_present_body(drawn: nx.MultiDiGraph[str]) -> None:
    assert home_of(drawn, f"{B}person/sari-melati") == f"{B}org/kpu-provinsi-banten"
    assert home_of(drawn, f"{B}event/rapat") is None


def test_groups_met_mostly_each_other_and_the_one_between_them_is_told() -> None:
    drawn = group_of(("a", "b", "c"), ("a", "b"), ("b", "c"), ("c", "d"), ("d", "e", "f"), ("d", "e"), ("e", "f"))
    found = standing(drawn, meetings(drawn, "people"))
    assert [{short(node) for node in group.members} for group in found.groups] == [{"a", "b", "c"}, {"d", "e", "f"}]
    assert [group.events for group in found.groups] == [3, 3]
    between = {short(node): each.between for node, each in found.standings.items()}
    assert between == {"a": 0, "b": 0, "c": 0.6, "d": 0.6, "e": 0, "f": 0}
    assert (found.standings[f"{B}c"].met, found.standings[f"{B}c"].events) == (3, 3)


def test_articles_are_counted_by_those_who_tell_of_meetings(drawn: nx.MultiDiGraph[str]) -> None:
    found = standing(drawn, meetings(drawn, "people"))
    assert [(group.events, group.articles) for group in found.groups] == [(1, 1)]
    assert {each.articles for each in found.standings.values()} == {1}
    assert standing(drawn, ()).groups == ()


def test_the_neighbourhood_grows_by_steps(drawn: nx.MultiDiGraph[str]) -> None:
    near = {short(node) for node in neighbourhood(drawn, f"{B}person/bagus-tirta", 1)}
    assert near == {"person/bagus-tirta", "org/kpu-kota-serang"}
    further = {short(node) for node in neighbourhood(drawn, f"{B}person/bagus-tirta", 2)}
    assert further == near | {"event/rapat", "org/kpu-provinsi-banten"}


def test_the_hierarchy_leads_down_from_the_middle_alone(drawn: nx.MultiDiGraph[str]) -> None:
    assert f"{B}org/inspektorat-kpu-ri" in neighbourhood(drawn, f"{B}org/kpu-ri", 1)
    about = neighbourhood(drawn, f"{B}org/kpu-provinsi-banten", 3)
    assert f"{B}org/kpu-ri" in about
    assert f"{B}org/inspektorat-kpu-ri" not in about


def test_a_part_keeps_order_ties_and_their_facts(drawn: nx.MultiDiGraph[str]) -> None:
    some = frozenset([*drawn][::2])
    part = part_of(drawn, some)
    assert [*part] == [node for node in drawn if node in some]
    assert [*part.edges(keys=True, data=True)] == [
        edge for edge in drawn.edges(keys=True, data=True) if {edge[0], edge[1]} <= some
    ]


def test_a_meeting_is_a_plain_value() -> None:
    assert Meeting("a", "b", {}) == Meeting("a", "b", {})
