from __future__ import annotations

import logging
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest
from rdflib import Graph, Literal, URIRef
from rdflib.namespace import RDF, SH

from kpugraph.errors import OntologyError
from kpugraph.graph import validate as module
from kpugraph.graph.validate import Finding, Report, validate
from kpugraph.resolve import resolve
from kpugraph.resources import ontology_path
from kpugraph.triples import build_graph
from tests.factories import six_facts

VALID = Path(__file__).with_name("valid.ttl")
BASE = "https://w3id.org/kpugraph/id/"
SCHEME = "https://w3id.org/kpugraph/scheme/"
PROLOGUE = "".join(
    f"PREFIX {prefix}: <{namespace}>\n"
    for prefix, namespace in {
        "activity": "https://w3id.org/kpugraph/scheme/activity/",
        "dcat": "http://www.w3.org/ns/dcat#",
        "dcterms": "http://purl.org/dc/terms/",
        "event-type": "https://w3id.org/kpugraph/scheme/event-type/",
        "foaf": "http://xmlns.com/foaf/0.1/",
        "kpu": "https://w3id.org/kpugraph/ontology#",
        "oa": "http://www.w3.org/ns/oa#",
        "org": "http://www.w3.org/ns/org#",
        "office-change": "https://w3id.org/kpugraph/scheme/office-change/",
        "identity-ground": "https://w3id.org/kpugraph/scheme/identity-ground/",
        "owl": "http://www.w3.org/2002/07/owl#",
        "part": "https://w3id.org/kpugraph/scheme/part/",
        "prov": "http://www.w3.org/ns/prov#",
        "role": "https://w3id.org/kpugraph/scheme/role/",
        "schema": "https://schema.org/",
        "skos": "http://www.w3.org/2004/02/skos/core#",
        "time": "http://www.w3.org/2006/time#",
        "topic": "https://w3id.org/kpugraph/scheme/topic/",
        "void": "http://rdfs.org/ns/void#",
        "xsd": "http://www.w3.org/2001/XMLSchema#",
    }.items()
)


class Case(NamedTuple):
    """A row of ``broken.tsv``."""

    shape: str
    path: str
    words: str
    focus: str
    steps: str


def read_cases() -> tuple[Case, ...]:
    lines = [line for line in BROKEN.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    return tuple(Case(*line.split("\t")) for line in lines[1:])


BROKEN = Path(__file__).with_name("broken.tsv")
CASES = read_cases()


@cache
def valid() -> bytes:
    return VALID.read_bytes()


def broken(steps: str) -> Graph:
    """The valid graph after the steps, which ``broken.tsv`` describes."""
    graph = Graph().parse(data=valid(), format="turtle")
    for step in steps.split(" ;; "):
        verb, _, rest = step.partition(" ")
        before = set(graph)
        graph.update(f"BASE <{BASE}>\n{PROLOGUE}{UPDATES[verb](rest)}")
        assert set(graph) != before, f"{step} changes nothing"
    return graph


def set_value(triple: str) -> str:
    subject, predicate, value = triple.split(" ", 2)
    old = f"{subject} {predicate} ?old"
    return f"DELETE {{ {old} }} INSERT {{ {subject} {predicate} {value} }} WHERE {{ {old} }}"


UPDATES: dict[str, Callable[[str], str]] = {
    "DROP": "DELETE WHERE {{ {} }}".format,
    "ADD": "INSERT DATA {{ {} }}".format,
    "SET": set_value,
}


def test_the_valid_graph_conforms() -> None:
    report = validate(Graph().parse(data=valid(), format="turtle"))
    assert report == Report(conforms=True, findings=())


def test_the_six_articles_conform() -> None:
    assert validate(build_graph(resolve(six_facts()))).text("en") == "Conforms: the dataset meets every shape.\n"


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.shape}-{case.path}-{case.words}")
def test_a_broken_graph_is_caught(case: Case) -> None:
    report = validate(broken(case.steps))
    found = [
        finding
        for finding in report.findings
        if (finding.shape, finding.path or "") == (case.shape, case.path)
        and case.words in finding.message_en
        and finding.focus.removeprefix(BASE).removeprefix(SCHEME).startswith(case.focus)
    ]
    assert found, report.text("en")
    assert all(finding.message_id != finding.message_en for finding in found)
    assert report.conforms == (found[0].severity == "warning")


def test_every_constraint_has_a_case_that_breaks_it() -> None:
    shapes = Graph().parse(ontology_path("shapes.ttl"))
    unbroken = []
    for shape in shapes.subjects(RDF.type, SH.NodeShape):
        name = str(shape).rpartition("#")[2]
        for constraint in (*shapes.objects(shape, SH.property), *shapes.objects(shape, SH.sparql)):
            texts = [text for text in shapes.objects(constraint, SH.message) if isinstance(text, Literal)]
            assert sorted(str(text.language) for text in texts) == ["en", "id"], (name, texts)
            message = next(str(text) for text in texts if text.language == "en")
            path = shapes.value(constraint, SH.path)
            local = str(path).rpartition("#")[2].rpartition("/")[2] if isinstance(path, URIRef) else None
            cases = [case for case in CASES if case.shape == name and case.words in message]
            if not any(local is None or case.path.endswith(f":{local}") for case in cases):
                unbroken.append((name, local, message))
    assert unbroken == []


def test_only_warnings_still_conform() -> None:
    case = next(case for case in CASES if case.shape == "OneChairShape")
    report = validate(broken(case.steps))
    assert report.conforms
    assert [finding.severity for finding in report.findings] == ["warning"]
    assert report.text("en").startswith("Conforms, with remarks: 1 warning.\n")
    assert report.text("id").startswith("Sesuai, dengan catatan: 1 peringatan.\n")


def test_the_report_reads_in_both_languages() -> None:
    report = validate(broken("DROP <event/rapat> kpu:eventType ?o ;; SET <article/satu> kpu:sha256 '0A'"))
    assert report.text("id") == (
        "Tidak sesuai: 3 pelanggaran.\n"
        "\n"
        "Artikel (ArticleShape)\n"
        "  <article/satu>\n"
        "    - kpu:sha256: Artikel harus mempunyai SHA-256: 64 digit heksadesimal huruf kecil. [nilai: 0A]\n"
        "\n"
        "Peristiwa (EventShape)\n"
        "  <event/rapat>\n"
        "    - kpu:eventType: Peristiwa harus mempunyai tepat satu jenis.\n"
        "    - kpu:eventType/skos:notation: Notasi jenis peristiwa harus salah satu dari kedua puluh lima jenis.\n"
    )
    assert report.text("en").splitlines()[0] == "Does not conform: 3 violations."
    assert "    - kpu:eventType: An event must have exactly one type." in report.text("en").splitlines()


def test_findings_are_sorted_and_repeat() -> None:
    graph = broken("DROP ?thing prov:wasDerivedFrom ?evidence")
    report = validate(graph)
    keys = [(finding.shape, finding.focus, finding.path or "") for finding in report.findings]
    assert len(keys) > 10
    assert keys == sorted(keys)
    assert validate(graph) == report


def test_the_graph_is_left_as_it_was() -> None:
    graph = broken("DROP <event/rapat> kpu:eventType ?o")
    before = set(graph)
    validate(graph)
    assert set(graph) == before


def test_nothing_is_said_on_the_side(capfd: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        validate(broken("DROP <event/rapat> kpu:eventType ?o"))
    assert capfd.readouterr() == ("", "")
    assert [record for record in caplog.records if record.levelno > logging.DEBUG] == []


def test_a_finding_has_its_message_in_the_reader_s_language() -> None:
    finding = Finding("XShape", "x", None, None, "violation", "salah", "wrong", "Sesuatu", "Something")
    assert (finding.message(), finding.message("en")) == ("salah", "wrong")


@pytest.mark.parametrize("content", ["not turtle", None])
def test_unreadable_shapes_are_one_clear_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, content: str | None
) -> None:
    path = tmp_path / "shapes.ttl"
    if content is not None:
        path.write_text(content, encoding="utf-8")
    monkeypatch.setattr(module, "ontology_path", lambda name: tmp_path / name)
    module._shapes.cache_clear()
    with pytest.raises(OntologyError, match=r"shapes\.ttl: cannot be read"):
        validate(Graph())
    module._shapes.cache_clear()
