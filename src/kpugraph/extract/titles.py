"""Titles of offices: where they stand, which role, division and body they name, whether acting or former.

Reading and bodies in, `Title` values out, in order, without overlaps. Whose title it is, `kpugraph.extract.roles` says.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from kpugraph.extract.divisions import division_at, division_behind_body
from kpugraph.extract.heads import OrganizationMention
from kpugraph.extract.places import Scope
from kpugraph.extract.reading import Reading, Sentence
from kpugraph.extract.title_bodies import MentionIndex, acronym_behind, body_behind, deeper_body
from kpugraph.language.lexicon import RoleTitle, word_set
from kpugraph.model import Organization

__all__ = ["Office", "Title", "find_titles"]


@dataclass(frozen=True, slots=True)
class Office:
    """One role of a title phrase; the body is None where neither the phrase nor its own rule names one."""

    role: str
    division: str | None
    organization: Organization | None
    plural: bool
    """Whether a list of names may share it (``anggota``)."""
    needs_context: bool
    """Whether the body is to come from the context, rather than from the phrase."""
    own_body: bool = False
    """Whether the body is made from the area named (a mayor's government), so that the text need not name it."""


@dataclass(frozen=True, slots=True)
class Title:
    """A title phrase: the tokens, and one office or more (``Anggota sekaligus Koordinator Divisi Hukum``)."""

    first: int
    last: int
    offices: tuple[Office, ...]
    former: bool = False
    collective: bool = False
    """Whether it names many holders at once (``seluruh anggota``, ``Ketua dan Anggota``)."""
    joint: bool = False
    """Whether its offices, joined by ``dan``, are those of different people, in order."""


_ACTING = {
    ("plt",): "plt.",
    ("pelaksana", "tugas"): "plt.",
    ("plh",): "plh.",
    ("pelaksana", "harian"): "plh.",
    ("pj",): "pj.",
    ("penjabat",): "pj.",
    ("pejabat", "sementara"): "pjs.",
    ("penjabat", "sementara"): "pjs.",
    ("pjs",): "pjs.",
}
_BEHIND_PLAIN = word_set("titles-behind-plain")
_FORMER = word_set("titles-former")
_MANY = word_set("titles-many")
_NUMBERS = word_set("titles-numbers")
_ALSO = word_set("titles-also")
_ROMAN = word_set("titles-roman")
_ADHOC_HEADS = word_set("titles-adhoc-heads")


def find_titles(reading: Reading, mentions: Sequence[OrganizationMention], scope: Scope) -> tuple[Title, ...]:
    """Every title phrase of the body of the article, in order."""
    bodies = MentionIndex(mentions)
    found: list[Title] = []
    for sentence in reading.body:
        at = sentence.first
        while at < sentence.last:
            title = _title_at(reading, at, sentence, bodies, scope)
            if title is None:
                at += 1
                continue
            title = _chained(reading, title, sentence, bodies, scope)
            found.append(title)
            at = title.last
    return tuple(found)


def _title_at(
    reading: Reading,
    at: int,
    sentence: Sentence,
    bodies: MentionIndex,
    scope: Scope,
) -> Title | None:
    tokens = reading.tokens
    first, acting, former = at, "", False
    if tokens[at].low in _FORMER:
        former, at = True, at + 1
    prefix = _acting_at(reading, at, sentence.last)
    if prefix is not None:
        at, acting = prefix
    match = reading.lexicon.roles.match(tokens, at, sentence.last) if at < sentence.last else None
    if match is None or bodies.lies_inside(at):
        return None
    duty = reading.lexicon.predicates.match(tokens, at, sentence.last)
    if duty is not None and duty[1] in {"leader", "duty"} and duty[0] > match[0]:
        # "Inspektur Upacara", "Pembina Apel": a duty of the day, no office.
        return None
    end, word = match
    if tokens[first - 1].low in _FORMER if first > sentence.first else False:
        former = True
    end = _over_bracket(reading, end, sentence.last, bodies)
    unit = word.flag_value("unit")
    division = None
    if "roman" in word.flags and end < sentence.last and tokens[end].low in _ROMAN:
        end += 1
    if unit is not None:
        parsed = division_at(reading, end, sentence.last, unit)
        if parsed is not None:
            end, division = parsed
        elif "bare" in word.flags:
            return None
    elif end < sentence.last and tokens[end].low in {"sub", "subbag", "subbagian", "subag"}:
        start = end + 1
        if start < sentence.last and tokens[start].low in {"bagian", "bag"}:
            start += 1
        parsed = division_at(reading, start, sentence.last, "Subbag")
        if parsed is not None:
            end, division = parsed
    body_end, organization, explicit = body_behind(reading, word, end, sentence, bodies, scope)
    if organization is None and body_end == end and word.body == "*":
        body_end, organization = acronym_behind(reading, end, sentence.last)
        explicit = organization is not None
    if organization is None and unit is not None and end < sentence.last and tokens[end].low in {"pada", "di"}:
        deep = deeper_body(reading, end, sentence.last, bodies)
        if deep is not None:
            body_end, organization, explicit = deep.last, deep.organization, True
    if body_end > end:
        end = body_end
        late = division_behind_body(reading, end, sentence.last) if division is None else None
        if late is not None and word.role in _ADHOC_HEADS | {"koordinator", "sekretaris", "anggota"}:
            end, division = late
            after = bodies.beginning(end)
            if organization is None and after is not None:
                organization, end = after.organization, after.last
    if not _plausible(reading, first, at, end, word, organization) or _ends_a_name(reading, first, end, organization):
        return None
    end = _over_term(reading, end, sentence.last)
    before = tokens[first - 1].low if first > sentence.first else ""
    office = Office(
        role=f"{acting} {word.role}" if acting else word.role,
        division=division,
        organization=organization,
        plural="plural" in word.flags,
        needs_context=organization is None and word.body not in {""},
        own_body=organization is not None and not explicit,
    )
    collective = before in _MANY or (before in _NUMBERS and not office.plural)
    return Title(first, end, (office,), former=former, collective=collective)


def _over_bracket(reading: Reading, at: int, stop: int, bodies: MentionIndex) -> int:
    """The index behind a short form in brackets: ``Sekretaris Jenderal (Sekjen) KPU RI``; unchanged without one."""
    tokens = reading.tokens
    if at + 2 < stop and tokens[at].text == "(" and reading.lexicon.roles.match(tokens, at + 1, stop) is not None:
        close = at + 2
        if tokens[close].text == ")" and close + 1 < stop:
            behind = tokens[close + 1]
            if bodies.beginning(close + 1) is not None or behind.is_capitalized:
                return close + 1
    return at


def _over_term(reading: Reading, at: int, stop: int) -> int:
    """The index behind a term of office: ``periode 2019-2024``, ``masa jabatan 2018-2023``, ``terpilih``."""
    tokens = reading.tokens
    if at >= stop or tokens[at].low not in {"periode", "masa", "terpilih", "definitif"}:
        return at
    end = at + 1
    inner = {"-", "–", "jabatan", "bakti", "tahun", "s/d", "/", "periode", "sampai", "hingga"}
    while end < stop and end - at < 7 and (tokens[end].text.isdigit() or tokens[end].low in inner):
        end += 1
    return end


def _acting_at(reading: Reading, at: int, stop: int) -> tuple[int, str] | None:
    tokens = reading.tokens
    for words, prefix in _ACTING.items():
        if at + len(words) < stop and tuple(t.low for t in tokens[at : at + len(words)]) == words:
            end = at + len(words)
            if tokens[end].text == ".":
                end += 1
            if end < stop and tokens[end].text == "(":
                end += 1
                while end < stop and tokens[end].text != ")" and end - at < 8:
                    end += 1
                end += 1
            return (end, prefix) if end < stop else None
    return None


def _ends_a_name(reading: Reading, first: int, end: int, organization: Organization | None) -> bool:
    """Whether a one-word title is the last word of a name: ``Rasyid Hakim,``, ``Arif Rahman Hakim menyampaikan``."""
    tokens = reading.tokens
    if end - first != 1 or organization is not None or first == 0 or not tokens[first].is_capitalized:
        return False
    before = tokens[first - 1]
    if not (before.is_word and before.is_capitalized) or reading.shouting:
        return False
    words = reading.lexicon
    if before.low in words.not_names or words.honorifics.match(tokens, first - 1, first) is not None:
        return False
    if words.bodies.match(tokens, first - 1, first) is not None or words.region_trie.match(tokens, first - 1, first):
        return False
    return end >= len(tokens) or not tokens[end].is_capitalized


def _plausible(
    reading: Reading, first: int, at: int, end: int, word: RoleTitle, organization: Organization | None
) -> bool:
    """Whether the words are a title here: ``kepala`` needs its body, lower case needs a body or a name behind it."""
    tokens = reading.tokens
    if "needsbody" in word.flags and organization is None:
        return False
    if reading.shouting:
        return True
    if tokens[at].is_capitalized or first < at:
        return True
    if organization is not None:
        return True
    return end < len(tokens) and (tokens[end].is_capitalized or tokens[end].low in _BEHIND_PLAIN)


def _chained(
    reading: Reading,
    title: Title,
    sentence: Sentence,
    bodies: MentionIndex,
    scope: Scope,
) -> Title:
    """The title joined with those that go on about the same holder, or that share its body.

    ``Anggota KPU X sekaligus Ketua Divisi Y`` are two offices of one person; in ``Ketua dan Sekretaris KPU X``
    the offices are those of two people, and the first takes its body from the last.
    """
    tokens = reading.tokens
    while True:
        at, also, joint = title.last, False, False
        if at < sentence.last and tokens[at].text in {",", "/"}:
            at += 1
            also = tokens[at - 1].text == "/"
        if at < sentence.last and tokens[at].low == "yang":
            at += 1
        while at < sentence.last and tokens[at].low in _ALSO:
            at += 1
            also = True
        if not also and at < sentence.last and tokens[at].low in {"dan", "serta", "beserta", "&"} and at == title.last:
            at += 1
            joint = True
        following = _title_at(reading, at, sentence, bodies, scope) if at < sentence.last else None
        if following is None:
            return title
        last = title.offices[-1]
        new = following.offices[0]
        merges = (
            not also
            and not joint
            and last.role.endswith("anggota")
            and new.division is not None
            and new.role in {"anggota"}
            and last.division is None
        )
        if merges:
            office = replace(
                last,
                division=new.division,
                organization=last.organization or new.organization,
                needs_context=last.needs_context and new.needs_context,
            )
            title = Title(title.first, following.last, (*title.offices[:-1], office), title.former, title.collective)
            continue
        if not (also or joint) and not (new.division and at == title.last):
            return title
        offices = list(title.offices)
        if new.organization is not None:
            offices = [
                replace(office, organization=new.organization, needs_context=False)
                if office.organization is None and office.needs_context
                else office
                for office in offices
            ]
        elif last.organization is not None and new.needs_context and not new.own_body:
            new = replace(new, organization=last.organization, needs_context=False)
        title = Title(
            title.first,
            following.last,
            (*offices, new),
            title.former,
            title.collective or following.collective,
            title.joint or joint,
        )
