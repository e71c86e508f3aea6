"""Whose title it is: each title phrase is given to the person beside it, each with its body.

Titles, persons and bodies in, `Membership` values out. A title may stand before its name, behind it, behind ``selaku``,
in brackets, or before a list; a body left out comes from the title's neighbours, else from the article's scope.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from kpugraph.extract.canonical import head_for_region
from kpugraph.extract.heads import OrganizationMention
from kpugraph.extract.person_records import PersonMention
from kpugraph.extract.places import Scope
from kpugraph.extract.reading import Reading
from kpugraph.extract.titles import Office, Title
from kpugraph.language.lexicon import word_set
from kpugraph.model import Organization

__all__ = ["Holding", "find_affiliations", "find_holders", "find_holdings"]


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


_OPEN = word_set("roles-open")
_THEY = word_set("roles-they")
_LIST = word_set("roles-list")
_ROLES_AT = (
    (word_set("roles-campus-roles"), "university"),
    (word_set("roles-school-roles"), "school"),
    (word_set("roles-media-roles"), "media"),
)
"""Offices that only one kind of body has, which the article names apart from them."""
_CONTEXT_ROLES = word_set("roles-context-roles")


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
    return tuple(holding for holding in found if not _division_of_chair(reading, holding, chairs))


_CHAIRS = frozenset({"ketua", "wakil ketua"})


def _division_of_chair(reading: Reading, holding: Holding, chairs: set[tuple[int, str]]) -> bool:
    """Whether a bare division is that of the chair: ``Ketua KPU X Dewi Anjar (Divisi Keuangan)``."""
    title = holding.title
    bare = title is not None and holding.role == "anggota" and reading.low(title.first) in {"divisi", "devisi"}
    return bare and (holding.person, holding.organization.name) in chairs


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
            if office.organization is not None:
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
        self.bodies = [body for body in bodies if body.organization is not None]
        self.body_ends = {body.last: body for body in self.bodies}
        self.body_starts = {body.first: body for body in self.bodies}
        self.scope = scope
        self.titles = titles
        self.starts = {mention.run.outer_first: mention for mention in mentions}
        self.ends: dict[int, PersonMention] = {}
        for mention in mentions:
            self.ends[mention.run.outer_last] = mention
        self.title_starts = {title.first: title for title in titles}
        self.title_ends = {title.last: title for title in titles}
        self.titled = {mention.person for mention in mentions if mention.run.outer_first in self.title_ends}
        """Persons who have a title right before a mention."""

    def holdings_of(self, title: Title) -> list[Holding]:
        """The roles that the title gives to those beside it; none where it is only stood for."""
        if title.candidate:
            return []
        if title.joint and (not title.collective or self.reading.low(title.first - 1) == "masing-masing"):
            return self._joint(title)
        left, left_rule = self._left(title)
        right, right_rule = self._right(title)
        if left is not None and right is not None:
            left, right = self._choose(title, left, right, left_rule, right_rule)
        if right is not None:
            people = [right]
            if self._lists(title):
                people += self._list_after(right)
            return [h for person in people for h in self._give(title, person, right_rule)]
        if left is None and not title.collective:
            left, left_rule = self._recalled(title)
        if left is not None and not title.collective:
            people = [left]
            if left_rule == "name-once-role":
                title = replace(title, former=True)
            if left_rule in {"name-selaku-role", "name-comma-role"} and any(office.plural for office in title.offices):
                people = self._list_before_name(left)
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

    def _right(self, title: Title) -> tuple[PersonMention | None, str]:
        at = self._over_gap(title)
        rule = "role-before-name"
        steps = 0
        while at not in self.starts and steps < 3 and self.reading.low(at) in _OPEN:
            at += 1
            steps += 1
        if at in self.starts and at > title.last and self.reading.low(at - 1) == "(":
            rule = "name-in-brackets"
        if at not in self.starts:
            return None, ""
        listed = self.reading.low(at - 1) in {":", "yaitu", "yakni"}
        if title.collective and not listed and not any(office.plural for office in title.offices):
            # "para Kepala Sub Bagian: A, B dan C"; not "para Ketua KPU, A".
            return None, ""
        return self.starts[at], rule

    def _over_gap(self, title: Title) -> int:
        """The index behind words that may stand between a title and its name: a term of office, a clause, a bracket.

        ``anggota KPU Kota X periode 2019-2024``, ``Ketua KPU Kota X yang baru dilantik,``, ``Kordiv (Koordinator)``.
        """
        at = title.last
        if at in self.starts:
            return at
        if self.reading.low(at) == "(" and at + 1 not in self.starts:
            close = at + 1
            while self.reading.low(close) not in {")", ""} and close - at < 8:
                close += 1
            if self.reading.low(close) == ")":
                at = close + 1
        if self.reading.low(at) == "yang" or (self.reading.low(at) == "," and self.reading.low(at + 1) == "yang"):
            end = at + 1
            while end - at < 12 and end not in self.starts and self.reading.low(end) not in {".", ""}:
                token = self.reading.tokens[end]
                if token.is_word and token.is_capitalized and end not in self.starts:
                    break
                end += 1
            opened = self.reading.low(end - 1) in {",", "yaitu", "yakni", "dari", "adalah", ":", "atas"}
            if (
                end in self.starts
                and opened
                and (self._lists(title) or self.reading.low(end - 1) in {"yaitu", "yakni", "adalah"})
            ):
                return end
            if end in self.starts and self.reading.low(end - 1) == "," and end - at <= 7:
                return end
        return at

    def _lists(self, title: Title) -> bool:
        return title.collective or any(office.plural for office in title.offices)

    def _left(self, title: Title) -> tuple[PersonMention | None, str]:
        at = title.first
        if self.reading.low(at - 1) in _BEFORE_TITLE or (self.reading.low(at - 1) == "adalah" and at - 1 in self.ends):
            back = at - 1
            while back > 0 and back not in self.ends and self.reading.low(back - 1) in _BEFORE_THAT:
                back -= 1
            if self.reading.low(back - 1) == "," and back - 1 in self.ends:
                back -= 1
            if back in self.ends:
                past = any(self.reading.low(index) == "pernah" for index in range(back, at))
                return self.ends[back], "name-once-role" if past else "name-selaku-role"
            return None, ""
        if self.reading.low(at - 1) == "(" and at - 1 in self.ends and self.reading.low(title.last) in {")", ","}:
            return self.ends[at - 1], "name-bracket-role"
        dated = self.reading.tokens[at - 1].start < self.reading.dateline_end
        if self.reading.low(at - 1) in {",", "–", "-", "—"} and at - 1 in self.ends and not dated:
            # In "Ketua KPU X Budi, Kapolres Y …" the name has its title already.
            if self._titled_tightly(self.ends[at - 1]):
                return None, ""
            return self.ends[at - 1], "name-comma-role"
        written = self.reading.tokens[at].is_capitalized or any(office.organization for office in title.offices)
        same = at > 0 and self.reading.sentence_of(self.reading.tokens[at].start) is self.reading.sentence_of(
            self.reading.tokens[at - 1].start
        )
        if at in self.ends and written and same and not self._titled_tightly(self.ends[at]):
            return self.ends[at], "name-role"
        return None, ""

    def _recalled(self, title: Title) -> tuple[PersonMention | None, str]:
        """``papar mantan Ketua KPU X tersebut``: the title says again who was named last before the quotation."""
        if self.reading.low(title.last) not in {"tersebut", "itu"}:
            return None, ""
        tokens = self.reading.tokens
        at = title.first - (self.reading.low(title.first - 1) in {"mantan", "sang"})
        for start in range(max(at - 2, 0), at):
            match = self.reading.lexicon.speech_after.match(tokens, start, at)
            if match is not None and match[0] == at:
                before = [mention for end, mention in self.ends.items() if end <= start and start - end < 120]
                if before:
                    return max(before, key=lambda mention: mention.run.first), "speaker-recalled-by-role"
        return None, ""

    def _body_introducing(self, title: Title, floor: int) -> Organization | None:
        """The election body that introduces the people named: ``Bawaslu X yaitu A (Ketua), B (Anggota)``."""
        best = None
        for body in self.bodies:
            if floor <= body.first and body.last <= title.first and body.organization is not None:
                inside = any(other.first <= body.first < other.last for other in self.titles)
                if not inside and body.organization.kind.rpartition("-")[2] in {"commission", "supervisor"}:
                    best = body
        if best is None:
            return None
        between = [self.reading.low(at) for at in range(best.last, title.first)]
        if len(between) <= 24 and any(word in _INTRODUCE for word in between[:3]):
            return best.organization
        return None

    def _choose(
        self, title: Title, left: PersonMention, right: PersonMention, left_rule: str, right_rule: str
    ) -> tuple[PersonMention | None, PersonMention | None]:
        """Which neighbour holds the title when a name stands on both sides."""
        if left_rule in {"name-selaku-role", "name-bracket-role", "name-once-role"}:
            return left, None
        if right.run.outer_first == title.last:
            return None, right
        if right_rule == "name-in-brackets":
            return None, right
        if left.person in self.titled and right.person not in self.titled:
            # "Menyambung A, Ketua X, B mengusulkan": A's title was given before.
            return None, right
        # "A, Ketua X, B, Sekretaris X": the right neighbour has a title of its own behind it.
        behind = right.run.outer_last
        own = self.reading.low(behind) == "," and behind + 1 in self.title_starts
        if own and not self._has_title_before(left):
            nearer = self.title_starts[behind + 1]
            after = nearer.last + (self.reading.low(nearer.last) == ",")
            if after not in self.starts or not self._has_title_before(left):
                return left, None
        if self._has_title_before(left):
            return None, right
        return left, None

    def _titled_tightly(self, mention: PersonMention) -> bool:
        return mention.run.outer_first in self.title_ends

    def _has_title_before(self, mention: PersonMention) -> bool:
        at = mention.run.outer_first
        return at in self.title_ends or (self.reading.low(at - 1) in {",", ":", "("} and at - 1 in self.title_ends)

    def _list_after(self, first: PersonMention) -> list[PersonMention]:
        """Names that follow in the same list, until something else than a name and a joint stands there."""
        found: list[PersonMention] = []
        at = first.run.outer_last
        while True:
            start, steps = at, 0
            if self.reading.low(start) in {"selaku", "sebagai"} and start + 1 in self.title_starts:
                start = self.title_starts[start + 1].last
            if self.reading.low(start) == "(":
                while self.reading.low(start) not in {")", ""} and start - at < 14:
                    start += 1
                start += 1
            joints = start
            while joints not in self.starts and steps < 3 and self.reading.low(joints) in _LIST:
                joints += 1
                steps += 1
            mention = self.starts.get(joints)
            if mention is None or joints == start:
                return found
            if mention.person == first.person:
                return found
            # The next name's own title behind it ends the list: "…, dan B, Sekretaris KPU X".
            behind = mention.run.outer_last
            if self.reading.low(behind) in {","} and behind + 1 in self.title_starts:
                nxt = self.title_starts[behind + 1]
                after = nxt.last
                while self.reading.low(after) in _OPEN and after - nxt.last < 2:
                    after += 1
                if after not in self.starts:
                    return found
            found.append(mention)
            at = mention.run.outer_last

    def _list_before_name(self, last: PersonMention) -> list[PersonMention]:
        """The names of the list that ends with this one and have no title of their own: ``A, B, C sebagai anggota``."""
        found, at = [last], last.run.outer_first
        while True:
            back, steps = at, 0
            while back not in self.ends and steps < 3 and self.reading.low(back - 1) in {",", "dan", "serta", "&"}:
                back -= 1
                steps += 1
            mention = self.ends.get(back)
            if mention is None or back == at or self._has_title_before(mention):
                return found
            found.insert(0, mention)
            at = mention.run.outer_first

    def _joint(self, title: Title) -> list[Holding]:
        """``Ketua dan Anggota KPU X, A, B, C``: the first name holds the first office, the others the last one."""
        right, rule = self._right(title)
        if right is None:
            at = title.first
            if "masing-masing" in {self.reading.low(at - 1), self.reading.low(at - 2)}:
                return self._respectively(title)
            return []
        others = self._list_after(right)
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
        """``A dan B, masing-masing Ketua dan Sekretaris``."""
        at = title.first
        while at > 0 and self.reading.low(at - 1) in {"masing-masing", "sebagai", ",", "selaku"}:
            at -= 1
        people: list[PersonMention] = []
        while at in self.ends:
            people.insert(0, self.ends[at])
            at = self.ends[at].run.outer_first
            back = at
            while back > 0 and self.reading.low(back - 1) in _LIST and at - back < 3:
                back -= 1
            if back == at:
                break
            at = back
        if len(people) != len(title.offices):
            return []
        return [
            holding
            for person, office in zip(people, title.offices, strict=True)
            for holding in self._give(
                replace(title, offices=(office,), joint=False), person, "names-respectively-roles"
            )
        ]

    def _give(self, title: Title, mention: PersonMention, rule: str) -> list[Holding]:
        run = mention.run
        first, last = min(title.first, run.first), max(title.last, run.last)
        given = []
        for office in title.offices:
            organization = office.organization or self._body_of_holder(office, mention)
            organization = organization or self._context_body(title, office)
            if organization is None:
                continue
            given.append(
                Holding(
                    mention.person, office.role, office.division, organization, title.former, first, last, rule, title
                )
            )
        return given

    def _body_of_holder(self, office: Office, mention: PersonMention) -> Organization | None:
        """The body that the holder is from, where the office names none: ``Direktur Titi Anggraini dari Perludem``."""
        at = mention.run.outer_last
        if not office.needs_context or self.reading.low(at) != "dari":
            return None
        body = self.body_starts.get(at + 1)
        return body.organization if body is not None and body.explicit else None

    def _context_body(self, title: Title, office: Office) -> Organization | None:
        """The body of an office that names none: that of the title before it in the sentence, else the scope's own."""
        if not office.needs_context:
            return None
        base = office.role.rpartition(". ")[2]
        for roles, kind in _ROLES_AT:
            if base in roles:
                return self._only_place(title, kind)
        if base not in _CONTEXT_ROLES:
            return self._deputised(title)
        sentence = self.reading.sentence_of(self.reading.tokens[title.first].start)
        if sentence is not None:
            near = self._body_introducing(title, sentence.first)
            if near is not None:
                return near
            for other in reversed(self.titles):
                if other.last <= title.first and other.first >= sentence.first:
                    for previous in other.offices:
                        if previous.organization is not None and not previous.own_body:
                            return previous.organization
        if self.scope.home_head is not None:
            return head_for_region(self.scope.home_head, self.scope, self.reading.lexicon)
        return None

    def _deputised(self, title: Title) -> Organization | None:
        """The body of the office whose holder the title's stands in for: ``Kepala Rutan X yang diwakili Kasi Y, N``."""
        at, steps = title.first, 0
        while steps < 4 and self.reading.low(at - 1) in _STANDING_IN:
            at, steps = at - 1, steps + 1
        if not any(self.reading.low(index).startswith("diwakil") for index in range(at, title.first)):
            return None
        before = self.title_ends.get(at)
        if before is None:
            return self.body_ends[at].organization if at in self.body_ends else None
        return before.offices[-1].organization

    def _only_place(self, title: Title, kind: str) -> Organization | None:
        """The body of the kind named last before the title, else the only one that the article names."""
        named = [body for body in self.bodies if body.organization is not None and body.organization.kind == kind]
        before = [body.organization for body in named if body.last <= title.first]
        if before:
            return before[-1]
        bodies = {body.organization for body in named}
        return next(iter(bodies)) if len(bodies) == 1 else None


_REPRESENTING = frozenset({"perwakilan", "mewakili", "utusan"})
_STANDING_IN = frozenset({"salah", "satu", "seorang", "diwakili", "diwakilkan", "oleh", "yang", ",", "kepada"})
_INTRODUCE = word_set("roles-introduce")
_BEFORE_TITLE = word_set("roles-before-title")
_BEFORE_THAT = word_set("roles-before-that")


def find_affiliations(
    reading: Reading,
    bodies: Sequence[OrganizationMention],
    mentions: Sequence[PersonMention],
    holdings: Sequence[Holding],
) -> tuple[Holding, ...]:
    """Ties without a title: ``NAME (Universitas X)``, ``NAME dari KPK``, ``narasumber dari KPK, NAME``."""
    tokens = reading.tokens
    held = {(holding.person, holding.organization.name) for holding in holdings}
    with_role = {holding.person for holding in holdings}
    starts = {body.first: body for body in bodies if body.organization is not None and body.explicit}
    ends = {body.last: body for body in bodies if body.organization is not None and body.explicit}
    found: list[Holding] = []
    chained = False
    for mention in mentions:
        run = mention.run
        at = run.outer_last
        body = rule = None
        if at < len(tokens) and tokens[at].text == "(" and at + 1 in starts:
            after = starts[at + 1].last
            if after < len(tokens) and tokens[after].text in {")", ","}:
                body, rule = starts[at + 1], "name-bracket-body"
        elif at < len(tokens) and tokens[at].low == "dari" and at + 1 in starts:
            body, rule = starts[at + 1], "name-dari-body"
        elif run.outer_first in ends and tokens[ends[run.outer_first].first - 1].low in _REPRESENTING:
            body, rule = ends[run.outer_first], "body-comma-name"
        elif run.outer_first > 1 and tokens[run.outer_first - 1].text == "," and run.outer_first - 1 in ends:
            candidate = ends[run.outer_first - 1]
            before = tokens[candidate.first - 1].low if candidate.first else ""
            if before in {"dari", "perwakilan"} or (chained and before in {"dan", "serta", ","}):
                body, rule = candidate, "body-comma-name"
        chained = rule == "body-comma-name"
        if body is None or rule is None or body.organization is None:
            continue
        key = (mention.person, body.organization.name)
        if key in held or mention.person in with_role:
            continue
        held.add(key)
        first, last = min(run.first, body.first), max(run.last, body.last)
        found.append(Holding(mention.person, None, None, body.organization, False, first, last, rule))
    return tuple(found)
