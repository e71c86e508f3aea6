"""The only place where text and addresses become RDF terms, so that nothing malformed gets into a graph.

In go strings and dates; out come rdflib terms. Names and text taken from articles are plain strings, so that a
query finds them by the bare string; labels that kpugraph itself writes carry their language.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from functools import lru_cache
from urllib.parse import quote

from rdflib import Literal, URIRef
from rdflib.term import Node

from kpugraph.vocab import RDF, XSD

__all__ = ["Triple", "clean_text", "day", "decimal", "integer", "label", "text", "types", "web_address"]

Triple = tuple[Node, Node, Node]

_UNFIT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_WEB = re.compile(r"(https?://[a-z0-9.-]+(?::[0-9]{1,5})?)([/?#].*)?", re.IGNORECASE | re.DOTALL)
_NOT_IN_PATH = re.compile(r"%(?![0-9A-Fa-f]{2})|[^A-Za-z0-9!$&'()*+,./:;=?@_~%#-]")


def clean_text(value: str) -> str:
    """The text with U+FFFD for each character that XML 1.0 (2.2, Char) or UTF-8 cannot carry.

    Those are the control characters below the space save tab, line feed and carriage return, lone surrogates, U+FFFE
    and U+FFFF. One for one, so that offsets into the text stay valid.
    """
    return _UNFIT.sub("\ufffd", value)


def text(value: str) -> Literal:
    """A plain string."""
    return Literal(clean_text(value))


def label(value: str, language: str) -> Literal:
    """A string in a language."""
    return Literal(clean_text(value), lang=language)


@lru_cache(maxsize=1 << 14)
def day(value: date) -> Literal:
    """An `xsd:date`."""
    return Literal(value.isoformat(), datatype=XSD.date)


@lru_cache(maxsize=1 << 14)
def integer(value: int) -> Literal:
    """An `xsd:integer`."""
    return Literal(str(value), datatype=XSD.integer)


@lru_cache(maxsize=1 << 14)
def decimal(value: Decimal) -> Literal:
    """An `xsd:decimal` in its canonical form, as XML Schema 1.1 part 2, 3.3.3, has it: ``0.9``, ``1.0``."""
    digits = f"{value.normalize():f}"
    return Literal(digits if "." in digits else digits + ".0", datatype=XSD.decimal, normalize=False)


def web_address(url: str) -> URIRef | Literal:
    """An IRI for an http or https address, with what none may hold percent-encoded; a plain string for the rest."""
    found = _WEB.fullmatch(clean_text(url.strip()))
    if found is None:
        return text(url)
    path, hash_sign, fragment = (found.group(2) or "").partition("#")
    return URIRef(found.group(1) + _encoded(path) + hash_sign + _encoded(fragment).replace("#", "%23"))


def _encoded(part: str) -> str:
    return _NOT_IN_PATH.sub(lambda match: quote(match.group(), safe=""), part)


def types(subject: URIRef, *classes: URIRef) -> Iterator[Triple]:
    """The types of a node."""
    for of_class in classes:
        yield subject, RDF.type, of_class
