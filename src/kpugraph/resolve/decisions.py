"""What people decided about persons: a file of plain text beside the data, kept in git, read by every build.

In goes a table of tab-separated columns; out come `Decision` values, and back. A row says of two person IRIs that they
are the same, different, or not to be decided, with the reason, who said it and when. A row about persons that a
collection does not have does nothing there: the file outlives what it was written for.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from kpugraph.errors import DecisionError
from kpugraph.resolve.knowledge import Verdict

__all__ = ["COLUMNS", "VERDICTS", "Decision", "decisions_text", "make_decision", "read_decisions", "record"]

COLUMNS = ("one", "other", "verdict", "reason", "author", "date")
VERDICTS: tuple[Verdict, ...] = ("same", "different", "undecided")

_PERSON = re.compile(r"(?:curated/)?person/[a-z0-9]+(?:-{1,2}[a-z0-9]+)*")
_HEAD = """\
# What people decided about persons that the rules join, keep apart or leave open; `kpugraph review` adds rows.
# Columns, separated by tabs: one, other (IRIs below the base, the lesser first), verdict (same, different, undecided),
# reason, author, date (ISO). Sorted by one and other.
"""


@dataclass(frozen=True, slots=True, order=True)
class Decision:
    """What somebody decided of two persons; ``one`` and ``other`` are IRIs below the base, sorted."""

    one: str
    other: str
    verdict: Verdict
    reason: str
    author: str
    decided_on: date


def read_decisions(path: Path) -> tuple[Decision, ...]:
    """The decisions of a file, sorted.

    Raises `DecisionError` with file and line for what is no decision, for a pair that stands twice, and for rows that
    together say of two persons that they are one and that they are not.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        why = error.strerror if isinstance(error, OSError) else "not UTF-8"
        raise DecisionError(f"{path}: {why}; name a table of decisions") from error
    rows: dict[tuple[str, str], tuple[int, Decision]] = {}
    header = False
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip() or line.startswith("#"):
            continue
        cells = tuple(cell.strip() for cell in line.rstrip("\r").split("\t"))
        if not header:
            header = True
            if cells != COLUMNS:
                raise DecisionError(f"{path}:{number}: columns {', '.join(cells)}; write {', '.join(COLUMNS)}")
            continue
        try:
            decision = make_decision(cells)
        except ValueError as error:
            raise DecisionError(f"{path}:{number}: {error}") from error
        pair = decision.one, decision.other
        if pair in rows:
            raise DecisionError(f"{path}:{number}: these two stand at line {rows[pair][0]} too; keep one row")
        rows[pair] = number, decision
    _check_consistent(path, rows.values())
    return tuple(sorted(decision for _, decision in rows.values()))


def make_decision(cells: tuple[str, ...]) -> Decision:
    """The decision that the cells of a row say; raises `ValueError` with fault and remedy."""
    if len(cells) != len(COLUMNS):
        raise ValueError(f"{len(cells)} cells, not {len(COLUMNS)}; put a tab between cells")
    one, other, verdict, reason, author, day = cells
    for iri in (one, other):
        if not _PERSON.fullmatch(iri):
            raise ValueError(f'"{iri}" is no person below the base; write person/name--place')
    if one == other:
        raise ValueError("a person is compared with itself; name another")
    known = next((each for each in VERDICTS if each == verdict), None)
    if known is None:
        raise ValueError(f'verdict "{verdict}"; write {", ".join(VERDICTS)}')
    for column, cell in (("reason", reason), ("author", author)):
        if not cell:
            raise ValueError(f"no {column}; add one")
    try:
        decided_on = date.fromisoformat(day)
    except ValueError as error:
        raise ValueError(f'date "{day}"; write it as 2024-02-14') from error
    return Decision(min(one, other), max(one, other), known, reason, author, decided_on)


def record(path: Path, decision: Decision) -> tuple[Decision, ...] | None:
    """The decisions of the file with one more, sorted; None where the file says the same already.

    A file that is not there has no decisions. An answer takes the place of ``undecided``. Raises `DecisionError` where
    the file, or what follows from it, says otherwise, and for a file that cannot be read.
    """
    known = read_decisions(path) if path.is_file() else ()
    rest = []
    for each in known:
        if (each.one, each.other) != (decision.one, decision.other):
            rest.append(each)
        elif each.verdict == decision.verdict:
            return None
        elif each.verdict != "undecided":
            raise DecisionError(
                f"{path}: {each.author} called {each.one} and {each.other} {each.verdict} on {each.decided_on} "
                f"({each.reason}); take that row out first"
            )
    together = tuple(sorted((*rest, decision)))
    # Head and header come before the rows that `decisions_text` writes.
    first = _HEAD.count("\n") + 2
    _check_consistent(path, ((first + place, each) for place, each in enumerate(together)))
    return together


def _check_consistent(path: Path, rows: Iterable[tuple[int, Decision]]) -> None:
    numbered = sorted(rows, key=lambda row: row[0])
    leader: dict[str, str] = {}

    def find(iri: str) -> str:
        while leader.get(iri, iri) != iri:
            iri = leader[iri]
        return iri

    for _, decision in numbered:
        if decision.verdict == "same":
            leader[find(decision.one)] = find(decision.other)
    for number, decision in numbered:
        if decision.verdict != "same" and find(decision.one) == find(decision.other):
            raise DecisionError(
                f"{path}:{number}: {decision.one} and {decision.other} are {decision.verdict} here, but the rows that "
                "say same make them one; take one of these rows back"
            )


def decisions_text(decisions: Iterable[Decision]) -> str:
    """The file's text for these decisions: its head, then a row each, sorted."""
    rows = (
        (each.one, each.other, each.verdict, each.reason, each.author, each.decided_on.isoformat())
        for each in sorted(decisions)
    )
    return _HEAD + "".join("\t".join(row) + "\n" for row in (COLUMNS, *rows))
