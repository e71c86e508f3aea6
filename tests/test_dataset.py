"""The Python face: one method, one answer."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from rdflib import Graph, Literal
from rdflib.compare import isomorphic

from kpugraph.curate import curated
from kpugraph.dataset import Dataset
from kpugraph.errors import OutputError, QueryError, SourceError

GRAPH = Path(__file__).parent / "queries" / "graph.ttl"


@pytest.fixture(scope="module")
def dataset() -> Dataset:
    return Dataset.load(GRAPH)


def test_a_question_in_words_is_understood_and_answered() -> None:
    asked, found = Dataset.load(GRAPH).ask("Siapa ketua KPU Teluk?")
    assert (asked.question.name, asked.language) == ("latest-holders", "id")
    assert [str(row[2]) for row in found.rows] == ["Sari Wulan"]


def test_query_by_name_with_keywords(dataset: Dataset) -> None:
    found = dataset.query("timeline", since=date(2022, 3, 2))
    assert found.variables[0] == "date"
    assert [str(row[3]) for row in found.rows] == ["Webinar Data Pemilih"]
    both = dataset.query("roster", body=["KPU Teluk", "KPU Nusa"])
    assert [str(row[0]) for row in both.rows] == ["Bagus Salim", "Sari Wulan", "Bagus Harta"]


def test_query_with_sparql_and_with_inferred_triples(dataset: Dataset) -> None:
    assert dataset.query("ASK { ?s a foaf:Person }").truth is True
    assert dataset.query("events-below", body="KPU RI") == dataset.query(
        "events-below", body="KPU RI", inferred=dataset.reason()
    )
    with pytest.raises(QueryError):
        dataset.query("rooster")


def test_explain_stats_and_validate(dataset: Dataset) -> None:
    assert (
        dataset.explain("Sari", language="en").facts[0].words
        == "Sari Wulan was formerly member at KPU Kabupaten Lembah"
    )
    assert dataset.explain("id:place/nusa").name == "Nusa"
    assert dataset.stats().triples == len(dataset.graph)
    assert dataset.validate().conforms


def test_verify_takes_paths_and_names(dataset: Dataset, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Apel\n\nKPU Kota Batu menggelar apel.", encoding="utf-8")
    assert not dataset.verify([tmp_path]).stands
    assert dataset.verify([str(tmp_path / "a.txt")]) == dataset.verify([tmp_path])


def test_two_datasets_are_asked_as_one(dataset: Dataset) -> None:
    both = dataset.joined(curated())
    assert len(both.graph) > len(dataset.graph)
    assert both.query("ASK { ?held a kpu:CuratedMembership . ?event a kpu:Event }").truth is True
    assert dataset.query("ASK { ?held a kpu:CuratedMembership }").truth is False


def test_a_dataset_is_exported_by_the_name_of_the_file(dataset: Dataset, tmp_path: Path) -> None:
    dataset.export(tmp_path / "out.nt")
    assert isomorphic(Graph().parse(tmp_path / "out.nt"), dataset.graph)
    dataset.export(str(tmp_path / "both"), "nt", curated=curated())
    assert len(Graph().parse(tmp_path / "both", format="nt")) == len(dataset.joined(curated()).graph)
    with pytest.raises(OutputError, match="tells no format"):
        dataset.export(tmp_path / "out.docx")
    with pytest.raises(OutputError, match='"docx" is no format'):
        dataset.export(tmp_path / "out.nt", "docx")


def test_diff_is_from_this_one_to_another(dataset: Dataset) -> None:
    assert dataset.diff(dataset).equal
    assert dataset.diff(Dataset(Graph()), language="en").withdrawn == len(dataset.graph)


def test_roster_of_a_day(dataset: Dataset) -> None:
    found = dataset.roster("KPU Teluk", date(2022, 3, 2), language="en")
    assert [(row.role_name, row.name, row.status) for row in found.rows] == [
        ("Chair", "Sari Wulan", "confirmed"),
        ("Member", "Bagus Salim", "confirmed"),
    ]


def test_network_and_map(dataset: Dataset, tmp_path: Path) -> None:
    assert len(dataset.network()) == 7 + 4 + 3
    page = dataset.map(tmp_path / "map.html", title="Peta", language="en")
    assert (tmp_path / "map.html").read_text(encoding="utf-8") == page == dataset.map(title="Peta", language="en")


def test_what_is_saved_is_what_is_loaded(dataset: Dataset, tmp_path: Path) -> None:
    dataset.save(tmp_path / "one.ttl")
    again = Dataset.load(str(tmp_path / "one.ttl"))
    again.save(str(tmp_path / "two.ttl"))
    assert isomorphic(dataset.graph, again.graph)
    assert (tmp_path / "one.ttl").read_bytes() == (tmp_path / "two.ttl").read_bytes()
    assert again.base == dataset.base == "https://example.org/id/"
    assert "@base <https://example.org/id/> ." in (tmp_path / "one.ttl").read_text(encoding="utf-8")


def test_a_dataset_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match=r"none\.ttl"):
        Dataset.load(tmp_path / "none.ttl")
    with pytest.raises(OutputError, match="nowhere"):
        Dataset(Graph()).save(tmp_path / "nowhere" / "out.ttl")


def test_an_empty_dataset_answers_nothing() -> None:
    empty = Dataset(Graph())
    assert empty.query("roster", body="KPU RI").rows == ()
    assert empty.query("SELECT (COUNT(*) AS ?n) { ?s ?p ?o }").rows == ((Literal(0),),)
