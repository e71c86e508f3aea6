"""The day of the event: which date of the text it is, and where its year comes from."""

from __future__ import annotations

import time
from datetime import date

import pytest

from kpugraph.extract import dates as dates_module
from tests.extract.articles import main_event, read


@pytest.mark.parametrize(
    ("when", "first", "last"),
    [
        ("Selasa (5/10/2021)", date(2021, 10, 5), None),
        ("pada Rabu, (28/4/21)", date(2021, 4, 28), None),
        ("Jumat (07/08/2020)", date(2020, 8, 7), None),
        ("Jum'at (23 Juni 2023)", date(2023, 6, 23), None),
        ("hari ini, Jumat, 10 November 2023,", date(2023, 11, 10), None),
        ("pada Senin hingga Kamis, 17–20 November 2025,", date(2025, 11, 17), date(2025, 11, 20)),
        ("pada 31 Agustus s/d 2 September 2023", date(2023, 8, 31), date(2023, 9, 2)),
        ("selama dua hari, Kamis dan Jumat (11-12/5/2023),", date(2023, 5, 11), date(2023, 5, 12)),
        ("pada hari Sabtu tanggal 6 April 2019", date(2019, 4, 6), None),
        ("tanggal 6 April 2019", date(2019, 4, 6), None),
    ],
)
def test_the_date_in_the_lead(when: str, first: date, last: date | None) -> None:
    event = main_event(read(f"KPU Kabupaten Malaka {when} menggelar rapat koordinasi di aula."))
    assert (event.date, event.end_date, event.date_text) == (first, last, None)


@pytest.mark.parametrize(
    ("dateline", "day"),
    [
        ("Malaka, 11 Desember 2025 — ", date(2025, 12, 11)),
        ("(Betun, Malaka 16 Juli 2020) ", date(2020, 7, 16)),
        ("MALAKA (16/7/2020) – ", date(2020, 7, 16)),
        ("Betun, KPU Malaka - Kamis, 16 Juli 2020. ", date(2020, 7, 16)),
    ],
)
def test_a_date_only_in_the_dateline(dateline: str, day: date) -> None:
    assert main_event(read(f"{dateline}KPU Kabupaten Malaka menggelar rapat koordinasi bersama PPK.")).date == day


def test_the_day_on_which_it_was_held_comes_before_the_dateline() -> None:
    text = (
        "MALAKA (16/7/2020) – Tahapan akan dimulai tanggal 27 Agustus 2020, kata Anggota KPU Kabupaten Malaka dalam "
        "rapat koordinasi. Kegiatan di aula itu dilaksanakan selama dua hari, yakni tanggal 5 – 6 Juli 2020."
    )
    event = main_event(read(text))
    assert (event.date, event.end_date) == (date(2020, 7, 5), date(2020, 7, 6))


OPEN = "KPU Kabupaten Malaka menggelar rapat koordinasi, Kamis (14/3)."
"""The 14th of March was a Thursday in 2019 and in 2024."""


def test_the_year_stays_open_where_nothing_settles_it() -> None:
    event = main_event(read(OPEN))
    assert (event.date, event.date_text) == (None, "14/3")


@pytest.mark.parametrize(
    ("published", "year"), [(date(2024, 3, 15), 2024), (date(2024, 5, 1), 2024), (date(2019, 3, 14), 2019)]
)
def test_the_year_comes_from_the_day_of_publication(published: date, year: int) -> None:
    assert main_event(read(OPEN, published=published)).date == date(year, 3, 14)


def test_an_article_of_january_may_report_december() -> None:
    text = "KPU Kabupaten Malaka menggelar rapat koordinasi, Kamis (28/12)."
    assert main_event(read(text, published=date(2024, 1, 2))).date == date(2023, 12, 28)


def test_the_year_comes_from_the_address_of_the_page() -> None:
    assert main_event(read(OPEN, url="https://kab-malaka.kpu.go.id/2024/03/rapat")).date == date(2024, 3, 14)


@pytest.mark.parametrize(("page", "year"), [("Apel pagi, Senin (18/3/2024)", 2024), ("Rakor 2 April 2019", 2019)])
def test_the_year_comes_from_the_other_articles_of_the_page(page: str, year: int) -> None:
    assert main_event(read(OPEN, page=page)).date == date(year, 3, 14)


def test_a_page_far_away_in_time_settles_nothing() -> None:
    assert main_event(read(OPEN, page="Apel pagi, Senin (17/8/2015)")).date is None


@pytest.mark.parametrize(
    ("sentence", "day"),
    [
        ("Rapat lanjutan digelar pada 2 April 2024.", date(2024, 3, 14)),
        ("Surat Keputusan tertanggal 11 Maret 2019 dibacakan.", date(2019, 3, 14)),
        ("Tahapan tahun 2024 sedang berjalan.", date(2024, 3, 14)),
        ("Tahapan tahun 2019 sedang berjalan.", date(2019, 3, 14)),
        ("Sebanyak 2000 orang menonton tahapan tahun 2019.", date(2019, 3, 14)),
    ],
)
def test_the_year_comes_from_what_the_article_names(sentence: str, day: date) -> None:
    assert main_event(read(f"{OPEN} {sentence}")).date == day


def test_a_wrong_weekday_does_not_overrule_the_one_year_named() -> None:
    text = "KPU Kabupaten Malaka menggelar rapat koordinasi, Rabu (18/07) malam. Tahapan Pilkada 2024 berjalan."
    assert main_event(read(text)).date == date(2024, 7, 18)
    assert main_event(read(text.replace("Pilkada 2024 ", ""))).date is None


def test_the_weekday_chooses_among_the_years_named() -> None:
    text = "KPU Kabupaten Malaka menggelar rapat koordinasi, Jumat (14/3). Pemilu 2024 dan Pemilu 2019 dibandingkan."
    assert main_event(read(text)).date != date(2024, 3, 14)
    assert main_event(read(text)).date != date(2019, 3, 14)


def test_a_wrong_weekday_does_not_lose_a_full_date() -> None:
    text = "KPU Kabupaten Malaka menggelar rapat koordinasi, Senin (14/3/2024)."
    assert main_event(read(text)).date == date(2024, 3, 14)


@pytest.mark.parametrize(
    "text",
    [
        "KPU Kota Metro menggelar rapat koordinasi, Kamis (14/3/2024). Pemungutan suara akan digelar 27 November 2024.",
        "Menjelang 27 November 2024, KPU Kota Metro menggelar rapat koordinasi, Kamis (14/3/2024).",
        "KPU Kota Metro menggelar rapat koordinasi, Kamis (14/3/2024), merujuk surat nomor 12 tanggal 1 Maret 2024.",
        "KPU Kota Metro menggelar rapat koordinasi, Kamis (14/3/2024). Kampanye berlangsung hingga 23 November 2024.",
        "Tahapan direncanakan mulai 1 Juni 2024. KPU Kota Metro menggelar rapat koordinasi, Kamis (14/3/2024).",
    ],
)
def test_dates_of_plans_letters_and_stages_are_not_the_event_s(text: str) -> None:
    assert main_event(read(text)).date == date(2024, 3, 14)


def test_a_planned_day_alone_is_no_date_of_the_event() -> None:
    text = "KPU Kota Metro menggelar rapat koordinasi. Debat publik akan digelar pada 20 Oktober 2024."
    assert main_event(read(text)).date is None


def test_a_weekday_alone_is_the_last_one_before_publication() -> None:
    text = "KPU Kabupaten Malaka menggelar rapat koordinasi, Rabu, di aula."
    assert main_event(read(text, published=date(2024, 3, 15))).date == date(2024, 3, 13)
    assert main_event(read(text)).date is None


def test_the_clock_has_no_say(monkeypatch: pytest.MonkeyPatch) -> None:
    class NoClock(date):
        @classmethod
        def today(cls) -> date:  # type: ignore[override]
            raise AssertionError("the clock was asked")

    def no_time() -> float:
        raise AssertionError("the clock was asked")

    before = [read(OPEN), read(f"{OPEN} Tahapan tahun 2024 sedang berjalan.")]
    monkeypatch.setattr(dates_module, "date", NoClock)
    monkeypatch.setattr(time, "time", no_time)
    assert [read(OPEN), read(f"{OPEN} Tahapan tahun 2024 sedang berjalan.")] == before


def test_what_is_attested_is_attested_on_the_day_of_the_event() -> None:
    text = "Ketua KPU Kota Metro, Bayu Anggoro, membuka rapat koordinasi, Kamis (14/3/2024)."
    (held,) = read(text).memberships
    assert held.evidence[0].attested_on == date(2024, 3, 14)
    undated = "Ketua KPU Kota Metro, Bayu Anggoro, membuka rapat koordinasi."
    assert read(undated).memberships[0].evidence[0].attested_on is None
    assert read(undated, published=date(2024, 3, 15)).memberships[0].evidence[0].attested_on == date(2024, 3, 15)


@pytest.mark.parametrize(
    ("days", "first", "last"),
    [
        ("15 s/d 17 Juli 2020", date(2020, 7, 15), date(2020, 7, 17)),
    ],
)
def test_a_span_of_days_that_holds_the_datelines_day_is_the_events(days: str, first: date, last: date | None) -> None:
    lead = "KPU Kabupaten Malaka menggelar rapat koordinasi. Rapat berlangsung di Hotel Ramayana pada"
    event = main_event(read(f"Betun, KPU Malaka - Kamis, 16 Juli 2020. {lead} {days}."))
    assert (event.date, event.end_date) == (first, last)


def test_the_first_of_the_days_that_an_event_lasted_is_no_plan() -> None:
    lead = "KPU Kabupaten Malaka mengikuti rakor di Kupang."
    held = "Acara dilaksanakan selama 3 (tiga) hari mulai hari Kamis (31/8/2023) sampai dengan hari Sabtu (2/9/2023)."
    assert main_event(read(f"{lead} {held}")).date == date(2023, 8, 31)
    stage = "Tahapan pencalonan mulai Kamis (31/8/2023)."
    assert main_event(read(f"{lead} {stage}")).date is None


def test_a_sentence_may_open_with_the_days_that_an_event_lasted() -> None:
    facts = read("Mulai tanggal 6 Oktober hingga 8 Oktober 2025, KPU Kota Metro menggelar monitoring data pemilih.")
    assert (main_event(facts).date, main_event(facts).end_date) == (date(2025, 10, 6), date(2025, 10, 8))
    stage = "KPU Kota Metro menggelar rapat koordinasi. Pendaftaran dibuka mulai 6 Oktober hingga 8 Oktober 2025."
    assert main_event(read(stage)).date is None


def test_a_day_without_a_year_lies_before_what_is_still_to_come() -> None:
    text = "KPU Kabupaten Malaka menggelar rapat koordinasi (6/8). Pemilu akan digelar pada 14 Februari 2024."
    assert main_event(read(text)).date == date(2023, 8, 6)
    assert main_event(read(text.replace("akan digelar", "sudah digelar"))).date == date(2024, 8, 6)


@pytest.mark.parametrize(
    ("lead", "more", "day"),
    [
        ("KPU Kota Metro menggelar sosialisasi, Kamis (17/10).", "Pemilih memilih pada 27 November nanti.", 2024),
        ("KPU Kota Metro menggelar sosialisasi, Kamis (17/10).", "Pemungutan suara 9 Desember diuji.", None),
        ("KPU Kota Metro menggelar sosialisasi Pemilu 2019 (26/2).", "Dahulu, pada 2014, berbeda.", 2019),
        ("KPU Kota Metro menggelar sosialisasi, Kamis (17/10).", "Ketua KPU Mochammad Afifuddin hadir.", 2024),
        ("KPU Kota Metro menggelar sosialisasi, Kamis (17/10).", "Ketua KPU Budi Afifuddin hadir.", None),
    ],
)
def test_the_year_by_votes_by_the_lead_and_by_terms_of_office(lead: str, more: str, day: int | None) -> None:
    filler = "Panitia menyiapkan kotak suara, bilik suara, dan segel di gudang. " * 8
    event = main_event(read(f"{lead} {filler}{more}"))
    assert (event.date.year if event.date is not None else None) == day


@pytest.mark.parametrize(
    ("when", "first", "last"),
    [
        ("13-14 November 2023", date(2023, 11, 13), date(2023, 11, 14)),
        ("9, 10, dan 11 April 2014", date(2014, 4, 9), date(2014, 4, 11)),
        ("Selasa,5 Oktober 2021", date(2021, 10, 5), None),
    ],
)
def test_ranges_lists_and_glued_days(when: str, first: date, last: date | None) -> None:
    event = main_event(read(f"KPU Kota Metro menggelar rapat koordinasi di Lampung, {when}."))
    assert (event.date, event.end_date) == (first, last)
