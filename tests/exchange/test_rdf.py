"""The RDF formats, read back by rdflib and by pyoxigraph: every triple, and nothing else."""

from __future__ import annotations

import warnings
from collections.abc import Iterable
from pathlib import Path
from random import Random

import pyoxigraph
import pytest
from rdflib import BNode, Dataset, Graph, Literal, URIRef

from kpugraph.errors import OutputError
from kpugraph.exchange import FORMATS, Content, export
from kpugraph.graph.answers import term_text
from kpugraph.pipeline import build
from kpugraph.triples.curated import curated_iri
from kpugraph.vocab import DEFAULT_BASE, FOAF, KPU, OA, ORG, PROV, RDF, SCHEMA, SKOS
from tests.exchange.content import SARI, content, hard, one_file

RDFLIB = {"ttl": "turtle", "jsonld": "json-ld", "nt": "nt", "nq": "nquads", "trig": "trig", "rdfxml": "xml"}
OXIGRAPH = {
    "ttl": pyoxigraph.RdfFormat.TURTLE,
    "nt": pyoxigraph.RdfFormat.N_TRIPLES,
    "nq": pyoxigraph.RdfFormat.N_QUADS,
    "trig": pyoxigraph.RdfFormat.TRIG,
    "jsonld": pyoxigraph.RdfFormat.JSON_LD,
    "rdfxml": pyoxigraph.RdfFormat.RDF_XML,
}
QUADS = {"nq", "trig"}


def lines(triples: Iterable[Iterable[object]]) -> set[str]:
    return {" ".join(term_text(term) for term in triple) for triple in triples}  # type: ignore[arg-type]


def rdflib_triples(data: bytes, name: str) -> Iterable[Iterable[object]]:
    with warnings.catch_warnings():
        # rdflib 7.6 uses what it deprecates itself.
        warnings.simplefilter("ignore", DeprecationWarning)
        if name not in QUADS:
            return Graph().parse(data=data, format=RDFLIB[name])
        dataset = Dataset(default_union=True)
        dataset.parse(data=data, format=RDFLIB[name])
        return [(subject, predicate, value) for subject, predicate, value, _ in dataset.quads()]


def oxigraph_lines(data: bytes, name: str) -> set[tuple[str, str]]:
    """Graph name, and the triple with its escapes as this project writes them."""
    found = set()
    for quad in pyoxigraph.parse(data, format=OXIGRAPH[name]):
        triple = tuple(map(_term, (quad.subject, quad.predicate, quad.object)))
        graph = quad.graph_name
        found.add((graph.value if isinstance(graph, pyoxigraph.NamedNode) else "", " ".join(map(term_text, triple))))
    return found


def _term(term: object) -> URIRef | Literal:
    if isinstance(term, pyoxigraph.NamedNode):
        return URIRef(term.value)
    assert isinstance(term, pyoxigraph.Literal)
    if term.language:
        return Literal(term.value, lang=term.language)
    return Literal(term.value, datatype=URIRef(term.datatype.value), normalize=False)


@pytest.mark.parametrize("name", RDFLIB)
@pytest.mark.parametrize("written", [content, hard], ids=["published", "hard"])
def test_every_format_reads_back_with_nothing_lost_in_two_libraries(name: str, written: object) -> None:
    given: Content = written()  # type: ignore[operator]
    expected = lines(given.triples())
    data = one_file(name, given)
    # rdflib's readers bring numbers into their canonical form; the published ones have it.
    if written is content:
        assert lines(rdflib_triples(data, name)) == expected
    assert {triple for _, triple in oxigraph_lines(data, name)} == expected


@pytest.mark.parametrize("name", RDFLIB)
def test_equal_datasets_give_equal_bytes_whatever_their_order(name: str) -> None:
    given = content()
    triples = list(given.graph)
    Random(3).shuffle(triples)
    again = Graph()
    for triple in triples:
        again.add(triple)
    assert one_file(name, Content(again, given.base, given.curated)) == one_file(name, given)


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize(
    ("triple", "said"),
    [
        ((BNode(), RDF.type, FOAF.Person), "is a blank node"),
        ((URIRef("https://x.example/a b"), RDF.type, FOAF.Person), "is no absolute IRI"),
        ((URIRef("relatif"), RDF.type, FOAF.Person), "is no absolute IRI"),
        ((SARI, SKOS.altLabel, Literal("lonceng \x07")), r"U\+0007"),
    ],
    ids=["blank", "blanks", "relative", "control"],
)
def test_what_other_tools_cannot_read_is_refused(
    name: str, triple: tuple[URIRef, URIRef, URIRef], said: str, tmp_path: Path
) -> None:
    target = tmp_path / f"out{'.zip' if FORMATS[name].several else FORMATS[name].suffix}"
    target.write_bytes(b"old")
    with pytest.raises(OutputError, match=said):
        export(Content(Graph().add(triple)), target, name)
    assert target.read_bytes() == b"old"
    assert [path.name for path in tmp_path.iterdir()] == [target.name]


def test_a_property_without_an_xml_name_is_refused_in_rdfxml_alone() -> None:
    odd = Content(Graph().add((SARI, URIRef("https://x.example/1"), Literal("x"))))
    with pytest.raises(OutputError, match="no XML name"):
        one_file("rdfxml", odd)
    assert one_file("nt", odd).count(b"\n") == 1


# --- a graph for each article

FIRST = "Apel Senin\n\nKetua KPU Kota Batu, Sari Wulan, memimpin apel pada Senin (3/6/2024)."
SECOND = "Rapat\n\nKetua KPU Kota Batu, Sari Wulan, membuka rapat pleno pada Jumat (28/6/2024)."


def graphs(data: Content) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for name, triple in oxigraph_lines(one_file("nq", data), "nq"):
        found.setdefault(name, set()).add(triple)
    return found


@pytest.fixture(scope="module")
def two(tmp_path_factory: pytest.TempPathFactory) -> tuple[Graph, Graph, Graph]:
    """Both articles, the first alone, the second alone."""
    folder = tmp_path_factory.mktemp("articles")
    (folder / "a.txt").write_text(FIRST, encoding="utf-8")
    (folder / "b.txt").write_text(SECOND, encoding="utf-8")
    one, other = folder / "a.txt", folder / "b.txt"
    return build([folder]).graph, build([one]).graph, build([other]).graph


def test_an_articles_graph_is_what_it_says(two: tuple[Graph, Graph, Graph]) -> None:
    both, first, _ = two
    found = graphs(Content(both))
    articles = {str(article) for article in both.subjects(RDF.type, SCHEMA.NewsArticle)}
    assert set(found) == {"", *articles}
    (apel,) = first.subjects(RDF.type, SCHEMA.NewsArticle)
    own = found[str(apel)]
    # All of it is what the article says by itself.
    assert own <= lines(first)
    kept = (ORG.Membership, KPU.Event, KPU.Participation, OA.SpecificResource)
    said = [triple for triple in first if any((triple[0], RDF.type, of) in first for of in kept)]
    over_all = {KPU.firstAttested, KPU.lastAttested}
    assert lines(triple for triple in said if triple[1] not in over_all) <= own


def test_a_fact_of_two_articles_stands_in_both_graphs_each_with_its_own_passages(
    two: tuple[Graph, Graph, Graph],
) -> None:
    both, _, _ = two
    found = graphs(Content(both))
    (held,) = both.subjects(RDF.type, ORG.Membership)
    with_it = {name for name, triples in found.items() if lines([(held, RDF.type, ORG.Membership)]) <= triples}
    assert len(with_it) == 2
    assert "" not in with_it
    for name in with_it:
        passages = [triple for triple in found[name] if str(held) in triple and str(PROV.wasDerivedFrom) in triple]
        assert passages
        assert len(passages) < len(list(both.objects(held, PROV.wasDerivedFrom)))
    assert any(str(KPU.lastAttested) in triple for triple in found[""])


def test_without_an_articles_graph_what_only_it_supports_is_gone(two: tuple[Graph, Graph, Graph]) -> None:
    both, first, second = two
    found = graphs(Content(both))
    (apel,) = first.subjects(RDF.type, SCHEMA.NewsArticle)
    left = set().union(*(triples for name, triples in found.items() if name != str(apel)))
    for of_class in (ORG.Membership, KPU.Event, KPU.Participation, OA.SpecificResource, SCHEMA.NewsArticle):
        typed = {f"{term_text(RDF.type)} {term_text(of_class)}"}
        kept = {triple.split(" ")[0] for triple in left if any(each in triple for each in typed)}
        assert kept == {term_text(node) for node in second.subjects(RDF.type, of_class)}, of_class


def test_what_is_curated_has_a_graph_of_its_own() -> None:
    found = graphs(content())
    curated = content().curated
    assert curated is not None
    assert found[str(curated_iri(DEFAULT_BASE))] == lines(curated)
    assert not any(
        "CuratedMembership" in triple for name, triples in found.items() for triple in triples if "curated" not in name
    )
