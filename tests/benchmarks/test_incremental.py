"""The measuring of incremental builds compares their bytes, and changes what it says it changes."""

from __future__ import annotations

import json
from pathlib import Path

from benchmarks.archive.generate import ARTICLES, generate
from benchmarks.incremental import measure


def test_builds_with_a_state_are_measured_and_their_bytes_compared(tmp_path: Path) -> None:
    generate(tmp_path, 12, 1)
    taken = measure(tmp_path, 12, "build")
    assert [name for name, seconds in taken.items() if seconds <= 0] == []
    outputs = {path.stem: path.read_bytes() for path in tmp_path.glob("*.ttl")}
    assert outputs["first"] == outputs["second"] == outputs["no state"] != outputs["1 % changed"]
    before, after = ((tmp_path / name).read_text(encoding="utf-8").splitlines() for name in (ARTICLES, "changed.jsonl"))
    assert [number for number, pair in enumerate(zip(before, after, strict=True)) if pair[0] != pair[1]] == [0]
    assert json.loads(after[0])["text"].startswith(json.loads(before[0])["text"])
