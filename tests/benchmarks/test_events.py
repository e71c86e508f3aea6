"""The pairs of articles written by hand: sound, and joined as well as they are known to be."""

from __future__ import annotations

import json
from collections import Counter
from datetime import date

import pytest
from benchmarks.events import GOLD, main, score_pairs

ROWS = [json.loads(line) for line in GOLD.read_text(encoding="utf-8").splitlines()]


def test_every_pair_has_two_articles_of_one_or_two_happenings() -> None:
    assert set(Counter(row["pair"] for row in ROWS).values()) == {2}
    assert len({row["url"] for row in ROWS}) == len(ROWS)
    reports = Counter(row["happening"] for row in ROWS)
    assert Counter(reports.values()) == {2: 32, 1: 40}
    for row in ROWS:
        assert date.fromisoformat(row["published"])


def test_one_happening_is_one_event_and_two_are_two() -> None:
    result = score_pairs()
    assert result.joined == ()
    assert result.agreement.precision == 1
    assert result.agreement.recall >= 0.97


def test_the_report_names_what_is_split(capsys: pytest.CaptureFixture[str]) -> None:
    assert main() == 0
    said = capsys.readouterr().out
    assert said.startswith("events, B-cubed: precision 1.0000")
    assert "  split: 14a " in said
