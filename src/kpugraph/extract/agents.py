"""Who stands where: persons and bodies as agents, and lists of them.

Bodies named only inside a title (``Ketua KPU X``) are no agents: a body takes part when it is named itself.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kpugraph.extract.heads import OrganizationMention
from kpugraph.extract.person_records import PersonMention
from kpugraph.extract.reading import Reading
from kpugraph.extract.titles import Title
from kpugraph.language.lexicon import word_set

__all__ = ["AgentMention", "Agents"]


@dataclass(frozen=True, slots=True)
class AgentMention:
    """A person (by index) or a body (by canonical name) at a stretch of tokens."""

    first: int
    last: int
    person: int | None = None
    body: str | None = None
    explicit: bool = True


_JOINTS = word_set("agents-joints")
_LEADS = word_set("agents-leads")
_FILLERS = word_set("agents-fillers")
_BEFORE = word_set("agents-before")
_STOPS = word_set("agents-stops")
_NO_VERBS = word_set("agents-no-verbs")
_INSIDE = {"'", "’", "-", "–", "/", ":", "%"}
_BULLETS = {"•", "*", "·", "✓"}
_REACH = 6
"""Words of any kind between an introducing word and its list: ``termasuk perwakilan calon, A``."""
_LONGEST_UNKNOWN = 4
"""Capitalised words of a list's member that is no known body."""
_LONGEST_GAP = 14
"""Words of no use to a list between two of its members: a member that is no known body has seldom more."""
_VERB = re.compile(r"(?:me(?:m|ng?|ny|[lrwy])|ber|di|ter)[a-z]{3,}")
"""The look of an Indonesian verb: one of its prefixes and a stem."""
_BEFORE_VERB = word_set("agents-before-verb")
_INTRODUCERS = word_set("agents-introducers")
_SITES = word_set("venues-venue")
_STAFF = word_set("agents-members")
_ELECTION = ("commission", "supervisor")
_AMONG = frozenset({"jajaran", "kalangan", "lingkungan", "lingkup", "tubuh"})
_STOOD_IN = frozenset({"dibacakan", "diwakili", "diwakilkan"})
_COMING = frozenset({"bisa", "dapat", "datang", "hadir", "ikut", "sempat", "turut"})
_FOR_ANOTHER = frozenset({"mewakili", "nama"})
_READ_OUT = frozenset({"membacakan", "dibacakan", "pembacaan", "bacakan"})


class Agents:
    """The agents of an article, looked up by token index."""

    def __init__(
        self,
        reading: Reading,
        bodies: Sequence[OrganizationMention],
        titles: Sequence[Title],
        persons: Sequence[PersonMention],
        holders: Mapping[int, int] | None = None,
    ) -> None:
        self.reading = reading
        self.titles = {title.first: title for title in titles}
        self.titles_by_end = {title.last: title for title in titles}
        inside: set[int] = set()
        whole = {body.first: body.last for body in bodies if body.organization is not None and body.explicit}
        people = {person.run.outer_first for person in persons}
        for title in titles:
            if title.offices[0].role == "pengurus" and not people & {title.last, title.last + 1}:
                # "kunjungan pengurus Partai X": the party came, by people without a name.
                del self.titles[title.first], self.titles_by_end[title.last]
                continue
            if whole.get(title.first, title.first) < title.last:
                # Not "Pimpinan Daerah Muhammadiyah", whose first word is a title's too.
                inside.update(range(title.first, title.last))
        self.by_start: dict[int, AgentMention] = {}
        self.alone: dict[int, AgentMention] = {}
        """The one person whom a title without a name means, by the title's first token."""
        named = {body.organization.name for body in bodies if body.organization is not None and body.explicit}
        guessed = {
            body.first
            for body in bodies
            if body.organization is None or not (body.by_context or body.organization.name in named)
        }
        """Bodies that the article does not name: collectives, and heads whose area is only guessed."""
        for body in bodies:
            if body.organization is not None and body.first not in inside | guessed:
                self.by_start[body.first] = AgentMention(
                    body.first, body.last, body=body.organization.name, explicit=body.explicit
                )
        self.collectives = {
            body.first: body.last for body in bodies if body.first in guessed and body.first not in inside
        }
        for person in persons:
            run = person.run
            self.by_start[run.outer_first] = AgentMention(run.outer_first, run.outer_last, person=person.person)
        for title in titles:
            if holders is not None and title.first in holders:
                self.alone[title.first] = AgentMention(title.first, title.last, person=holders[title.first])
        self._name_ends = {person.run.outer_last for person in persons}
        kinds = {body.first: body.organization.kind for body in bodies if body.organization is not None}
        for first in [first for first, agent in self.by_start.items() if agent.body is not None]:
            if kinds[first].endswith(_ELECTION) and self._shares_title(first):
                # "Ketua KPU dan Bawaslu Kota X": the officers of both.
                self.collectives[first] = self.by_start.pop(first).last
        self.collective_ends = {last: first for first, last in self.collectives.items()}
        self.ordered = sorted(self.by_start.values(), key=lambda agent: agent.first)
        self.represented: set[int | None] = set()
        """Persons for whom another came or spoke."""
        self.by_end = {agent.last: agent for agent in self.ordered}
        named_people = [agent for agent in [*self.ordered, *self.alone.values()] if agent.person is not None]
        self.represented = {agent.person for agent in named_people if self._spoken_for(agent)}
        self.represented |= {agent.person for agent in named_people if self.absent(agent)}

    def _shares_title(self, first: int) -> bool:
        """Whether the election body at the token is joined to that of a title without a name."""
        if self.low(first - 1) not in {"dan", "serta", "&", "/"}:
            return False
        title = self.titles_by_end.get(first - 1)
        body = title.offices[-1].organization if title is not None else None
        if title is None or body is None or not body.kind.endswith(_ELECTION) or title.first in self.alone:
            return False
        return self.low(title.first - 1) not in {",", "("} or title.first - 1 not in self._name_ends

    def absent(self, agent: AgentMention) -> bool:
        """Whether the text says, here or elsewhere, that the agent was represented by another or did not come."""
        return agent.person in self.represented or self.sends(agent)

    def sends(self, agent: AgentMention) -> bool:
        """Whether the words right behind the agent say that another came or spoke, or that nobody did.

        A body is there by those who represent it; a person is not.
        """
        at = agent.last + (self.low(agent.last) == ",")
        at += self.low(at) == "yang"
        if self.low(at) == "berhalangan" or (self.low(at) == "tidak" and self.low(at + 1) in _COMING):
            return True
        if agent.body is not None:
            return False
        if self.low(at) == "melalui":
            return at + 1 in self.titles or at + 1 in self.by_start
        return self.low(at) in _STOOD_IN

    def _spoken_for(self, agent: AgentMention) -> bool:
        """Whether another spoke for the person: ``mewakili A``, ``atas nama A``, ``membacakan sambutan A``."""
        at = self.with_title(agent) - 1
        if self.low(at) in _FOR_ANOTHER:
            return True
        return self.low(at) not in {"oleh", ","} and any(self.low(index) in _READ_OUT for index in range(at - 3, at))

    def with_title(self, agent: AgentMention) -> int:
        """The index where the titles before the agent's name begin, or the name where it has none."""
        at = agent.first
        while at > 0:
            back = at if at in self.titles_by_end else at - 1 if self.low(at - 1) in {",", "("} else -1
            if back not in self.titles_by_end or self.titles_by_end[back].first >= at:
                break
            at = self.titles_by_end[back].first
        return at

    def behind_titles(self, at: int) -> int:
        """The index behind the titles that follow a name, with their commas and brackets."""
        begun = False
        while True:
            start = at
            while self.low(start) in {",", "(", "selaku", "sebagai", "yang", "juga"}:
                start += 1
            if start not in self.titles:
                break
            at, begun = self.titles[start].last, True
        while begun and self.low(at) in {",", ")"}:
            at += 1
        return at

    def located(self, agent: AgentMention) -> bool:
        """Whether the body only says where something was or whose people came: ``di aula KPU X``, ``mahasiswa U``."""
        if agent.body is None or self._line_begins(agent.first):
            return False
        before = [self.low(agent.first - 1), self.low(agent.first - 2)]
        return (
            before[0] in _STAFF
            or before[0] == "di"
            or before[0] in _SITES
            or before[0] == "hut"
            or before in (["tahun", "ulang"], ["jadi", "hari"], ["utama", "pejabat"])
            or (before[1] == "di" and before[0] in _AMONG)
            or (before[0] == "dari" and before[1] in _STAFF)
            or (before[0] == "rapat" and before[1] in _SITES)
        )

    def bracketed(self, agent: AgentMention) -> bool:
        """Whether the mention stands inside brackets, near behind the opening one."""
        for at in range(agent.first - 1, max(agent.first - _LONGEST_GAP, -1), -1):
            if self.low(at) in {"(", ")"}:
                return self.low(at) == "("
        return False

    def introduced(self, at: int, stop: int) -> list[AgentMention]:
        """The list that a later word of the clause introduces: ``hadir dan menyetujui hasil itu, yakni A dan B``."""
        for index in range(at, stop):
            low = self.low(index)
            if low in {".", ";"}:
                return []
            if low in _INTRODUCERS:
                return self.list_from(index + 1, stop, _REACH)
        return []

    def low(self, at: int) -> str:
        """The token's text in lower case, or nothing outside the article."""
        return self.reading.low(at)

    def between(self, first: int, last: int) -> list[AgentMention]:
        """The agents that begin at tokens ``first`` to ``last`` (exclusive), in order."""
        return [agent for agent in self.ordered if first <= agent.first < last]

    def list_from(self, at: int, stop: int, reach: int = 0) -> list[AgentMention]:
        """The agents of the list that begins at the token, after a few leading words.

        A list goes on over offices without a name, collectives, apposition and words that it has no use for, until
        its clause ends: at a verb, a preposition of time or purpose, a quotation. ``reach`` is how many words of any
        kind may stand before the first agent or title.
        """
        found: list[AgentMention] = []
        begun = False
        skipped = 0
        limit = at + reach
        while at < stop:
            known = self.by_start.get(at) or self.alone.get(at) or self.titles.get(at)
            if isinstance(known, AgentMention):
                found.append(known)
            behind = known.last if known is not None else self.collectives.get(at)
            if behind is not None:
                at, begun, skipped = behind, True, 0
                continue
            low = self.low(at)
            if not (self._marks_item(at, stop) or low in _JOINTS or low in (_FILLERS if begun else _LEADS)):
                if self._ends_list(at, stop) or skipped > _LONGEST_GAP or not (begun or at < limit or self._proper(at)):
                    break
                skipped += 1
            at += 1
        return self._joined(found, last=False)

    def _marks_item(self, at: int, stop: int) -> bool:
        """Whether the token only divides a list: a number, a bullet, the end of a line that another follows."""
        low = self.low(at)
        if (
            low.isdigit()
            or low in _BULLETS
            or (low in {".", ")"} and (self.low(at - 1).isdigit() or len(self.low(at - 1)) == 1))
        ):
            return True
        if low not in {".", ";"} or at + 1 >= stop:
            return False
        return self._line_begins(at + 1) or self._abbreviates(at)

    def _abbreviates(self, at: int) -> bool:
        """Whether the full stop belongs to a short word inside its sentence: ``PT. Telkom``, ``kab. X``."""
        before, sentence = self.reading.tokens[at - 1], self.reading.sentence_of(self.reading.tokens[at].start)
        short = (before.is_capitalized and len(before.text) <= 4) or before.low in self.reading.lexicon.abbreviations
        return short and self.low(at) == "." and sentence is not None and at + 1 < sentence.last

    def _line_begins(self, at: int) -> bool:
        """Whether a sentence, or a line of a list, begins at the token."""
        sentence = self.reading.sentence_of(self.reading.tokens[at].start)
        return sentence is not None and sentence.first == at

    def _proper(self, at: int) -> bool:
        if at >= len(self.reading.tokens):
            return False
        token = self.reading.tokens[at]
        return token.is_word and token.is_capitalized

    def _ends_list(self, at: int, stop: int) -> bool:
        """Whether the clause that holds a list ends at the token: a verb, a quotation, time or purpose."""
        token = self.reading.tokens[at]
        if not token.is_word:
            return not token.low[0].isdigit() and token.low not in _INSIDE
        if token.low in _STOPS or self._verb(at, stop):
            return True
        return token.text.islower() and token.low not in _NO_VERBS and _VERB.match(token.low) is not None

    def _joined(self, found: list[AgentMention], *, last: bool) -> list[AgentMention]:
        """The list, or one end of it where two bodies stand side by side with a comma and nothing joins them."""
        if len(found) != 2 or any(agent.body is None for agent in found):
            return found
        between = [self.low(at) for at in range(found[0].last, found[1].first)]
        behind = found[1].last
        goes_on = self.low(behind) in {"dan", "serta", "&"} or (self.low(behind) == "," and self._proper(behind + 1))
        if between == [","] and not goes_on:
            return found[1:] if last else found[:1]
        return found

    def _verb(self, at: int, stop: int) -> bool:
        return self.reading.lexicon.speech_before.match(self.reading.tokens, at, stop) is not None

    def list_before(self, at: int, floor: int) -> list[AgentMention]:
        """The agents of the list that ends right before the token, titles and brackets passed over."""
        found: list[AgentMention] = []
        index = at
        steps = 0
        while index > floor and steps < 60:
            steps += 1
            agent = self.by_end.get(index)
            if agent is not None:
                found.insert(0, agent)
                index = agent.first
                continue
            title = self.titles_by_end.get(index)
            many = title.first if title is not None else self.collective_ends.get(index, -1)
            if many >= floor:
                index = many
                continue
            if self.low(index - 1) == "dengan" and self.low(index - 2) in {"bersama", "beserta"}:
                index -= 1
                continue
            low = self.low(index - 1)
            if low not in _JOINTS and low not in _BEFORE and not (low in _BEFORE_VERB and not found):
                # "Pemerintah Provinsi X (Sultra)": one word in brackets behind a name.
                inside = self.low(index) == ")" and self.low(index - 2) == "(" and index - 2 in self.by_end
                unknown = self._unknown_member(index, floor) if found and not inside else index
                if not inside and unknown == index:
                    break
                index = unknown if unknown < index else index - 1
                if unknown < index + 1 and not inside:
                    continue
            index -= 1
        return self._joined(found, last=True)

    def _unknown_member(self, at: int, floor: int) -> int:
        """The index where capitalised words that end before the token begin, behind a joint; its own without these.

        A member of a list that is no known body: ``Dinas X, GenPI Pessel, Karang Taruna``.
        """
        index = at
        while index > floor and at - index < _LONGEST_UNKNOWN and self._proper(index - 1):
            index -= 1
        joined = index > floor and self.low(index - 1) in {",", "dan", "serta", "bersama"}
        return index if joined else at
