"""Quotations: where the marks of a sentence hold speech, and what stands outside them.

A reading and a sentence in, spans out. Marks of every kind count, also one that is never closed or never opened;
names, themes and slogans between marks are no speech. Who spoke is left to others.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from kpugraph.extract.reading import Reading, Sentence
from kpugraph.language.text import tokens_in
from kpugraph.model import Span

__all__ = ["outside", "quotations"]

_QUOTE = re.compile(r"[“”\"][^“”\"]{3,1500}[”“\"]|''[^']{3,1500}''|(?<![\w])[‘][^’]{12,1500}[’](?!\w)|``[^`]{3,1500}''")
_LONE = re.compile(r"[“\"”]")
_FEWEST_WORDS = 4
"""Words: shorter quotations are names and themes, not speech."""


def quotations(reading: Reading, sentence: Sentence) -> list[Span]:
    """Quotations of enough words, also one that a mark opens and the sentence's end closes."""
    text = reading.article.text
    low, high = sentence.span.start, sentence.span.end
    spans = []
    for match in _QUOTE.finditer(text, low, high):
        enough = len(match.group().split()) >= _FEWEST_WORDS and not _is_name(reading, match.start(), match.group())
        if enough or _reported_here(reading, match.start(), match.end(), high):
            spans.append(Span(match.start(), match.end()))
    if spans:
        return spans
    lone = [match.start() for match in _LONE.finditer(text, low, high)]
    if len(lone) % 2 == 1:
        if lone[0] - low <= 2 and len(text[lone[0] : high].split()) >= _FEWEST_WORDS:
            # Opened at the sentence's beginning and never closed: up to the verb of saying.
            cut = _verb_after(reading, sentence)
            end = cut if cut is not None else high
            return [Span(lone[0], end)] if end > lone[0] + 1 else []
        if text[low : lone[-1]].count(" ") >= _FEWEST_WORDS and high - lone[-1] < 120 and lone[-1] + 1 < high:
            return [Span(low, lone[-1] + 1)]
    return []


def _reported_here(reading: Reading, start: int, end: int, high: int) -> bool:
    """Whether a verb of saying touches the marks, so that even few words are a quotation."""
    tokens, lexicon = reading.tokens, reading.lexicon
    first, last = tokens_in(tokens, Span(start, end))
    if last < len(tokens) and tokens[last].start < high:
        after = last + (tokens[last].text == ",")
        if lexicon.speech_after.match(tokens, after) is not None:
            return True
    before = first - 1 - (first > 1 and tokens[first - 1].text in {",", ":"})
    return before >= 0 and lexicon.speech_before.match(tokens, before, first) is not None


def _is_name(reading: Reading, start: int, quoted: str) -> bool:
    """Whether the marks hold a theme or a title: most long words capitalised, or ``tema`` right before."""
    before = reading.article.text[max(0, start - 40) : start].lower()
    if re.search(
        r"(?:tema|bertajuk|berjudul|topik|tagline|slogan|materi|dengan judul|bertema(?:kan)?)\W{0,4}$", before
    ):
        return True
    words = [word for word in re.findall(r"[^\W\d_]+", quoted) if len(word) > 3]
    return bool(words) and sum(word[0].isupper() for word in words) > 0.7 * len(words)


def _verb_after(reading: Reading, sentence: Sentence) -> int | None:
    tokens = reading.tokens
    for at in range(sentence.last - 1, sentence.first, -1):
        match = reading.lexicon.speech_after.match(tokens, at, sentence.last)
        if match is not None:
            return tokens[at].start
    return None


def outside(reading: Reading, sentence: Sentence, quotes: Sequence[Span]) -> list[tuple[int, int]]:
    """Ranges of tokens outside the quotations."""
    ranges, at = [], sentence.first
    for quote in quotes:
        first, last = tokens_in(reading.tokens, quote)
        if first > at:
            ranges.append((at, first))
        at = max(at, last)
    if at < sentence.last:
        ranges.append((at, sentence.last))
    return ranges
