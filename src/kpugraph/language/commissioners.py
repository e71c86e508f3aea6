"""KPU RI's commissioners and the posts that they held, put together by hand from sources, and no part of any article.

In: the tables ``commissioners.tsv`` and ``commissioner_posts.tsv``. Out: frozen values, checked: every post is of a
known commissioner, in a known role, from a day to a later one, with a source. Who of an article's persons is one of
them ``resolve.commissioners`` decides; ``triples.curated`` writes them as RDF.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

from kpugraph.errors import LexiconError
from kpugraph.language.concepts import concept
from kpugraph.language.lexicon import read_table
from kpugraph.resources import lexicon_path

__all__ = ["BODY", "Commissioner", "CommissionerPost", "commissioner_posts", "commissioners"]

BODY = "KPU RI"
"""The canonical name of the body that all the posts are in."""

_PEOPLE = "commissioners.tsv"
_POSTS = "commissioner_posts.tsv"


@dataclass(frozen=True, slots=True)
class Commissioner:
    """A person who was a commissioner, under every form of the name."""

    name: str
    spellings: tuple[str, ...]
    """Other spellings of the whole name."""
    short_forms: tuple[str, ...]
    """Parts of the name that sources use, and that may be others' too."""


@dataclass(frozen=True, slots=True)
class CommissionerPost:
    """A post held from one day to another, both included."""

    name: str
    """`Commissioner.name`."""
    role: str
    """Notation of the role concept: ``ketua``, ``plt. ketua``, ``anggota``."""
    first: date
    last: date | None
    """None where it is open, or where no source tells it."""
    term: str
    """The years of the commission: ``2017-2022``."""
    sources: tuple[str, ...]
    """Addresses."""
    note_id: str | None
    """What the days rest on, in Indonesian and English; None where there is nothing to add."""
    note_en: str | None

    def held_on(self, day: date) -> bool:
        """Whether the day lies within; one without a last day goes on."""
        return self.first <= day and (self.last is None or day <= self.last)


@cache
def commissioners() -> tuple[Commissioner, ...]:
    """Every commissioner, by name. Raises `LexiconError` where a form of a name stands for two."""
    found = tuple(
        Commissioner(name, tuple(filter(None, spellings.split("|"))), tuple(filter(None, short_forms.split("|"))))
        for name, spellings, short_forms in read_table(
            _PEOPLE, ("name", "spellings", "short_forms"), optional=("spellings", "short_forms")
        )
    )
    forms = [form for each in found for form in (each.name, *each.spellings, *each.short_forms)]
    twice = sorted({form for form in forms if forms.count(form) > 1})
    if twice:
        raise LexiconError(f"{lexicon_path(_PEOPLE)}: {', '.join(twice)} stands twice; keep one")
    return tuple(sorted(found, key=lambda each: each.name))


@cache
def commissioner_posts() -> tuple[CommissionerPost, ...]:
    """Every post held, by its first day, role and name. Raises `LexiconError` for a row that cannot be."""
    columns = ("name", "role", "first", "last", "term", "sources", "note_id", "note_en")
    rows = read_table(_POSTS, columns, optional=("last", "note_id", "note_en"), key=3)
    return tuple(sorted(map(_post, rows), key=lambda post: (post.first, post.role, post.name)))


def _post(cells: Sequence[str]) -> CommissionerPost:
    name, role, first, last, term, sources, note_id, note_en = cells
    place = f"{lexicon_path(_POSTS)}: {name}, {role}, {first}"
    try:
        days = date.fromisoformat(first), date.fromisoformat(last) if last else None
    except ValueError as error:
        raise LexiconError(f"{place}: {error}; write days as 2017-04-11") from error
    if days[1] is not None and days[1] < days[0]:
        raise LexiconError(f"{place}: ends before it begins; exchange the days")
    if name not in {each.name for each in commissioners()}:
        raise LexiconError(f"{place}: {_PEOPLE} has nobody of that name; add a row there")
    if concept("role", role) is None:
        raise LexiconError(f"{place}: no such role; write one of concepts.tsv")
    if bool(note_id) != bool(note_en):
        raise LexiconError(f"{place}: a note in one language; write it in both")
    return CommissionerPost(name, role, *days, term, tuple(sources.split("|")), note_id or None, note_en or None)
