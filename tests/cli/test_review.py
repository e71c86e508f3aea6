"""``kpugraph review``: the list, and answers that are written down, refused or known already."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from rdflib import Graph, Literal, Namespace

from kpugraph.cli import program
from kpugraph.graph.turtle import canonical_turtle
from kpugraph.vocab import DEFAULT_BASE, FOAF, KPU, ORG, RDF, SKOS

ID = Namespace(DEFAULT_BASE)
HERE, THERE, THIRD = (f"id:person/sari-dewi--{place}" for place in ("kota-batu", "provinsi-bali", "indonesia"))
HOW = ("--reason", "riwayat hidup", "--author", "Rina", "--date", "2026-11-24")


@pytest.fixture
def data(tmp_path: Path) -> Path:
    graph = Graph()
    for person in (HERE, THERE, THIRD):
        node = ID[person.removeprefix("id:")]
        graph += [(node, RDF.type, FOAF.Person), (node, SKOS.prefLabel, Literal("Sari Dewi"))]
        if person != THIRD:
            graph.add((ID["identity/x"], KPU.compares, node))
    graph += [(ID["identity/x"], RDF.type, KPU.IdentityDecision), (ID["identity/x"], KPU.verdict, Literal("undecided"))]
    graph += [(ID["org/kpu-ri"], RDF.type, ORG.Organization), (ID["org/kpu-ri"], SKOS.prefLabel, Literal("KPU RI"))]
    path = tmp_path / "data.ttl"
    path.write_bytes(canonical_turtle(graph))
    return path


def run(data: Path, *arguments: str) -> Result:
    file = data.parent / "identities.tsv"
    given = ["review", "--data", str(data), "--identities", str(file), *arguments]
    return CliRunner(env={"KPUGRAPH_AUTHOR": ""}).invoke(program, given)


def rows(data: Path) -> list[str]:
    text = (data.parent / "identities.tsv").read_text(encoding="utf-8")
    return [line for line in text.splitlines() if not line.startswith("#")][1:]


def test_what_is_open_is_listed(data: Path) -> None:
    assert run(data, "--lang", "en").stdout.startswith(f"1. Sari Dewi ? Sari Dewi\n   {HERE}\n")
    assert run(data, "--format", "json").stdout.startswith('[\n  {\n    "iri"')
    assert run(data, "--limit", "1").stdout.count(" ? ") == 1


def test_answers_are_written_down_sorted(data: Path) -> None:
    assert run(data, "--different", THERE, THIRD, *HOW).exit_code == 0
    result = run(data, "--same", THERE, HERE, *HOW)
    assert (result.exit_code, result.stdout) == (0, "")
    assert "takes effect with the next `kpugraph build`" in result.stderr
    assert rows(data) == [
        "person/sari-dewi--indonesia\tperson/sari-dewi--provinsi-bali\tdifferent\triwayat hidup\tRina\t2026-11-24",
        "person/sari-dewi--kota-batu\tperson/sari-dewi--provinsi-bali\tsame\triwayat hidup\tRina\t2026-11-24",
    ]


def test_an_answer_is_written_once(data: Path) -> None:
    run(data, "--same", HERE, THERE, *HOW)
    before = rows(data)
    again = run(data, "--same", THERE, HERE, "--reason", "lain", "--author", "Tono")
    assert again.exit_code == 0
    assert "says so already" in again.stderr
    assert rows(data) == before


def test_an_answer_takes_the_place_of_an_open_one(data: Path) -> None:
    run(data, "--undecided", HERE, THERE, *HOW)
    run(data, "--same", HERE, THERE, *HOW)
    assert [row.split("\t")[2] for row in rows(data)] == ["same"]


def test_what_somebody_else_said_is_not_overwritten(data: Path) -> None:
    run(data, "--same", HERE, THERE, *HOW)
    refused = run(data, "--different", HERE, THERE, *HOW)
    assert refused.exit_code == 2
    assert "Rina called person/sari-dewi--kota-batu and person/sari-dewi--provinsi-bali same on 2026" in refused.stderr
    run(data, "--same", HERE, THIRD, *HOW)
    refused = run(data, "--different", THERE, THIRD, *HOW)
    assert refused.exit_code == 2
    assert "but the rows that say same make them one" in refused.stderr
    assert len(rows(data)) == 2


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--same", HERE, THERE), "an answer needs --reason"),
        (("--same", HERE, THERE, "--reason", "x"), "an answer needs --author, or KPUGRAPH_AUTHOR"),
        (("--same", HERE, THERE, "--different", HERE, THERE), "give one of --same, --different and --undecided"),
        (("--same", HERE, HERE, *HOW), "compared with itself"),
        (("--same", HERE, "KPU RI", *HOW), "KPU RI: no person of this dataset"),
        (("--same", HERE, "id:person/tiada", *HOW), "id:person/tiada: the dataset has no such thing"),
        (("--same", HERE, "Sari Dewi", *HOW), '"Sari Dewi" names 3 things'),
        (("--same", HERE, THERE, *HOW[:4], "--date", "kemarin"), 'date "kemarin"; write it as 2024-02-14'),
    ],
)
def test_what_is_no_answer_is_refused_in_one_line(data: Path, arguments: tuple[str, ...], said: str) -> None:
    result = run(data, *arguments)
    assert result.exit_code == 2
    assert said in result.stderr
    assert result.stderr.count("\n") == 1
    assert not (data.parent / "identities.tsv").exists()


def test_blanks_in_a_reason_break_no_row(data: Path) -> None:
    run(data, "--same", HERE, THERE, "--reason", "satu\tdua\ntiga", "--author", "Rina", "--date", "2026-11-24")
    assert rows(data)[0].split("\t")[3] == "satu dua tiga"
    assert run(data, "--same", HERE, THIRD, *HOW).exit_code == 0
