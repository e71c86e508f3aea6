"""The dataset as tables: a table a class, a row a thing, a column a property, and nothing lost.

What a thing may have several of stands in a table of its own, with a row for each value. What has no column, or does
not fit it (another datatype, a second value where one is expected, a thing of no listed class), stands in the table
``other`` as a triple. A column whose name ends in ``_label`` repeats the name of the thing beside it, for reading. The
tables and columns are always the same, also where they are empty: they are listed in ``tables.tsv``.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import groupby
from pathlib import Path
from typing import Literal as OneOf

from rdflib import Graph, Literal, URIRef
from rdflib.term import Node

from kpugraph.errors import LexiconError
from kpugraph.exchange.content import Content, Triple, checked
from kpugraph.graph.terms import label
from kpugraph.vocab import PREFIXES, RDF, XSD

__all__ = ["OTHER", "Column", "Kind", "Table", "Value", "columns", "tables"]

Kind = OneOf["iri", "string", "date", "year", "integer", "decimal", "boolean", "id", "en"]
Value = str | None
"""A cell: the lexical form; None for no value."""

OTHER = "other"
_COLUMNS = ("table", "class", "column", "property", "kind", "several", "refers")
_FILE = Path(__file__).with_name("tables.tsv")

_NAMELESS = frozenset({"posts", "memberships", "selectors", "days", "intervals"})
"""Tables whose things have no names."""

_DATATYPES: Mapping[Kind, tuple[URIRef, re.Pattern[str]]] = {
    "date": (XSD.date, re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")),
    "year": (XSD.gYear, re.compile(r"[1-9][0-9]{3}")),
    "integer": (XSD.integer, re.compile(r"0|-?[1-9][0-9]{0,17}")),
    "decimal": (XSD.decimal, re.compile(r"-?(?:0|[1-9][0-9]{0,8})\.(?:0|[0-9]{0,5}[1-9])")),
    "boolean": (XSD.boolean, re.compile(r"true|false")),
}
"""Datatype and canonical form of the kinds that tools read as other than text."""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table."""

    name: str
    kind: Kind
    property: str | None
    """IRI; None for the thing's own IRI, for a label and in ``other``."""
    refers: str | None = None
    """Table whose rows the values always are."""
    labelled: bool = False
    """Whether a column with the names of the things follows."""


@dataclass(frozen=True, slots=True)
class Table:
    """A table: its columns, the first of which is the thing's IRI (save in ``other``), and its rows, sorted."""

    name: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Value, ...], ...]
    of_class: str | None
    """IRI of the class that every thing in it has; None where it holds further values of another table's things."""


@dataclass(frozen=True, slots=True)
class _Spec:
    """What ``tables.tsv`` says of one table."""

    name: str
    of_class: URIRef
    single: tuple[Column, ...]
    several: tuple[Column, ...]


@cache
def _specs() -> tuple[_Spec, ...]:
    """The tables of ``tables.tsv`` in its order. Raises `LexiconError` for a row that cannot be."""
    lines = [line for line in _FILE.read_text(encoding="utf-8").split("\n") if line and not line.startswith("#")]
    if tuple(lines[0].split("\t")) != _COLUMNS:
        raise LexiconError(f"{_FILE}: columns {lines[0]!r}; write {', '.join(_COLUMNS)}")
    rows = [dict(zip(_COLUMNS, line.split("\t"), strict=True)) for line in lines[1:]]
    specs = []
    for (table, of_class), columns in groupby(rows, key=lambda row: (row["table"], row["class"])):
        listed = [(_column(row), row["several"] == "x") for row in columns]
        single = tuple(column for column, several in listed if not several)
        specs.append(_Spec(table, _expanded(of_class), single, tuple(column for column, several in listed if several)))
    return tuple(specs)


def columns() -> tuple[Column, ...]:
    """Every column that holds a property, table by table."""
    return tuple(column for spec in _specs() for column in (*spec.single, *spec.several))


def _column(row: Mapping[str, str]) -> Column:
    kinds: tuple[Kind, ...] = ("iri", "string", "date", "year", "integer", "decimal", "boolean", "id", "en")
    kind = next((each for each in kinds if each == row["kind"]), None)
    if kind is None:
        raise LexiconError(
            f"{_FILE}: {row['table']}, {row['column']}: no kind {row['kind']!r}; write {', '.join(kinds)}"
        )
    refers = row["refers"]
    named = bool(refers) and refers not in _NAMELESS
    return Column(row["column"], kind, str(_expanded(row["property"])), None if refers in ("", "*") else refers, named)


def _expanded(name: str) -> URIRef:
    prefix, _, local = name.partition(":")
    if prefix not in PREFIXES:
        raise LexiconError(f"{_FILE}: {name}: no such prefix; use one of the vocabularies")
    return URIRef(PREFIXES[prefix] + local)


def tables(content: Content) -> tuple[Table, ...]:
    """Every table, those of several values behind the one of their things, ``other`` last."""
    graph, rest = content.joined(), []
    by_subject: defaultdict[Node, list[Triple]] = defaultdict(list)
    for triple in graph:
        by_subject[checked(triple)[0]].append(triple)
    things: defaultdict[str, list[URIRef]] = defaultdict(list)
    for thing in sorted(by_subject, key=str):
        classes = {value for _, predicate, value in by_subject[thing] if predicate == RDF.type}
        spec = next((spec for spec in _specs() if spec.of_class in classes), None)
        if spec is None:
            rest += by_subject[thing]
        else:
            things[spec.name].append(URIRef(str(thing)))
    found: list[Table] = []
    for spec in _specs():
        filled = _Filled(graph, spec)
        for thing in things[spec.name]:
            rest += filled.add(thing, by_subject[thing])
        found += filled.tables()
    return (*found, _other(rest))


class _Filled:
    """One table, and those of its things' several values, while they are filled."""

    def __init__(self, graph: Graph, spec: _Spec) -> None:
        self._graph, self._spec = graph, spec
        self._rows: list[tuple[Value, ...]] = []
        self._several: dict[Column, list[tuple[Value, ...]]] = {column: [] for column in spec.several}

    def add(self, thing: URIRef, triples: Iterable[Triple]) -> Iterator[Triple]:
        """Take a thing in, and give back the triples that no column has room for."""
        left = {triple for triple in triples if triple[1:] != (RDF.type, self._spec.of_class)}
        cells: list[Value] = [str(thing)]
        for column in self._spec.single:
            taken = self._values(column, left)[:1]
            cells += self._cells(column, taken[0][2] if taken else None)
            left.difference_update(taken)
        self._rows.append(tuple(cells))
        for column in self._spec.several:
            for triple in self._values(column, left):
                self._several[column].append((str(thing), *self._cells(column, triple[2])))
                left.discard(triple)
        yield from sorted(left, key=str)

    def _values(self, column: Column, triples: Iterable[Triple]) -> list[Triple]:
        fitting = [each for each in triples if str(each[1]) == column.property and _fits(column.kind, each[2])]
        return sorted(fitting, key=lambda each: str(each[2]))

    def _cells(self, column: Column, value: Node | None) -> list[Value]:
        cells = [None if value is None else str(value)]
        if column.labelled:
            named = isinstance(value, URIRef) and (value, None, None) in self._graph
            cells.append(label(self._graph, value) if named and isinstance(value, URIRef) else None)
        return cells

    def tables(self) -> Iterator[Table]:
        """The tables as they are now."""
        spec, key = self._spec, Column("id", "iri", None)
        columns = [each for column in spec.single for each in _with_label(column)]
        yield Table(spec.name, (key, *columns), tuple(self._rows), str(spec.of_class))
        owner = Column("id", "iri", None, spec.name)
        for column, rows in self._several.items():
            yield Table(f"{spec.name}_{column.name}", (owner, *_with_label(column)), tuple(sorted(rows, key=str)), None)


def _with_label(column: Column) -> tuple[Column, ...]:
    return (column, Column(f"{column.name}_label", "string", None)) if column.labelled else (column,)


def _fits(kind: Kind, value: Node) -> bool:
    """Whether the value can be told back from its cell."""
    if kind == "iri" or not isinstance(value, Literal):
        return kind == "iri" and isinstance(value, URIRef)
    if not str(value):
        return False
    if kind in ("id", "en"):
        return value.language == kind
    if kind == "string":
        return value.language is None and value.datatype in (None, XSD.string)
    datatype, canonical = _DATATYPES[kind]
    return value.datatype == datatype and canonical.fullmatch(str(value)) is not None


def _other(triples: Iterable[Triple]) -> Table:
    """The triples that are in no other table."""
    names = ("subject", "predicate", "object", "object_kind", "datatype", "language")
    columns = tuple(
        Column(name, "iri" if name in ("subject", "predicate", "datatype") else "string", None) for name in names
    )
    return Table(OTHER, columns, tuple(sorted(map(_other_row, triples), key=str)), None)


def _other_row(triple: Triple) -> tuple[Value, ...]:
    subject, predicate, value = triple
    if isinstance(value, Literal):
        datatype = None if value.datatype in (None, XSD.string) else str(value.datatype)
        return str(subject), str(predicate), str(value), "literal", datatype, value.language
    return str(subject), str(predicate), str(value), "iri", None, None
