"""Whose title it is: each title phrase is given to the person beside it, each with its body.

Titles, persons and bodies in, `Holding` values out. Which names stand beside a title, `kpugraph.extract.beside` says;
which body a title leaves out, `kpugraph.extract.bodies_meant`; ties without a title, `kpugraph.extract.affiliations`.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from kpugraph.extract.beside import Beside, lists
from kpugraph.extract.bodies_meant import BodiesMeant
from kpugraph.extract.heads import OrganizationMention
from kpugraph.extract.person_records import PersonMention
from kpugraph.extract.places import Scope
from kpugraph.extract.reading import Reading
from kpugraph.extract.titles import Title
from kpugraph.language.lexicon import word_set
from kpugraph.model import Organization

__all__ = ["Holding", "find_holders", "find_holdings"]


@dataclass(frozen=True, slots=True)
class Holding:
    """A person's role or affiliation, with the tokens that say it."""

    person: int
    role: str | None
    division: str | None
    organization: Organization
    former: bool
    first: int
    last: int
    rule: str
    title: Title | None = None


_THEY = word_set("roles-they")
_CHAIRS = frozenset({"ketua", "wakil ketua"})


def find_holdings(
    reading: Reading,
    titles: Sequence[Title],
    mentions: Sequence[PersonMention],
    scope: Scope,
    bodies: Sequence[OrganizationMention] = (),
) -> tuple[Holding, ...]:
    """Every role held, in the order of the text."""
    finder = _Finder(reading, titles, mentions, scope, bodies)
    found = [holding for title in titles for holding in finder.holdings_of(title)]
    found += finder.members_meant(found)
    chairs = {(holding.person, holding.organization.name) for holding in found if holding.role in _CHAIRS}
    bracketed = {
        (holding.person, holding.organization.name)
        for holding in found
        if holding.role in _CHAIRS and holding.rule == "name-bracket-role"
    }
    return tuple(
        holding
        for holding in found
        if not _division_of_chair(reading, holding, chairs) and not _heading_of_chair(holding, bracketed)
    )


def _division_of_chair(reading: Reading, holding: Holding, chairs: set[tuple[int, str]]) -> bool:
    """Whether a bare division is that of the chair: ``Ketua KPU X Dewi Anjar (Divisi Keuangan)``."""
    title = holding.title
    bare = title is not None and holding.role == "anggota" and reading.low(title.first) in {"divisi", "devisi"}
    return bare and (holding.person, holding.organization.name) in chairs


def _heading_of_chair(holding: Holding, bracketed: set[tuple[int, str]]) -> bool:
    """Whether a list's heading says of its chair what a bracket says better: ``Komisioner KPU X, A (Ketua), B``."""
    heading = holding.title is not None and holding.role == "anggota" and holding.rule == "role-before-name"
    return heading and (holding.person, holding.organization.name) in bracketed


def find_holders(titles: Sequence[Title], holdings: Sequence[Holding]) -> dict[int, int]:
    """For the first token of each title without a name, the one person whom the article names in that office."""
    people: dict[tuple[str, str], set[int]] = {}
    for holding in holdings:
        if holding.role is not None and not holding.former:
            people.setdefault((holding.role, holding.organization.name), set()).add(holding.person)
    named = {holding.title.first for holding in holdings if holding.title is not None}
    found: dict[int, int] = {}
    for title in titles:
        if title.first in named or title.former or title.collective or title.joint:
            continue
        for office in title.offices:
            if office.organization is not None and not office.plural:
                holders = people.get((office.role, office.organization.name), set())
                if len(holders) == 1:
                    found[title.first] = next(iter(holders))
    return found


class _Finder:
    def __init__(
        self,
        reading: Reading,
        titles: Sequence[Title],
        mentions: Sequence[PersonMention],
        scope: Scope,
        bodies: Sequence[OrganizationMention],
    ) -> None:
        self.reading = reading
        self.titles = titles
        self.beside = Beside(reading, titles, mentions)
        self.meant = BodiesMeant(reading, titles, scope, bodies)

    def holdings_of(self, title: Title) -> list[Holding]:
        """The roles that the title gives to those beside it; none where it is only stood for."""
        if title.candidate:
            return []
        if title.joint:
            given = self._joint(title)
            if given or not title.collective or self.reading.low(title.first - 1) == "masing-masing":
                return given
        left, left_rule = self.beside.left(title)
        right, right_rule = self.beside.right(title)
        if left is not None and right is not None:
            left, right = self.beside.choose(title, left, right, left_rule, right_rule)
            if left is not None:
                self.beside.give_away(title)
        if right is not None:
            people = [right]
            if lists(title):
                people += self.beside.list_after(right)
                people = [person for person in people if not self.beside.heads(person)]
            return [h for person in people for h in self._give(title, person, right_rule)]
        if left is None and not title.collective:
            left, left_rule = self.beside.recalled(title)
        if left is not None and not title.collective:
            people = [left]
            if left_rule == "name-once-role":
                title = replace(title, former=True)
            if left_rule in {"name-selaku-role", "name-comma-role"} and any(office.plural for office in title.offices):
                people = self.beside.list_before_name(left)
            return [h for person in people for h in self._give(title, person, left_rule)]
        return []

    def members_meant(self, found: Sequence[Holding]) -> list[Holding]:
        """Memberships that the sentence before says of those listed: ``Sejumlah komisioner hadir. Mereka adalah …``."""
        body, meant = self.reading.body, []
        for index in range(1, len(body)):
            first = body[index].first
            if self.reading.low(first) != "mereka" or self.reading.low(first + 1) not in _THEY:
                continue
            before = [title for title in self.titles if body[index - 1].first <= title.first < body[index - 1].last]
            named = [office for title in before for office in title.offices if office.plural and office.organization]
            listed = [held for held in found if first <= held.first < body[index].last]
            for office in named[-1:]:
                for held in listed:
                    same = office.organization is not None and held.organization.name == office.organization.name
                    if same and held.role != office.role:
                        meant.append(replace(held, role=office.role, division=None, rule="members-meant", title=None))
        return meant

    def _joint(self, title: Title) -> list[Holding]:
        """``Ketua dan Anggota KPU X, A, B, C``: the first name holds the first office, the others the last one."""
        right, rule = self.beside.right(title)
        if right is None:
            at = title.first
            if "masing-masing" in {self.reading.low(at - 1), self.reading.low(at - 2)}:
                return self._respectively(title)
            return []
        others = self.beside.list_after(right)
        people = [right, *others]
        offices = title.offices
        if len(people) == 1:
            # "Ketua dan Anggota KPU X, A": which office is A's is not said.
            return []
        given = []
        for index, person in enumerate(people):
            office = offices[min(index, len(offices) - 1)]
            if index >= len(offices) and not offices[-1].plural:
                break
            given += self._give(replace(title, offices=(office,), joint=False), person, rule)
        return given

    def _respectively(self, title: Title) -> list[Holding]:
        """``A dan B, masing-masing Ketua dan Sekretaris``; ``A, B, C, masing-masing Ketua dan Anggota``."""
        people = self.beside.listed_before(title)
        more = len(people) - len(title.offices)
        if more < 0 or (more > 0 and not title.offices[-1].plural):
            return []
        return [
            holding
            for person, office in zip(people, [*title.offices, *title.offices[-1:] * more], strict=True)
            for holding in self._give(
                replace(title, offices=(office,), joint=False), person, "names-respectively-roles"
            )
        ]

    def _give(self, title: Title, mention: PersonMention, rule: str) -> list[Holding]:
        run = mention.run
        first, last = min(title.first, run.first), max(title.last, run.last)
        given = []
        for office in title.offices:
            organization = self.meant.of(title, office, mention)
            if organization is None:
                continue
            given.append(
                Holding(
                    mention.person, office.role, office.division, organization, title.former, first, last, rule, title
                )
            )
        return given
