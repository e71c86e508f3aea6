"""What `resolve` gives and `triples` writes: things with IRIs, each once, everything sorted by IRI.

A field that ends in a thing's kind holds the IRI of that thing (``KnownMembership.person``); roles, types,
activities and topics are notations of their concept schemes. Every IRI named here is the IRI of a value in the
same `Knowledge`. Nothing here decides anything.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Literal

from kpugraph.model import Article, Evidence, Mode, OfficeChangeKind, Part, Place, StatementKind

__all__ = [
    "CorrectionKind",
    "Knowledge",
    "KnownArticle",
    "KnownClaim",
    "KnownCorrection",
    "KnownEvent",
    "KnownEvidence",
    "KnownIdentity",
    "KnownMembership",
    "KnownOfficeChange",
    "KnownOrganization",
    "KnownParticipation",
    "KnownPerson",
    "KnownPlace",
    "KnownPost",
    "KnownSeries",
    "KnownStatement",
    "Verdict",
]

CorrectionKind = Literal["suppress", "replace", "add"]
"""Whether a correction withdraws, puts another value in place, or adds."""

Verdict = Literal["same", "different", "undecided"]
"""What is decided of two persons."""


@dataclass(frozen=True, slots=True)
class KnownEvidence:
    """A passage of one article; `evidence.exact` stands at its offsets there."""

    iri: str
    selector: str
    """IRI of the node that carries the offsets; rules that read the same passage share it."""
    article: str
    evidence: Evidence


@dataclass(frozen=True, slots=True)
class KnownArticle:
    """An article, and what it is about."""

    iri: str
    article: Article
    """As read; of several sources with the same text, the first by name."""
    sources: tuple[str, ...]
    """Base names of all files that the article came from."""
    publisher: str | None
    byline: str | None
    about: tuple[str, ...]
    """Events that it reports."""
    mentions: tuple[str, ...]
    """Organizations, persons and places that its text names."""
    topics: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class KnownOrganization:
    """A body; ``name`` is canonical, ``aliases`` are the other forms that the articles use."""

    iri: str
    name: str
    kind: str
    aliases: tuple[str, ...]
    parents: tuple[str, ...]
    units_of: tuple[str, ...]
    jurisdictions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class KnownPerson:
    """A person under the fullest name seen."""

    iri: str
    name: str
    aliases: tuple[str, ...]
    honorific_prefixes: tuple[str, ...]
    honorific_suffixes: tuple[str, ...]
    same_as: tuple[str, ...] = ()
    """IRIs of every other person IRI that stands for the same person."""
    different_from: tuple[str, ...] = ()
    """IRIs of persons that somebody has told apart from this one."""
    commissioner: str | None = None
    """IRI of the commissioner of the curated graph who is the same person."""


@dataclass(frozen=True, slots=True)
class KnownIdentity:
    """What is decided of two persons, or left open, and on what grounds."""

    iri: str
    persons: tuple[str, str]
    """Sorted."""
    verdict: Verdict
    score: Decimal | None
    """Sum of the grounds' points; None where nothing but a person's word speaks."""
    grounds: tuple[str, ...]
    """Notations of the scheme ``identity-ground``."""
    evidence: tuple[str, ...]
    """Passages that the grounds rest on."""
    author: str | None = None
    """Who decided; None for the rules."""
    reason: str | None = None
    decided_on: date | None = None


@dataclass(frozen=True, slots=True)
class KnownCorrection:
    """What somebody corrected by hand."""

    iri: str
    kind: CorrectionKind
    subject: str
    """The fact or thing; a fact withdrawn as a whole is no longer among the others."""
    property: str | None
    """As prefix and name; None where the whole fact is meant."""
    old: str | None
    """The value withdrawn, or the fact withdrawn in words."""
    new: str | None
    about: tuple[str, ...]
    """Persons, bodies and events that the fact is about."""
    reason: str
    author: str
    decided_on: date
    source: str | None


@dataclass(frozen=True, slots=True)
class KnownPlace:
    """A place; ``place.within`` is a key, ``within`` the IRI of the place that contains it."""

    iri: str
    place: Place
    within: str | None
    wikidata: str | None = None
    """The item of Wikidata that is this very region (``Q11447``), where that is certain."""


@dataclass(frozen=True, slots=True)
class KnownPost:
    """A post at a body, apart from its holders; who acts for its holder holds the same post."""

    iri: str
    organization: str
    role: str


@dataclass(frozen=True, slots=True)
class KnownMembership:
    """A role held at a body, or a bare affiliation, over all its sightings."""

    iri: str
    person: str
    organization: str
    role: str | None
    post: str | None
    division: str | None
    former: bool
    first_attested: date | None
    """Earliest day that a sighting speaks for; never set for a former role, whose sightings speak for no holding."""
    last_attested: date | None
    evidence: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class KnownOfficeChange:
    """That somebody came into an office, or left it, over all articles that say so."""

    iri: str
    kind: OfficeChangeKind
    person: str
    organization: str
    role: str
    """Notation; that of an acting holder has its prefix."""
    post: str
    division: str | None
    predecessors: tuple[str, ...]
    """Persons who held the office before; several where articles differ."""
    start: date | None
    """The day on which the person came into the office; None for who left it, and where no article gives it."""
    end: date | None
    """The day on which the person left the office; None for who came into it, and where no article gives it."""
    term: tuple[int, int] | None
    decrees: tuple[str, ...]
    events: tuple[str, ...]
    """Events where it happened."""
    evidence: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class KnownSeries:
    """A series of events."""

    iri: str
    name: str


@dataclass(frozen=True, slots=True)
class KnownEvent:
    """A happening, over all articles that report or mention it."""

    iri: str
    type: str
    name: str | None
    activities: tuple[str, ...]
    start_date: date | None
    end_date: date | None
    date_text: str | None
    """Day as written, only where ``start_date`` could not be settled."""
    mode: Mode | None
    place: str | None
    series: str | None
    position: int | None
    topics: tuple[str, ...]
    precedes: tuple[str, ...]
    evidence: tuple[str, ...]
    same_as: tuple[str, ...] = ()
    """IRIs of the same happening under other names."""


@dataclass(frozen=True, slots=True)
class KnownClaim:
    """What articles tell of one property of an event, where others tell it differently."""

    iri: str
    event: str
    property: str
    """As prefix and name: ``schema:location``."""
    value: str
    """ISO date, notation of the event type, `Mode`, or name of the place."""
    contradicts: tuple[str, ...]
    """Claims that cannot be true beside this one: on the same event, or on one that looks the same."""
    evidence: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class KnownParticipation:
    """The part of a person or body in an event."""

    iri: str
    event: str
    agent: str
    part: Part
    evidence: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class KnownStatement:
    """What a person or body said, as one article has it."""

    iri: str
    article: str
    speaker: str
    kind: StatementKind
    text: str
    event: str | None
    speaking_as: str | None
    """IRI of the speaker's membership."""
    topics: tuple[str, ...]
    evidence: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Knowledge:
    """Everything that a collection of articles says; equal for equal collections in any order."""

    base: str
    articles: tuple[KnownArticle, ...] = ()
    organizations: tuple[KnownOrganization, ...] = ()
    persons: tuple[KnownPerson, ...] = ()
    places: tuple[KnownPlace, ...] = ()
    posts: tuple[KnownPost, ...] = ()
    memberships: tuple[KnownMembership, ...] = ()
    series: tuple[KnownSeries, ...] = ()
    events: tuple[KnownEvent, ...] = ()
    claims: tuple[KnownClaim, ...] = ()
    participations: tuple[KnownParticipation, ...] = ()
    statements: tuple[KnownStatement, ...] = ()
    office_changes: tuple[KnownOfficeChange, ...] = ()
    evidence: tuple[KnownEvidence, ...] = ()
    identities: tuple[KnownIdentity, ...] = ()
    corrections: tuple[KnownCorrection, ...] = ()
