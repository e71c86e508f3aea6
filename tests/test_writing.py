"""What is written block after block is what the graph gives, to the byte."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Iterator
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kpugraph import writing
from kpugraph.errors import OutputError
from kpugraph.graph.turtle import BlockWriter, canonical_turtle
from kpugraph.model import Facts
from kpugraph.pipeline import Options, build, build_turtle, default_sources
from kpugraph.resolve import resolve
from kpugraph.resolve.identity import identify
from kpugraph.resolve.knowledge import Knowledge
from kpugraph.state import opened
from kpugraph.triples import batches, build_graph
from kpugraph.triples.terms import Triple
from kpugraph.vocab import Vocabulary
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


def kept_content(knowledge: Knowledge, folder: Path) -> bytes:
    with opened(folder) as state, written(knowledge, state) as turtle:
        state.finish()
        assert turtle.triples == len(build_graph(knowledge))
        return b"".join(turtle)


def test_a_state_changes_no_byte_and_saves_the_spelling(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    facts = six_facts()
    knowledge = identify(resolve(facts))
    expected = content(knowledge)
    spelt: list[str] = []
    plain = BlockWriter.blocks

    def counted(self: BlockWriter, triples: Iterable[Triple]) -> Iterator[tuple[str, str]]:
        for iri, block in plain(self, triples):
            spelt.append(iri)
            yield iri, block

    monkeypatch.setattr(BlockWriter, "blocks", counted)
    assert kept_content(knowledge, tmp_path) == expected
    first, spelt[:] = list(spelt), []
    assert kept_content(knowledge, tmp_path) == expected
    assert {iri.split("/")[-2] for iri in spelt}.isdisjoint({"article", "statement", "evidence", "selector"})
    assert len(spelt) < len(first) / 2
    spelt.clear()
    fewer = identify(resolve(facts[1:]))
    assert kept_content(fewer, tmp_path) == content(fewer)


def test_whatever_a_thing_says_its_text_is_its_own(tmp_path: Path) -> None:
    knowledge = resolve(six_facts())
    kept_content(knowledge, tmp_path)
    statement, article, evidence = knowledge.statements[0], knowledge.articles[0], knowledge.evidence[0]
    sure = replace(evidence.evidence, confidence=Decimal("0.123"))
    for changed in (
        replace(knowledge, statements=(replace(statement, text="Lain."), *knowledge.statements[1:])),
        replace(knowledge, articles=(replace(article, byline="xyz"), *knowledge.articles[1:])),
        replace(knowledge, evidence=(replace(evidence, evidence=sure), *knowledge.evidence[1:])),
        resolve(six_facts(), BASES[1]),
        resolve(six_facts()[:2]),
    ):
        assert kept_content(changed, tmp_path) == content(changed)


def test_other_code_writes_everything_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    knowledge = resolve(six_facts())
    kept_content(knowledge, tmp_path)
    monkeypatch.setattr(writing, "writing_digest", lambda: b"other")
    monkeypatch.setattr("kpugraph.triples.evidence.OA", Vocabulary("https://example.org/other#"))
    assert b"<https://example.org/other#exact>" in kept_content(knowledge, tmp_path)


def test_texts_are_saved_in_parts_and_at_once_alike(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    knowledge = resolve(six_facts())
    monkeypatch.setattr(writing, "_SAVED", 1)
    monkeypatch.setattr("kpugraph.triples._MANY", 2)
    assert kept_content(knowledge, tmp_path) == content(knowledge) == canonical_turtle(build_graph(knowledge))


def test_no_room_for_the_facts_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(writing, "_IN_MEMORY", 10)
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "tiada"))
    with pytest.raises(OutputError, match="make room, and build again"), written(resolve(six_facts())):
        raise AssertionError
