"""Names that two people share, and names that they do not, in collections of any size."""

from __future__ import annotations

import pytest

from kpugraph.resolve.names import name_tokens
from kpugraph.resolve.rarity import Rarities


@pytest.mark.parametrize(
    ("name", "rarity"),
    [
        ("Budi Santoso", "common"),
        ("Siti Aminah", "common"),
        ("Siti Nur Aini", "uncommon"),
        ("Yosefina Parera", "rare"),
        ("Wulandika Prameswara Kertabhumi", "unique"),
        ("Suparno", "common"),
    ],
)
def test_without_a_collection_the_lexicon_says(name: str, rarity: str) -> None:
    assert Rarities([]).rarity(name_tokens(name)) == rarity


def test_a_collection_teaches_which_words_are_common_in_it() -> None:
    name = ("yosefina", "parera")
    alone = Rarities([name])
    crowd = Rarities([name, *((f"nama{number}", "parera") for number in range(900))])
    both = Rarities([name, *((first, "parera") for first in ("yosefina", "maria")), *crowd_of("yosefina")])
    assert alone.rarity(name) == "rare"
    assert crowd.rarity(name) in {"uncommon", "common"}
    assert both.rarity(name) != "rare"


def crowd_of(first: str) -> list[tuple[str, ...]]:
    return [(first, f"nama{number}") for number in range(200)]


def test_a_name_counts_once_however_often_it_comes() -> None:
    name = ("yosefina", "parera")
    assert Rarities([name] * 500).rarity(name) == Rarities([name]).rarity(name)


def test_initials_say_nothing() -> None:
    rarities = Rarities([])
    assert rarities.rarity(("b", "santoso")) == rarities.rarity(("santoso",)) == "common"
