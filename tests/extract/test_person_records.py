"""One person under many spellings, and people with like names kept apart."""

from __future__ import annotations

import pytest

from tests.extract.articles import one_person, persons, read


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
    person = one_person(facts)
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
    assert {full, later} <= {one_person(facts).name, *one_person(facts).aliases}


def test_the_fullest_form_is_the_name_wherever_it_stands() -> None:
    facts = read("Zulkifli menegaskan bahwa data harus akurat. Ketua KPU Kabupaten Agam, Zulkifli Tanjung, pamit.")
    assert (one_person(facts).name, one_person(facts).aliases) == ("Zulkifli Tanjung", ("Zulkifli",))


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
    person = one_person(read(text))
    assert (person.name, person.aliases) == ("Abdul Karim", ("Karim",))


def test_a_nickname_of_its_own_is_an_alias() -> None:
    person = one_person(read("Ketua KPU Kota Bima, Abdul Karim, akrab disapa Acong, hadir. Acong menegaskan tenggat."))
    assert (person.name, person.aliases) == ("Abdul Karim", ("Acong",))


def test_who_is_called_by_the_beginning_of_a_name_is_the_same() -> None:
    facts = read("Anggota KPU Kota Tual Rusmiwati Renuat hadir. Rusmi mengatakan bahwa gudang aman.")
    assert persons(facts) == {"Rusmiwati Renuat"}


def test_who_has_a_title_is_not_the_beginning_of_another() -> None:
    facts = read("Anggota KPU Kota Tual Budiman Renuat hadir. Sekretaris KPU Kota Tual Budi mengatakan gudang aman.")
    assert persons(facts) == {"Budiman Renuat", "Budi"}


@pytest.mark.parametrize(
    ("text", "called"),
    [
        (
            "Ketua KPU Kota Tual Heikal F. menemui Wali Kota Tual H. Sahani Saleh. Wali Kota yang akrab disapa Sanem "
            "itu senang.",
            "Sahani Saleh",
        ),
        (
            "Ketua KPU Kota Tual Matheus Kolo dan Sekretaris Marsel Taneo hadir. “Kita punya rumah pintar,” ujar "
            "Pak Makol, sapaan akrab Ketua KPU Kota Tual.",
            "Matheus Kolo",
        ),
        (
            "Ketua KPU Kota Tual Wazirul Jihad dan Kholil Asyari hadir. “Kami siap,” ujar Wazir, sapaannya.",
            "Wazirul Jihad",
        ),
    ],
)
def test_a_nickname_told_of_an_officer_is_the_holders(text: str, called: str) -> None:
    (person,) = [person for person in read(text).persons if person.name == called]
    assert person.aliases


def test_a_name_written_as_one_word_and_as_two_is_one() -> None:
    facts = read("Ketua KPU Kota Tual Yusnandar hadir. “Gudang kami sudah aman,” kata Bapak Yus Nandar.")
    assert persons(facts) == {"Yusnandar"}
