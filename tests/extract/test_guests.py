"""Whose guests are whose: lists of those who were there, officers of several bodies, those whom a body sends."""

from __future__ import annotations

import pytest

from tests.extract.articles import parts, read

DAY = "Senin (4/3/2024)"
HOST = ("organizer", "KPU Kota Tual")


def _beside(lead: str, sentence: str) -> set[tuple[str, str]]:
    """The parts that a sentence adds to those of the lead, in which KPU Kota Tual is the host."""
    found = parts(read(f"KPU Kota Tual menggelar {lead}, {DAY}. {sentence}"))
    assert HOST in found
    return found - {HOST}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Turut hadir Ketua KPU Kota Ambon serta KPU Kabupaten Buru.", set()),
        (
            "Turut hadir Kapolres Tual, Bawaslu Kota Ambon, dan KPU Kabupaten Buru.",
            {("participant", "Bawaslu Kota Ambon"), ("participant", "KPU Kabupaten Buru")},
        ),
        ("Acara dilanjutkan dengan perlombaan yang diikuti oleh KPU Kabupaten Buru.", set()),
    ],
)
def test_officers_of_two_bodies_and_the_guests_of_what_came_next(sentence: str, expected: set[tuple[str, str]]) -> None:
    assert _beside("rapat koordinasi", sentence) == expected


def test_a_house_holds_the_hearing_that_others_attend() -> None:
    text = f"KPU Kota Tual hadiri rapat dengar pendapat bersama Komisi I DPRD Kota Tual, {DAY}. DPRD mengundang KPU."
    assert parts(read(text)) >= {("organizer", "Komisi I DPRD Kota Tual"), ("participant", "KPU Kota Tual")}
    assert ("organizer", "KPU Kota Tual") not in parts(read(text))


def test_a_body_that_sends_guests_by_name_is_not_named_a_guest() -> None:
    assert _beside("rapat kerja", "Dari Polres Tual hadir Hanafi Rahayaan.") == {("participant", "Hanafi Rahayaan")}
    assert _beside("rapat kerja", "Dari Polres Tual hadir juga.") == {("participant", "Polres Tual")}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Dilanjutkan materi dari Polda Maluku dan BPS.",
            {("speaker", "Polda Maluku"), ("speaker", "BPS")},
        ),
        (
            "Rapat dikawal aparat Polres Tual dipimpin Kabag Ops, Umar Renleuw.",
            {("participant", "Umar Renleuw")},
        ),
    ],
)
def test_bodies_that_speak_and_who_leads_the_guards(sentence: str, expected: set[tuple[str, str]]) -> None:
    assert _beside("rapat koordinasi", sentence) == expected


def test_hosts_behind_a_collective_and_together_with_others() -> None:
    text = f"Pemerintah Kota Tual bersama dengan Badan Adhoc dan KPU Kota Tual melakukan pemantauan TPS, {DAY}."
    assert parts(read(text)) == {HOST, ("organizer", "Pemerintah Kota Tual")}


def test_only_a_body_hosts_a_visit() -> None:
    text = f"KPU Kota Tual melakukan kunjungan ke Hanafi Rahayaan, S.H., {DAY}."
    assert ("organizer", "Hanafi Rahayaan") not in parts(read(text))


def test_the_village_of_a_committee_is_no_person() -> None:
    facts = read(f"KPU Kota Tual menggelar apel, {DAY}. Hadir PPK dan PPS Taar, Kapolsek beserta jajarannya.")
    assert {person.name for person in facts.persons} == set()


def test_a_division_holds_an_event_for_its_body() -> None:
    text = f"KPU Kota Tual ikuti rapat koordinasi, {DAY}. Rapat itu digelar Divisi Hukum KPU Provinsi Maluku di Ambon."
    assert parts(read(text)) == {("organizer", "KPU Provinsi Maluku"), ("participant", "KPU Kota Tual")}


def test_a_body_whose_clergy_came_takes_no_part() -> None:
    assert _beside("pelantikan", "Hadir rohaniwan dari Kementerian Agama.") == set()


def test_who_is_sworn_in_is_there() -> None:
    text = f"KPU Kota Tual lantik anggota PPK, {DAY}. Anggota bernama Hanafi Rahayaan dilantik oleh Umar Renleuw, S.H."
    assert parts(read(text)) == {HOST, ("participant", "Hanafi Rahayaan"), ("speaker", "Umar Renleuw")}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            f"KPU Kota Tual menggelar apel siaga, {DAY}. Peserta apel terdiri dari Polres Tual dan PMI.",
            {HOST, ("participant", "Polres Tual"), ("participant", "PMI")},
        ),
        (
            f"KPU Kota Tual menggelar sosialisasi kepada SMAN 1 Tual dan SMKN 2 Tual, {DAY}.",
            {HOST, ("participant", "SMAN 1 Tual"), ("participant", "SMKN 2 Tual")},
        ),
        (
            f"KPU Kota Tual menerima kunjungan, {DAY}. Kantor kedatangan tamu dari KPU Kabupaten Buru.",
            {HOST, ("participant", "KPU Kabupaten Buru")},
        ),
    ],
)
def test_ranks_audiences_and_callers(text: str, expected: set[tuple[str, str]]) -> None:
    assert parts(read(text)) == expected


def test_guests_behind_others_who_are_no_bodies() -> None:
    text = f"KPU Kota Tual menggelar rapat koordinasi bersama LO pasangan calon, tim perumus dan Polres Tual, {DAY}."
    assert parts(read(text)) == {HOST, ("participant", "Polres Tual")}


def test_a_party_comes_by_its_board() -> None:
    text = f"KPU Kota Tual menerima kunjungan pengurus Partai Nusa Bahari, {DAY}."
    assert parts(read(text)) == {HOST, ("participant", "Partai Nusa Bahari")}
