"""The questions of ``queries/``: finds them, reads their headers, binds their parameters, runs them on a graph.

A question is a ``.rq`` file that any SPARQL 1.1 engine runs as it stands. Comment lines say the rest::

    # title@id: Jajaran suatu badan
    # title@en: Roster of a body
    # question@id: Siapa saja yang menjabat di suatu badan?
    # question@en: Who holds a post in a body?
    # param: body | string | "KPU Kota Mojokerto"
    # param@id: body | nama badan
    # param@en: body | name of the body
    # note@id: Pelaksana tugas tidak dihitung.
    # note@en: Acting holders do not count.
    # evidence: sentence article
    # needs: inferred

Each parameter stands once in the text, on a line ``VALUES ?body { "KPU Kota Mojokerto" }``, whose terms are
its default; binding puts other terms between those braces, several where several are asked for. A type that
ends in ``?`` may be left empty, for no restriction (``UNDEF``). A note says what the answer leaves out; ``evidence``
names the columns that show what a row rests on. ``needs: inferred`` asks for the triples that ``reason`` infers. Asking
is all that happens here: how an answer is written, ``answers`` knows.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

from pyparsing import ParseBaseException, ParseResults
from rdflib import Graph, Literal, Variable
from rdflib.plugins.sparql.algebra import translateQuery
from rdflib.plugins.sparql.parser import parseQuery
from rdflib.plugins.sparql.parserutils import CompValue
from rdflib.plugins.sparql.sparql import Query

from kpugraph.errors import QueryError
from kpugraph.graph.answers import Answer, graph_answer, sort_rows, term_text
from kpugraph.graph.plan import parts, prepare
from kpugraph.graph.reason import reason
from kpugraph.resources import queries_path
from kpugraph.vocab import XSD

__all__ = ["Parameter", "Question", "Value", "answer", "bind", "find_question", "parse_question", "questions", "run"]

Value = str | int | date
"""What a parameter takes: text in the form of its type, or a value that prints itself so."""

_WORDS = re.compile(r"^# (title|question|note)@(id|en): *(\S.*?) *$", re.MULTILINE)
_PARAMETER = re.compile(r"^# param: *(\w+) *\| *(\w+\??) *\| *(\S.*?) *$", re.MULTILINE)
_DESCRIPTION = re.compile(r"^# param@(id|en): *(\w+) *\| *(\S.*?) *$", re.MULTILINE)
_EVIDENCE = re.compile(r"^# evidence: *(\S.*?) *$", re.MULTILINE)
_NEEDS_INFERRED = re.compile(r"^# needs: inferred *$", re.MULTILINE)
_NAME = re.compile(r"[a-z0-9][a-z0-9-]*")
_SOURCES = {"ServiceGraphPattern": "SERVICE", "DatasetClause": "FROM"}
"""Parts of a query that would fetch from elsewhere, by their name in rdflib's parse tree."""


@dataclass(frozen=True, slots=True)
class Parameter:
    """A parameter of a question: what ``-p name=value`` sets."""

    name: str
    """Also the variable that its VALUES line binds."""
    type: str
    """``string``, ``date`` (ISO) or ``integer``."""
    default: str
    """The terms between the braces of the VALUES line, as SPARQL."""
    optional: bool
    """Whether it may be left empty, for no restriction."""
    description: Mapping[str, str]
    """By language, ``id`` and ``en``."""


@dataclass(frozen=True, slots=True)
class Question:
    """A question with its SPARQL text; titles and questions by language (``id``, ``en``)."""

    name: str
    sparql: str
    title: Mapping[str, str]
    question: Mapping[str, str]
    parameters: tuple[Parameter, ...]
    needs_inferred: bool
    note: Mapping[str, str] = field(default_factory=dict)
    """What the answer leaves out, or cannot say; empty where there is nothing of the kind."""
    evidence: tuple[str, ...] = ()
    """The columns that show what a row rests on: a sentence, an article."""


def parse_question(name: str, sparql: str) -> Question:
    """Read the header of a question's text; without one it is a question without title and parameters.

    Raises `QueryError` where the header and the VALUES lines do not agree, and for what is no text.
    """
    if not _is_text(sparql):
        raise QueryError(f"{name}: holds bytes that are no text; write it in UTF-8")
    words = {(key, language): text for key, language, text in _WORDS.findall(sparql)}
    descriptions = {(key, language): text for language, key, text in _DESCRIPTION.findall(sparql)}
    parameters = tuple(
        _parameter(name, sparql, key, type_, default, _by_language(key, descriptions))
        for key, type_, default in _PARAMETER.findall(sparql)
    )
    evidence = _EVIDENCE.search(sparql)
    return Question(
        name,
        sparql,
        title=_by_language("title", words),
        question=_by_language("question", words),
        parameters=parameters,
        needs_inferred=_NEEDS_INFERRED.search(sparql) is not None,
        note=_by_language("note", words),
        evidence=() if evidence is None else tuple(evidence[1].split()),
    )


def _is_text(sparql: str) -> bool:
    """Whether it can be written as UTF-8: bytes of an argument that are not stand in it as lone surrogates."""
    return not re.search("[\ud800-\udfff]", sparql)


def _by_language(key: str, texts: Mapping[tuple[str, str], str]) -> dict[str, str]:
    return {language: text for (of, language), text in texts.items() if of == key}


def _parameter(
    question: str, sparql: str, name: str, type_: str, default: str, description: Mapping[str, str]
) -> Parameter:
    kind = type_.removesuffix("?")
    if kind not in _TERMS:
        raise QueryError(f'{question}: parameter "{name}" has the unknown type "{kind}"; known are {", ".join(_TERMS)}')
    lines = _values_line(name).findall(sparql)
    if [line[1].strip() for line in lines] != [default]:
        raise QueryError(f"{question}: exactly one line must read VALUES ?{name} {{ {default} }}, as its header says")
    return Parameter(name, kind, default, type_.endswith("?"), description)


def _with_values(sparql: str, name: str, terms: str) -> str:
    header = re.compile(rf"^(# param: *{name} *\|[^|]*\| *).*$", re.MULTILINE)
    return _values_line(name).sub(
        lambda line: f"{line[1]} {terms} {line[3]}", header.sub(lambda line: f"{line[1]}{terms}", sparql)
    )


def _values_line(name: str) -> re.Pattern[str]:
    return re.compile(rf"^(\s*VALUES\s+\?{name}\s*\{{)(.*)(\}}\s*)$", re.MULTILINE)


def questions(folder: Path | None = None) -> tuple[Question, ...]:
    """Read all questions of a folder, by default the shipped ones, in the order of their names."""
    paths = (folder or queries_path()).glob("*.rq")
    return tuple(_read(path) for path in sorted(paths, key=lambda path: path.stem))


def _read(path: Path) -> Question:
    return parse_question(path.stem, path.read_text(encoding="utf-8"))


def find_question(name: str, folder: Path | None = None) -> Question:
    """Find the question of this name; `QueryError` names the nearest ones when there is none."""
    paths = {path.stem: path for path in (folder or queries_path()).glob("*.rq")}
    if name not in paths:
        raise QueryError(
            f'no question is named "{name}"; {_nearest(name, paths, "see them all with `kpugraph query`")}'
        )
    return _read(paths[name])


def _nearest(name: str, known: Iterable[str], otherwise: str) -> str:
    near = difflib.get_close_matches(name, sorted(known), n=3)
    return f"did you mean {' or '.join(near)}?" if near else otherwise


def bind(question: Question, values: Mapping[str, Value | Iterable[Value]]) -> str:
    """Put these values in place of a question's defaults, each one term or several, and return the SPARQL text.

    The header says the new defaults, so that the text is a question again. A value becomes a term of the
    parameter's type, written by the rules of SPARQL, so that no value can change what the query asks. Raises
    `QueryError` for a parameter that the question does not have, a value that is not of its type, and an empty
    value where one is needed.
    """
    known = {parameter.name: parameter for parameter in question.parameters}
    sparql = question.sparql
    for name, value in values.items():
        if name not in known:
            takes = f"it takes {', '.join(known)}" if known else "it takes none"
            raise QueryError(f'"{question.name}" has no parameter "{name}"; {_nearest(name, known, takes)}')
        several = [value] if isinstance(value, Value) else list(value)
        terms = _terms(question.name, known[name], [str(one) for one in several])
        sparql = _with_values(sparql, name, terms)
    return sparql


def _terms(question: str, parameter: Parameter, texts: list[str]) -> str:
    place = f'"{question}", parameter "{parameter.name}"'
    if not any(texts):
        if not parameter.optional:
            raise QueryError(f"{place}: missing; give a value ({parameter.type}) such as {parameter.default}")
        return "UNDEF"
    for text in texts:
        if re.search(r"\\[uU]", text) or not text.isprintable():
            raise QueryError(f"{place}: {text!r} holds characters that a value cannot have")
    try:
        return " ".join(term_text(_TERMS[parameter.type](text)) for text in texts)
    except (ValueError, ArithmeticError) as error:
        raise QueryError(f"{place}: {_WRONG[parameter.type]}, not {' '.join(texts)!r}") from error


def _string(text: str) -> Literal:
    return Literal(text)


def _date(text: str) -> Literal:
    return Literal(date.fromisoformat(text).isoformat(), datatype=XSD.date)


def _integer(text: str) -> Literal:
    return Literal(str(int(text)), datatype=XSD.integer)


_TERMS = {"string": _string, "date": _date, "integer": _integer}
_WRONG = {"string": "write text", "date": "write a date such as 2021-10-14", "integer": "write a whole number"}


def run(graph: Graph, sparql: str) -> Answer:
    """Run a query on a graph. Rows come in the query's order, or sorted by their terms where it asks for none.

    The graph's own prefixes need no PREFIX lines. Raises `QueryError` when the text is not a SPARQL 1.1
    query, and when it would reach out of the graph (SERVICE, FROM, FROM NAMED): a query reads the graph it
    is given, never the network or a file.
    """
    tree = _parse(sparql)
    for part in parts(tree):
        if part.name in _SOURCES:
            raise QueryError(f"{_SOURCES[part.name]} is not allowed: a query reads only the dataset it is given")
    try:
        query = translateQuery(tree, initNs=dict(graph.namespaces()))
        answered = _evaluate(graph, query)
    except Exception as error:  # rdflib's own class for a query that it cannot translate or evaluate
        raise QueryError(f"the query cannot be run: {_one_line(error) or type(error).__name__}") from error
    if not tree[1].projection and answered.graph is None:
        answered = _by_appearance(answered, sparql)
    return answered if _has_order(query) else replace(answered, rows=tuple(sort_rows(answered.rows)))


def _parse(sparql: str) -> ParseResults:
    try:
        return parseQuery(sparql)
    except ParseBaseException as error:
        place = f"line {error.lineno}, column {error.column}"
        raise QueryError(f"not a SPARQL 1.1 query ({place}): {_one_line(error.msg)}") from error
    except (ValueError, RecursionError) as error:
        raise QueryError(f"not a SPARQL 1.1 query: {_one_line(error)}") from error


def _evaluate(graph: Graph, query: Query) -> Answer:
    prepare(query.algebra)
    result = graph.query(query)
    if result.type == "ASK":
        return Answer((), (), truth=bool(result.askAnswer))
    if result.graph is not None:
        return graph_answer(result.graph)
    names = tuple(str(name) for name in result.vars or ())
    rows = tuple(tuple(row.get(Variable(name)) for name in names) for row in result.bindings)
    # Groups of nothing are no groups (https://www.w3.org/TR/sparql11-query/#aggregateAlgebra); rdflib 7.6 makes one.
    grouped = any(part.name == "Group" and part.expr is not None for part in parts(query.algebra))
    return Answer(names, () if grouped and rows == ((None,) * len(names),) else rows)


def _by_appearance(answered: Answer, sparql: str) -> Answer:
    """Put the columns of SELECT * in the order in which the text names them; rdflib gives them in a set's order."""
    named = list(dict.fromkeys([*re.findall(r"[?$](\w+)", sparql), *sorted(answered.variables)]))
    order = sorted((named.index(name), name, column) for column, name in enumerate(answered.variables))
    rows = tuple(tuple(row[column] for _, _, column in order) for row in answered.rows)
    return replace(answered, variables=tuple(name for _, name, _ in order), rows=rows)


def _has_order(query: Query) -> bool:
    part: object = query.algebra
    while isinstance(part, CompValue) and part.name != "OrderBy":
        part = part.p
    return part is not None


def _one_line(error: object) -> str:
    return " ".join(str(error).split())


def answer(
    graph: Graph,
    asked: Question | str,
    values: Mapping[str, Value | Iterable[Value]] | None = None,
    *,
    inferred: Graph | None = None,
) -> Answer:
    """Answer a question, given as such, by its name or as SPARQL text, with these values for its parameters.

    ``inferred`` are the triples that `reason` inferred from the graph; they are asked too. Left out, they are
    inferred when the question needs them, which takes some seconds.
    """
    question = asked if isinstance(asked, Question) else _asked(asked)
    sparql = bind(question, values or {})
    if inferred is None and question.needs_inferred:
        inferred = reason(graph)
    return run(graph if inferred is None else _with(graph, inferred), sparql)


def _asked(asked: str) -> Question:
    return find_question(asked) if _NAME.fullmatch(asked) else parse_question("query", asked)


def _with(graph: Graph, inferred: Graph) -> Graph:
    joined = Graph(namespace_manager=graph.namespace_manager)
    joined += graph
    joined += inferred
    return joined
