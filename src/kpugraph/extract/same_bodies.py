"""One body under one name throughout an article: short forms that it defines, fuller names, units named again.

The mentions of an article in, the same with their bodies' names settled out, and those added that a short form makes.
Sameness is decided by the article's own words and by the lexicon's families of forms, never by string distance.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kpugraph.extract.grammars_branches import branch_at
from kpugraph.extract.heads import OrganizationMention, short_form
from kpugraph.extract.places import Scope, area_at
from kpugraph.extract.reading import Reading, Sentence
from kpugraph.language.lexicon import BodyHead
from kpugraph.language.text import fold

__all__ = ["under_one_name"]


def under_one_name(reading: Reading, found: Sequence[OrganizationMention]) -> tuple[OrganizationMention, ...]:
    """The mentions in order, each body under the fullest name that the article has for it."""
    fullest = _lengthened(reading, _of_one_area(reading, _prisons(reading, found)))
    return _with_units_again(reading, _with_short_forms(reading, fullest))


def _head(reading: Reading, mention: OrganizationMention) -> BodyHead | None:
    match = reading.lexicon.bodies.match(reading.tokens, mention.first, mention.last)
    return match[1] if match is not None else None


_AREA_SAYS = frozenset({"local", "optional", "regional"})


def _of_one_area(reading: Reading, found: Sequence[OrganizationMention]) -> list[OrganizationMention]:
    """Bodies of one family and one area under the longest of their names: ``Kemenag Metro``, ``Kemenag Kota Metro``."""
    names: dict[tuple[str, str], set[str]] = {}
    keys: list[tuple[str, str] | None] = []
    for mention in found:
        head, organization = _head(reading, mention), mention.organization
        key = None
        if head is not None and organization is not None and organization.region and head.grammar in _AREA_SAYS:
            key = (head.full or head.canonical, organization.region)
            if mention.explicit:
                names.setdefault(key, set()).add(organization.name)
        keys.append(key)
    result = []
    for mention, key in zip(found, keys, strict=True):
        known = names.get(key) if key is not None else None
        if known and mention.organization is not None:
            longest = min(known, key=lambda name: (-len(name), name))
            mention = replace(mention, organization=replace(mention.organization, name=longest))
        result.append(mention)
    return result


_PRISONS = frozenset({"Lembaga Pemasyarakatan", "Rumah Tahanan Negara"})


def _prisons(reading: Reading, found: Sequence[OrganizationMention]) -> list[OrganizationMention]:
    """A prison's mentions with its class, without it and by its head alone under one name, that of its class first."""
    by_head: dict[str, list[OrganizationMention]] = {}
    for mention in found:
        if mention.head in _PRISONS and mention.organization is not None and mention.explicit:
            by_head.setdefault(mention.head, []).append(mention)
    result = []
    for mention in found:
        named = by_head.get(mention.head, [])
        if named and mention.organization is not None:
            same = [each for each in named if not mention.explicit or _alike(reading, each, mention)]
            best = min(same, key=lambda each: ("kelas" not in _low(reading, each), each.first))
            if mention.explicit or len({each.organization for each in same}) == 1:
                mention = replace(mention, organization=best.organization, explicit=True)
        result.append(mention)
    return result


def _low(reading: Reading, mention: OrganizationMention) -> list[str]:
    return [reading.tokens[at].low for at in range(mention.first, mention.last)]


_CLASSES = frozenset({"kelas", "i", "ii", "iii", "iia", "iib", "a", "b"})


def _alike(reading: Reading, one: OrganizationMention, other: OrganizationMention) -> bool:
    """Whether the words of two prisons' places begin alike, their classes apart."""
    places = []
    for mention in (one, other):
        match = reading.lexicon.bodies.match(reading.tokens, mention.first, mention.last)
        start = match[0] if match is not None else mention.first
        low = [reading.tokens[at].low for at in range(start, mention.last)]
        places.append([word for word in low if word not in _CLASSES and word.isalpha()])
    return bool(places[0] and places[1]) and places[0][0] == places[1][0]


_WRITTEN = frozenset({"named", "school", "company", "association", "party", "coined"})


def _lengthened(reading: Reading, found: Sequence[OrganizationMention]) -> list[OrganizationMention]:
    """Bodies named by the words behind their head under one name: the longest that the body of the article gives.

    A headline capitalises what follows (``SMA Tunas Karya Belajar Memilih``): there a name of the body is cut out.
    """
    heads = [_head(reading, mention) for mention in found]
    start = reading.body[0].first if reading.body else 0
    written: dict[str, str] = {}
    for mention, head in zip(found, heads, strict=True):
        in_body = mention.organization is not None and mention.first >= start
        if in_body and mention.organization is not None and head is not None and head.grammar in _WRITTEN:
            written.setdefault(_spelt(mention.organization.name), mention.organization.name)
    result = []
    for mention, head in zip(found, heads, strict=True):
        organization = mention.organization
        if organization is not None and head is not None and head.grammar in _WRITTEN:
            own = _spelt(organization.name)
            longer = [name for name in written if name.startswith(own + " ")]
            shorter = [name for name in written if own.startswith(name + " ")]
            in_title = reading.title is not None and mention.first < reading.title.last
            choice = max(longer, key=len, default=None) or (max(shorter, key=len, default=None) if in_title else None)
            name = written.get(choice or own)
            if name is not None:
                mention = replace(mention, organization=replace(organization, name=name))
        result.append(mention)
    return result


_STATE_SCHOOLS = {"sman": "sma negeri", "smkn": "smk negeri", "smpn": "smp negeri", "sdn": "sd negeri"}


def _spelt(name: str) -> str:
    """A name folded, the short forms of state schools spelt out: ``SMP N 1 Sleman``, ``SMPN 1 Sleman``."""
    words = [_STATE_SCHOOLS.get(word, word) for word in fold(name).split()]
    return " ".join("negeri" if number == 1 and word == "n" else word for number, word in enumerate(words))


def _with_short_forms(reading: Reading, found: Sequence[OrganizationMention]) -> tuple[OrganizationMention, ...]:
    """The mentions with short forms in brackets joined to the full name that they stand behind, wherever they recur."""
    short = _defined(reading, found)
    if not short:
        return tuple(found)
    taken: set[int] = set()
    result = []
    for mention in found:
        taken.update(range(mention.first, mention.last))
        texts = tuple(reading.tokens[at].text for at in range(mention.first, mention.last))
        full = short.get(texts) or _short_with_rest(texts, mention, short)
        result.append(replace(mention, organization=full.organization, explicit=True) if full else mention)
    longest = max(len(texts) for texts in short)
    firsts = {texts[0] for texts in short}
    for sentence in ([reading.title] if reading.title else []) + list(reading.body):
        for at in range(sentence.first, sentence.last):
            if reading.tokens[at].text in firsts and at not in taken:
                result.extend(_short_at(reading, at, sentence, short, longest))
    return tuple(sorted(result, key=lambda mention: mention.first))


def _short_with_rest(
    texts: tuple[str, ...], mention: OrganizationMention, short: dict[tuple[str, ...], OrganizationMention]
) -> OrganizationMention | None:
    """The body whose short form and last words a mention has: ``STKIP PGRI X`` of ``Sekolah … (STKIP) PGRI X``."""
    full = short.get(texts[:1])
    if full is None or full.organization is None or full.first == mention.first:
        return None
    return full if fold(full.organization.name).endswith(" " + fold(" ".join(texts[1:]))) else None


def _short_at(
    reading: Reading,
    at: int,
    sentence: Sentence,
    short: dict[tuple[str, ...], OrganizationMention],
    longest: int,
) -> list[OrganizationMention]:
    """The body whose short form begins at the token, with the area that its full name ends in where that follows."""
    for length in range(longest, 0, -1):
        end = at + length
        full = short.get(tuple(token.text for token in reading.tokens[at:end]))
        if full is None or full.organization is None or end > sentence.last:
            continue
        area = area_at(reading, end, sentence.last)
        if area is not None and area.candidates and not area.collective:
            written = fold(reading.text(reading.span_of(end, area.end)))
            if fold(full.organization.name).endswith((written, fold(area.candidates[0].base))):
                end = area.end
        return [_of_board(reading, OrganizationMention(at, end, full.organization, True, full.head), sentence)]
    return []


def _of_board(reading: Reading, mention: OrganizationMention, sentence: Sentence) -> OrganizationMention:
    """The board that stands before a short form, with its area: ``Pimpinan Daerah PNB Malut``; else the mention."""
    for first in range(max(sentence.first, mention.first - _LONGEST_BOARD), mention.first):
        match = reading.lexicon.bodies.match(reading.tokens, first, mention.first)
        if match is None or match[0] != mention.first or match[1].grammar != "board" or mention.organization is None:
            continue
        branch = branch_at(reading, mention.last, sentence.last, Scope())
        last = branch.end if branch is not None else mention.last
        words = [match[1].surface, mention.organization.name, *([branch.name] if branch is not None else [])]
        organization = replace(mention.organization, name=" ".join(words))
        return OrganizationMention(first, last, organization, True, match[1].canonical)
    return mention


_LONGEST_BOARD = 3


def _defined(reading: Reading, found: Sequence[OrganizationMention]) -> dict[tuple[str, ...], OrganizationMention]:
    """The short forms that stand in brackets in or behind a name, or before one in brackets, with what they name."""
    tokens_ = reading.tokens
    short: dict[tuple[str, ...], OrganizationMention] = {}
    for mention in found:
        if mention.organization is None or not mention.explicit:
            continue
        for at in range(mention.first + 1, min(mention.last + 1, len(tokens_))):
            if tokens_[at].text == "(":
                close = short_form(reading, at, len(tokens_))
                if close is not None:
                    _define(reading, at + 1, close - 1, mention, short)
        before, behind = mention.first - 1, mention.last
        bracketed = before > 0 and tokens_[before].text == "(" and reading.low(behind) == ")"
        if bracketed and tokens_[before - 1].is_upper and mention.last - mention.first > 1:
            _define(reading, before - 1, before, mention, short)
    return short


def _define(
    reading: Reading,
    first: int,
    last: int,
    mention: OrganizationMention,
    short: dict[tuple[str, ...], OrganizationMention],
) -> None:
    tokens_ = reading.tokens
    if first < mention.first and reading.lexicon.bodies.match(tokens_, first, last) is not None:
        return
    letters = tokens_[first].text
    if len(letters) < 3 or not any(ch.isupper() for ch in letters) or letters.isdigit():
        return
    head = reading.lexicon.bodies.match(tokens_, first, last)
    if head is not None and head[1].grammar in {"tiered", "regional", "board", "district", "village"}:
        return
    if last - first == 1 and not (tokens_[first].is_upper or sum(ch.isupper() for ch in letters) > 1):
        # "(Unisda)", but not the name of an official in brackets.
        known = head is not None or _clipped(letters, reading, mention)
        if not known:
            return
    short.setdefault(tuple(token.text for token in tokens_[first:last]), mention)
    word = tokens_[first]
    if last == first + 1 and word.is_upper and len(word.text) > 4 and word.low not in reading.lexicon.not_names:
        # "Universitas Bina Bahari (UNBIRA)", later "Unbira".
        short.setdefault((word.text.title(),), mention)


def _clipped(letters: str, reading: Reading, mention: OrganizationMention) -> bool:
    """Whether a word is clipped from a name's words, ``Unisda`` from ``Universitas Islam Darul Ulum``: its letters
    stand in the name in order, the first of both the same."""
    name = fold(reading.text(reading.span_of(mention.first, mention.last)))
    at = 0
    for letter in fold(letters):
        at = name.find(letter, at) + 1
        if at == 0:
            return False
    return name[0] == fold(letters)[0]


def _with_units_again(reading: Reading, found: tuple[OrganizationMention, ...]) -> tuple[OrganizationMention, ...]:
    """The mentions and those of a unit named again by its head alone: ``inspektorat`` after ``Inspektorat KPU RI``."""
    units: dict[str, list[OrganizationMention]] = {}
    for mention in found:
        if mention.organization is not None and mention.organization.kind == "unit" and mention.explicit:
            units.setdefault(fold(mention.head), []).append(mention)
    taken = {at for mention in found for at in range(mention.first, mention.last)}
    again = []
    for sentence in reading.body:
        for at in range(sentence.first, sentence.last):
            match = reading.lexicon.bodies.match(reading.tokens, at, sentence.last)
            if match is None or match[1].grammar != "unit" or at in taken:
                continue
            named = units.get(fold(match[1].canonical), [])
            bodies = {mention.organization for mention in named if mention.first < at}
            if len(bodies) == 1:
                again.append(OrganizationMention(at, match[0], next(iter(bodies)), False, named[0].head))
    return tuple(sorted([*found, *again], key=lambda mention: mention.first))
