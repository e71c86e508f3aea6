"""Precision, recall and F1 per kind of fact, against articles annotated by hand.

Gold files (``data/gold/*.json``) and articles in, `Evaluation` out. Scoring is strict: canonical names of bodies, full
names of persons, role at body. A collective that a gold file names as taking part is left out, as is the part
``closer``, which gold does not have. How sure the scores are is told by bootstrap: the articles are drawn anew, with
replacement, and the middle of what comes out is the interval; the draws are seeded, so that equal articles give equal
intervals. How annotations are read is left to `gold`.
"""

from __future__ import annotations

import json
import random
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from kpugraph.extract import extract
from kpugraph.gold import PARTS, article_for, comparable, gold_files, read_gold
from kpugraph.language.lexicon import lexicon
from kpugraph.model import Facts
from kpugraph.pipeline import default_sources
from kpugraph.read import read_articles

__all__ = ["KINDS", "MACRO_KINDS", "Evaluation", "Score", "evaluate", "facts_of", "gold_of"]

KINDS: tuple[str, ...] = (
    "persons",
    "organizations",
    "roles",
    "event",
    "event-date",
    "event-type",
    "participants",
    "speakers",
)
"""The kinds of fact that are scored: ``event`` is the main event's type and date together, then each by itself."""

MACRO_KINDS: tuple[str, ...] = ("persons", "organizations", "roles", "event", "participants", "speakers")
"""The six kinds whose mean F1 is the macro F1; the event counts once."""

Item = tuple[str, ...]
Interval = tuple[float, float]
_CONFIDENCE = 0.95
"""Share of the draws within an interval."""
_DRAWS = 1000
"""More of them move the bounds on the benchmark by less than 0.004."""
_SEED = 20211014
"""Any number will do, so long as it stays."""


@dataclass(frozen=True, slots=True)
class Score:
    """How many facts of one kind were found right, invented and missed."""

    right: int = 0
    invented: int = 0
    missed: int = 0

    @property
    def precision(self) -> float:
        """0 to 1; 1 where nothing was found."""
        return self.right / (self.right + self.invented) if self.right + self.invented else 1.0

    @property
    def recall(self) -> float:
        """0 to 1; 1 where there was nothing to find."""
        return self.right / (self.right + self.missed) if self.right + self.missed else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


@dataclass(frozen=True, slots=True)
class ArticleResult:
    """What was right, invented and missed in one article, per kind."""

    name: str
    right: Mapping[str, tuple[Item, ...]]
    invented: Mapping[str, tuple[Item, ...]]
    missed: Mapping[str, tuple[Item, ...]]


@dataclass(frozen=True, slots=True)
class Evaluation:
    """The result for every annotated article; scores are over all facts together (micro)."""

    articles: tuple[ArticleResult, ...] = field(default=())

    def score(self, kind: str) -> Score:
        """The score of one of `KINDS`."""
        return _total([(0, 0, 0), *(_counts(article, kind) for article in self.articles)])

    @property
    def macro_f1(self) -> float:
        """The mean F1 over `MACRO_KINDS`."""
        return _macro({kind: self.score(kind).f1 for kind in MACRO_KINDS})

    def intervals(self) -> Mapping[str, Interval]:
        """The 95 % bootstrap interval of each kind's F1, and of the macro F1 under ``macro``.

        Nothing where there are fewer than two articles, which tell nothing of how they differ.
        """
        size = len(self.articles)
        if size < 2:
            return {}
        counts = {kind: [_counts(article, kind) for article in self.articles] for kind in KINDS}
        drawn: dict[str, list[float]] = {kind: [] for kind in (*KINDS, "macro")}
        chance = random.Random(_SEED)
        for _ in range(_DRAWS):
            chosen = chance.choices(range(size), k=size)
            reached = {kind: _total(counts[kind][at] for at in chosen).f1 for kind in KINDS}
            for kind in KINDS:
                drawn[kind].append(reached[kind])
            drawn["macro"].append(_macro(reached))
        return {kind: _middle(values) for kind, values in drawn.items()}

    def passed(self, floor: float | None) -> bool:
        """Whether every kind's F1 reaches the floor; without one, True."""
        return floor is None or all(self.score(kind).f1 >= floor for kind in KINDS)

    def report(self, details: bool = False) -> str:
        """A table of the scores; with details, each article's misses and inventions."""
        intervals = self.intervals()
        head = f"{'':14}{'precision':>9}{'recall':>8}{'F1':>7}  {'95 % interval':15}"
        lines = [f"{head}{'right':>5}{'invented':>10}{'missed':>8}"]
        for kind in KINDS:
            score = self.score(kind)
            lines.append(
                f"{kind:14}{score.precision:>9.3f}{score.recall:>8.3f}{score.f1:>7.3f}  "
                f"{_shown(intervals.get(kind)):15}{score.right:>5}{score.invented:>10}{score.missed:>8}"
            )
        macro = f"{'macro F1':14}{'':17}{self.macro_f1:>7.3f}  {_shown(intervals.get('macro')):15}"
        lines.append(f"{macro} over {len(self.articles)} articles")
        if details:
            for article in self.articles:
                lines += _details(article)
        return "\n".join(lines)

    def as_json(self, details: bool = False) -> str:
        """The same as JSON: scores by kind, the macro F1, how the intervals were made; with details, the articles."""
        intervals = self.intervals()
        found: dict[str, Any] = {"articles": len(self.articles), "kinds": {}}
        for kind in KINDS:
            score = self.score(kind)
            measures = {"precision": score.precision, "recall": score.recall, "f1": score.f1}
            found["kinds"][kind] = {**measures, "interval": intervals.get(kind), **asdict(score)}
        found["macro"] = {"f1": self.macro_f1, "interval": intervals.get("macro"), "kinds": MACRO_KINDS}
        found["bootstrap"] = {"confidence": _CONFIDENCE, "draws": _DRAWS, "seed": _SEED}
        if details:
            found["details"] = [
                {
                    "article": article.name,
                    "invented": _differing(article.invented),
                    "missed": _differing(article.missed),
                }
                for article in self.articles
            ]
        return json.dumps(found, ensure_ascii=False, indent=2) + "\n"


def _counts(article: ArticleResult, kind: str) -> tuple[int, int, int]:
    return len(article.right[kind]), len(article.invented[kind]), len(article.missed[kind])


def _total(counts: Iterable[tuple[int, int, int]]) -> Score:
    right, invented, missed = zip(*counts, strict=True)
    return Score(sum(right), sum(invented), sum(missed))


def _macro(f1: Mapping[str, float]) -> float:
    return sum(f1[kind] for kind in MACRO_KINDS) / len(MACRO_KINDS)


def _middle(values: list[float]) -> Interval:
    """The values between which the middle share of them lies."""
    ordered = sorted(values)
    outside = round(len(ordered) * (1 - _CONFIDENCE) / 2)
    return ordered[outside], ordered[-1 - outside]


def _shown(interval: Interval | None) -> str:
    return "" if interval is None else f"{interval[0]:.3f} – {interval[1]:.3f}"


def _differing(side: Mapping[str, tuple[Item, ...]]) -> dict[str, tuple[Item, ...]]:
    return {kind: side[kind] for kind in KINDS if side[kind]}


def _details(article: ArticleResult) -> list[str]:
    lines = ["", article.name]
    for sign, side in (("+", article.invented), ("-", article.missed)):
        for kind in KINDS:
            lines += [f"  {sign} {kind}: {' | '.join(item)}" for item in side[kind]]
    return lines if len(lines) > 2 else []


def evaluate(gold: Path | None = None, articles: Path | None = None) -> Evaluation:
    """Score the extractor's answers on annotated articles; by default ``data/gold`` against ``data/articles``.

    Raises `SourceError` for a gold file that is malformed or whose article is not among those given.
    """
    sources = (articles,) if articles is not None else default_sources()
    folder = gold if gold is not None else default_sources()[0].parent / "gold"
    found = read_articles(sources)
    words = lexicon()
    results = []
    for path in gold_files(folder):
        annotation = read_gold(path)
        article = article_for(annotation, path, found)
        results.append(_compare(path.stem, gold_of(annotation), facts_of(extract(article, words))))
    return Evaluation(tuple(results))


def gold_of(annotation: Mapping[str, Any]) -> dict[str, Counter[Item]]:
    """The facts of a gold file, by kind."""
    persons = _list(annotation, "persons")
    names = {str(person["name"]) for person in persons}
    bodies = {str(name) for name in annotation.get("organizations", ())}
    known = names | bodies | {str(role["org"]) for person in persons for role in person["roles"]}
    events = _list(annotation, "events")
    found: dict[str, Counter[Item]] = {kind: Counter() for kind in KINDS}
    found["persons"].update((comparable(name),) for name in names)
    found["organizations"].update((comparable(name),) for name in bodies)
    found["roles"].update(
        {
            (comparable(str(person["name"])), str(role["role"]).lower(), comparable(str(role["org"])))
            for person in persons
            for role in person["roles"]
            if role.get("role")
        }
    )
    main = [event for event in events if event.get("main")]
    for event in main[:1]:
        _count_event(found, str(event["type"]), str(event["date"]))
        found["participants"].update(
            {
                (part, comparable(str(agent)))
                for kind, part in PARTS.items()
                for agent in event.get(kind, ())
                if agent in known
            }
        )
    found["speakers"].update((comparable(str(statement["speaker"])),) for statement in _list(annotation, "statements"))
    return found


def _count_event(found: Mapping[str, Counter[Item]], event_type: str, day: str) -> None:
    found["event"][(event_type, day)] += 1
    found["event-type"][(event_type,)] += 1
    found["event-date"][(day,)] += 1


def _list(annotation: Mapping[str, Any], key: str) -> list[dict[str, Any]]:
    return list(annotation.get(key, []))


def facts_of(facts: Facts) -> dict[str, Counter[Item]]:
    """The extractor's facts, by kind."""
    found: dict[str, Counter[Item]] = {kind: Counter() for kind in KINDS}
    found["persons"].update((comparable(person.name),) for person in facts.persons)
    found["organizations"].update({(comparable(mention.key),) for mention in facts.organization_mentions})
    found["roles"].update(
        {
            (comparable(membership.person), membership.role, comparable(membership.organization))
            for membership in facts.memberships
            if membership.role is not None
        }
    )
    main = next((event for event in facts.events if event.main), None)
    if main is not None:
        _count_event(found, main.type, str(main.date))
        found["participants"].update(
            {
                (part.part, comparable(part.agent.name))
                for part in facts.participations
                if part.event == main.key and part.part != "closer"
            }
        )
    found["speakers"].update((comparable(statement.speaker.name),) for statement in facts.statements)
    return found


def _compare(name: str, gold: Mapping[str, Counter[Item]], found: Mapping[str, Counter[Item]]) -> ArticleResult:
    return ArticleResult(
        name,
        {kind: tuple(sorted((gold[kind] & found[kind]).elements())) for kind in KINDS},
        {kind: tuple(sorted((found[kind] - gold[kind]).elements())) for kind in KINDS},
        {kind: tuple(sorted((gold[kind] - found[kind]).elements())) for kind in KINDS},
    )
