"""What happened, and which bodies tell of it: one happening drawn after another, from the world and a seed.

A happening is held by one body on one day. Some are told by one article, some by the holder and by several that took
part; some bodies hold the like on the same day, and some hold the like twice a day at two places: those are different
happenings, however alike their articles look.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from random import Random

from benchmarks.archive.bodies import Body
from benchmarks.archive.tables import Topic, phrases, topics
from benchmarks.archive.world import FIRST_DAY, LAST_DAY, Tenure, World

__all__ = ["Happening", "happenings"]

_NATIONAL, _PROVINCIAL = 0.06, 0.22
"""Shares of happenings held by national and by provincial bodies."""
_PARALLEL, _TWICE = 0.05, 0.03
"""Shares of happenings that neighbours hold too, each its own, and that the holder holds twice on one day."""
_FORMER = 0.06
_SPAN = (LAST_DAY - FIRST_DAY).days
_ROMAN = ("I", "II", "III", "IV")


@dataclass(frozen=True, slots=True)
class Happening:
    """A happening, who tells of it and who had which part."""

    id: str
    topic: Topic
    day: date
    holder: Body
    period: str
    """What tells it from others of its topic (``Triwulan II Tahun 2021``), or nothing."""
    venue: str
    tellers: tuple[Body, ...]
    guests: tuple[Body, ...]
    """Bodies that took part beside the tellers."""
    opener: Tenure | None
    speakers: tuple[Tenure, ...]
    former: Tenure | None
    """An office that a speaker held before."""


def happenings(world: World, seed: int) -> Iterator[Happening]:
    """Happenings without end; the number of those before it alone decides what the next one is."""
    below: defaultdict[tuple[str, str | None], list[Body]] = defaultdict(list)
    for body in world.bodies:
        below[body.head, None if body.tier == "province" else body.province].append(body)
    number = 0
    while True:
        chance = Random(f"happening {seed} {number}")
        for made in _drawn(world, below, chance):
            number += 1
            yield replace(made, id=f"e{number:07}")


def _drawn(world: World, below: dict[tuple[str, str | None], list[Body]], chance: Random) -> Iterator[Happening]:
    drawn = chance.random()
    tier = "national" if drawn < _NATIONAL else "province" if drawn < _NATIONAL + _PROVINCIAL else "regency"
    holder = chance.choice([body for body in world.bodies if body.tier == tier])
    topic = chance.choice([each for each in topics() if holder.head in each.heads and tier in each.tiers])
    day = FIRST_DAY + timedelta(days=chance.randrange(_SPAN))
    if day.weekday() > 4 and chance.random() < 0.9:
        day -= timedelta(days=2)
    made = _happening(world, below, chance, holder, topic, day)
    yield made
    drawn = chance.random()
    if drawn < _PARALLEL and tier == "regency":
        beside = [body for body in below[holder.head, holder.province] if body != holder and body.tier == "regency"]
        for body in chance.sample(beside, min(3, len(beside))):
            yield replace(_happening(world, below, chance, body, topic, day), period=made.period)
    elif drawn < _PARALLEL + _TWICE and topic.venue:
        again = _happening(world, below, chance, holder, topic, day)
        if again.venue != made.venue:
            yield again


def _happening(
    world: World,
    below: dict[tuple[str, str | None], list[Body]],
    chance: Random,
    holder: Body,
    topic: Topic,
    day: date,
) -> Happening:
    tellers, guests = _public(below, chance, holder, topic)
    held = world.holders(holder.name, day)
    commission = [each for each in held if each.role in {"ketua", "anggota"}]
    chair = [each for each in commission if each.role == "ketua"]
    opener = chance.choice(chair if chair and chance.random() < 0.7 else commission) if commission else None
    others = [each for each in held if opener is None or each.person != opener.person]
    speakers = tuple(_distinct(chance.sample(others, min(2, len(others)))))
    return Happening(
        id="",
        topic=topic,
        day=day,
        holder=holder,
        period=_period(topic, day, holder),
        venue=chance.choice(phrases()["venues_own" if topic.venue else "venues"]),
        tellers=tellers,
        guests=guests,
        opener=opener,
        speakers=speakers,
        former=_former(world, chance, holder, day),
    )


def _distinct(held: Sequence[Tenure]) -> list[Tenure]:
    return list({each.person: each for each in held}.values())


def _public(
    below: dict[tuple[str, str | None], list[Body]], chance: Random, holder: Body, topic: Topic
) -> tuple[tuple[Body, ...], tuple[Body, ...]]:
    """Who tells of it, and who else was there."""
    other = "Bawaslu" if holder.head == "KPU" else "KPU"
    if topic.type in {"apel", "podcast", "audiensi"} or "Rutin" in topic.names[0]:
        return (holder,), ()
    if holder.tier == "regency":
        beside = [body for body in below[other, holder.province] if body.region == holder.region]
        return (holder, *(body for body in beside if chance.random() < 0.12)), ()
    lower = [
        body
        for body in below[holder.head, None if holder.tier == "national" else holder.province]
        if body.tier != holder.tier
    ]
    count = chance.choice((0, 1, 1, 2, 2, 3, 4))
    told = chance.sample(lower, min(count, len(lower)))
    rest = [body for body in lower if body not in told]
    guests = tuple(chance.sample(rest, min(2, len(rest))))
    by_holder = (holder,) if chance.random() < 0.8 or not told else ()
    return (*by_holder, *told), guests


def _period(topic: Topic, day: date, holder: Body) -> str:
    if topic.periodic == "Triwulan":
        return f"Triwulan {_ROMAN[(day.month - 1) // 3]} Tahun {day.year}"
    if topic.periodic == "Semester":
        return f"Semester {_ROMAN[(day.month - 1) // 6]} Tahun {day.year}"
    if topic.periodic == "Tahun":
        return f"Tahun {day.year}"
    if topic.periodic == "Seri":
        return f"Seri {1 + (day.toordinal() + len(holder.name)) % 12}"
    return ""


def _former(world: World, chance: Random, holder: Body, day: date) -> Tenure | None:
    if chance.random() >= _FORMER:
        return None
    ended = world.ended(holder.name, day)
    sitting = {tenure.person for tenure in world.holders(holder.name, day)}
    left = [tenure for tenure in ended if tenure.person not in sitting and not tenure.acting]
    return chance.choice(left) if left else None
