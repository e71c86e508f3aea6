"""What went wrong, told so that it can be mended: the largest faults with names, offices and an article each."""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

from benchmarks.archive.alignment import Alignment

__all__ = ["Fault", "body_faults", "event_faults", "person_faults", "shares"]


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that went wrong, and how much it weighs in pairs or mentions."""

    kind: str
    weight: int
    text: str


@dataclass(frozen=True, slots=True)
class _Person:
    name: str
    parts: tuple[str, ...]
    offices: str


def _persons(truth: Path) -> dict[str, _Person]:
    names: dict[str, tuple[str, tuple[str, ...]]] = {}
    offices: defaultdict[str, list[str]] = defaultdict(list)
    with truth.open(encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            if row["kind"] == "person":
                names[row["id"]] = row["name"], tuple(row["spellings"])
            elif row["kind"] == "tenure":
                acting = "plt. " if row["acting"] else ""
                offices[row["person"]].append(
                    f"{acting}{row['role']} {row['body']} {row['start'][:7]}..{row['end'][:7]}"
                )
            else:
                break
    return {key: _Person(name, parts, "; ".join(offices[key])) for key, (name, parts) in names.items()}


def _local(iri: str) -> str:
    return iri.rpartition("/")[2]


def _usual(counts: Mapping[str, int]) -> str:
    return min(counts, key=lambda iri: (-counts[iri], iri))


def _groups(table: Mapping[tuple[str, str], int], by: int) -> dict[str, list[tuple[str, int]]]:
    """The other group and the count, by the true group (0) or the found one (1)."""
    made: defaultdict[str, list[tuple[str, int]]] = defaultdict(list)
    for pair, count in table.items():
        made[pair[by]].append((pair[1 - by], count))
    return made


def shares(made: Alignment, truth: Path) -> tuple[dict[str, int], dict[str, int]]:
    """Pairs missed by what differs in the IRIs (name, scope), and pairs wrong by whether the persons share a name."""
    people = _persons(truth)
    missed: Counter[str] = Counter()
    for key, groups in _groups(made.persons, 0).items():
        for (one, first), (other, second) in combinations(groups, 2):
            iris = _usual(made.person_iris[key, one]), _usual(made.person_iris[key, other])
            missed[_difference(*iris)] += first * second
    wrong: Counter[str] = Counter()
    for keys in _groups(made.persons, 1).values():
        for (one, first), (other, second) in combinations(keys, 2):
            wrong["same name" if people[one].parts == people[other].parts else "other name"] += first * second
    return dict(sorted(missed.items())), dict(sorted(wrong.items()))


def _difference(one: str, other: str) -> str:
    (first, _, place), (second, _, there) = (_local(iri).partition("--") for iri in (one, other))
    if "-" not in first or "-" not in second:
        return "one word"
    if first == second:
        return "scope"
    return "name" if place == there else "name and scope"


def person_faults(made: Alignment, truth: Path, examples: int) -> tuple[Fault, ...]:
    """The persons with most pairs missed, then the groups with most pairs wrong; so many of each."""
    people = _persons(truth)
    split = []
    for key, groups in _groups(made.persons, 0).items():
        if len(groups) > 1:
            weight = _cross(count for _, count in groups)
            seen = ", ".join(
                f"{_local(_usual(made.person_iris[key, group]))} ({count}, {_page(made.where[key, group])})"
                for group, count in sorted(groups, key=lambda each: (-each[1], each[0]))
            )
            split.append(Fault("person split", weight, f"{people[key].name} [{people[key].offices}]: {seen}"))
    joined = []
    for group, keys in _groups(made.persons, 1).items():
        if len(keys) > 1:
            weight = _cross(count for _, count in keys)
            who = " / ".join(
                f"{people[key].name} [{people[key].offices}] ({count}, {_page(made.where[key, group])})"
                for key, count in sorted(keys)
            )
            joined.append(Fault("persons joined", weight, f"{_local(group)}: {who}"))
    return (*_largest(split, examples), *_largest(joined, examples))


def body_faults(made: Alignment, examples: int) -> tuple[Fault, ...]:
    """Bodies behind one IRI, and mentions that were read as another body."""
    merged = [
        Fault("bodies merged", len(names), f"{_local(iri)}: {', '.join(sorted(names))}")
        for iri, names in made.body_iris.items()
        if len(names) > 1
    ]
    misread = [
        Fault("body misread", count, f"{true} as {found} ({count}, {_page(made.where[true, found])})")
        for (true, found), count in made.bodies.items()
        if true != found
    ]
    return (*_largest(merged, examples), *_largest(misread, examples))


def event_faults(made: Alignment, truth: Path, examples: int) -> tuple[Fault, ...]:
    """Happenings in several events, and events of several happenings."""
    told: dict[str, str] = {}
    with truth.open(encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            if row["kind"] == "event":
                told[row["id"]] = f"{row['day']} {row['name']} ({row['holder']})"
    split = [
        Fault(
            "event split",
            _cross(count for _, count in groups),
            f"{told[key]}: " + ", ".join(f"{_local(g)} ({_page(made.where[key, g])})" for g, _ in sorted(groups)),
        )
        for key, groups in _groups(made.events, 0).items()
        if len(groups) > 1
    ]
    joined = [
        Fault(
            "events joined",
            _cross(count for _, count in keys),
            f"{_local(group)}: " + " / ".join(f"{told[k]} ({_page(made.where[k, group])})" for k, _ in sorted(keys)),
        )
        for group, keys in _groups(made.events, 1).items()
        if len(keys) > 1
    ]
    return (*_largest(split, examples), *_largest(joined, examples))


def _page(url: str) -> str:
    return url.rpartition("/")[2]


def _cross(counts: Iterable[int]) -> int:
    """Pairs of items from different groups."""
    listed = list(counts)
    return (sum(listed) ** 2 - sum(count * count for count in listed)) // 2


def _largest(faults: Iterable[Fault], examples: int) -> list[Fault]:
    return sorted(faults, key=lambda fault: (-fault.weight, fault.text))[:examples]
