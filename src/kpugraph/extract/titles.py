"""Titles of offices: where they stand, which role, division and body they name, whether acting or former.

Reading and bodies in, `Title` values out, in order, without overlaps. Whose title it is, `kpugraph.extract.roles` says.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace

from kpugraph.extract.organizations import OrganizationMention, head_for_region
from kpugraph.extract.places import Scope, area_at, place_of_region, region_label, settle
from kpugraph.extract.reading import Reading, Sentence
from kpugraph.language.lexicon import RoleTitle, word_set
from kpugraph.language.text import Token
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
_DIVISION_JOINTS = word_set("titles-division-joints")
_ADHOC_HEADS = word_set("titles-adhoc-heads")


def find_titles(reading: Reading, mentions: Sequence[OrganizationMention], scope: Scope) -> tuple[Title, ...]:
    """Every title phrase of the body of the article, in order."""
    starts = [mention.first for mention in mentions]
    found: list[Title] = []
    for sentence in reading.body:
        at = sentence.first
        while at < sentence.last:
            title = _title_at(reading, at, sentence, mentions, starts, scope)
            if title is None:
                at += 1
                continue
            title = _chained(reading, title, sentence, mentions, starts, scope)
            found.append(title)
            at = title.last
    return tuple(found)


def _mention_from(
    mentions: Sequence[OrganizationMention], starts: Sequence[int], at: int
) -> OrganizationMention | None:
    index = bisect_left(starts, at)
    return mentions[index] if index < len(starts) and starts[index] == at else None


def _inside_mention(mentions: Sequence[OrganizationMention], starts: Sequence[int], at: int) -> bool:
    index = bisect_left(starts, at + 1) - 1
    return index >= 0 and mentions[index].first < at < mentions[index].last


def _title_at(
    reading: Reading,
    at: int,
    sentence: Sentence,
    mentions: Sequence[OrganizationMention],
    starts: Sequence[int],
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
    if match is None or _inside_mention(mentions, starts, at):
        return None
    duty = reading.lexicon.predicates.match(tokens, at, sentence.last)
    if duty is not None and duty[1] in {"leader", "duty"} and duty[0] > match[0]:
        # "Inspektur Upacara", "Pembina Apel": a duty of the day, no office.
        return None
    end, word = match
    if tokens[first - 1].low in _FORMER if first > sentence.first else False:
        former = True
    end = _over_bracket(reading, end, sentence.last, mentions, starts)
    unit = word.flag_value("unit")
    division = None
    if "roman" in word.flags and end < sentence.last and tokens[end].low in _ROMAN:
        end += 1
    if unit is not None:
        parsed = _division(reading, end, sentence.last, unit)
        if parsed is not None:
            end, division = parsed
        elif "bare" in word.flags:
            return None
    elif end < sentence.last and tokens[end].low in {"sub", "subbag", "subbagian", "subag"}:
        start = end + 1
        if start < sentence.last and tokens[start].low in {"bagian", "bag"}:
            start += 1
        parsed = _division(reading, start, sentence.last, "Subbag")
        if parsed is not None:
            end, division = parsed
    body_end, organization, explicit = _body(reading, word, end, sentence, mentions, starts, scope)
    if organization is None and body_end == end and word.body == "*":
        body_end, organization = _acronym(reading, end, sentence.last)
        explicit = organization is not None
    if organization is None and unit is not None and end < sentence.last and tokens[end].low in {"pada", "di"}:
        deep = _deeper(reading, end, sentence.last, mentions, starts)
        if deep is not None:
            body_end, organization, explicit = deep.last, deep.organization, True
    if body_end > end:
        end = body_end
        late = _late_division(reading, end, sentence.last) if division is None else None
        if late is not None and word.role in _ADHOC_HEADS | {"koordinator", "sekretaris", "anggota"}:
            end, division = late
            after = _mention_from(mentions, starts, end)
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


def _over_bracket(
    reading: Reading, at: int, stop: int, mentions: Sequence[OrganizationMention], starts: Sequence[int]
) -> int:
    """The index behind a short form in brackets: ``Sekretaris Jenderal (Sekjen) KPU RI``; unchanged without one."""
    tokens = reading.tokens
    if at + 2 < stop and tokens[at].text == "(" and reading.lexicon.roles.match(tokens, at + 1, stop) is not None:
        close = at + 2
        if tokens[close].text == ")" and close + 1 < stop:
            behind = tokens[close + 1]
            if _mention_from(mentions, starts, close + 1) is not None or behind.is_capitalized:
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


def _division(reading: Reading, at: int, stop: int, unit: str) -> tuple[int, str] | None:
    """The name of a unit behind its kind: words of ``divisions.tsv``, joined by commas, ``dan``, ``&``."""
    tokens, trie = reading.tokens, reading.lexicon.division_words
    start = at
    if at < stop and tokens[at].low in {"divisi", "devisi", "bidang", "bagian", "sub"} and unit != "Divisi":
        at += 1
    elif at < stop and tokens[at].low in {"divisi", "devisi", "bidang"}:
        at += 1
        start = at
    end = at
    if trie.match(tokens, at, stop) is None:
        end = _unknown_unit(reading, at, stop)
        if end > at and trie.match(tokens, end, stop) is None:
            return end, f"{unit} {' '.join(reading.article.text[tokens[at].start : tokens[end - 1].end].split())}"
    while True:
        match = trie.match(tokens, end, stop)
        if match is None or not (tokens[end].is_capitalized or end > at):
            break
        end = match[0]
        joint = end
        if joint < stop and tokens[joint].text == "(":
            close = joint + 1
            while close < stop and tokens[close].text != ")" and close - joint < 6:
                close += 1
            if close < stop and tokens[close].text == ")" and tokens[joint + 1].is_capitalized and close == joint + 2:
                end = joint = close + 1
        while joint < stop and tokens[joint].low in _DIVISION_JOINTS and joint - end < 2:
            joint += 1
        following = trie.match(tokens, joint, stop) if joint > end else None
        if following is not None and tokens[joint].is_capitalized:
            end = joint
            continue
        if trie.match(tokens, end, stop) is None:
            break
    if end == at:
        return None
    words = reading.article.text[tokens[start].start : tokens[end - 1].end]
    name = " ".join(words.split())
    return end, name if name.lower().startswith(unit.lower()) else f"{unit} {name}"


def _unknown_unit(reading: Reading, at: int, stop: int) -> int:
    """The index behind unknown words that begin a unit's name, or ``at`` where none do.

    They are taken when a known one follows their comma or ``dan`` (``TP3 dan Hupmas``), or the body itself does.
    """
    tokens, words = reading.tokens, reading.lexicon
    for end in range(at + 1, min(at + 4, stop)):
        token = tokens[end - 1]
        if not (token.is_capitalized or token.text.isdigit()) or words.honorifics.match(tokens, end - 1, stop):
            return at
        joined = tokens[end].low in {",", "dan", "&"} and end + 1 < stop and tokens[end + 1].is_capitalized
        if joined and words.division_words.match(tokens, end + 1, stop) is not None:
            return end + 1
        if tokens[at].is_upper and words.bodies.match(tokens, end, stop) is not None:
            return end
    return at


def _late_division(reading: Reading, at: int, stop: int) -> tuple[int, str] | None:
    """``Anggota KPU Kota X Divisi Hukum`` and ``…, Divisi Hukum``: the unit named behind the body."""
    tokens = reading.tokens
    if at < stop and tokens[at].text == "," and at + 1 < stop and tokens[at + 1].low in {"divisi", "devisi"}:
        at += 1
    if at < stop and tokens[at].low in {"divisi", "devisi", "bidang"} and tokens[at].is_capitalized:
        unit = "Bidang" if tokens[at].low == "bidang" else "Divisi"
        return _division(reading, at + 1, stop, unit)
    return None


def _body(
    reading: Reading,
    word: RoleTitle,
    at: int,
    sentence: Sentence,
    mentions: Sequence[OrganizationMention],
    starts: Sequence[int],
    scope: Scope,
) -> tuple[int, Organization | None, bool]:
    """The index behind the body named with the title, the body, and whether the text names it itself."""
    tokens = reading.tokens
    start = at
    if at < sentence.last and tokens[at].low in {"pada", "di", "dari", "("} and word.body == "*":
        start = at + 1
    mention = _mention_from(mentions, starts, start)
    if mention is not None and word.body == "*" and word.flag_value("partyboard") is None:
        if mention.organization is None:
            return mention.last, None, True
        if mention.explicit or start == at:
            return mention.last, mention.organization, mention.explicit or mention.organization is not None
    if mention is None and word.body == "*" and "deep" in word.flags:
        deep = _deeper(reading, at, sentence.last, mentions, starts)
        if deep is not None:
            return deep.last, deep.organization, True
    board = word.flag_value("partyboard")
    if board is not None:
        return _board(reading, board, at, sentence.last, mention, scope)
    if mention is None and word.flag_value("unit") is not None and scope.home_head is not None:
        # "Kordiv Pengawasan Provinsi Riau": the body of that region with the head that the article is about.
        area = area_at(reading, at, sentence.last)
        region = settle(area, scope) if area is not None and area.tier is not None and not area.collective else None
        if area is not None and region is not None:
            body = head_for_region(scope.home_head, replace(scope, region=region, national=False), reading.lexicon)
            return area.end, body, True
    if word.body.startswith("gov:"):
        return _government(reading, word.body.partition(":")[2], at, sentence.last, mentions, starts, scope)
    if word.body not in {"", "*"}:
        head = reading.lexicon.body_canonical.get(word.body)
        near = _mention_from(mentions, starts, at)
        if (
            near is not None
            and near.organization is not None
            and head is not None
            and near.organization.kind == head.kind
        ):
            return near.last, near.organization, True
        return _office_of_area(reading, word.body, at, sentence, scope)
    return at, None, False


def _board(
    reading: Reading, board: str, at: int, stop: int, mention: OrganizationMention | None, scope: Scope
) -> tuple[int, Organization | None, bool]:
    """A party's or league's board of an area: ``Ketua DPC Partai X Kabupaten Y``."""
    tokens = reading.tokens
    if mention is not None and mention.organization is not None:
        name, end, kind = mention.organization.name, mention.last, mention.organization.kind
    elif at < stop and tokens[at].is_upper:
        name, end, kind = tokens[at].text, at + 1, "civil-society"
    else:
        return at, None, False
    area = area_at(reading, end, stop)
    if area is not None and area.candidates and not area.collective:
        region = settle(area, scope)
        if region is not None and region_label(region) not in name:
            name, end = f"{name} {region_label(region)}", area.end
    return end, Organization(name=f"{board} {name}", kind=kind), True


def _acronym(reading: Reading, at: int, stop: int) -> tuple[int, Organization | None]:
    """A body that no lexicon has, by its acronym behind a title: ``Ketua TAPD (Tim Anggaran Pemerintah Daerah)``."""
    tokens = reading.tokens
    if reading.shouting or at >= stop or not tokens[at].is_upper or not 3 <= len(tokens[at].text) <= 9:
        return at, None
    if tokens[at].low in reading.lexicon.not_names or (at + 1 < stop and tokens[at + 1].is_upper):
        return at, None
    name, end = tokens[at].text, at + 1
    if end < stop and tokens[end].text == "(":
        close = end + 1
        while close < stop and tokens[close].text != ")" and close - end < 10:
            close += 1
        if close < stop and tokens[close].text == ")" and tokens[end + 1].is_capitalized:
            name = " ".join(reading.article.text[tokens[end + 1].start : tokens[close - 1].end].split())
            end = close + 1
    return end, Organization(name=name, kind="organization")


def _deeper(
    reading: Reading, at: int, stop: int, mentions: Sequence[OrganizationMention], starts: Sequence[int]
) -> OrganizationMention | None:
    """The body behind a few words of the title's own: ``Dekan Fakultas Hukum Universitas X``, ``Dosen Politik UGM``."""
    tokens = reading.tokens
    for index in range(at, min(at + 8, stop)):
        mention = _mention_from(mentions, starts, index)
        if mention is not None:
            return mention if mention.organization is not None else None
        token = tokens[index]
        if not (
            token.is_word
            and (
                token.is_capitalized
                or token.low
                in {
                    "dan",
                    "pada",
                    "di",
                    "dari",
                    "&",
                    "ilmu",
                    "hukum",
                    "politik",
                    "tata",
                    "negara",
                    "pidana",
                    "komunikasi",
                    "pemerintahan",
                }
            )
        ):
            return None
    return None


def _government(
    reading: Reading,
    kind: str,
    at: int,
    stop: int,
    mentions: Sequence[OrganizationMention],
    starts: Sequence[int],
    scope: Scope,
) -> tuple[int, Organization | None, bool]:
    """The local government of the area behind ``Bupati``, ``Wali Kota`` …, else of the scope's region."""
    mention = _mention_from(mentions, starts, at)
    owner = mention.organization if mention is not None else None
    if mention is not None and owner is not None and owner.kind == "local-government":
        return mention.last, owner, True
    if mention is not None and kind == "*" and (owner is None or owner.kind == "unit"):
        # "Asisten I Setda Kabupaten X": an official of the government, whatever unit of it is named.
        at = mention.last
        region_key = owner.region if owner is not None else None
        named = next(
            (r for r in reading.lexicon.regions if place_of_region(r, reading.lexicon).key == region_key), None
        )
        scope = replace(scope, region=named or scope.region)
    area = area_at(reading, at, stop)
    region = None
    end = at
    if area is not None and area.candidates and not area.collective:
        fitting = tuple(r for r in area.candidates if kind in {"*", r.kind})
        region = settle(replace(area, candidates=fitting), scope) if fitting else None
        end = area.end if fitting else at
    elif scope.region is not None:
        region = scope.region
        if kind == "provinsi":
            region = reading.lexicon.region_by_code[region.province]
        if kind not in {"*", region.kind}:
            region = None
    if region is None:
        return end, None, False
    label = region_label(region)
    name = (
        f"Pemerintah {label}"
        if region.kind != "provinsi" or label.startswith("Provinsi")
        else (f"Pemerintah Provinsi {label}")
    )
    key = place_of_region(region, reading.lexicon).key
    return end, Organization(name=name, kind="local-government", region=key), False


def _office_of_area(
    reading: Reading, head_name: str, at: int, sentence: Sentence, scope: Scope
) -> tuple[int, Organization | None, bool]:
    """The office that a title implies, with the area behind it: ``Kapolres Gresik``, ``Camat Puri``."""
    tokens, lexicon = reading.tokens, reading.lexicon
    head = lexicon.body_canonical.get(head_name)
    if head is not None and head.grammar == "fixed":
        name = head.canonical
        if name not in reading.article.text:
            short = [token.text for token in tokens if _stands_for(reading, token, name)]
            name = short[0] if short else name
        return at, Organization(name=name, kind=head.kind), False
    cut = at
    while cut < sentence.last and cut - at < 4:
        roman = tokens[cut].low in _ROMAN and cut + 1 < sentence.last and tokens[cut + 1].text == "/"
        if not (roman or tokens[cut].text.isdigit() or tokens[cut].text in {"/", "-"}):
            break
        cut += 1
    area = area_at(reading, cut, sentence.last)
    kind = head.kind if head is not None else "local-government"
    if area is not None and not area.collective and area.candidates:
        region = settle(area, scope)
        key = place_of_region(region, lexicon).key if region is not None else None
        written = reading.article.text[tokens[at].start : tokens[area.end - 1].end]
        if head is not None and head.grammar == "regional":
            written = region_label(region) if region is not None else written
        elif region is not None and area.tier is None and cut == at:
            written = region.base
        return area.end, Organization(name=f"{head_name} {' '.join(written.split())}", kind=kind, region=key), False
    # Small areas are in no gazetteer: one or two capitalised words closed by a comma, a bracket or an honorific.
    end = cut
    while end < sentence.last and end - cut < 3 and tokens[end].is_word and tokens[end].is_capitalized:
        if end > cut and lexicon.honorifics.match(tokens, end, sentence.last):
            break
        end += 1
    closed = end < sentence.last and (
        tokens[end].text in {",", "(", ":"} or lexicon.honorifics.match(tokens, end, sentence.last) is not None
    )
    if end > cut and closed and end - cut <= 2 and not lexicon.honorifics.match(tokens, cut, sentence.last):
        written = reading.article.text[tokens[at].start : tokens[end - 1].end]
        return end, Organization(name=f"{head_name} {' '.join(written.split())}", kind=kind), False
    if head is not None:
        return at, head_for_region(head_name, scope, lexicon), False
    if head_name.startswith("Kementerian"):
        return at, Organization(name=head_name, kind="ministry"), False
    return at, None, False


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


def _stands_for(reading: Reading, token: Token, full: str) -> bool:
    """Whether the token is an acronym of the body: ``MK`` of ``Mahkamah Konstitusi``."""
    if not token.is_upper:
        return False
    match = reading.lexicon.bodies.match((token,), 0)
    return match is not None and match[1].full == full


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
    mentions: Sequence[OrganizationMention],
    starts: Sequence[int],
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
        following = _title_at(reading, at, sentence, mentions, starts, scope) if at < sentence.last else None
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
