"""Words that name a happening, and which of them says what the article reports.

Reading in, `EventHit` values out. A type comes from ``event_types.tsv``; plans, background and stages of an election
are no happenings.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kpugraph.extract.quotations import quotations
from kpugraph.extract.reading import Reading, Sentence
from kpugraph.language.lexicon import EventWord, word_set
from kpugraph.language.text import tokens_in
from kpugraph.model import Span

__all__ = ["EventHit", "bare_hit", "dated_hit", "earlier_hit", "find_hits", "later_hit", "lead_of", "main_hit"]

_LEAD_SENTENCES = 4
_OF_SOMETHING = word_set("events-of-something")
"""Nouns that a weak word behind them only describes: ``petugas coklit``, ``anggaran pengawasan``."""
_BARE = word_set("events-bare")
_BARE_SENTENCES = 8
_TOLD = frozenset({"attended-by", "hosted-by", "opened-by"})
_FAINTEST = -0.5
"""Score below which a weak word alone is no happening (``Seleksi panwascam dikritik``)."""


@dataclass(frozen=True, slots=True)
class EventHit:
    """A word that names a happening, where it stands."""

    first: int
    last: int
    word: EventWord
    sentence: Sentence
    predicate: str
    """The kind of predicate right before it (``attends``, ``hosts`` …), or nothing."""


def lead_of(reading: Reading) -> tuple[Sentence, ...]:
    """The sentences that say what the article reports: the first few of the body."""
    return reading.body[:_LEAD_SENTENCES]


def find_hits(reading: Reading, taken: Sequence[bool]) -> list[EventHit]:
    """Every word or phrase of headline and body that names a happening, in order, outside bodies, titles and dates."""
    found = []
    sentences = ([reading.title] if reading.title else []) + list(reading.body)
    for sentence in sentences:
        at = sentence.first
        said = set() if sentence is reading.title else set(_said(reading, sentence))
        while at < sentence.last:
            match = reading.lexicon.events.match(reading.tokens, at, sentence.last)
            if match is None or taken[at] or at in said:
                at += 1
                continue
            found.append(EventHit(at, match[0], match[1], sentence, _predicate_before(reading, at, sentence)))
            at = match[0]
    return found


def _predicate_before(reading: Reading, at: int, sentence: Sentence) -> str:
    """The kind of the predicate whose object the word is: nearest before it, with few words between."""
    for start in range(at - 1, max(sentence.first, at - 9) - 1, -1):
        token = reading.tokens[start]
        if token.text in {".", ";", "?"}:
            break
        nearer = reading.lexicon.events.match(reading.tokens, start, at)
        if nearer is not None and not nearer[1].weak and start < at - 1 and nearer[0] <= at:
            return ""
        match = reading.lexicon.predicates.match(reading.tokens, start, at)
        if match is not None and match[1] in _DOING:
            return "planned" if _planned_before(reading, start, sentence) else match[1]
        if match is not None and match[1] in {"planned", "after"}:
            return match[1]
    return ""


def _planned_before(reading: Reading, at: int, sentence: Sentence) -> bool:
    """Whether a word of planning stands right before the predicate: ``akan menggelar``."""
    for start in range(max(sentence.first, at - 3), at):
        match = reading.lexicon.predicates.match(reading.tokens, start, at)
        if match is not None and match[1] == "planned":
            return True
    return False


def main_hit(reading: Reading, hits: Sequence[EventHit]) -> EventHit | None:
    """The word that names what the article reports: a strong one with a predicate in the lead, the title agreeing."""
    lead = {sentence.index for sentence in lead_of(reading)}
    headline = [hit for hit in hits if hit.sentence.index == -1 and not hit.word.weak]
    title_types = {hit.word.type for hit in hits if hit.sentence.index == -1 and not hit.word.weak}
    best: tuple[float, int] | None = None
    chosen = None
    for order, hit in enumerate(hits):
        index = hit.sentence.index
        if index != -1 and index not in lead:
            continue
        if hit.predicate == "after" or _before_is_after(reading, hit):
            continue
        score = 0.0
        score += {-1: 2.5, 0: 4.0, 1: 2.0, 2: 1.0, 3: 0.5}.get(index, 0.0)
        score += 2.5 if hit.predicate in _DOING else 0.0
        if hit.word.weak:
            told = hit.predicate in _DOING and _adjacent(reading, hit)
            score -= 1.5 if told or _said_to_be_held(reading, hit) else 4.0
            if score < _FAINTEST or reading.low(hit.first - 1) in _OF_SOMETHING:
                continue
        score -= 3.0 if _aside(reading, hit) else 0.0
        score -= 3.0 if hit.predicate == "planned" else 0.0
        narrower = hit.word.type.startswith("rapat-") and "rapat" in title_types
        score += 2.5 if hit.word.type in title_types or narrower else 0.0
        score += 1.0 if headline and hit.word.type == headline[0].word.type else 0.0
        score += 0.5 if reading.tokens[hit.first].is_capitalized else 0.0
        rank = (score, -order)
        if best is None or rank > best:
            best, chosen = rank, hit
    return _oath(hits, chosen, lead) or chosen


def _oath(hits: Sequence[EventHit], chosen: EventHit | None, lead: set[int]) -> EventHit | None:
    """The oath that the lead tells where only the headline has ``Kukuhkan``: what was taken was an oath."""
    if chosen is None or chosen.sentence.index != -1 or chosen.word.type != "pengukuhan":
        return None
    told = (hit for hit in hits if hit.sentence.index in lead and hit.word.type == "pelantikan" and not hit.word.weak)
    return next((hit for hit in told if hit.predicate not in {"planned", "after"}), None)


def later_hit(hits: Sequence[EventHit]) -> EventHit | None:
    """The first word behind the lead that names something held or attended, where title and lead name nothing."""
    return next((hit for hit in hits if not hit.word.weak and hit.predicate in _DOING), None)


def dated_hit(hits: Sequence[EventHit], days: Sequence[Span]) -> EventHit | None:
    """The first word behind the lead whose sentence names the day: ``ditetapkan dalam rapat paripurna, Selasa (…)``."""
    for hit in hits:
        dated = any(hit.sentence.span.start <= day.start < hit.sentence.span.end for day in days)
        if dated and not hit.word.weak and not hit.predicate and hit.sentence.index >= _LEAD_SENTENCES:
            return hit
    return None


def bare_hit(reading: Reading) -> EventHit | None:
    """A bare ``kegiatan`` or ``acara`` that the article says was held, opened or attended: a happening of no type."""
    for sentence in reading.body[:_BARE_SENTENCES]:
        named = [at for at in range(sentence.first, sentence.last) if reading.low(at) in _BARE]
        if not named:
            continue
        for at in range(named[0], sentence.last):
            match = reading.lexicon.predicates.match(reading.tokens, at, sentence.last)
            if match is not None and match[1] == "planned":
                break
            if match is not None and match[1] in _TOLD:
                word = EventWord(reading.low(named[0]), "lainnya", None, True)
                return EventHit(named[0], named[0] + 1, word, sentence, "")
    return None


def _adjacent(reading: Reading, hit: EventHit) -> bool:
    """Whether the predicate stands right before the word, at most one token between."""
    for start in range(hit.first - 4, hit.first):
        match = reading.lexicon.predicates.match(reading.tokens, max(start, hit.sentence.first), hit.first)
        if match is not None and hit.first - match[0] <= 1 and match[1] in _DOING:
            return True
    return False


_DOING = frozenset({"attends", "hosts", "invites", "joins", "present"})
"""Predicates whose object is the event that somebody holds or is at."""
_ASIDE = word_set("events-aside")


def _said_to_be_held(reading: Reading, hit: EventHit) -> bool:
    """Whether the clause goes on to say that it was held: ``Deklarasi Damai yang digelar di GOR``."""
    for at in range(hit.last, min(hit.last + 8, hit.sentence.last)):
        if reading.tokens[at].text in {".", ";", ","}:
            return False
        match = reading.lexicon.predicates.match(reading.tokens, at, hit.sentence.last)
        if match is not None and match[1] in {"hosted-by", "planned"}:
            return match[1] == "hosted-by"
    return False


def _said(reading: Reading, sentence: Sentence) -> Iterator[int]:
    """The tokens of the sentence inside quotations: what is said there is not what the article reports."""
    for quote in quotations(reading, sentence):
        first, last = tokens_in(reading.tokens, quote)
        yield from range(first, last)


def _aside(reading: Reading, hit: EventHit) -> bool:
    """Whether the word only says what something else was about: ``terkait persiapan rapat pleno``."""
    low = max(hit.sentence.first, hit.first - 3)
    return any(reading.tokens[at].low in _ASIDE for at in range(low, hit.first))


def _before_is_after(reading: Reading, hit: EventHit) -> bool:
    """Whether the word stands in a clause of something over before: ``Lepas mengikuti …, ``."""
    at = hit.first - 1
    floor = max(hit.sentence.first, hit.first - 8)
    while at >= floor and reading.tokens[at].text not in {",", ".", ";"}:
        match = reading.lexicon.predicates.match(reading.tokens, at, hit.first)
        if match is not None and match[1] == "after":
            return True
        at -= 1
    return False


def earlier_hit(reading: Reading, hits: Sequence[EventHit], main: EventHit) -> EventHit | None:
    """The word that names what the lead says to have been over before (``Usai …``), or None."""
    for hit in hits:
        if hit.sentence.index in {0, 1} and hit is not main and not hit.word.weak and _before_is_after(reading, hit):
            return hit
    return None
