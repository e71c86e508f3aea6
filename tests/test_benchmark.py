"""The open benchmark of invented articles: its annotations are well-formed, and extraction gets no worse on it."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from kpugraph.evaluate import KINDS, Evaluation, evaluate
from kpugraph.model import Article
from kpugraph.pipeline import default_sources
from kpugraph.read import read_articles, read_file

BENCHMARK = Path(__file__).resolve().parent.parent / "data" / "gold" / "benchmark"
GOLD = sorted(BENCHMARK.glob("*.json"))

DIGEST = "f98a81d495ad947b14fe3168f5f479a29cace2f5500bc88029abd840e7817d9a"
"""SHA-256 over the articles and annotations the floors were measured on."""

FLOORS: dict[str, float] = {
    "persons": 0.974,
    "organizations": 0.974,
    "roles": 0.956,
    "event": 0.980,
    "event-date": 0.980,
    "event-type": 0.980,
    "participants": 0.963,
    "speakers": 0.971,
}
"""F1 per kind of fact that the extractor keeps: 0.02 below what it reached on the articles of `DIGEST`."""
MACRO_FLOOR = 0.97
"""Macro F1 that it keeps, 0.02 below what it reached."""

TYPES = {
    "sosialisasi",
    "rapat-koordinasi",
    "rapat-pleno",
    "rapat-kerja",
    "rapat",
    "webinar",
    "podcast",
    "apel",
    "upacara",
    "pelantikan",
    "pengukuhan",
    "pembekalan",
    "bimbingan-teknis",
    "audiensi",
    "kunjungan",
    "fgd",
    "simulasi",
    "penandatanganan",
    "evaluasi",
    "monitoring",
    "sidang",
    "pemungutan-suara",
    "pendaftaran",
    "debat",
    "lainnya",
}
PARTS = ("organizers", "speakers", "moderators", "openers", "participants")
"""In the order in which a person or body that fits several is given the first."""
KEYS = {"id", "source", "title", "published", "persons", "affiliations", "organizations", "events", "statements"}
EVENT_KEYS = {"key", "type", "name", "date", "end_date", "mode", "place", "main", *PARTS}

WEEKDAYS = ("senin", "selasa", "rabu", "kamis", "jumat", "sabtu", "minggu")
MONTHS = {
    word: number
    for number, words in enumerate(
        (
            ("januari",),
            ("februari", "pebruari"),
            ("maret",),
            ("april",),
            ("mei",),
            ("juni",),
            ("juli",),
            ("agustus",),
            ("september",),
            ("oktober",),
            ("november", "nopember"),
            ("desember",),
        ),
        start=1,
    )
    for word in words
}
_WEEKDAY = "|".join(WEEKDAYS)
_PRINTED = re.compile(
    rf"\b({_WEEKDAY})(?:\s*(?:-|hingga)\s*(?:{_WEEKDAY}))?[\s,(]*(?:tanggal\s+)?"
    rf"(\d{{1,2}})(?:\s*-\s*\d{{1,2}})?[\s/.-]+(\d{{1,2}}|{'|'.join(MONTHS)})\b"
)
"""A weekday and the date beside it: ``Selasa-Rabu (16-17/7/2024)``, ``Kamis, 20 Juni 2013``."""
_WITHOUT_WEEKDAY = {"06-pelantikan-ppk-banyuwangi", "17-monitoring-pidie"}
"""Articles that print no weekday beside a date."""


def _load(path: Path) -> dict[str, Any]:
    annotation: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return annotation


def _article(path: Path) -> Article:
    (article,) = read_file(path.with_suffix(".md"))
    return article


def _plain(text: str) -> str:
    return " ".join(text.split()).lower()


def _agents(annotation: dict[str, Any]) -> set[str]:
    persons = annotation["persons"]
    roles = {role["org"] for person in persons for role in person["roles"]}
    return {person["name"] for person in persons} | set(annotation["organizations"]) | roles


each = pytest.mark.parametrize("path", GOLD, ids=lambda path: path.stem)


def test_there_are_45_articles_each_with_its_annotation() -> None:
    assert [path.stem[:3] for path in GOLD] == [f"{number:02}-" for number in range(1, 46)]
    assert {path.stem for path in BENCHMARK.glob("*.md")} == {path.stem for path in GOLD} | {"README"}


@each
def test_an_annotation_has_the_keys_of_the_format(path: Path) -> None:
    annotation = _load(path)
    article = _article(path)
    assert annotation.keys() == KEYS
    assert annotation["id"] == path.stem
    assert annotation["source"] == path.with_suffix(".md").name
    assert annotation["title"] == article.title
    assert annotation["published"] == (article.published.isoformat() if article.published else None)
    for person in annotation["persons"]:
        assert person.keys() == {"name", "variants", "roles"}
        for role in person["roles"]:
            assert role.keys() - {"former"} == {"role", "org", "division"}
            assert role.get("former", True) is True
            assert role["role"] == role["role"].lower()
            assert role["org"]
    for event in annotation["events"]:
        assert event.keys() == EVENT_KEYS
    for statement in annotation["statements"]:
        assert statement.keys() == {"speaker", "kind", "gist"}
        assert statement["kind"] in {"quote", "paraphrase"}
        assert 3 <= len(statement["gist"].split()) <= 6


@each
def test_nothing_is_said_twice(path: Path) -> None:
    annotation = _load(path)
    names = [person["name"] for person in annotation["persons"]]
    lists = [names, annotation["organizations"], annotation["affiliations"]]
    lists += [[tuple(role.items()) for role in person["roles"]] for person in annotation["persons"]]
    lists += [[agent for part in PARTS for agent in event[part]] for event in annotation["events"]]
    lists += [[event["key"] for event in annotation["events"]]]
    for values in lists:
        assert len(values) == len({str(value) for value in values}), values


@each
def test_persons_stand_in_the_text(path: Path) -> None:
    body = _plain(_article(path).text.partition("\n\n")[2])
    for person in _load(path)["persons"]:
        for name in (person["name"], *person["variants"]):
            assert _plain(name) in body, name


@each
def test_every_agent_is_a_person_or_body_of_the_article(path: Path) -> None:
    annotation = _load(path)
    agents = _agents(annotation)
    named = {person["name"] for person in annotation["persons"]}
    for event in annotation["events"]:
        for part in PARTS:
            assert set(event[part]) <= agents, (event["key"], part)
    for statement in annotation["statements"]:
        assert statement["speaker"] in agents
    for person, body in annotation["affiliations"]:
        assert person in named
        assert body in annotation["organizations"]


@each
def test_events_have_a_type_a_mode_and_one_of_them_is_reported(path: Path) -> None:
    events = _load(path)["events"]
    assert [event["main"] for event in events] == [True] + [False] * (len(events) - 1)
    for event in events:
        assert event["type"] in TYPES
        assert event["mode"] in {"online", "onsite", "hybrid", None}
        assert event["name"]
        if event["end_date"] is not None:
            assert date.fromisoformat(event["date"]) < date.fromisoformat(event["end_date"])


@each
def test_dates_fall_on_the_weekday_that_the_article_prints(path: Path) -> None:
    annotation = _load(path)
    days = {date.fromisoformat(event["date"]) for event in annotation["events"] if event["date"]}
    known = days | ({date.fromisoformat(annotation["published"])} if annotation["published"] else set())
    printed = list(_printed_days(_article(path).text))
    assert bool(printed) == (path.stem not in _WITHOUT_WEEKDAY)
    for weekday, day, month in printed:
        meant = [one for one in known if (one.day, one.month) == (day, month)]
        assert meant, f"{weekday} {day}/{month} is the date of nothing"
        assert all(WEEKDAYS[one.weekday()] == weekday for one in meant), f"{weekday} {day}/{month}"
    if printed:
        reported = date.fromisoformat(annotation["events"][0]["date"])
        assert (reported.day, reported.month) in {(day, month) for _, day, month in printed}


def _printed_days(text: str) -> Iterator[tuple[str, int, int]]:
    for weekday, day, month in _PRINTED.findall(_plain(text)):
        yield weekday, int(day), int(month) if month.isdigit() else MONTHS[month]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Selasa-Rabu (16-17/7/2024)", [("selasa", 16, 7)]),
        ("Rabu hingga Kamis (30-31/05/2018)", [("rabu", 30, 5)]),
        ("hari Kamis tanggal 27 Pebruari 2014", [("kamis", 27, 2)]),
        ("Senin, 14-7-2025, Hujan", [("senin", 14, 7)]),
        ("Kamis ,(19/4/2018)", [("kamis", 19, 4)]),
        ("Rabu, melantik 125 anggota", []),
        ("(24/06)", []),
    ],
)
def test_printed_days_are_read(text: str, found: list[tuple[str, int, int]]) -> None:
    assert list(_printed_days(text)) == found


@each
def test_articles_say_that_they_are_invented_and_name_no_way_to_reach_anybody(path: Path) -> None:
    raw = path.with_suffix(".md").read_text(encoding="utf-8")
    front, _, body = raw.removeprefix("---\n").partition("\n---\n")
    assert "invented: true" in front.split("\n")
    url = _article(path).url
    assert url is None or url.endswith(f"/contoh/{path.stem[:2]}")
    for text in (body, path.read_text(encoding="utf-8")):
        assert not re.search(r"[\w.+-]+@[\w-]+\.\w", text), "an e-mail address"
        assert not re.search(r"(?:\+62|\b0[2-9])[\d\s().-]{6,}\d", text), "a telephone number"


def test_the_dataset_is_built_without_the_benchmark() -> None:
    published = {article.identifier for article in read_articles(default_sources())}
    assert published.isdisjoint(_article(path).identifier for path in GOLD)


@pytest.fixture(scope="module")
def evaluation() -> Evaluation:
    return evaluate(BENCHMARK, BENCHMARK)


def test_the_floors_belong_to_these_annotations() -> None:
    digest = hashlib.sha256()
    for path in sorted([*GOLD, *(path.with_suffix(".md") for path in GOLD)]):
        digest.update(f"{path.name}\n".encode())
        digest.update(path.read_bytes())
    assert digest.hexdigest() == DIGEST, "the benchmark changed; measure the floors again and set DIGEST beside them"


@pytest.mark.parametrize("kind", KINDS)
def test_extraction_keeps_its_floor(evaluation: Evaluation, kind: str) -> None:
    assert FLOORS.keys() == set(KINDS)
    assert len(evaluation.articles) == len(GOLD)
    assert evaluation.score(kind).f1 >= FLOORS[kind]


def test_extraction_keeps_its_macro_floor(evaluation: Evaluation) -> None:
    assert evaluation.macro_f1 >= MACRO_FLOOR
    low, high = evaluation.intervals()["macro"]
    assert low < evaluation.macro_f1 < high
