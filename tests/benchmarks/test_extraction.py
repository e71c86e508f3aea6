"""The benchmark script measures what it says, and says so; spaCy itself is not needed here."""

from __future__ import annotations

import importlib.util
import json

import pytest

from benchmarks import extraction
from kpugraph.read import read_articles


def test_the_texts_are_the_benchmarks_articles_and_the_six() -> None:
    assert len(read_articles(extraction.sources())) == 45 + 6


def test_one_side_is_measured_as_json(capsys: pytest.CaptureFixture[str]) -> None:
    assert extraction.main(["--side", "kpugraph", "--passes", "2"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert found["articles"] == 51
    assert found["characters"] > 50_000
    assert len(found["seconds"]) == 2
    assert all(seconds > 0 for seconds in found["seconds"])
    assert 10 * 2**20 < found["peak"] < 2**33


def test_the_table_shows_the_fastest_pass_and_ratios() -> None:
    here = extraction.best(
        [
            extraction.Measurement(50, 5000, 3.0, (2.0, 1.0), 60 * 2**20),
            extraction.Measurement(50, 5000, 2.0, (4.0,), 50 * 2**20),
        ]
    )
    there = extraction.Measurement(50, 5000, 1.0, (0.25, 0.5), 100 * 2**20)
    assert extraction.report(here, there).splitlines() == [
        "50 articles, 5,000 characters, 3 passes a side",
        "",
        "                          kpugraph       spaCy   ratio",
        "articles per second             50         200    0.25",
        "characters per second        5,000      20,000    0.25",
        "seconds to load               2.00        1.00    2.00",
        "peak memory, MiB                50         100    0.50",
    ]


def test_without_spacy_there_is_one_clear_line(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(importlib.util, "find_spec", lambda _: None)
    assert extraction.main([]) == 2
    captured = capsys.readouterr()
    assert captured.out == ""
    assert captured.err == "bench: spaCy is missing; run `make bench`, or install the dependency group bench\n"


@pytest.mark.parametrize("wrong", ["0", "-1", "x"])
def test_fewer_than_one_round_is_refused(wrong: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        extraction.main(["--rounds", wrong])
    assert ended.value.code == 2
    assert "--rounds" in capsys.readouterr().err
