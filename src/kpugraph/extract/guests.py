"""Lists of those who were there: after ``dihadiri``, before ``hadir``, behind ``didampingi``, and who acted.

Cues and agents in, agents with the part ``participant`` out (a list of narasumber is one of speakers).
"""

from __future__ import annotations

import re

from kpugraph.extract.agents import AgentMention, Agents
from kpugraph.extract.cues import Cue, Found, Handler, near_event
from kpugraph.extract.events import EventDraft
from kpugraph.language.lexicon import word_set

__all__ = ["GUESTS", "acting", "affiliations", "idle", "subject"]

_NOT = frozenset({"tidak", "belum", "tak", "tanpa"})
_TALKERS = frozenset({"narasumber", "pemateri", "pembicara", "sumber"})
_THIS = word_set("participation-this")
_IDLE = word_set("participation-idle")
_ACTIVE = re.compile(r"(?:me(?:m|ng?|ny|[lrwy])|ber)[a-z]{3,}")
_BESIDE = 7
"""Words of any kind before those with whom the event was held: ``bersama LO pasangan calon dan Polres X``."""
_REACH = 14
"""Words of any kind that may stand between such a predicate and its list, in the same clause."""


def subject(cue: Cue, agents: Agents) -> list[AgentMention]:
    """The agents that the predicate's clause begins with: the nearest list before it, small words passed over."""
    at, floor = cue.first, cue.sentence.first
    steps = 0
    while at > floor and steps < 14:
        found = agents.list_before(at, floor)
        if found:
            return found
        if agents.low(at - 1) in {".", ";", "yang"}:
            return _before_clause(cue, agents, at - 1)
        at -= 1
        steps += 1
    return []


def _before_clause(cue: Cue, agents: Agents, at: int) -> list[AgentMention]:
    """The body that the sentence begins with, up to a clause with ``yang``: ``KPU X yang baru dilantik menggelar``."""
    agent = agents.by_end.get(at) or agents.by_end.get(at - 1)
    begins = agent is not None and agent.body is not None and agent.first - cue.sentence.first <= 1
    return [agent] if agent is not None and begins else []


def affiliations(agents: Agents, found: list[AgentMention]) -> list[AgentMention]:
    """Bodies that only say where a person comes from: in brackets, behind ``dari``, or before a comma and a name."""
    persons = {agent.first for agent in found if agent.person is not None}
    if not persons:
        return []
    result = []
    for agent in found:
        if agent.body is None:
            continue
        before, behind = agents.low(agent.first - 1), agents.low(agent.last)
        if before == "dari" or agents.bracketed(agent) or (behind == "," and agent.last + 1 in persons):
            result.append(agent)
    return result


def _this_event(cue: Cue, agents: Agents) -> bool:
    """Whether the predicate's object is the event spoken of: ``mengikuti kegiatan ini``."""
    first = cue.sentence.first
    behind, opening = (
        {agents.low(at) for at in stretch} for stretch in (range(cue.last, cue.last + 5), range(first, first + 4))
    )
    return any(words & _THIS and words & {"ini", "tersebut", "itu"} for words in (behind, opening))


def _attends(event: EventDraft, cue: Cue, agents: Agents) -> Found:
    opens = cue.first - cue.sentence.first <= 2
    listed = agents.list_from(cue.last, cue.sentence.last, 6) if opens and event.main else []
    if listed and (len(listed) > 1 or listed[0].person is not None):
        # "Hadir dalam kegiatan ini Ketua …, A, dan B": the guests follow.
        return [(agent, "participant") for agent in listed]
    early = event.main and (cue.sentence.index <= 1 or _this_event(cue, agents))
    if event.main and not early and agents.low(cue.first) in {"ikut", "turut"}:
        # "Perwakilan dari Kodim, Polres, dan Rutan ikut menyampaikan masukan": of a list.
        several = subject(cue, agents)
        return [(agent, "participant") for agent in several] if len(several) > 1 else []
    if not (near_event(agents.reading, event, cue) or early):
        return []
    return [(agent, "participant") for agent in subject(cue, agents)]


def _present(event: EventDraft, cue: Cue, agents: Agents) -> Found:
    if not event.main:
        return []
    if any(agents.low(at) in _NOT for at in range(cue.first - 2, cue.first)):
        return []
    found = agents.list_from(cue.last, cue.stop, _REACH if cue.opens else 0) or agents.introduced(cue.last, cue.stop)
    found = [agent for agent in found if not agents.absent(agent)]
    before = [] if found and cue.first - cue.sentence.first < 6 else agents.list_before(cue.first, cue.sentence.first)
    if not found and not before and _this_event(cue, agents):
        before = subject(cue, agents)
    if found:
        # "Dari Dinas X hadir A": the body only sends.
        before = [agent for agent in before if agent.body is None or agents.low(agent.first - 1) != "dari"]
    return [(agent, "participant") for agent in [*before, *found] if not _sender(agent, agents)]


_FURTHER = frozenset({"dilanjutkan", "dirangkai", "dirangkaikan", "disambung", "disusul"})
_NEXT = 8
"""Tokens: how far behind the word that tells of what came next its guests are told."""


def _attended_by(event: EventDraft, cue: Cue, agents: Agents) -> Found:
    if not event.main:
        return []
    before = range(max(cue.sentence.first, cue.first - _NEXT), cue.first)
    if any(agents.low(at) in _FURTHER for at in before):
        # "Acara dilanjutkan dengan perlombaan yang diikuti oleh A": guests of the race.
        return []
    found = agents.list_from(cue.last, cue.stop, _REACH) or agents.introduced(cue.last, cue.stop)
    if any(agents.low(at) in _TALKERS for at in range(cue.last, cue.last + 4)):
        apart = affiliations(agents, found)
        return [(agent, "speaker") for agent in found if agent not in apart]
    return [(agent, "participant") for agent in found if not _sender(agent, agents)]


def _sender(agent: AgentMention, agents: Agents) -> bool:
    """Whether a body only says where a guest comes from: in brackets, before a name, behind ``selaku``."""
    if agent.body is None:
        return False
    behind = agents.by_start.get(agent.last)
    return (
        agents.low(agent.first - 1) in {"sebagai", "selaku"}
        or agents.bracketed(agent)
        or (behind is not None and behind.person is not None)
    )


def _accompanied(event: EventDraft, cue: Cue, agents: Agents) -> Found:
    low = agents.low(cue.first)
    if not event.main or (cue.sentence.index > 5 and low.startswith("bersama")):
        return []
    found = agents.list_from(cue.last, cue.stop, _BESIDE if cue.sentence == event.sentence else 0)
    before = agents.list_before(cue.first, cue.sentence.first) if "damping" in low or "sert" in low else []
    return [(agent, "participant") for agent in [*before, *found]]


def _received(event: EventDraft, cue: Cue, agents: Agents) -> Found:
    if not event.main:
        return []
    return [(agent, "participant") for agent in agents.list_from(cue.last, cue.sentence.last)]


def acting(agents: Agents, silent: dict[int, int]) -> list[AgentMention]:
    """Persons who are reported to do something: the subject of an active verb, the agent of a passive one.

    What they say inside quotations, plans, and verbs that tell of no deed (``menjabat``, ``merupakan``) do not count.
    """
    found: list[AgentMention] = []
    for sentence in agents.reading.body:
        for agent in agents.between(sentence.first, sentence.last):
            if agent.person is None or agent.first in silent:
                continue
            if _acts(agents, agent, sentence.last):
                found.extend(a for a in agents.list_before(agent.last, sentence.first) if a.person is not None)
            elif _served(agents, agent):
                found.append(agent)
    return found


def _acts(agents: Agents, agent: AgentMention, stop: int) -> bool:
    at = agents.behind_titles(agent.last)
    at += agents.low(at) == ","
    while at < stop and agents.low(at) in {
        "juga",
        "pun",
        "kemudian",
        "lalu",
        "langsung",
        "turut",
        "ikut",
        "sempat",
        "telah",
    }:
        at += 1
    if at >= stop or not agents.reading.tokens[at].text.islower():
        return False
    low = agents.low(at)
    return low not in _IDLE and _ACTIVE.fullmatch(low) is not None


def idle(agents: Agents, at: int) -> bool:
    """Whether the verb behind a name tells of no deed: ``menjabat``, ``merupakan``."""
    return agents.low(at + (agents.low(at) == ",")) in _IDLE


def _served(agents: Agents, agent: AgentMention) -> bool:
    """Whether the person is who did (``diserahkan oleh A``) or received something (``kepada B``)."""
    at = agents.with_title(agent)
    return agents.low(at - 1) == "oleh" and agents.low(at - 2).startswith("di")


def _represented(event: EventDraft, cue: Cue, agents: Agents) -> Found:
    """``A diwakili oleh B``: B was there, and so was A where it is a body."""
    if not event.main:
        return []
    people = [agent for agent in agents.list_from(cue.last, cue.sentence.last) if agent.person is not None]
    senders = [agent for agent in agents.list_before(cue.first, cue.sentence.first) if agent.body is not None]
    return [(agent, "participant") for agent in [*(senders if people else []), *people[:2]]]


GUESTS: dict[str, Handler] = {
    "attends": _attends,
    "present": _present,
    "attended-by": _attended_by,
    "accompanied-by": _accompanied,
    "received-by": _received,
    "represented": _represented,
}
