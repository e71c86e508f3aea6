"""What each thing looks like as RDF: the block of its node, compared up to isomorphism with Turtle written by hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from rdflib import BNode, Graph, Literal, URIRef
from rdflib.compare import isomorphic, to_isomorphic

from kpugraph.errors import LexiconError
from kpugraph.model import Article, Facts, Mode, Organization, Part, Place
from kpugraph.resolve import resolve
from kpugraph.resolve.knowledge import (
    Knowledge,
    KnownArticle,
    KnownClaim,
    KnownCorrection,
    KnownEvent,
    KnownEvidence,
    KnownIdentity,
    KnownMembership,
    KnownOrganization,
    KnownParticipation,
    KnownPerson,
    KnownPlace,
    KnownPost,
    KnownSeries,
    KnownStatement,
)
from kpugraph.resources import ontology_path
from kpugraph.triples import build_graph, triples
from kpugraph.vocab import (
    DCTERMS,
    FOAF,
    KPU,
    OA,
    ONTOLOGY_IRI,
    ONTOLOGY_VERSION,
    ORG,
    OWL,
    PREFIXES,
    PROV,
    RDF,
    SCHEMA,
    SCHEME_PREFIXES,
    SKOS,
)
from tests.factories import collections, make_article, make_evidence, six_facts

B = "https://example.org/id/"
HEAD = f"@base <{B}> .\n" + "".join(
    f"@prefix {prefix}: <{namespace}> .\n" for prefix, namespace in {**PREFIXES, **SCHEME_PREFIXES}.items()
)


def node(path: str) -> str:
    return B + path


def block(knowledge: Knowledge, subject: str) -> Graph:
    """The triples of one subject."""
    graph = Graph()
    for triple in triples(knowledge):
        if triple[0] == URIRef(B + subject):
            graph.add(triple)
    return graph


def turtle(text: str) -> Graph:
    return Graph().parse(data=HEAD + text, format="turtle")


ARTICLE = make_article("Sari Dewi hadir.", "Berita “Batu”", source="a.txt")
EVIDENCE = make_evidence(ARTICLE, "Sari Dewi", "role-before-name", date(2024, 2, 14), confidence=Decimal("0.90"))

EVENT = KnownEvent(
    iri=node("event/x"),
    type="rapat-koordinasi",
    name=None,
    activities=(),
    start_date=None,
    end_date=None,
    date_text=None,
    mode=None,
    place=None,
    series=None,
    position=None,
    topics=(),
    precedes=(),
    evidence=(node("evidence/1"),),
)
MEMBERSHIP = KnownMembership(
    iri=node("membership/x"),
    person=node("person/x"),
    organization=node("org/x"),
    role=None,
    post=None,
    division=None,
    former=False,
    first_attested=None,
    last_attested=None,
    evidence=(node("evidence/1"), node("evidence/2")),
)
STATEMENT = KnownStatement(
    iri=node("statement/x"),
    article=node("article/x"),
    speaker=node("org/x"),
    kind="paraphrase",
    text="siap",
    event=None,
    speaking_as=None,
    topics=(),
    evidence=(node("evidence/1"),),
)
CORRECTION = KnownCorrection(
    iri=node("correction/x"),
    kind="replace",
    subject=node("event/x"),
    property="schema:startDate",
    old="2024-02-14",
    new="2024-02-15",
    about=(node("org/x"),),
    reason="salah tulis",
    author="Rina",
    decided_on=date(2026, 11, 24),
    source="https://contoh.example/ralat",
)
IDENTITY = KnownIdentity(
    iri=node("identity/x"),
    persons=(node("person/x"), node("person/y")),
    verdict="same",
    score=Decimal("7.5"),
    grounds=("same-name", "same-post"),
    evidence=(node("evidence/1"),),
)


CASES: dict[str, tuple[dict[str, Any], str, str]] = {
    "body": (
        {
            "organizations": (
                KnownOrganization(
                    iri=node("org/x"),
                    name="KPU Kota Batu",
                    kind="city-commission",
                    aliases=("KPU Batu",),
                    parents=(node("org/y"),),
                    units_of=(),
                    jurisdictions=(node("place/batu"),),
                ),
            )
        },
        "org/x",
        """<org/x> a org:Organization, kpu:CityCommission ; org:classification body-kind:city-commission ;
             skos:prefLabel "KPU Kota Batu" ; skos:altLabel "KPU Batu" ;
             org:subOrganizationOf <org/y> ; kpu:jurisdiction <place/batu> .""",
    ),
    "unit": (
        {"organizations": (KnownOrganization(node("org/x"), "Inspektorat", "unit", (), (), (node("org/y"),), ()),)},
        "org/x",
        """<org/x> a org:Organization, kpu:Unit ; org:classification body-kind:unit ; skos:prefLabel "Inspektorat" ;
             org:unitOf <org/y> .""",
    ),
    "supervisor": (
        {"organizations": (KnownOrganization(node("org/x"), "Bawaslu RI", "national-supervisor", (), (), (), ()),)},
        "org/x",
        """<org/x> a org:Organization, kpu:NationalSupervisor, kpu:SupervisoryBody ;
             org:classification body-kind:national-supervisor ; skos:prefLabel "Bawaslu RI" .""",
    ),
    "person who is another too": (
        {"persons": (KnownPerson(node("person/x"), "Sari", (), (), (), (node("person/y"),), (node("person/z"),)),)},
        "person/x",
        """<person/x> a foaf:Person ; skos:prefLabel "Sari" ; foaf:name "Sari" ; owl:sameAs <person/y> ;
             owl:differentFrom <person/z> .""",
    ),
    "correction": (
        {"corrections": (CORRECTION,)},
        "correction/x",
        """<correction/x> a kpu:Correction ; kpu:corrects <event/x> ; kpu:correctionKind "replace" ;
             kpu:correctedProperty "schema:startDate" ; kpu:oldValue "2024-02-14" ; kpu:newValue "2024-02-15" ;
             schema:about <org/x> ; kpu:reason "salah tulis" ; kpu:decidedBy "Rina" ;
             kpu:decidedOn "2026-11-24"^^xsd:date ; dcterms:source <https://contoh.example/ralat> .""",
    ),
    "claim": (
        {
            "claims": (
                KnownClaim(
                    iri=node("claim/x"),
                    event=node("event/x"),
                    property="schema:location",
                    value="Aula Bahari",
                    contradicts=(node("claim/y"), node("claim/z")),
                    evidence=(node("evidence/1"),),
                ),
            )
        },
        "claim/x",
        """<claim/x> a kpu:Claim ; kpu:claimAbout <event/x> ; kpu:claimedProperty "schema:location" ;
             kpu:claimedValue "Aula Bahari" ; kpu:contradicts <claim/y>, <claim/z> ;
             prov:wasDerivedFrom <evidence/1> .""",
    ),
    "identity of the rules": (
        {"identities": (IDENTITY,)},
        "identity/x",
        """<identity/x> a kpu:IdentityDecision ; kpu:compares <person/x>, <person/y> ; kpu:verdict "same" ;
             kpu:ground identity-ground:same-name, identity-ground:same-post ; kpu:score 7.5 ;
             prov:wasDerivedFrom <evidence/1> .""",
    ),
    "identity of a person": (
        {
            "identities": (
                replace(
                    IDENTITY,
                    verdict="different",
                    score=None,
                    grounds=(),
                    evidence=(),
                    author="Rina",
                    reason="bertemu keduanya",
                    decided_on=date(2026, 11, 24),
                ),
            )
        },
        "identity/x",
        """<identity/x> a kpu:IdentityDecision ; kpu:compares <person/x>, <person/y> ; kpu:verdict "different" ;
             kpu:decidedBy "Rina" ; kpu:reason "bertemu keduanya" ; kpu:decidedOn "2026-11-24"^^xsd:date .""",
    ),
    "person": (
        {"persons": (KnownPerson(node("person/x"), "Sari Dewi", ("Sari",), ("Hj.",), ("S.H.", "M.Si.")),)},
        "person/x",
        """<person/x> a foaf:Person ; skos:prefLabel "Sari Dewi" ; foaf:name "Sari Dewi" ; skos:altLabel "Sari" ;
             schema:honorificPrefix "Hj." ; schema:honorificSuffix "S.H.", "M.Si." .""",
    ),
    "region": (
        {
            "places": (
                KnownPlace(
                    node("place/x"), Place("Kota Batu", "Kota Batu", "city", "p", "35.79"), node("place/p"), "Q11434"
                ),
            )
        },
        "place/x",
        """<place/x> a schema:Place, schema:AdministrativeArea ; skos:prefLabel "Kota Batu" ; schema:name "Kota Batu" ;
             dcterms:identifier "35.79" ; kpu:regionCode "35.79" ; schema:containedInPlace <place/p> ;
             owl:sameAs <http://www.wikidata.org/entity/Q11434> .""",
    ),
    "venue": (
        {"places": (KnownPlace(node("place/x"), Place("Aula, Kota Batu", "Aula", "venue"), None),)},
        "place/x",
        '<place/x> a schema:Place ; skos:prefLabel "Aula" ; schema:name "Aula" .',
    ),
    "country": (
        {"places": (KnownPlace(node("place/x"), Place("Indonesia", "Indonesia", "country"), None),)},
        "place/x",
        """<place/x> a schema:Place, schema:AdministrativeArea, schema:Country ; skos:prefLabel "Indonesia" ;
             schema:name "Indonesia" .""",
    ),
    "post": (
        {"posts": (KnownPost(node("post/x"), node("org/x"), "wali kota"),)},
        "post/x",
        "<post/x> a org:Post ; org:postIn <org/x> ; org:role role:wali-kota .",
    ),
    "affiliation": (
        {"memberships": (MEMBERSHIP,)},
        "membership/x",
        """<membership/x> a org:Membership ; org:member <person/x> ; org:organization <org/x> ;
             prov:wasDerivedFrom <evidence/1>, <evidence/2> .""",
    ),
    "role held": (
        {
            "memberships": (
                replace(
                    MEMBERSHIP,
                    role="plt. ketua",
                    post=node("post/x"),
                    division="Divisi Hukum",
                    former=True,
                    first_attested=date(2021, 10, 13),
                    last_attested=date(2021, 10, 14),
                ),
            )
        },
        "membership/x",
        """<membership/x> a org:Membership ; org:member <person/x> ; org:organization <org/x> ;
             org:role role:plt-ketua ;
             kpu:holdsPost <post/x> ; kpu:division "Divisi Hukum" ; kpu:former true ;
             kpu:firstAttested "2021-10-13"^^xsd:date ; kpu:lastAttested "2021-10-14"^^xsd:date ;
             prov:wasDerivedFrom <evidence/1>, <evidence/2> .""",
    ),
    "bare event": (
        {"events": (replace(EVENT, date_text="14/10"),)},
        "event/x",
        """<event/x> a kpu:Event, kpu:CoordinationMeeting ; kpu:eventType event-type:rapat-koordinasi ;
             kpu:dateText "14/10" ; prov:wasDerivedFrom <evidence/1> .""",
    ),
    "full event": (
        {
            "events": (
                replace(
                    EVENT,
                    name="Rakor Sirekap",
                    activities=("berbagi-pengalaman",),
                    start_date=date(2021, 10, 14),
                    end_date=date(2021, 10, 15),
                    mode="hybrid",
                    place=node("place/x"),
                    series=node("series/x"),
                    position=2,
                    topics=("sirekap",),
                    precedes=(node("event/y"),),
                ),
            )
        },
        "event/x",
        """<event/x> a kpu:Event, kpu:CoordinationMeeting ; kpu:eventType event-type:rapat-koordinasi ;
             kpu:activity activity:berbagi-pengalaman ; schema:name "Rakor Sirekap" ;
             schema:startDate "2021-10-14"^^xsd:date ; schema:endDate "2021-10-15"^^xsd:date ;
             schema:eventAttendanceMode schema:MixedEventAttendanceMode ; schema:location <place/x> ;
             schema:superEvent <series/x> ; schema:position 2 ; schema:about topic:sirekap ;
             kpu:precedes <event/y> ; prov:wasDerivedFrom <evidence/1> .""",
    ),
    "series": (
        {"series": (KnownSeries(node("series/x"), "Kelas Pemilu"),)},
        "series/x",
        '<series/x> a schema:EventSeries ; schema:name "Kelas Pemilu" .',
    ),
    "reported speech": (
        {"statements": (STATEMENT,)},
        "statement/x",
        """<statement/x> a kpu:Statement ; prov:wasAttributedTo <org/x> ; kpu:statementKind "paraphrase" ;
             schema:text "siap" ; schema:isPartOf <article/x> ; prov:wasDerivedFrom <evidence/1> .""",
    ),
    "quotation": (
        {
            "statements": (
                replace(
                    STATEMENT,
                    kind="quote",
                    event=node("event/x"),
                    speaking_as=node("membership/x"),
                    topics=("dp3",),
                ),
            )
        },
        "statement/x",
        """<statement/x> a kpu:Statement ; prov:wasAttributedTo <org/x> ; kpu:statementKind "quote" ;
             schema:text "siap" ; schema:isPartOf <article/x> ; kpu:madeAt <event/x> ; kpu:speakingAs <membership/x> ;
             schema:about topic:dp3 ; prov:wasDerivedFrom <evidence/1> .""",
    ),
    "bare article": (
        {"articles": (KnownArticle(node("article/x"), ARTICLE, ("a.txt", "b.txt"), None, None, (), (), ()),)},
        "article/x",
        f"""<article/x> a schema:NewsArticle ; schema:headline "Berita “Batu”" ; schema:inLanguage "id" ;
             kpu:sha256 "{ARTICLE.sha256}" ; kpu:sourceFile "a.txt", "b.txt" .""",
    ),
    "full article": (
        {
            "articles": (
                KnownArticle(
                    iri=node("article/x"),
                    article=replace(
                        ARTICLE,
                        url="https://kota-batu.kpu.go.id/berita/1 2?x=<y>",
                        published=date(2024, 2, 14),
                        retrieved=date(2024, 3, 1),
                    ),
                    sources=("a.txt",),
                    publisher=node("org/x"),
                    byline="sam",
                    about=(node("event/x"),),
                    mentions=(node("org/x"), node("person/x")),
                    topics=("sirekap",),
                ),
            )
        },
        "article/x",
        f"""<article/x> a schema:NewsArticle ; schema:headline "Berita “Batu”" ; schema:inLanguage "id" ;
             kpu:sha256 "{ARTICLE.sha256}" ; kpu:sourceFile "a.txt" ; kpu:byline "sam" ;
             schema:url <https://kota-batu.kpu.go.id/berita/1%202?x=%3Cy%3E> ; schema:publisher <org/x> ;
             schema:datePublished "2024-02-14"^^xsd:date ; kpu:retrieved "2024-03-01"^^xsd:date ;
             schema:about <event/x> ; schema:mentions <org/x>, <person/x> ; dcterms:subject topic:sirekap .""",
    ),
    "evidence": (
        {"evidence": (KnownEvidence(node("evidence/x"), node("selector/x"), node("article/x"), EVIDENCE),)},
        "evidence/x",
        """<evidence/x> a oa:SpecificResource ; oa:hasSource <article/x> ; oa:hasSelector <selector/x> ;
             kpu:rule "role-before-name" ; kpu:confidence 0.9 ; kpu:attestedOn "2024-02-14"^^xsd:date .""",
    ),
    "selector": (
        {"evidence": (KnownEvidence(node("evidence/x"), node("selector/x"), node("article/x"), EVIDENCE),)},
        "selector/x",
        """<selector/x> a oa:TextPositionSelector, oa:TextQuoteSelector ; oa:start 15 ; oa:end 24 ;
             oa:exact "Sari Dewi" .""",
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_a_thing_is_written_as_the_contract_says(case: str) -> None:
    things, subject, expected = CASES[case]
    written = block(Knowledge(base=B, **things), subject)
    assert isomorphic(written, turtle(expected)), to_isomorphic(written).serialize(format="turtle")


@pytest.mark.parametrize("part", ["organizer", "speaker", "moderator", "opener", "closer", "participant"])
def test_a_part_is_a_direct_property_and_a_node_with_evidence(part: Part) -> None:
    participation = KnownParticipation(
        node("participation/x"), node("event/x"), node("person/x"), part, (node("evidence/1"),)
    )
    written = Graph()
    for triple in triples(Knowledge(base=B, events=(EVENT,), participations=(participation,))):
        if triple[0] in (URIRef(node("participation/x")), URIRef(node("event/x"))):
            written.add(triple)
    expected = f"""<event/x> kpu:{part} <person/x> ; a kpu:Event, kpu:CoordinationMeeting ;
          kpu:eventType event-type:rapat-koordinasi ; prov:wasDerivedFrom <evidence/1> .
        <participation/x> a kpu:Participation ; kpu:event <event/x> ; kpu:agent <person/x> ;
          kpu:participationRole part:{part} ; prov:wasDerivedFrom <evidence/1> ."""
    assert isomorphic(written, turtle(expected))


@pytest.mark.parametrize(
    ("mode", "term"), [("online", "OnlineEvent"), ("onsite", "OfflineEvent"), ("hybrid", "MixedEvent")]
)
def test_modes_are_the_terms_of_schema_org(mode: Mode, term: str) -> None:
    graph = block(Knowledge(base=B, events=(replace(EVENT, mode=mode),)), "event/x")
    assert list(graph.objects(None, SCHEMA.eventAttendanceMode)) == [SCHEMA[f"{term}AttendanceMode"]]


def test_concepts_in_use_are_written_with_those_above_them() -> None:
    membership = replace(MEMBERSHIP, role="plt. ketua", post=node("post/x"))
    graph = build_graph(Knowledge(base=B, memberships=(membership,), events=(EVENT,)))
    role = URIRef(SCHEME_PREFIXES["role"])
    acting, plain = role + "plt-ketua", role + "ketua"
    for concept, notation in ((acting, "plt. ketua"), (plain, "ketua")):
        assert (concept, RDF.type, SKOS.Concept) in graph
        assert (concept, RDF.type, ORG.Role) in graph
        assert (concept, SKOS.notation, Literal(notation)) in graph
        assert {label.language for label in graph.objects(concept, SKOS.prefLabel) if isinstance(label, Literal)} == {
            "id",
            "en",
        }
    assert (acting, SKOS.broader, plain) in graph
    event_type = URIRef(SCHEME_PREFIXES["event-type"] + "rapat")
    assert (URIRef(SCHEME_PREFIXES["event-type"] + "rapat-koordinasi"), SKOS.broader, event_type) in graph
    assert (event_type, RDF.type, ORG.Role) not in graph


def test_a_role_that_no_scheme_has_is_labelled_by_its_notation() -> None:
    graph = build_graph(Knowledge(base=B, posts=(KnownPost(node("post/x"), node("org/x"), "juru kunci gudang"),)))
    concept = URIRef(SCHEME_PREFIXES["role"] + "juru-kunci-gudang")
    assert (concept, SKOS.notation, Literal("juru kunci gudang")) in graph
    assert list(graph.objects(concept, SKOS.prefLabel)) == [Literal("juru kunci gudang", lang="id")]


def test_the_build_names_its_software_and_its_sources() -> None:
    article = KnownArticle(node("article/x"), ARTICLE, ("a.txt",), None, None, (), (), ())
    graph = build_graph(Knowledge(base=B, articles=(article,)))
    (build,) = graph.subjects(RDF.type, PROV.Activity)
    (agent,) = graph.objects(build, PROV.wasAssociatedWith)
    assert (agent, RDF.type, PROV.SoftwareAgent) in graph
    assert len(list(graph.objects(build, KPU.softwareVersion))) == 1
    assert len(list(graph.objects(build, KPU.ontologyVersion))) == 1
    assert (build, PROV.used, URIRef(node("article/x"))) in graph
    assert not [term for term in graph.objects() if isinstance(term, Literal) and "dateTime" in str(term.datatype)]


def check_whole(graph: Graph, base: str) -> None:
    """No blank node, and no resource that is named but not described."""
    assert not [term for triple in graph for term in triple if isinstance(term, BNode)]
    described = set(graph.subjects())
    downloads = {term for term in graph.objects() if str(term).endswith("dataset/kpugraph.ttl")}
    named = {term for term in graph.objects() if isinstance(term, URIRef) and term.startswith(base)}
    assert named - downloads <= described
    for fact in (ORG.Membership, KPU.Participation, KPU.Event, KPU.Statement):
        for subject in graph.subjects(RDF.type, fact):
            evidence = list(graph.objects(subject, PROV.wasDerivedFrom))
            assert evidence
            assert all((passage, RDF.type, OA.SpecificResource) in graph for passage in evidence)


def test_the_six_articles_make_a_whole_graph() -> None:
    knowledge = resolve(six_facts())
    graph = build_graph(knowledge)
    check_whole(graph, knowledge.base)
    counts = {
        FOAF.Person: 13,
        ORG.Organization: 18,
        ORG.Membership: 13,
        KPU.Event: 6,
        KPU.Statement: 35,
        SCHEMA.NewsArticle: 6,
    }
    assert {of: len(set(graph.subjects(RDF.type, of))) for of in counts} == counts
    assert (None, DCTERMS.identifier, Literal("35.76")) in graph


def test_the_vocabulary_in_use_is_that_of_the_ontology() -> None:
    ontology = Graph().parse(ontology_path("kpugraph.ttl"), format="turtle")
    version = ontology.value(URIRef(ONTOLOGY_IRI), OWL.versionInfo)
    graph = build_graph(resolve(six_facts()))
    used = {term for triple in graph for term in triple if isinstance(term, URIRef) and term in KPU}
    assert KPU.Event in used
    assert used - set(ontology.subjects()) - {URIRef(str(KPU))} == set()
    assert version == Literal(ONTOLOGY_VERSION)


@given(collections())
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_every_collection_makes_a_whole_graph(facts: tuple[Facts, ...]) -> None:
    knowledge = resolve(facts, B)
    check_whole(build_graph(knowledge), B)


def test_the_kind_of_a_body_must_be_known() -> None:
    facts = Facts(Article("x-1", "t\n\nb", "t", 3, "0" * 64, "a.txt"), organizations=(Organization("X", "nonesuch"),))
    with pytest.raises(LexiconError, match="nonesuch"):
        build_graph(resolve([facts]))
