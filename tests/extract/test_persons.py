"""Who is a person: names found, joined and cleaned, and words that only look like names."""

from __future__ import annotations

import pytest

from kpugraph.model import Facts, Person
from tests.extract.articles import persons, read


def _one(facts: Facts) -> Person:
    (person,) = facts.persons
    return person


@pytest.mark.parametrize(
    ("written", "name", "before", "behind"),
    [
        ("Dr. H. Arif Munandar, S.H., M.H.", "Arif Munandar", ("Dr", "H"), ("S.H", "M.H")),
        ("Arif Munandar,S.Sos", "Arif Munandar", (), ("S.Sos",)),
        ("Hj. Siti Rohmah, M.Pd", "Siti Rohmah", ("Hj",), ("M.Pd",)),
        ("Ir. Hendra Lubis., M.Si", "Hendra Lubis", ("Ir",), ("M.Si",)),
        ("Bapak Suparno", "Suparno", ("Bapak",), ()),
        ("Ibu Nur Azizah, SE, MM", "Nur Azizah", ("Ibu",), ("SE", "MM")),
        ("Drs. Made Sukarta, M.AP.", "Made Sukarta", ("Drs",), ("M.AP",)),
        ("Prof. Dr. Bakti Nusantara, Ph.D", "Bakti Nusantara", ("Prof", "Dr"), ("Ph.D",)),
        ("KH. Zainal Arifin", "Zainal Arifin", ("KH",), ()),
        ("Dewi Anggraini SH.,MH", "Dewi Anggraini", (), ("SH", "MH")),
        ("AKBP Togap Simbolon S.I.K", "Togap Simbolon", ("AKBP",), ("S.I.K",)),
    ],
)
def test_honorifics_and_degrees_are_split_off(
    written: str, name: str, before: tuple[str, ...], behind: tuple[str, ...]
) -> None:
    person = _one(read(f"Ketua KPU Kabupaten Sleman, {written}, menyampaikan bahwa gudang aman."))
    assert (person.name, person.honorific_prefixes, person.honorific_suffixes) == (name, before, behind)


@pytest.mark.parametrize(
    "name",
    [
        "I Gusti Ngurah Adnyana",
        "Ni Luh Putu Sariasih",
        "Romson Poskoro Hutapea",
        "Yulianus Wenda",
        "Suharto",
        "Sam'ani",
        "Fadhil Asy’ari",
        "M. Fadhil Ramadhan",
        "Sri Dianawati",
        "Ayu Pertiwi",
        "Rina Mentari",
        "Nanang Permadi",
        "Lukman Hakim",
        "Abd. Rahman Sele",
        "R. Bambang Sukoco",
        "Siti Nur'aini",
        "Andi Baso Tenri Gowa",
        "Ahmad bin Salim",
        "Maria Goreti da Costa",
        "Jean-Pierre Lumowa",
    ],
)
def test_names_of_many_peoples(name: str) -> None:
    assert persons(read(f"Ketua KPU Kabupaten Sleman, {name}, menyampaikan bahwa gudang aman.")) == {name}


@pytest.mark.parametrize(
    "later",
    [
        "Zulkifli menegaskan bahwa data harus akurat.",
        "Tanjung menegaskan bahwa data harus akurat.",
        "Pak Zulkifli menegaskan bahwa data harus akurat.",
        "“Data harus akurat,” ujar Zulkifli.",
        "Menurut Tanjung, data harus akurat.",
        "Data itu diterima langsung oleh Zulkifli.",
    ],
)
def test_short_forms_are_the_same_person(later: str) -> None:
    facts = read(f"Rapat dibuka Ketua KPU Kabupaten Agam, Zulkifli Tanjung. {later}")
    person = _one(facts)
    assert person.name == "Zulkifli Tanjung"
    assert len(person.mentions) == 2
    assert len(person.aliases) == 1


@pytest.mark.parametrize(
    ("full", "later"),
    [
        ("Syaiful Hidayat", "Saiful Hidayat"),
        ("Zulkifli Tanjung", "Zulkifly Tanjung"),
        ("Muhammad Fadhil Asy'ari", "M. Fadhil Asy’ari"),
        ("Moch. Rifai Sholeh", "Mochammad Rifai Sholeh"),
        ("Supriyadi Wahono", "Supriadi"),
        ("Endang Sulistyowati", "Endang Sulistiowati"),
    ],
)
def test_misspellings_and_initials_are_the_same_person(full: str, later: str) -> None:
    facts = read(f"Rapat dibuka Ketua KPU Kabupaten Agam, {full}. {later} menegaskan bahwa data harus akurat.")
    assert len(facts.persons) == 1
    assert {full, later} <= {_one(facts).name, *_one(facts).aliases}


def test_the_fullest_form_is_the_name_wherever_it_stands() -> None:
    facts = read("Zulkifli menegaskan bahwa data harus akurat. Ketua KPU Kabupaten Agam, Zulkifli Tanjung, pamit.")
    assert (_one(facts).name, _one(facts).aliases) == ("Zulkifli Tanjung", ("Zulkifli",))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Budi Santoso", "Budi Hartono"),
        ("Rudi Hartono", "Budi Hartono"),
        ("Siti Aminah", "Siti Aisyah"),
        ("Agus Salim", "Agus Slamet"),
    ],
)
def test_people_who_share_a_word_stay_apart(one: str, other: str) -> None:
    facts = read(f"Hadir Ketua KPU Kota Metro, {one}, dan Ketua Bawaslu Kota Metro, {other}.")
    assert persons(facts) == {one, other}


def test_a_short_form_that_fits_two_people_names_neither_anew() -> None:
    text = (
        "Hadir Ketua KPU Kota Metro, Agus Salim, dan Ketua Bawaslu Kota Metro, Agus Slamet. "
        "Agus menegaskan bahwa data harus akurat."
    )
    assert {"Agus Salim", "Agus Slamet"} <= persons(read(text))


@pytest.mark.parametrize(
    "text",
    [
        "Ketua KPU Kota Bima, Abdul Karim, menyatakan hal itu. Bang Karim, sapaan akrabnya, menegaskan tenggat.",
        "Ketua KPU Kota Bima, Abdul Karim, menyatakan hal itu. Karim menegaskan tenggat.",
        "Ketua KPU Kota Bima, Abdul Karim, yang akrab disapa Bang Karim, menyatakan hal itu.",
        "Ketua KPU Kota Bima, Abdul Karim (akrab disapa Karim), menyatakan hal itu.",
    ],
)
def test_nicknames_are_aliases(text: str) -> None:
    person = _one(read(text))
    assert (person.name, person.aliases) == ("Abdul Karim", ("Karim",))


def test_a_nickname_of_its_own_is_an_alias() -> None:
    person = _one(read("Ketua KPU Kota Bima, Abdul Karim, akrab disapa Acong, hadir. Acong menegaskan tenggat."))
    assert (person.name, person.aliases) == ("Abdul Karim", ("Acong",))


@pytest.mark.parametrize(
    "text",
    [
        "KETUA KPU KABUPATEN LEBAK, ROHMAN SUDRAJAT, MENYAMPAIKAN BAHWA LOGISTIK TELAH SIAP.",
        "Ketua KPU Kabupaten Lebak, ROHMAN SUDRAJAT, menyampaikan bahwa logistik telah siap.",
    ],
)
def test_names_in_capitals_are_kept_in_ordinary_case(text: str) -> None:
    assert persons(read(text)) == {"Rohman Sudrajat"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Diskusi itu dipandu oleh Ratna Puspitasari dan berlangsung hangat.", "Ratna Puspitasari"),
        ("“Semua harus jujur,” kata Hendrikus Naisoko di gudang.", "Hendrikus Naisoko"),
        ("Hendrikus Naisoko menegaskan bahwa semua harus jujur.", "Hendrikus Naisoko"),
        ("Menurut Hendrikus Naisoko, semua harus jujur.", "Hendrikus Naisoko"),
        ("Hal itu disampaikan oleh Hendrikus Naisoko di gudang.", "Hendrikus Naisoko"),
        ("Bertindak sebagai moderator adalah Hendrikus Naisoko.", "Hendrikus Naisoko"),
        ("Rapat itu menghadirkan narasumber Hendrikus Naisoko.", "Hendrikus Naisoko"),
        ("Hendrikus Naisoko hadir sebagai narasumber kegiatan itu.", "Hendrikus Naisoko"),
        ("Hendrikus Naisoko bertindak sebagai moderator.", "Hendrikus Naisoko"),
        ("Ketua Kelompok Kerja Logistik, Hendrikus Naisoko, melaporkan bahwa gudang siap.", "Hendrikus Naisoko"),
    ],
)
def test_a_name_without_a_title_is_known_by_what_stands_beside_it(text: str, name: str) -> None:
    assert persons(read(text)) == {name}


def test_a_list_of_names_is_taken_whole() -> None:
    text = "Hadir pula Ketua Bawaslu Kota Ambon, Thomas Latu, Steven Pattiasina, Grace Matulessy, dan Rudi Sahetapy."
    assert persons(read(text)) == {"Thomas Latu", "Steven Pattiasina", "Grace Matulessy", "Rudi Sahetapy"}


@pytest.mark.parametrize(
    "text",
    [
        "Seluruh Jajaran Sekretariat mengikuti Apel Pagi di Halaman Kantor dengan tertib.",
        "Kegiatan ini bertujuan mewujudkan Pemilu Serentak yang Jujur dan Adil.",
        "Tahapan Pencalonan, Masa Kampanye, dan Hari Tenang telah dijadwalkan.",
        "Panitia menyiapkan Daftar Pemilih Tetap dan Surat Suara sejak awal.",
        "Peserta memaparkan Rencana Kerja, Kerangka Acuan, dan Hasil Evaluasi.",
        "Selamat Hari Kemerdekaan kepada seluruh Rakyat Indonesia.",
        "Aplikasi Sirekap dan Sidalih diuji bersama Operator Kecamatan.",
        "Bulan Suci Ramadhan disambut dengan Doa Bersama.",
        "Peraturan Komisi Pemilihan Umum Nomor 8 Tahun 2022 dibahas tuntas.",
        "Peserta menerima Modul Bimtek, Buku Kerja Pantarlih, dan Tanda Pengenal.",
        "“Mari Kita Sukseskan Pemilu Serentak Tahun 2024,” demikian bunyi spanduk itu.",
        "Lagu Indonesia Raya dan Mars Jingle Pemilu berkumandang.",
        "Pelamar wajib membawa Kartu Tanda Penduduk, Surat Keterangan Sehat, dan Daftar Riwayat Hidup.",
        "Formulir Model C Hasil dan Model D Hasil Kecamatan dibagikan kepada Saksi Partai Garuda.",
        "Pemilih Pemula, Pemilih Disabilitas, dan Pemilih Perempuan menjadi sasaran Sosialisasi.",
        "Assalamu'alaikum Warahmatullahi Wabarakatuh, sapa petugas KPU Kota Batu.",
        "Maskot Si Jalih dan Sura Sulu diperkenalkan KPU Kota Batu.",
        "Hari Lahir Pancasila diperingati KPU Kota Batu.",
    ],
)
def test_common_words_in_capitals_are_no_persons(text: str) -> None:
    assert persons(read(text)) == set()


@pytest.mark.parametrize(
    "text",
    [
        "Wakil Bupati Jember dan Ketua KPU Kota Surabaya hadir bersama warga Sidoarjo, Gresik, dan Lamongan.",
        "Kotak suara dikirim ke Pulau Sapudi, Pulau Raas, dan Kepulauan Kangean.",
        "Dapil Batu 1 meliputi Kecamatan Batu, Kecamatan Bumiaji, dan Kecamatan Junrejo.",
        "Rombongan dari Kabupaten Bangka Tengah, Belitung Timur, serta Kota Pangkalpinang telah tiba.",
        "Ketua KPU Kabupaten Maluku Barat Daya menegaskan bahwa logistik untuk Kepulauan Babar telah dikirim.",
    ],
)
def test_regions_are_no_persons(text: str) -> None:
    assert persons(read(text)) == set()


@pytest.mark.parametrize(
    "text",
    [
        "Apel digelar di kantor KPU Kota Metro, Jalan Ahmad Yani Nomor 5.",
        "Apel digelar di Jl. Jenderal Sudirman No. 12.",
        "Rapat berlangsung di Gedung Juang, Jln. Teuku Umar.",
        "Lomba digelar di Stadion Gelora Bung Tomo.",
        "Petugas mendatangi SMA Negeri 1 Cut Nyak Dhien.",
        "Rombongan mendarat di Bandara Sultan Hasanuddin.",
        "Pasien dirawat di RSUD Dr. Soetomo.",
        "Warga Jalan Diponegoro dan Gang Melati antre di Balai RW Mawar Melati.",
    ],
)
def test_names_of_streets_and_buildings_are_no_persons(text: str) -> None:
    assert persons(read(text)) == set()


def test_the_byline_and_photo_credits_are_no_persons() -> None:
    text = "KPU Kota Metro menggelar apel pagi, Senin (4/3/2024).\nFoto: Wisnu Aditama\nPenulis: Sekar Ayuningtyas"
    assert persons(read(text)) == set()


def test_an_evidence_of_a_person_is_every_mention() -> None:
    facts = read("Ketua KPU Kota Metro, Bayu Anggoro, hadir. Bayu menegaskan bahwa gudang aman.")
    (person,) = facts.persons
    assert [facts.article.text[span.start : span.end] for span in person.mentions] == ["Bayu Anggoro", "Bayu"]
