"""One article to facts: the rules run in their order, each on what those before it found.

Bodies come first, since titles end in them; titles before persons, since a title makes a name of what follows it; dates
before events; agents before statements and parts. `extract` is a pure function of article and lexicon.
"""

from __future__ import annotations

from collections.abc import Iterable

from kpugraph.extract.affiliations import find_affiliations
from kpugraph.extract.agents import Agents
from kpugraph.extract.assembly import Assembly
from kpugraph.extract.dates import settled_dates
from kpugraph.extract.events import find_events
from kpugraph.extract.office_changes import find_changes
from kpugraph.extract.organizations import find_organizations
from kpugraph.extract.participation import find_parts
from kpugraph.extract.persons import find_persons, taken_tokens
from kpugraph.extract.reading import open_article
from kpugraph.extract.roles import find_holders, find_holdings
from kpugraph.extract.scope import scope_of
from kpugraph.extract.statements import find_statements
from kpugraph.extract.titles import find_titles
from kpugraph.language.lexicon import Lexicon, lexicon
from kpugraph.model import Article, Facts

__all__ = ["extract", "extract_all"]


def extract_all(articles: Iterable[Article]) -> tuple[Facts, ...]:
    """The facts of every article, in the order given."""
    shipped = lexicon()
    return tuple(extract(article, shipped) for article in articles)


def extract(article: Article, words: Lexicon) -> Facts:
    """The facts of one article; the same article and lexicon give equal facts."""
    reading = open_article(article, words)
    scope = scope_of(reading)
    bodies = find_organizations(reading, scope)
    titles = find_titles(reading, bodies, scope)
    records, persons = find_persons(reading, bodies, titles)
    holdings = find_holdings(reading, titles, persons, scope, bodies)
    ties = find_affiliations(reading, bodies, persons, holdings)
    agents = Agents(reading, bodies, titles, persons, find_holders(titles, holdings))
    dates = settled_dates(reading)
    events = find_events(reading, taken_tokens(reading, bodies, titles), dates)
    changes = find_changes(reading, titles, persons, holdings, scope, bodies, events=events, dates=dates)
    statements = find_statements(reading, agents, holdings)
    parts = find_parts(reading, events, agents, scope.publisher, statements)
    return Assembly(reading, scope, records, persons, bodies).facts(
        [*holdings, *ties], events, parts, statements, changes
    )
