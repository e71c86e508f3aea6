"""The subject of a verb of saying: the person, body, title, pronoun or description that stands before it.

The agents of the sentence and the verb's token in, one speaker or, in a list, several out; None where the subject is
nobody named, for instance where a preposition governs the name.
"""

from __future__ import annotations

from collections.abc import Sequence

from kpugraph.extract.agents import AgentMention, Agents
from kpugraph.extract.reading import Reading, Sentence
from kpugraph.extract.speakers import Speakers, nicknames
from kpugraph.language.lexicon import word_set

__all__ = ["Subjects"]

_PRONOUNS = word_set("statements-pronouns")
_ADVERBS = word_set("statements-adverbs")
_POINTING = word_set("statements-pointing")
_PEOPLE = word_set("statements-people")
_BEFORE_BODY = word_set("statements-before-body")
_CONTRAST = word_set("statements-contrast")
_JOINED = {"dan", "serta", "maupun", "mauun", "bersama", "beserta", "&"}
_ACCOMPANIED = {"didampingi", "ditemani", "bersama"}
_BETWEEN_NAMES = {",", "dan", "serta", "beserta", "oleh", "(", ")", "/", ".", "&", "sekaligus", "selaku"}
_LONGEST_DESCRIPTION = 14
"""Words from the head of a description to the verb: ``Perempuan yang pernah menjadi guru itu mengatakan``."""
_LONGEST_RELATIVE = 12


class Subjects:
    """The subjects of one article's verbs of saying."""

    def __init__(self, reading: Reading, agents: Agents, speakers: Speakers) -> None:
        self.reading = reading
        self.agents = agents
        self.speakers = speakers

    def before(self, floor: int, at: int, beside: Sequence[tuple[int, int]]) -> AgentMention | None:
        """The subject of the verb at the token: the nearest person before it, or a body or pronoun right before it."""
        near = at
        while near > floor and self.agents.low(near - 1) in _ADVERBS:
            near -= 1
        if near > floor and self.agents.low(near - 1) in _PRONOUNS:
            return self.speakers.meant(floor, near - 1)
        title = self.agents.titles_by_end.get(near)
        if title is not None and title.first >= floor:
            holder = self.speakers.holder(title.first)
            if holder is not None:
                return holder
        described = self.relative(floor, near) or self._described(floor, at)
        if described is not None:
            return described
        spoken = [
            agent
            for low, high in beside
            for agent in self.agents.between(max(low, floor), min(high, at))
            if agent.last <= at
        ]
        people = [agent for agent in spoken if agent.person is not None]
        free = [agent for agent in people if self._may_speak(agent, at)]
        if free:
            last = self._accompanied(free, at) or free[-1]
            # A pronoun between the name and the verb: the name is not the subject.
            pronouns = [index for index in range(last.last, at) if self.agents.low(index) in _PRONOUNS]
            return self.speakers.meant(floor, pronouns[0]) if pronouns else last
        outer = (index for low, high in beside for index in range(max(low, floor), min(high, at)))
        pronoun = next((index for index in outer if self.agents.low(index) in _PRONOUNS), None)
        if pronoun is not None:
            return self.speakers.meant(floor, pronoun)
        body = spoken[-1] if spoken and spoken[-1].body is not None else None
        if body is not None and body.last >= near - 1 and self._opens_clause(body, floor):
            return body
        return None

    def opening(self, floor: int, stop: int) -> AgentMention | None:
        """The first person whom the words before a quotation name and no preposition governs."""
        people = (agent for agent in self.agents.between(floor, stop) if agent.person is not None)
        return next((agent for agent in people if not self.speakers.governed(agent)), None)

    def vacant(self, at: int) -> bool:
        """Whether an office without a holder's name stands right before the verb: ``Kadis PMD mengatakan``."""
        while self.agents.low(at - 1) in _ADVERBS:
            at -= 1
        title = self.agents.titles_by_end.get(at)
        return title is not None and self.speakers.holder(title.first) is None

    def _accompanied(self, free: Sequence[AgentMention], at: int) -> AgentMention | None:
        """The person whom those named last only accompany: ``A, yang didampingi Kapolres B dan Dandim C, menyebut``."""
        for agent in reversed(free[:-1]):
            behind = self.agents.behind_titles(agent.last)
            while self.agents.low(behind) in {",", "yang", "dengan"}:
                behind += 1
            if self.agents.low(behind) in _ACCOMPANIED and self._only_names(behind + 1, at):
                return agent
        return None

    def _only_names(self, first: int, at: int) -> bool:
        """Whether nothing but agents, titles and what joins them stands from the token to the verb."""
        while first < at:
            known = self.agents.by_start.get(first) or self.agents.titles.get(first)
            if known is not None:
                first = known.last
                continue
            low = self.agents.low(first)
            if low not in _BETWEEN_NAMES | _ADVERBS and not self.reading.tokens[first].is_capitalized:
                return False
            first += 1
        return True

    def _may_speak(self, agent: AgentMention, at: int) -> bool:
        """Whether the person can be the subject: governed by no preposition, or taken up by ``yang`` behind it."""
        if self.agents.sends(agent):
            return False
        if not self.speakers.governed(agent):
            return True
        if all(self.agents.low(index) in _ADVERBS | {","} for index in range(agent.last, at)):
            # "dibuka oleh Budi, dalam sambutannya menyampaikan": he who opened speaks.
            return self.agents.low(self.agents.with_title(agent) - 1) == "oleh"
        behind = self.agents.behind_titles(agent.last)
        if self.agents.low(behind) == "(":
            behind = next((i + 1 for i in range(behind, min(behind + 10, at)) if self.agents.low(i) == ")"), behind)
        behind += self.agents.low(behind) == ","
        inside = range(behind, at)
        return (
            self.agents.low(behind) == "yang"
            and len(inside) <= _LONGEST_RELATIVE
            and not any(self.agents.low(index) == "," for index in inside)
        )

    def _described(self, floor: int, at: int) -> AgentMention | None:
        """Who a description or a nickname means: ``Perempuan asal Tual itu berkata``, ``Jek, sapaannya, berkata``."""
        pointing = None
        for index in range(at - 1, max(floor, at - _LONGEST_DESCRIPTION) - 1, -1):
            agent = self.agents.by_end.get(index + 1)
            if agent is not None and agent.person is not None:
                return None
            low = self.agents.low(index)
            if nicknames(low) and any(self.agents.low(i).endswith("nya") for i in (index, index + 1)):
                return self.speakers.current
            if pointing is None:
                if low == "," and self.agents.low(index - 1) in _POINTING:
                    continue
                if low in _POINTING:
                    pointing = index
                elif low not in _ADVERBS:
                    return None if low not in {",", "-", "–"} and not low.endswith("nya") else self._go_on(floor, index)
            elif low in _PEOPLE or index in self.agents.titles:
                if index > floor and self.agents.low(index - 1) not in _BEFORE_BODY | {",", "–", "-"}:
                    continue
                holder = self.speakers.holder(index) if index in self.agents.titles else None
                return holder or self.speakers.current
        return None

    def _go_on(self, floor: int, at: int) -> AgentMention | None:
        """The nickname that ends right before the verb, in an apposition: ``Jek, sapaan akrabnya, berkata``."""
        for index in range(at, max(floor, at - 4) - 1, -1):
            if nicknames(self.agents.low(index)):
                named = [agent for agent in self.agents.between(floor, index) if agent.person is not None]
                return named[-1] if named else self.speakers.current
        return None

    def relative(self, floor: int, at: int) -> AgentMention | None:
        """The person whom a relative clause goes on about: ``dibuka oleh A, yang menekankan``."""
        if self.agents.low(at - 1) != "yang":
            return None
        agent = self.agents.by_end.get(at - 1 - (self.agents.low(at - 2) == ","))
        return agent if agent is not None and agent.person is not None and agent.first >= floor else None

    def _opens_clause(self, agent: AgentMention, floor: int) -> bool:
        """Whether the body is a subject of its own and not the end of a longer name: ``Tim 1 KPU Kota Batu``."""
        if agent.first <= floor:
            return True
        before = self.reading.tokens[agent.first - 1]
        return before.low in _BEFORE_BODY if before.is_word else not before.low.isdigit()

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
            return self.speakers.current
        return None

    def joint(self, subject: AgentMention, at: int, sentence: Sentence) -> list[AgentMention]:
        """Both speakers of ``baik dari A maupun B sama-sama mengatakan`` and ``A dan B menyampaikan``."""
        joined = any(self.agents.low(index) in _JOINED for index in range(sentence.first, subject.first))
        if not joined or not self.right_before(subject, at):
            return [subject]
        listed = self.agents.list_before(subject.last, sentence.first)
        if subject.body is None:
            people = [agent for agent in listed if agent.person is not None and not self.speakers.governed(agent)]
            start = self.agents.with_title(subject)
            return people if len(people) > 1 and self.agents.low(start - 1) in _JOINED else [subject]
        bodies = [agent for agent in listed if agent.body is not None]
        near = self.agents.between(max(sentence.first, subject.first - 4), subject.first)
        between = [agent for agent in near if agent.body is not None]
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

    def another(self, floor: int, at: int, known: set[int | None]) -> AgentMention | None:
        """Who speaks in a later clause: ``…, sedangkan B menyoroti``, ``… dan B menimpali``, ``…. Selain itu, B``."""
        near = at
        while near > floor and self.agents.low(near - 1) in _ADVERBS | {","}:
            near -= 1
        agent = self.agents.by_end.get(near)
        if agent is None:
            title = self.agents.titles_by_end.get(near)
            agent = self.agents.by_end.get(title.first - (self.agents.low(title.first - 1) == ",")) if title else None
        if agent is None or agent.person is None or agent.person in known or agent.first <= floor:
            return None
        start = self.agents.with_title(agent)
        for index in range(start - 1, max(floor, start - 7), -1):
            low = self.agents.low(index)
            if low in _CONTRAST or (index == start - 1 and low in {"dan", "serta", ".", ";"}):
                return agent
            if low in {".", ";"}:
                return None
        return None
