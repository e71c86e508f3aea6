"""Who said what: quotations and reported speech, sentence by sentence, each with its speaker.

Agents and sentences in, `StatementFound` values out: one entry a reporting sentence or quotation. A speaker left out
(``Ia``, ``pihaknya``, ``ujarnya``) is the one who spoke or acted last.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from kpugraph.extract.agents import AgentMention, Agents
from kpugraph.extract.reading import Reading, Sentence
from kpugraph.extract.roles import Holding
from kpugraph.language.lexicon import word_set
from kpugraph.language.text import tokens_in
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


_QUOTE = re.compile(r"[“”\"][^“”\"]{3,1500}[”“\"]|''[^']{3,1500}''|(?<![\w])[‘][^’]{12,1500}[’](?!\w)|``[^`]{3,1500}''")
_LONE = re.compile(r"[“\"”]")
_FEWEST_WORDS = 4
"""Words: shorter quotations are names and themes, not speech."""
_BODY_VERBS = word_set("statements-body-verbs")
_SAID_NYA = word_set("statements-said-nya")
_PRONOUNS = word_set("statements-pronouns")
_THAT = word_set("statements-that")
_ADVERBS = word_set("statements-adverbs")
_PREPOSITIONS = word_set("statements-prepositions")
_ENDS_TAG = word_set("statements-ends-tag") | {".", "?", "!", "”", "“", '"'}
_POINTING = {"ini", "itu", "tersebut"}
_BEARING = {"agar", "bahwa", "bahwasanya", "jika", "kalau", "pentingnya", "supaya"}
_EMPTY_OBJECTS = word_set("statements-empty-objects")
_CONTRAST = word_set("statements-contrast")
_GIVING = word_set("statements-giving")


def find_statements(reading: Reading, agents: Agents, holdings: Sequence[Holding]) -> tuple[StatementFound, ...]:
    """Every statement of the body, in order."""
    finder = _Finder(reading, agents, holdings)
    found = []
    for sentence in reading.body:
        found.extend(finder.statements_of(sentence))
    return tuple(found)


class _Finder:
    def __init__(self, reading: Reading, agents: Agents, holdings: Sequence[Holding]) -> None:
        self.reading = reading
        self.agents = agents
        self.current: AgentMention | None = None
        self.by_office: dict[tuple[str, str], set[int]] = {}
        for holding in holdings:
            if holding.role is not None and not holding.former:
                self.by_office.setdefault((holding.role, holding.organization.name), set()).add(holding.person)

    def statements_of(self, sentence: Sentence) -> list[StatementFound]:
        quotes = self._quotes(sentence)
        outside = self._outside(sentence, quotes)
        found: list[StatementFound] = []
        if quotes:
            speaker, rule = self._speaker_of_quote(sentence, outside)
            if speaker is not None:
                found.append(StatementFound(speaker, "quote", tuple(quotes), sentence.span, rule))
                self.current = speaker
                return found
        reported = self._reported(sentence, outside)
        if reported:
            self.current = reported[-1].speaker
            return reported
        self._follow(outside)
        return []

    def _quotes(self, sentence: Sentence) -> list[Span]:
        """Quotations of enough words, also one that a mark opens and the sentence's end closes."""
        text = self.reading.article.text
        low, high = sentence.span.start, sentence.span.end
        spans = []
        for match in _QUOTE.finditer(text, low, high):
            enough = len(match.group().split()) >= _FEWEST_WORDS and not self._is_name(match.start(), match.group())
            if enough or self._reported_here(match.start(), match.end(), high):
                spans.append(Span(match.start(), match.end()))
        if spans:
            return spans
        lone = [match.start() for match in _LONE.finditer(text, low, high)]
        if len(lone) % 2 == 1:
            if lone[0] - low <= 2 and len(text[lone[0] : high].split()) >= _FEWEST_WORDS:
                # Opened at the sentence's beginning and never closed: up to the verb of saying.
                cut = self._verb_after(sentence)
                end = cut if cut is not None else high
                return [Span(lone[0], end)] if end > lone[0] + 1 else []
            if text[low : lone[-1]].count(" ") >= _FEWEST_WORDS and high - lone[-1] < 120 and lone[-1] + 1 < high:
                return [Span(low, lone[-1] + 1)]
        return []

    def _reported_here(self, start: int, end: int, high: int) -> bool:
        """Whether a verb of saying touches the marks, so that even few words are a quotation."""
        tokens, lexicon = self.reading.tokens, self.reading.lexicon
        first, last = tokens_in(tokens, Span(start, end))
        if last < len(tokens) and tokens[last].start < high:
            after = last + (tokens[last].text == ",")
            if lexicon.speech_after.match(tokens, after) is not None:
                return True
        before = first - 1 - (first > 1 and tokens[first - 1].text in {",", ":"})
        return before >= 0 and lexicon.speech_before.match(tokens, before, first) is not None

    def _is_name(self, start: int, quoted: str) -> bool:
        """Whether the marks hold a theme or a title: most long words capitalised, or ``tema`` right before."""
        before = self.reading.article.text[max(0, start - 40) : start].lower()
        if re.search(
            r"(?:tema|bertajuk|berjudul|topik|tagline|slogan|materi|dengan judul|bertema(?:kan)?)\W{0,4}$", before
        ):
            return True
        words = [word for word in re.findall(r"[^\W\d_]+", quoted) if len(word) > 3]
        return bool(words) and sum(word[0].isupper() for word in words) > 0.7 * len(words)

    def _verb_after(self, sentence: Sentence) -> int | None:
        tokens = self.reading.tokens
        for at in range(sentence.last - 1, sentence.first, -1):
            match = self.reading.lexicon.speech_after.match(tokens, at, sentence.last)
            if match is not None:
                return tokens[at].start
        return None

    def _outside(self, sentence: Sentence, quotes: Sequence[Span]) -> list[tuple[int, int]]:
        """Ranges of tokens outside the quotations."""
        ranges, at = [], sentence.first
        for quote in quotes:
            first, last = tokens_in(self.reading.tokens, quote)
            if first > at:
                ranges.append((at, first))
            at = max(at, last)
        if at < sentence.last:
            ranges.append((at, sentence.last))
        return ranges

    def _speaker_of_quote(
        self, sentence: Sentence, outside: Sequence[tuple[int, int]]
    ) -> tuple[AgentMention | None, str]:
        lexicon, tokens = self.reading.lexicon, self.reading.tokens
        for low, high in outside:
            for at in range(low, high):
                match = lexicon.speech_after.match(tokens, at, high)
                if match is not None and self._is_tag(at, match[0], low):
                    speaker = self._after_verb(match[0], high)
                    if speaker is not None:
                        return speaker, "quote-verb-name"
                    if tokens[match[0] - 1].low.endswith("nya") or self.agents.low(match[0]) in _PRONOUNS:
                        named = self._subject_before(sentence.first, at, outside)
                        return named or self.current, "quote-verb-nya"
                passive = lexicon.speech_passive.match(tokens, at, high)
                if passive is not None:
                    speaker = self._after_verb(passive[0], high)
                    if speaker is not None:
                        return speaker, "quote-passive-name"
        named = self.agents.by_end.get(outside[0][1] - 1) if outside else None
        if named is not None and self.agents.low(outside[0][1] - 1) == ":":
            return named, "name-verb-quote"
        for low, high in outside:
            for at in range(low, high):
                if lexicon.speech_before.match(tokens, at, high) is not None:
                    subject = self._subject_before(low, at, outside)
                    if subject is not None:
                        return subject, "name-verb-quote"
                    return self.current, "verb-quote"
        inside = [agent for low, high in outside for agent in self.agents.between(low, high)]
        words = sum(high - low for low, high in outside)
        if not inside and words <= 3:
            # A quotation alone goes on with what the last speaker said.
            return self.current, "quote-continued"
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

    def _after_verb(self, at: int, stop: int) -> AgentMention | None:
        """The speaker behind the verb: a person, a title's holder, else a body, within a few words."""
        steps = 0
        while at < stop and steps < 14:
            agent = self.agents.by_start.get(at)
            if agent is not None:
                return agent
            title = self.agents.titles.get(at)
            if title is not None:
                holder = self._holder(at)
                behind = title.last
                while behind < stop and self.agents.low(behind) in {
                    ",",
                    "(",
                    "-",
                    "–",
                    ":",
                    "yang",
                    "juga",
                    "sekaligus",
                }:
                    behind += 1
                if behind in self.agents.by_start and self.agents.by_start[behind].person is not None:
                    return self.agents.by_start[behind]
                if holder is not None:
                    return holder
                at = title.last
                continue
            low = self.agents.low(at)
            if low in _PRONOUNS:
                return self.current
            if low in _ENDS_TAG:
                return None
            if low in _POINTING:
                # "ujar perempuan asal Lumajang ini": who spoke last, said again by what she is.
                return self.current if steps else None
            token = self.reading.tokens[at]
            if (
                token.is_word
                and token.text.islower()
                and low not in _ADVERBS | {"oleh", "sosok", "pria", "bapak", "ibu", "pak", "bu", "mantan"}
            ):
                steps += 4
            at += 1
            steps += 1
        return None

    def _holder(self, at: int) -> AgentMention | None:
        """The one person that the article names in the office of a title standing alone."""
        title = self.agents.titles[at]
        for office in title.offices:
            if office.organization is None:
                people = {p for (role, _), ps in self.by_office.items() if role == office.role for p in ps}
            else:
                people = self.by_office.get((office.role, office.organization.name), set())
            if len(people) == 1:
                return AgentMention(title.first, title.last, person=next(iter(people)))
        return None

    def _subject_before(self, floor: int, at: int, outside: Sequence[tuple[int, int]]) -> AgentMention | None:
        """The subject of a verb of saying: the nearest person before it, or a body or pronoun right before it."""
        near = at
        while near > floor and self.agents.low(near - 1) in _ADVERBS:
            near -= 1
        if self.agents.low(near - 1) in _PRONOUNS and near > floor:
            return self._meant(floor, near - 1)
        title = self._title_subject(floor, near)
        if title is not None:
            return title
        spoken = [
            agent
            for low, high in outside
            for agent in self.agents.between(max(low, floor), min(high, at))
            if agent.last <= at
        ]
        people = [agent for agent in spoken if agent.person is not None]
        free = [agent for agent in people if not self._governed(agent) and not self.agents.absent(agent)]
        if free:
            last = free[-1]
            # A pronoun between the name and the verb: the name is not the subject.
            pronouns = [index for index in range(last.last, at) if self.agents.low(index) in _PRONOUNS]
            return self._meant(floor, pronouns[0]) if pronouns else last
        pronoun = next((index for index in range(floor, at) if self.agents.low(index) in _PRONOUNS), None)
        if pronoun is not None and not any(agent.first > pronoun for agent in people):
            return self._meant(floor, pronoun)
        if (
            spoken
            and spoken[-1].body is not None
            and spoken[-1].last >= near - 1
            and self._opens_clause(spoken[-1], floor)
        ):
            return spoken[-1]
        return None

    def _opens_clause(self, agent: AgentMention, floor: int) -> bool:
        """Whether the body is a subject of its own and not the end of a longer name: ``Tim 1 KPU Kota Batu``."""
        if agent.first <= floor:
            return True
        before = self.reading.tokens[agent.first - 1]
        return not (before.is_word and before.is_capitalized) and not before.low.isdigit()

    def _meant(self, floor: int, pronoun: int) -> AgentMention | None:
        """Who a pronoun means: the person named before it in the sentence, else who spoke or acted last."""
        people = [a for a in self.agents.between(floor, pronoun) if a.person is not None]
        free = [a for a in people if not self._governed(a)]
        if free or (people and people[-1].last + 2 >= pronoun):
            return (free or people)[-1]
        return self.current

    def _governed(self, agent: AgentMention) -> bool:
        """Whether a preposition governs the name, so that it is no subject: ``kepada Budi``."""
        at = agent.first
        title_ends = self.agents.titles_by_end
        while at > 0 and (at in title_ends or (self.agents.low(at - 1) in {",", "("} and at - 1 in title_ends)):
            at = title_ends[at if at in title_ends else at - 1].first
        if self.agents.low(at - 1) in {"dan", ",", "serta"}:
            previous = self.agents.by_end.get(at - 1)
            if previous is not None and previous.person is not None and previous.first != agent.first:
                return self._governed(previous) and self.agents.low(at - 1) != ","
        return self.agents.low(at - 1) in _PREPOSITIONS

    def _title_subject(self, floor: int, near: int) -> AgentMention | None:
        title = self.agents.titles_by_end.get(near)
        return self._holder(title.first) if title is not None and title.first >= floor else None

    def _reported(self, sentence: Sentence, outside: Sequence[tuple[int, int]]) -> list[StatementFound]:
        lexicon, tokens = self.reading.lexicon, self.reading.tokens
        implied: AgentMention | None = None
        for low, high in outside:
            for at in range(low, high):
                match = lexicon.speech_before.match(tokens, at, high)
                if match is None:
                    continue
                if self.agents.low(at - 1) in {"untuk", "dapat", "bisa", "harus", "guna", "agar", "yang"} and at > low:
                    continue
                if self._says_nothing(at, match[0], high):
                    continue
                subject = self._subject_before(sentence.first, at, outside)
                that = any(self.agents.low(index) in _THAT for index in range(match[0], min(match[0] + 9, high)))
                if match[1] == "weak" and not (that and subject is not None and subject.person is not None):
                    continue
                if subject is None:
                    implied = implied or self._implied(sentence, at)
                    continue
                if self.agents.low(at - 1) == "dengan" and subject.person is None:
                    continue
                says = that or self.agents.low(at) in _BODY_VERBS
                if subject.body is not None and not (says and self._right_before(subject, at)):
                    continue
                speakers = self._joint(subject, at, sentence)
                other = self._contrasted(match[0], sentence.last, speakers)
                return [
                    StatementFound(speaker, "paraphrase", (sentence.span,), sentence.span, "reported-speech")
                    for speaker in [*speakers, *other]
                ]
        if implied is not None:
            return [StatementFound(implied, "paraphrase", (sentence.span,), sentence.span, "reported-speech")]
        return self._tagged(sentence, outside)

    def _says_nothing(self, at: int, behind: int, high: int) -> bool:
        """Whether the verb only tells that a speech was given: ``menyampaikan sambutan``, ``memberikan materi``."""
        if self.agents.low(at) not in _GIVING:
            return False
        if self.agents.low(behind - 1) not in _EMPTY_OBJECTS:
            behind += self.agents.low(behind) == "kata"
            if self.agents.low(behind) not in _EMPTY_OBJECTS:
                return False
        return not any(self.agents.low(index) in _BEARING for index in range(behind, min(behind + 9, high)))

    def _contrasted(self, at: int, stop: int, speakers: Sequence[AgentMention]) -> list[AgentMention]:
        """Who speaks in a second clause of the sentence: ``…, sedangkan B menyoroti …``."""
        known = {speaker.person for speaker in speakers}
        for index in range(at, stop - 1):
            if self.agents.low(index) not in _CONTRAST:
                continue
            start = index + 1
            start += self.agents.low(start) in {"itu", ","}
            title = self.agents.titles.get(start)
            if title is not None:
                start = title.last + (self.agents.low(title.last) == ",")
            agent = self.agents.by_start.get(start)
            if agent is None or agent.person is None or agent.person in known:
                continue
            verb = agent.last
            while verb < stop and self.agents.low(verb) in _ADVERBS | {","}:
                verb += 1
            if self.reading.lexicon.speech_before.match(self.reading.tokens, verb, stop) is not None:
                return [agent]
        return []

    def _right_before(self, agent: AgentMention, at: int) -> bool:
        near = at
        while near > agent.last and self.agents.low(near - 1) in _ADVERBS | _PRONOUNS:
            near -= 1
        return near == agent.last

    def _implied(self, sentence: Sentence, at: int) -> AgentMention | None:
        """The speaker of a sentence without a subject: ``Lebih lanjut menyampaikan``, ``Ditambahkan``."""
        opening = [self.agents.low(index) for index in range(sentence.first, at)]
        if len(opening) <= 6 and all(
            word in _ADVERBS | _PRONOUNS | {",", "selain", "di", "sisi", "lain", "hal", "tambahan", "sementara"}
            for word in opening
        ):
            return self.current
        return None

    def _joint(self, subject: AgentMention, at: int, sentence: Sentence) -> list[AgentMention]:
        """Both speakers of ``baik dari A maupun B sama-sama mengatakan`` and ``A dan B menyampaikan``."""
        if subject.body is None:
            listed = [
                agent for agent in self.agents.list_before(subject.last, sentence.first) if agent.person is not None
            ]
            joint = [agent for agent in listed if not self._governed(agent)]
            together = (
                len(joint) > 1 and self._right_before(subject, at) and self.agents.low(joint[0].first - 1) != "senada"
            )
            return joint if together else [subject]
        listed = self.agents.list_before(subject.last, sentence.first)
        bodies = [agent for agent in listed if agent.body is not None]
        joined = any(self.agents.low(index) in {"maupun", "dan", "mauun"} for index in range(sentence.first, at))
        if not joined:
            return [subject]
        between = [
            agent
            for agent in self.agents.between(max(sentence.first, subject.first - 4), subject.first)
            if agent.body is not None
        ]
        unique = {agent.body: agent for agent in [*between, *bodies, subject]}
        return list(unique.values())

    def _tagged(self, sentence: Sentence, outside: Sequence[tuple[int, int]]) -> list[StatementFound]:
        """Speech without marks: ``…, ujarnya``, ``Menurut Budi, …``, ``… disampaikan Budi``."""
        lexicon, tokens = self.reading.lexicon, self.reading.tokens
        first = self.agents.low(sentence.first)
        for low, high in outside:
            for at in range(low, high):
                match = lexicon.speech_after.match(tokens, at, high)
                if match is None or at == sentence.first:
                    continue
                speaker = None
                if self.agents.low(at - 1) in {",", "”", '"', "."} and tokens[match[0] - 1].low.endswith("nya"):
                    speaker = self._subject_before(sentence.first, at, outside) or self.current
                elif self.agents.low(at - 1) in {",", "”", '"'}:
                    speaker = self._after_verb(match[0], high)
                if speaker is not None:
                    return [StatementFound(speaker, "paraphrase", (sentence.span,), sentence.span, "speech-tag")]
        if first == "menurut":
            agent = self._after_verb(sentence.first + 1, min(sentence.last, sentence.first + 12))
            if agent is not None:
                return [StatementFound(agent, "paraphrase", (sentence.span,), sentence.span, "menurut-name")]
        if first in _SAID_NYA and self.current is not None:
            return [StatementFound(self.current, "paraphrase", (sentence.span,), sentence.span, "menurutnya")]
        for low, high in outside:
            for at in range(low, high):
                passive = lexicon.speech_passive.match(tokens, at, high)
                if passive is None:
                    continue
                behind = passive[0] + (self.agents.low(passive[0]) == "oleh")
                if self.agents.low(behind) in {"ke", "kepada"} or self._empty_subject(sentence.first, at):
                    continue
                title = self.agents.titles.get(behind)
                near = behind if title is None else title.last
                agent = self._after_verb(behind, min(high, near + 10))
                if agent is not None and (agent.first <= near + 6) and self.agents.low(at - 1) not in {"yang", "apa"}:
                    return [StatementFound(agent, "paraphrase", (sentence.span,), sentence.span, "said-by-name")]
                opening = range(sentence.first, at)
                bare = all(self.agents.low(index) in _ADVERBS | {","} for index in opening)
                if bare and self.current is not None and agent is None:
                    return [StatementFound(self.current, "paraphrase", (sentence.span,), sentence.span, "said-by-last")]
        return []

    def _empty_subject(self, floor: int, at: int) -> bool:
        """Whether what is ``disampaikan`` is a speech or a paper, not something said: ``materi disampaikan oleh A``."""
        return any(
            self.agents.low(index) in _EMPTY_OBJECTS | {"hasil", "data"} for index in range(max(floor, at - 8), at)
        )

    def _follow(self, outside: Sequence[tuple[int, int]]) -> None:
        """Without a statement, the sentence's first person is who the next pronoun means."""
        people = [
            agent for low, high in outside for agent in self.agents.between(low, high) if agent.person is not None
        ]
        free = [agent for agent in people if not self._governed(agent)]
        if people:
            self.current = free[0] if free else people[-1]
