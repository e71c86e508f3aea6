"""Drafts of annotations: the extractor's answer in the form of ``data/gold``, for people to correct.

Files and folders of articles in; one JSON file an article out, which `gold` reads. The gist of a statement is its
first words, where a person would write a few of their own. What gold does not have, such as who closed an event, is
left out.
"""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from kpugraph.errors import OutputError
from kpugraph.extract import extract
from kpugraph.gold import PARTS
from kpugraph.graph.store import write_atomic
from kpugraph.language.lexicon import lexicon
from kpugraph.model import Article, Event, Facts, Person, Statement
from kpugraph.read import read_articles

__all__ = ["annotate", "draft_of"]

_GIST = 6
"""Words of a statement that stand for it."""


def annotate(
    sources: Iterable[Path], folder: Path, *, force: bool = False, skip_unreadable: bool = False
) -> tuple[Path, ...]:
    """Write a draft for every article of the sources into the folder, and return the files, sorted.

    A draft is named by its article's file; where several articles come from files of one name, by the articles'
    identifiers. Raises `SourceError` as `read_articles` does, and `OutputError` before anything is written when one
    of the files is there already and ``force`` was not asked for, or when the folder cannot be made.
    """
    articles = _named(read_articles(sources, skip_unreadable=skip_unreadable))
    targets = {folder / f"{name}.json": (name, article) for name, article in articles.items()}
    taken = sorted(path for path in targets if os.path.lexists(path))
    if taken and not force:
        others = f" (and {len(taken) - 1} more)" if len(taken) > 1 else ""
        raise OutputError(f"{taken[0]}: exists already{others}; name another folder, or overwrite with --force")
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError(f"{folder}: {error.strerror or error}; name another folder") from error
    words = lexicon()
    for path, (name, article) in sorted(targets.items()):
        draft = json.dumps(draft_of(extract(article, words), name), ensure_ascii=False, indent=1)
        # A file name that is not UTF-8 has lone surrogates, which JSON escapes as Python does.
        write_atomic(path, f"{draft}\n".encode(errors="backslashreplace"))
    return tuple(sorted(targets))


def _named(articles: Sequence[Article]) -> dict[str, Article]:
    """Every article under the name of its draft."""
    stems = Counter(Path(article.source).stem for article in articles)
    return {_name(article, stems): article for article in articles}


def _name(article: Article, stems: Mapping[str, int]) -> str:
    stem = Path(article.source).stem
    return stem if stems[stem] == 1 else article.identifier


def draft_of(facts: Facts, name: str) -> Mapping[str, Any]:
    """The facts of one article in the form of an annotation with that id."""
    article = facts.article
    return {
        "id": name,
        "source": article.source,
        "title": article.title,
        "published": None if article.published is None else article.published.isoformat(),
        "persons": [_person(person, facts) for person in facts.persons],
        "affiliations": [
            [membership.person, membership.organization] for membership in facts.memberships if membership.role is None
        ],
        "organizations": list(dict.fromkeys(mention.key for mention in facts.organization_mentions)),
        "events": [_event(event, facts) for event in facts.events],
        "statements": [_statement(statement) for statement in facts.statements],
    }


def _person(person: Person, facts: Facts) -> Mapping[str, Any]:
    roles = [
        {"role": held.role, "org": held.organization, "division": held.division}
        | ({"former": True} if held.former else {})
        for held in facts.memberships
        if held.person == person.name and held.role is not None
    ]
    return {"name": person.name, "variants": list(person.aliases), "roles": roles}


def _event(event: Event, facts: Facts) -> Mapping[str, Any]:
    took_part = [part for part in facts.participations if part.event == event.key]
    return {
        "key": event.key,
        "type": event.type,
        "name": event.name,
        "date": None if event.date is None else event.date.isoformat(),
        "end_date": None if event.end_date is None else event.end_date.isoformat(),
        "mode": event.mode,
        "place": event.place,
        "main": event.main,
    } | {key: [part.agent.name for part in took_part if part.part == kind] for key, kind in PARTS.items()}


def _statement(statement: Statement) -> Mapping[str, Any]:
    return {
        "speaker": statement.speaker.name,
        "kind": statement.kind,
        "gist": " ".join(statement.text.split()[:_GIST]),
    }
