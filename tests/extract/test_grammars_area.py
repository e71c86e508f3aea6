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
        ("Kejari Klaten", "Kejaksaan Negeri Klaten"),
        ("Kejaksaan Negeri Klaten", "Kejaksaan Negeri Klaten"),
        ("Kodim 0734/Yogyakarta", "Kodim 0734/Yogyakarta"),
    ],
)
def test_a_body_with_its_area(written: str, canonical: str) -> None:
    assert bodies(attending(written)) == {canonical}
