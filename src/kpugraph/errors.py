"""The error hierarchy: each class knows the exit status that the command line gives it.

A message is one line that says place, fault and remedy, for example
``berita.md:3: "published" is not an ISO date (13/10/2021); write 2021-10-13``.
"""

from __future__ import annotations

__all__ = [
    "DecisionError",
    "EndpointError",
    "KpugraphError",
    "LexiconError",
    "OntologyError",
    "OutputError",
    "QueryError",
    "SourceError",
    "StateError",
]


class KpugraphError(Exception):
    """Root of every error that kpugraph raises on purpose.

    ``exit_status`` is what the command line exits with: 2, wrong usage or unreadable input.
    """

    exit_status: int = 2


class SourceError(KpugraphError):
    """A source of articles is missing, unreadable, empty or not in a known format."""


class LexiconError(KpugraphError):
    """A lexicon file breaks its own rules (duplicate, empty, unknown column)."""


class DecisionError(KpugraphError):
    """A file of decisions or corrections made by hand breaks its rules, or contradicts itself."""


class OntologyError(KpugraphError):
    """The ontology, the shapes or the concept schemes cannot be loaded."""


class QueryError(KpugraphError):
    """A query is unknown, malformed, or lacks a parameter."""


class EndpointError(KpugraphError):
    """A SPARQL endpoint did not answer as the protocol says."""


class OutputError(KpugraphError):
    """An output could not be written; what stood there before is untouched."""


class StateError(KpugraphError):
    """The state of earlier builds is in use, is damaged, is none of kpugraph's, or cannot be read or written."""
