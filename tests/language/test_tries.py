"""Phrases in a sequence of tokens: longest first, small words passed over, patterns written out."""

from __future__ import annotations

import pytest

from kpugraph.language.text import tokens
from kpugraph.language.tries import LooseTrie, Trie, phrases

ENTRIES = [("dihadiri", "guests"), ("dihadiri oleh", "guests"), ("memberi arahan", "speaker"), ("memberi", "gives")]
LOOSE = LooseTrie(ENTRIES, frozenset({"juga", "langsung", "pula", "singkat"}))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("dihadiri oleh Budi", (2, "guests")),
        ("dihadiri langsung oleh Budi", (3, "guests")),
        ("dihadiri juga pula langsung oleh Budi", (5, "guests")),
        ("di hadiri oleh Budi", (3, "guests")),
        ("memberi arahan", (2, "speaker")),
        ("memberi singkat arahan", (3, "speaker")),
        ("memberi juga", (1, "gives")),
        ("juga memberi arahan", None),
        ("memberi juga pula langsung singkat arahan", (1, "gives")),
        ("di kantor", None),
    ],
)
def test_small_words_between_those_of_a_phrase(text: str, found: tuple[int, str] | None) -> None:
    assert LOOSE.match(tokens(text), 0) == found


def test_a_plain_trie_passes_over_nothing() -> None:
    assert Trie(ENTRIES).match(tokens("dihadiri langsung oleh Budi"), 0) == (1, "guests")


def test_no_match_reaches_over_the_stop() -> None:
    assert LOOSE.match(tokens("dihadiri langsung oleh Budi"), 0, 2) == (1, "guests")


def test_patterns_are_written_out() -> None:
    assert list(phrases("a|b [c_d] e")) == ["a c d e", "a e", "b c d e", "b e"]
    assert list(phrases("plain words")) == ["plain words"]
