from __future__ import annotations

import pytest

from kpugraph.language.lexicon import lexicon, read_table
from kpugraph.resolve.event_names import comparable_event_name, content_words, own_place, part_numbers


@pytest.mark.parametrize(
    ("one", "other", "event_type"),
    [
        ("Rakor Dana Kampanye", "Rapat Koordinasi Dana Kampanye", "rapat-koordinasi"),
        ("Bimtek SPIP", "Bimbingan Teknis Sistem Pengendalian Intern Pemerintah (SPIP)", "bimbingan-teknis"),
        ("FGD Evaluasi Anggaran", "Focus Group Discussion Evaluasi Anggaran", "fgd"),
        ("Rapat Pleno Terbuka Penetapan DPS", "Pleno Penetapan Daftar Pemilih Sementara", "rapat-pleno"),
        ("Rakor PDPB Triwulan II Tahun 2021", "Rakor Pemutakhiran Data Pemilih Berkelanjutan", "rapat-koordinasi"),
        ("Bimtek Laporan Keuangan Semester I 2022", "Bimtek Laporan Keuangan", "bimbingan-teknis"),
        ("Rapat Kerja Evaluasi Program", "Evaluasi Program", "evaluasi"),
        ("Sosialisasi PKPU Nomor 4", "Sosialisasi Peraturan KPU Nomor 4", "sosialisasi"),
        ("Pelantikan 35 Anggota PPK se-Kabupaten Siak", "Pelantikan Anggota PPK", "pelantikan"),
        ("Rakor Netralitas ASN di Gorontalo", "Rakor Netralitas Aparatur Sipil Negara", "rapat-koordinasi"),
        ("Apel Pagi KPU Kabupaten Siak", "Apel Pagi", "apel"),
        ("Simulasi Pungut Hitung", "Simulasi Pemungutan dan Penghitungan Suara", "simulasi"),
    ],
)
def test_forms_of_one_name_are_equal(one: str, other: str, event_type: str) -> None:
    assert comparable_event_name(one, event_type) == comparable_event_name(other, event_type) != ""


@pytest.mark.parametrize(
    ("one", "other", "event_type"),
    [
        ("Sosialisasi PKPU Nomor 4 Tahun 2022", "Sosialisasi PKPU Nomor 5 Tahun 2022", "sosialisasi"),
        ("Bimtek Sirekap Gelombang I", "Bimtek Sirekap Gelombang II", "bimbingan-teknis"),
        ("Rapat Pleno Penetapan DPS", "Rapat Pleno Penetapan DPT", "rapat-pleno"),
        ("Sosialisasi di Desa Siak", "Sosialisasi di Desa Kampar", "sosialisasi"),
        ("Webinar Politik Uang", "Webinar Uang", "webinar"),
    ],
)
def test_names_of_two_happenings_differ(one: str, other: str, event_type: str) -> None:
    assert comparable_event_name(one, event_type) != comparable_event_name(other, event_type)


def test_a_name_that_is_only_a_region_or_its_type_keeps_what_it_has() -> None:
    assert comparable_event_name("Rapat Koordinasi", "rapat-koordinasi") == ""
    assert comparable_event_name("Rapat Gorontalo", "rapat") == "gorontalo"


def test_the_type_is_dropped_only_at_the_head_of_a_name() -> None:
    assert comparable_event_name("Rapat Koordinasi Rapat Umum", "rapat-koordinasi") == "umum"
    assert comparable_event_name("Persiapan Rapat Umum", "rapat") == "persiapan rapat umum"


def test_what_a_happening_is_about_has_neither_numbers_nor_generic_words() -> None:
    assert content_words("persiapan sirekap pemilu gelombang ii") == {"sirekap"}
    assert content_words("pagi rutin") == frozenset()


def test_parts_need_a_number() -> None:
    assert part_numbers("sirekap gelombang ii") == {"gelombang ii"}
    assert part_numbers("kelas pemilu") == frozenset()
    assert part_numbers("kelas 3 sesi satu") == {"kelas 3", "sesi satu"}


@pytest.mark.parametrize(
    ("place", "own"),
    [
        ("SMA Negeri 1 Klaten", "sma negeri 1 klaten"),
        ("SMAN 1 Klaten", "sma negeri 1 klaten"),
        ("Aula SMK Negeri 2", "smk negeri 2"),
        ("Balai Desa Sukamaju", "desa sukamaju"),
        ("Hotel Griptha", None),
        ("Aula KPU Kota Batu", None),
    ],
)
def test_places_that_one_goes_to_for_their_people(place: str, own: str | None) -> None:
    assert own_place(place) == own


def test_the_list_of_forms_is_sound() -> None:
    rows = list(read_table("event_names.tsv", ("surface", "form"), optional=("form",)))
    assert all(cell == cell.lower() for row in rows for cell in row)
    surfaces = {surface for surface, _ in rows}
    for surface, form in rows:
        replaced = [word for word in form.split() if word in surfaces and word != surface]
        assert replaced == [], f"{surface}: {form} is not the last form"
    assert len(lexicon().regions) > 500
