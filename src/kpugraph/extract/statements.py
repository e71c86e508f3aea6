"""Who said what: quotations and reported speech, sentence by sentence, each with its speaker.

Agents and sentences in, `StatementFound` values out: one entry a reporting sentence or quotation. Where a quotation
stands is left to ``quotations``, who is meant by a subject or a pronoun to ``speakers``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from kpugraph.extract.agents import AgentMention, Agents
from kpugraph.extract.quotations import outside, quotations
from kpugraph.extract.reading import Reading, Sentence
from kpugraph.extract.roles import Holding
from kpugraph.extract.speakers import Speakers
from kpugraph.extract.subjects import Subjects
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


_BODY_VERBS = word_set("statements-body-verbs")
_SAID_NYA = word_set("statements-said-nya")
_THAT = word_set("statements-that")
_ADVERBS = word_set("statements-adverbs")
_BEARING = {"agar", "bahwa", "bahwasanya", "jika", "kalau", "supaya"}
_EMPTY_OBJECTS = word_set("statements-empty-objects")
_PRODUCTS = _EMPTY_OBJECTS | {"hasil", "data"}
_SPEECHES = {"amanat", "arahan", "pidato", "sambutan"}
_GIVING = word_set("statements-giving")
_NO_SPEECH = word_set("statements-no-speech")
_ACTIVE = re.compile(r"(?:me|ber)[a-z]{4,}")
_FEWEST_TOLD = 5
"""Words that a clause reports at least where a quotation of its own follows it."""
_LONGEST_FRONT = 16
"""Tokens of a reporting clause that stands before what was said."""
_REASONING = frozenset(
    {"apabila", "artinya", "bila", "jadi", "jika", "kalau", "karenanya", "maka", "sebab", "sehingga"}
)
_NO_SUBJECT = word_set("statements-no-subject")
"""Words that go on about the officer named, rather than begin what he says."""
_VERB = re.compile(r"(?:me|ber|ter|di)[a-z]{4,}")
_LINKS = frozenset({"dan", "karena", "maka", "namun", "sebab", "tapi", "tetapi"})
_NOT_YET = word_set("statements-not-yet")
_BEFORE_ACCORDING = {",", "sebab", "karena"}
_THIS = {"hal", "demikian", "itu", "ini", "tersebut"}
_ALIKE = {"senada", "sama", "serupa"}
_MARKS = {",", "”", '"', "“", ".", "'", "’", "?", "!", "demikian", "begitu"}


def find_statements(reading: Reading, agents: Agents, holdings: Sequence[Holding]) -> tuple[StatementFound, ...]:
    """Every statement of the body, in order."""
    finder = _Finder(reading, agents, Speakers(reading, agents, holdings))
    for sentence in reading.body:
        finder.read(sentence)
    return tuple(finder.found)


class _Finder:
    def __init__(self, reading: Reading, agents: Agents, speakers: Speakers) -> None:
        self.reading = reading
        self.agents = agents
        self.speakers = speakers
        self.subjects = Subjects(reading, agents, speakers)
        self.found: list[StatementFound] = []
        self.before: list[StatementFound] = []
        """The statements of the sentence before."""

    def read(self, sentence: Sentence) -> None:
        """Adds the statements of the sentence, and keeps in mind who spoke."""
        new = self._statements_of(sentence)
        if new:
            self.speakers.current = new[-1].speaker
        if self._only_points_back(sentence, new):
            new = []
        elif self.before and new and self._only_announced(self.before[-1], new[0]):
            self.found.pop()
        self.found += new
        self.before = new or self.before[:0]

    def _statements_of(self, sentence: Sentence) -> list[StatementFound]:
        quotes = quotations(self.reading, sentence)
        beside = outside(self.reading, sentence, quotes)
        if quotes:
            speaker, rule = self._speaker_of_quote(sentence, beside)
            if speaker is not None:
                told = self._told_before(sentence, beside, speaker) if rule == "quote-verb-nya" else []
                return [*told, StatementFound(speaker, "quote", tuple(quotes), sentence.span, rule)]
        reported = self._reported(sentence, beside) or self._tagged(sentence, beside)
        if not reported and self.before and (self.agents.low(sentence.first) == "bahwa" or self._reasons(sentence)):
            reported = [self._paraphrase(self.before[-1].speaker, sentence, "speech-continued")]
        if not reported:
            reported = self._verbless(sentence)
        if not reported:
            self.speakers.follow(beside)
        return reported

    def _told_before(
        self, sentence: Sentence, beside: Sequence[tuple[int, int]], speaker: AgentMention
    ) -> list[StatementFound]:
        """What a clause reports before a quotation that another verb closes: ``A menyebut ada X, "…" ujarnya``."""
        if len(beside) < 2:
            return []
        low, high = beside[0]
        for at in range(low, high):
            match = self._verb(at, high)
            if match is None:
                continue
            content = sum(self.reading.tokens[index].is_word for index in range(match[0], high))
            addressed = self.agents.low(match[0]) in {"kepada", "pada"}
            if content < _FEWEST_TOLD or addressed or self._says_nothing(at, match[0], high):
                return []
            found = self._reported(sentence, beside[:1])
            return [each for each in found if _key(each.speaker) == _key(speaker)]
        return []

    def _reasons(self, sentence: Sentence) -> bool:
        """Whether the sentence reasons on in the paragraph where somebody spoke: ``Bila batas terlampaui, sisanya …``.

        It names nobody, and no office, that could do or say something else.
        """
        gap = self.reading.article.text[self.before[-1].sentence.end : sentence.span.start]
        if "\n" in gap or self.agents.low(sentence.first) not in _REASONING:
            return False
        named = any(agent.person is not None for agent in self.agents.between(sentence.first, sentence.last))
        return not named and not any(at in self.agents.titles for at in range(sentence.first, sentence.last))

    def _verbless(self, sentence: Sentence) -> list[StatementFound]:
        """An officer named before what is said, without a verb: ``Ketua Divisi Teknis, A, tahapan dimulai besok``."""
        title = self.agents.titles.get(sentence.first)
        if title is None or not self.before:
            return []
        agent = self.agents.by_start.get(title.last + (self.agents.low(title.last) == ","))
        if agent is None or agent.person is None or self.agents.low(agent.last) != ",":
            return []
        word = self.reading.tokens[agent.last + 1] if agent.last + 1 < sentence.last else None
        if word is None or not word.text.islower() or word.low in _NO_SUBJECT or _VERB.match(word.low):
            return []
        return [self._paraphrase(agent, sentence, "reported-speech")]

    def _paraphrase(self, speaker: AgentMention, sentence: Sentence, rule: str) -> StatementFound:
        return StatementFound(speaker, "paraphrase", (sentence.span,), sentence.span, rule)

    def _only_points_back(self, sentence: Sentence, new: Sequence[StatementFound]) -> bool:
        """Whether the sentence only names again who said the one before: ``Hal itu dikatakan Budi saat rapat``."""
        if not new or new[0].rule != "said-by-name" or not self.before:
            return False
        same = _key(new[0].speaker) == _key(self.before[-1].speaker)
        return same and all(self.agents.low(index) in _THIS for index in range(sentence.first, sentence.first + 2))

    def _only_announced(self, before: StatementFound, quote: StatementFound) -> bool:
        """Whether the sentence before only told who would be quoted: ``Hal senada diungkapkan Budi.``."""
        if before.rule != "said-by-name" or quote.kind != "quote" or _key(before.speaker) != _key(quote.speaker):
            return False
        first, last = tokens_in(self.reading.tokens, before.sentence)
        alike = any(self.agents.low(index) in _ALIKE for index in range(first, min(first + 4, last)))
        behind = range(before.speaker.last, last)
        return alike and not any(self.agents.low(index) in {"bahwa", "agar", "pihaknya"} for index in behind)

    def _speaker_of_quote(
        self, sentence: Sentence, beside: Sequence[tuple[int, int]]
    ) -> tuple[AgentMention | None, str]:
        lexicon, tokens = self.reading.lexicon, self.reading.tokens
        for low, high in beside:
            for at in range(low, high):
                match = lexicon.speech_after.match(tokens, at, high)
                if match is not None and (match[1] == "nya" or self._is_tag(at, match[0], low)):
                    if match[1] == "nya":
                        named = self.subjects.before(sentence.first, at, beside)
                        return named or self.speakers.current, "quote-verb-nya"
                    speaker = self.speakers.after_verb(match[0], high)
                    if speaker is not None and speaker == self.speakers.described(match[0], high):
                        # "A meminta KPU cermat, “…,” kata politikus asal Jember itu": whom the sentence began with.
                        speaker = self.subjects.opening(sentence.first, low) or speaker
                    if speaker is not None:
                        return speaker, "quote-verb-name"
                    if self.speakers.unnamed(match[0]):
                        self.speakers.current = None
                        return None, ""
                passive = lexicon.speech_passive.match(tokens, at, high)
                if passive is not None and passive[1] == "named":
                    speaker = self.speakers.after_verb(passive[0], high)
                    if speaker is not None:
                        return speaker, "quote-passive-name"
        named = self.agents.by_end.get(beside[0][1] - 1) if beside else None
        if named is not None and self.agents.low(beside[0][1] - 1) == ":":
            return named, "name-verb-quote"
        for low, high in beside:
            for at in range(low, high):
                if lexicon.speech_before.match(tokens, at, high) is not None:
                    subject = self.subjects.before(low, at, beside)
                    if subject is not None:
                        return subject, "name-verb-quote"
                    return self.speakers.current, "verb-quote"
        thus = self._thus(beside)
        if thus is not None:
            return thus, "quote-verb-name"
        told = self._told(beside)
        if told is not None:
            return told, "quote-verb-name"
        inside = [agent for low, high in beside for agent in self.agents.between(low, high)]
        words = sum(high - low for low, high in beside)
        if not inside and words <= 3:
            # A quotation alone goes on with what the last speaker said.
            return self.speakers.current, "quote-continued"
        return None, ""

    def _thus(self, beside: Sequence[tuple[int, int]]) -> AgentMention | None:
        """The person who closes a quotation without a verb: ``“…,” demikian Budi``."""
        for low, _ in beside:
            at = low + (self.agents.low(low) == ",")
            person = self.agents.by_start.get(at + 1)
            if self.agents.low(at) == "demikian" and person is not None and person.person is not None:
                return person
        return None

    def _told(self, beside: Sequence[tuple[int, int]]) -> AgentMention | None:
        """The person right behind a quotation that no verb reports: ``“…,” Ketua KPU X Budi kepada wartawan, Rabu``."""
        for low, high in beside:
            at = low + (self.agents.low(low) == ",")
            handed = self.agents.low(at) == "sampai"  # "“…,” sampai Ketua KPU X, Budi."
            at += handed
            title = self.agents.titles.get(at)
            person = self.agents.by_start.get(
                at if title is None else title.last + (self.agents.low(title.last) == ",")
            )
            if person is None or person.person is None or not self.reading.gap(at):
                continue
            if handed or self.agents.low(person.last) in {"kepada", "saat", "di", "ketika"}:
                return person
            if self.agents.low(person.last) == "melalui":
                return self.speakers.after_verb(person.last + 1, high)
        return None

    def _is_tag(self, at: int, end: int, low: int) -> bool:
        """Whether a verb such as ``kata`` reports here, rather than being a noun: a mark or a name is beside it."""
        return at == low or self.agents.low(at - 1) in _MARKS or end in self.agents.by_start

    def _reported(self, sentence: Sentence, beside: Sequence[tuple[int, int]]) -> list[StatementFound]:
        """Reported speech with its speaker before the verb, in as many clauses as have speakers of their own."""
        speakers: list[AgentMention] = []
        implied: AgentMention | None = None
        unnamed = False
        for low, high in beside:
            for at in range(low, high):
                match = self._verb(at, high)
                related = self.subjects.relative(sentence.first, at)
                if match is None or (self.agents.low(at - 1) in _NOT_YET and at > low and related is None):
                    continue
                if self._says_nothing(at, match[0], high):
                    continue
                if speakers:
                    other = self.subjects.another(sentence.first, at, {speaker.person for speaker in speakers})
                    speakers += [other] if other is not None else []
                    continue
                subject = self.subjects.before(sentence.first, at, beside)
                if subject is not None and self._speaks(
                    subject, at, (match[0], match[1] if related is None else "weak"), high
                ):
                    speakers = self.subjects.joint(subject, at, sentence)
                elif subject is None and match[1] == "strong":
                    implied = implied or self.subjects.implied(sentence, at)
                    unnamed = unnamed or self.speakers.unnamed(sentence.first) or self.subjects.vacant(at)
        if not speakers and implied is not None:
            speakers = [implied]
        if not speakers and unnamed:
            # "Salah seorang warga mengaku senang.": whoever goes on is nobody who was named.
            self.speakers.current = None
        return [self._paraphrase(speaker, sentence, "reported-speech") for speaker in speakers]

    def _verb(self, at: int, high: int) -> tuple[int, str] | None:
        """The verb of saying at the token: the lexicon's, or any that ``bahwa`` follows (``meneruskan bahwa``)."""
        match = self.reading.lexicon.speech_before.match(self.reading.tokens, at, high)
        if match is not None or self.agents.low(at + 1) not in {"bahwa", "bahwasanya"} or at + 1 >= high:
            return match
        low = self.agents.low(at)
        return (at + 1, "weak") if _ACTIVE.fullmatch(low) and low not in _NO_SPEECH else None

    def _speaks(self, subject: AgentMention, at: int, match: tuple[int, str], high: int) -> bool:
        """Whether the verb reports speech of the subject: strong verbs of persons, others with what was said behind."""
        that = any(self.agents.low(index) in _THAT for index in range(match[0], min(match[0] + 9, high)))
        if subject.person is not None:
            return match[1] == "strong" or that or self.agents.low(match[0]) in {",", ":"}
        said = match[1] == "strong" and (that or self.agents.low(at) in _BODY_VERBS)
        return said and self.agents.low(at - 1) != "dengan" and self.subjects.right_before(subject, at)

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
        speaker = self._tag(sentence, beside)
        if speaker is not None:
            return [self._paraphrase(speaker, sentence, "speech-tag")]
        first = sentence.first
        for at in range(first, sentence.last - 1):
            if self.agents.low(at) == "menurut" and (at == first or self.agents.low(at - 1) in _BEFORE_ACCORDING):
                agent = self.speakers.after_verb(at + 1, min(sentence.last, at + 12))
                if agent is not None:
                    return [self._paraphrase(agent, sentence, "menurut-name")]
        fronted = self._fronted(sentence)
        if fronted is not None:
            return [self._paraphrase(fronted, sentence, "speech-tag")]
        opening = first + (self.agents.low(first) in _LINKS)
        if self.agents.low(opening) in _SAID_NYA and self.speakers.current is not None:
            return [self._paraphrase(self.speakers.current, sentence, "menurutnya")]
        for low, high in beside:
            for at in range(low, high):
                found = self._said_by(sentence, at, high)
                if found:
                    return found
        return []

    def _tag(self, sentence: Sentence, beside: Sequence[tuple[int, int]]) -> AgentMention | None:
        """The speaker of a verb behind what was said: ``…, kata Budi``, ``… tegasnya``, ``… jelas Budi Santoso``."""
        for low, high in beside:
            for at in range(low, high):
                match = self.reading.lexicon.speech_after.match(self.reading.tokens, at, high)
                if match is None or at == sentence.first:
                    continue
                marked = self.agents.low(at - 1) in _MARKS
                if match[1] == "nya":
                    aside = match[0] > at + 1 and self.agents.low(match[0]) == ","
                    if marked or aside:
                        return self.subjects.before(sentence.first, at, beside) or self.speakers.current
                    continue
                agent = self.agents.by_start.get(match[0])
                named = agent is not None and agent.person is not None and self._ends(agent.last, sentence)
                speaker = self.speakers.after_verb(match[0], high) if marked or named else None
                if speaker is not None:
                    return speaker
        return None

    def _fronted(self, sentence: Sentence) -> AgentMention | None:
        """The speaker of a verb that begins the sentence, up to a comma: ``Kata Budi, …``, ``Sambung ketua itu, …``."""
        first = sentence.first
        match = self.reading.lexicon.speech_after.match(self.reading.tokens, first, sentence.last)
        if match is None:
            return None
        if match[1] == "nya":
            return self.speakers.current if self.agents.low(match[0]) == "," else None
        comma = next((at for at in range(match[0], sentence.last) if self._closes(at)), sentence.last)
        if comma == sentence.last or comma - first > _LONGEST_FRONT:
            return None
        return self.speakers.after_verb(match[0], comma + 1)

    def _closes(self, at: int) -> bool:
        """Whether the comma at the token ends who spoke: it stands behind a name, or behind ``itu`` and the like."""
        ended = at in self.agents.by_end or self.agents.low(at - 1) in {"ini", "itu", "tersebut"}
        return self.agents.low(at) == "," and ended

    def _ends(self, at: int, sentence: Sentence) -> bool:
        return at >= sentence.last or self.agents.low(at) in {".", ",", "(", "”", '"'}

    def _said_by(self, sentence: Sentence, at: int, high: int) -> list[StatementFound]:
        """``… disampaikan oleh Budi``, ``Disampaikan pula bahwa``."""
        passive = self.reading.lexicon.speech_passive.match(self.reading.tokens, at, high)
        if passive is None:
            return []
        author = self._author(sentence.first, at) if self.agents.low(passive[0]) in _BEARING else None
        if author is not None:
            return [self._paraphrase(author, sentence, "said-by-name")]
        behind = passive[0] + (self.agents.low(passive[0]) == "oleh")
        if self.agents.low(behind) in {"ke", "kepada"} | _PRODUCTS or self._empty_subject(sentence.first, at):
            return []
        title = self.agents.titles.get(behind)
        near = behind if title is None else title.last
        agent = self.speakers.after_verb(behind, min(high, near + 10)) if passive[1] == "named" else None
        through = any(self.agents.low(index) == "melalui" for index in range(near, agent.first)) if agent else False
        if (
            agent is not None
            and agent.first <= near + (14 if through else 6)
            and self.agents.low(at - 1) not in {"yang", "apa"}
        ):
            return [self._paraphrase(each, sentence, "said-by-name") for each in self.subjects.joined(agent, high)]
        bare = all(self.agents.low(index) in _ADVERBS | {","} for index in range(sentence.first, at))
        if bare and self.speakers.current is not None and agent is None:
            return [self._paraphrase(self.speakers.current, sentence, "said-by-last")]
        return []

    def _author(self, floor: int, at: int) -> AgentMention | None:
        """Whose speech is told: ``Dalam sambutan Bupati A yang dibacakan B disebutkan bahwa``."""
        for index in range(floor, min(floor + 4, at)):
            if self.agents.low(index) in _SPEECHES:
                title = self.agents.titles.get(index + 1)
                behind = index + 1 if title is None else title.last + (self.agents.low(title.last) == ",")
                agent = self.agents.by_start.get(behind)
                if agent is not None and agent.person is not None:
                    return agent
                return self.speakers.holder(index + 1) if title is not None else None
        return None

    def _empty_subject(self, floor: int, at: int) -> bool:
        """Whether what is ``disampaikan`` is a speech or a paper, not something said: ``materi disampaikan oleh A``."""
        return any(self.agents.low(index) in _PRODUCTS for index in range(max(floor, at - 8), at))


def _key(agent: AgentMention) -> tuple[int | None, str | None]:
    return agent.person, agent.body
