"""A small language of phrases, and whether a list of words is one: the patterns of questions in words.

``(siapa|siapakah) [saja] {role} [di] {body}`` is said by "siapa ketua KPU RI" and by "siapakah anggota di KPU Kota
Batu": words stand for themselves, ``[a|b]`` may be left out, of ``(a|b)`` one must stand, ``<who>`` is a macro, and a
slot ``{role}`` takes the words that a vocabulary knows. A phrase is said by the whole list of words or not at all.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from kpugraph.errors import LexiconError

__all__ = ["Meaning", "Phrase", "Slots", "parse_phrase", "readings", "words_of"]


@dataclass(frozen=True, slots=True, order=True)
class Meaning:
    """What words in a slot stand for."""

    value: str
    """As a question takes it for its parameter: a label, a notation, an ISO date."""
    thing: str = ""
    """The IRI where it is a thing of the dataset, since two may bear one name."""


Slots = tuple[tuple[str, Meaning], ...]
"""The slots of a phrase with what was said for them, in the order of the words."""
Known = Callable[[str, tuple[str, ...], int], Iterator[tuple[int, Meaning]]]
"""For a slot, the words and an index: where each name of the slot that begins there ends, and what it means."""

_TOKEN = re.compile(r"[\[\]()|]|\{\w+\}|<\w+>|[^\s\[\]()|{}<>]+")
_CLOSING = {"[": "]", "(": ")"}
_OUTER = "\"'“”‘’«».,;:!?()[]…"


def words_of(text: str) -> tuple[str, ...]:
    """The words of a text in lower case, without the punctuation around and between them.

    >>> words_of("Siapa Plt. Ketua KPU RI pada 14/10/2021?")
    ('siapa', 'plt', 'ketua', 'kpu', 'ri', 'pada', '14/10/2021')
    """
    stripped = (word.strip(_OUTER) for word in re.split(r"[\s,;:()]+|(?<=[^\W\d])\.(?=[^\W\d])", text.casefold()))
    return tuple(word for word in stripped if word)


@dataclass(frozen=True, slots=True)
class Phrase:
    """One part of a pattern."""

    kind: str
    """``word``, ``slot``, ``all`` (its parts in turn) or ``one`` (of its parts)."""
    text: str = ""
    parts: tuple[Phrase, ...] = ()
    optional: bool = False


def parse_phrase(pattern: str, macros: Mapping[str, str]) -> Phrase:
    """Parse a pattern; raises `LexiconError` for brackets that do not pair and macros that are not there."""
    tokens = _TOKEN.findall(pattern)
    phrase, end = _alternatives(tokens, 0, pattern, macros)
    if end != len(tokens):
        raise LexiconError(f"{pattern!r}: a bracket too many at {tokens[end]!r}; pair the brackets")
    return phrase


def _alternatives(tokens: list[str], at: int, pattern: str, macros: Mapping[str, str]) -> tuple[Phrase, int]:
    options: list[Phrase] = []
    parts: list[Phrase] = []
    while at < len(tokens) and tokens[at] not in ")]":
        token = tokens[at]
        if token == "|":
            options.append(Phrase("all", parts=tuple(parts)))
            parts = []
        elif token in _CLOSING:
            inner, at = _alternatives(tokens, at + 1, pattern, macros)
            if at >= len(tokens) or tokens[at] != _CLOSING[token]:
                raise LexiconError(f"{pattern!r}: {token!r} is not closed; pair the brackets")
            parts.append(Phrase("all", parts=(inner,), optional=token == "["))
        elif token.startswith("{"):
            parts.append(Phrase("slot", token[1:-1]))
        elif token.startswith("<"):
            if token[1:-1] not in macros:
                raise LexiconError(f"{pattern!r}: no macro {token}; add it")
            parts.append(parse_phrase(macros[token[1:-1]], macros))
        else:
            parts.append(Phrase("word", token))
        at += 1
    options.append(Phrase("all", parts=tuple(parts)))
    return (options[0] if len(options) == 1 else Phrase("one", parts=tuple(options))), at


def readings(phrase: Phrase, words: tuple[str, ...], known: Known) -> tuple[frozenset[Slots], int]:
    """The slots of every way in which the words say the phrase, and how many of the words could be followed at most."""
    reader = _Reader(words, known)
    whole = frozenset(slots for end, slots in reader.follow(phrase, 0) if end == len(words))
    return whole, reader.furthest


class _Reader:
    """Follows words along a phrase."""

    def __init__(self, words: tuple[str, ...], known: Known) -> None:
        self._words, self._known = words, known
        self.furthest = 0

    def follow(self, phrase: Phrase, at: int) -> Iterator[tuple[int, Slots]]:
        """Where each way to say the phrase from here on ends, with its slots."""
        self.furthest = max(self.furthest, at)
        if phrase.kind == "word":
            if at < len(self._words) and self._words[at] == phrase.text:
                yield at + 1, ()
        elif phrase.kind == "slot":
            for end, meaning in self._known(phrase.text, self._words, at):
                yield end, ((phrase.text, meaning),)
        elif phrase.kind == "one":
            for part in phrase.parts:
                yield from self.follow(part, at)
        else:
            yield from self._in_turn(phrase.parts, at)
            if phrase.optional:
                yield at, ()

    def _in_turn(self, parts: tuple[Phrase, ...], at: int) -> Iterator[tuple[int, Slots]]:
        self.furthest = max(self.furthest, at)
        if not parts:
            yield at, ()
            return
        for end, slots in self.follow(parts[0], at):
            for last, further in self._in_turn(parts[1:], end):
                yield last, slots + further
