"""Titles and names in every order that press releases use, one group a pattern."""

from __future__ import annotations

import pytest

from tests.extract.articles import held_by, persons, read, roles

_OPENING = (
    "Acara yang digelar di aula kantor kecamatan itu berlangsung sejak pagi hingga siang dan dihadiri banyak warga."
)
"""A paragraph long enough not to be taken for a page's menu."""


@pytest.mark.parametrize(
    ("text", "held"),
    [
        (
            "Ketua KPU Kota Salatiga, Wahyudi Prasetya, membuka rapat koordinasi itu.",
            ["Wahyudi Prasetya | ketua | KPU Kota Salatiga"],
        ),
        (
            "Ketua KPU Kabupaten Sikka Yosefina Parera menyampaikan bahwa logistik telah siap.",
            ["Yosefina Parera | ketua | KPU Kabupaten Sikka"],
        ),
        (
            "Hadir pula Kapolres Magetan AKBP Satria Nugraha.",
            ["Satria Nugraha | kapolres | Polres Magetan"],
        ),
        (
            "Ketua Bawaslu Kabupaten Toba: Romson Hutapea, turut hadir.",
            ["Romson Hutapea | ketua | Bawaslu Kabupaten Toba"],
        ),
        (
            "Ketua Komisi A DPRD Kota Cilegon, Syarif Effendi, hadir.",
            ["Syarif Effendi | ketua | Komisi A DPRD Kota Cilegon"],
        ),
        (
            "Sekretaris KPU Kabupaten Ende yang baru dilantik, Petrus Nggoro, menerima ucapan selamat.",
            ["Petrus Nggoro | sekretaris | KPU Kabupaten Ende"],
        ),
        (
            "Kajati Jabar, Ade Sutiawan, hadir.",
            ["Ade Sutiawan | kepala | Kejaksaan Tinggi Jawa Barat"],
        ),
        (
            "Pangdam V/Brawijaya, Mayjen TNI Farid Makrufi, hadir.",
            ["Farid Makrufi | pangdam | Kodam V/Brawijaya"],
        ),
        (
            "Menteri Dalam Negeri Tito Harsono hadir.",
            ["Tito Harsono | menteri | Kementerian Dalam Negeri"],
        ),
        (
            "Ketua KPU Kota Batam Mawardi Siregar dan Sekretaris KPU Kota Batam Yeni Marlina hadir.",
            ["Mawardi Siregar | ketua | KPU Kota Batam", "Yeni Marlina | sekretaris | KPU Kota Batam"],
        ),
        (
            "Ketua KPU Kota Kupang, Suharto, menegaskan bahwa gudang aman.",
            ["Suharto | ketua | KPU Kota Kupang"],
        ),
        (
            "Kasubag Teknis dan Hupmas KPU Kota Pekalongan, Retno Wulandari, memandu diskusi.",
            ["Retno Wulandari | kasubbag | KPU Kota Pekalongan"],
        ),
        (
            "Komisioner KPU Provinsi Riau, Ilham Nasution, memantau kesiapan gudang.",
            ["Ilham Nasution | anggota | KPU Provinsi Riau"],
        ),
        (
            "Kepala Dinas Kominfo Kota Batu, Aditya Wicaksono, turut hadir.",
            ["Aditya Wicaksono | kepala | Dinas Kominfo Kota Batu"],
        ),
        (
            "Kepala Kejari Kota Pariaman, Dewi Anggraini, menjelaskan pendampingan hukum.",
            ["Dewi Anggraini | kepala | Kejari Kota Pariaman"],
        ),
    ],
)
def test_the_title_stands_before_the_name(text: str, held: list[str]) -> None:
    assert roles(read(text)) == held_by(*held)


@pytest.mark.parametrize(
    ("text", "held"),
    [
        (
            "Lukman Hadiwijaya, Anggota KPU Kabupaten Banyumas, menjelaskan tata cara pencalonan.",
            ["Lukman Hadiwijaya | anggota | KPU Kabupaten Banyumas"],
        ),
        (
            "Sudarsono selaku Sekretaris KPU Kabupaten Klaten memimpin apel pagi.",
            ["Sudarsono | sekretaris | KPU Kabupaten Klaten"],
        ),
        (
            "Menurut Bapak Suparno, selaku Kepala Dinas Kependudukan dan Pencatatan Sipil Kabupaten Ponorogo, ya.",
            ["Suparno | kepala | Dinas Kependudukan dan Pencatatan Sipil Kabupaten Ponorogo"],
        ),
        (
            "Marlina Sofyan, salah seorang Anggota KPU Kota Batu, menambahkan bahwa data lengkap.",
            ["Marlina Sofyan | anggota | KPU Kota Batu"],
        ),
        (
            "Marlina Sofyan yang juga Ketua Divisi Data KPU Kota Batu menambahkan bahwa data lengkap.",
            ["Marlina Sofyan | ketua divisi | KPU Kota Batu"],
        ),
        (
            "Apel dipimpin Rosalina Tumbel selaku Ketua KPU Kota Manado.",
            ["Rosalina Tumbel | ketua | KPU Kota Manado"],
        ),
        (
            "Diskusi dipandu oleh Ratna Puspitasari (Anggota KPU Kota Madiun) hingga selesai.",
            ["Ratna Puspitasari | anggota | KPU Kota Madiun"],
        ),
        (
            "Hj. Siti Rohmah, M.Pd, Sekretaris KPU Kabupaten Demak, mencatat seluruh usulan.",
            ["Siti Rohmah | sekretaris | KPU Kabupaten Demak"],
        ),
        (
            "Siti Rohmah sebagai kasubag hukum KPU Kabupaten Demak dan Ratna Puspitasari selaku kasubag hukum hadir.",
            ["Ratna Puspitasari | kasubbag | KPU Kabupaten Demak", "Siti Rohmah | kasubbag | KPU Kabupaten Demak"],
        ),
    ],
)
def test_the_title_stands_behind_the_name(text: str, held: list[str]) -> None:
    assert roles(read(text)) == held_by(*held)


@pytest.mark.parametrize(
    ("text", "held"),
    [
        (
            "Narasumber antara lain Theresia Nona (Universitas Nusa Cendana) dan Agus Widjaja (Perludem) hingga sore.",
            ["Theresia Nona | - | Universitas Nusa Cendana", "Agus Widjaja | - | Perludem"],
        ),
        (
            "Rapat itu menghadirkan Markus Lebang (Bawaslu Kabupaten Sikka) sebagai narasumber.",
            ["Markus Lebang | - | Bawaslu Kabupaten Sikka"],
        ),
        (
            "Rapat itu dihadiri Markus Lebang (Bawaslu Kabupaten Sikka) dan Theresia Nona (Universitas Nusa Cendana).",
            ["Markus Lebang | - | Bawaslu Kabupaten Sikka", "Theresia Nona | - | Universitas Nusa Cendana"],
        ),
        (
            "Kegiatan tersebut menghadirkan Hasan Basri dari Universitas Andalas sebagai pembicara.",
            ["Hasan Basri | - | Universitas Andalas"],
        ),
    ],
)
def test_a_name_with_a_body_and_no_title_is_an_affiliation(text: str, held: list[str]) -> None:
    assert roles(read(text)) == held_by(*held)


@pytest.mark.parametrize(
    "text",
    [
        "Rapat dihadiri Anggota KPU Kabupaten Blora, Sigit Wibisono, Endah Kurniasih, dan Taufik Rahardjo.",
        "Rapat dihadiri Anggota KPU Kabupaten Blora Sigit Wibisono, Endah Kurniasih, serta Taufik Rahardjo.",
        "Rapat dihadiri Anggota KPU Kabupaten Blora yaitu Sigit Wibisono, Endah Kurniasih, Taufik Rahardjo.",
        "Rapat dihadiri tiga Anggota KPU Kabupaten Blora, yakni Sigit Wibisono, Endah Kurniasih dan Taufik Rahardjo.",
        "Rapat dihadiri para Anggota KPU Kabupaten Blora, Sigit Wibisono, Endah Kurniasih & Taufik Rahardjo.",
    ],
)
def test_one_title_is_shared_by_a_list(text: str) -> None:
    assert roles(read(text)) == held_by(
        "Sigit Wibisono | anggota | KPU Kabupaten Blora",
        "Endah Kurniasih | anggota | KPU Kabupaten Blora",
        "Taufik Rahardjo | anggota | KPU Kabupaten Blora",
    )


@pytest.mark.parametrize(
    "text",
    [
        "Siti Rohmah, yang mengemban tugas sebagai Ketua Divisi Hukum KPU Kota Tual, hadir.",
        "Hadir Ketua Divisi Hukum KPU Kota Tual antara lain; Ibu Siti Rohmah.",
    ],
)
def test_more_words_between_title_and_holder(text: str) -> None:
    assert ("Siti Rohmah", "ketua divisi", "KPU Kota Tual") in roles(read(text))


def test_the_side_of_a_member_stands_between_office_and_name() -> None:
    for said in ("Fraksi PKB Arif Wibawa", "dari Fraksi PKB, Arif Wibawa"):
        facts = read(f"Anggota Komisi II DPR RI {said} meminta KPU cermat.")
        assert ("Arif Wibawa", "anggota", "Komisi II DPR RI") in roles(facts)


def test_vice_chairs_are_listed_like_members() -> None:
    held = roles(read("Hadir Wakil Ketua DPRD Kota Tual Herman Sitorus, Lidia Manurung, ST, dan Karim Renwarin, ST."))
    assert {(name, role) for name, role, _ in held} == {
        (name, "wakil ketua") for name in ("Herman Sitorus", "Karim Renwarin", "Lidia Manurung")
    }


def test_members_that_accompany_their_chair() -> None:
    text = (
        "Rapat dipimpin Ketua KPU Alor Munawir Laamin didampingi tiga komisioner lainnya yakni Paulus Panggawa, Hawa "
        "Bela dan Markus Koli."
    )
    assert roles(read(text)) == held_by(
        "Munawir Laamin | ketua | KPU Kabupaten Alor",
        "Paulus Panggawa | anggota | KPU Kabupaten Alor",
        "Hawa Bela | anggota | KPU Kabupaten Alor",
        "Markus Koli | anggota | KPU Kabupaten Alor",
    )


def test_a_list_ends_at_the_next_title() -> None:
    text = (
        "Rapat dihadiri Anggota KPU Kabupaten Blora Sigit Wibisono, Endah Kurniasih, serta Sekretaris Bambang Triyono."
    )
    assert roles(read(text)) == held_by(
        "Sigit Wibisono | anggota | KPU Kabupaten Blora",
        "Endah Kurniasih | anggota | KPU Kabupaten Blora",
        "Bambang Triyono | sekretaris | KPU Kabupaten Blora",
    )


def test_members_named_behind_their_chair() -> None:
    text = (
        "Ketua KPU Kota Bitung, Deisy Rumengan, beserta empat anggotanya, yaitu Yoppy Lasut, Rudy Tangkau, "
        "Meiske Wowor, dan Ferry Sondakh, mengikuti rapat kerja."
    )
    assert roles(read(text)) == held_by(
        "Deisy Rumengan | ketua | KPU Kota Bitung",
        "Yoppy Lasut | anggota | KPU Kota Bitung",
        "Rudy Tangkau | anggota | KPU Kota Bitung",
        "Meiske Wowor | anggota | KPU Kota Bitung",
        "Ferry Sondakh | anggota | KPU Kota Bitung",
    )


def test_a_chair_s_title_is_not_shared_by_the_list() -> None:
    text = "Ketua KPU Kota Metro, Bayu Anggoro, Sinta Maharani, dan Deden Kuswara menghadiri rapat koordinasi."
    assert roles(read(text)) == held_by("Bayu Anggoro | ketua | KPU Kota Metro")
    assert persons(read(text)) == {"Bayu Anggoro", "Sinta Maharani", "Deden Kuswara"}


@pytest.mark.parametrize(
    "text",
    [
        "Ketua dan Sekretaris KPU Kota Tegal, Gunawan Saputro dan Lilis Suryani, hadir.",
        "Gunawan Saputro dan Lilis Suryani, masing-masing Ketua dan Sekretaris KPU Kota Tegal, hadir.",
        "Hadir Gunawan Saputro dan Lilis Suryani, masing-masing Ketua dan Sekretaris KPU Kota Tegal.",
        "Hadir Ketua KPU Kota Tegal Gunawan Saputro beserta Sekretaris Lilis Suryani.",
        "Ketua KPU Kota Tegal, Gunawan Saputro, bersama Sekretaris, Lilis Suryani, hadir.",
    ],
)
def test_joint_titles_go_to_their_holders_in_order(text: str) -> None:
    assert roles(read(text)) == held_by(
        "Gunawan Saputro | ketua | KPU Kota Tegal", "Lilis Suryani | sekretaris | KPU Kota Tegal"
    )


@pytest.mark.parametrize(
    ("text", "held"),
    [
        (
            "Ketua KPU Kabupaten Jayawijaya, Yulianus Wenda, bersama Anggota KPU, Elina Kogoya, menerima tamu itu.",
            [
                "Yulianus Wenda | ketua | KPU Kabupaten Jayawijaya",
                "Elina Kogoya | anggota | KPU Kabupaten Jayawijaya",
            ],
        ),
        (
            "KPU Kabupaten Malaka menggelar rapat pleno, Senin (4/3/2024). Ketua KPU, Yuven Bere, memimpin rapat itu.",
            ["Yuven Bere | ketua | KPU Kabupaten Malaka"],
        ),
        (
            "KPU Kabupaten Malaka menggelar rapat pleno, Senin (4/3/2024). Sekretaris, Yuven Bere, hadir pula.",
            ["Yuven Bere | sekretaris | KPU Kabupaten Malaka"],
        ),
    ],
)
def test_a_title_without_its_body_takes_it_from_the_article(text: str, held: list[str]) -> None:
    assert roles(read(text)) == held_by(*held)


@pytest.mark.parametrize(
    "text",
    [
        "Rapat dihadiri Ketua dan Anggota KPU Kabupaten/Kota se-Jawa Tengah.",
        "Seluruh anggota KPU Kota Salatiga dan para sekretaris hadir.",
        "Pembawa acara, petugas doa, dan komandan upacara telah berlatih.",
        "Tugas ketua KPU Kota Salatiga tidak ringan.",
        "Pengadu I, Teradu II, dan para saksi didengar DKPP.",
        "Ketua KPPS TPS 12 Kelurahan Sisir membuka kotak suara.",
        "Tim Verifikator terdiri dari Sub Bagian Teknis dan Sub Bagian Hukum KPU Kota Batu.",
    ],
)
def test_a_title_without_a_holder_makes_nobody(text: str) -> None:
    facts = read(text)
    assert facts.persons == ()
    assert facts.memberships == ()


def test_a_role_s_evidence_holds_title_and_name() -> None:
    (held,) = read("Kemarin Ketua KPU Kota Salatiga, Wahyudi Prasetya, membuka rapat.").memberships
    (evidence,) = held.evidence
    assert evidence.exact == "Ketua KPU Kota Salatiga, Wahyudi Prasetya"
    assert evidence.rule == "role-before-name"


def test_every_sighting_of_a_role_is_evidence() -> None:
    text = "Ketua KPU Kota Metro, Bayu Anggoro, hadir. Rapat ditutup Ketua KPU Kota Metro, Bayu Anggoro."
    (held,) = read(text).memberships
    assert [evidence.start for evidence in held.evidence] == [0, text.rindex("Ketua")]


@pytest.mark.parametrize(
    ("text", "held"),
    [
        (
            "Sekeretaris KPU Kabupaten Buol, Farida Lamato, hadir.",
            ["Farida Lamato | sekretaris | KPU Kabupaten Buol"],
        ),
        (
            "Hadir pula Ketua Divisi Teknis Penyelnggaraan KPU Kabupaten Buol Sri Handoyo.",
            ["Sri Handoyo | ketua divisi | KPU Kabupaten Buol"],
        ),
        (
            "Kordinator Divisi Hukum Bawaslu Kabupaten Buol, Bambang Puji Raharja, hadir.",
            ["Bambang Puji Raharja | koordinator divisi | Bawaslu Kabupaten Buol"],
        ),
    ],
)
def test_misspelt_titles_and_names_like_verbs(text: str, held: list[str]) -> None:
    assert roles(read(text)) == held_by(*held)


@pytest.mark.parametrize(
    ("text", "held"),
    [
        # units in small letters, unknown words of units before the body
        (
            "Hadir pula Rahmawati divisi teknis penyelenggaraan KPU Kabupaten Buol.",
            ["Rahmawati | anggota | KPU Kabupaten Buol"],
        ),
        (
            "Kadiv Perdatin KPU Kabupaten Buol Andi Mursalim hadir.",
            ["Andi Mursalim | ketua divisi | KPU Kabupaten Buol"],
        ),
        (
            "Kasubbag Zonasi KPU Kabupaten Buol Andi Mursalim hadir.",
            ["Andi Mursalim | kasubbag | KPU Kabupaten Buol"],
        ),
        # a body whose name begins inside a longer title
        (
            "Hadir Sekretaris Dinas Sosial Kabupaten Buol Farida Lamato.",
            ["Farida Lamato | sekretaris | Dinas Sosial Kabupaten Buol"],
        ),
        (
            "Hadir Ketua Tim Penggerak PKK Kabupaten Buol Ny. Endang Lestari.",
            ["Endang Lestari | ketua | Tim Penggerak PKK Kabupaten Buol"],
        ),
        # fields and grades between the office and its body or holder
        (
            "Hadir Asisten Pemerintahan dan Kesra Setda Kabupaten Buol, Iskandar Laruhun.",
            ["Iskandar Laruhun | asisten | Pemerintah Kabupaten Buol"],
        ),
        (
            "Hadir Penata Kelola Pemilu Ahli Madya Sekretariat Jenderal KPU RI Doni Krisnandi.",
            ["Doni Krisnandi | penata kelola pemilu | Sekretariat Jenderal KPU RI"],
        ),
        # a list behind the title of many
        (
            "Hadir para Kepala Sub Bagian KPU Kabupaten Buol: Minarti, Adib Setiyawan dan Jarot Nugroho.",
            [
                "Minarti | kasubbag | KPU Kabupaten Buol",
                "Adib Setiyawan | kasubbag | KPU Kabupaten Buol",
                "Jarot Nugroho | kasubbag | KPU Kabupaten Buol",
            ],
        ),
        # two titles of one holder side by side
        (
            "Narasumbernya Dosen Universitas Nusa Cendana Pegiat Pemilu Dr. Rudi Rihi.",
            ["Rudi Rihi | dosen | Universitas Nusa Cendana"],
        ),
    ],
)
def test_units_fields_and_grades_of_offices(text: str, held: list[str]) -> None:
    assert roles(read(text)) == held_by(*held)


@pytest.mark.parametrize(
    "text",
    [
        "Calon Bupati Buol Farida Lamato menyerahkan berkas.",
        "Bacalon Anggota DPD Farida Lamato menyerahkan berkas.",
    ],
)
def test_what_is_only_stood_for_is_no_role(text: str) -> None:
    facts = read(text)
    assert persons(facts) == {"Farida Lamato"}
    assert roles(facts) == set()


def test_offices_without_names_go_to_nobody_in_an_enumeration() -> None:
    facts = read(
        "Hadir Ketua DPRD Kabupaten Pinrang, H. Ruslan, Ketua Bawaslu Pinrang, Ketua KPUD Pinrang, serta Wakapolres "
        "Pinrang, Kompol Ahmad Rosman. SH, dan staf."
    )
    assert roles(facts) == held_by(
        "Ruslan | ketua | DPRD Kabupaten Pinrang", "Ahmad Rosman | wakapolres | Polres Pinrang"
    )


def test_a_field_of_study_is_no_holder() -> None:
    text = "“Kampus kami siap,” ungkap Guru Besar Teknik Elektro Universitas Sam Ratulangi, Oktovian Sompie."
    assert persons(read(text)) == {"Oktovian Sompie"}


def test_offices_of_schools_and_campuses_take_the_one_named_before() -> None:
    facts = read(
        "Sosialisasi berlangsung di SMA Negeri 2 Biau. Kepala Sekolah, Dra. Sri Suryanti, dan Pembina OSIS Rahmat "
        "Hidayat menyambut. Hadir juga Rektor Universitas Madako Tolitoli Rika Amelia dan Dekan Fakultas Hukum Dr. "
        "Fathul Hasbi."
    )
    assert roles(facts) == held_by(
        "Sri Suryanti | kepala sekolah | SMA Negeri 2 Biau",
        "Rahmat Hidayat | pembina osis | SMA Negeri 2 Biau",
        "Rika Amelia | rektor | Universitas Madako Tolitoli",
        "Fathul Hasbi | dekan | Universitas Madako Tolitoli",
    )


def test_a_university_goes_by_the_acronym_given_in_brackets() -> None:
    facts = read(
        "KPU menggandeng Universitas Bina Bahari (UNBIRA) Lamongan. Hadir Rektor Unbira Dr. H. M. Fathul Hasbi.",
    )
    assert {role[:2] for role in roles(facts)} == {("M. Fathul Hasbi", "rektor")}


def test_a_dateline_is_no_holder() -> None:
    facts = read(
        "WATAMPONE - Kadiv Perdatin menambahkan bahwa coklit selesai.", url="https://kab-bone.kpu.go.id/berita"
    )
    assert persons(facts) == set()


@pytest.mark.parametrize(
    ("text", "held"),
    [
        # full stops behind short titles and ranks
        (
            "Hadir Kadiv. Sosdiklih KPU Kabupaten Buol Akmalia dan Kasat Reskrim Polres Buol Iptu. Pendi Setiawan.",
            ["Akmalia | ketua divisi | KPU Kabupaten Buol", "Pendi Setiawan | kasat reskrim | Polres Buol"],
        ),
        # a comma between the division and its body
        (
            "Hadir Kadiv Sosdiklihparmas, KPU Provinsi Jambi, Akmalia.",
            ["Akmalia | ketua divisi | KPU Provinsi Jambi"],
        ),
        # a unit by an acronym of no list
        (
            "Hadir Kepala Biro AHPS KPU RI Andi Krisnanda.",
            ["Andi Krisnanda | kepala biro | KPU RI"],
        ),
        # the holder's own body behind the name, or one of no list before it
        ("Hadir Direktur Titi Anggraini dari Perludem.", ["Titi Anggraini | direktur | Perludem"]),
        ("Direktur Polbel, Hartono Ramli mengatakan hal itu.", ["Hartono Ramli | direktur | Polbel"]),
        # who stands in for somebody
        (
            "Hadir Kepala Lapas Maumere yang diwakili Kasi Binadik, Robertus Rani.",
            ["Robertus Rani | kepala seksi | Lapas Maumere"],
        ),
        (
            "Dinas Sosial Kabupaten Buol diwakili salah seorang Kabid Jalatua Bintang menyatakan hal itu.",
            ["Jalatua Bintang | kepala bidang | Dinas Sosial Kabupaten Buol"],
        ),
        # a last word of the unit in small letters
        (
            "Ketua KPU Kabupaten Buol Yakob Lapenangga yang juga koordinator Divisi Umum, Rumah Tangga dan logistik, "
            "hadir.",
            [
                "Yakob Lapenangga | ketua | KPU Kabupaten Buol",
                "Yakob Lapenangga | koordinator divisi | KPU Kabupaten Buol",
            ],
        ),
        # a village's committee without the word for village
        (
            "Hadir Ketua PPS Wae Ri'i Stefanus Ndahur.",
            ["Stefanus Ndahur | ketua | PPS Desa Wae Ri'i"],
        ),
        # the title of the other, whose own was given before
        (
            "Koordinator Divisi Hukum Bawaslu Kabupaten Buol Sukardi menerangkan hal itu. Menyambung Sukardi, Ketua "
            "KPU Kabupaten Buol, Moch. Fathoni mengusulkan patroli.",
            ["Sukardi | koordinator divisi | Bawaslu Kabupaten Buol", "Moch. Fathoni | ketua | KPU Kabupaten Buol"],
        ),
        # a bare division of the chair is no second office
        (
            "Hadir Ketua KPU Kabupaten Buol Dewi Anjarsari (Divisi Keuangan).",
            ["Dewi Anjarsari | ketua | KPU Kabupaten Buol"],
        ),
    ],
)
def test_bodies_apart_from_their_titles(text: str, held: list[str]) -> None:
    assert roles(read(text)) == held_by(*held)


def test_offices_that_only_national_bodies_have_take_the_national_body() -> None:
    facts = read(
        "Hadir Deputi Bidang Dukungan Teknis Bawaslu La Bayani.", url="https://bangli.bawaslu.go.id/berita/rakornas"
    )
    assert roles(facts) == held_by("La Bayani | deputi | Bawaslu RI")


def test_a_committee_of_many_places_is_no_body_of_the_context() -> None:
    facts = read(
        "KPU menyantuni keluarga Yosef Ganggut, anggota KPPS TPS 03.", url="https://kab-manggarai.kpu.go.id/berita"
    )
    assert roles(facts) == set()


def test_members_meant_by_the_sentence_before() -> None:
    facts = read(
        "Sejumlah komisioner KPU Kabupaten Buol hadir. Mereka adalah Ketua Divisi Hukum, Budi Bahri dan Ketua Divisi "
        "Teknis, Mahmud."
    )
    assert roles(facts) == held_by(
        "Budi Bahri | ketua divisi | KPU Kabupaten Buol",
        "Mahmud | ketua divisi | KPU Kabupaten Buol",
        "Budi Bahri | anggota | KPU Kabupaten Buol",
        "Mahmud | anggota | KPU Kabupaten Buol",
    )


def test_titles_on_lines_of_their_own_belong_to_their_own_line() -> None:
    facts = read(
        "KPU Kabupaten Buol menetapkan susunan baru:\n\nSekretaris : Laode Sarifuddin\nKasubbag Hukum : Wa Nurhayati\n",
        url="https://kab-buol.kpu.go.id/berita",
    )
    assert roles(facts) == held_by(
        "Laode Sarifuddin | sekretaris | KPU Kabupaten Buol", "Wa Nurhayati | kasubbag | KPU Kabupaten Buol"
    )


def test_an_office_that_begins_a_report_is_that_of_who_was_named_last() -> None:
    text = (
        "Anggota Bawaslu Kota Tual, Karim Renwarin, meminta jajaran bersiap. Koordinator Divisi Hukum tersebut "
        "menambahkan, alat kerja sudah dibagi."
    )
    assert ("Karim Renwarin", "koordinator divisi", "Bawaslu Kota Tual") in roles(read(text))
    once = "Anggota Bawaslu Kota Tual, Karim Renwarin, hadir. “Semua siap,” sambung mantan Ketua KPU Kota Ambon ini."
    assert ("Karim Renwarin", "ketua", "KPU Kota Ambon") in roles(read(once))
    known = "Koordinator Divisi Hukum Bawaslu Kota Tual, Siti Aminah, hadir."
    assert ("Karim Renwarin", "koordinator divisi", "Bawaslu Kota Tual") not in roles(read(f"{known} {text}"))


@pytest.mark.parametrize(
    ("text", "role"),
    [
        (
            "Kepala Sekretariat Bawaslu Provinsi Riau Anton Saputra hadir.",
            "koordinator sekretariat | Bawaslu Provinsi Riau",
        ),
        ("Kepala Sekretariat Bawaslu Bali, Anton Saputra, hadir.", "koordinator sekretariat | Bawaslu Provinsi Bali"),
        ("Wakil Menteri Dalam Negeri Anton Saputra hadir.", "wakil menteri | Kementerian Dalam Negeri"),
        ("Menteri Dalam Negeri, Anton Saputra, hadir.", "menteri | Kementerian Dalam Negeri"),
        ("Kapolda Metro Jaya Irjen Anton Saputra hadir.", "kapolda | Polda Metro Jaya"),
        ("Kabid Humas Polda Metro Jaya Kombes Pol Anton Saputra hadir.", "kepala bidang | Polda Metro Jaya"),
        ("Ketua Bawaslu Jakpus, Anton Saputra, hadir.", "ketua | Bawaslu Kota Jakarta Pusat"),
        ("Ketua KPU Kota Administrasi Jakarta Timur Anton Saputra hadir.", "ketua | KPU Kota Jakarta Timur"),
    ],
)
def test_offices_of_secretariats_ministries_and_the_capital(text: str, role: str) -> None:
    facts = read(text)
    assert roles(facts) == held_by(f"Anton Saputra | {role}")


@pytest.mark.parametrize(
    ("text", "held"),
    [
        # each title behind its own name, degrees with their stops between
        (
            "Hadir Doni Rumbai, STP, SH., Kordiv Hukum, Erwin F. Sumpow, SP., MAP., Kordiv Pencegahan dan Stefi Linuh.",
            [
                "Doni Rumbai | koordinator divisi | Bawaslu Kabupaten Sigi",
                "Erwin F. Sumpow | koordinator divisi | Bawaslu Kabupaten Sigi",
            ],
        ),
        (
            '"Zulkifli Denso koordinator divisi pencegahan, Supri Pangelo koordinator divisi hukum," ungkap Hairil.',
            [
                "Zulkifli Denso | koordinator divisi | Bawaslu Kabupaten Sigi",
                "Supri Pangelo | koordinator divisi | Bawaslu Kabupaten Sigi",
            ],
        ),
        # the holder who sent somebody else is not the one named before
        (
            "Hadir Ketua DPRD Kabupaten Sigi, Minhar Caco, Kapolres Sigi diwakili Kabag Ops AKP Yandri Lasut.",
            ["Minhar Caco | ketua | DPRD Kabupaten Sigi", "Yandri Lasut | kepala bagian | Polres Sigi"],
        ),
        # selaku behind a comma, a second office
        (
            "Hadir Elias Rawa, selaku Ketua Divisi Teknis KPU Kabupaten Sigi.",
            ["Elias Rawa | ketua divisi | KPU Kabupaten Sigi"],
        ),
        (
            "Hadir Betti Elisa, Anggota KPU Kabupaten Sigi yang juga menjabat sebagai Kepala Divisi Data.",
            ["Betti Elisa | anggota | KPU Kabupaten Sigi", "Betti Elisa | ketua divisi | KPU Kabupaten Sigi"],
        ),
        # who supports the secretariat
        (
            "PPNPN KPU Kabupaten Sigi, Joni Iskandar, dan wartawan senior Kaili Pos, Budi Anshori, hadir.",
            ["Joni Iskandar | tenaga pendukung | KPU Kabupaten Sigi", "Budi Anshori | jurnalis | Kaili Pos"],
        ),
        (
            "Hadir Sekretaris DPD II Partai Golkar Sigi Zulkifli Sahid.",
            ["Zulkifli Sahid | sekretaris | DPD II Partai Golkar Sigi"],
        ),
        # who speaks for a party at the count
        (
            "Hadir saksi dari Partai NasDem Muh. Arifin dan saksi PKB Andi Asriadi.",
            ["Muh. Arifin | - | Partai NasDem", "Andi Asriadi | - | PKB"],
        ),
    ],
)
def test_every_title_goes_to_its_own_holder(text: str, held: list[str]) -> None:
    assert roles(read(text, url="https://sigi.bawaslu.go.id/berita")) == held_by(*held)


def test_old_and_new_holders_of_an_office() -> None:
    facts = read(
        "Sekretaris lama, Darmono Saputra, digantikan Sekretaris baru Widya Pratiwi yang sebelumnya menjabat Kasubbag "
        "Hukum KPU Kabupaten Poso.",
        url="https://kab-sigi.kpu.go.id/berita",
    )
    assert {(m.person, m.role, m.organization, m.former) for m in facts.memberships} == {
        ("Darmono Saputra", "sekretaris", "KPU Kabupaten Sigi", True),
        ("Widya Pratiwi", "sekretaris", "KPU Kabupaten Sigi", False),
        ("Widya Pratiwi", "kasubbag", "KPU Kabupaten Poso", True),
    }


def test_a_numbered_list_of_members() -> None:
    facts = read(
        f"{_OPENING}\n\nAnggota PPK Kecamatan Toili yang dilantik yaitu:\n1. Arham Lasena, S.Pd\n"
        "2. Nurlela Mokodompit\n"
        "3. I Wayan Suarta\n\nMereka membawa:\n1. Surat Tugas\n2. Berita Acara\n\nRapat selesai sore hari.",
    )
    assert roles(facts) == held_by(
        "Arham Lasena | anggota | PPK Kecamatan Toili",
        "Nurlela Mokodompit | anggota | PPK Kecamatan Toili",
        "I Wayan Suarta | anggota | PPK Kecamatan Toili",
    )
    assert len(facts.persons) == 3


def test_the_head_in_a_list_of_members_is_no_plain_member() -> None:
    facts = read("Hadir anggota PPK Kecamatan Toili: Arham Lasena (Ketua), Nurlela Mokodompit dan Wayan Suarta.")
    assert roles(facts) == held_by(
        "Arham Lasena | ketua | PPK Kecamatan Toili",
        "Nurlela Mokodompit | anggota | PPK Kecamatan Toili",
        "Wayan Suarta | anggota | PPK Kecamatan Toili",
    )


def test_officers_of_the_secretariat_are_not_the_speaker_s_university_s() -> None:
    facts = read(
        "Narasumber adalah Dosen Universitas Tadulako Dr. Yuni Lisia, M.Si. Acara dipandu Kasubbag Hukum, Lukas Tandi.",
        url="https://kab-sigi.kpu.go.id/berita",
    )
    assert roles(facts) == held_by(
        "Yuni Lisia | dosen | Universitas Tadulako", "Lukas Tandi | kasubbag | KPU Kabupaten Sigi"
    )


def test_the_operator_of_a_system_serves_the_office_beside_him() -> None:
    text = "Hadir Kasubbag Hukum KPU Kota Salatiga Wahyudi Prasetya dan operator JDIH, Yosefina Parera."
    assert ("Yosefina Parera", "operator", "KPU Kota Salatiga") in roles(read(text))


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("DPR RI menggelar rapat. Ketua Komisi II Anton Saputra hadir.", "ketua | Komisi II DPR RI"),
        ("DPRD Kabupaten Sikka rapat. Ketua Komisi I Anton Saputra hadir.", "ketua | Komisi I DPRD Kabupaten Sikka"),
        ("Anggota Komisi II DPR RI dari Fraksi PKS, Anton Saputra, hadir.", "anggota | Komisi II DPR RI"),
        ("Kepala Polres Sikka Ajun Komisaris Besar Polisi Anton Saputra hadir.", "kapolres | Polres Sikka"),
        ("Kepala Rutan Kelas IIB Maumere Anton Saputra hadir.", "kepala | Rutan Kelas IIB Maumere"),
    ],
)
def test_commissions_of_a_house_and_heads_with_an_office_of_their_own(text: str, role: str) -> None:
    assert held_by(f"Anton Saputra | {role}") == roles(read(text))


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            "Hadir Camat Toili, Danramil Kapten Inf Herman dan Kapolsek AKP Sukri Laraga di Kabupaten Banggai.",
            ("Herman | danramil | Koramil Toili", "Sukri Laraga | kapolsek | Polsek Toili"),
        ),
        (
            "Acara dipimpin Ketua Bawaslu Kota Tual Abid Fikri G, dan disaksikan Kabag Ops Polres Tual Kompol Firman P "
            "bersama staf.",
            ("Abid Fikri G | ketua | Bawaslu Kota Tual", "Firman P | kepala bagian | Polres Tual"),
        ),
        (
            "Komisioner lain, Yoslin Sumbaa serta Mulyadi hadir bersama admin Sipol KPU Kota Tual, Fadlun Lagona.",
            ("Fadlun Lagona | operator | KPU Kota Tual",),
        ),
    ],
)
def test_offices_of_the_district_and_names_with_a_last_initial(text: str, rows: tuple[str, ...]) -> None:
    assert held_by(*rows) <= roles(read(text))


def test_a_commission_of_no_house_or_of_two_stays_open() -> None:
    assert roles(read("Ketua Komisi II Anton Saputra hadir.")) == set()
    assert roles(read("DPR RI dan DPRD Kota Tual rapat. Ketua Komisi II Anton Saputra hadir.")) == set()


@pytest.mark.parametrize(
    "text",
    [
        "Tim Seleksi Zona 1 antara lain Ketua Baiq Santi, Sekretaris Zulhadi Amin dan anggota Hari Witono.",
        "Susunan Satgas KPU Kabupaten Belu terdiri dari:\nKetua: Marsel Taneko\nSekretaris: Ori Kase\n\nRapat usai.",
    ],
)
def test_officers_of_a_team_are_not_the_commission_s(text: str) -> None:
    assert roles(read(f"{_OPENING}\n\n{text}", url="https://kab-belu.kpu.go.id/berita")) == set()


def test_members_behind_a_colon_and_with_their_own_committees() -> None:
    facts = read(
        "Sumpah dipandu Ketua KPU Kabupaten Buol, Ariyana Bora, didampingi anggota: Maskar Hadi, I Made Koto dan Moh. "
        "Rizal. Anggota PPS yang dilantik adalah Rini Astuti (PPS Desa Torue) dan Ketut Sudana (PPS Desa Kampal).",
        url="https://kab-buol.kpu.go.id/berita",
    )
    assert roles(facts) == held_by(
        "Ariyana Bora | ketua | KPU Kabupaten Buol",
        "Maskar Hadi | anggota | KPU Kabupaten Buol",
        "I Made Koto | anggota | KPU Kabupaten Buol",
        "Moh. Rizal | anggota | KPU Kabupaten Buol",
        "Rini Astuti | anggota | PPS Desa Torue",
        "Ketut Sudana | anggota | PPS Desa Kampal",
    )


def test_an_office_held_before_and_one_stood_in_for() -> None:
    facts = read(
        "Baharuddin Lopa dilantik. Sebelumnya, Baharuddin menjabat sebagai Sekretaris KPU Kabupaten Majene. Fatkur "
        "Rahim yang mewakili KPU Provinsi Jambi dan Ketua Cabang PMII Majene, Rian Saputro, hadir. Kabar itu dari KPU.",
    )
    assert {(m.person, m.role, m.organization, m.former) for m in facts.memberships} == {
        ("Baharuddin Lopa", "sekretaris", "KPU Kabupaten Majene", True),
        ("Rian Saputro", "ketua", "PMII Majene", False),
    }
    assert "Fatkur Rahim" in persons(facts)


def test_members_of_the_national_body_are_known_by_name() -> None:
    text = "Pelantikan dipimpin langsung oleh Ketua KPU Dr. Hasyim Asy'ari. Ketua KPU Kota Palu, Risma Daeng, hadir."
    facts = read(text, url="https://kota-palu.kpu.go.id/1")
    held = {(each.person, each.role, each.organization) for each in facts.memberships}
    assert held == {("Hasyim Asy'ari", "ketua", "KPU RI"), ("Risma Daeng", "ketua", "KPU Kota Palu")}


def test_a_national_member_s_name_says_nothing_outside_the_years_of_office() -> None:
    text = "Anggota KPU Idham Holik hadir."
    facts = read(text, url="https://kota-palu.kpu.go.id/2014/05/1")
    assert [each.organization for each in facts.memberships] == ["KPU Kota Palu"]


def test_the_chair_of_a_team_named_before_is_not_the_chair_of_a_commission() -> None:
    facts = read(
        "Bawaslu RI menetapkan Riama Manurung dan Otong Rosidi sebagai anggota tim seleksi. Dalam rapat, Otong "
        "Rosidi terpilih menjadi ketua."
    )
    assert roles(facts) == set()


@pytest.mark.parametrize(
    ("text", "row"),
    [
        (
            "Hadir Kepala Dinas Kearsipan dan Perpustakaan Tapanuli Utara Suhadi.",
            "Suhadi | kepala | Dinas Kearsipan dan Perpustakaan Kabupaten Tapanuli Utara",
        ),
        ("Ketua Bawaslu Kota Tual Mirzan Pranata hadir.", "Mirzan Pranata | ketua | Bawaslu Kota Tual"),
    ],
)
def test_the_holder_of_an_unlisted_office_follows_its_area(text: str, row: str) -> None:
    assert roles(read(text)) == held_by(row)


@pytest.mark.parametrize(
    "text",
    [
        "Rinto Haryono resmi dilantik sebagai Anggota KPU Kota Palu.",
        "Rinto Haryono dipercaya menjadi Anggota KPU Kota Palu.",
        "Rinto Haryono dilantik dan diambil sumpah sebagai Pengganti Antarwaktu (PAW) Anggota KPU Kota Palu.",
    ],
)
def test_an_office_given_makes_a_name_and_a_role(text: str) -> None:
    (held,) = read(text).memberships
    assert (held.person, held.role, held.organization) == ("Rinto Haryono", "anggota", "KPU Kota Palu")


def test_a_bracket_says_of_a_list_s_chair_what_its_heading_does_not() -> None:
    text = "Hadir tiga Komisioner Bawaslu Kota Palu, Jumiran Lestari (Ketua), Joni Arman dan Nadia Vila (anggota)."
    held = {(each.person, each.role) for each in read(text).memberships}
    assert held == {("Jumiran Lestari", "ketua"), ("Joni Arman", "anggota"), ("Nadia Vila", "anggota")}


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            "Anggota Bawaslu Kota Tual Zul Hasim, selaku koordinator Divisi Penanganan Pelanggaran, hadir.",
            ("Zul Hasim | anggota | Bawaslu Kota Tual", "Zul Hasim | koordinator divisi | Bawaslu Kota Tual"),
        ),
        (
            "La Hasrin, dalam sambutannya sebagai Ketua KPU Kota Tual menyampaikan, “Gudang kami sudah aman.”",
            ("La Hasrin | ketua | KPU Kota Tual",),
        ),
        (
            "Penegasan itu disampaikan komisioner KPU Kota Tual yang membidangi sosialisasi dan SDM, Iwan Renuat.",
            ("Iwan Renuat | anggota | KPU Kota Tual",),
        ),
        ("Katua KPU Kota Tual La Hasrin hadir.", ("La Hasrin | ketua | KPU Kota Tual",)),
        ("Asisten I Wali Kota Tual, Joko Rumaf, hadir.", ("Joko Rumaf | asisten | Pemerintah Kota Tual",)),
        ("Hadir Dandim 0206/DR Letkol Inf Taufik Rumaf SE.", ("Taufik Rumaf | dandim | Kodim 0206/DR",)),
    ],
)
def test_a_role_reaches_its_holder_over_asides(text: str, rows: tuple[str, ...]) -> None:
    assert roles(read(text)) == held_by(*rows)


def test_whom_another_stood_in_for_is_not_the_person_named_before() -> None:
    facts = read("Selain Rusda, juga Penjabat Wali Kota Tual yang diwakili oleh Sekretaris Daerah Kota Tual, Asnawi.")
    assert ("Rusda", "pj. wali kota", "Pemerintah Kota Tual") not in roles(facts)


def test_the_body_right_before_an_office_is_its_own() -> None:
    text = "Rapat menghadirkan narasumber dari KPU RI, Kepala Sub Bagian Persidangan, Barik Ardiansyah."
    assert roles(read(text, url="https://kota-tual.kpu.go.id/1")) == {("Barik Ardiansyah", "kasubbag", "KPU RI")}
    text = "Sesi dibuka Ketua TAPD (Tim Anggaran Pemerintah Daerah), Barik Ardiansyah."
    facts = read(text, url="https://kota-tual.kpu.go.id/1")
    assert roles(facts) == {("Barik Ardiansyah", "ketua", "Tim Anggaran Pemerintah Daerah Kota Tual")}


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            "Rapat dihadiri ketua dan anggota KPU Kabupaten Malaka, Makarius Nahak, Yosef Ulu dan Yuventus Bere.",
            (
                "Makarius Nahak | ketua | KPU Kabupaten Malaka",
                "Yosef Ulu | anggota | KPU Kabupaten Malaka",
                "Yuventus Bere | anggota | KPU Kabupaten Malaka",
            ),
        ),
        (
            "Hadir Munir Soamole, Faisal Mamulaty dan Gawi Buton, masing-masing Ketua dan Anggota KPU Kabupaten Buru.",
            (
                "Munir Soamole | ketua | KPU Kabupaten Buru",
                "Faisal Mamulaty | anggota | KPU Kabupaten Buru",
                "Gawi Buton | anggota | KPU Kabupaten Buru",
            ),
        ),
        (
            "Di Kecamatan Setu hadir Bapak Bani Kosasih selaku bapak Camat Setu.",
            ("Bani Kosasih | camat | Kecamatan Setu",),
        ),
        (
            "Pleno PPK Kecamatan Muara dihadiri Sekretaris Camat Heru Kosasih.",
            ("Heru Kosasih | sekretaris camat | Kecamatan Muara",),
        ),
        (
            "Direktur Jenderal Politik dan Pemerintahan Umum (Dirjen Polpum) Kemendagri, Bachtiar, hadir.",
            ("Bachtiar | direktur jenderal | Kemendagri",),
        ),
    ],
)
def test_offices_of_many_and_of_districts_go_to_their_holders(text: str, rows: tuple[str, ...]) -> None:
    assert roles(read(text)) == held_by(*rows)


def test_an_office_of_a_district_stays_open_where_two_are_named() -> None:
    facts = read("Pleno PPK Kecamatan Muara dan PPK Kecamatan Puri dihadiri Sekretaris Camat Heru Kosasih.")
    assert roles(facts) == set()


def test_the_head_of_an_office_alone_heads_the_one_named_before() -> None:
    text = "Dari Dinas Pendidikan Kota Metro hadir Kepala Dinas, Andi Haris. Kepala Badan, Umar Said, absen."
    assert ("Andi Haris", "kepala", "Dinas Pendidikan Kota Metro") in roles(read(text))
    assert not any(name == "Umar Said" for name, _, _ in roles(read(text)))


def test_no_person_is_the_area_of_a_house() -> None:
    text = "DPRD Kabupaten Flores Timur menerima surat. Sekwan Rufus Koda menyaksikan."
    assert roles(read(text)) == {("Rufus Koda", "sekretaris dewan", "DPRD Kabupaten Flores Timur")}


@pytest.mark.parametrize(
    ("text", "held"),
    [
        (
            "Mahasiswa Universitas Wijaya Putra datang. Dekan FEB Wijaya Putra, Ana Supriyanti, memimpin.",
            ("Ana Supriyanti", "dekan", "Universitas Wijaya Putra"),
        ),
        (
            "Bawaslu ke Universitas Yudharta Pasuruan. Rektor Yudharta Dr. Kholid, M.Pd. menyambut.",
            ("Kholid", "rektor", "Universitas Yudharta Pasuruan"),
        ),
    ],
)
def test_a_campus_by_words_of_its_name(text: str, held: tuple[str, str, str]) -> None:
    assert held in roles(read(text))
