"""Names in small letters in an article that has capitals elsewhere."""

from __future__ import annotations

import pytest

from tests.extract.articles import held_by, persons, read, roles, statements

FILLER = "KPU Kabupaten Lombok Timur mengikuti rapat pembahasan hibah pada Selasa (9/11/2021). "


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Bawaslu NTB yang diwakili oleh baiq nurhayati menyampaikan pihaknya menunggu surat.", {"Baiq Nurhayati"}),
        ("Rapat dipimpin ketua KPU Kabupaten Lombok Timur, muhammad hasan dan dihadiri anggota.", {"Muhammad Hasan"}),
        ("Hadir anggota KPU divisi hukum fathur rohim S.H, M.H dan staf.", {"Fathur Rohim"}),
        ("“Surat itu kami tunggu sampai besok,” ujar agus hartono.", {"Agus Hartono"}),
        ("“Surat itu kami tunggu sampai besok,” kata sulaiman.", {"Sulaiman"}),
    ],
)
def test_a_name_in_small_letters_is_one_beside_what_names_stand_beside(text: str, found: set[str]) -> None:
    assert persons(read(FILLER + text)) == found


@pytest.mark.parametrize(
    "text",
    [
        "Peserta diminta bekerja dengan hati, jujur dan adil kepada semua.",
        "Kegiatan itu dibuka oleh bupati, sekretaris daerah dan jajaran.",
        "“Surat itu kami tunggu sampai besok,” kata hati kecil warga.",
        "Rapat itu dihadiri oleh pengurus partai, tokoh agama serta pemuda.",
    ],
)
def test_common_words_in_small_letters_are_no_names(text: str) -> None:
    assert persons(read(FILLER + text)) == set()


def test_a_name_in_small_letters_has_its_role_and_speaks() -> None:
    facts = read(FILLER + "Ketua KPU Kabupaten Lombok Timur agus hartono menyampaikan bahwa dana belum cair.")
    assert roles(facts) == held_by("Agus Hartono | ketua | KPU Kabupaten Lombok Timur")
    assert statements(facts) == [("paraphrase", "Agus Hartono")]
