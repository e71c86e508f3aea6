"""Nothing private reaches a dataset, from whichever format and place in the article it comes."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from kpugraph.graph.store import canonical_turtle
from kpugraph.language.private import MARK
from kpugraph.pipeline import build

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
