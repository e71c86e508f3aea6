"""What earlier builds extracted, kept in a folder, so that an article that did not change is not read again.

In: the articles of a build and the folder; out: the facts that `kpugraph.extract` gives, whatever the folder holds.
Facts are kept as extraction finds them, before anything is left out, resolved or corrected, so that every option of a
build can change from one to the next. The folder holds the articles of the last build that came to its end, and
what builds after it got done; the facts of a withdrawn article leave with it.
"""

from __future__ import annotations

import logging
from collections.abc import Sequence
from pathlib import Path

from kpugraph.extract import extract
from kpugraph.language.lexicon import lexicon
from kpugraph.model import Article, Facts
from kpugraph.state.codec import decode_facts, encode_facts
from kpugraph.state.keys import article_key, rules_digest
from kpugraph.state.store import Kept, kept

__all__ = ["extract_changed"]

_BATCH = 50
"""Articles extracted between two savings: what a kill can cost, half a second's work; saving takes milliseconds."""

_LOG = logging.getLogger(__name__)


def extract_changed(articles: Sequence[Article], folder: Path) -> tuple[Facts, ...]:
    """The facts of every article, in the order given: kept ones, and those of new and changed articles extracted now.

    Raises `StateError` when the folder is in use, damaged, another's, or cannot be read or written.
    """
    rules = rules_digest()
    keys = [article_key(article, rules) for article in articles]
    with kept(folder) as state:
        found: dict[bytes, Facts] = {}
        missing: list[tuple[bytes, Article]] = []
        for key, article in zip(keys, articles, strict=True):
            facts = _known(state, key, article)
            if facts is None:
                missing.append((key, article))
            else:
                found[key] = facts
        for start in range(0, len(missing), _BATCH):
            batch = {key: extract(article, lexicon()) for key, article in missing[start : start + _BATCH]}
            state.save({key: encode_facts(facts) for key, facts in batch.items()})
            found.update(batch)
        state.keep_only(keys)
    _LOG.info("%d articles read, %d known from %s", len(missing), len(articles) - len(missing), folder)
    return tuple(found[key] for key in keys)


def _known(state: Kept, key: bytes, article: Article) -> Facts | None:
    content = state.find(key)
    if content is None:
        return None
    try:
        return decode_facts(content, article)
    except ValueError:
        _LOG.warning("%s: its kept facts are no facts; the article is read again", article.identifier)
        return None
