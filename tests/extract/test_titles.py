"""Title phrases: two of one holder, acting and former ones, terms of office, and duties that are none."""

from __future__ import annotations

import pytest

from tests.extract.articles import held_by, read, roles


@pytest.mark.parametrize(
    ("text", "held"),
    [
        (
            "Anggota KPU Kota Palopo sekaligus Koordinator Divisi Teknis Penyelenggaraan, Andi Fitriani, hadir pula.",
            ["Andi Fitriani | anggota | KPU Kota Palopo", "Andi Fitriani | koordinator divisi | KPU Kota Palopo"],
        ),
        (
            "Anggota merangkap Ketua Divisi Data dan Informasi KPU Kota Palopo, Andi Fitriani, menjadi narasumber.",
            ["Andi Fitriani | anggota | KPU Kota Palopo", "Andi Fitriani | ketua divisi | KPU Kota Palopo"],
        ),
        (
            "Anggota Bawaslu Kabupaten Garut, Iim Imron selaku Koordinator Divisi Pencegahan, hadir.",
            [
                "Iim Imron | anggota | Bawaslu Kabupaten Garut",
                "Iim Imron | koordinator divisi | Bawaslu Kabupaten Garut",
            ],
        ),
        (
            "Andi Fitriani selaku Anggota KPU Kota Palopo sekaligus Ketua Divisi Hukum membuka diskusi.",
            ["Andi Fitriani | anggota | KPU Kota Palopo", "Andi Fitriani | ketua divisi | KPU Kota Palopo"],
        ),
    ],
)
def test_two_titles_of_one_holder_are_two_roles(text: str, held: list[str]) -> None:
    assert roles(read(text)) == held_by(*held)


@pytest.mark.parametrize(
    ("text", "held"),
    [
        (
            "Plt. Ketua KPU Kabupaten Asmat, Fransiska Tokopeuf, membuka rapat.",
            ["Fransiska Tokopeuf | plt. ketua | KPU Kabupaten Asmat"],
        ),
        (
            "Pelaksana Harian Sekretaris KPU Kota Sorong, Alfius Mambrasar, membuka rapat.",
            ["Alfius Mambrasar | plh. sekretaris | KPU Kota Sorong"],
        ),
        (
            "Pelaksana Tugas (Plt) Sekretaris KPU Kota Sorong, Alfius Mambrasar, membuka rapat.",
            ["Alfius Mambrasar | plt. sekretaris | KPU Kota Sorong"],
        ),
        (
            "Pj. Bupati Brebes, Iwan Setyadi, membuka rapat.",
            ["Iwan Setyadi | pj. bupati | Pemerintah Kabupaten Brebes"],
        ),
        ("Penjabat Gubernur Papua, Yosef Kambu, hadir.", ["Yosef Kambu | pj. gubernur | Pemerintah Provinsi Papua"]),
        ("Pjs Wali Kota Ternate, Salim Kharie, hadir.", ["Salim Kharie | pjs. wali kota | Pemerintah Kota Ternate"]),
    ],
)
def test_acting_holders_keep_their_prefix(text: str, held: list[str]) -> None:
    facts = read(text)
    assert roles(facts) == held_by(*held)
    assert not any(membership.former for membership in facts.memberships)


@pytest.mark.parametrize(
    "text",
    [
        "Mantan Ketua KPU Kabupaten Bantul, Suryo Handoko, hadir sebagai narasumber.",
        "Eks Ketua KPU Kabupaten Bantul Suryo Handoko hadir sebagai narasumber.",
        "Hadir Suryo Handoko, mantan Ketua KPU Kabupaten Bantul, sebagai narasumber.",
        "Suryo Handoko (mantan Ketua KPU Kabupaten Bantul) hadir sebagai narasumber.",
        "Suryo Handoko yang pernah menjabat Ketua KPU Kabupaten Bantul hadir sebagai narasumber.",
    ],
)
def test_former_holders_are_marked(text: str) -> None:
    (held,) = read(text).memberships
    assert (held.person, held.role, held.organization, held.former) == (
        "Suryo Handoko",
        "ketua",
        "KPU Kabupaten Bantul",
        True,
    )


def test_a_term_of_office_stands_between_title_and_name() -> None:
    text = (
        "Ketua KPU Sleman periode 2018-2023, Trisno Utomo, menyerahkan arsip ke Ketua KPU Sleman periode 2023-2028, "
        "Ahmad Baihaqi."
    )
    assert roles(read(text)) == held_by(
        "Trisno Utomo | ketua | KPU Kabupaten Sleman", "Ahmad Baihaqi | ketua | KPU Kabupaten Sleman"
    )


@pytest.mark.parametrize("duty", ["Inspektur Upacara", "Pembina Upacara", "inspektur upacara"])
def test_a_duty_of_the_day_is_no_role(duty: str) -> None:
    text = f"Bertindak selaku {duty} Ketua KPU Paser, Abdul Qayyum Rasyid."
    assert roles(read(text)) == held_by("Abdul Qayyum Rasyid | ketua | KPU Kabupaten Paser")


@pytest.mark.parametrize(
    ("text", "held"),
    [
        (
            "Hadir Kasat Intelkam Tobelo Nurhayati dan Kapolsek Tobelo Iptu Nurdin.",
            ["Tobelo Nurhayati | kasat intelkam | Polres Bantul", "Nurdin | kapolsek | Polsek Tobelo"],
        ),
        (
            "Hadir Ketua Asosiasi Nelayan Bantul, Andi Fitriani sekaligus Direktur Eksekutif Lembaga Kajian Pesisir.",
            [
                "Andi Fitriani | ketua | Asosiasi Nelayan Bantul",
                "Andi Fitriani | direktur eksekutif | Lembaga Kajian Pesisir",
            ],
        ),
    ],
)
def test_officers_inside_a_body_and_second_offices_behind_a_name(text: str, held: list[str]) -> None:
    assert roles(read(f"KPU Kabupaten Bantul menggelar rapat kerja, Senin (4/3/2024). {text}")) == held_by(*held)
