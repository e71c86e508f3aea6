from __future__ import annotations

from pathlib import Path

import pytest
from rdflib import Graph, Literal, URIRef

from kpugraph.errors import OutputError
from kpugraph.graph.schemes import schemes_turtle, write_schemes
from kpugraph.language.concepts import body_kinds, concept_iri, concepts
from kpugraph.resources import ontology_path
from kpugraph.vocab import KPU, ORG, RDF, RDFS, SKOS

SCHEMES = [scheme.notation for scheme in concepts("scheme")]


@pytest.fixture(scope="module")
def written() -> Graph:
    return Graph().parse(data=schemes_turtle(), format="turtle")


def test_the_committed_file_is_current() -> None:
    committed = ontology_path("schemes.ttl").read_bytes()
    assert committed == schemes_turtle(), "run `make schemes`"


def test_the_file_names_the_command_that_makes_it() -> None:
    assert b"`make schemes`" in schemes_turtle().splitlines()[0]


@pytest.mark.parametrize("notation", SCHEMES)
def test_a_scheme_has_its_concepts(written: Graph, notation: str) -> None:
    scheme = concept_iri("scheme", notation)
    assert (scheme, RDF.type, SKOS.ConceptScheme) in written
    members = set(written.subjects(SKOS.inScheme, scheme))
    assert members == {concept.iri for concept in concepts(notation)}
    assert members
    tops = set(written.objects(scheme, SKOS.hasTopConcept))
    assert tops == set(written.subjects(SKOS.topConceptOf, scheme))
    assert tops
    assert tops <= members


def test_every_concept_is_labelled_and_defined_in_both_languages(written: Graph) -> None:
    for node in (*written.subjects(RDF.type, SKOS.Concept), *written.subjects(RDF.type, SKOS.ConceptScheme)):
        for predicate in (SKOS.prefLabel, SKOS.definition):
            found = [text.language for text in written.objects(node, predicate) if isinstance(text, Literal)]
            assert sorted(map(str, found)) == ["en", "id"], (node, predicate)


@pytest.mark.parametrize("notation", SCHEMES)
@pytest.mark.parametrize("language", ["id", "en"])
def test_labels_tell_the_concepts_of_a_scheme_apart(written: Graph, notation: str, language: str) -> None:
    labels = [
        str(label).lower()
        for concept in concepts(notation)
        for label in written.objects(concept.iri, SKOS.prefLabel)
        if isinstance(label, Literal) and label.language == language
    ]
    assert len(labels) == len(set(labels))


def test_roles_are_roles_and_kinds_lead_to_their_classes(written: Graph) -> None:
    assert set(written.subjects(RDF.type, ORG.Role)) == {concept.iri for concept in concepts("role")}
    for kind in body_kinds():
        assert (concept_iri("body-kind", kind.kind), RDFS.seeAlso, KPU[kind.class_name]) in written


def test_broader_and_narrower_agree_within_a_scheme(written: Graph) -> None:
    ketua, umum = concept_iri("role", "ketua"), concept_iri("role", "ketua umum")
    assert (umum, SKOS.broader, ketua) in written
    assert (ketua, SKOS.narrower, umum) in written
    activity = URIRef("https://w3id.org/kpugraph/scheme/activity/apel-rutin")
    assert set(written.objects(activity, SKOS.broader)) == {concept_iri("event-type", "apel")}


def test_writing_replaces_the_file_whole_or_not_at_all(tmp_path: Path) -> None:
    path = tmp_path / "schemes.ttl"
    write_schemes(path)
    assert path.read_bytes() == schemes_turtle()
    assert list(tmp_path.iterdir()) == [path]
    with pytest.raises(OutputError):
        write_schemes(tmp_path / "missing" / "schemes.ttl")
