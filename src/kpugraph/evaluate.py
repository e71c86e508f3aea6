"""Precision, recall and F1 per kind of fact, against articles annotated by hand.

Gold files (``data/gold/*.json``) and articles in, `Evaluation` out. Scoring is strict: canonical names of bodies, full
names of persons, role at body. A collective that a gold file names as taking part is left out, as is the part
``closer``, which gold does not have. An article belongs to a gold file when its title is the same, or its file is
named by the gold's id.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from kpugraph.errors import SourceError
from kpugraph.extract import extract
from kpugraph.language.lexicon import lexicon
from kpugraph.model import Article, Facts
from kpugraph.pipeline import default_sources
from kpugraph.read import read_articles

__all__ = ["KINDS", "Evaluation", "Score", "evaluate", "facts_of", "gold_of"]

KINDS: tuple[str, ...] = (
    "persons",
    "organizations",
    "roles",
    "event-date",
    "event-type",
    "participants",
    "speakers",
)
"""The kinds of fact that are scored; ``event-date`` and ``event-type`` are those of the main event."""

Item = tuple[str, ...]
_PARTS = {
    "organizers": "organizer",
    "participants": "participant",
    "speakers": "speaker",
    "moderators": "moderator",
    "openers": "opener",
}


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
        return Score(
            sum(len(article.right[kind]) for article in self.articles),
            sum(len(article.invented[kind]) for article in self.articles),
            sum(len(article.missed[kind]) for article in self.articles),
        )

    @property
    def macro_f1(self) -> float:
        """The mean F1 over `KINDS`."""
        return sum(self.score(kind).f1 for kind in KINDS) / len(KINDS)

    def passed(self, floor: float | None) -> bool:
        """Whether every kind's F1 reaches the floor; without one, True."""
        return floor is None or all(self.score(kind).f1 >= floor for kind in KINDS)

    def report(self, details: bool = False) -> str:
        """A table of the scores; with details, each article's misses and inventions."""
        lines = [f"{'':14}{'precision':>10}{'recall':>8}{'F1':>7}{'right':>7}{'invented':>10}{'missed':>8}"]
        for kind in KINDS:
            score = self.score(kind)
            lines.append(
                f"{kind:14}{score.precision:>10.3f}{score.recall:>8.3f}{score.f1:>7.3f}"
                f"{score.right:>7}{score.invented:>10}{score.missed:>8}"
            )
        lines.append(f"{'macro F1':14}{'':18}{self.macro_f1:>7.3f}   over {len(self.articles)} articles")
        if details:
            for article in self.articles:
                lines += _details(article)
        return "\n".join(lines)


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
    for path in _gold_files(folder):
        annotation = _load(path)
        article = _article_for(annotation, path, found)
        results.append(_compare(path.stem, gold_of(annotation), facts_of(extract(article, words))))
    return Evaluation(tuple(results))


def _gold_files(folder: Path) -> Sequence[Path]:
    files = sorted(folder.glob("*.json")) if folder.is_dir() else [folder] if folder.is_file() else []
    if not files:
        raise SourceError(f"{folder}: no gold files (*.json) there; give a folder of annotations")
    return files


def _load(path: Path) -> Mapping[str, Any]:
    try:
        annotation = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError) as error:
        raise SourceError(f"{path}: not a gold file ({error}); see data/gold for the format") from error
    if not isinstance(annotation, dict) or not {"title", "persons", "organizations", "events"} <= annotation.keys():
        raise SourceError(f"{path}: lacks title, persons, organizations or events; see data/gold for the format")
    fault = _fault(annotation)
    if fault is not None:
        raise SourceError(f"{path}: {fault}; see data/gold for the format")
    return annotation


def _fault(annotation: Mapping[str, Any]) -> str | None:
    """What is malformed in a gold file, in words, or None."""
    for kind in ("persons", "organizations", "events", "statements"):
        if not isinstance(annotation.get(kind, []), list):
            return f'"{kind}" is not a list'
    if not all(isinstance(name, str) for name in annotation["organizations"]):
        return 'an entry of "organizations" is not a name'
    for kind, keys in (
        ("persons", ("name", "roles")),
        ("events", ("type", "date")),
        ("statements", ("speaker", "kind")),
    ):
        for entry in annotation.get(kind, []):
            lacking = [key for key in keys if not isinstance(entry, dict) or key not in entry]
            if lacking:
                return f'an entry of "{kind}" has no "{lacking[0]}"'
    for person in annotation["persons"]:
        if not isinstance(person["roles"], list):
            return f'the "roles" of {person["name"]} are not a list'
        for role in person["roles"]:
            if not isinstance(role, dict) or not {"role", "org"} <= role.keys():
                return f'a role of {person["name"]} has no "role" or "org"'
    for event in annotation["events"]:
        for part in _PARTS:
            if not isinstance(event.get(part, []), list):
                return f'the "{part}" of an event are not a list'
    return None


def _article_for(annotation: Mapping[str, Any], path: Path, articles: Iterable[Article]) -> Article:
    by_file = [article for article in articles if Path(article.source).stem in {annotation.get("id"), path.stem}]
    if len(by_file) == 1:
        return by_file[0]
    title = _key(str(annotation["title"]))
    by_title = [article for article in articles if _key(article.title) == title]
    if len(by_title) != 1:
        raise SourceError(f'{path}: {len(by_title)} articles are titled "{annotation["title"]}"; give exactly one')
    return by_title[0]


def _key(text: str) -> str:
    """A comparable form: case, marks and white space made plain."""
    plain = unicodedata.normalize("NFKD", text).translate(str.maketrans("’‘`´“”", "''''\"\""))
    return re.sub(r"\s+", " ", re.sub(r"[^\w\s]", "", plain)).strip().lower()


def gold_of(annotation: Mapping[str, Any]) -> dict[str, Counter[Item]]:
    """The facts of a gold file, by kind."""
    persons = _list(annotation, "persons")
    names = {str(person["name"]) for person in persons}
    bodies = {str(name) for name in annotation.get("organizations", ())}
    known = names | bodies | {str(role["org"]) for person in persons for role in person["roles"]}
    events = _list(annotation, "events")
    found: dict[str, Counter[Item]] = {kind: Counter() for kind in KINDS}
    found["persons"].update((_key(name),) for name in names)
    found["organizations"].update((_key(name),) for name in bodies)
    found["roles"].update(
        {
            (_key(str(person["name"])), str(role["role"]).lower(), _key(str(role["org"])))
            for person in persons
            for role in person["roles"]
            if role.get("role")
        }
    )
    main = [event for event in events if event.get("main")]
    for event in main[:1]:
        found["event-type"][(str(event["type"]),)] += 1
        found["event-date"][(str(event["date"]),)] += 1
        found["participants"].update(
            {
                (part, _key(str(agent)))
                for kind, part in _PARTS.items()
                for agent in event.get(kind, ())
                if agent in known
            }
        )
    found["speakers"].update((_key(str(statement["speaker"])),) for statement in _list(annotation, "statements"))
    return found


def _list(annotation: Mapping[str, Any], key: str) -> list[dict[str, Any]]:
    return list(annotation.get(key, []))


def facts_of(facts: Facts) -> dict[str, Counter[Item]]:
    """The extractor's facts, by kind."""
    found: dict[str, Counter[Item]] = {kind: Counter() for kind in KINDS}
    found["persons"].update((_key(person.name),) for person in facts.persons)
    found["organizations"].update({(_key(mention.key),) for mention in facts.organization_mentions})
    found["roles"].update(
        {
            (_key(membership.person), membership.role, _key(membership.organization))
            for membership in facts.memberships
            if membership.role is not None
        }
    )
    main = next((event for event in facts.events if event.main), None)
    if main is not None:
        found["event-type"][(main.type,)] += 1
        found["event-date"][(str(main.date),)] += 1
        found["participants"].update(
            {
                (part.part, _key(part.agent.name))
                for part in facts.participations
                if part.event == main.key and part.part != "closer"
            }
        )
    found["speakers"].update((_key(statement.speaker.name),) for statement in facts.statements)
    return found


def _compare(name: str, gold: Mapping[str, Counter[Item]], found: Mapping[str, Counter[Item]]) -> ArticleResult:
    return ArticleResult(
        name,
        {kind: tuple(sorted((gold[kind] & found[kind]).elements())) for kind in KINDS},
        {kind: tuple(sorted((found[kind] - gold[kind]).elements())) for kind in KINDS},
        {kind: tuple(sorted((gold[kind] - found[kind]).elements())) for kind in KINDS},
    )
