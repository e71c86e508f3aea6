"""Corrections carried out: what goes, what stays, what they leave behind, and what finds nothing."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from kpugraph.resolve import resolve
from kpugraph.resolve.correct import correct
from kpugraph.resolve.corrections import Action, Correction
from kpugraph.resolve.knowledge import Knowledge
from kpugraph.triples import build_graph
from tests.factories import make_change, make_event, placed_facts, six_facts

BATU = "KPU Kota Batu"
SARI, ROLE = "person/sari-dewi--kota-batu", "membership/sari-dewi--kota-batu/kpu-kota-batu/ketua"
DAY = date(2024, 2, 14)


def told() -> Knowledge:
    event = make_event("e1", "apel", "Apel Pagi", date=DAY, main=True)
    parts = [("e1", "organizer", BATU), ("e1", "speaker", "Sari Dewi")]
    return resolve([placed_facts(roles=[("Sari Dewi", "ketua", BATU)], events=[event], parts=parts, on=DAY)])


def change(action: Action, subject: str | None, **fields: str | None) -> Correction:
    """A correction by Rina; ``fact`` is written ``kind; key=value; …``."""
    says = (fields.get("fact") or "").split("; ")
    fact = tuple(tuple(each.split("=", 1)) for each in [f"fact={says[0]}", *says[1:]]) if fields.get("fact") else ()
    return Correction(
        action=action,
        subject=subject,
        property=fields.get("of"),
        old=fields.get("old"),
        new=fields.get("new"),
        fact=fact,  # type: ignore[arg-type]
        reason="salah baca",
        author="Rina",
        decided_on=date(2026, 11, 24),
        source=fields.get("source"),
        place="koreksi.toml:1",
    )


def below(knowledge: Knowledge, iri: str) -> str:
    return iri.removeprefix(knowledge.base)


def event_of(knowledge: Knowledge) -> str:
    return below(knowledge, knowledge.events[0].iri)


def test_a_role_is_withdrawn_with_what_only_it_held() -> None:
    before = told()
    after, idle = correct(before, [change("suppress", ROLE)])
    assert idle == ()
    assert (after.memberships, after.posts) == ((), ())
    assert len(after.participations) == len(before.participations)
    used = {iri for facts in (after.participations, after.events) for each in facts for iri in each.evidence}
    assert {each.iri for each in after.evidence} == used
    (record,) = after.corrections
    assert (below(after, record.subject), record.old, record.author) == (
        ROLE,
        "Sari Dewi, ketua, KPU Kota Batu",
        "Rina",
    )
    assert {below(after, iri) for iri in record.about} == {SARI, "org/kpu-kota-batu"}


def test_who_is_nobody_is_withdrawn_with_everything_said_of_them() -> None:
    after, _ = correct(told(), [change("suppress", SARI)])
    assert (after.persons, after.memberships) == ((), ())
    assert [each.part for each in after.participations] == ["organizer"]
    assert all(SARI not in iri for article in after.articles for iri in article.mentions)


def test_an_event_is_withdrawn_with_its_parts() -> None:
    before = told()
    after, _ = correct(before, [change("suppress", event_of(before))])
    assert (after.events, after.participations, after.articles[0].about) == ((), (), ())
    assert len(after.memberships) == 1


def test_a_value_takes_the_place_of_another_and_moves_no_iri() -> None:
    before = told()
    after, idle = correct(
        before, [change("replace", event_of(before), of="schema:startDate", old="2024-02-14", new="2024-02-15")]
    )
    assert idle == ()
    assert [(each.iri, each.start_date) for each in after.events] == [(before.events[0].iri, date(2024, 2, 15))]
    assert (after.corrections[0].old, after.corrections[0].new) == ("2024-02-14", "2024-02-15")


def test_one_of_several_values_is_meant_by_the_old_one() -> None:
    before = told()
    named = replace(before, persons=tuple(replace(each, aliases=("Dewi", "Sari", "Surat")) for each in before.persons))
    after, _ = correct(named, [change("suppress", SARI, of="skos:altLabel", old="Surat")])
    assert after.persons[0].aliases == ("Dewi", "Sari")
    after, _ = correct(named, [change("replace", SARI, of="skos:altLabel", old="Surat", new="S. Dewi")])
    assert after.persons[0].aliases == ("Dewi", "S. Dewi", "Sari")
    after, _ = correct(named, [change("add", SARI, of="skos:altLabel", new="Bu Sari", source="kartu nama")])
    assert after.persons[0].aliases == ("Bu Sari", "Dewi", "Sari", "Surat")


def test_a_role_is_added_on_the_word_of_its_correction() -> None:
    fact = f"membership; person={SARI}; organization=org/bawaslu-kota-batu; role=plt. ketua; first=2025-01-02"
    after, idle = correct(told(), [change("add", None, fact=fact, source="https://contoh.example/sk")])
    assert idle == ()
    (added,) = [each for each in after.memberships if each.role == "plt. ketua"]
    (record,) = after.corrections
    assert added.evidence == (record.iri,)
    assert (added.first_attested, added.last_attested, added.former) == (date(2025, 1, 2), date(2025, 1, 2), False)
    assert [post.role for post in after.posts if post.iri == added.post] == ["ketua"]
    assert record.source == "https://contoh.example/sk"


CHANGE = "office-change/tono-hadi--kota-batu/kpu-kota-batu/ketua/start-2025-01-02"


def replaced() -> Knowledge:
    """Knowledge of a change of office told by one article."""
    changes = [make_change("replacement", "Tono Hadi", "ketua", BATU, "2025-01-02", predecessor="Sari Dewi")]
    return resolve([placed_facts(roles=[("Sari Dewi", "ketua", BATU)], changes=changes, on=DAY)])


def test_a_change_of_office_is_withdrawn_with_the_post_that_only_it_filled() -> None:
    after, idle = correct(replaced(), [change("suppress", CHANGE), change("suppress", ROLE)])
    assert idle == ()
    assert (after.office_changes, after.posts, after.evidence) == ((), (), ())
    assert after.corrections[0].old in {
        "Tono Hadi, ketua, replacement, KPU Kota Batu",
        "Sari Dewi, ketua, KPU Kota Batu",
    }


def test_who_is_withdrawn_is_nobody_s_predecessor() -> None:
    after, _ = correct(replaced(), [change("suppress", SARI)])
    assert [each.predecessors for each in after.office_changes] == [()]
    after, _ = correct(replaced(), [change("suppress", "person/tono-hadi--kota-batu")])
    assert after.office_changes == ()


def test_the_day_of_a_change_is_replaced_and_its_iri_stays() -> None:
    after, idle = correct(replaced(), [change("replace", CHANGE, of="kpu:statedStart", new="2025-01-03")])
    assert idle == ()
    (changed,) = after.office_changes
    assert (below(after, changed.iri), changed.start) == (CHANGE, date(2025, 1, 3))


def test_a_change_of_office_is_added() -> None:
    fact = f"office-change; person={SARI}; organization=org/kpu-kota-batu; role=ketua; kind=resignation; day=2025-01-02"
    after, idle = correct(told(), [change("add", None, fact=fact, source="https://contoh.example/sk")])
    assert idle == ()
    (added,) = after.office_changes
    assert (added.kind, added.start, added.end) == ("resignation", None, date(2025, 1, 2))
    assert added.evidence == (after.corrections[0].iri,)
    assert build_graph(after)
    _, idle = correct(told(), [change("add", None, fact=fact.replace("resignation", "rapat"), source="SK")])
    assert "kind 'rapat' is none of" in idle[0]


def test_a_part_is_added() -> None:
    before = told()
    fact = f"participation; event={event_of(before)}; agent={SARI}; part=moderator"
    after, _ = correct(before, [change("add", None, fact=fact, source="rekaman")])
    assert "moderator" in [each.part for each in after.participations]


@pytest.mark.parametrize(
    ("correction", "said"),
    [
        (change("suppress", "event/tiada"), "the dataset has no event/tiada"),
        (change("suppress", "article/tiada"), "article/tiada cannot be corrected"),
        (change("suppress", "org/kpu-kota-batu"), "org/kpu-kota-batu cannot be withdrawn as a whole"),
        (change("suppress", SARI, of="skos:prefLabel"), "can be replaced, not withdrawn"),
        (change("suppress", SARI, of="skos:altLabel", old="Tono"), "says nothing, not Tono"),
        (change("replace", SARI, of="foaf:name", new="Sari"), "foaf:name of .* cannot be corrected"),
        (change("replace", SARI, of="skos:prefLabel", old="Tono", new="S"), "says Sari Dewi, not Tono"),
        (change("replace", ROLE, of="kpu:former", new="ya"), "'ya' is neither true nor false"),
        (change("replace", ROLE, of="kpu:firstAttested", new="kemarin"), "Invalid isoformat"),
        (change("add", ROLE, of="kpu:firstAttested", new="2020-01-01"), "has a kpu:firstAttested already, 2024-02-14"),
        (
            change("add", None, fact=f"membership; person={SARI}; organization=org/kpu-kota-batu; role=ketua"),
            "is in the dataset already",
        ),
        (
            change("add", None, fact=f"membership; person={SARI}; organization=org/tiada; role=ketua"),
            "the dataset has no org/tiada",
        ),
    ],
)
def test_what_finds_nothing_is_one_line_and_changes_nothing(correction: Correction, said: str) -> None:
    before = told()
    after, (line,) = correct(before, [correction])
    assert after == before
    assert line.startswith("koreksi.toml:1: ")
    assert line.endswith("; nothing is corrected there")
    assert said.split(".*")[-1] in line


def test_corrections_hold_whatever_is_read_beside() -> None:
    others = six_facts()
    event = make_event("e1", "apel", "Apel Pagi", date=DAY, main=True)
    own = placed_facts(roles=[("Sari Dewi", "ketua", BATU)], events=[event], on=DAY)
    correction = change("suppress", ROLE)
    alone, _ = correct(resolve([own]), [correction])
    beside, _ = correct(resolve([*others, own]), [correction])
    assert alone.corrections == beside.corrections
    assert ROLE not in {below(beside, each.iri) for each in beside.memberships}


def test_a_corrected_dataset_can_be_written() -> None:
    before = told()
    after, _ = correct(
        before, [change("suppress", ROLE), change("replace", SARI, of="skos:prefLabel", new="Sari Dewi A")]
    )
    assert len(build_graph(after)) > 0
