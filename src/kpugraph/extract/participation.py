"""Who organised, attended, spoke at, moderated, opened and closed an event.

Events, agents, statements and the predicates of ``predicates.tsv`` in, `PartFound` values out: each agent once per
event, in the first that fits of organizer, speaker, moderator, opener, closer, participant.
"""

from __future__ import annotations

from collections.abc import Sequence

from kpugraph.extract.agents import Agents
from kpugraph.extract.cues import Cue, Handler, PartFound, belongs, find_cues, spoken
from kpugraph.extract.default_hosts import default_hosts
from kpugraph.extract.events import EventDraft
from kpugraph.extract.guests import GUESTS, acting, idle
from kpugraph.extract.hosts import HOSTS
from kpugraph.extract.named_with import named_with
from kpugraph.extract.reading import Reading
from kpugraph.extract.speaking import SPEAKING
from kpugraph.extract.statements import StatementFound
from kpugraph.language.lexicon import word_set
from kpugraph.language.text import tokens_in
from kpugraph.model import Part

__all__ = ["PartFound", "find_parts"]

_ORDER: tuple[Part, ...] = ("organizer", "speaker", "moderator", "opener", "closer", "participant")
_HANDLERS: dict[str, Handler] = {**HOSTS, **GUESTS, **SPEAKING}
_ELSEWHERE = word_set("participation-elsewhere")
_NOT = frozenset({"batal", "belum", "tak", "tidak", "urung"})
_CLAUSE = 6
"""Tokens behind a name in which its clause says that its bearer was not there."""
_NOT_THERE = _ELSEWHERE | word_set("participation-not-there")


def find_parts(
    reading: Reading,
    events: Sequence[EventDraft],
    agents: Agents,
    publisher: str | None = None,
    statements: Sequence[StatementFound] = (),
) -> tuple[PartFound, ...]:
    """Every part in every event, in the order of events, parts and text."""
    if not events:
        return ()
    cues = find_cues(reading)
    found: list[PartFound] = []
    for event in events:
        others = [other for other in events if other is not event]
        for cue in cues:
            if belongs(event, others, cue):
                found.extend(_parts_of_cue(event, cue, agents))
        found.extend(named_with(reading, event, agents))
        if not event.main:
            found.extend(_same_subject(event, events, agents, found))
            continue
        found = [part for part in found if not agents.absent(part.agent)]
        guests = {part.agent.body for part in found if part.event == event.key and part.rule == "part-attends"}
        # "Bawaslu X hadiri RDP … karena itu mengundang KPU": who attends does not invite.
        found = [part for part in found if part.rule != "part-invites" or part.agent.body not in guests - {None}]
        if not any(part.part == "organizer" for part in found if part.event == event.key):
            found.extend(default_hosts(reading, event, agents, found, publisher))
        found.extend(_deeds(reading, event, agents, statements))
        if len(events) == 1:
            found.extend(_officers(reading, event, agents))
    return _first_that_fits([part for part in found if not agents.absent(part.agent)])


def _parts_of_cue(event: EventDraft, cue: Cue, agents: Agents) -> list[PartFound]:
    handler = _HANDLERS.get(cue.kind)
    if handler is None:
        return []
    return [
        PartFound(event.key, agent, part, min(agent.first, cue.first), max(agent.last, cue.last), f"part-{cue.kind}")
        for agent, part in handler(event, cue, agents)
        if not agents.located(agent)
    ]


def _same_subject(
    event: EventDraft, events: Sequence[EventDraft], agents: Agents, found: Sequence[PartFound]
) -> list[PartFound]:
    """``Lepas mengikuti A, KPU X … melanjutkan dengan mengikuti B``: the subject of B took part in A too."""
    before = range(max(event.sentence.first, event.hit.first - 8), event.hit.first)
    if not any(agents.low(at) in {"mengikuti", "menghadiri", "ikut"} for at in before):
        return []
    main = next(other for other in events if other.main)
    return [
        PartFound(event.key, part.agent, "participant", part.first, part.last, part.rule)
        for part in found
        if part.event == main.key and part.rule == "part-attends" and part.first >= event.sentence.first
    ]


def _deeds(
    reading: Reading, event: EventDraft, agents: Agents, statements: Sequence[StatementFound]
) -> list[PartFound]:
    """Who is quoted speaking there, or reported to do something there, took part without another part."""
    found = []
    for statement in statements:
        first, last = tokens_in(reading.tokens, statement.sentence)
        elsewhere = any(reading.low(at) in _ELSEWHERE for at in range(first, last))
        if statement.speaker.person is not None and not elsewhere:
            found.append(PartFound(event.key, statement.speaker, "participant", first, last, "part-quoted"))
    for agent in acting(agents, spoken(reading)):
        sentence = reading.sentence_of(reading.tokens[agent.first].start)
        if sentence is not None:
            found.append(PartFound(event.key, agent, "participant", sentence.first, sentence.last, "part-acting"))
    return found


def _officers(reading: Reading, event: EventDraft, agents: Agents) -> list[PartFound]:
    """Who is named with a present office where one event alone is told: a report names few others.

    Whoever another stands in for, follows in office or only belongs to a pair of candidates is left out, and so is what
    is said in quotations, of plans and of the past.
    """
    found = []
    silent = spoken(reading)
    for sentence in reading.body:
        if any(reading.low(at) in _NOT_THERE for at in range(sentence.first, sentence.last)):
            continue
        for agent in agents.between(sentence.first, sentence.last):
            if agent.person is None or agent.first in silent:
                continue
            behind = agents.behind_titles(agent.last)
            titled = agents.with_title(agent) < agent.first or behind > agent.last
            told = {reading.low(at) for at in range(behind, min(behind + _CLAUSE, sentence.last))}
            if titled and not told & _NOT and not idle(agents, behind):
                found.append(PartFound(event.key, agent, "participant", sentence.first, sentence.last, "part-named"))
    return found


def _first_that_fits(found: Sequence[PartFound]) -> tuple[PartFound, ...]:
    """One part for each agent and event: the first of the order of parts."""
    ranked = sorted(found, key=lambda part: (part.event, _ORDER.index(part.part), part.first))
    kept: dict[tuple[str, int | None, str | None], PartFound] = {}
    for part in ranked:
        kept.setdefault((part.event, part.agent.person, part.agent.body), part)
    return tuple(kept.values())
