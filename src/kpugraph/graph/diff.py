"""What changed from one dataset to another, by thing and in words: added, withdrawn, changed.

In come two graphs, out comes a `Difference`. A node is compared by its IRI, so that order, prefixes and spelling of
the files do not matter. What a change is told under is the thing that it is about: a role under its body, a part
and a statement under their event, a passage under the fact that rests on it. What only repeats another change (the
direct property beside a participation, the counts of the dataset) is told once.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cached_property

from rdflib import BNode, Graph, URIRef
from rdflib.compare import to_canonical_graph
from rdflib.term import Node

from kpugraph.graph.answers import shorten
from kpugraph.graph.difference import Change, ChangedThing, ChangeKind, Difference
from kpugraph.graph.passages import Passages
from kpugraph.graph.terms import first, iris
from kpugraph.graph.wording import LANGUAGES, Language, Words
from kpugraph.vocab import DCAT, FOAF, KPU, OA, ORG, PROV, RDF, SCHEMA, VOID

__all__ = ["diff"]

_KINDS: tuple[ChangeKind, ...] = ("withdrawn", "added", "changed")
_THINGS = (ORG.Organization, FOAF.Person, KPU.Event, SCHEMA.EventSeries, SCHEMA.Place, SCHEMA.NewsArticle)
"""The things that changes are told under, in the order of telling; the others follow, the dataset itself last."""
_FACTS = (
    ORG.Membership,
    KPU.OfficeChange,
    ORG.Post,
    KPU.Participation,
    KPU.Statement,
    KPU.Claim,
    KPU.IdentityDecision,
    KPU.Correction,
)

_OWNERS: tuple[tuple[URIRef, tuple[URIRef, ...]], ...] = (
    (ORG.Membership, (ORG.organization,)),
    (KPU.OfficeChange, (KPU.officeAt,)),
    (ORG.Post, (ORG.postIn,)),
    (KPU.Participation, (KPU.event, KPU.agent)),
    (KPU.Statement, (KPU.madeAt, PROV.wasAttributedTo)),
    (KPU.Claim, (KPU.claimAbout,)),
    (KPU.IdentityDecision, (KPU.compares,)),
    (KPU.Correction, (SCHEMA.about, KPU.corrects)),
)
"""Where a fact of a class is told: under the first of these that it has."""

_ACTORS = frozenset({KPU.organizer, KPU.participant, KPU.speaker, KPU.moderator, KPU.opener, KPU.closer})
_SELF_DESCRIPTION = frozenset({VOID.Dataset, DCAT.Dataset, DCAT.Distribution, PROV.Activity, PROV.SoftwareAgent})
_COUNTS = frozenset(
    {
        VOID.triples,
        VOID.distinctSubjects,
        VOID.classes,
        VOID.properties,
        VOID.entities,
        VOID.classPartition,
        VOID.propertyPartition,
        VOID["class"],
        VOID.property,
    }
)
"""What a dataset says of its own size: told once, by the number of triples."""

_LABELS: dict[ChangeKind, tuple[str, str]] = {
    "added": ("baru", "new"),
    "withdrawn": ("ditarik", "withdrawn"),
    "changed": ("berubah", "changed"),
}
_HOLDERS: dict[ChangeKind, tuple[str, str]] = {
    "added": ("pemegang jabatan baru", "new holder"),
    "withdrawn": ("pemegang jabatan ditarik", "withdrawn holder"),
}
_CHANGES: dict[ChangeKind, tuple[str, str]] = {
    "added": ("perubahan jabatan baru", "new change of office"),
    "withdrawn": ("perubahan jabatan ditarik", "withdrawn change of office"),
}
_RENAMED = ("berganti IRI", "new IRI")
_EVIDENCE: dict[ChangeKind, tuple[str, str]] = {
    "added": ("bukti baru", "new evidence"),
    "withdrawn": ("bukti ditarik", "withdrawn evidence"),
}


def diff(old: Graph, new: Graph, *, language: Language = "id", prefixes: Mapping[str, str]) -> Difference:
    """Compare two datasets, in ``id`` or ``en``; both stay as they are."""
    return _Comparison(_named(old), _named(new), language, prefixes).difference()


def _named(graph: Graph) -> Graph:
    """The graph with names for its blank nodes that depend on their content alone; the dataset's own has none."""
    blank = any(isinstance(node, BNode) for triple in graph for node in (triple[0], triple[2]))
    return to_canonical_graph(graph) if blank else graph


class _Side:
    """One of the two datasets, with its words and, once they are needed, its passages."""

    def __init__(self, graph: Graph, language: Language) -> None:
        self.graph = graph
        self.say = Words(graph, language)

    @cached_property
    def passages(self) -> Passages:
        return Passages(self.graph)

    def types(self, node: Node) -> set[Node]:
        return set(self.graph.objects(node, RDF.type))


class _Comparison:
    """Two datasets side by side: which nodes differ, and under which thing each difference is told."""

    def __init__(self, old: Graph, new: Graph, language: Language, prefixes: Mapping[str, str]) -> None:
        self._old, self._new = _Side(old, language), _Side(new, language)
        self._which, self._prefixes = LANGUAGES.index(language), prefixes
        before, after = set(old), set(new)
        self._lost, self._won = before - after, after - before
        self._values: dict[Node, dict[Node, tuple[set[Node], set[Node]]]] = {}
        self._counts: tuple[set[str], set[str]] = (set(), set())
        self._is_counted_anew = False
        for place, triples in enumerate((self._lost, self._won)):
            for triple in triples:
                self._sort(place, *triple)
        self._parts = {
            (side.graph.value(node, KPU.event), side.graph.value(node, KPU.agent))
            for node in self._values
            if (side := self._told_by(node)) and KPU.Participation in side.types(node)
        }

    def _sort(self, place: int, subject: Node, predicate: Node, value: Node) -> None:
        if predicate not in _COUNTS:
            terms = self._values.setdefault(subject, {})
            terms.setdefault(predicate, (set(), set()))[place].add(value)
            return
        self._is_counted_anew = True
        if predicate == VOID.triples and (subject, RDF.type, VOID.Dataset) in self._side(place).graph:
            self._counts[place].add(str(value))

    def _side(self, place: int) -> _Side:
        return self._new if place else self._old

    def difference(self) -> Difference:
        told: dict[Node, list[Change]] = {}
        for node in sorted(self._values, key=str):
            if self._status(node) != "changed" and self._owner(node) == node:
                told.setdefault(node, [])
            for change in self._changes(node):
                told.setdefault(self._owner(node), []).append(change)
        if self._is_counted_anew:
            told.setdefault(self._dataset(), []).append(self._recount())
        things = sorted((self._place(node), self._thing(node, changes)) for node, changes in told.items())
        return Difference(len(self._won), len(self._lost), tuple(thing for _, thing in things))

    def _dataset(self) -> Node:
        found = {*self._old.graph.subjects(RDF.type, VOID.Dataset), *self._new.graph.subjects(RDF.type, VOID.Dataset)}
        return min(found, key=str, default=VOID.Dataset)

    def _recount(self) -> Change:
        old, new = (tuple(sorted(values)) for values in self._counts)
        words = f"{self._new.say.caption(VOID.triples)}: {_arrow(old, new)}"
        term = shorten(str(VOID.triples), self._prefixes)
        return Change("changed", _LABELS["changed"][self._which], str(self._dataset()), words, term, old, new)

    def _status(self, node: Node) -> ChangeKind:
        known = [(node, None, None) in side.graph for side in (self._old, self._new)]
        return "changed" if all(known) or not any(known) else "added" if known[1] else "withdrawn"

    def _told_by(self, node: Node) -> _Side:
        """The dataset that knows the node: the new one, unless it was withdrawn."""
        return self._old if self._status(node) == "withdrawn" else self._new

    def _place(self, node: Node) -> tuple[int, str, str]:
        types = self._told_by(node).types(node)
        if types & _SELF_DESCRIPTION:
            return (len(_THINGS) + 1, "", str(node))
        place = next((place for place, cls in enumerate(_THINGS) if cls in types), len(_THINGS))
        return (place, self._told_by(node).say.name(node).casefold(), str(node))

    def _thing(self, node: Node, changes: Iterable[Change]) -> ChangedThing:
        side, iri = self._told_by(node), URIRef(str(node))
        name, kind = side.say.name(iri), side.say.kind(iri)
        if side.types(node) & _SELF_DESCRIPTION:
            name, kind = "dataset", ""
        ordered = tuple(sorted(self._with_renamed(changes), key=self._order))
        return ChangedThing(str(iri), shorten(str(iri), self._prefixes), name, kind, self._status(node), ordered)

    def _with_renamed(self, changes: Iterable[Change]) -> Iterator[Change]:
        """Tell a fact once that is withdrawn under one IRI and added under another in the same words."""
        gone: dict[str, list[Change]] = {}
        rest: list[Change] = []
        for change in changes:
            is_withdrawn = change.kind == "withdrawn" and change.property is None
            (gone.setdefault(change.words, []) if is_withdrawn else rest).append(change)
        for change in rest:
            before = gone.get(change.words) if change.kind == "added" and change.property is None else None
            if before:
                old = (before.pop(0).node,)
                yield replace(change, kind="changed", label=_RENAMED[self._which], old=old, new=(change.node,))
            else:
                yield change
        yield from (change for left in gone.values() for change in left)

    def _order(self, change: Change) -> tuple[int, int, str, str, str]:
        types = self._told_by(URIRef(change.node)).types(URIRef(change.node))
        place = next((place for place, cls in enumerate(_FACTS) if cls in types), -1)
        return (place, _KINDS.index(change.kind), change.words, change.property or "", change.node)

    def _owner(self, node: Node) -> Node:
        """The thing that a node is told under: that of its fact for a passage, the article's where it has no fact."""
        own = self._own(node)
        if own != node:
            return own
        fact = self._fact(node)
        return self._own(fact) if fact is not None else first(self._told_by(node).graph, node, OA.hasSource) or node

    def _own(self, node: Node) -> Node:
        graph, types = self._told_by(node).graph, self._told_by(node).types(node)
        if types & _SELF_DESCRIPTION:
            return self._dataset()
        terms = next((terms for cls, terms in _OWNERS if cls in types), ())
        return next((owner for term in terms if (owner := first(graph, node, term)) is not None), node)

    def _fact(self, node: Node) -> URIRef | None:
        """The fact that rests on a passage or on what a passage selects, of several the first; None for the rest."""
        graph = self._told_by(node).graph
        passages = [node] if (node, OA.hasSelector, None) in graph else iris(graph.subjects(OA.hasSelector, node))
        facts = (fact for passage in passages for fact in graph.subjects(PROV.wasDerivedFrom, passage))
        return next(iter(iris(fact for fact in facts if (fact, OA.hasSelector, None) not in graph)), None)

    def _changes(self, node: Node) -> Iterator[Change]:
        """The changes of a node itself; none where the fact that rests on it tells them, or it is a thing anew."""
        status = self._status(node)
        if status == "changed":
            for term, (lost, won) in sorted(self._values[node].items()):
                yield from self._property(node, term, lost, won)
        elif self._owner(node) != node and not self._is_told_with_its_fact(node):
            yield self._whole(node, status)

    def _is_told_with_its_fact(self, node: Node) -> bool:
        graph = self._told_by(node).graph
        users = {*graph.subjects(PROV.wasDerivedFrom, node), *graph.subjects(OA.hasSelector, node)}
        return any(user in self._values for user in users)

    def _whole(self, node: Node, status: ChangeKind) -> Change:
        """A fact that is new or gone."""
        side, iri = self._told_by(node), URIRef(str(node))
        label = _LABELS[status]
        if ORG.Membership in side.types(node) and (node, ORG.role, None) in side.graph:
            label = _HOLDERS[status]
        elif KPU.OfficeChange in side.types(node):
            label = _CHANGES[status]
        found = tuple(side.passages.behind(iri))
        return Change(status, label[self._which], str(node), self._words(iri, side), passages=found)

    def _words(self, node: URIRef, side: _Side) -> str:
        if ORG.Post in side.types(node):
            role = first(side.graph, node, ORG.role)
            return f"{side.say.kind(node)} {'?' if role is None else side.say.name(role)}"
        return side.say.fact(node)[2]

    def _property(self, node: Node, term: Node, lost: set[Node], won: set[Node]) -> Iterator[Change]:
        """The change of a property of a node that both have; passages that come and go are told apart."""
        if term == PROV.wasDerivedFrom:
            yield from self._evidence(URIRef(str(node)), "withdrawn", lost)
            yield from self._evidence(URIRef(str(node)), "added", won)
            return
        lost, won = ({value for value in values if not self._is_told(node, term, value)} for values in (lost, won))
        if not lost and not won:
            return
        kind: ChangeKind = "changed" if lost and won else "added" if won else "withdrawn"
        said = [sorted({side.say.value(v) for v in vs}) for side, vs in ((self._old, lost), (self._new, won))]
        about = self._fact(node) or (URIRef(str(node)) if self._own(node) not in (node, self._dataset()) else None)
        before = "" if about is None else f"{self._words(about, self._new)} — "
        yield Change(
            kind,
            _LABELS["changed"][self._which],
            str(node),
            f"{before}{self._new.say.caption(term)}: {_arrow(*said)}",
            shorten(str(term), self._prefixes),
            tuple(sorted(map(str, lost))),
            tuple(sorted(map(str, won))),
        )

    def _evidence(self, fact: URIRef, kind: ChangeKind, passages: set[Node]) -> Iterator[Change]:
        if passages:
            side = self._old if kind == "withdrawn" else self._new
            values = tuple(sorted(map(str, passages)))
            yield Change(
                kind,
                _EVIDENCE[kind][self._which],
                str(fact),
                self._words(fact, side),
                shorten(str(PROV.wasDerivedFrom), self._prefixes),
                old=values if kind == "withdrawn" else (),
                new=values if kind == "added" else (),
                passages=tuple(side.passages.of(passages)),
            )

    def _is_told(self, node: Node, term: Node, value: Node) -> bool:
        """Whether a triple repeats what another change says: a part in an event, an article of the build."""
        if term in _ACTORS:
            return (node, value) in self._parts
        return term == PROV.used and self._status(value) != "changed" and value in self._values


def _arrow(old: Sequence[str], new: Sequence[str]) -> str:
    """Old and new values in words; a side without values is left out."""
    if old and new:
        return f"{'; '.join(old)} → {'; '.join(new)}"
    return f"+ {'; '.join(new)}" if new else f"− {'; '.join(old)}"
