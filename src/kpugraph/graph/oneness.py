"""Why several articles, or several IRIs, count as one thing, in words.

In comes a person, body or event of the dataset; out come sentences with what the build compared, as the dataset has it:
the rules are those of ``resolve.persons``, ``resolve.organizations``, ``resolve.events`` and ``resolve.same_events``.
Which persons with several IRIs are one is told by their decisions (`kpu:IdentityDecision`), not here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from rdflib import Graph, URIRef
from rdflib.term import Node

from kpugraph.graph.terms import first, iris, label, local_name, text
from kpugraph.graph.wording import LANGUAGES, Language, Words
from kpugraph.vocab import FOAF, KPU, OA, ORG, OWL, PROV, RDF, SCHEMA

__all__ = ["why_one"]

_PERSON = (
    "{n} artikel menyebutnya dengan nama yang sama, di wilayah atau badan yang sama ({scope})",
    "{n} articles give the same name, in the same region or body ({scope})",
)
_BODY = (
    "{n} artikel menyebutnya; semua bentuk namanya di sana berarti {name}",
    "{n} articles name it; every form of its name there stands for {name}",
)
_EVENT = (
    "{n} artikel mengabarkan jenis ({type}), hari ({day}), penyelenggara ({holder}), dan nama yang sama",
    "{n} articles tell of the same type ({type}), day ({day}), holder ({holder}) and name",
)
_NUMBERED = (
    "{n} artikel mengabarkan jenis ({type}), hari ({day}), dan nomor yang sama ({number}) dalam rangkaian {series}",
    "{n} articles tell of the same type ({type}), day ({day}) and number ({number}) in the series {series}",
)
_NAMES_FIT = (
    "{other} sejenis, pada hari dan oleh penyelenggara yang sama, dan namanya sejalan ({names})",
    "{other} is of the same type, day and holder, and its name agrees ({names})",
)
_PEOPLE_MET = ("; di keduanya hadir {people}", "; at both was {people}")


def why_one(graph: Graph, thing: URIRef, language: Language) -> tuple[str, ...]:
    """What made one thing of what several articles tell; empty where one article tells it all."""
    types = set(graph.objects(thing, RDF.type))
    if KPU.Event in types:
        return tuple(_of_event(graph, thing, language))
    naming = {article for article in graph.subjects(SCHEMA.mentions, thing) if _is_article(graph, article)}
    said = _PERSON if FOAF.Person in types else _BODY if ORG.Organization in types else None
    if said is None or len(naming) < 2:
        return ()
    words = said[LANGUAGES.index(language)]
    return (words.format(n=len(naming), scope=_scope(graph, thing), name=label(graph, thing)),)


def _is_article(graph: Graph, node: Node) -> bool:
    return (node, RDF.type, SCHEMA.NewsArticle) in graph


def _scope(graph: Graph, person: URIRef) -> str:
    """The region or body that is a part of a person's IRI, by its name where the dataset has it."""
    base, _, local = str(person).rpartition("person/")
    slug = local.rpartition("--")[2]
    known = (URIRef(f"{base}{kind}/{slug}") for kind in ("place", "org"))
    return next((label(graph, node) for node in known if (node, RDF.type, None) in graph), slug)


def _of_event(graph: Graph, event: URIRef, language: Language) -> Iterator[str]:
    which, say = LANGUAGES.index(language), Words(graph, language)
    articles = _articles(graph, event)
    kind, series, number = (
        first(graph, event, KPU.eventType),
        first(graph, event, SCHEMA.superEvent),
        text(graph, event, SCHEMA.position),
    )
    if len(articles) > 1 and kind is not None:
        numbered = series is not None and number is not None
        yield (_NUMBERED if numbered else _EVENT)[which].format(
            n=len(articles),
            type=say.name(kind),
            day=text(graph, event, SCHEMA.startDate) or "?",
            holder=", ".join(_holders(graph, event, articles)),
            number=number,
            series="" if series is None else say.name(series),
        )
    for other in iris(graph.objects(event, OWL.sameAs)):
        names = " / ".join(f"“{say.name(each)}”" for each in (event, other))
        people = sorted(say.name(person) for person in _people(graph, event) & _people(graph, other))
        words = _NAMES_FIT[which].format(other=local_name(other), names=names)
        yield words + (_PEOPLE_MET[which].format(people=", ".join(people)) if people else "")


def _articles(graph: Graph, event: URIRef) -> set[Node]:
    passages = graph.objects(event, PROV.wasDerivedFrom)
    return {article for passage in passages for article in graph.objects(passage, OA.hasSource)}


def _holders(graph: Graph, event: URIRef, articles: Iterable[Node]) -> list[str]:
    """The organizers; where none is known, the bodies that publish the articles take their place."""
    organizers = iris(graph.objects(event, KPU.organizer))
    publishers = iris(publisher for article in articles for publisher in graph.objects(article, SCHEMA.publisher))
    return [label(graph, body) for body in organizers or publishers]


def _people(graph: Graph, event: URIRef) -> set[Node]:
    parts = graph.subjects(KPU.event, event)
    agents = {agent for part in parts for agent in graph.objects(part, KPU.agent)}
    return {agent for agent in agents if (agent, RDF.type, FOAF.Person) in graph}
