from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kpugraph.errors import OutputError
from kpugraph.resolve.iris import MAX_SLUG, check_base, folded_words, local_name, mint, slug


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("KPU Kota Mojokerto", "kpu-kota-mojokerto"),
        ("  Pemerintah   Kota Surabaya ", "pemerintah-kota-surabaya"),
        ("Hukum & Pengawasan", "hukum-dan-pengawasan"),
        ("Asy'ari’s", "asyaris"),
        ("Café São", "cafe-sao"),
        ("plt. ketua", "plt-ketua"),
    ],
)
def test_slugs_read_like_the_text(text: str, expected: str) -> None:
    assert slug(text) == expected


def test_a_long_text_is_cut_and_told_apart_by_its_digest() -> None:
    one, other = slug("sangat " * 20 + "panjang"), slug("sangat " * 20 + "lama")
    assert len(one) <= MAX_SLUG
    assert len(other) <= MAX_SLUG
    assert one != other


@pytest.mark.parametrize(("one", "other"), [("Ж", "Ш"), ("Budi Ж", "Budi"), ("", "!?Ω")])
def test_texts_that_lose_letters_are_told_apart(one: str, other: str) -> None:
    assert slug(one) != slug(other)


@given(st.text())
def test_every_text_has_a_slug_that_is_a_segment(text: str) -> None:
    made = slug(text)
    assert re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", made)
    assert len(made) <= MAX_SLUG
    assert local_name(mint("https://example.org/id/", "org", made)) == made


@given(st.text(), st.text())
def test_different_letters_give_different_slugs(one: str, other: str) -> None:
    def letters(text: str) -> list[str]:
        return re.findall(r"\w+", folded_words(text).replace("_", " "))

    if slug(one) == slug(other):
        assert letters(one) == letters(other)


@pytest.mark.parametrize("base", ["https://w3id.org/kpugraph/id/", "http://localhost:8000/", "https://example.org/id#"])
def test_bases_that_can_carry_resources(base: str) -> None:
    assert check_base(base) == base


@pytest.mark.parametrize(
    "base", ["", "id/", "https://example.org", "ftp://example.org/", "https://exa mple.org/", "https://e.org/a/../b/"]
)
def test_other_bases_are_refused_in_one_line(base: str) -> None:
    with pytest.raises(OutputError, match=r"^base .*write it like https://example.org/id/$"):
        check_base(base)


@pytest.mark.parametrize("segment", ["", "..", "a/b", "Kota", "ä"])
def test_only_slugs_become_segments(segment: str) -> None:
    with pytest.raises(ValueError, match="is not a slug"):
        mint("https://example.org/", "org", segment)
