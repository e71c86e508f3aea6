from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from kpugraph.model import Event, Facts, Ordering, Place, Series, Topic
from kpugraph.resolve import resolve
from tests.factories import make_body, make_event, make_facts

DAY, NEXT = date(2024, 3, 4), date(2024, 3, 5)
PROVINCE, CITY, TOWN = "KPU Provinsi Jawa Timur", "KPU Kota Batu", "KPU Kota Kediri"
BODIES = (make_body("KPU RI"), make_body(PROVINCE, parent="KPU RI"), make_body(CITY, parent=PROVINCE), make_body(TOWN))


def told(event: Event, title: str, by: str | None = CITY, organizers: tuple[str, ...] = ()) -> Facts:
    parts = [("e1", "organizer", name) for name in organizers]
    return make_facts(events=[event], parts=parts, bodies=BODIES, publisher=by, title=title)  # type: ignore[arg-type]


def count(*facts: Facts) -> int:
    return len(resolve(facts).events)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Sosialisasi Pengendalian Gratifikasi dan Suap", "Sosialisasi “Pengendalian Gratifikasi & Suap”"),
        ("Sosialisasi Pengendalian Gratifikasi", "Pengendalian Gratifikasi"),
        ("SOSIALISASI  PENGENDALIAN GRATIFIKASI", "Sosialisasi Pengendalian Gratifikasi."),
        ("Sosialisasi tentang Pengendalian Gratifikasi", "Sosialisasi Pengendalian Gratifikasi"),
    ],
)
def test_one_name_in_two_articles_is_one_event(one: str, other: str) -> None:
    events = [make_event(of_type="sosialisasi", name=name, date=DAY) for name in (one, other)]
    assert count(told(events[0], "Satu", CITY, (PROVINCE,)), told(events[1], "Dua", TOWN, (PROVINCE,))) == 1


EVENT = make_event(of_type="rapat-pleno", name="Rekapitulasi Daftar Pemilih", date=DAY)


@pytest.mark.parametrize(
    "other",
    [
        replace(EVENT, type="rapat-kerja"),
        replace(EVENT, date=NEXT),
        replace(EVENT, date=None),
        replace(EVENT, name="Rekapitulasi Hasil"),
        replace(EVENT, name=None),
        replace(EVENT, name="Rapat Pleno"),
        replace(EVENT, series=Series("Pleno Rutin", 4)),
    ],
)
def test_events_that_differ_in_what_makes_them_one_stay_apart(other: Event) -> None:
    assert count(told(EVENT, "Satu"), told(EVENT, "Dua")) == 1
    assert count(told(EVENT, "Satu"), told(other, "Dua")) == 2


def test_bodies_that_hold_the_same_on_one_day_hold_two_events() -> None:
    assert count(told(EVENT, "Satu", CITY), told(EVENT, "Dua", TOWN)) == 2
    assert count(told(EVENT, "Satu", CITY, (CITY,)), told(EVENT, "Dua", CITY, (TOWN,))) == 2


def test_the_publisher_is_taken_for_the_holder_that_is_not_named() -> None:
    assert count(told(EVENT, "Satu", CITY), told(EVENT, "Dua", TOWN, (CITY,))) == 1


def test_the_highest_of_several_organizers_is_the_holder() -> None:
    assert count(told(EVENT, "Satu", CITY, (CITY, "KPU RI", PROVINCE)), told(EVENT, "Dua", TOWN, ("KPU RI",))) == 1


def test_events_without_name_day_or_holder_are_of_their_article() -> None:
    for event, by in ((replace(EVENT, name=None), CITY), (replace(EVENT, date=None), CITY), (EVENT, None)):
        assert count(told(event, "Satu", by), told(event, "Dua", by)) == 2


def test_a_number_in_a_series_is_one_event_whoever_tells_of_it() -> None:
    event = make_event(of_type="webinar", name="Kelas Pemilu", date=DAY, series=Series("Kelas Pemilu", 3))
    other = replace(event, name="Cara Memilih", series=Series("KELAS PEMILU", 3))
    knowledge = resolve([told(event, "Satu", CITY), told(other, "Dua", TOWN)])
    (known,) = knowledge.events
    assert known.position == 3
    assert count(told(event, "Satu"), told(replace(event, series=Series("Webinar Kelas Pemilu", 3)), "Dua")) == 1
    for series in (Series("Kelas Pemilu", 4), Series("Kelas Demokrasi", 3), Series("Webinar", 3)):
        assert count(told(event, "Satu"), told(replace(event, series=series), "Dua")) == 2


def test_a_school_is_a_part_of_the_name_and_a_report_without_it_is_the_same() -> None:
    schools = [Place(f"SMA Negeri {number}", f"SMA Negeri {number}", "venue") for number in (1, 2)]
    event = make_event(of_type="sosialisasi", name="Sosialisasi Pemilih Pemula", date=DAY)
    first, second = (
        make_facts(
            events=[replace(event, place=school.key)], bodies=BODIES, places=[school], publisher=CITY, title=school.key
        )
        for school in schools
    )
    silent = told(event, "Tanpa tempat")
    assert count(first, second) == 2
    one, other = resolve([first, silent]).events
    assert (one.same_as, other.same_as) == ((other.iri,), (one.iri,))
    assert all(each.same_as == () for each in resolve([first, second, silent]).events)


def test_reports_that_shorten_a_name_are_the_same_and_keep_their_iris() -> None:
    short = replace(EVENT, name="Rekapitulasi")
    alone = resolve([told(short, "Dua")]).events[0].iri
    one, other = resolve([told(EVENT, "Satu"), told(short, "Dua")]).events
    assert alone in {one.iri, other.iri}
    assert (one.same_as, other.same_as) == ((other.iri,), (one.iri,))


def test_two_tellings_in_one_article_are_one_event() -> None:
    facts = make_facts(events=[EVENT, replace(EVENT, key="e2")], publisher=CITY)
    (known,) = resolve([facts]).events
    assert len(known.evidence) == 2


def test_who_reports_an_event_is_heard_before_who_mentions_it() -> None:
    mention = replace(EVENT, name="Pleno Rekapitulasi Daftar Pemilih", end_date=NEXT, place=None)
    report = replace(EVENT, name="Rapat Pleno Rekapitulasi Daftar Pemilih", main=True, topics=("dpt",))
    mention = replace(mention, topics=("coklit",), mode="online", activity="pleno-rutin", date_text="4/3")
    mention, report = replace(mention, series=Series("Pleno Rutin")), replace(report, series=Series("Pleno Bulanan"))
    facts = [
        replace(told(event, title), topics=tuple(Topic(topic) for topic in event.topics))
        for event, title in ((mention, "Aa"), (replace(report, mode="onsite"), "Zz"))
    ]
    (known,) = resolve(facts).events
    assert known.name == "Rapat Pleno Rekapitulasi Daftar Pemilih"
    assert known.series == "https://w3id.org/kpugraph/id/series/pleno-bulanan"
    assert known.end_date == NEXT
    assert known.topics == ("coklit", "dpt")
    assert known.mode == "hybrid"
    assert known.activities == ("pleno-rutin",)


def test_the_day_as_written_stays_only_where_no_date_is_known() -> None:
    dated, undated = replace(EVENT, date_text="4/3"), replace(EVENT, date=None, date_text="4/3")
    assert [event.date_text for event in resolve([told(dated, "Satu")]).events] == [None]
    assert [event.date_text for event in resolve([told(undated, "Satu")]).events] == ["4/3"]


def test_an_order_holds_between_different_events_and_is_evidence_for_both() -> None:
    events = [EVENT, replace(EVENT, key="e2", name="Evaluasi"), replace(EVENT, key="e3")]
    facts = make_facts(events=events, publisher=CITY)
    sentence = replace(facts.events[0].evidence[0], rule="event-order")
    orderings = (Ordering("e1", "e2", (sentence,)), Ordering("e1", "e3", (sentence,)))
    knowledge = resolve([replace(facts, orderings=orderings)])
    by_name = {event.name: event for event in knowledge.events}
    assert by_name["Rekapitulasi Daftar Pemilih"].precedes == (by_name["Evaluasi"].iri,)
    assert by_name["Evaluasi"].precedes == ()
    (order,) = [known.iri for known in knowledge.evidence if known.evidence.rule == "event-order"]
    assert all(order in event.evidence for event in knowledge.events)
