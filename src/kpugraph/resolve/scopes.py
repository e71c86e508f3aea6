"""The scope of a person: where in the country an article places them, which tells namesakes apart.

In go the facts of one article and one of its persons; out comes a slug. Nothing but that article (and the lexicons
behind it) is looked at, since the scope is part of the person's IRI (see `iris`).

**Rule.** The first tie that the article gives decides, present ones before former ones. The scope of a full name is
then the region of the tie's body: the regency or city, else the province, else the nation, that the body has
jurisdiction over; a unit or a committee without an area of its own has that of the body it belongs to. A body without
any area (a university, a ministry) is itself the scope. Without a tie the body that publishes the article takes the
tie's place, and without a publisher the scope is the article. So whoever moves between two bodies of one city stays
one by name and scope alone, while namesakes in two cities are two.

A single token (``Suparno``) says too little for a whole region: its scope is the body itself, and the article where
none is given.
"""

from __future__ import annotations

from collections.abc import Mapping

from kpugraph.model import Facts, Membership, OfficeChange, Organization, Person, Place
from kpugraph.resolve.iris import slug
from kpugraph.resolve.names import is_full_name
from kpugraph.resolve.organizations import gazetteer_name

__all__ = ["first_tie", "person_scope", "region_of"]

_REGIONS = frozenset({"country", "province", "regency", "city"})
"""Levels of places that a scope can be."""


def person_scope(person: Person, facts: Facts) -> str:
    """The scope of a person of the article, as a slug (see the module's rule)."""
    tie, article = first_tie(person.name, facts), facts.article.identifier
    if not is_full_name(person.name):
        return slug(article if tie is None else gazetteer_name(tie.organization))
    body = facts.publisher if tie is None else tie.organization
    return slug(article if body is None else region_of(body, facts) or gazetteer_name(body))


def first_tie(person: str, facts: Facts) -> Membership | None:
    """The membership of the person of that name that the article gives first, present ones before former ones.

    An office that somebody only came into, left or was succeeded in ties them as a former one does.
    """
    ties = [membership for membership in facts.memberships if membership.person == person]
    ties += [_tie_of(change) for change in facts.office_changes if person in (change.person, change.predecessor)]
    return min(ties, key=_tie_order, default=None)


def _tie_of(change: OfficeChange) -> Membership:
    return Membership(change.person, change.organization, change.role, change.evidence, former=True)


def _tie_order(tie: Membership) -> tuple[bool, int, str]:
    return tie.former, min(evidence.start for evidence in tie.evidence), tie.organization


def region_of(body: str, facts: Facts) -> str | None:
    """The key of the region that the body, or the nearest body above it that has one, has jurisdiction over, or None.

    An area below regencies and cities counts as the regency or city around it.
    """
    organizations = {organization.name: organization for organization in facts.organizations}
    places = {place.key: place for place in facts.places}
    seen: set[str] = set()
    above: str | None = body
    while above is not None and above in organizations and above not in seen:
        seen.add(above)
        organization = organizations[above]
        if organization.region is not None:
            return _administrative(organization, places)
        above = organization.unit_of or organization.parent
    return None


def _administrative(organization: Organization, places: Mapping[str, Place]) -> str | None:
    seen: set[str] = set()
    key = organization.region
    while key is not None and key not in seen:
        if places[key].level in _REGIONS:
            return key
        seen.add(key)
        key = places[key].within
    return None
