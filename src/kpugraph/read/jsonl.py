"""JSON Lines: one article a line, with the keys of the Markdown front matter and ``text``."""

from __future__ import annotations

import json

from kpugraph.errors import SourceError
from kpugraph.model import Article
from kpugraph.read.decode import article_of, tidy
from kpugraph.read.markdown import metadata_date, metadata_text
from kpugraph.read.plain import split_title

__all__ = ["read"]


def read(text: str, source: str) -> tuple[Article, ...]:
    """Every article of the file; lines end at ``\\n`` only, blank ones are passed over."""
    articles = []
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            continue
        try:
            articles.append(_article(line, source))
        except SourceError as error:
            raise SourceError(f":{number}{error}") from error
    return tuple(articles)


def _article(line: str, source: str) -> Article:
    try:
        record = json.loads(line)
    except json.JSONDecodeError as error:
        raise SourceError(f": not JSON (column {error.colno}: {error.msg}); write one object a line") from error
    except (ValueError, RecursionError) as error:  # a number of thousands of digits, brackets thousands deep
        raise SourceError(f": not JSON ({error}); write one object a line") from error
    if not isinstance(record, dict):
        raise SourceError(': not an object; write {"title": …, "text": …}')
    text = record.get("text")
    if not isinstance(text, str) or not text.strip():
        raise SourceError(': no "text"; add the body of the article')
    title = metadata_text(record, "title")
    body = tidy(text)
    if title is None:
        title, body = split_title(body)
    return article_of(
        title,
        body,
        source,
        url=metadata_text(record, "url"),
        published=metadata_date(record, "published"),
        retrieved=metadata_date(record, "retrieved"),
        publisher=metadata_text(record, "publisher"),
        language=metadata_text(record, "language") or "id",
        page=body,
    )
