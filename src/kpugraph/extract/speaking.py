"""Parts of single persons: who spoke, moderated, opened, closed, led a ceremony, administered an oath.

Cues and agents in, agents with their parts out.
"""

from __future__ import annotations

from kpugraph.extract.agents import AgentMention, Agents
from kpugraph.extract.cues import CEREMONY, OATH, Cue, Found, Handler, matter
from kpugraph.extract.events import EventDraft
from kpugraph.extract.guests import affiliations, subject
from kpugraph.language.lexicon import word_set
from kpugraph.model import Part

__all__ = ["SPEAKING"]

_SPEAKING = frozenset({"narasumber", "sumber", "pemateri", "pembicara", "penyaji", "speaker", "panelis"})
_BESIDE = word_set("participation-beside")
_OTHERS = word_set("participation-others")
_ASIDES = word_set("participation-asides")
_TRAINING = word_set("participation-training")
_TOGETHER = frozenset({"dan", "&", ",", "bersama", "serta", "beserta", "juga", "bapak", "ibu"})
_OFFICIANTS = frozenset({"inspektur", "pembina", "penerima"})


_REACH = 8
"""Words of any kind that may stand before the person: ``dipandu oleh moderator dari Staf Bawaslu X, A``."""


_ADJECTIVES = 3
"""Words that may say what the speakers are like: ``narasumber kompeten, di antaranya A``."""
_INTRODUCED = 14
"""Tokens: how far behind them the word that introduces their list stands: ``yang ahli di bidangnya, yaitu A``."""


def _people(agents: Agents, at: int, stop: int) -> list[AgentMention]:
    """The persons of the list that begins at the token or is introduced further on, without those who did not come."""
    listed = agents.list_from(at, stop, _REACH) or agents.introduced(at, stop)
    return [agent for agent in listed if agent.person is not None and not agents.absent(agent)]


def _together(agents: Agents, people: list[AgentMention], *, bench: bool) -> list[AgentMention]:
    """The first person and those joined by ``dan``; with ``bench``, as of judges, also by commas."""
    taken = people[:1]
    for agent in people[1:]:
        between = {agents.low(at) for at in range(taken[-1].last, agents.with_title(agent))}
        if not between <= ({"dan", "&", ","} if bench else {"dan", "&"}):
            break
        taken.append(agent)
    return taken


def _of_training(event: EventDraft, cue: Cue, agents: Agents) -> bool:
    """Whether a talk belongs to the training that follows an oath, which is an event of its own."""
    words = {agents.low(at) for at in range(cue.first - 6, cue.last)}
    return event.word.type in OATH and bool(words & _TRAINING)


def _before_others(agents: Agents, at: int, found: list[AgentMention]) -> list[AgentMention]:
    """The list up to a word that gives those behind it another part: ``A, B didampingi C``."""
    for index, agent in enumerate(found):
        if any(agents.low(other) in _OTHERS for other in range(at, agent.first)):
            return found[:index]
        at = agent.last
    return found


def _speakers(event: EventDraft, cue: Cue, agents: Agents) -> Found:
    if not event.main or _of_training(event, cue, agents):
        return []
    introduced = min(cue.last + _INTRODUCED, cue.stop)
    listed = agents.list_from(cue.last, cue.stop, _ADJECTIVES) or agents.introduced(cue.last, introduced)
    found = _before_others(agents, cue.last, listed)
    apart = affiliations(agents, found)
    return [(agent, "speaker") for agent in found if agent not in apart]


_FURTHER = frozenset({"dilanjutkan", "dilanjut", "dirangkai", "dirangkaikan", "disambung", "disusul"})


def _of_another(event: EventDraft, cue: Cue, agents: Agents) -> bool:
    """Whether the cue tells of what came behind the event: ``Apel dilanjutkan dengan rapat rutin yang dipimpin A``."""
    words = agents.reading.lexicon.events
    for at in range(max(cue.sentence.first, cue.first - _NEXT), cue.first):
        if agents.low(at) not in _FURTHER:
            continue
        behind = at + 1 + (agents.low(at + 1) in {"dengan", "ke"})
        match = words.match(agents.reading.tokens, behind, cue.first)
        if match is not None and not match[1].weak and match[1].type not in _SESSIONS | {event.word.type}:
            return True
    return False


_NEXT = 14
"""Tokens: how far behind the word that tells of the next event its predicate stands."""
_SESSIONS = frozenset({"fgd", "lainnya", "simulasi", "webinar"})
"""Types of events that are also parts of another, such as a discussion behind the talks."""


def _moderated_by(event: EventDraft, cue: Cue, agents: Agents) -> Found:
    if _of_another(event, cue, agents):
        return []
    about = matter(cue, agents, events=event.word.type not in OATH)
    part: Part = "moderator"
    if about in {"asides", "delegations"}:
        part = "participant"
    elif event.word.type in OATH and (about == "oaths" or "pimpin" in agents.low(cue.first)):
        part = "speaker"
    elif event.word.type in CEREMONY and "pimpin" in agents.low(cue.first):
        part = _ceremony_part(agents, cue)
    people = _people(agents, cue.last, cue.sentence.last)
    if "bergantian" in {agents.low(at) for at in range(cue.first, cue.last)}:
        return [(agent, part) for agent in people]
    return [(agent, part) for agent in _together(agents, people, bench=event.word.type == "sidang")]


def _leader(event: EventDraft, cue: Cue, agents: Agents) -> Found:
    if event.word.type not in CEREMONY:
        return []
    part = _ceremony_part(agents, cue)
    return [(agent, part) for agent in _people(agents, cue.last, cue.sentence.last)[:1]]


def _ceremony_part(agents: Agents, cue: Cue) -> Part:
    """Who leads a ceremony speaks at it, unless another is its pembina: then who leads the ranks guides it."""
    if {agents.low(at) for at in range(cue.first, cue.last)} & _OFFICIANTS:
        return "speaker"
    reading = agents.reading
    other = any(
        reading.low(at) in _OFFICIANTS and reading.low(at + 1) in CEREMONY
        for at in range(reading.body[0].first, reading.body[-1].last)
    )
    return "moderator" if other else "speaker"


def _beside(part: Part) -> Handler:
    """The person beside a phrase such as ``dalam sambutannya``: behind it at a sentence's beginning, else before it."""

    def handler(event: EventDraft, cue: Cue, agents: Agents) -> Found:
        if not event.main:
            return []
        if agents.low(cue.last) in {"yaitu", "yakni", "adalah", "oleh", ":"} or cue.first == cue.sentence.first:
            listed = _people(agents, cue.last, cue.stop)
            if listed:
                alone = part != "speaker" or event.word.type in CEREMONY
                return [(agent, part) for agent in (listed[:1] if alone else listed)]
        if part == "speaker" and agents.low(cue.last - 1) in _SPEAKING:
            if agents.low(cue.first - 1) == "," and (cue.last in agents.titles or cue.last in agents.by_start):
                # "…, hadir sebagai pemateri Ketua X, A": the list follows, the clause before is another's.
                listed = agents.list_from(cue.last, cue.stop)
                apart = affiliations(agents, listed)
                return [(agent, part) for agent in listed if agent not in apart]
            listed = [a for a in agents.list_before(cue.first, cue.sentence.first) if a.person is not None]
            before = _last_group(agents, listed)
            if len(before) > 1 and agents.low(before[0].first - 1) not in {"dengan", "kepada", "oleh"}:
                return [(agent, part) for agent in before]
        person = _person_beside(cue, agents)
        if person is None and part == "speaker":
            # "KPU Kota X menjadi pemateri dalam acara itu"
            body = agents.by_end.get(cue.first)
            return [(body, part)] if body is not None and body.body is not None else []
        return [(person, part)] if person is not None else []

    return handler


def _last_group(agents: Agents, people: list[AgentMention]) -> list[AgentMention]:
    """The persons at the list's end whom nothing but commas, links and titles part."""
    first = len(people) - 1
    while first > 0:
        between = range(people[first - 1].last, agents.with_title(people[first]))
        if not {agents.low(at) for at in between} <= {"dan", "&", ",", "serta", ")"}:
            break
        first -= 1
    return people[max(first, 0) :]


def _person_beside(cue: Cue, agents: Agents) -> AgentMention | None:
    opens = cue.first - cue.sentence.first <= 4
    people = [agent for agent in agents.between(cue.sentence.first, cue.sentence.last) if agent.person is not None]
    before = [agent for agent in people if agent.last <= cue.first]
    behind = [agent for agent in people if agent.first >= cue.last]
    if before and agents.low(cue.first) in {"selaku", "sebagai"}:
        near = before[-1].last
        if near + (agents.low(near) == ",") == cue.first:
            return before[-1]
    if before and (not opens or not behind):
        if cue.first - before[-1].last > 12:
            return None
        free = [agent for agent in before if agents.low(agents.with_title(agent) - 1) not in _BESIDE]
        return free[-1] if free else before[-1]
    if behind and (behind[0].first - cue.last <= 14 and opens):
        return behind[0]
    following = agents.list_from(cue.last, cue.sentence.last)
    return next((agent for agent in following if agent.person is not None), None)


def _on_duty(event: EventDraft, cue: Cue, agents: Agents) -> Found:
    """Who has a duty of the day was there: ``komandan upacara A``, ``pembaca doa, B``."""
    if not event.main:
        return []
    return [(agent, "participant") for agent in _people(agents, cue.last, cue.sentence.last)[:1]]


def _opened_by(event: EventDraft, cue: Cue, agents: Agents) -> Found:
    if not event.main or any(agents.low(at) in _ASIDES for at in range(cue.last, cue.last + 3)):
        return []
    named = {agent.person: agent for agent in reversed(_people(agents, cue.last, cue.sentence.last))}
    people = sorted(named.values(), key=lambda agent: agent.first)[:2]
    if len(people) == 2 and not _joined(agents, *people):
        people = people[:1]
    return [(agent, "opener") for agent in people]


def _joined(agents: Agents, one: AgentMention, other: AgentMention) -> bool:
    """Whether the two did it together (``A dan B``), rather than the second only being there (``A didampingi B``)."""
    between = range(agents.behind_titles(one.last), agents.with_title(other))
    return all(agents.low(at) in _TOGETHER for at in between)


def _closed_by(event: EventDraft, cue: Cue, agents: Agents) -> Found:
    if not event.main or any(agents.low(at) in _ASIDES for at in range(cue.last, cue.last + 3)):
        return []
    return [(agent, "closer") for agent in _people(agents, cue.last, cue.sentence.last)[:1]]


_GIVEN: dict[str | None, Part] = {"talks": "speaker", "welcomes": "opener", "oaths": "speaker", "asides": "participant"}


def _given_by(event: EventDraft, cue: Cue, agents: Agents) -> Found:
    """``Materi tentang X disampaikan oleh A``: the part by what was given."""
    part = _GIVEN.get(matter(cue, agents))
    if not event.main or part is None or _of_training(event, cue, agents):
        return []
    people = _people(agents, cue.last, cue.sentence.last)
    return [(agent, part) for agent in (people if part == "speaker" else people[:1])]


_ORDINALS = frozenset({"ke", "kedua", "ketiga", "keempat", "kelima", "pertama", "terakhir"})


def _talk(event: EventDraft, cue: Cue, agents: Agents) -> Found:
    """``penjelasan tentang tahapan pemilu oleh A``: who gave the talk, where no verb stands between."""
    if not event.main or _of_training(event, cue, agents):
        return []
    part: Part = "participant" if agents.low(cue.first) in _ASIDES else "speaker"
    for at in range(cue.last, min(cue.last + 12, cue.sentence.last)):
        low = agents.low(at)
        if low == "oleh":
            people = _together(agents, _people(agents, at + 1, cue.sentence.last), bench=True)
            return [(agent, part) for agent in people]
        if low == "yang" and agents.low(at + 1) in _ORDINALS:
            continue
        if low in {",", ".", ";", "yang"} or (low.startswith("di") and agents.low(at + 1) == "oleh"):
            break
    return []


_PARTICIPANT: Part = "participant"


def _sworn(event: EventDraft, cue: Cue, agents: Agents) -> Found:
    if event.word.type not in OATH:
        return []
    if agents.low(cue.last) == ",":
        return []
    if agents.low(cue.last - 1) == "oleh" or agents.low(cue.first).startswith("di"):
        installed = [
            (a, _PARTICIPANT) for a in agents.list_before(cue.first, cue.sentence.first) if a.person is not None
        ]
        return installed + [(agent, "speaker") for agent in _people(agents, cue.last, cue.sentence.last)[:1]]
    return [(agent, "speaker" if agent.person is not None else "organizer") for agent in subject(cue, agents)[-1:]]


SPEAKING: dict[str, Handler] = {
    "speakers": _speakers,
    "as-speaker": _beside("speaker"),
    "leader": _leader,
    "duty": _on_duty,
    "moderated-by": _moderated_by,
    "as-moderator": _beside("moderator"),
    "opened-by": _opened_by,
    "as-opener": _beside("opener"),
    "closed-by": _closed_by,
    "as-closer": _beside("closer"),
    "given-by": _given_by,
    "talk": _talk,
    "sworn-by": _sworn,
}
