"""Takes out what nothing holds any more once facts were taken out: posts, passages, links to what is gone."""

from __future__ import annotations

from dataclasses import replace

from kpugraph.resolve.knowledge import Knowledge

__all__ = ["without_orphans"]


def without_orphans(knowledge: Knowledge) -> Knowledge:
    """The knowledge without posts that nobody holds, passages that no fact rests on, and links to what is gone.

    Events that were put on two days, or under two types, are no longer the same; a claim needs another that it
    contradicts.
    """
    held = {each.iri for each in knowledge.memberships}
    happened = {each.iri: (each.type, each.start_date) for each in knowledge.events}
    statements = tuple(
        replace(
            each,
            speaking_as=each.speaking_as if each.speaking_as in held else None,
            event=each.event if each.event in happened else None,
        )
        for each in knowledge.statements
    )
    events = tuple(
        replace(each, same_as=tuple(o for o in each.same_as if happened.get(o) == (each.type, each.start_date)))
        for each in knowledge.events
    )
    people = {each.iri for each in knowledge.persons}
    changes = tuple(
        replace(
            each,
            predecessors=tuple(iri for iri in each.predecessors if iri in people),
            events=tuple(iri for iri in each.events if iri in happened),
        )
        for each in knowledge.office_changes
        if each.person in people
    )
    posts = {each.post for facts in (knowledge.memberships, changes) for each in facts}
    used = {
        iri
        for facts in (knowledge.memberships, knowledge.participations, statements, events, changes)
        for each in facts
        for iri in each.evidence
    }
    told = {each.iri for each in knowledge.claims if each.event in happened}
    claims = (
        replace(each, contradicts=tuple(other for other in each.contradicts if other in told))
        for each in knowledge.claims
        if each.iri in told
    )
    return replace(
        knowledge,
        statements=statements,
        events=events,
        claims=tuple(each for each in claims if each.contradicts),
        office_changes=changes,
        posts=tuple(each for each in knowledge.posts if each.iri in posts),
        evidence=tuple(each for each in knowledge.evidence if each.iri in used),
    )
