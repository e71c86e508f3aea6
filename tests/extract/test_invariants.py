"""What holds for every article, whatever stands in it."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kpugraph.extract import extract, extract_all
from kpugraph.extract.rules import CONFIDENCE, confidence
from kpugraph.language.lexicon import lexicon
from kpugraph.model import Article, Evidence, Facts
from kpugraph.read import read_articles
from kpugraph.read.decode import article_of
from kpugraph.resources import checkout_root
from tests.extract.articles import read

ROOT = checkout_root() or Path()

SENTENCES = (
    "Ketua KPU Kota Tual, Ibrahim Faqih, S.H., membuka Rapat Koordinasi Sirekap, Senin (4/3/2024).",
    "Lepas mengikuti Rapat Pleno yang digelar KPU Provinsi Maluku, KPU Kota Tual melanjutkan apel pagi, Rabu, (6/3).",
    "Anggota KPU Kab. Sikka Yosefina Parera, Markus Lebang, serta Sekretaris Agus Nong hadir secara daring.",
    "“Kita semua harus bekerja jujur dan teliti,” ujar Ibrahim.",
    "Ia menambahkan bahwa gudang di Kelurahan Ketsoblak, Kecamatan Dullah, Kota Tual aman.",
    "Lebih lanjut, pihaknya berharap Bawaslu setempat ikut mengawasi.",
    "Acara dipandu oleh Hanafi Tamher (Universitas Pattimura) dan dihadiri Kapolres Tual, AKBP Jefri Sirait.",
    "Narasumber antara lain Lusia Peilouw (Komnas HAM), dosen Universitas Airlangga, dan Wali Kota Tual.",
    "KPU Kabupaten/Kota se-Maluku, PPK, dan partai politik mengikuti Webinar Seri ke-6 bertema “Suara Muda”.",
    "Plt. Sekretaris KPU Bekasi, Dewi, mantan Ketua Divisi Hukum, Umum dan Logistik KPU RI, hadir 17–20 November 2025.",
    "Apel pagi",
    "(sam)",
    "Telah dilihat 1,030 kali",
)
ODD = (
    "",
    ".",
    "?!…",
    "(" * 10_000,
    ")" * 500,
    "“" * 500,
    '"' * 501,
    '“Kita ‘semua "jujur” ujar',
    "😀 KPU 😀 Kota 😀 Metro 😀",
    "Ketua KPU Kota Metro, 😀 Budi 😀, hadir.",
    "Senin (٤/٣/٢٠٢٤) di Kota Metro",
    "الانتخابات KPU Kota Metro ‏عبد الله‏ hadir",
    "Ketua\u00a0KPU\u00a0Kota\u00a0Metro,\u00a0Bayu\u00a0Anggoro,\u00a0hadir.",
    "Ketua KPU\u200b Kota Metro,\u2009Bayu\u3000Anggoro",
    "Ketua KPU Kota Metro\n\n\n\nBayu\n\nAnggoro\n",
    "e\u0301 Ketua KPU Kota Metro, Rene\u0301 Lumowa, hadir.",
    "²³¹ ½ Ⅳ ① (²/³/2024) Senin (①/②)",
    "İstanbul ẞ ŉ KPU ﬁ ǅ",
    '"1“,',
    "Ketua Dewan Pengurus Daerah Partai",
    "Anggota Komisi II dari Fraksi",
    "berkolaborasi dengan Dewan Pengurus Daerah",
    "Mahasiswa mendatangi Rutan Kelas I di Rabu, lalu pulang.",
    "Ketua",
    "KPU",
    "Divisi",
    "Wali Kota",
    "Ketua KPU Kota",
    "Ketua Divisi Hukum dan",
    "yang digelar",
    "dipandu oleh",
    "ujarnya",
    "Menurut",
    "selaku",
    "“”, ujar.",
    "S.H., M.H.",
    "Dr. H. Ir.",
    "akrab disapa",
    "di Aula",
    "Seri ke-",
    "a.b.c.d.e.f",
    "A" * 5000,
    "kata " * 900,
    "-" * 3000,
    "\t\t|\t|\t",
    "KPU\x0bKota\x0cMetro",
)


def _evidence(facts: Facts) -> Iterator[Evidence]:
    for group in (facts.memberships, facts.events, facts.participations, facts.statements, facts.orderings):
        for fact in group:
            assert fact.evidence, f"without evidence: {fact}"
            yield from fact.evidence


def _check(facts: Facts) -> None:
    """Everything that must hold for any facts."""
    text = facts.article.text
    for evidence in _evidence(facts):
        assert text[evidence.start : evidence.end] == evidence.exact
        assert evidence.exact.strip() == evidence.exact != ""
        assert evidence.article == facts.article.identifier
        assert evidence.confidence == CONFIDENCE[evidence.rule]
    for mention in (*facts.organization_mentions, *facts.place_mentions, *facts.topic_mentions):
        assert text[mention.span.start : mention.span.end] == mention.text
    names = [person.name for person in facts.persons]
    bodies = [organization.name for organization in facts.organizations]
    places = [place.key for place in facts.places]
    events = [event.key for event in facts.events]
    for keys in (names, bodies, places, events):
        assert len(keys) == len(set(keys))
        assert all(key.strip() for key in keys)
    known = {*(("person", name) for name in names), *(("organization", name) for name in bodies)}
    topics = {topic.notation for topic in facts.topics}
    for person in facts.persons:
        assert person.mentions
        assert person.name not in person.aliases
        assert all(span.end <= len(text) for span in person.mentions)
    for held in facts.memberships:
        assert held.person in names
        assert held.organization in bodies
    named = {mention.key for mention in facts.organization_mentions}
    named |= {held.organization for held in facts.memberships}
    for part in facts.participations:
        assert part.agent.kind == "person" or part.agent.name in named
        assert part.event in events
        assert (part.agent.kind, part.agent.name) in known
    for said in facts.statements:
        assert (said.speaker.kind, said.speaker.name) in known
        assert said.event is None or said.event in events
        assert said.text.strip()
        assert set(said.topics) <= topics
        if said.speaking_as is not None:
            assert said.speaking_as in {(held.organization, held.role) for held in facts.memberships}
    for event in facts.events:
        assert event.place is None or event.place in places
        assert event.end_date is None or (event.date is not None and event.date < event.end_date)
        assert set(event.topics) <= topics
    assert sum(event.main for event in facts.events) == bool(events)
    for order in facts.orderings:
        assert {order.earlier, order.later} <= set(events)
        assert order.earlier != order.later
    for organization in facts.organizations:
        assert organization.parent is None or organization.parent in bodies
        assert organization.unit_of is None or organization.unit_of in bodies
        assert organization.region is None or organization.region in places
    for place in facts.places:
        assert place.within is None or place.within in places
    assert {mention.key for mention in facts.organization_mentions} <= set(bodies)
    assert {mention.key for mention in facts.place_mentions} <= set(places)
    assert {mention.key for mention in facts.topic_mentions} <= topics
    assert facts.publisher is None or facts.publisher in bodies


@pytest.fixture(scope="module")
def shipped() -> tuple[Article, ...]:
    return read_articles([ROOT / "data" / "articles"])


def test_the_shipped_articles(shipped: tuple[Article, ...]) -> None:
    for facts in extract_all(shipped):
        assert facts.persons
        assert facts.events
        _check(facts)


def test_the_articles_of_the_benchmark() -> None:
    for facts in extract_all(read_articles([ROOT / "data" / "gold" / "benchmark"])):
        _check(facts)


@pytest.mark.parametrize("sentence", SENTENCES)
def test_sentences(sentence: str) -> None:
    _check(read(sentence))
    _check(read(sentence, sentence, url="https://kota-tual.kpu.go.id/1", published=date(2024, 3, 5)))


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=9),
    st.sampled_from(["", "KPU Kota Tual Gelar Rapat Koordinasi", "APEL PAGI"]),
    st.sampled_from([None, "https://kab-bekasi.kpu.go.id/2024/03/a", "https://contoh.example/1"]),
    st.sampled_from([" ", "\n", "\n\n", ""]),
)
def test_any_order_of_sentences(sentences: list[str], title: str, url: str | None, glue: str) -> None:
    _check(read(glue.join(sentences), title, url=url))


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(" ".join(SENTENCES).split()), min_size=1, max_size=60))
def test_any_order_of_words(words: list[str]) -> None:
    _check(read(" ".join(words)))


@settings(max_examples=60, deadline=None)
@given(st.text(alphabet=st.sampled_from("aKPU.,()“”\"'’-/1 2\n:;KetuaB😀ü"), max_size=120))
def test_any_letters(text: str) -> None:
    _check(read(text))


@pytest.mark.parametrize("text", ODD, ids=range(len(ODD)))
def test_odd_text(text: str) -> None:
    _check(read(text))
    _check(read(f"{SENTENCES[0]} {text} {SENTENCES[3]}", text[:200]))


def test_the_same_article_gives_equal_facts(shipped: tuple[Article, ...]) -> None:
    assert extract_all(shipped) == extract_all(shipped)


def test_articles_do_not_influence_each_other(shipped: tuple[Article, ...]) -> None:
    order = list(shipped)
    random.Random(7).shuffle(order)
    alone = {article.identifier: extract(article, lexicon()) for article in shipped}
    assert all(facts == alone[facts.article.identifier] for facts in extract_all(order))


PRINT = """
from tests.extract.test_invariants import SENTENCES
from tests.extract.articles import read
print(ascii(read(" ".join(SENTENCES), "Rapat Koordinasi")))
"""


def test_the_hash_seed_has_no_say() -> None:
    def printed(seed: str) -> bytes:
        environment = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
        return subprocess.run(
            [sys.executable, "-c", PRINT], env=environment, cwd=ROOT, check=True, capture_output=True
        ).stdout

    first = printed("1")
    assert b"Ibrahim Faqih" in first
    assert printed("2") == first == printed("31")


def test_an_article_is_not_touched() -> None:
    article = article_of("Rapat", " ".join(SENTENCES), "berita.txt")
    copy = article_of("Rapat", " ".join(SENTENCES), "berita.txt")
    assert extract(article, lexicon()).article is article
    assert article == copy


def test_rules_have_a_confidence_between_nothing_and_certain() -> None:
    assert all(0 < value <= 1 for value in CONFIDENCE.values())
    with pytest.raises(KeyError):
        confidence("no-such-rule")
