from __future__ import annotations

import pytest

from kpugraph.resolve.names import comparable_name, is_full_name, name_tokens


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
