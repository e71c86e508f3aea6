"""Triples as canonical Turtle, for people who review a diff.

A fixed header, then one block a subject, grouped by the kind of thing in a stated order and sorted within, types first,
then predicates and objects sorted. The form depends on the triples alone, not on the order in which they came, the hash
seed or the library's version. Grammar: https://www.w3.org/TR/turtle/.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import itemgetter

from rdflib import Literal, URIRef
from rdflib.term import Node

from kpugraph.errors import OutputError
from kpugraph.triples.metadata import Tally
from kpugraph.triples.terms import Triple
from kpugraph.vocab import DEFAULT_BASE, PREFIXES, RDF, SCHEME_PREFIXES, XSD

__all__ = ["BlockWriter", "canonical_turtle"]

_SECTIONS = (
    "dataset",
    "catalog",
    "build",
    "software",
    "article",
    "org",
    "person",
    "curated",
    "identity",
    "correction",
    "post",
    "membership",
    "office-change",
    "event",
    "claim",
    "series",
    "participation",
    "statement",
    "place",
    "evidence",
    "selector",
)
"""Kinds of resources in the order of the file; concepts come after them, the counts of the dataset last."""
_RANKS = {kind: rank for rank, kind in enumerate(_SECTIONS)}

_FIRST = ("a", "skos:prefLabel", "skos:notation", "schema:name", "schema:headline", "dcterms:title")
"""Properties that say what a node is: they open its block."""

_LOCAL = re.compile(r"[A-Za-z_][A-Za-z0-9_-]*")
_RELATIVE = re.compile(r"[a-z][a-z0-9-]*(?:/[a-z0-9-]+)*")
_IRI_PART = r"(?:[^\x00-\x20<>\"{}|\\^`\x7f-\x9f\ud800-\udfff#%\[\]]|%[0-9A-Fa-f]{2})*"
_IRI = re.compile(rf"[a-zA-Z][a-zA-Z0-9+.-]*:{_IRI_PART}(?:#{_IRI_PART})?")
_UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"}
_TO_ESCAPE = re.compile('[\\\\"\n\r\t\x7f-\x9f\u2028\u2029]')
_BARE = {
    XSD.integer: re.compile(r"[+-]?[0-9]+"),
    XSD.decimal: re.compile(r"[+-]?[0-9]*\.[0-9]+"),
    XSD.boolean: re.compile(r"true|false"),
}
"""Datatypes whose values need no quotes in these forms."""

_MANY = 1 << 16
"""IRIs whose spelling is remembered at a time."""

_Entry = tuple[int, str, str, str, str, str]
"""Rank and spelling of the predicate; text, language and datatype of the value; spelling of the value."""


def canonical_turtle(graph: Iterable[Triple], base: str = DEFAULT_BASE) -> bytes:
    """The triples as canonical Turtle in UTF-8; equal for equal sets of triples.

    Raises `OutputError` for a blank node, an IRI that is not absolute or holds what no IRI may, and text with control
    characters or lone surrogates: the dataset has none of them, and another tool would choke.
    """
    writer = BlockWriter(base)
    return "\n".join((writer.header(), *(block for _, block in writer.sorted_blocks(graph)))).encode("utf-8")


class BlockWriter:
    """Spells subjects one after another for one base, and counts what it spelt."""

    def __init__(self, base: str) -> None:
        self._base = base
        # A reader resolves a relative IRI against the base's path, which only a closing slash leaves whole.
        self._relative = base.endswith("/") and "#" not in base and "?" not in base and bool(_IRI.fullmatch(base))
        self._prefixes = {**PREFIXES, **SCHEME_PREFIXES}
        self._prefix_of = {namespace: prefix for prefix, namespace in reversed(self._prefixes.items())}
        self._spelt: dict[str, str] = {}
        self._predicates: dict[str, tuple[int, str]] = {}
        self._iris: dict[str, str] = {}
        """IRI of each property by its spelling."""
        self.tally = Tally()

    def header(self) -> str:
        """The base and every prefix, in one order, whether used or not."""
        lines = [f"@base <{self._base}> ."] if self._relative else []
        lines += [f"@prefix {prefix}: <{namespace}> ." for prefix, namespace in self._prefixes.items()]
        return "\n".join(lines) + "\n"

    def sorted_blocks(self, triples: Iterable[Triple]) -> Iterator[tuple[str, str]]:
        """Subject and block of all triples, in whatever order they come, in the order of the file."""
        subjects: defaultdict[str, list[Triple]] = defaultdict(list)
        for triple in triples:
            subjects[str(triple[0])].append(triple)
        for iri in sorted(subjects, key=self.position):
            yield iri, self._block(subjects[iri])

    def blocks(self, triples: Iterable[Triple]) -> Iterator[tuple[str, str]]:
        """Subject and block of triples that come subject by subject, in the order of the subjects."""
        for iri, described in groupby(triples, key=_subject):
            yield iri, self._block(described)

    def position(self, iri: str) -> tuple[int, str]:
        """Where the subject stands in the file: its section, then its IRI."""
        kind, _, rest = iri.removeprefix(self._base).partition("/") if iri.startswith(self._base) else ("", "", "")
        if kind == "dataset" and rest:
            return (len(_SECTIONS) + 1, iri)
        return (_RANKS.get(kind, len(_SECTIONS)), iri)

    def _block(self, described: Iterable[Triple]) -> str:
        """One subject: its types beside it, then a line a predicate and value."""
        entries: list[_Entry] = []
        subject: Node | None = None
        for subject, predicate, value in described:  # noqa: B007 - all are of one subject
            rank, spelt = self._predicate(predicate)
            if isinstance(value, Literal):
                # The text decides, not its spelling: a closing quotation mark would put a longer name before a shorter.
                order = (rank, spelt, str(value), value.language or "", str(value.datatype or ""))
                entries.append((*order, self._literal(value)))
            else:
                entries.append((rank, spelt, str(value), "", "", self._term(value)))
        entries.sort()
        lines = []
        for spelt, group in groupby(entries, key=itemgetter(1)):
            values = {entry[5]: entry[2] for entry in group}
            self.tally.predicates[self._iris[spelt]] += len(values)
            if spelt == "a":
                self.tally.classes.update(values.values())
            lines.append(f"{spelt} " + (" , " if spelt == "a" else " ,\n        ").join(values))
        self.tally.subjects += 1
        return f"{self._term(subject)} " + " ;\n    ".join(lines) + " .\n"

    def _predicate(self, term: Node) -> tuple[int, str]:
        """Rank and spelling of a property; `rdf:type` is ``a``."""
        iri = str(term)
        known = self._predicates.get(iri)
        if known is None:
            spelt = "a" if term == RDF.type else self._term(term)
            known = self._predicates[iri] = (_FIRST.index(spelt) if spelt in _FIRST else len(_FIRST), spelt)
            self._iris[spelt] = iri
        return known

    def _term(self, term: Node | None) -> str:
        if not isinstance(term, URIRef):
            raise OutputError(f"{term!r} is a blank node; every node of the dataset needs an IRI")
        iri = str(term)
        spelt = self._spelt.get(iri)
        if spelt is None:
            if len(self._spelt) >= _MANY:
                self._spelt.clear()
            spelt = self._spelt[iri] = self._iri(iri)
        return spelt

    def _iri(self, iri: str) -> str:
        if iri.startswith(self._base) and self._relative and _RELATIVE.fullmatch(iri, len(self._base)):
            return f"<{iri[len(self._base) :]}>"
        if not _IRI.fullmatch(iri):
            raise OutputError(f"{iri!r} is no absolute IRI; correct the address in its source")
        namespace, local = _split(iri)
        prefix = self._prefix_of.get(namespace)
        return f"{prefix}:{local}" if prefix is not None and _LOCAL.fullmatch(local) else f"<{iri}>"

    def _literal(self, literal: Literal) -> str:
        lexical, datatype = str(literal), literal.datatype
        unfit = _UNFIT.search(lexical)
        if unfit is not None:
            raise OutputError(
                f"text with U+{ord(unfit.group()):04X}: {lexical[:40]!r}; remove the character in its source"
            )
        if datatype is not None:
            pattern = _BARE.get(datatype)
            if pattern is not None and pattern.fullmatch(lexical):
                return lexical
        quoted = '"' + _TO_ESCAPE.sub(_escape, lexical) + '"'
        if literal.language is not None:
            return f"{quoted}@{literal.language}"
        if datatype is None or datatype == XSD.string:
            return quoted
        return f"{quoted}^^{self._term(datatype)}"


def _subject(triple: Triple) -> str:
    return str(triple[0])


def _escape(match: re.Match[str]) -> str:
    char = match.group()
    return _ESCAPES.get(char) or f"\\u{ord(char):04X}"


def _split(iri: str) -> tuple[str, str]:
    """Namespace and local name: cut after the last ``#`` or ``/``."""
    cut = max(iri.rfind("#"), iri.rfind("/")) + 1
    return iri[:cut], iri[cut:]
