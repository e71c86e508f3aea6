"""A connection for reading and as JSON.

In comes a `Connection`; nothing is looked for here.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict

from kpugraph.graph.answers import printable
from kpugraph.graph.connection import Connection, Path, Tie
from kpugraph.graph.explain import marked
from kpugraph.graph.wording import LANGUAGES, Language

__all__ = ["connection_json", "connection_text"]

_PASSAGES = 2
"""How many passages of a fact are shown; JSON has all."""
_NOT = ("{start} dan {end} tidak terhubung.", "{start} and {end} are not connected.")
_HEAD = (
    "{start} – {end}: {steps} langkah, {paths} dari {shortest} jalur terpendek",
    "{start} – {end}: {steps} step{s}, {paths} of {shortest} shortest path{ss}",
)
_RESTS = ("bersandar pada {articles} artikel", "rests on {articles} article{s}")
_HIERARCHY = ("dari susunan lembaga, bukan dari satu kalimat", "from how the bodies are organized, not from a sentence")
_MORE = ("… kutipan lain: {count}", "… more passages: {count}")


def connection_text(found: Connection, language: Language = "id") -> str:
    """Write a connection for reading: each path in one line, then its steps with their sentences."""
    which = LANGUAGES.index(language)
    names = {"start": found.start_name, "end": found.end_name}
    if not found.paths:
        return printable(_NOT[which].format(**names)) + "\n"
    steps = len(found.paths[0].steps)
    counts = {"steps": steps, "paths": len(found.paths), "shortest": found.shortest}
    lines = [_HEAD[which].format(**names, **counts, s=_plural(steps), ss=_plural(found.shortest))]
    for number, path in enumerate(found.paths, start=1):
        lines += ["", *_path_lines(number, path, which)]
    return "".join(f"{printable(line)}\n" for line in lines)


def _path_lines(number: int, path: Path, which: int) -> Iterator[str]:
    trail = " → ".join([path.steps[0].source_name, *(step.target_name for step in path.steps)])
    yield f"{number}. {trail} ({_RESTS[which].format(articles=path.articles, s=_plural(path.articles))})"
    for place, step in enumerate(path.steps, start=1):
        for tie in step.ties:
            yield f"   {number}.{place} {tie.words}"
            yield from _sentences(tie, which)


def _sentences(tie: Tie, which: int) -> Iterator[str]:
    if not tie.passages:
        yield f"       — {_HIERARCHY[which]}"
    for passage in tie.passages[:_PASSAGES]:
        rule, confidence = ("aturan", "rule")[which], ("keyakinan", "confidence")[which]
        yield f"       > {marked(passage)}"
        where = f"{passage['title']} [{passage['start']}:{passage['end']}]"
        yield f"       — {where}, {rule} {passage['rule']}, {confidence} {passage['confidence']}"
    if len(tie.passages) > _PASSAGES:
        yield f"       {_MORE[which].format(count=len(tie.passages) - _PASSAGES)}"


def _plural(count: int) -> str:
    return "" if count == 1 else "s"


def connection_json(found: Connection) -> str:
    """Write a connection as JSON, with the field names of `Connection`."""
    return json.dumps(asdict(found), ensure_ascii=False, indent=2) + "\n"
