"""Persons and events with several IRIs shown as one."""

from __future__ import annotations

from rdflib import Graph, Literal, Namespace

from kpugraph.graph.network import network
from kpugraph.graph.same import one_iri_a_thing
from kpugraph.vocab import FOAF, KPU, ORG, OWL, RDF, SCHEMA, SKOS

ID = Namespace("https://example.org/id/")
BATU, JATIM, OTHER = ID["person/sari--kota-batu"], ID["person/sari--provinsi-jatim"], ID["person/sari--bali"]


def told(*same: tuple[object, object]) -> Graph:
    graph = Graph()
    for person, name in ((BATU, "Sari Dewi"), (JATIM, "Sari Dewi Utami"), (OTHER, "Sari Dewi")):
        graph += [(person, RDF.type, FOAF.Person), (person, SKOS.prefLabel, Literal(name))]
        graph += [(person, FOAF.name, Literal(name)), (person, SKOS.altLabel, Literal("Sari"))]
    graph.add((JATIM, SKOS.altLabel, Literal("Sari Dewi")))
    for number, person in enumerate((BATU, JATIM, OTHER)):
        role, body = ID[f"membership/{number}"], ID[f"org/{number}"]
        graph += [(role, RDF.type, ORG.Membership), (role, ORG.member, person), (role, ORG.organization, body)]
        graph.add((body, RDF.type, ORG.Organization))
    for one, other in same:
        graph.add((one, OWL.sameAs, other))  # type: ignore[arg-type]
    return graph


def test_the_first_iri_stands_for_all() -> None:
    merged = one_iri_a_thing(told((BATU, JATIM), (JATIM, BATU)))
    assert (JATIM, None, None) not in merged
    assert (None, None, JATIM) not in merged
    assert {str(form) for form in merged.objects(BATU, SKOS.prefLabel)} == {"Sari Dewi"}
    assert {str(form) for form in merged.objects(BATU, SKOS.altLabel)} == {"Sari", "Sari Dewi Utami"}
    assert len(set(merged.subjects(ORG.member, BATU))) == 2
    assert (None, OWL.sameAs, None) not in merged


def test_where_nobody_has_two_nothing_changes() -> None:
    graph = told()
    assert one_iri_a_thing(graph) is graph
    outside = told((BATU, ID["elsewhere"]))
    assert one_iri_a_thing(outside) is outside


def test_a_network_has_one_node_a_person() -> None:
    drawn = network(told((BATU, JATIM), (JATIM, BATU)))
    people = [node for node, attributes in drawn.nodes(data=True) if attributes["kind"] == "person"]
    assert people == [str(OTHER), str(BATU)]
    assert sorted(body for _, body in drawn.out_edges(str(BATU))) == [str(ID["org/0"]), str(ID["org/1"])]
    assert drawn.nodes[str(BATU)]["aliases"] == ["Sari", "Sari Dewi Utami"]


def test_what_is_said_of_others_stays() -> None:
    graph = told((BATU, JATIM), (JATIM, BATU))
    graph.add((ID["event/1"], KPU.speaker, OTHER))
    merged = one_iri_a_thing(graph)
    assert (ID["event/1"], KPU.speaker, OTHER) in merged
    assert (OTHER, SKOS.prefLabel, Literal("Sari Dewi")) in merged


def test_reports_of_one_event_are_one_with_the_parts_of_both_and_each_property_once() -> None:
    one, other, person = ID["event/a"], ID["event/b"], ID["person/sari"]
    graph = Graph()
    for event, name in ((one, "Rakor"), (other, "Rapat Koordinasi")):
        graph += [(event, RDF.type, KPU.Event), (event, SCHEMA.name, Literal(name))]
    graph += [(one, KPU.speaker, person), (other, KPU.opener, person), (other, SCHEMA.location, ID["place/aula"])]
    assert one_iri_a_thing(graph) is graph
    graph += [(one, OWL.sameAs, other), (other, OWL.sameAs, one)]
    assert set(one_iri_a_thing(graph)) == {
        (one, RDF.type, KPU.Event),
        (one, SCHEMA.name, Literal("Rakor")),
        (one, KPU.speaker, person),
        (one, KPU.opener, person),
        (one, SCHEMA.location, ID["place/aula"]),
    }
