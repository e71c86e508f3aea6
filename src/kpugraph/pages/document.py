"""Puts a page together as one HTML file that asks for nothing else and runs nothing but its own scripts.

Parts of a page (markup, styles, scripts) and its data go in; the text of the file comes out. The content security
policy names each script and style by its hash (https://www.w3.org/TR/CSP3/), so that a script that slipped in
through the data would not run even if some escaping failed, and nothing is loaded from anywhere.
"""

from __future__ import annotations

import base64
import hashlib
import html
import json
from collections.abc import Sequence
from string import Template

__all__ = ["document", "embed_json", "join_scripts", "static_document"]

_IN_SCRIPT = str.maketrans(
    {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029", "\x7f": "\\u007f"}
)


def embed_json(value: object) -> str:
    """Write a value as JSON that may stand inside a script element: no markup and no line separator is left in it.

    Lone surrogates, which a file in UTF-8 cannot hold, become escapes too.

    >>> embed_json({"a": "</script>"})
    '{"a":"\\\\u003c/script\\\\u003e"}'
    """
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    escaped = text.translate(_IN_SCRIPT)
    return "".join(f"\\u{ord(sign):04x}" if "\ud800" <= sign <= "\udfff" else sign for sign in escaped)


def join_scripts(parts: Sequence[str]) -> str:
    """Join the parts of a program into one strict function, so that they share their names with each other alone."""
    return '(function () {\n"use strict";\n\n' + "\n".join(parts) + "})();\n"


def document(markup: str, *, language: str, title: str, data: object, style: str, library: str, program: str) -> str:
    """Fill a page's markup (a `string.Template`) and give it the policy that fits its style and scripts.

    ``library`` and ``program`` are scripts, in the order in which they run. Raises ValueError where a script or
    style would end its own element.
    """
    for name, part in (("style", style), ("script", library), ("script", program)):
        if f"</{name}" in part.lower() or "<!--" in part:
            raise ValueError(f"a {name} must not contain its own end tag or a comment mark")
    scripts = " ".join(_digest(part) for part in (library, program))
    policy = "; ".join(
        (
            "default-src 'none'",
            f"script-src {scripts}",
            f"style-src {_digest(style)}",
            "img-src data:",
            "base-uri 'none'",
            "form-action 'none'",
            "require-trusted-types-for 'script'",
            "trusted-types 'none'",
        )
    )
    return Template(markup).substitute(
        language=html.escape(language),
        title=html.escape(title),
        policy=html.escape(policy, quote=True).replace("&#x27;", "'"),
        data=embed_json(data),
        style=style,
        library=library,
        program=program,
    )


def static_document(markup: str, *, language: str, title: str, style: str, content: str) -> str:
    """Fill a page's markup with content that is markup already, under a policy that lets no script run at all.

    Raises ValueError where the style would end its own element.
    """
    if "</style" in style.lower():
        raise ValueError("a style must not contain its own end tag")
    policy = f"default-src 'none'; style-src {_digest(style)}; img-src data:; base-uri 'none'; form-action 'none'"
    return Template(markup).substitute(
        language=html.escape(language), title=html.escape(title), policy=policy, style=style, content=content
    )


def _digest(part: str) -> str:
    return "'sha256-" + base64.b64encode(hashlib.sha256(part.encode()).digest()).decode("ascii") + "'"
