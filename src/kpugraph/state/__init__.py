"""What earlier builds extracted and wrote, kept in a folder, so that what did not change is not made again.

In: the articles of a build and the folder; out: the facts that `kpugraph.extract` gives, and the texts that a build
asks for by their keys, whatever the folder holds. Facts are kept as extraction finds them, before anything is left out,
resolved or corrected, so that every option of a build can change from one to the next; the key of a text is made of all
that it says. The folder holds what the last build that came to its end used, and what builds after it got done; the
facts of a withdrawn article leave with it.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

from kpugraph.extract import extract
from kpugraph.language.lexicon import lexicon
from kpugraph.model import Article, Facts
from kpugraph.state.codec import decode_facts, encode_facts
from kpugraph.state.keys import article_key, rules_digest
from kpugraph.state.store import Kept, kept

__all__ = ["State", "extract_changed", "opened"]

_BATCH = 50
"""Articles extracted between two savings: what a kill can cost, half a second's work; saving takes milliseconds."""

_LOG = logging.getLogger(__name__)


class State:
    """What is kept, as one build uses it; `opened` makes one."""

    def __init__(self, folder: Path, rows: Kept) -> None:
        self._folder = folder
        self._rows = rows
        self._used: set[bytes] = set()

    def facts(self, articles: Sequence[Article]) -> tuple[Facts, ...]:
        """The facts of every article, in the order given: kept ones, and those extracted now, which are kept."""
        rules = rules_digest()
        keys = [article_key(article, rules) for article in articles]
        found: dict[bytes, Facts] = {}
        missing: list[tuple[bytes, Article]] = []
        for key, article in zip(keys, articles, strict=True):
            facts = _known(self._rows, key, article)
            if facts is None:
                missing.append((key, article))
            else:
                found[key] = facts
        for start in range(0, len(missing), _BATCH):
            batch = {key: extract(article, lexicon()) for key, article in missing[start : start + _BATCH]}
            self._rows.save({key: encode_facts(facts) for key, facts in batch.items()})
            found.update(batch)
        self._used.update(keys)
        _LOG.info("%d articles read, %d known from %s", len(missing), len(articles) - len(missing), self._folder)
        return tuple(found[key] for key in keys)

    def find(self, key: bytes) -> bytes | None:
        """The text kept under the key, or None."""
        self._used.add(key)
        return self._rows.find(key)

    def save(self, texts: Mapping[bytes, bytes]) -> None:
        """Keep texts under their keys, all or none."""
        self._used.update(texts)
        self._rows.save(texts)

    def finish(self) -> None:
        """Forget what this build did not use."""
        self._rows.keep_only(self._used)


@contextmanager
def opened(folder: Path) -> Iterator[State]:
    """The state of the folder, for this build alone.

    Raises `StateError` when the folder is in use, damaged, another's, or cannot be read or written.
    """
    with kept(folder) as rows:
        yield State(folder, rows)


def extract_changed(articles: Sequence[Article], folder: Path) -> tuple[Facts, ...]:
    """The facts of every article, for a build that needs nothing else of the state; raises as `opened` does."""
    with opened(folder) as state:
        facts = state.facts(articles)
        state.finish()
    return facts


def _known(rows: Kept, key: bytes, article: Article) -> Facts | None:
    content = rows.find(key)
    if content is None:
        return None
    try:
        return decode_facts(content, article)
    except ValueError:
        _LOG.warning("%s: its kept facts are no facts; the article is read again", article.identifier)
        return None
