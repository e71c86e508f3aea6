"""Facts come back as they were, and what is no facts is refused."""

from __future__ import annotations

import json
import random
from dataclasses import fields, replace
from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kpugraph.extract import extract
from kpugraph.language.lexicon import lexicon
from kpugraph.model import Agent, Evidence, Facts, Membership, Span, Statement
from kpugraph.state.codec import decode_facts, encode_facts
from tests.factories import make_article, six_facts
from tests.state.articles import ARTICLES

ARTICLE = make_article("Isi berita.")
st.register_type_strategy(
    Span, st.builds(lambda start, length: Span(start, start + length), st.integers(0), st.integers(1))
)
st.register_type_strategy(Decimal, st.decimals(allow_nan=False))


@given(st.builds(Facts, article=st.just(ARTICLE)))
def test_whatever_the_model_can_say_comes_back(facts: Facts) -> None:
    assert decode_facts(encode_facts(facts), ARTICLE) == facts


@pytest.mark.parametrize("facts", six_facts(), ids=lambda facts: facts.article.identifier)
def test_facts_annotated_by_hand_come_back(facts: Facts) -> None:
    assert decode_facts(encode_facts(facts), facts.article) == facts


def test_values_keep_their_types_and_their_digits() -> None:
    seen = Evidence("a", 0, 3, "“Bu", "role", Decimal("0.90"), date(2024, 2, 29))
    facts = Facts(
        ARTICLE,
        memberships=(Membership("Bu Sri", "KPU RI", None, (seen,), former=True),),
        statements=(
            Statement(Agent("person", "Bu Sri"), "quote", "\ud800 “Ya”\n", (seen,), speaking_as=("KPU RI", None)),
        ),
    )
    again = decode_facts(encode_facts(facts), ARTICLE)
    assert again == facts
    assert str(again.memberships[0].evidence[0].confidence) == "0.90"
    assert again.memberships[0].former is True


def test_the_article_itself_is_not_kept() -> None:
    facts = extract(ARTICLES[0], lexicon())
    assert b"Gelar Rapat Koordinasi" not in encode_facts(replace(facts, events=()))
    other = replace(ARTICLES[0], source="lain.md")
    assert decode_facts(encode_facts(facts), other) == replace(facts, article=other)


@pytest.mark.parametrize(
    "wrong",
    [b"", b"{", b"null", b"{}", b"[]", b"[1,2]", b"\xff", b"[" * 100_000, b'["a","b"]'],
    ids=repr,
)
def test_other_bytes_are_refused(wrong: bytes) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - the messages are those of many
        decode_facts(wrong, ARTICLE)


def _positions(value: object) -> int:
    return 1 + sum(map(_positions, value)) if isinstance(value, list) else 1


def _with(value: object, at: int, put: object) -> object:
    """The nested lists with the value at this place, counted depth first, replaced."""
    if at == 0:
        return put
    assert isinstance(value, list)
    at -= 1
    made = list(value)
    for index, each in enumerate(value):
        size = _positions(each)
        if 0 <= at < size:
            made[index] = _with(each, at, put)
        at -= size
    return made


@pytest.mark.parametrize("put", [3.5, {}, {"a": 1}, [[]], -7, True], ids=repr)
def test_a_value_of_another_type_is_refused_wherever_it_stands(put: object) -> None:
    facts = extract(ARTICLES[1], lexicon())
    record = json.loads(encode_facts(facts))
    for at in random.Random(7).sample(range(_positions(record)), 60):
        changed = json.dumps(_with(record, at, put)).encode()
        try:
            read = decode_facts(changed, facts.article)
        except ValueError:
            continue
        # -7 and true stand where an offset or a truth value may: then they are what is read.
        assert type(put) in (int, bool)
        assert json.loads(encode_facts(read)) == json.loads(changed)


def test_every_field_of_facts_is_kept_but_the_article() -> None:
    assert len(json.loads(encode_facts(Facts(ARTICLE)))) == len(fields(Facts)) - 1
