"""Withdrawing an article takes away exactly what only it supported; giving it back restores every byte.

Both hold with and without a state, for random collections of the benchmark's articles and for generated facts.
"""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from rdflib import RDF, Graph, Literal, URIRef
from rdflib.term import Node

import kpugraph.state
from kpugraph.graph.turtle import canonical_turtle
from kpugraph.model import Facts
from kpugraph.pipeline import build
from kpugraph.read import read_file
from kpugraph.resolve import resolve
from kpugraph.vocab import DEFAULT_BASE, FOAF, KPU, OA, ORG, PROV, SCHEMA
from tests.factories import ROOT, collections
from tests.test_pipeline import ARTICLES

FILES = tuple(sorted((ROOT / "data" / "gold" / "benchmark").glob("[0-9]*.md")))
FACTS = (ORG.Membership, KPU.Participation, KPU.Event, KPU.Statement)
SEEDS = range(6)


@pytest.fixture(params=SEEDS)
def some(request: pytest.FixtureRequest, tmp_path: Path) -> tuple[list[Path], Path]:
    """A random collection that holds articles with facts in common, and the article of it to be withdrawn."""
    chance = Random(request.param)
    files = chance.sample(FILES, chance.randint(0, 5))
    for name, text in ARTICLES.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
        files.append(tmp_path / name)
    chance.shuffle(files)
    shared = [tmp_path / name for name in ARTICLES]
    return files, chance.choice(files) if request.param >= len(shared) else shared[request.param]


def _iri(path: Path) -> URIRef:
    (article,) = read_file(path)
    return URIRef(f"{DEFAULT_BASE}article/{article.identifier}")


def _bytes(graph: Graph) -> bytes:
    return canonical_turtle(graph)


def _support(graph: Graph) -> dict[Node, dict[Node, Node]]:
    """For every fact its evidence, each with the article that it stands in."""
    return {
        fact: {evidence: _one(graph, evidence, OA.hasSource) for evidence in graph.objects(fact, PROV.wasDerivedFrom)}
        for kind in FACTS
        for fact in graph.subjects(RDF.type, kind)
    }


def _one(graph: Graph, subject: Node, predicate: URIRef) -> Node:
    (value,) = graph.objects(subject, predicate)
    return value


def test_what_only_one_article_supports_goes_with_it_and_nothing_else(some: tuple[list[Path], Path]) -> None:
    files, file = some
    gone = _iri(file)
    whole, rest = build(files).graph, build([each for each in files if each != file]).graph
    expected = {
        fact: {evidence: article for evidence, article in support.items() if article != gone}
        for fact, support in _support(whole).items()
    }
    assert [fact for fact, support in _support(whole).items() if len(set(support.values())) > 1]
    assert _support(rest) == {fact: support for fact, support in expected.items() if support}
    people = {
        person
        for person in whole.subjects(RDF.type, FOAF.Person)
        if set(whole.subjects(SCHEMA.mentions, person)) - {gone}
    }
    assert set(rest.subjects(RDF.type, FOAF.Person)) == people
    assert not [triple for triple in rest if any(str(term).startswith(str(gone)) for term in triple)]
    assert (None, None, Literal(str(_one(whole, gone, KPU.sha256)))) not in rest


def test_an_article_withdrawn_and_given_back_restores_every_byte(some: tuple[list[Path], Path], tmp_path: Path) -> None:
    files, file = some
    rest = [each for each in files if each != file]
    state = tmp_path / "state"
    whole, less = _bytes(build(files).graph), _bytes(build(rest).graph)
    assert whole != less
    for sources, expected in ((files, whole), (rest, less), (rest[::-1], less), (files[::-1], whole), (files, whole)):
        assert _bytes(build(sources, state=state).graph) == expected


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(collections(), st.data())
def test_generated_facts_are_withdrawn_with_their_article(collection: tuple[Facts, ...], data: st.DataObject) -> None:
    if not collection:
        return
    gone = data.draw(st.sampled_from(collection))
    whole, rest = resolve(collection), resolve(facts for facts in collection if facts is not gone)
    left = {each.iri for each in whole.evidence if each.evidence.article != gone.article.identifier}
    assert {each.iri for each in rest.evidence} == left
    for kind in ("memberships", "participations", "events", "statements"):
        expected = {fact.iri: set(fact.evidence) & left for fact in getattr(whole, kind)}
        found = {fact.iri: set(fact.evidence) for fact in getattr(rest, kind)}
        assert found == {iri: evidence for iri, evidence in expected.items() if evidence}


def test_every_option_of_a_build_gives_the_same_bytes_with_a_state(tmp_path: Path) -> None:
    files, state = FILES[:6], tmp_path / "state"
    identities, corrections = tmp_path / "identities.tsv", tmp_path / "corrections.toml"
    identities.write_text("one\tother\tverdict\treason\tauthor\tdate\n", encoding="utf-8")
    person = min(str(person) for person in build(files).graph.subjects(RDF.type, FOAF.Person))
    corrections.write_text(
        f'[[correction]]\naction = "suppress"\nsubject = "{person.removeprefix(DEFAULT_BASE)}"\n'
        'reason = "salah baca"\nauthor = "Rina"\ndate = 2026-11-24\n',
        encoding="utf-8",
    )
    build(FILES[3:9], state=state)
    seen = set()
    given: tuple[dict[str, Any], ...] = (
        {},
        {"min_confidence": Decimal("0.9")},
        {"public_only": True},
        {"identities": identities},
        {"corrections": corrections},
        {"base": "https://contoh.example/data/"},
        {"min_confidence": Decimal("0.9"), "public_only": True, "identities": identities, "corrections": corrections},
        {},
    )
    for options in given:
        expected = _bytes(build(files, **options).graph)
        assert _bytes(build(files, state=state, **options).graph) == expected, options
        seen.add(expected)
    assert len(seen) >= 5


def test_a_second_build_extracts_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    state = tmp_path / "state"
    first = _bytes(build(FILES[:4], state=state).graph)

    def never(*_: object) -> Facts:
        raise AssertionError("an unchanged article was extracted again")

    monkeypatch.setattr(kpugraph.state, "extract", never)
    assert _bytes(build(FILES[:4], state=state, public_only=False).graph) == first
    build(FILES[1:3], state=state, public_only=True)
