"""Plain text: the title on the first line, a blank line, the body."""

from __future__ import annotations

import re

from kpugraph.model import Article
from kpugraph.read.decode import article_of

__all__ = ["read", "split_title"]

_LONGEST_TITLE = 300
"""Characters: the longest title met in listing pages had 221; a longer first line is the body itself."""


def split_title(text: str) -> tuple[str, str]:
    """Title and body: the first line is the title when a blank line and a body follow; else there is no title."""
    text = text.strip()
    match = re.match(r"([^\n]+)\n[ \t]*\n\s*(\S)", text)
    if match is None or len(match.group(1)) > _LONGEST_TITLE:
        return "", text
    return match.group(1).strip(), text[match.start(2) :]


def read(text: str, source: str) -> tuple[Article, ...]:
    """The one article of a plain text file."""
    title, body = split_title(text)
    return (article_of(title, body, source, page=text),)
