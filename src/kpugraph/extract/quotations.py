"""Quotations: where the marks of a sentence hold speech, and what stands outside them.

A reading and a sentence in, spans out. Marks of every kind count, also one that is never closed or never opened;
names, themes and slogans between marks are no speech. Who spoke is left to others.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from kpugraph.extract.reading import Reading, Sentence
from kpugraph.language.text import tokens_in
from kpugraph.model import Span

__all__ = ["outside", "quotations", "spoken"]

_FEWEST_WORDS = 4
"""Words: shorter quotations are names and themes, not speech."""


def quotations(reading: Reading, sentence: Sentence) -> list[Span]:
    """Quotations of enough words, also one that a mark opens or closes without a partner."""
    marks, low, high = reading.quoted, sentence.span.start, sentence.span.end
    spans = []
    for span in _inside(marks.spans, low, high):
        quote = reading.text(span)
        enough = len(quote.split()) >= _FEWEST_WORDS and not _is_name(reading, span.start, quote)
        if span.end <= high and (enough or _reported_here(reading, span.start, span.end, high)):
            spans.append(span)
    return spans or _unpaired(reading, sentence)


def _unpaired(reading: Reading, sentence: Sentence) -> list[Span]:
    """A quotation that a mark opens and the verb of saying or the sentence's end closes, or the other way round."""
    text, low, high = reading.article.text, sentence.span.start, sentence.span.end
    for start in _at(reading.quoted.opened, low, high):
        if len(text[start:high].split()) >= _FEWEST_WORDS and (
            start - low <= 2 or text[low:start].rstrip()[-1:] in ",:"
        ):
            cut = _verb_after(reading, sentence)
            end = cut if cut is not None and cut > start else high
            return [Span(start, end)] if end > start + 1 else []
    for mark in _at(reading.quoted.closed, low, high)[-1:]:
        behind = text[mark + 1 : high]
        if text[low:mark].count(" ") >= _FEWEST_WORDS and len(behind) < 120 and any(ch.isalpha() for ch in behind):
            return [Span(low, mark + 1)]
    return []


def _inside(spans: Sequence[Span], low: int, high: int) -> Sequence[Span]:
    """The spans that begin at the offsets ``low`` to ``high``."""
    return spans[
        bisect_left(spans, low, key=lambda span: span.start) : bisect_left(spans, high, key=lambda span: span.start)
    ]


def _at(offsets: Sequence[int], low: int, high: int) -> Sequence[int]:
    return offsets[bisect_left(offsets, low) : bisect_left(offsets, high)]


def _reported_here(reading: Reading, start: int, end: int, high: int) -> bool:
    """Whether a verb of saying touches the marks, so that even few words are a quotation."""
    tokens, lexicon = reading.tokens, reading.lexicon
    first, last = tokens_in(tokens, Span(start, end))
    if last < len(tokens) and tokens[last].start < high:
        after = last + (tokens[last].text == ",")
        if lexicon.speech_after.match(tokens, after) is not None or reading.low(after) == "demikian":
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


def spoken(text: str) -> str:
    """The words inside the quotation marks, with the commas that belong to the reporting clause left out."""
    bare = text.strip().removeprefix("â€œ").removesuffix("â€")
    return bare.strip("“”„‟«»″\"'‘’`´† \n").rstrip(",").strip()
