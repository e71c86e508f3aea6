"""Writes an archive of any size, article by article, with its truth beside it.

Memory is that of the world alone, which is bounded by the table of regions. The same number of articles, seed and
share of namesakes give the same bytes on every machine.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from random import Random

from benchmarks.archive.bodies import Body, choose_bodies
from benchmarks.archive.happenings import Happening, happenings
from benchmarks.archive.staffing import build_world
from benchmarks.archive.telling import Told, tell
from benchmarks.archive.truth import article_line, event_line, world_lines
from benchmarks.archive.world import World

__all__ = ["ARTICLES", "NAMESAKES", "TRUTH", "articles", "generate"]

ARTICLES, TRUTH = "archive.jsonl", "truth.jsonl"
"""Names of the two files."""
NAMESAKES = 0.03
"""Share of officials who are named like somebody in another region."""


def generate(folder: Path, count: int, seed: int, namesakes: float = NAMESAKES) -> None:
    """Write that many articles and their truth into the folder, which is made where it is missing."""
    folder.mkdir(parents=True, exist_ok=True)
    world = build_world(choose_bodies(count, Random(f"regions {seed}")), seed, namesakes)
    with (
        (folder / ARTICLES).open("w", encoding="utf-8", newline="\n") as archive,
        (folder / TRUTH).open("w", encoding="utf-8", newline="\n") as truth,
    ):
        truth.writelines(world_lines(world))
        last = ""
        for url, happening, teller, told in articles(world, count, seed):
            if happening.id != last:
                truth.write(event_line(happening))
                last = happening.id
            archive.write(_article(url, told))
            truth.write(article_line(url, happening, teller.name, told))


def articles(world: World, count: int, seed: int) -> Iterator[tuple[str, Happening, Body, Told]]:
    """The articles with their addresses and the happenings that they tell of."""
    number = 0
    for happening in happenings(world, seed):
        for teller in happening.tellers:
            if number == count:
                return
            number += 1
            told = tell(world, happening, teller, Random(f"telling {seed} {happening.id} {teller.name}"))
            yield f"https://{teller.site}/berita/baca/{number}", happening, teller, told


def _article(url: str, told: Told) -> str:
    fields = {"title": told.title, "url": url, "published": told.published.isoformat()}
    if told.publisher is not None:
        fields["publisher"] = told.publisher
    return json.dumps({**fields, "text": told.body}, ensure_ascii=False) + "\n"
