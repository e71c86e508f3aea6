from __future__ import annotations

from dataclasses import replace
from datetime import date

from kpugraph.resolve import resolve
from kpugraph.resolve.knowledge import Knowledge
from kpugraph.resolve.prune import without_orphans
from tests.factories import make_event, make_facts

DAY = date(2024, 2, 14)


def two_reports() -> Knowledge:
    """One happening under two names."""
    names = ("Rapat Dana Kampanye", "Rapat Pelaporan Dana Kampanye")
    return resolve(
        make_facts(events=[make_event(name=name, date=DAY)], publisher="KPU Kota Batu", title=name) for name in names
    )


def test_reports_of_one_happening_stay_the_same_while_both_are_there_and_on_one_day() -> None:
    knowledge = two_reports()
    one, other = knowledge.events
    assert (one.same_as, other.same_as) == ((other.iri,), (one.iri,))
    assert without_orphans(knowledge) == knowledge
    (left,) = without_orphans(replace(knowledge, events=(one,))).events
    assert left.same_as == ()
    moved = replace(knowledge, events=(one, replace(other, start_date=date(2024, 2, 15))))
    assert [event.same_as for event in without_orphans(moved).events] == [(), ()]
