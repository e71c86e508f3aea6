"""The question on curated posts, asked of the curated graph beside an article: exact rows on both engines."""

from __future__ import annotations

import pytest

from kpugraph.curate import curated
from kpugraph.graph.query import bind, find_question
from kpugraph.pipeline import build
from tests.queries.asked import Asked, Case, Rows

ARTICLE = "Apel Pagi\n\nKetua KPU RI, Hasyim Asyari, memimpin apel pada Rabu (1/3/2023)."
NAME = "curated-holders"
_HASYIM_CHAIR = (
    "ketua",
    "Hasyim Asy'ari",
    "2022-04-12",
    "2024-07-03",
    "2023-03-01",
    "2023-03-01",
)

_FIRST_DAY = "2012-04-12"
_LATE_HUSNI = (
    "https://kabar24.bisnis.com/read/20160719/15/567180/juri-ardiantoro-pimpin-kpu-gantikan-almarhum-husni-kamil-manik"
)
_ELECTED = "https://news.republika.co.id/berita/m2eu7b/husni-manik-terpilih-pimpin-kpu"
_MEMBERS: Rows = [
    ("anggota", name, _FIRST_DAY, until, "", "", source)
    for name, until, source in (
        ("Arief Budiman", "2017-04-11", _ELECTED),
        ("Ferry Kurnia Rizkiyansyah", "2017-04-11", _ELECTED),
        ("Hadar Nafis Gumay", "2017-04-11", _ELECTED),
        ("Husni Kamil Manik", "2016-07-07", _LATE_HUSNI),
        ("Ida Budhiati", "2017-04-11", _ELECTED),
        ("Juri Ardiantoro", "2017-04-11", _ELECTED),
        ("Sigit Pamungkas", "2017-04-11", _ELECTED),
    )
]

CASES: list[Case] = [
    (NAME, {"on": "2011-01-01"}, []),
    (NAME, {"body": "KPU Kota Batu", "on": "2023-03-01"}, []),
    # The chair was elected the day after.
    (NAME, {"on": _FIRST_DAY}, _MEMBERS),
]


@pytest.fixture(scope="module")
def beside(tmp_path_factory: pytest.TempPathFactory) -> Asked:
    """The curated graph beside the dataset of one article."""
    folder = tmp_path_factory.mktemp("curated")
    (folder / "apel.txt").write_text(ARTICLE, encoding="utf-8")
    build([folder / "apel.txt"]).joined(curated()).save(folder / "both.ttl")
    return Asked(folder / "both.ttl")


@pytest.mark.parametrize(("name", "values", "expected"), CASES, ids=[str(values) for _, values, _ in CASES])
def test_exact_rows_on_both_engines(beside: Asked, name: str, values: dict[str, str], expected: Rows) -> None:
    sparql = bind(find_question(name), values)
    assert beside.rdflib(name, sparql) == expected
    assert beside.oxigraph(name, sparql) == expected


def test_a_curated_post_tells_when_articles_show_its_holder_there(beside: Asked) -> None:
    rows = beside.rdflib(NAME, bind(find_question(NAME), {"on": "2023-03-01"}))
    # A row for each source.
    assert [row[:6] for row in rows if row[0] == "ketua"] == [_HASYIM_CHAIR] * 2
    seen = {row[1]: row[4] for row in rows if row[0] == "anggota"}
    assert seen["Hasyim Asy'ari"] == "2023-03-01"
    assert len(seen) == 7
    assert set(seen.values()) == {"", "2023-03-01"}


@pytest.mark.parametrize(
    ("on", "chairs"),
    [
        ("2016-07-18", ["Hadar Nafis Gumay", "Juri Ardiantoro"]),
        ("2021-01-14", []),
        ("2025-01-01", ["Mochammad Afifuddin"]),
    ],
)
def test_days_of_handing_over_gaps_and_open_ends(beside: Asked, on: str, chairs: list[str]) -> None:
    sparql = bind(find_question(NAME), {"on": on})
    for rows in (beside.rdflib(NAME, sparql), beside.oxigraph(NAME, sparql)):
        assert [row[1] for row in rows if row[0] != "anggota"] == chairs


def test_questions_on_articles_do_not_take_curated_posts_for_sightings(beside: Asked) -> None:
    for name in ("roster", "post-holders", "latest-holders", "holders-over-time"):
        question = find_question(name)
        values = {parameter.name: "KPU RI" for parameter in question.parameters if parameter.name == "body"}
        rows = beside.rdflib(name, bind(question, values))
        assert rows, name
        names = {cell for row in rows for cell in row}
        assert names & {"Hasyim Asyari", "Hasyim Asy'ari"}, name
        assert "Betty Epsilon Idroos" not in names, name
