"""Who held which post of a body on a day, as far as sightings tell: confirmed, carried, left or unknown.

In comes the graph, out comes a `Roster` with a row for each person in each role, and each row with its sentences.

- **confirmed**: seen in the role on that very day;
- **carried**: seen in it before and after that day, and nothing between says otherwise: neither that the person has
  left, nor, in a post for one, that somebody else holds it. Before the first and behind the last sighting nothing is
  carried: when a term began or ended is told by no article that merely names its holder;
- **left**: said to have left on or before that day, and not seen in the role since;
- **unknown**: everything else, with the sightings nearest to the day on either side.

Acting holders (``plt. ketua``) have rows of their own. That somebody merely belongs to a body is no post. Where the
graph holds curated posts too, those of the day stand apart from the rows, with their sources.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from rdflib import Graph, URIRef

from kpugraph.graph.curated import CuratedHolding, curated_holdings, is_curated
from kpugraph.graph.explain import find_thing
from kpugraph.graph.sightings import SINGLE_POSTS, Holding, Sighting, Sightings
from kpugraph.graph.terms import first, iris, label, text
from kpugraph.graph.wording import Language, name_of
from kpugraph.language.concepts import concepts
from kpugraph.resolve.persons import plain_role
from kpugraph.vocab import KPU, ORG, SKOS

__all__ = ["Roster", "RosterRow", "Status", "Why", "roster"]

Status = Literal["confirmed", "carried", "left", "unknown"]
Why = Literal["only-before", "only-after", "no-day", "left-between", "another-between", "nobody"]
"""Why nothing is known of the day: all sightings are earlier, later, or without a day; a sentence between two of them
says that the person has left, or shows another holder; or the dataset knows nobody who ever held the post."""

_STATUSES: tuple[Status, ...] = ("confirmed", "carried", "left", "unknown")


@dataclass(frozen=True, slots=True)
class RosterRow:
    """One person in one role; or a post without anybody, whose ``person`` and ``name`` are None."""

    role: str
    """Notation."""
    role_name: str
    """In the language asked for."""
    person: str | None
    """IRI."""
    name: str | None
    division: str | None
    """As of the sighting nearest to the day that gives one."""
    acting: bool
    status: Status
    why: Why | None
    """Set for ``unknown`` alone."""
    sightings: tuple[Sighting, ...]
    """What the status rests on: those of the day, or the nearest on either side and what stands between."""


@dataclass(frozen=True, slots=True)
class Roster:
    """The posts of a body on a day; rows by rank of the role, then by status and name."""

    body: str
    """IRI."""
    name: str
    on: str
    """ISO date."""
    rows: tuple[RosterRow, ...]
    """What the articles say."""
    curated: tuple[CuratedHolding, ...] = ()
    """What somebody put together from sources, for the day; by rank of the role, then by name."""


def roster(graph: Graph, body: str, on: str, *, language: Language = "id", prefixes: Mapping[str, str]) -> Roster:
    """The roster of a body, named by IRI or by any form of its name, on a day (ISO date).

    Raises `QueryError` when no body, or more than one, is named so.
    """
    iri = find_thing(graph, body, prefixes, ORG.Organization)
    held = Sightings(graph, language).holdings(iri)
    roles = _role_names(graph, language)
    rows = [_row(holding, held, on, roles) for holding in held]
    for post in iris(graph.subjects(ORG.postIn, iri)):
        role = first(graph, post, ORG.role)
        notation = None if role is None else text(graph, role, SKOS.notation)
        known = {holding.post for holding in held}
        if notation is not None and notation not in known and not _only_curated(graph, post):
            rows.append(RosterRow(notation, roles[notation], None, None, None, False, "unknown", "nobody", ()))
    curated = sorted(curated_holdings(graph, iri, on, language), key=lambda each: (_place(each.role), each.name))
    return Roster(str(iri), label(graph, iri), on, tuple(sorted(rows, key=_rank)), tuple(curated))


def _only_curated(graph: Graph, post: URIRef) -> bool:
    """Whether all that is known of a post comes from curation."""
    held = iris(graph.subjects(KPU.holdsPost, post))
    return bool(held) and all(is_curated(graph, each) for each in held)


def _role_names(graph: Graph, language: Language) -> Mapping[str, str]:
    return {
        text(graph, role, SKOS.notation) or "": name_of(graph, role, language) for role in graph.objects(None, ORG.role)
    }


_RANKS = {concept.notation: place for place, concept in enumerate(concepts("role"))}


def _place(role: str) -> tuple[int, str]:
    """Where a role stands among all, an acting one with the plain one."""
    plain = plain_role(role)
    return _RANKS.get(plain, len(_RANKS)), plain


def _rank(row: RosterRow) -> tuple[int, str, int, bool, str, str]:
    return (*_place(row.role), _STATUSES.index(row.status), row.acting, row.name or "", row.person or "")


def _row(holding: Holding, held: Iterable[Holding], on: str, roles: Mapping[str, str]) -> RosterRow:
    status, why, sightings = _standing(holding, held, on)
    dated = [each for each in sightings if each.division is not None] or [
        each for each in holding.sightings if each.division is not None
    ]
    return RosterRow(
        role=holding.role,
        role_name=roles[holding.role],
        person=holding.person,
        name=holding.name,
        division=dated[-1].division if dated else None,
        acting=holding.acting,
        status=status,
        why=why,
        sightings=sightings,
    )


def _standing(holding: Holding, held: Iterable[Holding], on: str) -> tuple[Status, Why | None, tuple[Sighting, ...]]:
    """What the sightings say of the day, and which of them say it."""
    seen, left = holding.seen, holding.left
    if on in seen:
        return "confirmed", None, seen[on]
    before = max((day for day in seen if day < on), default=None)
    after = min((day for day in seen if day > on), default=None)
    last, following = seen[before][-1:] if before else (), seen[after][:1] if after else ()
    # An end before the last sighting in office is one that was followed by a return.
    ends = [day for day in left if (before or "") <= day and (after is None or day <= after)]
    end = left[ends[0]][:1] if ends else ()
    if ends and ends[0] <= on and after is None:
        return "left", None, (*last, *end)
    if before and after:
        between = end or _rival(holding, held, before, after)
        if between:
            return "unknown", "left-between" if end else "another-between", (*last, *between, *following)
        return "carried", None, (*last, *following)
    if not before and not after and not ends:
        return "unknown", "no-day", holding.sightings
    return "unknown", "only-before" if before else "only-after", (*last, *end, *following)


def _rival(holding: Holding, held: Iterable[Holding], before: str, after: str) -> tuple[Sighting, ...]:
    """The first sighting of somebody else in a post for one between two days; acting holders are no rivals."""
    if holding.role not in SINGLE_POSTS:
        return ()
    found = [
        (day, other.person, sightings)
        for other in held
        if other.role == holding.role and other.person != holding.person
        for day, sightings in other.seen.items()
        if before <= day <= after
    ]
    return min(found, key=lambda each: each[:2])[2][:1] if found else ()
