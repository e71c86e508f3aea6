"""Builds HTML as a tree, so that text from articles is text wherever it stands, and writes it down.

Elements in, markup out; `bilingual` gives a text in both languages, of which the page shows one.
"""

from __future__ import annotations

import re
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterable, Mapping
from urllib.parse import urlsplit

from kpugraph.pages.wording import LANGUAGES

__all__ = ["Child", "bilingual", "element", "safe_address", "write"]

Child = ElementTree.Element | str

_NOT_TEXT = re.compile("[^\t\n\r\u0020-\u007e\u0085\u00a0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def element(tag: str, attributes: Mapping[str, object] | None = None, *children: Child | None) -> ElementTree.Element:
    """Make an element; what is None among attributes and children is left out.

    >>> write(element("p", {"class": "a", "id": None}, "1 < 2 ", element("b", None, "&")))
    '<p class="a">1 &lt; 2 <b>&amp;</b></p>'
    """
    named = {name: _clean(str(value)) for name, value in (attributes or {}).items() if value is not None}
    made = ElementTree.Element(tag, named)
    for child in children:
        if isinstance(child, str):
            _append_text(made, _clean(child))
        elif child is not None:
            made.append(child)
    return made


def _append_text(parent: ElementTree.Element, text: str) -> None:
    if len(parent):
        parent[-1].tail = (parent[-1].tail or "") + text
    else:
        parent.text = (parent.text or "") + text


def _clean(text: str) -> str:
    """Put the mark for what cannot be shown in place of control characters and lone surrogates."""
    return _NOT_TEXT.sub("\ufffd", text)


def bilingual(texts: Mapping[str, Iterable[Child] | str], tag: str = "span") -> tuple[ElementTree.Element, ...]:
    """Give an element for each language, with the class and ``lang`` of that language."""
    made = []
    for language in LANGUAGES:
        children = texts[language]
        parts = (children,) if isinstance(children, str) else tuple(children)
        made.append(element(tag, {"class": language, "lang": language}, *parts))
    return tuple(made)


def safe_address(address: str | None) -> str | None:
    """The address if a link may lead there: only http and https do.

    >>> safe_address("javascript:alert(1)") is None
    True
    """
    if address is None:
        return None
    try:
        return address if urlsplit(address).scheme in {"http", "https"} else None
    except ValueError:
        return None


def write(made: ElementTree.Element) -> str:
    """Write an element as HTML."""
    return ElementTree.tostring(made, encoding="unicode", method="html")
