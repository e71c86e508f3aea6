"""Who is who across regions: what joins, what does not, and what holds for every collection."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import combinations
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kpugraph.language.concepts import concepts
from kpugraph.model import Facts, Person
from kpugraph.resolve import resolve
from kpugraph.resolve.decisions import VERDICTS, Decision
from kpugraph.resolve.identity import identify
from kpugraph.resolve.knowledge import Knowledge
from kpugraph.resolve.likeness import POINTS, SAME, UNDECIDED
from tests.factories import collections, placed_facts

BATU, MALANG, JATIM, RI = "KPU Kota Batu", "KPU Kabupaten Malang", "KPU Provinsi Jawa Timur", "KPU RI"
TABANAN, BALI = "KPU Kabupaten Tabanan", "KPU Provinsi Bali"
RARE = "Wulandika Prameswara Kertabhumi"
HERE, THERE = "budi-santoso--kota-batu", "budi-santoso--kabupaten-tabanan"
UP = "budi-santoso--provinsi-jawa-timur"
few = settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def seen(
    name: str, body: str, year: int | None = None, role: str = "anggota", former: str | None = None, month: int = 3
) -> Facts:
    """An article that names somebody in an office, and perhaps in a former one."""
    roles = [(name, role, body), *([(name, role, former)] if former else [])]
    day = None if year is None else date(year, month, 1)
    facts = placed_facts(roles=roles, title=f"{name} {body} {role} {year} {month} {former}", on=day)
    held, *past = facts.memberships
    return replace(facts, memberships=(held, *(replace(each, former=True) for each in past)))


def untied(name: str, publisher: str | None) -> Facts:
    facts = placed_facts(publisher=publisher, title=f"{name} tamu {publisher}")
    return replace(facts, persons=(Person(name),))


def short(iri: str) -> str:
    return iri.rpartition("/")[2]


def groups(*facts: Facts, decisions: tuple[Decision, ...] = ()) -> list[tuple[str, ...]]:
    """The groups of more than one, by local names."""
    people = identify(resolve(facts), decisions).persons
    return sorted({tuple(sorted(map(short, (each.iri, *each.same_as)))) for each in people if each.same_as})


def verdicts(*facts: Facts, decisions: tuple[Decision, ...] = ()) -> list[tuple[str, tuple[str, ...]]]:
    return [(each.verdict, each.grounds) for each in identify(resolve(facts), decisions).identities]


def test_who_rises_to_the_own_province_is_one_even_under_a_common_name() -> None:
    found = groups(seen("Budi Santoso", BATU, 2016), seen("Budi Santoso", JATIM, 2021))
    assert found == [(HERE, UP)]


def test_a_rare_name_is_one_across_provinces() -> None:
    assert len(groups(seen(RARE, BATU, 2016), seen(RARE, TABANAN, 2021))) == 1


def test_a_common_name_stays_two_across_provinces() -> None:
    assert groups(seen("Budi Santoso", BATU, 2016), seen("Budi Santoso", TABANAN, 2021)) == []
    assert groups(seen("Budi Santoso", BATU), seen("Budi Santoso", BALI)) == []


def test_a_former_office_named_with_the_present_one_is_certain() -> None:
    now = seen("Budi Santoso", TABANAN, 2021, former=BATU)
    (group,) = groups(seen("Budi Santoso", BATU, 2016), now)
    assert group == (THERE, HERE)
    ((verdict, grounds),) = verdicts(seen("Budi Santoso", BATU, 2016), now)
    assert (verdict, "former-office" in grounds) == ("same", True)


def test_a_former_office_that_begins_later_is_another_persons() -> None:
    assert groups(seen("Budi Santoso", BATU, 2023), seen("Budi Santoso", TABANAN, 2016, former=BATU)) == []


@pytest.mark.parametrize("name", ["Budi Santoso", RARE])
def test_two_offices_at_once_are_two_people(name: str) -> None:
    here, there = [seen(name, BATU, 2016), seen(name, BATU, 2020)], seen(name, JATIM, 2018)
    assert groups(*here, there) == []


def test_who_acts_elsewhere_for_a_time_is_not_two_people() -> None:
    here = [seen(RARE, JATIM, 2016), seen(RARE, JATIM, 2020)]
    assert len(groups(*here, seen(RARE, BATU, 2018, role="plt. ketua"))) == 1


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("M. Rizal Hakim", "Muhammad Rizal Hakim"),
        ("C. Rizal Hakim", "Choirul Rizal Hakim"),
        ("K. Rizal Hakim", "Khadijah Rizal Hakim"),
        ("Siti Rahayu", "Siti Rahayu Utami"),
        ("Zaenal Abidin", "Zainal Abidin"),
        ("Suparno", "Joko Suparno"),
        ("Budi Setyawan", "Budi Setyawam"),
    ],
)
def test_forms_of_a_name_in_one_post_are_one_person(one: str, other: str) -> None:
    assert len(groups(seen(one, BATU, 2019), seen(other, BATU, 2020))) == 1
    assert groups(seen(one, BATU, 2019), seen(other, TABANAN, 2020)) == []


def test_a_short_form_that_fits_two_is_neither() -> None:
    facts = [seen(name, BATU, 2019) for name in ("Siti Rahayu", "Siti Rahayu Utami", "Siti Rahayu Lestari")]
    assert groups(*facts) == []
    assert {verdict for verdict, grounds in verdicts(*facts)} <= {"undecided"}


def test_of_two_whom_one_word_fits_the_one_in_the_post_counts() -> None:
    chair, head = seen("Joko Suparno", BATU, 2019, "ketua"), seen("Suparno Hadi Kusworo", BATU, 2019, "kasubbag")
    ((*group,),) = groups(chair, head, seen("Suparno", BATU, 2020, "ketua"))
    assert group == ["joko-suparno--kota-batu", "suparno--kpu-kota-batu"]


def test_of_two_whom_one_word_fits_the_one_seen_then_counts() -> None:
    earlier = [seen("Joko Suparno", BATU, year) for year in (2014, 2018)]
    later = [seen("Suparno Hadi Kusworo", BATU, year) for year in (2021, 2023)]
    ((*group,),) = groups(*earlier, *later, seen("Suparno", BATU, 2016))
    assert group == ["joko-suparno--kota-batu", "suparno--kpu-kota-batu"]
    assert groups(*earlier, *later, seen("Suparno", BATU, 2019, month=9)) == []


def test_who_bears_one_name_alone_is_not_joined_upwards() -> None:
    facts = [seen("Suparno", BATU, 2016), seen("Suparno", JATIM, 2021)]
    assert groups(*facts) == []
    assert [verdict for verdict, _ in verdicts(*facts)] == ["undecided"]
    assert len(groups(facts[0], seen("Suparno", MALANG, 2021, former=BATU))) == 1


def test_who_bears_one_name_alone_without_an_office_is_the_one_of_the_publisher() -> None:
    held, guest = seen("Suparno", BATU, 2016), untied("Suparno", BATU)
    assert len(groups(held, guest, seen("Suparno", TABANAN, 2016))) == 1
    assert groups(held, untied("Suparno", MALANG)) == []
    assert groups(held, untied("Suparno", None)) == []


def test_two_whom_one_article_names_are_never_joined() -> None:
    both = placed_facts(roles=[("Siti Rahayu", "anggota", BATU), ("Siti Rahayu Utami", "anggota", BATU)])
    assert groups(both, seen("Siti Rahayu", BATU, 2019), seen("Siti Rahayu Utami", BATU, 2020)) == []


def test_women_and_men_are_not_one_person() -> None:
    def titled(facts: Facts, title: str) -> Facts:
        return replace(facts, persons=tuple(replace(each, honorific_prefixes=(title,)) for each in facts.persons))

    one, other = seen(RARE, BATU, 2016), seen(RARE, TABANAN, 2021)
    assert groups(titled(one, "Hj."), titled(other, "H.")) == []
    assert len(groups(titled(one, "Hj."), titled(other, "Ibu"))) == 1


def test_who_is_named_without_an_office_is_the_only_one_around_the_publisher() -> None:
    holder = seen("Budi Santoso", JATIM, 2020)
    assert groups(holder, untied("Budi Santoso", BATU)) == [(HERE, UP)]
    assert groups(holder, untied("Budi Santoso", TABANAN)) == []
    assert groups(seen("Budi Santoso", BATU, 2020), untied("Budi Santoso", JATIM)) != []


def test_who_is_named_without_an_office_where_two_fit_is_left_open() -> None:
    facts = [seen("Budi Santoso", body, 2020) for body in (BATU, MALANG)]
    guest = untied("Budi Santoso", JATIM)
    assert groups(*facts, guest) == []
    assert verdicts(*facts, guest) == [("undecided", ("region-and-its-province", "same-name"))] * 2


def test_two_who_are_apart_are_never_bridged_by_a_third() -> None:
    at_once = [seen(RARE, BATU, 2016), seen(RARE, BATU, 2020), seen(RARE, MALANG, 2018)]
    knowledge = identify(resolve([*at_once, seen(RARE, JATIM, 2023)]))
    same = {short(each.iri): set(map(short, each.same_as)) for each in knowledge.persons}
    batu, malang = (next(name for name in same if name.endswith(end)) for end in ("kota-batu", "kabupaten-malang"))
    assert malang not in same[batu]
    assert sum(len(others) for others in same.values()) == 2
    assert "joins-two-others" in [ground for each in knowledge.identities for ground in each.grounds]


def decide(one: str, other: str, verdict: str) -> Decision:
    known = next(each for each in VERDICTS if each == verdict)
    pair = sorted(f"person/{each}" for each in (one, other))
    return Decision(pair[0], pair[1], known, "riwayat hidup", "Rina", date(2026, 11, 24))


def test_what_people_say_is_the_same_is_joined_whatever_speaks_against() -> None:
    facts = [seen("Budi Santoso", BATU, 2016), seen("Budi Santoso", BATU, 2020), seen("Budi Santoso", TABANAN, 2018)]
    assert groups(*facts) == []
    assert groups(*facts, decisions=(decide(HERE, THERE, "same"),)) == [(THERE, HERE)]


@pytest.mark.parametrize("verdict", ["different", "undecided"])
def test_what_people_keep_apart_is_not_joined(verdict: str) -> None:
    facts = [seen("Budi Santoso", BATU, 2016), seen("Budi Santoso", JATIM, 2021)]
    knowledge = identify(resolve(facts), [decide(HERE, UP, verdict)])
    assert [each.same_as for each in knowledge.persons] == [(), ()]
    assert all(bool(each.different_from) == (verdict == "different") for each in knowledge.persons)
    (identity,) = knowledge.identities
    assert (identity.verdict, identity.author, identity.reason) == (verdict, "Rina", "riwayat hidup")
    assert identity.score is not None
    assert identity.score >= SAME


def test_what_people_keep_apart_is_not_bridged_either() -> None:
    facts = [seen(RARE, body, year) for body, year in ((BATU, 2014), (JATIM, 2018), (RI, 2023))]
    (group,) = groups(*facts)
    assert len(group) == 3
    name = group[0].partition("--")[0]
    kept = decide(f"{name}--kota-batu", f"{name}--indonesia", "different")
    (pair,) = groups(*facts, decisions=(kept,))
    assert len(pair) == 2
    assert not {f"{name}--kota-batu", f"{name}--indonesia"} <= set(pair)


def test_decisions_on_persons_that_are_not_there_do_nothing() -> None:
    facts = [seen("Budi Santoso", BATU, 2016)]
    assert identify(resolve(facts), [decide(HERE, UP, "same")]) == identify(resolve(facts))


def test_every_ground_is_a_concept_and_has_its_points() -> None:
    assert {concept.notation for concept in concepts("identity-ground")} == set(POINTS)
    assert UNDECIDED < SAME


def test_each_identity_rests_on_passages_of_both() -> None:
    knowledge = identify(resolve([seen("Budi Santoso", BATU, 2016), seen("Budi Santoso", JATIM, 2021)]))
    (identity,) = knowledge.identities
    passages = {each.iri: each.evidence.exact for each in knowledge.evidence}
    assert sorted(passages[iri] for iri in identity.evidence) == [
        "Budi Santoso adalah anggota KPU Kota Batu.",
        "Budi Santoso adalah anggota KPU Provinsi Jawa Timur.",
    ]
    assert identity.iri.endswith(f"identity/{HERE}/{UP}")


# --- for every collection

_NAMES = ("Budi Santoso", "Budi Santosa", "B. Santoso", RARE, "Wulandika Kertabhumi", "Suparno", "Joko Suparno")
_BODIES = (BATU, "Bawaslu Kota Batu", MALANG, JATIM, TABANAN, BALI, RI)


@st.composite
def careers(draw: st.DrawFn) -> tuple[Facts, ...]:
    """Up to six sightings of few names in few offices."""
    sightings = st.tuples(
        st.sampled_from(_NAMES),
        st.sampled_from(_BODIES),
        st.sampled_from((None, 2014, 2017, 2020, 2023)),
        st.sampled_from(("anggota", "ketua", "plt. ketua")),
        st.sampled_from((None, None, BATU, JATIM)),
    )
    found = draw(st.lists(sightings, max_size=6, unique=True))
    guests = draw(st.lists(st.tuples(st.sampled_from(_NAMES), st.sampled_from((None, BATU, JATIM))), max_size=2))
    return tuple(seen(*each) for each in found) + tuple(untied(*each) for each in dict.fromkeys(guests))


def _pairs(knowledge: Knowledge) -> set[tuple[str, str]]:
    return {(each.iri, other) for each in knowledge.persons for other in each.same_as}


@st.composite
def decided_careers(draw: st.DrawFn) -> tuple[tuple[Facts, ...], tuple[Decision, ...]]:
    facts = draw(careers())
    names = sorted(short(each.iri) for each in resolve(facts).persons)
    pairs = list(combinations(names, 2))
    chosen = draw(st.lists(st.sampled_from(pairs), unique=True, max_size=2)) if pairs else []
    return facts, tuple(decide(*pair, draw(st.sampled_from(("different", "undecided")))) for pair in chosen)


@given(st.one_of(careers(), collections()))
@few
def test_one_hop_finds_everybody_of_a_group(facts: tuple[Facts, ...]) -> None:
    pairs = _pairs(identify(resolve(facts)))
    assert all((other, one) in pairs for one, other in pairs)
    assert all((one, end) in pairs for one, middle in pairs for start, end in pairs if start == middle and end != one)


@given(st.one_of(careers(), collections()), st.randoms(use_true_random=False))
@few
def test_the_order_of_the_articles_decides_nothing(facts: tuple[Facts, ...], random: Random) -> None:
    shuffled = list(facts)
    random.shuffle(shuffled)
    assert identify(resolve(shuffled)) == identify(resolve(facts))


@given(st.one_of(careers(), collections()))
@few
def test_saying_who_is_who_moves_nothing(facts: tuple[Facts, ...]) -> None:
    before = resolve(facts)
    after = identify(before)
    bare = tuple(replace(each, same_as=(), different_from=()) for each in after.persons)
    assert replace(after, persons=bare, identities=()) == before


@given(decided_careers())
@few
def test_whom_people_or_an_article_keep_apart_no_group_holds(
    given_facts: tuple[tuple[Facts, ...], tuple[Decision, ...]],
) -> None:
    facts, decisions = given_facts
    knowledge = identify(resolve(facts), decisions)
    pairs = {(short(one), short(other)) for one, other in _pairs(knowledge)}
    for decision in decisions:
        assert (decision.one.removeprefix("person/"), decision.other.removeprefix("person/")) not in pairs
    for article in knowledge.articles:
        named = [short(iri) for iri in article.mentions]
        assert not [pair for pair in combinations(named, 2) if pair in pairs]


@given(st.one_of(careers(), collections()))
@few
def test_every_group_is_held_together_by_decisions(facts: tuple[Facts, ...]) -> None:
    knowledge = identify(resolve(facts))
    reached = {each.iri: {each.iri} for each in knowledge.persons}
    for identity in knowledge.identities:
        if identity.verdict == "same":
            whole = reached[identity.persons[0]] | reached[identity.persons[1]]
            for iri in whole:
                reached[iri] = whole
    assert {each.iri: {each.iri, *each.same_as} for each in knowledge.persons} == reached
    assert all(each.evidence for each in knowledge.identities)
