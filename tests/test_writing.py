"""What is written block after block is what the graph gives, to the byte."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kpugraph import writing
from kpugraph.errors import OutputError
from kpugraph.graph.turtle import canonical_turtle
from kpugraph.model import Facts
from kpugraph.pipeline import Options, build, build_turtle, default_sources
from kpugraph.resolve import resolve
from kpugraph.resolve.identity import identify
from kpugraph.resolve.knowledge import Knowledge
from kpugraph.triples import batches, build_graph
from kpugraph.writing import written
from tests.factories import collections, six_facts

BASES = ("https://w3id.org/kpugraph/id/", "https://example.org/id#", "http://localhost:8000/")


def content(knowledge: Knowledge) -> bytes:
    with written(knowledge) as turtle:
        found = b"".join(turtle)
        assert b"".join(turtle) == found
        assert turtle.triples == len(build_graph(knowledge))
    return found


@settings(deadline=None)
@given(collections(), st.sampled_from(BASES))
def test_any_collection_gives_the_bytes_of_its_graph(facts: tuple[Facts, ...], base: str) -> None:
    knowledge = identify(resolve(facts, base))
    assert content(knowledge) == canonical_turtle(build_graph(knowledge), base)


def test_a_small_memory_changes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    knowledge = identify(resolve(six_facts()))
    expected = content(knowledge)
    monkeypatch.setattr(writing, "_IN_MEMORY", 10)
    monkeypatch.setattr(writing, "_CHUNK", 100)
    assert content(knowledge) == expected


def test_every_option_gives_the_bytes_of_its_graph(tmp_path: Path) -> None:
    corrections = Path(__file__).parents[1] / "data" / "corrections.toml"
    for options in (Options(), Options(public_only=True, base=BASES[1]), Options(corrections=corrections)):
        with build_turtle((), options) as turtle:
            found = b"".join(turtle)
        dataset = build(
            default_sources(), base=options.base, public_only=options.public_only, corrections=options.corrections
        )
        assert found == canonical_turtle(dataset.graph, options.base)


def test_what_one_article_says_is_a_batch_that_others_leave_alone() -> None:
    facts = six_facts()
    kinds = {"evidence", "selector", "statement"}
    alone = {
        (batch.kind, batch.things)
        for each in facts
        for batch in batches(resolve([each]))
        if batch.kind in kinds and batch.things
    }
    assert alone == {(batch.kind, batch.things) for batch in batches(resolve(facts)) if batch.kind in kinds}


def test_things_in_any_order_and_twice_give_the_same_bytes() -> None:
    knowledge = resolve(six_facts())
    twice = replace(knowledge, posts=(*knowledge.posts[::-1], knowledge.posts[0]), evidence=knowledge.evidence[::-1])
    assert content(twice) == content(knowledge)


def test_a_thing_among_others_of_another_kind_is_refused() -> None:
    knowledge = resolve(six_facts())
    mixed = replace(knowledge, posts=tuple(replace(post, iri=knowledge.persons[0].iri) for post in knowledge.posts[:1]))
    with pytest.raises(ValueError, match="comes twice, or after"), written(mixed):
        raise AssertionError


def test_no_room_for_the_facts_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(writing, "_IN_MEMORY", 10)
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "tiada"))
    with pytest.raises(OutputError, match="make room, and build again"), written(resolve(six_facts())):
        raise AssertionError
