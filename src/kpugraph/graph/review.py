"""Who may be who: the undecided pairs of a dataset, with the evidence of both sides next to each other.

In comes the graph, out come `OpenPair` values, most promising first, and their text or JSON. What somebody answers is
recorded by ``resolve.decisions``; nothing is decided here.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass

from rdflib import Graph, Literal, URIRef

from kpugraph.graph.answers import printable, shorten
from kpugraph.graph.passages import EvidenceValue, Passages
from kpugraph.graph.terms import iris, text
from kpugraph.graph.wording import LANGUAGES, Language, Words
from kpugraph.vocab import KPU, ORG, OWL, SCHEMA, SKOS

__all__ = ["OpenPair", "Side", "Sighting", "open_pairs", "review_json", "review_text"]


@dataclass(frozen=True, slots=True)
class Sighting:
    """An office in words, with the passages that say it."""

    words: str
    passages: tuple[EvidenceValue, ...]


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two persons, and everybody who is the same already."""

    iri: str
    short: str
    name: str
    also_written: tuple[str, ...]
    same_as: tuple[str, ...]
    """IRIs, shortened, of the others that this person is already held to be."""
    offices: tuple[Sighting, ...]
    publishers: tuple[str, ...]
    """Bodies whose articles name the person."""
    articles: int
    """Articles that name the person."""


@dataclass(frozen=True, slots=True)
class OpenPair:
    """Two persons of whom it is not decided whether they are one."""

    iri: str
    score: str | None
    """Sum of the grounds, as written; None where nothing but somebody's word speaks."""
    grounds: tuple[str, ...]
    decided_by: str | None
    """Who left it open; None for the rules."""
    sides: tuple[Side, ...]


def open_pairs(graph: Graph, *, language: Language = "id", prefixes: Mapping[str, str]) -> tuple[OpenPair, ...]:
    """The undecided pairs of the dataset, those with the highest score first."""
    say, passages = Words(graph, language), Passages(graph)
    found = []
    for node in iris(graph.subjects(KPU.verdict, Literal("undecided"))):
        people = iris(graph.objects(node, KPU.compares))
        score = text(graph, node, KPU.score)
        pair = OpenPair(
            iri=str(node),
            score=score,
            grounds=tuple(sorted(say.name(ground).lower() for ground in graph.objects(node, KPU.ground))),
            decided_by=text(graph, node, KPU.decidedBy),
            sides=tuple(_side(graph, person, say, passages, prefixes) for person in people),
        )
        found.append((pair.decided_by is not None, -float(score or 0), str(node), pair))
    return tuple(pair for *_, pair in sorted(found, key=lambda entry: entry[:3]))


def _side(graph: Graph, person: URIRef, say: Words, passages: Passages, prefixes: Mapping[str, str]) -> Side:
    others = [other for other in iris(graph.objects(person, OWL.sameAs)) if other != person]
    one = [person, *others]
    offices = sorted(
        (say.fact(node)[1:], str(node), tuple(passages.behind(node)))
        for each in one
        for node in iris(graph.subjects(ORG.member, each))
    )
    articles = {article for each in one for article in graph.subjects(SCHEMA.mentions, each)}
    publishers = {say.name(body) for article in articles for body in graph.objects(article, SCHEMA.publisher)}
    written = {str(form) for each in one for form in graph.objects(each, SKOS.altLabel)}
    return Side(
        iri=str(person),
        short=shorten(person, prefixes),
        name=say.name(person),
        also_written=tuple(sorted(written | {say.name(other) for other in others} - {say.name(person)})),
        same_as=tuple(shorten(other, prefixes) for other in others),
        offices=tuple(Sighting(words, found) for (_, words), _, found in offices),
        publishers=tuple(sorted(publishers)),
        articles=len(articles),
    )


def review_text(pairs: Iterable[OpenPair], language: Language = "id") -> str:
    """Write the pairs for reading, each with the command that records an answer."""
    which = LANGUAGES.index(language)
    lines: list[str] = []
    for number, pair in enumerate(pairs, start=1):
        by = (
            ""
            if pair.decided_by is None
            else f" ({('dibiarkan terbuka oleh', 'left open by')[which]} {pair.decided_by})"
        )
        score = "" if pair.score is None else f", {('skor', 'score')[which]} {pair.score}: {', '.join(pair.grounds)}"
        lines += [f"{number}. {pair.sides[0].name} ? {pair.sides[-1].name}{score}{by}"]
        for side in pair.sides:
            lines += _side_lines(side, which)
        lines += [f"   kpugraph review --same {' '.join(side.short for side in pair.sides)} --reason …", ""]
    if not lines:
        return ("Tidak ada yang belum diputuskan.\n", "Nothing is undecided.\n")[which]
    return "".join(f"{printable(line)}\n" for line in lines[:-1])


def _side_lines(side: Side, which: int) -> Iterable[str]:
    yield f"   {side.short}"
    for caption, values in (
        (("juga tertulis", "also written")[which], side.also_written),
        (("sudah sama dengan", "already the same as")[which], side.same_as),
    ):
        if values:
            yield f"     {caption}: {'; '.join(values)}"
    where = "; ".join(side.publishers) or ("penerbit tidak diketahui", "publisher unknown")[which]
    yield f"     {('artikel', 'articles')[which]}: {side.articles} ({where})"
    for office in side.offices:
        yield f"     {office.words}"
        for passage in office.passages:
            yield f"     > {passage['exact']}"
            yield f"     — {passage['title']}" + (f", {passage['published']}" if passage["published"] else "")
    if not side.offices:
        yield f"     {('tanpa jabatan', 'without an office')[which]}"


def review_json(pairs: Iterable[OpenPair]) -> str:
    """Write the pairs as JSON, with the field names of `OpenPair`."""
    return json.dumps([asdict(pair) for pair in pairs], ensure_ascii=False, indent=2) + "\n"
