"""Who called, held or hosted an event: by predicates, by the event's name, by headline, lead and publisher.

Cues, events and agents in, organizers out, with the guests of visits and invitations, which the same words name.
"""

from __future__ import annotations

from collections.abc import Sequence

from kpugraph.extract.agents import AgentMention, Agents
from kpugraph.extract.cues import OATH, VISIT, Cue, Found, Handler, PartFound, near_event
from kpugraph.extract.events import EventDraft
from kpugraph.extract.guests import subject
from kpugraph.extract.reading import Reading, Sentence
from kpugraph.language.lexicon import word_set
from kpugraph.language.text import tokens_in
from kpugraph.model import Part

__all__ = ["HOSTS", "broadcaster", "default_hosts", "headline_guests", "inspected", "visitors"]

_VISITING = word_set("participation-visiting")
_BROADCASTERS = word_set("participation-broadcasters")
_RECEIVING = word_set("participation-receiving")
_CALLS = frozenset({"berkunjung", "datang", "kunjungan", "turun"})
_OWN_PEOPLE = frozenset({"jajaran", "karyawan", "keluarga", "pegawai", "staf"})
_OBLIQUE = frozenset({"di", "oleh", "dari", "dengan", "kepada", "bersama", "pada", "kantor", "ke"})


def _as(part: Part, agents: Sequence[AgentMention]) -> Found:
    return [(agent, part) for agent in agents]


def _bodies(agents: Sequence[AgentMention]) -> list[AgentMention]:
    return [agent for agent in agents if agent.body is not None]


def received_here(event: EventDraft, agents: Agents) -> bool:
    """Whether the visit's sentence says that the visitors were received, so that the publisher is the host."""
    words = {agents.low(at) for at in range(event.sentence.first, event.sentence.last)}
    return bool(words & _RECEIVING)


def _hosts(event: EventDraft, cue: Cue, agents: Agents) -> Found:
    if not near_event(agents.reading, event, cue):
        return []
    if event.word.type == "kunjungan" and not received_here(event, agents):
        # Who makes a visit is a guest; the body visited is the host.
        return _as("participant", subject(cue, agents))
    if event.word.type == "penandatanganan":
        return _as("organizer", _bodies([*subject(cue, agents), *_signers(event, agents)]))
    oath = event.word.type in OATH
    person: Part = "speaker" if oath else "participant"
    sworn = [each for each in agents.list_from(cue.last, cue.stop) if each.person is not None] if oath else []
    doing: Found = [(agent, "organizer" if agent.body is not None else person) for agent in subject(cue, agents)]
    # "KPU RI melantik A sebagai …, B, dan C": who takes the oath is there.
    return doing + _as("participant", sworn)


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
    if event.word.type in OATH and found and found[0].person is not None:
        # "Pelantikan dilakukan oleh Ketua …": who administers the oath.
        return [(found[0], "speaker")]
    if cue.sentence != event.sentence and cue.sentence.index > 3:
        return []
    return _as("organizer", _bodies(found)[: 4 if event.word.type == "penandatanganan" else 2])


def _invited(_event: EventDraft, cue: Cue, agents: Agents) -> Found:
    """``A memenuhi undangan B``: A takes part in what B called."""
    if cue.sentence.index > 1:
        return []
    hosts = _bodies(agents.list_from(cue.last, cue.sentence.last))[:1]
    return _as("participant", subject(cue, agents)) + _as("organizer", hosts)


def _co_hosted(event: EventDraft, cue: Cue, agents: Agents) -> Found:
    if not event.main or cue.sentence.index > 2:
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


def inspected(event: EventDraft, agents: Agents) -> list[PartFound]:
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


def visitors(event: EventDraft, agents: Agents) -> list[PartFound]:
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
    towards = agents.low(at) in {"ke", "di"} or by_verb
    listed = agents.list_from(at + (agents.low(at) in {"ke", "di", "dari", "oleh", "dengan"}), sentence.last)
    part: Part = "organizer" if towards else "participant"
    found = [PartFound(event.key, a, part, min(first, a.first), a.last, "part-visit") for a in listed]
    if by_verb or (towards and agents.low(first) == "berkunjung"):
        callers = agents.list_before(first, sentence.first)
        found += [PartFound(event.key, a, "participant", a.first, at, "part-visit") for a in callers]
    return found


def broadcaster(event: EventDraft, agents: Agents) -> list[PartFound]:
    """The station whose show it was: ``talkshow di Radio Y``."""
    return [
        PartFound(event.key, agent, "organizer", agent.first, agent.last, "part-broadcast")
        for sentence in agents.reading.body[:2]
        for agent in agents.between(sentence.first, sentence.last)
        if agent.body is not None and agents.low(agent.first) in _BROADCASTERS
    ]


def default_hosts(
    reading: Reading, event: EventDraft, agents: Agents, found: Sequence[PartFound], publisher: str | None
) -> list[PartFound]:
    """The organizer where no predicate names one: whose event it is called, else lead, headline, publisher."""
    called = _of_body(event, agents, found)
    if called or any(part.event == event.key and part.rule == "part-attends" for part in found):
        # Whose officers attend does not hold it.
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


def headline_guests(reading: Reading, event: EventDraft, agents: Agents) -> list[PartFound]:
    """Who the headline says to attend (``KPU X Ikuti Rakor``), or to act at a visit reported by its host."""
    title = reading.title
    agent = agents.by_start.get(title.first) if title is not None else None
    if title is None or agent is None or agent.body is None:
        return []
    verb = reading.lexicon.predicates.match(reading.tokens, agent.last, title.last)
    if verb is None or verb[1] not in {"attends", "invited-by"}:
        return []
    return [PartFound(event.key, agent, "participant", agent.first, verb[0], "part-attends")]


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
    for agent in agents.between(lead.first, min(lead.last, lead.first + 14)):
        if agent.body is None or agent.body in guests or agent.first >= event.hit.first >= lead.first:
            continue
        if agents.low(agent.first - 1) in _OBLIQUE or agents.located(agent):
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
    if publisher in _guests_of(event, agents, found):
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
