"""Whether the sources are still what the dataset was made from: every digest and every passage, checked again.

In: the dataset's graph and the files and folders of the articles. Out: a frozen `Verification` with a `Fault` for each
thing that does not stand. What is compared is the article as kpugraph reads it: its text
(`kpu:sha256`), each passage at its offsets (code points, end-exclusive, https://www.w3.org/TR/annotation-model/,
4.2.5), and its title, address, dates and language. Bytes that never reach an article, such as space at the end of a
file, are nobody's evidence and are not compared. A mark for a name that a dataset of public people alone leaves out
(`kpugraph.resolve.public`) stands for any character. Sources that fall short are a result, not an error.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from rdflib import Graph, URIRef

from kpugraph.errors import SourceError
from kpugraph.graph.terms import iris, label, texts
from kpugraph.graph.verification import Fault, Verification
from kpugraph.language.private import MARK
from kpugraph.model import Article
from kpugraph.read import read_file, source_files
from kpugraph.triples.terms import clean_text, web_address
from kpugraph.vocab import KPU, OA, PROV, RDF, SCHEMA

__all__ = ["verify"]

_SHOWN = 24
"""Characters of the dataset's and of the source's text that a line shows from the first difference on."""

_DETAILS = (SCHEMA.headline, SCHEMA.url, SCHEMA.datePublished, KPU.retrieved, SCHEMA.inLanguage)


@dataclass(frozen=True, slots=True)
class _Passage:
    """A passage as the dataset has it."""

    iri: str
    start: int
    end: int
    exact: str

    def difference(self, text: str) -> int | None:
        """The first character of the text that is not as here; None where all stands."""
        there = text[self.start : self.end]
        if there == self.exact and self.end - self.start == len(there):  # an end beyond the text selects as much
            return None
        if self.end - self.start == len(there) and _fits(self.exact, there):
            return None
        pairs = enumerate(zip(self.exact, there, strict=False))
        same = next((at for at, pair in pairs if pair[0] not in (pair[1], MARK)), None)
        return self.start + (min(len(there), len(self.exact)) if same is None else same)


def _fits(recorded: str, found: str) -> bool:
    """Whether the text found is the one recorded, but for its marks."""
    return len(recorded) == len(found) and all(
        there in (here, MARK) for there, here in zip(recorded, found, strict=True)
    )


@dataclass(frozen=True, slots=True)
class _Recorded:
    """An article as the dataset has it."""

    iri: str
    title: str
    sha256: str
    sources: tuple[str, ...]
    passages: tuple[_Passage, ...]
    details: tuple[tuple[str, ...], ...]
    """The values of each of `_DETAILS`."""


@dataclass(frozen=True, slots=True)
class _Source:
    """A source file with its articles as read now."""

    path: str
    articles: tuple[Article, ...]


def verify(graph: Graph, sources: Iterable[Path]) -> Verification:
    """Compare every article and every passage of the dataset with the sources.

    Raises `SourceError` when a source given does not exist, and when the dataset has no article to compare.
    """
    faults: list[Fault] = []
    recorded = tuple(_recorded(graph, faults))
    if not recorded and not faults:
        raise SourceError("the dataset has no article, so nothing can be verified; build it from articles first")
    files = source_files(sources)
    read, unreadable = _read(files, faults)
    faults += _against_sources(recorded, read, unreadable)
    faults += _dangling(graph)
    return Verification(
        files=len(files),
        articles=len(set(graph.subjects(RDF.type, SCHEMA.NewsArticle))),
        passages=len(set(graph.subjects(OA.hasSource))),
        faults=tuple(sorted(faults, key=_order)),
    )


def _order(fault: Fault) -> tuple[str, str, int, str, str, str]:
    place = -1 if fault.offset is None else fault.offset
    return (fault.source or "", fault.article or "", place, fault.kind, fault.node or "", fault.expected or "")


def _recorded(graph: Graph, faults: list[Fault]) -> Iterator[_Recorded]:
    passages = _passages(graph, faults)
    for article in iris({*graph.subjects(RDF.type, SCHEMA.NewsArticle), *map(URIRef, passages)}):
        digests, title = texts(graph, article, KPU.sha256), label(graph, article)
        if len(digests) != 1:
            faults.append(Fault("article-incomplete", article=str(article), title=title, node=str(article)))
            continue
        yield _Recorded(
            iri=str(article),
            title=title,
            sha256=digests[0],
            sources=tuple(texts(graph, article, KPU.sourceFile)),
            passages=tuple(passages.get(str(article), ())),
            details=tuple(tuple(texts(graph, article, term)) for term in _DETAILS),
        )


def _passages(graph: Graph, faults: list[Fault]) -> Mapping[str, list[_Passage]]:
    """The passages of each article; one that lacks a part of its own, or has it twice, is a fault."""
    found: defaultdict[str, list[_Passage]] = defaultdict(list)
    for node in iris({*graph.subjects(RDF.type, OA.SpecificResource), *graph.subjects(OA.hasSource)}):
        articles, selectors = texts(graph, node, OA.hasSource), iris(graph.objects(node, OA.hasSelector))
        parts = {"oa:hasSource": articles, "oa:hasSelector": [str(selector) for selector in selectors]}
        if len(selectors) == 1:
            of_selector = {"oa:start": OA.start, "oa:end": OA.end, "oa:exact": OA.exact}
            parts |= {name: texts(graph, selectors[0], term) for name, term in of_selector.items()}
        wrong = [name for name, values in parts.items() if len(values) != 1]
        wrong += [name for name in ("oa:start", "oa:end") if not all(each.isdecimal() for each in parts.get(name, ()))]
        if wrong:
            faults += [Fault("passage-incomplete", node=str(node), expected=name) for name in wrong]
            continue
        found[articles[0]].append(
            _Passage(str(node), int(parts["oa:start"][0]), int(parts["oa:end"][0]), parts["oa:exact"][0])
        )
    return found


def _dangling(graph: Graph) -> Iterator[Fault]:
    """Evidence that facts refer to and that the dataset lacks."""
    for node in iris(graph.objects(None, PROV.wasDerivedFrom)):
        known = any((node, RDF.type, of) in graph for of in (OA.SpecificResource, KPU.Correction))
        if not known and (node, OA.hasSource, None) not in graph:
            yield Fault("passage-missing", node=str(node))


def _read(files: Iterable[Path], faults: list[Fault]) -> tuple[tuple[_Source, ...], frozenset[str]]:
    """The files that can be read, and the base names of those that cannot."""
    read, unreadable = [], set()
    for path in files:
        try:
            read.append(_Source(str(path), read_file(path)))
        except SourceError as error:
            unreadable.add(path.name)
            faults.append(Fault("source-unreadable", source=str(path), found=str(error)))
    return tuple(read), frozenset(unreadable)


def _against_sources(
    recorded: tuple[_Recorded, ...], read: tuple[_Source, ...], unreadable: frozenset[str]
) -> Iterator[Fault]:
    """Find every recorded article in each file that it came from; what is not there as recorded is a fault."""
    known = {article.sha256 for article in recorded}
    strangers = {source.path: [each for each in source.articles if each.sha256 not in known] for source in read}
    by_name: defaultdict[str, list[_Source]] = defaultdict(list)
    copies: defaultdict[str, list[tuple[_Source, Article]]] = defaultdict(list)
    for source in read:
        by_name[Path(source.path).name].append(source)
        for there in source.articles:
            copies[there.sha256].append((source, there))
    missing: defaultdict[str, int] = defaultdict(int)
    for article in recorded:
        found = copies[article.sha256]
        if found:
            yield from _as_recorded(article, found)
        elif not article.sources:
            yield _changed(article, read, strangers)
        for name in (_file_name(recorded_name, by_name) for recorded_name in article.sources):
            if name not in by_name and name not in unreadable:
                missing[name] += 1
            elif name in by_name and all(Path(source.path).name != name for source, _ in found):
                yield _changed(article, by_name[name], strangers)
    yield from (Fault("source-missing", source=name, count=count) for name, count in sorted(missing.items()))


def _as_recorded(article: _Recorded, copies: list[tuple[_Source, Article]]) -> Iterator[Fault]:
    """The passages and details of an article whose text is the one recorded."""
    source, text = copies[0][0].path, clean_text(copies[0][1].text)
    for passage in article.passages:
        at = passage.difference(text)
        if at is not None:
            yield Fault(
                "passage-changed",
                source=source,
                article=article.iri,
                title=article.title,
                node=passage.iri,
                offset=at,
                expected=passage.exact[max(0, at - passage.start) :][:_SHOWN],
                found=text[at : passage.end][:_SHOWN],
            )
    described = [_details(copy) for _, copy in copies]
    if not any(_described_so(article, details) for details in described):
        for here, there in zip(article.details, described[0], strict=True):
            if here != there:
                said = ("; ".join(here), "; ".join(there))
                yield Fault("detail-changed", source, article.iri, article.title, expected=said[0], found=said[1])


def _file_name(recorded: str, names: Iterable[str]) -> str:
    """The name of the file that is meant: of a name with marks, the first that fits; where none does, as recorded."""
    return (
        recorded if MARK not in recorded else min((name for name in names if _fits(recorded, name)), default=recorded)
    )


def _described_so(article: _Recorded, found: tuple[tuple[str, ...], ...]) -> bool:
    """Whether the details are those recorded; an article with marks may lack its address, which can spell a name."""
    marked = any(MARK in text for text in (*article.details[0], *(passage.exact for passage in article.passages)))
    (headline, url, *rest), (found_headline, found_url, *found_rest) = article.details, found
    titled = headline == found_headline or (
        len(headline) == len(found_headline) == 1 and _fits(headline[0], found_headline[0])
    )
    return titled and rest == found_rest and (url == found_url or (marked and not url))


def _details(article: Article) -> tuple[tuple[str, ...], ...]:
    """The values of `_DETAILS` as a build writes them."""
    url = None if article.url is None else str(web_address(article.url))
    values = (clean_text(article.title), url, article.published, article.retrieved, clean_text(article.language))
    return tuple(() if value is None else (str(value),) for value in values)


def _changed(article: _Recorded, sources: Iterable[_Source], strangers: Mapping[str, list[Article]]) -> Fault:
    """Say where an article that is no longer there as recorded differs from what stands in its place."""
    candidates = [
        (sum(passage.difference(clean_text(each.text)) is None for passage in article.passages), source.path, each)
        for source in sources
        for each in strangers[source.path]
    ]
    fitting = [each for each in candidates if each[0] or (clean_text(each[2].title),) == article.details[0]]
    where = min((source.path for source in sources), default=None)
    if not fitting:
        return Fault("article-missing", where, article.iri, article.title)
    standing, where, there = max(fitting, key=lambda each: (each[0], each[1], each[2].identifier))
    text = clean_text(there.text)
    found = Fault("article-changed", where, article.iri, article.title, count=len(article.passages) - standing)
    return _with_place(found, article, text, there.sha256)


def _with_place(fault: Fault, article: _Recorded, text: str, sha256: str) -> Fault:
    places = [
        (at, passage.exact[max(0, at - passage.start) :])
        for passage in (*article.passages, *_title(article))
        if (at := passage.difference(text)) is not None
    ]
    at, expected = min(places, default=(None, article.sha256))
    return Fault(
        fault.kind,
        fault.source,
        fault.article,
        fault.title,
        offset=at,
        expected=expected if at is None else expected[:_SHOWN],
        found=sha256 if at is None else text[at : at + _SHOWN],
        count=fault.count,
    )


def _title(article: _Recorded) -> Iterator[_Passage]:
    """The title as the passage that it is: it opens the text."""
    yield from (_Passage("", 0, len(title), title) for title in article.details[0])
