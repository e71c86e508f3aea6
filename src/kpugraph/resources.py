"""Finds ontology, queries, lexicons and page parts, in a checkout or an installed wheel alike.

The wheel carries ``ontology/`` and ``queries/`` inside the package; a checkout keeps them at its top level.
Only this module knows the difference.
"""

from __future__ import annotations

from pathlib import Path

from kpugraph.errors import OntologyError

__all__ = ["checkout_root", "lexicon_path", "ontology_path", "package_files", "queries_path", "template_path"]

_PACKAGE = Path(__file__).resolve().parent


def checkout_root() -> Path | None:
    """The top of the checkout that this package runs from, or None when it is installed."""
    root = _PACKAGE.parent.parent
    return root if (root / "pyproject.toml").is_file() and (root / "ontology").is_dir() else None


def _shipped(folder: str) -> Path:
    packaged = _PACKAGE / "shipped" / folder
    if packaged.is_dir():
        return packaged
    root = checkout_root()
    if root is None:
        raise OntologyError(f"{packaged}: the installation lacks this folder; install kpugraph again")
    return root / folder


def ontology_path(name: str) -> Path:
    """The path of a file of ``ontology/``, such as ``kpugraph.ttl``."""
    return _shipped("ontology") / name


def queries_path() -> Path:
    """The folder of the shipped ``.rq`` files."""
    return _shipped("queries")


def lexicon_path(name: str) -> Path:
    """The path of a lexicon file, such as ``regions.tsv``."""
    return _PACKAGE / "language" / "lexicons" / name


def template_path(name: str) -> Path:
    """The path of a part of the HTML pages, such as ``map.html``."""
    return _PACKAGE / "pages" / "templates" / name


def package_files(*parts: str) -> tuple[tuple[str, Path], ...]:
    """Name within the package and path of each code and lexicon file of these modules and folders, sorted by name.

    >>> package_files("model.py")[0][0]
    'model.py'
    """
    found = (
        path
        for part in parts
        for path in ((_PACKAGE / part).rglob("*") if (_PACKAGE / part).is_dir() else (_PACKAGE / part,))
        if path.suffix in {".py", ".tsv", ".toml"}
    )
    return tuple(sorted((path.relative_to(_PACKAGE).as_posix(), path) for path in found))
