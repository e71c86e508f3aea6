"""Which person IRIs stand for one person: said about them, never by moving one.

In goes `Knowledge` and what people decided; out comes the same knowledge with `KnownPerson.same_as` and its
`KnownIdentity` values. The order of decisions is fixed: what people said, then the rules' own likenesses from the
strongest down, then the persons who are named without an office. Two groups are joined only if nobody in the one is
known to be somebody else than one in the other, so a strong likeness never bridges two who are apart. Every person of a
group is then the same as every other of it, in both directions: one hop finds them all.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from kpugraph.resolve.candidates import candidate_pairs
from kpugraph.resolve.decisions import Decision
from kpugraph.resolve.iris import local_name, mint
from kpugraph.resolve.knowledge import Knowledge, KnownIdentity, Verdict
from kpugraph.resolve.likeness import SAME, UNDECIDED, Likeness, apart, days_between, likeness
from kpugraph.resolve.names import relate
from kpugraph.resolve.personas import Persona, Regions, personas
from kpugraph.resolve.rarity import Rarities

__all__ = ["identify"]

Pair = tuple[str, str]
_SHORT_FORMS = frozenset({"initials", "shorter", "one-word"})
_MUCH_CLOSER = 365
"""Days by which one of two is seen closer to a short form, so that it means that one."""


def identify(knowledge: Knowledge, decisions: Iterable[Decision] = ()) -> Knowledge:
    """The knowledge with what is decided, or left open, of who is who; equal for equal knowledge and decisions."""
    people, regions = personas(knowledge)
    by_iri = {persona.iri: persona for persona in people}
    decided = {
        pair: decision
        for decision in sorted(decisions)
        if by_iri.keys() >= set(pair := (knowledge.base + decision.one, knowledge.base + decision.other))
    }
    matcher = _Matcher(by_iri, regions, Rarities(persona.name for persona in people), decided)
    matcher.follow_people()
    matcher.join_holders([persona for persona in people if persona.offices])
    matcher.join_untied([persona for persona in people if not persona.offices])
    groups = matcher.groups()
    apart_from: defaultdict[str, set[str]] = defaultdict(set)
    for (one, other), decision in decided.items():
        if decision.verdict == "different":
            apart_from[one].add(other)
            apart_from[other].add(one)
    return replace(
        knowledge,
        persons=tuple(
            replace(
                person,
                same_as=tuple(iri for iri in groups[person.iri] if iri != person.iri),
                different_from=tuple(sorted(apart_from[person.iri])),
            )
            for person in knowledge.persons
        ),
        identities=matcher.identities(knowledge.base),
    )


@dataclass(slots=True)
class _Matcher:
    """Joins personas into groups, and remembers why, or why not."""

    people: Mapping[str, Persona]
    regions: Regions
    rarities: Rarities
    decided: Mapping[Pair, Decision]
    _group: dict[str, list[str]] = field(default_factory=dict)
    """Members of the group that each joined persona is in; absent for one that stands alone."""
    _joined: dict[Pair, Likeness] = field(default_factory=dict)
    """Pairs that made two groups one."""
    _open: dict[Pair, Likeness] = field(default_factory=dict)
    """Pairs that a person should look at."""

    def follow_people(self) -> None:
        """Join whom people called the same, whatever the rules say."""
        for pair, decision in self.decided.items():
            if decision.verdict == "same":
                self._unite(pair)

    def join_holders(self, holders: Sequence[Persona]) -> None:
        """Join those who are alike enough among the persons that hold or held something."""
        found = {
            pair: like
            for pair in candidate_pairs(holders, self.regions)
            if (like := self._likeness(pair)) is not None and like.score >= UNDECIDED
        }
        self._join(self._without_ambiguous(found))

    def join_untied(self, untied: Sequence[Persona]) -> None:
        """Join persons named without an office with the one person around their publisher who bears the name."""
        named: defaultdict[str, list[Persona]] = defaultdict(list)
        for persona in self.people.values():
            if persona.offices:
                named[persona.alike].append(persona)
        found: dict[Pair, Likeness] = {}
        for persona in untied:
            around = [
                other for other in named[persona.alike] if self._around(persona, other) and not apart(persona, other)
            ]
            likes = {pair: like for other in around if (like := self._likeness(pair := _pair(persona.iri, other.iri)))}
            if len(persona.name) == 1:
                likes = {pair: like.with_grounds("same-body") for pair, like in likes.items()}
            if not likes:
                continue
            only = len({self._of(other.iri)[0] for other in around}) == 1
            best = min(likes, key=lambda pair: (-likes[pair].score, pair))
            for pair in [best] if only else likes:
                like = likes[pair].with_grounds("only-candidate") if only else likes[pair]
                if like.score >= UNDECIDED:
                    found[pair] = like
            if not only:
                self._open.update((pair, found.pop(pair)) for pair in list(likes) if pair in found)
        self._join(found)

    def _around(self, untied: Persona, holder: Persona) -> bool:
        """Whether the holder's region contains the untied person's or lies in it; where that is unknown, it may.

        Who is called by one word must hold office at the body that publishes: too many bear it elsewhere.
        """
        if len(untied.name) == 1:
            return any(office.organization in untied.publishers for office in holder.offices)
        if untied.region is None or holder.region is None:
            return True
        return self.regions.contains(untied.region, holder.region) or self.regions.contains(
            holder.region, untied.region
        )

    def _likeness(self, pair: Pair) -> Likeness | None:
        return likeness(self.people[pair[0]], self.people[pair[1]], self.regions, self.rarities)

    def _without_ambiguous(self, found: Mapping[Pair, Likeness]) -> dict[Pair, Likeness]:
        """Of two persons whom a short form fits and who are not one, the likelier alone counts; or neither."""
        fits: defaultdict[str, list[Pair]] = defaultdict(list)
        for pair in sorted(found):
            if _SHORT_FORMS.intersection(found[pair].grounds):
                fits[self._shorter(pair)].append(pair)
        outdone = {pair for short, pairs in fits.items() for pair in self._outdone(short, pairs, found)}
        return {
            pair: like.with_grounds("several-candidates") if pair in outdone else like for pair, like in found.items()
        }

    def _outdone(self, short: str, pairs: Sequence[Pair], found: Mapping[Pair, Likeness]) -> list[Pair]:
        """The pairs of a short form that count for nothing: all, where it cannot be told which of two it means."""
        named = {pair: self.people[pair[0] if pair[1] == short else pair[1]] for pair in pairs}
        apart_by_name = {
            pair: [each for each in pairs if relate(named[pair].name, named[each].name) is None] for pair in pairs
        }
        days = {pair: days_between(self.people[short], named[pair]) for pair in pairs}
        best = min(pairs, key=lambda pair: (-found[pair].score, days[pair], pair))
        rivals = apart_by_name[best]
        clear = all(found[each].score < found[best].score or days[each] >= days[best] + _MUCH_CLOSER for each in rivals)
        return rivals if clear else [pair for pair in pairs if apart_by_name[pair]]

    def _shorter(self, pair: Pair) -> str:
        return min(pair, key=lambda iri: (sum(map(len, self.people[iri].name)), iri))

    def _join(self, found: Mapping[Pair, Likeness]) -> None:
        """Join from the strongest likeness down; keep what is too weak, or would bridge two who are apart, as open."""
        for pair in sorted(found, key=lambda pair: (-found[pair].score, pair)):
            like = found[pair]
            one, other = self._of(pair[0]), self._of(pair[1])
            if one is other or pair in self.decided:
                continue
            if like.score < SAME:
                self._open[pair] = like
            elif self._fit(one, other):
                self._unite(pair)
                self._joined[pair] = like
            else:
                self._open[pair] = like.with_grounds("joins-two-others")

    def _of(self, iri: str) -> list[str]:
        return self._group.setdefault(iri, [iri])

    def _fit(self, one: Iterable[str], others: Sequence[str]) -> bool:
        """Whether nobody of the one group is known to be somebody else than one of the other."""
        return not any(
            _pair(left, right) in self.decided or apart(self.people[left], self.people[right])
            for left in one
            for right in others
        )

    def _unite(self, pair: Pair) -> None:
        one, other = sorted((self._of(pair[0]), self._of(pair[1])), key=len, reverse=True)
        if one is not other:
            one.extend(other)
            self._group.update(dict.fromkeys(other, one))

    def groups(self) -> dict[str, tuple[str, ...]]:
        """Every person's group, itself included, sorted."""
        return {iri: tuple(sorted(self._of(iri))) for iri in self.people}

    def identities(self, base: str) -> tuple[KnownIdentity, ...]:
        """What is decided of two persons by people or the rules, and what is left open, sorted by IRI.

        Of several open pairs between two groups the strongest stands for all.
        """
        known = {pair: self._identity(base, pair, "same", like) for pair, like in self._joined.items()}
        seen: set[tuple[str, str]] = set()
        for pair in self.decided:
            seen.add(_pair(self._leader(pair[0]), self._leader(pair[1])))
        for pair in sorted(self._open, key=lambda pair: (-self._open[pair].score, pair)):
            groups = _pair(self._leader(pair[0]), self._leader(pair[1]))
            if groups[0] != groups[1] and groups not in seen:
                seen.add(groups)
                known[pair] = self._identity(base, pair, "undecided", self._open[pair])
        for pair, decision in self.decided.items():
            known[pair] = self._identity(base, pair, decision.verdict, self._likeness(pair), decision)
        return tuple(sorted(known.values(), key=lambda identity: identity.iri))

    def _leader(self, iri: str) -> str:
        return min(self._of(iri))

    def _identity(
        self, base: str, pair: Pair, verdict: Verdict, like: Likeness | None, decision: Decision | None = None
    ) -> KnownIdentity:
        return KnownIdentity(
            iri=mint(base, "identity", *map(local_name, pair)),
            persons=pair,
            verdict=verdict,
            score=None if like is None else like.score,
            grounds=() if like is None else tuple(sorted(like.grounds)),
            evidence=() if like is None else like.passages,
            author=None if decision is None else decision.author,
            reason=None if decision is None else decision.reason,
            decided_on=None if decision is None else decision.decided_on,
        )


def _pair(one: str, other: str) -> Pair:
    return (one, other) if one < other else (other, one)
