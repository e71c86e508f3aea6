"""From sources to dataset: the same bytes whatever the order, IRIs that stay, and what may be left out."""

from __future__ import annotations

import json
import logging
import os
import random
import subprocess
import sys
from decimal import Decimal
from itertools import combinations
from pathlib import Path

import pytest
from rdflib import RDF, Graph, Literal, URIRef
from rdflib.term import Node

from kpugraph.errors import DecisionError, SourceError
from kpugraph.graph.turtle import canonical_turtle
from kpugraph.pipeline import build, default_identities, default_sources
from kpugraph.read import read_articles
from kpugraph.resolve.decisions import read_decisions
from kpugraph.resources import checkout_root
from kpugraph.vocab import DEFAULT_BASE, FOAF, KPU, OA, ORG, OWL, PROV, SCHEMA, SKOS

ROOT = checkout_root() or Path()
BASE = DEFAULT_BASE
THINGS = ("org", "person", "event", "place", "article")

ARTICLES = {
    "satu.txt": (
        "KPU Kota Tual Gelar Rapat Koordinasi\n\nKOTA TUAL – KPU Kota Tual menggelar Rapat Koordinasi Logistik di Aula "
        "KPU Kota Tual, Senin (4/3/2024). Acara dibuka Ketua KPU Kota Tual, Ibrahim Faqih. “Kita semua harus bekerja "
        "jujur dan teliti,” ujar Ibrahim. (sam)\n"
    ),
    "dua.md": (
        "---\ntitle: Bawaslu Hadiri Rakor\nurl: https://kota-tual.kpu.go.id/berita/2\npublished: 2024-03-05\n---\n"
        "Ketua Bawaslu Kota Tual, Karim Renwarin, S.H., menghadiri Rapat Koordinasi Logistik yang digelar "
        "KPU Kota Tual, Senin (4/3). Ketua KPU Kota Tual, Ibrahim Faqih Rahayaan, menyampaikan bahwa gudang aman.\n"
    ),
    "tiga.txt": (
        "KPU Sikka Lantik PPS\n\nKPU Kabupaten Sikka melantik anggota PPS, Selasa (5/3/2024). Pelantikan dihadiri "
        "Anggota KPU Provinsi Nusa Tenggara Timur, Yosefina Parera. Plt. Ketua KPU Kabupaten Sikka, Ibrahim Faqih, "
        "berharap semua bekerja jujur.\n"
    ),
}
LINE = {
    "title": "Podcast KPU Kota Tual",
    "text": "KPU Kota Tual menyiarkan podcast “Rumah Pemilih”, Rabu (6/3/2024). Acara dipandu oleh Hanafi Tamher.",
    "url": "https://kota-tual.kpu.go.id/berita/4",
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("artikel")
    for name, text in ARTICLES.items():
        (path / name).write_text(text, encoding="utf-8")
    (path / "empat.jsonl").write_text(json.dumps(LINE) + "\n", encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def files(folder: Path) -> tuple[Path, ...]:
    return (*sorted(folder.iterdir()), *default_sources())


@pytest.fixture(scope="module")
def whole(files: tuple[Path, ...]) -> Graph:
    return build(files).graph


def _bytes(*sources: Path) -> bytes:
    return canonical_turtle(build(sources).graph)


def _things(graph: Graph) -> set[Node]:
    """Every subject that is an organisation, person, event, place or article."""
    return {
        subject
        for subject in graph.subjects(unique=True)
        if any(str(subject).startswith(f"{BASE}{kind}/") for kind in THINGS)
    }


def _named(graph: Graph, name: str) -> set[Node]:
    return set(graph.subjects(SKOS.prefLabel, Literal(name))) | set(graph.subjects(FOAF.name, Literal(name)))


def test_the_order_of_the_sources_changes_nothing(files: tuple[Path, ...], whole: Graph) -> None:
    expected = canonical_turtle(whole)
    for seed in range(3):
        order = list(files)
        random.Random(seed).shuffle(order)
        assert _bytes(*order) == expected
    assert _bytes(*files, *files) == expected


def test_a_folder_is_its_files(folder: Path) -> None:
    assert _bytes(folder) == _bytes(*folder.iterdir())


def test_names_of_files_are_no_part_of_any_iri(folder: Path, tmp_path: Path) -> None:
    for index, name in enumerate(ARTICLES):
        (tmp_path / f"z{9 - index}{Path(name).suffix}").write_text(ARTICLES[name], encoding="utf-8")
    assert _things(build([tmp_path]).graph) == _things(build([folder / name for name in ARTICLES]).graph)


@pytest.mark.parametrize("size", [1, 2, 3])
def test_more_articles_rename_nothing(files: tuple[Path, ...], whole: Graph, size: int) -> None:
    everything = _things(whole)
    for some in combinations(files, size):
        missing = _things(build(some).graph) - everything
        assert missing == set()


def test_all_kinds_of_sources_are_read(whole: Graph) -> None:
    titles = {str(value) for value in whole.objects(None, SCHEMA.headline)}
    assert {"KPU Kota Tual Gelar Rapat Koordinasi", "Bawaslu Hadiri Rakor", LINE["title"]} <= titles
    assert len(titles) == 4 + 6


def test_one_happening_in_two_articles_is_one_event(files: tuple[Path, ...]) -> None:
    by_name = {path.name: path for path in files}
    graph = build([by_name["satu.txt"], by_name["dua.md"]]).graph
    (event,) = set(graph.subjects(RDF.type, KPU.Event))
    assert len(set(graph.objects(event, PROV.wasDerivedFrom))) == 2


def test_no_sources_are_the_shipped_articles() -> None:
    assert canonical_turtle(build().graph) == _bytes(*default_sources())


def test_the_base_is_settable(files: tuple[Path, ...]) -> None:
    base = "https://contoh.example/data/"
    graph = build(files[:1], base=base).graph
    subjects = {str(subject) for subject in graph.subjects(unique=True)}
    assert not any(subject.startswith(BASE) for subject in subjects)
    assert any(subject.startswith(f"{base}article/") for subject in subjects)


def _evidence(graph: Graph) -> dict[Node, Decimal]:
    return {node: Decimal(str(value)) for node, value in graph.subject_objects(KPU.confidence)}


FACTS = (ORG.Membership, KPU.Participation, KPU.Statement)


def _count(graph: Graph, kind: URIRef) -> int:
    return len(set(graph.subjects(RDF.type, kind)))


def test_every_evidence_is_a_passage_of_its_article(files: tuple[Path, ...], whole: Graph) -> None:
    texts = {article.identifier: article.text for article in read_articles(files)}
    assert _evidence(whole)
    for node in _evidence(whole):
        (source,) = whole.objects(node, OA.hasSource)
        (selector,) = whole.objects(node, OA.hasSelector)
        (start,), (end,), (exact,) = (list(whole.objects(selector, term)) for term in (OA.start, OA.end, OA.exact))
        text = texts[str(source).rpartition("/")[2]]
        assert text[int(str(start)) : int(str(end))] == str(exact)


def test_a_floor_leaves_out_what_is_less_sure(files: tuple[Path, ...], whole: Graph) -> None:
    certainty = _evidence(whole)
    floor = sorted(certainty.values())[len(certainty) // 2]
    graph = build(files, min_confidence=floor).graph
    sure = {node for node, value in certainty.items() if value >= floor}
    for kind in FACTS:
        kept = set(graph.subjects(RDF.type, kind))
        assert kept == {
            fact for fact in whole.subjects(RDF.type, kind) if sure & set(whole.objects(fact, PROV.wasDerivedFrom))
        }
    assert 0 < sum(_count(graph, kind) for kind in FACTS) < sum(_count(whole, kind) for kind in FACTS)


def test_a_floor_of_nothing_leaves_out_nothing(files: tuple[Path, ...], whole: Graph) -> None:
    assert canonical_turtle(build(files, min_confidence=Decimal(0)).graph) == canonical_turtle(whole)


def test_a_floor_that_nothing_reaches_leaves_no_such_facts(files: tuple[Path, ...]) -> None:
    graph = build(files, min_confidence=Decimal(1)).graph
    assert [_count(graph, kind) for kind in FACTS] == [0, 0, 0]
    assert _count(graph, SCHEMA.NewsArticle) == 10


def test_a_floor_renames_nothing(files: tuple[Path, ...], whole: Graph) -> None:
    assert _things(build(files, min_confidence=Decimal("0.9")).graph) <= _things(whole)


@pytest.mark.parametrize("broken", [b"", b"\xff\xfe\xfa\xfb\x00", b"\x89PNG\r\n\x1a\n\x00\x00", "é".encode("latin-1")])
def test_an_unreadable_file_stops_the_build_unless_skipping_is_asked_for(
    folder: Path, tmp_path: Path, broken: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    bad = tmp_path / "rusak.txt"
    bad.write_bytes(broken)
    with pytest.raises(SourceError, match=r"rusak\.txt"):
        build([folder, bad])
    with caplog.at_level(logging.WARNING):
        found = build([folder, bad], skip_unreadable=True)
    assert canonical_turtle(found.graph) == _bytes(folder)
    (record,) = [record for record in caplog.records if record.levelno >= logging.WARNING]
    assert "rusak.txt" in record.getMessage()


def test_skipping_does_not_hide_that_there_is_nothing(tmp_path: Path) -> None:
    (tmp_path / "rusak.txt").write_bytes(b"")
    with pytest.raises(SourceError):
        build([tmp_path], skip_unreadable=True)
    with pytest.raises(SourceError, match="tiada"):
        build([tmp_path / "tiada"], skip_unreadable=True)


PRINT = """
import sys
from hashlib import sha256
from pathlib import Path
from kpugraph.graph.turtle import canonical_turtle
from kpugraph.pipeline import build
print(sha256(canonical_turtle(build([Path(each) for each in sys.argv[1:]]).graph)).hexdigest())
"""


def test_hash_seed_time_zone_and_locale_have_no_say(files: tuple[Path, ...]) -> None:
    def printed(**changed: str) -> bytes:
        path = os.pathsep.join(filter(None, sys.path))
        return subprocess.run(
            [sys.executable, "-c", PRINT, *map(str, files)],
            env={**os.environ, "PYTHONPATH": path, **changed},
            check=True,
            capture_output=True,
        ).stdout

    assert printed(PYTHONHASHSEED="1", TZ="Asia/Jayapura", LC_ALL="C") == printed(
        PYTHONHASHSEED="2", TZ="America/Lima", LC_ALL="C.UTF-8"
    )


PROMOTED = {
    "lama.md": (
        "---\nurl: https://kota-tual.kpu.go.id/berita/9\npublished: 2018-03-05\n---\n# Apel KPU Kota Tual\n\n"
        "KPU Kota Tual menggelar apel, Senin (5/3). Ketua KPU Kota Tual, Karim Renwarin, memimpin apel itu.\n"
    ),
    "baru.md": (
        "---\nurl: https://maluku.kpu.go.id/berita/9\npublished: 2021-03-08\n---\n# Rapat KPU Maluku\n\n"
        "KPU Provinsi Maluku menggelar rapat, Senin (8/3). Anggota KPU Provinsi Maluku, Karim Renwarin, hadir.\n"
    ),
}
OLD, NEW = URIRef(f"{BASE}person/karim-renwarin--kota-tual"), URIRef(f"{BASE}person/karim-renwarin--provinsi-maluku")


@pytest.fixture
def promoted(tmp_path: Path) -> Path:
    for name, text in PROMOTED.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def test_who_is_promoted_is_one_person_with_two_iris(promoted: Path) -> None:
    dataset = build([promoted])
    assert (OLD, OWL.sameAs, NEW) in dataset.graph
    assert (NEW, OWL.sameAs, OLD) in dataset.graph
    assert dataset.validate().conforms


def test_a_file_of_decisions_is_followed(promoted: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
    path = tmp_path_factory.mktemp("keputusan") / "identities.tsv"
    row = f"{str(OLD).removeprefix(BASE)}\t{str(NEW).removeprefix(BASE)}\tdifferent\tsepupu\tRina\t2026-11-24\n"
    path.write_text("one\tother\tverdict\treason\tauthor\tdate\n" + row, encoding="utf-8")
    dataset = build([promoted], identities=path)
    assert (OLD, OWL.sameAs, NEW) not in dataset.graph
    assert (OLD, OWL.differentFrom, NEW) in dataset.graph
    assert dataset.validate().conforms
    path.write_text(row, encoding="utf-8")
    with pytest.raises(DecisionError, match=r"identities\.tsv:1: columns"):
        build([promoted], identities=path)


def test_corrections_by_hand_hold_in_every_build(
    promoted: Path, tmp_path_factory: pytest.TempPathFactory, caplog: pytest.LogCaptureFixture
) -> None:
    path = tmp_path_factory.mktemp("koreksi") / "corrections.toml"
    by = 'reason = "salah baca"\nauthor = "Rina"\ndate = 2026-11-24\n'
    role = "membership/karim-renwarin--kota-tual/kpu-kota-tual/ketua"
    path.write_text(
        f'[[correction]]\naction = "suppress"\nsubject = "{role}"\n{by}'
        f'[[correction]]\naction = "add"\nfact = "membership"\nperson = "{str(OLD).removeprefix(BASE)}"\n'
        f'organization = "org/kpu-kota-tual"\nrole = "sekretaris"\nsource = "https://contoh.example/sk"\n{by}'
        f'[[correction]]\naction = "suppress"\nsubject = "event/tiada"\n{by}',
        encoding="utf-8",
    )
    with caplog.at_level(logging.WARNING):
        dataset = build([promoted], corrections=path)
    (record,) = [record for record in caplog.records if record.levelno >= logging.WARNING]
    assert "corrections.toml:17: the dataset has no event/tiada; nothing is corrected there" in record.getMessage()
    assert (URIRef(BASE + role), None, None) not in dataset.graph
    assert (URIRef(f"{BASE}membership/karim-renwarin--kota-tual/kpu-kota-tual/sekretaris"), None, None) in dataset.graph
    report = dataset.validate()
    assert report.conforms, report.text("en")
    more = build([promoted, *default_sources()], corrections=path).graph
    assert set(more.subjects(RDF.type, KPU.Correction)) == set(dataset.graph.subjects(RDF.type, KPU.Correction))
    path.write_text("[[correction]]\n", encoding="utf-8")
    with pytest.raises(DecisionError, match=r"corrections\.toml:1: action None"):
        build([promoted], corrections=path)


def test_every_decision_and_correction_of_the_checkout_finds_its_target(caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.INFO, logger="kpugraph.pipeline"):
        graph = build().graph
    assert [record.getMessage() for record in caplog.records if record.name == "kpugraph.pipeline"] == []
    path = default_identities()
    assert path is not None
    for decision in read_decisions(path):
        assert {(URIRef(BASE + iri), RDF.type, FOAF.Person) in graph for iri in (decision.one, decision.other)} == {
            True
        }
