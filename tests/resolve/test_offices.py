"""Changes of office over several articles: one change told by two is one, with what each of them adds."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from kpugraph.model import OfficeChange
from kpugraph.resolve import resolve
from kpugraph.resolve.knowledge import KnownOfficeChange
from kpugraph.vocab import DEFAULT_BASE
from tests.factories import BODIES, REGIONS, make_change, make_event, make_facts

BATU = "KPU Kota Batu"
SARI = make_change("appointment", "Sari Wulan", "ketua", BATU, "2024-02-12")
IRI = "office-change/sari-wulan--kota-batu/kpu-kota-batu/ketua/start-2024-02-12"


def known(*told: OfficeChange) -> tuple[KnownOfficeChange, ...]:
    """What is known when each change has an article of its own."""
    facts = [
        make_facts(changes=[change], title=f"Berita {number}", publisher="KPU RI", bodies=BODIES, places=REGIONS)
        for number, change in enumerate(told)
    ]
    return resolve(facts).office_changes


def paths(changes: tuple[KnownOfficeChange, ...]) -> list[str]:
    return [change.iri.removeprefix(DEFAULT_BASE) for change in changes]


def test_two_articles_on_one_change_give_one_with_what_either_says() -> None:
    fuller = replace(SARI, kind="replacement", predecessor="Tono Hadi", term=(2023, 2028), decree="12 Tahun 2024")
    (change,) = known(SARI, fuller)
    assert paths((change,)) == [IRI]
    assert (change.kind, change.start, change.end, change.term) == (
        "replacement",
        date(2024, 2, 12),
        None,
        (2023, 2028),
    )
    assert [iri.removeprefix(DEFAULT_BASE) for iri in change.predecessors] == ["person/tono-hadi--kota-batu"]
    assert (change.decrees, len(change.evidence)) == (("12 Tahun 2024",), 2)
    assert known(fuller, SARI) != ()


@pytest.mark.parametrize(
    ("other", "path"),
    [
        (replace(SARI, date=date(2024, 2, 13)), "sari-wulan--kota-batu/kpu-kota-batu/ketua/start-2024-02-13"),
        (replace(SARI, kind="resignation"), "sari-wulan--kota-batu/kpu-kota-batu/ketua/end-2024-02-12"),
        (replace(SARI, role="plt. ketua"), "sari-wulan--kota-batu/kpu-kota-batu/plt-ketua/start-2024-02-12"),
        (replace(SARI, date=None, term=(2023, 2028)), "sari-wulan--kota-batu/kpu-kota-batu/ketua/start-2023-2028"),
        (replace(SARI, date=None), "sari-wulan--kota-batu/kpu-kota-batu/ketua/start-undated"),
    ],
)
def test_another_day_direction_or_office_is_another_change(other: OfficeChange, path: str) -> None:
    assert paths(known(SARI, other)) == sorted([IRI, f"office-change/{path}"])


def test_who_is_known_by_the_change_alone_is_placed_by_its_office() -> None:
    changes = [make_change("replacement", "Sari Wulan", "ketua", BATU, predecessor="Tono Hadi")]
    knowledge = resolve([make_facts(changes=changes, publisher="KPU RI", bodies=BODIES, places=REGIONS)])
    assert [person.iri.removeprefix(DEFAULT_BASE) for person in knowledge.persons] == [
        "person/sari-wulan--kota-batu",
        "person/tono-hadi--kota-batu",
    ]
    assert [(post.role, post.organization.rpartition("/")[2]) for post in knowledge.posts] == [
        ("ketua", "kpu-kota-batu")
    ]


def test_the_event_where_it_happened_is_linked() -> None:
    facts = make_facts(changes=[replace(SARI, event="e1")], events=[make_event(main=True)], publisher=BATU)
    knowledge = resolve([facts])
    assert knowledge.office_changes[0].events == (knowledge.events[0].iri,)


def test_a_change_that_names_a_stranger_is_refused() -> None:
    facts = make_facts(changes=[SARI], publisher=BATU)
    with pytest.raises(ValueError, match="names the person 'Tono Hadi'"):
        resolve([replace(facts, office_changes=(replace(facts.office_changes[0], predecessor="Tono Hadi"),))])
    with pytest.raises(ValueError, match="OfficeChange has no evidence"):
        resolve([replace(facts, office_changes=(SARI,))])
