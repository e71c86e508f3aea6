"""Articles annotated by hand: the files of ``data/gold``, read, checked and brought together with their articles.

One JSON file an article comes in, as plain mappings whose form was checked; data/gold/benchmark/README.md says what the
keys hold. What the facts count for is left to `evaluate`, how a draft is made to `annotate`.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from kpugraph.errors import SourceError
from kpugraph.model import Article, Part

__all__ = ["PARTS", "article_for", "comparable", "gold_files", "read_gold"]

PARTS: dict[str, Part] = {
    "organizers": "organizer",
    "participants": "participant",
    "speakers": "speaker",
    "moderators": "moderator",
    "openers": "opener",
}
"""The keys of an event under which those who took part stand, and their part."""


def gold_files(folder: Path) -> Sequence[Path]:
    """The annotations of a folder, sorted by name, or the one file named. Raises `SourceError` where there is none."""
    files = sorted(folder.glob("*.json")) if folder.is_dir() else [folder] if folder.is_file() else []
    if not files:
        raise SourceError(f"{folder}: no gold files (*.json) there; give a folder of annotations")
    return files


def read_gold(path: Path) -> Mapping[str, Any]:
    """One annotation. Raises `SourceError`, with the file's name, when it is not of the format."""
    try:
        annotation = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError) as error:
        raise SourceError(f"{path}: not a gold file ({error}); see data/gold for the format") from error
    if not isinstance(annotation, dict) or not {"title", "persons", "organizations", "events"} <= annotation.keys():
        raise SourceError(f"{path}: lacks title, persons, organizations or events; see data/gold for the format")
    fault = _fault(annotation)
    if fault is not None:
        raise SourceError(f"{path}: {fault}; see data/gold for the format")
    return annotation


def _fault(annotation: Mapping[str, Any]) -> str | None:
    """What is malformed in a gold file, in words, or None."""
    for kind in ("persons", "organizations", "events", "statements"):
        if not isinstance(annotation.get(kind, []), list):
            return f'"{kind}" is not a list'
    if not all(isinstance(name, str) for name in annotation["organizations"]):
        return 'an entry of "organizations" is not a name'
    for kind, keys in (
        ("persons", ("name", "roles")),
        ("events", ("type", "date")),
        ("statements", ("speaker", "kind")),
    ):
        for entry in annotation.get(kind, []):
            lacking = [key for key in keys if not isinstance(entry, dict) or key not in entry]
            if lacking:
                return f'an entry of "{kind}" has no "{lacking[0]}"'
    for person in annotation["persons"]:
        if not isinstance(person["roles"], list):
            return f'the "roles" of {person["name"]} are not a list'
        for role in person["roles"]:
            if not isinstance(role, dict) or not {"role", "org"} <= role.keys():
                return f'a role of {person["name"]} has no "role" or "org"'
    for event in annotation["events"]:
        for part in PARTS:
            if not isinstance(event.get(part, []), list):
                return f'the "{part}" of an event are not a list'
            if not all(isinstance(agent, str) for agent in event.get(part, [])):
                return f'an entry of "{part}" is not a name'
    return None


def article_for(annotation: Mapping[str, Any], path: Path, articles: Iterable[Article]) -> Article:
    """The article that an annotation belongs to: by its file's name or its identifier, else by its title.

    Raises `SourceError` when not exactly one article has the title.
    """
    known, names = tuple(articles), {annotation.get("id"), path.stem}
    by_name = [article for article in known if article.identifier in names or Path(article.source).stem in names]
    if len(by_name) == 1:
        return by_name[0]
    title = comparable(str(annotation["title"]))
    by_title = [article for article in known if comparable(article.title) == title]
    if len(by_title) != 1:
        raise SourceError(f'{path}: {len(by_title)} articles are titled "{annotation["title"]}"; give exactly one')
    return by_title[0]


def comparable(text: str) -> str:
    """A comparable form: case, marks and white space made plain."""
    plain = unicodedata.normalize("NFKD", text).translate(str.maketrans("’‘`´“”", "''''\"\""))
    return re.sub(r"\s+", " ", re.sub(r"[^\w\s]", "", plain)).strip().lower()
