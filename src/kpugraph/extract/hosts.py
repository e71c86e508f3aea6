"""Who called, held or hosted an event by the predicates of its sentences.

Cues, events and agents in, organizers out, with the guests of visits and invitations, which the same words name.
"""

from __future__ import annotations

from collections.abc import Sequence

from kpugraph.extract.agents import AgentMention, Agents
from kpugraph.extract.cues import OATH, VISIT, Cue, Found, Handler, near_event, tells_of_event
from kpugraph.extract.events import EventDraft
from kpugraph.extract.guests import subject
from kpugraph.language.lexicon import word_set
from kpugraph.model import Part

__all__ = ["HOSTS", "received_here"]

_RECEIVING = word_set("participation-receiving")
_WATCHING = frozenset(
    {"pemantauan", "pengamanan", "pengawalan", "pengawasan", "penjagaan", "peliputan", "pendampingan"}
)
_EARLY = 3
"""Sentences that say who received whom."""


def _as(part: Part, agents: Sequence[AgentMention]) -> Found:
    return [(agent, part) for agent in agents]


def _bodies(agents: Sequence[AgentMention]) -> list[AgentMention]:
    return [agent for agent in agents if agent.body is not None]


def received_here(event: EventDraft, agents: Agents) -> bool:
    """Whether the visit's sentence says that the visitors were received, of an audience also the next two."""
    sentences = agents.reading.body[: _EARLY if event.word.type == "audiensi" else 0]
    words = {agents.low(at) for each in (event.sentence, *sentences) for at in range(each.first, each.last)}
    return bool(words & _RECEIVING)


def _hosts(event: EventDraft, cue: Cue, agents: Agents) -> Found:
    if not near_event(agents.reading, event, cue):
        return []
    if _WATCHING & {agents.low(at) for at in range(cue.last, event.hit.first)}:
        # "Polres X melaksanakan pengamanan rapat pleno": who watches it is there.
        return _as("participant", subject(cue, agents))
    if event.word.type in VISIT and agents.low(cue.first) not in _RECEIVING:
        return _calling(event, cue, agents)
    if event.word.type == "penandatanganan":
        return _as("organizer", _bodies([*subject(cue, agents), *_signers(event, agents)]))
    oath = event.word.type in OATH
    person: Part = "speaker" if oath else "participant"
    sworn = [each for each in agents.list_from(cue.last, cue.stop) if each.person is not None] if oath else []
    doing: Found = [(agent, "organizer" if agent.body is not None else person) for agent in subject(cue, agents)]
    # "KPU RI melantik A sebagai …, B, dan C": who takes the oath is there.
    return doing + _as("participant", sworn)


def _calling(event: EventDraft, cue: Cue, agents: Agents) -> Found:
    """``A melakukan kunjungan ke B``: A is a guest and B the host; of an audience, where B is said to receive A."""
    callers = subject(cue, agents)
    towards = next(
        (at for at in range(event.hit.last, event.sentence.last) if agents.low(at) in {"ke", "dengan", "kepada", "di"}),
        event.sentence.last,
    )
    hosts = _bodies(agents.list_from(towards + 1, event.sentence.last)) if cue.sentence == event.sentence else []
    received = agents.low(towards) == "ke" or received_here(event, agents)
    if event.word.type == "audiensi" and not (hosts and received):
        return [(agent, "organizer" if agent.body is not None else "participant") for agent in callers]
    called = hosts if event.word.type == "audiensi" else []
    return _as("participant", callers) + _as("organizer", called)


def _signers(event: EventDraft, agents: Agents) -> list[AgentMention]:
    """The bodies that the lead names behind ``dengan``: ``menandatangani nota kesepahaman dengan B``."""
    for at in range(event.hit.last, min(event.hit.last + 12, event.sentence.last)):
        if agents.low(at) in {"dengan", "bersama", "antara"}:
            return agents.list_from(at + 1, event.sentence.last)
    return []


def _invites(event: EventDraft, cue: Cue, agents: Agents) -> Found:
    """``A mengundang B``: A holds what B comes to."""
    besides = agents.low(cue.first - 1) in {"serta", "juga", "turut"}
    if besides and event.main:
        return _as("participant", agents.list_from(cue.last, cue.stop, 6))
    if not event.main or (cue.sentence.index > 2 and cue.sentence != event.sentence):
        guests = _bodies(agents.list_from(cue.last, cue.stop)) if event.main else []
        return _as("participant", guests)
    return _as("organizer", _bodies(subject(cue, agents))) + _as("participant", agents.list_from(cue.last, cue.stop))


def _joins(event: EventDraft, cue: Cue, agents: Agents) -> Found:
    """``A menggandeng B``: in the lead both hold the event, further on B comes to it."""
    if not event.main:
        return []
    partners = _bodies(agents.list_from(cue.last, cue.stop, 8))
    if cue.sentence.index > 1:
        return _as("participant", partners)
    return _as("organizer", _bodies(subject(cue, agents)) + partners)


def _visits(event: EventDraft, cue: Cue, agents: Agents) -> Found:
    """``A mendatangi B``: of a visit B is the host; of anything else that A does there, A is."""
    if not event.main or cue.sentence.index > 2:
        return []
    callers, called = subject(cue, agents), agents.list_from(cue.last, cue.sentence.last)
    if event.word.type in VISIT:
        return _as("participant", callers) + _as("organizer", _bodies(called))
    return _as("organizer", _bodies(callers))


def _hosted_by(event: EventDraft, cue: Cue, agents: Agents) -> Found:
    found = agents.list_from(cue.last, min(cue.sentence.last, cue.last + 40))
    if event.main and not found and event.word.type not in OATH:
        found = _of_division(cue, agents)
    if event.word.type in OATH and found and found[0].person is not None:
        # "Pelantikan dilakukan oleh Ketua …": who administers the oath.
        return [(found[0], "speaker")]
    if found and found[0].person is not None and event.word.type != "penandatanganan":
        # "Pelepasan dilakukan oleh Bupati A bersama Forkopimda": those who did it were there.
        return _as("participant", found)
    if cue.sentence != event.sentence and cue.sentence.index > 3:
        return []
    return _as("organizer", _bodies(found)[: 4 if event.word.type == "penandatanganan" else 2])


_DIVISIONS = frozenset({"bagian", "bidang", "biro", "divisi", "sub", "subbag", "subbagian"})


def _of_division(cue: Cue, agents: Agents) -> list[AgentMention]:
    """The body whose division held it: ``yang digelar Divisi Hukum KPU Provinsi X``."""
    title = agents.titles.get(cue.last + (agents.low(cue.last) == "oleh"))
    body = title.offices[0].organization if title is not None and agents.low(title.first) in _DIVISIONS else None
    return [AgentMention(title.first, title.last, body=body.name)] if title is not None and body is not None else []


def _invited(_event: EventDraft, cue: Cue, agents: Agents) -> Found:
    """``A memenuhi undangan B``: A takes part in what B called."""
    if cue.sentence.index > 1:
        return []
    hosts = _bodies(agents.list_from(cue.last, cue.sentence.last))[:1]
    return _as("participant", subject(cue, agents)) + _as("organizer", hosts)


_WISHED = frozenset({"agar", "akan", "bisa", "dapat", "harus", "ingin", "perlu", "selalu", "siap", "terus", "untuk"})


def _co_hosted(event: EventDraft, cue: Cue, agents: Agents) -> Found:
    """``A bekerja sama dengan B menggelar …``: both hold it; not what a speaker wishes for."""
    if not event.main or cue.sentence.index > 2:
        return []
    if _WISHED & {agents.low(at) for at in range(cue.first - 3, cue.first)}:
        return []
    if cue.sentence != event.sentence and not tells_of_event(agents.reading, event, cue.sentence):
        return []
    partners = agents.list_before(cue.first, cue.sentence.first)
    return _as("organizer", _bodies([*partners, *agents.list_from(cue.last, cue.sentence.last)]))


HOSTS: dict[str, Handler] = {
    "hosts": _hosts,
    "invites": _invites,
    "joins": _joins,
    "visits": _visits,
    "hosted-by": _hosted_by,
    "invited-by": _invited,
    "co-hosted": _co_hosted,
}
