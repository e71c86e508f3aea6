"""The list of who may be who: order, both sides, both languages."""

from __future__ import annotations

import json

import pytest

from kpugraph.dataset import Dataset
from kpugraph.graph.review import review_json, review_text
from kpugraph.pipeline import build

ARTICLES = {
    "lama.md": (
        "---\nurl: https://kota-madiun.kpu.go.id/berita/9\npublished: 2016-06-03\n---\n# Rapat KPU Kota Madiun\n\n"
        "KPU Kota Madiun menggelar rapat, Senin (30/5). Anggota KPU Kota Madiun, Sari W. Pramesti, hadir.\n"
    ),
    "baru.md": (
        "---\nurl: https://jatim.kpu.go.id/berita/9\npublished: 2021-06-03\n---\n# Rapat KPU Jatim\n\n"
        "KPU Provinsi Jawa Timur menggelar rapat, Senin (31/5). Anggota KPU Provinsi Jawa Timur, Sari Wulan Pramesti, "
        "memimpin rapat itu.\n"
    ),
    "lain.md": (
        "---\nurl: https://kota-batu.kpu.go.id/berita/9\npublished: 2021-06-04\n---\n# Apel KPU Kota Batu\n\n"
        "KPU Kota Batu menggelar apel, Senin (31/5). Ketua KPU Kota Batu, Yosefina Parerawuwu, memimpin apel itu.\n"
    ),
    "jauh.md": (
        "---\nurl: https://kab-kediri.kpu.go.id/berita/9\npublished: 2016-06-04\n---\n# Apel KPU Kediri\n\n"
        "KPU Kabupaten Kediri menggelar apel, Senin (30/5). Ketua KPU Kabupaten Kediri, Yosefina Parerawuwu, hadir.\n"
    ),
}


@pytest.fixture(scope="module")
def dataset(tmp_path_factory: pytest.TempPathFactory) -> Dataset:
    folder = tmp_path_factory.mktemp("artikel")
    for name, text in ARTICLES.items():
        (folder / name).write_text(text, encoding="utf-8")
    empty = folder.parent / "kosong.tsv"
    empty.write_text("", encoding="utf-8")
    return build([folder], identities=empty)


def test_the_evidence_of_both_sides_is_there(dataset: Dataset) -> None:
    (pair,) = dataset.review(language="en")
    assert pair.score == "5.0"
    assert pair.grounds == ("initials", "regency or city and its province", "rises")
    assert [side.short for side in pair.sides] == [
        "id:person/sari-w-pramesti--kota-madiun",
        "id:person/sari-wulan-pramesti--provinsi-jawa-timur",
    ]
    old, new = pair.sides
    assert (old.publishers, old.articles) == (("KPU Kota Madiun",), 1)
    assert [office.words for office in new.offices] == [
        "Sari Wulan Pramesti was named as member at KPU Provinsi Jawa Timur, seen 2021-05-31"
    ]
    assert [passage["exact"] for office in old.offices for passage in office.passages] == [
        "Anggota KPU Kota Madiun, Sari W. Pramesti"
    ]


def test_the_text_reads_in_both_languages_and_says_how_to_answer(dataset: Dataset) -> None:
    english, indonesian = review_text(dataset.review(language="en"), "en"), review_text(dataset.review(), "id")
    assert english.startswith("1. Sari W. Pramesti ? Sari Wulan Pramesti, score 5.0: initials, ")
    assert indonesian.startswith("1. Sari W. Pramesti ? Sari Wulan Pramesti, skor 5.0: inisial, ")
    for text in (english, indonesian):
        assert "> Anggota KPU Kota Madiun, Sari W. Pramesti\n" in text
        assert text.endswith(
            "kpugraph review --same id:person/sari-w-pramesti--kota-madiun "
            "id:person/sari-wulan-pramesti--provinsi-jawa-timur --reason …\n"
        )


def test_who_is_joined_already_is_not_asked_about(dataset: Dataset) -> None:
    assert "parerawuwu" not in review_json(dataset.review())


def test_json_has_the_same(dataset: Dataset) -> None:
    (told,) = json.loads(review_json(dataset.review(language="en")))
    assert told["sides"][0]["name"] == "Sari W. Pramesti"


def test_nothing_open_is_said(dataset: Dataset) -> None:
    assert review_text((), "en") == "Nothing is undecided.\n"
    assert review_text((), "id") == "Tidak ada yang belum diputuskan.\n"
