"""Persons: which name-like stretches are people, and which mentions are the same one.

There is no list of names: a candidate becomes a person by what stands beside it (a title, a body in brackets, a verb
of saying, an honorific or a degree, a cue such as ``dipandu oleh``), or by standing in a list with one that did.
Later short forms and misspellings are then found wherever they stand in the body.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from rapidfuzz.distance import Levenshtein

from kpugraph.extract.heads import OrganizationMention
from kpugraph.extract.names import DERIVED, NameRun, find_runs
from kpugraph.extract.reading import QUOTATION, Reading
from kpugraph.extract.titles import Title
from kpugraph.language.calendar import date_mentions
from kpugraph.language.lexicon import word_set

__all__ = ["PersonMention", "PersonRecord", "find_persons", "same_word", "taken_tokens"]


@dataclass(frozen=True, slots=True)
class PersonMention:
    """A stretch that names a person: the run, and the index of the person in the list of records."""

    run: NameRun
    person: int


@dataclass(slots=True)
class PersonRecord:
    """A person of the article while mentions are being gathered."""

    name: tuple[str, ...]
    """The words of the longest spelling, which others are compared with."""
    runs: list[NameRun] = field(default_factory=list)

    @property
    def fullest(self) -> NameRun:
        """The run with most words; among equals the most frequent spelling, then the first."""
        counts: dict[tuple[str, ...], int] = {}
        for run in self.runs:
            counts[run.words] = counts.get(run.words, 0) + 1
        return min(self.runs, key=lambda run: (-len(run.words), -counts[run.words], run.first))


def taken_tokens(reading: Reading, mentions: Sequence[OrganizationMention], titles: Sequence[Title]) -> list[bool]:
    """Which tokens belong to a body, a title or a date, and so to no name."""
    taken = [False] * (len(reading.tokens) + 1)
    for mention in mentions:
        taken[mention.first : mention.last] = [True] * (mention.last - mention.first)
    for title in titles:
        taken[title.first : title.last] = [True] * (title.last - title.first)
    at = 0
    for date in date_mentions(reading.article.text):
        while at < len(reading.tokens) and reading.tokens[at].start < date.span.start:
            at += 1
        while at < len(reading.tokens) and reading.tokens[at].start < date.span.end:
            taken[at] = True
            at += 1
    return taken


def find_persons(
    reading: Reading, mentions: Sequence[OrganizationMention], titles: Sequence[Title]
) -> tuple[tuple[PersonRecord, ...], tuple[PersonMention, ...]]:
    """The persons of the article and every mention of them in the body, in order."""
    taken = taken_tokens(reading, mentions, titles)
    runs = find_runs(reading, taken)
    context = _Context(reading, mentions, titles, runs)
    accepted = [context.is_person(run) for run in runs]
    _spread_in_lists(context, runs, accepted)
    _back_to_full_names(context, runs, accepted)
    nicknames = {run.first for run in runs if _is_nickname(context, run)}
    titled = {run.first for run, yes in zip(runs, accepted, strict=True) if yes and context.titled_before(run)}
    chosen = [run for run, yes in zip(runs, accepted, strict=True) if yes and run.first not in nicknames]
    records = _cluster(chosen, titled)
    _join_nicknames(records, [run for run in runs if run.first in nicknames])
    accepted = [yes or run.first in nicknames for run, yes in zip(runs, accepted, strict=True)]
    return _gather(records, runs, accepted)


class _Context:
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
        self.lower_words = {
            token.low for token in reading.tokens if token.is_word and token.text.islower() and len(token.text) > 3
        }

    def _quoted(self, run: NameRun) -> bool:
        """Whether the candidate stands inside a quotation, where capitals are also for emphasis."""
        start = self.reading.tokens[run.first].start
        index = bisect_right(self.quotes, (start, len(self.reading.article.text))) - 1
        return index >= 0 and self.quotes[index][0] < start < self.quotes[index][1]

    def is_person(self, run: NameRun) -> bool:
        if self._is_place(run):
            return False
        if self._quoted(run) and self._before(run) != "title" and not run.titled:
            return False
        if run.suffixes or (run.prefixes and not self._is_common(run)):
            return True
        before, behind = self._before(run), self._behind(run)
        if before == "title":
            return not all(word in self.lower_words for word in run.words) or self.reading.shouting
        if behind == "strong":
            return not self._is_common(run)
        if before == "strong":
            return not self._is_common(run) and (run.length > 1 or behind == "weak" or self._closed(run))
        if before == "weak" or behind == "weak":
            return run.length > 1 and not self._is_common(run)
        return False

    def titled_before(self, run: NameRun) -> bool:
        """Whether a title stands right before the candidate."""
        return run.outer_first in self.title_ends

    def _closed(self, run: NameRun) -> bool:
        return self.reading.low(run.outer_last) in {
            ".",
            ",",
            "(",
            "dan",
            "serta",
            "selaku",
            "sebagai",
            "yang",
            "dari",
            ";",
            "",
        }

    def _before(self, run: NameRun) -> str:
        """``title``, ``strong``, ``weak`` or nothing, by what stands before the candidate."""
        at = run.outer_first
        back = at
        while back > 0 and self.reading.low(back - 1) in {
            ",",
            ":",
            "(",
            "–",
            "-",
            "—",
            '"',
            "“",
            "yakni",
            "yaitu",
            "masing-masing",
            "lainnya",
            "antara",
            "lain",
            "diantaranya",
        }:
            back -= 1
            if at - back > 3:
                break
        if back in self.title_ends and not (self.reading.low(at - 1) == "(" and back < at - 1):
            title = self.title_ends[back]
            if not title.collective or at - back > 0 or title.joint:
                return "title"
        if self._title_over_words(at):
            return "strong"
        sentence = self.reading.body[run.sentence]
        lexicon = self.reading.lexicon
        for start in range(max(sentence.first, at - 4), at):
            match = lexicon.speech_after.match(self.reading.tokens, start, at)
            if match is not None and match[0] == at and not self.reading.low(at - 1).endswith("nya"):
                return "strong"
            passive = lexicon.speech_passive.match(self.reading.tokens, start, at)
            if passive is not None and (
                passive[0] == at or (passive[0] == at - 1 and self.reading.low(at - 1) == "oleh")
            ):
                return "strong"
        if self.reading.low(at - 1) in {",", "("} and at - 1 in self.mention_ends:
            body = self.mention_ends[at - 1]
            if self.reading.low(body.first - 1) in {"dari", "perwakilan", "dan", "serta", "dengan", "yaitu", "yakni"}:
                return "weak"
        cue_end = at - 1 if self.reading.low(at - 1) in {":", ","} else at
        best = ""
        for start in range(max(sentence.first, cue_end - 4), cue_end):
            match = lexicon.name_cues.match(self.reading.tokens, start, cue_end)
            if match is not None and match[0] == cue_end:
                best = match[1] if best != "strong" else best
        return best

    def _title_over_words(self, at: int) -> bool:
        """Whether a title stands before a comma with more words between: a clause, or a body that no list has.

        ``Sekretaris KPU Kota X yang baru dilantik, N``; ``Ketua Kelompok Kerja Logistik, N``.
        """
        if self.reading.low(at - 1) != ",":
            return False
        clause = False
        for back in range(at - 1, max(at - 9, 0), -1):
            if back in self.title_ends:
                return back < at - 1
            token = self.reading.tokens[back - 1]
            clause = clause or token.text.islower()
            if not token.is_word or (clause and not token.text.islower()):
                return False
        return False

    def _behind(self, run: NameRun) -> str:
        """``strong`` when a title, a body in brackets, ``selaku`` or a verb of saying follows the candidate."""
        at = run.outer_last
        if self.reading.low(at) in {"selaku", "sebagai", "menjabat"}:
            return "strong" if self._title_within(at, 4) else "weak"
        if self.reading.low(at) == ":" and self.reading.low(at + 1) in {"“", '"', "”"} and run.length > 1:
            return "strong"
        if self.reading.low(at) == "yang" and self._title_within(at, 5):
            words = {self.reading.low(at + step) for step in range(1, 5)}
            if words & {"menjabat", "menjadi", "merupakan", "juga"}:
                return "strong"
        if self.reading.low(at) == "(":
            if at + 1 in self.title_starts or at + 1 in self.mention_starts:
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

    def _is_place(self, run: NameRun) -> bool:
        """Whether the words are a region, or stand behind a word that names places and things after people."""
        reading = self.reading
        match = reading.lexicon.region_alias_trie.match(reading.tokens, run.first, run.last)
        if match is not None and match[0] == run.last and not run.titled:
            return True
        at = run.outer_first
        words = reading.lexicon.place_words
        if self.reading.low(at - 2) in words and at > 1 and reading.tokens[at - 1].is_capitalized and not run.suffixes:
            return self.reading.low(at - 2) not in {"di", "ke"}
        return self.reading.low(at - 1) in words and not run.suffixes

    def _is_common(self, run: NameRun) -> bool:
        """Whether the words are plain words in capitals, by their shape or because the article also has them plain."""
        if self.reading.shouting:
            return False
        plain = sum(word in self.lower_words for word in run.words)
        shaped = sum(_verb_shaped(word) for word in run.words)
        return plain + shaped >= max(1, len(run.words) - 1) if len(run.words) <= 2 else plain + shaped >= 2


def _verb_shaped(word: str) -> bool:
    return len(word) >= 7 and DERIVED.match(word) is not None


def _spread_in_lists(context: _Context, runs: Sequence[NameRun], accepted: list[bool]) -> None:
    """Accept candidates that stand in a list with an accepted one: ``A, B, dan C``."""
    changed = True
    while changed:
        changed = False
        for left in range(len(runs) - 1):
            right = left + 1
            if accepted[left] == accepted[right] or runs[left].sentence != runs[right].sentence:
                continue
            other = runs[right] if accepted[left] else runs[left]
            if not _listed(context, runs[left], runs[right]) or context._is_place(other) or context._is_common(other):
                continue
            accepted[left] = accepted[right] = True
            changed = True


def _back_to_full_names(context: _Context, runs: Sequence[NameRun], accepted: list[bool]) -> None:
    """Accept a longer candidate that the words of an accepted one-word name stand in: the short form proves it."""
    short = {run.words for run, yes in zip(runs, accepted, strict=True) if yes}
    for index, run in enumerate(runs):
        if accepted[index] or run.length < 2 or not _has_part(run.words, short):
            continue
        if not context._is_place(run) and not context._is_common(run):
            accepted[index] = True


def _has_part(words: tuple[str, ...], short: set[tuple[str, ...]]) -> bool:
    """Whether a shorter name is a stretch of the words: ``Ni Wayan`` of ``Ni Wayan Sukerti``."""
    spans = (words[a:b] for a in range(len(words)) for b in range(a + 1, len(words) + 1) if b - a < len(words))
    return any(span in short for span in spans)


def _listed(context: _Context, left: NameRun, right: NameRun) -> bool:
    between = [context.reading.low(at) for at in range(left.outer_last, right.outer_first)]
    return 0 < len(between) <= 3 and all(
        word in {",", "dan", "serta", "&", "bersama", "juga", ";", "beserta", "-", "–", "/"} for word in between
    )


_ADVERBS = word_set("persons-adverbs")
_MUHAMMAD = word_set("persons-muhammad")
_CLOSE = 0.75
"""Similarity above which two words of a name may be one misspelt: Arief and Arif have 0.8."""


def same_word(left: str, right: str) -> bool:
    """Whether two words of names may be the same: equal, an initial, Muhammad's many forms, or a slight misspelling.

    >>> same_word("arief", "arif"), same_word("budi", "rudi"), same_word("m", "muhammad")
    (True, False, True)
    """
    if left == right:
        return True
    left, right = left.replace("'", ""), right.replace("'", "")
    if left == right or (left in _MUHAMMAD and right in _MUHAMMAD):
        return True
    if min(len(left), len(right)) == 1:
        return left[0] == right[0]
    if left[0] != right[0] or min(len(left), len(right)) < 4:
        return False
    return Levenshtein.normalized_similarity(left, right) >= _CLOSE and Levenshtein.distance(left, right) <= 2


def _compatible(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Whether the short form's words stand in the full name in the same order."""
    if len(short) > len(full):
        return False
    at = 0
    for word in short:
        while at < len(full) and not same_word(word, full[at]):
            at += 1
        if at == len(full):
            return False
        at += 1
    # Misspelt words only beside a right one, and never an initial alone.
    exact = sum(word in full for word in short)
    if len(short) == len(full) > 1 or exact:
        return any(len(word) > 1 for word in short) and (exact > 0 or len(short) == len(full) > 1)
    return len(short) == 1 and len(short[0]) >= 4 and any(len(word) > 1 and same_word(short[0], word) for word in full)


_CALLED = word_set("persons-called")


def _is_nickname(context: _Context, run: NameRun) -> bool:
    """Whether the candidate is said to be what someone is called: ``akrab disapa Yan``, ``Yan, sapaan akrabnya``."""
    if run.length > 2:
        return False
    if (
        context.reading.low(run.outer_first - 1) in _CALLED | {"akrab"}
        and context.reading.low(run.outer_first - 1) != "akrab"
    ):
        return True
    if context.reading.low(run.outer_first - 1) == "akrab" and context.reading.low(run.outer_first - 2) in _CALLED:
        return True
    behind = [context.reading.low(run.outer_last + step) for step in range(6)]
    if behind[0] not in {",", "-", "–", "(", "begitu"} or run.outer_first in context.title_ends:
        return False
    # "Yan, sapaan akrabnya", "Wulan, begitu ia akrab disapa"; not "Abdul Karim, yang akrab disapa Bang Karim".
    if behind[1].startswith(("sapaan", "panggilan")):
        return True
    return "begitu" in behind[:2] and any(word in _CALLED for word in behind[:6])


def _join_nicknames(records: list[PersonRecord], nicknames: Sequence[NameRun]) -> None:
    """Each nickname, and the same word elsewhere, to the person named last before it."""
    for nickname in nicknames:
        before = [
            (max(run.first for run in record.runs if run.first < nickname.first), record)
            for record in records
            if any(run.first < nickname.first for run in record.runs)
        ]
        same = [record for record in records if any(run.words == nickname.words for run in record.runs)]
        if not before:
            continue
        owner = max(before, key=lambda pair: pair[0])[1]
        for other in same:
            if other is not owner and all(run.words == nickname.words for run in other.runs):
                owner.runs.extend(other.runs)
                records.remove(other)
        owner.runs.append(nickname)


def _cluster(runs: Sequence[NameRun], titled: set[int]) -> list[PersonRecord]:
    """Runs of the same person together: longest names first, a shorter one joins the only record it fits.

    A single word that only resembles one of a full name, with a title of its own before it, is another person.
    Spellings are compared once each, however often they stand in the article.
    """
    spellings: dict[tuple[str, ...], list[NameRun]] = {}
    for run in runs:
        spellings.setdefault(run.words, []).append(run)
    records: list[PersonRecord] = []
    for words in sorted(spellings, key=lambda words: (-len(words), spellings[words][0].first)):
        same = spellings[words]
        fitting = [record for record in records if _compatible(words, record.name)]
        exact = [record for record in fitting if all(word in record.name for word in words)]
        apart = len(words) == 1 and any(run.first in titled for run in same)
        if len(exact) == 1:
            exact[0].runs.extend(same)
        elif len(fitting) == 1 and not exact and not apart:
            fitting[0].runs.extend(same)
        elif exact:
            for run in same:
                earlier = [record for record in exact if record.runs[0].first < run.first]
                (earlier or exact)[-1].runs.append(run)
        else:
            records.append(PersonRecord(words, list(same)))
    return records


def _gather(
    records: list[PersonRecord], runs: Sequence[NameRun], accepted: Sequence[bool]
) -> tuple[tuple[PersonRecord, ...], tuple[PersonMention, ...]]:
    """The records in order of first mention, and all mentions: accepted ones, and other runs that fit one record."""
    records.sort(key=lambda record: min(run.first for run in record.runs))
    owner = {run.first: index for index, record in enumerate(records) for run in record.runs}
    first = [min(run.first for run in record.runs) for record in records]
    fits: dict[tuple[str, ...], list[int]] = {}
    mentions = []
    for run, yes in zip(runs, accepted, strict=True):
        index = owner.get(run.first) if yes else None
        if index is None and not yes:
            if run.words not in fits:
                fits[run.words] = _fitting(run.words, records)
            choice = fits[run.words]
            before = [i for i in choice if first[i] < run.first]
            if before:
                index = before[-1]
            elif len(choice) == 1:
                index = choice[0]
            if index is not None:
                records[index].runs.append(run)
        if index is not None:
            mentions.append(PersonMention(run, index))
    return tuple(records), tuple(mentions)


def _fitting(words: tuple[str, ...], records: Sequence[PersonRecord]) -> list[int]:
    """Indexes of the records that the words may name: those that have them exactly, else those that resemble them."""
    fitting = [index for index, record in enumerate(records) if _compatible(words, record.name)]
    exact = [index for index in fitting if all(word in records[index].name for word in words)]
    return exact or fitting
