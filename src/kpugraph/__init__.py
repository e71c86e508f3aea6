"""kpugraph: press releases of Indonesia's election bodies as an evidenced RDF knowledge graph."""

from __future__ import annotations

from importlib.metadata import version as _version

__version__ = _version("kpugraph")
