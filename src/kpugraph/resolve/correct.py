"""Carries corrections out: facts withdrawn, values replaced, facts added, after the articles were joined.

In go `Knowledge` and `Correction` values; out come the knowledge corrected, with a `KnownCorrection` for each that
took hold, and a line for each that did not, because what it names is not there or says something else. What a
correction adds has its IRI as evidence. IRIs stay: a corrected name or date moves none.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from kpugraph.model import BEGINNINGS, TELLING
from kpugraph.resolve.corrections import Correction
from kpugraph.resolve.iris import digest, local_name, mint, slug
from kpugraph.resolve.knowledge import (
    Knowledge,
    KnownCorrection,
    KnownMembership,
    KnownOfficeChange,
    KnownParticipation,
    KnownPost,
)
from kpugraph.resolve.persons import plain_role
from kpugraph.resolve.prune import without_orphans

__all__ = ["correct"]

_KINDS: Mapping[str, str] = {
    "person": "persons",
    "org": "organizations",
    "place": "places",
    "membership": "memberships",
    "event": "events",
    "participation": "participations",
    "statement": "statements",
    "office-change": "office_changes",
}
"""First segment of an IRI below the base, and the field of `Knowledge` that has such things."""

_WITHDRAWN = frozenset({"person", "membership", "event", "participation", "statement", "office-change"})
"""Kinds that can be withdrawn as a whole."""

_PARTS = frozenset({"organizer", "speaker", "moderator", "opener", "closer", "participant"})


@dataclass(frozen=True, slots=True)
class _Field:
    """A field that a property stands for, and how its value is read."""

    name: str
    read: Callable[[str], Any]
    many: bool = False
    optional: bool = True
    link: bool = False
    """Whether the value is an IRI of a thing in the dataset."""


def _truth(value: str) -> bool:
    if value not in {"true", "false"}:
        raise ValueError(f"{value!r} is neither true nor false")
    return value == "true"


_FIELDS: Mapping[tuple[str, str], _Field] = {
    ("person", "skos:prefLabel"): _Field("name", str, optional=False),
    ("person", "skos:altLabel"): _Field("aliases", str, many=True),
    ("person", "schema:honorificPrefix"): _Field("honorific_prefixes", str, many=True),
    ("person", "schema:honorificSuffix"): _Field("honorific_suffixes", str, many=True),
    ("org", "skos:prefLabel"): _Field("name", str, optional=False),
    ("org", "skos:altLabel"): _Field("aliases", str, many=True),
    ("org", "org:subOrganizationOf"): _Field("parents", str, many=True, link=True),
    ("membership", "kpu:division"): _Field("division", str),
    ("membership", "kpu:firstAttested"): _Field("first_attested", date.fromisoformat),
    ("membership", "kpu:lastAttested"): _Field("last_attested", date.fromisoformat),
    ("membership", "kpu:former"): _Field("former", _truth, optional=False),
    ("office-change", "kpu:officeDivision"): _Field("division", str),
    ("office-change", "kpu:statedStart"): _Field("start", date.fromisoformat),
    ("office-change", "kpu:statedEnd"): _Field("end", date.fromisoformat),
    ("office-change", "kpu:predecessor"): _Field("predecessors", str, many=True, link=True),
    ("office-change", "kpu:decree"): _Field("decrees", str, many=True),
    ("event", "schema:name"): _Field("name", str),
    ("event", "schema:startDate"): _Field("start_date", date.fromisoformat),
    ("event", "schema:endDate"): _Field("end_date", date.fromisoformat),
    ("event", "schema:location"): _Field("place", str, link=True),
    ("statement", "schema:text"): _Field("text", str, optional=False),
}
"""Values that can be corrected, by kind of thing and property."""


def correct(knowledge: Knowledge, corrections: Iterable[Correction]) -> tuple[Knowledge, tuple[str, ...]]:
    """The knowledge with the corrections carried out, and a line for each that found nothing to correct."""
    known, done, idle = knowledge, [], []
    for correction in corrections:
        try:
            known, record = _carry_out(known, correction)
            done.append(record)
        except ValueError as error:
            idle.append(f"{correction.place}: {error}; nothing is corrected there")
    if not done:
        return knowledge, tuple(idle)
    records = {record.iri: record for record in done}
    return replace(without_orphans(known), corrections=tuple(records[iri] for iri in sorted(records))), tuple(idle)


def _carry_out(known: Knowledge, correction: Correction) -> tuple[Knowledge, KnownCorrection]:
    """One correction; raises `ValueError` where it finds nothing to correct."""
    if correction.fact:
        return _add_fact(known, correction)
    kind, thing = _subject(known, str(correction.subject))
    if correction.property is None:
        record = _record(known, correction, thing.iri, _words(known, thing), None, _about(thing))
        return _without(known, kind, thing.iri), record
    changed, old = _changed(known, kind, thing, correction)
    record = _record(known, correction, thing.iri, old, correction.new, _about(thing))
    return _with(known, kind, changed), record


def _subject(known: Knowledge, path: str) -> tuple[str, Any]:
    kind = path.partition("/")[0]
    if kind not in _KINDS:
        raise ValueError(f"{path} cannot be corrected")
    iri = known.base + path
    found = next((each for each in getattr(known, _KINDS[kind]) if each.iri == iri), None)
    if found is None:
        raise ValueError(f"the dataset has no {path}")
    return kind, found


def _with(known: Knowledge, kind: str, changed: Any) -> Knowledge:
    things = {each.iri: each for each in getattr(known, _KINDS[kind])}
    things[changed.iri] = changed
    fields: dict[str, Any] = {_KINDS[kind]: tuple(things[iri] for iri in sorted(things))}
    return replace(known, **fields)


def _without(known: Knowledge, kind: str, iri: str) -> Knowledge:
    """The knowledge without a fact or person, and without the facts that say nothing when it is gone."""
    if kind not in _WITHDRAWN:
        raise ValueError(f"{iri.removeprefix(known.base)} cannot be withdrawn as a whole")
    return replace(
        known,
        articles=tuple(
            replace(
                each,
                about=tuple(event for event in each.about if event != iri),
                mentions=tuple(named for named in each.mentions if named != iri),
            )
            for each in known.articles
        ),
        persons=tuple(each for each in known.persons if each.iri != iri),
        memberships=tuple(each for each in known.memberships if iri not in (each.iri, each.person)),
        events=tuple(
            replace(each, precedes=tuple(later for later in each.precedes if later != iri))
            for each in known.events
            if each.iri != iri
        ),
        participations=tuple(each for each in known.participations if iri not in (each.iri, each.event, each.agent)),
        statements=tuple(each for each in known.statements if iri not in (each.iri, each.speaker)),
        office_changes=tuple(each for each in known.office_changes if iri not in (each.iri, each.person)),
    )


def _changed(known: Knowledge, kind: str, thing: Any, correction: Correction) -> tuple[Any, str]:
    """The thing with the value changed, and the value that stood there, empty for none."""
    field = _FIELDS.get((kind, str(correction.property)))
    if field is None:
        raise ValueError(f"{correction.property} of {correction.subject} cannot be corrected")
    given = getattr(thing, field.name)
    held = given if field.many else () if given is None else (given,)
    wanted = None if correction.old is None else _value(known, field, correction.old)
    if correction.action == "add":
        if held and not field.many:
            raise ValueError(f"{correction.subject} has a {correction.property} already, {_shown(known, held[0])}")
    elif not held or (wanted is not None and wanted not in held):
        says = ", ".join(_shown(known, value) for value in held) or "nothing"
        meant = correction.old or "anything"
        raise ValueError(f"{correction.property} of {correction.subject} says {says}, not {meant}")
    gone = held if wanted is None else (wanted,)
    if correction.action == "add":
        gone = ()
    new = () if correction.new is None else (_value(known, field, correction.new),)
    left = tuple(value for value in held if value not in gone) + new
    if not left and not field.optional:
        raise ValueError(f"{correction.property} of {correction.subject} can be replaced, not withdrawn")
    value = tuple(sorted(set(left))) if field.many else left[0] if left else None
    return replace(thing, **{field.name: value}), "; ".join(_shown(known, each) for each in gone)


def _value(known: Knowledge, field: _Field, text: str) -> Any:
    if not field.link:
        return field.read(text)
    return _subject(known, text)[1].iri


def _shown(known: Knowledge, value: Any) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    return str(value).removeprefix(known.base)


def _add_fact(known: Knowledge, correction: Correction) -> tuple[Knowledge, KnownCorrection]:
    says = dict(correction.fact)
    for key in ("person", "organization", "event", "agent", "predecessor"):
        if key in says:
            says[key] = _subject(known, says[key])[1].iri
    iri = _correction_iri(known, correction)
    thing: KnownMembership | KnownParticipation | KnownOfficeChange
    kind, post = says["fact"], None
    if kind == "membership":
        thing, post = _membership(known, says, iri)
    elif kind == "office-change":
        thing, post = _office_change(known, says, iri)
    else:
        thing = _participation(known, says, iri)
    if any(each.iri == thing.iri for each in getattr(known, _KINDS[kind])):
        raise ValueError(f"{thing.iri.removeprefix(known.base)} is in the dataset already")
    known = _with(known, kind, thing)
    if post is not None and all(each.iri != post.iri for each in known.posts):
        known = replace(known, posts=tuple(sorted((*known.posts, post), key=lambda each: each.iri)))
    return known, _record(known, correction, thing.iri, None, _words(known, thing), _about(thing))


def _membership(known: Knowledge, says: Mapping[str, str], evidence: str) -> tuple[KnownMembership, KnownPost]:
    role, body = says["role"], local_name(says["organization"])
    former = _truth(says.get("former", "false"))
    segments = [local_name(says["person"]), body, slug(role)]
    segments += [slug(f"divisi {says['division']}")] if "division" in says else []
    segments += ["former"] if former else []
    first, last = (date.fromisoformat(says[key]) if key in says else None for key in ("first", "last"))
    # One day alone is a sighting: first and last at once.
    first, last = first or last, last or first
    post = _post(known, says["organization"], role)
    made = KnownMembership(
        iri=mint(known.base, "membership", *segments),
        person=says["person"],
        organization=says["organization"],
        role=role,
        post=post.iri,
        division=says.get("division"),
        former=former,
        first_attested=first,
        last_attested=last,
        evidence=(evidence,),
    )
    return made, post


def _post(known: Knowledge, organization: str, role: str) -> KnownPost:
    plain = plain_role(role)
    return KnownPost(mint(known.base, "post", local_name(organization), slug(plain)), organization, plain)


def _office_change(known: Knowledge, says: Mapping[str, str], evidence: str) -> tuple[KnownOfficeChange, KnownPost]:
    """A change of office whose ``day`` is that of the coming or the leaving, as its kind says."""
    kind: Any = says["kind"]
    if kind not in TELLING:
        raise ValueError(f"kind {kind!r} is none of {', '.join(sorted(TELLING))}")
    role, organization = says["role"], says["organization"]
    day = date.fromisoformat(says["day"]) if "day" in says else None
    begins = kind in BEGINNINGS
    segments = [local_name(says["person"]), local_name(organization), slug(role)]
    post = _post(known, organization, role)
    made = KnownOfficeChange(
        iri=mint(
            known.base,
            "office-change",
            *segments,
            f"{'start' if begins else 'end'}-{'undated' if day is None else day.isoformat()}",
        ),
        kind=kind,
        person=says["person"],
        organization=organization,
        role=role,
        post=post.iri,
        division=says.get("division"),
        predecessors=(says["predecessor"],) if "predecessor" in says else (),
        start=day if begins else None,
        end=None if begins else day,
        term=None,
        decrees=(),
        events=(),
        evidence=(evidence,),
    )
    return made, post


def _participation(known: Knowledge, says: Mapping[str, str], evidence: str) -> KnownParticipation:
    if says["part"] not in _PARTS:
        raise ValueError(f"part {says['part']!r} is none of {', '.join(sorted(_PARTS))}")
    agent = says["agent"]
    kind = "person" if agent.removeprefix(known.base).startswith("person/") else "org"
    part: Any = says["part"]
    iri = mint(known.base, "participation", local_name(says["event"]), part, kind, local_name(agent))
    return KnownParticipation(iri, says["event"], agent, part, (evidence,))


def _correction_iri(known: Knowledge, correction: Correction) -> str:
    says = [f"{key}={value}" for key, value in correction.fact]
    parts = (correction.action, correction.subject or "", correction.property or "", correction.old or "", *says)
    return mint(known.base, "correction", digest(*parts))


def _record(
    known: Knowledge, correction: Correction, subject: str, old: str | None, new: str | None, about: tuple[str, ...]
) -> KnownCorrection:
    return KnownCorrection(
        iri=_correction_iri(known, correction),
        kind=correction.action,
        subject=subject,
        property=correction.property,
        old=old or None,
        new=new,
        about=about,
        reason=correction.reason,
        author=correction.author,
        decided_on=correction.decided_on,
        source=correction.source,
    )


def _about(thing: Any) -> tuple[str, ...]:
    """The persons, bodies and events that a fact is about, as far as its own fields say."""
    named = (getattr(thing, name, None) for name in ("person", "organization", "event", "agent", "speaker"))
    return tuple(sorted({iri for iri in named if iri is not None}))


def _words(known: Knowledge, thing: Any) -> str:
    """A fact in the words of the dataset: names, role or part, text."""
    named: tuple[Any, ...] = (*known.persons, *known.organizations, *known.events)
    names = {each.iri: each.name for each in named}
    kinds = [getattr(thing, name, None) for name in ("person", "agent", "speaker", "role", "part")]
    kinds += [thing.kind] if isinstance(thing, KnownOfficeChange) else []
    told = [names.get(word, word) for word in kinds if word]
    around = (getattr(thing, name, None) for name in ("organization", "event"))
    told += [names.get(iri) or local_name(iri) for iri in around if iri]
    own = next((text for name in ("text", "name") if (text := getattr(thing, name, None))), None)
    return ", ".join([*told, *([own] if own else [])]) or local_name(thing.iri)
