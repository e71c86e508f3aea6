"""Who said what: quotations and reported speech, sentence by sentence, each with its speaker.

Agents and sentences in, `StatementFound` values out: one entry a reporting sentence or quotation. Where a quotation
stands is left to ``quotations``, who is meant by a subject or a pronoun to ``speakers``.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from kpugraph.extract.agents import AgentMention, Agents
from kpugraph.extract.quotations import outside, quotations
from kpugraph.extract.reading import Reading, Sentence
from kpugraph.extract.roles import Holding
from kpugraph.extract.speakers import Speakers
from kpugraph.language.lexicon import word_set
from kpugraph.model import Span, StatementKind

__all__ = ["StatementFound", "find_statements"]


@dataclass(frozen=True, slots=True)
class StatementFound:
    """A statement: its speaker, its kind, the spans of what was said and that of the sentence that says so.

    A quotation that its reporting clause cuts in two has two spans.
    """

    speaker: AgentMention
    kind: StatementKind
    content: tuple[Span, ...]
    sentence: Span
    rule: str


_BODY_VERBS = word_set("statements-body-verbs")
_SAID_NYA = word_set("statements-said-nya")
_PRONOUNS = word_set("statements-pronouns")
_THAT = word_set("statements-that")
_ADVERBS = word_set("statements-adverbs")
_BEARING = {"agar", "bahwa", "bahwasanya", "jika", "kalau", "supaya"}
_EMPTY_OBJECTS = word_set("statements-empty-objects")
_GIVING = word_set("statements-giving")


def find_statements(reading: Reading, agents: Agents, holdings: Sequence[Holding]) -> tuple[StatementFound, ...]:
    """Every statement of the body, in order."""
    finder = _Finder(reading, agents, Speakers(reading, agents, holdings))
    found = []
    for sentence in reading.body:
        found.extend(finder.statements_of(sentence))
    return tuple(found)


class _Finder:
    def __init__(self, reading: Reading, agents: Agents, speakers: Speakers) -> None:
        self.reading = reading
        self.agents = agents
        self.speakers = speakers

    def statements_of(self, sentence: Sentence) -> list[StatementFound]:
        quotes = quotations(self.reading, sentence)
        beside = outside(self.reading, sentence, quotes)
        found: list[StatementFound] = []
        if quotes:
            speaker, rule = self._speaker_of_quote(sentence, beside)
            if speaker is not None:
                found.append(StatementFound(speaker, "quote", tuple(quotes), sentence.span, rule))
                self.speakers.current = speaker
                return found
        reported = self._reported(sentence, beside)
        if reported:
            self.speakers.current = reported[-1].speaker
            return reported
        self.speakers.follow(beside)
        return []

    def _speaker_of_quote(
        self, sentence: Sentence, beside: Sequence[tuple[int, int]]
    ) -> tuple[AgentMention | None, str]:
        lexicon, tokens = self.reading.lexicon, self.reading.tokens
        for low, high in beside:
            for at in range(low, high):
                match = lexicon.speech_after.match(tokens, at, high)
                if match is not None and self._is_tag(at, match[0], low):
                    speaker = self.speakers.after_verb(match[0], high)
                    if speaker is not None:
                        return speaker, "quote-verb-name"
                    if tokens[match[0] - 1].low.endswith("nya") or self.agents.low(match[0]) in _PRONOUNS:
                        named = self.speakers.subject_before(sentence.first, at, beside)
                        return named or self.speakers.current, "quote-verb-nya"
                passive = lexicon.speech_passive.match(tokens, at, high)
                if passive is not None:
                    speaker = self.speakers.after_verb(passive[0], high)
                    if speaker is not None:
                        return speaker, "quote-passive-name"
        named = self.agents.by_end.get(beside[0][1] - 1) if beside else None
        if named is not None and self.agents.low(beside[0][1] - 1) == ":":
            return named, "name-verb-quote"
        for low, high in beside:
            for at in range(low, high):
                if lexicon.speech_before.match(tokens, at, high) is not None:
                    subject = self.speakers.subject_before(low, at, beside)
                    if subject is not None:
                        return subject, "name-verb-quote"
                    return self.speakers.current, "verb-quote"
        for low, _ in beside:
            at = low + (self.agents.low(low) == ",")
            person = self.agents.by_start.get(at + 1)
            if self.agents.low(at) == "demikian" and person is not None and person.person is not None:
                # "…," demikian Budi.
                return person, "quote-verb-name"
        inside = [agent for low, high in beside for agent in self.agents.between(low, high)]
        words = sum(high - low for low, high in beside)
        if not inside and words <= 3:
            # A quotation alone goes on with what the last speaker said.
            return self.speakers.current, "quote-continued"
        return None, ""

    def _is_tag(self, at: int, end: int, low: int) -> bool:
        """Whether a verb such as ``kata`` reports here, rather than being a noun: a mark or a name is beside it."""
        if end < len(self.reading.tokens) and self.reading.tokens[end - 1].low.endswith("nya"):
            return True
        before = self.agents.low(at - 1)
        return (
            at == low
            or before in {",", "”", '"', "“", ".", "'", "’", "?", "!", "demikian"}
            or end in self.agents.by_start
        )

    def _reported(self, sentence: Sentence, beside: Sequence[tuple[int, int]]) -> list[StatementFound]:
        lexicon, tokens = self.reading.lexicon, self.reading.tokens
        implied: AgentMention | None = None
        for low, high in beside:
            for at in range(low, high):
                match = lexicon.speech_before.match(tokens, at, high)
                if match is None:
                    continue
                related = self.speakers.relative(low, at)
                hindered = {"untuk", "dapat", "bisa", "harus", "guna", "agar", "yang"}
                if self.agents.low(at - 1) in hindered and at > low and related is None:
                    continue
                if self._says_nothing(at, match[0], high):
                    continue
                subject = self.speakers.subject_before(sentence.first, at, beside)
                that = any(self.agents.low(index) in _THAT for index in range(match[0], min(match[0] + 9, high)))
                if (related is not None and not that) or (
                    match[1] == "weak" and not (that and subject is not None and subject.person is not None)
                ):
                    continue
                if subject is None:
                    implied = implied or self.speakers.implied(sentence, at)
                    continue
                if self.agents.low(at - 1) == "dengan" and subject.person is None:
                    continue
                says = that or self.agents.low(at) in _BODY_VERBS
                if subject.body is not None and not (says and self.speakers.right_before(subject, at)):
                    continue
                speakers = self.speakers.joint(subject, at, sentence)
                other = self.speakers.contrasted(match[0], sentence.last, speakers)
                return [
                    StatementFound(speaker, "paraphrase", (sentence.span,), sentence.span, "reported-speech")
                    for speaker in [*speakers, *other]
                ]
        if implied is not None:
            return [StatementFound(implied, "paraphrase", (sentence.span,), sentence.span, "reported-speech")]
        return self._tagged(sentence, beside)

    def _says_nothing(self, at: int, behind: int, high: int) -> bool:
        """Whether the verb only tells that a speech was given: ``menyampaikan sambutan``, ``memberikan materi``."""
        if self.agents.low(at) not in _GIVING:
            return False
        if self.agents.low(behind - 1) not in _EMPTY_OBJECTS:
            behind += self.agents.low(behind) == "kata"
            if self.agents.low(behind) not in _EMPTY_OBJECTS:
                return False
        return not any(self.agents.low(index) in _BEARING for index in range(behind, min(behind + 9, high)))

    def _tagged(self, sentence: Sentence, beside: Sequence[tuple[int, int]]) -> list[StatementFound]:
        """Speech without marks: ``…, ujarnya``, ``Menurut Budi, …``, ``… disampaikan Budi``."""
        lexicon, tokens = self.reading.lexicon, self.reading.tokens
        first = self.agents.low(sentence.first)
        for low, high in beside:
            for at in range(low, high):
                match = lexicon.speech_after.match(tokens, at, high)
                if match is None or at == sentence.first:
                    continue
                speaker = None
                if self.agents.low(at - 1) in {",", "”", '"', "."} and tokens[match[0] - 1].low.endswith("nya"):
                    speaker = self.speakers.subject_before(sentence.first, at, beside) or self.speakers.current
                elif self.agents.low(at - 1) in {",", "”", '"'}:
                    speaker = self.speakers.after_verb(match[0], high)
                if speaker is not None:
                    return [StatementFound(speaker, "paraphrase", (sentence.span,), sentence.span, "speech-tag")]
        if first == "menurut":
            agent = self.speakers.after_verb(sentence.first + 1, min(sentence.last, sentence.first + 12))
            if agent is not None:
                return [StatementFound(agent, "paraphrase", (sentence.span,), sentence.span, "menurut-name")]
        if first in _SAID_NYA and self.speakers.current is not None:
            return [StatementFound(self.speakers.current, "paraphrase", (sentence.span,), sentence.span, "menurutnya")]
        for low, high in beside:
            for at in range(low, high):
                passive = lexicon.speech_passive.match(tokens, at, high)
                if passive is None:
                    continue
                behind = passive[0] + (self.agents.low(passive[0]) == "oleh")
                if self.agents.low(behind) in {"ke", "kepada"} or self._empty_subject(sentence.first, at):
                    continue
                title = self.agents.titles.get(behind)
                near = behind if title is None else title.last
                agent = self.speakers.after_verb(behind, min(high, near + 10))
                if agent is not None and (agent.first <= near + 6) and self.agents.low(at - 1) not in {"yang", "apa"}:
                    return [
                        StatementFound(speaker, "paraphrase", (sentence.span,), sentence.span, "said-by-name")
                        for speaker in self.speakers.joined(agent, high)
                    ]
                opening = range(sentence.first, at)
                bare = all(self.agents.low(index) in _ADVERBS | {","} for index in opening)
                if bare and self.speakers.current is not None and agent is None:
                    return [
                        StatementFound(
                            self.speakers.current, "paraphrase", (sentence.span,), sentence.span, "said-by-last"
                        )
                    ]
        return []

    def _empty_subject(self, floor: int, at: int) -> bool:
        """Whether what is ``disampaikan`` is a speech or a paper, not something said: ``materi disampaikan oleh A``."""
        return any(
            self.agents.low(index) in _EMPTY_OBJECTS | {"hasil", "data"} for index in range(max(floor, at - 8), at)
        )
