"""For which post a person speaks: the one that a statement is put down to, among those that the person holds.

A statement, its speaker and the article's memberships in, one `Membership` or None out.
"""

from __future__ import annotations

from collections.abc import Sequence

from kpugraph.extract.statements import StatementFound
from kpugraph.model import Agent, Membership

__all__ = ["post_spoken_for"]


def post_spoken_for(
    found: StatementFound,
    speaker: Agent,
    memberships: Sequence[Membership],
    hosts: set[str],
    *,
    publisher: str | None,
) -> Membership | None:
    """The speaker's post that the sentence names, else one at a host of the event, at the publisher, else the first."""
    if speaker.kind != "person":
        return None
    posts = [post for post in memberships if post.person == speaker.name and not post.former]
    sentence = found.sentence
    said = [post for post in posts if any(sentence.start <= e.start and e.end <= sentence.end for e in post.evidence)]
    ranked = (
        said,
        [post for post in posts if post.organization in hosts],
        [post for post in posts if post.organization == publisher],
        posts,
    )
    return next((some[0] for some in ranked if some), None)
