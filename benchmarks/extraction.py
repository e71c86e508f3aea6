"""Articles per second and peak memory of kpugraph's extraction, beside spaCy's blank Indonesian tokenizer.

spaCy's side is ``spacy.blank("id")`` with its rule-based sentencizer. Both take the same texts in the same run: the
invented articles of ``data/gold/benchmark`` and those of ``data/articles``. Each side runs in processes of its own, in
turn, so that a busy moment of the machine hits both and neither holds the other's memory. Loading is told apart; a pass
over the texts is timed by the processor's clock, after one to warm up, and the fastest pass counts. Run it with ``make
bench``.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
SIDES = ("kpugraph", "spacy")


@dataclass(frozen=True, slots=True)
class Measurement:
    """What one process of one side took, or several as `best` puts them together."""

    articles: int
    characters: int
    load: float
    """Seconds of the processor until the first text can be taken: imports, lexicons, pipeline."""
    seconds: tuple[float, ...]
    """Seconds of the processor for each pass over all the texts."""
    peak: int
    """Bytes of the process at its fullest, Python and libraries included."""


def sources() -> tuple[Path, ...]:
    """The files and folders of the texts; the benchmark's own README is none of them."""
    return (*sorted((ROOT / "data" / "gold" / "benchmark").glob("[0-9]*.md")), ROOT / "data" / "articles")


def measure(side: str, passes: int) -> Measurement:
    """Load one side, warm it up, and time its passes, all in this process."""
    begin = time.process_time()
    texts, takes = _kpugraph() if side == "kpugraph" else _spacy()
    load = time.process_time() - begin
    seconds = [_pass(takes) for _ in range(passes + 1)][1:]
    return Measurement(len(texts), sum(map(len, texts)), load, tuple(seconds), _peak())


Take = Callable[[], object]
"""Works on one text."""


def _kpugraph() -> tuple[list[str], list[Take]]:
    from kpugraph.extract import extract
    from kpugraph.language.lexicon import lexicon
    from kpugraph.read import read_articles

    words, articles = lexicon(), read_articles(sources())
    return [each.text for each in articles], [partial(extract, each, words) for each in articles]


def _spacy() -> tuple[list[str], list[Take]]:
    """The texts come in as JSON, so that this process holds nothing of kpugraph."""
    import spacy

    texts: list[str] = json.load(sys.stdin)
    pipeline = spacy.blank("id")
    pipeline.add_pipe("sentencizer")
    return texts, [partial(_sentences, pipeline, text) for text in texts]


def _sentences(pipeline: Callable[[str], Any], text: str) -> list[object]:
    return list(pipeline(text).sents)


def _pass(takes: Sequence[Take]) -> float:
    begin = time.process_time()
    for take in takes:
        take()
    return time.process_time() - begin


def _peak() -> int:
    """Bytes; Linux tells them in KiB, macOS as they are."""
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most if sys.platform == "darwin" else most * 1024


def best(measured: Sequence[Measurement]) -> Measurement:
    """Several processes of one side as one: all passes, the shortest load, the lowest peak."""
    first, seconds = measured[0], tuple(value for each in measured for value in each.seconds)
    load, peak = min(each.load for each in measured), min(each.peak for each in measured)
    return Measurement(first.articles, first.characters, load, seconds, peak)


def report(kpugraph: Measurement, spacy: Measurement) -> str:
    """The table: a line a measure, both sides and kpugraph's share of spaCy's."""
    rows = [
        ("articles per second", _rate(kpugraph, kpugraph.articles), _rate(spacy, spacy.articles)),
        ("characters per second", _rate(kpugraph, kpugraph.characters), _rate(spacy, spacy.characters)),
        ("seconds to load", kpugraph.load, spacy.load),
        ("peak memory, MiB", kpugraph.peak / 2**20, spacy.peak / 2**20),
    ]
    of = f"{kpugraph.articles} articles, {kpugraph.characters:,} characters, {len(kpugraph.seconds)} passes a side"
    lines = [of, "", f"{'':22}{'kpugraph':>12}{'spaCy':>12}{'ratio':>8}"]
    for name, here, there in rows:
        digits = 0 if max(here, there) >= 100 else 2
        lines.append(f"{name:22}{here:>12,.{digits}f}{there:>12,.{digits}f}{here / there:>8.2f}")
    return "\n".join(lines)


def _rate(measured: Measurement, amount: int) -> float:
    return amount / min(measured.seconds)


def _child(side: str, passes: int, texts: str) -> Measurement:
    """One side measured in a process of its own."""
    command = [sys.executable, __file__, "--side", side, "--passes", str(passes)]
    done = subprocess.run(command, check=True, input=texts, stdout=subprocess.PIPE, encoding="utf-8")
    found = json.loads(done.stdout)
    return Measurement(**{**found, "seconds": tuple(found["seconds"])})


def main(arguments: Sequence[str] | None = None) -> int:
    """Measure both sides in turn and print the table; 2 where spaCy is missing."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--rounds", type=int, default=5, help="processes of each side, in turn (default: 5)")
    parser.add_argument("--passes", type=int, default=5, help="timed passes over the texts in a process (default: 5)")
    parser.add_argument("--side", choices=SIDES, help="measure one side in this process, as JSON")
    chosen = parser.parse_args(arguments)
    if min(chosen.rounds, chosen.passes) < 1:
        parser.error("--rounds and --passes are at least 1")
    if chosen.side is not None:
        print(json.dumps(asdict(measure(chosen.side, chosen.passes))))
        return 0
    if importlib.util.find_spec("spacy") is None:
        print("bench: spaCy is missing; run `make bench`, or install the dependency group bench", file=sys.stderr)
        return 2
    texts = json.dumps(_kpugraph()[0])
    measured: dict[str, list[Measurement]] = {side: [] for side in SIDES}
    for _ in range(chosen.rounds):
        for side in SIDES:
            measured[side].append(_child(side, chosen.passes, texts))
    print(report(best(measured["kpugraph"]), best(measured["spacy"])))
    return 0


if __name__ == "__main__":
    sys.exit(main())
