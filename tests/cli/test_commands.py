"""The commands through click's runner: what they print, where, and with which exit status."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import Any

import click
import pytest
from click.testing import CliRunner, Result
from rdflib import Graph, Literal, URIRef

from kpugraph import __version__
from kpugraph.cli import program
from kpugraph.dataset import Dataset
from kpugraph.errors import SourceError
from kpugraph.graph.query import questions
from kpugraph.graph.store import load
from kpugraph.graph.turtle import canonical_turtle
from kpugraph.pipeline import Options
from kpugraph.vocab import DEFAULT_BASE, FOAF, KPU, ORG, RDF
from kpugraph.writing import Written

GRAPH = Path(__file__).parents[1] / "queries" / "graph.ttl"
COMMANDS = (
    "annotate",
    "ask",
    "build",
    "check",
    "diff",
    "dossier",
    "evaluate",
    "explain",
    "export",
    "map",
    "path",
    "query",
    "reason",
    "review",
    "roster",
    "stats",
    "validate",
    "verify",
)


def run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(program, [str(argument) for argument in arguments])


def ask(*arguments: str | Path) -> Result:
    return run("query", *arguments, "--data", GRAPH)


def failure(result: Result, status: int = 2) -> str:
    """The one line that a failed command must say, and nothing on standard output."""
    assert result.exit_code == status
    assert result.stdout == ""
    assert result.stderr.startswith("kpugraph: ")
    assert result.stderr.count("\n") == 1
    return result.stderr.removeprefix("kpugraph: ").rstrip("\n")


def test_the_commands_are_those_that_work() -> None:
    assert set(program.commands) == set(COMMANDS)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_help_ends_in_an_example(name: str) -> None:
    result = run(name, "--help")
    assert result.exit_code == 0
    before, example = result.stdout.split("Example:\n")
    assert f"Usage: kpugraph {name}" in before
    assert all(line.startswith(f"    kpugraph {name}") for line in example.splitlines())


def test_version() -> None:
    assert run("--version").stdout == f"kpugraph {__version__}\n"


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("nothing",), "No such command 'nothing'"),
        (("--nothing",), "No such option"),
        (("query", "--nothing"), "(see kpugraph query --help)"),
        (("query", "--format", "yaml"), "'yaml' is not one of"),
        (("query", "roster", "-p", "body"), "'body' is not of the form key=value"),
        (("query", "roster", "-p", "=x"), "'=x' is not of the form key=value"),
        (("query", "roster", "-e", "ASK {}"), "give one of NAME, -e and -f"),
        (("query", "roster", "--endpoint", "http://x/", "--data", "x.ttl"), "give one of --endpoint and --data"),
        (("query", "roster", "--endpoint", "http://x/", "--with-curated"), "give one of --endpoint and --data"),
        (("explain",), "Missing argument 'THING'"),
        (("explain", "x", "--lang", "fr"), "'fr' is not one of"),
        (("build", "--min-confidence", "2"), "'2' is not a number from 0 to 1"),
        (("build", "--min-confidence", "x"), "'x' is not a number from 0 to 1"),
        (("build", "--min-confidence", "nan"), "'nan' is not a number from 0 to 1"),
        (("annotate", "-o", "drafts"), "Missing argument 'SOURCE...'"),
        (("annotate", "a.txt"), "Missing option '-o' / '--output'"),
        (("evaluate", "--min-f1", "7"), "Invalid value for '--min-f1'"),
        (("evaluate", "--format", "csv"), "'csv' is not one of"),
    ],
)
def test_wrong_usage_is_one_line(arguments: tuple[str, ...], said: str) -> None:
    assert said in failure(run(*arguments))


@pytest.mark.parametrize("name", ["query", "ask", "explain", "map", "reason", "validate", "verify", "check", "stats"])
def test_a_dataset_that_cannot_be_read_is_named(name: str, tmp_path: Path) -> None:
    thing = {"query": ["roster"], "ask": ["x"], "explain": ["x"]}.get(name, [])
    missing, folder, broken = tmp_path / "missing.ttl", tmp_path / "folder.ttl", tmp_path / "broken.ttl"
    folder.mkdir()
    broken.write_bytes(b"<http://example.org/a> a <http://example.org/B> .\n}\n")
    assert f"{missing}: No such file or directory" in failure(run(name, *thing, "--data", missing))
    assert f"{folder}: Is a directory" in failure(run(name, *thing, "--data", folder))
    assert f"{broken}:2: not Turtle" in failure(run(name, *thing, "--data", broken))
    binary = tmp_path / "binary.ttl"
    binary.write_bytes(b"\x00\xff\xfe")
    assert str(binary) in failure(run(name, *thing, "--data", binary))


@pytest.mark.parametrize("name", ["query", "explain", "map", "reason", "validate", "verify", "check", "stats"])
def test_an_output_that_cannot_be_written_is_named(name: str, tmp_path: Path) -> None:
    thing = {"query": ["roster"], "explain": ["Sari"]}.get(name, [])
    output = tmp_path / "nowhere" / "out"
    assert str(output) in failure(run(name, *thing, "--data", GRAPH, "-o", output))
    assert list(tmp_path.iterdir()) == []


def test_query_without_a_name_lists_every_question_with_its_parameters() -> None:
    result = run("query")
    for question in questions():
        assert question.name in result.stdout
    assert 'body="KPU Kota Mojokerto", since=, until=' in result.stdout
    assert "Siapa bertemu" not in run("query", "--lang", "en").stdout


def test_ask_answers_words_with_sentences_and_sparql() -> None:
    shown = run("ask", "Siapa", "ketua", "KPU", "Teluk?", "--data", GRAPH)
    assert (shown.exit_code, shown.stderr) == (0, "")
    first, _, *rest = shown.stdout.splitlines()
    assert first == "Pemegang jabatan terakhir yang diketahui: body = KPU Kota Teluk, role = ketua"
    assert "Sari Wulan" in shown.stdout
    assert 'VALUES ?body { "KPU Kota Teluk" }' in shown.stdout
    assert rest[0].split() == [
        "organization", "post", "name", "lastSeen", "saidToHaveLeft", "sentence", "article",
    ]  # fmt: skip
    told = run("ask", "Who is the chair of KPU Teluk?", "--data", GRAPH, "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(told.stdout, newline="")))
    assert [(row["name"], row["lastSeen"]) for row in rows] == [("Sari Wulan", "2022-03-02")]
    assert rows[0]["sentence"].startswith("Ketua KPU Kota Teluk, Sari")


def test_ask_shows_its_query_which_answers_alike(tmp_path: Path) -> None:
    words = "Siapa ketua KPU Teluk?"
    file = tmp_path / "ketua.rq"
    assert run("ask", words, "--sparql", "--data", GRAPH, "-o", file).exit_code == 0
    asked = run("ask", words, "--data", GRAPH, "--format", "csv").stdout
    assert ask("-f", file, "--format", "csv").stdout == asked != ""


def test_ask_refuses_what_it_does_not_understand_and_says_when_there_is_nothing() -> None:
    said = failure(run("ask", "Siapa ketua KPU Teluk sekarang?", "--data", GRAPH))
    assert said.startswith('not understood from "sekarang" on; nearest questions: Siapa ketua KPU RI?')
    assert "Missing argument 'WORDS...'" in failure(run("ask"))
    nothing = run("ask", "Siapa ketua KPU Teluk pada 2031?", "--data", GRAPH)
    assert nothing.exit_code == 0
    assert nothing.stderr == "kpugraph: no rows: nothing in these articles answers that\n"


def test_query_by_name_with_parameters() -> None:
    result = ask("roster", "-p", "body=KPU Teluk", "--format", "csv")
    assert (result.exit_code, result.stderr) == (0, "")
    rows = list(csv.DictReader(io.StringIO(result.stdout, newline="")))
    assert [(row["name"], row["role"]) for row in rows] == [("Bagus Salim", "anggota"), ("Sari Wulan", "ketua")]


def test_a_parameter_given_twice_asks_for_both() -> None:
    result = ask("post-holders", "-p", "body=KPU Teluk", "-p", "body=KPU Nusa", "--format", "json")
    assert len(json.loads(result.stdout)["results"]["bindings"]) == 4


def test_a_parameter_may_contain_the_equals_sign() -> None:
    assert ask("roster", "-p", "body=a=b").stderr == "kpugraph: no rows: nothing in these articles answers that\n"


def test_query_of_sparql_text_and_file(tmp_path: Path) -> None:
    sparql = "SELECT ?name { ?p a foaf:Person ; foaf:name ?name } ORDER BY ?name"
    file = tmp_path / "mine.rq"
    file.write_text("\ufeff# A query of my own\r\n" + sparql, encoding="utf-8")
    by_text, by_file = ask("-e", sparql), ask("-f", file)
    assert by_text.stdout == by_file.stdout == "name\n-----------\nBagus Harta\nBagus Salim\nRudi Santo\nSari Wulan\n"


def test_a_file_of_ones_own_may_have_parameters(tmp_path: Path) -> None:
    file = tmp_path / "mine.rq"
    file.write_text('# param: x | string | "a"\nSELECT ?x { VALUES ?x\n{ "a" } }', encoding="utf-8")
    assert 'exactly one line must read VALUES ?x { "a" }' in failure(ask("-f", file))
    file.write_text('# param: x | string | "a"\nSELECT ?x {\nVALUES ?x { "a" }\n}', encoding="utf-8")
    assert ask("-f", file, "-p", "x=b").stdout == "x\n-\nb\n"


@pytest.mark.parametrize(("content", "said"), [(None, "No such file or directory"), (b"\xff\xfe\x00", "not UTF-8")])
def test_a_query_file_that_cannot_be_read(tmp_path: Path, content: bytes | None, said: str) -> None:
    file = tmp_path / "mine.rq"
    if content is not None:
        file.write_bytes(content)
    assert f"{file}: {said}" in failure(ask("-f", file))


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("rooster",), "did you mean roster or roster-on?"),
        (("roster", "-p", "bodi=x"), "did you mean body?"),
        (("roster", "-p", "body="), '"roster", parameter "body": missing; give a value (string)'),
        (("timeline", "-p", "since=kemarin"), "write a date such as 2021-10-14, not 'kemarin'"),
        (("-e", "SELECT"), "not a SPARQL 1.1 query (line 1, column 7)"),
        (("-e", "LOAD <file:///etc/passwd>"), "not a SPARQL 1.1 query"),
        (("-e", "SELECT * FROM <file:///etc/passwd> { ?s ?p ?o }"), "FROM is not allowed"),
        (("-e", "SELECT * { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }"), "SERVICE is not allowed"),
        (("roster", "--format", "ttl"), "ttl: only CONSTRUCT and DESCRIBE answer with a graph"),
        (("roster", "--inferred", "missing.ttl"), "missing.ttl: No such file"),
    ],
)
def test_a_wrong_query_is_one_line(arguments: tuple[str, ...], said: str) -> None:
    assert said in failure(ask(*arguments))


def test_a_graph_is_turtle_unless_told_otherwise() -> None:
    construct = "CONSTRUCT { ?p a foaf:Person } WHERE { ?p a foaf:Person }"
    assert len(Graph().parse(data=ask("-e", construct).stdout, format="turtle")) == 4
    assert ask("-e", construct, "--format", "csv").stdout_bytes.startswith(b"subject,predicate,object\r\n")


def test_ask_says_true_or_false() -> None:
    assert ask("-e", "ASK { ?s a foaf:Person }").stdout == "true\n"
    assert ask("-e", "ASK { ?s a foaf:Nobody }").exit_code == 0


def test_no_rows_is_told_on_standard_error_and_is_no_failure() -> None:
    result = ask("roster")
    assert result.exit_code == 0
    assert result.stdout.startswith("name")
    assert result.stderr == "kpugraph: no rows: nothing in these articles answers that\n"
    assert ask("roster", "-q").stderr == ""


def test_show_gives_the_text_with_its_values() -> None:
    shown = run("query", "roster", "-p", 'body=KPU "X"', "--show").stdout
    assert 'VALUES ?body { "KPU \\"X\\"" }' in shown
    assert ask("-e", shown).exit_code == 0


def test_inferred_triples_are_inferred_or_taken(tmp_path: Path) -> None:
    inferred = tmp_path / "inferred.ttl"
    assert run("reason", "--data", GRAPH, "-o", inferred).exit_code == 0
    asked = ("events-below", "-p", "body=KPU RI", "--format", "csv")
    taken = ask(*asked, "--inferred", inferred)
    assert taken.stdout == ask(*asked).stdout
    assert len(taken.stdout.splitlines()) == 7
    counted = "SELECT (COUNT(*) AS ?n) { ?s org:transitiveSubOrganizationOf ?t }"
    assert ask("-e", counted, "--format", "csv").stdout == "n\n0\n"
    assert ask("-e", counted, "--format", "csv", "--inferred", inferred).stdout == "n\n8\n"
    nothing = tmp_path / "nothing.ttl"
    nothing.write_text("", encoding="utf-8")
    assert len(ask(*asked, "--inferred", nothing).stdout.splitlines()) == 1


def test_an_endpoint_that_is_not_there() -> None:
    said = failure(run("query", "roster", "--endpoint", "http://127.0.0.1:9/sparql"))
    assert said.startswith("http://127.0.0.1:9/sparql: no answer")


def test_output_goes_to_the_file_and_the_message_to_standard_error(tmp_path: Path) -> None:
    output = tmp_path / "rows.csv"
    result = ask("roster", "-p", "body=KPU Teluk", "--format", "csv", "-o", output)
    assert (result.stdout, result.stderr) == ("", f"kpugraph: wrote {output}\n")
    assert output.read_bytes() == ask("roster", "-p", "body=KPU Teluk", "--format", "csv").stdout_bytes
    assert [path.name for path in tmp_path.iterdir()] == ["rows.csv"]


def test_explain_in_both_languages_and_as_json() -> None:
    assert "disebut sebagai ketua" in run("explain", "sari", "--data", GRAPH).stdout
    assert "was named as chair" in run("explain", "sari", "--data", GRAPH, "--lang", "en").stdout
    assert json.loads(run("explain", "sari", "--data", GRAPH, "--format", "json").stdout)["name"] == "Sari Wulan"
    assert '"Bagus" names 2 things' in failure(run("explain", "Bagus", "--data", GRAPH))


def test_stats_as_table_and_json() -> None:
    assert "KPU Kota Teluk" in run("stats", "--data", GRAPH).stdout
    assert json.loads(run("stats", "--data", GRAPH, "--format", "json").stdout)["undated_events"] == 1


def test_reason_writes_inferred_triples_alone(tmp_path: Path) -> None:
    result = run("reason", "--data", GRAPH)
    assert result.exit_code == 0
    inferred, asserted = Graph().parse(data=result.stdout, format="turtle"), load(GRAPH)
    assert len(inferred) > 0
    assert not set(inferred) & set(asserted)


def test_reason_fails_with_1_on_a_contradiction(tmp_path: Path) -> None:
    graph = load(GRAPH)
    graph.add((URIRef("https://example.org/id/person/sari-wulan"), RDF.type, ORG.Organization))
    data = tmp_path / "clash.ttl"
    data.write_bytes(canonical_turtle(graph))
    assert "the facts contradict the ontology" in failure(run("reason", "--data", data), status=1)


def test_validate_tells_whether_it_conforms(tmp_path: Path) -> None:
    bare = tmp_path / "bare.ttl"
    bare.write_bytes(canonical_turtle(Graph().add((URIRef(f"{DEFAULT_BASE}event/x"), RDF.type, KPU.Event))))
    assert run("validate", "--data", GRAPH).exit_code == 0
    fails = run("validate", "--data", bare, "--lang", "en")
    assert fails.exit_code == 1
    assert "Does not conform" in fails.stdout
    told = run("validate", "--data", bare, "--format", "json")
    assert told.exit_code == 1
    assert json.loads(told.stdout)["conforms"] is False


def test_check_tells_what_does_not_go_together(tmp_path: Path) -> None:
    for name, told in (("apel", "Sari Wulan, memimpin apel"), ("pleno", "Tono Hadi, memimpin rapat pleno")):
        text = f"Kabar {name}\n\nKetua KPU Kota Batu, {told} pada Senin (3/6/2024)."
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    data = tmp_path / "data.ttl"
    assert run("build", tmp_path / "apel.txt", "-o", data).exit_code == 0
    clean = run("check", "--data", data)
    assert (clean.exit_code, clean.stdout, clean.stderr) == (0, "Tidak ada temuan.\n", "")
    assert run("build", tmp_path / "apel.txt", tmp_path / "pleno.txt", "-o", data).exit_code == 0
    found = run("check", "--data", data)
    assert (found.exit_code, found.stderr) == (1, "")
    assert found.stdout.startswith("1. Dua ketua KPU Kota Batu sekaligus: ")
    told = json.loads(run("check", "--data", data, "--format", "json", "--lang", "en").stdout)
    assert [finding["kind"] for finding in told] == ["two-holders"]
    passages = told[0]["passages"]
    assert sorted(passage["title"] for passage in passages) == ["Kabar apel", "Kabar pleno"]
    assert all(passage["end"] - passage["start"] == len(passage["exact"]) for passage in passages)


def test_verify_tells_whether_the_sources_are_as_they_were(tmp_path: Path) -> None:
    source, data = tmp_path / "apel.txt", tmp_path / "data.ttl"
    source.write_text("Apel Pagi\n\nKPU Kota Batu menggelar apel pagi pada Senin (3/6/2024).", encoding="utf-8")
    assert run("build", source, "-o", data).exit_code == 0
    stands = run("verify", tmp_path, "--data", data)
    assert (stands.exit_code, stands.stderr) == (0, "")
    assert stands.stdout.startswith("Semua cocok: 1 berkas sumber, 1 artikel, ")
    assert stands.stdout.count("\n") == 1
    source.write_text(source.read_text(encoding="utf-8").replace("menggelar", "menggelor"), encoding="utf-8")
    fails = run("verify", tmp_path, "--data", data, "--lang", "en")
    assert fails.exit_code == 1
    assert f"{source}: the article “Apel Pagi” has changed at character 32: " in fails.stdout
    told = run("verify", tmp_path, "--data", data, "--format", "json")
    assert (told.exit_code, json.loads(told.stdout)["faults"][0]["offset"]) == (1, 32)
    assert "gone: no such file or folder" in failure(run("verify", "gone", "--data", data))


def test_diff_tells_what_changed_and_fails_only_on_demand(tmp_path: Path) -> None:
    dataset = Dataset.load(GRAPH)
    dataset.graph.remove((URIRef("https://example.org/id/membership/rudi-universitas"), None, None))
    dataset.save(tmp_path / "new.ttl")
    same = run("diff", GRAPH, GRAPH, "--exit-code")
    assert (same.exit_code, same.stdout, same.stderr) == (0, "Tidak ada perbedaan.\n", "")
    said = run("diff", GRAPH, tmp_path / "new.ttl", "--lang", "en")
    assert said.exit_code == 0
    assert "  withdrawn: Rudi Santo belongs to Universitas Bahari, seen 2022-03-02\n" in said.stdout
    told = run("diff", GRAPH, tmp_path / "new.ttl", "--exit-code", "--format", "json")
    assert (told.exit_code, json.loads(told.stdout)["withdrawn"]) == (1, 6)
    assert f"{tmp_path / 'none.ttl'}: No such file" in failure(run("diff", GRAPH, tmp_path / "none.ttl"))
    assert "Missing argument 'NEW'" in failure(run("diff", GRAPH))


def test_roster_of_a_day_as_table_and_json() -> None:
    shown = run("roster", "KPU Teluk", "--on", "2022-03-01", "--lang", "en", "--data", GRAPH)
    assert (shown.exit_code, shown.stderr) == (0, "")
    assert shown.stdout.startswith("KPU Kota Teluk, 2022-03-01\n\nrole ")
    assert "confirmed" in shown.stdout
    told = json.loads(run("roster", "KPU Teluk", "--on", "2022-03-01", "--format", "json", "--data", GRAPH).stdout)
    assert [(row["name"], row["status"]) for row in told["rows"]] == [
        ("Sari Wulan", "confirmed"),
        ("Bagus Salim", "unknown"),
    ]
    assert "Missing option '--on'" in failure(run("roster", "KPU Teluk"))
    assert "write a date such as 2021-10-14, not 'kemarin'" in failure(run("roster", "KPU Teluk", "--on", "kemarin"))
    assert "did you mean KPU Teluk" in failure(run("roster", "KPU Telukk", "--on", "2022-03-01", "--data", GRAPH))


def test_path_tells_each_step_and_draws_it(tmp_path: Path) -> None:
    shown = run("path", "Sari", "Bagus Salim", "--lang", "en", "--data", GRAPH, "--map", tmp_path / "path.html")
    assert (shown.exit_code, shown.stderr) == (0, f"kpugraph: wrote {tmp_path / 'path.html'}\n")
    assert shown.stdout.startswith("Sari Wulan – Bagus Salim: 2 steps, ")
    assert "<title>Sari Wulan – Bagus Salim</title>" in (tmp_path / "path.html").read_text(encoding="utf-8")
    told = json.loads(run("path", "Sari", "Bagus Salim", "--format", "json", "--data", GRAPH).stdout)
    assert [step["target_name"] for step in told["paths"][0]["steps"]][-1] == "Bagus Salim"


@pytest.mark.parametrize(
    ("start", "end", "said"),
    [
        ("Bagus", "Sari", '"Bagus" names 2 things: p:bagus-harta (Bagus Harta); p:bagus-salim (Bagus Salim)'),
        ("Sari Wulann", "Bagus Salim", "did you mean Sari Wulan"),
        ("Wulan", "Bagus Salim", "did you mean Sari Wulan?"),
        ("Sari", "Xyz", "give an IRI or a full name"),
        ("Sari", "Sari Wulan", '"Sari" and "Sari Wulan" are one: Sari Wulan; name two'),
        ("Sari", "id:event/none", "id:event/none: the dataset has no such thing"),
    ],
)
def test_path_names_what_it_cannot_tell_apart_or_find(start: str, end: str, said: str) -> None:
    assert said in failure(run("path", start, end, "--data", GRAPH))


def test_path_says_when_there_is_none(tmp_path: Path) -> None:
    alone = tmp_path / "alone.ttl"
    names = "<urn:x:1> foaf:name 'Tio' ; a foaf:Person . <urn:x:2> foaf:name 'Sari' ; a foaf:Person ."
    alone.write_text(f"@prefix foaf: <{FOAF}> . {names}", encoding="utf-8")
    shown = run("path", "Sari", "Tio", "--lang", "en", "--data", alone)
    assert (shown.exit_code, shown.stdout) == (0, "Sari and Tio are not connected.\n")
    assert "0 is not in the range" in failure(run("path", "Sari", "Bagus Salim", "--most", "0"))


def test_several_datasets_and_the_curated_graph_are_asked_as_one(tmp_path: Path) -> None:
    chairs = (
        "SELECT ?name { ?held a kpu:CuratedMembership ; org:role/skos:notation 'ketua' ; org:member/foaf:name ?name }"
    )
    alone = run("query", "-e", chairs, "--data", GRAPH, "--format", "csv")
    assert alone.stdout.split() == ["name"]
    curated = Path(__file__).parents[2] / "data" / "curated" / "kpu-ri.ttl"
    asked = run("query", "-e", chairs, "--data", GRAPH, "--data", curated, "--format", "csv")
    assert len(asked.stdout.splitlines()) == 7
    assert run("query", "-e", chairs, "--data", GRAPH, "--with-curated", "--format", "csv").stdout == asked.stdout
    both = "ASK { ?event a kpu:Event . ?held a kpu:CuratedMembership }"
    assert run("query", "-e", both, "--data", GRAPH, "--with-curated").stdout == "true\n"
    assert "Husni Kamil Manik: Ketua" in run("explain", "Husni Kamil Manik", "--data", GRAPH, "--with-curated").stdout
    missing = tmp_path / "missing.ttl"
    assert f"{missing}: No such file" in failure(run("query", "-e", chairs, "--data", GRAPH, "--data", missing))


def test_the_curated_graph_goes_by_the_base_of_the_dataset(tmp_path: Path) -> None:
    (tmp_path / "apel.txt").write_text("Apel\n\nKetua KPU RI, Hasyim Asy'ari, memimpin apel, Rabu (1/3/2023).", "utf-8")
    data = tmp_path / "apel.ttl"
    run("build", tmp_path / "apel.txt", "-o", data, "--base", "https://example.org/id/", "-q")
    shown = run("roster", "KPU RI", "--on", "2023-03-01", "--lang", "en", "--with-curated", "--data", data).stdout
    said, curated = shown.split("By curation, not by the articles:")
    assert "Hasyim Asy'ari  confirmed" in said
    assert "August Mellaz" in curated
    assert "Iffa Rosita" not in curated


def test_export_writes_the_format_of_the_outputs_name(tmp_path: Path) -> None:
    shown = run("export", GRAPH, "-o", tmp_path / "out.nt")
    assert (shown.exit_code, shown.stdout) == (0, "")
    lines = (tmp_path / "out.nt").read_text(encoding="utf-8").splitlines()
    assert len(lines) == len(load(GRAPH))
    assert run("export", GRAPH, "--format", "nt").stdout.splitlines() == lines
    assert len(run("export", GRAPH, "--format", "nt", "--with-curated").stdout.splitlines()) > len(lines)
    assert run("export", GRAPH, GRAPH, "--format", "nt").stdout.splitlines() == lines
    folder = tmp_path / "tables"
    assert run("export", GRAPH, "--format", "csv", "-o", folder).stderr == f"kpugraph: wrote {folder}\n"
    assert (folder / "datapackage.json").is_file()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((), "standard output: tells no format; choose one of ttl, nt"),
        (("-o", "out.docx"), "out.docx: tells no format"),
        (("--format", "docx"), "'docx' is not one of"),
        (("--format", "csv"), "name a folder or a .zip file with -o"),
        (("-o", "nowhere/out.nt"), "nowhere/out.nt: No such file or directory"),
    ],
)
def test_an_export_that_cannot_be_is_one_line(arguments: tuple[str, ...], said: str) -> None:
    assert said in failure(run("export", GRAPH, *arguments))


def test_map_is_one_html_page(tmp_path: Path) -> None:
    output = tmp_path / "map.html"
    assert run("map", "--data", GRAPH, "-o", output, "--title", "Peta <uji>", "--lang", "en").exit_code == 0
    page = output.read_text(encoding="utf-8")
    assert page.lower().startswith("<!doctype html>")
    assert "Peta &lt;uji&gt;" in page
    assert run("map", "--data", GRAPH, "--title", "Peta <uji>", "--lang", "en").stdout == page


def test_dossier_is_one_page(tmp_path: Path) -> None:
    output = tmp_path / "dossier.html"
    assert run("dossier", "KPU Teluk", "--data", GRAPH, "-o", output).stderr == f"kpugraph: wrote {output}\n"
    page = output.read_text(encoding="utf-8")
    assert "<title>KPU Kota Teluk</title>" in page
    assert run("dossier", "KPU Teluk", "--data", GRAPH).stdout == page
    assert "did you mean KPU Teluk" in failure(run("dossier", "KPU Telukk", "--data", GRAPH))
    assert "Missing argument 'THING'" in failure(run("dossier"))


def test_map_of_what_lies_about_a_thing(tmp_path: Path) -> None:
    assert "<title>Sari Wulan</title>" in run("map", "--data", GRAPH, "--focus", "Sari", "--view", "people").stdout
    assert (
        "<title>Rakor Coklit</title>" in run("map", "--data", GRAPH, "--focus", "rakor coklit", "--depth", "1").stdout
    )
    assert '"Bagus" names 2 things' in failure(run("map", "--data", GRAPH, "--focus", "Bagus"))
    assert "did you mean Sari Wulan" in failure(run("map", "--data", GRAPH, "--focus", "Sari Wulann"))
    assert "0 is not in the range" in failure(run("map", "--data", GRAPH, "--focus", "Sari", "--depth", "0"))
    assert "'globe' is not one of" in failure(run("map", "--data", GRAPH, "--view", "globe"))


@dataclass
class Pipeline:
    """What stands in for the writing wing: it records how it was called."""

    called: dict[str, Any] = field(default_factory=dict)
    fails: bool = False

    @contextmanager
    def build(self, sources: Iterable[Path], options: Options) -> Iterator[Written]:
        self.called = {"sources": list(sources), **asdict(options)}
        if self.fails:
            raise SourceError("berita.txt: empty; put an article in it")
        person = URIRef(options.base + "person/x")
        turtle = canonical_turtle([(person, RDF.type, FOAF.Person), (person, FOAF.name, Literal("X"))], options.base)
        yield Written(2, turtle, io.BytesIO(), b"")


@pytest.fixture
def pipeline(monkeypatch: pytest.MonkeyPatch) -> Pipeline:
    stand_in = Pipeline()
    monkeypatch.setattr("kpugraph.cli.build.build_turtle", stand_in.build)
    return stand_in


def test_build_hands_its_options_on(pipeline: Pipeline, tmp_path: Path) -> None:
    output = tmp_path / "out.ttl"
    result = run(
        "build", "a.txt", "folder", "-o", output, "--base", "https://example.org/x/",
        "--skip-unreadable", "--min-confidence", "0.80", "--public-only",
        "--identities", "siapa.tsv", "--corrections", "koreksi.toml",
    )  # fmt: skip
    assert result.exit_code == 0
    assert pipeline.called == {
        "sources": [Path("a.txt"), Path("folder")],
        "base": "https://example.org/x/",
        "skip_unreadable": True,
        "min_confidence": Decimal("0.80"),
        "public_only": True,
        "identities": Path("siapa.tsv"),
        "corrections": Path("koreksi.toml"),
        "state": None,
    }
    assert "@base <https://example.org/x/> ." in output.read_text(encoding="utf-8")
    assert result.stderr == f"kpugraph: wrote {output}\nkpugraph: 2 triples\n"


def test_build_writes_to_standard_output_without_o(pipeline: Pipeline) -> None:
    result = run("build", "a.txt", "-q")
    assert len(Graph().parse(data=result.stdout, format="turtle")) == 2
    assert result.stderr == ""
    assert pipeline.called["base"] == DEFAULT_BASE
    assert pipeline.called["min_confidence"] is None
    assert pipeline.called["public_only"] is False


def test_a_failed_build_leaves_the_old_output(pipeline: Pipeline, tmp_path: Path) -> None:
    output = tmp_path / "out.ttl"
    output.write_text("old", encoding="utf-8")
    pipeline.fails = True
    assert failure(run("build", "a.txt", "-o", output)) == "berita.txt: empty; put an article in it"
    assert output.read_text(encoding="utf-8") == "old"
    assert [path.name for path in tmp_path.iterdir()] == ["out.ttl"]


def test_build_without_source_builds_the_checkouts_articles(tmp_path: Path) -> None:
    assert run("build", "-o", tmp_path / "own.ttl", "-q").exit_code == 0
    articles = Path(__file__).parents[2] / "data" / "articles"
    assert run("build", articles, "-o", tmp_path / "named.ttl", "-q").exit_code == 0
    assert (tmp_path / "own.ttl").read_bytes() == (tmp_path / "named.ttl").read_bytes()


@pytest.mark.parametrize("name", ["build", "evaluate"])
def test_outside_a_checkout_there_is_no_default(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setattr("kpugraph.pipeline.checkout_root", lambda: None)
    assert "this is not a checkout" in failure(run(name))


class Evaluation:
    """What stands in for an evaluation that reached an F1 of 0.9."""

    def report(self, details: bool) -> str:
        return f"F1 0.900, details {details}"

    def as_json(self, details: bool) -> str:
        return f'{{"f1": 0.9, "details": {str(details).lower()}}}\n'

    def passed(self, floor: float | None) -> bool:
        return floor is None or floor <= 0.9


@pytest.mark.parametrize(
    ("arguments", "status", "said"),
    [
        ((), 0, "F1 0.900, details False\n"),
        (("--details", "--min-f1", "0.9"), 0, "F1 0.900, details True\n"),
        (("--min-f1", "0.95"), 1, "F1 0.900, details False\n"),
        (("--format", "json"), 0, '{"f1": 0.9, "details": false}\n'),
        (("--format", "json", "--details", "--min-f1", "0.95"), 1, '{"f1": 0.9, "details": true}\n'),
    ],
)
def test_evaluate_reports_and_judges(
    monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...], status: int, said: str
) -> None:
    called: list[tuple[Path | None, Path | None]] = []

    def evaluate(gold: Path | None, articles: Path | None) -> Evaluation:
        called.append((gold, articles))
        return Evaluation()

    monkeypatch.setattr("kpugraph.cli.evaluate.evaluate", evaluate)
    result = run("evaluate", *arguments)
    assert (result.exit_code, result.stdout) == (status, said)
    run("evaluate", "gold")
    run("evaluate", "gold", "articles")
    assert called == [(None, None), (Path("gold"), None), (Path("gold"), Path("articles"))]


def test_annotate_writes_drafts_and_says_how_many(tmp_path: Path) -> None:
    (tmp_path / "apel.txt").write_text("Ketua KPU Kota Batu, Sari Wulan, memimpin apel.", encoding="utf-8")
    (tmp_path / "rusak.txt").write_bytes(b"\xff")
    folder = tmp_path / "drafts"
    result = run("annotate", tmp_path / "apel.txt", "-o", folder)
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr == f"kpugraph: wrote 1 draft to {folder}\n"
    assert json.loads((folder / "apel.json").read_text(encoding="utf-8"))["persons"][0]["name"] == "Sari Wulan"
    assert "exists already" in failure(run("annotate", tmp_path / "apel.txt", "-o", folder))
    assert "rusak.txt" in failure(run("annotate", tmp_path, "-o", folder, "--force"))
    result = run("annotate", tmp_path, "-o", folder, "--force", "--skip-unreadable", "-q")
    assert (result.exit_code, result.stderr) == (0, "")


def test_an_interrupt_is_130_and_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_: object) -> Dataset:
        raise KeyboardInterrupt

    monkeypatch.setattr("kpugraph.cli.explain.read_dataset", interrupted)
    result = run("stats")
    assert result.exit_code == 130
    assert result.stderr.strip() == "kpugraph: interrupted"


def test_verbosity_is_an_option_of_every_command() -> None:
    for name in COMMANDS:
        command = program.commands[name]
        assert isinstance(command, click.Command)
        assert {"verbose", "quiet"} <= {parameter.name for parameter in command.params}
