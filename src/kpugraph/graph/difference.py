"""The changes from one dataset to another, as values, as text for readers and as JSON.

In come the changes that ``diff`` found; nothing is compared here.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from typing import Literal

from kpugraph.graph.answers import printable
from kpugraph.graph.passages import EvidenceValue
from kpugraph.graph.wording import Language

__all__ = ["Change", "ChangeKind", "ChangedThing", "Difference", "difference_json", "difference_text"]

ChangeKind = Literal["added", "withdrawn", "changed"]

_MARKS: dict[ChangeKind, str] = {"added": "+ ", "withdrawn": "− ", "changed": ""}
_VERDICTS: dict[Language, tuple[str, str]] = {
    "id": ("Tidak ada perbedaan.", "Perubahan: {things} hal; {added} tripel baru, {withdrawn} ditarik."),
    "en": ("No difference.", "Changes: {things} things; {added} triples new, {withdrawn} withdrawn."),
}


@dataclass(frozen=True, slots=True)
class Change:
    """One change: of a whole fact (``property`` None), or of one property of a fact or thing."""

    kind: ChangeKind
    label: str
    """What sort of change it is, in words: ``new holder``."""
    node: str
    """IRI of the fact, passage or thing that changed."""
    words: str
    property: str | None = None
    """Shortened by the dataset's prefixes."""
    old: tuple[str, ...] = ()
    """Values that only the old dataset has, as it writes them; sorted."""
    new: tuple[str, ...] = ()
    passages: tuple[EvidenceValue, ...] = ()
    """The evidence of a fact or passage that was added or withdrawn."""


@dataclass(frozen=True, slots=True)
class ChangedThing:
    """A thing with what changed about it; withdrawn first, then added, then changed."""

    iri: str
    short: str
    name: str
    kind: str
    status: ChangeKind
    """``added`` or ``withdrawn`` when the thing itself was."""
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """What changed; ``things`` in the order body, person, event, series, place, article, others, dataset."""

    added: int
    """Triples that only the new dataset has."""
    withdrawn: int
    things: tuple[ChangedThing, ...]

    @property
    def equal(self) -> bool:
        """Whether both hold the same triples."""
        return not self.added and not self.withdrawn


def difference_text(difference: Difference, language: Language = "id") -> str:
    """Write a difference for reading: the things with their changes, then the number of triples behind them."""
    lines = []
    for thing in difference.things:
        name = f"{thing.name} ({thing.kind})" if thing.kind else thing.name
        lines.append(f"{_MARKS[thing.status]}{name}, {thing.short}")
        for change in thing.changes:
            lines.append(f"  {change.label}: {change.words}")
            lines += [f"    {line}" for line in _passages(change)]
        lines.append("")
    lines.append(
        _VERDICTS[language][0 if difference.equal else 1].format(
            things=len(difference.things), added=difference.added, withdrawn=difference.withdrawn
        )
    )
    return "".join(f"{printable(line)}\n" for line in lines)


def _passages(change: Change) -> Iterator[str]:
    for passage in change.passages:
        where = f"{passage['title']} [{passage['start']}:{passage['end']}]"
        yield f"— {where}" if passage["exact"] in change.words else f"“{passage['exact']}” — {where}"


def difference_json(difference: Difference) -> str:
    """Write a difference as JSON, with the field names of `Difference` and its verdict."""
    return json.dumps({"equal": difference.equal} | asdict(difference), ensure_ascii=False, indent=2) + "\n"
