"""Who is a person: names found, joined and cleaned, and words that only look like names."""

from __future__ import annotations

import pytest

from tests.extract.articles import one_person, persons, read


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
    person = one_person(read(f"Ketua KPU Kabupaten Sleman, {written}, menyampaikan bahwa gudang aman."))
    assert (person.name, person.honorific_prefixes, person.honorific_suffixes) == (name, before, behind)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Hadir aktivis Perludem, Titi Anggraini.", {"Titi Anggraini"}),
        ("Hadir mahasiswa Universitas Brawijaya, Rina Dewi.", {"Rina Dewi"}),
        ("Menurut Komisioner KPU Kabupaten Asahan, Hidayat Butar-butar, data aman.", {"Hidayat Butar-butar"}),
        ("Hadir kader PKK, Ibu Rumah Tangga dan relawan Bawaslu, Kelompok Tani.", set()),
    ],
)
def test_who_is_of_a_body_is_named_behind_it(text: str, found: set[str]) -> None:
    assert persons(read(text)) == found


def test_a_city_written_in_two_words_is_no_person() -> None:
    facts = read("Plh. Ketua KPU Kota Palangka Raya Wawan Wiraatmadja hadir di Palangka Raya bersama KPU Bukit Tinggi.")
    assert persons(facts) == {"Wawan Wiraatmadja"}


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
    "text",
    [
        "KETUA KPU KABUPATEN LEBAK, ROHMAN SUDRAJAT, MENYAMPAIKAN BAHWA LOGISTIK TELAH SIAP.",
        "Ketua KPU Kabupaten Lebak, ROHMAN SUDRAJAT, menyampaikan bahwa logistik telah siap.",
    ],
)
def test_names_in_capitals_are_kept_in_ordinary_case(text: str) -> None:
    assert persons(read(text)) == {"Rohman Sudrajat"}


def test_a_list_of_names_is_taken_whole() -> None:
    text = "Hadir pula Ketua Bawaslu Kota Ambon, Thomas Latu, Steven Pattiasina, Grace Matulessy, dan Rudi Sahetapy."
    assert persons(read(text)) == {"Thomas Latu", "Steven Pattiasina", "Grace Matulessy", "Rudi Sahetapy"}


def test_the_byline_and_photo_credits_are_no_persons() -> None:
    text = "KPU Kota Metro menggelar apel pagi, Senin (4/3/2024).\nFoto: Wisnu Aditama\nPenulis: Sekar Ayuningtyas"
    assert persons(read(text)) == set()


def test_an_evidence_of_a_person_is_every_mention() -> None:
    facts = read("Ketua KPU Kota Metro, Bayu Anggoro, hadir. Bayu menegaskan bahwa gudang aman.")
    (person,) = facts.persons
    assert [facts.article.text[span.start : span.end] for span in person.mentions] == ["Bayu Anggoro", "Bayu"]


@pytest.mark.parametrize(
    ("text", "named"),
    [
        # common words inside names, and behind words of names
        ("Hadir Ketua KPU Kabupaten Buol I Nengah Suka Merta.", {"I Nengah Suka Merta"}),
        ("Hadir Anggota Bawaslu RI Ratih Puspa Negara.", {"Ratih Puspa Negara"}),
        # a form of address begins another name
        ("Doa dipimpin Rohaniwan Islam KH. Umar Fauzi.", {"Umar Fauzi"}),
        # names of one word that a cue and their own shape tell
        ("Pemimpin apel dipercayakan kepada Zulfadhli.", {"Zulfadhli"}),
        ("Salah seorang mahasiswa, Bagas (20), mengaku baru tahu.", {"Bagas"}),
        ("Hadir pula perwakilan Kodim Moh. Sutejo.", {"Moh. Sutejo"}),
        # lists over brackets
        (
            "Hadir Komisioner KPU Kabupaten Buol Rani Kohongia (Kordiv SDM), Indra Kusuma dan Wiwik Damopolii.",
            {"Rani Kohongia", "Indra Kusuma", "Wiwik Damopolii"},
        ),
    ],
)
def test_names_by_their_words(text: str, named: set[str]) -> None:
    assert persons(read(text)) == named


@pytest.mark.parametrize(
    "text",
    [
        "Acara disaksikan Camat Kerambitan, Penebel dan Baturiti.",
        "Hadir Perwakilan Komandan Kodim 0726.",
        "Hadir Pejabat Fungsional Ahli Madya dan Ahli Muda KPU Kabupaten Buol.",
        "Hadir Unsur TNI, Rohaniawan dan Sekeretaris KPU Kabupaten Buol.",
    ],
)
def test_areas_grades_and_offices_are_no_names(text: str) -> None:
    assert persons(read(text)) == set()


def test_nicknames_join_the_name_that_they_stand_for() -> None:
    before = read("Rika Amelia, SH hadir. Toni, sapaan akrab Khairul Fathoni, Komisioner KPU Kabupaten Buol, hadir.")
    assert persons(before) == {"Rika Amelia", "Khairul Fathoni"}
    part = read(
        "Hadir Ketua KPU Kabupaten Alor Thomas Aquino Hartono dan Pdt. Simon Gero. Hal itu disampaikan Aquino, sapaan "
        "akrabnya."
    )
    assert {person.name: person.aliases for person in part.persons} == {
        "Thomas Aquino Hartono": ("Aquino",),
        "Simon Gero": (),
    }


@pytest.mark.parametrize(
    ("text", "named"),
    [
        # an office that is a name too, a title of birth that is a word too
        ("Sambutan Ketua KPU Kabupaten Buol Lukmanul Hakim Ansori.", {"Lukmanul Hakim Ansori"}),
        ("Hadir Ketua KPU Kabupaten Lombok Utara Lalu Zainul Fikri.", {"Lalu Zainul Fikri"}),
        # three initials, clan words and shortened pilgrims inside
        ("Hadir Dandim 0207 Letkol Inf R.H.T Sipayung.", {"R.H.T Sipayung"}),
        ("Hadir Anggota KPU Kabupaten Karo Rosmaida br Sembiring.", {"Rosmaida br Sembiring"}),
        ("Hadir Kepala Bagian P3SH Bawaslu Provinsi Riau Marwan Hi. Djafar.", {"Marwan Hi. Djafar"}),
        ("Hadir Kasubbag Hukum Bapak AR Dwi Hartanto.", {"AR Dwi Hartanto"}),
        ("Ketua KPU Kota Metro, Jufri Salam, S.Sos mengatakan pemilu aman.", {"Jufri Salam"}),
        ("Hadir Kepala Kejaksaan Negeri Tebo, Rr. Dyah Ayu Utami, S.H.", {"Rr. Dyah Ayu Utami"}),
        ("MZ Mustakim, anggota KPU Kota Metro, menerangkan jadwal.", {"MZ Mustakim"}),
        ("Hadir Ketua KNPI Rudi Hartono dan Ketua PMI Yusuf Wibowo.", {"Rudi Hartono", "Yusuf Wibowo"}),
    ],
)
def test_initials_clans_and_titles_of_birth(text: str, named: set[str]) -> None:
    assert persons(read(text)) == named


def test_a_year_of_the_hijra_is_no_form_of_address() -> None:
    assert persons(read("Rakor bertepatan dengan 1 Rabiul Akhir 1447 H. Merujuk undangan itu, semua hadir.")) == set()


def test_two_officers_with_names_alike_stay_two() -> None:
    facts = read(
        "Hadir Kasubbag Hukum I Gst Made Rai Subawa dan Kasubbag Umum I Made Suarbawa.",
        url="https://kab-karangasem.kpu.go.id/berita",
    )
    assert persons(facts) == {"I Gst Made Rai Subawa", "I Made Suarbawa"}


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Teradu I Fathi Haris membantah dalil itu.", {"Fathi Haris"}),
        ("Majelis mendengar Teradu II Budi Hartono.", {"Budi Hartono"}),
        ("Kuasa hukum pemohon, Janses Simbolon, hadir.", {"Janses Simbolon"}),
        ("Sidang dihadiri Pengadu, Markus Tena.", {"Markus Tena"}),
        ("Sidang dihadiri anggota majelis, I Dewa Oka.", {"I Dewa Oka"}),
        ("Teradu I sampai Teradu V hadir.", set()),
    ],
)
def test_parties_of_a_case_and_their_numbers(text: str, named: set[str]) -> None:
    facts = read(text)
    assert persons(facts) == named
    assert facts.memberships == ()


def test_a_nickname_is_that_of_the_one_named_right_before_it() -> None:
    facts = read(
        "Rombongan diterima Ketua KPU Kabupaten Buol Sudarmi dan Plt. Sekretaris Ismail Marzuki. Sudarmi yang akrab "
        "disapa Darmi itu berterima kasih."
    )
    assert {person.name: person.aliases for person in facts.persons} == {"Sudarmi": ("Darmi",), "Ismail Marzuki": ()}


def test_words_said_twice_and_candidates() -> None:
    assert persons(read("Nama-nama anggota PPS Desa Simpong diumumkan.")) == set()
    facts = read("Calon Bupati nomor urut 2, Tomi Satria Yulias dan wakilnya Andi Makkasau hadir.")
    assert persons(facts) == {"Tomi Satria Yulias", "Andi Makkasau"}
    assert facts.memberships == ()


def test_a_name_called_by_its_end_is_the_same_person() -> None:
    text = "Hadir Ketua KPU Kota Metro, H. Sugeng Wiratmoko. “Semua sudah kami siapkan,” ujar Kang Geng."
    assert persons(read(text)) == {"Sugeng Wiratmoko"}


def test_a_known_name_written_small_once_stays_a_name() -> None:
    text = "Anggota KPU Kota Metro Sutarmi memaparkan aturan. Sependapat dengan sutarmi, peserta mengangguk."
    assert persons(read(text)) == {"Sutarmi"}


def test_today_is_nobodys_other_name() -> None:
    text = "Tual – Hari ini, Senin (4/3/2024), Ketua KPU Kota Tual Nurul Hadi menghadiri rapat."
    (person,) = read(text).persons
    assert (person.name, person.aliases) == ("Nurul Hadi", ())


def test_a_duty_in_capitals_is_no_name() -> None:
    text = "KPU Kota Tual menggelar upacara. Pemimpin Upacara: Karim Renwarin, Pembaca Doa: Ibrahim Faqih."
    assert persons(read(text)) == {"Karim Renwarin", "Ibrahim Faqih"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("KPU Kota Tual menetapkan pasangan calon Elias Langoday-Thomas Wutun.", {"Elias Langoday", "Thomas Wutun"}),
        ("Paslon nomor urut 2, Esther Foenay – Kristian Rotok meraih 469 suara.", {"Esther Foenay", "Kristian Rotok"}),
        ("Rute kirab Tual - Dobo dipakai pasangan calon.", set()),
    ],
)
def test_both_of_a_pair_of_candidates_are_persons(text: str, found: set[str]) -> None:
    assert persons(read(text)) == found


def test_an_area_that_a_small_word_governs_is_no_part_of_a_name() -> None:
    facts = read("Tim kampanye Maju untuk Dairi Parningotan Sihotang SH menanyakan bukti itu.")
    assert persons(facts) == {"Parningotan Sihotang"}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Tim penguji yaitu Subair (unsur Bawaslu) dan Hasan Selamet (unsur KPU) hadir.", {"Subair", "Hasan Selamet"}),
        ("Hadir Camat Muara Kamal Abiman, Sekcam Kec. Muara Rahmadi.", {"Kamal Abiman", "Rahmadi"}),
        ("Sekretaris KPU Agam Drs. H. Syafrizal Dt. Rajo Endah hadir.", {"Syafrizal Dt. Rajo Endah"}),
        ("Rr. Dyah Kusumastuti, S.H. hadir bersama pendengar dari Kalurahan Umbulsari, Aan.", {"Rr. Dyah Kusumastuti"}),
    ],
)
def test_titles_of_birth_and_small_places_keep_their_sides(text: str, found: set[str]) -> None:
    assert persons(read(text)) == found
