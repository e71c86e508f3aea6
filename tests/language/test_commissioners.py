"""The tables of the curated graph: sound as shipped, refused where they are not."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from kpugraph.errors import LexiconError
from kpugraph.language import commissioners as module
from kpugraph.language import lexicon
from kpugraph.language.commissioners import CommissionerPost, commissioner_posts, commissioners
from kpugraph.resources import lexicon_path

PEOPLE = "name\tspellings\tshort_forms\nSari Wulan\tSari Wulandari\tWulan\n"
POSTS = "name\trole\tfirst\tlast\tterm\tsources\tnote_id\tnote_en\n"
ROW = "Sari Wulan\tketua\t2017-04-11\t2022-04-12\t2017-2022\thttps://sumber.example/a|https://sumber.example/b\t\t\n"


@pytest.fixture
def shelf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder that the tables are looked for in."""
    monkeypatch.setattr(lexicon, "lexicon_path", lambda name: tmp_path / name)
    (tmp_path / "commissioners.tsv").write_text(PEOPLE, encoding="utf-8")
    (tmp_path / "commissioner_posts.tsv").write_text(POSTS + ROW, encoding="utf-8")
    for kept in (commissioners, commissioner_posts):
        kept.cache_clear()
    yield tmp_path
    for kept in (commissioners, commissioner_posts):
        kept.cache_clear()


def test_a_row_is_a_post_held_between_two_days(shelf: Path) -> None:
    (post,) = commissioner_posts()
    assert post == CommissionerPost(
        "Sari Wulan",
        "ketua",
        date(2017, 4, 11),
        date(2022, 4, 12),
        "2017-2022",
        ("https://sumber.example/a", "https://sumber.example/b"),
        None,
        None,
    )
    days = [date(2017, 4, 10), date(2017, 4, 11), date(2022, 4, 12), date(2022, 4, 13)]
    assert [post.held_on(day) for day in days] == [False, True, True, False]


@pytest.mark.parametrize(
    ("file", "content", "said"),
    [
        ("commissioner_posts.tsv", POSTS + ROW.replace("2017-04-11", "11/4/2017"), "write days as 2017-04-11"),
        ("commissioner_posts.tsv", POSTS + ROW.replace("2022-04-12", "2012-04-12"), "ends before it begins"),
        ("commissioner_posts.tsv", POSTS + ROW.replace("Sari Wulan", "Budi"), "has nobody of that name"),
        ("commissioner_posts.tsv", POSTS + ROW.replace("ketua", "kaisar"), "no such role"),
        ("commissioner_posts.tsv", POSTS + ROW.replace("\t\t\n", "\tdipilih\t\n"), "a note in one language"),
        ("commissioner_posts.tsv", POSTS + ROW + ROW, "stands at line 2 too"),
        ("commissioners.tsv", PEOPLE + "Wulan\t\t\n", "Wulan stands twice"),
    ],
)
def test_a_row_that_cannot_be_is_named(shelf: Path, file: str, content: str, said: str) -> None:
    (shelf / file).write_text(content, encoding="utf-8")
    with pytest.raises(LexiconError, match=said) as caught:
        commissioner_posts()
    assert file in str(caught.value)


def test_one_name_may_hold_several_posts_from_one_day(shelf: Path) -> None:
    (shelf / "commissioner_posts.tsv").write_text(POSTS + ROW + ROW.replace("ketua", "anggota"), encoding="utf-8")
    assert [post.role for post in commissioner_posts()] == ["anggota", "ketua"]


# --- as shipped


def test_every_post_has_a_source_with_an_address() -> None:
    for post in commissioner_posts():
        assert post.sources
        assert all(source.startswith(("https://", "http://")) for source in post.sources)


def test_the_chair_is_a_member_and_nobody_holds_a_post_twice_at_once() -> None:
    posts = commissioner_posts()
    assert module.BODY == "KPU RI"
    for post in posts:
        others = [other for other in posts if other != post and (other.name, other.role) == (post.name, post.role)]
        # On the day of a swearing-in the old term ends and the new one begins.
        assert not [other for other in others if other.held_on(post.first) and other.last != post.first]
        if post.role != "anggota":
            assert any(o.name == post.name and o.role == "anggota" and o.held_on(post.first) for o in posts)


@pytest.mark.parametrize("year", range(2012, 2026))
def test_a_commission_has_seven_members_at_most_and_one_chair(year: int) -> None:
    for day in (date(year, 4, 20), date(year, 12, 1)):
        held = [post for post in commissioner_posts() if post.held_on(day)]
        assert 6 <= len([post for post in held if post.role == "anggota"]) <= 7
        assert len([post for post in held if post.role in ("ketua", "plt. ketua")]) == 1


def test_terms_follow_each_other() -> None:
    terms = sorted({post.term for post in commissioner_posts()})
    assert terms == ["2012-2017", "2017-2022", "2022-2027"]
    for post in commissioner_posts():
        first, last = map(int, post.term.split("-"))
        assert first <= post.first.year <= last
        assert post.last is None or post.last.year <= last


def test_the_national_officers_of_the_extraction_are_the_same_people() -> None:
    lines = lexicon_path("national_officers.tsv").read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if not line.startswith("#")]
    known = {form: row for row in rows for form in (row[0], *row[4].split("|"))}
    for commissioner in commissioners():
        forms = [form for form in (commissioner.name, *commissioner.spellings) if form in known]
        assert forms, commissioner.name
        _, head, first, last, _ = known[forms[0]]
        days = [post for post in commissioner_posts() if post.name == commissioner.name]
        assert head == "KPU"
        assert int(first) == min(post.first for post in days).year
        assert int(last) == max(post.last.year if post.last else int(post.term[5:]) for post in days)
