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
from kpugraph.extract.title_bodies import MentionIndex, body_behind
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
    candidate: bool = False
    """Whether it is only stood for: ``calon Bupati X``."""


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
_ACTING_FIRST = frozenset(words[0] for words in _ACTING)
_BEHIND_PLAIN = word_set("titles-behind-plain")
_ALSO_NAMES = word_set("titles-also-names")
_CANDIDATES = word_set("titles-candidates")
_FORMER = word_set("titles-former")
_GRADES = word_set("titles-grades")
_GONE = word_set("titles-holders-gone")
_HOLDERS = word_set("titles-holders")
_MANY = word_set("titles-many")
_NUMBERS = word_set("titles-numbers")
_ALSO = word_set("titles-also")
_SAYING_ONE = frozenset({"merangkap", "sebagai", "sekaligus", "selaku"})
_SUBSECTIONS = frozenset({"sub", "subbag", "subbagian", "subag"})
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


@dataclass(frozen=True, slots=True)
class _TitleWord:
    """A title of the lexicon in the text, with the words before it that say whether its holder acts or has left."""

    first: int
    """Index of the first word of the phrase."""
    at: int
    """Index of the title itself."""
    end: int
    word: RoleTitle
    acting: str
    former: bool


def _title_at(reading: Reading, at: int, sentence: Sentence, bodies: MentionIndex, scope: Scope) -> Title | None:
    """The title phrase that begins at the token, or None."""
    found = _title_word(reading, at, sentence, bodies)
    parsed = _division_behind(reading, found, sentence.last) if found is not None else None
    if found is None or parsed is None:
        return None
    word, first = found.word, found.first
    end, division = parsed
    apart = division is not None and _body_apart(reading, end, sentence.last, bodies)
    body_end, organization, explicit = body_behind(reading, word, end + apart, sentence, bodies, scope)
    if body_end > end + apart:
        end = body_end
        late = division_behind_body(reading, end, sentence.last) if division is None else None
        if late is not None and word.role in _ADHOC_HEADS | {"koordinator", "sekretaris", "anggota"}:
            end, division = late
            after = bodies.beginning(end)
            if organization is None and after is not None:
                organization, end = after.organization, after.last
    heads_list = _heads_list(reading, end, sentence.last, bodies)
    if not (_plausible(reading, found, end, organization, division) or heads_list) or _ends_a_name(
        reading, first, end, organization
    ):
        return None
    end = _over_term(reading, end, sentence.last)
    told = _over_holder(reading, end, sentence.last)
    former = found.former or (told > end and reading.low(end) in _GONE)
    end = told
    before = reading.tokens[first - 1].low if first > sentence.first else ""
    office = Office(
        role=f"{found.acting} {word.role}" if found.acting else word.role,
        division=division,
        organization=organization,
        plural="plural" in word.flags,
        needs_context=organization is None and word.body not in {""} and not explicit,
        own_body=organization is not None and not explicit,
    )
    collective = before in _MANY or (before in _NUMBERS and not office.plural)
    return Title(first, end, (office,), former, collective, candidate=before in _CANDIDATES)


def _body_apart(reading: Reading, at: int, stop: int, bodies: MentionIndex) -> bool:
    """Whether a comma stands between the division and its body: ``Kadiv Sosdiklih, KPU Provinsi Jambi, N``."""
    if at + 1 >= stop or reading.tokens[at].text != ",":
        return False
    mention = bodies.beginning(at + 1)
    if mention is None or mention.organization is None or not mention.explicit or mention.last >= stop:
        return False
    behind = reading.tokens[mention.last]
    return behind.text == "," or (behind.is_word and behind.is_capitalized)


def _title_word(reading: Reading, at: int, sentence: Sentence, bodies: MentionIndex) -> _TitleWord | None:
    """The title of the lexicon at the token, ``Plt.``, ``mantan`` and a short form in brackets included."""
    tokens, lexicon = reading.tokens, reading.lexicon
    first, acting = at, ""
    former = tokens[at].low in _FORMER
    if former:
        at += 1
    prefix = _acting_at(reading, at, sentence.last)
    if prefix is not None:
        at, acting = prefix
    match = lexicon.roles.match(tokens, at, sentence.last) if at < sentence.last else None
    if match is None or bodies.lies_inside(at):
        return None
    inner = next((bodies.beginning(index) for index in range(at + 1, match[0]) if bodies.beginning(index)), None)
    owned = inner.organization if inner is not None else None
    house = inner is not None and inner.head.startswith("Komisi ")
    if inner is not None and inner.last > match[0] and (owned is None or owned.kind != "unit" or house):
        # "Sekretaris Dinas Sosial": the body's name begins inside the longer title; "Kepala Polres" has its own office.
        shorter = lexicon.roles.match(tokens, at, inner.first)
        own_office = match[1].body == inner.head and shorter is not None and shorter[1].role != match[1].role
        match = shorter if shorter is not None and not own_office else match
    duty = lexicon.predicates.match(tokens, at, sentence.last)
    if duty is not None and duty[1] in {"leader", "duty"} and duty[0] > match[0]:
        # "Inspektur Upacara", "Pembina Apel": a duty of the day, no office.
        return None
    former = former or (first > sentence.first and tokens[first - 1].low in _FORMER)
    end = _over_bracket(reading, match[0], sentence.last, bodies)
    return _TitleWord(first, at, end, match[1], acting, former)


def _division_behind(reading: Reading, found: _TitleWord, stop: int) -> tuple[int, str | None] | None:
    """The index behind the title's division and its name (or no name); None where a word is a title only with one."""
    tokens, end = reading.tokens, found.end
    unit = found.word.flag_value("unit")
    if "roman" in found.word.flags and end < stop and tokens[end].low in _ROMAN:
        end += 1
    if "graded" in found.word.flags:
        end = _over_grade(reading, end, stop)
    if "field" in found.word.flags and reading.low(end) not in _SUBSECTIONS:
        end = _over_field(reading, end, stop)
    if unit is not None:
        if end + 1 < stop and tokens[end].text == "." and tokens[end + 1].is_capitalized:
            # "Kadiv. Sosdiklih"
            end += 1
        parsed = division_at(reading, end, stop, unit) or _unit_by_acronym(reading, end, stop, unit)
        return parsed if parsed is not None or "bare" in found.word.flags else (end, None)
    if end < stop and tokens[end].low in _SUBSECTIONS:
        start = end + 1
        if start < stop and tokens[start].low in {"bagian", "bag"}:
            start += 1
        return division_at(reading, start, stop, "Subbag") or (end, None)
    return end, None


def _unit_by_acronym(reading: Reading, at: int, stop: int, unit: str) -> tuple[int, str] | None:
    """A unit of no list by its acronym: ``Kasubbag TPPPH``, ``Kepala Bagian P3SH``."""
    end, letters = at, ""
    while end < stop and (end == at or not reading.gap(end)) and reading.tokens[end].text.isalnum():
        letters += reading.tokens[end].text
        end += 1
    if reading.shouting or len(letters) < 3 or not letters.isupper() or not letters[0].isalpha():
        return None
    if reading.lexicon.bodies.match(reading.tokens, at, stop) is not None:
        return None
    return end, f"{unit} {letters}"


def _over_grade(reading: Reading, at: int, stop: int) -> int:
    """The index behind the grade of a functional office: ``Penata Kelola Pemilu Ahli Madya``."""
    end = at + (at < stop and reading.tokens[at].low == "ahli")
    return end + 1 if end < stop and reading.tokens[end].low in _GRADES else at


def _over_field(reading: Reading, at: int, stop: int) -> int:
    """The index behind the field of an office that no division is told by: ``Asisten Pemerintahan dan Kesra``."""
    parsed = division_at(reading, at, stop, "Bidang")
    return parsed[0] if parsed is not None else at


def _over_bracket(reading: Reading, at: int, stop: int, bodies: MentionIndex) -> int:
    """The index behind a short form in brackets: ``Sekretaris Jenderal (Sekjen) KPU RI``; unchanged without one."""
    tokens = reading.tokens
    role = reading.lexicon.roles.match(tokens, at + 1, stop) if at + 2 < stop and tokens[at].text == "(" else None
    if role is not None:
        close = role[0]
        if close + 1 < stop and tokens[close].text == ")":
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


def _over_holder(reading: Reading, at: int, stop: int) -> int:
    """The index behind a word that tells a new holder from an old one: ``Sekretaris lama, N``, ``Ketua baru N``."""
    if at + 1 >= stop or reading.low(at) not in _HOLDERS or not reading.tokens[at].text.islower():
        return at
    behind = reading.tokens[at + 1]
    return at + 1 if behind.text in {",", "("} or (behind.is_word and behind.is_capitalized) else at


def _acting_at(reading: Reading, at: int, stop: int) -> tuple[int, str] | None:
    tokens = reading.tokens
    if reading.low(at) not in _ACTING_FIRST:
        return None
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
    if tokens[first].low in _ALSO_NAMES and before.low in reading.lexicon.name_words and before.is_capitalized:
        return True
    if not (before.is_word and before.is_capitalized) or reading.shouting:
        return False
    words = reading.lexicon
    if before.low in words.not_names or words.honorifics.match(tokens, first - 1, first) is not None:
        return False
    if words.bodies.match(tokens, first - 1, first) is not None or words.region_trie.match(tokens, first - 1, first):
        return False
    return end >= len(tokens) or not tokens[end].is_capitalized


def _heads_list(reading: Reading, at: int, stop: int, bodies: MentionIndex) -> bool:
    """Whether ``dan`` and another title with a body and names follow: ``ketua dan anggota KPU X, A, B``."""
    if at + 1 >= stop or reading.low(at) not in {"dan", "serta", "beserta", "&"}:
        return False
    other = reading.lexicon.roles.match(reading.tokens, at + 1, stop)
    body = bodies.beginning(other[0]) if other is not None else None
    if body is None or body.last + 1 >= stop or reading.low(body.last) not in {",", ":", "yaitu", "yakni"}:
        return False
    return reading.tokens[body.last + 1].is_capitalized and bodies.beginning(body.last + 1) is None


def _plausible(
    reading: Reading, found: _TitleWord, end: int, organization: Organization | None, division: str | None
) -> bool:
    """Whether the words are a title here: ``kepala`` needs its body, lower case needs a body or a name behind it."""
    tokens = reading.tokens
    if "needsbody" in found.word.flags and organization is None:
        return False
    if reading.shouting:
        return True
    if tokens[found.at].is_capitalized or found.first < found.at or organization is not None:
        return True
    if division is not None and reading.low(found.first - 1) in _SAYING_ONE:
        return True
    return end < len(tokens) and (tokens[end].is_capitalized or tokens[end].low in _BEHIND_PLAIN)


def _chained(reading: Reading, title: Title, sentence: Sentence, bodies: MentionIndex, scope: Scope) -> Title:
    """The title joined with those that go on about the same holder, or that share its body.

    ``Anggota KPU X sekaligus Ketua Divisi Y`` are two offices of one person; in ``Ketua dan Sekretaris KPU X``
    the offices are those of two people, and the first takes its body from the last.
    """
    while True:
        at, also, joint = _link(reading, title.last, sentence.last)
        following = _title_at(reading, at, sentence, bodies, scope) if at < sentence.last else None
        if following is None:
            return title
        last, new = title.offices[-1], following.offices[0]
        linked = also or joint
        if not linked and _is_membership(last) and new.role == "anggota" and new.division is not None:
            title = _with_division(title, following)
        elif linked or (at == title.last and (new.division or not (new.organization or new.needs_context))):
            title = _joined(title, following, joint=joint)
        else:
            return title


def _link(reading: Reading, at: int, stop: int) -> tuple[int, bool, bool]:
    """The index behind what links two titles, whether it says one holder (``sekaligus``), whether two (``dan``)."""
    tokens, end, also = reading.tokens, at, False
    if end < stop and tokens[end].text in {",", "/"}:
        also = tokens[end].text == "/"
        end += 1
    if end < stop and tokens[end].low == "yang":
        end += 1
    while end < stop and (tokens[end].low in _ALSO or (also and tokens[end].low in {"menjabat", "sebagai"})):
        end += 1
        also = True
    if not also and end == at and end < stop and tokens[end].low in {"dan", "serta", "beserta", "&"}:
        return end + 1, False, True
    return end, also, False


def _is_membership(office: Office) -> bool:
    """Whether it is a member's office that no division is known of yet."""
    return office.role.endswith("anggota") and office.division is None


def _with_division(title: Title, following: Title) -> Title:
    """The title whose last office has the division that the next names: ``Anggota KPU X, Divisi Y``."""
    last, new = title.offices[-1], following.offices[0]
    office = replace(
        last,
        division=new.division,
        organization=last.organization or new.organization,
        needs_context=last.needs_context and new.needs_context,
    )
    return replace(title, last=following.last, offices=(*title.offices[:-1], office))


def _joined(title: Title, following: Title, *, joint: bool) -> Title:
    """One title of both, each office with the body of the other where it has none of its own."""
    last, new = title.offices[-1], following.offices[0]
    offices = title.offices
    if new.organization is not None:
        offices = tuple(
            replace(office, organization=new.organization, needs_context=False)
            if office.organization is None and office.needs_context
            else office
            for office in offices
        )
    elif last.organization is not None and new.needs_context and not new.own_body:
        new = replace(new, organization=last.organization, needs_context=False)
    return Title(
        title.first,
        following.last,
        (*offices, new),
        title.former,
        title.collective or following.collective,
        title.joint or joint,
        title.candidate,
    )
