"""The values that the stages of the writing wing exchange: frozen, slotted, with tuples.

``read`` makes `Article`; ``extract`` makes one `Facts` an article, whose persons, events and bodies are
known by local names; ``resolve`` joins many `Facts` into one `Knowledge`, whose things carry IRIs;
``triples`` writes it as RDF. Offsets are Unicode code points into `Article.text`, end-exclusive.
Absent is ``None``; nothing is guessed to fill a field.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal
from typing import Literal

__all__ = [
    "BEGINNINGS",
    "TELLING",
    "Agent",
    "AgentKind",
    "Article",
    "Event",
    "Evidence",
    "Facts",
    "Membership",
    "Mention",
    "Mode",
    "OfficeChange",
    "OfficeChangeKind",
    "Ordering",
    "Organization",
    "Part",
    "Participation",
    "Person",
    "Place",
    "Series",
    "Span",
    "Statement",
    "StatementKind",
    "Topic",
]

Day = date
"""A calendar day, under a name that a field called ``date`` does not hide."""

AgentKind = Literal["person", "organization"]
Part = Literal["organizer", "speaker", "moderator", "opener", "closer", "participant"]
Mode = Literal["online", "onsite", "hybrid"]
StatementKind = Literal["quote", "paraphrase"]
OfficeChangeKind = Literal[
    "appointment",
    "acting-appointment",
    "replacement",
    "handover",
    "dismissal",
    "resignation",
    "death",
    "end-of-term",
    "transfer",
]
"""How somebody came into an office (the first four) or left it."""
BEGINNINGS: frozenset[OfficeChangeKind] = frozenset({"appointment", "acting-appointment", "replacement", "handover"})
"""The kinds by which somebody comes into an office."""
TELLING: tuple[OfficeChangeKind, ...] = (
    "appointment",
    "handover",
    "replacement",
    "acting-appointment",
    "end-of-term",
    "transfer",
    "dismissal",
    "resignation",
    "death",
)
"""The kinds of change, those last that say most of a change that is told in several ways."""


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of an article's text: code points, end-exclusive, never empty."""

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise ValueError(f"a span needs 0 <= start < end, not {self.start}, {self.end}")

    def covers(self, other: Span) -> bool:
        """Whether the other span lies wholly inside this one."""
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True)
class Article:
    """One article as kpugraph reads it.

    ``text`` is the title, a blank line and the body (the body alone where there is no title), with line
    ends as ``\\n``, in Unicode NFC, without byte-order mark, with a mark for each character of telephone numbers,
    e-mail addresses, numbers of identity and home addresses; otherwise as received, so that offsets into it stay
    valid for as long as the source's bytes do. ``identifier`` is made from the title and the text alone:
    the same article gets the same identifier whatever the file's name or its place in a listing.
    """

    identifier: str
    """Slug of the title, a hyphen and the first 8 hexadecimal digits of ``sha256``."""
    text: str
    title: str
    body_start: int
    """Offset of the first character of the body in ``text``."""
    sha256: str
    """SHA-256 of ``text`` in UTF-8, 64 hexadecimal digits."""
    source: str
    """Base name of the file that the article came from."""
    url: str | None = None
    published: date | None = None
    retrieved: date | None = None
    publisher: str | None = None
    """The publishing body as the source names it, not yet canonical."""
    language: str = "id"
    page_dates: tuple[date, ...] = ()
    """Explicit full dates found elsewhere in the same source (other articles of a listing page)."""

    @property
    def body(self) -> str:
        """The text without the title."""
        return self.text[self.body_start :]

    @property
    def dated(self) -> date | None:
        """The day of publication, else the end of the month that the address names (``/2011/06/``), else None."""
        if self.published is not None or self.url is None:
            return self.published
        match = re.search(r"/(20[0-3][0-9])/(0[1-9]|1[0-2])(?:/([0-3][0-9]))?(?:/|$)", self.url)
        if match is None:
            return None
        year, month = int(match[1]), int(match[2])
        last = (date(year + month // 12, month % 12 + 1, 1) - timedelta(days=1)).day
        day = int(match[3]) if match[3] and 1 <= int(match[3]) <= last else last
        return date(year, month, day)

    @property
    def host(self) -> str | None:
        """The lower-case host name of ``url``, without ``www.``, or None."""
        if self.url is None:
            return None
        rest = self.url.partition("://")[2] or self.url
        host = rest.partition("/")[0].partition(":")[0].lower()
        return host.removeprefix("www.") or None


@dataclass(frozen=True, slots=True)
class Evidence:
    """The passage that says a fact, and the rule that read it there."""

    article: str
    """`Article.identifier`."""
    start: int
    end: int
    exact: str
    """Exactly ``text[start:end]`` of the article."""
    rule: str
    """The published name of the extraction rule, such as ``role-before-name``."""
    confidence: Decimal
    """0 to 1: the share of this rule's facts that were right on the annotated sample."""
    attested_on: date | None = None
    """The date that the sighting speaks for (the event's day, else the article's), where known."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A stretch of text that names something already known by its key."""

    span: Span
    key: str
    """Name of the body, person, place or topic that is mentioned, as in `Facts`."""
    text: str


@dataclass(frozen=True, slots=True)
class Organization:
    """A body with its canonical name (``KPU Kota Mojokerto``), which is its identity."""

    name: str
    kind: str
    """Body kind of ``lexicons/body_kinds.tsv``: ``city-commission``, ``university`` …"""
    parent: str | None = None
    """Canonical name of the administrative parent (`org:subOrganizationOf`)."""
    unit_of: str | None = None
    """Canonical name of the body that it is a unit of (`org:unitOf`)."""
    region: str | None = None
    """Key of the `Place` that it has jurisdiction over."""


@dataclass(frozen=True, slots=True)
class Person:
    """A person as one article names them; ``name`` is unique within the article's `Facts`."""

    name: str
    """Fullest name in the article, without honorifics and degrees."""
    aliases: tuple[str, ...] = ()
    """Every other form seen (short forms, misspellings), sorted."""
    honorific_prefixes: tuple[str, ...] = ()
    honorific_suffixes: tuple[str, ...] = ()
    mentions: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Place:
    """A place; ``key`` is its identity, such as ``Kelurahan Semolowaru, Kecamatan Sukolilo, Kota Surabaya``."""

    key: str
    name: str
    level: Literal["country", "province", "regency", "city", "district", "village", "venue", "locality"]
    within: str | None = None
    """Key of the place that contains it."""
    code: str | None = None
    """Official region code (Kemendagri), for provinces, regencies and cities."""


@dataclass(frozen=True, slots=True)
class Topic:
    """A topic, programme or application of the concept scheme, by its notation (``sirekap``)."""

    notation: str


@dataclass(frozen=True, slots=True, order=True)
class Agent:
    """Who took part or spoke: the name of a `Person` or of an `Organization` in the same `Facts`."""

    kind: AgentKind
    name: str


@dataclass(frozen=True, slots=True)
class Membership:
    """A role held at a body, or a bare affiliation (``role`` None), as one article says it."""

    person: str
    organization: str
    role: str | None
    """Notation of the role concept: ``ketua``, ``plt. ketua``, ``wali kota`` …"""
    evidence: tuple[Evidence, ...]
    division: str | None = None
    former: bool = False


@dataclass(frozen=True, slots=True)
class Series:
    """The series that an event is part of, and its number there where given."""

    name: str
    position: int | None = None


@dataclass(frozen=True, slots=True)
class Event:
    """A happening; ``key`` (``e1``, ``e2`` …) is local to the article."""

    key: str
    type: str
    """Notation of one of the event types: ``sosialisasi``, ``rapat-koordinasi`` …, ``lainnya``."""
    name: str | None
    evidence: tuple[Evidence, ...]
    activity: str | None = None
    """Notation of a narrower concept below the type (`kpu:activity`)."""
    date: Day | None = None
    end_date: Day | None = None
    date_text: str | None = None
    """Day and month as written (``14/10``), where the year could not be settled."""
    mode: Mode | None = None
    place: str | None = None
    """Key of a `Place` in the same `Facts`."""
    main: bool = False
    """Whether the article reports this event, rather than mentioning it."""
    series: Series | None = None
    topics: tuple[str, ...] = ()
    """Notations of `Topic` in the same `Facts`."""


@dataclass(frozen=True, slots=True)
class Participation:
    """An agent's part in an event."""

    event: str
    """`Event.key`."""
    agent: Agent
    part: Part
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Statement:
    """What a speaker said: one reporting sentence or one quotation with its reporting clause."""

    speaker: Agent
    kind: StatementKind
    text: str
    """The words quoted, or the content reported, as in the article."""
    evidence: tuple[Evidence, ...]
    event: str | None = None
    """`Event.key` of the event where it was said."""
    speaking_as: tuple[str, str | None] | None = None
    """Organization name and role of the speaker's `Membership`, where known."""
    topics: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class OfficeChange:
    """Somebody came into an office, or left it, as the text says in so many words."""

    kind: OfficeChangeKind
    person: str
    organization: str
    role: str
    """Notation of the role concept; that of an acting holder has its prefix."""
    evidence: tuple[Evidence, ...]
    division: str | None = None
    predecessor: str | None = None
    """Name of the `Person` who held the office before, where the text names one."""
    date: Day | None = None
    """The day that the sentence gives, or that of the event where it happened."""
    term: tuple[int, int] | None = None
    """First and last year of the term of office."""
    decree: str | None = None
    """Number of the decree: ``66 Tahun 2020``."""
    event: str | None = None
    """`Event.key` of the event where it happened."""


@dataclass(frozen=True, slots=True)
class Ordering:
    """The text says that one event came before another (both `Event.key`)."""

    earlier: str
    later: str
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Facts:
    """Everything extracted from one article."""

    article: Article
    publisher: str | None = None
    """Canonical name of the publishing body, also in ``organizations``."""
    byline: str | None = None
    organizations: tuple[Organization, ...] = ()
    """Every body named, with the chain of its parents (which the text need not name)."""
    organization_mentions: tuple[Mention, ...] = ()
    """Only bodies that the text itself names."""
    persons: tuple[Person, ...] = ()
    memberships: tuple[Membership, ...] = ()
    events: tuple[Event, ...] = ()
    participations: tuple[Participation, ...] = ()
    statements: tuple[Statement, ...] = ()
    orderings: tuple[Ordering, ...] = ()
    office_changes: tuple[OfficeChange, ...] = ()
    places: tuple[Place, ...] = ()
    """Every place named or needed (venues, regions, jurisdictions), with the chain that contains it."""
    place_mentions: tuple[Mention, ...] = ()
    topics: tuple[Topic, ...] = ()
    topic_mentions: tuple[Mention, ...] = field(default=())
