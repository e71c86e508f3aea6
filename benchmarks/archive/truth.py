"""The true graph beside an archive, as JSON Lines: officials and their offices first, then article after article.

Every line has ``kind``: ``person`` (with ``namesake_of``), ``tenure``, ``event`` (once, before the first article that
tells of it) or ``article``, whose key is its address. Offsets are code points into the article's text as kpugraph
reads it (title, blank line, body), end-exclusive.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.archive.fragments import Mark
from benchmarks.archive.happenings import Happening
from benchmarks.archive.telling import Told
from benchmarks.archive.world import World

__all__ = ["TrueArticle", "article_line", "event_line", "read_truth", "world_lines"]


@dataclass(frozen=True, slots=True)
class TrueArticle:
    """What one article truly says."""

    url: str
    event: str
    teller: str
    marks: tuple[Mark, ...]


def _line(**fields: Any) -> str:
    return json.dumps(fields, ensure_ascii=False, separators=(",", ":")) + "\n"


def world_lines(world: World) -> Iterator[str]:
    """The officials, then the offices that they held."""
    for person in world.officials.values():
        yield _line(
            kind="person",
            id=person.id,
            name=person.name.text,
            spellings=["|".join(part) for part in person.name.parts],
            namesake_of=person.namesake_of,
        )
    for body in world.bodies:
        for tenure in world.tenures[body.name]:
            yield _line(
                kind="tenure",
                person=tenure.person,
                body=tenure.body,
                role=tenure.role,
                unit=tenure.unit,
                start=tenure.start.isoformat(),
                end=tenure.end.isoformat(),
                acting=tenure.acting,
            )


def event_line(happening: Happening) -> str:
    """The happening."""
    return _line(
        kind="event",
        id=happening.id,
        type=happening.topic.type,
        day=happening.day.isoformat(),
        holder=happening.holder.name,
        name=f"{happening.topic.names[0]} {happening.period}".strip(),
    )


def article_line(url: str, happening: Happening, teller: str, told: Told) -> str:
    """The article's address, the happening that it tells of and every mention in it."""
    return _line(
        kind="article",
        url=url,
        event=happening.id,
        teller=teller,
        persons=[[mark.start, mark.end, mark.key] for mark in told.marked.marks if mark.kind == "person"],
        bodies=[[mark.start, mark.end, mark.key] for mark in told.marked.marks if mark.kind == "body"],
    )


def read_truth(path: Path) -> Iterator[TrueArticle]:
    """The articles of a file of truth, in its order, one at a time."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            if row["kind"] == "article":
                marks = [Mark(start, end, "person", key) for start, end, key in row["persons"]]
                marks += [Mark(start, end, "body", key) for start, end, key in row["bodies"]]
                yield TrueArticle(row["url"], row["event"], row["teller"], tuple(marks))
