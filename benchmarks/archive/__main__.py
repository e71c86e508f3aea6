"""``python -m benchmarks.archive``: write a synthetic archive, score it, or both for several sizes."""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from benchmarks.archive.generate import NAMESAKES, generate
from benchmarks.archive.score import score

_EXAMPLE = "example: python -m benchmarks.archive run 1000 10000 --folder build/archives --processes 2"


_GENERATED = "generated"
"""File that tells that an archive is whole."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; 0, or 1 where a floor of `run` was not reached."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.archive", description=__doc__, epilog=_EXAMPLE)
    commands = parser.add_subparsers(dest="command", required=True)
    making = commands.add_parser("generate", help="write archive.jsonl and truth.jsonl into a folder")
    making.add_argument("folder", type=Path)
    making.add_argument("articles", type=int)
    making.add_argument("--seed", type=int, default=1)
    making.add_argument("--namesakes", type=float, default=NAMESAKES, help="share of officials with another's name")
    scoring = commands.add_parser("score", help="score the archive of a folder")
    scoring.add_argument("folder", type=Path)
    running = commands.add_parser("run", help="generate and score archives of these sizes, one after another")
    running.add_argument("articles", type=int, nargs="+")
    running.add_argument("--seed", type=int, default=1)
    running.add_argument("--folder", type=Path, help="keep the archives in it, and go on where a run stopped")
    for each in (scoring, running):
        each.add_argument("--processes", type=int, default=1, help="how many extract at a time")
        each.add_argument("--examples", type=int, default=10, help="how many faults of each kind to show")
        each.add_argument("--json", type=Path, help="write the result as JSON into this file")
    given = parser.parse_args(arguments)
    if given.command == "generate":
        generate(given.folder, given.articles, given.seed, given.namesakes)
        return 0
    if given.command == "score":
        return _score(given.folder, given)
    for count in given.articles:
        with tempfile.TemporaryDirectory() as temporary:
            folder = Path(temporary) if given.folder is None else given.folder / f"{count}-{given.seed}"
            if not (folder / _GENERATED).exists():
                generate(folder, count, given.seed)
                (folder / _GENERATED).touch()
            _score(folder, given)
    return 0


def _score(folder: Path, given: argparse.Namespace) -> int:
    result = score(folder, processes=given.processes, examples=given.examples)
    sys.stdout.write(result.report() + "\n")
    sys.stdout.flush()
    if given.json is not None:
        given.json.write_text(result.as_json(), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
