"""One body under one name throughout an article."""

from __future__ import annotations

import pytest

from tests.extract.articles import bodies, read, roles


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        (
            "Universitas Islam Darul Ulum (Unisda) hadir. Rektor Unisda berterima kasih, dan mahasiswa Unisda ikut.",
            {"Universitas Islam Darul Ulum"},
        ),
        (
            "Rapat dihadiri Komite Pemantau Pemilu Mahasiswa (KPPM). Bagi KPPM, rapat itu penting.",
            {"Komite Pemantau Pemilu Mahasiswa"},
        ),
        (
            "Hadir Jaringan Demokrasi Indonesia ( JaDI) DIY. Kajian JaDI DIY jadi bahan, kata pengurus JaDI.",
            {"Jaringan Demokrasi Indonesia DIY"},
        ),
        (
            "Kampus Sekolah Tinggi Keguruan dan Ilmu Pendidikan (STKIP) PGRI Pacitan ramai. STKIP PGRI Pacitan senang.",
            {"Sekolah Tinggi Keguruan dan Ilmu Pendidikan PGRI Pacitan"},
        ),
        (
            "Hadir Kantor Cabang Dinas (Cabdin) Pendidikan Provinsi Jawa Timur Wilayah Lumajang. Cabdin mendukung.",
            {"Kantor Cabang Dinas Pendidikan Provinsi Jawa Timur Wilayah Lumajang"},
        ),
        (
            "Pengurus Partai Nusa Bahari (PNB) datang. Ketua Pimpinan Daerah PNB Malut dan DPP PNB hadir.",
            {"Partai Nusa Bahari", "Pimpinan Daerah Partai Nusa Bahari Maluku Utara", "DPP Partai Nusa Bahari"},
        ),
        (
            "Hadir Dewan Pengurus Daerah (DPD) Komite Mahasiswa Borneo (KMB) Kaltim. Ketua DPD KMB Kaltim senang.",
            {"Dewan Pengurus Daerah Komite Mahasiswa Borneo Kaltim"},
        ),
        (
            "Hadir Lembaga Masyarakat Adat (LMA) Malind Imbuti, dan tamu. Ketua LMA Malind Imbuti berpesan.",
            {"Lembaga Masyarakat Adat Malind Imbuti"},
        ),
        ("Coklit memakai Daftar Pemilih Hasil Pemutakhiran (DPHP). Salinan DPHP dibagikan.", set()),
        ("Komite Sekolah hadir. Komite itu diam.", set()),
    ],
)
def test_a_short_form_that_the_article_defines_names_its_body_everywhere(text: str, canonical: set[str]) -> None:
    assert bodies(read(text)) == canonical


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        ("Polres Metro hadir bersama Kemenag Metro. Kemenag Kota Metro siap.", {"Polres Metro", "Kemenag Kota Metro"}),
        (
            "Data dari Dukcapil Kota Metro diterima. Dinas Kependudukan dan Pencatatan Sipil Kota Metro hadir.",
            {"Dinas Kependudukan dan Pencatatan Sipil Kota Metro"},
        ),
        ("Data dari Dukcapil Kota Metro diterima. Dinas Dukcapil Kota Metro hadir.", {"Dinas Dukcapil Kota Metro"}),
        (
            "Warga Lapas Kelas II B Luwuk didata. Kepala Lapas Luwuk senang. Petugas Lapas menyambut.",
            {"Lapas Kelas II B Luwuk"},
        ),
        (
            "Warga Lapas Kelas II B Balige didata. Kepala Lembaga Pemasyarakatan Kelas II B Balige senang.",
            {"Lembaga Pemasyarakatan Kelas II B Balige"},
        ),
        ("Hadir Persatuan Wartawan Indonesia (PWI) Metro. PWI siap.", {"Persatuan Wartawan Indonesia Metro"}),
        ("PWI siap. PWI Metro dan PWI Pati hadir.", {"PWI", "PWI Metro", "PWI Pati"}),
        (
            "Hadir Dewan Pimpinan Daerah Partai NasDem Pati dan DPD Nasdem Pati.",
            {"Dewan Pimpinan Daerah Partai NasDem Pati"},
        ),
        ("Warga RSUD dr. T.C. Hillers Maumere. Direktur RSUD T.C. Hillers hadir.", {"RSUD dr. T.C. Hillers Maumere"}),
        ("Siswa SMP N 1 Sleman dan SMP Negeri 1 Sleman, juga SMPN 2 Sleman.", {"SMP N 1 Sleman", "SMPN 2 Sleman"}),
    ],
)
def test_forms_of_one_body_become_one(text: str, canonical: set[str]) -> None:
    assert bodies(read(text)) == canonical


def test_a_headline_does_not_lengthen_the_name_of_a_school() -> None:
    title = "Siswa SMA Pelita Nusantara Belajar Mencoblos, SMA Lain Menyusul"
    facts = read("KPU Kota Metro mengajar di SMA Pelita Nusantara Metro, Senin (4/3/2024).", title)
    assert bodies(facts) == {"KPU Kota Metro", "SMA Pelita Nusantara Metro"}


def test_the_holder_of_a_title_at_a_defined_body_holds_it_there() -> None:
    text = "Komite Pemantau Pemilu Mahasiswa (KPPM) datang. Ketua KPPM, Rio Febrian, memimpin."
    assert roles(read(text)) == {("Rio Febrian", "ketua", "Komite Pemantau Pemilu Mahasiswa")}


def test_a_headline_does_not_name_the_area_of_a_police_or_army_command() -> None:
    facts = read("KPU Kabupaten Pati menyambut Polres Pati.", "Polres dan Kodim Cek Gudang KPU Pati")
    assert bodies(facts) == {"KPU Kabupaten Pati", "Polres Pati", "Kodim Pati"}


def test_an_army_command_is_one_by_its_number() -> None:
    text = "Hadir Kodim 0207/Simalungun. Ibu-ibu Persit Kodim 0207 datang, juga Kodim 0208/Asahan."
    assert bodies(read(text)) == {"Kodim 0207/Simalungun", "Kodim 0208/Asahan"}


def test_a_party_s_board_is_one_by_its_acronym_and_without_its_area() -> None:
    text = "Hadir DPD Partai Amanat Nasional (PAN) Kota Metro. DPD PAN Kota Metro menunggu surat DPP PAN."
    facts = read(text, "KPU Metro Terima DPD PAN")
    assert bodies(facts) >= {"DPD Partai Amanat Nasional Kota Metro", "DPP Partai Amanat Nasional"}
    assert not any(name.startswith("DPD") and not name.endswith("Kota Metro") for name in bodies(facts))


def test_a_branch_is_known_again_by_its_last_word() -> None:
    text = "Hadir BPJS Ketenagakerjaan Cabang Batulicin. Kepala BPJS Ketenagakerjaan Batulicin, Opik Taufik, memimpin."
    assert roles(read(text)) == {("Opik Taufik", "kepala", "BPJS Ketenagakerjaan Cabang Batulicin")}


def test_a_boarding_school_is_one_by_its_short_form() -> None:
    text = "Rapat di Pondok Pesantren Al Fatah Temboro. Pengasuh Ponpes Al Fatah menyambut."
    assert bodies(read(text)) == {"Pondok Pesantren Al Fatah Temboro"}


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        (
            "Bawaslu ke Panwaslu Kecamatan Binuang, Bungur dan Tapin. Ketua Panwaslu Kecamatan Binuang Rusmadi hadir.",
            {"Panwaslu Kecamatan Binuang", "Panwaslu Kecamatan Bungur", "Panwaslu Kecamatan Tapin"},
        ),
        (
            "Ketua PPK Kei, Rusmadi, dan Ketua PPK Kei Besar, Umar, hadir.",
            {"PPK Kecamatan Kei", "PPK Kecamatan Kei Besar"},
        ),
        ("KPU Kota Tual meneken MoU dengan LPP RRI Tual. RRI siap.", {"KPU Kota Tual", "LPP RRI Tual"}),
    ],
)
def test_a_committee_ends_before_its_chair_and_a_station_is_one(text: str, canonical: set[str]) -> None:
    assert {name for name in bodies(read(text)) if name != "Bawaslu RI"} == canonical


def test_a_hospital_is_one_by_its_short_form() -> None:
    text = "KPU RI ke Rumah Sakit Umum Daerah (RSUD) dr. H. Slamet. Tim RSUD dr. H. Slamet siap."
    assert bodies(read(text)) == {"KPU RI", "Rumah Sakit Umum Daerah dr. H. Slamet"}


def test_an_agency_is_one_by_the_acronym_that_the_article_gives_it() -> None:
    text = "Tamu dari Dinas Pariwisata dan Pemuda Olahraga (Disparpora) Kota Metro. Disparpora siap."
    assert bodies(read(text, url="https://kota-metro.kpu.go.id/1")) == {
        "Dinas Pariwisata dan Pemuda Olahraga Kota Metro"
    }
