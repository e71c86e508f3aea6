"""Divisions and other units of a body as a title names them: ``Divisi Hukum dan Pengawasan``, ``Subbag Keuangan``.

Reading and position in, the index behind the unit and its name out. To whom the unit belongs is left to `titles`.
"""

from __future__ import annotations

from kpugraph.extract.reading import Reading
from kpugraph.language.lexicon import word_set

__all__ = ["division_at", "division_behind_body"]

_INSIDE_SHORT = frozenset({"&", ",", "-", "dan"})
_DIVISION_JOINTS = word_set("titles-division-joints")


def division_at(reading: Reading, at: int, stop: int, unit: str) -> tuple[int, str] | None:
    """The name of a unit behind its kind: words of ``divisions.tsv``, joined by commas, ``dan``, ``&``."""
    tokens = reading.tokens
    start = at
    if at < stop and tokens[at].low in {"divisi", "devisi", "bidang", "bagian", "sub"} and unit != "Divisi":
        at += 1
    elif at < stop and tokens[at].low in {"divisi", "devisi", "bidang"}:
        at += 1
        start = at
    end = at
    if _unit_word(reading, at, stop) is None:
        end = _unknown_unit(reading, at, stop)
        if end > at and _unit_word(reading, end, stop) is None:
            return end, f"{unit} {' '.join(reading.article.text[tokens[at].start : tokens[end - 1].end].split())}"
    while True:
        match = _unit_word(reading, end, stop)
        if match is None:
            break
        end = match[0]
        joint = end
        if joint < stop and tokens[joint].text == "(":
            close = joint + 1
            while close < stop and tokens[close].text != ")" and close - joint < 6:
                close += 1
            if close < stop and tokens[close].text == ")" and _short_form(reading, joint + 1, close):
                end = joint = close + 1
        while joint < stop and tokens[joint].low in _DIVISION_JOINTS and joint - end < 2:
            joint += 1
        following = _unit_word(reading, joint, stop) if joint > end else None
        if following is not None and (
            tokens[joint].is_capitalized == tokens[at].is_capitalized or _last_plain(reading, joint, following[0], stop)
        ):
            end = joint
            continue
        if _unit_word(reading, end, stop) is None:
            break
    if end == at:
        return None
    words = reading.article.text[tokens[start].start : tokens[end - 1].end]
    name = " ".join(words.split())
    return end, name if name.lower().startswith(unit.lower()) else f"{unit} {name}"


def _unit_word(reading: Reading, at: int, stop: int) -> tuple[int, str] | None:
    """The index behind a word of units at the token, and the word; None where it goes on: ``P3`` of ``P3SH``."""
    match = reading.lexicon.division_words.match(reading.tokens, at, stop)
    if match is None or match[0] >= stop or reading.gap(match[0]) or not reading.tokens[match[0]].text.isalnum():
        return match
    return None


def _last_plain(reading: Reading, at: int, end: int, stop: int) -> bool:
    """Whether a word in small letters is the last of the unit's name: ``Keuangan, Rumah Tangga dan logistik,``."""
    plain = reading.tokens[at].text.islower() and reading.tokens[at - 1].low in {"dan", "&", "serta"}
    return plain and (end >= stop or not reading.tokens[end].text.islower())


def _short_form(reading: Reading, at: int, close: int) -> bool:
    """Whether what stands in brackets is a short form: ``SDM``, ``PP-Datin``, ``Sosdiklih Parmas dan SDM``."""
    tokens = reading.tokens
    token = tokens[at]
    if (close == at + 1 and token.is_word) or (token.is_upper and close <= at + 3):
        return True
    known = reading.lexicon.division_words.match(tokens, at, close) is not None
    return known and all(each.is_capitalized or each.low in _INSIDE_SHORT for each in tokens[at:close])


def _unknown_unit(reading: Reading, at: int, stop: int) -> int:
    """The index behind unknown words that begin a unit's name, or ``at`` where none do.

    They are taken when a known one follows their comma or ``dan`` (``TP3 dan Hupmas``), or the body itself does; words
    that names are made of are no unit's.
    """
    tokens, words = reading.tokens, reading.lexicon
    for end in range(at + 1, min(at + 5, stop)):
        token = tokens[end - 1]
        if not (token.is_capitalized or token.text.isdigit()) or words.honorifics.match(tokens, end - 1, stop):
            return at
        if token.low in words.name_words or words.bodies.match(tokens, end - 1, stop) is not None:
            return at
        joined = tokens[end].low in {",", "dan", "&"} and end + 1 < stop and tokens[end + 1].is_capitalized
        if joined and words.division_words.match(tokens, end + 1, stop) is not None:
            return end + 1
        body = words.bodies.match(tokens, end, stop)
        if body is not None and tokens[end].is_capitalized:
            return end
    return at


def division_behind_body(reading: Reading, at: int, stop: int) -> tuple[int, str] | None:
    """``Anggota KPU Kota X Divisi Hukum`` and ``…, Divisi Hukum``: the unit named behind the body."""
    tokens = reading.tokens
    if at < stop and tokens[at].text == "," and at + 1 < stop and tokens[at + 1].low in {"divisi", "devisi"}:
        at += 1
    if at < stop and tokens[at].low in {"divisi", "devisi", "bidang"}:
        unit = "Bidang" if tokens[at].low == "bidang" else "Divisi"
        return division_at(reading, at + 1, stop, unit)
    return None
