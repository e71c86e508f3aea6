"""How a body's name begins in the text: its head, short forms in brackets, the words behind it as written.

What the grammars of `kpugraph.extract.grammars` share. Which body a name stands for is left to them.
"""

from __future__ import annotations

from dataclasses import dataclass

from kpugraph.extract.reading import Reading
from kpugraph.language.lexicon import BodyHead, word_set
from kpugraph.language.text import fold
from kpugraph.model import Organization

__all__ = [
    "OrganizationMention",
    "after_bracket",
    "as_written",
    "full_name_here",
    "is_name_word",
    "may_begin",
    "short_form",
]


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


_SMALL_TOO = word_set("bodies-in-small-letters")
_OF_GOVERNING = word_set("bodies-of-governing")


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
    if head.surface == "Pemerintahan" and at > 0 and reading.tokens[at - 1].low in _OF_GOVERNING:
        # "Biro Pemerintahan Aceh": its matter, not its body.
        return False
    if reading.shouting or head.surface in {"Pemkab", "Pemkot", "Pemprov"}:
        return True
    surface = head.surface
    if token.text.islower() and token.low in _SMALL_TOO:
        # "polres bojonegoro": in small letters only with its area behind it.
        government = reading.lexicon.bodies.match(reading.tokens, end)
        if government is not None and government[1].kind == "local-government":
            # "satpol pp pemkab bojonegoro"
            end = government[0]
        return reading.lexicon.region_alias_trie.match(reading.tokens, end) is not None
    if end - at == 1 and len(surface) <= 5 and sum(ch.isupper() for ch in surface) > 1 and not surface.isupper():
        # "JaDI", but not "jadi", "Jadi".
        return sum(ch.isupper() for ch in token.text) > 1 and not token.text.isupper()
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
    return at if head.grammar == "tiered" else (short_form(reading, at, stop) or at)


_LONGEST_SHORT_FORM = 4


def short_form(reading: Reading, at: int, stop: int) -> int | None:
    """The index behind a short form that stands in brackets at the token, ``(KPPM)``, ``(LPP RRI)``; None without."""
    tokens_ = reading.tokens
    if at + 2 >= stop or tokens_[at].text != "(" or not tokens_[at + 1].is_word:
        return None
    close = at + 2
    while close < stop and close - at <= _LONGEST_SHORT_FORM and tokens_[close].text != ")":
        if not (tokens_[at + 1].is_upper and (tokens_[close].is_word or tokens_[close].text in {"-", "/"})):
            return None
        close += 1
    return close + 1 if close < stop and tokens_[close].text == ")" else None


_SECOND_WORDS = word_set("places-second-words")


def is_name_word(reading: Reading, at: int) -> bool:
    """Whether the token may belong to a name: a capitalised word; among capitals, one that no list excludes."""
    token = reading.tokens[at]
    if not token.is_word or not token.is_capitalized:
        return False
    if reading.shouting or (reading.title is not None and at < reading.title.last):
        # Where every word may be capitalised, the words that are part of no name end it: "SMA Pelita Gelar Pemilihan".
        return token.low not in reading.lexicon.not_names or token.low in _SECOND_WORDS
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
    """The longest form of the body that the article has: its full name, else ``Dinas Dukcapil`` rather than
    ``Dukcapil``."""
    forms = reading.lexicon.body_forms.get(head.full or head.canonical)
    if forms is None:
        return head.canonical
    text = fold(reading.article.text)
    return next((form for form in forms if fold(form) in text), head.canonical)
