"""The synthetic archive: its bytes, its truth, and that kpugraph finds most of what is in a small one."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from datetime import date
from itertools import pairwise
from pathlib import Path
from random import Random
from typing import Any

import pytest
from benchmarks.archive import parts
from benchmarks.archive.__main__ import main
from benchmarks.archive.bodies import choose_bodies
from benchmarks.archive.fragments import Fragment, fill, join, marked
from benchmarks.archive.generate import ARTICLES, TRUTH, generate
from benchmarks.archive.names import Name, NameMaker, write
from benchmarks.archive.score import Result, score
from benchmarks.archive.staffing import build_world
from benchmarks.archive.tables import cultures, offices, topics

from kpugraph.language.concepts import concept
from kpugraph.resolve.names import comparable_name
from tests.factories import ARTICLES as REAL_ARTICLES
from tests.factories import GOLD

Rows = list[dict[str, Any]]
COUNT = 200


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("archive")
    generate(made, COUNT, seed=7, namesakes=0.1)
    return made


def rows(path: Path) -> Rows:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


@pytest.fixture(scope="module")
def truth(folder: Path) -> dict[str, Rows]:
    found: defaultdict[str, Rows] = defaultdict(list)
    for row in rows(folder / TRUTH):
        found[row["kind"]].append(row)
    return found


@pytest.fixture(scope="module")
def texts(folder: Path) -> dict[str, str]:
    return {row["url"]: f"{row['title']}\n\n{row['text']}" for row in rows(folder / ARTICLES)}


@pytest.fixture(scope="module")
def result(folder: Path) -> Result:
    return score(folder)


def test_one_seed_gives_one_archive_and_another_seed_another(folder: Path, tmp_path: Path) -> None:
    generate(tmp_path / "again", COUNT, seed=7, namesakes=0.1)
    generate(tmp_path / "other", COUNT, seed=8, namesakes=0.1)
    for name in (ARTICLES, TRUTH):
        written = (folder / name).read_bytes()
        assert (tmp_path / "again" / name).read_bytes() == written
        assert (tmp_path / "other" / name).read_bytes() != written


def test_every_article_has_its_truth(texts: dict[str, str], truth: dict[str, Rows]) -> None:
    assert len(texts) == COUNT
    assert [row["url"] for row in truth["article"]] == list(texts)
    assert {row["event"] for row in truth["article"]} == {row["id"] for row in truth["event"]}


def test_every_mark_stands_on_the_name(texts: dict[str, str], truth: dict[str, Rows]) -> None:
    parts = {row["id"]: {form for part in row["spellings"] for form in part.split("|")} for row in truth["person"]}
    for row in truth["article"]:
        for start, end, key in row["persons"]:
            named = texts[row["url"]][start:end]
            assert any(part in named for part in parts[key]), (named, key)
        for start, end, key in row["bodies"]:
            named = texts[row["url"]][start:end]
            assert key.rpartition(" ")[2] in named or key.partition(" ")[0] in named


def test_everybody_named_held_an_office_of_a_body_named(truth: dict[str, Rows]) -> None:
    held = defaultdict(list)
    for row in truth["tenure"]:
        assert row["start"] < row["end"]
        held[row["person"]].append(row)
    days = {row["id"]: row["day"] for row in truth["event"]}
    for row in truth["article"]:
        named, day = {key for _, _, key in row["bodies"]}, days[row["event"]]
        for _, _, key in row["persons"]:
            assert any(each["body"] in named and each["start"] <= day for each in held[key])


def test_no_seat_is_held_twice_at_once(truth: dict[str, Rows]) -> None:
    chairs = [row for row in truth["tenure"] if row["role"] != "anggota"]
    for one in chairs:
        for other in chairs:
            same = all(one[field] == other[field] for field in ("body", "role", "unit"))
            if same and one is not other:
                assert one["end"] <= other["start"] or other["end"] <= one["start"]


def test_nobody_sits_on_two_commissions_at_once(truth: dict[str, Rows]) -> None:
    seats: defaultdict[str, Rows] = defaultdict(list)
    for row in truth["tenure"]:
        if row["role"] in {"ketua", "anggota"} and not row["acting"]:
            seats[row["person"]].append(row)
    for held in seats.values():
        ordered = sorted(held, key=lambda row: row["start"])
        for earlier, later in pairwise(ordered):
            assert earlier["end"] <= later["start"]


def test_the_world_has_what_makes_identity_hard(truth: dict[str, Rows]) -> None:
    names = {row["id"]: row["name"] for row in truth["person"]}
    namesakes = [row for row in truth["person"] if row["namesake_of"]]
    assert 0.05 * len(names) < len(namesakes) < 0.2 * len(names)
    assert 0.03 * len(names) < sum(" " not in name for name in names.values()) < 0.12 * len(names)
    bodies: defaultdict[str, set[str]] = defaultdict(set)
    for row in truth["tenure"]:
        bodies[row["person"]].add(row["body"])
    for row in namesakes:
        assert names[row["namesake_of"]] == row["name"]
        assert not bodies[row["namesake_of"]] & bodies[row["id"]]
    assert any(len(held) > 1 for held in bodies.values())
    assert any(row["acting"] for row in truth["tenure"])
    reports = Counter(row["event"] for row in truth["article"])
    assert max(reports.values()) > 2


def test_without_namesakes_every_name_is_one_persons() -> None:
    world = build_world(choose_bodies(400, Random(3)), 3, namesakes=0)
    assert max(Counter(official.name.parts for official in world.officials.values()).values()) == 1


def test_nobody_is_named_like_a_real_official() -> None:
    real = {
        comparable_name(person["name"])
        for path in GOLD.glob("*.json")
        for person in json.loads(path.read_text(encoding="utf-8"))["persons"]
    }
    assert real
    world = build_world(choose_bodies(10_000, Random(1)), 1, namesakes=0.05)
    assert not real & {comparable_name(official.name.text) for official in world.officials.values()}
    said = REAL_ARTICLES.read_text(encoding="utf-8")
    families = {form for culture in cultures() for part in culture.family for form in part}
    assert not {family for family in families if family in said}


def test_a_spelling_belongs_to_one_part() -> None:
    parts = {part for culture in cultures() for part in (*culture.male, *culture.female, *culture.family)}
    assert [form for form, count in Counter(form for part in parts for form in part).items() if count > 1] == []


def test_a_single_name_is_no_part_of_another() -> None:
    parts = {part for culture in cultures() for part in (*culture.male, *culture.female, *culture.family)}
    longer = {form for part in parts for form in part}
    assert not [form for culture in cultures() for part in culture.singles for form in part if form in longer]


def test_a_name_of_one_part_is_borne_again_but_not_in_the_same_region() -> None:
    maker = NameMaker(Random(5))
    homes: dict[Name, list[str]] = {}
    for number in range(1500):
        region = f"35.{number % 30:02}"
        homes.setdefault(maker.make("35", female=False, region=region), []).append(region)
    again = {name for name, regions in homes.items() if len(regions) > 1}
    assert again
    assert all(len(name.parts) == 1 and len(set(homes[name])) == len(homes[name]) for name in again)


def test_topics_have_types_of_the_scheme_and_offices_forms() -> None:
    assert all(concept("event-type", topic.type) for topic in topics())
    assert {"ketua", "anggota", "sekretaris", "kasubbag"} <= offices().forms.keys()


def test_bodies_grow_with_the_archive_and_are_named_once() -> None:
    sizes = [len(choose_bodies(count, Random(1))) for count in (100, 10_000, 1_000_000)]
    assert sizes == sorted(set(sizes))
    names = [body.name for body in choose_bodies(1_000_000, Random(1))]
    assert len(set(names)) == len(names)
    assert {"KPU RI", "Bawaslu RI", "KPU Kota Mojokerto", "KPU Kabupaten Mojokerto", "KIP Aceh"} <= set(names)


def test_a_name_is_written_in_several_ways_each_of_its_own_parts() -> None:
    maker, chance = NameMaker(Random(5)), Random(5)
    ways = set()
    for _ in range(400):
        name = maker.make("35", female=False)
        writing = write(name, chance)
        ways.add(writing.how)
        assert writing.text.split()[-1] in {form.split()[-1] for form in name.parts[-1]}
    assert ways == {"usual", "spelling", "initial", "shorter"}


def test_a_name_as_usual_uses_its_bearers_spellings() -> None:
    assert Name((("Arief", "Arif"), ("Kotorajo",)), (1, 0)).text == "Arif Kotorajo"


def test_marks_move_with_the_text() -> None:
    made = fill(
        "Hadir {list}.", {"list": join([marked("A B", "person", "p1"), marked("C", "body", "X")], ", ", " dan ")}
    )
    assert made.text == "Hadir A B dan C."
    assert [made.text[mark.start : mark.end] for mark in made.marks] == ["A B", "C"]
    assert fill("{who}.", {"who": Fragment("Budi, S.H.")}).text == "Budi, S.H."


def test_kpugraph_finds_most_of_a_small_archive(result: Result) -> None:
    assert result.articles == COUNT
    assert result.person_recall > 0.97
    assert result.invented_persons <= 2
    assert result.persons.precision > 0.97
    assert result.persons.recall > 0.9
    assert result.events.precision > 0.97
    assert result.events.recall > 0.85
    assert result.merged_bodies == 0
    assert result.misread_bodies < 0.002
    assert [stage.name for stage in result.stages] == ["read", "load", "extract", "resolve", "identify", "write"]


def test_the_report_names_scores_and_faults(result: Result) -> None:
    report = result.report()
    assert f"{COUNT} articles" in report
    assert "pairs missed: " in report
    assert json.loads(result.as_json())["persons"]["precision"] == result.persons.precision


def test_the_command_line_writes_and_scores(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["generate", str(tmp_path), "20"]) == 0
    assert main(["score", str(tmp_path), "--json", str(tmp_path / "scores.json"), "--processes", "2"]) == 0
    assert capsys.readouterr().out.startswith("20 articles\n")
    assert [stage["name"] for stage in json.loads((tmp_path / "scores.json").read_text())["stages"]][-1] == "write"
    assert main(["run", "15", "--seed", "2"]) == 0
    assert capsys.readouterr().out.startswith("15 articles\n")


def test_a_run_goes_on_where_an_earlier_one_stopped(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(parts, "_PART", 5)
    assert main(["run", "12", "--folder", str(tmp_path), "--examples", "0"]) == 0
    first, folder = capsys.readouterr(), tmp_path / "12-1"
    done = (folder / parts.PROGRESS).read_text(encoding="utf-8").splitlines(keepends=True)
    assert [json.loads(line)["part"] for line in done] == ["0000000", "0000005", "0000010"]
    (folder / parts.PROGRESS).write_text("".join(done[:2]), encoding="utf-8")
    assert main(["run", "12", "--folder", str(tmp_path), "--examples", "0"]) == 0
    again = capsys.readouterr()
    assert again.err.splitlines()[0].startswith("3 of 3 parts extracted")
    scores = [line for line in first.out.splitlines() if " s  " not in line]
    assert [line for line in again.out.splitlines() if " s  " not in line] == scores


def test_the_period_lies_within_the_terms() -> None:
    world = build_world(choose_bodies(200, Random(2)), 2, namesakes=0)
    for body in world.bodies:
        for day in (date(2019, 6, 1), date(2022, 12, 1), date(2025, 11, 1)):
            assert any(tenure.role == "anggota" for tenure in world.holders(body.name, day)), (body.name, day)
