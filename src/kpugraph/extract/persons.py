"""Persons: which name-like stretches are people, and which mentions are the same one.

A candidate becomes a person by what stands beside it, by standing in a list with one that did, or by a short form that
did. Later short forms and misspellings are then found wherever they stand in the body.
"""

from __future__ import annotations

from collections.abc import Sequence

from kpugraph.extract.heads import OrganizationMention
from kpugraph.extract.name_context import NameContext
from kpugraph.extract.names import NameRun, find_runs
from kpugraph.extract.person_records import PersonMention, PersonRecord, gather_records, join_nicknames, mentions_of
from kpugraph.extract.reading import Reading
from kpugraph.extract.titles import Title
from kpugraph.language.calendar import date_mentions
from kpugraph.language.lexicon import word_set

__all__ = ["find_persons", "taken_tokens"]


_CALLED = word_set("persons-called")
_PAIRS = word_set("names-pairs")
_PAIR_REACH = 40
"""Tokens between a word for pairs of candidates and one of them, when they stand in a list."""


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
    context = NameContext(reading, mentions, titles, runs)
    accepted = [context.is_person(run) for run in runs]
    _pairs_of_candidates(context, runs, accepted)
    _spread_in_lists(context, runs, accepted)
    _back_to_full_names(context, runs, accepted)
    nicknames = {run.first for run in runs if _is_nickname(context, run)}
    titled = {run.first for run, yes in zip(runs, accepted, strict=True) if yes and context.titled_before(run)}
    chosen = [run for run, yes in zip(runs, accepted, strict=True) if yes and run.first not in nicknames]
    records = gather_records(chosen, titled)
    announcing = {run.first for run in runs if run.first in nicknames and _announces(context, run)}
    holders = {run.first: _holder_called(context, run, chosen) for run in runs if run.first in nicknames}
    join_nicknames(records, [run for run in runs if run.first in nicknames], announcing, runs, holders)
    accepted = [yes or run.first in nicknames for run, yes in zip(runs, accepted, strict=True)]
    return mentions_of(records, runs, accepted)


def _spread_in_lists(context: NameContext, runs: Sequence[NameRun], accepted: list[bool]) -> None:
    """Accept candidates that stand in a list with an accepted one: ``A, B, dan C``."""
    changed = True
    while changed:
        changed = False
        for left in range(len(runs) - 1):
            right = left + 1
            if accepted[left] == accepted[right]:
                continue
            item = context.reading.before_marker(runs[right].outer_first) < runs[right].outer_first
            if runs[left].sentence != runs[right].sentence and not item:
                continue
            other = runs[right] if accepted[left] else runs[left]
            if not _listed(context, runs[left], runs[right]) or context.is_place(other) or context.is_common(other):
                continue
            accepted[left] = accepted[right] = True
            changed = True


def _pairs_of_candidates(context: NameContext, runs: Sequence[NameRun], accepted: list[bool]) -> None:
    """Accept two candidates that a hyphen or ``dan`` joins beside a word for a pair: ``paslon A-B``."""
    reading = context.reading
    for left in range(len(runs) - 1):
        one, two = runs[left], runs[left + 1]
        if one.sentence != two.sentence or two.outer_first - one.outer_last != 1 or min(one.length, two.length) < 1:
            continue
        hyphen = reading.low(one.outer_last) in {"-", "–", "/"}
        if not (hyphen or reading.low(one.outer_last) in {"dan", "&"}) or max(one.length, two.length) < 2:
            continue
        start = reading.body[one.sentence].first
        near = range(max(start, one.outer_first - (_PAIR_REACH if hyphen else 4)), one.outer_first)
        behind = range(two.outer_last, two.outer_last + 3) if hyphen else range(0)
        if not any(reading.low(at) in _PAIRS for at in (*near, *behind)):
            continue
        if not any(context.is_place(run) or context.is_common(run) for run in (one, two)):
            accepted[left] = accepted[left + 1] = True


def _back_to_full_names(context: NameContext, runs: Sequence[NameRun], accepted: list[bool]) -> None:
    """Accept a longer candidate that the words of an accepted one-word name stand in: the short form proves it."""
    short = {run.words for run, yes in zip(runs, accepted, strict=True) if yes}
    for index, run in enumerate(runs):
        if accepted[index] or run.length < 2 or not _has_part(run.words, short):
            continue
        if not context.is_place(run) and not context.is_common(run):
            accepted[index] = True


def _has_part(words: tuple[str, ...], short: set[tuple[str, ...]]) -> bool:
    """Whether a shorter name is a stretch of the words: ``Ni Wayan`` of ``Ni Wayan Sukerti``."""
    spans = (words[a:b] for a in range(len(words)) for b in range(a + 1, len(words) + 1) if b - a < len(words))
    return any(span in short for span in spans)


def _listed(context: NameContext, left: NameRun, right: NameRun) -> bool:
    end = context.reading.before_marker(right.outer_first)
    between = _without_brackets([context.reading.low(at) for at in range(left.outer_last, end)])
    if end < right.outer_first and not between:
        # "1. A", "2. B": each on a line of its own.
        return left.length > 1 and right.length > 1
    return 0 < len(between) <= 3 and all(
        word in {",", "dan", "serta", "&", "bersama", "juga", ";", "beserta", "-", "–", "/"} for word in between
    )


def _without_brackets(words: list[str]) -> list[str]:
    """The words without one short stretch in brackets: ``A (Divisi Hukum), B``."""
    if words[:1] == ["("] and ")" in words[1:12]:
        return words[words.index(")") + 1 :]
    return words


_CALLING = _CALLED | {"akrab", "biasa", "kerap", "sering", "yang", ","}
_LONGEST_CALL = 8
"""Tokens between an officer and the nickname: ``Bupati, yang kerap akrab disapa``."""


def _announces(context: NameContext, run: NameRun) -> bool:
    """Whether the full name stands behind the nickname: ``Toni, sapaan akrab Khairul Fathoni``."""
    words = [context.reading.low(run.outer_last + step) for step in range(1, 4)]
    return words[0] in {"sapaan", "panggilan"} and any(
        run.outer_last + step in context.run_starts for step in range(2, 5)
    )


def _holder_called(context: NameContext, run: NameRun, named: Sequence[NameRun]) -> int | None:
    """The first token of the name of the officer whom the nickname is told of: ``Bupati yang akrab disapa Sanem``.

    Also behind it: ``Pak Makri, sapaan akrab Ketua KPU X``. None where no title stands there, or nobody holds it.
    """
    low, at = context.reading.low, run.outer_first
    while low(at - 1) in _CALLING and at not in context.title_ends and run.outer_first - at < _LONGEST_CALL:
        at -= 1
    title = context.title_ends.get(at) if at < run.outer_first else None
    ahead = run.outer_last + (low(run.outer_last) == ",")
    if title is None and low(ahead) in {"sapaan", "panggilan"}:
        title = context.title_starts.get(ahead + 1 + (low(ahead + 1) == "akrab"))
    if title is None:
        return None
    for other in named:
        own = context.title_ends.get(other.outer_first) or context.title_ends.get(other.outer_first - 1)
        if own is not None and own is not title and own.offices[0].role == title.offices[0].role:
            bodies = {own.offices[0].organization, title.offices[0].organization}
            if len(bodies - {None}) < 2:
                return other.first
    return None


def _is_nickname(context: NameContext, run: NameRun) -> bool:
    """Whether the candidate is said to be what someone is called: ``akrab disapa Yan``, ``Yan, sapaan akrabnya``."""
    if run.length > 2:
        return False
    if (
        context.reading.low(run.outer_first - 1) in _CALLED | {"akrab"}
        and context.reading.low(run.outer_first - 1) != "akrab"
    ):
        return True
    if context.reading.low(run.outer_first - 1) == "akrab" and context.reading.low(run.outer_first - 2) in _CALLED:
        # Not the full name in "Toni, sapaan akrab Khairul Fathoni".
        return context.reading.low(run.outer_first - 3) not in {",", "–", "-"} or run.length < 2
    behind = [context.reading.low(run.outer_last + step) for step in range(6)]
    if behind[0] in {"sapaan", "panggilan"} and run.outer_first not in context.title_ends:
        return True
    if behind[0] not in {",", "-", "–", "(", "begitu"} or run.outer_first in context.title_ends:
        return False
    # "Yan, sapaan akrabnya", "Wulan, begitu ia akrab disapa"; not "Abdul Karim, yang akrab disapa Bang Karim".
    if behind[1].startswith(("sapaan", "panggilan")):
        return True
    return "begitu" in behind[:2] and any(word in _CALLED for word in behind[:6])
