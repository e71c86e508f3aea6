"""Bodies named with an area, by the names that press releases give them."""

from __future__ import annotations

import pytest

from tests.extract.articles import attending, bodies


@pytest.mark.parametrize(
    ("written", "canonical"),
    [
        ("Bawaslu RI", "Bawaslu RI"),
        ("Bawaslu Jateng", "Bawaslu Provinsi Jawa Tengah"),
        ("Badan Pengawas Pemilu Kabupaten Pati", "Bawaslu Kabupaten Pati"),
        ("KIP Aceh", "KIP Aceh"),
        ("KIP Kabupaten Pidie", "KIP Kabupaten Pidie"),
        ("KIP Kota Langsa", "KIP Kota Langsa"),
        ("Panwaslih Kabupaten Pidie", "Panwaslih Kabupaten Pidie"),
        ("PPK Kecamatan Wonoasih", "PPK Kecamatan Wonoasih"),
        ("PPK Mayangan", "PPK Kecamatan Mayangan"),
        ("PPS Kelurahan Jati", "PPS Kelurahan Jati"),
        ("Pemkot Bontang", "Pemerintah Kota Bontang"),
        ("Pemerintah Daerah Kota Bontang", "Pemerintah Kota Bontang"),
        ("Pemkab Sleman", "Pemerintah Kabupaten Sleman"),
        ("Pemda Kabupaten Sleman", "Pemerintah Kabupaten Sleman"),
        ("Pemprov Lampung", "Pemerintah Provinsi Lampung"),
        ("DPRD Sleman", "DPRD Kabupaten Sleman"),
        ("DPRD Kota Bontang", "DPRD Kota Bontang"),
        ("Satpol PP Kota Bontang", "Satpol PP Kota Bontang"),
        ("Satuan Polisi Pamong Praja Kota Bontang", "Satpol PP Kota Bontang"),
        ("Polres Sleman", "Polres Sleman"),
        ("Kejari Klaten", "Kejari Klaten"),
        ("Kejaksaan Negeri Klaten", "Kejaksaan Negeri Klaten"),
        ("Kodim 0734/Yogyakarta", "Kodim 0734/Yogyakarta"),
    ],
)
def test_a_body_with_its_area(written: str, canonical: str) -> None:
    assert bodies(attending(written)) == {canonical}


SITE = "https://kab-sampang.kpu.go.id/1"


@pytest.mark.parametrize(
    ("written", "canonical"),
    [
        (
            "Polres, Kodim dan Kejaksaan Negeri Bangkalan",
            {"Polres Bangkalan", "Kodim Bangkalan", "Kejaksaan Negeri Bangkalan"},
        ),
        (
            "KPU, Bawaslu, dan Polres Bangkalan",
            {"KPU Kabupaten Bangkalan", "Bawaslu Kabupaten Bangkalan", "Polres Bangkalan"},
        ),
        ("Polres dan Kodim", {"Polres Sampang", "Kodim Sampang"}),
        ("perwakilan Kejari serta Lanal", {"Kejari Sampang", "Lanal Sampang"}),
        ("Polda", {"Polda Jawa Timur"}),
        ("Koramil 17/Camplong dan Polsek", {"Koramil 17/Camplong"}),
        ("seluruh Polres di Madura", set()),
        ("Kodim Moh. Sutejo", {"Kodim Sampang"}),
        ("Polres Madiun Kota", {"Polres Madiun Kota"}),
        ("Inspektorat Kabupaten Sampang", {"Inspektorat Kabupaten Sampang"}),
        ("Forum Komunikasi Pimpinan Daerah (Forkopimda) Kabupaten Sampang", {"Forkopimda Kabupaten Sampang"}),
        ("Muspida Kabupaten Sampang", {"Muspida Kabupaten Sampang"}),
        ("PPK Kei Besar", {"PPK Kecamatan Kei Besar"}),
        ("Polda DIY", {"Polda DIY"}),
        ("Kabag Pemerintahan dan tamu", set()),
        ("PPD Distrik Prafi, Masni, dan Sidey", {"PPD Distrik Prafi", "PPD Distrik Masni", "PPD Distrik Sidey"}),
        ("PPK Kecamatan Puri, Ahmad dan Budi,", {"PPK Kecamatan Puri"}),
        ("PPK Kecamatan Cerbon dan Norkiyah, S.Pd", {"PPK Kecamatan Cerbon"}),
        ("PPD Manokwari Barat", {"PPD Distrik Manokwari Barat"}),
        ("Satpol PP Pemkab Sampang", {"Satpol PP Kabupaten Sampang"}),
        ("Kabag Hukum Setda", {"Sekretariat Daerah Kabupaten Sampang"}),
        ("Pemerintah Desa Camplong", {"Pemerintah Desa Camplong"}),
        ("Korem 174/Anim Ti Waninggap", {"Korem 174/Anim Ti Waninggap"}),
        ("Kakanwil Kemenkumham Jatim", {"Kanwil Kemenkumham Jawa Timur"}),
        ("Setwan DPRD Bangkalan", {"Sekretariat DPRD Kabupaten Bangkalan"}),
        ("Kabag Pemerintahan Bangkalan", set()),
        ("PPK Camplong Syarifuddin", {"PPK Kecamatan Camplong"}),
        ("KPU Provinsi dan KPU Kabupaten/Kota se-NTB", {"KPU Provinsi Nusa Tenggara Barat"}),
        ("KPU Provinsi dan KPU Kabupaten/Kota se NTB", {"KPU Provinsi Nusa Tenggara Barat"}),
        ("KPU Provinsi dan KPU Kabupaten/Kota", set()),
        ("seluruh jajaran KPU Provinsi/KIP Aceh", set()),
        ("Kepala Rutan Ali Mukti", set()),
        ("Kodam XII/Tanjungpura", {"Kodam XII/Tanjungpura"}),
        ("PN Sampang", {"Pengadilan Negeri Sampang"}),
        ("Korem 064/Maulana Yusuf", {"Korem 064/Maulana Yusuf"}),
        ("Rutan Kelas IIB Sampang", {"Rutan Kelas IIB Sampang"}),
        ("PPK Kecamatan IV Jurai", {"PPK Kecamatan IV Jurai"}),
        ("Kepala Sekretariat KPU Bangkalan, Joko Susilo,", {"KPU Kabupaten Bangkalan"}),
        ("staf Sekretariat KPU Bangkalan", {"Sekretariat KPU Kabupaten Bangkalan"}),
    ],
)
def test_a_head_alone_takes_the_area_of_its_list_or_of_the_article(written: str, canonical: set[str]) -> None:
    assert bodies(attending(written, url=SITE)) == canonical


def test_an_office_named_by_its_heads_title_is_that_office() -> None:
    facts = attending("Kaban Kesbangpol, Yusran Hiola,", url=SITE)
    assert bodies(facts) == {"Badan Kesbangpol Kabupaten Sampang"}
