"""How a body tells of a happening: one article, with the marks of every person and body that it names.

The article is drawn from templates by a seed of its own, so that two bodies tell of one happening in their own words:
another form of its name, another form of the day, other persons, in another order.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from benchmarks.archive.bodies import Body
from benchmarks.archive.fragments import Fragment, fill, join, marked
from benchmarks.archive.happenings import Happening
from benchmarks.archive.names import write
from benchmarks.archive.tables import offices, phrases
from benchmarks.archive.world import Official, Tenure, World

__all__ = ["Told", "tell"]

_WEEKDAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
_MONTHS = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November",
    "Desember",
)  # fmt: skip
_OTHER_FORM, _USUAL_EVENT, _PERIOD, _SERIES = 0.2, 0.6, 0.65, 0.9
_DEGREED, _UNIT, _ONE_WORD = 0.25, 0.35, 0.02
_LOOSE = 0.03
"""Share of the articles that go on with another spelling of a word, or another word, than the name that they gave."""
_ROLES = ("ketua", "anggota", "sekretaris", "sekretaris jenderal", "koordinator sekretariat", "kasubbag")


@dataclass(frozen=True, slots=True)
class Told:
    """An article: what its fields say, and its text with marks into title, blank line and body together."""

    title: str
    body: str
    marked: Fragment
    published: date
    publisher: str | None


def tell(world: World, happening: Happening, teller: Body, chance: Random) -> Told:
    """The article of that body about the happening."""
    return _Telling(world, happening, teller, chance).article()


class _Telling:
    def __init__(self, world: World, happening: Happening, teller: Body, chance: Random) -> None:
        self.world = world
        self.happening = happening
        self.teller = teller
        self.chance = chance
        self.bodies = {body.name: body for body in (*happening.tellers, *happening.guests, happening.holder)}
        self.introduced: dict[str, Official] = {}
        self.written: dict[str, tuple[str | None, ...]] = {}
        """The parts of each name that the article gave, as it wrote them."""

    def article(self) -> Told:
        chance, table = self.chance, phrases()
        own = self.teller == self.happening.holder
        lead = self._lead(own)
        sentences = [lead, *self._middle(own), *self._end()]
        body = join(sentences, " ")
        if chance.random() < 0.6:
            body = self._dateline() + body
        if chance.random() < 0.3:
            body += f" ({chance.choice(('hms', 'humas', 'red', 'ft', 'np', 'ars'))})"
        named = self._event_name()
        title = fill(
            chance.choice(table["titles_own" if own else "titles_guest"]),
            {
                "pub": self._body(self.teller),
                "holder": self._body(self.happening.holder),
                "event": named,
                "aim": chance.choice(table["aims"]),
            },
        )
        whole = title + "\n\n" + body
        return Told(
            title.text,
            body.text,
            whole,
            self.happening.day + timedelta(days=chance.choice((0, 0, 0, 1, 1, 2, 3))),
            self.teller.name if chance.random() < 0.6 else None,
        )

    # --- parts of the article ----------------------------------------------------------------------------------------

    def _dateline(self) -> Fragment:
        region = self.teller.region
        place = "Jakarta" if region is None else region.base
        written = place.upper() if self.chance.random() < 0.6 else place
        return Fragment(f"{written} {self.chance.choice(('–', '-', '—'))} ")

    def _lead(self, own: bool) -> Fragment:
        other_kind = self.teller.head != self.happening.holder.head
        kind = "leads_own" if own else "leads_invited" if other_kind else "leads_guest"
        return self._say(phrases()[kind])

    def _middle(self, own: bool) -> list[Fragment]:
        chance, table, happening = self.chance, phrases(), self.happening
        made: list[Fragment] = []
        if happening.opener is not None:
            apel = happening.topic.type == "apel"
            made.append(self._say(table["openings_apel" if apel else "openings"], happening.opener))
            if chance.random() < 0.7:
                made.append(self._again(happening.opener))
        if happening.former is not None and chance.random() < 0.9:
            made.append(self._former(happening.former))
        for speaker in happening.speakers:
            if speaker.person not in self.introduced and chance.random() < 0.7:
                made.append(self._say(table["speakers"], speaker))
                if chance.random() < 0.5:
                    made.append(self._again(speaker))
        made += self._own_people(own)
        if happening.guests and chance.random() < 0.5:
            guests = join([self._body(body) for body in happening.guests], ", ", " dan ")
            made.append(fill(chance.choice(table["bodies"]), {"bodies": guests}))
        return made

    def _own_people(self, own: bool) -> list[Fragment]:
        """Who of the teller's own people was there, and what one of them says."""
        held = {
            each.person: each
            for each in self.world.holders(self.teller.name, self.happening.day)
            if each.person not in self.introduced
        }
        people = list(held.values())
        if not people:
            return []
        count = self.chance.choice((0, 1, 2, 3, 4) if own else (1, 2, 3, 4, 5))
        chosen = self.chance.sample(people, min(count, len(people)))
        chosen.sort(key=lambda tenure: (_ROLES.index(tenure.role), tenure.acting, tenure.unit or ""))
        made = [self._attendance(chosen)] if chosen else []
        rest = [each for each in people if each.person not in self.introduced]
        if rest and self.chance.random() < 0.5:
            speaker = self.chance.choice(rest)
            made.append(self._say(phrases()["speakers"], speaker))
            if self.chance.random() < 0.5:
                made.append(self._again(speaker))
        return made

    def _end(self) -> list[Fragment]:
        count = self.chance.choice((0, 1, 1, 2))
        return [Fragment(each) for each in self.chance.sample(phrases()["fillers"], count)]

    # --- sentences ---------------------------------------------------------------------------------------------------

    def _say(self, templates: tuple[str, ...], who: Tenure | None = None) -> Fragment:
        template = self.chance.choice(templates)
        parts: dict[str, Fragment | str] = {}
        if who is not None:
            goes_on = "{who} " in template
            parts["who"] = self._introduced(who, goes_on)
        if "{pub}" in template:
            parts["pub"] = self._body(self.teller)
        if "{holder}" in template:
            parts["holder"] = self._body(self.happening.holder)
        if "{event}" in template:
            parts["event"] = self._event_name()
        if "{venue}" in template:
            parts["venue"] = self._venue()
        parts |= {"day": self._day(), **self._words()}
        return fill(template, parts)

    def _words(self) -> dict[str, str]:
        table = phrases()
        return {"claim": self.chance.choice(table["claims"]), "quote": self.chance.choice(table["quotes"])}

    def _again(self, who: Tenure) -> Fragment:
        return fill(self.chance.choice(phrases()["again"]), {"again": self._short(who), **self._words()})

    def _short(self, who: Tenure) -> Fragment:
        """One word of the name, or the name where that word is of somebody else's, too."""
        official = self.world.officials[who.person]
        others = {word for each in self.introduced.values() if each != official for word in each.name.words}
        word = self._word(official)
        return marked(official.name.text if {word, official.called} & others else word, "person", official.id)

    def _word(self, official: Official) -> str:
        """The word by which the article goes on: as a rule one that it gave."""
        given = self.written[official.id]
        usual = given[official.name.words.index(official.called)] if self.chance.random() >= _LOOSE else official.called
        return usual or next(word for word in given if word is not None)

    def _former(self, tenure: Tenure) -> Fragment:
        return fill(
            self.chance.choice(phrases()["former"]),
            {
                "office": self._office(tenure, unit=False),
                "body": self._body(self.happening.holder),
                "name": self._name(tenure),
                **self._words(),
            },
        )

    def _attendance(self, chosen: list[Tenure]) -> Fragment:
        groups: dict[tuple[str, bool], list[Tenure]] = {}
        for tenure in chosen:
            key = (tenure.role if tenure.role != "kasubbag" else f"kasubbag {tenure.unit}", tenure.acting)
            groups.setdefault(key, []).append(tenure)
        comma = self.chance.choice((", ", " "))
        items = [
            Fragment(self._office(group[0], unit=group[0].role == "kasubbag") + " ")
            + self._body(self.teller)
            + comma
            + join([self._name(tenure) for tenure in group], ", ", " dan ")
            for group in groups.values()
        ]
        return fill(self.chance.choice(phrases()["attendance"]), {"list": join(items, ", ", " serta ")})

    # --- names -------------------------------------------------------------------------------------------------------

    def _introduced(self, who: Tenure, goes_on: bool) -> Fragment:
        """The person with the office: before the name, behind it, or in brackets."""
        unit = who.role == "kasubbag" or (who.unit is not None and self.chance.random() < _UNIT)
        office = Fragment(self._office(who, unit=False))
        body = self._body(self.bodies.get(who.body, self.happening.holder))
        if who.role == "kasubbag":
            titled = Fragment(self._office(who, unit=True) + " ") + body
        elif unit and who.role == "anggota" and self.chance.random() < 0.5:
            titled = Fragment(f"Ketua {who.unit} ") + body if self.teller.head == "KPU" else office + " " + body
        elif unit:
            titled = office + " " + body + f" {who.unit}"
        else:
            titled = office + " " + body
        name = self._name(who)
        drawn = self.chance.random()
        if drawn < 0.5:
            return titled + ", " + name + ("," if goes_on else "")
        if drawn < 0.75:
            return titled + " " + name
        if drawn < 0.9:
            return name + " selaku " + titled
        return name + " (" + titled + ")"

    def _office(self, tenure: Tenure, *, unit: bool) -> str:
        form = self.chance.choice(offices().forms[tenure.role])
        if form == "Komisioner" and tenure.body.startswith("Bawaslu"):
            form = "Anggota"
        if unit and tenure.unit is not None:
            form = f"{form} {tenure.unit}"
        return f"Plt. {form}" if tenure.acting else form

    def _name(self, tenure: Tenure) -> Fragment:
        official = self.world.officials[tenure.person]
        self.introduced[official.id] = official
        if self.chance.random() < _ONE_WORD:
            self.written[official.id] = tuple(word if word == official.called else None for word in official.name.words)
            return marked(official.called, "person", official.id)
        writing = write(official.name, self.chance)
        self.written[official.id] = writing.words
        name = marked(writing.text, "person", official.id)
        if self.chance.random() >= _DEGREED:
            return name
        before = " ".join(official.prefixes)
        made = Fragment(f"{before} ") + name if before else name
        return made + "".join(f", {degree}" for degree in official.degrees)

    def _body(self, body: Body) -> Fragment:
        written = self.chance.choice(body.forms) if body.forms and self.chance.random() < _OTHER_FORM else body.name
        return marked(written, "body", body.name)

    def _event_name(self) -> Fragment:
        topic, period = self.happening.topic, self.happening.period
        name = topic.names[0] if self.chance.random() < _USUAL_EVENT else self.chance.choice(topic.names)
        kept = _SERIES if topic.periodic == "Seri" else _PERIOD
        if not period or self.chance.random() >= kept:
            return Fragment(name)
        if topic.periodic == "Seri":
            number = period.removeprefix("Seri ")
            period = self.chance.choice((f"Seri {number}", f"(Seri {number})", f"Seri ke-{number}"))
        return Fragment(f"{name} {period}")

    def _venue(self) -> Fragment:
        return fill(
            self.happening.venue, {"seat": marked(self.happening.holder.name, "body", self.happening.holder.name)}
        )

    def _day(self) -> str:
        day = self.happening.day
        weekday, month = _WEEKDAYS[day.weekday()], _MONTHS[day.month - 1]
        return self.chance.choice(
            (
                f"{weekday} ({day.day}/{day.month})",
                f"{weekday}, ({day.day}/{day.month}/{day.year})",
                f"{weekday} ({day.day}/{day.month}/{day.year})",
                f"{weekday}, {day.day} {month} {day.year}",
                f"{weekday} ({day.day} {month} {day.year})",
            )
        )
