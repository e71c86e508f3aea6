"""A page that a notebook shows where it was made: Jupyter asks a value for ``_repr_html_``.

A page's text goes in; the same text comes out, as a `Page`. The notebook gets it in a frame of its own, so that neither
sees the other's styles and scripts; what the page may do there (scripts, downloads, links in new tabs) the frame says.
"""

from __future__ import annotations

import html

__all__ = ["Page"]

_HEIGHT = 680
"""Pixels: map, legend and strip of time, on most screens at once."""
_MAY = "allow-scripts allow-downloads allow-modals allow-popups allow-popups-to-escape-sandbox"


class Page(str):
    """The text of an HTML page; a notebook shows the page and not the text.

    >>> Page("<p>Peta</p>")
    <HTML page of 11 characters>
    >>> Page("<p>Peta</p>") == "<p>Peta</p>"
    True
    """

    __slots__ = ()

    def __repr__(self) -> str:
        return f"<HTML page of {len(self)} characters>"

    def _repr_html_(self) -> str:
        return (
            f'<iframe srcdoc="{html.escape(self)}" sandbox="{_MAY}" width="100%" height="{_HEIGHT}"'
            ' style="border:0" title="kpugraph" allowfullscreen></iframe>'
        )
