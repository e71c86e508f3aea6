"""Names of people who are in no public office: voters, complainants, victims, by the words beside them.

A text comes in, names come out as written. The words (``pelapor``, ``korban``, ``seorang warga``) stand in
``lexicons/private.tsv``. More is taken for a name here than where facts are read: this serves to leave names out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from kpugraph.language.lexicon import lexicon
from kpugraph.language.private_words import alternation, private_words
from kpugraph.language.text import fold

__all__ = ["bystanders"]

_FEWEST_WORDS = 2
"""Of a name; one capital word behind ``pemilih`` is seldom one."""
_WORD = r"[A-ZÀ-Ý](?:[^\W\d_]{1,40}|\.)(?:['’-][^\W\d_]{1,40})?"


@lru_cache(maxsize=1)
def _pattern() -> re.Pattern[str]:
    address = (
        r"(?:(?i:ibu|bapak|bpk|pak|bu|saudara|saudari|sdr|sdri|bernama|atas nama|hj|h|almarhum|almarhumah)\b\.?\s){0,3}"
    )
    cue = rf"(?<!\w)(?<!(?i:daftar) )(?<!(?i:data) )(?i:{alternation('bystander', 'resident')})"
    return re.compile(rf"{cue}[,:]?\s{address}(?P<name>{_WORD}(?: {_WORD}){{1,4}})")


def bystanders(text: str) -> Iterator[str]:
    """Every name of two words or more behind a word for somebody without a public office; not those in capitals.

    Headlines, whose common words have capitals too, are better left to the text below them.

    >>> list(bystanders("Pelapor, Ibu Siti Aminah, datang; daftar Pemilih Tambahan Kota Batu terbit."))
    ['Siti Aminah']
    """
    no_name = lexicon().not_names | private_words("area") | private_words("office") | private_words("village")
    no_name |= private_words("holder") | private_words("hamlet") | private_words("estate") | private_words("street")
    for match in _pattern().finditer(text):
        words = []
        for word in match["name"].split(" "):
            if fold(word) in no_name:
                break
            words.append(word)
        if len(words) >= _FEWEST_WORDS and not match["name"].isupper():
            yield " ".join(words)
