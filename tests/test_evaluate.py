"""Scores against articles annotated by hand, and the floors that the extraction keeps on the shipped ones."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

import pytest

from kpugraph.errors import SourceError
from kpugraph.evaluate import KINDS, MACRO_KINDS, ArticleResult, Evaluation, Score, evaluate, facts_of, gold_of
from kpugraph.resources import checkout_root
from tests.extract.articles import read

ROOT = checkout_root() or Path()
TITLE = "KPU Kota Metro Gelar Rapat Pleno"
BODY = (
    "KPU Kota Metro menggelar rapat pleno, Senin (4/3/2024). Acara dibuka Ketua KPU Kota Metro, Bayu Anggoro. "
    "Turut hadir Ketua Bawaslu Kota Metro, Sinta Maharani. “Kita semua harus bekerja jujur dan teliti,” ujar Bayu."
)
GOLD: dict[str, Any] = {
    "id": "rapat",
    "title": TITLE,
    "persons": [
        {"name": "Bayu Anggoro", "roles": [{"role": "ketua", "org": "KPU Kota Metro", "division": None}]},
        {"name": "Sinta Maharani", "roles": [{"role": "ketua", "org": "Bawaslu Kota Metro", "division": None}]},
    ],
    "organizations": ["KPU Kota Metro", "Bawaslu Kota Metro"],
    "events": [
        {
            "key": "e1",
            "type": "rapat-pleno",
            "date": "2024-03-04",
            "main": True,
            "organizers": ["KPU Kota Metro"],
            "participants": ["Sinta Maharani", "PPK se-Kota Metro"],
            "speakers": [],
            "moderators": [],
            "openers": ["Bayu Anggoro"],
        }
    ],
    "statements": [{"speaker": "Bayu Anggoro", "kind": "quote", "gist": "bekerja jujur dan teliti"}],
}


def _scored(tmp_path: Path, gold: object, *, articles: dict[str, str] | None = None) -> Evaluation:
    """The evaluation of one gold file against these articles, by file name."""
    folder = tmp_path / "artikel"
    folder.mkdir()
    for name, text in (articles or {"a.txt": f"{TITLE}\n\n{BODY}\n"}).items():
        (folder / name).write_text(text, encoding="utf-8")
    path = tmp_path / "gold" / "rapat.json"
    path.parent.mkdir()
    path.write_text(gold if isinstance(gold, str) else json.dumps(gold), encoding="utf-8")
    return evaluate(path.parent, folder)


def test_what_is_found_as_annotated_is_right(tmp_path: Path) -> None:
    evaluation = _scored(tmp_path, GOLD)
    assert {kind: evaluation.score(kind) for kind in KINDS} == {
        "persons": Score(2, 0, 0),
        "organizations": Score(2, 0, 0),
        "roles": Score(2, 0, 0),
        "event": Score(1, 0, 0),
        "event-date": Score(1, 0, 0),
        "event-type": Score(1, 0, 0),
        "participants": Score(3, 0, 0),
        "speakers": Score(1, 0, 0),
    }
    assert evaluation.macro_f1 == 1.0
    assert evaluation.passed(1.0)


@pytest.mark.parametrize(
    ("change", "kind", "score"),
    [
        ({"persons": GOLD["persons"][:1]}, "persons", Score(1, 1, 0)),
        ({"persons": [*GOLD["persons"], {"name": "Deden", "roles": []}]}, "persons", Score(2, 0, 1)),
        ({"persons": [{**GOLD["persons"][0], "name": "Bayu"}, GOLD["persons"][1]]}, "persons", Score(1, 1, 1)),
        ({"organizations": ["KPU Kota Metro", "KPU Metro"]}, "organizations", Score(1, 1, 1)),
        (
            {"persons": [{**GOLD["persons"][0], "roles": []}, GOLD["persons"][1]]},
            "roles",
            Score(1, 1, 0),
        ),
        ({"events": [{**GOLD["events"][0], "date": "2024-03-05"}]}, "event-date", Score(0, 1, 1)),
        ({"events": [{**GOLD["events"][0], "date": None}]}, "event-date", Score(0, 1, 1)),
        ({"events": [{**GOLD["events"][0], "type": "rapat"}]}, "event-type", Score(0, 1, 1)),
        ({"events": [{**GOLD["events"][0], "type": "rapat"}]}, "event", Score(0, 1, 1)),
        ({"events": [{**GOLD["events"][0], "date": None}]}, "event", Score(0, 1, 1)),
        ({"events": [{**GOLD["events"][0], "main": False}]}, "event-type", Score(0, 1, 0)),
        ({"events": [{**GOLD["events"][0], "openers": []}]}, "participants", Score(2, 1, 0)),
        (
            {"events": [{**GOLD["events"][0], "openers": [], "speakers": ["Bayu Anggoro"]}]},
            "participants",
            Score(2, 1, 1),
        ),
        ({"statements": []}, "speakers", Score(0, 1, 0)),
        ({"statements": GOLD["statements"] * 3}, "speakers", Score(1, 0, 2)),
        ({"statements": [{"speaker": "Sinta Maharani", "kind": "quote"}]}, "speakers", Score(0, 1, 1)),
    ],
)
def test_what_differs_is_missed_or_invented(tmp_path: Path, change: dict[str, Any], kind: str, score: Score) -> None:
    evaluation = _scored(tmp_path, {**GOLD, **change})
    assert evaluation.score(kind) == score
    assert evaluation.macro_f1 < 1.0
    assert not evaluation.passed(1.0)
    assert evaluation.passed(None)


def test_case_marks_and_white_space_do_not_matter_but_words_do(tmp_path: Path) -> None:
    persons = [{**GOLD["persons"][0], "name": "BAYU  Anggoro."}, GOLD["persons"][1]]
    assert _scored(tmp_path, {**GOLD, "persons": persons}).score("persons") == Score(2, 0, 0)


@pytest.mark.parametrize(
    ("score", "precision", "recall", "f1"),
    [
        (Score(), 1.0, 1.0, 1.0),
        (Score(3, 1, 0), 0.75, 1.0, 6 / 7),
        (Score(3, 0, 1), 1.0, 0.75, 6 / 7),
        (Score(0, 2, 0), 0.0, 1.0, 0.0),
        (Score(0, 1, 1), 0.0, 0.0, 0.0),
    ],
)
def test_precision_recall_and_f1(score: Score, precision: float, recall: float, f1: float) -> None:
    assert (score.precision, score.recall, score.f1) == pytest.approx((precision, recall, f1))


def _result(name: str, right: int, missed: int, kind: str = "persons") -> ArticleResult:
    """The result of an article of which so many facts of one kind were found and missed, and nothing else."""
    empty: dict[str, tuple[tuple[str, ...], ...]] = dict.fromkeys(KINDS, ())
    return ArticleResult(name, {**empty, kind: (("a",),) * right}, empty, {**empty, kind: (("b",),) * missed})


def test_scores_are_over_all_facts_together() -> None:
    evaluation = Evaluation((_result("satu", 1, 1), _result("dua", 8, 0)))
    assert evaluation.score("persons") == Score(9, 0, 1)
    assert evaluation.score("roles") == Score()


def test_the_macro_is_the_mean_over_six_kinds_and_counts_the_event_once() -> None:
    assert MACRO_KINDS == ("persons", "organizations", "roles", "event", "participants", "speakers")
    for kind in KINDS:
        expected = 5 / 6 if kind in MACRO_KINDS else 1.0
        assert Evaluation((_result("satu", 0, 3, kind),)).macro_f1 == pytest.approx(expected), kind


def test_an_interval_is_what_drawing_the_articles_anew_gives() -> None:
    # F1 of one article is 1, of the other 0: of four draws of two, one has the first alone, one the second alone.
    intervals = Evaluation((_result("satu", 1, 0), _result("dua", 0, 1))).intervals()
    assert intervals.keys() == {*KINDS, "macro"}
    assert intervals["persons"] == (0.0, 1.0)
    assert intervals["roles"] == (1.0, 1.0)
    assert intervals["macro"] == pytest.approx((5 / 6, 1.0))


def test_an_interval_holds_the_score_and_narrows_with_more_articles() -> None:
    pattern = [(3, 1), (4, 0), (2, 2), (5, 1), (1, 0)]
    widths = []
    for times in (2, 20):
        evaluation = Evaluation(tuple(_result(str(at), *pattern[at % 5]) for at in range(5 * times)))
        low, high = evaluation.intervals()["persons"]
        assert low < evaluation.score("persons").f1 < high
        widths.append(high - low)
    assert 0 < 2 * widths[1] < widths[0]


def test_equal_articles_give_equal_intervals() -> None:
    articles = tuple(_result(str(at), at % 4, at % 3) for at in range(9))
    assert Evaluation(articles).intervals() == Evaluation(articles).intervals()
    assert Evaluation(articles).report() == Evaluation(articles).report()


@pytest.mark.parametrize("articles", [(), (_result("satu", 1, 1),)])
def test_fewer_than_two_articles_have_no_interval(articles: tuple[ArticleResult, ...]) -> None:
    evaluation = Evaluation(articles)
    assert evaluation.intervals() == {}
    assert "–" not in evaluation.report()
    assert json.loads(evaluation.as_json())["macro"]["interval"] is None


def test_the_report_lists_scores_and_on_request_every_miss_and_invention(tmp_path: Path) -> None:
    evaluation = _scored(tmp_path, {**GOLD, "organizations": ["KPU Kota Metro", "KPU Metro"]})
    table = evaluation.report()
    assert [line.split()[0] for line in table.splitlines()[1:-1]] == list(KINDS)
    assert "0.500" in next(line for line in table.splitlines() if line.startswith("organizations"))
    assert "kpu metro" not in table
    details = evaluation.report(details=True)
    assert "+ organizations: bawaslu kota metro" in details
    assert "- organizations: kpu metro" in details
    assert "rapat" in details.splitlines()


def test_the_report_shows_the_intervals_and_the_macro() -> None:
    table = Evaluation((_result("satu", 1, 0), _result("dua", 0, 1))).report().splitlines()
    assert table[1].split() == ["persons", "1.000", "0.500", "0.667", "0.000", "–", "1.000", "1", "0", "1"]
    assert table[-1].split() == ["macro", "F1", "0.944", "0.833", "–", "1.000", "over", "2", "articles"]


def test_details_are_by_article() -> None:
    details = Evaluation((_result("satu", 1, 1), _result("dua", 2, 0), _result("tiga", 0, 1, "roles"))).report(True)
    assert details.partition("articles\n")[2] == "\nsatu\n  - persons: b\n\ntiga\n  - roles: b"


def test_the_json_says_the_same() -> None:
    evaluation = Evaluation((_result("satu", 1, 0), _result("dua", 0, 1)))
    found = json.loads(evaluation.as_json())
    assert found["articles"] == 2
    assert list(found["kinds"]) == list(KINDS)
    assert found["kinds"]["persons"] == {
        "precision": 1.0,
        "recall": 0.5,
        "f1": pytest.approx(2 / 3),
        "interval": [0.0, 1.0],
        "right": 1,
        "invented": 0,
        "missed": 1,
    }
    assert found["macro"] == {
        "f1": pytest.approx(evaluation.macro_f1),
        "interval": pytest.approx(evaluation.intervals()["macro"]),
        "kinds": list(MACRO_KINDS),
    }
    assert found["bootstrap"]["confidence"] == 0.95
    assert "details" not in found
    assert json.loads(evaluation.as_json(details=True))["details"] == [
        {"article": "satu", "invented": {}, "missed": {}},
        {"article": "dua", "invented": {}, "missed": {"persons": [["b"]]}},
    ]


def test_a_collective_in_the_gold_is_left_out() -> None:
    assert ("participant", "ppk sekota metro") not in gold_of(GOLD)["participants"]


def test_a_closer_is_left_out() -> None:
    facts = read(f"{BODY} Acara ditutup oleh Sekretaris KPU Kota Metro, Deden Kuswara.", TITLE)
    assert "closer" in {part.part for part in facts.participations}
    assert "closer" not in {item[0] for item in facts_of(facts)["participants"]}


def test_an_article_belongs_to_its_gold_by_title_or_by_file(tmp_path: Path) -> None:
    articles = {"rapat.txt": f"{TITLE}\n\n{BODY}\n", "lain.txt": f"{TITLE}\n\nRapat lain.\n"}
    assert _scored(tmp_path, GOLD, articles=articles).score("persons") == Score(2, 0, 0)


@pytest.mark.parametrize(
    ("articles", "said"),
    [
        ({"a.txt": "Judul Lain\n\nIsi.\n"}, "0 articles"),
        ({"a.txt": f"{TITLE}\n\nSatu.\n", "b.txt": f"{TITLE}\n\nDua.\n"}, "2 articles"),
    ],
)
def test_a_gold_file_needs_exactly_one_article(tmp_path: Path, articles: dict[str, str], said: str) -> None:
    with pytest.raises(SourceError, match=said):
        _scored(tmp_path, GOLD, articles=articles)


@pytest.mark.parametrize(
    "gold",
    [
        "",
        "{",
        "[]",
        "3",
        '"rapat"',
        "{}",
        {key: value for key, value in GOLD.items() if key != "title"},
        {key: value for key, value in GOLD.items() if key != "events"},
        {**GOLD, "persons": "Bayu"},
        {**GOLD, "events": {}},
        {**GOLD, "statements": None},
        {**GOLD, "persons": ["Bayu"]},
        {**GOLD, "persons": [{"roles": []}]},
        {**GOLD, "persons": [{"name": "Bayu", "roles": None}]},
        {**GOLD, "persons": [{"name": "Bayu", "roles": [{"role": "ketua"}]}]},
        {**GOLD, "organizations": None},
        {**GOLD, "organizations": "KPU"},
        {**GOLD, "events": ["rapat"]},
        {**GOLD, "events": [{"main": True, "date": None}]},
        {**GOLD, "events": [{**GOLD["events"][0], "organizers": None}]},
        {**GOLD, "events": [{**GOLD["events"][0], "organizers": [{"name": "KPU"}]}]},
        {**GOLD, "statements": [{"kind": "quote"}]},
    ],
)
def test_a_malformed_gold_file_is_named(tmp_path: Path, gold: object) -> None:
    with pytest.raises(SourceError, match="rapat") as caught:
        _scored(tmp_path, gold)
    assert "\n" not in str(caught.value)


def test_a_folder_without_gold_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(f"{TITLE}\n\n{BODY}\n", encoding="utf-8")
    with pytest.raises(SourceError, match="kosong"):
        evaluate(tmp_path / "kosong", tmp_path)


def test_one_gold_file_is_enough(tmp_path: Path) -> None:
    _scored(tmp_path, GOLD)
    assert evaluate(tmp_path / "gold" / "rapat.json", tmp_path / "artikel").score("persons") == Score(2, 0, 0)


FLOOR = 0.95
"""Precision and recall that each kind of fact keeps on the six shipped articles; dates and types are all right."""
DIGEST = "70d6e38ca4a04688e2471e023a42229eeaf7b761d57025a4a07cbea4bb456d25"
"""SHA-256 over the shipped annotations and articles that the floors were measured on."""


@pytest.fixture(scope="module")
def shipped() -> Evaluation:
    return evaluate()


@pytest.mark.parametrize("kind", ["persons", "organizations", "roles", "participants", "speakers"])
def test_the_floors_on_the_shipped_articles(shipped: Evaluation, kind: str) -> None:
    score = shipped.score(kind)
    assert score.precision >= FLOOR, shipped.report(details=True)
    assert score.recall >= FLOOR, shipped.report(details=True)


@pytest.mark.parametrize("kind", ["event", "event-date", "event-type"])
def test_dates_and_types_of_the_shipped_articles_are_all_right(shipped: Evaluation, kind: str) -> None:
    assert shipped.score(kind) == Score(6, 0, 0), shipped.report(details=True)


def test_the_floors_are_those_of_these_articles_and_annotations() -> None:
    files = sorted([*(ROOT / "data" / "gold").glob("*.json"), *(ROOT / "data" / "articles").glob("*.txt")])
    digest = hashlib.sha256(b"".join(path.name.encode() + b"\0" + path.read_bytes() for path in files)).hexdigest()
    assert digest == DIGEST, "articles or annotations changed: measure the floors again, then put the digest here"
