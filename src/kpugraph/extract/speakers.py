"""Who is meant: names, titles standing alone, nicknames and descriptions behind a verb of saying, pronouns.

The agents of the article in, the mention of a speaker out, or None where nobody is named. A speaker left out (``Ia``,
``pihaknya``, ``ujarnya``, ``kata perempuan itu``) is the one who spoke or acted last. Who is the subject of a verb is
left to ``subjects``.
"""

from __future__ import annotations

from collections.abc import Sequence

from kpugraph.extract.agents import AgentMention, Agents
from kpugraph.extract.reading import Reading
from kpugraph.extract.roles import Holding
from kpugraph.language.lexicon import word_set

__all__ = ["Speakers", "nicknames"]

_PRONOUNS = word_set("statements-pronouns")
_ADVERBS = word_set("statements-adverbs")
_PREPOSITIONS = word_set("statements-prepositions")
_ENDS_TAG = word_set("statements-ends-tag") | {".", "?", "!", "”", "“", '"', "bahwa", "bahwasanya"}
_POINTING = word_set("statements-pointing")
_NICKNAMED = word_set("statements-nicknamed")
_PEOPLE = word_set("statements-people")
_UNNAMED = word_set("statements-unnamed")
_BEFORE_NAME = {"oleh", "sosok", "pria", "bapak", "ibu", "pak", "bu", "mantan"}
_OVER = {",", "(", "-", "–", ":", "yang", "juga", "sekaligus"}
_CAME = {"dihadiri", "diikuti", "disaksikan", "didampingi", "hadir"}
_LONGEST_TAG = 14
"""Words between a verb of saying and its speaker; one in small letters counts for five."""
_MANY = 3
"""Persons in a sentence that make it a list of who came, after which the last speaker speaks on."""


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

    def follow(self, beside: Sequence[tuple[int, int]]) -> None:
        """Without a statement, the sentence's first person is who the next pronoun means, unless it is a list."""
        people = [agent for low, high in beside for agent in self.agents.between(low, high) if agent.person is not None]
        if self.current is not None and people and self._came(people[0]):
            # "Acara juga dihadiri Komisioner A": who spoke before speaks on.
            return
        free = [agent for agent in people if not self.governed(agent)]
        if people and (self.current is None or len({agent.person for agent in people}) < _MANY):
            self.current = free[0] if free else people[-1]

    def _came(self, agent: AgentMention) -> bool:
        """Whether the person is only said to have come too, or to accompany others."""
        at = self.agents.with_title(agent) - 1
        at -= self.agents.low(at) == "oleh"
        also = {self.agents.low(at - 1), self.agents.low(at - 2)} & {"juga", "turut", "ikut"}
        return self.agents.low(at) in _CAME and bool(also)

    def after_verb(self, at: int, stop: int) -> AgentMention | None:
        """The speaker behind the verb: a person, a title's holder, else a body, within a few words."""
        known = self._nicknamed(at, stop) or self.described(at, stop)
        if known is not None:
            return known
        steps, titled = 0, False
        while at < stop and steps < _LONGEST_TAG:
            agent = self.agents.by_start.get(at)
            if agent is not None:
                # "ujar KPU Kota X Budi": the office was left out; "ujar Ketua Pokja Kampanye KPU Kota X, Budi".
                behind = agent.last + (titled and self.agents.low(agent.last) == ",")
                named = self.agents.by_start.get(behind) if agent.body is not None else None
                if named is not None and named.person is not None:
                    agent = named
                return self._voice_of(agent, stop) or agent
            title = self.agents.titles.get(at)
            if title is not None:
                behind = title.last
                while behind < stop and self.agents.low(behind) in _OVER:
                    behind += 1
                named = self.agents.by_start.get(behind)
                if named is not None and named.person is not None:
                    return self._voice_of(named, stop) or named
                holder = self.holder(at)
                if holder is not None:
                    return holder
                at, titled = title.last, True
                continue
            low = self.agents.low(at)
            if low in _PRONOUNS:
                return self.current
            if low in _ENDS_TAG:
                return None
            token = self.reading.tokens[at]
            if token.is_word and token.text.islower() and low not in _ADVERBS | _BEFORE_NAME:
                steps += 4
            at += 1
            steps += 1
        return None

    def _voice_of(self, agent: AgentMention, stop: int) -> AgentMention | None:
        """Who speaks for the one named first: ``kata Ketua KPU A melalui Divisi Hukum, B``."""
        if self.agents.low(agent.last) != "melalui":
            return None
        title = self.agents.titles.get(agent.last + 1)
        at = agent.last + 1 if title is None else title.last + (self.agents.low(title.last) in {",", "("})
        voice = self.agents.by_start.get(at)
        return voice if voice is not None and voice.person is not None and at < stop else None

    def unnamed(self, at: int) -> bool:
        """Whether somebody without a name stands there: ``salah seorang warga``, ``sumber``."""
        return self.agents.low(at) in _UNNAMED

    def _nicknamed(self, at: int, stop: int) -> AgentMention | None:
        """Who goes by the nickname at the token: ``Memet, panggilan Miftah Rahman``, ``Jek, sapaan akrabnya``."""
        for index in range(at, min(at + 5, stop)):
            if not nicknames(self.agents.low(index)):
                continue
            for behind in range(index, min(index + 5, stop)):
                if self.agents.low(behind).endswith("nya"):
                    named = [agent for agent in self.agents.between(at, index) if agent.person is not None]
                    return named[0] if named else self.current
                agent = self.agents.by_start.get(behind)
                if agent is not None and agent.person is not None:
                    return agent
                if behind in self.agents.titles:
                    return self.holder(behind) or self.current
        return None

    def described(self, at: int, stop: int) -> AgentMention | None:
        """Who spoke last, said again by what he is: ``ujar perempuan asal Lumajang ini``, ``kata Ketua KPU itu``."""
        ends = _ENDS_TAG | _PRONOUNS | {",", ":", "oleh"}
        if self.agents.low(at) in _PEOPLE:
            ends -= {"di"}
        for index in range(at, min(at + 16, stop)):
            agent = self.agents.by_start.get(index)
            low = self.agents.low(index)
            if (agent is not None and agent.person is not None) or low in ends:
                return None
            if low in _POINTING:
                if index == at:
                    return None
                return (self.holder(at) if at in self.agents.titles else None) or self.current
        return None

    def holder(self, at: int) -> AgentMention | None:
        """The one person that the article names in the office of a title standing alone."""
        title = self.agents.titles[at]
        for office in title.offices:
            named = office.organization is not None and (office.role, office.organization.name) in self.by_office
            if office.organization is None or (office.own_body and not named):
                people = {p for (role, _), ps in self.by_office.items() if role == office.role for p in ps}
            else:
                people = self.by_office.get((office.role, office.organization.name), set())
            if len(people) == 1:
                return AgentMention(title.first, title.last, person=next(iter(people)))
            if self.current is not None and self.current.person in people:
                return self.current
        return None

    def meant(self, floor: int, pronoun: int) -> AgentMention | None:
        """Who a pronoun means: the person named before it in the sentence, else who spoke or acted last."""
        people = [agent for agent in self.agents.between(floor, pronoun) if agent.person is not None]
        free = [agent for agent in people if not self.governed(agent)]
        if free or (people and people[-1].last + 2 >= pronoun):
            return (free or people)[-1]
        return self.current

    def governed(self, agent: AgentMention) -> bool:
        """Whether a preposition governs the name, so that it is no subject: ``kepada Budi``."""
        at = agent.first
        title_ends = self.agents.titles_by_end
        if at not in title_ends and self.agents.low(at - 1) in {",", "("} and at - 1 in title_ends:
            bare = self.reading.tokens[title_ends[at - 1].first].text.islower()
            at -= not (bare and title_ends[at - 1].offices[-1].organization is None)  # not "Kepada wartawan, Budi"
        while at > 0 and at in title_ends:
            # A comma before the title ends the phrase before it: "Kepada wartawan, Ketua KPU Budi".
            at = title_ends[at].first
        if self.agents.low(at - 1) in {"dan", ",", "serta"}:
            previous = self.agents.by_end.get(at - 1)
            if previous is not None and previous.person is not None and previous.first != agent.first:
                return self.governed(previous) and self.agents.low(at - 1) != ","
        return self.agents.low(at - 1) in _PREPOSITIONS


def nicknames(low: str) -> bool:
    """Whether the word says that what stands before it is a nickname, also glued to it: ``Bian-sapaan akrabnya``."""
    return low.rpartition("-")[2] in _NICKNAMED
