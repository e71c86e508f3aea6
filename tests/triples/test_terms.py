from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import NamedNode
from rdflib import Literal, URIRef

from kpugraph.triples.terms import clean_text, decimal, web_address


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ("biasa\n\tsaja\r", "biasa\n\tsaja\r"),
        ("NUL\x00 dan \x1f", "NUL\ufffd dan \ufffd"),
        ("lepas \ud800!", "lepas \ufffd!"),
        ("\x0b\x0c\ufffe\uffff", "\ufffd" * 4),
        ("“kutip” é 😀", "“kutip” é 😀"),
    ],
)
def test_unfit_characters_are_replaced_one_for_one(text: str, cleaned: str) -> None:
    assert clean_text(text) == cleaned


@pytest.mark.parametrize(
    ("value", "lexical"), [("0.90", "0.9"), ("1", "1.0"), ("0", "0.0"), ("0.875", "0.875"), ("1E-7", "0.0000001")]
)
def test_decimals_are_canonical(value: str, lexical: str) -> None:
    assert str(decimal(Decimal(value))) == lexical


@pytest.mark.parametrize(
    ("url", "term"),
    [
        ("https://kpu.go.id/berita/1", URIRef("https://kpu.go.id/berita/1")),
        (" https://kpu.go.id/a b", URIRef("https://kpu.go.id/a%20b")),
        ("https://kpu.go.id/“x”", URIRef("https://kpu.go.id/%E2%80%9Cx%E2%80%9D")),
        ("https://kpu.go.id/100%?a=%2F#b#c", URIRef("https://kpu.go.id/100%25?a=%2F#b%23c")),
        ("HTTP://KPU.go.id:8080", URIRef("HTTP://KPU.go.id:8080")),
        ("https://[kpu].go.id/", Literal("https://[kpu].go.id/")),
        ("javascript:alert(1)", Literal("javascript:alert(1)")),
        ("kpu.go.id/berita", Literal("kpu.go.id/berita")),
        ("https:///tanpa-host", Literal("https:///tanpa-host")),
    ],
)
def test_only_web_addresses_become_iris(url: str, term: URIRef | Literal) -> None:
    assert web_address(url) == term


@given(st.text())
def test_no_address_makes_a_broken_iri(rest: str) -> None:
    term = web_address("https://kpu.go.id/" + rest)
    assert isinstance(term, URIRef)
    NamedNode(str(term))
