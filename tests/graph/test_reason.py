from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest
from rdflib import BNode, Graph, Literal, Namespace, URIRef
from rdflib.term import Node, _toPythonMapping

from kpugraph.errors import KpugraphError, OntologyError
from kpugraph.graph import reason as module
from kpugraph.graph.reason import Closure, ContradictionError, close, reason
from kpugraph.graph.turtle import canonical_turtle
from kpugraph.resolve import resolve
from kpugraph.triples import build_graph
from kpugraph.vocab import FOAF, KPU, OA, ORG, OWL, PROV, RDF, SCHEMA, SEM, SKOS, XSD
from tests.factories import six_facts

VALID = Path(__file__).with_name("valid.ttl")
ID = Namespace("https://w3id.org/kpugraph/id/")
TOPIC = Namespace("https://w3id.org/kpugraph/scheme/topic/")

RI, GUNUNG, LEMBAH = ID["org/kpu-ri"], ID["org/kpu-provinsi-gunung"], ID["org/kpu-kota-lembah"]
SEKRETARIAT, BAWASLU = ID["org/sekretariat"], ID["org/bawaslu-kota-lembah"]
SARI, BUDI = ID["person/sari-dewi"], ID["person/budi-karya"]
RAPAT, APEL = ID["event/rapat"], ID["event/apel"]


@pytest.fixture(scope="module")
def asserted() -> Graph:
    return Graph().parse(VALID)


@pytest.fixture(scope="module")
def inferred(asserted: Graph) -> Graph:
    return reason(asserted)


def with_triples(*triples: tuple[Node, Node, Node]) -> Graph:
    graph = Graph().parse(VALID)
    for triple in triples:
        graph.add(triple)
    return graph


EXPECTED: tuple[tuple[Node, Node, Node], ...] = (
    # hierarchy
    (LEMBAH, ORG.transitiveSubOrganizationOf, GUNUNG),
    (LEMBAH, ORG.transitiveSubOrganizationOf, RI),
    (SEKRETARIAT, ORG.subOrganizationOf, LEMBAH),
    (SEKRETARIAT, ORG.transitiveSubOrganizationOf, RI),
    (RI, ORG.hasSubOrganization, GUNUNG),
    (LEMBAH, ORG.hasUnit, SEKRETARIAT),
    (LEMBAH, RDF.type, KPU.LocalCommission),
    (LEMBAH, RDF.type, KPU.Commission),
    (BAWASLU, RDF.type, KPU.ElectionBody),
    (LEMBAH, RDF.type, ORG.FormalOrganization),
    (SEKRETARIAT, RDF.type, ORG.OrganizationalUnit),
    # people and posts
    (SARI, KPU.everHeld, ID["post/ketua"]),
    (ID["post/ketua"], KPU.everHeldBy, BUDI),
    (SARI, KPU.everMemberOf, LEMBAH),
    (BUDI, KPU.everMemberOf, BAWASLU),
    (LEMBAH, KPU.everHadMember, SARI),
    (SARI, KPU.everServedUnder, GUNUNG),
    (SARI, KPU.everServedUnder, RI),
    (SARI, ORG.hasMembership, ID["membership/sari"]),
    (LEMBAH, ORG.hasPost, ID["post/ketua"]),
    (ID["membership/budi"], RDF.type, KPU.Chairship),
    (ID["membership/sari"], RDF.type, KPU.Chairship),
    (SARI, RDF.type, FOAF.Agent),
    # events
    (RAPAT, SEM.hasActor, LEMBAH),
    (RAPAT, SEM.hasActor, SARI),
    (SARI, KPU.closed, RAPAT),
    (SARI, KPU.tookPartIn, RAPAT),
    (RAPAT, KPU.involvesOrganization, LEMBAH),
    (RAPAT, KPU.involvesOrganization, GUNUNG),
    (RAPAT, KPU.involvesOrganization, RI),
    (APEL, KPU.involvesThroughMember, BAWASLU),
    (RAPAT, KPU.before, APEL),
    (APEL, KPU.after, RAPAT),
    (RAPAT, RDF.type, KPU.Meeting),
    (RAPAT, RDF.type, SEM.Event),
    (RAPAT, KPU.withinEvent, ID["series/rapat"]),
    (RAPAT, KPU.concerns, TOPIC.tahapan),
    (RAPAT, KPU.occasioned, ID["statement/1"]),
    # places
    (ID["place/aula"], KPU.containedWithin, ID["place/indonesia"]),
    (RAPAT, KPU.locatedWithin, ID["place/provinsi-gunung"]),
    (RAPAT, KPU.inAreaOf, GUNUNG),
    (RAPAT, KPU.inAreaOf, LEMBAH),
)

UNEXPECTED: tuple[tuple[Node | None, Node | None, Node | None], ...] = (
    (RI, ORG.transitiveSubOrganizationOf, None),
    (GUNUNG, ORG.transitiveSubOrganizationOf, LEMBAH),
    (RI, KPU.everHadMember, None),
    (ID["membership/budi-afiliasi"], RDF.type, KPU.Chairship),
    (ID["post/ketua"], RDF.type, ORG.Membership),
    (ID["post/ketua"], RDF.type, KPU.Chairship),
    (RAPAT, KPU.involvesOrganization, SARI),
    (RAPAT, KPU.involvesOrganization, BAWASLU),
    (APEL, KPU.involvesOrganization, None),
    (APEL, KPU.before, None),
    (APEL, KPU.locatedWithin, None),
    (APEL, RDF.type, KPU.Meeting),
    (RAPAT, KPU.eventType, None),
    (RAPAT, KPU.concerns, TOPIC.logistik),
    (RAPAT, KPU.inAreaOf, ID["org/kpu-kabupaten-hutan"]),
    (LEMBAH, KPU.jurisdiction, None),
    (None, KPU.itself, None),
    (None, OWL.sameAs, None),
    (None, RDF.type, OWL.Thing),
    (None, None, OWL.Class),
    (ID["evidence/a"], None, None),
    (ID["selector/a"], None, None),
    (None, PROV.wasDerivedFrom, None),
    (None, OA.hasSource, None),
    (ID["build"], None, None),
    (ID["dataset"], None, None),
)


@pytest.mark.parametrize("triple", EXPECTED)
def test_what_follows_is_inferred(asserted: Graph, inferred: Graph, triple: tuple[Node, Node, Node]) -> None:
    assert triple not in asserted
    assert triple in inferred


@pytest.mark.parametrize("pattern", UNEXPECTED)
def test_what_does_not_follow_or_says_nothing_is_not(
    inferred: Graph, pattern: tuple[Node | None, Node | None, Node | None]
) -> None:
    assert list(inferred.triples(pattern)) == []


def test_only_new_facts_about_things_with_an_iri(asserted: Graph, inferred: Graph) -> None:
    assert len(inferred) > 100
    for triple in inferred:
        subject, _, value = triple
        assert triple not in asserted
        assert isinstance(subject, URIRef)
        assert isinstance(value, URIRef)
        assert subject != value
        assert str(subject).startswith((str(ID), "https://w3id.org/kpugraph/scheme/"))


def test_nothing_follows_from_nothing() -> None:
    assert close(Graph()).contradictions == ()
    assert len(reason(Graph())) == 0


def test_reasoning_again_over_both_adds_nothing(asserted: Graph, inferred: Graph) -> None:
    assert set(reason(asserted + inferred)) == set()


def test_the_same_graph_gives_the_same_bytes(inferred: Graph) -> None:
    shuffled = Graph()
    for triple in sorted(Graph().parse(VALID), reverse=True):
        shuffled.add(triple)
    assert canonical_turtle(reason(shuffled)) == canonical_turtle(inferred)


def test_without_a_premise_the_conclusion_falls() -> None:
    graph = Graph().parse(VALID)
    graph.remove((LEMBAH, ORG.subOrganizationOf, None))
    inferred = reason(graph)
    assert (RAPAT, KPU.involvesOrganization, LEMBAH) in inferred
    assert (RAPAT, KPU.involvesOrganization, RI) not in inferred
    assert (SARI, KPU.everServedUnder, RI) not in inferred


def test_the_graph_is_left_as_it_was(asserted: Graph) -> None:
    before = set(asserted)
    close(asserted)
    assert set(asserted) == before


def test_the_process_keeps_its_datatype_conversions(asserted: Graph) -> None:
    before = dict(_toPythonMapping)
    close(asserted)
    assert dict(_toPythonMapping) == before
    assert Literal("0.5", datatype=XSD.decimal).toPython() == Decimal("0.5")
    assert Literal("2024-03-04", datatype=XSD.date).toPython() == date(2024, 3, 4)


def test_nothing_is_said_on_the_side(asserted: Graph, capfd: pytest.CaptureFixture[str]) -> None:
    close(asserted)
    assert capfd.readouterr() == ("", "")


def test_reviewed_identity_pools_facts() -> None:
    other = ID["person/sari-d"]
    inferred = reason(with_triples((other, RDF.type, FOAF.Person), (other, OWL.sameAs, SARI)))
    assert (SARI, OWL.sameAs, other) in inferred
    assert (other, KPU.everMemberOf, LEMBAH) in inferred
    assert (SARI, OWL.sameAs, SARI) not in inferred


def test_blank_nodes_and_literals_stay_out() -> None:
    blank = BNode()
    inferred = reason(with_triples((blank, RDF.type, FOAF.Person), (LEMBAH, ORG.subOrganizationOf, Literal("KPU RI"))))
    assert not any(isinstance(node, BNode | Literal) for triple in inferred for node in triple)


CONTRADICTIONS = (
    ((SARI, RDF.type, ORG.Organization), "person and body"),
    ((SARI, KPU.jurisdiction, ID["place/aula"]), "a person with a jurisdiction"),
    ((LEMBAH, RDF.type, KPU.RegencyCommission), "two tiers"),
    ((BAWASLU, RDF.type, KPU.ProvincialSupervisor), "two tiers of supervisor"),
    ((LEMBAH, RDF.type, KPU.Court), "commission and court"),
    ((SEKRETARIAT, RDF.type, KPU.LocalAgency), "unit and agency"),
    ((RAPAT, RDF.type, KPU.Podcast), "two classes of event"),
    ((RAPAT, RDF.type, KPU.PlenaryMeeting), "two classes of meeting"),
    ((RAPAT, KPU.eventType, URIRef("https://w3id.org/kpugraph/scheme/event-type/sidang")), "two types"),
    ((APEL, KPU.precedes, RAPAT), "each before the other"),
    ((RAPAT, KPU.precedes, RAPAT), "before itself"),
    ((RAPAT, SCHEMA.superEvent, RAPAT), None),
    ((RAPAT, KPU.organizer, RAPAT), "an event that acts"),
    ((TOPIC.logistik, RDF.type, SCHEMA.Place), "concept and place"),
)


@pytest.mark.parametrize(("triple", "why"), CONTRADICTIONS, ids=str)
def test_contradictions_are_found(triple: tuple[Node, Node, Node], why: str | None) -> None:
    closure = close(with_triples(triple))
    assert bool(closure.contradictions) == (why is not None)
    assert all("\n" not in line and "w3.org" not in line for line in closure.contradictions)


def test_what_a_thing_is_elsewhere_teaches_nothing_of_that_other(inferred: Graph) -> None:
    item = URIRef("http://www.wikidata.org/entity/Q9971")
    assert (ID["place/kota-lembah"], OWL.sameAs, item) in Graph().parse(VALID)
    assert item not in inferred.all_nodes()
    described = close(with_triples((item, RDF.type, SCHEMA.Place))).inferred
    assert (ID["place/aula"], SCHEMA.containedInPlace, item) in described


def test_different_things_said_to_be_the_same_contradict() -> None:
    closure = close(with_triples((SARI, OWL.sameAs, BUDI), (SARI, OWL.differentFrom, BUDI)))
    assert closure.contradictions


def test_a_contradiction_is_an_error_of_status_1_on_one_line() -> None:
    graph = with_triples(*((thing, RDF.type, SCHEMA.Place) for thing in (SARI, BUDI, LEMBAH, RAPAT, APEL)))
    with pytest.raises(
        ContradictionError, match=r"the facts contradict the ontology: .*; and \d+ more; correct"
    ) as caught:
        reason(graph)
    assert caught.value.exit_status == 1
    assert isinstance(caught.value, KpugraphError)
    assert "\n" not in str(caught.value)


def test_the_six_articles_agree_with_the_ontology() -> None:
    closure = close(build_graph(resolve(six_facts())))
    assert isinstance(closure, Closure)
    assert closure.contradictions == ()
    below = set(closure.inferred.subjects(ORG.transitiveSubOrganizationOf, RI))
    assert {ID["org/kpu-kota-mojokerto"], ID["org/kpu-kabupaten-ogan-ilir"], ID["org/inspektorat-kpu-ri"]} <= below
    assert not list(closure.inferred.subjects(SKOS.prefLabel))


@pytest.mark.parametrize("content", ["not turtle", None])
def test_an_unreadable_ontology_is_one_clear_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, content: str | None
) -> None:
    if content is not None:
        (tmp_path / "kpugraph.ttl").write_text(content, encoding="utf-8")
    monkeypatch.setattr(module, "ontology_path", lambda name: tmp_path / name)
    module._axioms.cache_clear()
    with pytest.raises(OntologyError, match=r"kpugraph\.ttl: cannot be read"):
        reason(Graph())
    module._axioms.cache_clear()
