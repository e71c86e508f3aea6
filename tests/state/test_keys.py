"""A key changes with everything that extraction reads, and with nothing else."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import fields, replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from kpugraph.model import Article
from kpugraph.resources import package_files
from kpugraph.state import keys
from kpugraph.state.keys import DEPENDENCIES, PARTS, WRITING_PARTS, article_key, rules_digest, writing_digest
from tests.state.articles import ARTICLES
from tests.test_layers import FILES, SOURCE, imports

OTHER: dict[str, Any] = {
    "identifier": "lain-00000000",
    "text": "Judul lain",
    "title": "Judul lain",
    "body_start": 3,
    "sha256": "0" * 64,
    "url": "https://bali.kpu.go.id/1",
    "published": date(2020, 1, 1),
    "retrieved": date(2020, 1, 2),
    "publisher": "KPU Provinsi Bali",
    "language": "en",
    "page_dates": (date(2020, 1, 3),),
}


def test_every_field_of_an_article_has_a_say_but_the_name_of_its_file() -> None:
    assert {field.name for field in fields(Article)} == {*OTHER, "source"}
    for article in ARTICLES:
        own = article_key(article, b"rules")
        assert article_key(replace(article, source="lain.txt"), b"rules") == own
        changed = [article_key(replace(article, **{name: value}), b"rules") for name, value in OTHER.items()]
        assert len({own, *changed, article_key(article, b"other rules")}) == len(OTHER) + 2


def _reached(module: str, seen: set[str]) -> set[str]:
    if module not in seen:
        seen.add(module)
        path = FILES[module]
        package = module if path.name == "__init__.py" else module.rpartition(".")[0]
        for each in imports(path.read_text(encoding="utf-8"), module, package):
            _reached(each, seen)
    return seen


def _libraries(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name.partition(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and not node.level:
            yield str(node.module).partition(".")[0]


def test_the_rules_are_every_module_and_library_that_extraction_reaches() -> None:
    reached = {FILES[name] for name in _reached("kpugraph.extract", set()) | _reached("kpugraph.state.codec", set())}
    digested = {path for _, path in package_files(*PARTS)}
    assert {path.relative_to(SOURCE).as_posix() for path in reached - digested} <= {"kpugraph/__init__.py"}
    names = {name for path in reached for name in _libraries(path)}
    assert {name for name in names if name in {"rapidfuzz", "rdflib", "networkx", "yaml", "click", "owlrl"}} == set(
        DEPENDENCIES
    )


def test_the_writing_is_every_module_that_makes_blocks_of_things() -> None:
    reached = {FILES[name] for name in _reached("kpugraph.triples", set()) | _reached("kpugraph.graph.turtle", set())}
    digested = {path for _, path in package_files(*WRITING_PARTS)}
    assert {path.relative_to(SOURCE).as_posix() for path in reached - digested} <= {"kpugraph/__init__.py"}
    assert FILES["kpugraph.writing"] in digested
    assert writing_digest() != rules_digest()


def test_the_lexicons_are_part_of_the_rules() -> None:
    names = {name for name, _ in package_files(*PARTS)}
    folder = FILES["kpugraph.language"].parent / "lexicons"
    assert {f"language/lexicons/{path.name}" for path in folder.iterdir() if path.suffix in {".tsv", ".toml"}} <= names
    assert {path.suffix for path in folder.iterdir() if path.is_file()} <= {".tsv", ".toml", ".py", ".md"}


def test_one_changed_byte_of_a_lexicon_gives_other_rules(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lexicon = tmp_path / "roles.tsv"
    lexicon.write_text("ketua\n", encoding="utf-8")
    monkeypatch.setattr(keys, "package_files", lambda *parts: (("language/roles.tsv", lexicon),))
    rules_digest.cache_clear()
    try:
        before = rules_digest()
        assert rules_digest() == before
        lexicon.write_text("Ketua\n", encoding="utf-8")
        rules_digest.cache_clear()
        assert rules_digest() != before
    finally:
        rules_digest.cache_clear()
