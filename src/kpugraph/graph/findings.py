"""What the checks found, as values, as tables for readers and as JSON.

In come the findings of ``checks``; nothing is judged here.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from typing import Literal

from kpugraph.graph.answers import printable, render_rows
from kpugraph.graph.explain import marked
from kpugraph.graph.passages import EvidenceValue
from kpugraph.graph.sightings import Sighting
from kpugraph.graph.wording import Language

__all__ = ["Finding", "FindingKind", "finding_of", "findings_json", "findings_table"]

FindingKind = Literal[
    "two-holders", "end-before-start", "vacancy", "distant-offices", "too-many-members", "event-conflict"
]

_COUNTS: dict[Language, tuple[str, str, str]] = {
    "id": ("Tidak ada temuan.", "1 temuan.", "{n} temuan."),
    "en": ("Nothing found.", "1 finding.", "{n} findings."),
}
_COLUMNS: dict[Language, tuple[str, ...]] = {
    "id": ("hari", "kalimat", "artikel", "letak"),
    "en": ("day", "sentence", "article", "place"),
}
_INDENT = "   "


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing in the dataset that cannot be, or should not be, as it stands."""

    kind: FindingKind
    words: str
    things: tuple[str, ...]
    """IRIs of the bodies, persons and events that it is about."""
    passages: tuple[EvidenceValue, ...]
    """The sentences that do not go together, in the order of the words."""
    by_hand: tuple[str, ...] = ()
    """Corrections that it rests on, in words."""


def finding_of(kind: FindingKind, words: str, things: Iterable[str], sightings: Iterable[Sighting]) -> Finding:
    """A finding with the passages of the sightings, or with the corrections that stand for them."""
    shown = tuple(sightings)
    return Finding(
        kind,
        words,
        tuple(dict.fromkeys(things)),
        tuple(each.passage for each in shown if each.passage is not None),
        tuple(dict.fromkeys(each.by_hand for each in shown if each.by_hand is not None)),
    )


def findings_table(findings: Sequence[Finding], language: Language = "id", width: int = 120) -> str:
    """Write findings for reading: each in words, above a table of its sentences, and at the end how many there are.

    No line of a table is longer than ``width`` characters.
    """
    lines: list[str] = []
    for number, finding in enumerate(findings, start=1):
        lines.append(printable(f"{number}. {finding.words}"))
        cells = [_cells(passage) for passage in finding.passages] + [("", said, "", "") for said in finding.by_hand]
        table = render_rows(_COLUMNS[language], cells, width - len(_INDENT)) if cells else ""
        lines += [f"{_INDENT}{line}" for line in table.splitlines()]
        lines.append("")
    lines.append(_COUNTS[language][min(len(findings), 2)].format(n=len(findings)))
    return "".join(f"{line}\n" for line in lines)


def _cells(passage: EvidenceValue) -> tuple[str, ...]:
    return (passage["attested"] or "", marked(passage), passage["title"], f"{passage['start']}:{passage['end']}")


def findings_json(findings: Iterable[Finding]) -> str:
    """Write findings as a JSON array, with the field names of `Finding`."""
    return json.dumps([asdict(finding) for finding in findings], ensure_ascii=False, indent=2) + "\n"
