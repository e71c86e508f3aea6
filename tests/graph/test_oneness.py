"""Why several articles count as one thing is told with what the build compared."""

from __future__ import annotations

from datetime import date
from typing import Any

from rdflib import RDF, Graph, URIRef

from kpugraph.graph.explain import explain, explanation_text
from kpugraph.graph.oneness import why_one
from kpugraph.model import Facts, Series
from kpugraph.vocab import DEFAULT_BASE, KPU
from tests.factories import make_event, make_facts, placed_facts
from tests.graph.offices import archive, reported

BATU = "KPU Kota Batu"
NAME = "Rapat Evaluasi Logistik Pemilu Serentak"


def report(title: str, name: str = NAME, *people: str, organizer: str | None = BATU, **fields: Any) -> Facts:
    event = make_event("e1", "rapat", name, **{"date": date(2024, 3, 4), **fields})
    parts = [(BATU, "organizer")] if organizer else []
    return reported(title, event, *parts, *((person, "speaker") for person in people))  # type: ignore[arg-type]


def node(path: str) -> URIRef:
    return URIRef(DEFAULT_BASE + path)


def events(*facts: Facts) -> tuple[Graph, list[URIRef]]:
    graph = archive(further=facts)
    return graph, sorted(node for node in graph.subjects(RDF.type, KPU.Event) if isinstance(node, URIRef))


def test_a_person_and_a_body_in_several_articles() -> None:
    facts = [placed_facts(roles=[("Sari Wulan", "ketua", BATU)], publisher=BATU, title=title) for title in "AB"]
    graph = archive(further=facts)
    assert why_one(graph, node("person/sari-wulan--kota-batu"), "en") == (
        "2 articles give the same name, in the same region or body (Kota Batu)",
    )
    assert why_one(graph, node("person/sari-wulan--kota-batu"), "id") == (
        "2 artikel menyebutnya dengan nama yang sama, di wilayah atau badan yang sama (Kota Batu)",
    )
    assert why_one(graph, node("org/kpu-kota-batu"), "en") == (
        "2 articles name it; every form of its name there stands for KPU Kota Batu",
    )


def test_a_scope_that_the_dataset_does_not_have_is_told_as_it_stands() -> None:
    graph = archive(further=[make_facts(roles=[("Sari Wulan", None, "Universitas A")], title=title) for title in "AB"])
    graph.remove((node("org/universitas-a"), None, None))
    assert why_one(graph, node("person/sari-wulan--universitas-a"), "en")[0].endswith("(universitas-a)")


def test_one_article_needs_no_reason() -> None:
    graph, (event,) = events(report("A", NAME, "Sari Wulan"))
    for thing in (event, node("org/kpu-kota-batu"), node("article/a-00000000"), node("nothing")):
        assert why_one(graph, thing, "en") == ()


def test_an_event_of_several_articles() -> None:
    graph, (event,) = events(report("A"), report("B", NAME.upper()))
    assert why_one(graph, event, "en") == (
        "2 articles tell of the same type (Meeting), day (2024-03-04), holder (KPU Kota Batu) and name",
    )
    told = explanation_text(explain(graph, str(event), prefixes={}))
    assert "\nsatu karena: 2 artikel mengabarkan jenis (Rapat), hari (2024-03-04), penyelenggara (KPU " in told


def test_where_nobody_organizes_the_publisher_does() -> None:
    graph, (event,) = events(report("A", organizer=None), report("B", organizer=None))
    assert "holder (KPU Kota Batu)" in why_one(graph, event, "en")[0]


def test_a_number_of_a_series() -> None:
    series = Series("Kelas Pemilu", 3)
    graph, (event,) = events(report("A", series=series), report("B", "Kelas Pemilih", series=series))
    assert why_one(graph, event, "en") == (
        "2 articles tell of the same type (Meeting), day (2024-03-04) and number (3) in the series Kelas Pemilu",
    )


def test_another_iri_of_an_event_with_the_people_who_were_at_both() -> None:
    short = "Rapat Evaluasi Logistik"
    graph, nodes = events(report("A", NAME, "Sari Wulan", "Adi Putra"), report("B", short, "Sari Wulan"))
    full = next(event for event in nodes if "serentak" in event)
    (other,) = set(nodes) - {full}
    assert why_one(graph, full, "en") == (
        f"{other.rpartition('/')[2]} is of the same type, day and holder, and its name agrees "
        f"(“{NAME}” / “{short}”); at both was Sari Wulan",
    )
    assert "serentak" in why_one(graph, other, "id")[0]
