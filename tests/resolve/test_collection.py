from __future__ import annotations

from kpugraph.model import Facts
from kpugraph.resolve.collection import Collection
from tests.factories import six_facts


def test_what_is_made_of_facts_is_made_once_for_each_and_each_function() -> None:
    asked: list[str] = []

    def title(base: str, facts: Facts) -> str:
        asked.append(facts.article.title)
        return base + facts.article.title

    collection = Collection("b/", six_facts())
    titles = [facts.article.title for facts in collection]
    assert [collection.once(title, facts) for facts in collection] == [f"b/{each}" for each in titles]
    assert [collection.once(title, facts) for facts in collection] == [f"b/{each}" for each in titles]
    assert asked == titles
    assert [collection.once(lambda base, facts: base + facts.article.identifier, facts) for facts in collection] == [
        f"b/{facts.article.identifier}" for facts in six_facts()
    ]
