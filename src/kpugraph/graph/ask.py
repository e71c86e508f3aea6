"""Asks a question in words: finds the shipped question that Indonesian or English words ask, and its parameters.

In come the words and a graph, whose things they may name; out comes an `Asked`, ready for `query.answer`. Which words
ask which question is written in ``lexicons/asking.toml``. Every word counts: what no pattern takes is not understood,
and what has two meanings is not decided; both are refused, with what could be asked instead.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from rdflib import Graph

from kpugraph.errors import LexiconError, QueryError
from kpugraph.graph.naming import Names
from kpugraph.graph.phrases import Phrase, Slots, parse_phrase, readings, words_of
from kpugraph.graph.query import Question, bind, find_question
from kpugraph.graph.wording import LANGUAGES, Language
from kpugraph.resources import lexicon_path

__all__ = ["Asked", "Pattern", "ask", "patterns"]

_NEAREST = 3


@dataclass(frozen=True, slots=True)
class Pattern:
    """A way to ask a question in words."""

    question: str
    """Name of the shipped question."""
    language: Language
    phrase: Phrase
    fixed: tuple[tuple[str, str], ...]
    """Parameters that the words set without naming a value: "acting" is a standing."""
    example: str


@dataclass(frozen=True, slots=True)
class Asked:
    """What words ask."""

    question: Question
    values: Mapping[str, str]
    """The parameters, by name; what was not said restricts nothing."""
    language: Language
    """In which it was asked."""
    sparql: str


@dataclass(frozen=True, slots=True)
class _Lexicon:
    patterns: tuple[Pattern, ...]
    fillers: frozenset[str]
    synonyms: Mapping[str, Mapping[str, str]]


def patterns() -> tuple[Pattern, ...]:
    """Every pattern, in the order of ``lexicons/asking.toml``; raises `LexiconError` when it breaks its rules."""
    return _lexicon().patterns


@lru_cache(maxsize=1)
def _lexicon() -> _Lexicon:
    path = lexicon_path("asking.toml")
    try:
        table = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, tomllib.TOMLDecodeError) as error:
        raise LexiconError(f"{path}: {error}; put the file right or install kpugraph again") from error
    found = tuple(pattern for entry in table["ask"] for pattern in _patterns(entry, table["macros"]))
    return _Lexicon(found, frozenset(table["fillers"]), table["synonyms"])


def _patterns(entry: Mapping[str, Any], macros: Mapping[Language, Mapping[str, str]]) -> Iterable[Pattern]:
    fixed = tuple(sorted(entry.get("fixed", {}).items()))
    for language in LANGUAGES:
        for pattern in entry[language]:
            phrase = parse_phrase(pattern, macros[language])
            yield Pattern(entry["question"], language, phrase, fixed, entry["example"][language])


def ask(graph: Graph, text: str) -> Asked:
    """Find what is asked; raises `QueryError` for what is not understood or has several meanings."""
    known = _lexicon()
    words = _without_fillers(words_of(text), known.fillers)
    names = Names(graph, known.synonyms)
    meant: dict[tuple[str, Slots, tuple[tuple[str, str], ...]], Pattern] = {}
    reached: list[tuple[int, Pattern]] = []
    for pattern in known.patterns:
        found, furthest = readings(pattern.phrase, words, names.known)
        reached.append((furthest, pattern))
        for slots in found:
            meant.setdefault((pattern.question, tuple(sorted(slots)), pattern.fixed), pattern)
    if not meant:
        raise QueryError(_not_understood(words, reached))
    if len(meant) > 1:
        raise QueryError(_several(text, [(pattern, slots) for (_, slots, _), pattern in meant.items()]))
    (((_, slots, _), pattern),) = meant.items()
    question = find_question(pattern.question)
    unsaid = {parameter.name: "" for parameter in question.parameters if parameter.optional}
    values = unsaid | dict(pattern.fixed) | _values(slots)
    return Asked(question, values, pattern.language, bind(question, values))


def _without_fillers(words: tuple[str, ...], fillers: frozenset[str]) -> tuple[str, ...]:
    first, last = 0, len(words)
    while first < last and words[first] in fillers:
        first += 1
    while first < last and words[last - 1] in fillers:
        last -= 1
    return words[first:last]


def _values(slots: Slots) -> dict[str, str]:
    values: dict[str, str] = {}
    for slot, meaning in slots:
        if slot == "period":
            values["since"], values["until"] = meaning.value.split("/")
        elif slot == "day":
            values["since"] = values["until"] = meaning.value
        elif slot == "thing":
            values["other" if "one" in values else "one"] = meaning.value
        else:
            values[slot] = meaning.value
    return values


def _not_understood(words: tuple[str, ...], reached: list[tuple[int, Pattern]]) -> str:
    furthest = max((far for far, _ in reached), default=0)
    left = " ".join(words[furthest:])
    fault = f'not understood from "{left}" on' if left else f'"{" ".join(words)}" is not a whole question'
    near = sorted(reached, key=lambda each: -each[0] - _alike(words, each[1]))
    examples = list(dict.fromkeys(pattern.example for _, pattern in near))[:_NEAREST]
    return f"{fault}; nearest questions: {' '.join(examples)}"


def _alike(words: tuple[str, ...], pattern: Pattern) -> float:
    """How many of the words stand in the pattern's example, as a share; languages tell themselves apart by this."""
    theirs = set(words_of(pattern.example))
    return len(theirs.intersection(words)) / max(len(words), 1)


def _several(text: str, meant: Iterable[tuple[Pattern, Slots]]) -> str:
    each = sorted(f"{pattern.question} ({', '.join(_said(slots))})" for pattern, slots in meant)
    return f'"{text}" has several meanings: {"; ".join(each)}; say which'


def _said(slots: Slots) -> Iterable[str]:
    return (" ".join(filter(None, (slot, meaning.value, meaning.thing))) for slot, meaning in slots)
