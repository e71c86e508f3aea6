"""Who organised, attended, spoke at, moderated, opened and closed an event.

Events, agents and the predicates of ``predicates.tsv`` in, `Part` values out: each agent once per event, in the first
that fits of organizer, speaker, moderator, opener, closer, participant.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from kpugraph.extract.agents import AgentMention, Agents
from kpugraph.extract.events import EventDraft
from kpugraph.extract.reading import QUOTATION, Reading, Sentence
from kpugraph.language.lexicon import word_set
from kpugraph.language.text import tokens_in
from kpugraph.model import Part, Span

__all__ = ["PartFound", "find_parts"]

_ORDER: tuple[Part, ...] = ("organizer", "speaker", "moderator", "opener", "closer", "participant")
_CEREMONY = {"apel", "upacara"}
_VISIT = {"kunjungan", "audiensi"}
_VISITING = word_set("participation-visiting")
_SPEAKING = {"narasumber", "sumber", "pemateri", "pembicara", "penyaji", "speaker"}


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
class _Cue:
    first: int
    last: int
    kind: str
    sentence: Sentence


def find_parts(
    reading: Reading, events: Sequence[EventDraft], agents: Agents, publisher: str | None = None
) -> tuple[PartFound, ...]:
    """Every part in every event, in the order of events, parts and text."""
    if not events:
        return ()
    found: list[PartFound] = []
    for event in events:
        cues = _cues(reading, event, events)
        for cue in cues:
            found.extend(part for part in _parts_of_cue(event, cue, agents) if not agents.absent(part.agent))
        if event.word.type in _VISIT:
            found.extend(_guests(event, agents))
        if not event.main:
            found.extend(_same_subject(event, events, agents, found))
        if event.main and not any(part.part == "organizer" for part in found if part.event == event.key):
            found.extend(
                _of_body(event, agents, found)
                or _lead_subject(reading, event, agents, found)
                or _headline_subject(reading, event, agents, found)
                or _publisher(event, agents, found, publisher)
            )
    return _first_that_fits(found)


def _guests(event: EventDraft, agents: Agents) -> list[PartFound]:
    """Who stands behind the visit's name: guests of ``menerima kunjungan A``, hosts of ``kunjungan kerja ke B``."""
    at = event.hit.last
    by_verb = agents.low(event.hit.last - 1) in _VISITING
    towards = agents.low(at) in {"ke", "di"} or by_verb
    listed = agents.list_from(at + (agents.low(at) in {"ke", "di", "dari", "oleh", "dengan"}), event.sentence.last)
    part: Part = "organizer" if towards else "participant"
    found = [PartFound(event.key, a, part, min(event.hit.first, a.first), a.last, "part-visit") for a in listed]
    if by_verb or (towards and agents.low(event.hit.first) == "berkunjung"):
        visitors = agents.list_before(event.hit.first, event.sentence.first)
        found += [PartFound(event.key, a, "participant", a.first, event.hit.last, "part-visit") for a in visitors]
    return found


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


def _of_body(event: EventDraft, agents: Agents, found: Sequence[PartFound]) -> list[PartFound]:
    """The body that the event is named after, as its organizer: ``rapat pleno KPU Kota X``."""
    if event.word.type in _VISIT:
        return []
    guests = {part.agent.body for part in found if part.event == event.key}
    agent = agents.by_start.get(event.hit.last)
    if agent is None or agent.body is None or agent.body in guests:
        return []
    return [PartFound(event.key, agent, "organizer", event.hit.first, agent.last, "part-event-of-body")]


def _publisher(event: EventDraft, agents: Agents, found: Sequence[PartFound], publisher: str | None) -> list[PartFound]:
    """The publishing body, as the organizer of what it reports without saying whose it is, where it is named."""
    if publisher is None or event.word.type in {"sidang", "debat"}:
        return []
    if event.word.type in _VISIT and not _received_here(event, agents):
        return []
    if any(part.agent.body == publisher for part in found if part.event == event.key):
        return []
    text_from = agents.reading.dateline_end
    tokens = agents.reading.tokens
    named = [
        agent
        for agent in agents.ordered
        if agent.body == publisher
        and (agent.explicit or not publisher.endswith(" RI"))
        and (tokens[agent.first].start >= text_from or agents.low(agent.first) == "kpu")
    ]
    return (
        [PartFound(event.key, named[0], "organizer", named[0].first, named[0].last, "part-publisher")] if named else []
    )


def _received_here(event: EventDraft, agents: Agents) -> bool:
    """Whether the visit's sentence says that the visitors were received, so that the publisher is the host."""
    words = {agents.low(at) for at in range(event.sentence.first, event.sentence.last)}
    return bool(words & {"menerima", "terima", "diterima", "kedatangan", "kunjungi", "disambut", "menyambut"})


def _lead_subject(reading: Reading, event: EventDraft, agents: Agents, found: Sequence[PartFound]) -> list[PartFound]:
    """The body that the lead begins with, as the organizer where no predicate names one and it does not attend."""
    if event.sentence.index > 2 or event.word.type in _VISIT or not reading.body:
        return []
    guests = {part.agent.body for part in found if part.event == event.key}
    lead = event.sentence if event.sentence.index >= 0 else reading.body[0]
    for agent in agents.between(lead.first, min(lead.last, lead.first + 14)):
        if agent.body is None or agent.body in guests or agent.first >= event.hit.first >= lead.first:
            continue
        if agents.low(agent.first - 1) in {"di", "oleh", "dari", "dengan", "kepada", "bersama", "pada", "kantor", "ke"}:
            continue
        return [PartFound(event.key, agent, "organizer", agent.first, agent.last, "part-lead-subject")]
    return []


def _headline_subject(
    reading: Reading, event: EventDraft, agents: Agents, found: Sequence[PartFound]
) -> list[PartFound]:
    """The body that the headline says to hold the event: ``KPU Kota X Lantik Anggota PPS``."""
    title = reading.title
    agent = agents.by_start.get(title.first) if title is not None else None
    if title is None or agent is None or agent.body is None or event.word.type in _VISIT:
        return []
    if any(part.agent.body == agent.body for part in found if part.event == event.key):
        return []
    verb = reading.lexicon.predicates.match(reading.tokens, agent.last, title.last)
    named = reading.lexicon.events.match(reading.tokens, agent.last, title.last)
    if (verb is None or verb[1] != "hosts") and (named is None or named[1].type != event.word.type):
        return []
    return [PartFound(event.key, agent, "organizer", agent.first, agent.last, "part-headline-subject")]


def _first_that_fits(found: list[PartFound]) -> tuple[PartFound, ...]:
    """One part for each agent and event: the first of the order of parts."""
    ranked = sorted(found, key=lambda part: (part.event, _ORDER.index(part.part), part.first))
    kept: dict[tuple[str, int | None, str | None], PartFound] = {}
    for part in ranked:
        kept.setdefault((part.event, part.agent.person, part.agent.body), part)
    return tuple(kept.values())


def _cues(reading: Reading, event: EventDraft, events: Sequence[EventDraft]) -> list[_Cue]:
    """The predicates of the sentences that can speak of the event."""
    others = [other for other in events if other is not event]
    spoken = _spoken_tokens(reading)
    found = []
    for sentence in reading.body:
        at = sentence.first
        while at < sentence.last:
            if at in spoken:
                at = spoken[at]
                continue
            match = reading.lexicon.predicates.match(reading.tokens, at, sentence.last)
            if match is None:
                at += 1
                continue
            cue = _Cue(at, match[0], match[1], sentence)
            if _belongs(event, others, cue):
                found.append(cue)
            at = match[0]
    return found


def _spoken_tokens(reading: Reading) -> dict[int, int]:
    """For each token inside a quotation the index behind it: what is said there of parts is not the report's."""
    spoken: dict[int, int] = {}
    for match in QUOTATION.finditer(reading.article.text):
        first, last = tokens_in(reading.tokens, Span(match.start(), match.end()))
        spoken.update(dict.fromkeys(range(first, last), last))
    return spoken


def _belongs(event: EventDraft, others: Sequence[EventDraft], cue: _Cue) -> bool:
    """Whether the predicate speaks of this event, not of another one of the same sentence."""
    if event.main:
        return all(other.sentence != cue.sentence or not _nearer(other, event, cue) for other in others)
    return event.sentence == cue.sentence and all(
        other.sentence != cue.sentence or _nearer(event, other, cue) for other in others
    )


def _nearer(one: EventDraft, other: EventDraft, cue: _Cue) -> bool:
    """Whether the predicate stands in the part of the sentence that the first event's name heads."""
    first, second = sorted((one, other), key=lambda event: event.hit.first)
    boundary = second.hit.first - 12
    in_first = cue.first < max(boundary, first.hit.last) or (cue.first < second.hit.first and cue.kind == "hosted-by")
    return in_first if first is one else not in_first


def _parts_of_cue(event: EventDraft, cue: _Cue, agents: Agents) -> list[PartFound]:
    handler = _HANDLERS.get(cue.kind)
    if handler is None:
        return []
    return [
        PartFound(event.key, agent, part, min(agent.first, cue.first), max(agent.last, cue.last), f"part-{cue.kind}")
        for agent, part in handler(event, cue, agents)
    ]


Found = list[tuple[AgentMention, Part]]
Handler = Callable[[EventDraft, "_Cue", Agents], Found]
"""What a kind of predicate says: event, cue and agents in, agents with their parts out."""


def _subject(cue: _Cue, agents: Agents) -> list[AgentMention]:
    """The agents that the predicate's clause begins with: the nearest list before it, small words passed over."""
    at = cue.first
    floor = cue.sentence.first
    steps = 0
    while at > floor and steps < 14:
        found = agents.list_before(at, floor)
        if found:
            return found
        low = agents.low(at - 1)
        if low in {".", ";", "yang"}:
            return []
        at -= 1
        steps += 1
    return []


def _near_event(event: EventDraft, cue: _Cue) -> bool:
    """Whether the event's name follows the predicate soon in the same sentence."""
    return cue.sentence == event.sentence and -2 <= event.hit.first - cue.last <= 14


def _attends(event: EventDraft, cue: _Cue, agents: Agents) -> Found:
    opens = cue.first - cue.sentence.first <= 2
    listed = agents.list_from(cue.last, cue.sentence.last, 6) if opens and event.main else []
    if listed and (len(listed) > 1 or listed[0].person is not None):
        # "Hadir dalam kegiatan ini Ketua …, A, dan B": the guests follow.
        return [(agent, "participant") for agent in listed]
    if not (_near_event(event, cue) or (event.main and cue.sentence.index <= 1)):
        return []
    return [(agent, "participant") for agent in _subject(cue, agents)]


def _hosts(event: EventDraft, cue: _Cue, agents: Agents) -> Found:
    if not _near_event(event, cue):
        return []
    if event.word.type == "kunjungan" and not _received_here(event, agents):
        # Who makes a visit is a guest; the body visited is the host.
        return [(agent, "participant") for agent in _subject(cue, agents)]
    oath = event.word.type in {"pelantikan", "pengukuhan"}
    person: Part = "speaker" if oath else "participant"
    return [(agent, "organizer" if agent.body is not None else person) for agent in _subject(cue, agents)]


def _hosted_by(event: EventDraft, cue: _Cue, agents: Agents) -> Found:
    found = agents.list_from(cue.last, min(cue.sentence.last, cue.last + 40))
    if cue.sentence != event.sentence and cue.sentence.index > 3:
        return []
    if event.word.type in {"pelantikan", "pengukuhan"} and found and found[0].person is not None:
        # "Pelantikan dilakukan oleh Ketua …": who administers the oath.
        return [(found[0], "speaker")]
    return [(agent, "organizer") for agent in found if agent.body is not None][:2]


def _speakers(event: EventDraft, cue: _Cue, agents: Agents) -> Found:
    if not event.main:
        return []
    found = agents.list_from(cue.last, cue.sentence.last)
    affiliations = _affiliations(agents, found)
    return [(agent, "speaker") for agent in found if agent not in affiliations]


def _affiliations(agents: Agents, found: list[AgentMention]) -> list[AgentMention]:
    """Bodies that only say where a person comes from: in brackets, behind ``dari``, or before a comma and a name."""
    persons = {agent.first for agent in found if agent.person is not None}
    if not persons:
        return []
    result = []
    for agent in found:
        if agent.body is None:
            continue
        before, behind = agents.low(agent.first - 1), agents.low(agent.last)
        if before in {"(", "dari"} or (behind == "," and agent.last + 1 in persons):
            result.append(agent)
    return result


def _moderated_by(event: EventDraft, cue: _Cue, agents: Agents) -> Found:
    part: Part = "speaker" if event.word.type in _CEREMONY | {"pelantikan"} else "moderator"
    before = {agents.low(at) for at in range(cue.first - 4, cue.first)}
    if before & {"rombongan", "delegasi", "tim", "kunjungan"} and "pimpin" in agents.low(cue.first):
        part = "participant"
    return [(a, part) for a in agents.list_from(cue.last, cue.sentence.last) if a.person is not None][:1]


def _leader(event: EventDraft, cue: _Cue, agents: Agents) -> Found:
    if event.word.type not in _CEREMONY:
        return []
    found = [a for a in agents.list_from(cue.last, cue.sentence.last) if a.person is not None][:1]
    return [(agent, "speaker") for agent in found]


def _beside(part: Part) -> Handler:
    """The person beside a phrase such as ``dalam sambutannya``: behind it at a sentence's beginning, else before it."""

    def handler(event: EventDraft, cue: _Cue, agents: Agents) -> Found:
        if not event.main:
            return []
        if agents.low(cue.last) in {"yaitu", "yakni", "adalah", "oleh", ":"} or cue.first == cue.sentence.first:
            listed = [a for a in agents.list_from(cue.last, cue.sentence.last) if a.person is not None]
            if listed:
                return [(agent, part) for agent in (listed if part == "speaker" else listed[:1])]
        if part == "speaker" and agents.low(cue.last - 1) in _SPEAKING:
            before = [a for a in agents.list_before(cue.first, cue.sentence.first) if a.person is not None]
            if len(before) > 1 and agents.low(before[0].first - 1) not in {"dengan", "kepada", "oleh"}:
                return [(agent, part) for agent in before]
        person = _person_beside(cue, agents)
        return [(person, part)] if person is not None else []

    return handler


def _person_beside(cue: _Cue, agents: Agents) -> AgentMention | None:
    opens = cue.first - cue.sentence.first <= 4
    inside = agents.between(cue.sentence.first, cue.sentence.last)
    people = [agent for agent in inside if agent.person is not None]
    before = [agent for agent in people if agent.last <= cue.first]
    behind = [agent for agent in people if agent.first >= cue.last]
    if before and (not opens or not behind):
        return before[-1] if cue.first - before[-1].last <= 12 else None
    if behind and behind[0].first - cue.last <= 14 and opens:
        return behind[0]
    return None


def _opened_by(event: EventDraft, cue: _Cue, agents: Agents) -> Found:
    if not event.main:
        return []
    return [(a, "opener") for a in agents.list_from(cue.last, cue.sentence.last) if a.person is not None][:2]


def _closed_by(event: EventDraft, cue: _Cue, agents: Agents) -> Found:
    if not event.main:
        return []
    return [(a, "closer") for a in agents.list_from(cue.last, cue.sentence.last) if a.person is not None][:1]


def _present(event: EventDraft, cue: _Cue, agents: Agents) -> Found:
    if not event.main:
        return []
    if any(agents.low(at) in {"tidak", "belum", "tak"} for at in range(cue.first - 2, cue.first)):
        return []
    opens = cue.first - cue.sentence.first <= 3
    found = agents.list_from(cue.last, cue.sentence.last, 6 if opens else 0)
    before = [] if found and cue.first - cue.sentence.first < 6 else agents.list_before(cue.first, cue.sentence.first)
    return [(agent, "participant") for agent in [*before, *found]]


def _attended_by(event: EventDraft, cue: _Cue, agents: Agents) -> Found:
    if not event.main:
        return []
    found = agents.list_from(cue.last, cue.sentence.last)
    speaking = any(agents.low(at) in {"narasumber", "pemateri", "pembicara"} for at in range(cue.last, cue.last + 4))
    if speaking:
        affiliations = _affiliations(agents, found)
        return [(agent, "speaker") for agent in found if agent not in affiliations]
    return [(agent, "participant") for agent in found if agent.body is None or agents.low(agent.first - 1) != "("]


def _accompanied(event: EventDraft, cue: _Cue, agents: Agents) -> Found:
    if not event.main or cue.sentence.index > 5:
        return []
    found = agents.list_from(cue.last, cue.sentence.last)
    before = agents.list_before(cue.first, cue.sentence.first) if "damping" in agents.low(cue.first) else []
    return [(agent, "participant") for agent in [*before, *found]]


def _received(event: EventDraft, cue: _Cue, agents: Agents) -> Found:
    if event.word.type not in _VISIT:
        return []
    return [(agent, "participant") for agent in agents.list_from(cue.last, cue.sentence.last)]


def _sworn(event: EventDraft, cue: _Cue, agents: Agents) -> Found:
    if event.word.type not in {"pelantikan", "pengukuhan"}:
        return []
    if agents.low(cue.last - 1) == "oleh":
        return [(a, "speaker") for a in agents.list_from(cue.last, cue.sentence.last) if a.person is not None][:1]
    subject = _subject(cue, agents)
    return [(agent, "speaker" if agent.person is not None else "organizer") for agent in subject[-1:]]


def _invited(_event: EventDraft, cue: _Cue, agents: Agents) -> Found:
    """``A memenuhi undangan B``: A takes part in what B called."""
    if cue.sentence.index > 1:
        return []
    hosts = [agent for agent in agents.list_from(cue.last, cue.sentence.last) if agent.body is not None][:1]
    guests: Found = [(agent, "participant") for agent in _subject(cue, agents)]
    return guests + [(agent, "organizer") for agent in hosts]


def _co_hosted(event: EventDraft, cue: _Cue, agents: Agents) -> Found:
    if not event.main or cue.sentence.index > 2:
        return []
    found = [a for a in agents.list_from(cue.last, cue.sentence.last) if a.body is not None]
    partners = [a for a in agents.list_before(cue.first, cue.sentence.first) if a.body is not None]
    return [(agent, "organizer") for agent in [*partners, *found]]


_HANDLERS: dict[str, Handler] = {
    "attends": _attends,
    "hosts": _hosts,
    "hosted-by": _hosted_by,
    "attended-by": _attended_by,
    "present": _present,
    "accompanied-by": _accompanied,
    "speakers": _speakers,
    "as-speaker": _beside("speaker"),
    "leader": _leader,
    "moderated-by": _moderated_by,
    "as-moderator": _beside("moderator"),
    "opened-by": _opened_by,
    "as-opener": _beside("opener"),
    "closed-by": _closed_by,
    "as-closer": _beside("closer"),
    "received-by": _received,
    "sworn-by": _sworn,
    "invited-by": _invited,
    "co-hosted": _co_hosted,
}
