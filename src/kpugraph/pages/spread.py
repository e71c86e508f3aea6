"""Moves things in a row as little as possible so that they keep their order and their distance.

The exact answer to a small least-squares problem, found by pooling adjacent violators (Barlow et al. 1972,
*Statistical Inference under Order Restrictions*). Numbers in, numbers out.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate

__all__ = ["spread"]


def spread(wishes: Sequence[tuple[float, float]], apart: Sequence[float], low: float, high: float) -> tuple[float, ...]:
    """Place things as near to where they wish to be (each wish with its weight) as their distances allow.

    ``apart`` has the least distance between each thing and the next, one fewer than ``wishes``. The first is never
    left of ``low``, the last never right of ``high`` unless there is too little room, where ``low`` wins.

    >>> spread([(5, 1), (5, 1)], [4], 0, 100)
    (3.0, 7.0)
    >>> spread([(0, 1), (9, 1)], [4], 2.0, 100)
    (2.0, 9.0)
    """
    if not wishes:
        return ()
    shifts = [0.0, *accumulate(apart)]
    pools: list[tuple[float, float, int]] = []  # mean, weight, how many
    for (wish, weight), shift in zip(wishes, shifts, strict=True):
        mean, heavy, count = float(wish - shift), weight, 1
        while pools and pools[-1][0] >= mean:
            before, lighter, more = pools.pop()
            mean = (mean * heavy + before * lighter) / (heavy + lighter)
            heavy, count = heavy + lighter, count + more
        pools.append((mean, heavy, count))
    flat = [mean for mean, _, count in pools for _ in range(count)]
    last = high - shifts[-1]
    return tuple(max(low, min(last, place)) + shift for place, shift in zip(flat, shifts, strict=True))
