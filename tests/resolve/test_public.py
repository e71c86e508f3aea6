"""People without an office or a part in an event are left out, with what hangs on them and all forms of their names."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from kpugraph.language.private import MARK
from kpugraph.model import (
    Agent,
    Event,
    Evidence,
    Facts,
    Membership,
    Mention,
    OfficeChange,
    Organization,
    Participation,
    Person,
    Place,
    Series,
    Span,
    Statement,
)
from kpugraph.resolve import resolve
from kpugraph.resolve.public import public_facts
from kpugraph.vocab import DEFAULT_BASE
from tests.factories import make_article, make_evidence

METRO = Organization("KPU Kota Metro", "city-commission")
YAYASAN = Organization("Yayasan Siti Aminah", "organization")
TITLE = "Siti Aminah Lapor ke KPU Kota Metro"
BODY = (
    "Ketua KPU Kota Metro, Budi Anggoro, membuka rapat. Budi Anggoro menerima laporan SITI  AMINAH (Yayasan Siti "
    "Aminah) dan Budi Santoso. “Laporan Ibu Aminah kami periksa,” ujar Budi Anggoro. “Saya senang,” kata Siti. Rapat "
    "di Rumah Siti Aminah, Kota Metro. Kota Metro aman, Santoso pulang, orang aminah tidak."
)


def _facts(**changes: object) -> Facts:
    article = make_article(
        BODY,
        TITLE,
        url="https://kota-metro.kpu.go.id/berita/1/siti-aminah-lapor",
        source="siti_aminah-lapor.txt",
    )

    def passage(exact: str, rule: str = "by-hand", **fields: object) -> tuple[Evidence, ...]:
        return (make_evidence(article, exact, rule, **fields),)  # type: ignore[arg-type]

    def mention(key: str, text: str) -> Mention:
        at = article.text.index(text)
        return Mention(Span(at, at + len(text)), key, text)

    budi, siti = Agent("person", "Budi Anggoro"), Agent("person", "Siti Aminah")
    venue = Place("Rumah Siti Aminah, Kota Metro", "Rumah Siti Aminah", "venue", "Kota Metro")
    facts = Facts(
        article=article,
        byline="joko",
        organizations=(METRO, YAYASAN),
        organization_mentions=(mention(METRO.name, METRO.name), mention(YAYASAN.name, YAYASAN.name)),
        persons=(Person("Budi Anggoro"), Person("Siti Aminah", aliases=("Siti",)), Person("Budi Santoso")),
        memberships=(
            Membership("Budi Anggoro", METRO.name, "ketua", passage("Ketua KPU Kota Metro, Budi Anggoro")),
            Membership("Siti Aminah", YAYASAN.name, None, passage("SITI  AMINAH (Yayasan Siti Aminah)")),
        ),
        events=(
            Event("e1", "rapat", "Rapat", passage("membuka rapat"), place=venue.key, main=True),
            Event("e2", "rapat", "Laporan Siti Aminah", passage("menerima laporan SITI"), series=Series("Seri Siti")),
        ),
        participations=(
            Participation("e1", budi, "opener", passage("Budi Anggoro, membuka")),
            Participation("e1", siti, "participant", passage("“Saya senang,” kata Siti", "part-quoted")),
        ),
        statements=(
            Statement(budi, "quote", "Laporan Ibu Aminah kami periksa", passage("“Laporan Ibu Aminah kami periksa,”")),
            Statement(siti, "quote", "Saya senang", passage("“Saya senang,” kata Siti")),
        ),
        places=(Place("Kota Metro", "Kota Metro", "city"), venue),
        place_mentions=(mention(venue.key, "Rumah Siti Aminah"), mention("Kota Metro", "Kota Metro")),
    )
    return replace(facts, **changes)  # type: ignore[arg-type]


def _public(*collection: Facts, floor: str = "0") -> tuple[Facts, ...]:
    return public_facts(collection, DEFAULT_BASE, Decimal(floor))


def _people(facts: Facts) -> list[str]:
    return [person.name for person in facts.persons]


def test_who_has_no_office_and_no_part_goes_with_all_that_hangs_on_them() -> None:
    (facts,) = _public(_facts())
    assert _people(facts) == ["Budi Anggoro"]
    assert [held.person for held in facts.memberships] == ["Budi Anggoro"]
    assert [part.agent.name for part in facts.participations] == ["Budi Anggoro"]
    assert [said.speaker.name for said in facts.statements] == ["Budi Anggoro"]
    assert [event.place for event in facts.events] == [None, None]
    assert [place.key for place in facts.places] == ["Kota Metro"]
    assert [mention.key for mention in facts.place_mentions] == ["Kota Metro"]
    assert [event.name for event in facts.events] == ["Rapat", None]
    assert [event.series for event in facts.events] == [None, None]
    assert facts.byline is None


def test_marks_stand_for_the_names_and_passages_for_the_marked_text() -> None:
    before = _facts()
    (facts,) = _public(before)
    text = facts.article.text
    assert text == (
        "████ ██████ Lapor ke KPU Kota Metro\n\nKetua KPU Kota Metro, Budi Anggoro, membuka rapat. Budi Anggoro "
        "menerima laporan ████  ██████ (Yayasan Siti Aminah) dan ████ ███████. “Laporan Ibu ██████ kami periksa,” "
        "ujar Budi Anggoro. “Saya senang,” kata ████. Rapat di Rumah ████ ██████, Kota Metro. Kota Metro aman, "
        "███████ pulang, orang aminah tidak."
    )
    assert len(text) == len(before.article.text)
    assert facts.article.title == "████ ██████ Lapor ke KPU Kota Metro"
    assert facts.statements[0].text == "Laporan Ibu ██████ kami periksa"
    passages = [passage for held in facts.memberships for passage in held.evidence]
    passages += [passage for event in facts.events for passage in event.evidence]
    passages += [passage for part in facts.participations for passage in part.evidence]
    passages += [passage for said in facts.statements for passage in said.evidence]
    assert len(passages) == 5
    for passage in passages:
        assert passage.exact == text[passage.start : passage.end]
        assert passage.article == facts.article.identifier


def test_what_is_made_from_the_name_is_made_anew_and_the_digest_stays() -> None:
    before = _facts()
    (facts,) = _public(before)
    assert before.article.identifier.startswith("siti-aminah-lapor-ke-kpu-kota-metro-")
    assert facts.article.identifier == f"lapor-ke-kpu-kota-metro-{before.article.sha256[:8]}"
    assert facts.article.sha256 == before.article.sha256
    assert facts.article.url is None
    assert facts.article.source == "███████████-lapor.txt"
    known = resolve([facts])
    iris = [thing.iri for things in (known.articles, known.evidence, known.events, known.places) for thing in things]
    assert [iri for iri in iris if "siti" in iri or "aminah" in iri] == []


@pytest.mark.parametrize(
    ("name", "address", "kept"),
    [
        ("Siti Aminah", "https://kota-metro.kpu.go.id/berita/1/rapat-pleno", True),
        ("Siti Aminah", "https://kota-metro.kpu.go.id/berita/1/Siti_Aminah", False),
        ("Siti Aminah", "https://kota-metro.kpu.go.id/berita/1/siti%20aminah", False),
        ("Siti Aminah", "https://kota-metro.kpu.go.id/berita/1/aminah-lapor", False),
        ("Siti Aminah", "https://kota-metro.kpu.go.id/berita/1/kasitinggi", True),
    ],
)
def test_an_address_stays_unless_it_spells_a_name(name: str, address: str, kept: bool) -> None:
    facts = _facts()
    (public,) = _public(replace(facts, article=replace(facts.article, url=address)))
    assert name not in _people(public)
    assert public.article.url == (address if kept else None)


@pytest.mark.parametrize("role", ["anggota", "ketua"])
@pytest.mark.parametrize("former", [False, True])
def test_who_holds_or_held_an_office_stays(role: str, former: bool) -> None:
    facts = _facts()
    office = Membership("Siti Aminah", METRO.name, role, facts.memberships[0].evidence, former=former)
    (public,) = _public(replace(facts, memberships=(*facts.memberships, office)))
    assert _people(public) == ["Budi Anggoro", "Siti Aminah"]
    assert len(public.statements) == 2
    assert "Siti Aminah" in public.article.title


def test_who_came_into_an_office_or_was_succeeded_there_stays() -> None:
    before = _facts()
    passage = before.memberships[0].evidence
    change = OfficeChange("replacement", "Siti Aminah", METRO.name, "ketua", passage, predecessor="Budi Santoso")
    (facts,) = _public(replace(before, office_changes=(change,)))
    assert _people(facts) == ["Budi Anggoro", "Siti Aminah", "Budi Santoso"]
    assert facts.office_changes == (change,)


def test_a_change_below_the_floor_makes_nobody_public() -> None:
    before = _facts()
    passage = (replace(before.memberships[0].evidence[0], confidence=Decimal("0.1")),)
    change = OfficeChange("appointment", "Siti Aminah", METRO.name, "ketua", passage)
    (facts,) = _public(replace(before, office_changes=(change,)), floor="0.5")
    assert facts.office_changes == ()


def test_who_took_part_stays() -> None:
    facts = _facts()
    part = Participation("e1", Agent("person", "Budi Santoso"), "participant", facts.events[0].evidence)
    (public,) = _public(replace(facts, participations=(*facts.participations, part)))
    assert _people(public) == ["Budi Anggoro", "Budi Santoso"]
    assert "Budi Santoso" in public.article.text
    assert "Santoso pulang" in public.article.text


@pytest.mark.parametrize("rule", ["part-quoted", "part-acting"])
def test_who_only_spoke_or_did_something_there_has_no_part_yet(rule: str) -> None:
    before = _facts()
    doing = tuple(
        replace(part, evidence=(replace(part.evidence[0], rule=rule),)) if part.agent.name == "Siti Aminah" else part
        for part in before.participations
    )
    assert _people(_public(_facts(participations=doing))[0]) == ["Budi Anggoro"]


def test_an_office_in_another_article_counts() -> None:
    facts = _facts(publisher=METRO.name)
    article = make_article("Siti Aminah adalah anggota KPU Kota Metro.", "Lain")
    other = Facts(
        article=article,
        publisher=METRO.name,
        organizations=(METRO,),
        persons=(Person("Siti Aminah"),),
        memberships=(
            Membership("Siti Aminah", METRO.name, "anggota", (make_evidence(article, "Siti Aminah adalah anggota"),)),
        ),
    )
    alone = replace(facts, memberships=facts.memberships[:1], organizations=(METRO,))
    assert "Siti Aminah" not in _people(_public(alone)[0])
    assert "Siti Aminah" in _people(_public(alone, other)[0])
    assert _public(alone, other) == _public(other, alone)[::-1]


def test_an_office_below_the_floor_does_not_count() -> None:
    facts = _facts()
    assert _people(_public(facts, floor="0.9")[0]) == ["Budi Anggoro"]
    held = replace(facts.memberships[0].evidence[0], confidence=Decimal("0.5"))
    parts = (Participation("e1", Agent("person", "Budi Anggoro"), "opener", (held,)),)
    weak = replace(facts, memberships=(replace(facts.memberships[0], evidence=(held,)),), participations=parts)
    assert _people(_public(weak, floor="0.5")[0]) == ["Budi Anggoro"]
    assert _people(_public(weak, floor="0.6")[0]) == []


def test_a_short_form_shared_with_somebody_public_is_marked_too() -> None:
    facts = _facts()
    persons = (Person("Budi Anggoro", aliases=("Budi",)), Person("Budi Santoso", aliases=("Budi",)))
    article = make_article("Ketua KPU Kota Metro, Budi Anggoro, hadir. Budi senang.", "Judul")
    (public,) = _public(
        Facts(
            article=article,
            organizations=(METRO,),
            persons=persons,
            memberships=(
                replace(facts.memberships[0], evidence=(make_evidence(article, "KPU Kota Metro, Budi Anggoro"),)),
            ),
        )
    )
    assert public.article.body == "Ketua KPU Kota Metro, Budi Anggoro, hadir. ████ senang."
    assert public.article.identifier == article.identifier


def test_spellings_of_apostrophes_and_hyphens_are_one() -> None:
    article = make_article("Asy’ari Nur‑Ali dan ASY'ARI NUR-ALI menulis.", "Judul")
    (public,) = _public(Facts(article=article, persons=(Person("Asy'ari Nur-Ali"),)))
    assert set(public.article.body.removesuffix(" menulis.").replace(" dan ", "").replace(" ", "")) == {MARK}


def test_without_anybody_private_only_the_byline_goes() -> None:
    facts = _facts()
    facts = replace(
        facts, persons=facts.persons[:1], memberships=facts.memberships[:1], participations=(), statements=()
    )
    assert _public(facts) == (replace(facts, byline=None),)
    assert _public() == ()


@pytest.mark.parametrize(
    ("body", "marked"),
    [
        ("Pelapor, Joko Prabowo, pulang. Joko senang.", "Pelapor, ████ ███████, pulang. ████ senang."),
        ("Seorang korban bernama Ibu Dwi Lestari wafat.", "Seorang korban bernama Ibu ███ ███████ wafat."),
        ("Saksi Budi Anggoro dan pemilih Kota Metro.", "Saksi Budi Anggoro dan pemilih Kota Metro."),
        ("Daftar Pemilih Berkelanjutan Bulan Mei.", "Daftar Pemilih Berkelanjutan Bulan Mei."),
        ("Siswa SMA Negeri Satu, pelapor KPU Kota Metro.", "Siswa SMA Negeri Satu, pelapor KPU Kota Metro."),
        ("WARGA SUKA MAKMUR PADATI TPS, warga Suka.", "WARGA SUKA MAKMUR PADATI TPS, warga Suka."),
    ],
)
def test_a_name_behind_a_word_for_bystanders_is_marked_though_nobody_was_found(body: str, marked: str) -> None:
    article = make_article(f"Ketua KPU Kota Metro, Budi Anggoro, hadir. {body}", "Joko Prabowo dan Dwi Lestari")
    office = Membership(
        "Budi Anggoro", METRO.name, "ketua", (make_evidence(article, "Ketua KPU Kota Metro, Budi Anggoro"),)
    )
    facts = Facts(article=article, organizations=(METRO,), persons=(Person("Budi Anggoro"),), memberships=(office,))
    (public,) = _public(facts)
    assert public.article.body.removeprefix("Ketua KPU Kota Metro, Budi Anggoro, hadir. ") == marked
    assert ("Joko" in public.article.title) == ("Joko" not in body)
