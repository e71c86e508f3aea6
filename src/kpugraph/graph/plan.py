"""Prepares a translated query so that rdflib answers it without visiting the graph once for every row.

In comes the algebra that `rdflib.plugins.sparql.algebra.translateQuery` made, which rdflib evaluates by nested loops.
Two things cost it dearly, and are mended here in place; neither has a bearing on the answer:

- It sorts the triple patterns of each list by how many of their terms are bound when the list's turn comes, so that a
  class, of which only the name is known, goes before what leads to its instances. Here each list is ordered by what is
  bound at every step; a basic graph pattern has no order (https://www.w3.org/TR/sparql11-query/#BasicGraphPatterns).
- It passes what the left side of a join has bound to the right side only in the innermost of several joins; of the
  others it evaluates the right side for the whole graph. Here every join passes it on whose right side means the same
  with it (https://www.w3.org/TR/sparql11-query/#sparqlAlgebra): patterns, their unions and joins, and conditions on
  their own variables, but no OPTIONAL, MINUS or subquery.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rdflib import BNode, Variable
from rdflib.paths import MulPath
from rdflib.plugins.sparql.algebra import BGP, Join
from rdflib.plugins.sparql.parserutils import CompValue
from rdflib.term import Identifier, Node

from kpugraph.vocab import RDF

__all__ = ["parts", "prepare"]

Pattern = tuple[Identifier, Identifier, Identifier]
Known = frozenset[Node]
"""Variables that are bound by what is evaluated earlier."""

_SUBJECT_KNOWN, _OBJECT_KNOWN, _CLASS_KNOWN, _NOTHING_KNOWN = 0, 2, 4, 6
"""What a pattern costs, by what of it is known: a subject has few triples, an object more, a class or property many."""
_REPEATED = 1
"""What ``*``, ``+`` and ``?`` cost besides; with neither end known they visit every node of the graph."""


def parts(tree: object) -> Iterator[CompValue]:
    """Every part of a parse tree or of an algebra, the outer ones first."""
    if isinstance(tree, CompValue):
        yield tree
        for value in tree.values():
            yield from parts(value)
    elif isinstance(tree, Iterable) and not isinstance(tree, str):
        for value in tree:
            yield from parts(value)


def prepare(part: CompValue, known: Known = frozenset()) -> Known:
    """Prepare a part of the algebra in place, and give the variables that are bound behind it."""
    if part.name == "BGP":
        triples = list(part.triples)
        _lay_out(part, list(_in_steps(triples, known)))
        return known | _variables(triples)
    if part.name == "values":
        return known.union(*part.res)
    if part.name in {"Join", "LeftJoin", "Minus"}:
        first = prepare(part.p1, known)
        if part.name == "Join":
            part["lazy"] = part.lazy or _means_the_same(part.p2, first)
        passed = part.name == "LeftJoin" or part.lazy
        second = prepare(part.p2, first if passed else known)
        behind = first if part.name == "Minus" else first | second
    elif part.name == "Union":
        behind = prepare(part.p1, known) & prepare(part.p2, known)
    else:
        behind = prepare(part.p, known) if isinstance(part.p, CompValue) else known
        if part.name == "Project":
            behind = known.union(part.PV)
        elif part.name == "Extend":
            behind |= {part.var}
    for condition in parts(part.expr):
        if condition.name in {"Builtin_EXISTS", "Builtin_NOTEXISTS"}:
            prepare(condition.graph, behind)
    return behind


def _means_the_same(part: CompValue, known: Known) -> bool:
    """Whether a part has the same solutions where these variables are bound before, as where they are joined behind."""
    match part.name:
        case "BGP" | "values":
            return True
        case "Join" | "Union":
            return _means_the_same(part.p1, known) and _means_the_same(part.p2, known)
        case "Filter":
            return _means_the_same(part.p, known) and _variables(part.expr) & known <= _variables(part.p)
        case "Extend":
            foreign = (_variables(part.expr) - _variables(part.p)) | {part.var}
            return _means_the_same(part.p, known) and not foreign & known
        case "ToMultiSet":
            return bool(part.p.name == "values")
        case _:
            return False


def _variables(tree: object) -> Known:
    """Every variable that stands anywhere in a pattern, an expression or a part."""
    if isinstance(tree, (Variable, BNode)):
        return frozenset({tree})
    if isinstance(tree, CompValue):
        return frozenset[Node]().union(*map(_variables, tree.values()))
    if isinstance(tree, dict):
        return frozenset[Node]().union(*map(_variables, tree))
    if isinstance(tree, Iterable) and not isinstance(tree, str):
        return frozenset[Node]().union(*map(_variables, tree))
    return frozenset()


def _in_steps(patterns: list[Pattern], known: Known) -> Iterator[list[Pattern]]:
    """The cheapest pattern first, then the cheapest by what that binds, and so on; among equals as they stand.

    A step holds those that rdflib, which sorts it once more, leaves in this order.
    """
    step: list[Pattern] = []
    bound = known
    while patterns:
        cheapest = min(patterns, key=lambda pattern: _cost(pattern, bound))
        patterns = [pattern for pattern in patterns if pattern is not cheapest]
        if step and _unbound(cheapest, known) < _unbound(step[-1], known):
            yield step
            step, known = [], bound
        step.append(cheapest)
        bound |= _variables(cheapest)
    yield step


def _unbound(pattern: Pattern, known: Known) -> int:
    return len([term for term in pattern if _variables(term) - known])


def _lay_out(part: CompValue, steps: list[list[Pattern]]) -> None:
    """Make a basic graph pattern these steps, each joined to those before it."""
    *before, last = steps
    if not before:
        part["triples"] = last
        return
    first = BGP(before[0])
    for step in before[1:]:
        first = Join(first, BGP(step))
        first["lazy"] = True
    part.name = "Join"
    del part["triples"]
    part["p1"], part["p2"], part["lazy"] = first, BGP(last), True


def _cost(pattern: Pattern, known: Known) -> int:
    subject, predicate, value = pattern
    subject_known, value_known = (not _variables(term) - known for term in (subject, value))
    if subject_known:
        return _SUBJECT_KNOWN + (not value_known)
    repeated = _REPEATED * isinstance(predicate, MulPath)
    if value_known:
        return (_CLASS_KNOWN if predicate == RDF.type else _OBJECT_KNOWN) + repeated
    return _NOTHING_KNOWN + repeated
