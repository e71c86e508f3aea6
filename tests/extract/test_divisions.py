"""Divisions as titles name them: over commas and ``dan``, each with its own holder."""

from __future__ import annotations

import pytest

from kpugraph.model import Facts
from tests.extract.articles import read


def divisions(facts: Facts) -> dict[str, str | None]:
    return {held.person: held.division for held in facts.memberships}


@pytest.mark.parametrize(
    ("text", "role", "division"),
    [
        (
            "Divisi Hukum dan Pengawasan, Nyoman Sudiarta, menjelaskan rancangan keputusan KPU Kabupaten Gianyar.",
            "anggota",
            "Divisi Hukum dan Pengawasan",
        ),
        (
            "Ketua Divisi Sosialisasi, Pendidikan Pemilih, Partisipasi Masyarakat dan SDM KPU Kabupaten Gianyar, "
            "Nyoman Sudiarta, menjelaskan rancangan itu.",
            "ketua divisi",
            "Divisi Sosialisasi, Pendidikan Pemilih, Partisipasi Masyarakat dan SDM",
        ),
        (
            "Anggota KPU Kabupaten Gianyar Divisi Perencanaan, Data dan Informasi, Nyoman Sudiarta, membahas hal itu.",
            "anggota",
            "Divisi Perencanaan, Data dan Informasi",
        ),
        (
            "Anggota KPU Kabupaten Gianyar, Nyoman Sudiarta (Divisi Keuangan, Umum dan Logistik), menjelaskan hal itu.",
            "anggota",
            "Divisi Keuangan, Umum dan Logistik",
        ),
        (
            "Kadiv Teknis Penyelenggaraan KPU Kabupaten Gianyar, Nyoman Sudiarta, menjelaskan hal itu.",
            "ketua divisi",
            "Divisi Teknis Penyelenggaraan",
        ),
        (
            "Kordiv Penanganan Pelanggaran Bawaslu Kabupaten Gianyar, Nyoman Sudiarta, menjelaskan hal itu.",
            "koordinator divisi",
            "Divisi Penanganan Pelanggaran",
        ),
        (
            "Kasubbag TP3 dan Hupmas KPU Kabupaten Gianyar, Nyoman Sudiarta, menjelaskan hal itu.",
            "kasubbag",
            "Subbag TP3 dan Hupmas",
        ),
        (
            "Kabag Keuangan, Umum dan Logistik KPU Provinsi Bali, Nyoman Sudiarta, menjelaskan hal itu.",
            "kepala bagian",
            "Bagian Keuangan, Umum dan Logistik",
        ),
        (
            "Kepala Sub Bagian Hukum dan SDM KPU Kabupaten Gianyar, Nyoman Sudiarta, menjelaskan hal itu.",
            "kasubbag",
            "Subbag Hukum dan SDM",
        ),
        (
            "Kepala Biro Hukum KPU RI, Nyoman Sudiarta, menjelaskan hal itu.",
            "kepala biro",
            "Biro Hukum",
        ),
    ],
)
def test_divisions_run_over_commas_and_dan(text: str, role: str, division: str) -> None:
    (held,) = read(text).memberships
    assert (held.person, held.role, held.division) == ("Nyoman Sudiarta", role, division)


def test_a_division_goes_by_its_short_form_in_brackets() -> None:
    facts = read(
        "Ketua Divisi Sosialisasi, Partisipasi Masyarakat dan SDM (Sosdiklih Parmas dan SDM), Lidia Manurung, hadir."
    )
    assert {person.name for person in facts.persons} == {"Lidia Manurung"}


def test_each_name_of_a_list_keeps_its_own_division() -> None:
    facts = read(
        "Komisioner Divisi Teknis (Herman Sitorus), Divisi Data (Lidia Manurung) KPU Kabupaten Samosir turut hadir."
    )
    assert divisions(facts) == {"Herman Sitorus": "Divisi Teknis", "Lidia Manurung": "Divisi Data"}
    assert {(held.role, held.organization) for held in facts.memberships} == {("anggota", "KPU Kabupaten Samosir")}
