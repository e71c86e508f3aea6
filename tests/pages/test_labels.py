"""Names cut into lines."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kpugraph.pages.labels import text_width, wrap


@pytest.mark.parametrize(
    ("text", "width", "lines", "made"),
    [
        ("KPU RI", 124, 3, ("KPU RI",)),
        ("KPU Kabupaten Ogan Ilir", 124, 3, ("KPU Kabupaten", "Ogan Ilir")),
        ("KPU Provinsi Jawa Timur", 124, 3, ("KPU Provinsi", "Jawa Timur")),
        ("Rapat Koordinasi Data Pemilih Berkelanjutan", 90, 2, ("Rapat", "Koordinasi…")),
        ("Superkalifragilistik", 60, 2, ("Superkal…",)),
        ("  ", 90, 2, ("",)),
    ],
)
def test_wrap(text: str, width: int, lines: int, made: tuple[str, ...]) -> None:
    assert wrap(text, 13, width, lines) == made


@given(st.text(max_size=120), st.integers(40, 200), st.integers(1, 4))
def test_lines_fit_and_keep_the_words(text: str, width: int, lines: int) -> None:
    made = wrap(text, 12, width, lines)
    assert 1 <= len(made) <= lines
    assert all(text_width(line, 12) <= width for line in made)
    if not any("…" in line for line in made):
        assert " ".join(made).split() == text.split()
