"""The body of a title: named behind it, implied by the office with its area, or an acronym of no lexicon.

Title word and bodies in; the index behind the body, and the body, out. A body left out is left to `roles`.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from kpugraph.extract.canonical import head_for_region
from kpugraph.extract.grammars import organization_at
from kpugraph.extract.heads import OrganizationMention
from kpugraph.extract.places import Scope, area_at, place_of_region, region_label, settle
from kpugraph.extract.reading import Reading, Sentence
from kpugraph.extract.small_areas import begins_name, small_area_end
from kpugraph.extract.unlisted_bodies import over_own_words, unlisted_body
from kpugraph.language.lexicon import RoleTitle, word_set
from kpugraph.language.text import Token
from kpugraph.model import Organization

__all__ = ["MentionIndex", "body_behind", "national_body"]

_DEEP_WORDS = word_set("titles-deep-words")
_ELECTION = ("commission", "supervisor")
_INNER_ROLES = tuple(sorted(word_set("title-bodies-inner-roles")))
"""Offices inside a body of police or army: a name follows them, an unlisted area hardly ever."""
_NATIONAL_ROLES = word_set("titles-national-roles")
_OFFICES = frozenset({"Badan", "Dinas"})
_ROMAN = word_set("titles-roman")
_SMALL = frozenset({"Desa", "Distrik", "Kecamatan", "Kelurahan", "Koramil", "Polsek"})
"""Bodies of areas smaller than any region."""
_CLASSES = frozenset({"i", "ii", "iii", "a", "b", "c", "iia", "iib"})
"""What classes of prisons are called."""


class MentionIndex:
    """The bodies named in an article, found by their tokens."""

    def __init__(self, mentions: Sequence[OrganizationMention]) -> None:
        self._mentions = mentions
        self._starts = [mention.first for mention in mentions]
        named = dict.fromkeys(m.organization for m in mentions if m.organization is not None and m.explicit)
        self._campuses = tuple((body.name, body) for body in named if body.kind in {"university", "school"})

    def beginning(self, at: int) -> OrganizationMention | None:
        """The body whose name begins at the token, or None."""
        index = bisect_left(self._starts, at)
        return self._mentions[index] if index < len(self._starts) and self._starts[index] == at else None

    def around(self, at: int) -> OrganizationMention | None:
        """The body whose name the token is part of, or None."""
        index = bisect_left(self._starts, at + 1) - 1
        return self._mentions[index] if index >= 0 and at < self._mentions[index].last else None

    def campuses(self) -> Sequence[tuple[str, Organization]]:
        """The universities and schools named, in the order of the text."""
        return self._campuses

    def named_before(self, head: OrganizationMention) -> Organization | None:
        """The office that a head alone means, ``Kepala Dinas``: the one with that head named last before it."""
        if head.last - head.first > 1 or head.head not in _OFFICES:
            return None
        for mention in reversed(self._mentions[: bisect_left(self._starts, head.first)]):
            body = mention.organization
            if body is not None and body.name.startswith(head.head + " ") and mention.explicit | mention.by_context:
                return body
        return None

    def lies_inside(self, at: int) -> bool:
        """Whether the token lies inside a body's name, behind its first token."""
        mention = self.around(at)
        return mention is not None and mention.first < at


def body_behind(
    reading: Reading, word: RoleTitle, at: int, sentence: Sentence, bodies: MentionIndex, scope: Scope
) -> tuple[int, Organization | None, bool]:
    """The index behind the body of the title that ends at the token, the body, and whether the text names it itself.

    The index is the token's own and the body None where nothing names or implies one.
    """
    end, organization, explicit = _known_body(reading, word, at, sentence, bodies, scope)
    if organization is None and word.body == "*" and not explicit:
        end, organization = unlisted_body(reading, word, end, sentence.last, bodies)
        explicit = organization is not None
    of_unit = word.flag_value("unit") is not None and at < sentence.last and reading.tokens[at].low in {"pada", "di"}
    if organization is None and of_unit:
        deep = _deeper(reading, at, sentence.last, bodies)
        if deep is not None:
            return deep.last, deep.organization, True
    return end, organization, explicit


def _known_body(
    reading: Reading, word: RoleTitle, at: int, sentence: Sentence, bodies: MentionIndex, scope: Scope
) -> tuple[int, Organization | None, bool]:
    """The body as `body_behind` gives it, of a mention or of the area that the title names."""
    start = at
    if at < sentence.last and reading.tokens[at].low in {"pada", "di", "dari", "("} and word.body == "*":
        start = at + 1
    mention = bodies.beginning(start)
    board = word.flag_value("partyboard")
    if mention is not None and word.body == "*" and board is None:
        if mention.organization is None:
            further = _deeper(reading, mention.last, sentence.last, bodies) if "deep" in word.flags else None
            if further is not None:
                return further.last, further.organization, True
            named = bodies.named_before(mention)
            if named is not None and word.role == "kepala":
                return mention.last, named, True
            return _unnamed(reading, word, mention, sentence.last, scope)
        if word.role in _NATIONAL_ROLES and not mention.explicit and mention.organization.kind.endswith(_ELECTION):
            return mention.last, national_body(mention.head, scope, reading), True
        if mention.explicit or start == at:
            return mention.last, mention.organization, True
    owner = _owner_of_unit(reading, word, at, sentence, bodies, scope)
    if owner is not None:
        return owner.last, owner.organization, owner.explicit
    if mention is None and word.body == "*" and "deep" in word.flags:
        deep = _deeper(reading, at, sentence.last, bodies)
        if deep is not None:
            return deep.last, deep.organization, True
        return over_own_words(reading, at, sentence.last), None, False
    if board is not None:
        return _board(reading, board, at, sentence.last, bodies, scope)
    if mention is None and word.flag_value("unit") is not None:
        same = _same_head_elsewhere(reading, at, sentence.last, scope)
        if same is not None:
            return same
    if word.body.startswith("gov:"):
        return _government(reading, word.body.partition(":")[2], at, sentence.last, bodies, scope)
    if word.body not in {"", "*"}:
        return _implied(reading, word, at, sentence, bodies, scope)
    return at, None, False


def _owner_of_unit(
    reading: Reading, word: RoleTitle, at: int, sentence: Sentence, bodies: MentionIndex, scope: Scope
) -> OrganizationMention | None:
    """The body behind a title whose last word begins the name of a unit: ``Kepala Sekretariat Bawaslu X``; or None."""
    unit = bodies.beginning(at - 1)
    if word.body != "*" or unit is None or unit.organization is None or unit.organization.unit_of is None:
        return None
    owner = organization_at(reading, at, sentence.last, scope)
    return owner if owner is not None and owner.last == unit.last else None


def _unnamed(
    reading: Reading, word: RoleTitle, mention: OrganizationMention, stop: int, scope: Scope
) -> tuple[int, Organization | None, bool]:
    """The body of a head alone: a village's (``Ketua PPS Wae Ri'i Stefanus Ndahur``), a national one, or many."""
    head = reading.lexicon.body_canonical.get(mention.head)
    if head is None or mention.last - mention.first > 1:
        return mention.last, None, True
    if head.grammar == "village":
        end = small_area_end(reading, mention.last, stop)
        written = " ".join(token.text for token in reading.tokens[mention.last : end])
        body = Organization(name=f"{head.canonical} Desa {written}", kind=head.kind) if written else None
        return end, body, True
    if word.role in _NATIONAL_ROLES and head.kind in _ELECTION:
        return mention.last, national_body(mention.head, scope, reading), True
    return mention.last, None, head.grammar != "tiered"


def national_body(head: str, scope: Scope, reading: Reading) -> Organization | None:
    """The national body of the head: deputies and heads of bureaus are found nowhere else."""
    return head_for_region(head, replace(scope, region=None, national=True), reading.lexicon)


def _same_head_elsewhere(
    reading: Reading, at: int, stop: int, scope: Scope
) -> tuple[int, Organization | None, bool] | None:
    """The body of an area with the head that the article is about: ``Kordiv Pengawasan Provinsi Riau``; or None."""
    area = area_at(reading, at, stop)
    if scope.home_head is None or area is None or area.tier is None or area.collective:
        return None
    region = settle(area, scope)
    if region is None:
        return None
    body = head_for_region(scope.home_head, replace(scope, region=region, national=False), reading.lexicon)
    return area.end, body, True


def _implied(
    reading: Reading, word: RoleTitle, at: int, sentence: Sentence, bodies: MentionIndex, scope: Scope
) -> tuple[int, Organization | None, bool]:
    """The body of the kind that a title implies, as named behind it, else by the area there."""
    head = reading.lexicon.body_canonical.get(word.body)
    near = bodies.beginning(at)
    owner = near.organization if near is not None else None
    if near is not None and owner is not None and head is not None and owner.kind == head.kind:
        return near.last, owner, True
    inner = word.role.startswith(_INNER_ROLES)
    return _office_of_area(reading, word.body, at, sentence, scope, inner=inner)


def _board(
    reading: Reading, board: str, at: int, stop: int, bodies: MentionIndex, scope: Scope
) -> tuple[int, Organization | None, bool]:
    """A party's or league's board of an area: ``Ketua DPC Partai X Kabupaten Y``."""
    tokens = reading.tokens
    mention = bodies.beginning(at)
    whole = bodies.around(at - 1)
    if tokens[at - 1].text in {"I", "II"}:
        board = f"{board} {tokens[at - 1].text}"
    if whole is not None and whole.first < at < whole.last and whole.organization is not None:
        return whole.last, whole.organization, True
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


def _deeper(reading: Reading, at: int, stop: int, bodies: MentionIndex) -> OrganizationMention | None:
    """The body behind a few words of the title's own: ``Dekan Fakultas Hukum Universitas X``, ``Dosen Politik UGM``."""
    tokens = reading.tokens
    for index in range(at, min(at + 8, stop)):
        mention = bodies.beginning(index)
        if mention is not None and (mention.explicit or index == at or tokens[index].low not in _DEEP_WORDS):
            return mention if mention.organization is not None else None
        token = tokens[index]
        if _in_short_form(reading, index, at):
            continue
        if not (token.is_capitalized or token.low in _DEEP_WORDS) or begins_name(reading, index, stop):
            return None
    return None


def _in_short_form(reading: Reading, index: int, floor: int) -> bool:
    """Whether the token is a mark or the word of a short form in brackets: ``Pencatatan Sipil (Dukcapil)``."""
    low = reading.low
    opened = next((back for back in range(index, max(index - 3, floor - 1), -1) if low(back) == "("), None)
    return opened is not None and low(opened + 2) == ")" and index <= opened + 2


def _government(
    reading: Reading,
    kind: str,
    at: int,
    stop: int,
    bodies: MentionIndex,
    scope: Scope,
) -> tuple[int, Organization | None, bool]:
    """The local government of the area behind ``Bupati``, ``Wali Kota`` …, else of the scope's region."""
    mention = bodies.beginning(at)
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
    reading: Reading, head_name: str, at: int, sentence: Sentence, scope: Scope, *, inner: bool = False
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
    classed = cut < sentence.last and tokens[cut].low == "kelas"
    while cut < sentence.last and cut - at < 4:
        if classed and (cut == at or tokens[cut].low in _CLASSES):
            cut += 1
            continue
        roman = tokens[cut].low in _ROMAN and cut + 1 < sentence.last and tokens[cut + 1].text == "/"
        code = tokens[cut].is_upper and len(tokens[cut].text) <= 3 and cut > at and tokens[cut - 1].text == "/"
        if not (roman or code or tokens[cut].text.isdigit() or tokens[cut].text in {"/", "-"}):
            break
        cut += 1
    area = area_at(reading, cut, sentence.last)
    if area is not None and area.tier is None and head_name in _SMALL:
        # "Camat Banjar Margo": an area of its own, although a region's name begins it.
        area = area if small_area_end(reading, cut, sentence.last) <= area.end else None
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
    at = _over_tier(reading, at, head_name) if cut == at else at
    cut = max(cut, at)
    listed = inner or (head is not None and head.grammar == "regional")
    # Areas of police, army and villages alone are in no gazetteer: "Sekwan Rufus Koda" names a person.
    end = cut if listed else small_area_end(reading, cut, sentence.last)
    numbered = cut > at and (tokens[cut - 1].text.isdigit() or tokens[cut - 1].is_upper) and tokens[at].text.isdigit()
    if end > cut or numbered:
        written = reading.article.text[tokens[at].start : tokens[end - 1].end]
        return end, Organization(name=f"{head_name} {' '.join(written.split())}", kind=kind), False
    if head is not None:
        return at, None if head_name in _SMALL else head_for_region(head_name, scope, lexicon), False
    if head_name.startswith("Kementerian"):
        return at, Organization(name=head_name, kind="ministry"), False
    return at, None, False


def _over_tier(reading: Reading, at: int, head_name: str) -> int:
    """The index behind the word for the area's kind where the body's name has it: ``Sekcam Kec. Muara``."""
    if reading.low(at) not in {"kecamatan", "kec"} or head_name != "Kecamatan":
        return at
    return at + 1 + (reading.low(at + 1) == ".")


def _stands_for(reading: Reading, token: Token, full: str) -> bool:
    """Whether the token is an acronym of the body: ``MK`` of ``Mahkamah Konstitusi``."""
    if not token.is_upper:
        return False
    match = reading.lexicon.bodies.match((token,), 0)
    return match is not None and match[1].full == full
