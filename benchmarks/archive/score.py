"""Builds an archive with kpugraph, stage by stage, and scores what it holds to be one against the truth."""

from __future__ import annotations

import json
import resource
import time
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any, TypeVar

from benchmarks.archive.alignment import Alignment, align
from benchmarks.archive.faults import Fault, body_faults, event_faults, person_faults, shares
from benchmarks.archive.generate import ARTICLES, TRUTH
from benchmarks.archive.measures import Agreement, b_cubed, pairwise
from benchmarks.archive.parts import extract_parts
from benchmarks.archive.truth import read_truth
from kpugraph.read import read_articles
from kpugraph.resolve import resolve
from kpugraph.resolve.identity import identify
from kpugraph.resolve.knowledge import Knowledge
from kpugraph.triples import triples
from kpugraph.vocab import OWL
from kpugraph.writing import written

__all__ = ["Result", "Stage", "groups_of", "score"]

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Stage:
    """A stage of the building: seconds of processor time, and the most memory held by its end, in MiB."""

    name: str
    seconds: float
    peak: float


@dataclass(frozen=True, slots=True)
class Result:
    """The scores of one archive."""

    articles: int
    stages: tuple[Stage, ...]
    persons: Agreement
    persons_b_cubed: Agreement
    person_recall: float
    """Share of the true sightings that the extraction found."""
    invented_persons: int
    merged_bodies: int
    """IRIs of bodies that stand for more than one canonical name."""
    misread_bodies: float
    """Share of the mentions of bodies found that were read as another body."""
    events: Agreement
    without_event: int
    missed_by: Mapping[str, int]
    """Pairs of sightings of one person that are not joined, by what differs."""
    wrong_by: Mapping[str, int]
    """Pairs of sightings joined that are of two persons, by what they share."""
    faults: tuple[Fault, ...]

    def report(self) -> str:
        """The scores as text, with examples of what went wrong."""
        lines = [f"{self.articles} articles"]
        for name, each in (
            ("persons, pairwise", self.persons),
            ("persons, B-cubed", self.persons_b_cubed),
            ("events, B-cubed", self.events),
        ):
            lines.append(
                f"  {name:20} precision {each.precision:.4f}  recall {each.recall:.4f}  "
                f"wrong {each.wrong}  missed {each.missed}"
            )
        lines.append(
            f"  sightings found {self.person_recall:.4f}, persons invented {self.invented_persons}, "
            f"articles without an event {self.without_event}"
        )
        lines.append(f"  bodies merged {self.merged_bodies}, mentions of bodies misread {self.misread_bodies:.5f}")
        for name, causes in (("pairs missed", self.missed_by), ("pairs wrong", self.wrong_by)):
            lines.append(f"  {name}: " + (", ".join(f"{cause} {count}" for cause, count in causes.items()) or "none"))
        for stage in self.stages:
            per = stage.seconds / self.articles * 1000
            lines.append(f"  {stage.name:10} {stage.seconds:9.2f} s  {per:7.2f} s per 1,000  {stage.peak:8.0f} MiB")
        lines += [f"  {fault.kind}: {fault.text}" for fault in self.faults]
        return "\n".join(lines)

    def as_json(self) -> str:
        """The same as JSON."""
        fields: dict[str, Any] = asdict(self)
        return json.dumps(fields, ensure_ascii=False, indent=2) + "\n"


class _Clock:
    def __init__(self) -> None:
        self.stages: list[Stage] = []

    def run(self, name: str, work: Callable[[], T]) -> T:
        start = time.process_time()
        made = work()
        seconds = time.process_time() - start
        self.note(name, seconds)
        return made

    def note(self, name: str, seconds: float) -> None:
        self.stages.append(Stage(name, seconds, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024))


def score(folder: Path, *, processes: int = 1, examples: int = 10) -> Result:
    """Score the archive that `generate` wrote into the folder, which keeps what is extracted from it."""
    clock = _Clock()
    articles = clock.run("read", lambda: read_articles((folder / ARTICLES,)))
    count = len(articles)
    extracted = clock.run("load", lambda: extract_parts(folder, articles, processes))
    clock.note("extract", extracted.seconds)
    resolved = clock.run("resolve", lambda: resolve(extracted.facts))
    knowledge = clock.run("identify", lambda: identify(resolved))
    clock.run("write", lambda: _write(knowledge))
    truth = {article.url: article for article in read_truth(folder / TRUTH)}
    made = align(extracted.facts, truth, groups_of(knowledge))
    return _result(made, count, tuple(clock.stages), folder / TRUTH, examples)


def _write(knowledge: Knowledge) -> int:
    with written(knowledge) as turtle:
        return sum(map(len, turtle))


def groups_of(knowledge: Knowledge) -> dict[str, str]:
    """Every IRI that the dataset says is the same as another one, and the least of those that are the same."""
    above: dict[str, str] = {}

    def root(iri: str) -> str:
        while above.get(iri, iri) != iri:
            above[iri] = above.get(above[iri], above[iri])
            iri = above[iri]
        return iri

    # What says nothing of sameness is left out: there is much of it.
    bare = replace(knowledge, articles=(), evidence=(), statements=(), participations=(), memberships=(), posts=())
    for subject, predicate, thing in triples(bare):
        if predicate == OWL.sameAs:
            one, other = sorted((root(str(subject)), root(str(thing))))
            above[other] = one
            above.setdefault(one, one)
    return {iri: root(iri) for iri in above}


def _result(made: Alignment, articles: int, stages: tuple[Stage, ...], truth: Path, examples: int) -> Result:
    mentions = sum(made.bodies.values())
    missed, wrong = shares(made, truth)
    return Result(
        articles=articles,
        stages=stages,
        persons=pairwise(made.persons),
        persons_b_cubed=b_cubed(made.persons),
        person_recall=made.found_sightings / max(1, made.true_sightings),
        invented_persons=made.invented_persons,
        merged_bodies=sum(len(names) > 1 for names in made.body_iris.values()),
        misread_bodies=sum(count for (true, found), count in made.bodies.items() if true != found) / max(1, mentions),
        events=b_cubed(made.events),
        without_event=made.without_event,
        missed_by=missed,
        wrong_by=wrong,
        faults=(
            *person_faults(made, truth, examples),
            *body_faults(made, examples),
            *event_faults(made, truth, examples),
        ),
    )
