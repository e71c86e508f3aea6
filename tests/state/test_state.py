"""With a state, only new and changed articles are extracted, and the facts are those that extraction gives."""

from __future__ import annotations

import logging
import random
import sqlite3
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

import kpugraph.state
from kpugraph.extract import extract
from kpugraph.language.lexicon import Lexicon, lexicon
from kpugraph.model import Article, Facts
from kpugraph.state import extract_changed
from kpugraph.state.store import FILE_NAME
from tests.state.articles import ARTICLES


class Counting:
    """`extract`, with the articles that it was asked for."""

    def __init__(self) -> None:
        self.asked: list[Article] = []

    def __call__(self, article: Article, words: Lexicon) -> Facts:
        self.asked.append(article)
        return extract(article, words)

    def taken(self) -> list[Article]:
        asked, self.asked = self.asked, []
        return asked


@pytest.fixture
def counting(monkeypatch: pytest.MonkeyPatch) -> Counting:
    counter = Counting()
    monkeypatch.setattr(kpugraph.state, "extract", counter)
    return counter


def _expected(articles: Sequence[Article]) -> tuple[Facts, ...]:
    return tuple(extract(article, lexicon()) for article in articles)


def test_unchanged_articles_are_not_extracted_again(tmp_path: Path, counting: Counting) -> None:
    assert extract_changed(ARTICLES[:3], tmp_path) == _expected(ARTICLES[:3])
    assert counting.taken() == list(ARTICLES[:3])
    assert extract_changed(ARTICLES, tmp_path) == _expected(ARTICLES)
    assert counting.taken() == [ARTICLES[3]]
    moved = tuple(replace(article, source=f"pindah-{article.source}") for article in reversed(ARTICLES))
    assert extract_changed(moved, tmp_path) == _expected(moved)
    assert counting.taken() == []


def test_a_changed_date_or_address_is_a_changed_article(tmp_path: Path, counting: Counting) -> None:
    extract_changed(ARTICLES, tmp_path)
    counting.taken()
    for changes in ({"published": date(2019, 3, 7)}, {"url": "https://kab-sikka.kpu.go.id/berita/4"}):
        changed = (*ARTICLES[:3], replace(ARTICLES[3], **changes))
        assert extract_changed(changed, tmp_path) == _expected(changed)
        assert counting.taken() == [changed[3]]


def test_other_rules_read_everything_again(tmp_path: Path, counting: Counting, monkeypatch: pytest.MonkeyPatch) -> None:
    extract_changed(ARTICLES, tmp_path)
    counting.taken()
    monkeypatch.setattr(kpugraph.state, "rules_digest", lambda: b"others")
    extract_changed(ARTICLES, tmp_path)
    assert counting.taken() == list(ARTICLES)


def test_a_withdrawn_article_leaves_the_state_to_the_last_byte(tmp_path: Path, counting: Counting) -> None:
    extract_changed(ARTICLES, tmp_path)
    assert any(b"Hanafi Tamher" in path.read_bytes() for path in tmp_path.iterdir())
    extract_changed(ARTICLES[:3], tmp_path)
    assert not any(b"Hanafi Tamher" in path.read_bytes() for path in tmp_path.iterdir())
    counting.taken()
    extract_changed(ARTICLES, tmp_path)
    assert counting.taken() == [ARTICLES[3]]


@pytest.mark.parametrize("column", ["content", "digest"])
def test_a_damaged_row_is_read_again(
    tmp_path: Path, counting: Counting, caplog: pytest.LogCaptureFixture, column: str
) -> None:
    extract_changed(ARTICLES, tmp_path)
    counting.taken()
    with sqlite3.connect(tmp_path / FILE_NAME) as connection:
        connection.execute(f"UPDATE facts SET {column} = x'00' WHERE rowid = 2")
    connection.close()
    with caplog.at_level(logging.WARNING):
        assert extract_changed(ARTICLES, tmp_path) == _expected(ARTICLES)
    assert counting.taken() == [ARTICLES[1]]
    assert [record.getMessage().partition(": ")[2] for record in caplog.records] == [
        "a row is damaged there; what it held is made again"
    ]
    extract_changed(ARTICLES, tmp_path)
    assert counting.taken() == []


@pytest.mark.parametrize("seed", range(12))
def test_any_flipped_byte_changes_no_fact(tmp_path: Path, seed: int) -> None:
    extract_changed(ARTICLES, tmp_path)
    path = tmp_path / FILE_NAME
    content = bytearray(path.read_bytes())
    chance = random.Random(seed)
    for at in chance.sample(range(len(content)), 4):
        content[at] ^= 1 << chance.randrange(8)
    path.write_bytes(content)
    try:
        facts, told = extract_changed(ARTICLES, tmp_path), FILE_NAME
    except kpugraph.StateError as error:
        facts, told = _expected(ARTICLES), str(error)
    assert facts == _expected(ARTICLES)
    assert FILE_NAME in told
    assert "\n" not in told


def test_saving_in_batches_and_at_once_give_the_same(
    tmp_path: Path, counting: Counting, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(kpugraph.state, "_BATCH", 1)

    def fails(article: Article, words: Lexicon) -> Facts:
        if article is ARTICLES[2]:
            raise KeyboardInterrupt
        return extract(article, words)

    with monkeypatch.context() as patch:
        patch.setattr(kpugraph.state, "extract", fails)
        with pytest.raises(KeyboardInterrupt):
            extract_changed(ARTICLES, tmp_path)
    assert extract_changed(ARTICLES, tmp_path) == _expected(ARTICLES)
    assert counting.taken() == list(ARTICLES[2:])
