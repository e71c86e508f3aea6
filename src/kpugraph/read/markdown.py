"""Markdown with YAML front matter: ``title``, ``url``, ``published``, ``retrieved``, ``publisher``, ``language``.

All keys are optional and others are allowed. Without a ``title`` the first level-1 heading is it, else the first
line when a blank line follows.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime

import yaml

from kpugraph.errors import SourceError
from kpugraph.model import Article
from kpugraph.read.decode import article_of
from kpugraph.read.plain import split_title

__all__ = ["metadata_date", "metadata_text", "read"]

_FRONT = re.compile(r"---[ \t]*\n(.*?)(?:^|\n)---[ \t]*(?:\n|$)", re.DOTALL)
_HEADING = re.compile(r"\s*# +([^\n]+)\n")


def read(text: str, source: str) -> tuple[Article, ...]:
    """The one article of a Markdown file."""
    front: Mapping[str, object] = {}
    body = text
    match = _FRONT.match(text.lstrip("\n"))
    if match is not None:
        front = _front_matter(match.group(1))
        body = text.lstrip("\n")[match.end() :]
    title = metadata_text(front, "title")
    heading = _HEADING.match(body)
    if heading is not None and (title is None or " ".join(heading.group(1).split()) == " ".join(title.split())):
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
            published=metadata_date(front, "published"),
            retrieved=metadata_date(front, "retrieved"),
            publisher=metadata_text(front, "publisher"),
            language=metadata_text(front, "language") or "id",
            page=body,
        ),
    )


def _front_matter(block: str) -> Mapping[str, object]:
    try:
        front = yaml.safe_load(block)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = f":{mark.line + 2}" if mark is not None else ""
        fault = getattr(error, "problem", None) or "malformed"
        raise SourceError(f"{line}: front matter is not YAML ({fault}); quote titles that hold a colon") from error
    except ValueError as error:
        raise SourceError(f": front matter holds an impossible value ({error}); write dates as 2021-10-14") from error
    if front is None:
        return {}
    if not isinstance(front, Mapping):
        raise SourceError(': front matter is not "key: value" lines; write for example title: "…"')
    return {str(key): value for key, value in front.items()}


def metadata_text(metadata: Mapping[str, object], key: str) -> str | None:
    """The value under the key as one line of text, or None where it is absent or blank."""
    value = metadata.get(key)
    if value is None:
        return None
    text = " ".join(str(value).split())
    return text or None


def metadata_date(metadata: Mapping[str, object], key: str) -> date | None:
    """The value under the key as a date; a time of day is dropped. Raises `SourceError` if it is no ISO date."""
    value = metadata.get(key)
    if value is None or value == "":
        return None
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    try:
        return date.fromisoformat(str(value).strip()[:10])
    except ValueError as error:
        raise SourceError(f': "{key}" is not an ISO date ({value}); write for example 2021-10-14') from error
