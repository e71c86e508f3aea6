"""Curated posts beside what articles say: found for a day, told apart, never taken for a sighting."""

from __future__ import annotations

import json

import pytest
from rdflib import Graph, URIRef

from kpugraph.graph.curated import curated_holdings
from kpugraph.graph.explain import explain, explanation_text
from kpugraph.graph.roster import Roster, roster
from kpugraph.graph.roster_text import roster_json, roster_table
from kpugraph.graph.sightings import Sightings
from kpugraph.graph.wording import Language
from kpugraph.triples.curated import curated_graph
from kpugraph.vocab import DEFAULT_BASE, KPU, ORG, PREFIXES, RDF
from tests.graph.offices import archive

RI = URIRef(f"{DEFAULT_BASE}org/kpu-ri")
CURATED = curated_graph()
NAMES = PREFIXES | {"id": DEFAULT_BASE}


def together() -> Graph:
    return archive(("Hasyim Asyari", "ketua", "KPU RI", "2023-03-01")) + CURATED


def ask(graph: Graph, on: str, language: Language = "en") -> Roster:
    return roster(graph, "KPU RI", on, language=language, prefixes=NAMES)


def chairs(on: str) -> list[tuple[str, str]]:
    return [(each.role, each.name) for each in curated_holdings(CURATED, RI, on, "id") if "ketua" in each.role]


@pytest.mark.parametrize(
    ("on", "held"),
    [
        ("2012-04-12", []),
        ("2016-07-10", []),
        ("2016-07-12", [("plt. ketua", "Hadar Nafis Gumay")]),
        # A day of handing over belongs to both.
        ("2016-07-18", [("plt. ketua", "Hadar Nafis Gumay"), ("ketua", "Juri Ardiantoro")]),
        ("2021-01-13", [("ketua", "Arief Budiman")]),
        ("2021-01-14", []),
        ("2024-07-04", [("plt. ketua", "Mochammad Afifuddin")]),
        # Open ends go on.
        ("2026-01-01", [("ketua", "Mochammad Afifuddin")]),
    ],
)
def test_the_chair_of_a_day(on: str, held: list[tuple[str, str]]) -> None:
    assert chairs(on) == held


def test_a_holding_tells_its_days_note_and_sources_in_the_language() -> None:
    (held,) = [each for each in curated_holdings(CURATED, RI, "2020-12-01", "en") if each.role == "ketua"]
    assert (held.name, held.role_name, held.first, held.last) == ("Arief Budiman", "Chair", "2017-04-11", "2021-01-13")
    assert held.note is not None
    assert "stayed a member" in held.note
    assert len(held.sources) == 2
    (indonesian,) = [each for each in curated_holdings(CURATED, RI, "2020-12-01", "id") if each.role == "ketua"]
    assert "tetap menjadi anggota" in str(indonesian.note)


def test_a_holding_without_its_days_is_left_out() -> None:
    broken = Graph()
    broken += CURATED
    broken.remove((None, ORG.memberDuring, None))
    assert curated_holdings(broken, RI, "2020-12-01", "id") == ()


def test_a_roster_keeps_what_articles_say_and_what_is_curated_apart() -> None:
    found = ask(together(), "2023-03-01")
    assert [(row.name, row.status) for row in found.rows] == [("Hasyim Asyari", "confirmed")]
    assert (found.curated[0].role, found.curated[0].name) == ("ketua", "Hasyim Asy'ari")
    assert len(found.curated) == 8
    told = json.loads(roster_json(found))
    assert (len(told["rows"]), len(told["curated"])) == (1, 8)


def test_curated_posts_alone_make_no_rows_of_the_articles() -> None:
    found = ask(CURATED, "2023-03-01")
    assert found.rows == ()
    assert len(found.curated) == 8
    table = roster_table(found, "en")
    assert table.startswith("No post is known at KPU RI.\n\nBy curation, not by the articles:\n\nrole ")
    assert "2022-04-12  2024-07-03  https://lintastungkal.com/" in table


def test_without_them_a_roster_is_as_ever() -> None:
    graph = archive(("Hasyim Asyari", "ketua", "KPU RI", "2023-03-01"))
    assert ask(graph, "2023-03-01").curated == ()
    assert "curation" not in roster_table(ask(graph, "2023-03-01"), "en")
    assert roster_table(ask(together(), "2011-01-01"), "en") == roster_table(ask(graph, "2011-01-01"), "en")


def test_nobody_is_seen_in_a_curated_post() -> None:
    seen = Sightings(together()).holdings()
    assert [(each.name, len(each.sightings)) for each in seen] == [("Hasyim Asyari", 1)]
    assert Sightings(CURATED).holdings() == ()


def test_explain_tells_a_curated_post_with_its_sources_and_says_that_it_is_curated() -> None:
    found = explain(CURATED, "Iffa Rosita", language="en", prefixes=NAMES)
    (fact,) = found.facts
    assert fact.words == (
        "Iffa Rosita: Member, KPU RI, since 2024-11-05 (interim replacement of Hasyim Asy'ari (Keppres 108/P 2024))"
    )
    assert fact.passages == ()
    assert "   — curated, https://gebrak.id/2024/11/" in explanation_text(found, "en")
    held = explain(CURATED, "Juri Ardiantoro", language="id", prefixes=NAMES)
    assert "Juri Ardiantoro: Ketua, KPU RI, 2016-07-18 – 2017-04-11" in held.facts[1].words


def test_every_curated_membership_is_told() -> None:
    told = {fact.iri for fact in explain(CURATED, "KPU RI", language="id", prefixes=NAMES).facts}
    assert {str(node) for node in CURATED.subjects(RDF.type, KPU.CuratedMembership)} <= told
