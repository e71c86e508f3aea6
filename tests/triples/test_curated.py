"""The curated graph: what it says, that it says nothing that articles do, and its file."""

from __future__ import annotations

from pathlib import Path

import pytest
from rdflib import Graph, Literal, URIRef

from kpugraph.curate import curated
from kpugraph.graph.reason import close
from kpugraph.graph.store import load
from kpugraph.graph.turtle import canonical_turtle
from kpugraph.graph.validate import validate
from kpugraph.language.commissioners import commissioner_posts, commissioners
from kpugraph.triples.curated import curated_graph, curated_iri
from kpugraph.vocab import DCAT, DEFAULT_BASE, FOAF, KPU, OA, ORG, PROV, RDF, SCHEMA, SKOS, VOID

ROOT = Path(__file__).resolve().parents[2]
PUBLISHED = ROOT / "data" / "kpugraph.ttl"
FILE = ROOT / "data" / "curated" / "kpu-ri.ttl"

HELD = """
    SELECT ?name ?role ?first ?last ?source {
      ?held a kpu:CuratedMembership ; org:member/foaf:name ?name ; org:role/skos:notation ?role ;
        org:memberDuring ?during ; prov:hadPrimarySource ?source .
      ?during time:hasBeginning/time:inXSDDate ?first .
      OPTIONAL { ?during time:hasEnd/time:inXSDDate ?last }
    }
"""


@pytest.fixture(scope="module")
def graph() -> Graph:
    return curated_graph()


def test_every_row_of_the_table_is_a_holding_with_its_days_and_sources(graph: Graph) -> None:
    written = {tuple(None if cell is None else str(cell) for cell in row) for row in graph.query(HELD)}  # type: ignore[union-attr]
    assert written == {
        (post.name, post.role, post.first.isoformat(), post.last.isoformat() if post.last else None, source)
        for post in commissioner_posts()
        for source in post.sources
    }


def test_who_acts_holds_the_chairs_post_and_posts_are_those_of_the_articles(graph: Graph) -> None:
    posts = {str(post).removeprefix(DEFAULT_BASE) for post in graph.subjects(RDF.type, ORG.Post)}
    assert posts == {"post/kpu-ri/anggota", "post/kpu-ri/ketua"}
    acting = {
        str(held).rpartition("membership/")[2]
        for held in graph.subjects(KPU.holdsPost, URIRef(f"{DEFAULT_BASE}post/kpu-ri/ketua"))
        if "/plt-ketua/" in str(held)
    }
    assert acting == {
        "hadar-nafis-gumay/kpu-ri/plt-ketua/2016-07-12",
        "ilham-saputra/kpu-ri/plt-ketua/2021-01-15",
        "mochammad-afifuddin/kpu-ri/plt-ketua/2024-07-04",
    }


def test_persons_have_iris_of_their_own_and_every_form_of_their_names(graph: Graph) -> None:
    persons = set(graph.subjects(RDF.type, FOAF.Person))
    assert len(persons) == len(commissioners()) == 21
    assert all(str(person).startswith(f"{DEFAULT_BASE}curated/person/") for person in persons)
    hasyim = URIRef(f"{DEFAULT_BASE}curated/person/hasyim-asyari")
    assert Literal("Hasyim Asyari") in set(graph.objects(hasyim, SKOS.altLabel))


def test_it_is_described_as_a_dataset_of_its_own_beside_the_articles_one(graph: Graph) -> None:
    dataset, catalog = curated_iri(DEFAULT_BASE), URIRef(f"{DEFAULT_BASE}catalog")
    assert set(graph.subjects(RDF.type, VOID.Dataset)) == {dataset}
    assert set(graph.objects(dataset, VOID.triples)) == {Literal(len(graph))}
    assert set(graph.objects(dataset, VOID.distinctSubjects)) == {Literal(len(set(graph.subjects())))}
    assert set(graph.objects(catalog, VOID.subset)) == {dataset, URIRef(f"{DEFAULT_BASE}dataset")}
    assert set(graph.objects(catalog, DCAT.dataset)) == set(graph.objects(catalog, VOID.subset))
    curation = graph.value(dataset, PROV.wasGeneratedBy)
    sources = set(graph.objects(None, PROV.hadPrimarySource))
    assert sources <= set(graph.objects(curation, PROV.used))


def test_it_says_nothing_as_articles_do(graph: Graph) -> None:
    for term in (PROV.wasDerivedFrom, KPU.firstAttested, KPU.lastAttested, KPU.attestedOn, SCHEMA.mentions):
        assert (None, term, None) not in graph
    for of_class in (SCHEMA.NewsArticle, KPU.Event, KPU.Statement, OA.SpecificResource, KPU.IdentityDecision):
        assert (None, RDF.type, of_class) not in graph


def test_the_articles_dataset_holds_nothing_of_it_but_links() -> None:
    published = load(PUBLISHED)
    assert (None, RDF.type, KPU.CuratedMembership) not in published
    assert (None, PROV.hadPrimarySource, None) not in published
    own = {node for node in published.subjects() if str(node).startswith(f"{DEFAULT_BASE}curated/")}
    said = {str(predicate) for node in own for predicate in published.predicates(node)}
    assert own
    assert said == {"http://www.w3.org/2002/07/owl#sameAs"}


def test_it_conforms_alone_and_beside_the_articles_and_contradicts_neither(graph: Graph) -> None:
    together = load(PUBLISHED) + graph
    for each in (graph, together):
        assert validate(each).text("en") == "Conforms: the dataset meets every shape.\n"
    assert close(together).contradictions == ()


def test_another_base_moves_its_resources_and_no_source() -> None:
    elsewhere = curated_graph("https://example.org/id/")
    nodes = {str(node) for node in elsewhere.subjects()}
    assert not [node for node in nodes if node.startswith(DEFAULT_BASE)]
    assert set(elsewhere.objects(None, PROV.hadPrimarySource)) == set(
        curated_graph().objects(None, PROV.hadPrimarySource)
    )


def test_the_file_is_up_to_date(graph: Graph, tmp_path: Path) -> None:
    assert FILE.read_bytes() == canonical_turtle(graph), "run `make curated`"
    curated().save(tmp_path / "again.ttl")
    assert (tmp_path / "again.ttl").read_bytes() == FILE.read_bytes()
