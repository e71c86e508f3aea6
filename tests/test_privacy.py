"""Nothing private reaches a dataset, from whichever format and place in the article it comes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from rdflib import RDF

from kpugraph.graph.turtle import canonical_turtle
from kpugraph.language.private import MARK
from kpugraph.pipeline import build
from kpugraph.vocab import FOAF, ORG

TITLE = "KPU Kota Metro Buka Layanan di 0812-3456-7890 dan lapor.kpu@contoh.id"
BODY = (
    "KPU Kota Metro menggelar Sosialisasi Layanan 0813 4567 8901 di Aula KPU Kota Metro, Jalan AR Prawiranegara No. 1, "
    "Senin (4/3/2024). Ketua KPU Kota Metro, Bayu Anggoro, HP 0857.1234.5678, membuka acara itu. “Kirim keluhan ke "
    "lapor.kpu@contoh.id atau telepon (0725) 331234, sertakan NIK 3576011203870001,” ujar Bayu. "
    "Bayu mengatakan bahwa Budi Santoso, yang bertempat tinggal di Jalan Mawar No. 3 RT 03/RW 02, sudah melapor."
)
PRIVATE = (
    "0812-3456-7890",
    "lapor.kpu@contoh.id",
    "0813 4567 8901",
    "0857.1234.5678",
    "331234",
    "3576011203870001",
    "Jalan Mawar",
    "RT 03/RW 02",
)
FORMATS = {
    "a.txt": f"{TITLE}\n\n{BODY}\n",
    "a.md": f"---\ntitle: {TITLE}\npublisher: KPU Kota Metro 0812-3456-7890\n---\n{BODY}\n",
    "a.jsonl": json.dumps({"title": TITLE, "text": BODY, "publisher": "KPU Kota Metro 0812-3456-7890"}),
    "b.txt": f"Berita Terkini\n\n{TITLE}\n\n{BODY}\n",
}


@pytest.mark.parametrize("name", FORMATS)
def test_nothing_private_reaches_the_dataset(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_text(FORMATS[name], encoding="utf-8")
    dataset = build([path])
    turtle = canonical_turtle(dataset.graph).decode()
    assert [found for found in PRIVATE if found in turtle] == []
    digits = "".join(character for character in turtle if character.isalnum())
    assert [found for found in ("081234567890", "6281345678901", "085712345678", "laporkpu") if found in digits] == []
    assert f"KPU Kota Metro Buka Layanan di {MARK * 14} dan {MARK * 19}" in turtle
    for kept in ("Bayu Anggoro", "Aula KPU Kota Metro", "sudah melapor", f"NIK {MARK * 16}"):
        assert kept in turtle


@pytest.mark.parametrize("name", FORMATS)
def test_every_passage_still_stands_in_its_source(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.write_text(FORMATS[name], encoding="utf-8")
    dataset = build([path])
    found = dataset.verify([path])
    assert found.passages > 3
    assert found.stands, found.faults
    assert dataset.validate().conforms


VOTER = (
    "---\ntitle: Pemilih Bernama Siti Aminah Lapor ke KPU Kota Metro\n"
    "url: https://kota-metro.kpu.go.id/berita/1/pemilih-siti-aminah-lapor\npublished: 2024-03-05\n---\n"
    "KOTA METRO – KPU Kota Metro menggelar rapat pleno di Aula KPU Kota Metro, Senin (4/3/2024). Ketua KPU Kota Metro, "
    "Bayu Anggoro, membuka rapat itu. Bayu mengatakan bahwa laporan Siti Aminah sudah diterima. “Laporan Ibu Siti kami "
    "periksa,” ujar Bayu. Pelapor, Siti Aminah, mengatakan bahwa dirinya tidak terdaftar. Turut hadir Ketua Bawaslu "
    "Kota Metro, Sinta Maharani.\n"
)


def _named(turtle: str) -> list[str]:
    return [name for name in ("Siti", "Aminah", "siti-aminah", "aminah") if name in turtle]


def test_public_only_leaves_private_people_out_and_everybody_else_as_they_are(tmp_path: Path) -> None:
    path = tmp_path / "siti-aminah.md"
    path.write_text(VOTER, encoding="utf-8")
    whole, public = build([path]), build([path], public_only=True)
    assert _named(canonical_turtle(whole.graph).decode()) == ["Siti", "Aminah", "siti-aminah", "aminah"]
    assert _named(canonical_turtle(public.graph).decode()) == []
    people = {
        person: set(whole.graph.objects(person, FOAF.name)) for person in whole.graph.subjects(RDF.type, FOAF.Person)
    }
    kept = {
        person: set(public.graph.objects(person, FOAF.name)) for person in public.graph.subjects(RDF.type, FOAF.Person)
    }
    assert sorted(str(name) for names in kept.values() for name in names) == ["Bayu Anggoro", "Sinta Maharani"]
    assert kept.items() < people.items()
    assert set(public.graph.subjects(RDF.type, ORG.Membership)) <= set(whole.graph.subjects(RDF.type, ORG.Membership))
    assert public.validate().conforms


def test_passages_of_public_people_alone_stand_but_for_their_marks(tmp_path: Path) -> None:
    path = tmp_path / "siti-aminah.md"
    path.write_text(VOTER, encoding="utf-8")
    public = build([path], public_only=True)
    found = public.verify([path])
    assert found.stands, found.faults
    path.write_text(VOTER.replace("sudah diterima", "telah diterima"), encoding="utf-8")
    assert not public.verify([path]).stands


def test_public_only_changes_nothing_where_nobody_is_private(tmp_path: Path) -> None:
    path = tmp_path / "apel.txt"
    path.write_text("Apel Pagi\n\nKetua KPU Kota Batu, Sari Wulan, memimpin apel, Senin (3/6/2024).", encoding="utf-8")
    assert canonical_turtle(build([path]).graph) == canonical_turtle(build([path], public_only=True).graph)
