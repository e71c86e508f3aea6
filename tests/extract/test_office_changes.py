"""Explicit changes of office: what each wording says, whose office it is, when; and what is no change."""

from __future__ import annotations

from datetime import date

import pytest

from kpugraph.model import Facts, OfficeChange
from tests.extract.articles import read

DAY = "Senin (12/2/2024)"


def changes(facts: Facts) -> list[str]:
    """``kind | person | role | body | day | predecessor`` of every change, in order; ``-`` for what is not told."""
    return [
        f"{each.kind} | {each.person} | {each.role} | {each.organization} | {each.date or '-'} | "
        f"{each.predecessor or '-'}"
        for each in facts.office_changes
    ]


def only(text: str) -> OfficeChange:
    (change,) = read(text).office_changes
    return change


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            f"Wahyudi Prasetya dilantik sebagai Ketua KPU Kabupaten Sikka pada {DAY}.",
            ["appointment | Wahyudi Prasetya | ketua | KPU Kabupaten Sikka | 2024-02-12 | -"],
        ),
        (
            f"Pelantikan Yosefina Parera sebagai anggota KPU Kabupaten Sikka digelar di Kupang, {DAY}.",
            ["appointment | Yosefina Parera | anggota | KPU Kabupaten Sikka | 2024-02-12 | -"],
        ),
        (
            f"Sekretaris KPU Kota Batu, Dewi Anjar, dilantik Sekretaris Jenderal KPU RI, {DAY}.",
            ["appointment | Dewi Anjar | sekretaris | KPU Kota Batu | 2024-02-12 | -"],
        ),
        (
            "Sekretaris KPU Kabupaten Ende yang baru dilantik, Petrus Nggoro, menerima ucapan selamat.",
            ["appointment | Petrus Nggoro | sekretaris | KPU Kabupaten Ende | - | -"],
        ),
        (
            "Usai dilantik sebagai Sekretaris KPU Kabupaten Ende, Petrus Nggoro menerima ucapan selamat.",
            ["appointment | Petrus Nggoro | sekretaris | KPU Kabupaten Ende | - | -"],
        ),
        (
            f"Sekretaris Jenderal KPU RI melantik Rina Puspita sebagai Sekretaris KPU Kota Cilegon dan Adi Nugroho "
            f"sebagai Kasubbag Hukum KPU Kota Serang, {DAY}.",
            [
                "appointment | Rina Puspita | sekretaris | KPU Kota Cilegon | 2024-02-12 | -",
                "appointment | Adi Nugroho | kasubbag | KPU Kota Serang | 2024-02-12 | -",
            ],
        ),
        (
            f"KPU RI melantik Rina Puspita, Kasubbag Hukum KPU Kota Batu, sebagai Sekretaris KPU Kota Cilegon, {DAY}.",
            ["appointment | Rina Puspita | sekretaris | KPU Kota Cilegon | 2024-02-12 | -"],
        ),
        (
            f"Ketua KPU RI melantik dua anggota KPU Kota Cilegon, yakni Rina Puspita dan Adi Nugroho, {DAY}.",
            [
                "appointment | Rina Puspita | anggota | KPU Kota Cilegon | 2024-02-12 | -",
                "appointment | Adi Nugroho | anggota | KPU Kota Cilegon | 2024-02-12 | -",
            ],
        ),
        (
            f"Retno Wulandari terpilih sebagai Ketua KPU Kota Pekalongan dalam rapat pleno, {DAY}.",
            ["appointment | Retno Wulandari | ketua | KPU Kota Pekalongan | 2024-02-12 | -"],
        ),
        (
            f"Retno Wulandari ditunjuk sebagai Plt. Sekretaris KPU Kota Pekalongan, {DAY}.",
            ["acting-appointment | Retno Wulandari | plt. sekretaris | KPU Kota Pekalongan | 2024-02-12 | -"],
        ),
        (
            f"Ketua KPU RI melantik Yosefina Parera sebagai anggota KPU Kabupaten Sikka pengganti antarwaktu (PAW) "
            f"menggantikan Petrus Nggoro di Jakarta, {DAY}.",
            ["replacement | Yosefina Parera | anggota | KPU Kabupaten Sikka | 2024-02-12 | Petrus Nggoro"],
        ),
        (
            "Anggota KPU Kota Batu, Dewi Anjar, ditetapkan sebagai Ketua KPU Kota Batu menggantikan Rudi Hartanto.",
            ["replacement | Dewi Anjar | ketua | KPU Kota Batu | - | Rudi Hartanto"],
        ),
        (
            f"Serah terima jabatan Sekretaris KPU Kota Batu dari Petrus Nggoro kepada Yosefina Parera digelar {DAY}.",
            ["handover | Yosefina Parera | sekretaris | KPU Kota Batu | 2024-02-12 | Petrus Nggoro"],
        ),
    ],
)
def test_who_comes_into_an_office(text: str, told: list[str]) -> None:
    assert changes(read(text)) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            f"Ketua KPU Kota Batam, Mawardi Siregar, mengundurkan diri pada {DAY}.",
            "resignation | Mawardi Siregar | ketua | KPU Kota Batam | 2024-02-12 | -",
        ),
        (
            f"Mawardi Siregar diberhentikan dari jabatannya sebagai Ketua KPU Kota Batam sejak {DAY}.",
            "dismissal | Mawardi Siregar | ketua | KPU Kota Batam | 2024-02-12 | -",
        ),
        (
            f"DKPP memberhentikan Mawardi Siregar dari jabatan Ketua KPU Kota Batam, {DAY}.",
            "dismissal | Mawardi Siregar | ketua | KPU Kota Batam | 2024-02-12 | -",
        ),
        (
            "DKPP memberikan sanksi pemberhentian tetap kepada Teradu I Mawardi Siregar selaku Anggota KPU Kota Batam.",
            "dismissal | Mawardi Siregar | anggota | KPU Kota Batam | - | -",
        ),
        (
            f"Anggota KPU Kota Cilegon, Syarif Effendi, meninggal dunia pada {DAY}.",
            "death | Syarif Effendi | anggota | KPU Kota Cilegon | 2024-02-12 | -",
        ),
        (
            "Sekretaris KPU Kota Cilegon, Syarif Effendi, memasuki masa purna tugas.",
            "end-of-term | Syarif Effendi | sekretaris | KPU Kota Cilegon | - | -",
        ),
        (
            f"Kasubbag Hukum KPU Kota Cilegon, Syarif Effendi, pindah tugas per {DAY}.",
            "transfer | Syarif Effendi | kasubbag | KPU Kota Cilegon | 2024-02-12 | -",
        ),
    ],
)
def test_who_leaves_an_office(text: str, told: str) -> None:
    assert changes(read(text)) == [told]


@pytest.mark.parametrize(
    "text",
    [
        f"Syarif Effendi akan dilantik sebagai Ketua KPU Kota Cilegon pada {DAY}.",
        "Syarif Effendi batal dilantik sebagai Ketua KPU Kota Cilegon.",
        "Syarif Effendi belum dilantik sebagai Ketua KPU Kota Cilegon.",
        f"Pelantikan Syarif Effendi sebagai Ketua KPU Kota Cilegon pada {DAY} ditunda.",
        "Rencananya, Syarif Effendi dilantik sebagai Ketua KPU Kota Cilegon bulan depan.",
        "Jika Ketua KPU Kota Cilegon, Syarif Effendi, mengundurkan diri, rapat pleno memilih penggantinya.",
        "Ketua KPU Kota Cilegon, Syarif Effendi, tidak mengundurkan diri.",
        "Ketua KPU Kota Cilegon, Syarif Effendi, didesak mundur.",
        "Anggota KPU Kota Cilegon Rina Puspita diberhentikan sementara.",
        "Sekretaris KPU Kota Cilegon, Syarif Effendi, akan memasuki masa purna tugas.",
    ],
)
def test_a_plan_a_denial_and_a_suspension_are_no_change(text: str) -> None:
    assert changes(read(text)) == []


@pytest.mark.parametrize(
    "text",
    [
        "Usai melantik anggota PPK, Ketua KPU Kota Cilegon Syarif Effendi menyampaikan pesan.",
        "Dalam pelantikan itu, Ketua KPU Kota Cilegon Syarif Effendi menyampaikan pesan.",
        "Anggota KPU Kota Cilegon, Rina Puspita, menyerahkan data 31 pemilih meninggal dunia.",
        "Ketua KPU Kota Cilegon, Syarif Effendi, mundur dari pencalonan ketua alumni.",
        "Mantan Ketua KPU Kota Cilegon, Syarif Effendi, meninggal dunia.",
        "Syarif Effendi hadir menggantikan Budi Setiawan sebagai Ketua KPU Kota Cilegon.",
        "Syarif Effendi terpilih sebagai Bupati Serang.",
        "Plt. Sekretaris KPU Kota Cilegon, Syarif Effendi, memimpin apel.",
        "Ketua KPU Kota Cilegon, Syarif Effendi, ditunjuk sebagai moderator.",
    ],
)
def test_what_only_looks_like_a_change(text: str) -> None:
    assert changes(read(text)) == []


def test_a_list_of_those_installed_goes_on_over_its_lines() -> None:
    facts = read(
        "KPU RI melantik pejabat di Jakarta, Rabu (4/1/2023).\n\nAdapun pejabat yang dilantik adalah:\n"
        "1. Rina Puspita, S.H., Kepala Bagian Keuangan KPU Provinsi Jambi;\n"
        "2. Adi Nugroho, sebagai Sekretaris KPU Kabupaten Ende; dan\n3. Siti Amalia, Sekretaris KPU Kota Batu.\n\n"
        "Acara selesai pada siang hari."
    )
    assert changes(facts) == [
        "appointment | Rina Puspita | kepala bagian | KPU Provinsi Jambi | 2023-01-04 | -",
        "appointment | Adi Nugroho | sekretaris | KPU Kabupaten Ende | 2023-01-04 | -",
        "appointment | Siti Amalia | sekretaris | KPU Kota Batu | 2023-01-04 | -",
    ]
    assert {change.event for change in facts.office_changes} == {"e1"}


def test_the_predecessor_s_own_leaving_is_told_without_a_day_that_is_not_its() -> None:
    facts = read(
        f"Yosefina Parera dilantik sebagai anggota KPU Kabupaten Sikka, {DAY}, menggantikan Petrus Nggoro yang "
        "mengundurkan diri."
    )
    assert changes(facts) == [
        "replacement | Yosefina Parera | anggota | KPU Kabupaten Sikka | 2024-02-12 | Petrus Nggoro",
        "resignation | Petrus Nggoro | anggota | KPU Kabupaten Sikka | - | -",
    ]


def test_term_and_decree_are_those_of_the_sentence() -> None:
    change = only(
        "Retno Wulandari dilantik sebagai anggota KPU Kota Pekalongan periode 2023-2028 berdasarkan SK Nomor "
        "12/SDM.05/2024 tanggal 4 Januari 2024."
    )
    assert (change.term, change.decree, change.date) == ((2023, 2028), "12/SDM.05/2024", None)
    change = only(
        "Retno Wulandari dilantik sebagai anggota KPU Kota Pekalongan menggantikan Rudi Hartanto periode 2018-2023."
    )
    assert change.term is None


def test_the_day_of_effect_goes_before_the_day_of_the_act() -> None:
    change = only(
        f"Retno Wulandari ditunjuk sebagai Plt. Sekretaris KPU Kota Pekalongan, {DAY}, terhitung mulai tanggal "
        "1 Maret 2024."
    )
    assert change.date == date(2024, 3, 1)


@pytest.mark.parametrize(
    ("told", "day"),
    [
        ("Retno Wulandari dilantik sebagai Sekretaris KPU Kota Batu menggantikan Rudi Hartanto.", date(2024, 2, 12)),
        ("Ibu Retno Wulandari pernah dilantik sebagai Sekretaris KPU Kota Batu.", None),
        ("Retno Wulandari dilantik sebagai Sekretaris KPU Kota Batu pada tahun 2019.", None),
        ("Hadir pula Ibu Retno Wulandari yang dilantik sebagai Sekretaris KPU Kota Batu.", None),
        ("Sekretaris KPU Kota Batu, Retno Wulandari, mengundurkan diri.", None),
        ("Retno Wulandari ditunjuk sebagai Plt. Sekretaris KPU Kota Batu.", None),
    ],
)
def test_only_what_happened_at_the_event_has_its_day(told: str, day: date | None) -> None:
    change = only(f"KPU RI menggelar pelantikan pejabat di Jakarta, {DAY}. Acara berlangsung khidmat. {told}")
    assert (change.date, change.event) == (day, None if day is None else "e1")


def test_an_installation_of_a_committee_is_no_day_for_the_commission_s_own_officers() -> None:
    installed = f"KPU Kota Batu melantik anggota PPK se-Kota Batu, {DAY}. Acara berlangsung khidmat."
    told = "Sekretaris KPU Kota Batu, Retno Wulandari, dilantik menggantikan Rudi Hartanto."
    assert only(f"{installed} {told}").date is None
    told = "Ibu Retno Wulandari dilantik sebagai Ketua PPK Kecamatan Bumiaji."
    assert only(f"{installed} {told}").date == date(2024, 2, 12)


def test_two_sentences_of_one_change_are_one_change_with_two_passages() -> None:
    change = only(
        f"Retno Wulandari dilantik sebagai Sekretaris KPU Kota Batu, {DAY}. Retno Wulandari dilantik sebagai "
        "Sekretaris KPU Kota Batu menggantikan Rudi Hartanto."
    )
    assert (change.kind, change.date, change.predecessor) == ("replacement", date(2024, 2, 12), "Rudi Hartanto")
    assert len(change.evidence) == 2


def test_a_name_that_only_leaving_tells_is_a_person() -> None:
    facts = read("Serah terima jabatan Ketua KPU Kota Batu dari Petrus Nggoro kepada Yosefina Parera usai.")
    assert {person.name for person in facts.persons} == {"Petrus Nggoro", "Yosefina Parera"}
    assert not read("Jalan dari Kota Batu kepada warga.").persons
