"""Who stands beside a title: before or behind it, in brackets, behind ``selaku``, or in a list that it names.

Titles and persons in, the mentions beside one title out; what they hold, `kpugraph.extract.roles` says.
"""

from __future__ import annotations

from collections.abc import Sequence

from kpugraph.extract.person_records import PersonMention
from kpugraph.extract.reading import Reading
from kpugraph.extract.titles import Title
from kpugraph.language.lexicon import word_set

__all__ = ["Beside", "lists"]

_ABSENT = frozenset({"diwakili", "diwakilkan", "terwakili"})
_HEADS = frozenset({"ketua", "wakil ketua", "sekretaris"})
_OPEN = word_set("roles-open")
_LIST = word_set("roles-list")
_BEFORE_TITLE = word_set("roles-before-title")
_BEFORE_THAT = word_set("roles-before-that")
_ONCE = word_set("roles-once")
_CHARGED = frozenset({"membidangi", "menangani", "menaungi", "mengampu"})
"""Verbs that say what field a member answers for."""


_SIDES = frozenset({"dapil", "daerah", "fraksi", "partai", "unsur"})
_LONGEST_SIDE = 8
"""Tokens: a faction or a constituency seldom has more."""
_RECALL_REACH = 120
"""Tokens: how far back the person may have been named whom an office means again."""


class Beside:
    """The persons beside titles, looked up by token index."""

    def __init__(self, reading: Reading, titles: Sequence[Title], mentions: Sequence[PersonMention]) -> None:
        self.reading = reading
        self.starts = {mention.run.outer_first: mention for mention in mentions}
        self.ends: dict[int, PersonMention] = {}
        for mention in mentions:
            self.ends[mention.run.outer_last] = mention
        self.title_starts = {title.first: title for title in titles}
        self.title_ends = {title.last: title for title in titles}
        self.titled = {mention.person for mention in mentions if mention.run.outer_first in self.title_ends}
        """Persons who have a title right before a mention."""
        self._given: set[int] = set()
        """Where titles end that went to the name before them, so that the name behind them has none yet."""

    def right(self, title: Title) -> tuple[PersonMention | None, str]:
        """The person named right behind the title, and the rule's name; None and nothing where nobody is."""
        at = self._over_gap(title)
        rule = "role-before-name"
        steps = 0
        while at not in self.starts and steps < 3 and self.reading.low(at) in _OPEN:
            at += 1
            steps += 1
        if at not in self.starts and self.reading.low(at - 1) == ":":
            at = self.reading.behind_marker(at)
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
        if lists(title):
            item = self._first_item(at)
            if item is not None:
                return item
        if self.reading.low(at) == "(" and at + 1 not in self.starts:
            close = at + 1
            while self.reading.low(close) not in {")", ""} and close - at < 8:
                close += 1
            if self.reading.low(close) == ")":
                at = close + 1
        side = at + (self.reading.low(at) == "dari")
        if self.reading.low(side) in _SIDES:
            # "Anggota Komisi II dari Fraksi X, N": the side that the member is of.
            end = side + 1
            while (
                end - at < _LONGEST_SIDE
                and end < len(self.reading.tokens)
                and self.reading.tokens[end].is_word
                and self.reading.tokens[end].is_capitalized
                and end not in self.starts
            ):
                end += 1
            if end in self.starts or (self.reading.low(end) == "," and end + 1 in self.starts):
                return end if end in self.starts else end + 1
        if self.reading.low(at) == "yang" or (self.reading.low(at) == "," and self.reading.low(at + 1) == "yang"):
            end = at + 1
            charged = self.reading.low(at + 1 + (self.reading.low(at) == ",")) in _CHARGED
            while end - at < 12 and end not in self.starts and self.reading.low(end) not in {".", ""}:
                token = self.reading.tokens[end]
                if token.is_word and token.is_capitalized and not charged:
                    break
                end += 1
            opened = self.reading.low(end - 1) in {",", "yaitu", "yakni", "dari", "adalah", ":", "atas"}
            if (
                end in self.starts
                and opened
                and (lists(title) or self.reading.low(end - 1) in {"yaitu", "yakni", "adalah"})
            ):
                return end
            if end in self.starts and self.reading.low(end - 1) == "," and (end - at <= 7 or charged):
                return end
        return at

    def _first_item(self, at: int) -> int | None:
        """The first name of the numbered list that a title announces: ``anggota PPK X yaitu: 1. A 2. B``."""
        colon = at
        while colon - at < 8 and self.reading.low(colon) not in {":", ""} and self.reading.tokens[colon].text.islower():
            colon += 1
        item = self.reading.behind_marker(colon + 1) if self.reading.low(colon) == ":" else colon
        return item if item > colon + 1 and item in self.starts else None

    def left(self, title: Title) -> tuple[PersonMention | None, str]:
        """The person named right before the title, and the rule's name; None and nothing where nobody is."""
        at = title.first
        if self.reading.low(at - 1) in {"bapak", "ibu"} and self.reading.low(at - 2) in {"selaku", "sebagai"}:
            at -= 1
        if self.reading.low(at - 1) in _BEFORE_TITLE or (self.reading.low(at - 1) == "adalah" and at - 1 in self.ends):
            back = at - 1
            while back > 0 and back not in self.ends and self.reading.low(back - 1) in _BEFORE_THAT:
                back -= 1
            if self.reading.low(back - 1) == "," and back - 1 in self.ends:
                back -= 1
            if back in self.ends and not (self.reading.low(back) == "," and self._stood_in_for(title)):
                opens = self.ends[back].run.outer_first
                opens -= self.reading.low(opens - 1) == ","
                past = any(self.reading.low(index) in _ONCE for index in (*range(back, at), opens - 1))
                return self.ends[back], "name-once-role" if past else "name-selaku-role"
            return None, ""
        if self.reading.low(at - 1) == "(" and at - 1 in self.ends and self.reading.low(title.last) in {")", ","}:
            return self.ends[at - 1], "name-bracket-role"
        dated = self.reading.tokens[at - 1].start < self.reading.dateline_end
        if self.reading.low(at - 1) in {",", "–", "-", "—"} and at - 1 in self.ends and not dated:
            # In "Ketua KPU X Budi, Kapolres Y …" the name has its title already.
            if self._titled_tightly(self.ends[at - 1]) or self._stood_in_for(title) or self._enumerated(title):
                return None, ""
            return self.ends[at - 1], "name-comma-role"
        written = self.reading.tokens[at].is_capitalized or any(
            office.organization or office.division for office in title.offices
        )
        same = at > 0 and self.reading.sentence_of(self.reading.tokens[at].start) is self.reading.sentence_of(
            self.reading.tokens[at - 1].start
        )
        if at in self.ends and written and same and not self._titled_tightly(self.ends[at]):
            return self.ends[at], "name-role"
        return None, ""

    def recalled(self, title: Title) -> tuple[PersonMention | None, str]:
        """``papar mantan Ketua KPU X tersebut``: the title says again who was named last before the quotation."""
        if self.reading.low(title.last) not in {"tersebut", "itu", "ini"}:
            return None, ""
        tokens = self.reading.tokens
        at = title.first - (self.reading.low(title.first - 1) in {"mantan", "sang"})
        for start in range(max(at - 2, 0), at):
            match = self.reading.lexicon.speech_after.match(tokens, start, at)
            if match is not None and match[0] == at and not self._held_elsewhere(title, own=True):
                return self._last_before(start)
        if self._begins_report(title) and not self._held_elsewhere(title):
            return self._last_before(at)
        return None, ""

    def _last_before(self, at: int) -> tuple[PersonMention | None, str]:
        before = [mention for end, mention in self.ends.items() if end <= at and at - end < _RECALL_REACH]
        if not before:
            return None, ""
        return max(before, key=lambda mention: mention.run.first), "speaker-recalled-by-role"

    def _begins_report(self, title: Title) -> bool:
        """Whether the title begins a sentence that reports speech: ``Ketua Divisi Hukum tersebut menambahkan``."""
        sentence = self.reading.sentence_of(self.reading.tokens[title.first].start)
        if sentence is None or title.first != sentence.first:
            return False
        verbs = self.reading.lexicon.speech_before
        return any(verbs.match(self.reading.tokens, title.last + step, sentence.last) for step in (1, 2))

    def _held_elsewhere(self, title: Title, *, own: bool = False) -> bool:
        """Whether another title of the same role names its holder; with ``own``, one that may be of the same body."""
        roles = {office.role for office in title.offices}
        bodies = {None, *(office.organization for office in title.offices)}
        return any(
            other is not title
            and roles & {office.role for office in other.offices}
            and (not own or bodies & {office.organization for office in other.offices})
            and not (own and title.former)
            and self.right(other)[0] is not None
            for other in self.title_starts.values()
        )

    def choose(
        self, title: Title, left: PersonMention, right: PersonMention, left_rule: str, right_rule: str
    ) -> tuple[PersonMention | None, PersonMention | None]:
        """Which neighbour holds the title when a name stands on both sides."""
        if left_rule in {"name-selaku-role", "name-bracket-role", "name-once-role"}:
            return left, None
        if right.run.outer_first == title.last:
            return None, right
        if left_rule == "name-role" and self.reading.low(title.last) == "," and not self._has_title_before(left):
            # "A koordinator divisi X, B koordinator divisi Y"
            return left, None
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

    def heads(self, mention: PersonMention) -> bool:
        """Whether the brackets behind a listed name make it the head of the others: ``anggota: A (Ketua), B``."""
        at = mention.run.outer_last
        own = self.title_starts.get(at + 1) if self.reading.low(at) == "(" else None
        return own is not None and self.reading.low(own.last) == ")" and own.offices[0].role in _HEADS

    def _enumerated(self, title: Title) -> bool:
        """Whether an office without a name follows that of the person before: ``Ketua DPRD X, A, Ketua Y, Ketua Z``."""
        after = title.last + (self.reading.low(title.last) in {",", "dan", "serta"})
        after += self.reading.low(after) in {"dan", "serta"}
        listed = after > title.last and after in self.title_starts
        return listed and self._has_title_before(self.ends[title.first - 1])

    def _stood_in_for(self, title: Title) -> bool:
        """Whether the title's holder is absent, so that no name before it is theirs: ``A, Kapolres X diwakili …``."""
        after = title.last + (self.reading.low(title.last) in {"yang", ",", "("})
        after += self.reading.low(after) == "yang"
        return self.reading.low(after) in _ABSENT

    def _titled_tightly(self, mention: PersonMention) -> bool:
        return mention.run.outer_first in self.title_ends

    def give_away(self, title: Title) -> None:
        """Hold that the title is the name's before it: ``A, Kordiv X, B, Kordiv Y``, where B holds the second."""
        self._given.add(title.last)

    def _has_title_before(self, mention: PersonMention) -> bool:
        at = mention.run.outer_first
        before = at if at in self.title_ends else at - 1
        beside = before == at or self.reading.low(before) in {",", ":", "("}
        return beside and before in self.title_ends and before not in self._given

    def list_after(self, first: PersonMention) -> list[PersonMention]:
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
            joints = self.reading.behind_marker(joints)
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

    def list_before_name(self, last: PersonMention) -> list[PersonMention]:
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

    def listed_before(self, title: Title) -> list[PersonMention]:
        """The names before ``masing-masing``, in order: ``A dan B, masing-masing Ketua dan Sekretaris``."""
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
        return people


def lists(title: Title) -> bool:
    """Whether a list of names may share the title."""
    return title.collective or any(office.plural for office in title.offices)
