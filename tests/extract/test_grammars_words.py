"""Bodies named by their head alone or by the words behind it."""

from __future__ import annotations

import pytest

from tests.extract.articles import attending, bodies


@pytest.mark.parametrize(
    ("written", "canonical"),
    [
        ("Kementerian Dalam Negeri RI", "Kementerian Dalam Negeri"),
        ("Mahkamah Konstitusi (MK)", "Mahkamah Konstitusi"),
        ("Universitas Gadjah Mada", "Universitas Gadjah Mada"),
        ("UIN Walisongo", "UIN Walisongo"),
        ("SMA Negeri 2 Metro", "SMA Negeri 2 Metro"),
        ("PDI Perjuangan", "PDI Perjuangan"),
        ("Partai Gelora Kota Metro", "Partai Gelora Kota Metro"),
        ("Dinas Pendidikan Provinsi Bali", "Dinas Pendidikan Provinsi Bali"),
        ("Persatuan Wartawan Indonesia (PWI) Kota Metro", "Persatuan Wartawan Indonesia Kota Metro"),
    ],
)
def test_a_body_by_its_words(written: str, canonical: str) -> None:
    assert bodies(attending(written)) == {canonical}


@pytest.mark.parametrize(
    ("written", "canonical"),
    [
        ("Balai Pendidikan Menengah Kabupaten Bantul", {"Balai Pendidikan Menengah Kabupaten Bantul"}),
        ("Dinas Perpustakaan dan Kearsipan Banjarnegara", {"Dinas Perpustakaan dan Kearsipan Kabupaten Banjarnegara"}),
        ("RSUD dr. Mohammad Zyn", {"RSUD dr. Mohammad Zyn"}),
        ("RSUD Kota Metro", {"RSUD Kota Metro"}),
        ("Asosiasi Kepala Desa (AKD) Kabupaten Bantul", {"Asosiasi Kepala Desa Kabupaten Bantul"}),
        ("Asosiasi Kepala Sekolah Kabupaten Bantul", {"Asosiasi Kepala Sekolah Kabupaten Bantul"}),
        ("Dewan Kesenian Palembang", {"Dewan Kesenian Palembang"}),
        ("Komisi Pemilihan Nasional (CNE) Timor Leste", {"Komisi Pemilihan Nasional Timor Leste"}),
        ("Kedutaan Besar Republik Korea", {"Kedutaan Besar Republik Korea"}),
        ("Himpunan Mahasiswa Jurusan (HMJ) Ilmu Komunikasi", {"Himpunan Mahasiswa Jurusan"}),
        ("Radio Gema Merapi FM", {"Radio Gema Merapi FM"}),
        ("DPC Partai Nyiur Melambai Minut", {"DPC Partai Nyiur Melambai Minahasa Utara"}),
    ],
)
def test_a_body_of_no_lexicon_by_its_head_and_words(written: str, canonical: set[str]) -> None:
    assert bodies(attending(written)) == canonical


@pytest.mark.parametrize(
    "written",
    [
        "Forum Group Discussion dan Jaringan Dokumentasi dan Informasi Hukum",
        "Jaringan Laut ke pulau",
        "Lembaga Negara dan Dewan Juri",
        "Majelis Hakim",
        "Tim Kampanye",
    ],
)
def test_words_that_begin_like_a_body_and_name_none(written: str) -> None:
    assert bodies(attending(written)) == set()


@pytest.mark.parametrize(
    ("written", "canonical"),
    [
        ("Kepala SMAN 3 Metro Andi Mustamin", "SMAN 3 Metro"),
        ("SMK Negeri 1 Seputih Raman", "SMK Negeri 1 Seputih Raman"),
        ("SMA Negeri 1 Kota Gajah", "SMA Negeri 1 Kota Gajah"),
        ("Kepala SMA Pelita Ahmad Ridwan", "SMA Pelita"),
        ("SMA Al Hidayah", "SMA Al Hidayah"),
        ("Universitas Tribuana Kalabahi (Untrib) Jurusan Hukum", "Universitas Tribuana Kalabahi"),
        ("Universitas Nusa Cendana Fakultas Hukum", "Universitas Nusa Cendana"),
    ],
)
def test_a_school_ends_before_its_people_and_a_university_before_its_faculties(written: str, canonical: str) -> None:
    assert bodies(attending(written)) == {canonical}


@pytest.mark.parametrize(
    ("written", "canonical"),
    [
        (
            "Dinas Pengendalian Penduduk, Keluarga Berencana, dan Pemberdayaan Desa (DPPKBPMD) Kabupaten Bantul",
            {"Dinas Pengendalian Penduduk, Keluarga Berencana, dan Pemberdayaan Desa Kabupaten Bantul"},
        ),
        (
            "Dinas Ketahanan Pangan, Tanaman Pangan dan Hortikultura Kota Metro",
            {"Dinas Ketahanan Pangan, Tanaman Pangan dan Hortikultura Kota Metro"},
        ),
        (
            "Dinas Pariwisata dan Pemuda Olahraga (Disparpora) Kota Metro",
            {"Dinas Pariwisata dan Pemuda Olahraga Kota Metro"},
        ),
        ("Partai Golongan Karya Dapil Metro", {"Partai Golongan Karya"}),
        ("Dinas Pendidikan, Satpol PP Kota Metro", {"Dinas Pendidikan Kota Metro", "Satpol PP Kota Metro"}),
    ],
)
def test_commas_inside_the_name_of_an_office(written: str, canonical: set[str]) -> None:
    assert bodies(attending(written, url="https://kota-metro.kpu.go.id/1")) == canonical


@pytest.mark.parametrize(
    "written",
    [
        "Forum Konsultasi Publik",
        "pengasuh Ponpes KH. Ahmad Fauzi",
        "Komunitas Peduli Pemilu",
        "Lembaga Vertikal",
        "Dewan Pakar",
        "Persatuan dan Kesatuan",
        "Direktur RSUD dr. Rohmat menyambut",
    ],
)
def test_programmes_and_kinds_of_bodies_are_no_bodies(written: str) -> None:
    assert bodies(attending(written)) == set()
