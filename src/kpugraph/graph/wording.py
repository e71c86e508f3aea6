"""Puts the nodes of a graph into words, Indonesian or English: names, kinds, details and facts.

In come nodes of the dataset, out come phrases. Which facts to tell, and from which passages, ``explain`` knows.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from rdflib import Graph, URIRef
from rdflib import Literal as RdfLiteral
from rdflib.term import Node

from kpugraph.graph.captions import (
    ATTENDANCE,
    BY_IRI,
    CAPTIONS,
    CHANGES,
    CORRECTIONS,
    DETAILS,
    KINDS,
    MODES,
    PARTS,
    VERDICTS,
)
from kpugraph.graph.curated import curated_holding, is_curated
from kpugraph.graph.terms import first, iris, local_name, text
from kpugraph.vocab import DCTERMS, FOAF, KPU, ORG, PREFIXES, PROV, RDF, SCHEMA, SKOS

__all__ = ["LANGUAGES", "NAMES", "Language", "Words", "name_of"]

Language = Literal["id", "en"]

LANGUAGES: tuple[Language, ...] = ("id", "en")
"""The languages of the words, in the order of every pair below."""

NAMES = (SKOS.prefLabel, FOAF.name, SCHEMA.name, SCHEMA.headline)
"""Properties whose value is a thing's own name, the first found being the one to show."""

_FACTS = (
    ORG.Membership,
    KPU.OfficeChange,
    KPU.Event,
    KPU.Participation,
    KPU.Statement,
    KPU.Claim,
    KPU.IdentityDecision,
    KPU.Correction,
)
"""The classes whose nodes carry evidence, in the order of showing."""


class Words:
    """Puts the nodes of one graph into words of one language, ``id`` or ``en``."""

    def __init__(self, graph: Graph, language: Language) -> None:
        self._graph = graph
        self._language = language
        self._which = LANGUAGES.index(language)

    def name(self, thing: Node) -> str:
        """Name a thing as `name_of` does."""
        return name_of(self._graph, thing, self._language)

    def kind(self, thing: URIRef) -> str:
        """Say what sort of thing it is; empty where the dataset has no class for it that people speak of."""
        types = set(self._graph.objects(thing, RDF.type))
        return next((words[self._which] for cls, *words in KINDS if cls in types), "")

    def details(self, thing: URIRef) -> Iterable[tuple[str, str]]:
        """Yield caption and value of what is said of the thing without a passage of its own."""
        for term, *captions in DETAILS:
            show = local_name if term in BY_IRI else self.value
            values = sorted({show(value) for value in self._graph.objects(thing, term)})
            if values:
                yield captions[self._which], "; ".join(values)

    def caption(self, term: Node) -> str:
        """Name a property, by the last part of its IRI where no words are known for it."""
        known = (words[self._which] for each, *words in CAPTIONS if each == term)
        return next(known, local_name(term))

    def value(self, value: Node) -> str:
        """Say a property's value: the name of a thing, the text of a literal."""
        if isinstance(value, URIRef):
            return MODES[value][self._which] if value in MODES else self.name(value)
        return str(value)

    def fact(self, node: URIRef) -> tuple[int, str, str]:
        """Give the place of the fact's kind among the kinds, its date or nothing, and its words."""
        types = set(self._graph.objects(node, RDF.type))
        order = next((place for place, cls in enumerate(_FACTS) if cls in types), len(_FACTS))
        tell = (
            self._membership,
            self.office_change,
            self._event,
            self._participation,
            self._statement,
            self._claim,
            self._identity,
            self.correction,
            self.name,
        )[order]
        happened = (self._object(node, term) for term in (KPU.event, KPU.madeAt, KPU.claimAbout))
        event = next((event for event in happened if event is not None), node)
        dates = (SCHEMA.startDate, KPU.firstAttested, KPU.statedStart, KPU.statedEnd)
        told = (self._text(of, term) for of in (event, node) for term in dates)
        date = next((day for day in told if day is not None), "")
        return order, date, tell(node)

    def _membership(self, node: URIRef) -> str:
        held = curated_holding(self._graph, node, self._language) if is_curated(self._graph, node) else None
        if held is not None:
            when = f"{self._say('sejak', 'since')} {held.first}" if held.last is None else f"{held.first} – {held.last}"
            note = "" if held.note is None else f" ({held.note})"
            return f"{held.name}: {held.role_name}, {self._named(node, ORG.organization)}, {when}{note}"
        role, division = self._object(node, ORG.role), self._text(node, KPU.division)
        earliest, latest = self._text(node, KPU.firstAttested), self._text(node, KPU.lastAttested)
        if role is None:
            words = self._say("bernaung di", "belongs to")
        elif self._text(node, KPU.former) == "true":
            words = f"{self._say('dahulu', 'was formerly')} {self._role(role)} {self._say('di', 'at')}"
        else:
            words = f"{self._say('disebut sebagai', 'was named as')} {self._role(role)} {self._say('di', 'at')}"
        seen = "" if earliest is None else f", {self._say('terlihat', 'seen')} {self._period(earliest, latest)}"
        unit = "" if division is None else f" ({division})"
        return f"{self._named(node, ORG.member)} {words} {self._named(node, ORG.organization)}{unit}{seen}"

    def office_change(self, node: URIRef) -> str:
        """Say who came into which office or left it, when, and in whose place."""
        kind, role = self._object(node, KPU.changeKind), self._object(node, KPU.officeRole)
        verbs = CHANGES.get("" if kind is None else self._text(kind, SKOS.notation) or "", CHANGES["appointment"])
        office = (
            f"{'?' if role is None else self._role(role)} {self._say('di', 'at')} {self._named(node, KPU.officeAt)}"
        )
        gone = ", ".join(map(self.name, iris(self._graph.objects(node, KPU.predecessor))))
        replacing = f", {self._say('menggantikan', 'replacing')} {gone}" if gone else ""
        day = self._text(node, KPU.statedStart) or self._text(node, KPU.statedEnd)
        when = self._say("tanggal tidak disebut", "no date given") if day is None else day
        years = [self._text(node, term) for term in (KPU.termStart, KPU.termEnd)]
        term = "" if None in years else f", {self._say('periode', 'term')} {'-'.join(filter(None, years))}"
        return f"{self._named(node, KPU.officeHolder)} {self._say(*verbs)} {office}{replacing}, {when}{term}"

    def _event(self, node: URIRef) -> str:
        start, end = self._text(node, SCHEMA.startDate), self._text(node, SCHEMA.endDate)
        when = self._say("tanggal tidak diketahui", "date unknown") if start is None else self._period(start, end)
        return f"{self.name(node)}, {when}"

    def _participation(self, node: URIRef) -> str:
        part, event = self._object(node, KPU.participationRole), self._object(node, KPU.event)
        verbs = PARTS.get("" if part is None else self._text(part, SKOS.notation) or "", PARTS["participant"])
        return f"{self._named(node, KPU.agent)} {self._say(*verbs)} {'?' if event is None else self._event(event)}"

    def _statement(self, node: URIRef) -> str:
        speaker, said = self._named(node, PROV.wasAttributedTo), self._text(node, SCHEMA.text) or ""
        event = self._object(node, KPU.madeAt)
        where = "" if event is None else f" {self._say('pada', 'at')} {self._event(event)}"
        if self._text(node, KPU.statementKind) == "quote":
            return f"{speaker} {self._say('berkata', 'said')}{where}: “{said}”"
        return f"{speaker} {self._say('menyatakan', 'stated')}{where}: {said}"

    def _claim(self, node: URIRef) -> str:
        event = self._object(node, KPU.claimAbout)
        others = iris(self._graph.objects(node, KPU.contradicts))
        told = sorted({self.claimed(other) for other in others})
        about = "?" if event is None else self._event(event)
        against = f"{self._say('artikel lain mengatakan', 'other articles say')} {'; '.join(told)}"
        return f"{about} — {self.claimed_property(node)}: {self.claimed(node)}; {against}"

    def claimed_property(self, claim: URIRef) -> str:
        """Name the property that a claim is about."""
        return self._prefixed(self._text(claim, KPU.claimedProperty) or "")

    def claimed(self, claim: URIRef) -> str:
        """Say the value of a claim."""
        value = self._text(claim, KPU.claimedValue) or "?"
        return self._say(*ATTENDANCE[value]) if value in ATTENDANCE else value

    def _prefixed(self, term: str) -> str:
        """Name a property written as prefix and name; empty where the prefix is not known."""
        prefix, _, local = term.partition(":")
        return self.caption(URIRef(PREFIXES[prefix] + local)) if prefix in PREFIXES else ""

    def correction(self, node: URIRef) -> str:
        """Say what was corrected by hand, with what, why and by whom."""
        done = CORRECTIONS.get(self._text(node, KPU.correctionKind) or "", CORRECTIONS["replace"])
        old, new = self._text(node, KPU.oldValue), self._text(node, KPU.newValue)
        said = " → ".join(value for value in (old, new) if value is not None)
        corrected = self._prefixed(self._text(node, KPU.correctedProperty) or "")
        which = f"{corrected}: " if corrected else ""
        told = [self._text(node, term) for term in (KPU.reason, KPU.decidedBy, KPU.decidedOn, DCTERMS.source)]
        return f"{self._say(*done)}: {which}{said} ({', '.join(each for each in told if each is not None)})"

    def _identity(self, node: URIRef) -> str:
        persons = " = ".join(map(local_name, iris(self._graph.objects(node, KPU.compares))))
        verdict = self._text(node, KPU.verdict) or "undecided"
        if verdict != "same":
            persons = persons.replace(" = ", {"different": " ≠ "}.get(verdict, " ? "))
        grounds = [self.name(ground).lower() for ground in iris(self._graph.objects(node, KPU.ground))]
        score = self._text(node, KPU.score)
        told = [] if score is None else [f"{self._say('skor', 'score')} {score}: {', '.join(grounds)}"]
        author, reason = self._text(node, KPU.decidedBy), self._text(node, KPU.reason)
        if author is not None:
            day = self._text(node, KPU.decidedOn)
            by = f"{self._say('diputuskan', 'decided by')} {author}" + ("" if day is None else f", {day}")
            told.insert(0, f"{by}: {reason}")
        return f"{persons}: {self._say(*VERDICTS.get(verdict, VERDICTS['undecided']))} ({'; '.join(told)})"

    def _role(self, role: URIRef) -> str:
        notation = self._text(role, SKOS.notation)
        return notation if notation and self._language == "id" else self.name(role).lower()

    def _period(self, earliest: str, latest: str | None) -> str:
        return earliest if latest in {None, earliest} else f"{earliest} {self._say('sampai', 'to')} {latest}"

    def _named(self, node: URIRef, term: URIRef) -> str:
        thing = self._object(node, term)
        return "?" if thing is None else self.name(thing)

    def _say(self, *words: str) -> str:
        return words[self._which]

    def _object(self, node: URIRef, term: URIRef) -> URIRef | None:
        return first(self._graph, node, term)

    def _text(self, node: URIRef, term: URIRef) -> str | None:
        return text(self._graph, node, term)


def name_of(graph: Graph, thing: Node, language: Language) -> str:
    """Give the thing's own name, in the language if it has one so; an event without a name goes by its type."""
    for term in NAMES:
        names = [name for name in graph.objects(thing, term) if isinstance(name, RdfLiteral)]
        if names:
            return str(min(names, key=lambda name: (name.language != language, str(name))))
    kind = first(graph, thing, KPU.eventType)
    return local_name(thing) if kind is None else name_of(graph, kind, language)
