"""Who held which office when: the officials of the chosen bodies over two terms, with all that makes identity hard.

Commissioners serve terms, some are elected again, some rise (regency to its own province, province to the nation), a
few go over to the other body of their region or to a neighbour; chairs are exchanged within a term, with an acting
holder between; members leave early and others follow. Secretaries rotate among the bodies of a province. A share of
the new officials bears the name of somebody elsewhere. All is drawn from one seeded source, body after body.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise
from random import Random

from benchmarks.archive.bodies import HEADS, Body
from benchmarks.archive.names import Name, NameMaker
from benchmarks.archive.tables import offices
from benchmarks.archive.world import FIRST_DAY, LAST_DAY, Official, Tenure, World

__all__ = ["build_world"]

_TERMS: dict[tuple[str, str], tuple[date, date]] = {
    ("KPU", "national"): (date(2017, 4, 11), date(2022, 4, 11)),
    ("KPU", "province"): (date(2018, 9, 21), date(2023, 9, 21)),
    ("KPU", "regency"): (date(2019, 1, 8), date(2024, 1, 8)),
    ("Bawaslu", "national"): (date(2017, 4, 12), date(2022, 4, 12)),
    ("Bawaslu", "province"): (date(2018, 7, 30), date(2023, 7, 30)),
    ("Bawaslu", "regency"): (date(2018, 8, 15), date(2023, 8, 15)),
}
"""When the first and the second term of five years begin."""
_SEATS = {"national": 7, "province": 5, "regency": 5}
_AGAIN, _RISE, _ACROSS, _NEIGHBOUR = 0.35, 0.5, 0.04, 0.03
"""Shares of seats of a second term that go to members of the first, from below, from the other body, from beside."""
_NEW_CHAIR, _REPLACED, _ACTING = 0.2, 0.12, 0.4
_ROTATES = 0.45
_FEMALE = 0.35
_DEGREES = ("S.H.", "S.Sos.", "S.Pd.", "S.E.", "S.IP.", "S.Ag.", "S.T.", "S.Kom.")
_HIGHER = ("M.H.", "M.Si.", "M.Pd.", "M.AP.", "M.M.")


def build_world(bodies: Sequence[Body], seed: int, namesakes: float) -> World:
    """The officials of the bodies; ``namesakes`` is the share, 0 to 1, of those named like somebody elsewhere."""
    staffing = _Staffing(World(tuple(bodies)), Random(f"staff {seed}"), namesakes)
    for body in bodies:
        staffing.first_term(body)
    for tier in ("national", "province", "regency"):
        for body in bodies:
            if body.tier == tier:
                staffing.second_term(body)
    staffing.secretariats()
    return staffing.world


class _Staffing:
    def __init__(self, world: World, chance: Random, namesakes: float) -> None:
        self.world = world
        self.chance = chance
        self.namesakes = namesakes
        self.names = NameMaker(chance, alone=namesakes == 0)
        self.bearers: dict[Name, str] = {}
        """The first official of each name."""
        self.below: defaultdict[tuple[str, str], list[Body]] = defaultdict(list)
        self.by_region: dict[tuple[str, str], Body] = {}
        for body in world.bodies:
            if body.region is not None:
                self.by_region[body.head, body.region.code] = body
                if body.tier == "regency":
                    self.below[body.head, body.region.province].append(body)
        self.provinces = {head: [b for b in world.bodies if b.head == head and b.tier == "province"] for head in HEADS}
        self.homes: dict[str, Body] = {}
        """Where each official served first."""
        self.settled: set[str] = set()
        """Members of the first term who hold a seat in the second."""

    # --- persons -----------------------------------------------------------------------------------------------------

    def official(self, body: Body) -> str:
        chance = self.chance
        female = chance.random() < _FEMALE
        other = self._namesake(body) if chance.random() < self.namesakes else None
        region = body.name if body.region is None else body.region.code
        name = self.names.make(body.province, female, region) if other is None else other.name
        prefixes = [
            each for each, share in (("Dr.", 0.06), ("Hj." if female else "H.", 0.15)) if chance.random() < share
        ]
        degrees = [chance.choice(_DEGREES)] if chance.random() < 0.7 else []
        if degrees and chance.random() < 0.4:
            degrees.append(chance.choice(_HIGHER))
        words = [word for word in name.words if not word.endswith(".") and " " not in word and len(word) > 3]
        called = chance.choice(words[:-1] if words[:-1] and chance.random() < 0.8 else words or name.words[-1:])
        made = Official(
            f"p{len(self.world.officials) + 1:06}",
            name,
            tuple(prefixes),
            tuple(degrees),
            called,
            self.bearers.get(name),
        )
        self.bearers.setdefault(name, made.id)
        self.world.officials[made.id] = made
        self.homes[made.id] = body
        return made.id

    def _namesake(self, body: Body) -> Official | None:
        """Somebody who served in another region: a neighbour, a body far away, or the other kind of body."""
        near = [each for each in self.below[body.head, body.province or ""] if each.name != body.name]
        other = HEADS[1 - HEADS.index(body.head)]
        away = [each for each in self.world.bodies if each.province not in {None, body.province}]
        kinds = [near, [each for each in away if each.head == body.head], [each for each in away if each.head == other]]
        pool = [each for each in self.chance.choice(kinds) if self.world.tenures[each.name]]
        if not pool or body.tier == "national":
            return None
        chosen = self.world.officials[self.chance.choice(self.world.tenures[self.chance.choice(pool).name]).person]
        home = self.homes[chosen.id]
        same = home.region is not None and body.region is not None and home.region.code == body.region.code
        # Namesakes of one region no reader could tell apart either.
        return None if same or chosen.namesake_of is not None else chosen

    # --- commissions -------------------------------------------------------------------------------------------------

    def first_term(self, body: Body) -> None:
        start, end = self._begin(body)
        self._seat(body, [self.official(body) for _ in range(_SEATS[body.tier])], start, end)

    def second_term(self, body: Body) -> None:
        start = self._begin(body)[1]
        own = self._served(body)
        members: list[str] = []
        for _ in range(_SEATS[body.tier]):
            drawn = self.chance.random()
            pool: Iterable[str] = ()
            if drawn < _AGAIN:
                pool = own
            elif drawn < _AGAIN + _RISE and body.tier != "regency":
                pool = [each for lower in self._lower(body) for each in self._served(lower)]
            elif drawn < _AGAIN + _ACROSS and body.tier == "regency":
                pool = self._served(self._counterpart(body))
            elif drawn < _AGAIN + _ACROSS + _NEIGHBOUR and body.tier == "regency":
                pool = [each for beside in self.below[body.head, body.province or ""] for each in self._served(beside)]
            taken = {self.world.officials[member].name for member in members}
            free = sorted(
                each for each in set(pool) - self.settled - set(members) if self.world.officials[each].name not in taken
            )
            members.append(self.chance.choice(free) if free else self.official(body))
            self.settled.add(members[-1])
        for member in members:
            self._leave(member, start)
        self._seat(body, members, start, start + timedelta(days=5 * 365))

    def _begin(self, body: Body) -> tuple[date, date]:
        first, second = _TERMS[body.head, body.tier]
        wave = timedelta(days=35 * (sum(map(ord, body.province or "")) % 4)) if body.tier == "regency" else timedelta()
        return first + wave, second + wave

    def _lower(self, body: Body) -> list[Body]:
        return self.provinces[body.head] if body.tier == "national" else self.below[body.head, body.province or ""]

    def _counterpart(self, body: Body) -> Body:
        assert body.region is not None
        return self.by_region[HEADS[1 - HEADS.index(body.head)], body.region.code]

    def _served(self, body: Body) -> list[str]:
        """Members of the first term who still sat in its last year."""
        last = self._begin(body)[1] - timedelta(days=300)
        return [t.person for t in self.world.tenures[body.name] if t.covers(last) and not t.acting]

    def _leave(self, person: str, day: date) -> None:
        """Ends what the person holds on that day; a seat left early stays empty."""
        held = self.world.tenures[self.homes[person].name]
        held[:] = [replace(each, end=min(each.end, day)) if each.person == person else each for each in held]
        held[:] = [each for each in held if each.start < each.end]

    def _seat(self, body: Body, members: Sequence[str], start: date, end: date) -> None:
        held = self.world.tenures[body.name]
        units = list(offices().divisions[body.head])
        self.chance.shuffle(units)
        made = [
            Tenure(
                member,
                body.name,
                "anggota" if number else "ketua",
                units[number % len(units)] if number else None,
                start,
                end,
            )
            for number, member in enumerate(members)
        ]
        if self.chance.random() < _NEW_CHAIR:
            made = self._exchange(made, start)
        if self.chance.random() < _REPLACED:
            left = made.pop(self.chance.randrange(1, len(members)))
            day = left.start + timedelta(days=self.chance.randrange(400, 1300))
            if left.role == "anggota" and day < left.end:
                made.append(replace(left, end=day))
                made.append(replace(left, person=self.official(body), start=day + timedelta(days=45)))
            else:
                made.append(left)
        held += made

    def _exchange(self, made: list[Tenure], start: date) -> list[Tenure]:
        """The chair goes to another member in the middle of the term, perhaps by way of an acting one."""
        day = start + timedelta(days=self.chance.randrange(500, 1400))
        chair, heir, *others = made
        found = [replace(chair, end=day), replace(heir, end=day), *others]
        taken = day
        if others and self.chance.random() < _ACTING:
            taken = day + timedelta(days=60)
            found.append(Tenure(others[0].person, chair.body, "ketua", None, day, taken, acting=True))
        found.append(replace(heir, role="ketua", unit=None, start=taken))
        found.append(replace(chair, role="anggota", unit=heir.unit, start=taken))
        return found

    # --- secretariats ------------------------------------------------------------------------------------------------

    def secretariats(self) -> None:
        """Secretaries of every province and head, who rotate; then heads of subsections, who act for them."""
        groups: defaultdict[tuple[str, str | None], list[Body]] = defaultdict(list)
        for body in self.world.bodies:
            groups[body.head, body.province].append(body)
        for group in groups.values():
            self._rotation(group)
            for body in group:
                self._subsections(body)

    def _rotation(self, group: Sequence[Body]) -> None:
        slots: list[tuple[date, date, int]] = []
        for number, _ in enumerate(group):
            day = date(2018, 6, 1) - timedelta(days=self.chance.randrange(600))
            while day < LAST_DAY:
                until = day + timedelta(days=self.chance.randrange(700, 1500))
                slots.append((day, until, number))
                day = until
        free: list[tuple[date, str]] = []
        for start, until, number in sorted(slots):
            body = group[number]
            ready = [each for each in free if each[0] <= start]
            if ready and self.chance.random() < _ROTATES:
                entry = self.chance.choice(ready)
                free.remove(entry)
                person = entry[1]
            else:
                person = self.official(body)
            free.append((until, person))
            role = {"national": "sekretaris jenderal", "province": "sekretaris"}.get(body.tier)
            if role is None:
                role = "sekretaris" if body.head == "KPU" else "koordinator sekretariat"
            gap = timedelta(days=60) if self.chance.random() < _ACTING else timedelta()
            self.world.tenures[body.name].append(Tenure(person, body.name, role, None, start + gap, until))

    def _subsections(self, body: Body) -> None:
        held = self.world.tenures[body.name]
        leading = sorted((t for t in held if t.role.startswith(("sekretaris", "koordinator"))), key=lambda t: t.start)
        heads = []
        for unit in offices().subsections[body.head]:
            first, second = self.official(body), None
            day = FIRST_DAY + timedelta(days=self.chance.randrange(300, 1800))
            second = first if self.chance.random() < 0.5 else self.official(body)
            heads.append(Tenure(first, body.name, "kasubbag", unit, date(2018, 1, 1), day))
            heads.append(Tenure(second, body.name, "kasubbag", unit, day, date(2027, 1, 1)))
        held += heads
        for earlier, later in pairwise(leading):
            if earlier.end < later.start:
                acting = self.chance.choice([each for each in heads if each.covers(earlier.end)])
                held.append(Tenure(acting.person, body.name, later.role, None, earlier.end, later.start, acting=True))
