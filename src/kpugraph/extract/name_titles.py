"""What stands around a name: forms of address and ranks before it, academic degrees behind it.

A reading and a token's index in, the index behind and the titles as written out. Which degrees and honorifics there are
the lexicon says; whether a name stands beside them is left to ``names``.
"""

from __future__ import annotations

from collections.abc import Sequence

from kpugraph.extract.reading import Reading

__all__ = ["degree_end", "degrees_at", "honorifics_at"]

_PLAIN_DEGREES = {"Lc", "Ak", "Ners", "Psi"}
"""Degrees that are written like ordinary words."""


def honorifics_at(reading: Reading, at: int, stop: int, taken: Sequence[bool]) -> tuple[int, tuple[str, ...]]:
    """The index behind forms of address and ranks, and these as written."""
    tokens = reading.tokens
    found: list[str] = []
    while at < stop:
        match = reading.lexicon.honorifics.match(tokens, at, stop)
        of_year = tokens[at].low in {"h", "m"} and at > 0 and tokens[at - 1].text.isdigit()
        if (
            match is None
            or taken[at]
            or of_year
            or (not tokens[at].is_capitalized and tokens[at].low not in {"drg", "dr", "drh"})
        ):
            break
        end, word = match
        text = " ".join(reading.article.text[tokens[at].start : tokens[end - 1].end].split())
        if len(word.surface) == 1 and end < stop and tokens[end].text != "." and not tokens[end].is_capitalized:
            break
        while end < stop and tokens[end].text == ".":
            end += 1
        if end < stop and tokens[end].text == "(" and end + 2 < stop and tokens[end + 2].text == ")":
            end += 3
        if end < stop and tokens[end].text == "," and found == [] and word.kind == "honorific" and len(text) <= 4:
            end += 1
        if end >= stop or not (tokens[end].is_capitalized):
            break
        found.append(text)
        at = end
    return at, tuple(found)


def degrees_at(reading: Reading, at: int, stop: int, taken: Sequence[bool]) -> tuple[int, tuple[str, ...]]:
    """The index behind the degrees that follow a name, and these as written."""
    tokens = reading.tokens
    found: list[str] = []
    while at < stop:
        cut = at
        while cut < stop and tokens[cut].text in {",", "."} and cut - at < 3:
            cut += 1
        degree = degree_end(reading, cut, stop)
        if degree is None or any(taken[cut:degree]):
            break
        text = "".join(token.text for token in tokens[cut:degree]).rstrip(".")
        found.append(text)
        at = degree
    return at, tuple(found)


def degree_end(reading: Reading, at: int, stop: int) -> int | None:
    """The index behind a degree that begins at the token (``S.H.``, ``M. Si``, ``SE``), or None."""
    tokens = reading.tokens
    letters, best, cut = "", None, at
    while cut < stop and cut - at < 8:
        token = tokens[cut]
        if token.is_word:
            if cut > at and tokens[cut - 1].text != ".":
                break
            letters += token.low
        elif token.text != ".":
            break
        cut += 1
        if not token.is_word or letters not in reading.lexicon.degrees:
            continue
        # A degree of letters run together must be written like one: SH, SSTP, MSi.
        capitals = sum(ch.isupper() for ch in token.text) >= 2 or reading.shouting
        if cut - at > 1 or capitals or token.text in _PLAIN_DEGREES:
            best = cut
    if best is not None and best < stop and tokens[best].text == ".":
        # "SH., Kordiv": the stop behind one word is the degree's only where the sentence goes on.
        best += best - at > 1 or (best + 1 < stop and tokens[best + 1].text in {",", ")"})
    return best
