"""Who held an event where no predicate tells: whose event it is called, its officer's body, lead, headline, publisher.

Events, agents and the parts found in, at most one organizer out.
"""

from __future__ import annotations

from collections.abc import Sequence

from kpugraph.extract.agents import AgentMention, Agents
from kpugraph.extract.cues import OATH, VISIT, PartFound
from kpugraph.extract.events import EventDraft
from kpugraph.extract.hosts import received_here
from kpugraph.extract.reading import Reading
from kpugraph.language.text import tokens_in

__all__ = ["default_hosts"]

_LEAD_WORDS = 14
"""Tokens of a sentence among which its subject begins."""
_LEAD = 3
"""Sentences that tell whose event it is, or that it is another's."""
_OWN_PEOPLE = frozenset({"jajaran", "karyawan", "keluarga", "pegawai", "staf"})
_DASHES = frozenset({"-", "–", "—", "|", ":"})
"""Behind a body that only heads the text: ``Polda Bali - Polres Tabanan - Kapolres …``."""
_OBLIQUE = frozenset({"di", "oleh", "dari", "dengan", "kepada", "bersama", "pada", "kantor", "ke"})


def default_hosts(
    reading: Reading, event: EventDraft, agents: Agents, found: Sequence[PartFound], publisher: str | None
) -> list[PartFound]:
    """The organizer where no predicate names one: whose event it is called, else lead, headline, publisher."""
    called = _of_body(event, agents, found)
    told = reading.body[min(_LEAD, len(reading.body)) - 1].last if reading.body else 0
    guests = [part for part in found if part.event == event.key and part.rule == "part-attends" and part.first < told]
    if called or guests:
        # Whose officers attend, by headline and lead, does not hold it.
        return called
    return (
        _of_officer(event, agents, found)
        or _lead_subject(reading, event, agents, found)
        or _headline_subject(reading, event, agents, found)
        or _publisher(event, agents, found, publisher)
    )


def _guests_of(event: EventDraft, agents: Agents, found: Sequence[PartFound]) -> set[str | None]:
    """The bodies that take part; one whose own people are said to be there may be the host."""
    return {
        part.agent.body
        for part in found
        if part.event == event.key
        and not _OWN_PEOPLE & {agents.low(at) for at in range(part.agent.first - 3, part.agent.first)}
    }


def _of_body(event: EventDraft, agents: Agents, found: Sequence[PartFound]) -> list[PartFound]:
    """The body that the event is named after, as its organizer: ``rapat pleno KPU Kota X``."""
    if event.word.type in VISIT | OATH:
        # "pelantikan anggota PPS Desa X": whose members are installed holds it not.
        return []
    named = agents.between(event.hit.last, event.hit.last + 1) or _in_name(event, agents)
    agent = named[0] if named else None
    if agent is None or agent.body is None or agent.body in _guests_of(event, agents, found):
        return []
    return [PartFound(event.key, agent, "organizer", event.hit.first, agent.last, "part-event-of-body")]


def _of_officer(event: EventDraft, agents: Agents, found: Sequence[PartFound]) -> list[PartFound]:
    """The body whose officer administers an oath: ``Sekretaris KPU Provinsi X, A, melantik …``."""
    if event.word.type not in OATH:
        return []
    for part in found:
        title = agents.titles_by_end.get(part.agent.first - (agents.low(part.agent.first - 1) == ","))
        if part.event != event.key or part.rule != "part-hosts" or title is None:
            continue
        owners = {office.organization.name for office in title.offices if office.organization is not None}
        named = [agent for agent in agents.ordered if agent.body in owners]
        if named:
            return [PartFound(event.key, named[0], "organizer", title.first, part.last, "part-hosts")]
    return []


def _in_name(event: EventDraft, agents: Agents) -> list[AgentMention]:
    """The bodies that end the event's name with nothing before them: ``Rapat Koordinasi Pencalonan KPU Provinsi X``."""
    first, last = tokens_in(agents.reading.tokens, event.span)
    return [
        agent
        for agent in agents.between(first, last + 1)
        if agent.body is not None and agents.reading.tokens[agent.first - 1].is_capitalized
    ]


def _lead_subject(reading: Reading, event: EventDraft, agents: Agents, found: Sequence[PartFound]) -> list[PartFound]:
    """The body that the lead begins with, as the organizer where no predicate names one and it does not attend."""
    if event.sentence.index > 2 or event.word.type in VISIT or not reading.body:
        return []
    guests = _guests_of(event, agents, found)
    running = [sentence for sentence in reading.body if sentence.span.end > reading.dateline_end]
    if event.sentence.index < 0 and not running:
        return []
    lead = event.sentence if event.sentence.index >= 0 else running[0]
    for sentence in dict.fromkeys((lead, *running[:1])):
        for agent in agents.between(sentence.first, min(sentence.last, sentence.first + _LEAD_WORDS)):
            if agent.body is None or agent.body in guests or agent.first >= event.hit.first >= sentence.first:
                continue
            if agents.low(agent.first - 1) in _OBLIQUE or agents.located(agent) or agents.low(agent.last) in _DASHES:
                continue
            return [PartFound(event.key, agent, "organizer", agent.first, agent.last, "part-lead-subject")]
    return []


def _headline_subject(
    reading: Reading, event: EventDraft, agents: Agents, found: Sequence[PartFound]
) -> list[PartFound]:
    """The body that the headline says to hold the event: ``KPU Kota X Lantik Anggota PPS``."""
    title = reading.title
    agent = agents.by_start.get(title.first) if title is not None else None
    if title is None or agent is None or agent.body is None or event.word.type in VISIT:
        return []
    if agent.body in _guests_of(event, agents, found):
        return []
    verb = reading.lexicon.predicates.match(reading.tokens, agent.last, title.last)
    named = reading.lexicon.events.match(reading.tokens, agent.last, title.last)
    if (verb is None or verb[1] != "hosts") and (named is None or named[1].type != event.word.type):
        return []
    return [PartFound(event.key, agent, "organizer", agent.first, agent.last, "part-headline-subject")]


def _publisher(event: EventDraft, agents: Agents, found: Sequence[PartFound], publisher: str | None) -> list[PartFound]:
    """The publishing body, as the organizer of what it reports without saying whose it is, where it is named."""
    if publisher is None or event.word.type in {"sidang", "debat"}:
        return []
    if event.word.type in VISIT and not received_here(event, agents):
        return []
    if publisher in _guests_of(event, agents, [part for part in found if part.rule != "part-accompanied-by"]):
        # "Apel bersama KPU Kota X" on its own site: its own roll call, in which all take part.
        return []
    text_from = agents.reading.dateline_end
    tokens = agents.reading.tokens
    named = [
        agent
        for agent in agents.ordered
        if agent.body == publisher and (tokens[agent.first].start >= text_from or agents.low(agent.first) == "kpu")
    ]
    return (
        [PartFound(event.key, named[0], "organizer", named[0].first, named[0].last, "part-publisher")] if named else []
    )
