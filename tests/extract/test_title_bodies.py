"""The body that an office implies, by the area or the words behind it."""

from __future__ import annotations

import pytest

from tests.extract.articles import held_by, read, roles


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("Bupati Nunukan, Andi Laut, hadir.", ["Andi Laut | bupati | Pemerintah Kabupaten Nunukan"]),
        (
            "Wakil Wali Kota Tarakan, Bustan Hamzah, hadir.",
            ["Bustan Hamzah | wakil wali kota | Pemerintah Kota Tarakan"],
        ),
        ("Walikota Tarakan, Bustan Hamzah, hadir.", ["Bustan Hamzah | wali kota | Pemerintah Kota Tarakan"]),
        ("Gubernur Jambi, Rasyid Hakim, hadir.", ["Rasyid Hakim | gubernur | Pemerintah Provinsi Jambi"]),
        (
            "Sekretaris Daerah Kabupaten Kudus, Sam'ani, hadir.",
            ["Sam'ani | sekretaris daerah | Pemerintah Kabupaten Kudus"],
        ),
        ("Kapolresta Banyumas, Kombes Pol. Aris Munthe, hadir.", ["Aris Munthe | kapolresta | Polresta Banyumas"]),
        ("Dandim 0713/Brebes, Letkol Inf Hendro Purwadi, hadir.", ["Hendro Purwadi | dandim | Kodim 0713/Brebes"]),
        ("Kasatpol PP Kota Blitar, Ronny Wahyudi, hadir.", ["Ronny Wahyudi | kepala | Satpol PP Kota Blitar"]),
        ("Camat Wonoasih, Deus Nawandi, hadir.", ["Deus Nawandi | camat | Kecamatan Wonoasih"]),
        ("Kades Sumberejo, Paiman, hadir.", ["Paiman | kepala desa | Desa Sumberejo"]),
        (
            "Danramil 0833/05 Lowokwaru, Kapten Inf Yakob Riyadi, hadir.",
            ["Yakob Riyadi | danramil | Koramil 0833/05 Lowokwaru"],
        ),
        (
            "Wakapolres Batu Kompol Jeni Alfiani hadir mewakili Kapolres Batu AKBP Oskar Samsudin.",
            ["Jeni Alfiani | wakapolres | Polres Batu", "Oskar Samsudin | kapolres | Polres Batu"],
        ),
        ("Ketua PN Sleman, Cahyono Hadi, hadir.", ["Cahyono Hadi | ketua | Pengadilan Negeri Sleman"]),
        ("Kepala SMAN 1 Bantul, Ngadiya, hadir.", ["Ngadiya | kepala | SMAN 1 Bantul"]),
        ("Rektor Universitas Tidar, Sugiyarto Wibowo, hadir.", ["Sugiyarto Wibowo | rektor | Universitas Tidar"]),
        (
            "Ketua DPW PKS Provinsi Riau Ahmad Tarmizi bersama Sekretaris Markarius Anwari hadir.",
            ["Ahmad Tarmizi | ketua | DPW PKS Provinsi Riau", "Markarius Anwari | sekretaris | DPW PKS Provinsi Riau"],
        ),
        ("Direktur Perludem, Khairunnisa Putri, hadir.", ["Khairunnisa Putri | direktur | Perludem"]),
        (
            "Ketua Panwascam Gunungpati, Sholikin Rahmat, hadir.",
            ["Sholikin Rahmat | ketua | Panwaslu Kecamatan Gunungpati"],
        ),
    ],
)
def test_an_office_implies_its_body(text: str, held: list[str]) -> None:
    assert roles(read(text)) == held_by(*held)
