"""Where a body's name begins, and what stands in brackets behind it."""

from __future__ import annotations

import pytest

from tests.extract.articles import attending, bodies


@pytest.mark.parametrize(
    ("written", "canonical"),
    [
        ("Komisi Pemilihan Umum (KPU) Kota Metro", "KPU Kota Metro"),
        ("KOMISI PEMILIHAN UMUM (KPU) KOTA METRO", "KPU Kota Metro"),
        ("Badan Pengawas Pemilihan Umum (Bawaslu) Kota Metro", "Bawaslu Kota Metro"),
        ("Mahkamah Konstitusi (MK)", "Mahkamah Konstitusi"),
    ],
)
def test_a_short_form_in_brackets_belongs_to_the_name(written: str, canonical: str) -> None:
    assert bodies(attending(written)) == {canonical}


@pytest.mark.parametrize(
    "written",
    ["Mayjen TNI Hendro Purwadi", "tamu di Rumah Dinas Pegawai", "para tamu dari dinas pendidikan", "polres dan kodim"],
)
def test_part_of_a_rank_and_plain_words_begin_no_name(written: str) -> None:
    assert bodies(attending(written)) == set()


@pytest.mark.parametrize(
    ("written", "canonical"),
    [
        ("KPU bojonegoro dan polres bojonegoro", {"KPU Kabupaten Bojonegoro", "Polres Bojonegoro"}),
        ("anggota dprd bojonegoro", {"DPRD Kabupaten Bojonegoro"}),
        ("ketua kpu dan pegawai kodim", set()),
        ("KPU RI Provinsi Lampung", {"KPU Provinsi Lampung"}),
    ],
)
def test_small_letters_name_a_body_only_with_its_area(written: str, canonical: set[str]) -> None:
    assert bodies(attending(written)) == canonical
