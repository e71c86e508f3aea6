"""What stands around a name-like stretch, and whether that makes it a person.

No list of names decides it: a title, a body in brackets, a verb of saying, an honorific, a degree or a cue such as
``dipandu oleh`` beside it speak for a person; a region, a street, or words that stand in small letters too, against.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from kpugraph.extract.heads import OrganizationMention
from kpugraph.extract.names import DERIVED, NameRun
from kpugraph.extract.reading import QUOTATION, Reading, Sentence
from kpugraph.extract.titles import Title
from kpugraph.language.lexicon import word_set

__all__ = ["NameContext", "represents"]


_ADVERBS = word_set("persons-adverbs")
_NUMBERED = word_set("names-numbered")
_ROMAN = word_set("titles-roman")
_BETWEEN = frozenset({",", ":", "(", "–", "-", "—", '"', "“"}) | frozenset(
    {"yakni", "yaitu", "masing-masing", "lainnya", "antara", "lain", "diantaranya"}
)
"""What may stand between a title and its holder's name."""
_REPRESENTING = word_set("persons-represents")
_APPOINTING = word_set("persons-appointing")
_APPOINTED = word_set("persons-appointed") | _APPOINTING
"""Words between a name and the office that its bearer was given."""
_SIDES = frozenset({"fraksi", "perwakilan", "tokoh", "unsur", "utusan", "wakil"})
"""Words of whom somebody stands for, in brackets behind a name: ``Subair (unsur Bawaslu)``."""
_LONGEST_APPOINTMENT = 16
_LONGEST_OFFICE = 14
"""Tokens of an office with the field that it is for, up to its body."""
_SPEAKING = frozenset(
    {",", "arahannya", "dalam", "kapasitasnya", "laporannya", "materinya", "sambutannya", "sebagai", "selaku"}
)
_CLOSING = frozenset({".", ",", "(", "dan", "serta", "selaku", "sebagai", "yang", "dari", ";", ""})
"""What closes a name that a cue announces."""


def represents(reading: Reading, body: OrganizationMention) -> bool:
    """Whether the words before the body say that the one named behind it speaks for it: ``saksi dari Partai X N``."""
    at = body.first - 1
    return reading.low(at - (reading.low(at) == "dari")) in _REPRESENTING


class NameContext:
    """What stands around a candidate, looked up by token index."""

    def __init__(
        self,
        reading: Reading,
        mentions: Sequence[OrganizationMention],
        titles: Sequence[Title],
        runs: Sequence[NameRun],
    ) -> None:
        self.reading = reading
        self.title_starts = {title.first: title for title in titles}
        self.title_ends = {title.last: title for title in titles}
        self.mention_starts = {mention.first: mention for mention in mentions}
        self.mention_ends = {mention.last: mention for mention in mentions}
        self.run_starts = {run.outer_first: run for run in runs}
        self.quotes = [(m.start(), m.end()) for m in QUOTATION.finditer(reading.article.text)]
        known = reading.lexicon.name_words
        self.lower_words = {
            token.low
            for token in reading.tokens
            if token.is_word and token.text.islower() and len(token.text) > 3 and token.low not in known
        }

    def _quoted(self, run: NameRun) -> bool:
        """Whether the candidate stands inside a quotation, where capitals are also for emphasis."""
        start = self.reading.tokens[run.first].start
        index = bisect_right(self.quotes, (start, len(self.reading.article.text))) - 1
        return index >= 0 and self.quotes[index][0] < start < self.quotes[index][1]

    def is_person(self, run: NameRun) -> bool:
        """Whether what stands in and around the candidate makes it a person."""
        if self.is_place(run):
            return False
        if self._in_dateline(run) and not run.titled and not self._title_ends_before(run.outer_first):
            return False
        beside = run.length > 1 and run.outer_last in self.title_starts
        if self._quoted(run) and self._before(run) != "title" and not run.titled and not beside:
            return False
        if run.suffixes or (run.prefixes and not self.is_common(run)):
            return True
        before, behind = self._before(run), self._behind(run)
        if self._area_of_list(run):
            return False
        if before == "title":
            return not all(word in self.lower_words for word in run.words) or self.reading.shouting
        if behind == "strong":
            return not self.is_common(run)
        if before == "strong":
            return not self.is_common(run) and (run.length > 1 or behind == "weak" or self._closed(run))
        if before == "weak" or behind == "weak":
            known = before == behind or (run.words[0] in self.reading.lexicon.name_words and self._closed(run))
            return (run.length > 1 or known) and not self.is_common(run)
        return False

    def _area_of_list(self, run: NameRun) -> bool:
        """Whether the word is a further area of a list of officers: ``Camat Kerambitan, Penebel dan Baturiti``."""
        at = run.outer_first
        title = self.title_ends.get(at - 1)
        if run.length > 1 or title is None or self.reading.low(at - 1) != "," or not title.offices[0].own_body:
            return False
        listed = self.reading.low(run.outer_last) in {",", "dan", "serta"} and run.outer_last + 1 in self.run_starts
        return listed and run.words[0] not in self.reading.lexicon.name_words

    def _in_dateline(self, run: NameRun) -> bool:
        """Whether the candidate stands before the running text, where a place is named."""
        return self.reading.tokens[run.last - 1].end <= self.reading.dateline_end

    def titled_before(self, run: NameRun) -> bool:
        """Whether a title stands right before the candidate."""
        return run.outer_first in self.title_ends

    def _closed(self, run: NameRun) -> bool:
        return self.reading.low(run.outer_last) in _CLOSING

    def _before(self, run: NameRun) -> str:
        """``title``, ``strong``, ``weak`` or nothing, by what stands before the candidate."""
        at = run.outer_first
        if self._title_ends_before(at):
            return "title"
        sentence = self.reading.body[run.sentence]
        if self._title_over_words(at) or self._speech_before(at, sentence):
            return "strong"
        if self._represents(run) or self._hands_over(run):
            return "strong"
        if self.reading.low(at - 1) in {",", "("} and at - 1 in self.mention_ends:
            body = self.mention_ends[at - 1]
            if run.length > 1 and (represents(self.reading, body) or self._told_by(body, sentence)):
                return "strong"
            if self.reading.low(body.first - 1) in {"dari", "perwakilan", "dan", "serta", "dengan", "yaitu", "yakni"}:
                return "weak"
        return self._cue_before(at, sentence)

    def _told_by(self, body: OrganizationMention, sentence: Sentence) -> bool:
        """Whether a verb of saying stands before an officer of the body: ``kata Ketua Pokja Kampanye KPU X, N``."""
        lexicon, tokens = self.reading.lexicon, self.reading.tokens
        for start in range(max(sentence.first, body.first - _LONGEST_OFFICE), body.first):
            match = lexicon.speech_after.match(tokens, start, body.first)
            if match is not None and match[0] in self.title_starts:
                return True
        return False

    def _represents(self, run: NameRun) -> bool:
        """Whether the body that the candidate speaks for stands before it: ``perwakilan Kodim Moh. Sutejo``."""
        body = self.mention_ends.get(run.outer_first)
        known = run.length > 1 and run.words[0] in self.reading.lexicon.name_words
        return body is not None and known and represents(self.reading, body)

    def _hands_over(self, run: NameRun) -> bool:
        """Whether something passes from the candidate to somebody: ``serah terima jabatan dari A kepada B``."""
        passes = self.reading.low(run.outer_first - 1) == "dari" and self.reading.low(run.outer_last) == "kepada"
        return passes and run.length > 1 and run.outer_last + 1 in self.run_starts

    def _title_ends_before(self, at: int) -> bool:
        """Whether the title of one holder, or of those that are listed next, ends before the token and small words."""
        back = self.reading.before_marker(at)
        if back < at and self.reading.low(back - 1) != ":":
            return False
        marked = at - back
        while back > 0 and at - marked - back <= 3 and self.reading.low(back - 1) in _BETWEEN:
            back -= 1
        if back not in self.title_ends or (self.reading.low(at - 1) == "(" and back < at - 1):
            return False
        title = self.title_ends[back]
        return not title.collective or at > back or title.joint

    def _speech_before(self, at: int, sentence: Sentence) -> bool:
        """Whether a verb of saying stands before the token: ``ujar Budi``, ``disampaikan oleh Budi``."""
        tokens, lexicon = self.reading.tokens, self.reading.lexicon
        for start in range(max(sentence.first, at - 4), at):
            match = lexicon.speech_after.match(tokens, start, at)
            if match is not None and match[0] == at and not self.reading.low(at - 1).endswith("nya"):
                return True
            passive = lexicon.speech_passive.match(tokens, start, at)
            if passive is not None and (
                passive[0] == at or (passive[0] == at - 1 and self.reading.low(at - 1) == "oleh")
            ):
                return True
        return False

    def _cue_before(self, at: int, sentence: Sentence) -> str:
        """How much a cue such as ``dipandu oleh`` before the token says: ``strong``, ``weak`` or nothing."""
        cue_end = at - 1 if self.reading.low(at - 1) in {":", ","} else at
        cue_end -= self.reading.low(cue_end - 1) in _ROMAN and self.reading.low(cue_end - 2) in _NUMBERED
        best = ""
        for start in range(max(sentence.first, cue_end - 4), cue_end):
            match = self.reading.lexicon.name_cues.match(self.reading.tokens, start, cue_end)
            if match is not None and match[0] == cue_end:
                best = match[1] if best != "strong" else best
        return best

    def _title_over_words(self, at: int) -> bool:
        """Whether a title stands before a comma with more words between: a clause, or a body that no list has.

        ``Sekretaris KPU Kota X yang baru dilantik, N``; ``Ketua Kelompok Kerja Logistik, N``.
        """
        mark = self.reading.before_marker(at)
        if self.reading.low(at - 1) != "," and (mark == at or self.reading.low(mark - 1) != ":"):
            return False
        clause = False
        for back in range(mark - 1, max(mark - 9, 0), -1):
            if back in self.title_ends:
                return back < mark - 1
            token = self.reading.tokens[back - 1]
            clause = clause or token.text.islower()
            numbered = token.text.isdigit() and self.reading.low(back - 2) in {"urut", "nomor", "no"}
            if not (token.is_word or numbered) or (clause and not (token.text.islower() or numbered)):
                return False
        return False

    def _behind(self, run: NameRun) -> str:
        """``strong`` when a title, a body in brackets, ``selaku`` or a verb of saying follows the candidate."""
        at = run.outer_last
        if self.reading.low(at) == "," and self.reading.low(at + 1) in {"selaku", "sebagai"} and run.length > 1:
            at += 1
        if self.reading.low(at) in {"selaku", "sebagai", "menjabat"}:
            return "strong" if self._title_within(at, 4) else "weak"
        if self._appointed(at) or (run.length > 1 and self._speaks_as(at)):
            return "strong"
        if self.reading.low(at) == ":" and self.reading.low(at + 1) in {"“", '"', "”"} and run.length > 1:
            return "strong"
        acting = at + (self.reading.low(at) == ",") + 1
        stands_in = self.reading.low(acting - 1) == "yang" and self.reading.low(acting) == "mewakili"
        if stands_in and run.length > 1 and acting + 1 in self.mention_starts:
            return "strong"
        clause = at + (self.reading.low(at) == "," and run.length > 1)
        if self.reading.low(clause) == "yang" and self._title_within(clause, 5):
            words = {self.reading.low(clause + step) for step in range(1, 5)}
            if words & {"bertugas", "juga", "mengemban", "menjabat", "menjadi", "merupakan"}:
                return "strong"
        if self.reading.low(at) == "(" and self.reading.low(at + 1).isdigit() and self.reading.low(at + 2) == ")":
            # "Bagas (20)": an age.
            return "strong" if len(self.reading.low(at + 1)) == 2 else ""
        if self.reading.low(at) == "(":
            if at + 1 in self.title_starts or at + 1 in self.mention_starts or self.reading.low(at + 1) in _SIDES:
                return "strong"
            return ""
        title_at = at + 1 if self.reading.low(at) in {",", "–", "-"} else at
        title_at += self.reading.low(title_at) == "masing-masing"
        title_at += 2 * (
            self.reading.low(title_at) == "salah" and self.reading.low(title_at + 1) in {"seorang", "satu"}
        )
        if title_at in self.title_starts and run.length >= 1:
            title = self.title_starts[title_at]
            own = self.run_starts.get(title.last) or self.run_starts.get(title.last + 1)
            return "strong" if own is None or run.length > 1 else ""
        if self.reading.low(at) == "dari" and at + 1 in self.mention_starts:
            return "strong"
        if run.length > 1 and self._part_follows(at):
            return "strong"
        reach = self._speech_follows(at)
        if reach is not None:
            return "strong" if run.length > 1 or (reach == 0 and not self._opens_quotation(run)) else ""
        return ""

    def _appointed(self, at: int) -> bool:
        """Whether the candidate is said to have been given an office: ``resmi dilantik sebagai Anggota KPU X``."""
        given = False
        for step in range(_LONGEST_APPOINTMENT):
            low = self.reading.low(at + step)
            if given and at + step in self.title_starts:
                return True
            if low not in _APPOINTED:
                return False
            given = given or low in _APPOINTING
        return False

    def _speaks_as(self, at: int) -> bool:
        """Whether an office follows that the candidate speaks in: ``La Hasrin, dalam sambutannya sebagai Ketua``."""
        while self.reading.low(at) in _SPEAKING:
            at += 1
        return self.reading.low(at - 1) in {"sebagai", "selaku"} and at in self.title_starts

    def _part_follows(self, at: int) -> bool:
        """Whether a part in an event follows: ``hadir sebagai narasumber``, ``bertindak sebagai moderator``."""
        tokens, lexicon = self.reading.tokens, self.reading.lexicon
        for start in range(at, min(at + 4, len(tokens))):
            match = lexicon.predicates.match(tokens, start)
            if match is not None and match[1].startswith("as-"):
                return True
            if not tokens[start].text.islower():
                return False
        return False

    def _title_within(self, at: int, reach: int) -> bool:
        return any(at + step in self.title_starts for step in range(1, reach + 1))

    def _opens_quotation(self, run: NameRun) -> bool:
        return self.reading.low(run.outer_first - 1) in {'"', "“", "”", "'", "‘"}

    def _speech_follows(self, at: int) -> int | None:
        """How many other words stand before a verb of saying, adverbs not counted: 0 in ``Budi juga menegaskan``."""
        tokens, lexicon = self.reading.tokens, self.reading.lexicon
        reach = 0
        clause = at + (self.reading.low(at) == ",")
        if self.reading.low(clause) == "yang":
            # "Budi, yang hadir sebagai narasumber, mengatakan": over the relative clause.
            for start in range(clause + 1, min(clause + 16, len(tokens))):
                if lexicon.speech_before.match(tokens, start) is not None:
                    return 1
                if self.reading.low(start) in {".", ";"} or (
                    tokens[start].is_word and tokens[start].is_capitalized and start in self.run_starts
                ):
                    return None
        for start in range(at, min(at + 6, len(tokens))):
            if lexicon.speech_before.match(tokens, start) is not None:
                return reach
            if not tokens[start].text.islower():
                return None
            reach += tokens[start].low not in _ADVERBS
        return None

    def is_place(self, run: NameRun) -> bool:
        """Whether the words are a region, or stand behind a word that names places and things after people."""
        reading = self.reading
        match = reading.lexicon.region_alias_trie.match(reading.tokens, run.first, run.last)
        if match is not None and match[0] == run.last and not run.titled:
            return True
        at = run.outer_first
        if at in self.mention_ends or at in self.title_ends:
            return False
        words = reading.lexicon.place_words
        if self.reading.low(at - 2) in words and at > 1 and reading.tokens[at - 1].is_capitalized and not run.suffixes:
            return self.reading.low(at - 2) not in {"di", "ke"}
        return self.reading.low(at - 1) in words and not run.suffixes

    def is_common(self, run: NameRun) -> bool:
        """Whether the words are plain words in capitals, by their shape or because the article also has them plain."""
        if self.reading.shouting:
            return False
        plain = sum(word in self.lower_words for word in run.words)
        shaped = sum(_verb_shaped(word) for word in run.words)
        return plain + shaped >= max(1, len(run.words) - 1) if len(run.words) <= 2 else plain + shaped >= 2


def _verb_shaped(word: str) -> bool:
    return len(word) >= 7 and DERIVED.match(word) is not None
