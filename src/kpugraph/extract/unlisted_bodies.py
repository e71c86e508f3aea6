"""Bodies behind a title that no lexicon has: by their acronym, or by unknown words that a comma and the holder follow.

Reading, title and position in; the index behind the body, and the body or None, out.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from kpugraph.extract.heads import OrganizationMention
from kpugraph.extract.reading import Reading
from kpugraph.extract.small_areas import begins_name
from kpugraph.language.lexicon import RoleTitle, word_set
from kpugraph.model import Organization

__all__ = ["over_own_words", "unlisted_body"]

_COINED_ROLES = word_set("titles-coined-roles")
_DEEP_WORDS = word_set("titles-deep-words")
_NO_BODIES = word_set("titles-no-bodies")
_LONGEST_COINED = 3
"""Words of a body that only its place between title and holder tells."""


class BodyIndex(Protocol):
    """Finds the body whose name begins at a token."""

    def beginning(self, at: int) -> OrganizationMention | None:
        """The body, or None."""
        ...

    def campuses(self) -> Sequence[tuple[str, Organization]]:
        """The universities and schools that the article names, with their names."""
        ...


def unlisted_body(
    reading: Reading, word: RoleTitle, at: int, stop: int, bodies: BodyIndex
) -> tuple[int, Organization | None]:
    """The body that the words at the token name, where they stand as one; the token's own index and None else."""
    if word.flag_value("unit") is None:
        end, organization = _acronym(reading, at, stop, bodies)
        if organization is not None:
            return end, organization
    if word.role not in _COINED_ROLES:
        return at, None
    end, organization = _campus(reading, at, stop, bodies)
    return (end, organization) if organization is not None else _coined(reading, at, stop)


def _acronym(reading: Reading, at: int, stop: int, bodies: BodyIndex) -> tuple[int, Organization | None]:
    """A body that no lexicon has, by its acronym behind a title: ``Ketua TAPD (Tim Anggaran Pemerintah Daerah)``."""
    tokens = reading.tokens
    if reading.shouting or at >= stop or not tokens[at].is_upper or not 3 <= len(tokens[at].text) <= 9:
        return at, None
    if tokens[at].low in _NO_BODIES or (at + 1 < stop and tokens[at + 1].is_upper):
        return at, None
    if reading.lexicon.honorifics.match(tokens, at, stop) is not None:
        # "Wadir Sabhara AKBP Budi": the holder's rank.
        return at, None
    name, end = tokens[at].text, at + 1
    if end < stop and tokens[end].text == "(":
        close = end + 1
        while close < stop and tokens[close].text != ")" and close - end < 10:
            close += 1
        if close < stop and tokens[close].text == ")" and tokens[end + 1].is_capitalized:
            name = " ".join(reading.article.text[tokens[end + 1].start : tokens[close - 1].end].split())
            known = bodies.beginning(end + 1)
            if known is not None and known.last == close and known.organization is not None:
                return close + 1, known.organization
            end = close + 1
    return end, Organization(name=name, kind="organization")


def _campus(reading: Reading, at: int, stop: int, bodies: BodyIndex) -> tuple[int, Organization | None]:
    """A campus by words of its name: ``Dekan FEB Wijaya Putra, N`` where ``Universitas Wijaya Putra`` is named."""
    tokens, end = reading.tokens, at
    while end < stop and end - at < _LONGEST_COINED and tokens[end].is_word and tokens[end].is_capitalized:
        end += 1
    for last in range(end, at, -1):
        words = " ".join(token.text for token in tokens[at:last])
        for name, body in bodies.campuses():
            if f" {words} " in f"{name} ":
                return last, body
    return at, None


def _coined(reading: Reading, at: int, stop: int) -> tuple[int, Organization | None]:
    """Unknown words between a title and the holder behind a comma: ``Direktur Polbel, Hartono Ramli mengatakan``."""
    tokens, lexicon, end = reading.tokens, reading.lexicon, at
    while end < stop and end - at < _LONGEST_COINED and tokens[end].is_word and tokens[end].is_capitalized:
        if begins_name(reading, end, stop) or tokens[end].low in lexicon.not_names or reading.shouting:
            return at, None
        end += 1
    name = end + 1
    if end == at or name + 1 >= stop or tokens[end].text != ",":
        return at, None
    named = tokens[name].is_word and tokens[name].is_capitalized and tokens[name].low not in lexicon.not_names
    if not named or lexicon.roles.match(tokens, name, stop) or lexicon.bodies.match(tokens, name, stop):
        return at, None
    if not (begins_name(reading, name, stop) or (tokens[name + 1].is_word and tokens[name + 1].is_capitalized)):
        return at, None
    return end, Organization(name=" ".join(token.text for token in tokens[at:end]), kind="organization")


def over_own_words(reading: Reading, at: int, stop: int) -> int:
    """The index behind words of the title's own that no body follows: ``Dekan Fakultas Hukum Dr. N``."""
    tokens, lexicon, end = reading.tokens, reading.lexicon, at
    while end < stop and not reading.shouting and tokens[end].is_word and len(tokens[end].text) > 1:
        own = tokens[end].low in _DEEP_WORDS or (tokens[end].is_capitalized and tokens[end].low in lexicon.not_names)
        if not own or lexicon.roles.match(tokens, end, stop) or lexicon.honorifics.match(tokens, end, stop):
            break
        end += 1
    while end > at and not tokens[end - 1].is_capitalized:
        end -= 1
    return end
