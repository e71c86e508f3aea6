"""What changed from one graph to another: told in words under the right thing, and nothing that did not change."""

from __future__ import annotations

import json
import time
from pathlib import Path

import pytest
from rdflib import BNode, Graph, Literal, URIRef

from kpugraph.graph.diff import diff
from kpugraph.graph.difference import Difference, difference_json, difference_text
from kpugraph.graph.store import load
from kpugraph.graph.turtle import canonical_turtle
from kpugraph.graph.wording import Language
from kpugraph.pipeline import build
from kpugraph.resolve import resolve
from kpugraph.triples import build_graph
from kpugraph.vocab import FOAF, KPU, OA, ORG, PREFIXES, PROV, RDF, SCHEMA, SKOS, VOID, XSD
from tests.factories import make_change, placed_facts

GRAPH = Path(__file__).parents[1] / "queries" / "graph.ttl"
BASE = "https://example.org/id/"


@pytest.fixture(scope="module")
def graph() -> Graph:
    return load(GRAPH)


@pytest.fixture
def copy(graph: Graph) -> Graph:
    """The graph again, to be changed by the test."""
    made = Graph()
    for triple in sorted(graph, reverse=True):
        made.add(triple)
    return made


def node(path: str) -> URIRef:
    return URIRef(BASE + path)


def compared(old: Graph, new: Graph, language: Language = "en") -> Difference:
    return diff(old, new, language=language, prefixes=PREFIXES | {"id": BASE})


def told(difference: Difference) -> dict[str, list[tuple[str, str]]]:
    """Label and words of the changes, by the name of the thing."""
    return {thing.name: [(each.label, each.words) for each in thing.changes] for thing in difference.things}


def test_equal_graphs_differ_in_nothing_whatever_their_order(graph: Graph, copy: Graph) -> None:
    found = compared(graph, copy)
    assert found == Difference(0, 0, ())
    assert found.equal
    assert difference_text(found) == "Tidak ada perbedaan.\n"
    assert difference_text(found, "en") == "No difference.\n"


def test_a_new_holder_is_told_under_the_body(graph: Graph, copy: Graph) -> None:
    person, role = node("person/tono-hadi"), node("membership/tono")
    copy.add((person, RDF.type, FOAF.Person)).add((person, SKOS.prefLabel, Literal("Tono Hadi")))
    copy.add((role, RDF.type, ORG.Membership)).add((role, ORG.member, person))
    copy.add((role, ORG.organization, node("org/kpu-kota-teluk")))
    copy.add((role, ORG.role, URIRef("https://w3id.org/kpugraph/scheme/role/anggota")))
    copy.add((role, KPU.firstAttested, Literal("2022-03-02", datatype=XSD.date)))
    copy.add((role, PROV.wasDerivedFrom, node("evidence/a2-salim")))
    found = compared(graph, copy)
    words = "Tono Hadi was named as member at KPU Kota Teluk, seen 2022-03-02"
    assert told(found) == {"KPU Kota Teluk": [("new holder", words)], "Tono Hadi": []}
    assert [(thing.kind, thing.status) for thing in found.things] == [("body", "changed"), ("person", "added")]
    (passage,) = found.things[0].changes[0].passages
    assert passage["exact"] == "dipandu Bagus Salim (Divisi Data) dari Teluk."
    assert told(compared(copy, graph)) == {"KPU Kota Teluk": [("withdrawn holder", words)], "Tono Hadi": []}
    assert compared(copy, graph).things[1].status == "withdrawn"
    assert difference_text(compared(graph, copy, "id")).splitlines() == [
        "KPU Kota Teluk (badan), id:org/kpu-kota-teluk",
        "  pemegang jabatan baru: Tono Hadi disebut sebagai anggota di KPU Kota Teluk, terlihat 2022-03-02",
        "    “dipandu Bagus Salim (Divisi Data) dari Teluk.” — Webinar Data Pemilih di Teluk [231:276]",
        "",
        "+ Tono Hadi (orang), id:person/tono-hadi",
        "",
        "Perubahan: 2 hal; 8 tripel baru, 0 ditarik.",
    ]


def test_a_later_sighting_is_a_change_and_new_evidence(graph: Graph, copy: Graph) -> None:
    role, passage = node("membership/salim-anggota"), node("evidence/a1-sari")
    copy.set((role, KPU.lastAttested, Literal("2022-04-01", datatype=XSD.date)))
    copy.add((role, PROV.wasDerivedFrom, passage))
    words = "Bagus Salim was named as member at KPU Kota Teluk (Divisi Data), seen 2022-03-02 to 2022-04-01"
    found = compared(graph, copy)
    assert told(found) == {
        "KPU Kota Teluk": [("new evidence", words), ("changed", f"{words} — last seen: 2022-03-02 → 2022-04-01")]
    }
    evidence, seen = found.things[0].changes
    assert (evidence.kind, evidence.new, [each["iri"] for each in evidence.passages]) == (
        "added",
        (str(passage),),
        [str(passage)],
    )
    assert (seen.property, seen.old, seen.new) == ("kpu:lastAttested", ("2022-03-02",), ("2022-04-01",))


def test_a_part_is_told_once_under_its_event(graph: Graph, copy: Graph) -> None:
    part = node("participation/webinar-speaker-rudi")
    copy.remove((part, None, None))
    copy.remove((node("event/webinar"), KPU.speaker, node("person/rudi-santo")))
    assert told(compared(graph, copy)) == {
        "Webinar Data Pemilih": [
            ("withdrawn", "Rudi Santo spoke at Webinar Data Pemilih, 2022-03-02 to 2022-03-03"),
        ]
    }


def test_a_direct_property_alone_is_told(graph: Graph, copy: Graph) -> None:
    copy.remove((node("event/webinar"), KPU.speaker, node("person/rudi-santo")))
    assert told(compared(graph, copy)) == {"Webinar Data Pemilih": [("changed", "speaker: − Rudi Santo")]}


def test_a_statement_is_told_under_its_event_else_under_its_speaker(graph: Graph, copy: Graph) -> None:
    copy.remove((node("statement/sari-1"), None, None)).remove((node("statement/lembah-1"), None, None))
    found = told(compared(graph, copy, "id"))
    assert [label for label, _ in found["KPU Kabupaten Lembah"]] == ["ditarik"]
    assert found["Webinar Data Pemilih"][0][1].startswith("Sari Wulan berkata pada Webinar Data Pemilih")


def test_the_details_of_things_change_in_words(graph: Graph, copy: Graph) -> None:
    event, body = node("event/webinar"), node("org/kpu-nusa")
    copy.set((event, SCHEMA.startDate, Literal("2022-03-01", datatype=XSD.date)))
    copy.add((event, SCHEMA.location, node("place/aula")))
    copy.remove((body, SKOS.altLabel, None)).remove((body, ORG.subOrganizationOf, None))
    assert told(compared(graph, copy)) == {
        "KPU Provinsi Nusa": [("changed", "also written: − KPU Nusa"), ("changed", "below: − KPU RI")],
        "Webinar Data Pemilih": [
            ("changed", "place: + Aula Bahari"),
            ("changed", "starts: 2022-03-02 → 2022-03-01"),
        ],
    }


def test_a_changed_passage_is_told_under_the_fact_that_rests_on_it(graph: Graph, copy: Graph) -> None:
    copy.set((node("evidence/a2-salim"), KPU.confidence, Literal("0.5", datatype=XSD.decimal)))
    copy.set((node("selector/a2-salim"), OA.end, Literal(270)))
    found = told(compared(graph, copy))
    words = "Bagus Salim was named as member at KPU Kota Teluk (Divisi Data), seen 2022-03-02"
    assert found == {
        "KPU Kota Teluk": [
            ("changed", f"{words} — behind the last character: 276 → 270"),
            ("changed", f"{words} — confidence: 0.9 → 0.5"),
        ]
    }


def test_a_fact_that_only_gets_another_iri_is_one_change(graph: Graph, copy: Graph) -> None:
    for subject, predicate, value in list(copy.triples((node("membership/rudi-universitas"), None, None))):
        copy.remove((subject, predicate, value)).add((node("membership/rudi-unbah"), predicate, value))
    (thing,) = compared(graph, copy).things
    (change,) = thing.changes
    assert (change.kind, change.label) == ("changed", "new IRI")
    assert (change.old, change.new) == ((f"{BASE}membership/rudi-universitas",), (f"{BASE}membership/rudi-unbah",))


def test_the_counts_of_the_dataset_are_one_line(graph: Graph, copy: Graph) -> None:
    dataset = node("dataset")
    copy.set((dataset, VOID.triples, Literal(2))).add((dataset, VOID.classes, Literal(7)))
    copy.add((node("dataset/class/x"), VOID["class"], FOAF.Person))
    copy.set((node("build"), KPU.softwareVersion, Literal("1")))
    assert told(compared(graph, copy)) == {
        "dataset": [("changed", "software version: 0 → 1"), ("changed", "triples: 1 → 2")]
    }


def test_any_single_triple_is_noticed_both_ways(graph: Graph) -> None:
    for triple in sorted(graph):
        copy = Graph() + graph
        copy.remove(triple)
        for found in (compared(graph, copy), compared(copy, graph)):
            assert not found.equal
            assert found.things, triple
            assert found.added + found.withdrawn == 1
            assert any(thing.changes or thing.status != "changed" for thing in found.things), triple


def test_there_and_back_are_mirrors(graph: Graph, copy: Graph) -> None:
    copy.remove((node("event/webinar"), None, None)).remove((node("person/sari-wulan"), SKOS.altLabel, None))
    there, back = compared(graph, copy), compared(copy, graph)
    assert (there.added, there.withdrawn) == (back.withdrawn, back.added)
    mirrored = {"added": "withdrawn", "withdrawn": "added", "changed": "changed"}
    assert [(thing.iri, mirrored[thing.status]) for thing in there.things] == [
        (thing.iri, thing.status) for thing in back.things
    ]


def test_a_whole_dataset_against_nothing(graph: Graph) -> None:
    found = compared(Graph(), graph)
    assert (found.added, found.withdrawn) == (len(graph), 0)
    names = {thing.name for thing in found.things if thing.status == "added"}
    assert {"KPU Kota Teluk", "Sari Wulan", "Webinar Data Pemilih", "Webinar Data Pemilih di Teluk"} <= names
    assert {change.kind for thing in found.things for change in thing.changes} == {"added", "changed"}


def test_names_of_blank_nodes_are_no_difference() -> None:
    one, two = Graph(), Graph()
    for graph, blank in ((one, BNode("a")), (two, BNode("b"))):
        graph.add((node("event/x"), SCHEMA.location, blank)).add((blank, SCHEMA.name, Literal("Aula")))
    assert compared(one, two).equal
    two.add((BNode("c"), SCHEMA.name, Literal("Aula lain")))
    assert not compared(one, two).equal


def test_a_cycle_of_evidence_ends(graph: Graph, copy: Graph) -> None:
    a, b = node("evidence/a1-sari"), node("evidence/a1-bagus")
    copy.add((a, PROV.wasDerivedFrom, b)).add((b, PROV.wasDerivedFrom, a))
    copy.remove((None, PROV.wasDerivedFrom, a)).add((b, PROV.wasDerivedFrom, a))
    assert not compared(graph, copy).equal


def test_json_holds_everything(graph: Graph, copy: Graph) -> None:
    copy.set((node("event/webinar"), SCHEMA.name, Literal("Kelas")))
    said = json.loads(difference_json(compared(graph, copy)))
    assert (said["equal"], said["added"], said["withdrawn"]) == (False, 1, 1)
    (thing,) = said["things"]
    assert (thing["short"], thing["name"], thing["status"]) == ("id:event/webinar", "Kelas", "changed")
    assert thing["changes"][0]["old"] == ["Webinar Data Pemilih"]
    assert thing["changes"][0]["property"] == "schema:name"
    assert json.loads(difference_json(compared(graph, graph)))["equal"] is True


def test_a_further_article_changes_only_what_it_speaks_of(tmp_path: Path) -> None:
    first, second = tmp_path / "a.txt", tmp_path / "b.txt"
    first.write_text("Apel\n\nKetua KPU Kota Batu, Sari Wulan, memimpin apel pada Senin (3/6/2024).", encoding="utf-8")
    second.write_text("Rapat\n\nKetua KPU Kota Madiun, Tono Hadi, hadir pada Selasa (4/6/2024).", encoding="utf-8")
    found = compared(build([first]).graph, build([first, second]).graph)
    assert found.withdrawn > 0  # the counts of the dataset
    kinds = {change.kind for thing in found.things if thing.name != "dataset" for change in thing.changes}
    assert kinds <= {"added"}
    assert "KPU Kota Batu" not in told(found)
    assert [label for label, _ in told(found)["KPU Kota Madiun"]] == ["new holder", "new"]
    assert compared(build([first, second]).graph, build([second, first]).graph).equal


def test_large_graphs_take_seconds(graph: Graph) -> None:
    """Ten times the triples may take ten times as long, not a hundred times."""

    def copies(number: int) -> Graph:
        made = Graph()
        for each in range(number):
            for subject, predicate, value in graph:
                moved = URIRef(f"{value}-{each}") if str(value).startswith(BASE) and value != node("dataset") else value
                made.add((URIRef(f"{subject}-{each}"), predicate, moved))
        return made

    def seconds(old: Graph, new: Graph) -> float:
        began = time.perf_counter()
        assert not compared(old, new).equal
        return time.perf_counter() - began

    small = min(seconds(Graph(), copies(3)) for _ in range(3))
    assert seconds(Graph(), copies(30)) < 40 * small


def test_text_cannot_steer_a_terminal(graph: Graph, copy: Graph) -> None:
    copy.set((node("event/webinar"), SCHEMA.name, Literal("a\x1b[2Jb\nc")))
    text = difference_text(compared(graph, copy))
    assert "\x1b" not in text
    assert "a [2Jb c" in text


def test_a_written_copy_is_no_difference(graph: Graph, tmp_path: Path) -> None:
    (tmp_path / "copy.ttl").write_bytes(canonical_turtle(graph, BASE))
    assert compared(graph, load(tmp_path / "copy.ttl")).equal


def test_a_change_of_office_is_told_under_its_body() -> None:
    change = make_change("resignation", "Tono Hadi", "ketua", "KPU Kota Batu", "2024-02-12")
    before = placed_facts(roles=[("Tono Hadi", "ketua", "KPU Kota Batu")])
    old = build_graph(resolve([before]))
    new = build_graph(resolve([before, placed_facts(changes=[change], title="Mundur")]))
    found = told(compared(old, new))["KPU Kota Batu"]
    assert found == [("new change of office", "Tono Hadi resigned as chair at KPU Kota Batu, 2024-02-12")]
    assert told(compared(new, old, "id"))["KPU Kota Batu"] == [
        ("perubahan jabatan ditarik", "Tono Hadi mengundurkan diri sebagai ketua di KPU Kota Batu, 2024-02-12")
    ]
