"""Topics: the terms of the lexicon's list that the title or the body uses, each with where it stands.

A reading in, `Topic` and `Mention` values out. What a topic's term is called is left to the concept scheme.
"""

from __future__ import annotations

from kpugraph.extract.reading import Reading
from kpugraph.model import Mention, Span, Topic

__all__ = ["find_topics", "topic_mentions"]


def find_topics(reading: Reading) -> tuple[tuple[Topic, ...], tuple[Mention, ...]]:
    """The topics that the title or the body names, by key, and every mention of one, in order."""
    mentions = _all_mentions(reading)
    return tuple(Topic(key) for key in sorted({mention.key for mention in mentions})), tuple(mentions)


def topic_mentions(reading: Reading, span: Span) -> list[Mention]:
    """The mentions of topics inside the span, in order."""
    return [mention for mention in _all_mentions(reading) if span.covers(mention.span)]


def _all_mentions(reading: Reading) -> list[Mention]:
    found = []
    sentences = ([reading.title] if reading.title else []) + list(reading.body)
    for sentence in sentences:
        at = sentence.first
        while at < sentence.last:
            match = reading.lexicon.topics.match(reading.tokens, at, sentence.last)
            if match is None:
                at += 1
                continue
            span = reading.span_of(at, match[0])
            found.append(Mention(span, match[1], reading.text(span)))
            at = match[0]
    return found
