"""Who comes with the event's own name: callers and called, bodies inspected, companions, stations, headline guests.

Events and agents in, `PartFound` values out. Parts that a predicate tells are left to `hosts`, `guests` and `speaking`.
"""

from __future__ import annotations

from kpugraph.extract.agents import Agents
from kpugraph.extract.cues import OATH, VISIT, PartFound, tells_of_event
from kpugraph.extract.events import EventDraft
from kpugraph.extract.reading import Reading, Sentence
from kpugraph.language.lexicon import word_set
from kpugraph.model import Part

__all__ = ["named_with"]

_VISITING = word_set("participation-visiting")
_BROADCASTERS = word_set("participation-broadcasters")
_CALLS = frozenset({"berkunjung", "datang", "kunjungan", "turun"})
_HEARINGS = frozenset({"dengar pendapat", "hearing", "rapat dengar pendapat", "rdp"})
_WITHIN = 12
"""Tokens: how far behind an event's word those stand whom it was held with."""


def named_with(reading: Reading, event: EventDraft, agents: Agents) -> list[PartFound]:
    """Everybody whom the event's name, in headline or lead, gives a part by what kind of event it is."""
    found = []
    if event.word.type in VISIT:
        found += _visitors(event, agents)
    if event.word.type == "monitoring":
        found += _inspected(event, agents)
    if event.main and event.word.type in OATH:
        found += _installed(event, agents)
    if event.word.type == "podcast":
        found += _broadcaster(event, agents)
    if event.main:
        found += _companions(event, agents) + _headline_guests(reading, event, agents)
    return found


def _installed(event: EventDraft, agents: Agents) -> list[PartFound]:
    """Who was installed, by the office behind ``sebagai``: ``Pelantikan A sebagai Kepala Bagian X``."""
    found = []
    for agent in agents.ordered:
        at = agent.last
        if agent.person is None or agents.low(at) not in {"sebagai", "menjadi"} or at + 1 not in agents.titles:
            continue
        sentence = agents.reading.sentence_of(agents.reading.tokens[agent.first].start)
        told = sentence is not None and tells_of_event(agents.reading, event, sentence)
        if told:
            found.append(
                PartFound(event.key, agent, "participant", agent.first, agents.titles[at + 1].last, "part-attended-by")
            )
    return found


def _inspected(event: EventDraft, agents: Agents) -> list[PartFound]:
    """The bodies that a supervision went to: ``monitoring ke KPU X``, ``kunjungan ke KPU X untuk monitoring``."""
    found = []
    for sentence in dict.fromkeys((event.sentence, *agents.reading.body[:1])):
        for at in range(sentence.first, sentence.last):
            if agents.low(at) not in {"ke", "di", "pada", "kepada"}:
                continue
            near = at in range(event.hit.last, event.hit.last + 6) or agents.low(at - 1) in _CALLS
            agent = agents.by_start.get(at + 1 + (agents.low(at + 1) in {"kantor", "sekretariat"}))
            if near and agent is not None and agent.body is not None:
                found.append(PartFound(event.key, agent, "participant", at, agent.last, "part-visit"))
    return found


def _companions(event: EventDraft, agents: Agents) -> list[PartFound]:
    """The bodies that it was held with or for: ``RDP dengan KPU X``, ``sosialisasi kepada Y``."""
    stop = min(event.hit.last + _WITHIN, event.sentence.last)
    for at in range(event.hit.last, stop):
        if agents.low(at) in {"dengan", "kepada"} and agents.low(at + 1) != "tema":
            guests = [a for a in agents.list_from(at + 1, event.sentence.last) if a.body is not None]
            return [
                PartFound(event.key, a, "participant", event.hit.first, a.last, "part-accompanied-by") for a in guests
            ]
        house = agents.by_start.get(at + 1) if agents.low(at) in {"bersama", "di"} else None
        if event.word.surface in _HEARINGS and house is not None and "DPR" in (house.body or ""):
            # Whoever attends a hearing with a house, the house holds it.
            return [PartFound(event.key, house, "organizer", event.hit.first, house.last, "part-event-of-body")]
        if agents.low(at) in {",", ".", ";", "yang"}:
            break
    return []


def _visitors(event: EventDraft, agents: Agents) -> list[PartFound]:
    """Who stands behind the visit's name, in headline and lead: guests (``kunjungan A``), hosts (``… ke B``)."""
    reading = agents.reading
    found = []
    for sentence in dict.fromkeys((event.sentence, *reading.body[:2])):
        for at in range(sentence.first, sentence.last):
            match = reading.lexicon.events.match(reading.tokens, at, sentence.last)
            if match is not None and match[1].type in VISIT:
                found += _called(event, agents, sentence, at, match[0])
    return found


def _called(event: EventDraft, agents: Agents, sentence: Sentence, first: int, at: int) -> list[PartFound]:
    by_verb = agents.low(at - 1) in _VISITING
    if agents.low(at) == "(" and agents.low(at + 2) == ")":
        at += 3
    at = _behind_name(agents, at, sentence.last)
    towards = agents.low(at) in {"ke", "di"} or by_verb
    towards = towards or (agents.low(at) == "dengan" and event.word.type == "kunjungan")
    listed = agents.list_from(at + (agents.low(at) in _TO_OR_FROM), sentence.last)
    part: Part = "organizer" if towards else "participant"
    parts: list[Part] = [part if agent.body is not None else "participant" for agent in listed]
    found = [
        PartFound(event.key, a, told, min(first, a.first), a.last, "part-visit")
        for a, told in zip(listed, parts, strict=True)
    ]
    if by_verb or (towards and agents.low(first) == "berkunjung"):
        callers = agents.list_before(first, sentence.first)
        found += [PartFound(event.key, a, "participant", a.first, at, "part-visit") for a in callers]
    return found


def _behind_name(agents: Agents, at: int, stop: int) -> int:
    """The index behind further words of the visit's name, where a preposition follows: ``Kunker Spesifik ke``."""
    for end in range(at, min(at + _FURTHER_WORDS, stop - 1) + 1):
        if agents.low(end) in _TO_OR_FROM:
            return end
        if end in agents.by_start or not agents.reading.tokens[end].is_word:
            break
    return at


_TO_OR_FROM = frozenset({"dari", "dengan", "di", "ke", "oleh"})
_FURTHER_WORDS = 2


def _broadcaster(event: EventDraft, agents: Agents) -> list[PartFound]:
    """The station whose show it was: ``talkshow di Radio Y``."""
    return [
        PartFound(event.key, agent, "organizer", agent.first, agent.last, "part-broadcast")
        for sentence in agents.reading.body[:2]
        for agent in agents.between(sentence.first, sentence.last)
        if agent.body is not None and agents.low(agent.first) in _BROADCASTERS
    ]


def _headline_guests(reading: Reading, event: EventDraft, agents: Agents) -> list[PartFound]:
    """Who the headline says to attend (``KPU X Ikuti Rakor``), or to act at a visit reported by its host."""
    title = reading.title
    agent = agents.by_start.get(title.first) if title is not None else None
    if title is None or agent is None or agent.body is None:
        return []
    verb = reading.lexicon.predicates.match(reading.tokens, agent.last, title.last)
    if verb is None or verb[1] not in {"attends", "invited-by"}:
        return []
    return [PartFound(event.key, agent, "participant", agent.first, verb[0], "part-attends")]
