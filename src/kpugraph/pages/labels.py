"""Cuts names into the lines that a map has room for.

A page is drawn by a browser whose fonts are not known here, so widths are estimates on the wide side: the
advance widths of Helvetica's metric family, which Arial and Liberation Sans share. Text in, lines out; no markup.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate

__all__ = ["text_width", "wrap"]

_NARROW = frozenset("ijlI.,:;'|!‘’ ")
_SLIM = frozenset('frt()[]-"/“”')
_WIDE = frozenset("mwMW@%&—")
_EM = {"narrow": 0.26, "slim": 0.34, "lower": 0.55, "upper": 0.70, "wide": 0.88, "full": 1.0}
_ELLIPSIS = "…"


def text_width(text: str, size: float) -> float:
    """Estimate the width of a line of text at a font size, both in pixels.

    >>> text_width("ilmu", 10) < text_width("KAMU", 10)
    True
    """
    return size * sum(_EM[_width_class(character)] for character in text)


def _width_class(character: str) -> str:
    if character in _NARROW:
        return "narrow"
    if character in _SLIM:
        return "slim"
    if character in _WIDE:
        return "wide"
    if ord(character) > 0x2E80:
        return "full"
    return "upper" if character.isupper() else "lower"


def wrap(text: str, size: float, width: float, lines: int) -> tuple[str, ...]:
    """Break a text at blanks into at most ``lines`` lines no wider than ``width`` pixels, never none.

    The lines are made about equally long. What does not fit ends in an ellipsis, also a single word that is wider
    than the line.

    >>> wrap("KPU Provinsi Jawa Timur", 13, 124, 2)
    ('KPU Provinsi', 'Jawa Timur')
    >>> wrap("Sosialisasi Pengendalian Gratifikasi", 13, 90, 1)
    ('Sosialisasi…',)
    """
    words = text.split()
    made = _fill(words, size, width)
    if len(made) > lines:
        rest = " ".join(made[lines - 1 :])
        return (*(_shorten(line, size, width) for line in made[: lines - 1]), _shorten(rest, size, width))
    while (tighter := max((text_width(line, size) for line in made), default=0) - 1) > 0:
        tried = _fill(words, size, tighter)
        if len(tried) > len(made) or max(text_width(line, size) for line in tried) > tighter:
            break
        made = tried
    return tuple(_shorten(line, size, width) for line in made) or ("",)


def _fill(words: Sequence[str], size: float, width: float) -> list[str]:
    lines: list[str] = []
    for word in words:
        if lines and text_width(f"{lines[-1]} {word}", size) <= width:
            lines[-1] = f"{lines[-1]} {word}"
        else:
            lines.append(word)
    return lines


def _shorten(line: str, size: float, width: float) -> str:
    room = width - text_width(_ELLIPSIS, size)
    fitting = 0
    for end, reach in enumerate(accumulate(text_width(character, size) for character in line), start=1):
        if reach <= room:
            fitting = end
        elif reach > width:
            break
    else:
        return line
    kept = line[:fitting]
    whole = kept if line[fitting:].startswith(" ") else kept.rpartition(" ")[0]
    return (whole or kept).rstrip(" ,.;:–-(") + _ELLIPSIS
