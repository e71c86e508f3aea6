"""Says in words what the dataset knows of one thing, and from which sentences.

In come the graph and a name for a thing (its IRI, ``id:person/…`` or what people call it); out comes an
`Explanation`: the thing's details, and each fact about it with its passages, rule and confidence. A fact is a
node that carries evidence: a membership, a change of office, an event, a participation, a statement, a claim. Nothing
is inferred here.
"""

from __future__ import annotations

import difflib
import json
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass

from rdflib import Graph, Literal, URIRef
from rdflib.term import Node

from kpugraph.errors import QueryError
from kpugraph.graph.answers import printable, shorten
from kpugraph.graph.oneness import why_one
from kpugraph.graph.passages import EvidenceValue, Passages
from kpugraph.graph.terms import iris, texts
from kpugraph.graph.wording import LANGUAGES, NAMES, Language, Words, name_of
from kpugraph.vocab import KPU, OA, ORG, OWL, PROV, RDF, SCHEMA, SKOS

__all__ = ["Explanation", "Fact", "explain", "explanation_json", "explanation_text", "find_thing", "marked"]

_OTHER_NAMES = (SKOS.altLabel, SKOS.notation)

_LINKS = (
    ORG.member,
    ORG.organization,
    ORG.role,
    KPU.holdsPost,
    KPU.officeHolder,
    KPU.predecessor,
    KPU.office,
    KPU.officeAt,
    KPU.officeRole,
    KPU.changeKind,
    KPU.changedAt,
    KPU.event,
    KPU.agent,
    PROV.wasAttributedTo,
    KPU.madeAt,
    KPU.claimAbout,
    KPU.speakingAs,
    KPU.eventType,
    KPU.activity,
    SCHEMA.location,
    SCHEMA.about,
    SCHEMA.superEvent,
)
"""Properties by which a fact speaks of a thing."""

_CURATED = ("kurasi", "curated")


_ONE = ("satu karena", "one because")


@dataclass(frozen=True, slots=True)
class Fact:
    """A fact in words, with the passages that say it, by article and offset."""

    iri: str
    words: str
    passages: tuple[EvidenceValue, ...]
    corrections: tuple[str, ...] = ()
    """What was corrected about it by hand, in words."""
    sources: tuple[str, ...] = ()
    """Addresses that say it, where it comes from curation and not from articles."""


@dataclass(frozen=True, slots=True)
class Explanation:
    """What the dataset knows of a thing; ``facts`` by kind, then by date and words."""

    iri: str
    short: str
    """The IRI, shortened by the dataset's prefixes."""
    name: str
    kind: str
    details: tuple[tuple[str, str], ...]
    """What is said without a passage of its own: caption and value."""
    facts: tuple[Fact, ...]
    one_because: tuple[str, ...] = ()
    """What made one thing of what several articles tell."""


def find_thing(graph: Graph, named: str, prefixes: Mapping[str, str], *among: URIRef) -> URIRef:
    """Find the thing that is meant by an IRI, a prefixed name (``id:person/…``) or one of its names.

    Case does not matter in names, and a thing's own name counts before the other forms of another; of several IRIs
    of one person the first stands for all. With ``among`` only things of these classes are looked at. Raises
    `QueryError` when nothing is named so, with the nearest names, or several things are, with their IRIs.
    """
    prefix, colon, local = named.partition(":")
    iri = named.strip("<>") if "://" in named else prefixes[prefix] + local if colon and prefix in prefixes else None
    if iri is not None:
        if (URIRef(iri), None, None) not in graph and (None, KPU.corrects, URIRef(iri)) not in graph:
            raise QueryError(f"{named}: the dataset has no such thing")
        if among and not _is_any(graph, URIRef(iri), among):
            raise QueryError(f"{named}: is no {_classes(among, prefixes)}; name one")
        return URIRef(iri)
    for terms in (NAMES, _OTHER_NAMES):
        fitting = {thing for name, thing in _named(graph, terms, among) if name.casefold() == named.casefold()}
        found = sorted(fitting)
        if found and all((found[0], OWL.sameAs, other) in graph for other in found[1:]):
            return found[0]
        if found:
            candidates = "; ".join(f"{shorten(thing, prefixes)} ({name_of(graph, thing, 'id')})" for thing in found)
            raise QueryError(f'"{named}" names {len(found)} things: {candidates}; give one of these')
    known = {name.casefold(): name for name, _ in _named(graph, (*NAMES, *_OTHER_NAMES), among)}
    folded = named.casefold()
    close = difflib.get_close_matches(folded, sorted(known), n=3)
    near = close or [name for name in sorted(known) if folded in name][:3]
    hint = f"did you mean {' or '.join(known[name] for name in near)}?" if near else "give an IRI or a full name"
    what = f"no {_classes(among, prefixes)}" if among else "nothing"
    raise QueryError(f'{what} in the dataset is named "{named}"; {hint}')


def _named(graph: Graph, terms: Iterable[URIRef], among: tuple[URIRef, ...]) -> Iterable[tuple[str, URIRef]]:
    for term in terms:
        for thing, name in graph.subject_objects(term):
            if isinstance(thing, URIRef) and (not among or _is_any(graph, thing, among)):
                yield str(name), thing


def _is_any(graph: Graph, thing: URIRef, classes: Iterable[URIRef]) -> bool:
    return any((thing, RDF.type, cls) in graph for cls in classes)


def _classes(classes: Iterable[URIRef], prefixes: Mapping[str, str]) -> str:
    return " or ".join(shorten(cls, prefixes) for cls in classes)


def explain(graph: Graph, named: str, *, language: Language = "id", prefixes: Mapping[str, str]) -> Explanation:
    """Explain the thing that is meant by ``named`` (see `find_thing`) in ``id`` or ``en``.

    Of an article the facts are those that it says, with the passages of that article alone; of a person those of every
    IRI that stands for the same person, and what was decided about these. Raises
    `QueryError` as `find_thing` does.
    """
    thing = find_thing(graph, named, prefixes)
    say, passages = Words(graph, language), Passages(graph)
    facts = []
    for node in _facts_about(graph, thing):
        order, date, words = say.fact(node)
        found = passages.behind(node)
        of_this = [passage for passage in found if passage["article"] == str(thing)]
        corrected = tuple(sorted(say.correction(each) for each in iris(graph.subjects(KPU.corrects, node))))
        facts.append((order, date, words, str(node), tuple(of_this or found), corrected))
    return Explanation(
        iri=str(thing),
        short=shorten(thing, prefixes),
        name=say.name(thing),
        kind=say.kind(thing),
        details=tuple(say.details(thing)),
        facts=tuple(
            Fact(iri, words, found, corrected, tuple(texts(graph, URIRef(iri), PROV.hadPrimarySource)))
            for _, _, words, iri, found, corrected in sorted(facts, key=lambda fact: fact[:4])
        ),
        one_because=why_one(graph, thing, language),
    )


def _facts_about(graph: Graph, thing: URIRef) -> set[URIRef]:
    one = {thing, *graph.objects(thing, OWL.sameAs)}
    evidenced = one | {node for each in one for link in _LINKS for node in graph.subjects(link, each)}
    for evidence in graph.subjects(OA.hasSource, thing):
        evidenced.update(graph.subjects(PROV.wasDerivedFrom, evidence))
    facts = {
        node
        for node in evidenced
        if isinstance(node, URIRef)
        and any((node, ground, None) in graph for ground in (PROV.wasDerivedFrom, PROV.hadPrimarySource))
    }
    return facts | {node for each in one for node in iris(_said_by_hand(graph, each, each in facts))}


def _said_by_hand(graph: Graph, thing: Node, is_fact: bool) -> Iterable[Node]:
    """Decisions and corrections about a thing; those of a fact itself are told with it."""
    yield from graph.subjects(KPU.compares, thing)
    if not is_fact:
        yield from graph.subjects(KPU.corrects, thing)
    for node in graph.subjects(SCHEMA.about, thing):
        withdraws = (node, KPU.correctionKind, Literal("suppress")) in graph
        if withdraws and (node, KPU.correctedProperty, None) not in graph:
            yield node


def explanation_text(explanation: Explanation, language: Language = "id") -> str:
    """Write an explanation for reading, in the language of its words."""
    which = LANGUAGES.index(language)
    lines = [f"{explanation.name} ({explanation.kind})" if explanation.kind else explanation.name, explanation.short]
    lines += [f"{caption}: {value}" for caption, value in explanation.details]
    lines += [f"{_ONE[which]}: {words}" for words in explanation.one_because]
    rule, confidence = ("aturan", "rule")[which], ("keyakinan", "confidence")[which]
    for number, fact in enumerate(explanation.facts, start=1):
        lines += ["", f"{number}. {fact.words}"]
        for passage in fact.passages:
            if passage["exact"] not in fact.words:
                lines.append(f"   > {marked(passage)}")
            where = f"{passage['title']} [{passage['start']}:{passage['end']}]"
            lines.append(f"   — {where}, {rule} {passage['rule']}, {confidence} {passage['confidence']}")
        lines += [f"   — {_CURATED[which]}, {source}" for source in fact.sources]
        lines += [f"   ! {corrected}" for corrected in fact.corrections]
    if not explanation.facts:
        lines += ["", ("tidak ada fakta beserta buktinya", "no facts with evidence")[which]]
    return "".join(f"{printable(line)}\n" for line in lines)


def marked(passage: EvidenceValue) -> str:
    """The sentence around a passage with the passage marked in it; the passage alone where no more is known."""
    before, exact, after = passage["before"], passage["exact"], passage["after"]
    return (f"{before}«{exact}»{after}" if before or after else exact).strip()


def explanation_json(explanation: Explanation) -> str:
    """Write an explanation as JSON, with the field names of `Explanation`; details are pairs."""
    return json.dumps(asdict(explanation), ensure_ascii=False, indent=2) + "\n"
