"""A release: every file described with its size and checksum, and nothing lost."""

from __future__ import annotations

import shutil
import subprocess
import zipfile
from hashlib import sha256
from pathlib import Path

import pytest
from rdflib import Graph, Literal, URIRef

from kpugraph.exchange import FORMATS, Content, export
from kpugraph.vocab import DCAT, DCTERMS, DEFAULT_BASE, OWL, RDF, SPDX, VOID
from tests.exchange.content import content, many_files, one_file, published

DATASET, CURATED = URIRef(f"{DEFAULT_BASE}dataset"), URIRef(f"{DEFAULT_BASE}curated/kpu-ri")


@pytest.fixture(scope="module")
def release(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("releases") / "release"
    export(content(), folder, "release")
    return folder


def test_it_holds_every_format_the_tables_and_the_curated_graph(release: Path) -> None:
    single = {f"kpugraph{each.suffix}" for each in FORMATS.values() if not each.several}
    beside = {"kpugraph-tables.zip", "kpu-ri.ttl", "void.ttl", "SHA256SUMS"}
    assert {path.name for path in release.iterdir()} == single | beside
    assert (release / "kpugraph.trig").read_bytes() == one_file("trig", content())
    alone = Content(published())
    assert (release / "kpugraph.nt").read_bytes() == one_file("nt", alone)
    with zipfile.ZipFile(release / "kpugraph-tables.zip") as archive:
        assert {name: archive.read(name) for name in archive.namelist()} == many_files("csv", alone)


def test_the_description_gives_size_checksum_and_type_of_each_file(release: Path) -> None:
    described = Graph().parse(release / "void.ttl")
    files = {path.name for path in release.iterdir()} - {"void.ttl", "SHA256SUMS"}
    told = {}
    for dataset in (DATASET, CURATED):
        for node in described.objects(dataset, DCAT.distribution):
            assert (node, RDF.type, DCAT.Distribution) in described
            name = str(described.value(node, DCTERMS.title))
            checksum = described.value(node, SPDX.checksum)
            assert described.value(checksum, SPDX.algorithm) == SPDX.checksumAlgorithm_sha256
            told[name] = described.value(node, DCAT.byteSize), described.value(checksum, SPDX.checksumValue)
            assert str(described.value(node, DCAT.downloadURL)) == f"{dataset}/{name}"
            assert described.value(node, DCTERMS.license) == described.value(dataset, DCTERMS.license)
            assert str(described.value(node, DCAT.mediaType)).startswith("https://www.iana.org/")
    assert told.keys() == files
    for name, (size, checksum) in told.items():
        data = (release / name).read_bytes()
        assert isinstance(size, Literal)
        assert (int(size), str(checksum).lower()) == (len(data), sha256(data).hexdigest())


def test_the_description_is_the_datasets_own_and_says_its_version(release: Path) -> None:
    described = Graph().parse(release / "void.ttl")
    own = {
        triple for triple in published() if str(triple[0]) == str(DATASET) or str(triple[0]).startswith(f"{DATASET}/")
    }
    assert own <= set(described)
    assert described.value(DATASET, OWL.versionInfo) == published().value(DATASET, OWL.versionInfo)
    assert described.value(DATASET, VOID.triples) == Literal(len(published()))
    assert (CURATED, RDF.type, VOID.Dataset) in described


@pytest.mark.skipif(shutil.which("sha256sum") is None, reason="needs coreutils")
def test_the_sums_are_checked_by_the_usual_tool(release: Path) -> None:
    checked = subprocess.run(
        ["sha256sum", "--check", "--strict", "SHA256SUMS"], cwd=release, check=False, capture_output=True
    )
    assert checked.returncode == 0, checked.stderr


def test_a_release_takes_the_place_of_an_earlier_one(release: Path, tmp_path: Path) -> None:
    target = tmp_path / "release"
    export(Content(published()), target, "release")
    assert not (target / "kpu-ri.ttl").exists()
    export(content(), target, "release")
    assert {path.name: path.read_bytes() for path in target.iterdir()} == {
        path.name: path.read_bytes() for path in release.iterdir()
    }
