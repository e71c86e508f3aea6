"""The body of an office whose title names none: that of the words around it, else of the article's scope.

A title's office in, its `Organization` out, or None where nothing says it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from kpugraph.extract.canonical import head_for_region
from kpugraph.extract.heads import OrganizationMention
from kpugraph.extract.person_records import PersonMention
from kpugraph.extract.places import Scope
from kpugraph.extract.reading import Reading, Sentence
from kpugraph.extract.titles import Office, Title
from kpugraph.language.lexicon import word_set
from kpugraph.model import Organization

__all__ = ["BodiesMeant"]

_ROLES_AT = (
    (word_set("roles-campus-roles"), "university"),
    (word_set("roles-school-roles"), "school"),
    (word_set("roles-media-roles"), "media"),
)
"""Offices that only one kind of body has, which the article names apart from them."""
_CONTEXT_ROLES = word_set("roles-context-roles")
_INTRODUCE = word_set("roles-introduce")
_STANDING_IN = frozenset({"salah", "satu", "seorang", "diwakili", "diwakilkan", "oleh", "yang", ",", "kepada"})


_LONGEST_NAME = 8
_OF_DISTRICTS = {
    "camat": "Kecamatan",
    "sekretaris camat": "Kecamatan",
    "kapolsek": "Polsek",
    "wakapolsek": "Polsek",
    "danramil": "Koramil",
}
"""The heads of offices that every district has one of, by the roles there."""
_KINDS = {"Kecamatan": "local-government", "Polsek": "police", "Koramil": "military"}
_DISTRICT = re.compile(r"^(?:.* )?(?:Kecamatan|Polsek|Koramil(?: [\d/-]+)?) ([A-Z].*)$")
_TEAMS = word_set("roles-teams")
_TELLS = frozenset({":", "antara", "terdiri", "yaitu", "yakni", "adalah", "beranggotakan"})
"""What stands between a team and its officers."""
_OTHER_OFFICES = frozenset({"university", "school", "media"})
"""Kinds of bodies whose officers are called otherwise than those of election bodies."""


class BodiesMeant:
    """The bodies that titles without one mean, by what stands before and behind them."""

    def __init__(
        self, reading: Reading, titles: Sequence[Title], scope: Scope, bodies: Sequence[OrganizationMention]
    ) -> None:
        self.reading = reading
        self.titles = titles
        self.title_ends = {title.last: title for title in titles}
        self.scope = scope
        self.bodies = [body for body in bodies if body.organization is not None]
        self.body_ends = {body.last: body for body in self.bodies}
        self.body_starts = {body.first: body for body in self.bodies}
        self.by_role: dict[str, set[Organization]] = {}
        """The bodies that titles name themselves, by the role there."""
        names = [body.organization.name for body in self.bodies if body.organization is not None and body.explicit]
        for title in titles:
            for office in title.offices:
                if office.organization is not None:
                    self.by_role.setdefault(office.role, set()).add(office.organization)
                    names.append(office.organization.name)
        self.districts = {match[1] for name in names if (match := _DISTRICT.search(name)) is not None}
        """The districts that the article names by a body or an office."""

    def of(self, title: Title, office: Office, mention: PersonMention) -> Organization | None:
        """The body of the office that the title gives to the person mentioned."""
        if office.own_body and office.organization is not None and office.organization.kind == "local-government":
            # "Bupati A yang diwakili Sekda B": of the same government, whatever the article is about.
            sent = self._deputised(title)
            return sent if sent is not None and sent.kind == "local-government" else office.organization
        return office.organization or self._body_of_holder(title, office, mention) or self._context_body(title, office)

    def _body_of_holder(self, title: Title, office: Office, mention: PersonMention) -> Organization | None:
        """The body that the holder is from, where the office names none: ``Direktur Titi Anggraini dari Perludem``."""
        at = mention.run.outer_last
        named = self.body_starts.get(at + 1) if self.reading.low(at) == "(" else None
        if named is not None and office.plural and named.head.lower() == self.reading.low(title.last - 1):
            # "Anggota PPS yang dilantik adalah A (PPS Desa X), B (PPS Desa Y)"
            return named.organization
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
        if base in _OF_DISTRICTS:
            return self._deputised(title) or self._of_district(_OF_DISTRICTS[base])
        if base not in _CONTEXT_ROLES:
            return self._deputised(title) or self._only_office(office.role)
        sentence = self.reading.sentence_of(self.reading.tokens[title.first].start)
        if sentence is not None and office.division is None and self._of_team(title, sentence):
            return None
        if sentence is not None:
            near = self._body_sending(title) or self._body_introducing(title, sentence.first)
            if near is not None:
                return near
            for other in reversed(self.titles):
                if other.last <= title.first and other.first >= sentence.first:
                    for previous in other.offices:
                        body = previous.organization
                        if body is not None and not previous.own_body and body.kind not in _OTHER_OFFICES:
                            return body
        if self.scope.home_head is not None:
            return head_for_region(self.scope.home_head, self.scope, self.reading.lexicon)
        return None

    def _of_district(self, head: str) -> Organization | None:
        """The office of the only district that the article names: by ``Camat Muara``, ``PPK Kecamatan Muara``."""
        if len(self.districts) != 1:
            return None
        return Organization(name=f"{head} {next(iter(self.districts))}", kind=_KINDS[head])

    def _of_team(self, title: Title, sentence: Sentence) -> bool:
        """Whether the office is one of a team that is no body: ``Tim Seleksi terdiri dari Ketua N``.

        The team is named before it in the sentence, or in the line that announces the lines of a list.
        """
        low = self.reading.low
        teams = [at for at in range(sentence.first, title.first) if low(at) in _TEAMS]
        if (
            not teams
            and low(title.first - 1) in {"menjadi", "sebagai"}
            and self.reading.tokens[title.first].text.islower()
        ):
            # "Hasil rapat, Otong terpilih menjadi ketua", behind "menetapkan A dan B sebagai anggota tim seleksi".
            first = self.reading.body[max(sentence.index - 2, 0)].first
            return any(low(at) in _TEAMS for at in range(first, sentence.first))
        if teams:
            told = any(low(at) in _TELLS for at in range(teams[-1], title.first))
            return told and (low(teams[-1]) != "seleksi" or low(teams[-1] - 1) == "tim")
        index = sentence.index - 1
        body = self.reading.body
        while index > 0 and sentence.index - index < 8 and low(body[index].last - 1) != ":":
            if ":" not in {low(body[index].first + step) for step in (1, 2, 3)}:
                return False
            index -= 1
        announced = sentence.index > 0 and index >= 0 and low(body[index].last - 1) == ":"
        return announced and any(low(at) in _TEAMS for at in range(body[index].first, body[index].last))

    def _body_sending(self, title: Title) -> Organization | None:
        """The body right before the title, from which its holder is: ``narasumber dari KPU RI, Kepala Bagian Y, N``."""
        before = self.body_ends.get(title.first - 1) if self.reading.low(title.first - 1) == "," else None
        sends = before is not None and self.reading.low(before.first - 1) in {"dari", "perwakilan", "unsur"}
        return before.organization if before is not None and sends else None

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

    def _deputised(self, title: Title) -> Organization | None:
        """The body of the office whose holder the title's stands in for: ``Kepala Rutan X yang diwakili Kasi Y, N``."""
        at, steps = title.first, 0
        while steps < 4 and self.reading.low(at - 1) in _STANDING_IN:
            at, steps = at - 1, steps + 1
        if not any(self.reading.low(index).startswith("diwakil") for index in range(at, title.first)):
            return None
        before = self.title_ends.get(at) or self._title_before_name(at)
        if before is None:
            return self.body_ends[at].organization if at in self.body_ends else None
        return before.offices[-1].organization or self._only_office(before.offices[-1].role)

    def _only_office(self, role: str) -> Organization | None:
        """The one body that the article names the role at elsewhere: of ``Bupati``, where it has ``Bupati X``."""
        known = self.by_role.get(role, set())
        return next(iter(known)) if len(known) == 1 else None

    def _title_before_name(self, at: int) -> Title | None:
        """The title of the person whose name ends at the token: ``Bupati A yang diwakili``."""
        low, back = self.reading.low, at
        while at - back < _LONGEST_NAME and back not in self.title_ends and low(back - 1) not in {".", ";", ""}:
            back -= 1
        return (
            self.title_ends.get(back)
            if all(self.reading.tokens[index].is_capitalized or low(index) in {",", "."} for index in range(back, at))
            else None
        )

    def _only_place(self, title: Title, kind: str) -> Organization | None:
        """The body of the kind named last before the title, else the only one that the article names."""
        named = [body for body in self.bodies if body.organization is not None and body.organization.kind == kind]
        before = [body.organization for body in named if body.last <= title.first]
        if before:
            return before[-1]
        bodies = {body.organization for body in named}
        return next(iter(bodies)) if len(bodies) == 1 else None
