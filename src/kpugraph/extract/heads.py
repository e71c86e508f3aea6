"""How a body's name begins in the text: its head, short forms in brackets, the words behind it as written.

What the grammars of `kpugraph.extract.grammars` share. Which body a name stands for is left to them.
"""

from __future__ import annotations

from dataclasses import dataclass

from kpugraph.extract.reading import Reading
from kpugraph.language.lexicon import BodyHead
from kpugraph.language.text import fold
from kpugraph.model import Organization

__all__ = ["OrganizationMention", "after_bracket", "as_written", "full_name_here", "is_name_word", "may_begin"]


@dataclass(frozen=True, slots=True)
class OrganizationMention:
    """A stretch of tokens that names a body, or a collective of bodies (``organization`` None)."""

    first: int
    last: int
    organization: Organization | None
    explicit: bool
    """Whether the text names the body itself, rather than leaving it to the context."""
    head: str
    """Canonical head: ``KPU``, ``Polres`` …"""
    by_context: bool = False
    """Whether a head alone names it surely, by the article's scope (a bare ``KPU`` on a KPU's site)."""


def may_begin(reading: Reading, at: int, end: int, head: BodyHead) -> bool:
    """Whether the words stand as a name: capitalised, or an acronym in capitals as the lexicon has it."""
    rank = reading.lexicon.honorifics.match(reading.tokens, at - 1) if at > 0 else None
    if rank is not None and rank[0] > at:
        # "Mayjen TNI": part of a rank.
        return False
    token = reading.tokens[at]
    if (
        at > 0
        and head.surface == "Dinas"
        and reading.tokens[at - 1].low in {"rumah", "kendaraan", "mobil", "perjalanan"}
    ):
        return False
    if reading.shouting or head.surface in {"Pemkab", "Pemkot", "Pemprov"}:
        return True
    surface = head.surface
    if end - at == 1 and surface.isupper() and len(surface) <= 5:
        return token.text.isupper() or (head.grammar == "tiered" and token.text.islower() is False)
    return token.is_capitalized


def after_bracket(reading: Reading, at: int, stop: int, head: BodyHead) -> int:
    """The index behind a bracketed short or long form of the same body: ``Komisi Pemilihan Umum (KPU)``."""
    tokens_ = reading.tokens
    if at + 1 < stop and tokens_[at].text == "." and not reading.gap(at) and not reading.gap(at + 1):
        return at + 1 if tokens_[at + 1].is_capitalized else at
    if at >= stop or tokens_[at].text != "(":
        return at
    match = reading.lexicon.bodies.match(tokens_, at + 1, stop)
    if match is not None and match[0] < stop and tokens_[match[0]].text == ")" and match[1].kind == head.kind:
        return match[0] + 1
    if at + 2 < stop and tokens_[at + 2].text == ")" and tokens_[at + 1].is_word and head.grammar not in {"tiered"}:
        return at + 3
    return at


def is_name_word(reading: Reading, at: int) -> bool:
    """Whether the token may belong to a name: a capitalised word; among capitals, one that no list excludes."""
    token = reading.tokens[at]
    if not token.is_word or not token.is_capitalized:
        return False
    if reading.shouting:
        return token.low not in reading.lexicon.not_names
    return True


def as_written(reading: Reading, first: int, last: int) -> str:
    """The words as written, brackets left out, ``Kab.`` spelt out."""
    parts: list[str] = []
    depth = 0
    for index in range(first, last):
        token = reading.tokens[index]
        if token.text == "(":
            depth += 1
        elif token.text == ")":
            depth = max(depth - 1, 0)
        elif not depth:
            glued = index > first and not reading.gap(index)
            text = "Kabupaten" if token.low == "kab" else token.text
            if text == "." and parts and parts[-1].endswith("Kabupaten"):
                continue
            if glued and parts:
                parts[-1] += text
            else:
                parts.append(text)
    return " ".join(parts)


def full_name_here(reading: Reading, head: BodyHead) -> str:
    """The full name where the article spells it out, else the form found."""
    if head.full is not None and fold(head.full) in fold(reading.article.text):
        return head.full
    return head.canonical
