"""What a page puts around and inside an article's text, and where the text begins and ends between it."""

from __future__ import annotations

import pytest

from tests.extract.articles import bodies, persons, read

TEXT = (
    "Metro – KPU Kota Metro menggelar apel pagi di halaman kantor, Senin (4/3/2024). Apel itu dipimpin Sekretaris KPU "
    "Kota Metro, Bayu Anggoro, dan diikuti seluruh pegawai. Ia meminta semua pegawai menjaga netralitas, datang tepat "
    "waktu, dan melayani peserta pemilu dengan sama. Apel usai pukul delapan pagi, lalu pegawai kembali bekerja."
)
ALONE = {"KPU Kota Metro"}


@pytest.mark.parametrize(
    "behind",
    [
        "383 views",
        "Dibaca 120 kali",
        "Hits: 12",
        "Humas KPU Kota Bima",
        "Kunjungi situs kami di laman Bawaslu Kota Bima",
        "Ikuti Terus Berita Terupdate Seputar KPU Kota Bima Di sini",
        "[[nid:201]]",
        "@humaspolresbima",
        "BERITAMETRO.CO.ID/Abdul Karim",
        "© 2024 KPU Kota Bima",
        "Berita Terkait\n\nKetua KPU Kota Bima, Abdul Karim, Lantik PPS",
        "Tinggalkan Balasan\n\nAbdul Karim dari Bawaslu Kota Bima menulis: bagus.",
        "Cek Berita dan Artikel yang lain di Google News\nBawaslu Kota Bima Gelar Rapat.",
        "Apel Pagi, KPU Kota Metro, Bayu Anggoro, Bawaslu Kota Bima, Sekretaris KPU",
    ],
)
def test_what_stands_behind_the_text_is_not_read(behind: str) -> None:
    facts = read(f"{TEXT} (sam)\n\n{behind}")
    assert bodies(facts) == ALONE
    assert persons(facts) == {"Bayu Anggoro"}
    assert facts.byline == "sam"


def test_a_credit_in_brackets_is_not_read() -> None:
    assert persons(read(f"Bayu menyambut tamu. (Foto: Abdul Karim)\n{TEXT}")) == {"Bayu Anggoro"}


@pytest.mark.parametrize(
    "last",
    [
        "Hadir pula Ketua Bawaslu Kota Metro, Abdul Karim, Ketua PPK Kecamatan Metro Pusat, dan tamu lain.",
        "Hadir: Abdul Karim, Ratna Dewi, Bawaslu Kota Metro, Polres Metro",
    ],
)
def test_a_last_line_of_names_with_a_verb_or_a_mark_is_read(last: str) -> None:
    assert "Bawaslu Kota Metro" in bodies(read(f"{TEXT}\n{last}"))


def test_a_mark_of_the_pages_end_in_a_menu_above_the_text_ends_nothing() -> None:
    assert bodies(read(f"Berita Terkait\nBerita Populer\n{TEXT}")) == ALONE


def test_a_portals_dateline_begins_the_text_whatever_stands_above() -> None:
    above = "Apel Pagi di Metro\n\nBeritametro.com - 16/10/2012, 14:35 WIB\nAbdul Karim,\nRatna Dewi\n\nTim Redaksi\n\n"
    facts = read(f"{above}METRO, BERITAMETRO.COM - {TEXT.removeprefix('Metro – ')}")
    assert persons(facts) == {"Bayu Anggoro"}


def test_a_short_first_paragraph_that_tells_the_day_is_read() -> None:
    facts = read("Berita Terkini\n\nSekretaris KPU Kota Bima, Abdul Karim, memimpin apel, Senin (4/3/2024)\n\n" + TEXT)
    assert "Abdul Karim" in persons(facts)
    facts = read("Beranda\n\nSenin, 4 Maret 2024 oleh Abdul Karim\n\n" + TEXT)
    assert "Abdul Karim" not in persons(facts)
