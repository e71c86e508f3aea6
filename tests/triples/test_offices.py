"""A change of office in RDF: its classes, its day under the property of its direction, nothing that is unknown."""

from __future__ import annotations

from rdflib import Graph, Literal, URIRef

from kpugraph.graph.validate import validate
from kpugraph.model import OfficeChange
from kpugraph.resolve import resolve
from kpugraph.triples import build_graph
from kpugraph.vocab import KPU, PROV, RDF, SKOS, XSD
from tests.factories import make_change, placed_facts

BATU = "KPU Kota Batu"


def graph_of(*changes: OfficeChange) -> Graph:
    return build_graph(resolve([placed_facts(changes=changes, publisher=BATU)]))


def test_who_came_in_has_a_stated_start() -> None:
    change = make_change(
        "replacement", "Sari Wulan", "anggota", BATU, "2024-02-12", predecessor="Tono Hadi", term=(2023, 2028)
    )
    graph = graph_of(change)
    (node,) = graph.subjects(RDF.type, KPU.OfficeChange)
    assert set(graph.objects(node, RDF.type)) == {KPU.OfficeChange, KPU.Appointment, KPU.Replacement}
    assert graph.value(node, KPU.statedStart) == Literal("2024-02-12", datatype=XSD.date)
    assert graph.value(node, KPU.statedEnd) is None
    assert graph.value(node, KPU.termEnd) == Literal("2028", datatype=XSD.gYear)
    assert str(graph.value(graph.value(node, KPU.predecessor), SKOS.prefLabel)) == "Tono Hadi"
    assert str(graph.value(graph.value(node, KPU.changeKind), SKOS.notation)) == "replacement"
    assert graph.value(node, PROV.wasDerivedFrom) is not None
    assert validate(graph).conforms


def test_who_left_without_a_day_has_none() -> None:
    graph = graph_of(make_change("resignation", "Sari Wulan", "plt. ketua", BATU))
    (node,) = graph.subjects(RDF.type, KPU.Departure)
    assert (node, RDF.type, KPU.Resignation) in graph
    assert not set(graph.predicates(node)) & {KPU.statedStart, KPU.statedEnd, KPU.termStart, KPU.decree, KPU.changedAt}
    role = graph.value(node, KPU.officeRole)
    assert isinstance(role, URIRef)
    assert str(graph.value(role, SKOS.notation)) == "plt. ketua"
    assert str(graph.value(node, KPU.office)).endswith("post/kpu-kota-batu/ketua")
    assert validate(graph).conforms
