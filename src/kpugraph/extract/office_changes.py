"""Explicit changes of office: who was appointed, took over, was dismissed, resigned, died, retired or was moved.

Titles, persons and the words of change in; `ChangeFound` values out, each with person, office and day. A change
needs a person and an office that the words name; a sighting in office is none, nor is what is planned or denied.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise

from kpugraph.extract.bodies_meant import BodiesMeant
from kpugraph.extract.dates import SettledDate
from kpugraph.extract.events import EventDraft
from kpugraph.extract.heads import OrganizationMention
from kpugraph.extract.office_cues import OfficeCue, find_office_cues
from kpugraph.extract.office_dates import decree_of, event_of, own_day, term_of
from kpugraph.extract.office_places import AS, Named, OfficeMeant, OfficePlaces
from kpugraph.extract.person_records import PersonMention
from kpugraph.extract.places import Scope
from kpugraph.extract.reading import Reading
from kpugraph.extract.roles import Holding
from kpugraph.extract.titles import Title
from kpugraph.language.concepts import ACTING_PREFIXES
from kpugraph.language.lexicon import word_set
from kpugraph.model import BEGINNINGS, TELLING, OfficeChangeKind

__all__ = ["ChangeFound", "find_changes"]

_PRESENT = word_set("offices-present")
_RULES = {
    "taken": "office-taken",
    "sworn": "office-taken",
    "chosen": "office-taken",
    "given": "office-given",
    "names": "office-given",
    "listed": "office-given",
    "chooses": "office-given",
    "replaces": "office-replaces",
    "handover": "office-handover",
    "left": "office-left",
    "removes": "office-removed",
}
_ENDS: dict[str, OfficeChangeKind] = {
    kind: kind for kind in ("dismissal", "resignation", "death", "end-of-term", "transfer")
}
_OWN_CHOICE = frozenset({"commission", "committee", "council", "supervisor"})
"""Last words of the kinds of bodies that choose their own officers; elsewhere to be elected is not to take office."""


@dataclass(frozen=True, slots=True)
class ChangeFound:
    """A change of office, with the tokens that say it."""

    kind: OfficeChangeKind
    person: int
    office: OfficeMeant
    predecessor: int | None
    day: date | None
    term: tuple[int, int] | None
    decree: str | None
    event: EventDraft | None
    passages: tuple[tuple[int, int, str], ...]
    """First token, token behind the last, and rule of each passage that says it."""

    @property
    def begins(self) -> bool:
        """Whether somebody came into the office, rather than left it."""
        return self.kind in BEGINNINGS


@dataclass(frozen=True, slots=True)
class _Told:
    """A person and an office beside a word of change, before kind and day are settled."""

    mention: PersonMention
    office: OfficeMeant
    predecessor: PersonMention | None = None
    last: int | None = None
    """Token behind the last that says it, where that lies behind the sentence of the word."""


def find_changes(
    reading: Reading,
    titles: Sequence[Title],
    mentions: Sequence[PersonMention],
    holdings: Sequence[Holding],
    scope: Scope,
    bodies: Sequence[OrganizationMention],
    *,
    events: Sequence[EventDraft] = (),
    dates: Sequence[SettledDate] = (),
) -> tuple[ChangeFound, ...]:
    """Every explicit change of office of the article, in the order of the text."""
    places = OfficePlaces(reading, titles, mentions, holdings, BodiesMeant(reading, titles, scope, bodies))
    main = next((event for event in events if event.main), None)
    found: list[ChangeFound] = []
    for cue in find_office_cues(reading):
        told = _told(places, cue, [change for change in found if change.passages[0][0] == cue.sentence.first])
        found += [_change(reading, cue, each, main, dates) for each in told]
    return _joined(found)


def _joined(found: Sequence[ChangeFound]) -> tuple[ChangeFound, ...]:
    """Each change once, however often the article tells it: what one sentence leaves out, another gives.

    Two days for one person and office are two changes, or a contradiction: both are kept, each with its own passages.
    """
    groups: dict[tuple[int, str, str, bool], list[ChangeFound]] = {}
    for change in found:
        office = change.office
        groups.setdefault((change.person, office.role, office.organization.name, change.begins), []).append(change)
    joined: list[ChangeFound] = []
    for group in groups.values():
        days = {change.day for change in group if change.day is not None}
        if len(days) > 1:
            joined += [_one([each for each in group if each.day == day]) for day in sorted(days)]
        else:
            joined.append(_one(group))
    return tuple(joined)


def _one(group: Sequence[ChangeFound]) -> ChangeFound:
    """One change of several that tell the same; the kind that says most, and what the first that says it says."""
    office = next((each.office for each in group if each.office.division), group[0].office)
    return replace(
        max(group, key=lambda change: TELLING.index(change.kind)),
        office=office,
        predecessor=next((each.predecessor for each in group if each.predecessor is not None), None),
        day=next((each.day for each in group if each.day is not None), None),
        term=next((each.term for each in group if each.term is not None), None),
        decree=next((each.decree for each in group if each.decree is not None), None),
        event=next((each.event for each in group if each.event is not None), None),
        passages=tuple(dict.fromkeys(passage for each in group for passage in each.passages)),
    )


def _told(places: OfficePlaces, cue: OfficeCue, before: Sequence[ChangeFound]) -> list[_Told]:
    """Who and which office the word is about; ``before`` are the changes that the sentence said already."""
    frame = cue.verb.frame
    if frame in {"taken", "sworn", "chosen"}:
        told = _taken(places, cue)
    elif frame in {"given", "names", "chooses", "listed"}:
        told = _given(places, cue)
    elif frame == "replaces":
        told = [] if before else _replaces(places, cue)
    elif frame == "handover":
        told = _handover(places, cue)
    elif frame == "removes":
        told = _removed(places, cue)
    else:
        told = _left(places, cue, before)
    return [each for each in told if frame not in {"chosen", "chooses"} or _own_choice(each.office)]


def _own_choice(office: OfficeMeant) -> bool:
    return office.role != "anggota" and office.organization.kind.rpartition("-")[2] in _OWN_CHOICE


def _taken(places: OfficePlaces, cue: OfficeCue) -> list[_Told]:
    """``A dilantik sebagai Ketua KPU X``, ``Ketua KPU X yang baru dilantik, A``, ``Ketua KPU X, A, dilantik``."""
    title = places.office_as(cue)
    if title is not None:
        people = places.subjects(cue, title)
        replaced = places.replaced(cue.begin, cue.sentence.last) if len(people) == 1 else None
        return [
            _Told(mention, office, replaced if replaced is not None and replaced.person != mention.person else None)
            for mention in people
            for office in places.offices(title, mention)
        ]
    if cue.verb.frame != "sworn" or any(places.reading.low(at) in AS for at in range(cue.last, cue.until)):
        return []
    newly = _newly(places, cue)
    mention = places.subject(cue, close=True) if newly is None else newly[0]
    title = (places.own_title(mention) if mention is not None else None) if newly is None else newly[1]
    if mention is None or title is None:
        return []
    replaced = places.replaced(cue.last, cue.sentence.last)
    return [_Told(mention, office, replaced) for office in places.offices(title, mention)]


def _newly(places: OfficePlaces, cue: OfficeCue) -> tuple[PersonMention, Title] | None:
    """``Sekretaris KPU X yang baru dilantik, A``: the title before ``yang``, the person behind the word."""
    low, at = places.reading.low, cue.first
    while low(at - 1) in {"baru", "saja", "resmi", "telah"}:
        at -= 1
    title = places.title_ends.get(at - 1) if low(at - 1) == "yang" else None
    behind = cue.last + (low(cue.last) in {"itu", "tersebut"})
    mention = places.starts.get(behind + (low(behind) == ","))
    return None if title is None or mention is None else (mention, title)


def _given(places: OfficePlaces, cue: OfficeCue) -> list[_Told]:
    """``melantik A sebagai Sekretaris KPU X``, ``pelantikan anggota KPU X, A dan B``, and lists of those installed."""
    told = []
    named = places.named_behind(cue)
    for index, each in enumerate(named):
        until = named[index + 1].people[0].run.outer_first if index + 1 < len(named) else cue.sentence.last
        replaced = places.replaced(each.last, until) if len(each.people) == 1 else None
        told += _with_offices(places, each, replaced)
    if cue.verb.frame == "listed" and not named:
        told += [_line(each) for line in _lines(places, cue) for each in _with_offices(places, line, None)]
    return told


def _with_offices(places: OfficePlaces, named: Named, replaced: PersonMention | None) -> list[_Told]:
    title = named.title
    if title is None:
        return []
    return [_Told(mention, office, replaced) for mention in named.people for office in places.offices(title, mention)]


def _line(told: _Told) -> _Told:
    return _Told(told.mention, told.office, None, told.mention.run.outer_last)


def _lines(places: OfficePlaces, cue: OfficeCue) -> Iterator[Named]:
    """Persons and offices of the numbered lines that follow: ``Pejabat yang dilantik adalah: 1. A, …; 2. B, …``."""
    reading = places.reading
    for sentence in reading.body[cue.sentence.index + 1 :]:
        at = reading.behind_marker(sentence.first)
        named = places.named_at(at, cue) if at > sentence.first else None
        if named is None:
            return
        yield named


def _replaces(places: OfficePlaces, cue: OfficeCue) -> list[_Told]:
    """``A menggantikan B sebagai Ketua KPU X``; not who stands in for another at a meeting."""
    low = places.reading.low
    if any(low(at) in _PRESENT for at in range(cue.begin, cue.sentence.last)):
        return []
    mention, gone = places.subject(cue), places.person_within(cue.last, cue.until)
    title = places.link(gone.run.outer_last, cue.until, leaving=False) if gone is not None else None
    if mention is None or title is None or gone is None or mention.person == gone.person:
        return []
    return [_Told(mention, office, gone) for office in places.offices(title, mention)]


def _handover(places: OfficePlaces, cue: OfficeCue) -> list[_Told]:
    """``serah terima jabatan Sekretaris KPU X dari B kepada A``."""
    low, stop = places.reading.low, cue.sentence.last
    giver = next((at for at in range(cue.last, stop) if low(at) == "dari"), stop)
    taker = next((at for at in range(giver, stop) if low(at) in {"kepada", "ke"}), stop)
    old, new = places.person_within(giver + 1, taker), places.person_within(taker + 1, stop)
    if old is None or new is None or old.person == new.person:
        return []
    between = [places.title_starts[at] for at in range(cue.last, giver) if at in places.title_starts]
    titles = [*between, places.link(new.run.outer_last, stop, leaving=False), places.own_title(new)]
    title = next((each for each in titles if each is not None), None) or places.own_title(old)
    return [] if title is None else [_Told(new, office, old) for office in places.offices(title, new)]


def _removed(places: OfficePlaces, cue: OfficeCue) -> list[_Told]:
    """``memberhentikan A dari jabatan Ketua KPU X``, ``pemberhentian tetap kepada A selaku Anggota KPU X``."""
    told = []
    for named in places.named_behind(cue):
        if named.title is not None:
            told += _with_offices(places, named, None)
        elif places.reading.low(named.last) not in AS | {"dari"}:
            only = places.only_office(named.people[0])
            told += [] if only is None else [_Told(named.people[0], only)]
    return told


def _left(places: OfficePlaces, cue: OfficeCue, before: Sequence[ChangeFound]) -> list[_Told]:
    """``A mengundurkan diri dari jabatan Ketua KPU X``, ``Ketua KPU X, A, meninggal dunia``, ``B yang mundur``."""
    mention = places.subject(cue, close=True)
    if mention is None:
        return []
    own, title = places.left_for(cue)
    if not own:
        return []
    title = title or places.own_title(mention)
    if title is not None:
        return [_Told(mention, office) for office in places.offices(title, mention)]
    given_up = [change.office for change in before if change.predecessor == mention.person]
    if given_up:
        return [_Told(mention, office) for office in given_up]
    only = places.only_office(mention)
    return [] if only is None else [_Told(mention, only)]


def _change(
    reading: Reading, cue: OfficeCue, told: _Told, main: EventDraft | None, dates: Sequence[SettledDate]
) -> ChangeFound:
    """The change with its kind, day, term and decree."""
    day, others = own_day(reading, cue, dates)
    event = event_of(reading, cue, told.office.organization.kind, main)
    at_event = event.day.first if event is not None and event.day is not None else None
    if at_event in others:
        at_event = None
    if day is not None and day != at_event:
        event = None
    predecessor = None if told.predecessor is None else told.predecessor.person
    return ChangeFound(
        kind=_kind(reading, cue, told),
        person=told.mention.person,
        office=told.office,
        predecessor=predecessor,
        day=day or at_event,
        term=term_of(reading, cue.begin, _before_successor(reading, cue)),
        decree=decree_of(reading, cue),
        event=event,
        passages=((cue.sentence.first, max(cue.sentence.last, told.last or 0), _RULES[cue.verb.frame]),),
    )


def _before_successor(reading: Reading, cue: OfficeCue) -> int:
    """The token where the part of the sentence ends that is about the new holder."""
    return next((at for at in range(cue.last, cue.until) if reading.low(at) == "menggantikan"), cue.until)


def _kind(reading: Reading, cue: OfficeCue, told: _Told) -> OfficeChangeKind:
    kind = _ENDS.get(cue.verb.kind)
    if kind is not None:
        return kind
    if told.office.role.partition(" ")[0] in ACTING_PREFIXES:
        return "acting-appointment"
    if cue.verb.kind == "handover":
        return "handover"
    low = [reading.low(at) for at in range(cue.begin, cue.until)]
    interim = {"paw", "antarwaktu"}.intersection(low) or ("antar", "waktu") in pairwise(low)
    return "replacement" if interim or told.predecessor is not None else "appointment"
