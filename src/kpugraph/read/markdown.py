"""Markdown with YAML front matter: ``title``, ``url``, ``published``, ``retrieved``, ``publisher``, ``language``.

All keys are optional and others are allowed; without front matter the file is Markdown alone. Values are text as
written: ``title: 2024`` and ``title: No`` are titles, ``null``, ``~`` and nothing are absent. Without a ``title`` the
first level-1 heading is it, else the first line when a blank line follows.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date

import yaml

from kpugraph.errors import SourceError
from kpugraph.model import Article
from kpugraph.read.decode import article_of, tidy
from kpugraph.read.plain import split_title

__all__ = ["metadata_date", "metadata_text", "read"]

_FENCE = re.compile(r"---[ \t]*")
_KEY = re.compile(r"[A-Za-z_][\w-]*[ \t]*:")
_HEADING = re.compile(r"\s*# +([^\n]+)\n")
_NULL = "tag:yaml.org,2002:null"


class _Loader(yaml.SafeLoader):
    """Reads plain scalars as text, not as numbers, dates and truth values."""


_Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if tag == _NULL]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def read(text: str, source: str) -> tuple[Article, ...]:
    """The one article of a Markdown file.

    Raises `SourceError`, with the line where there is one, for front matter that is no YAML or a wrong value in it.
    """
    block, line, body = _parts(text)
    front = _front_matter(block, line)
    published, retrieved = (_dated(front, key, block, line) for key in ("published", "retrieved"))
    title = metadata_text(front, "title")
    heading = _HEADING.match(body)
    if heading is not None and (title is None or " ".join(heading.group(1).split()) == title):
        title = heading.group(1)
        body = body[heading.end() :]
    elif title is None:
        title, body = split_title(body)
    if not body.strip():
        raise SourceError(": no text after the front matter; add the body of the article")
    return (
        article_of(
            title,
            body,
            source,
            url=metadata_text(front, "url"),
            published=published,
            retrieved=retrieved,
            publisher=metadata_text(front, "publisher"),
            language=metadata_text(front, "language") or "id",
            page=body,
        ),
    )


def _parts(text: str) -> tuple[str, int, str]:
    """The front matter without its fences, the number of its first line, and the rest; no front matter is empty."""
    lines = text.split("\n")
    first = next((index for index, line in enumerate(lines) if line.strip()), 0)
    if not _FENCE.fullmatch(lines[first]):
        return "", 1, text
    for index in range(first + 1, len(lines)):
        if _FENCE.fullmatch(lines[index]):
            return "\n".join(lines[first + 1 : index]), first + 2, "\n".join(lines[index + 1 :])
    if first + 1 < len(lines) and _KEY.match(lines[first + 1]):
        raise SourceError(f":{first + 1}: front matter without an end; close it with a line of three hyphens")
    return "", 1, "\n".join(lines[first + 1 :])  # a rule above the text


def _front_matter(block: str, line: int) -> Mapping[str, object]:
    try:
        front = yaml.load(block, _Loader)  # a safe loader
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        place = f":{mark.line + line}" if mark is not None else ""
        fault = getattr(error, "problem", None) or "malformed"
        raise SourceError(f"{place}: front matter is not YAML ({fault}); quote titles that hold a colon") from error
    except (ValueError, RecursionError) as error:  # an explicit tag on a value it does not fit, brackets too deep
        raise SourceError(f":{line}: front matter is not YAML ({error}); write key: value lines") from error
    if front is None:
        return {}
    if not isinstance(front, Mapping):
        raise SourceError(f':{line}: front matter is not "key: value" lines; write for example title: "…"')
    return {str(key): value for key, value in front.items()}


def _dated(front: Mapping[str, object], key: str, block: str, line: int) -> date | None:
    try:
        return metadata_date(front, key)
    except SourceError as error:
        lines = block.split("\n")
        at = next((index for index, text in enumerate(lines) if text.startswith(key)), 0)
        raise SourceError(f":{line + at}{error}") from error


def metadata_text(metadata: Mapping[str, object], key: str) -> str | None:
    """The value under the key as one line of text, or None where it is absent or blank.

    Raises `SourceError` for a list, a table or a truth value.
    """
    value = metadata.get(key)
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, str | int | float | date):
        raise SourceError(f': "{key}" is not text; write it in quotes')
    return " ".join(tidy(str(value)).split()) or None


def metadata_date(metadata: Mapping[str, object], key: str) -> date | None:
    """The value under the key as a date; a time of day is dropped. Raises `SourceError` if it is no ISO date."""
    value = metadata_text(metadata, key)
    if value is None:
        return None
    try:
        return date.fromisoformat(re.split("[T ]", value, maxsplit=1)[0])
    except ValueError as error:
        raise SourceError(f': "{key}" is not an ISO date ({value}); write for example 2021-10-14') from error
