"""A dataset beside its sources: all stands, or the fault is named with its place, whatever was changed."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from rdflib import Graph, Literal, URIRef

from kpugraph.errors import SourceError
from kpugraph.graph.verification import Fault, verification_json, verification_text
from kpugraph.graph.verify import verify
from kpugraph.model import Article
from kpugraph.pipeline import build
from kpugraph.read import read_articles
from kpugraph.vocab import KPU, OA, PROV, RDF, SCHEMA, XSD

PLAIN = "Apel Pagi di Batu\n\nKOTA BATU – Ketua KPU Kota Batu, Sari Wulan, memimpin apel pada Senin (3/6/2024).\n"
LISTING = (
    "Berita Terkini\n\nRapat Pleno KPU Kota Madiun\n\nKOTA MADIUN – KPU Kota Madiun menggelar rapat pleno pada Selasa "
    "(4/6/2024).\n\nRapat itu dipimpin Ketua KPU Kota Madiun, Bagus Harta.\n\n1.234\n\nApel KPU Kota Madiun\n\n"
    "KOTA MADIUN – Sekretaris KPU Kota Madiun, Rudi Santo, menjadi pembina apel pada Senin (3/6/2024).\n"
)
MARKDOWN = (
    "---\nurl: https://kota-kediri.example/berita/1\npublished: 2024-06-05\ncatatan: lama\n---\n# Kelas Pemilu\n\n"
    "KOTA KEDIRI – Anggota KPU Kota Kediri, “Zoë Lestari”, membuka Kelas Pemilu pada Rabu (5/6/2024).\n"
)
JSONL = (
    '{"title": "Audiensi", "text": "KOTA BLITAR – Ketua Bawaslu Kota Blitar, Tono Hadi, hadir pada Rabu (5/6/2024)."}\n'
    '{"title": "Senam Pagi", "text": "KPU Kota Blitar menggelar senam pagi.", "retrieved": "2024-06-07"}\n'
)
SOURCES = {"apel.txt": PLAIN, "daftar.txt": LISTING, "kelas.md": MARKDOWN, "banyak.jsonl": JSONL}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in SOURCES.items():
        (tmp_path / name).write_bytes(text.encode())
    return tmp_path


@pytest.fixture(scope="module")
def graph(tmp_path_factory: pytest.TempPathFactory) -> Graph:
    """The dataset of `SOURCES`; no test changes it."""
    folder = tmp_path_factory.mktemp("sources")
    for name, text in SOURCES.items():
        (folder / name).write_bytes(text.encode())
    return build([folder]).graph


def faults(graph: Graph, *sources: Path) -> tuple[Fault, ...]:
    return verify(graph, sources).faults


def test_what_was_built_stands(graph: Graph, folder: Path) -> None:
    found = verify(graph, [folder])
    assert (found.stands, found.files, found.articles) == (True, 4, 6)
    assert found.passages == len(set(graph.subjects(RDF.type, OA.SpecificResource))) > 10
    counts = f"4 berkas sumber, 6 artikel, {found.passages} kutipan"
    assert verification_text(found) == f"Semua cocok: {counts}.\n"
    assert verification_text(found, "en").startswith("All stands: 4 source files, 6 articles, ")


def read(folder: Path) -> set[tuple[object, ...]] | None:
    """What is recorded of the articles, or None where they cannot be read."""

    def recorded(article: Article) -> tuple[object, ...]:
        details = (article.title, article.url, article.published, article.retrieved, article.language)
        return (article.text, article.source, *details)

    try:
        return {recorded(article) for article in read_articles([folder])}
    except SourceError:
        return None


@pytest.mark.parametrize("name", SOURCES)
def test_every_flipped_byte_fails_that_changes_an_article(graph: Graph, folder: Path, name: str) -> None:
    raw, original = SOURCES[name].encode(), read(folder)
    unseen = []
    for at in range(len(raw)):
        flipped = bytearray(raw)
        flipped[at] ^= 1 << (at % 8)
        (folder / name).write_bytes(flipped)
        found = verify(graph, [folder])
        if read(folder) == original:
            assert found.stands, (at, bytes(flipped))
            unseen.append(at)
            continue
        assert not found.stands, (at, bytes(flipped))
        assert {Path(fault.source or "").name for fault in found.faults} == {name}
    # Only what no article holds may pass: a view counter, a key of one's own, a line end at the end.
    assert len(unseen) <= 20, [raw[at : at + 1] for at in unseen]


@pytest.mark.parametrize("name", ["apel.txt", "daftar.txt"])
def test_a_flipped_character_of_a_passage_is_told_with_its_place(graph: Graph, folder: Path, name: str) -> None:
    text = SOURCES[name]
    at = text.index("Ketua KPU")
    (folder / name).write_text(text[:at] + "k" + text[at + 1 :], encoding="utf-8")
    (fault,) = faults(graph, folder)
    (there,) = (each for each in read_articles([folder]) if "ketua KPU" in each.text)
    assert fault.kind == "article-changed"
    assert fault.offset == there.text.index("ketua KPU")
    assert (fault.expected or "").startswith("Ketua KPU")
    assert (fault.found or "").startswith("ketua KPU")
    assert (fault.count or 0) > 0


def test_a_change_outside_every_passage_is_told_by_the_digests(graph: Graph, folder: Path) -> None:
    text = SOURCES["daftar.txt"].replace("Rapat itu", "Rapat ini")
    (folder / "daftar.txt").write_text(text, encoding="utf-8")
    (fault,) = faults(graph, folder)
    assert (fault.kind, fault.offset, fault.count) == ("article-changed", None, 0)
    (there,) = (each for each in read_articles([folder]) if "Rapat ini" in each.text)
    assert fault.found == there.sha256
    assert fault.expected in {str(value) for value in graph.objects(URIRef(fault.article or ""), KPU.sha256)}
    assert "di luar kutipan mana pun (SHA-256 " in verification_text(verify(graph, [folder]))


def test_offsets_are_code_points_of_the_text_as_read(graph: Graph, folder: Path) -> None:
    crlf = SOURCES["kelas.md"].replace("ë", "e\u0308").replace("\n", "\r\n")
    (folder / "kelas.md").write_bytes(b"\xef\xbb\xbf" + crlf.encode())
    assert faults(graph, folder) == ()
    (folder / "kelas.md").write_bytes(crlf.replace("Lestari", "Lestaro").encode())
    (fault,) = faults(graph, folder)
    assert fault.offset == len("Kelas Pemilu\n\nKOTA KEDIRI – Anggota KPU Kota Kediri, “Zoë Lestar")


def test_a_missing_source_is_one_line(graph: Graph, folder: Path) -> None:
    (folder / "daftar.txt").unlink()
    found = verify(graph, [folder])
    assert found.faults == (Fault("source-missing", source="daftar.txt", count=2),)
    first, _ = verification_text(found, "en").splitlines()
    assert first == "daftar.txt: not among the sources given; 2 of its articles cannot be checked"


def test_an_article_gone_from_its_file_is_one_line(graph: Graph, folder: Path) -> None:
    (folder / "banyak.jsonl").write_text(JSONL.splitlines()[0], encoding="utf-8")
    (fault,) = faults(graph, folder)
    assert (fault.kind, fault.title) == ("article-missing", "Senam Pagi")
    assert fault.source == str(folder / "banyak.jsonl")


def test_an_unreadable_source_is_one_line_with_its_place(graph: Graph, folder: Path) -> None:
    (folder / "daftar.txt").write_bytes(SOURCES["daftar.txt"].encode().replace(b"Bagus", b"B\xffgus"))
    (fault,) = faults(graph, folder)
    assert fault.kind == "source-unreadable"
    assert verification_text(verify(graph, [folder])).startswith(f"{folder / 'daftar.txt'}: byte ")


def test_one_changed_copy_of_two_is_found(graph: Graph, folder: Path) -> None:
    copy = Graph() + graph
    copy.add((next(copy.subjects(KPU.sourceFile, Literal("apel.txt"))), KPU.sourceFile, Literal("salinan.txt")))
    (folder / "salinan.txt").write_text(PLAIN, encoding="utf-8")
    assert faults(copy, folder) == ()
    (folder / "salinan.txt").write_text(PLAIN.replace("Senin", "Selasa"), encoding="utf-8")
    (fault,) = faults(copy, folder)
    assert (fault.kind, fault.source) == ("article-changed", str(folder / "salinan.txt"))


def test_further_articles_and_the_order_of_the_sources_change_nothing(graph: Graph, folder: Path) -> None:
    (folder / "lain.txt").write_text(PLAIN.replace("Batu", "Pasuruan"), encoding="utf-8")
    assert faults(graph, folder) == ()
    assert faults(graph, *sorted(folder.iterdir(), reverse=True), folder) == ()
    (folder / "apel.txt").write_text(PLAIN.replace("Sari", "Sara"), encoding="utf-8")
    assert faults(graph, folder) == faults(graph, *sorted(folder.iterdir(), reverse=True))


Edit = Callable[[Graph], Iterator[Graph]]


def edited(graph: Graph, term: URIRef, change: Callable[[Literal], Literal]) -> Iterator[Graph]:
    """Copies of the graph, in each of which one value of the property is another."""
    for subject, value in sorted(graph.subject_objects(term)):
        assert isinstance(value, Literal)
        copy = Graph() + graph
        copy.remove((subject, term, value))
        copy.add((subject, term, change(value)))
        yield copy


def number(step: int) -> Callable[[Literal], Literal]:
    return lambda value: Literal(int(value) + step)


def swapped(value: Literal) -> Literal:
    """The text with its last character another, so that lengths stay."""
    return Literal(f"{str(value)[:-1]}{'0' if str(value)[-1] != '0' else '1'}")


def dropped(graph: Graph, term: URIRef) -> Iterator[Graph]:
    for triple in sorted(graph.triples((None, term, None))):
        copy = Graph() + graph
        copy.remove(triple)
        yield copy


EDITS: dict[str, Edit] = {
    "exact": lambda graph: edited(graph, OA.exact, swapped),
    "exact cut": lambda graph: edited(graph, OA.exact, lambda value: Literal(str(value)[:-1])),
    "start later": lambda graph: edited(graph, OA.start, number(1)),
    "start no number": lambda graph: edited(graph, OA.start, lambda value: Literal(f"-{value}")),
    "end earlier": lambda graph: edited(graph, OA.end, number(-1)),
    "end beyond": lambda graph: edited(graph, OA.end, number(100000)),
    "digest": lambda graph: edited(graph, KPU.sha256, swapped),
    "title": lambda graph: edited(graph, SCHEMA.headline, swapped),
    "published": lambda graph: edited(
        graph, SCHEMA.datePublished, lambda value: Literal("1999-01-01", datatype=XSD.date)
    ),
    "no start": lambda graph: dropped(graph, OA.start),
    "no exact": lambda graph: dropped(graph, OA.exact),
    "no selector": lambda graph: dropped(graph, OA.hasSelector),
    "no source": lambda graph: dropped(graph, OA.hasSource),
    "no digest": lambda graph: dropped(graph, KPU.sha256),
}


@pytest.mark.parametrize("name", EDITS)
def test_every_edit_of_the_dataset_fails(graph: Graph, folder: Path, name: str) -> None:
    tried = 0
    for copy in EDITS[name](graph):
        assert not verify(copy, [folder]).stands
        tried += 1
    assert tried > 0


def test_two_values_where_one_belongs_fail(graph: Graph, folder: Path) -> None:
    for term, value in ((OA.exact, Literal("Apel")), (OA.end, Literal(3)), (KPU.sha256, Literal("0" * 64))):
        copy = Graph() + graph
        copy.add((min(copy.subjects(term), key=str), term, value))
        assert {fault.kind for fault in faults(copy, folder)} <= {"passage-incomplete", "article-incomplete"}
        assert faults(copy, folder)


def test_evidence_that_is_not_there_fails(graph: Graph, folder: Path) -> None:
    copy = Graph() + graph
    gone = URIRef("https://w3id.org/kpugraph/id/evidence/gone")
    copy.add((min(copy.subjects(PROV.wasDerivedFrom), key=str), PROV.wasDerivedFrom, gone))
    assert faults(copy, folder) == (Fault("passage-missing", node=str(gone)),)


def test_a_fact_added_by_hand_rests_on_its_correction(graph: Graph, folder: Path) -> None:
    copy, by_hand = Graph() + graph, URIRef(min(map(str, graph.subjects(PROV.wasDerivedFrom))) + "/by-hand")
    copy.add((min(copy.subjects(PROV.wasDerivedFrom), key=str), PROV.wasDerivedFrom, by_hand))
    assert len(faults(copy, folder)) == 1
    copy.add((by_hand, RDF.type, KPU.Correction))
    assert faults(copy, folder) == ()


def test_a_digest_edited_in_the_dataset_is_told_apart_from_a_changed_passage(graph: Graph, folder: Path) -> None:
    (fault, *_) = faults(next(EDITS["digest"](graph)), folder)
    assert (fault.kind, fault.offset, fault.count) == ("article-changed", None, 0)


def test_a_form_feed_is_compared_as_the_dataset_can_carry_it(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(PLAIN.replace("Sari Wulan", "Sari\x0cWulan"), encoding="utf-8")
    assert faults(build([tmp_path]).graph, tmp_path) == ()


def test_an_empty_dataset_is_no_success(folder: Path) -> None:
    with pytest.raises(SourceError, match="nothing can be verified"):
        verify(Graph(), [folder])


def test_a_source_that_does_not_exist_is_an_error(graph: Graph, tmp_path: Path) -> None:
    with pytest.raises(SourceError, match=r"gone\.txt: no such file"):
        verify(graph, [tmp_path / "gone.txt"])


def test_json_holds_everything(graph: Graph, folder: Path) -> None:
    (folder / "apel.txt").unlink()
    told = json.loads(verification_json(verify(graph, [folder])))
    assert (told["stands"], told["files"], told["articles"]) == (False, 3, 6)
    assert told["faults"][0]["kind"] == "source-missing"
    assert told["faults"][0]["source"] == "apel.txt"


def test_text_from_sources_cannot_steer_a_terminal(graph: Graph, folder: Path) -> None:
    (folder / "apel.txt").write_text(PLAIN.replace("Sari Wulan", "Sari\x9b2JWulan"), encoding="utf-8")
    assert "\x9b" not in verification_text(verify(graph, [folder]))
