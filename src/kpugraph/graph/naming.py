"""What the words of a question can name: things of a dataset, concepts of the domain, and spans of days.

In come the graph and the lexicons that the extraction reads with; out comes, for a slot of a phrase and a place in the
words, every name that stands there and what it means. A name that several things bear means each of them: whoever
asks must say more. Nothing here looks for similar names.
"""

from __future__ import annotations

import calendar
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from rdflib import Graph, URIRef

from kpugraph.graph.phrases import Meaning, words_of
from kpugraph.graph.sightings import same_persons
from kpugraph.graph.terms import iris, label, texts
from kpugraph.language.calendar import make_date, month_number
from kpugraph.language.concepts import ACTING_PREFIXES, concept, concepts
from kpugraph.language.lexicon import Region, lexicon, read_table
from kpugraph.vocab import FOAF, KPU, ORG, RDF, SCHEMA, SKOS

__all__ = ["Names"]

_DAYS = frozenset({"on", "day", "period", "since", "until"})
_REGION_COLUMNS = ("code", "kind", "name", "base_name", "province", "body", "aliases", "wikidata", "geonames")
_SHORT_KINDS = {"kabupaten": "kab", "provinsi": "prov", "kota": "kota"}
_MONTHS_OF_YEAR = 12

Entry = tuple[str, str, Meaning]
"""Slot, name and meaning."""


@dataclass(frozen=True, slots=True)
class _Span:
    """A day, month or year: its first and its last day, and the index behind its words."""

    end: int
    first: date
    last: date


class Names:
    """Every name that a question on one graph can use; made once, the graph must not change meanwhile."""

    def __init__(self, graph: Graph, synonyms: Mapping[str, Mapping[str, str]]) -> None:
        self._entries: defaultdict[tuple[str, str], set[tuple[tuple[str, ...], Meaning]]] = defaultdict(set)
        further = ((slot, name, Meaning(value)) for slot, names in synonyms.items() for name, value in names.items())
        for slot, name, meaning in (*_things(graph), *_concepts(), *_provinces(), *further):
            words = words_of(name)
            if words:
                self._entries[slot, words[0]].add((words, meaning))

    def known(self, slot: str, words: tuple[str, ...], at: int) -> Iterator[tuple[int, Meaning]]:
        """Where each name of this slot ends that begins at this word, and what it means; the longest first."""
        if slot in _DAYS:
            yield from _days(slot, words, at)
        elif at < len(words):
            for name, meaning in sorted(self._entries[slot, words[at]], key=lambda entry: (-len(entry[0]), entry[1])):
                if words[at : at + len(name)] == name:
                    yield at + len(name), meaning


def _things(graph: Graph) -> Iterator[Entry]:
    persons = same_persons(graph)
    commissions = dict(_forms_of_commissions())
    for slot, kind in (
        ("body", ORG.Organization),
        ("person", FOAF.Person),
        ("place", SCHEMA.Place),
        ("event", KPU.Event),
    ):
        for thing in iris(graph.subjects(RDF.type, kind)):
            own = URIRef(persons.get(str(thing), str(thing)))
            meaning = Meaning(label(graph, own), "" if kind == KPU.Event else str(own))
            names = [*texts(graph, thing, SKOS.prefLabel), *texts(graph, thing, SKOS.altLabel)]
            if kind == KPU.Event:
                names = texts(graph, thing, SCHEMA.name)
            for name in (*names, *commissions.get(meaning.value, ())):
                yield slot, name, meaning
                if kind != KPU.Event:
                    yield "thing", name, meaning


def _forms_of_commissions() -> Iterator[tuple[str, tuple[str, ...]]]:
    """The other usual names of each region's commission: by alias, short kind, and without kind where that is clear."""
    regions = lexicon().regions
    shared = defaultdict(set)
    for region in regions:
        shared[region.base.casefold()].add(region.code)
    aliases = {row[0]: tuple(filter(None, row[6].split("|"))) for row in _region_rows()}
    for region in regions:
        head = region.commission.split()[0]
        names = [f"{head} {alias}" for alias in aliases[region.code]]
        names.append(f"{head} {_SHORT_KINDS[region.kind]} {region.base}")
        if len(shared[region.base.casefold()]) == 1:
            names.append(f"{head} {region.base}")
        yield region.commission, tuple(names)


def _region_rows() -> Iterator[tuple[str, ...]]:
    return read_table("regions.tsv", _REGION_COLUMNS, optional=("province", "aliases", "wikidata", "geonames"))


def _provinces() -> Iterator[Entry]:
    aliases = {row[0]: tuple(filter(None, row[6].split("|"))) for row in _region_rows()}
    for region in lexicon().regions:
        if region.kind == "provinsi":
            for name in {region.name, region.base, *aliases[region.code]}:
                yield from _province(name, region)


def _province(name: str, region: Region) -> Iterator[Entry]:
    for form in (name, f"provinsi {name}", f"prov {name}"):
        yield "province", form, Meaning(region.name)


def _concepts() -> Iterator[Entry]:
    for scheme, slot in (("role", "role"), ("event-type", "type"), ("topic", "topic")):
        for each in concepts(scheme):
            for name in (each.notation, each.label_id, each.label_en, f"{each.label_en}s"):
                yield slot, name, Meaning(each.notation)
    for surface, type_, _, _ in read_table(
        "event_types.tsv", ("surface", "type", "activity", "flags"), optional=("activity", "flags")
    ):
        yield "type", surface, Meaning(type_)
    for surface, topic in read_table("topic_words.tsv", ("surface", "topic")):
        yield "topic", surface, Meaning(topic)
    for surface, role, body, flags in read_table(
        "roles.tsv", ("surface", "role", "body", "flags"), optional=("body", "flags")
    ):
        if body == "*" and "unit" not in flags:
            yield "role", surface, Meaning(role)
    for each in concepts("role"):
        for prefix in ACTING_PREFIXES:
            acting = concept("role", f"{prefix} {each.notation}")
            if acting is not None:
                yield "role", acting.notation, Meaning(acting.notation)
    yield from _stages()


def _stages() -> Iterator[Entry]:
    """The topics right below the stages of an election, and voter data, as ``activities-per-stage`` has them."""
    for each in concepts("topic"):
        if each.broader == ("topic", "tahapan") or each.notation == "data-pemilih":
            for name in (each.notation, each.label_id, each.label_en):
                yield "stage", name, Meaning(each.notation)


def _days(slot: str, words: tuple[str, ...], at: int) -> Iterator[tuple[int, Meaning]]:
    for span in _spans(words, at):
        if slot == "since":
            yield span.end, Meaning(span.first.isoformat())
        elif slot == "until":
            yield span.end, Meaning(span.last.isoformat())
        elif slot in {"on", "day"} and span.first == span.last:
            yield span.end, Meaning(span.first.isoformat())
        elif slot == "period" and span.first < span.last:
            yield span.end, Meaning(f"{span.first.isoformat()}/{span.last.isoformat()}")


def _spans(words: tuple[str, ...], at: int) -> Iterator[_Span]:
    """Every day, month and year that begins at this word, the longer first."""
    one, two, three = (*words[at : at + 3], "", "", "")[:3]
    month_first, month_second = month_number(one), month_number(two)
    if month_second is not None and one.isdecimal() and _is_year(three):
        yield from _day(at + 3, int(three), month_second, int(one))
    if month_first is not None and re.fullmatch(r"\d{1,2}(st|nd|rd|th)?", two) and _is_year(three):
        yield from _day(at + 3, int(three), month_first, int(re.sub(r"\D", "", two)))
    if month_first is not None and _is_year(two):
        last = calendar.monthrange(int(two), month_first)[1]
        yield _Span(at + 2, date(int(two), month_first, 1), date(int(two), month_first, last))
    if written := re.fullmatch(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})", one):
        yield from _day(at + 1, int(written[3]), int(written[2]), int(written[1]))
    if written := re.fullmatch(r"(\d{4})-(\d{2})-(\d{2})", one):
        yield from _day(at + 1, *map(int, written.groups()))
    if _is_year(one):
        yield _Span(at + 1, date(int(one), 1, 1), date(int(one), _MONTHS_OF_YEAR, 31))


def _is_year(word: str) -> bool:
    return re.fullmatch(r"(19|20)\d\d", word) is not None


def _day(end: int, year: int, month: int, day: int) -> Iterable[_Span]:
    found = make_date(year, month, day)
    return () if found is None else (_Span(end, found, found),)
