"""One article opened for extraction: its tokens, sentences, and what is left out of reading.

Article in, `Reading` out: a frozen value that every rule gets, beside the lexicon. Nothing here decides a fact.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace

from kpugraph.extract.captions import caption_marks, text_behind
from kpugraph.extract.furniture import DATELINE_DASH, furniture_of
from kpugraph.extract.small_names import with_capitals
from kpugraph.language.lexicon import Lexicon, word_set
from kpugraph.language.marks import UNQUOTED, Quoted, quoted
from kpugraph.language.text import Token, sentences, tokens, tokens_in
from kpugraph.model import Article, Span

__all__ = ["QUOTATION", "Reading", "Sentence", "open_article"]

_OPENERS = word_set("sentence-openers")
_LONGEST_SENTENCE = 2000
"""Characters: longer stretches without an end are cut, so that no rule meets an unbounded text."""

_CREDITS = word_set("reading-credits")
_BYLINE = re.compile(r"[(\[]\s?([\w.@-]{2,16}(?:[/&,+ ][\w.@ -]{1,24}){0,4})\s?[)\]]\s*$")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence: its span and the half-open range of its tokens."""

    span: Span
    first: int
    last: int
    index: int


@dataclass(frozen=True, slots=True)
class Reading:
    """An article with its tokens; ``title`` and ``body`` are sentences, boilerplate left out."""

    article: Article
    lexicon: Lexicon
    tokens: tuple[Token, ...]
    title: Sentence | None
    body: tuple[Sentence, ...]
    byline: str | None
    dateline_start: int
    """Offset of the dateline: behind the page's furniture."""
    dateline_end: int
    """Offset where the running text begins, after the dateline (the body's start where there is none)."""
    shouting: bool
    """Whether the body is written in capitals or in small letters throughout, so that case says nothing."""
    quoted: Quoted = UNQUOTED
    """What stands between quotation marks in the body, and the marks without a partner."""

    def text(self, span: Span) -> str:
        """The characters of the span."""
        return self.article.text[span.start : span.end]

    def span_of(self, first: int, last: int) -> Span:
        """The span from the first token to the one before ``last``."""
        return Span(self.tokens[first].start, self.tokens[last - 1].end)

    def sentence_of(self, offset: int) -> Sentence | None:
        """The sentence, title included, that the offset lies in."""
        if self.title is not None and offset < self.title.span.end:
            return self.title
        at = bisect_right(self.body, offset, key=lambda sentence: sentence.span.end)
        if at < len(self.body) and self.body[at].span.start <= offset:
            return self.body[at]
        return None

    def low(self, at: int) -> str:
        """The token's text in lower case, or nothing outside the article."""
        return self.tokens[at].low if 0 <= at < len(self.tokens) else ""

    def behind_marker(self, at: int) -> int:
        """The index behind the mark of a list's item: ``1.``, ``2)``, ``b.``, ``•``; its own where none stands."""
        if self.low(at) in _BULLETS:
            return at + 1
        counted = self.low(at).isdigit() and len(self.low(at)) <= 2
        lettered = len(self.low(at)) == 1 and "a" <= self.tokens[at].text <= "k" if self.low(at) else False
        return at + 2 if (counted or lettered) and self.low(at + 1) in {".", ")"} else at

    def before_marker(self, at: int) -> int:
        """The index of the mark that ends before the token; the token's own where none stands."""
        if self.low(at - 1) in _BULLETS:
            return at - 1
        return at - 2 if at > 1 and self.behind_marker(at - 2) == at else at

    def gap(self, index: int) -> bool:
        """Whether white space stands before the token at the index."""
        return index > 0 and self.tokens[index - 1].end < self.tokens[index].start


def open_article(article: Article, lexicon: Lexicon) -> Reading:
    """The reading of an article."""
    text = article.text
    every = _spelt(tokens(text), lexicon)
    page = furniture_of(article)
    captions = caption_marks(text, page.start, page.end)
    left_out = sorted([*page.left_out, *captions])
    byline = _BYLINE.search(text, page.start, page.end)
    if byline is not None and not _is_byline(byline.group(1), lexicon):
        byline = None
    end = byline.start() if byline else page.end
    title = None
    if article.title:
        span = Span(0, len(article.title))
        title = Sentence(span, *tokens_in(every, span), -1)
    body: list[Sentence] = []
    cuts = [cut for _, mark in captions if (cut := text_behind(every, mark, end, lexicon)) is not None]
    cuts = sorted({*cuts, *_stops_left_out(text, page.start, end, every, lexicon)})
    whispering = _whispering(text[article.body_start :])
    spans = sentences(text, article.body_start, end, lexicon.abbreviations, openers=_OPENERS, small=whispering)
    for span in spans:
        for piece in _pieces(text, _cut_at(_without(span, left_out), cuts)):
            first, last = tokens_in(every, piece)
            if first >= last:
                continue
            if body and _goes_on(text, body[-1], every, first, lexicon):
                before = body.pop()
                piece, first = Span(before.span.start, piece.end), before.first
            body.append(Sentence(piece, first, last, len(body)))
    letters = [ch for sentence in body for ch in text[sentence.span.start : sentence.span.end] if ch.isalpha()]
    shouting = whispering or (sum(ch.isupper() for ch in letters) > 0.6 * len(letters) if letters else False)
    if whispering:
        # Capitals for every word, so that one set of rules reads both; offsets and the article stay as they are.
        every = tuple(replace(token, text=token.text.capitalize()) for token in every)
    elif not shouting:
        every = with_capitals(every, article.body_start, lexicon)
    return Reading(
        article=article,
        lexicon=lexicon,
        tokens=every,
        title=title,
        body=tuple(body),
        byline=byline.group(1) if byline else None,
        dateline_start=page.start,
        dateline_end=_dateline_end(text, page.start),
        quoted=quoted(text, article.body_start, end),
        shouting=shouting,
    )


def _spelt(every: tuple[Token, ...], lexicon: Lexicon) -> tuple[Token, ...]:
    """The tokens, long words that are a slip away from one of the lexicons to be looked up as that one."""
    right = ((token, lexicon.spelling.right(token.low)) for token in every)
    return tuple(token if low == token.low else replace(token, low=low) for token, low in right)


_BULLETS = frozenset({"•", "▪", "●", "◦", "✓", "➢", "·"})
QUOTATION = re.compile(r"“[^“”\n]{12,1500}”|\"[^\"\n]{12,1500}\"|''[^'\n]{12,1500}''")
"""Words between paired marks, long enough to be speech rather than a name."""


def _whispering(body: str) -> bool:
    """Whether the body is written in small letters throughout: hardly a capital in many letters."""
    capitals = sum(ch.isupper() for ch in body)
    return sum(ch.islower() for ch in body) > 150 and capitals * 200 < len(body)


def _goes_on(text: str, before: Sentence, every: tuple[Token, ...], first: int, lexicon: Lexicon) -> bool:
    """Whether a quotation that ended its sentence is reported by the next: ``“… besar.” Ujarnya``, ``Hal ini
    disampaikan A``."""
    end = before.span.end - (text[before.span.end - 2 : before.span.end] in {"”.", '".', "“."})
    if text[end - 1] not in '”"“':
        return False
    low = [token.low for token in every[first : first + 2]]
    if low and low[0] in {"hal", "demikian"}:
        behind = first + 1 + (low[1:] in (["ini"], ["itu"], ["tersebut"]))
        return (low[0] == "demikian" or behind > first + 1) and lexicon.speech_passive.match(every, behind) is not None
    return lexicon.speech_after.match(every, first) is not None


_TAGGED = re.compile(
    r"[”\"][,.]?\s*(?P<verb>[A-Za-z]{3,15})(?:\s+[A-Z][\w.'’-]*){0,6}?\s+(?="
    + "|".join(sorted(word.capitalize() for word in _OPENERS))
    + r")\b"
)
"""A quotation, the verb that reports it, at most a name, and a word that begins a sentence without a stop before it."""


def _stops_left_out(text: str, start: int, end: int, every: tuple[Token, ...], lexicon: Lexicon) -> Iterator[int]:
    """Where a sentence begins without a stop: ``“…,” kata Retno Lebih jauh, …``, ``“…” ungkapnya Sedangkan …``."""
    for match in _TAGGED.finditer(text, start, end):
        first, _ = tokens_in(every, Span(match.start("verb"), match.end("verb")))
        if lexicon.speech_after.match(every, first) is not None:
            yield match.end()


def _is_byline(inside: str, lexicon: Lexicon) -> bool:
    """Bylines are initials or short names of writers: no digits, at most three words, none a body or an office."""
    words = tokens(inside)
    if any(word.low in _CREDITS for word in words):
        return True
    named = any(lexicon.bodies.match(words, at) or lexicon.roles.match(words, at) for at in range(len(words)))
    return not any(ch.isdigit() for ch in inside) and len(inside.split()) <= 3 and not (named and len(words) > 1)


def _without(span: Span, left_out: list[tuple[int, int]]) -> list[Span]:
    """The parts of the span outside the stretches left out."""
    parts, at = [], span.start
    for low, high in left_out:
        if high <= at or low >= span.end:
            continue
        if low > at:
            parts.append(Span(at, low))
        at = max(at, high)
    if at < span.end:
        parts.append(Span(at, span.end))
    return parts


def _cut_at(spans: list[Span], cuts: list[int]) -> list[Span]:
    """The spans, cut at the offsets."""
    parts = []
    for span in spans:
        start = span.start
        for cut in cuts:
            if start < cut < span.end:
                parts.append(Span(start, cut))
                start = cut
        parts.append(Span(start, span.end))
    return parts


def _pieces(text: str, spans: list[Span]) -> list[Span]:
    """The spans trimmed of white space and cut at blanks to at most `_LONGEST_SENTENCE` characters."""
    pieces = []
    for span in spans:
        start = span.start
        while start < span.end:
            while start < span.end and text[start].isspace():
                start += 1
            end = span.end
            if end - start > _LONGEST_SENTENCE:
                cut = text.rfind(" ", start + 1, start + _LONGEST_SENTENCE)
                end = cut if cut > start else start + _LONGEST_SENTENCE
            stop = end
            while stop > start and text[stop - 1].isspace():
                stop -= 1
            if start < stop:
                pieces.append(Span(start, stop))
            start = end
    return pieces


def _dateline_end(text: str, start: int) -> int:
    """Where the running text begins: after ``KOTA BATU –``, ``Batu, kota-batu.kpu.go.id -`` and the like.

    A dateline has at most 90 characters before its dash and no more than a few words in lower case; a date that
    stands alone behind it is part of it.
    """
    for match in DATELINE_DASH.finditer(text, start, min(start + 90, len(text))):
        head = text[start : match.start()]
        if "\n\n" in head:
            return start
        words = [word for word in re.split(r"[\s,/()]+", head) if word]
        low = [word for word in words if word[:1].islower() and "." not in word]
        spaced = match.group()[:1].isspace() or match.group()[-1:].isspace() or match.group().strip() in "–—―||"
        if words and not low and len(words) <= 10 and spaced and text[match.end() : match.end() + 1].strip():
            dated = _DATELINE_DATE.match(text, match.end())
            return dated.end() if dated is not None else match.end()
    return start


_DATELINE_DATE = re.compile(
    r"(?:[A-Z][a-z']{3,7},?\s)?\(?\d{1,2}(?:[-/.]\d{1,2}[-/.]|\s[A-Z][a-z]{2,8}\s)\d{4}\)?\s?(?:\.|[-–—:])\s+(?=\S)"
)
"""A date that stands alone behind the dateline's dash: ``Soe, KPU TTS - Rabu, 6 Mei 2020. KPU …``."""
