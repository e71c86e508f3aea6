"""Writes a dossier as one HTML file to mail or print: roster, map, timeline, quotations, sources; no scripts at all.

In come the network and a thing of it; out comes the page's text. Every fact stands with its sentence and the number of
the article that says so. Both languages are in the page, and two radio buttons choose which is shown.
"""

from __future__ import annotations

import xml.etree.ElementTree as ElementTree
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import networkx as nx
from rdflib import Graph

from kpugraph.graph.dossier import Dossier, Happening, Holding, dossier
from kpugraph.graph.neighbourhood import neighbourhood, part_of
from kpugraph.graph.network import StatementValue, network
from kpugraph.graph.passages import EvidenceValue
from kpugraph.pages.document import static_document
from kpugraph.pages.drawing import draw
from kpugraph.pages.layout import lay_out
from kpugraph.pages.markup import Child, bilingual, element, safe_address, write
from kpugraph.pages.wording import LANGUAGES, Language, load_wording
from kpugraph.resources import template_path

__all__ = ["render_dossier"]

_ON_MAP = 14
"""Of so many events at most, the latest, there are cards on the map; the timeline has all."""


def render_dossier(graph: Graph, thing: str, *, language: Language = "id") -> str:
    """Write the dossier of a body or person, given by the IRI that stands for it in the network."""
    drawn = network(graph)
    found = dossier(drawn, thing)
    page = _Page(drawn, found)
    return static_document(
        template_path("dossier/dossier.html").read_text(encoding="utf-8"),
        language=language,
        title=drawn.nodes[thing]["label"],
        style=template_path("dossier/dossier.css").read_text(encoding="utf-8"),
        content="".join(write(part) for part in (*_switch(language), page.head(), page.body())),
    )


def _switch(language: Language) -> Iterable[ElementTree.Element]:
    """The radio buttons come first, so that the style sheet can tell by them what to show behind them."""
    for each in LANGUAGES:
        chosen = {"checked": "checked"} if each == language else {}
        names = {"id": "Bahasa Indonesia", "en": "English"}
        yield element(
            "input",
            {"type": "radio", "name": "language", "id": f"lang-{each}", "aria-label": names[each], **chosen},
        )


class _Page:
    """The parts of one dossier's page."""

    def __init__(self, drawn: nx.MultiDiGraph[str], found: Dossier) -> None:
        self._drawn, self._found = drawn, found
        self._words = load_wording()

    def _say(self, key: str, **values: Mapping[str, str] | str) -> tuple[ElementTree.Element, ...]:
        return bilingual({language: self._text(key, language, values) for language in LANGUAGES})

    def _text(self, key: str, language: str, values: Mapping[str, Mapping[str, str] | str]) -> str:
        filled = {name: value if isinstance(value, str) else value[language] for name, value in values.items()}
        return self._words[key][language].format_map(filled)

    def _name(self, node: str) -> str:
        return str(self._drawn.nodes[node]["label"])

    def _dates(self, first: str | None, last: str | None) -> Mapping[str, str]:
        return {language: self._period(first, last, language) for language in LANGUAGES}

    def _period(self, first: str | None, last: str | None, language: str) -> str:
        if first is None:
            return self._words["detail.unknown"][language]
        start, end = self._day(first, language), self._day(last or first, language)
        return start if start == end else f"{start} – {end}"

    def _day(self, iso: str, language: str) -> str:
        year, _, rest = iso.partition("-")
        month, _, day = rest.partition("-")
        if not (month.isdecimal() and day.isdecimal() and 1 <= int(month) <= 12):
            return iso
        return f"{int(day)} {self._words['months.short'][language].split()[int(month) - 1]} {year}"

    def head(self) -> ElementTree.Element:
        """The name, what it is, and what the page rests on."""
        node = self._drawn.nodes[self._found.thing]
        days = [day for each in self._found.happenings if (day := self._drawn.nodes[each.event]["start"])]
        counted = self._say(
            "dossier.rests",
            articles=str(len(self._found.sources)),
            events=str(len(self._found.happenings)),
            dates=self._dates(min(days, default=None), max(days, default=None)),
        )
        kind = node.get("body_kind") or {
            language: self._words[f"kind.{node['kind']}"][language] for language in LANGUAGES
        }
        facts = [("detail.also", "; ".join(node["aliases"])), ("detail.area", node.get("area"))]
        facts += [("dossier.above", "; ".join(self._above()))]
        labels = (element("label", {"for": f"lang-{language}"}, language.upper()) for language in LANGUAGES)
        return element(
            "header",
            None,
            element("p", {"class": "languages"}, *labels),
            element("p", {"class": "kind"}, *bilingual({language: kind[language] for language in LANGUAGES})),
            element("h1", {"lang": "id"}, node["label"]),
            element(
                "dl",
                None,
                *(
                    part
                    for key, value in facts
                    if value
                    for part in (element("dt", None, *self._say(key)), element("dd", {"lang": "id"}, value))
                ),
            ),
            element("p", {"class": "rests"}, *counted),
        )

    def _above(self) -> list[str]:
        return sorted(
            self._name(other)
            for _, other, tie in self._drawn.out_edges(self._found.thing, data=True)
            if tie["kind"] in {"hierarchy", "unit"}
        )

    def body(self) -> ElementTree.Element:
        """The sections, each of them only where there is something for it."""
        found = self._found
        sections = [
            self._section("roster", [self._holding(each) for each in found.holdings]),
            self._section("map", [self._map()]),
            self._section("timeline", [self._happening(each) for each in found.happenings]),
            self._section("quotes", [self._statement(each) for each in found.statements]),
            self._section("sources", [self._sources()] if found.sources else []),
        ]
        return element("main", None, *sections)

    def _section(self, key: str, parts: Sequence[ElementTree.Element]) -> ElementTree.Element | None:
        heading = element("h2", None, *self._say(f"dossier.{key}"))
        return element("section", {"id": key}, heading, *parts) if parts else None

    def _holding(self, each: Holding) -> ElementTree.Element:
        tie = each.tie
        key = "fact.affiliation" if tie["role"] is None else "fact.role"
        key += "_former" if tie["former"] else ""
        key += "_division" if tie["division"] and tie["role"] is not None else ""
        role = tie["role"]
        said = {"id": role["notation"], "en": _english_role(role)} if role else ""
        words = self._say(
            key, person=self._name(each.person), body=self._name(each.body), role=said, division=tie["division"] or ""
        )
        seen = self._seen(tie["first"], tie["last"])
        return element("article", None, element("h3", None, *words), seen, *self._evidence(tie["evidence"]))

    def _seen(self, first: str | None, last: str | None) -> ElementTree.Element | None:
        if first is None:
            return None
        key = "fact.seen" if last in {None, first} else "fact.seen_between"
        days = {"date": self._dates(first, None), "first": self._dates(first, None), "last": self._dates(last, None)}
        return element("p", {"class": "when"}, *self._say(key, **days))

    def _map(self) -> ElementTree.Element:
        around = neighbourhood(self._drawn, self._found.thing, 1)
        latest = {each.event for each in self._found.happenings[-_ON_MAP:]}
        shown = part_of(
            around, frozenset(node for node in around if around.nodes[node]["kind"] != "event" or node in latest)
        )
        name = self._words["dossier.map"]
        picture = draw(shown, lay_out(shown), f"{name['id']} / {name['en']}", self._found.thing)
        events = sum(attributes["kind"] == "event" for _, attributes in around.nodes(data=True))
        left_out = max(0, events - len(latest & set(around)))
        note = element("p", {"class": "when"}, *self._say("dossier.latest", count=str(left_out))) if left_out else None
        return element("figure", None, element("div", {"class": "scroll", "tabindex": "0"}, picture), note)

    def _happening(self, each: Happening) -> ElementTree.Element:
        event = self._drawn.nodes[each.event]
        known: list[Child] = [*bilingual(self._dates(event["start"], event["end"]))]
        if event["type"]:
            known += [" · ", *bilingual(event["type"])]
        if event["place"]:
            known += [" · ", event["place"]]
        parts: list[ElementTree.Element] = []
        for agent, tie in each.own:
            said = self._say(f"fact.{tie['part']}", agent=self._name(agent), event=self._words["fact.this_event"])
            parts += [element("p", None, *said), *self._evidence(tie["evidence"])]
        others = ", ".join(self._name(node) for node in each.others)
        also = element("p", {"class": "when"}, *self._say("dossier.also_there", names=others)) if others else None
        heading = element("h3", {"lang": "id"}, event["label"])
        return element("article", None, heading, element("p", {"class": "when"}, *known), *parts, also)

    def _statement(self, value: StatementValue) -> ElementTree.Element:
        event = value["event"] if value["event"] in self._drawn else None
        key = f"fact.{'quote' if value['kind'] == 'quote' else 'paraphrase'}" + ("_at" if event else "")
        words = self._say(key, speaker=self._name(value["speaker"]), event=self._name(event) if event else "")
        day = self._drawn.nodes[event]["start"] if event else None
        when: list[Child] = [" (", *bilingual(self._dates(day, None)), ")"] if day else []
        said = f"“{value['text']}”" if value["kind"] == "quote" else value["text"]
        quoted = element("blockquote", {"lang": "id"}, said, *self._cited(value["evidence"]))
        return element("article", None, element("p", None, *words, *when, ":"), quoted)

    def _evidence(self, evidence: Sequence[EvidenceValue]) -> Iterable[ElementTree.Element]:
        """The first sentence that says it, and the articles of all."""
        for passage in evidence[:1]:
            marked = (passage["before"], element("mark", None, passage["exact"]), passage["after"])
            yield element("blockquote", {"lang": "id"}, *marked, *self._cited(evidence))

    def _cited(self, evidence: Sequence[EvidenceValue]) -> Iterable[Child]:
        for number in sorted({self._found.sources[passage["article"]].number for passage in evidence}):
            yield " "
            yield element("a", {"href": f"#source-{number}", "class": "cited"}, f"[{number}]")

    def _sources(self) -> ElementTree.Element:
        items = []
        for source in self._found.sources.values():
            address = safe_address(source.url)
            link = {"href": address, "rel": "noopener noreferrer", "target": "_blank"}
            title = element("a", link, source.title) if address else source.title
            published = self._dates(source.published, None)
            day: list[Child] = [" · ", *bilingual(published)] if source.published else []
            shown = element("span", {"class": "address"}, f" {address}") if address else None
            items.append(element("li", {"id": f"source-{source.number}", "lang": "id"}, title, *day, shown))
        return element("ol", None, *items)


def _english_role(role: Mapping[str, Any]) -> str:
    name = str(role["en"])
    lowered = name if name[1:2].isupper() else name[:1].lower() + name[1:]
    return lowered if lowered == role["notation"] else f"{lowered} ({role['notation']})"
