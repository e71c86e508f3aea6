"""Names of persons in comparable form, so that one person's spellings are one name.

In goes a name as found, without honorifics and degrees; out come folded tokens. Two names are held to be
spellings of one name when all their folded tokens are equal, in order; nothing here compares parts of names or
guesses that a short form belongs to a full one.

The folds, each with the pair that asks for it, lead to the spelling that reads best, since IRIs are made of them.
Spellings further apart (``Ahmad`` and ``Achmad``, ``Navis`` and ``Nafis``) stay two:

The folds:

================  =============================================================================================
fold              why
================  =============================================================================================
case, accents,    ``Asy'ari`` and ``Asyari``, ``José`` and ``Jose``; a name in capitals
apostrophes
``oe`` to ``u``   spelling before 1947 (Soewandi): ``Soekarno``, ``Sukarno``
``dj`` to ``j``,  spelling before 1972 (EYD): ``Djoko``, ``Joko``; ``Tjipto``, ``Cipto``; ``Sjafri``, ``Syafri``
``tj`` to ``c``,
``sj`` to ``sy``
``sy``, ``sh``    Arabic shin, written all three ways: ``Hasyim``, ``Hashim``, ``Hasim``
to ``s``
``ch`` to ``kh``  Arabic kha: ``Choirul`` and ``Khoirul``, ``Cholik`` and ``Kholik``, ``Achmad`` and ``Akhmad``
``q`` to ``k``    Arabic qaf: ``Taufiq``, ``Taufik``
``th``, ``dh``,   Arabic emphatics and Sanskrit aspirates: ``Tanthowi``, ``Tantowi``; ``Ramadhan``, ``Ramadan``;
``gh``, ``bh``    ``Ghofur``, ``Gofur``; ``Bhakti``, ``Bakti``
lose the ``h``
``ie`` to ``i``   ``Arief``, ``Arif``
``iy``, ``y`` to  a glide between consonant and vowel: ``Yuliyanto`` and ``Yulianto``, ``Setyawan`` and ``Setiawan``
``i``
closing ``y`` to  ``Rudy``, ``Rudi``; ``Ferry``, ``Feri``
``i``
doubled letters   ``Afifuddin``, ``Afifudin``; ``Mellaz``, ``Melaz``
to one
================  =============================================================================================

``Moh.``, ``Muh.``, ``Moch.``, ``Much.``, ``Mohd.`` and ``Mhd.`` abbreviate nothing but Muhammad and become it, as do
its spellings (``Mochamad``, ``Mukhammad``, ``Mohammed``). ``M.`` stays an initial: it stands as
well for Made, Maria or a father's name.
"""

from __future__ import annotations

import re

from kpugraph.resolve.iris import folded_words

__all__ = ["comparable_name", "is_full_name", "name_tokens"]

_TOKEN = re.compile(r"[^\W_]+")

_MUHAMMAD = re.compile("m[ou]c?h|m[ou]?hd|m[ou][ck]?hamm?[ae]d")

_FOLDS: tuple[tuple[re.Pattern[str], str], ...] = (
    # Old spellings first: they make the digraphs that the later folds read.
    (re.compile("oe"), "u"),
    (re.compile("dj"), "j"),
    (re.compile("tj"), "c"),
    (re.compile("sj"), "sy"),
    (re.compile("s[yh](?=[aeiou])"), "s"),
    (re.compile("ch"), "kh"),
    (re.compile("q"), "k"),
    (re.compile("([tdgb])h"), r"\1"),
    (re.compile("ie"), "i"),
    # Doubled letters before the glides, so that ``yy`` and ``ii`` are one letter when a glide is looked for.
    (re.compile(r"([a-z])\1+"), r"\1"),
    (re.compile("(?<=[b-df-hj-np-tv-xz])i?y(?=[aou])"), "i"),
    (re.compile("(?<=[b-df-hj-np-tv-xz])y$"), "i"),
)


def _fold(token: str) -> str:
    if _MUHAMMAD.fullmatch(token):
        return "muhamad"
    for pattern, replacement in _FOLDS:
        token = pattern.sub(replacement, token)
    return token


def name_tokens(name: str) -> tuple[str, ...]:
    """The folded tokens of a name, initials included, in the order of the name; empty when it has no letters.

    >>> name_tokens("Moch. Arief Budiman")
    ('muhamad', 'arif', 'budiman')
    """
    return tuple(_fold(token) for token in _TOKEN.findall(folded_words(name)))


def comparable_name(name: str) -> str:
    """The folded tokens joined by spaces: equal for spellings of one name.

    >>> comparable_name("Arif Budiman") == comparable_name("ARIEF BUDIMAN")
    True
    """
    return " ".join(name_tokens(name))


def is_full_name(name: str) -> bool:
    """Whether a name has at least two tokens longer than an initial, so that it can stand for a person by itself.

    >>> is_full_name("Choirul Anam"), is_full_name("Suparno"), is_full_name("M. Suparno")
    (True, False, False)
    """
    return sum(len(token) > 1 for token in name_tokens(name)) >= 2
