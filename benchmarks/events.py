"""``python -m benchmarks.events``: B-cubed of events on pairs of articles written by hand.

``data/gold/events/articles.jsonl`` holds 40 pairs of short invented articles, as any JSON Lines source, with two more
keys: ``pair`` and ``happening``, equal for the articles that report one happening. 24 pairs do; 16 only look like it.
"""

from __future__ import annotations

import json
import sys
from collections import Counter, defaultdict
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

from benchmarks.archive.measures import Agreement, b_cubed
from benchmarks.archive.score import groups_of
from kpugraph.extract import extract_all
from kpugraph.read import read_articles
from kpugraph.resolve import resolve
from kpugraph.resolve.events import event_iris
from kpugraph.vocab import DEFAULT_BASE

__all__ = ["GOLD", "PairResult", "main", "score_pairs"]

GOLD = Path(__file__).resolve().parent.parent / "data" / "gold" / "events" / "articles.jsonl"


@dataclass(frozen=True, slots=True)
class PairResult:
    """The scores, and the articles (by address) that went wrong."""

    agreement: Agreement
    split: tuple[tuple[str, str], ...]
    """Two reports of one happening that are two events, with the events' local names."""
    joined: tuple[tuple[str, str], ...]
    """Two happenings that are one event."""

    def report(self) -> str:
        """The scores and the faults as text."""
        made = self.agreement
        lines = [f"events, B-cubed: precision {made.precision:.4f}, recall {made.recall:.4f}"]
        lines += [f"  split: {one} / {other}" for one, other in self.split]
        lines += [f"  joined: {one} / {other}" for one, other in self.joined]
        return "\n".join(lines)


def score_pairs(path: Path = GOLD) -> PairResult:
    """Extract and resolve all articles of the file together, and compare the events that they report."""
    truth = {row["url"]: row["happening"] for row in map(json.loads, path.read_text(encoding="utf-8").splitlines())}
    facts = extract_all(read_articles((path,)))
    groups = groups_of(resolve(facts))
    table: Counter[tuple[str, str]] = Counter()
    told: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
    for each in facts:
        url = each.article.url or ""
        main = next((event for event in each.events if event.main), None)
        iri = url if main is None else event_iris(DEFAULT_BASE, each)[main.key]
        group = groups.get(iri, iri)
        table[truth[url], group] += 1
        told[truth[url].rstrip("ab")].append((group, f"{truth[url]} {iri.rpartition('/')[2]}"))
    split, joined = [], []
    for pair in sorted(told, key=int):
        for (one, first), (other, second) in combinations(told[pair], 2):
            same = first.split()[0] == second.split()[0]
            if same and one != other:
                split.append((first, second))
            if not same and one == other:
                joined.append((first, second))
    return PairResult(b_cubed(table), tuple(split), tuple(joined))


def main() -> int:
    """Print the report; always 0."""
    sys.stdout.write(score_pairs().report() + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
