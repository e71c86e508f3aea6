"""The facts of an archive, extracted part after part over several processes, so that a stop loses no finished part.

In goes the folder of an archive and its articles; out come their facts. Each part has a state of its own
(`kpugraph.state`) below ``state`` in the folder, and a line in ``progress.jsonl`` once it is done, with the seconds of
the processor that it took: a run that goes on where another stopped counts those of both.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path

from kpugraph.model import Article, Facts
from kpugraph.state import extract_changed

__all__ = ["PROGRESS", "Extracted", "extract_parts"]

PROGRESS = "progress.jsonl"
_STATE = "state"
_PART = 1000
"""Articles of a part."""


@dataclass(frozen=True, slots=True)
class Extracted:
    """Facts, and the processor seconds that they took, over all processes and runs."""

    facts: tuple[Facts, ...]
    seconds: float


def extract_parts(folder: Path, articles: Sequence[Article], processes: int) -> Extracted:
    """The facts of the articles, in their order, extracted by other processes; says on standard error how far it is."""
    (folder / _STATE).mkdir(exist_ok=True)
    parts = [(folder / _STATE / f"{start:07}", articles[start : start + _PART]) for start in _starts(articles)]
    done = _done(folder)
    missing = [part for part in parts if part[0].name not in done]
    with (folder / PROGRESS).open("a", encoding="utf-8") as progress:
        for name, seconds in _run(missing, processes):
            done[name] = seconds
            progress.write(json.dumps({"part": name, "seconds": round(seconds, 3)}) + "\n")
            progress.flush()
            sys.stderr.write(f"{len(done)} of {len(parts)} parts extracted, {sum(done.values()):.0f} s\n")
    facts = tuple(each for place, part in parts for each in extract_changed(part, place))
    return Extracted(facts, sum(done[place.name] for place, _ in parts))


def _starts(articles: Sequence[Article]) -> range:
    return range(0, len(articles), _PART)


def _done(folder: Path) -> dict[str, float]:
    path = folder / PROGRESS
    if not path.is_file():
        return {}
    lines = path.read_text(encoding="utf-8").splitlines()
    return {row["part"]: row["seconds"] for row in map(json.loads, lines)}


def _run(parts: Sequence[tuple[Path, Sequence[Article]]], processes: int) -> Iterator[tuple[str, float]]:
    with ProcessPoolExecutor(processes, mp_context=get_context("spawn")) as pool:
        yield from pool.map(_extract, parts)


def _extract(part: tuple[Path, Sequence[Article]]) -> tuple[str, float]:
    place, articles = part
    begun = time.process_time()
    extract_changed(articles, place)
    return place.name, time.process_time() - begun
