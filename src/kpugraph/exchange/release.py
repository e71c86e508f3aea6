"""A release: the dataset in every format of one file, its tables, and a description with the checksum of each file.

In go content and the files of it; out come those files, ``void.ttl``, which is the dataset's own description (VoID,
DCAT) with a distribution for each file, and ``SHA256SUMS`` for ``sha256sum --check``. A file cannot hold its own
checksum, so the description beside the files does. https://www.w3.org/TR/vocab-dcat-3/#Property:distribution_checksum.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256

from rdflib import Literal, URIRef
from rdflib.term import Node

from kpugraph.exchange.content import Content, Triple
from kpugraph.graph.turtle import canonical_turtle
from kpugraph.resolve.iris import slug
from kpugraph.triples.curated import curated_iri
from kpugraph.triples.metadata import dataset_iri
from kpugraph.vocab import DCAT, DCTERMS, RDF, SPDX, VOID, XSD

__all__ = ["described_release"]

_MEDIA_TYPES = "https://www.iana.org/assignments/media-types/"
CURATED_FILE = "kpu-ri.ttl"


def described_release(content: Content, files: Mapping[str, tuple[str, bytes]]) -> Mapping[str, bytes]:
    """The files by name, each given with its media type, and the two that describe them."""
    every = dict(files)
    described = list(_about(content.graph, dataset_iri(content.base)))
    dataset = dataset_iri(content.base)
    described += _distributions(content, dataset, every)
    if content.curated is not None:
        curated = curated_iri(content.base)
        every[CURATED_FILE] = ("text/turtle", canonical_turtle(content.curated, content.base))
        described += _about(content.curated, curated)
        described += _distributions(content, curated, {CURATED_FILE: every[CURATED_FILE]})
    sums = "".join(f"{sha256(data).hexdigest()}  {name}\n" for name, (_, data) in sorted(every.items()))
    return {name: data for name, (_, data) in every.items()} | {
        "void.ttl": canonical_turtle(described, content.base),
        "SHA256SUMS": sums.encode("ascii"),
    }


def _about(graph: Iterable[Triple], dataset: URIRef) -> Iterator[Triple]:
    """What a graph says of the dataset and of its parts."""
    for triple in graph:
        subject = str(triple[0])
        if subject == str(dataset) or subject.startswith(f"{dataset}/"):
            yield triple


def _distributions(content: Content, dataset: URIRef, files: Mapping[str, tuple[str, bytes]]) -> Iterator[Triple]:
    licenses: list[Node] = [*content.joined().objects(dataset, DCTERMS.license)]
    for name, (media_type, data) in sorted(files.items()):
        # The Turtle file is the distribution that the dataset itself names.
        node = URIRef(f"{dataset}/{'turtle' if name.endswith('.ttl') else slug(name)}")
        checksum = URIRef(f"{node}/checksum")
        yield dataset, DCAT.distribution, node
        yield dataset, VOID.dataDump, URIRef(f"{dataset}/{name}")
        yield node, RDF.type, DCAT.Distribution
        yield node, DCTERMS.title, Literal(name)
        yield node, DCAT.downloadURL, URIRef(f"{dataset}/{name}")
        yield node, DCAT.mediaType, URIRef(_MEDIA_TYPES + media_type)
        yield node, DCAT.byteSize, Literal(str(len(data)), datatype=XSD.nonNegativeInteger)
        for license_ in licenses:
            yield node, DCTERMS.license, license_
        yield node, SPDX.checksum, checksum
        yield checksum, RDF.type, SPDX.Checksum
        yield checksum, SPDX.algorithm, SPDX.checksumAlgorithm_sha256
        yield checksum, SPDX.checksumValue, Literal(sha256(data).hexdigest(), datatype=XSD.hexBinary)
