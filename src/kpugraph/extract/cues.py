"""Where an article says what part somebody has: the predicates found, and which event each speaks of.

Reading and events in, `Cue` values out. What a kind of predicate means is left to `guests`, `speaking` and `hosts`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from kpugraph.extract.agents import AgentMention, Agents
from kpugraph.extract.events import EventDraft
from kpugraph.extract.reading import QUOTATION, Reading, Sentence
from kpugraph.language.lexicon import word_set
from kpugraph.language.text import tokens_in
from kpugraph.model import Part, Span

__all__ = [
    "CEREMONY",
    "OATH",
    "VISIT",
    "Cue",
    "Found",
    "Handler",
    "PartFound",
    "belongs",
    "find_cues",
    "matter",
    "near_event",
    "spoken",
    "tells_of_event",
]

CEREMONY = frozenset({"apel", "upacara"})
OATH = frozenset({"pelantikan", "pengukuhan"})
VISIT = frozenset({"kunjungan", "audiensi"})
_LISTING = frozenset({"attended-by", "present", "accompanied-by", "speakers", "as-speaker"})
"""Kinds of predicates whose list the next sentence may go on with (``Mereka adalah …``)."""
_BULLETS = frozenset({"-", "–", "•", "*", "·", "✓"})
_ASIDE = 3
"""Tokens: how near its predicate a prayer, a song or a report stands: ``doa yang dipimpin oleh``."""
_INTRODUCED = 2
"""Tokens: how far behind the predicate the words stand that introduce its list."""
_NEAR = 14
"""Tokens: how far behind its predicate an event's name begins."""
_BRINGING = word_set("participation-bringing")
_PLANNED = frozenset({"akan", "bakal", "besok", "hendak", "nantinya", "rencananya"})
_LONGEST_ITEM = 40
"""Tokens: a line of a list is seldom longer."""


@dataclass(frozen=True, slots=True)
class PartFound:
    """An agent's part in an event, with the tokens that say it."""

    event: str
    agent: AgentMention
    part: Part
    first: int
    last: int
    rule: str


@dataclass(frozen=True, slots=True)
class Cue:
    """A predicate: its tokens, its kind, its sentence, and where a list behind it must end."""

    first: int
    last: int
    kind: str
    sentence: Sentence
    stop: int
    """The end of the sentence, or of the lines that go on with its list."""

    @property
    def opens(self) -> bool:
        """Whether the predicate stands at its sentence's beginning, a few small words before it."""
        return self.first - self.sentence.first <= 3


Found = list[tuple[AgentMention, Part]]
Handler = Callable[[EventDraft, Cue, Agents], Found]
"""What a kind of predicate says: event, cue and agents in, agents with their parts out."""


def find_cues(reading: Reading) -> tuple[Cue, ...]:
    """Every predicate of the body outside quotations, in order."""
    silent = spoken(reading)
    found: list[Cue] = []
    listing: Cue | None = None
    for number, sentence in enumerate(reading.body):
        stop = _list_end(reading, number)
        before, listing = listing, None
        at = sentence.first
        while at < sentence.last:
            if at in silent:
                at = silent[at]
                continue
            match = reading.lexicon.predicates.match(reading.tokens, at, sentence.last)
            if match is None:
                at += 1
                continue
            cue = Cue(at, match[0], match[1], sentence, stop)
            if cue.kind == "continued" and before is not None and at - sentence.first <= 1:
                cue = replace(cue, kind=before.kind)
            told = found[-1] if found else None
            near = told is not None and told.sentence == sentence and cue.first - told.last <= _INTRODUCED
            if cue.kind == "continued" and told is not None and told.kind == "attends" and near:
                # "Sejumlah organisasi turut serta, antara lain A, B, dan C"
                cue = replace(cue, kind="attended-by")
            at = match[0]
            if _PLANNED & {reading.low(cue.first - 1), reading.low(cue.first - 2)}:
                continue
            found.append(cue)
            listing = cue if cue.kind in _LISTING else listing
    return tuple(found)


def spoken(reading: Reading) -> dict[int, int]:
    """For each token inside a quotation the index behind it: what is said there of parts is not the report's."""
    inside: dict[int, int] = {}
    for match in QUOTATION.finditer(reading.article.text):
        first, last = tokens_in(reading.tokens, Span(match.start(), match.end()))
        inside.update(dict.fromkeys(range(first, last), last))
    return inside


def _list_end(reading: Reading, number: int) -> int:
    """The index behind the sentence and the lines of a list that follow it."""
    body = reading.body
    last = number
    colon = reading.low(body[number].last - 1) == ":"
    while last + 1 < len(body) and _is_item(reading, body[last + 1], colon):
        last += 1
    return body[last].last


def _is_item(reading: Reading, sentence: Sentence, colon: bool) -> bool:
    """Whether a sentence is a line of a list: it begins with a number or a bullet, or ends with a semicolon."""
    if sentence.last - sentence.first > _LONGEST_ITEM:
        return False
    first, second = reading.low(sentence.first), reading.low(sentence.first + 1)
    if first in _BULLETS or (second in {".", ")"} and (first.isdigit() or len(first) == 1)):
        return True
    return colon and reading.low(sentence.last - 1) == ";"


def near_event(reading: Reading, event: EventDraft, cue: Cue) -> bool:
    """Whether the event's name, or of the event reported another word of its type, follows the predicate soon."""
    if cue.sentence == event.sentence:
        return -2 <= event.hit.first - cue.last <= _NEAR
    if not event.main or cue.sentence.index > 2:
        return False
    for at in range(cue.first, min(cue.last + _NEAR, cue.sentence.last)):
        match = reading.lexicon.events.match(reading.tokens, at, cue.sentence.last)
        if match is not None and match[1].type == event.word.type:
            return True
    return False


def tells_of_event(reading: Reading, event: EventDraft, sentence: Sentence) -> bool:
    """Whether the sentence names an event of the same type, or means it by ``kegiatan ini`` and the like."""
    for at in range(sentence.first, sentence.last):
        match = reading.lexicon.events.match(reading.tokens, at, sentence.last)
        if reading.low(at) in _THIS or (match is not None and match[1].type == event.word.type):
            return True
    return False


def belongs(event: EventDraft, others: Sequence[EventDraft], cue: Cue) -> bool:
    """Whether the predicate speaks of this event, not of another one of the same sentence."""
    if event.main:
        return all(other.sentence != cue.sentence or not _nearer(other, event, cue) for other in others)
    return event.sentence == cue.sentence and all(
        other.sentence != cue.sentence or _nearer(event, other, cue) for other in others
    )


def _nearer(one: EventDraft, other: EventDraft, cue: Cue) -> bool:
    """Whether the predicate stands in the part of the sentence that the first event's name heads."""
    first, second = sorted((one, other), key=lambda event: event.hit.first)
    boundary = second.hit.first - 12
    in_first = cue.first < max(boundary, first.hit.last) or (cue.first < second.hit.first and cue.kind == "hosted-by")
    return in_first if first is one else not in_first


_MATTERS: dict[str, frozenset[str]] = {
    kind: word_set(f"participation-{kind}") for kind in ("talks", "welcomes", "oaths", "asides", "delegations")
}
_THIS = word_set("participation-this")


def matter(cue: Cue, agents: Agents, *, events: bool = False) -> str | None:
    """What a passive predicate is about, by the nearest such noun before it: ``talks``, ``oaths`` …, or None.

    With ``events``, a noun that means the event itself (``rapat yang dipimpin oleh …``) ends the search. A body that is
    led (``bersama KPU X yang diketuai oleh …``) is a delegation; one in an event's name (``rapat KPU X``) is not.
    """
    if events and _led_body(cue, agents):
        return "delegations"
    for at in range(cue.first - 1, max(cue.sentence.first, cue.first - 12) - 1, -1):
        low = agents.low(at)
        if low in {".", ";"} or (events and low in _THIS):
            return None
        for kind, words in _MATTERS.items():
            if low in words and (kind != "asides" or cue.first - at <= _ASIDE):
                return kind
    return None


def _led_body(cue: Cue, agents: Agents) -> bool:
    """Whether the predicate's relative clause belongs to a body that came, not to what the body held."""
    at = cue.first if agents.low(cue.first) == "yang" else cue.first - 1
    body = agents.by_end.get(at) if agents.low(at) == "yang" else None
    if body is None or body.body is None:
        return False
    return body.first == cue.sentence.first or agents.low(body.first - 1) in _BRINGING
