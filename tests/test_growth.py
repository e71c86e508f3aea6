"""A line of a megabyte, whatever it is made of, is read, extracted, resolved and written in time that grows with it.

Growth is measured and not seconds: four times the line takes about four times as long, where a quadratic step takes
sixteen. The lines are sixteenths and quarters of a megabyte, long enough that whatever grows faster shows by then.
"""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from kpugraph.graph.turtle import canonical_turtle
from kpugraph.pipeline import build

SHORT, LONG = 2**16, 2**18
PIECES = ("KPU ", "(", "“", ", ", "aaaa", "█", "ab ", "Jl. A 1, ", "0812 ")
BEFORE = "Ketua KPU Kota Metro, Bayu Anggoro, membuka rapat pleno, Senin (4/3/2024). “Kita siap,” ujar Bayu. "
AFTER = " Turut hadir Ketua Bawaslu Kota Metro, Sinta Maharani."


def _seconds(folder: Path, line: str) -> float:
    path = folder / "baris.txt"
    path.write_text(f"Rapat Pleno\n\n{BEFORE}{line}{AFTER}\n", encoding="utf-8")
    begin = time.process_time()
    dataset = build([path], public_only=True)
    canonical_turtle(dataset.graph)
    return time.process_time() - begin


@pytest.mark.parametrize("piece", PIECES)
def test_a_long_line_takes_time_that_grows_with_it(tmp_path: Path, piece: str) -> None:
    def seconds(size: int) -> float:
        return _seconds(tmp_path, piece * (size // len(piece)))

    _seconds(tmp_path, piece)  # what is loaded once and kept
    short, long = seconds(SHORT), seconds(LONG)
    if long > 8 * short:  # the machine may have been busy: once more, and the best of both
        short, long = min(short, seconds(SHORT)), min(long, seconds(LONG))
    assert long < 8 * short
