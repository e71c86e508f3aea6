"""How much speaks for two persons being one: a sum of grounds, each with its points, in one table.

In go two `Persona` whose names are related; out comes a `Likeness`: the grounds, their sum, and the passages they rest
on. Points are rounded log-odds (a factor of about three each), set by hand from how election offices are filled: five
members a commission, terms of five years, members who live in their region and rise to the province's commission more
often than they move aside. ``benchmarks`` and the tests measure what comes of them. Deciding is left to ``identity``.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from kpugraph.resolve.names import NameRelation, relate
from kpugraph.resolve.personas import Office, Persona, Regions
from kpugraph.resolve.rarity import Rarities, Rarity

__all__ = ["POINTS", "SAME", "UNDECIDED", "Likeness", "apart", "days_between", "likeness"]

POINTS: Mapping[str, Decimal] = {
    ground: Decimal(points)
    for ground, points in (
        # The names: exactly one of these.
        ("same-name", "2"),
        ("spelling", "1.5"),
        ("initials", "1"),
        ("shorter", "1"),
        ("slip", "0.5"),
        ("one-word", "0"),
        # How rarely two people share the name.
        ("unique", "4.5"),
        ("rare", "3"),
        ("uncommon", "1.5"),
        # Where the articles place them: at most one.
        ("same-body", "4"),
        ("same-region", "3"),
        ("region-and-its-province", "2"),
        ("province-and-nation", "2"),
        ("region-and-nation", "0.5"),
        ("other-provinces", "-1.5"),
        # What they hold, and when.
        ("same-post", "2"),
        ("same-division", "1"),
        ("former-office", "6"),
        ("rises", "2"),
        ("one-after-the-other", "1"),
        ("short-overlap", "-3"),
        # Who is named without any office, where one person around the publisher has that name.
        ("only-candidate", "2.5"),
        # Who is seen in office while the curated graph has a commissioner of that name there.
        ("within-term", "2"),
        # A short form that fits two who are not one.
        ("several-candidates", "-6"),
        # What else is said of them.
        ("same-degrees", "1"),
        ("other-gender", "-6"),
        ("two-offices-at-once", "-8"),
        ("named-together", "-12"),
        ("joins-two-others", "-4"),
    )
}
"""Notation of each ground (concept scheme ``identity-ground``) and its points."""

SAME = Decimal(6)
"""Sum from which two are held to be one."""
UNDECIDED = Decimal("3.5")
"""Sum from which a person should look at two that are not held to be one."""

_TRANSITION = 30
"""Days by which sightings may overlap while somebody moves from one office to the next."""
_CAREER = 12 * 365
"""Days between two offices beyond which the one no longer speaks for the other."""
_RARITY: Mapping[Rarity, str | None] = {"common": None, "uncommon": "uncommon", "rare": "rare", "unique": "unique"}


@dataclass(frozen=True, slots=True)
class Likeness:
    """What speaks for and against two persons being one."""

    grounds: tuple[str, ...]
    passages: tuple[str, ...]
    """IRIs of the passages that the grounds rest on, sorted."""

    @property
    def score(self) -> Decimal:
        """The sum of the points."""
        return sum((POINTS[ground] for ground in self.grounds), Decimal(0))

    def with_grounds(self, *more: str) -> Likeness:
        """The same with further grounds."""
        return Likeness((*self.grounds, *more), self.passages)


def apart(one: Persona, other: Persona) -> str | None:
    """The ground on which two persons cannot be one, or None; they may be of any names."""
    if one.articles & other.articles:
        return "named-together"
    if one.female is not None and other.female is not None and one.female != other.female:
        return "other-gender"
    return "two-offices-at-once" if _overlap(one, other) >= _TRANSITION else None


def _overlap(one: Persona, other: Persona) -> int:
    """Most days by which two full-time offices of different regions would have to part to be held in turn; else -1."""
    return max(
        (
            min((left.last - right.first).days, (right.last - left.first).days)
            for left in one.offices
            for right in other.offices
            if left.full_time and right.full_time and left.region != right.region
            if left.first and left.last and right.first and right.last
        ),
        default=-1,
    )


def likeness(one: Persona, other: Persona, regions: Regions, rarities: Rarities) -> Likeness | None:
    """What speaks for and against two persons being one; None where their names are not related at all."""
    relation = relate(one.name, other.name)
    if relation is None:
        return None
    if len(one.name) == len(other.name) == 1:
        relation = "one-word"  # of the many who bear it
    former = _former(one, other) or _former(other, one)
    shared = _shared_offices(one, other)
    grounds: list[str | None] = [
        relation,
        _rarity(relation, one, other, rarities),
        _place(one, other, regions, bool(shared)),
        "same-post" if any(left.role == right.role for left, right in shared if left.role) else None,
        "same-division" if any(left.division == right.division for left, right in shared if left.division) else None,
        "former-office" if former else None,
        "same-degrees" if len(one.degrees & other.degrees) >= 2 else None,
        apart(one, other) or _succession(one, other, regions),
    ]
    told = [*former, *(office for pair in shared for office in pair)] or [*one.offices[:1], *other.offices[:1]]
    return Likeness(
        grounds=tuple(ground for ground in grounds if ground is not None),
        passages=tuple(sorted({office.passage for office in told if office.passage})),
    )


def days_between(one: Persona, other: Persona) -> int:
    """Days between the sightings of the two in the office that they share, of several the closest; 0 where unknown."""
    shared = _shared_offices(one, other)
    posts = [(left, right) for left, right in shared if left.role == right.role] or shared
    return min((_gap(left, right) for left, right in posts), default=0)


def _gap(one: Office, other: Office) -> int:
    if one.first is None or one.last is None or other.first is None or other.last is None:
        return 0
    return max(0, (one.first - other.last).days, (other.first - one.last).days)


def _rarity(relation: NameRelation, one: Persona, other: Persona, rarities: Rarities) -> str | None:
    """The rarity of what the two names share."""
    if relation == "one-word":
        return None
    shorter = min(one.name, other.name, key=lambda name: (sum(len(word) > 1 for word in name), name))
    return _RARITY[rarities.rarity(shorter)]


def _shared_offices(one: Persona, other: Persona) -> list[tuple[Office, Office]]:
    """Offices of the two at one body, both present or both former."""
    return [
        (left, right)
        for left in one.offices
        for right in other.offices
        if left.organization == right.organization and left.former == right.former
    ]


def _former(one: Persona, other: Persona) -> list[Office]:
    """A former office of the one and the present office of the other that it recalls; empty where there is none.

    What is over cannot be seen in office later: the first sighting of who recalls it must not come before that.
    """
    began = min((office.first for office in one.offices if office.first), default=None)
    for past in one.offices:
        for held in other.offices:
            over = past.former and not held.former and past.organization == held.organization
            if over and _before(held.first, began):
                return [past, held]
    return []


def _before(earlier: date | None, later: date | None) -> bool:
    return earlier is None or later is None or earlier <= later


def _place(one: Persona, other: Persona, regions: Regions, same_body: bool) -> str | None:
    if same_body:
        return "same-body"
    if one.region is None or other.region is None:
        return None
    if one.region == other.region:
        return "same-region"
    low, high = sorted((one.region, other.region), key=lambda region: (regions.tiers[region], region))
    if regions.contains(high, low):
        return {
            (1, 2): "region-and-its-province",
            (2, 3): "province-and-nation",
        }.get((regions.tiers[low], regions.tiers[high]), "region-and-nation")
    return None if regions.province(low) == regions.province(high) else "other-provinces"


def _succession(one: Persona, other: Persona, regions: Regions) -> str | None:
    """Whether the offices of the two follow each other, and upwards."""
    spans = [_span(one.offices), _span(other.offices)]
    if spans[0] is None or spans[1] is None or one.region is None or other.region is None or one.region == other.region:
        return None
    (first, earlier), (second, later) = sorted(
        ((spans[0], one), (spans[1], other)), key=lambda pair: (pair[0], pair[1].iri)
    )
    gap = (second[0] - first[1]).days
    rises = regions.contains(str(later.region), str(earlier.region))
    if gap < 0 or gap > _CAREER:
        return "short-overlap" if _overlap(one, other) >= 0 and not rises else None
    return "rises" if rises else "one-after-the-other"


def _span(offices: Iterable[Office]) -> tuple[date, date] | None:
    """First and last day on which somebody was seen in a full-time office."""
    held = [(office.first, office.last) for office in offices if office.full_time]
    days = [day for span in held for day in span if day is not None]
    return (min(days), max(days)) if days else None
