"""Every shipped question, asked of the fixed graph beside this file: exact rows, the same on rdflib and Oxigraph."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest
from rdflib import Literal

from kpugraph.graph.query import Value, bind, find_question, questions, run
from tests.queries.asked import Asked, Case, Rows
from tests.queries.test_curated import CASES as CURATED_CASES
from tests.queries.test_office_changes import CASES as OFFICE_CASES
from tests.queries.test_years import CASES as CASES_OVER_YEARS

GRAPH = Path(__file__).parent / "graph.ttl"
CONFLICTING = Path(__file__).parent / "conflicts.ttl"
PUBLISHED = Path(__file__).parents[2] / "data" / "kpugraph.ttl"
NAMES = tuple(question.name for question in questions())

UNANSWERED = {
    "acting-holders",
    "bridges-between-provinces",
    "conflicts",
    "coverage-gaps",
    "curated-holders",
    "office-changes",
    "predecessors-and-successors",
    "served-in-several-bodies",
    "supervision-visits",
    "two-holders-at-once",
}
"""Questions to which the six articles of one week have no answer, or that ask the curated graph."""

CASES: list[Case] = [
    (
        "post-holders",
        {"body": "KPU Teluk"},
        [
            (
                "Bagus Salim",
                "anggota",
                "KPU Kota Teluk",
                "dipandu Bagus Salim (Divisi Data) dari Teluk.",
                "Webinar Data Pemilih di Teluk",
                "231",
                "276",
                "0.9",
            ),
            (
                "Sari Wulan",
                "ketua",
                "KPU Kota Teluk",
                "Ketua KPU Kota Teluk, Sari Wulan, hadir. (",
                "KPU Nusa Gelar Rakor Coklit",
                "129",
                "171",
                "0.95",
            ),
            (
                "Sari Wulan",
                "ketua",
                "KPU Kota Teluk",
                "Ketua KPU Kota Teluk, Sari, dahulu anggota KPU Kabupaten ...",
                "Webinar Data Pemilih di Teluk",
                "124",
                "184",
                "0.95",
            ),
        ],
    ),
    (
        "post-holders",
        {"body": "", "role": "plt. ketua"},
        [
            (
                "Bagus Harta",
                "plt. ketua",
                "KPU Provinsi Nusa",
                "Rakor dibuka Plt. Ketua KPU Nusa Bagus.",
                "KPU Nusa Gelar Rakor Coklit",
                "55",
                "94",
                "0.95",
            ),
        ],
    ),
    (
        "roster",
        {"body": "kpu kota teluk"},
        [
            (
                "Bagus Salim",
                "anggota",
                "Divisi Data",
                "false",
                "2022-03-02",
                "2022-03-02",
                "dipandu Bagus Salim (Divisi Data) dari Teluk. — Webinar Data Pemilih di Teluk",
            ),
            (
                "Sari Wulan",
                "ketua",
                "",
                "false",
                "2022-03-01",
                "2022-03-02",
                "Ketua KPU Kota Teluk, Sari Wulan, hadir. ( — KPU Nusa Gelar Rakor Coklit",
            ),
        ],
    ),
    (
        "served-in-several-bodies",
        {},
        [
            (
                "Sari Wulan",
                "anggota",
                "KPU Kabupaten Lembah",
                "true",
                "",
                "",
                "Ketua KPU Kota Teluk, Sari, dahulu anggota KPU Kabupaten ... — Webinar Data Pemilih di Teluk",
            ),
            (
                "Sari Wulan",
                "ketua",
                "KPU Kota Teluk",
                "false",
                "2022-03-01",
                "2022-03-02",
                "Ketua KPU Kota Teluk, Sari Wulan, hadir. ( — KPU Nusa Gelar Rakor Coklit",
            ),
        ],
    ),
    ("served-in-several-bodies", {"person": "Bagus Salim"}, []),
    (
        "holders-by-standing",
        {},
        [
            (
                "acting",
                "Bagus Harta",
                "plt. ketua",
                "KPU Provinsi Nusa",
                "2022-03-01",
                "2022-03-01",
                "Rakor dibuka Plt. Ketua KPU Nusa Bagus. — KPU Nusa Gelar Rakor Coklit",
            ),
            (
                "former",
                "Sari Wulan",
                "anggota",
                "KPU Kabupaten Lembah",
                "",
                "",
                "Ketua KPU Kota Teluk, Sari, dahulu anggota KPU Kabupaten ... — Webinar Data Pemilih di Teluk",
            ),
            (
                "regular",
                "Bagus Salim",
                "anggota",
                "KPU Kota Teluk",
                "2022-03-02",
                "2022-03-02",
                "dipandu Bagus Salim (Divisi Data) dari Teluk. — Webinar Data Pemilih di Teluk",
            ),
            (
                "regular",
                "Sari Wulan",
                "ketua",
                "KPU Kota Teluk",
                "2022-03-01",
                "2022-03-02",
                "Ketua KPU Kota Teluk, Sari Wulan, hadir. ( — KPU Nusa Gelar Rakor Coklit",
            ),
        ],
    ),
    (
        "holders-by-standing",
        {"standing": "former"},
        [
            (
                "former",
                "Sari Wulan",
                "anggota",
                "KPU Kabupaten Lembah",
                "",
                "",
                "Ketua KPU Kota Teluk, Sari, dahulu anggota KPU Kabupaten ... — Webinar Data Pemilih di Teluk",
            ),
        ],
    ),
    (
        "events-of-body",
        {"body": "KPU Teluk", "until": "2022-03-01"},
        [
            (
                "2022-03-01",
                "rapat-koordinasi",
                "Rakor Coklit",
                "participant",
                "KPU Nusa menggelar rakor.",
                "KPU Nusa Gelar Rakor Coklit",
            ),
            (
                "2022-03-01",
                "rapat-koordinasi",
                "Rakor Coklit",
                "participant",
                "Lepas mengikuti rakor, ",
                "Webinar Data Pemilih di Teluk",
            ),
        ],
    ),
    (
        "events-below",
        {"body": "KPU Nusa"},
        [
            (
                "",
                "apel",
                "apel",
                "Sekretariat KPU Kota Teluk",
                "organizer",
                "Sekretariat gelar apel.",
                "KPU Nusa Gelar Rakor Coklit",
            ),
            (
                "2022-03-01",
                "rapat-koordinasi",
                "Rakor Coklit",
                "KPU Kabupaten Lembah",
                "participant",
                "KPU Nusa menggelar rakor.",
                "KPU Nusa Gelar Rakor Coklit",
            ),
            (
                "2022-03-01",
                "rapat-koordinasi",
                "Rakor Coklit",
                "KPU Kota Teluk",
                "participant",
                "KPU Nusa menggelar rakor.",
                "KPU Nusa Gelar Rakor Coklit",
            ),
            (
                "2022-03-01",
                "rapat-koordinasi",
                "Rakor Coklit",
                "KPU Kota Teluk",
                "participant",
                "Lepas mengikuti rakor, ",
                "Webinar Data Pemilih di Teluk",
            ),
            (
                "2022-03-01",
                "rapat-koordinasi",
                "Rakor Coklit",
                "KPU Provinsi Nusa",
                "organizer",
                "KPU Nusa menggelar rakor.",
                "KPU Nusa Gelar Rakor Coklit",
            ),
            (
                "2022-03-02",
                "webinar",
                "Webinar Data Pemilih",
                "KPU Kota Teluk",
                "organizer",
                "KPU Kota Teluk menggelar webinar...",
                "Webinar Data Pemilih di Teluk",
            ),
        ],
    ),
    (
        "events-below-by-path",
        {"body": "KPU Nusa"},
        [
            (
                "",
                "apel",
                "apel",
                "Sekretariat KPU Kota Teluk",
                "organizer",
                "Sekretariat gelar apel.",
                "KPU Nusa Gelar Rakor Coklit",
            ),
            (
                "2022-03-01",
                "rapat-koordinasi",
                "Rakor Coklit",
                "KPU Kabupaten Lembah",
                "participant",
                "KPU Nusa menggelar rakor.",
                "KPU Nusa Gelar Rakor Coklit",
            ),
            (
                "2022-03-01",
                "rapat-koordinasi",
                "Rakor Coklit",
                "KPU Kota Teluk",
                "participant",
                "KPU Nusa menggelar rakor.",
                "KPU Nusa Gelar Rakor Coklit",
            ),
            (
                "2022-03-01",
                "rapat-koordinasi",
                "Rakor Coklit",
                "KPU Kota Teluk",
                "participant",
                "Lepas mengikuti rakor, ",
                "Webinar Data Pemilih di Teluk",
            ),
            (
                "2022-03-01",
                "rapat-koordinasi",
                "Rakor Coklit",
                "KPU Provinsi Nusa",
                "organizer",
                "KPU Nusa menggelar rakor.",
                "KPU Nusa Gelar Rakor Coklit",
            ),
            (
                "2022-03-02",
                "webinar",
                "Webinar Data Pemilih",
                "KPU Kota Teluk",
                "organizer",
                "KPU Kota Teluk menggelar webinar...",
                "Webinar Data Pemilih di Teluk",
            ),
        ],
    ),
    (
        "bodies-below",
        {},
        [
            ("Sekretariat KPU Kota Teluk", "KPU Kota Teluk"),
            ("KPU Kabupaten Lembah", "KPU Provinsi Nusa"),
            ("KPU Kota Teluk", "KPU Provinsi Nusa"),
            ("KPU Provinsi Nusa", "KPU RI"),
        ],
    ),
    (
        "appearances",
        {},
        [
            (
                "Bagus Harta",
                "opener",
                "2022-03-01",
                "Rakor Coklit",
                "Aula Bahari",
                "coklit",
                "Rakor dibuka Plt. Ketua KPU Nusa Bagus.",
                "KPU Nusa Gelar Rakor Coklit",
            ),
            (
                "Bagus Salim",
                "moderator",
                "2022-03-02",
                "Webinar Data Pemilih",
                "",
                "data-pemilih",
                "dipandu Bagus Salim (Divisi Data) dari Teluk.",
                "Webinar Data Pemilih di Teluk",
            ),
            (
                "Rudi Santo",
                "speaker",
                "2022-03-02",
                "Webinar Data Pemilih",
                "",
                "data-pemilih",
                "Rudi Santo (Universitas Bahari)",
                "Webinar Data Pemilih di Teluk",
            ),
            (
                "Sari Wulan",
                "speaker",
                "2022-03-02",
                "Webinar Data Pemilih",
                "",
                "data-pemilih",
                "Ketua KPU Kota Teluk, Sari, dahulu anggota KPU Kabupaten ...",
                "Webinar Data Pemilih di Teluk",
            ),
        ],
    ),
    (
        "appearances",
        {"topic": "coklit"},
        [
            (
                "Bagus Harta",
                "opener",
                "2022-03-01",
                "Rakor Coklit",
                "Aula Bahari",
                "coklit",
                "Rakor dibuka Plt. Ketua KPU Nusa Bagus.",
                "KPU Nusa Gelar Rakor Coklit",
            ),
        ],
    ),
    (
        "quotations",
        {},
        [
            ("KPU Kabupaten Lembah", "Kami siap.", "", "", "KPU Nusa Gelar Rakor Coklit", "172", "203"),
            (
                "Sari Wulan",
                'Datanya "bersih", silakan periksa.',
                "Webinar Data Pemilih",
                "2022-03-02",
                "Webinar Data Pemilih di Teluk",
                "185",
                "232",
            ),
        ],
    ),
    (
        "quotations",
        {"containing": "BERSIH"},
        [
            (
                "Sari Wulan",
                'Datanya "bersih", silakan periksa.',
                "Webinar Data Pemilih",
                "2022-03-02",
                "Webinar Data Pemilih di Teluk",
                "185",
                "232",
            ),
        ],
    ),
    (
        "statements-with-post",
        {"person": "sari"},
        [
            (
                "Sari Wulan",
                "ketua",
                "KPU Kota Teluk",
                "quote",
                'Datanya "bersih", silakan periksa.',
                "2022-03-02",
                "Webinar Data Pemilih",
                "Webinar Data Pemilih di Teluk",
            ),
        ],
    ),
    (
        "encounters",
        {},
        [
            (
                "Bagus Harta",
                "opener",
                "Sari Wulan",
                "participant",
                "2022-03-01",
                "Rakor Coklit",
                "Rakor dibuka Plt. Ketua KPU Nusa Bagus.",
                "KPU Nusa Gelar Rakor Coklit",
            ),
            (
                "Bagus Salim",
                "moderator",
                "Rudi Santo",
                "speaker",
                "2022-03-02",
                "Webinar Data Pemilih",
                "dipandu Bagus Salim (Divisi Data) dari Teluk.",
                "Webinar Data Pemilih di Teluk",
            ),
            (
                "Bagus Salim",
                "moderator",
                "Sari Wulan",
                "speaker",
                "2022-03-02",
                "Webinar Data Pemilih",
                "dipandu Bagus Salim (Divisi Data) dari Teluk.",
                "Webinar Data Pemilih di Teluk",
            ),
            (
                "Rudi Santo",
                "speaker",
                "Sari Wulan",
                "speaker",
                "2022-03-02",
                "Webinar Data Pemilih",
                "Rudi Santo (Universitas Bahari)",
                "Webinar Data Pemilih di Teluk",
            ),
        ],
    ),
    (
        "encounters",
        {"person": "Rudi Santo"},
        [
            (
                "Rudi Santo",
                "speaker",
                "Bagus Salim",
                "moderator",
                "2022-03-02",
                "Webinar Data Pemilih",
                "Rudi Santo (Universitas Bahari)",
                "Webinar Data Pemilih di Teluk",
            ),
            (
                "Rudi Santo",
                "speaker",
                "Sari Wulan",
                "speaker",
                "2022-03-02",
                "Webinar Data Pemilih",
                "Rudi Santo (Universitas Bahari)",
                "Webinar Data Pemilih di Teluk",
            ),
        ],
    ),
    (
        "timeline",
        {},
        [
            ("", "", "apel", "apel", "", "", "KPU Nusa Gelar Rakor Coklit"),
            (
                "2022-03-01",
                "",
                "rapat-koordinasi",
                "Rakor Coklit",
                "Offline",
                "Aula Bahari",
                "KPU Nusa Gelar Rakor Coklit",
            ),
            (
                "2022-03-01",
                "",
                "rapat-koordinasi",
                "Rakor Coklit",
                "Offline",
                "Aula Bahari",
                "Webinar Data Pemilih di Teluk",
            ),
            (
                "2022-03-02",
                "2022-03-03",
                "webinar",
                "Webinar Data Pemilih",
                "Online",
                "",
                "Webinar Data Pemilih di Teluk",
            ),
        ],
    ),
    (
        "timeline",
        {"since": "2022-03-02", "type": "webinar"},
        [
            (
                "2022-03-02",
                "2022-03-03",
                "webinar",
                "Webinar Data Pemilih",
                "Online",
                "",
                "Webinar Data Pemilih di Teluk",
            ),
        ],
    ),
    (
        "organizations-by-events",
        {},
        [
            (
                "KPU Kota Teluk",
                "2",
                "2022-03-01",
                "2022-03-02",
                "KPU Kota Teluk menggelar webinar... — Webinar Data Pemilih di Teluk",
            ),
            (
                "Bawaslu Kota Teluk",
                "1",
                "2022-03-01",
                "2022-03-01",
                "KPU Nusa menggelar rakor. — KPU Nusa Gelar Rakor Coklit",
            ),
            (
                "KPU Kabupaten Lembah",
                "1",
                "2022-03-01",
                "2022-03-01",
                "KPU Nusa menggelar rakor. — KPU Nusa Gelar Rakor Coklit",
            ),
            (
                "KPU Provinsi Nusa",
                "1",
                "2022-03-01",
                "2022-03-01",
                "KPU Nusa menggelar rakor. — KPU Nusa Gelar Rakor Coklit",
            ),
            ("Sekretariat KPU Kota Teluk", "1", "", "", "Sekretariat gelar apel. — KPU Nusa Gelar Rakor Coklit"),
        ],
    ),
    (
        "organizations-by-events",
        {"part": "organizer"},
        [
            (
                "KPU Kota Teluk",
                "1",
                "2022-03-02",
                "2022-03-02",
                "KPU Kota Teluk menggelar webinar... — Webinar Data Pemilih di Teluk",
            ),
            (
                "KPU Provinsi Nusa",
                "1",
                "2022-03-01",
                "2022-03-01",
                "KPU Nusa menggelar rakor. — KPU Nusa Gelar Rakor Coklit",
            ),
            ("Sekretariat KPU Kota Teluk", "1", "", "", "Sekretariat gelar apel. — KPU Nusa Gelar Rakor Coklit"),
        ],
    ),
    (
        "single-article-facts",
        {},
        [
            (
                "membership",
                "Bagus Harta, plt. ketua KPU Provinsi Nusa",
                "KPU Nusa Gelar Rakor Coklit",
                "https://example.org/id/membership/bagus-plt",
            ),
            (
                "membership",
                "Bagus Salim, anggota KPU Kota Teluk",
                "Webinar Data Pemilih di Teluk",
                "https://example.org/id/membership/salim-anggota",
            ),
            (
                "membership",
                "Rudi Santo, Universitas Bahari",
                "Webinar Data Pemilih di Teluk",
                "https://example.org/id/membership/rudi-universitas",
            ),
            (
                "membership",
                "Sari Wulan, anggota KPU Kabupaten Lembah",
                "Webinar Data Pemilih di Teluk",
                "https://example.org/id/membership/sari-anggota",
            ),
        ],
    ),
    (
        "single-article-facts",
        {"kind": ["event", "statement"]},
        [
            ("event", "Webinar Data Pemilih", "Webinar Data Pemilih di Teluk", "https://example.org/id/event/webinar"),
            ("event", "apel", "KPU Nusa Gelar Rakor Coklit", "https://example.org/id/event/apel"),
            (
                "statement",
                "Bagus Harta: coklit harus tuntas",
                "KPU Nusa Gelar Rakor Coklit",
                "https://example.org/id/statement/bagus-1",
            ),
            (
                "statement",
                "KPU Kabupaten Lembah: Kami siap.",
                "KPU Nusa Gelar Rakor Coklit",
                "https://example.org/id/statement/lembah-1",
            ),
            (
                "statement",
                'Sari Wulan: Datanya "bersih", silakan periksa.',
                "Webinar Data Pemilih di Teluk",
                "https://example.org/id/statement/sari-1",
            ),
        ],
    ),
    (
        "event-participants",
        {"event": "rakor"},
        [
            (
                "Rakor Coklit",
                "2022-03-01",
                "opener",
                "Bagus Harta",
                "plt. ketua",
                "KPU Provinsi Nusa",
                "Rakor dibuka Plt. Ketua KPU Nusa Bagus.",
                "KPU Nusa Gelar Rakor Coklit",
            ),
            (
                "Rakor Coklit",
                "2022-03-01",
                "organizer",
                "KPU Provinsi Nusa",
                "",
                "",
                "KPU Nusa menggelar rakor.",
                "KPU Nusa Gelar Rakor Coklit",
            ),
            (
                "Rakor Coklit",
                "2022-03-01",
                "participant",
                "Bawaslu Kota Teluk",
                "",
                "",
                "KPU Nusa menggelar rakor.",
                "KPU Nusa Gelar Rakor Coklit",
            ),
            (
                "Rakor Coklit",
                "2022-03-01",
                "participant",
                "KPU Kabupaten Lembah",
                "",
                "",
                "KPU Nusa menggelar rakor.",
                "KPU Nusa Gelar Rakor Coklit",
            ),
            (
                "Rakor Coklit",
                "2022-03-01",
                "participant",
                "KPU Kota Teluk",
                "",
                "",
                "KPU Nusa menggelar rakor.",
                "KPU Nusa Gelar Rakor Coklit",
            ),
            (
                "Rakor Coklit",
                "2022-03-01",
                "participant",
                "KPU Kota Teluk",
                "",
                "",
                "Lepas mengikuti rakor, ",
                "Webinar Data Pemilih di Teluk",
            ),
            (
                "Rakor Coklit",
                "2022-03-01",
                "participant",
                "Sari Wulan",
                "ketua",
                "KPU Kota Teluk",
                "Ketua KPU Kota Teluk, Sari Wulan, hadir. (",
                "KPU Nusa Gelar Rakor Coklit",
            ),
        ],
    ),
    (
        "outside-bodies",
        {},
        [
            (
                "Bawaslu Kota Teluk",
                "KPU Kabupaten Lembah",
                "1",
                "2022-03-01",
                "2022-03-01",
                "KPU Nusa menggelar rakor. — KPU Nusa Gelar Rakor Coklit",
            ),
            (
                "Bawaslu Kota Teluk",
                "KPU Kota Teluk",
                "1",
                "2022-03-01",
                "2022-03-01",
                "KPU Nusa menggelar rakor. — KPU Nusa Gelar Rakor Coklit",
            ),
            (
                "Bawaslu Kota Teluk",
                "KPU Provinsi Nusa",
                "1",
                "2022-03-01",
                "2022-03-01",
                "KPU Nusa menggelar rakor. — KPU Nusa Gelar Rakor Coklit",
            ),
            (
                "Universitas Bahari",
                "KPU Kota Teluk",
                "1",
                "2022-03-02",
                "2022-03-02",
                "Rudi Santo (Universitas Bahari) — Webinar Data Pemilih di Teluk",
            ),
        ],
    ),
    ("outside-bodies", {"body": "KPU RI"}, []),
    (
        "events-by-place",
        {"place": "nusa"},
        [
            (
                "Nusa",
                "2022-03-01",
                "rapat-koordinasi",
                "Rakor Coklit",
                "Aula Bahari",
                "KPU Nusa menggelar rakor.",
                "KPU Nusa Gelar Rakor Coklit",
            ),
            (
                "Nusa",
                "2022-03-01",
                "rapat-koordinasi",
                "Rakor Coklit",
                "Aula Bahari",
                "Lepas mengikuti rakor, ",
                "Webinar Data Pemilih di Teluk",
            ),
        ],
    ),
    (
        "topics",
        {"topic": "data-pemilih"},
        [
            (
                "coklit",
                "Coklit",
                "2022-03-01",
                "rapat-koordinasi",
                "Rakor Coklit",
                "KPU Nusa menggelar rakor.",
                "KPU Nusa Gelar Rakor Coklit",
            ),
            (
                "coklit",
                "Coklit",
                "2022-03-01",
                "rapat-koordinasi",
                "Rakor Coklit",
                "Lepas mengikuti rakor, ",
                "Webinar Data Pemilih di Teluk",
            ),
            (
                "data-pemilih",
                "Data pemilih",
                "2022-03-02",
                "webinar",
                "Webinar Data Pemilih",
                "KPU Kota Teluk menggelar webinar...",
                "Webinar Data Pemilih di Teluk",
            ),
        ],
    ),
    (
        "event-order",
        {},
        [
            (
                "Rakor Coklit",
                "2022-03-01",
                "Webinar Data Pemilih",
                "2022-03-02",
                "Lepas mengikuti rakor, ",
                "Webinar Data Pemilih di Teluk",
            ),
        ],
    ),
]

_CHAIRS = (
    "two-holders",
    "ketua KPU Kota Teluk",
    "Sari Wulan",
    "2022-01-10",
    "Tono Hadi",
    "2022-05-05",
    "Ketua Sari",
    "Berita satu",
    "Ketua Tono",
    "Berita dua",
)

CONFLICTS: list[Case] = [
    (
        "conflicts",
        {},
        [
            (
                "distant-offices",
                "Rudi Santo",
                "anggota KPU Kabupaten Lembah",
                "2022-06-01",
                "anggota KPU Kota Teluk",
                "2022-06-01",
                "Rudi, anggota Lembah",
                "Berita satu",
                "Rudi, anggota Teluk",
                "Berita dua",
            ),
            (
                "end-before-start",
                "Webinar",
                "",
                "2022-03-04",
                "",
                "2022-03-05",
                "webinar",
                "Berita dua",
                "webinar",
                "Berita dua",
            ),
            (
                "end-before-start",
                "anggota KPU Kabupaten Lembah",
                "Rudi Santo",
                "2022-04-01",
                "Rudi Santo",
                "2022-06-01",
                "mantan anggota Rudi",
                "Berita satu",
                "Rudi, anggota Lembah",
                "Berita satu",
            ),
            (
                "event-conflict",
                "Rakor Coklit",
                "schema:location Aula Bahari",
                "2022-03-01",
                "schema:location Pantai Pasir",
                "2022-03-01",
                "rakor di Aula Bahari",
                "Berita satu",
                "rakor di Pantai Pasir",
                "Berita dua",
            ),
            (
                "event-conflict",
                "Rakor Coklit",
                "schema:startDate 2022-03-01",
                "2022-03-01",
                "schema:startDate 2022-03-02",
                "2022-03-02",
                "rakor di Aula Bahari",
                "Berita satu",
                "rakor keesokan harinya",
                "Berita dua",
            ),
            (
                "event-conflict",
                "Rakor Coklit",
                "schema:startDate 2022-03-01",
                "2022-03-01",
                "schema:startDate 2022-03-02",
                "2022-03-02",
                "rakor di Pantai Pasir",
                "Berita dua",
                "rakor keesokan harinya",
                "Berita dua",
            ),
            _CHAIRS,
        ],
    ),
    ("conflicts", {"kind": "two-holders"}, [_CHAIRS]),
    ("conflicts", {"kind": "two-holders", "post": "sekretaris"}, []),
]
"""Asked of the other fixed graph, whose sayings do not go together."""


@pytest.fixture(scope="module")
def fixed() -> Asked:
    return Asked(GRAPH)


@pytest.fixture(scope="module")
def conflicting() -> Asked:
    return Asked(CONFLICTING)


@pytest.fixture(scope="module")
def published() -> Asked:
    return Asked(PUBLISHED)


@pytest.mark.parametrize(("name", "values", "expected"), CASES, ids=[f"{name}-{values}" for name, values, _ in CASES])
def test_exact_rows_on_both_engines(
    fixed: Asked, name: str, values: dict[str, Value | Iterable[Value]], expected: Rows
) -> None:
    sparql = bind(find_question(name), values)
    assert fixed.rdflib(name, sparql) == expected
    assert fixed.oxigraph(name, sparql) == expected


@pytest.mark.parametrize(("name", "values", "expected"), CONFLICTS, ids=[str(values) for _, values, _ in CONFLICTS])
def test_conflicts_are_found_on_both_engines(
    conflicting: Asked, fixed: Asked, name: str, values: dict[str, Value | Iterable[Value]], expected: Rows
) -> None:
    sparql = bind(find_question(name), values)
    assert conflicting.rdflib(name, sparql) == expected
    assert conflicting.oxigraph(name, sparql) == expected
    assert fixed.rdflib(name, sparql) == fixed.oxigraph(name, sparql) == []


def test_every_question_has_an_expected_answer() -> None:
    assert {
        name for name, _, rows in (*CASES, *CONFLICTS, *CASES_OVER_YEARS, *CURATED_CASES, *OFFICE_CASES) if rows
    } == set(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_the_published_dataset_answers_as_the_question_stands(published: Asked, name: str) -> None:
    sparql = find_question(name).sparql
    rows = published.rdflib(name, sparql)
    assert bool(rows) != (name in UNANSWERED)
    assert published.oxigraph(name, sparql) == rows


@pytest.mark.parametrize("name", NAMES)
def test_parameters_that_may_be_left_empty_can_be_left_empty(fixed: Asked, name: str) -> None:
    question = find_question(name)
    sparql = bind(question, {parameter.name: "" for parameter in question.parameters if parameter.optional})
    assert fixed.rdflib(name, sparql) == fixed.oxigraph(name, sparql)


@pytest.mark.parametrize("name", NAMES)
def test_several_values_answer_as_each_alone(fixed: Asked, name: str) -> None:
    """Every text parameter takes several values; what one of them answers alone stays in the answer to both."""
    question = find_question(name)
    for parameter in question.parameters:
        if parameter.type == "string":
            alone = fixed.rdflib(name, bind(question, {parameter.name: "KPU Teluk"}))
            both = fixed.rdflib(name, bind(question, {parameter.name: ["KPU Teluk", "nothing is named so"]}))
            assert both == alone


@pytest.mark.parametrize("name", NAMES)
def test_headers_speak_both_languages(name: str) -> None:
    question = find_question(name)
    assert question.title.keys() == question.question.keys() == {"id", "en"}
    assert question.question["id"].endswith("?")
    assert question.question["en"].endswith("?")
    for parameter in question.parameters:
        assert all(parameter.description[language] for language in ("id", "en"))


@pytest.mark.parametrize("name", NAMES)
def test_every_answer_shows_what_it_rests_on_or_says_why_it_cannot(fixed: Asked, name: str) -> None:
    question = find_question(name)
    assert question.evidence or question.note
    assert question.note.keys() in (set(), {"id", "en"})
    assert set(question.evidence) <= set(run(fixed.asserted, question.sparql).variables)


def test_titles_and_questions_are_distinct() -> None:
    for language in ("id", "en"):
        assert len({question.title[language] for question in questions()}) == len(NAMES)
        assert len({question.question[language] for question in questions()}) == len(NAMES)


def test_the_path_twin_answers_as_the_inferred_question(fixed: Asked) -> None:
    for body in ("KPU RI", "KPU Nusa", "KPU Teluk"):
        rows = [
            fixed.rdflib(name, bind(find_question(name), {"body": body}))
            for name in ("events-below", "events-below-by-path")
        ]
        assert rows[0] == rows[1] != []


def test_evidence_of_the_fixed_graph_is_as_long_as_its_offsets_say(fixed: Asked) -> None:
    answer = run(fixed.asserted, "SELECT ?exact ?start ?end { ?s oa:exact ?exact ; oa:start ?start ; oa:end ?end }")
    assert len(answer.rows) == 12
    for exact, start, end in answer.rows:
        assert isinstance(start, Literal)
        assert isinstance(end, Literal)
        assert len(str(exact)) == end.toPython() - start.toPython()
