"""What of a text is nobody's business: telephone numbers, e-mail addresses, numbers of identity, home addresses.

A text comes in and goes out with marks in their place, as long as what they stand for, so that offsets stay. How they
are known is settled in `numbers` and `addresses`, by the words of ``lexicons/private.tsv``. Names are left to others.
"""

from __future__ import annotations

from kpugraph.language.addresses import home_addresses
from kpugraph.language.numbers import mail_addresses, private_numbers

__all__ = ["MARK", "mask", "mask_spans"]

MARK = "█"
"""Stands for one character that was taken out."""


def mask(text: str) -> str:
    """The text with `MARK` for every character of what is private, save white space; as long as before.

    >>> mask("Hubungi 0812-3456-7890, Senin (14/10/2021)")
    'Hubungi ██████████████, Senin (14/10/2021)'
    """
    return mask_spans(text, [*mail_addresses(text), *private_numbers(text), *home_addresses(text)])


def mask_spans(text: str, spans: list[tuple[int, int]]) -> str:
    """The text with `MARK` for every character of the spans, which may overlap, save white space."""
    if not spans:
        return text
    marked = list(text)
    for start, end in spans:
        marked[start:end] = [character if character.isspace() else MARK for character in text[start:end]]
    return "".join(marked)
