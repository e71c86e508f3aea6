"""Kills a build at hundreds of moments, in children forked from one process, and looks at what each kill leaves.

``python -m tests.state.killing FOLDER``. A build is here what can leave something behind: the articles' facts through
a state, then the output, written in the old one's place. Three families of moments: before each line of the
state's and the output's code and each step of SQLite's machine (SIGKILL); where a file would grow past some size, in
the midst of SQLite's own writing (SIGXFSZ, torn writes included); the same as a full disk, which is an error to be
told. After each, the output is the old or the new one, the state is sound, what was kept before is still there, and
the next build gets the facts that a build without a state gets.
"""

from __future__ import annotations

import os
import resource
import shutil
import signal
import sqlite3
import sys
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from functools import partial
from hashlib import sha256
from pathlib import Path
from types import FrameType
from typing import Any
from unittest.mock import patch

import kpugraph.state
from kpugraph.errors import KpugraphError
from kpugraph.extract import extract
from kpugraph.graph import store as output_store
from kpugraph.language.lexicon import Lexicon, lexicon
from kpugraph.model import Article, Facts
from kpugraph.state import extract_changed, opened
from kpugraph.state import store as state_store
from tests.state.articles import ARTICLES

OLD, NEW = b"old output\n", b"new output\n" * 2000
STEPS, SIZES = 160, 50
"""How many moments to take of each family and each state met, spread evenly."""
CUT = {signal.SIGKILL, signal.SIGXFSZ}
TOLD = 3

TEXTS = {sha256(name.encode()).digest(): name.encode() * 200 for name in ("satu", "dua", "tiga")}
FACTS = {article.identifier: extract(article, lexicon()) for article in ARTICLES}
WITHDRAWN = replace(ARTICLES[0], identifier="ditarik", text=ARTICLES[0].text + " Selesai.")


def known(article: Article, _words: Lexicon) -> Facts:
    """`extract`, done beforehand: what is killed here is the keeping."""
    return FACTS[article.identifier]


def build(folder: Path) -> None:
    with opened(folder / "state") as state:
        facts = state.facts(ARTICLES)
        state.save({key: text for key, text in TEXTS.items() if state.find(key) is None})
        state.finish()
    output_store.write_atomic(folder / "out.ttl", NEW if facts == tuple(FACTS.values()) else b"wrong\n")


class Steps:
    """Counts the moments of a build, and kills at one of them."""

    def __init__(self, last: int | None) -> None:
        self.last = last
        self.count = 0
        self.watched = {state_store.__file__, kpugraph.state.__file__}

    def step(self) -> int:
        self.count += 1
        if self.count == self.last:
            os.kill(os.getpid(), signal.SIGKILL)
        return 0

    def trace(self, frame: FrameType, event: str, _argument: Any) -> Any:
        code = frame.f_code
        inside = code.co_filename in self.watched
        output = code.co_filename == output_store.__file__ and code.co_name in {"write_atomic", "_sync_folder", "_mode"}
        if not inside and not output:
            return None
        if event == "line":
            self.step()
        return self.trace

    def run(self, folder: Path) -> None:
        plain = sqlite3.connect

        def connect(*arguments: Any, **options: Any) -> sqlite3.Connection:
            connection: sqlite3.Connection = plain(*arguments, **options)
            connection.set_progress_handler(self.step, 1)
            return connection

        sqlite3.connect = connect  # type: ignore[assignment]  # of this child alone
        sys.settrace(self.trace)
        build(folder)
        sys.settrace(None)


def child(work: Callable[[], None]) -> int:
    """What became of a fork that did the work: 0, `TOLD` for an error told, or minus the signal that ended it."""
    pid = os.fork()
    if pid == 0:
        status = 1
        try:
            work()
            status = 0
        except KpugraphError:
            status = TOLD
        finally:
            os._exit(status)
    return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])


def limited(size: int, disposition: signal.Handlers, folder: Path) -> Callable[[], None]:
    def work() -> None:
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
        signal.signal(signal.SIGXFSZ, disposition)
        build(folder)

    return work


def inspect(folder: Path, kept_before: int, moment: str) -> None:
    left = (folder / "out.ttl").read_bytes()
    assert left in (OLD, NEW), f"{moment}: the output is {left[:40]!r}"
    asked = []

    def counted(article: Article, words: Lexicon) -> Facts:
        asked.append(article)
        return known(article, words)

    with opened(folder / "state") as state:
        found = {key: state.find(key) for key in TEXTS}
    assert all(text in (None, TEXTS[key]) for key, text in found.items()), f"{moment}: other texts"
    assert left == OLD or None not in found.values(), f"{moment}: the output is new, and the texts are not"
    with patch.object(kpugraph.state, "extract", counted):
        assert extract_changed(ARTICLES, folder / "state") == tuple(FACTS.values()), f"{moment}: other facts"
    again = len(ARTICLES) - kept_before
    assert len(asked) <= again, f"{moment}: {len(asked)} articles read again, not {again}"
    assert left == OLD or not asked, f"{moment}: the output is new, and the state is not"
    with closing(sqlite3.connect(folder / "state" / state_store.FILE_NAME)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)], f"{moment}: not sound"
        rows = {content for (content,) in connection.execute("SELECT content FROM facts")}
    assert len(rows) == len(ARTICLES), f"{moment}: rows"


def met(folder: Path, before: Path | None) -> Path:
    """A folder with the old output, and the state that was there before, if any."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    (folder / "out.ttl").write_bytes(OLD)
    if before is not None:
        shutil.copytree(before, folder / "state")
    return folder


def steps_of_a_build(folder: Path) -> int:
    read, write = os.pipe()

    def work() -> None:
        counter = Steps(None)
        counter.run(folder)
        os.write(write, str(counter.count).encode())

    assert child(work) == 0
    return int(os.read(read, 100))


def main(folder: Path) -> None:
    FACTS[WITHDRAWN.identifier] = replace(FACTS[ARTICLES[0].identifier], article=WITHDRAWN)
    some = folder / "before"
    extract_changed((*ARTICLES[:2], WITHDRAWN), some)
    del FACTS[WITHDRAWN.identifier]
    counts = {"kills": 0, "torn writes": 0, "full disks": 0}
    for before, kept_before in ((None, 0), (some, 2)):
        place = folder / "build"
        total = steps_of_a_build(met(place, before))
        for step in sorted({1 + total * number // STEPS for number in range(STEPS)}):
            ended = child(partial(Steps(step).run, met(place, before)))
            assert ended == -signal.SIGKILL, f"step {step} of {total}: {ended}"
            inspect(place, kept_before, f"step {step} of {total}")
            counts["kills"] += 1
        assert child(partial(build, met(place, before))) == 0
        largest = max(path.stat().st_size for path in (place / "state").iterdir()) + len(NEW)
        for size in range(0, largest, largest // SIZES):
            for disposition, family in ((signal.SIG_DFL, "torn writes"), (signal.SIG_IGN, "full disks")):
                ended = child(limited(size, disposition, met(place, before)))
                assert ended in {0, -signal.SIGXFSZ if disposition == signal.SIG_DFL else TOLD}, f"{size}: {ended}"
                inspect(place, kept_before, f"{family} at {size}")
                counts[family] += ended != 0
    sys.stdout.writelines(f"{family}: {count}\n" for family, count in counts.items())


if __name__ == "__main__":
    with patch.object(kpugraph.state, "extract", known), patch.object(kpugraph.state, "_BATCH", 1):
        main(Path(sys.argv[1]))
