"""Extraction stays linear in the text: twice the text takes twice the steps, whatever the text is made of.

Steps are counted (calls of functions), not timed, since counts are the same on every machine. What regular expressions
do inside one call is not counted so; each pattern is timed by itself, as a ratio, far below what a quadratic one shows.
"""

from __future__ import annotations

import cProfile
import importlib
import pkgutil
import re
import time

import pytest

import kpugraph.extract
import kpugraph.language
from kpugraph.extract import extract
from kpugraph.language import addresses, bystanders, calendar, numbers
from kpugraph.language.lexicon import lexicon
from kpugraph.language.private import mask
from kpugraph.read.decode import article_of

SIZE = 10_000
"""Characters of the smaller text."""
SHAPES = (
    "KPU ",
    "(",
    "“",
    '"',
    ",",
    ", ",
    "aaaa",
    "█",
    "█ ",
    "dan Budi ",
    "Budi, ",
    "Ketua KPU ",
    "Ketua Divisi Hukum, ",
    "KPU Kota Metro. ",
    "KPU Provinsi dan Kabupaten ",
    "Kelurahan A, Kecamatan B, ",
    "menggelar rapat ",
    "Usai apel pagi, ",
    "Senin, ",
    "14/10 ",
    "ujar ",
    "”, ujar Budi Santo. ",
    "Budi Santoso menegaskan bahwa. ",
    "akrab disapa ",
    "S.H., M.H., ",
    "Foto: ",
    "#a ",
    "\n",
)
PIECES = (
    *SHAPES,
    "A. B. ",
    "1/",
    "1 Januari ",
    "1.",
    "a-",
    "'",
    "''",
    " ",
    "A",
    "a@",
    "[a",
    "(a",
    ", -",
    "baca juga ",
    "nomor ",
    "0812 ",
    "0812-",
    "08",
    "+62 ",
    "telp 1,",
    "Jl. M. ",
    "Jalan a ",
    "RT 01/",
    "Jalan A RT 1, ",
    "beralamat di ",
    "warga Jalan ",
    "pelapor Ibu ",
    "Pelapor, Budi ",
    "a.a@",
    "a.id/",
)


def _text(piece: str, size: int) -> str:
    return (piece * (size // len(piece) + 1))[:size]


def _steps(text: str) -> int:
    article = article_of("", text, "berita.txt")
    words = lexicon()
    profile = cProfile.Profile(builtins=False)
    profile.runcall(extract, article, words)
    return sum(entry.callcount for entry in profile.getstats())


@pytest.mark.parametrize("piece", SHAPES)
def test_steps_grow_with_the_text(piece: str) -> None:
    _steps(piece)  # what is made once and kept
    assert _steps(_text(piece, 2 * SIZE)) < 2.6 * _steps(_text(piece, SIZE))


def test_initials_are_not_read_again_and_again() -> None:
    _steps("A. B. ")
    assert _steps(_text("A. B. ", 4000)) < 2.6 * _steps(_text("A. B. ", 2000))


def _patterns() -> list[tuple[str, re.Pattern[str]]]:
    found = [("calendar", calendar._pattern()), ("numbers._mail", numbers._mail())]
    found += [(f"numbers._cue {kind}", numbers._cue(kind)) for kind in ("call", "identity")]
    found.append(("bystanders._pattern", bystanders._pattern()))
    grammar = addresses._grammar()
    found += [(f"addresses {kind}", pattern) for kind, pattern in grammar.behind.items()]
    found += [(f"addresses.{name}", getattr(grammar, name)) for name in ("street", "part", "subject")]
    for package in (kpugraph.extract, kpugraph.language):
        for module in pkgutil.iter_modules(package.__path__, f"{package.__name__}."):
            names = vars(importlib.import_module(module.name))
            found += [
                (f"{module.name}.{name}", value) for name, value in names.items() if isinstance(value, re.Pattern)
            ]
    return found


def _seconds(pattern: re.Pattern[str], text: str) -> float:
    begin = time.process_time()
    for _ in pattern.finditer(text):
        pass
    return time.process_time() - begin


@pytest.mark.parametrize(("name", "pattern"), _patterns(), ids=lambda value: value if isinstance(value, str) else "")
def test_no_pattern_backtracks_badly(name: str, pattern: re.Pattern[str]) -> None:
    for piece in PIECES:
        long = _seconds(pattern, _text(piece, 4 * 5000))
        if long > 0.05:  # a linear scan of so little takes a few milliseconds
            short = min(_seconds(pattern, _text(piece, 5000)) for _ in range(3))
            again = min(_seconds(pattern, _text(piece, 4 * 5000)) for _ in range(2))
            assert again < 8 * short, f"{name} on {piece!r}"


def test_the_patterns_are_found() -> None:
    assert len(_patterns()) > 10


@pytest.mark.parametrize("piece", PIECES)
def test_marking_out_what_is_private_is_linear(piece: str) -> None:
    def seconds(size: int) -> float:
        text = _text(piece, size)
        begin = time.process_time()
        mask(text)
        return time.process_time() - begin

    if seconds(80_000) > 0.2:
        assert min(seconds(80_000) for _ in range(2)) < 8 * min(seconds(20_000) for _ in range(3))
