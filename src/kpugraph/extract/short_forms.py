"""Short forms that an article defines in brackets, ``Komite Pemantau Pemilu Mahasiswa (KPPM)``, wherever they recur.

The mentions of an article in; the same with short forms joined to what they stand for, and those that only a short form
makes, out. Boards named with a short form or by one are put under their full names here too.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kpugraph.extract.grammars_branches import branch_at
from kpugraph.extract.heads import OrganizationMention, short_form
from kpugraph.extract.places import Scope, area_at
from kpugraph.extract.reading import Reading, Sentence
from kpugraph.language.lexicon import BodyHead
from kpugraph.language.text import fold, tokens

__all__ = ["boards_named_once", "head_of", "with_short_forms"]


def head_of(reading: Reading, mention: OrganizationMention) -> BodyHead | None:
    """The head that the mention begins with, or None where a short form alone stands there."""
    match = reading.lexicon.bodies.match(reading.tokens, mention.first, mention.last)
    return match[1] if match is not None else None


def with_short_forms(reading: Reading, found: Sequence[OrganizationMention]) -> tuple[OrganizationMention, ...]:
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
        end = _with_rest(reading, end, sentence.last, full.organization.name)
        area = area_at(reading, end, sentence.last)
        if area is not None and area.candidates and not area.collective:
            written = fold(reading.text(reading.span_of(end, area.end)))
            if fold(full.organization.name).endswith((written, fold(area.candidates[0].base))):
                end = area.end
        return [_of_board(reading, OrganizationMention(at, end, full.organization, True, full.head), sentence)]
    return []


_LONGEST_REST = 3


def _with_rest(reading: Reading, end: int, stop: int, name: str) -> int:
    """The index behind the last words of a full name, where they stand behind its short form too: ``LMA Malind X``."""
    folded = fold(name)
    for length in range(_LONGEST_REST, 0, -1):
        words = reading.tokens[end : min(end + length, stop)]
        if len(words) == length and words[0].is_word and folded.endswith(" " + " ".join(word.low for word in words)):
            return end + length
    return end


def _of_board(reading: Reading, mention: OrganizationMention, sentence: Sentence) -> OrganizationMention:
    """The board that stands before a short form, with its area: ``Pimpinan Daerah PNB Malut``; else the mention."""
    for first in range(max(sentence.first, mention.first - _LONGEST_BOARD), mention.first):
        match = reading.lexicon.bodies.match(reading.tokens, first, mention.first)
        if match is None or match[0] != mention.first or match[1].grammar != "board" or mention.organization is None:
            continue
        branch = branch_at(reading, mention.last, sentence.last, Scope())
        last = branch.end if branch is not None else mention.last
        name = _without_board(reading, mention.organization.name)
        words = [match[1].surface, name]
        if branch is not None and not name.endswith(branch.name):
            words.append(branch.name)
        organization = replace(mention.organization, name=" ".join(words))
        return OrganizationMention(first, last, organization, True, match[1].canonical)
    return mention


_LONGEST_BOARD = 3


def _without_board(reading: Reading, name: str) -> str:
    """The name of a party or association without its board: ``Komite X`` of ``Dewan Pengurus Daerah Komite X``."""
    words = tokens(name)
    match = reading.lexicon.bodies.match(words, 0)
    if match is None or match[1].grammar != "board" or match[0] >= len(words):
        return name
    return name[words[match[0]].start :]


def boards_named_once(reading: Reading, found: Sequence[OrganizationMention]) -> list[OrganizationMention]:
    """Boards under the longest form of theirs: ``DPD Partai X`` as ``Dewan Pimpinan Daerah Partai X``."""
    longest: dict[tuple[str, str], str] = {}
    keys: list[tuple[str, str] | None] = []
    for mention in found:
        head, organization, key = head_of(reading, mention), mention.organization, None
        if head is not None and organization is not None and head.grammar == "board":
            short = head.surface if head.surface.isupper() else "".join(word[0] for word in head.surface.split())
            key = (short, fold(_without_board(reading, organization.name)))
            known = longest.get(key, "")
            longest[key] = max(known, organization.name, key=lambda name: (len(name), name))
        keys.append(key)
    alone = {name for name in longest.values() if name}
    for key, name in longest.items():
        # "DPD PAN" of the headline, "DPD PAN Kota Metro" below it.
        wider = {other for other in alone if other.startswith(name + " ")}
        if len(wider) == 1:
            longest[key] = next(iter(wider))
    return [
        replace(mention, organization=replace(mention.organization, name=longest[key]))
        if key is not None and mention.organization is not None
        else mention
        for mention, key in zip(found, keys, strict=True)
    ]


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
    agency = head is not None and mention.organization is not None and head[1].kind == "local-agency"
    agency = agency and mention.organization is not None and mention.organization.kind == "local-agency"
    if head is not None and head[1].grammar in {"tiered", "regional", "board", "district", "village"} and not agency:
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
