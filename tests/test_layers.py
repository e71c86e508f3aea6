"""Knowledge flows one way: a module imports only from modules above it in `LAYERS`, also inside its functions."""

from __future__ import annotations

import ast
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

SOURCE = Path(__file__).resolve().parent.parent / "src"

LAYERS = (
    "errors",
    "model",
    "vocab",
    "resources",
    "language: marks text tries calendar concepts spelling verbs lexicon seats commissioners "
    "private_words numbers addresses private bystanders",
    "read: decode plain listing markdown jsonl",
    "extract: furniture captions small_names reading rules years dates places canonical heads small_areas "
    "grammars_area grammars_district grammars_branches grammars_local grammars_words grammars scope short_forms "
    "same_bodies organizations divisions unlisted_bodies title_bodies titles name_titles name_tokens names "
    "name_context person_records persons agents beside bodies_meant roles affiliations quotations event_hits "
    "event_names event_days events venues speakers subjects statements office_cues office_dates office_places "
    "office_changes cues guests speaking hosts named_with default_hosts participation topics person_values "
    "speaking_posts assembly",
    "state: codec keys store",
    "resolve: iris collection knowledge evidence names rarity organizations scopes persons public event_names "
    "same_events events offices statements near_events claims articles prune corrections correct personas likeness "
    "candidates decisions identity commissioners",
    "triples: terms concepts entities offices claims identity corrections evidence provenance metadata curated",
    "graph: terms curated captions wording passages store turtle schemes reason validate answers plan query endpoint "
    "oneness explain review same "
    "provinces network neighbourhood meetings standing dossier connection connection_text "
    "stats verification verify difference diff sightings roster roster_text findings event_checks member_checks checks "
    "phrases naming ask",
    "exchange: content articles lines rdfxml networks tables packages folders jsonld release",
    "pages: wording inline document labels clusters spread layout chain boxes calendar tiles scenes payload maps "
    "markup drawing dossiers",
    "dataset",
    "writing",
    "pipeline",
    "curate",
    "gold",
    "evaluate",
    "annotate",
    "",  # kpugraph itself, its public face
    "cli: console options annotate ask build check compare dossier evaluate explain export map path query "
    "review roster",
    "__main__",
)
"""The ground first, the command line last; behind a folder stand its modules in their order, then comes the folder."""


def _modules(layers: tuple[str, ...]) -> Iterator[str]:
    for layer in layers:
        name, _, inside = layer.partition(":")
        package = f"kpugraph.{name}".rstrip(".")
        yield from (f"{package}.{module}" for module in inside.split())
        yield package


ORDER = tuple(_modules(LAYERS))


def _files() -> dict[str, Path]:
    files = {}
    for path in sorted(SOURCE.rglob("*.py")):
        parts = path.relative_to(SOURCE).with_suffix("").parts
        files[".".join(parts[:-1] if parts[-1] == "__init__" else parts)] = path
    return files


FILES = _files()


def imports(code: str, module: str, package: str) -> set[str]:
    """Every module of the project that the code imports, wherever the statement stands."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(code)):
        if isinstance(node, ast.Import):
            found.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = package.split(".")[: len(package.split(".")) - node.level + 1] if node.level else []
            origin = ".".join([*above, *filter(None, [node.module])])
            found.update(
                f"{origin}.{alias.name}" if f"{origin}.{alias.name}" in FILES else origin for alias in node.names
            )
    return {name for name in found if name.partition(".")[0] == "kpugraph" and name != module}


def test_every_module_has_its_place() -> None:
    assert [name for name, count in Counter(ORDER).items() if count > 1] == []
    missing, gone = sorted(FILES.keys() - set(ORDER)), sorted(set(ORDER) - FILES.keys())
    assert not missing, f"give these modules their place in LAYERS: {missing}"
    assert not gone, f"take these modules out of LAYERS: {gone}"


@pytest.mark.parametrize("module", FILES)
def test_imports_only_from_above(module: str) -> None:
    if module not in ORDER:
        pytest.fail(f"{module} has no place in LAYERS")
    path = FILES[module]
    package = module if path.name == "__init__.py" else module.rpartition(".")[0]
    above = ORDER[: ORDER.index(module)]
    down = sorted(imports(path.read_text(encoding="utf-8"), module, package) - set(above))
    assert not down, f"{module} imports {', '.join(down)}, which stand below it; move what it needs up, or itself down"


@pytest.mark.parametrize(
    ("code", "found"),
    [
        ("import kpugraph.vocab", {"kpugraph.vocab"}),
        ("import rdflib, kpugraph", {"kpugraph"}),
        ("from kpugraph import pipeline, build", {"kpugraph.pipeline", "kpugraph"}),
        ("from kpugraph.graph.store import load", {"kpugraph.graph.store"}),
        ("def f():\n    from kpugraph.read import plain", {"kpugraph.read.plain"}),
        ("if False:\n    from . import model", {"kpugraph.model"}),
        ("from .graph.store import load", {"kpugraph.graph.store"}),
        ("from kpugraphs import build", set()),
    ],
)
def test_every_form_of_import_is_seen(code: str, found: set[str]) -> None:
    assert imports(code, "kpugraph.cli.build", "kpugraph") == found


def test_relative_imports_climb() -> None:
    assert imports("from ..graph import store", "kpugraph.cli.build", "kpugraph.cli") == {"kpugraph.graph.store"}
