"""The graph on disk: read it, write it in one canonical form, replace a file whole or not at all.

The canonical form is Turtle for people who review a diff: a fixed header, then one block a subject, grouped by the
kind of thing in a stated order and sorted within, types first, then predicates and objects sorted. It depends on
the triples alone, not on the order in which they came, the hash seed or the library's version. Grammar:
https://www.w3.org/TR/turtle/.
"""

from __future__ import annotations

import os
import re
import stat
import tempfile
from collections import defaultdict
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path

from rdflib import Graph, Literal, URIRef
from rdflib.plugins.parsers.notation3 import BadSyntax
from rdflib.term import Node

from kpugraph.errors import OutputError, SourceError
from kpugraph.vocab import DEFAULT_BASE, PREFIXES, RDF, SCHEME_PREFIXES, VOID, XSD, bind_prefixes

__all__ = ["canonical_turtle", "load", "write_atomic"]

_SECTIONS = (
    "dataset",
    "build",
    "software",
    "article",
    "org",
    "person",
    "identity",
    "correction",
    "post",
    "membership",
    "event",
    "series",
    "participation",
    "statement",
    "place",
    "evidence",
    "selector",
)
"""Kinds of resources in the order of the file; concepts come after them, the counts of the dataset last."""

_FIRST = ("a", "skos:prefLabel", "skos:notation", "schema:name", "schema:headline", "dcterms:title")
"""Properties that say what a node is: they open its block."""

_LOCAL = re.compile(r"[A-Za-z_][A-Za-z0-9_-]*")
_RELATIVE = re.compile(r"[a-z][a-z0-9-]*(?:/[a-z0-9-]+)*")
_IRI_PART = r"(?:[^\x00-\x20<>\"{}|\\^`\x7f-\x9f\ud800-\udfff#%\[\]]|%[0-9A-Fa-f]{2})*"
_IRI = re.compile(rf"[a-zA-Z][a-zA-Z0-9+.-]*:{_IRI_PART}(?:#{_IRI_PART})?")
_UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"}
_TO_ESCAPE = re.compile('[\\\\"\n\r\t\x7f-\x9f\u2028\u2029]')
_INTEGER = re.compile(r"[+-]?[0-9]+")
_DECIMAL = re.compile(r"[+-]?[0-9]*\.[0-9]+")


def load(path: Path) -> Graph:
    """The graph of a Turtle file, with the project's prefixes bound.

    Raises `SourceError` with the line when the file is missing, unreadable or no Turtle.
    """
    try:
        content = path.read_bytes()
    except OSError as error:
        raise SourceError(f"{path}: {error.strerror or error}; build it with `kpugraph build -o {path}`") from error
    graph = Graph(bind_namespaces="none")
    remedy = "build it again or repair the line"
    try:
        graph.parse(data=content, format="turtle", publicID=DEFAULT_BASE)
    except BadSyntax as error:
        why = " ".join(str(error._why).split())
        raise SourceError(f"{path}:{error.lines + 1}: not Turtle ({why}); {remedy}") from error
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise SourceError(f"{path}:{line}: not UTF-8; {remedy}") from error
    except (AssertionError, LookupError, RecursionError, ValueError) as error:
        # What rdflib's parser raises at a string or directive that breaks off and at brackets hundreds deep.
        raise SourceError(f"{path}: not Turtle, it breaks off or nests too deeply; build it again") from error
    return bind_prefixes(graph, min(map(str, graph.objects(None, VOID.uriSpace)), default=DEFAULT_BASE))


def canonical_turtle(graph: Iterable[tuple[Node, Node, Node]], base: str = DEFAULT_BASE) -> bytes:
    """The triples as canonical Turtle in UTF-8; equal for equal sets of triples.

    Raises `OutputError` for a blank node, an IRI that is not absolute or holds what no IRI may, and text with control
    characters or lone surrogates: the dataset has none of them, and another tool would choke.
    """
    writer = _Writer(base)
    subjects: defaultdict[Node, defaultdict[str, set[Node]]] = defaultdict(lambda: defaultdict(set))
    for subject, predicate, value in graph:
        subjects[subject][writer.predicate(predicate)].add(value)
    blocks = (_block(writer, subject, subjects[subject]) for subject in sorted(subjects, key=writer.position))
    return "\n".join((writer.header(), *blocks)).encode("utf-8")


def _block(writer: _Writer, subject: Node, described: Mapping[str, set[Node]]) -> str:
    """One subject: its types beside it, then a line a predicate and value."""
    lines = []
    for predicate in sorted(described, key=_predicate_order):
        values = [writer.term(value) for value in sorted(described[predicate], key=_value_order)]
        lines.append(f"{predicate} " + (" , " if predicate == "a" else " ,\n        ").join(dict.fromkeys(values)))
    return f"{writer.term(subject)} " + " ;\n    ".join(lines) + " .\n"


def _predicate_order(predicate: str) -> tuple[int, str]:
    return (_FIRST.index(predicate) if predicate in _FIRST else len(_FIRST), predicate)


def _value_order(value: Node) -> tuple[str, str, str]:
    # The text decides, not its spelling: a closing quotation mark would put a longer name before a shorter one.
    if isinstance(value, Literal):
        return (str(value), value.language or "", str(value.datatype or ""))
    return (str(value), "", "")


class _Writer:
    """Spells terms for one base."""

    def __init__(self, base: str) -> None:
        self._base = base
        # A reader resolves a relative IRI against the base's path, which only a closing slash leaves whole.
        self._relative = base.endswith("/") and "#" not in base and "?" not in base
        self._prefixes = {**PREFIXES, **SCHEME_PREFIXES}
        self._spelt: dict[Node, str] = {}

    def header(self) -> str:
        """The base and every prefix, in one order, whether used or not."""
        lines = [f"@base <{self._base}> ."] if self._relative else []
        lines += [f"@prefix {prefix}: <{namespace}> ." for prefix, namespace in self._prefixes.items()]
        return "\n".join(lines) + "\n"

    def position(self, subject: Node) -> tuple[int, str]:
        """Where the subject stands in the file: its section, then its IRI."""
        iri = str(subject)
        kind, _, rest = iri.removeprefix(self._base).partition("/") if iri.startswith(self._base) else ("", "", "")
        if kind == "dataset" and rest:
            return (len(_SECTIONS) + 1, iri)
        return (_SECTIONS.index(kind) if kind in _SECTIONS else len(_SECTIONS), iri)

    def predicate(self, term: Node) -> str:
        """A property; `rdf:type` as ``a``."""
        return "a" if term == RDF.type else self.term(term)

    def term(self, term: Node) -> str:
        """Any term."""
        spelt = self._spelt.get(term)
        if spelt is None:
            if isinstance(term, URIRef):
                spelt = self._iri(str(term))
            elif isinstance(term, Literal):
                spelt = self._literal(term)
            else:
                raise OutputError(f"{term!r} is a blank node; every node of the dataset needs an IRI")
            self._spelt[term] = spelt
        return spelt

    def _iri(self, iri: str) -> str:
        if not _IRI.fullmatch(iri):
            raise OutputError(f"{iri!r} is no absolute IRI; correct the address in its source")
        if iri.startswith(self._base) and self._relative and _RELATIVE.fullmatch(iri.removeprefix(self._base)):
            return f"<{iri.removeprefix(self._base)}>"
        namespace, local = _split(iri)
        for prefix, known in self._prefixes.items():
            if known == namespace and _LOCAL.fullmatch(local):
                return f"{prefix}:{local}"
        return f"<{iri}>"

    def _literal(self, literal: Literal) -> str:
        lexical = str(literal)
        unfit = _UNFIT.search(lexical)
        if unfit is not None:
            raise OutputError(
                f"text with U+{ord(unfit.group()):04X}: {lexical[:40]!r}; remove the character in its source"
            )
        if literal.datatype == XSD.integer and _INTEGER.fullmatch(lexical):
            return lexical
        if literal.datatype == XSD.decimal and _DECIMAL.fullmatch(lexical):
            return lexical
        if literal.datatype == XSD.boolean and lexical in ("true", "false"):
            return lexical
        quoted = '"' + _TO_ESCAPE.sub(_escape, lexical) + '"'
        if literal.language is not None:
            return f"{quoted}@{literal.language}"
        if literal.datatype is None or literal.datatype == XSD.string:
            return quoted
        return f"{quoted}^^{self.term(literal.datatype)}"


def _escape(match: re.Match[str]) -> str:
    char = match.group()
    return _ESCAPES.get(char) or f"\\u{ord(char):04X}"


def _split(iri: str) -> tuple[str, str]:
    """Namespace and local name: cut after the last ``#`` or ``/``."""
    cut = max(iri.rfind("#"), iri.rfind("/")) + 1
    return iri[:cut], iri[cut:]


def write_atomic(path: Path, data: bytes) -> None:
    """Put the bytes in the place of the file at once: a reader sees the old file or the new one, whole.

    A device or pipe (``/dev/stdout``) is written to as it stands, never replaced. Raises `OutputError` when the folder
    is missing or not writable; what stood there before is untouched, and no temporary file stays.
    """
    if _is_device(path):
        _write_through(path, data)
        return
    try:
        handle, name = tempfile.mkstemp(prefix=".kpugraph-", suffix=".tmp", dir=path.parent)
    except OSError as error:
        raise OutputError(f"{path}: {error.strerror or error}; choose a folder you may write to") from error
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(_mode(path))
        temporary.replace(path)
    except OSError as error:
        raise OutputError(f"{path}: {error.strerror or error}; nothing was written") from error
    finally:
        with suppress(FileNotFoundError):
            temporary.unlink()
    _sync_folder(path.parent)


def _is_device(path: Path) -> bool:
    try:
        mode = path.stat().st_mode
    except OSError:
        return False
    return not stat.S_ISREG(mode) and not stat.S_ISDIR(mode)


def _write_through(path: Path, data: bytes) -> None:
    try:
        with path.open("wb") as device:
            device.write(data)
    except OSError as error:
        raise OutputError(f"{path}: {error.strerror or error}; write to a file instead") from error


def _mode(path: Path) -> int:
    """The permissions of the file that is replaced, else those that a new file gets."""
    try:
        return path.stat().st_mode & 0o777
    except OSError:
        mask = os.umask(0)
        os.umask(mask)
        return 0o666 & ~mask


def _sync_folder(folder: Path) -> None:
    """Make the renaming last through a power cut, where the system can open folders."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
