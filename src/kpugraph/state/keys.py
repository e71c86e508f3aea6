"""What the facts of an article hang on, as one digest: everything the rules read, and the rules themselves.

The name of the file is left out: an article that moves keeps its facts. A new spelling in a lexicon, a changed rule,
another Python all give other keys, so that facts read by other rules are never taken for these rules' own.
"""

from __future__ import annotations

import json
import sys
import unicodedata
from dataclasses import fields
from functools import cache
from hashlib import sha256
from importlib.metadata import version

from kpugraph.model import Article
from kpugraph.resources import package_files

__all__ = ["DEPENDENCIES", "PARTS", "WRITING_PARTS", "article_key", "rules_digest", "writing_digest"]

PARTS = ("errors.py", "extract", "language", "model.py", "resources.py", "state", "vocab.py")
"""Modules and folders of the package whose bytes decide what is extracted from an article, and in which form."""

WRITING_PARTS = (
    "errors.py",
    "graph",
    "language",
    "model.py",
    "resolve",
    "resources.py",
    "triples",
    "vocab.py",
    "writing.py",
)
"""Those whose bytes decide how a resolved thing is written."""

DEPENDENCIES = ("rapidfuzz", "rdflib")
"""Installed libraries that the extraction and the writing use."""


def article_key(article: Article, rules: bytes) -> bytes:
    """The SHA-256 of all that the article says but the name of its file, and of the rules (`rules_digest`)."""
    said = {field.name: getattr(article, field.name) for field in fields(article) if field.name != "source"}
    return sha256(rules + json.dumps(said, default=_told).encode("ascii")).digest()


def _told(value: object) -> str:
    return repr(value)  # a date; JSON knows the rest


@cache
def rules_digest() -> bytes:
    """The SHA-256 of the extraction: its code and lexicons, its libraries, and Python with its Unicode tables."""
    return _digest_of(PARTS)


@cache
def writing_digest() -> bytes:
    """The same of what decides how a resolved thing is written."""
    return _digest_of(WRITING_PARTS)


def _digest_of(parts: tuple[str, ...]) -> bytes:
    digest = sha256(repr((sys.version_info[:3], unicodedata.unidata_version)).encode())
    for name in DEPENDENCIES:
        digest.update(f"{name} {version(name)}\n".encode())
    for name, path in package_files(*parts):
        content = path.read_bytes()
        digest.update(f"{name} {len(content)}\n".encode() + content)
    return digest.digest()
