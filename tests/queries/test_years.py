"""The questions that need years, asked of the archive of ``years``: exact rows, the same on rdflib and Oxigraph."""

from __future__ import annotations

from pathlib import Path

import pytest
from rdflib import Graph

from kpugraph.graph.query import bind, find_question
from kpugraph.graph.roster import roster
from kpugraph.vocab import DEFAULT_BASE, PREFIXES
from tests.graph.offices import Seen, archive
from tests.queries.asked import Asked, Case, Rows
from tests.queries.years import BATU, MALANG, years

CASES: list[Case] = [
    (
        "roster-on",
        {"body": "KPU Kota Batu", "on": "2021-02-01"},
        [
            (
                "anggota",
                "Tono Hadi",
                "unknown",
                "2021-01-11",
                "Tono Hadi adalah anggota KPU Kota Batu.",
                "Pleno di Batu",
            ),
            ("ketua", "Sari Wulan", "carried", "2021-01-11", "Sari Wulan adalah ketua KPU Kota Batu.", "Pleno di Batu"),
            (
                "ketua",
                "Sari Wulan",
                "carried",
                "2021-03-15",
                "Sari Wulan adalah ketua KPU Kota Batu.",
                "Jatim Pantau Coklit",
            ),
            (
                "ketua",
                "Tono Hadi",
                "unknown",
                "2021-06-07",
                "Tono Hadi adalah ketua KPU Kota Batu.",
                "Ketua Baru di Batu",
            ),
            (
                "plt. ketua",
                "Tono Hadi",
                "unknown",
                "2021-05-03",
                "Tono Hadi adalah plt. ketua KPU Kota Batu.",
                "Apel Batu",
            ),
        ],
    ),
    (
        "roster-on",
        {"body": "KPU Kota Batu", "on": "2021-06-07"},
        [
            (
                "anggota",
                "Tono Hadi",
                "unknown",
                "2021-01-11",
                "Tono Hadi adalah anggota KPU Kota Batu.",
                "Pleno di Batu",
            ),
            (
                "ketua",
                "Tono Hadi",
                "confirmed",
                "2021-06-07",
                "Tono Hadi adalah ketua KPU Kota Batu.",
                "Ketua Baru di Batu",
            ),
            (
                "ketua",
                "Sari Wulan",
                "left",
                "2021-03-15",
                "Sari Wulan adalah ketua KPU Kota Batu.",
                "Jatim Pantau Coklit",
            ),
            (
                "ketua",
                "Sari Wulan",
                "left",
                "2021-06-07",
                "Sari Wulan adalah ketua KPU Kota Batu.",
                "Ketua Baru di Batu",
            ),
            (
                "plt. ketua",
                "Tono Hadi",
                "unknown",
                "2021-05-03",
                "Tono Hadi adalah plt. ketua KPU Kota Batu.",
                "Apel Batu",
            ),
        ],
    ),
    (
        "roster-on",
        {"body": "KPU Kabupaten Malang", "on": "2021-06-01"},
        [
            (
                "ketua",
                "Agus Salim",
                "unknown",
                "2021-02-01",
                "Agus Salim adalah ketua KPU Kabupaten Malang.",
                "Malang Siap",
            ),
            (
                "ketua",
                "Agus Salim",
                "unknown",
                "2021-08-02",
                "Agus Salim adalah ketua KPU Kabupaten Malang.",
                "Malang Lagi",
            ),
            (
                "ketua",
                "Budi Karya",
                "unknown",
                "2021-04-05",
                "Budi Karya adalah ketua KPU Kabupaten Malang.",
                "Malang Rapat",
            ),
        ],
    ),
    (
        "holders-over-time",
        {"body": "KPU Kota Batu"},
        [
            (
                "2021-01-11",
                "Sari Wulan",
                "regular",
                "ketua",
                "KPU Kota Batu",
                "Sari Wulan adalah ketua KPU Kota Batu.",
                "Pleno di Batu",
            ),
            (
                "2021-03-15",
                "Sari Wulan",
                "regular",
                "ketua",
                "KPU Kota Batu",
                "Sari Wulan adalah ketua KPU Kota Batu.",
                "Jatim Pantau Coklit",
            ),
            (
                "2021-05-03",
                "Tono Hadi",
                "acting",
                "plt. ketua",
                "KPU Kota Batu",
                "Tono Hadi adalah plt. ketua KPU Kota Batu.",
                "Apel Batu",
            ),
            (
                "2021-06-07",
                "Sari Wulan",
                "former",
                "ketua",
                "KPU Kota Batu",
                "Sari Wulan adalah ketua KPU Kota Batu.",
                "Ketua Baru di Batu",
            ),
            (
                "2021-06-07",
                "Tono Hadi",
                "regular",
                "ketua",
                "KPU Kota Batu",
                "Tono Hadi adalah ketua KPU Kota Batu.",
                "Ketua Baru di Batu",
            ),
            (
                "2021-09-06",
                "Tono Hadi",
                "regular",
                "ketua",
                "KPU Kota Batu",
                "Tono Hadi adalah ketua KPU Kota Batu.",
                "KPU RI Kunjungi Jatim",
            ),
        ],
    ),
    (
        "latest-holders",
        {},
        [
            (
                "KPU Kabupaten Malang",
                "ketua",
                "Agus Salim",
                "2021-08-02",
                "",
                "Agus Salim adalah ketua KPU Kabupaten Malang.",
                "Malang Lagi",
            ),
            (
                "KPU Kabupaten Tabanan",
                "ketua",
                "Wayan Suta",
                "2021-06-21",
                "",
                "Wayan Suta adalah ketua KPU Kabupaten Tabanan.",
                "Webinar Kampanye",
            ),
            (
                "KPU Kota Batu",
                "ketua",
                "Tono Hadi",
                "2021-09-06",
                "",
                "Tono Hadi adalah ketua KPU Kota Batu.",
                "KPU RI Kunjungi Jatim",
            ),
            (
                "KPU Provinsi Bali",
                "ketua",
                "Made Arta",
                "2021-06-21",
                "",
                "Made Arta adalah ketua KPU Provinsi Bali.",
                "Webinar Kampanye",
            ),
        ],
    ),
    (
        "latest-holders",
        {"body": "KPU Kota Batu", "role": "anggota"},
        [
            (
                "KPU Kota Batu",
                "anggota",
                "Tono Hadi",
                "2021-01-11",
                "",
                "Tono Hadi adalah anggota KPU Kota Batu.",
                "Pleno di Batu",
            ),
        ],
    ),
    (
        "acting-holders",
        {},
        [
            (
                "KPU Kota Batu",
                "plt. ketua",
                "Tono Hadi",
                "false",
                "2021-05-03",
                "Tono Hadi adalah plt. ketua KPU Kota Batu.",
                "Apel Batu",
            ),
        ],
    ),
    ("acting-holders", {"until": "2021-05-02"}, []),
    (
        "two-holders-at-once",
        {},
        [
            (
                "KPU Kabupaten Malang",
                "ketua",
                "Agus Salim",
                "2021-02-01",
                "2021-08-02",
                "Budi Karya",
                "2021-04-05",
                "2021-04-05",
                "Agus Salim adalah ketua KPU Kabupaten Malang. — Malang Lagi",
                "Budi Karya adalah ketua KPU Kabupaten Malang. — Malang Rapat",
            ),
        ],
    ),
    ("two-holders-at-once", {"role": "anggota"}, []),
    (
        "predecessors-and-successors",
        {},
        [
            (
                "KPU Kota Batu",
                "ketua",
                "Sari Wulan",
                "2021-03-15",
                "Tono Hadi",
                "2021-06-07",
                "Sari Wulan adalah ketua KPU Kota Batu. — Jatim Pantau Coklit",
                "Tono Hadi adalah ketua KPU Kota Batu. — Ketua Baru di Batu",
            ),
        ],
    ),
    (
        "predecessors-and-successors",
        {"person": "Sari Wulan"},
        [
            (
                "KPU Kota Batu",
                "ketua",
                "Sari Wulan",
                "2021-03-15",
                "Tono Hadi",
                "2021-06-07",
                "Sari Wulan adalah ketua KPU Kota Batu. — Jatim Pantau Coklit",
                "Tono Hadi adalah ketua KPU Kota Batu. — Ketua Baru di Batu",
            ),
        ],
    ),
    ("predecessors-and-successors", {"person": "Made Arta"}, []),
    (
        "career",
        {"person": "Tono Hadi"},
        [
            (
                "2021-01-11",
                "Tono Hadi",
                "anggota",
                "KPU Kota Batu",
                "",
                "false",
                "Tono Hadi adalah anggota KPU Kota Batu.",
                "Pleno di Batu",
            ),
            (
                "2021-05-03",
                "Tono Hadi",
                "plt. ketua",
                "KPU Kota Batu",
                "",
                "false",
                "Tono Hadi adalah plt. ketua KPU Kota Batu.",
                "Apel Batu",
            ),
            (
                "2021-06-07",
                "Tono Hadi",
                "ketua",
                "KPU Kota Batu",
                "",
                "false",
                "Tono Hadi adalah ketua KPU Kota Batu.",
                "Ketua Baru di Batu",
            ),
            (
                "2021-09-06",
                "Tono Hadi",
                "ketua",
                "KPU Kota Batu",
                "",
                "false",
                "Tono Hadi adalah ketua KPU Kota Batu.",
                "KPU RI Kunjungi Jatim",
            ),
        ],
    ),
    (
        "events-in-province",
        {},
        [
            ("apel", "2021-05-03", "apel", "Kota Batu", "organizer", "Acara e1: apel.", "Apel Batu"),
            (
                "kunjungan",
                "2021-09-06",
                "Kunjungan Kerja Logistik",
                "Provinsi Jawa Timur",
                "organizer",
                "Acara e1: Kunjungan Kerja Logistik.",
                "KPU RI Kunjungi Jatim",
            ),
            (
                "rapat-pleno",
                "2021-01-11",
                "Pleno Daftar Pemilih",
                "Kota Batu",
                "location",
                "Acara e1: Pleno Daftar Pemilih.",
                "Pleno di Batu",
            ),
        ],
    ),
    (
        "events-in-province",
        {"province": "provinsi bali", "type": "webinar"},
        [
            (
                "webinar",
                "2021-06-21",
                "Webinar Kampanye Damai",
                "Provinsi Bali",
                "organizer",
                "Acara e1: Webinar Kampanye Damai.",
                "Webinar Kampanye",
            ),
        ],
    ),
    ("events-in-province", {"since": "2021-03-15", "until": "2021-05-01"}, []),
    (
        "supervision-visits",
        {},
        [
            (
                "2021-03-15",
                "Monitoring Coklit",
                "KPU Provinsi Jawa Timur",
                "Rina Dewi",
                "KPU Kota Batu",
                "Pada e1, Rina Dewi menjadi speaker.",
                "Jatim Pantau Coklit",
            ),
            (
                "2021-09-06",
                "Kunjungan Kerja Logistik",
                "KPU RI",
                "KPU RI",
                "KPU Provinsi Jawa Timur",
                "Pada e1, KPU RI menjadi speaker.",
                "KPU RI Kunjungi Jatim",
            ),
        ],
    ),
    (
        "supervision-visits",
        {"body": "KPU Kota Batu"},
        [
            (
                "2021-03-15",
                "Monitoring Coklit",
                "KPU Provinsi Jawa Timur",
                "Rina Dewi",
                "KPU Kota Batu",
                "Pada e1, Rina Dewi menjadi speaker.",
                "Jatim Pantau Coklit",
            ),
        ],
    ),
    (
        "statements-on-topic",
        {"topic": "data-pemilih"},
        [
            (
                "coklit",
                "Rina Dewi",
                "anggota",
                "KPU Provinsi Jawa Timur",
                "paraphrase",
                "coklit harus tuntas",
                "2021-03-15",
                "Monitoring Coklit",
                "Rina Dewi adalah anggota KPU Provinsi Jawa Timur.",
                "Jatim Pantau Coklit",
            ),
            (
                "dpt",
                "Sari Wulan",
                "ketua",
                "KPU Kota Batu",
                "quote",
                "Daftar pemilih sudah bersih.",
                "2021-01-11",
                "Pleno Daftar Pemilih",
                "Sari Wulan adalah ketua KPU Kota Batu.",
                "Pleno di Batu",
            ),
        ],
    ),
    (
        "statements-on-topic",
        {"person": "Made Arta"},
        [
            (
                "kampanye",
                "Made Arta",
                "ketua",
                "KPU Provinsi Bali",
                "paraphrase",
                "kampanye harus damai",
                "2021-06-21",
                "Webinar Kampanye Damai",
                "Made Arta adalah ketua KPU Provinsi Bali.",
                "Webinar Kampanye",
            ),
        ],
    ),
    (
        "coverage-gaps",
        {"body": "KPU Kota Batu"},
        [
            ("KPU Kota Batu", "2021-02", "1", "Malang Siap"),
            ("KPU Kota Batu", "2021-03", "1", "Jatim Pantau Coklit"),
            ("KPU Kota Batu", "2021-04", "1", "Malang Rapat"),
            ("KPU Kota Batu", "2021-08", "1", "Malang Lagi"),
            ("KPU Kota Batu", "2021-09", "1", "KPU RI Kunjungi Jatim"),
        ],
    ),
    (
        "coverage-gaps",
        {"body": ["KPU Provinsi Bali"], "since": "2021-05-01", "until": "2021-08-01"},
        [
            ("KPU Provinsi Bali", "2021-05", "1", "Apel Batu"),
        ],
    ),
    ("activities-per-stage", {"body": "nobody is named so"}, []),
    ("activities-per-stage", {"body": ["nobody is named so", "KPU Provinsi Bali"], "stage": "logistik"}, []),
    (
        "activities-per-stage",
        {},
        [
            (
                "data-pemilih",
                "2021-01-11",
                "rapat-pleno",
                "Pleno Daftar Pemilih",
                "KPU Kota Batu",
                "Acara e1: Pleno Daftar Pemilih.",
                "Pleno di Batu",
            ),
            (
                "data-pemilih",
                "2021-03-15",
                "supervisi",
                "Monitoring Coklit",
                "",
                "Acara e1: Monitoring Coklit.",
                "Jatim Pantau Coklit",
            ),
            (
                "kampanye",
                "2021-06-21",
                "webinar",
                "Webinar Kampanye Damai",
                "KPU Provinsi Bali",
                "Acara e1: Webinar Kampanye Damai.",
                "Webinar Kampanye",
            ),
            (
                "logistik",
                "2021-09-06",
                "kunjungan",
                "Kunjungan Kerja Logistik",
                "KPU Provinsi Jawa Timur",
                "Acara e1: Kunjungan Kerja Logistik.",
                "KPU RI Kunjungi Jatim",
            ),
        ],
    ),
    (
        "activities-per-stage",
        {"stage": "data-pemilih", "body": "Bawaslu Kota Batu"},
        [
            (
                "data-pemilih",
                "2021-01-11",
                "rapat-pleno",
                "Pleno Daftar Pemilih",
                "KPU Kota Batu",
                "Acara e1: Pleno Daftar Pemilih.",
                "Pleno di Batu",
            ),
        ],
    ),
    (
        "bridges-between-provinces",
        {},
        [
            (
                "KPU Kota Batu",
                "2",
                "Provinsi Bali",
                "Provinsi Jawa Timur",
                "2",
                "Pada e1, KPU Kota Batu menjadi organizer. — Pleno di Batu",
            ),
        ],
    ),
    ("bridges-between-provinces", {"least": "3"}, []),
    (
        "corroborated-facts",
        {},
        [
            (
                "membership",
                "Agus Salim, ketua KPU Kabupaten Malang",
                "2",
                "1",
                "Agus Salim adalah ketua KPU Kabupaten Malang. — Malang Lagi",
                "https://w3id.org/kpugraph/id/membership/agus-salim--kabupaten-malang/kpu-kabupaten-malang/ketua",
            ),
            (
                "membership",
                "Sari Wulan, ketua KPU Kota Batu",
                "2",
                "2",
                "Sari Wulan adalah ketua KPU Kota Batu. — Jatim Pantau Coklit",
                "https://w3id.org/kpugraph/id/membership/sari-wulan--kota-batu/kpu-kota-batu/ketua",
            ),
            (
                "membership",
                "Tono Hadi, ketua KPU Kota Batu",
                "2",
                "2",
                "Tono Hadi adalah ketua KPU Kota Batu. — KPU RI Kunjungi Jatim",
                "https://w3id.org/kpugraph/id/membership/tono-hadi--kota-batu/kpu-kota-batu/ketua",
            ),
        ],
    ),
    (
        "corroborated-facts",
        {"kind": "", "least": "2"},
        [
            (
                "membership",
                "Agus Salim, ketua KPU Kabupaten Malang",
                "2",
                "1",
                "Agus Salim adalah ketua KPU Kabupaten Malang. — Malang Lagi",
                "https://w3id.org/kpugraph/id/membership/agus-salim--kabupaten-malang/kpu-kabupaten-malang/ketua",
            ),
            (
                "membership",
                "Sari Wulan, ketua KPU Kota Batu",
                "2",
                "2",
                "Sari Wulan adalah ketua KPU Kota Batu. — Jatim Pantau Coklit",
                "https://w3id.org/kpugraph/id/membership/sari-wulan--kota-batu/kpu-kota-batu/ketua",
            ),
            (
                "membership",
                "Tono Hadi, ketua KPU Kota Batu",
                "2",
                "2",
                "Tono Hadi adalah ketua KPU Kota Batu. — KPU RI Kunjungi Jatim",
                "https://w3id.org/kpugraph/id/membership/tono-hadi--kota-batu/kpu-kota-batu/ketua",
            ),
        ],
    ),
    (
        "articles-mentioning-both",
        {"one": "KPU Kota Batu", "other": "Rina Dewi"},
        [
            ("2021-03-15", "KPU Kota Batu", "Rina Dewi", "Jatim Pantau Coklit", "https://berita.example/2021-03-15"),
        ],
    ),
    (
        "ever-served-under",
        {},
        [
            (
                "Agus Salim",
                "ketua",
                "KPU Kabupaten Malang",
                "Agus Salim adalah ketua KPU Kabupaten Malang.",
                "Malang Lagi",
            ),
            (
                "Agus Salim",
                "ketua",
                "KPU Kabupaten Malang",
                "Agus Salim adalah ketua KPU Kabupaten Malang.",
                "Malang Siap",
            ),
            (
                "Budi Karya",
                "ketua",
                "KPU Kabupaten Malang",
                "Budi Karya adalah ketua KPU Kabupaten Malang.",
                "Malang Rapat",
            ),
            ("Tono Hadi", "anggota", "KPU Kota Batu", "Tono Hadi adalah anggota KPU Kota Batu.", "Pleno di Batu"),
            ("Sari Wulan", "ketua", "KPU Kota Batu", "Sari Wulan adalah ketua KPU Kota Batu.", "Jatim Pantau Coklit"),
            ("Sari Wulan", "ketua", "KPU Kota Batu", "Sari Wulan adalah ketua KPU Kota Batu.", "Ketua Baru di Batu"),
            ("Sari Wulan", "ketua", "KPU Kota Batu", "Sari Wulan adalah ketua KPU Kota Batu.", "Pleno di Batu"),
            ("Tono Hadi", "ketua", "KPU Kota Batu", "Tono Hadi adalah ketua KPU Kota Batu.", "KPU RI Kunjungi Jatim"),
            ("Tono Hadi", "ketua", "KPU Kota Batu", "Tono Hadi adalah ketua KPU Kota Batu.", "Ketua Baru di Batu"),
            ("Tono Hadi", "plt. ketua", "KPU Kota Batu", "Tono Hadi adalah plt. ketua KPU Kota Batu.", "Apel Batu"),
        ],
    ),
    (
        "ever-served-under",
        {"body": "KPU RI"},
        [
            (
                "Agus Salim",
                "ketua",
                "KPU Kabupaten Malang",
                "Agus Salim adalah ketua KPU Kabupaten Malang.",
                "Malang Lagi",
            ),
            (
                "Agus Salim",
                "ketua",
                "KPU Kabupaten Malang",
                "Agus Salim adalah ketua KPU Kabupaten Malang.",
                "Malang Siap",
            ),
            (
                "Budi Karya",
                "ketua",
                "KPU Kabupaten Malang",
                "Budi Karya adalah ketua KPU Kabupaten Malang.",
                "Malang Rapat",
            ),
            (
                "Wayan Suta",
                "ketua",
                "KPU Kabupaten Tabanan",
                "Wayan Suta adalah ketua KPU Kabupaten Tabanan.",
                "Webinar Kampanye",
            ),
            ("Tono Hadi", "anggota", "KPU Kota Batu", "Tono Hadi adalah anggota KPU Kota Batu.", "Pleno di Batu"),
            ("Sari Wulan", "ketua", "KPU Kota Batu", "Sari Wulan adalah ketua KPU Kota Batu.", "Jatim Pantau Coklit"),
            ("Sari Wulan", "ketua", "KPU Kota Batu", "Sari Wulan adalah ketua KPU Kota Batu.", "Ketua Baru di Batu"),
            ("Sari Wulan", "ketua", "KPU Kota Batu", "Sari Wulan adalah ketua KPU Kota Batu.", "Pleno di Batu"),
            ("Tono Hadi", "ketua", "KPU Kota Batu", "Tono Hadi adalah ketua KPU Kota Batu.", "KPU RI Kunjungi Jatim"),
            ("Tono Hadi", "ketua", "KPU Kota Batu", "Tono Hadi adalah ketua KPU Kota Batu.", "Ketua Baru di Batu"),
            ("Tono Hadi", "plt. ketua", "KPU Kota Batu", "Tono Hadi adalah plt. ketua KPU Kota Batu.", "Apel Batu"),
            (
                "Made Arta",
                "ketua",
                "KPU Provinsi Bali",
                "Made Arta adalah ketua KPU Provinsi Bali.",
                "Webinar Kampanye",
            ),
            (
                "Rina Dewi",
                "anggota",
                "KPU Provinsi Jawa Timur",
                "Rina Dewi adalah anggota KPU Provinsi Jawa Timur.",
                "Jatim Pantau Coklit",
            ),
        ],
    ),
]


@pytest.fixture(scope="module")
def asked(tmp_path_factory: pytest.TempPathFactory) -> Asked:
    return _asked(years(), tmp_path_factory.mktemp("graf"))


def _asked(graph: Graph, folder: Path) -> Asked:
    path = folder / "graf.ttl"
    graph.serialize(path)
    return Asked(path)


@pytest.mark.parametrize(("name", "values", "expected"), CASES, ids=[f"{name}-{values}" for name, values, _ in CASES])
def test_exact_rows_on_both_engines(
    asked: Asked, name: str, values: dict[str, str | list[str]], expected: Rows
) -> None:
    sparql = bind(find_question(name), values)
    assert asked.rdflib(name, sparql) == expected
    assert asked.oxigraph(name, sparql) == expected


SEEN: dict[str, tuple[Seen, ...]] = {
    "an end and a return": (
        ("Sari Wulan", "ketua", BATU, "2021-03-01"),
        ("Sari Wulan", "former ketua", BATU, "2021-04-01"),
        ("Sari Wulan", "ketua", BATU, "2021-06-01"),
        ("Sari Wulan", "former ketua", BATU, "2021-08-01"),
    ),
    "another between": (
        ("Sari Wulan", "ketua", BATU, "2021-03-01"),
        ("Tono Hadi", "ketua", BATU, "2021-05-01"),
        ("Sari Wulan", "ketua", BATU, "2021-06-01"),
    ),
    "posts for several, and an acting holder": (
        ("Sari Wulan", "anggota", BATU, "2021-03-01"),
        ("Tono Hadi", "anggota", BATU, "2021-05-01"),
        ("Sari Wulan", "anggota", BATU, "2021-06-01"),
        ("Rina Dewi", "plh. ketua", BATU, "2021-05-01"),
    ),
    "no day, and an end alone": (
        ("Sari Wulan", "ketua", BATU, None),
        ("Tono Hadi", "former sekretaris", BATU, "2021-05-01"),
    ),
}


@pytest.mark.parametrize("seen", SEEN.values(), ids=list(SEEN))
def test_the_roster_of_a_day_is_that_of_the_command(seen: tuple[Seen, ...], tmp_path: Path) -> None:
    graph = archive(*seen)
    asked = _asked(graph, tmp_path)
    for on in (
        "2021-02-01",
        "2021-03-01",
        "2021-03-15",
        "2021-04-15",
        "2021-05-01",
        "2021-06-01",
        "2021-07-01",
        "2022-01-01",
    ):
        sparql = bind(find_question("roster-on"), {"body": BATU, "on": on})
        found = roster(graph, BATU, on, prefixes=PREFIXES | {"id": DEFAULT_BASE})
        expected = {(row.role, row.name, row.status) for row in found.rows}
        for rows in (asked.rdflib("roster-on", sparql), asked.oxigraph("roster-on", sparql)):
            assert {row[:3] for row in rows} == expected
            assert all("adalah" in row[4] and row[5].startswith("Berita ") for row in rows)


def test_two_sightings_on_one_day_are_two_holders_at_once(tmp_path: Path) -> None:
    asked = _asked(
        archive(*(("Sari Wulan", "ketua", MALANG, "2021-03-01"), ("Tono Hadi", "ketua", MALANG, "2021-03-01"))),
        tmp_path,
    )
    rows = asked.rdflib("two-holders-at-once", find_question("two-holders-at-once").sparql)
    assert [(row[2], row[5]) for row in rows] == [("Sari Wulan", "Tono Hadi")]
