"""Who and which office stand beside a word of change: before it, behind it, in a list, behind ``sebagai`` or ``dari``.

Titles, persons and holdings in; mentions, titles and `OfficeMeant` values out. What they make of a change is left to
`kpugraph.extract.office_changes`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kpugraph.extract.beside import Beside, lists
from kpugraph.extract.bodies_meant import BodiesMeant
from kpugraph.extract.office_cues import OfficeCue
from kpugraph.extract.person_records import PersonMention
from kpugraph.extract.reading import Reading
from kpugraph.extract.roles import Holding
from kpugraph.extract.titles import Title
from kpugraph.language.lexicon import word_set
from kpugraph.model import Organization

__all__ = ["AS", "Named", "OfficeMeant", "OfficePlaces"]

AS = word_set("offices-as")
_BESIDE = word_set("offices-beside")
_BETWEEN = word_set("offices-between")
_FROM = word_set("offices-from")
_INSTEAD = word_set("offices-instead")
_INTRODUCE = word_set("offices-introduce")
_STOPS = word_set("offices-left-stops")
_QUOTES = frozenset({"“", "”", '"', ".", "!", ":", ";"})
_JOINTS = frozenset({",", ";", "&", "dan", "serta"})
_REACH = 16
"""Tokens between a person and the word of change behind it: a date with its weekday, a body, an adverb."""
_LINK_REACH = 8
"""Tokens between ``dari`` and the office left: ``dari jabatannya sebagai``."""


@dataclass(frozen=True, slots=True)
class OfficeMeant:
    """An office with its body."""

    role: str
    division: str | None
    organization: Organization


@dataclass(frozen=True, slots=True)
class Named:
    """Persons with the title given to or taken from them, None where none stands there, and the index behind both."""

    people: tuple[PersonMention, ...]
    title: Title | None
    last: int


class OfficePlaces:
    """The persons and titles of an article, looked up from a word of change."""

    def __init__(
        self,
        reading: Reading,
        titles: Sequence[Title],
        mentions: Sequence[PersonMention],
        holdings: Sequence[Holding],
        meant: BodiesMeant,
    ) -> None:
        self.reading = reading
        self.beside = Beside(reading, titles, mentions)
        self.starts, self.ends = self.beside.starts, self.beside.ends
        self.title_starts, self.title_ends = self.beside.title_starts, self.beside.title_ends
        self.holdings = holdings
        self.meant = meant

    def offices(self, title: Title, mention: PersonMention) -> tuple[OfficeMeant, ...]:
        """The offices of the title, each with its body; none of a former holder's or of one who only stands for it."""
        if title.former or title.candidate:
            return ()
        found = ((office, self.meant.of(title, office, mention)) for office in title.offices)
        return tuple(OfficeMeant(office.role, office.division, body) for office, body in found if body is not None)

    def subject(self, cue: OfficeCue, *, close: bool = False) -> PersonMention | None:
        """The person named last before the word, if the clause is about them.

        ``close`` is for words that no office behind them vouches for: only a date and small words may stand between.
        """
        low, at, steps = self.reading.low, cue.first, 0
        while at > cue.begin and steps < _REACH:
            if at in self.ends:
                mention = self.ends[at]
                begins = self._with_title(mention)
                if low(begins - 1) in _STOPS - {"dan", "bahwa", "setelah", "usai", "ketika", "karena"}:
                    return None
                if not (low(begins - 1) in _INSTEAD and cue.verb.frame in {"taken", "sworn", "chosen"}):
                    return mention
                at, steps = begins, steps + 1
            elif at in self.title_ends and self.title_ends[at].first >= cue.begin:
                at = self.title_ends[at].first
            elif low(at - 1) in _STOPS or low(at - 1) in _QUOTES or (close and not self._beside(at - 1)):
                return None
            else:
                at, steps = at - 1, steps + 1
        return None

    def _beside(self, at: int) -> bool:
        """Whether the token may stand between somebody and what is said of them: small words, a date, an aside."""
        return not self.reading.tokens[at].text.islower() or self.reading.low(at) in _BESIDE

    def _with_title(self, mention: PersonMention) -> int:
        """The index where the mention begins, with the title right before it."""
        at = mention.run.outer_first
        for end in (at, at - 1):
            if end in self.title_ends and (end == at or self.reading.low(end) == ","):
                return self.title_ends[end].first
        return at

    def subjects(self, cue: OfficeCue, title: Title) -> tuple[PersonMention, ...]:
        """The person before the word, and those listed with them where the title may be shared.

        Where the sentence begins with the word they are the ones behind: ``Usai dilantik sebagai Ketua KPU X, A …``.
        """
        mention = self.subject(cue)
        if mention is not None:
            return tuple(self.beside.list_before_name(mention)) if lists(title) else (mention,)
        if cue.first - cue.sentence.first > 2 or cue.begin != cue.sentence.first:
            return ()
        behind, _ = self.beside.right(title)
        return () if behind is None or behind.run.outer_first < cue.last else (behind,)

    def office_as(self, cue: OfficeCue) -> Title | None:
        """The office that somebody came into, behind ``sebagai`` or ``menjadi``."""
        low = self.reading.low
        if cue.last in self.title_starts and low(cue.last - 1) in AS | {"menjabat"}:
            return self.title_starts[cue.last]
        for at in range(cue.last, cue.until):
            if low(at) in _QUOTES or low(at) == "yang":
                return None
            if low(at) not in AS and not (low(at) == "jabatan" and at + 1 in self.title_starts):
                continue
            by = at in self.ends and "oleh" in {low(index) for index in range(cue.last, at)}
            if not by and (low(at) != "selaku" or at == cue.last):
                return self._title_within(at + 1, cue.until)
        return None

    def _title_within(self, at: int, stop: int) -> Title | None:
        """The title at the index, or behind a few small words."""
        for start in range(at, min(at + 4, stop)):
            if start in self.title_starts:
                return self.title_starts[start]
            if self.reading.low(start) not in _BETWEEN:
                return None
        return None

    def link(self, at: int, stop: int, *, leaving: bool) -> Title | None:
        """The title that ``sebagai``, or on leaving ``dari jabatan``, joins to what ends at the index."""
        low = self.reading.low
        start = at + (low(at) == ",")
        if low(start) not in AS and not (leaving and low(start) in {"dari", "secara"}):
            return None
        for index in range(start, min(start + _LINK_REACH, stop)):
            if index in self.title_starts:
                return self.title_starts[index]
            if low(index) not in AS and low(index) not in _BETWEEN and not (leaving and low(index) in _FROM):
                return None
        return None

    def left_for(self, cue: OfficeCue) -> tuple[bool, Title | None]:
        """Whether what was left may be the person's own office, and the title that the words behind say was left."""
        low = self.reading.low
        for at in range(cue.last, min(cue.until, cue.last + _REACH)):
            if low(at) in {",", "karena", "yang", "untuk", "setelah", "dan", "saat", "ketika"} or low(at) in _QUOTES:
                break
            if low(at) in AS | {"dari"} and at not in self.ends:
                title = self.link(at, cue.until, leaving=True)
                return title is not None or low(at + 1) in _FROM, title
        return True, None

    def own_title(self, mention: PersonMention) -> Title | None:
        """The title beside the mention: before it, behind a comma, in brackets or behind ``selaku``."""
        run = mention.run
        for end in (run.outer_first, run.outer_first - 1):
            if end in self.title_ends and (end == run.outer_first or self.reading.low(end) in {",", ":"}):
                return self.title_ends[end]
        if self.reading.low(run.outer_last) in {",", "(", *AS} and run.outer_last + 1 in self.title_starts:
            return self.title_starts[run.outer_last + 1]
        return None

    def only_office(self, mention: PersonMention) -> OfficeMeant | None:
        """The only office that the article gives to the person, None where it gives several, or a former one."""
        held = [each for each in self.holdings if each.person == mention.person and each.role is not None]
        offices = {(each.role, each.organization.name): each for each in held}
        if len(offices) != 1 or any(each.former for each in held):
            return None
        (only,) = offices.values()
        return OfficeMeant(only.role or "", only.division, only.organization)

    def named_behind(self, cue: OfficeCue) -> tuple[Named, ...]:
        """Those named right behind the word, one after the other, each with the office that goes with them."""
        found: list[Named] = []
        low, at = self.reading.low, cue.last
        while at < cue.until:
            named = self.named_at(at, cue)
            if named is not None:
                found.append(named)
                joint = self._over_bracket(named.last)
                at = joint
                while low(at) in _JOINTS and at - joint < 3:
                    at += 1
                at = self.reading.behind_marker(at)
                if at == joint or not (at in self.starts or at in self.title_starts):
                    break
            elif self.reading.behind_marker(at) > at:
                at = self.reading.behind_marker(at)
            elif low(at) in _BETWEEN or low(at) in _INTRODUCE:
                at += 1
            elif low(at) == "(" and low(at + 2) == ")":
                at += 3
            else:
                break
        return tuple(found)

    def named_at(self, at: int, cue: OfficeCue) -> Named | None:
        """Persons and office that begin at the index, in either order."""
        leaving, listed = cue.verb.frame == "removes", cue.verb.frame == "listed"
        if at in self.starts:
            first = self.starts[at]
            title = self.link(self._over_bracket(first.run.outer_last), cue.sentence.last, leaving=leaving)
            if title is not None:
                return Named((first,), title, title.last)
            own = self.own_title(first)
            if own is not None and own.first > at:
                # "melantik A, Kasubbag KPU X, sebagai Sekretaris KPU X": the office that A comes from stands between.
                new = self.link(own.last, cue.sentence.last, leaving=leaving)
                if new is not None or listed:
                    return Named((first,), new or own, (new or own).last)
            people = (first, *self.beside.list_after(first))
            last = people[-1].run.outer_last
            title = self.link(last, cue.sentence.last, leaving=leaving)
            if title is not None and lists(title):
                return Named(people, title, title.last)
            return Named((first,), None, first.run.outer_last)
        if at not in self.title_starts:
            return None
        title = self.title_starts[at]
        mention, _ = self.beside.right(title)
        if mention is None or mention.run.outer_first >= cue.sentence.last:
            return None
        people = (mention, *(self.beside.list_after(mention) if lists(title) else ()))
        last = people[-1].run.outer_last
        new = self.link(last, cue.sentence.last, leaving=leaving)
        return Named(people, title, last) if new is None else Named(people, new, new.last)

    def _over_bracket(self, at: int) -> int:
        """The index behind a bracket of a few words: a short form, a number."""
        if self.reading.low(at) != "(":
            return at
        close = next((end for end in range(at + 1, at + 8) if self.reading.low(end) == ")"), None)
        return at if close is None else close + 1

    def replaced(self, at: int, stop: int) -> PersonMention | None:
        """The person whom ``menggantikan`` between the two indexes names, over small words and titles."""
        for index in range(at, stop):
            if self.reading.low(index) in _INSTEAD:
                return self.person_within(index + 1, stop)
        return None

    def person_within(self, at: int, stop: int) -> PersonMention | None:
        """The person named at the index, or behind titles and small words."""
        steps = 0
        while at < stop and steps < 6:
            if at in self.starts:
                return self.starts[at]
            if at in self.title_starts:
                at = self.title_starts[at].last
            elif self.reading.low(at) in _BETWEEN | _FROM | {",", "sebelumnya"}:
                at += 1
            else:
                return None
            steps += 1
        return None
