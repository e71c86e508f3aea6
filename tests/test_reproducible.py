"""The same articles give the same bytes, everywhere; and what the dataset says of its articles can be checked again."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from pathlib import Path
from random import Random

import pytest
from rdflib import Graph, Literal, URIRef

import kpugraph
from kpugraph.graph.turtle import canonical_turtle
from kpugraph.model import Article
from kpugraph.read import read_articles
from kpugraph.vocab import KPU, OA, ORG, PROV, RDF

ROOT = Path(__file__).resolve().parent.parent
ARTICLES = ROOT / "data" / "articles"
PUBLISHED = ROOT / "data" / "kpugraph.ttl"

ENVIRONMENTS = (
    {"PYTHONHASHSEED": "1", "LC_ALL": "C.UTF-8", "TZ": "Asia/Jayapura"},
    {
        "PYTHONHASHSEED": "2024",
        "LC_ALL": "C",
        "LANG": "tr_TR",
        "TZ": "America/Los_Angeles",
        "PYTHONUTF8": "0",
        "PYTHONCOERCECLOCALE": "0",
    },
)
"""The second reads and writes ASCII unless told otherwise, and lives on the other side of the date line."""


@pytest.mark.parametrize("environment", ENVIRONMENTS, ids=("east", "west"))
def test_the_published_dataset_is_rebuilt_to_the_byte(tmp_path: Path, environment: dict[str, str]) -> None:
    subprocess.run(
        [sys.executable, "-m", "kpugraph", "build", ARTICLES, "-q", "-o", tmp_path / "again.ttl"],
        check=True,
        cwd=tmp_path,
        env=os.environ | environment,
    )
    same = (tmp_path / "again.ttl").read_bytes() == PUBLISHED.read_bytes()
    assert same, "data/kpugraph.ttl is not what the articles give now; run `make dataset` and look at what changed"


@pytest.fixture(scope="module")
def articles() -> tuple[Article, ...]:
    return read_articles([ARTICLES])


@pytest.fixture(scope="module")
def published() -> Graph:
    return kpugraph.load(PUBLISHED).graph


def write(articles: tuple[Article, ...], folder: Path) -> list[Path]:
    """A Markdown file an article, in folders by turns."""
    paths = []
    for index, article in enumerate(articles):
        path = folder / str(index % 3) / f"{article.identifier}.md"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"# {article.title}\n\n{article.body}\n", encoding="utf-8")
        paths.append(path)
    return paths


def test_the_order_of_the_sources_changes_nothing(articles: tuple[Article, ...], tmp_path: Path) -> None:
    paths = write(articles, tmp_path)
    expected = canonical_turtle(kpugraph.build([tmp_path]).graph)
    for seed in range(3):
        Random(seed).shuffle(paths)
        assert canonical_turtle(kpugraph.build(paths).graph) == expected


def test_adding_articles_renames_nothing(articles: tuple[Article, ...], tmp_path: Path) -> None:
    paths = write(articles, tmp_path)
    named: set[URIRef] = set()
    for count in range(1, len(paths) + 1):
        graph = kpugraph.build(paths[:count]).graph
        found = {subject for subject in graph.subjects() if isinstance(subject, URIRef) and "/dataset/" not in subject}
        assert named <= found, f"article {count} renames {sorted(named - found)}"
        named = found


def test_nothing_needs_the_network(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("a connection was tried")

    for name in ("connect", "connect_ex", "sendto"):
        monkeypatch.setattr(socket.socket, name, refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    dataset = kpugraph.build([ARTICLES])
    assert dataset.validate().conforms
    assert len(dataset.query("events-below", body="KPU RI", inferred=dataset.reason()).rows) > 0
    dataset.map(tmp_path / "map.html")
    assert dataset.explain("KPU RI").facts


def test_every_passage_stands_in_its_article(published: Graph, articles: tuple[Article, ...]) -> None:
    texts = {article.sha256: article.text for article in articles}
    passages = sorted(published.subjects(RDF.type, OA.SpecificResource), key=str)
    assert passages
    for passage in passages:
        source = published.value(passage, OA.hasSource, any=False)
        selector = published.value(passage, OA.hasSelector, any=False)
        start, end, exact, sha256 = (
            str(published.value(subject, predicate, any=False))
            for subject, predicate in (
                (selector, OA.start),
                (selector, OA.end),
                (selector, OA.exact),
                (source, KPU.sha256),
            )
        )
        assert texts[sha256][int(start) : int(end)] == exact, passage


@pytest.mark.parametrize("kind", [KPU.Event, KPU.Participation, KPU.Statement, ORG.Membership])
def test_every_fact_has_a_passage_a_rule_and_a_confidence(published: Graph, kind: URIRef) -> None:
    facts = sorted(published.subjects(RDF.type, kind), key=str)
    assert facts
    for fact in facts:
        passages = list(published.objects(fact, PROV.wasDerivedFrom))
        assert passages, fact
        for passage in passages:
            assert (passage, KPU.rule, None) in published
            confidence = published.value(passage, KPU.confidence, any=False)
            assert isinstance(confidence, Literal)
            assert 0 <= confidence.toPython() <= 1


def test_the_dataset_names_the_articles_it_was_made_from(published: Graph, articles: tuple[Article, ...]) -> None:
    assert {str(value) for value in published.objects(None, KPU.sha256)} == {article.sha256 for article in articles}
