"""A listing page of a KPU site as crawled: ``Berita Terkini`` on the first line, then title and body in turn.

Blank lines stand between the blocks; view counters, ``Selengkapnya`` and the like between articles are left out.
"""

from __future__ import annotations

import re

from kpugraph.errors import SourceError
from kpugraph.model import Article
from kpugraph.read.decode import article_of

__all__ = ["is_listing", "read"]

_HEAD = re.compile(r"\s*(berita terkini|berita|berita terbaru)[ \t]*\n[ \t]*\n", re.IGNORECASE)
_NOISE = re.compile(
    r"(selengkapnya|baca selengkapnya|bagikan.{0,80}|[0-9.,]{1,9}|(telah )?dilihat [0-9.,]{1,9} kali\.?|"
    r"[0-9]{1,2} \w{3,9} [0-9]{4}|« .{0,80}|.{0,80} »|next|previous|share|admin)",
    re.IGNORECASE,
)
_LONGEST_TITLE = 300


def is_listing(text: str) -> bool:
    """Whether the first line says that this is a listing page and a block follows."""
    return _HEAD.match(text) is not None


def read(text: str, source: str) -> tuple[Article, ...]:
    """Every article of the page; dates named anywhere on the page go with each."""
    head = _HEAD.match(text)
    rest = text[head.end() :] if head else text
    blocks = [block.strip() for block in re.split(r"\n[ \t]*\n", rest)]
    blocks = [block for block in blocks if block and not _NOISE.fullmatch(block)]
    articles: list[Article] = []
    at = 0
    while at < len(blocks):
        title = blocks[at]
        at += 1
        body: list[str] = []
        while at < len(blocks) and (not body or not _is_title(blocks, at)):
            body.append(blocks[at])
            at += 1
        if not body:
            raise SourceError(f': no body after the title "{title[:60]}"; complete it or take the title out')
        articles.append(article_of(title, "\n\n".join(body), source, page=text))
    return tuple(articles)


def _is_title(blocks: list[str], at: int) -> bool:
    """Whether a block after a body begins the next article: one short line with a longer block behind it."""
    block = blocks[at]
    if "\n" in block or len(block) > _LONGEST_TITLE or at + 1 >= len(blocks):
        return False
    return len(blocks[at + 1]) > len(block)
