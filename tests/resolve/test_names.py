from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kpugraph.resolve.names import alike_tokens, comparable_name, is_full_name, name_tokens, relate


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Arief Budiman", "Arif Budiman"),
        ("ARIEF BUDIMAN", "Arief Budiman"),
        ("Hasyim Asy'ari", "Hasyim Asy’ari"),
        ("Hasyim Asy'ari", "Hasim As'ari"),
        ("Soekarno Hadi", "Sukarno Hadi"),
        ("Djoko Tjipto", "Joko Cipto"),
        ("Sjafri Nur", "Syafri Nur"),
        ("Idham Cholik", "Idham Kholik"),
        ("Achmad Machfud", "Akhmad Makhfud"),
        ("Taufiq Qomar", "Taufik Komar"),
        ("Pramono Tanthowi", "Pramono Tantowi"),
        ("Ramadhan Ghofur Bhakti", "Ramadan Gofur Bakti"),
        ("Yuliyanto Sudrajat", "Yulianto Sudrajat"),
        ("Rudy Setiawan", "Rudi Setyawan"),
        ("Ferry Afifuddin", "Feri Afifudin"),
        ("Moh. Zahroni Amin", "Muhammad Zahroni Amin"),
        ("Mochamad Afif Putra", "Mukhammad Afif Putra"),
        ("Mhd. Rizal Hakim", "Mohd Rizal Hakim"),
        ("José Nunes", "Jose Nunes"),
        ("Siti-Aminah Putri", "Siti Aminah  Putri"),
    ],
)
def test_spellings_of_one_name_are_equal(one: str, other: str) -> None:
    assert comparable_name(one) == comparable_name(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Budi Santoso", "Budi Susanto"),
        ("Yulianto Adi", "Yuliana Adi"),
        ("Choirul Anam", "Chairul Anam"),
        ("Ahmad Nafis", "Achmad Nafis"),
        ("Hadar Nafis", "Hadar Navis"),
        ("Evi Novida Ginting", "Evi Novida Ginting Manik"),
        ("M. Rizal", "Muhammad Rizal"),
        ("Anam Choirul", "Choirul Anam"),
        ("Sri Rahayu", "Siti Rahayu"),
        ("Agus Salim", "Agus Salam"),
    ],
)
def test_different_names_stay_different(one: str, other: str) -> None:
    assert comparable_name(one) != comparable_name(other)


@pytest.mark.parametrize(
    ("name", "full"),
    [
        ("Choirul Anam", True),
        ("Suparno", False),
        ("M. Suparno", False),
        ("S. H. Suparno", False),
        ("Moh. Suparno", True),
        ("", False),
    ],
)
def test_a_full_name_has_two_whole_tokens(name: str, full: bool) -> None:
    assert is_full_name(name) is full


def test_tokens_keep_their_order_and_initials() -> None:
    assert name_tokens("R. A. Kartini") == ("r", "a", "kartini")


def test_a_name_without_letters_has_no_tokens() -> None:
    assert name_tokens("— ’ …") == ()


@pytest.mark.parametrize(
    ("one", "other", "relation"),
    [
        ("Arif Budiman", "ARIEF BUDIMAN", "same-name"),
        ("Zaenal Abidin", "Zainal Abidin", "spelling"),
        ("Navis Akhmad", "Nafis Ahmad", "spelling"),
        ("Abdurrahman Wahid", "Abdul Rahman Wahid", "spelling"),
        ("Abd. Salam Ridho", "Abdussalam Ridho", "spelling"),
        ("Nur Hidayat", "Nurhidayat", "spelling"),
        ("M. Rizal Hakim", "Muhammad Rizal Hakim", "initials"),
        ("Sari W. Pramesti", "Sari Wulan Pramesti", "initials"),
        ("Siti Rahayu", "Siti Rahayu Utami", "shorter"),
        ("Siti Utami", "Siti Rahayu Utami", "shorter"),
        ("M. Rizal Hakim", "Mochamad Rizal Hakim Putra", "shorter"),
        ("Budi Setyawan", "Budi Setyawam", "slip"),
        ("Suparno", "Joko Suparno", "one-word"),
        ("Moh. Zaini", "Zaini", "one-word"),
    ],
)
def test_names_that_may_be_one_persons_are_related(one: str, other: str, relation: str) -> None:
    assert relate(name_tokens(one), name_tokens(other)) == relation
    assert relate(name_tokens(other), name_tokens(one)) == relation


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Siti Rahayu", "Siti Rahmah"),
        ("Budi Setyono", "Budi Setyani"),
        ("Utami Siti", "Siti Rahayu Utami"),
        ("Muhammad", "Muhammad Ali"),
        ("S. W. Putri", "Sari Wulan Pramesti"),
        ("A. B.", "Ahmad Bakri"),
        ("Joko Wira", "Joko Wiro"),
        ("Ж", "Joko"),
        ("...", "Joko"),
    ],
)
def test_other_names_are_not_related(one: str, other: str) -> None:
    assert relate(name_tokens(one), name_tokens(other)) is None


@given(st.text(max_size=30))
def test_any_text_has_tokens_that_hold(name: str) -> None:
    tokens = name_tokens(name)
    assert all(tokens)
    assert all(alike_tokens(tokens))
    assert name_tokens(" ".join(tokens)) == name_tokens(comparable_name(name))
