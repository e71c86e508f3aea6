from __future__ import annotations

import pytest

from kpugraph.language.concepts import body_kinds
from kpugraph.language.lexicon import read_table
from kpugraph.language.seats import seats_of


@pytest.mark.parametrize(
    ("kind", "seats"),
    [("national-commission", 7), ("city-commission", 5), ("provincial-supervisor", 7), ("adhoc-committee", None)],
)
def test_the_law_says_how_many_members_a_body_has(kind: str, seats: int | None) -> None:
    assert seats_of(kind) == seats


def test_every_kind_is_a_kind_of_body() -> None:
    kinds = {kind.kind for kind in body_kinds()}
    assert {kind for kind, _ in read_table("seats.tsv", ("kind", "seats"))} <= kinds
