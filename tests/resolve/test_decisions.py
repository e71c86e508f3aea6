"""The file of decisions: read, written, and refused with file and line."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from kpugraph.errors import DecisionError
from kpugraph.resolve.decisions import Decision, decisions_text, read_decisions

HEAD = "one\tother\tverdict\treason\tauthor\tdate\n"
A, B, C = "person/sari-dewi--kota-batu", "person/sari-dewi--provinsi-bali", "person/sari-d--kota-batu"
DAY = date(2026, 11, 24)


def file(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "identities.tsv"
    path.write_text(text, encoding="utf-8")
    return path


def row(one: str, other: str, verdict: str = "same", reason: str = "riwayat hidup", day: str = "2026-11-24") -> str:
    return f"{one}\t{other}\t{verdict}\t{reason}\tRina\t{day}\n"


def test_rows_are_read_sorted_with_the_lesser_iri_first(tmp_path: Path) -> None:
    path = file(tmp_path, f"# catatan\n\n{HEAD}{row(B, A)}{row(A, C, 'different')}")
    assert read_decisions(path) == (
        Decision(C, A, "different", "riwayat hidup", "Rina", DAY),
        Decision(A, B, "same", "riwayat hidup", "Rina", DAY),
    )


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    decisions = read_decisions(file(tmp_path, HEAD + row(B, A) + row(C, A, "undecided")))
    assert read_decisions(file(tmp_path, decisions_text(reversed(decisions)))) == decisions


@pytest.mark.parametrize("text", ["", "# tiada\n", HEAD])
def test_a_file_without_rows_decides_nothing(tmp_path: Path, text: str) -> None:
    assert read_decisions(file(tmp_path, text)) == ()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("one\tother\n", r":1: columns one, other; write one, other, verdict"),
        (HEAD + "x\ty\n", r":2: 2 cells, not 6"),
        (HEAD + row("org/kpu-ri", A), r':2: "org/kpu-ri" is no person'),
        (HEAD + row("person/Sari", A), r':2: "person/Sari" is no person'),
        (HEAD + row(A, A), r":2: .*compared with itself"),
        (HEAD + row(A, B, "maybe"), r':2: verdict "maybe"; write same, different, undecided'),
        (HEAD + row(A, B, reason=" "), r":2: no reason"),
        (HEAD + row(A, B, day="24/11/2026"), r':2: date "24/11/2026"; write it as'),
        (HEAD + row(A, B) + row(B, A, "different"), r":3: these two stand at line 2 too"),
        (HEAD + row(A, B) + row(A, C) + row(B, C, "different"), r":4: .*different here, but"),
        (HEAD + row(B, C, "undecided") + row(A, B) + row(A, C), r":2: .*undecided here, but"),
    ],
)
def test_a_bad_row_is_one_line_with_its_place(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(DecisionError, match=rf"identities\.tsv{said}") as caught:
        read_decisions(file(tmp_path, text))
    assert "\n" not in str(caught.value)


def test_a_file_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    with pytest.raises(DecisionError, match=r"tiada\.tsv: No such file"):
        read_decisions(tmp_path / "tiada.tsv")
    path = tmp_path / "rusak.tsv"
    path.write_bytes(b"\xff\xfe\xfa")
    with pytest.raises(DecisionError, match="not UTF-8"):
        read_decisions(path)
