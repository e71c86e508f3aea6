"""Loads the words of the pages, in Indonesian and English, from ``templates/strings.toml``."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from typing import Literal

from kpugraph.errors import OutputError
from kpugraph.resources import template_path

__all__ = ["LANGUAGES", "Language", "Wording", "load_wording"]

Language = Literal["id", "en"]
LANGUAGES: tuple[Language, ...] = ("id", "en")

Wording = Mapping[str, Mapping[str, str]]
"""Key (``search.hint``) to language to text."""

_FILLED = re.compile(r"\{(\w+)\}")


@cache
def load_wording() -> Wording:
    """Read every text in both languages, keyed by table and name, such as ``search.hint``.

    Raises OutputError where a text lacks a language or the languages have different braces.
    """
    path = template_path("strings.toml")
    tables = tomllib.loads(path.read_text(encoding="utf-8"))
    wording = {f"{table}.{name}": texts for table, entries in tables.items() for name, texts in entries.items()}
    for key, texts in wording.items():
        if tuple(texts) != LANGUAGES or not all(texts.values()):
            raise OutputError(f'{path.name}: "{key}" needs a text for each of id and en, in this order')
        braces = {frozenset(_FILLED.findall(text)) for text in texts.values()}
        if len(braces) != 1:
            raise OutputError(f'{path.name}: "{key}" has other braces in English than in Indonesian; make them equal')
    return wording
