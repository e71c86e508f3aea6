"""The plan of a query: what it changes of the order of evaluation, and that no answer changes with it."""

from __future__ import annotations

import pytest
from rdflib import Graph
from rdflib.plugins.sparql.algebra import translateQuery
from rdflib.plugins.sparql.parser import parseQuery
from rdflib.plugins.sparql.parserutils import CompValue

from kpugraph.graph.plan import parts, prepare

PREFIX = "PREFIX : <http://example.org/> "
GRAPH = Graph().parse(
    format="turtle",
    data="""
    @prefix : <http://example.org/> .
    :a a :Person ; :name "Sari" ; :knows :b, :c ; :age 40 .
    :b a :Person ; :name "Tono" ; :knows :c .
    :c a :Body ; :name "Sari" ; :within :d .
    :d a :Body ; :name "Rina" .
    """,
)


def planned(sparql: str) -> CompValue:
    algebra: CompValue = translateQuery(parseQuery(PREFIX + sparql)).algebra
    prepare(algebra)
    return algebra


def order(sparql: str) -> list[str]:
    """The properties of the patterns, in the order in which they are evaluated; those of EXISTS last."""
    found = list(parts(planned(sparql)))
    for condition in found:
        if condition.name == "Builtin_EXISTS":
            found.extend(parts(condition.graph))  # translated, which the parse tree within is not
    return [
        str(predicate).replace("#", "/").rpartition("/")[2]
        for part in found
        if part.name == "BGP"
        for _, predicate, _ in part.triples
    ]


def test_a_class_waits_for_what_leads_to_its_instances() -> None:
    """Left alone, rdflib would begin with every person."""
    found = order('SELECT * { ?other a :Person . ?one :knows ?other . ?one :name "Sari" }')
    assert found == ["name", "knows", "type"]


def test_patterns_behind_an_optional_begin_at_what_is_bound() -> None:
    found = order('SELECT * { ?x :name "Sari" OPTIONAL { ?x :age ?age } ?z :within ?w . ?y :within ?z . ?x :knows ?y }')
    assert found == ["name", "age", "knows", "within", "within"]


def test_patterns_of_exists_know_what_is_bound_around_them() -> None:
    found = order('SELECT * { ?x :name "Sari" FILTER EXISTS { ?y a :Body . ?x :knows ?y } }')
    assert found == ["name", "knows", "type"]


@pytest.mark.parametrize(
    ("right", "passed"),
    [
        ("{ ?x :knows ?y }", True),
        ("{ { ?x :knows ?y } UNION { ?y :knows ?x } }", True),
        ("{ ?x :knows ?y FILTER(?y != ?x) }", True),
        ("{ ?x :knows ?y BIND(STR(?y) AS ?written) }", True),
        ("VALUES ?x { :a }", True),
        ("{ ?x :knows ?y FILTER(?name = 'Sari') }", False),
        ("{ ?x :knows ?y BIND('Tono' AS ?name) }", False),
        ("{ ?x :knows ?y OPTIONAL { ?y :name ?name } }", False),
        ("{ ?x :knows ?y MINUS { ?x :age ?age } }", False),
        ("{ SELECT ?x (COUNT(*) AS ?name) { ?x :knows ?y } GROUP BY ?x }", False),
    ],
)
def test_a_join_passes_on_what_is_bound_where_that_changes_nothing(right: str, passed: bool) -> None:
    outer = next(part for part in parts(planned(f"SELECT * {{ {{ ?x :name ?name }} {{ ?x a ?c }} {right} }}")))
    outer = next(part for part in parts(outer) if part.name == "Join")
    assert bool(outer.lazy) is passed


@pytest.mark.parametrize(
    "sparql",
    [
        "SELECT * { ?a a :Person . ?a :knows ?b . ?b a :Body }",
        "SELECT * { { ?a :name ?n } { ?a a :Person } { ?a :knows ?b FILTER(?n = 'Sari') } }",
        "SELECT * { ?a :name ?n OPTIONAL { ?a :knows ?b . ?b a :Person } ?c :knows ?d }",
        "SELECT * { { ?a :name ?n } { ?a a ?t } { ?b :knows ?a OPTIONAL { ?a :name ?m } } }",
        "SELECT ?a ?k { ?a :name ?n . { SELECT ?a (COUNT(?b) AS ?k) { ?a :knows ?b } GROUP BY ?a } }",
        "SELECT * { VALUES ?n { 'Sari' UNDEF } ?a :name ?n FILTER NOT EXISTS { ?b :knows ?a . ?b a :Person } }",
        "SELECT * { ?a :knows+ ?b MINUS { ?b a :Person } }",
        "ASK { ?a a :Body . ?b :knows ?a }",
        "SELECT * { }",
    ],
)
def test_no_answer_changes(sparql: str) -> None:
    plain = GRAPH.query(PREFIX + sparql)
    query = translateQuery(parseQuery(PREFIX + sparql))
    prepare(query.algebra)
    found = GRAPH.query(query)
    assert found.askAnswer == plain.askAnswer
    if sparql.startswith("SELECT"):
        rows = [sorted(str(sorted(row.items())) for row in result.bindings) for result in (found, plain)]
        assert rows[0] == rows[1]
