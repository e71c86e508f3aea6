"""Who is meant by the subject of a verb of saying: names, bodies, titles standing alone, pronouns, nobody at all.

The agents of the article in, the mention of a speaker out, or None where nobody is named. A speaker left out (``Ia``,
``pihaknya``, ``ujarnya``) is the one who spoke or acted last.
"""

from __future__ import annotations

from collections.abc import Sequence

from kpugraph.extract.agents import AgentMention, Agents
from kpugraph.extract.reading import Reading, Sentence
from kpugraph.extract.roles import Holding
from kpugraph.language.lexicon import word_set

__all__ = ["Speakers"]

_PRONOUNS = word_set("statements-pronouns")
_ADVERBS = word_set("statements-adverbs")
_PREPOSITIONS = word_set("statements-prepositions")
_ENDS_TAG = word_set("statements-ends-tag") | {".", "?", "!", "”", "“", '"'}
_POINTING = {"ini", "itu", "tersebut"}
_PEOPLE = word_set("statements-people")
_LONGEST_NOUN = 14
"""Tokens: how far the pointing word may stand behind the office that begins the subject."""
_CONTRAST = word_set("statements-contrast")


class Speakers:
    """The speakers of one article; ``current`` is who spoke or acted last."""

    def __init__(self, reading: Reading, agents: Agents, holdings: Sequence[Holding]) -> None:
        self.reading = reading
        self.agents = agents
        self.current: AgentMention | None = None
        self.by_office: dict[tuple[str, str], set[int]] = {}
        for holding in holdings:
            if holding.role is not None and not holding.former:
                self.by_office.setdefault((holding.role, holding.organization.name), set()).add(holding.person)

    def follow(self, outside: Sequence[tuple[int, int]]) -> None:
        """Without a statement, the sentence's first person is who the next pronoun means."""
        people = [
            agent for low, high in outside for agent in self.agents.between(low, high) if agent.person is not None
        ]
        free = [agent for agent in people if not self._governed(agent)]
        if people:
            self.current = free[0] if free else people[-1]

    def after_verb(self, at: int, stop: int) -> AgentMention | None:
        """The speaker behind the verb: a person, a title's holder, else a body, within a few words."""
        steps = 0
        while at < stop and steps < 14:
            agent = self.agents.by_start.get(at)
            if agent is not None:
                return agent
            title = self.agents.titles.get(at)
            if title is not None:
                holder = self._holder(at)
                behind = title.last
                while behind < stop and self.agents.low(behind) in {
                    ",",
                    "(",
                    "-",
                    "–",
                    ":",
                    "yang",
                    "juga",
                    "sekaligus",
                }:
                    behind += 1
                if behind in self.agents.by_start and self.agents.by_start[behind].person is not None:
                    return self.agents.by_start[behind]
                if holder is not None:
                    return holder
                if self.agents.low(title.last) in _POINTING:
                    # "tegas Koordinator Divisi Hukum tersebut": who spoke last, said again by the office.
                    return self.current
                at = title.last
                continue
            low = self.agents.low(at)
            if low in _PRONOUNS:
                return self.current
            if low in _ENDS_TAG or low in {"bahwa", "bahwasanya"}:
                return None
            if low in _POINTING:
                # "ujar perempuan asal Lumajang ini": who spoke last, said again by what she is.
                return self.current if steps else None
            token = self.reading.tokens[at]
            if (
                token.is_word
                and token.text.islower()
                and low not in _ADVERBS | {"oleh", "sosok", "pria", "bapak", "ibu", "pak", "bu", "mantan"}
            ):
                steps += 4
            at += 1
            steps += 1
        return None

    def _holder(self, at: int) -> AgentMention | None:
        """The one person that the article names in the office of a title standing alone."""
        title = self.agents.titles[at]
        for office in title.offices:
            if office.organization is None:
                people = {p for (role, _), ps in self.by_office.items() if role == office.role for p in ps}
            else:
                people = self.by_office.get((office.role, office.organization.name), set())
            if len(people) == 1:
                return AgentMention(title.first, title.last, person=next(iter(people)))
        return None

    def subject_before(self, floor: int, at: int, outside: Sequence[tuple[int, int]]) -> AgentMention | None:
        """The subject of a verb of saying: the nearest person before it, or a body or pronoun right before it."""
        near = at
        while near > floor and self.agents.low(near - 1) in _ADVERBS:
            near -= 1
        if self.agents.low(near - 1) in _PRONOUNS and near > floor:
            return self._meant(floor, near - 1)
        title = self._title_subject(floor, near) or self._pointed(floor, near) or self.relative(floor, near)
        if title is not None:
            return title
        if self._said_again(floor, near, at):
            return self.current
        spoken = [
            agent
            for low, high in outside
            for agent in self.agents.between(max(low, floor), min(high, at))
            if agent.last <= at
        ]
        people = [agent for agent in spoken if agent.person is not None]
        free = [agent for agent in people if not self._governed(agent) and not self.agents.absent(agent)]
        if free:
            last = free[-1]
            # A pronoun between the name and the verb: the name is not the subject.
            pronouns = [index for index in range(last.last, at) if self.agents.low(index) in _PRONOUNS]
            return self._meant(floor, pronouns[0]) if pronouns else last
        pronoun = next((index for index in range(floor, at) if self.agents.low(index) in _PRONOUNS), None)
        if pronoun is not None and not any(agent.first > pronoun for agent in people):
            return self._meant(floor, pronoun)
        if (
            spoken
            and spoken[-1].body is not None
            and spoken[-1].last >= near - 1
            and self._opens_clause(spoken[-1], floor)
        ):
            return spoken[-1]
        return None

    def _opens_clause(self, agent: AgentMention, floor: int) -> bool:
        """Whether the body is a subject of its own and not the end of a longer name: ``Tim 1 KPU Kota Batu``."""
        if agent.first <= floor:
            return True
        before = self.reading.tokens[agent.first - 1]
        return not (before.is_word and before.is_capitalized) and not before.low.isdigit()

    def _meant(self, floor: int, pronoun: int) -> AgentMention | None:
        """Who a pronoun means: the person named before it in the sentence, else who spoke or acted last."""
        people = [a for a in self.agents.between(floor, pronoun) if a.person is not None]
        free = [a for a in people if not self._governed(a)]
        if free or (people and people[-1].last + 2 >= pronoun):
            return (free or people)[-1]
        return self.current

    def _governed(self, agent: AgentMention) -> bool:
        """Whether a preposition governs the name, so that it is no subject: ``kepada Budi``."""
        at = agent.first
        title_ends = self.agents.titles_by_end
        while at > 0 and (at in title_ends or (self.agents.low(at - 1) in {",", "("} and at - 1 in title_ends)):
            at = title_ends[at if at in title_ends else at - 1].first
        if self.agents.low(at - 1) in {"dan", ",", "serta"}:
            previous = self.agents.by_end.get(at - 1)
            if previous is not None and previous.person is not None and previous.first != agent.first:
                return self._governed(previous) and self.agents.low(at - 1) != ","
        return self.agents.low(at - 1) in _PREPOSITIONS

    def _title_subject(self, floor: int, near: int) -> AgentMention | None:
        title = self.agents.titles_by_end.get(near)
        return self._holder(title.first) if title is not None and title.first >= floor else None

    def _said_again(self, floor: int, near: int, at: int) -> bool:
        """Whether the subject is what the last speaker is: ``Lelaki asal Maumere itu``, ``Ketua KPU tersebut``."""
        pointed = any(self.agents.low(index) in _POINTING for index in range(near, at))
        if not pointed or any(agent.person is not None for agent in self.agents.between(floor, near)):
            return False
        if near in self.agents.titles_by_end:
            return True
        start = floor
        while start < near and (self.agents.low(start) in _ADVERBS or self.agents.low(start) == ","):
            start += 1
        low = self.agents.low(start)
        return low in _PEOPLE or (start in self.agents.titles and near - start <= _LONGEST_NOUN)

    def _pointed(self, floor: int, near: int) -> AgentMention | None:
        """Who spoke last, said again by an office: ``Divisi Data dan Informasi KPU X ini, menjelaskan``."""
        at = near - (self.agents.low(near - 1) == ",")
        title = self.agents.titles_by_end.get(at - 1) if self.agents.low(at - 1) in _POINTING else None
        return (self._holder(title.first) or self.current) if title is not None and title.first >= floor else None

    def relative(self, floor: int, near: int) -> AgentMention | None:
        """The person whom a relative clause goes on about: ``dibuka oleh A, yang dalam sambutannya menekankan``."""
        if self.agents.low(near - 1) != "yang":
            return None
        agent = self.agents.by_end.get(near - 1 - (self.agents.low(near - 2) == ","))
        return agent if agent is not None and agent.person is not None and agent.first >= floor else None

    def right_before(self, agent: AgentMention, at: int) -> bool:
        """Whether only adverbs and pronouns stand between the agent and the verb at the token."""
        near = at
        while near > agent.last and self.agents.low(near - 1) in _ADVERBS | _PRONOUNS:
            near -= 1
        return near == agent.last

    def implied(self, sentence: Sentence, at: int) -> AgentMention | None:
        """The speaker of a sentence without a subject: ``Lebih lanjut menyampaikan``, ``Ditambahkan``."""
        opening = [self.agents.low(index) for index in range(sentence.first, at)]
        if len(opening) <= 6 and all(
            word in _ADVERBS | _PRONOUNS | {",", "selain", "di", "sisi", "lain", "hal", "tambahan", "sementara"}
            for word in opening
        ):
            return self.current
        return None

    def joint(self, subject: AgentMention, at: int, sentence: Sentence) -> list[AgentMention]:
        """Both speakers of ``baik dari A maupun B sama-sama mengatakan`` and ``A dan B menyampaikan``."""
        if subject.body is None:
            listed = [
                agent for agent in self.agents.list_before(subject.last, sentence.first) if agent.person is not None
            ]
            joint = [agent for agent in listed if not self._governed(agent)]
            together = (
                len(joint) > 1 and self.right_before(subject, at) and self.agents.low(joint[0].first - 1) != "senada"
            )
            return joint if together else [subject]
        listed = self.agents.list_before(subject.last, sentence.first)
        bodies = [agent for agent in listed if agent.body is not None]
        joined = any(self.agents.low(index) in {"maupun", "dan", "mauun"} for index in range(sentence.first, at))
        if not joined:
            return [subject]
        between = [
            agent
            for agent in self.agents.between(max(sentence.first, subject.first - 4), subject.first)
            if agent.body is not None
        ]
        unique = {agent.body: agent for agent in [*between, *bodies, subject]}
        return list(unique.values())

    def joined(self, first: AgentMention, stop: int) -> list[AgentMention]:
        """The speakers behind a passive verb: both of ``ditegaskan oleh A dan B``."""
        found = [first]
        for agent in self.agents.list_from(first.first, stop)[1:]:
            between = range(self.agents.behind_titles(found[-1].last), self.agents.with_title(agent))
            if agent.person is None or first.person is None or not all(self.agents.low(at) == "dan" for at in between):
                break
            found.append(agent)
        return found

    def contrasted(self, at: int, stop: int, speakers: Sequence[AgentMention]) -> list[AgentMention]:
        """Who speaks in a second clause of the sentence: ``…, sedangkan B menyoroti …``."""
        known = {speaker.person for speaker in speakers}
        for index in range(at, stop - 1):
            if self.agents.low(index) not in _CONTRAST:
                continue
            start = index + 1
            start += self.agents.low(start) in {"itu", ","}
            title = self.agents.titles.get(start)
            if title is not None:
                start = title.last + (self.agents.low(title.last) == ",")
            agent = self.agents.by_start.get(start)
            if agent is None or agent.person is None or agent.person in known:
                continue
            verb = agent.last
            while verb < stop and self.agents.low(verb) in _ADVERBS | {","}:
                verb += 1
            if self.reading.lexicon.speech_before.match(self.reading.tokens, verb, stop) is not None:
                return [agent]
        return []
