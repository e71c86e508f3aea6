"""The tables that the generator draws from: TOML beside this module in, frozen values out."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

__all__ = ["Culture", "Offices", "Part", "Topic", "cultures", "offices", "phrases", "topics"]

_FOLDER = Path(__file__).resolve().parent / "tables"

Part = tuple[str, ...]
"""The spellings of one part of a name, the usual one first."""


@dataclass(frozen=True, slots=True)
class Culture:
    """Where names are made alike, and of what."""

    name: str
    provinces: frozenset[str]
    shared: bool
    male: tuple[Part, ...]
    female: tuple[Part, ...]
    family: tuple[Part, ...]
    heads: tuple[str, ...]
    tails: tuple[str, ...]
    single: float
    """Share of those who bear one name alone, which is one of ``singles``."""
    singles: tuple[Part, ...]


@dataclass(frozen=True, slots=True)
class Topic:
    """Something that bodies hold again and again."""

    type: str
    heads: tuple[str, ...]
    tiers: tuple[str, ...]
    names: tuple[str, ...]
    periodic: str
    venue: bool


@dataclass(frozen=True, slots=True)
class Offices:
    """Divisions and subsections by the head of the body, and how roles are written."""

    divisions: dict[str, tuple[str, ...]]
    subsections: dict[str, tuple[str, ...]]
    forms: dict[str, tuple[str, ...]]


def _table(name: str) -> dict[str, Any]:
    return tomllib.loads((_FOLDER / name).read_text(encoding="utf-8"))


@cache
def cultures() -> tuple[Culture, ...]:
    """Every culture of ``names.toml``, in its order; the first lends its names to those that share them."""
    return tuple(
        Culture(
            name=name,
            provinces=frozenset(row["provinces"]),
            shared=row["shared"],
            male=_parts(row["male"]),
            female=_parts(row["female"]),
            family=_parts(row["family"]),
            heads=tuple(row["heads"]),
            tails=tuple(row["tails"]),
            single=row["single"],
            singles=tuple(
                tuple(head + tail for head in heads)
                for heads in _parts(row["single_heads"])
                for tail in row["single_tails"]
            ),
        )
        for name, row in _table("names.toml").items()
    )


def _parts(cells: list[str]) -> tuple[Part, ...]:
    return tuple(tuple(cell.split("|")) for cell in cells)


@cache
def topics() -> tuple[Topic, ...]:
    """Every topic of ``topics.toml``, in its order."""
    return tuple(
        Topic(
            row["type"],
            tuple(row["heads"]),
            tuple(row["tiers"]),
            tuple(row["names"]),
            row["periodic"],
            row.get("venue", False),
        )
        for row in _table("topics.toml")["topic"]
    )


@cache
def phrases() -> dict[str, tuple[str, ...]]:
    """The templates of ``telling.toml``, by their kind."""
    return {name: tuple(rows) for name, rows in _table("telling.toml").items()}


@cache
def offices() -> Offices:
    """What ``offices.toml`` says."""
    table = _table("offices.toml")
    table = {name: {key: tuple(cells) for key, cells in rows.items()} for name, rows in _table("offices.toml").items()}
    return Offices(table["divisions"], table["subsections"], table["forms"])
