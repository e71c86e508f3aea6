"""Where the text says that somebody came into or left an office: the words of ``office_changes.tsv`` that mean it.

Reading in, `OfficeCue` values out, in order; what is planned, asked for, denied, supposed or called off is left out.
Who and which office they are about, `kpugraph.extract.office_changes` says.
"""

from __future__ import annotations

from dataclasses import dataclass

from kpugraph.extract.reading import Reading, Sentence
from kpugraph.language.lexicon import OfficeVerb, word_set

__all__ = ["OfficeCue", "find_office_cues"]

_PLANNED = word_set("offices-planned")
_SUPPOSED = word_set("offices-supposed")
_UNDONE = word_set("offices-undone")
_REACH = 6
"""Tokens before a word of change in which a plan or a denial is about it."""
_CLAUSE_ENDS = frozenset({",", ";", ":", "(", ")", "“", "”", '"'})


@dataclass(frozen=True, slots=True)
class OfficeCue:
    """A word of change: its tokens, its meaning, and how far what is said of it reaches."""

    first: int
    last: int
    verb: OfficeVerb
    sentence: Sentence
    begin: int
    """Token where its part of the sentence begins: behind the word of change before it, or at the sentence's first."""
    until: int
    """Token where the next word of change, or the sentence, ends its part."""


def find_office_cues(reading: Reading) -> tuple[OfficeCue, ...]:
    """Every word of change in the body of the article that says what has happened, in order."""
    found: list[OfficeCue] = []
    for sentence in reading.body:
        places = _places(reading, sentence)
        for index, (first, last, verb) in enumerate(places):
            begin = places[index - 1][1] if index else sentence.first
            until = places[index + 1][0] if index + 1 < len(places) else sentence.last
            if verb.frame != "none" and _happened(reading, sentence, first, last, verb):
                found.append(OfficeCue(first, last, verb, sentence, begin, until))
    return tuple(found)


def _places(reading: Reading, sentence: Sentence) -> list[tuple[int, int, OfficeVerb]]:
    """First token, index behind the last, and meaning of every word of change of a sentence."""
    found = []
    at = sentence.first
    while at < sentence.last:
        match = reading.lexicon.office_verbs.match(reading.tokens, at, sentence.last)
        if match is None:
            at += 1
            continue
        found.append((at, *match))
        at = match[0]
    return found


def _happened(reading: Reading, sentence: Sentence, first: int, last: int, verb: OfficeVerb) -> bool:
    """Whether the sentence says that the change happened."""
    low = [reading.low(at) for at in range(sentence.first, sentence.last)]
    before, after = low[: first - sentence.first], low[last - sentence.first :]
    near: list[str] = []
    for word in reversed(before[-_REACH:]):
        if word in _CLAUSE_ENDS:
            break
        near.append(word)
    # "A dilantik untuk menggantikan B": for what is no plan there.
    planned = _PLANNED - {"untuk", "guna"} if verb.frame == "replaces" else _PLANNED
    if planned.intersection(near) or _SUPPOSED.intersection(before) or "?" in after[-2:]:
        return False
    return not _UNDONE.intersection(after[: _REACH * 4]) and not {"sementara", "ditolak"}.intersection(after[:2])
