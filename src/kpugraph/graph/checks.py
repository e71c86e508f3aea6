"""What cannot be, or should not be, as a dataset has it: the checks on who held which office when.

In comes the graph, out come `Finding` values, each with the sentences that do not go together. Sightings are taken as
they are: that nobody was seen in an office proves nothing, so silence is no vacancy. A finding is an error of an
article, of its reading or of joining two persons, or it is news; which of these is for people to say. What articles say
of events, ``event_checks`` compares.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import combinations

from rdflib import Graph, URIRef

from kpugraph.graph.event_checks import event_findings
from kpugraph.graph.findings import Finding, finding_of
from kpugraph.graph.member_checks import MEMBERS, crowded
from kpugraph.graph.passages import Passages
from kpugraph.graph.sightings import SINGLE_POSTS, Holding, Sightings
from kpugraph.graph.terms import first, iris, label, text
from kpugraph.graph.wording import LANGUAGES, Language, Words, name_of
from kpugraph.language.seats import seats_of
from kpugraph.resolve.iris import folded_words
from kpugraph.vocab import KPU, ORG, RDF, SKOS

__all__ = ["check"]

_VACANT = ("plt.", "pj.")
"""Prefixes of those who act while nobody holds the post; ``plh.`` and ``pjs.`` act for a holder who is away."""

_FULL_TIME = MEMBERS | {"sekretaris", "kepala sekretariat"}
"""Offices of an election body that leave room for none at another (Undang-Undang Nomor 7 Tahun 2017, Pasal 21 and 117:
members work full time; a secretary is appointed to one secretariat)."""
_ELECTION_BODIES = frozenset(
    {
        KPU.NationalCommission,
        KPU.ProvincialCommission,
        KPU.RegencyCommission,
        KPU.CityCommission,
        KPU.AdHocBody,
        KPU.SupervisoryBody,
        KPU.AdHocSupervisor,
    }
)
_REGIONAL_HEADS = frozenset({"gubernur", "wakil gubernur", "bupati", "wakil bupati", "wali kota", "wakil wali kota"})


def check(graph: Graph, *, language: Language = "id") -> tuple[Finding, ...]:
    """Every finding in a dataset, in words of ``id`` or ``en``: by kind, then by words."""
    ledger = _Ledger(graph, language)
    found: list[Finding] = []
    for look in _CHECKS:
        found += sorted(look(ledger), key=lambda finding: (finding.words, finding.things))
    return (*found, *event_findings(graph, ledger.passages, language))


class _Ledger:
    """The holdings of a dataset by body and by person, and words for them."""

    def __init__(self, graph: Graph, language: Language) -> None:
        self.graph = graph
        self.say = Words(graph, language)
        self._which, self.language = LANGUAGES.index(language), language
        self.passages = Passages(graph)
        holdings = Sightings(graph, language, self.passages).holdings()
        self.posts = _grouped(holdings, lambda each: (each.body, each.post))
        self.persons = _grouped(holdings, lambda each: (each.person,))
        self.bodies = _grouped(holdings, lambda each: (each.body,))
        self._roles = {text(graph, role, SKOS.notation): role for role in iris(graph.objects(None, ORG.role))}

    def words(self, indonesian: str, english: str, **values: str) -> str:
        return (indonesian, english)[self._which].format(**values)

    def role(self, notation: str) -> str:
        """The role in words."""
        role = self._roles.get(notation)
        return notation if role is None or self.language == "id" else name_of(self.graph, role, "en").lower()

    def office(self, notation: str, body: str) -> str:
        """The role at the body, in words."""
        return f"{self.role(notation)} {self.words('', 'of ')}{label(self.graph, URIRef(body))}"


def _grouped(
    holdings: Iterable[Holding], key: Callable[[Holding], tuple[str, ...]]
) -> Mapping[tuple[str, ...], list[Holding]]:
    groups: defaultdict[tuple[str, ...], list[Holding]] = defaultdict(list)
    for holding in holdings:
        groups[key(holding)].append(holding)
    return groups


def _two_holders(ledger: _Ledger) -> Iterator[Finding]:
    """Two persons in a post for one at once: a sighting of one falls between sightings of the other, or on its day."""
    for (_, post), holdings in ledger.posts.items():
        regular = [each for each in holdings if not each.acting and each.seen]
        for one, other in combinations(regular if post in SINGLE_POSTS else (), 2):
            for holder, rival in ((one, other), (other, one)):
                between = min(rival.seen)
                if min(holder.seen) <= between <= max(holder.seen):
                    yield _at_once(ledger, holder, rival, between)
                    break


def _at_once(ledger: _Ledger, holder: Holding, rival: Holding, day: str) -> Finding:
    before = max(each for each in holder.seen if each <= day)
    after = min(each for each in holder.seen if each >= day)
    around = [holder.seen[before][0], rival.seen[day][0], *(holder.seen[after][:1] if after != before else ())]
    words = ledger.words(
        "Dua {post} sekaligus: {holder} terlihat {days}, {rival} terlihat {day}",
        "Two at once as {post}: {holder} seen {days}, {rival} seen {day}",
        post=ledger.office(holder.role, holder.body),
        holder=holder.name,
        rival=rival.name,
        days=before if before == after else f"{before} {ledger.words('dan', 'and')} {after}",
        day=day,
    )
    names = [set(folded_words(each.name).split()) for each in (holder, rival)]
    if names[0] <= names[1] or names[1] <= names[0]:
        words += ledger.words("; mungkin satu orang", "; perhaps one person")
    return finding_of("two-holders", words, (holder.body, holder.person, rival.person), around)


def _ends_before_starts(ledger: _Ledger) -> Iterator[Finding]:
    """An office that is over in one article and held in a later one, and a last sighting before the first."""
    for holdings in ledger.persons.values():
        for holding in holdings:
            ended = min(holding.left, default=None)
            again = min((day for day in holding.seen if ended is not None and day > ended), default=None)
            if ended is not None and again is not None:
                words = ledger.words(
                    "{name} disebut sudah tidak menjabat {role} pada {ended}, tetapi terlihat menjabat pada {again}",
                    "{name} is said on {ended} to be no longer {role}, but is seen in that office on {again}",
                    name=holding.name,
                    role=ledger.office(holding.role, holding.body),
                    ended=ended,
                    again=again,
                )
                shown = (holding.left[ended][0], holding.seen[again][0])
                yield finding_of("end-before-start", words, (holding.person, holding.body), shown)
    yield from _turned_about(ledger)


def _turned_about(ledger: _Ledger) -> Iterator[Finding]:
    """Memberships whose last day is before their first: no build writes one, but a hand can."""
    graph = ledger.graph
    for node in iris(graph.subjects(RDF.type, ORG.Membership)):
        earliest, latest = text(graph, node, KPU.firstAttested), text(graph, node, KPU.lastAttested)
        if earliest is not None and latest is not None and latest < earliest:
            words = f"{ledger.say.fact(node)[2]}: {ledger.say.caption(KPU.lastAttested)} {latest}"
            yield Finding("end-before-start", words, (str(node),), tuple(ledger.passages.behind(node)))


def _vacancies(ledger: _Ledger) -> Iterator[Finding]:
    """A post for one that somebody fills while it is vacant, or that somebody has left and nobody was seen in since."""
    for (_, post), holdings in ledger.posts.items():
        if post not in SINGLE_POSTS:
            continue
        for holding in holdings:
            if holding.role.startswith(_VACANT) and holding.seen and not _is_covered(holding, holdings):
                yield _filled_in(ledger, holding, holdings)
            elif not holding.acting and holding.left and holding.seen:
                last, ended = max(holding.seen), max(holding.left)
                others = (day for each in holdings if each is not holding for day in each.seen)
                if last <= ended and all(day <= last for day in others):
                    yield _deserted(ledger, holding, last, ended)


def _is_covered(acting: Holding, holdings: Iterable[Holding]) -> bool:
    """Whether one person was seen in the post both before and after the acting holder."""
    return any(
        min(each.seen) <= min(acting.seen) and max(acting.seen) <= max(each.seen)
        for each in holdings
        if not each.acting and each.seen
    )


def _filled_in(ledger: _Ledger, acting: Holding, holdings: Iterable[Holding]) -> Finding:
    since, until = min(acting.seen), max(acting.seen)
    regular = [(day, each.name, each) for each in holdings if not each.acting for day in each.seen]
    before = max((each for each in regular if each[0] < since), key=lambda each: each[:2], default=None)
    after = min((each for each in regular if each[0] > until), key=lambda each: each[:2], default=None)
    words = ledger.words(
        "Jabatan {post} kosong {days}: {name} menjadi {role}",
        "The post of {post} is vacant {days}: {name} is {role}",
        post=ledger.office(acting.post, acting.body),
        days=since if since == until else f"{since} {ledger.words('sampai', 'to')} {until}",
        name=acting.name,
        role=ledger.role(acting.role),
    )
    for known, said in ((before, ("sebelumnya", "before")), (after, ("sesudahnya", "after"))):
        if known is not None:
            words += f"; {ledger.words(*said)} {known[1]}, {ledger.words('terlihat', 'seen')} {known[0]}"
    shown = [acting.seen[since][0], *(each[2].seen[each[0]][0] for each in (before, after) if each is not None)]
    things = (acting.body, acting.person, *(each[2].person for each in (before, after) if each is not None))
    return finding_of("vacancy", words, things, shown)


def _deserted(ledger: _Ledger, holding: Holding, last: str, ended: str) -> Finding:
    words = ledger.words(
        "Jabatan {post} kosong sejauh diketahui: {name} terakhir terlihat {last}, pada {ended} disebut sudah tidak "
        "menjabat, dan belum ada pengganti yang terlihat",
        "The post of {post} is vacant as far as is known: {name} was last seen {last}, is said on {ended} to have "
        "left, and no successor was seen",
        post=ledger.office(holding.role, holding.body),
        name=holding.name,
        last=last,
        ended=ended,
    )
    shown = (holding.seen[last][0], holding.left[ended][0])
    return finding_of("vacancy", words, (holding.body, holding.person), shown)


def _distant_offices(ledger: _Ledger) -> Iterator[Finding]:
    """One person on one day in two offices that nobody can hold together: a namesake, or a misread name."""
    for (person,), holdings in ledger.persons.items():
        exclusive = [each for each in holdings if not each.acting and _is_exclusive(ledger.graph, each)]
        told = set()
        for one, other in combinations(exclusive, 2):
            day = min(one.seen.keys() & other.seen.keys(), default=None)
            if day is None or one.body == other.body or (one.body, other.body) in told:
                continue
            told.add((one.body, other.body))
            words = ledger.words(
                "{name} pada {day} menjadi {one} dan {other}, yang tidak dapat dirangkap; mungkin dua orang senama",
                "{name} is both {one} and {other} on {day}, which nobody can be; perhaps two people of one name",
                name=one.name,
                day=day,
                one=ledger.office(one.role, one.body),
                other=ledger.office(other.role, other.body),
            )
            shown = (one.seen[day][0], other.seen[day][0])
            yield finding_of("distant-offices", words, (person, one.body, other.body), shown)


def _too_many_members(ledger: _Ledger) -> Iterator[Finding]:
    """A body with more members at once than seats, where these are known."""
    for (body,), holdings in ledger.bodies.items():
        kind = first(ledger.graph, URIRef(body), ORG.classification)
        seats = None if kind is None else seats_of(text(ledger.graph, kind, SKOS.notation) or "")
        if seats is not None:
            yield from crowded(body, label(ledger.graph, URIRef(body)), holdings, seats, ledger.language)


def _is_exclusive(graph: Graph, holding: Holding) -> bool:
    """Whether the office leaves room for no other of its sort, be it at the body above or below."""
    types = set(graph.objects(URIRef(holding.body), RDF.type))
    if types & _ELECTION_BODIES:
        return holding.role in _FULL_TIME
    return KPU.LocalGovernment in types and holding.role in _REGIONAL_HEADS


_CHECKS: tuple[Callable[[_Ledger], Iterator[Finding]], ...] = (
    _two_holders,
    _ends_before_starts,
    _vacancies,
    _distant_offices,
    _too_many_members,
)
"""In the order of the findings; those on events follow."""
