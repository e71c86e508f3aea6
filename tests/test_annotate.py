"""Drafts of annotations: what the extraction says, in the form that people correct and `evaluate` reads."""

from __future__ import annotations

import json
import os
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from kpugraph.annotate import annotate, draft_of
from kpugraph.errors import OutputError, SourceError
from kpugraph.evaluate import KINDS, evaluate
from kpugraph.model import (
    Agent,
    Event,
    Facts,
    Membership,
    Mention,
    Organization,
    Part,
    Participation,
    Person,
    Span,
    Statement,
)
from kpugraph.read.decode import article_of
from kpugraph.resources import checkout_root
from tests.extract.test_invariants import SENTENCES
from tests.factories import make_evidence

ROOT = checkout_root() or Path()
TITLE = "KPU Kota Metro Gelar Rapat Pleno"
BODY = (
    "KPU Kota Metro menggelar rapat pleno di Aula KPU Kota Metro, Senin (4/3/2024). Acara dibuka Ketua KPU Kota Metro, "
    "Bayu Anggoro, S.H., dan ditutup Sekretaris KPU Kota Metro, Deden Kuswara. Turut hadir mantan Ketua Bawaslu Kota "
    "Metro, Sinta Maharani, dan Joko Prayitno (Universitas Lampung). “Kita semua harus bekerja dengan jujur dan teliti,"
    "” ujar Bayu."
)
APEL = "Ketua KPU Kota Batu, Sari Wulan, memimpin apel pada Senin (3/6/2024)."


def _write(folder: Path, **articles: str) -> Path:
    """A folder of text articles, by stem."""
    folder.mkdir(parents=True, exist_ok=True)
    for stem, text in articles.items():
        (folder / f"{stem}.txt").write_text(text, encoding="utf-8")
    return folder


def _drafts(folder: Path) -> dict[str, Any]:
    return {path.name: json.loads(path.read_text(encoding="utf-8")) for path in sorted(folder.iterdir())}


def _facts() -> Facts:
    """Facts with one of everything that a draft has, and of what it leaves out."""
    article = article_of(TITLE, BODY, "rapat.txt", published=date(2024, 3, 5))
    evidence = (make_evidence(article, "menggelar rapat pleno", "event-in-lead", date(2024, 3, 4)),)
    metro, joko = Agent("organization", "KPU Kota Metro"), Agent("person", "Joko Prayitno")
    parts: tuple[tuple[Part, Agent], ...] = (
        ("participant", joko),
        ("organizer", metro),
        ("opener", Agent("person", "Bayu Anggoro")),
        ("closer", Agent("person", "Deden Kuswara")),
    )
    return Facts(
        article=article,
        organizations=tuple(Organization(name, "organization") for name in ("DPRD", "KPU Kota Metro", "KPU RI")),
        organization_mentions=tuple(Mention(Span(0, 3), name, "KPU") for name in ("KPU Kota Metro", "DPRD", "DPRD")),
        persons=(Person("Bayu Anggoro", aliases=("B. Anggoro", "Bayu")), Person("Deden Kuswara"), Person(joko.name)),
        memberships=(
            Membership("Bayu Anggoro", metro.name, "ketua", evidence, division="Divisi Data"),
            Membership("Bayu Anggoro", "DPRD", "anggota", evidence, former=True),
            Membership(joko.name, "DPRD", None, evidence),
        ),
        events=(Event("e1", "rapat-pleno", "Rapat pleno", evidence, date=date(2024, 3, 4), main=True),),
        participations=tuple(Participation("e1", agent, part, evidence) for part, agent in parts),
        statements=(Statement(metro, "paraphrase", "satu dua tiga\nempat lima enam tujuh", evidence),),
    )


def test_a_draft_is_an_annotation() -> None:
    assert draft_of(_facts(), "rapat-1") == {
        "id": "rapat-1",
        "source": "rapat.txt",
        "title": TITLE,
        "published": "2024-03-05",
        "persons": [
            {
                "name": "Bayu Anggoro",
                "variants": ["B. Anggoro", "Bayu"],
                "roles": [
                    {"role": "ketua", "org": "KPU Kota Metro", "division": "Divisi Data"},
                    {"role": "anggota", "org": "DPRD", "division": None, "former": True},
                ],
            },
            {"name": "Deden Kuswara", "variants": [], "roles": []},
            {"name": "Joko Prayitno", "variants": [], "roles": []},
        ],
        "affiliations": [["Joko Prayitno", "DPRD"]],
        "organizations": ["KPU Kota Metro", "DPRD"],
        "events": [
            {
                "key": "e1",
                "type": "rapat-pleno",
                "name": "Rapat pleno",
                "date": "2024-03-04",
                "end_date": None,
                "mode": None,
                "place": None,
                "main": True,
                "organizers": ["KPU Kota Metro"],
                "participants": ["Joko Prayitno"],
                "speakers": [],
                "moderators": [],
                "openers": ["Bayu Anggoro"],
            }
        ],
        "statements": [{"speaker": "KPU Kota Metro", "kind": "paraphrase", "gist": "satu dua tiga empat lima enam"}],
    }


@pytest.mark.parametrize("folder", ["data/articles", "data/gold/benchmark"])
def test_drafts_of_the_shipped_articles_score_full_marks_on_them(tmp_path: Path, folder: str) -> None:
    drafts = annotate([ROOT / folder], tmp_path / "drafts")
    evaluation = evaluate(tmp_path / "drafts", ROOT / folder)
    assert len(evaluation.articles) == len(drafts) > 5
    assert {kind: evaluation.score(kind).f1 for kind in KINDS} == dict.fromkeys(KINDS, 1.0), evaluation.report(True)
    assert evaluation.macro_f1 == 1.0


def test_drafts_of_odd_articles_score_full_marks_on_them(tmp_path: Path) -> None:
    texts = [BODY, APEL, "Tanpa fakta apa pun.", " ".join(SENTENCES), *SENTENCES]
    articles = _write(tmp_path / "artikel", **{f"a{at:02}": f"Judul {at}\n\n{text}" for at, text in enumerate(texts)})
    annotate([articles], tmp_path / "drafts")
    evaluation = evaluate(tmp_path / "drafts", articles)
    assert len(evaluation.articles) == len(texts)
    assert evaluation.passed(1.0), evaluation.report(True)


def test_a_draft_is_named_by_its_articles_file(tmp_path: Path) -> None:
    articles = _write(tmp_path / "artikel", rapat=f"{TITLE}\n\n{BODY}", apel=APEL)
    folder = tmp_path / "ada" / "drafts"
    assert annotate([articles], folder) == (folder / "apel.json", folder / "rapat.json")
    assert {name: draft["id"] for name, draft in _drafts(folder).items()} == {
        "apel.json": "apel",
        "rapat.json": "rapat",
    }


def test_articles_of_one_file_or_of_files_of_one_name_are_named_by_their_identifiers(tmp_path: Path) -> None:
    _write(tmp_path / "in" / "satu", apel=APEL)
    _write(tmp_path / "in" / "dua", apel=f"{TITLE}\n\n{BODY}")
    lines = [{"text": f"KPU Kota Metro menggelar rapat kerja, Selasa ({day}/3/2024)."} for day in (5, 12)]
    (tmp_path / "in" / "kabar.jsonl").write_text("\n".join(map(json.dumps, lines)), encoding="utf-8")
    annotate([tmp_path / "in"], tmp_path / "drafts")
    drafts = _drafts(tmp_path / "drafts")
    assert len(drafts) == 4
    assert all(name == f"{draft['id']}.json" and len(draft["id"]) > 20 for name, draft in drafts.items())
    assert evaluate(tmp_path / "drafts", tmp_path / "in").passed(1.0)


def test_what_is_there_is_not_overwritten_unless_asked(tmp_path: Path) -> None:
    articles = _write(tmp_path / "artikel", apel=APEL, rapat=BODY, temu=f"Temu\n\n{BODY}")
    folder = tmp_path / "drafts"
    folder.mkdir()
    (folder / "rapat.json").write_text("milik saya", encoding="utf-8")
    with pytest.raises(OutputError) as caught:
        annotate([articles], folder)
    remedy = "name another folder, or overwrite with --force"
    assert str(caught.value) == f"{folder / 'rapat.json'}: exists already; {remedy}"
    assert [path.name for path in folder.iterdir()] == ["rapat.json"]
    assert (folder / "rapat.json").read_text(encoding="utf-8") == "milik saya"

    assert len(annotate([articles], folder, force=True)) == 3
    assert _drafts(folder)["rapat.json"]["id"] == "rapat"
    with pytest.raises(OutputError) as caught:
        annotate([articles], folder)
    assert str(caught.value) == f"{folder / 'apel.json'}: exists already (and 2 more); {remedy}"


def test_a_link_that_leads_nowhere_is_not_overwritten(tmp_path: Path) -> None:
    articles = _write(tmp_path / "artikel", apel=APEL)
    folder = tmp_path / "drafts"
    folder.mkdir()
    (folder / "apel.json").symlink_to("hilang.json")
    with pytest.raises(OutputError, match="exists already"):
        annotate([articles], folder)
    assert not (folder / "hilang.json").exists()


def test_a_folder_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    articles = _write(tmp_path / "artikel", apel=APEL)
    with pytest.raises(OutputError, match="File exists; name another folder"):
        annotate([articles], articles / "apel.txt")


def test_nothing_is_written_when_a_source_cannot_be_read(tmp_path: Path) -> None:
    articles = _write(tmp_path / "artikel", apel=APEL, kosong="")
    with pytest.raises(SourceError, match="kosong"):
        annotate([articles], tmp_path / "drafts")
    assert not (tmp_path / "drafts").exists()
    assert len(annotate([articles], tmp_path / "drafts", skip_unreadable=True)) == 1


def test_a_file_name_that_is_no_utf_8_comes_back(tmp_path: Path) -> None:
    articles = tmp_path / "artikel"
    articles.mkdir()
    name = os.fsdecode(b"apel-\xff")
    try:
        (articles / f"{name}.txt").write_text(APEL, encoding="utf-8")
    except OSError:
        pytest.skip("this file system has no such names")
    annotate([articles], tmp_path / "drafts")
    assert _drafts(tmp_path / "drafts")[f"{name}.json"]["id"] == name
    assert evaluate(tmp_path / "drafts", articles).passed(1.0)


def test_the_same_articles_give_the_same_bytes(tmp_path: Path) -> None:
    articles = _write(tmp_path / "artikel", apel=APEL, rapat=BODY)
    files = sorted(articles.iterdir())
    annotate(files, tmp_path / "satu")
    annotate(reversed(files), tmp_path / "dua")
    for path in (tmp_path / "satu").iterdir():
        assert path.read_bytes() == (tmp_path / "dua" / path.name).read_bytes()
