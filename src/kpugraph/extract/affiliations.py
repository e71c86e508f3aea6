"""Ties to a body without a title, by what stands around a name.

Persons and bodies in, `Holding` values without a role out, for those alone to whom the article gives no role.
"""

from __future__ import annotations

from collections.abc import Sequence

from kpugraph.extract.heads import OrganizationMention
from kpugraph.extract.name_context import represents
from kpugraph.extract.person_records import PersonMention
from kpugraph.extract.reading import Reading
from kpugraph.extract.roles import Holding

__all__ = ["find_affiliations"]


def find_affiliations(
    reading: Reading,
    bodies: Sequence[OrganizationMention],
    mentions: Sequence[PersonMention],
    holdings: Sequence[Holding],
) -> tuple[Holding, ...]:
    """Ties without a title: ``NAME (Universitas X)``, ``NAME dari KPK``, ``narasumber dari KPK, NAME``."""
    tokens = reading.tokens
    held = {(holding.person, holding.organization.name) for holding in holdings}
    with_role = {holding.person for holding in holdings}
    starts = {body.first: body for body in bodies if body.organization is not None and body.explicit}
    ends = {body.last: body for body in bodies if body.organization is not None and body.explicit}
    found: list[Holding] = []
    chained = False
    for mention in mentions:
        run = mention.run
        at = run.outer_last
        body = rule = None
        if at < len(tokens) and tokens[at].text == "(" and at + 1 in starts:
            after = starts[at + 1].last
            if after < len(tokens) and tokens[after].text in {")", ","}:
                body, rule = starts[at + 1], "name-bracket-body"
        elif at < len(tokens) and tokens[at].text == "dari" and at + 1 in starts:
            body, rule = starts[at + 1], "name-dari-body"
        elif run.outer_first in ends and represents(reading, ends[run.outer_first]):
            body, rule = ends[run.outer_first], "body-comma-name"
        elif run.outer_first > 1 and tokens[run.outer_first - 1].text == "," and run.outer_first - 1 in ends:
            candidate = ends[run.outer_first - 1]
            before = tokens[candidate.first - 1].low if candidate.first else ""
            if (
                before in {"dari", "perwakilan"}
                or represents(reading, candidate)
                or (chained and before in {"dan", "serta", ","})
            ):
                body, rule = candidate, "body-comma-name"
        chained = rule == "body-comma-name"
        if body is None or rule is None or body.organization is None:
            continue
        key = (mention.person, body.organization.name)
        if key in held or mention.person in with_role:
            continue
        held.add(key)
        first, last = min(run.first, body.first), max(run.last, body.last)
        found.append(Holding(mention.person, None, None, body.organization, False, first, last, rule))
    return tuple(found)
