"""Corrections by hand: a file of plain text beside the data whose facts go before what the rules read.

In goes a TOML file; out come `Correction` values, checked for form. Each withdraws a fact or one of its values, puts
another value in its place, or adds one, with a reason and an author; what is added has a source. A correction names
what it changes by IRI and property, never by a place in a text, so it holds however often the articles are read again.
Carrying corrections out is left to `correct`.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Literal

from kpugraph.errors import DecisionError

__all__ = ["FACTS", "Action", "Correction", "read_corrections"]

Action = Literal["suppress", "replace", "add"]

FACTS: Mapping[str, tuple[str, ...]] = {
    "membership": ("person", "organization", "role"),
    "participation": ("event", "agent", "part"),
    "office-change": ("person", "organization", "role", "kind"),
}
"""Facts that can be added as a whole, and what each says in any case."""

_OPTIONAL: Mapping[str, tuple[str, ...]] = {
    "membership": ("division", "former", "first", "last"),
    "participation": (),
    "office-change": ("division", "day", "predecessor"),
}
_IRI = re.compile(r"[a-z]+(?:/[a-z0-9-]+)+")
_TERM = re.compile(r"[a-z]+:[A-Za-z0-9]+")
_COMMON = ("action", "reason", "author", "date", "source")
_KEYS: Mapping[str, tuple[str, ...]] = {
    "suppress": ("subject", "property", "value"),
    "replace": ("subject", "property", "value", "new"),
    "add": ("subject", "property", "new"),
}


@dataclass(frozen=True, slots=True)
class Correction:
    """One correction; IRIs are written below the base."""

    action: Action
    subject: str | None
    """The thing or fact that is corrected; None for a fact that is added as a whole."""
    property: str | None
    """As prefix and name (``schema:startDate``); None where the whole fact is meant."""
    old: str | None
    """The value that is withdrawn or replaced, as the dataset writes it; None for whatever stands there."""
    new: str | None
    fact: tuple[tuple[str, str], ...]
    """What a fact that is added as a whole says: its kind under ``fact``, then the rest; empty otherwise."""
    reason: str
    author: str
    decided_on: date
    source: str | None
    place: str
    """File and line, for messages."""


def read_corrections(path: Path) -> tuple[Correction, ...]:
    """The corrections of a file, in its order.

    Raises `DecisionError` with file and line for what is no correction, and for two that correct the same.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
        tables = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise DecisionError(f"{path}: not TOML ({error}); put it right") from error
    except (OSError, UnicodeDecodeError) as error:
        why = error.strerror if isinstance(error, OSError) else "not UTF-8"
        raise DecisionError(f"{path}: {why}; name a file of corrections") from error
    unknown = sorted(tables.keys() - {"correction"})
    if unknown:
        raise DecisionError(f"{path}: {unknown[0]} is no correction; write [[correction]]")
    lines = [number for number, line in enumerate(text.split("\n"), start=1) if line.strip() == "[[correction]]"]
    rows = tables.get("correction", [])
    if not isinstance(rows, list) or len(rows) != len(lines):
        raise DecisionError(f"{path}: correction is no list of tables; write [[correction]] on a line of its own")
    found: dict[tuple[object, ...], Correction] = {}
    for line, row in zip(lines, rows, strict=True):
        place = f"{path}:{line}"
        correction = _correction(row, place)
        target = (correction.subject, correction.property, correction.old, correction.fact)
        if target in found:
            raise DecisionError(f"{place}: this is corrected at {found[target].place} too; keep one")
        found[target] = correction
    return tuple(found.values())


def _correction(row: Mapping[str, object], place: str) -> Correction:
    cells = {key: _cell(value, key, place) for key, value in row.items()}
    action = next((each for each in _KEYS if each == cells.get("action")), None)
    if action is None:
        raise DecisionError(f"{place}: action {cells.get('action')!r}; write suppress, replace or add")
    kind = cells.get("fact")
    if kind is not None and (action != "add" or kind not in FACTS):
        raise DecisionError(f"{place}: fact {kind!r}; only {' and '.join(FACTS)} can be added as a whole")
    own = _KEYS[action] if kind is None else ("fact", *FACTS[kind], *_OPTIONAL[kind])
    strange = sorted(cells.keys() - {*own, *_COMMON})
    if strange:
        raise DecisionError(f"{place}: {strange[0]} does not belong here; write {', '.join((*own, *_COMMON))}")
    needed = ["reason", "author", "date", *(FACTS[kind] if kind is not None else ["subject"])]
    needed += ["property"] if action == "replace" or (action == "add" and kind is None) else []
    needed += ["new"] if action != "suppress" and kind is None else []
    needed += ["source"] if action == "add" else []
    for key in needed:
        if not cells.get(key):
            raise DecisionError(f"{place}: no {key}; add one")
    for key in ("subject", "person", "organization", "event", "agent", "predecessor"):
        if key in cells and not _IRI.fullmatch(cells[key]):
            raise DecisionError(f"{place}: {key} {cells[key]!r} is no IRI below the base; write org/kpu-ri")
    if "property" in cells and not _TERM.fullmatch(cells["property"]):
        raise DecisionError(f"{place}: property {cells['property']!r}; write prefix and name, as schema:startDate")
    if "value" in cells and "property" not in cells:
        raise DecisionError(f"{place}: a value without its property; add the property")
    return Correction(
        action="suppress" if action == "suppress" else "replace" if action == "replace" else "add",
        subject=cells.get("subject"),
        property=cells.get("property"),
        old=cells.get("value"),
        new=cells.get("new"),
        fact=() if kind is None else tuple((key, cells[key]) for key in own if key in cells),
        reason=cells["reason"],
        author=cells["author"],
        decided_on=_day(cells["date"], place),
        source=cells.get("source"),
        place=place,
    )


def _cell(value: object, key: str, place: str) -> str:
    """A TOML value as the dataset would write it."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, str):
        return " ".join(value.split())
    if isinstance(value, date) and not isinstance(value, datetime):
        return value.isoformat()
    raise DecisionError(f"{place}: {key} is neither text nor a date nor true or false; put it in quotation marks")


def _day(value: str, place: str) -> date:
    try:
        return date.fromisoformat(value)
    except ValueError as error:
        raise DecisionError(f'{place}: date "{value}"; write it as 2024-02-14') from error
