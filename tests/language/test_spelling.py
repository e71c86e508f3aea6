"""Slips of the pen in long words: what they are read as, and what is left alone."""

from __future__ import annotations

import pytest

from kpugraph.language.lexicon import lexicon
from kpugraph.language.spelling import Speller


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("sekeretaris", "sekretaris"),  # a letter too many
        ("penyelnggaraan", "penyelenggaraan"),  # a letter too few
        ("koordiantor", "koordinator"),  # two letters changed round
        ("perancanaan", "perencanaan"),  # another vowel, in a long noun
        ("menjelaskna", "menjelaskan"),
    ],
)
def test_a_long_word_a_slip_away_is_read_as_the_word(written: str, meant: str) -> None:
    assert lexicon().spelling.right(written) == meant


@pytest.mark.parametrize(
    "word",
    [
        "pengaduan",  # a word itself, not "pengadaan"
        "menugaskan",  # a verb itself, not "menegaskan"
        "ingatan",  # short, not "ingatkan"
        "pencerahan",  # another consonant, not "pencegahan"
        "anggita",  # a name, not "anggota"
        "kota",
        "sirekap2024",
    ],
)
def test_other_words_stay_as_they_are(word: str) -> None:
    assert lexicon().spelling.right(word) == word


def test_a_slip_that_two_words_explain_is_left_alone() -> None:
    speller = Speller(nouns=["pelaksana", "pelaksani"], verbs=[], known=[])
    assert speller.right("pelaksan") == "pelaksan"
    assert speller.right("pelaksanna") == "pelaksana"


@pytest.mark.parametrize(("written", "meant"), [("divis", "divisi"), ("katua", "ketua"), ("angota", "anggota")])
def test_listed_slips_of_short_words_are_read_as_the_word(written: str, meant: str) -> None:
    assert lexicon().spelling.right(written) == meant
