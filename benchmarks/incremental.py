"""What a state saves: the second build of a synthetic archive beside the first, and both beside one without a state.

``python -m benchmarks.incremental [ARTICLES]``. Every build runs in a process of its own and is timed by the
processor's clock, since a busy machine makes every clock on the wall wrong. The first build meets no state, the second
the first one's; for the third, one article in a hundred has changed.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

from benchmarks.archive.generate import ARTICLES, generate
from kpugraph.state.store import FILE_NAME

_BUILD = """
import json, sys, time
from pathlib import Path
from kpugraph.extract import extract_all
from kpugraph.graph.store import write_atomic
from kpugraph.language.lexicon import lexicon
from kpugraph.pipeline import Options, build_turtle
from kpugraph.read import read_articles
from kpugraph.state import extract_changed

source, output, state = Path(sys.argv[1]), Path(sys.argv[2]), Path(sys.argv[3]) if sys.argv[3] else None
loaded = time.process_time()
articles = read_articles([source])
begun = time.process_time()
if sys.argv[4] == "facts":
    extract_all(articles) if state is None else extract_changed(articles, state)
else:
    with build_turtle([source], Options(state=state)) as turtle:
        write_atomic(output, turtle)
print(time.process_time() - begun)
"""


def seconds(stage: str, source: Path, output: Path, state: Path | None) -> float:
    """Processor seconds of one build, or of its facts alone, in a process of its own; imports are left out."""
    arguments = [str(source), str(output), "" if state is None else str(state), stage]
    done = subprocess.run([sys.executable, "-c", _BUILD, *arguments], check=True, capture_output=True, text=True)
    return float(done.stdout)


def measure(folder: Path, articles: int, stage: str) -> dict[str, float]:
    """Processor seconds by build; raises `AssertionError` where a state changed a byte of the output."""
    archive, state = folder / ARTICLES, folder / f"state-{stage}"
    changed = folder / "changed.jsonl"
    lines = archive.read_text(encoding="utf-8").splitlines()
    changed.write_text("".join(f"{_changed(line, number)}\n" for number, line in enumerate(lines)), encoding="utf-8")
    taken = {}
    for name, source, kept in (
        ("no state", archive, None),
        ("first", archive, state),
        ("second", archive, state),
        ("1 % changed", changed, state),
        ("1 % changed, no state", changed, None),
    ):
        taken[name] = seconds(stage, source, folder / f"{name}.ttl", kept)
    if stage == "build":
        for one, other in (("first", "no state"), ("second", "no state"), ("1 % changed", "1 % changed, no state")):
            if (folder / f"{one}.ttl").read_bytes() != (folder / f"{other}.ttl").read_bytes():
                raise AssertionError(f"{one}: not the bytes of: {other}")
    taken["bytes an article"] = (state / FILE_NAME).stat().st_size / articles
    return taken


def _changed(line: str, number: int) -> str:
    if number % 100:
        return line
    record = json.loads(line)
    record["text"] += "\n\nKegiatan itu berlangsung tertib."
    return json.dumps(record, ensure_ascii=False)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.incremental", description=__doc__)
    parser.add_argument("articles", type=int, nargs="?", default=500)
    given = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        generate(folder, given.articles, 1)
        facts, whole = (measure(folder, given.articles, stage) for stage in ("facts", "build"))
    print(f"{given.articles} articles, {facts.pop('bytes an article'):,.0f} bytes of state an article\n")
    print(f"{'':24}{'facts':>8}{'ratio':>8}{'build':>10}{'ratio':>8}")
    for build, taken in facts.items():
        shares = taken / facts["first"], whole[build] / whole["first"]
        print(f"{build:24}{taken:8.2f}{shares[0]:8.2f}{whole[build]:10.2f}{shares[1]:8.2f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
