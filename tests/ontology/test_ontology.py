from __future__ import annotations

import re
from collections import Counter
from functools import cache
from pathlib import Path

import pytest
from rdflib import Graph, Literal, URIRef
from rdflib.collection import Collection
from rdflib.term import Node

from kpugraph.language.concepts import ACTING_PREFIXES, body_kinds, concepts
from kpugraph.model import Part
from kpugraph.resources import ontology_path
from kpugraph.vocab import (
    DCTERMS,
    FOAF,
    KPU,
    ONTOLOGY_IRI,
    ONTOLOGY_VERSION,
    ORG,
    OWL,
    RDF,
    RDFS,
    SCHEMA,
    SEM,
    SH,
    SKOS,
    VANN,
    XSD,
)

ROOT = Path(__file__).resolve().parents[2]
FILES = ("kpugraph", "rules", "alignments", "shapes", "schemes")
ONTOLOGY = URIRef(ONTOLOGY_IRI)
ONLY_INFERRED = Literal("Only ever inferred, never asserted.", lang="en")
PROPERTIES = (OWL.ObjectProperty, OWL.DatatypeProperty)
HAS_NO_DOMAIN = {"locatedWithin", "inAreaOf", "withinEvent", "concerns"}
"""They follow from properties of other vocabularies that things of many kinds have."""


@cache
def graph(name: str = "kpugraph") -> Graph:
    return Graph().parse(ontology_path(f"{name}.ttl"))


def terms(*types: Node) -> list[URIRef]:
    found = {term for of_type in types for term in graph().subjects(RDF.type, of_type)}
    return sorted(term for term in found if isinstance(term, URIRef) and term.startswith(str(KPU)))


def local(term: Node) -> str:
    return str(term).rpartition("#")[2]


TERMS = terms(OWL.Class, *PROPERTIES)
CLASSES = terms(OWL.Class)
NAMES = {local(term) for term in TERMS}


def languages(subject: Node, predicate: URIRef) -> list[str]:
    return sorted(str(text.language) for text in graph().objects(subject, predicate) if isinstance(text, Literal))


# --- metadata: what FOOPS! asks of a published ontology, as far as it needs no hosting


@pytest.mark.parametrize(
    "predicate",
    [
        DCTERMS.title,
        DCTERMS.description,
        DCTERMS.abstract,
        DCTERMS.creator,
        DCTERMS.publisher,
        DCTERMS.license,
        DCTERMS.rights,
        DCTERMS.created,
        DCTERMS.issued,
        DCTERMS.modified,
        DCTERMS.source,
        DCTERMS.bibliographicCitation,
        VANN.preferredNamespacePrefix,
        VANN.preferredNamespaceUri,
        OWL.versionIRI,
        OWL.versionInfo,
        URIRef("http://purl.org/ontology/bibo/status"),
    ],
    ids=local,
)
def test_the_ontology_describes_itself(predicate: URIRef) -> None:
    assert list(graph().objects(ONTOLOGY, predicate))


def test_title_and_description_are_in_both_languages() -> None:
    for predicate in (DCTERMS.title, DCTERMS.description, DCTERMS.abstract):
        assert languages(ONTOLOGY, predicate) == ["en", "id"]


def test_the_namespace_is_the_one_that_the_code_uses() -> None:
    assert str(graph().value(ONTOLOGY, VANN.preferredNamespaceUri)) == str(KPU)
    assert str(graph().value(ONTOLOGY, VANN.preferredNamespacePrefix)) == "kpu"
    assert list(graph().subjects(RDF.type, OWL.Ontology)) == [ONTOLOGY]


@pytest.mark.parametrize("name", FILES)
def test_every_file_has_the_version_and_a_licence(name: str) -> None:
    described = graph(name)
    versions = {str(version) for version in described.objects(None, OWL.versionInfo)}
    assert versions == {ONTOLOGY_VERSION}
    assert set(described.objects(None, DCTERMS.license)) == {URIRef("https://creativecommons.org/licenses/by/4.0/")}
    for ontology, version in described.subject_objects(OWL.versionIRI):
        assert str(version) == f"{ontology}/{ONTOLOGY_VERSION}"
        assert str(ontology) != str(version)


def test_the_citation_names_the_version() -> None:
    assert f"version {ONTOLOGY_VERSION}" in str(graph().value(ONTOLOGY, DCTERMS.bibliographicCitation))


# --- terms


@pytest.mark.parametrize("term", TERMS, ids=local)
def test_every_term_is_labelled_and_defined_in_both_languages(term: URIRef) -> None:
    assert languages(term, RDFS.label) == ["en", "id"]
    assert languages(term, RDFS.comment) == ["en", "id"]
    assert set(graph().objects(term, RDFS.isDefinedBy)) == {ONTOLOGY}
    assert len({str(text) for text in graph().objects(term, RDFS.comment)}) == 2
    assert all(str(text).strip().endswith(".") for text in graph().objects(term, RDFS.comment))


def test_no_label_is_given_twice() -> None:
    for kinds in ((OWL.Class,), PROPERTIES):
        labels = Counter(text for term in terms(*kinds) for text in graph().objects(term, RDFS.label))
        assert [label for label, number in labels.items() if number > 1] == []


def test_names_follow_one_convention() -> None:
    assert [local(term) for term in CLASSES if not re.fullmatch(r"[A-Z][A-Za-z]+", local(term))] == []
    assert [local(term) for term in terms(*PROPERTIES) if not re.fullmatch(r"[a-z][A-Za-z0-9]+", local(term))] == []


def test_a_term_is_of_one_kind() -> None:
    for one, other in ((OWL.Class, OWL.ObjectProperty), (OWL.Class, OWL.DatatypeProperty), PROPERTIES):
        assert not set(terms(one)) & set(terms(other))


def test_no_kpu_term_is_used_without_being_defined() -> None:
    used = {
        node for name in ("kpugraph", "rules", "alignments", "shapes", "schemes") for t in graph(name) for node in t
    }
    names = {local(node) for node in used if isinstance(node, URIRef) and node.startswith(str(KPU))} - {""}
    assert names - NAMES == set()


def test_every_class_has_its_place() -> None:
    tops = {local(term) for term in CLASSES if not set(graph().objects(term, RDFS.subClassOf))}
    assert tops == {"Participation"}


@pytest.mark.parametrize("term", terms(*PROPERTIES), ids=local)
def test_every_property_has_one_domain_and_one_range(term: URIRef) -> None:
    domains, ranges = list(graph().objects(term, RDFS.domain)), list(graph().objects(term, RDFS.range))
    assert len(ranges) == 1
    assert len(domains) == (0 if local(term) in HAS_NO_DOMAIN else 1)


def test_object_properties_come_with_an_inverse_or_lead_to_concepts() -> None:
    inverse = set(graph().subjects(OWL.inverseOf)) | set(graph().objects(None, OWL.inverseOf))
    single = {local(term) for term in terms(OWL.ObjectProperty) if term not in inverse}
    assert single == {
        # to concepts, whose schemes would drown in inverses
        "eventType",
        "activity",
        "participationRole",
        "changeKind",
        "officeRole",
        "ground",
        "concerns",
        # to the few terms of a commission
        "inTerm",
        # between a statement and the capacity of its speaker
        "speakingAs",
        # written in both directions
        "contradicts",
        # order of events: the inferred kpu:before and kpu:after are inverse
        "precedes",
        # inferred
        "everServedUnder",
        "itself",
        "involvesOrganization",
        "involvesThroughMember",
        "containedWithin",
        "locatedWithin",
        "inAreaOf",
        "withinEvent",
    }


def test_parts_are_siblings_below_has_actor() -> None:
    for part in Part.__args__:  # type: ignore[attr-defined]
        assert set(graph().objects(KPU[part], RDFS.subPropertyOf)) == {SEM.hasActor}
    assert {concept.notation for concept in concepts("part")} == set(Part.__args__)  # type: ignore[attr-defined]


def test_persons_bodies_and_tiers_are_disjoint() -> None:
    assert (FOAF.Person, OWL.disjointWith, ORG.Organization) in graph()
    groups = [
        set(Collection(graph(), members))
        for axiom in graph().subjects(RDF.type, OWL.AllDisjointClasses)
        for members in graph().objects(axiom, OWL.members)
    ]
    for names in (
        ("NationalCommission", "ProvincialCommission", "RegencyCommission", "CityCommission"),
        ("NationalSupervisor", "ProvincialSupervisor", "RegencySupervisor", "CitySupervisor", "AdHocSupervisor"),
        ("Commission", "SupervisoryBody", "EthicsCouncil", "Court"),
        ("Event", "Participation", "Statement"),
    ):
        assert any({KPU[name] for name in names} <= group for group in groups), names


def test_sources_are_described() -> None:
    for source in set(graph().objects(None, DCTERMS.source)):
        assert languages(source, DCTERMS.title) == ["en", "id"]


def test_the_vocabularies_of_others_are_not_restated() -> None:
    logical = {RDFS.subClassOf, RDFS.subPropertyOf, RDFS.domain, RDFS.range, OWL.inverseOf, OWL.propertyChainAxiom}
    foreign = {
        (subject, predicate)
        for subject, predicate in graph().subject_predicates()
        if isinstance(subject, URIRef) and predicate in logical and not subject.startswith(str(KPU))
    }
    assert foreign == set()


# --- ontology, lexicons, shapes and code say the same


@pytest.mark.parametrize("kind", body_kinds(), ids=lambda kind: kind.kind)
def test_every_kind_of_body_has_its_class(kind: object) -> None:
    both = graph() + graph("rules")
    names = kind.class_names  # type: ignore[attr-defined]
    assert {KPU[name] for name in names} <= set(CLASSES)
    above = set(both.transitive_objects(KPU[names[0]], RDFS.subClassOf))
    assert {ORG.Organization, *(KPU[name] for name in names)} <= above


@pytest.mark.parametrize("concept", concepts("event-type"), ids=lambda concept: concept.notation)
def test_every_event_type_has_its_class(concept: object) -> None:
    name, iri = concept.class_name, concept.iri  # type: ignore[attr-defined]
    assert KPU.Event in set(graph().transitive_objects(KPU[name], RDFS.subClassOf))
    restrictions = {
        graph().value(restriction, OWL.hasValue)
        for restriction in graph().subjects(RDFS.subClassOf, KPU[name])
        if (restriction, OWL.onProperty, KPU.eventType) in graph()
    }
    assert restrictions == {iri}


def test_event_types_are_those_of_the_annotation_format() -> None:
    assert " ".join(concept.notation for concept in concepts("event-type")) == (
        "sosialisasi rapat-koordinasi rapat-pleno rapat-kerja rapat webinar podcast apel upacara pelantikan pengukuhan "
        "pembekalan bimbingan-teknis audiensi kunjungan fgd simulasi penandatanganan evaluasi monitoring sidang "
        "pemungutan-suara pendaftaran debat lainnya"
    )


def listed(path: Node | None, shape: str) -> list[set[Node]]:
    """The sh:in lists of the shape at the path, qualified ones included."""
    found = []
    for constraint in graph("shapes").objects(URIRef(f"https://w3id.org/kpugraph/shapes#{shape}"), SH.property):
        here = graph("shapes").value(constraint, SH.path)
        if path is not None and here != path:
            continue
        for holder in (constraint, *graph("shapes").objects(constraint, SH.qualifiedValueShape)):
            found += [
                set(Collection(graph("shapes"), members)) for members in graph("shapes").objects(holder, SH["in"])
            ]
    return found


def test_the_shapes_list_what_the_lexicons_have() -> None:
    kinds: set[Node] = {KPU[kind.class_name] for kind in body_kinds()}
    assert listed(RDF.type, "OrganizationShape") in (
        [kinds, kinds | {KPU.SupervisoryBody}],
        [kinds | {KPU.SupervisoryBody}, kinds],
    )
    assert listed(RDF.type, "EventShape") == [{KPU[str(concept.class_name)] for concept in concepts("event-type")}]
    assert {Literal(concept.notation) for concept in concepts("event-type")} in listed(None, "EventShape")
    assert listed(None, "ParticipationShape") == [{Literal(concept.notation) for concept in concepts("part")}]


def test_the_shapes_pair_event_types_and_classes() -> None:
    text = ontology_path("shapes.ttl").read_text(encoding="utf-8")
    pairs = set(re.findall(r'"([a-z-]+ [A-Z][A-Za-z]+)"', text))
    assert pairs == {f"{concept.notation} {concept.class_name}" for concept in concepts("event-type")}


def test_the_shapes_know_the_acting_prefixes() -> None:
    text = ontology_path("shapes.ttl").read_text(encoding="utf-8")
    assert f'"^({"|".join(prefix.rstrip(".") for prefix in ACTING_PREFIXES)})[.] "' in text


def test_the_shapes_keep_inferred_properties_out_of_the_dataset() -> None:
    inferred = {term for term in terms(OWL.ObjectProperty) if (term, SKOS.scopeNote, ONLY_INFERRED) in graph()}
    shape = URIRef("https://w3id.org/kpugraph/shapes#InferredShape")
    assert set(graph("shapes").objects(shape, SH.targetSubjectsOf)) == inferred | {KPU.itself}


SPELT = re.compile(r"(?<![\w/])kpu:([A-Za-z]\w*)|\bKPU\.([A-Za-z]\w*)|\bKPU\[\"(\w+)\"\]")


def sources() -> list[Path]:
    found = [*ROOT.glob("src/**/*.py"), *ROOT.glob("queries/*.rq"), *ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md")]
    return sorted(found)


@pytest.mark.parametrize("path", sources(), ids=lambda path: str(path.relative_to(ROOT)))
def test_every_term_that_code_and_queries_spell_exists(path: Path) -> None:
    spelt = {name for match in SPELT.findall(path.read_text(encoding="utf-8")) for name in match if name}
    assert spelt - NAMES == set()


def test_the_pattern_for_terms_finds_them() -> None:
    found = SPELT.findall('?x kpu:eventType/skos:y ; KPU.rule, KPU["former"] `kpu:` <http://x/kpu:no>')
    assert {name for match in found for name in match if name} == {"eventType", "rule", "former"}


def test_alignments_reach_the_vocabularies_that_they_promise() -> None:
    aligned = " ".join(str(value) for value in graph("alignments").objects())
    for namespace in (str(SCHEMA), str(SEM), "http://www.w3.org/ns/opengov#", "http://www.wikidata.org/entity/"):
        assert namespace in aligned


def test_datatypes_are_those_of_the_contract() -> None:
    expected = {"confidence": XSD.decimal, "former": XSD.boolean, "sha256": XSD.string, "firstAttested": RDFS.Literal}
    assert {name: graph().value(KPU[name], RDFS.range) for name in expected} == expected
