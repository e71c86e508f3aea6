"""The question on changes of office, asked of two articles: exact rows on both engines."""

from __future__ import annotations

import pytest

from kpugraph.graph.query import bind, find_question
from kpugraph.pipeline import build
from tests.queries.asked import Asked, Case, Rows

NAME = "office-changes"
_INSTALLED = (
    "KPU RI melantik Hamid Bilatu sebagai Anggota KPU Kabupaten Lumajang pengganti antarwaktu (PAW) menggantikan "
    "Sari Dewi yang mengundurkan diri, Selasa (5/3/2024)."
)
_PLANNED = (
    "Ketua KPU Kabupaten Lumajang, Amin Sucipto, akan dilantik sebagai Ketua KPU Provinsi Jawa Timur bulan depan."
)
_ACTING = "Rahmat Wijaya ditunjuk sebagai Plt. Sekretaris KPU Kota Tual, Rabu (6/3/2024)."
_CAME = ("2024-03-05", "replacement", "Hamid Bilatu", "anggota", "KPU Kabupaten Lumajang", "Sari Dewi", _INSTALLED)
_LEFT = ("2024-03-05", "resignation", "Sari Dewi", "anggota", "KPU Kabupaten Lumajang", "", _INSTALLED)
_STOOD_IN = ("2024-03-06", "acting-appointment", "Rahmat Wijaya", "plt. sekretaris", "KPU Kota Tual", "", _ACTING)
_FIRST, _SECOND = "Anggota Baru di Lumajang", "Pelaksana Tugas di Tual"

CASES: list[Case] = [
    (NAME, {}, [(*_CAME, _FIRST), (*_LEFT, _FIRST), (*_STOOD_IN, _SECOND)]),
    (NAME, {"body": "KPU Kota Tual"}, [(*_STOOD_IN, _SECOND)]),
    (NAME, {"kind": "resignation"}, [(*_LEFT, _FIRST)]),
    (NAME, {"role": "sekretaris"}, [(*_STOOD_IN, _SECOND)]),
    (NAME, {"since": "2024-03-06"}, [(*_STOOD_IN, _SECOND)]),
    (NAME, {"until": "2024-03-04"}, []),
    (NAME, {"body": "KPU Provinsi Jawa Timur"}, []),
]


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Asked:
    """The dataset of two articles, one of which also tells of a plan."""
    folder = tmp_path_factory.mktemp("changes")
    for number, (title, text) in enumerate(((_FIRST, f"{_INSTALLED} {_PLANNED}"), (_SECOND, _ACTING))):
        (folder / f"{number}.txt").write_text(f"{title}\n\n{text}\n", encoding="utf-8")
    build([folder]).save(folder / "changes.ttl")
    return Asked(folder / "changes.ttl")


@pytest.mark.parametrize(("name", "values", "expected"), CASES, ids=[str(values) for _, values, _ in CASES])
def test_exact_rows_on_both_engines(told: Asked, name: str, values: dict[str, str], expected: Rows) -> None:
    sparql = bind(find_question(name), values)
    assert told.rdflib(name, sparql) == expected
    assert told.oxigraph(name, sparql) == expected
