"""Precision and recall of a grouping against the true one, over pairs and by B-cubed.

In goes a table: how many items stand in true group T and in found group F. Out come ratios that do not depend on the
order of counting.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from math import fsum

__all__ = ["Agreement", "b_cubed", "pairwise"]

Table = Mapping[tuple[str, str], int]
"""True group and found group to the number of items in both."""


@dataclass(frozen=True, slots=True)
class Agreement:
    """0 to 1 each; 1 where nothing could be wrong."""

    precision: float
    recall: float
    wrong: int
    """Pairs joined that are not one; for B-cubed, found groups that hold more than one true one."""
    missed: int
    """Pairs that are one and are not joined; for B-cubed, true groups in more than one found one."""


def pairwise(table: Table) -> Agreement:
    """Over all pairs of items: Bagga and Baldwin's link-based view (MUC aside).

    >>> pairwise({("a", "x"): 2, ("b", "x"): 1})
    Agreement(precision=0.3333333333333333, recall=1.0, wrong=2, missed=0)
    """
    truly, found = _sums(table)
    right = sum(_pairs(count) for count in table.values())
    joined, one = sum(map(_pairs, found.values())), sum(map(_pairs, truly.values()))
    return Agreement(_ratio(right, joined), _ratio(right, one), joined - right, one - right)


def b_cubed(table: Table) -> Agreement:
    """Over items: the mean share of an item's found group that is truly with it, and of its true group found with it.

    Bagga and Baldwin 1998, Entity-Based Cross-Document Coreferencing Using the Vector Space Model.
    """
    truly, found = _sums(table)
    items = sum(table.values())
    precision = fsum(count * count / found[group] for (_, group), count in table.items())
    recall = fsum(count * count / truly[group] for (group, _), count in table.items())
    mixed = sum(number > 1 for number in Counter(group for _, group in table).values())
    split = sum(number > 1 for number in Counter(group for group, _ in table).values())
    return Agreement(precision / items if items else 1.0, recall / items if items else 1.0, mixed, split)


def _sums(table: Table) -> tuple[Counter[str], Counter[str]]:
    truly: Counter[str] = Counter()
    found: Counter[str] = Counter()
    for (true_group, found_group), count in table.items():
        truly[true_group] += count
        found[found_group] += count
    return truly, found


def _pairs(count: int) -> int:
    return count * (count - 1) // 2


def _ratio(part: int, whole: int) -> float:
    return part / whole if whole else 1.0
