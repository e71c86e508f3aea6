"""Which mentions of an article are the same person: spellings compared, short forms and nicknames joined to full names.

Runs in, `PersonRecord` and `PersonMention` values out. Persons of many articles are left to `kpugraph.resolve`.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from rapidfuzz.distance import Levenshtein

from kpugraph.extract.names import NameRun
from kpugraph.language.lexicon import word_set

__all__ = ["PersonMention", "PersonRecord", "gather_records", "join_nicknames", "mentions_of", "same_word"]


_MUHAMMAD = word_set("persons-muhammad")
_CLOSE = 0.75
"""Similarity above which two words of a name may be one misspelt: Arief and Arif have 0.8."""

_SHORTEST = 4
"""Letters of the shortest word that may be a misspelt other."""
_ALIKE = str.maketrans("yeozvdc", "iiusftk")
"""Letters that names are spelt with either way."""
_CUT_OFF = 2
"""Letters that a name called by its beginning leaves out at least."""


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
        longest = min(self.runs, key=lambda run: (-len(run.words), -counts[run.words], run.first))
        letters = "".join(longest.words)
        # "Yusnandar" and, further on, "Yus Nandar": as first written.
        return min((run for run in self.runs if "".join(run.words) == letters), key=lambda run: run.first)


def same_word(left: str, right: str) -> bool:
    """Whether two words of names may be the same: equal, an initial, Muhammad's many forms, or a slight misspelling.

    >>> same_word("arief", "arif"), same_word("dedi", "deni"), same_word("m", "muhammad")
    (True, False, True)
    """
    if left == right:
        return True
    left, right = left.replace("'", ""), right.replace("'", "")
    if left == right or (left in _MUHAMMAD and right in _MUHAMMAD):
        return True
    if min(len(left), len(right)) == 1:
        return left[0] == right[0]
    if left[0] != right[0] or min(len(left), len(right)) < _SHORTEST:
        return False
    if len(left) == len(right) == _SHORTEST:
        # "Dedi" and "Deni" are two names, "Yudi" and "Yudy" one.
        return left.translate(_ALIKE) == right.translate(_ALIKE)
    return Levenshtein.normalized_similarity(left, right) >= _CLOSE and Levenshtein.distance(left, right) <= 2


def _compatible(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Whether the short form's words stand in the full name in the same order."""
    if len(short) > len(full):
        return False
    if "".join(short) == "".join(full):
        # "Yus Nandar", "Yusnandar"
        return True
    if len(short) == 1 and any(_cut_short(short[0], word) for word in full):
        return True
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


def _cut_short(short: str, word: str) -> bool:
    """Whether the word is called by its beginning or its end: ``Afif`` for ``Afifuddin``, ``Tuti`` for ``Hartuti``."""
    cut = len(word) - len(short) >= _CUT_OFF and (word.startswith(short) or word.endswith(short))
    return len(short) >= _SHORTEST and cut


def join_nicknames(
    records: list[PersonRecord],
    nicknames: Sequence[NameRun],
    announcing: set[int],
    runs: Sequence[NameRun],
    holders: Mapping[int, int | None] | None = None,
) -> None:
    """Each nickname, and the same word elsewhere, to the person whose name it is part of, else the one named nearby.

    That is the one named last before it; for those ``announcing`` a name (``Toni, sapaan akrab Khairul Fathoni``; by
    their first tokens), the one behind it; for those told of an officer, the holder whose name begins at the token that
    ``holders`` has for them.
    """
    for nickname in nicknames:
        before = [
            (max(run.first for run in record.runs if run.first < nickname.first), record)
            for record in records
            if any(run.first < nickname.first for run in record.runs)
        ]
        beside = [run.words for run in runs if 0 < nickname.first - run.last <= 4]
        near = [record for record in records if beside and any(run.words == beside[-1] for run in record.runs)]
        same = [record for record in records if any(run.words == nickname.words for run in record.runs)]
        own = [
            record
            for record in records
            if len(record.name) > 1
            and any(
                word in record.name or any(_cut_short(word, full) for full in record.name) for word in nickname.words
            )
        ]
        behind = [record for record in records if any(0 < run.first - nickname.last <= 4 for run in record.runs)]
        meant = (holders or {}).get(nickname.first)
        held = [record for record in records if any(run.first == meant for run in record.runs)]
        if len(own) == 1:
            owner = own[0]
        elif held:
            owner = held[0]
        elif behind and nickname.first in announcing:
            owner = behind[0]
        elif len(near) == 1:
            owner = near[0]
        elif before:
            owner = max(before, key=lambda pair: pair[0])[1]
        else:
            continue
        for other in same:
            if other is not owner and all(run.words == nickname.words for run in other.runs):
                owner.runs.extend(other.runs)
                records.remove(other)
        owner.runs.append(nickname)


def _far(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Whether a shorter name has a word that is two letters away from the longer one's: ``Suarbawa``, ``Subawa``."""
    if len(short) == len(full):
        return False
    return any(min(Levenshtein.distance(word, other) for other in full) > 1 for word in short if len(word) > 3)


def gather_records(runs: Sequence[NameRun], titled: set[int]) -> list[PersonRecord]:
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
        own = any(run.first in titled for run in same)
        apart = own and (len(words) == 1 or any(_far(words, record.name) for record in fitting))
        apart = apart and not any("".join(words) == "".join(record.name) for record in fitting)
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


def mentions_of(
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
