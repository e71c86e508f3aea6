"""What is read and what is left out: the dateline, the byline, and what a page puts around its text."""

from __future__ import annotations

import pytest

from kpugraph.extract.reading import Reading, open_article
from kpugraph.language.lexicon import lexicon
from kpugraph.read.decode import article_of
from tests.extract.articles import bodies, persons, read, statements

TEXT = "KPU Kota Metro menggelar apel pagi, Senin (4/3/2024). Apel usai pukul delapan."


def _opened(body: str, title: str = "") -> Reading:
    return open_article(article_of(title, body, "berita.txt"), lexicon())


def _sentences(body: str) -> list[str]:
    reading = _opened(body)
    return [reading.text(sentence.span) for sentence in reading.body]


@pytest.mark.parametrize(
    ("ending", "byline"),
    [
        ("(sam)", "sam"),
        ("(hai/ifa)", "hai/ifa"),
        ("(EHK)", "EHK"),
        ("(humas)", "humas"),
        ("[rin]", "rin"),
        ("(PNJ/Hupmas KPU Metro)", "PNJ/Hupmas KPU Metro"),
        ("(2024)", None),
        ("", None),
    ],
)
def test_byline(ending: str, byline: str | None) -> None:
    facts = read(f"{TEXT} {ending}")
    assert facts.byline == byline
    assert persons(facts) == set()


def test_the_byline_belongs_to_no_sentence() -> None:
    assert _sentences(f"{TEXT} (sam)") == _sentences(TEXT)


@pytest.mark.parametrize(
    "furniture",
    [
        "Bagikan: facebook twitter whatapps",
        "Telah dilihat 1,030 kali",
        "Dilihat 42 Kali.",
        "Selengkapnya",
        "Baca juga: Ketua KPU Kota Bima, Abdul Karim, menegaskan netralitas",
        "#KPUMelayani #Pemilu2024",
        "Foto: Abdul Karim",
        "Editor: Abdul Karim",
        "Penulis: Abdul Karim | Foto: Ratna Dewi",
        "Tags: KPU Kota Bima, Abdul Karim",
    ],
)
def test_what_a_page_puts_around_the_text_is_not_read(furniture: str) -> None:
    facts = read(f"{TEXT}\n{furniture}")
    assert _sentences(f"{TEXT}\n{furniture}") == _sentences(TEXT)
    assert bodies(facts) == {"KPU Kota Metro"}
    assert persons(facts) == set()
    assert statements(facts) == []


def test_offsets_count_what_is_left_out() -> None:
    text = f"{TEXT}\nBaca juga: Berita lain\nKetua KPU Kota Metro, Bayu Anggoro, hadir."
    facts = read(text, "Apel Pagi")
    (held,) = facts.memberships
    assert facts.article.text[held.evidence[0].start : held.evidence[0].end] == "Ketua KPU Kota Metro, Bayu Anggoro"


@pytest.mark.parametrize(
    "dateline",
    [
        "KOTA METRO – ",
        "Metro, kota-metro.kpu.go.id – ",
        "METRO - ",
        "Metro, 4 Maret 2024 — ",
        "Metro (Lampung) -- ",
        "Metro, KPU Kota Metro - Senin, 4 Maret 2024. ",
        "Metro, KPU Kota Metro - 4 Maret 2024. ",
        "",
    ],
)
def test_the_running_text_begins_behind_the_dateline(dateline: str) -> None:
    reading = _opened(f"{dateline}{TEXT}")
    assert reading.article.text[reading.dateline_end :].startswith("KPU Kota Metro menggelar")


@pytest.mark.parametrize(
    ("body", "shouting"),
    [("KPU KOTA METRO MENGGELAR APEL PAGI.", True), (TEXT, False), ("KPU Kota Metro", False), ("123", False)],
)
def test_an_article_in_capitals_is_known_for_one(body: str, shouting: bool) -> None:
    assert _opened(body).shouting is shouting


@pytest.mark.parametrize(
    ("glued", "count"),
    [
        ("Rapat selesai.Ketua pulang.", 2),
        ("Rapat selesai .Ketua pulang.", 2),
        ("Siapa siap!Semua siap.", 2),
        ("Hadir Budi, S.Pd.I dan tamu.", 1),
        ("Naik 2.000 suara.", 1),
    ],
)
def test_sentences_glued_together_are_parted(glued: str, count: int) -> None:
    assert len(_sentences(glued)) == count


def test_a_quotation_cut_from_its_reporting_clause_is_joined_to_it() -> None:
    assert len(_sentences("“Kita semua harus bekerja jujur dan teliti.” Ujar Ibrahim Faqih.")) == 1


def test_sentences_lie_inside_the_body_and_hold_their_tokens() -> None:
    reading = _opened(f"{TEXT} (sam)", "Apel Pagi KPU Kota Metro")
    assert reading.title is not None
    for sentence in (reading.title, *reading.body):
        assert reading.tokens[sentence.first].start == sentence.span.start
        assert reading.tokens[sentence.last - 1].end <= sentence.span.end
        assert reading.sentence_of(sentence.span.start) == sentence
    assert reading.sentence_of(len(reading.article.text) - 1) is None


def test_an_endless_sentence_is_cut() -> None:
    assert all(len(sentence) <= 2000 for sentence in _sentences("kata " * 2000))
