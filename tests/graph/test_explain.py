"""Facts in words, with their sentences, for each kind of thing of the fixed graph."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from rdflib import Graph, Literal, Namespace, URIRef

from kpugraph.errors import QueryError
from kpugraph.graph.answers import reading_prefixes
from kpugraph.graph.explain import Explanation, explain, explanation_json, explanation_text
from kpugraph.graph.store import load
from kpugraph.graph.wording import Language
from kpugraph.resolve import resolve
from kpugraph.triples import build_graph
from kpugraph.vocab import FOAF, KPU, OA, ORG, OWL, PROV, RDF, SCHEMA, SKOS
from tests.factories import make_change, placed_facts

GRAPH = Path(__file__).parents[1] / "queries" / "graph.ttl"
BASE = "https://example.org/id/"
ID = Namespace(BASE)
BATU = "KPU Kota Batu"


@pytest.fixture(scope="module")
def graph() -> Graph:
    return load(GRAPH)


def about(graph: Graph, named: str, language: Language = "id") -> Explanation:
    return explain(graph, named, language=language, prefixes=reading_prefixes(graph))


def words(explanation: Explanation) -> list[str]:
    return [fact.words for fact in explanation.facts]


def test_a_person_in_indonesian(graph: Graph) -> None:
    found = about(graph, "Sari Wulan")
    assert (found.name, found.kind) == ("Sari Wulan", "orang")
    assert found.details == (("nama lain", "Sari"),)
    assert words(found) == [
        "Sari Wulan dahulu anggota di KPU Kabupaten Lembah",
        "Sari Wulan disebut sebagai ketua di KPU Kota Teluk, terlihat 2022-03-01 sampai 2022-03-02",
        "Sari Wulan mengikuti Rakor Coklit, 2022-03-01",
        "Sari Wulan menjadi pembicara pada Webinar Data Pemilih, 2022-03-02 sampai 2022-03-03",
        "Sari Wulan berkata pada Webinar Data Pemilih, 2022-03-02 sampai 2022-03-03: "
        '“Datanya "bersih", silakan periksa.”',
    ]


def test_a_person_in_english(graph: Graph) -> None:
    found = about(graph, "Bagus Harta", "en")
    assert found.kind == "person"
    assert words(found) == [
        "Bagus Harta was named as acting chair at KPU Provinsi Nusa, seen 2022-03-01",
        "Bagus Harta opened or gave an address at Rakor Coklit, 2022-03-01",
        "Bagus Harta stated at Rakor Coklit, 2022-03-01: coklit harus tuntas",
    ]


def test_an_affiliation_and_a_division(graph: Graph) -> None:
    assert words(about(graph, "Rudi Santo"))[0] == "Rudi Santo bernaung di Universitas Bahari, terlihat 2022-03-02"
    assert words(about(graph, "Bagus Salim", "en"))[0] == (
        "Bagus Salim was named as member at KPU Kota Teluk (Divisi Data), seen 2022-03-02"
    )


def test_a_body(graph: Graph) -> None:
    found = about(graph, "kpu nusa", "en")
    assert found.kind == "body"
    assert found.details == (("also written", "KPU Nusa"), ("below", "KPU RI"), ("jurisdiction", "Nusa"))
    assert words(found) == [
        "Bagus Harta was named as acting chair at KPU Provinsi Nusa, seen 2022-03-01",
        "KPU Provinsi Nusa organised Rakor Coklit, 2022-03-01",
    ]


def test_an_event(graph: Graph) -> None:
    found = about(graph, "rakor coklit", "en")
    assert found.details == (
        ("type of event", "Coordination meeting"),
        ("starts", "2022-03-01"),
        ("attendance", "on site"),
        ("place", "Aula Bahari"),
        ("came before", "Webinar Data Pemilih"),
        ("about", "Door-to-door voter check"),
    )
    assert words(found)[0] == "Rakor Coklit, 2022-03-01"
    assert len(found.facts) == 1 + 6 + 1


def test_an_event_without_name_or_date_goes_by_its_type(graph: Graph) -> None:
    found = about(graph, "id:event/apel")
    assert (found.name, found.short) == ("Apel", "e:apel")
    assert words(found) == [
        "Apel, tanggal tidak diketahui",
        "Sekretariat KPU Kota Teluk menyelenggarakan Apel, tanggal tidak diketahui",
    ]


def test_a_membership_a_statement_and_a_participation_explain_themselves(graph: Graph) -> None:
    membership = about(graph, f"{BASE}membership/bagus-plt")
    assert membership.kind == "jabatan yang dipegang atau afiliasi"
    assert [fact.iri for fact in membership.facts] == [f"{BASE}membership/bagus-plt", f"{BASE}statement/bagus-1"]
    assert words(about(graph, "id:statement/lembah-1")) == ["KPU Kabupaten Lembah berkata: “Kami siap.”"]
    assert words(about(graph, "id:participation/webinar-moderator-salim", "en")) == [
        "Bagus Salim moderated Webinar Data Pemilih, 2022-03-02 to 2022-03-03"
    ]


def test_an_article_tells_what_it_says_and_only_with_its_own_passages(graph: Graph) -> None:
    found = about(graph, "Webinar Data Pemilih di Teluk")
    assert found.kind == "artikel"
    assert len(found.facts) == 12
    passages = [passage for fact in found.facts for passage in fact.passages]
    assert {passage["article"] for passage in passages} == {f"{BASE}article/a2"}


@pytest.mark.parametrize(
    ("named", "kind", "facts"),
    [
        ("id:post/ketua-kpu-nusa", "jabatan", 1),
        ("Aula Bahari", "tempat", 1),
        ("Kelas Pemilu", "rangkaian kegiatan", 1),
        ("coklit", "konsep", 1),
        ("Plt. Ketua", "konsep", 1),
        ("Nusa", "tempat", 0),
    ],
)
def test_other_things(graph: Graph, named: str, kind: str, facts: int) -> None:
    found = about(graph, named)
    assert (found.kind, len(found.facts)) == (kind, facts)


@pytest.mark.parametrize(
    "named", ["Sari", "sari wulan", f"{BASE}person/sari-wulan", f"<{BASE}person/sari-wulan>", "id:person/sari-wulan"]
)
def test_a_thing_has_many_names(graph: Graph, named: str) -> None:
    assert about(graph, named).iri == f"{BASE}person/sari-wulan"


def test_an_ambiguous_name_lists_the_candidates(graph: Graph) -> None:
    with pytest.raises(QueryError) as error:
        about(graph, "Bagus")
    assert str(error.value) == (
        '"Bagus" names 2 things: p:bagus-harta (Bagus Harta); p:bagus-salim (Bagus Salim); give one of these'
    )


def test_a_candidate_as_listed_is_understood(graph: Graph) -> None:
    assert about(graph, "p:bagus-harta").name == "Bagus Harta"


def test_a_things_own_name_counts_before_anothers_alias(graph: Graph) -> None:
    copy = Graph() + graph
    copy.add((URIRef(f"{BASE}person/rudi-santo"), SKOS.altLabel, Literal("Sari Wulan")))
    assert about(copy, "Sari Wulan").iri == f"{BASE}person/sari-wulan"


@pytest.mark.parametrize(
    ("named", "said"),
    [
        ("Sari Wulann", 'nothing in the dataset is named "Sari Wulann"; did you mean Sari Wulan'),
        ("xyzzy", 'nothing in the dataset is named "xyzzy"; give an IRI or a full name'),
        ("", 'nothing in the dataset is named ""'),
        ("id:person/nobody", "id:person/nobody: the dataset has no such thing"),
        ("https://example.org/nothing", "https://example.org/nothing: the dataset has no such thing"),
        ("Rapat: pertama", 'nothing in the dataset is named "Rapat: pertama"'),
    ],
)
def test_what_is_not_there_is_said_in_a_line(graph: Graph, named: str, said: str) -> None:
    with pytest.raises(QueryError) as error:
        about(graph, named)
    assert said in str(error.value)


def test_the_text_has_sentence_article_offsets_rule_and_confidence(graph: Graph) -> None:
    lines = explanation_text(about(graph, "Rudi Santo")).splitlines()
    assert lines == [
        "Rudi Santo (orang)",
        "p:rudi-santo",
        "",
        "1. Rudi Santo bernaung di Universitas Bahari, terlihat 2022-03-02",
        "   > Rudi Santo (Universitas Bahari)",
        "   — Webinar Data Pemilih di Teluk [92:123], aturan name-with-organization, keyakinan 0.9",
        "",
        "2. Rudi Santo menjadi pembicara pada Webinar Data Pemilih, 2022-03-02 sampai 2022-03-03",
        "   > Rudi Santo (Universitas Bahari)",
        "   — Webinar Data Pemilih di Teluk [92:123], aturan name-with-organization, keyakinan 0.9",
    ]


def test_the_passage_is_marked_in_the_sentence_around_it(graph: Graph) -> None:
    copy = Graph() + graph
    evidence, selector = URIRef(f"{BASE}evidence/wide"), URIRef(f"{BASE}selector/wide")
    sentence = "Hadir pula Rudi Santo (Universitas Bahari)."
    copy.add((evidence, OA.hasSource, URIRef(f"{BASE}article/a2"))).add((evidence, OA.hasSelector, selector))
    copy.add((selector, OA.start, Literal(81))).add((selector, OA.end, Literal(81 + len(sentence))))
    copy.add((selector, OA.exact, Literal(sentence)))
    assert "   > Hadir pula «Rudi Santo (Universitas Bahari)»." in explanation_text(about(copy, "Rudi Santo"))


def test_english_captions(graph: Graph) -> None:
    assert "rule name-with-organization, confidence 0.9" in explanation_text(about(graph, "Rudi Santo", "en"), "en")
    assert explanation_text(about(graph, "Nusa", "en"), "en").endswith("\nno facts with evidence\n")
    assert explanation_text(about(graph, "Nusa")).endswith("\ntidak ada fakta beserta buktinya\n")


def test_text_from_articles_cannot_steer_a_terminal() -> None:
    graph, thing = Graph(), URIRef(f"{BASE}statement/x")
    graph.add((thing, RDF.type, KPU.Statement)).add((thing, SCHEMA.text, Literal("a\x1b[2Jb\nc")))
    graph.add((thing, PROV.wasDerivedFrom, URIRef(f"{BASE}evidence/x")))
    text = explanation_text(about(graph, str(thing)))
    assert "\x1b" not in text
    assert "a [2Jb c" in text


def test_json_holds_everything(graph: Graph) -> None:
    told = json.loads(explanation_json(about(graph, "Rudi Santo")))
    assert told["iri"] == f"{BASE}person/rudi-santo"
    assert told["facts"][0]["passages"][0]["exact"] == "Rudi Santo (Universitas Bahari)"
    assert told["facts"][0]["passages"][0]["start"] == 92


def test_the_order_of_the_triples_does_not_matter(graph: Graph) -> None:
    turned = Graph()
    for prefix, namespace in graph.namespaces():
        turned.bind(prefix, namespace)
    for triple in sorted(graph, reverse=True):
        turned.add(triple)
    for named in ("Sari Wulan", "KPU Kota Teluk", "Rakor Coklit", "id:article/a1"):
        assert explanation_json(about(turned, named)) == explanation_json(about(graph, named))


def told_apart(verdict: str, *more: tuple[URIRef, Literal]) -> Graph:
    """A graph in which somebody has two IRIs, and what was decided about them."""
    one, other, decision = ID["person/sari-wulan--kota-batu"], ID["person/sari-wulan--bali"], ID["identity/x"]
    graph = Graph()
    for person in (one, other):
        graph += [(person, RDF.type, FOAF.Person), (person, SKOS.prefLabel, Literal("Sari Wulan"))]
        graph.add((decision, KPU.compares, person))
    graph += [(decision, RDF.type, KPU.IdentityDecision), (decision, KPU.verdict, Literal(verdict))]
    for term, value in more:
        graph.add((decision, term, value))
    if verdict == "same":
        graph += [(one, OWL.sameAs, other), (other, OWL.sameAs, one)]
    return graph


def test_the_iris_of_one_person_are_explained_as_one() -> None:
    graph = told_apart("same", (KPU.score, Literal("7.5")))
    graph.add((ID["identity/x"], KPU.ground, ID["ground"]))
    graph.add((ID["ground"], SKOS.prefLabel, Literal("Same post", lang="en")))
    role = ID["membership/1"]
    graph += [(role, RDF.type, ORG.Membership), (role, ORG.member, ID["person/sari-wulan--kota-batu"])]
    graph += [(role, PROV.wasDerivedFrom, ID["evidence/1"]), (role, ORG.organization, ID["org/x"])]
    found = explain(graph, "Sari Wulan", language="en", prefixes={"id": str(ID)})
    assert found.short == "id:person/sari-wulan--bali"
    assert ("same as", "sari-wulan--kota-batu") in found.details
    assert [fact.iri for fact in found.facts] == [role.toPython(), ID["identity/x"].toPython()]
    assert found.facts[1].words == "sari-wulan--bali = sari-wulan--kota-batu: one person (score 7.5: same post)"


def test_what_somebody_decided_is_told_with_the_reason() -> None:
    by_hand = ((KPU.decidedBy, Literal("Rina")), (KPU.reason, Literal("bertemu keduanya")))
    graph = told_apart("different", *by_hand, (KPU.decidedOn, Literal("2026-11-24")))
    (fact,) = explain(graph, "id:person/sari-wulan--bali", prefixes={"id": str(ID)}).facts
    assert fact.words == (
        "sari-wulan--bali ≠ sari-wulan--kota-batu: dua orang (diputuskan Rina, 2026-11-24: bertemu keduanya)"
    )


def test_what_articles_tell_differently_of_an_event_is_told_with_it() -> None:
    event = ID["event/x"]
    graph = Graph()
    graph += [(event, RDF.type, KPU.Event), (event, SCHEMA.name, Literal("Rakor Coklit"))]
    for value, other in (("online", "onsite"), ("onsite", "online")):
        claim = ID[f"claim/{value}"]
        graph += [
            (claim, RDF.type, KPU.Claim),
            (claim, KPU.claimAbout, event),
            (claim, KPU.claimedValue, Literal(value)),
        ]
        graph += [(claim, KPU.claimedProperty, Literal("schema:eventAttendanceMode"))]
        graph += [(claim, KPU.contradicts, ID[f"claim/{other}"]), (claim, PROV.wasDerivedFrom, ID[f"evidence/{value}"])]
    facts = explain(graph, "Rakor Coklit", prefixes={"id": str(ID)}).facts
    assert [fact.words for fact in facts] == [
        "Rakor Coklit, tanggal tidak diketahui — cara hadir: daring; artikel lain mengatakan luring",
        "Rakor Coklit, tanggal tidak diketahui — cara hadir: luring; artikel lain mengatakan daring",
    ]
    english = explain(graph, "id:claim/online", language="en", prefixes={"id": str(ID)})
    assert english.kind == "contradicted claim"
    assert english.facts[0].words == "Rakor Coklit, date unknown — attendance: online; other articles say on site"


def test_two_who_are_not_one_are_asked_for() -> None:
    with pytest.raises(QueryError, match="names 2 things"):
        explain(told_apart("undecided"), "Sari Wulan", prefixes={"id": str(ID)})


def test_what_was_corrected_by_hand_is_told_where_it_belongs() -> None:
    graph = told_apart("undecided")
    person, role = ID["person/sari-wulan--bali"], ID["membership/1"]
    graph += [(role, RDF.type, ORG.Membership), (role, ORG.member, person), (role, ORG.organization, ID["org/x"])]
    graph.add((role, PROV.wasDerivedFrom, ID["correction/add"]))
    for name, kind, target, value in (
        ("add", "add", role, (KPU.newValue, "Sari Wulan, anggota")),
        ("gone", "suppress", ID["membership/2"], (KPU.oldValue, "Sari Wulan, ketua")),
        ("name", "replace", person, (KPU.oldValue, "Sari")),
    ):
        node = ID[f"correction/{name}"]
        graph += [(node, RDF.type, KPU.Correction), (node, KPU.corrects, target), (node, SCHEMA.about, person)]
        graph += [(node, KPU.correctionKind, Literal(kind)), (node, value[0], Literal(value[1]))]
        graph += [(node, KPU.reason, Literal("salah baca")), (node, KPU.decidedBy, Literal("Rina"))]
    name = ID["correction/name"]
    graph += [(name, KPU.correctedProperty, Literal("skos:prefLabel")), (name, KPU.newValue, Literal("Sari Wulan"))]
    found = explain(graph, "id:person/sari-wulan--bali", language="en", prefixes={"id": str(ID)})
    by_iri = {fact.iri.removeprefix(str(ID)): fact for fact in found.facts}
    assert by_iri["membership/1"].corrections == ("added by hand: Sari Wulan, anggota (salah baca, Rina)",)
    assert by_iri["correction/gone"].words == "withdrawn by hand: Sari Wulan, ketua (salah baca, Rina)"
    assert by_iri["correction/name"].words == "replaced by hand: name: Sari → Sari Wulan (salah baca, Rina)"
    assert "correction/add" not in by_iri
    assert "   ! added by hand: Sari Wulan, anggota (salah baca, Rina)\n" in explanation_text(found, "en")
    gone = explain(graph, "id:membership/2", prefixes={"id": str(ID)})
    assert words(gone) == ["ditarik dengan tangan: Sari Wulan, ketua (salah baca, Rina)"]


@pytest.mark.parametrize(
    ("language", "said"),
    [
        (
            "id",
            [
                "Sari Wulan diangkat sebagai pengganti menjadi ketua di KPU Kota Batu, menggantikan Tono Hadi, "
                "2024-02-12, periode 2023-2028",
                "Tono Hadi mengundurkan diri sebagai ketua di KPU Kota Batu, tanggal tidak disebut",
            ],
        ),
        (
            "en",
            [
                "Sari Wulan came in as chair at KPU Kota Batu, replacing Tono Hadi, 2024-02-12, term 2023-2028",
                "Tono Hadi resigned as chair at KPU Kota Batu, no date given",
            ],
        ),
    ],
)
def test_changes_of_office_are_told_of_body_holder_and_predecessor(language: Language, said: list[str]) -> None:
    changes = [
        make_change(
            "replacement", "Sari Wulan", "ketua", BATU, "2024-02-12", predecessor="Tono Hadi", term=(2023, 2028)
        ),
        make_change("resignation", "Tono Hadi", "ketua", BATU),
    ]
    graph = build_graph(resolve([placed_facts(changes=changes)]))
    for named in (BATU, "Tono Hadi"):
        assert sorted(words(about(graph, named, language))) == said
    assert words(about(graph, "Sari Wulan", language)) == said[:1]
