"""Mints the IRIs of the dataset: readable, deterministic, and never renamed by a later article.

An IRI is the base, the kind of thing and one or more segments: ``…/id/org/kpu-kota-mojokerto``,
``…/id/membership/arif-budiman--indonesia/kpu-ri/anggota``. A segment is a slug, or two with two hyphens between them,
which no slug holds by itself. It is a pure function of what *one* article says. That is not
a convenience but the only possibility: an IRI that has to be the same in every collection that holds the
article is also the same in the collection of that article alone. Whatever joins things across articles must
therefore give them the same slug to begin with (`names`, `events`); it can never move an IRI later.

In go names; out come strings. What counts as the same name is left to the callers.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from hashlib import sha256

from kpugraph.errors import OutputError

__all__ = ["MAX_SLUG", "check_base", "digest", "folded_words", "local_name", "mint", "slug"]

MAX_SLUG = 80
"""Longest slug, in characters, its digest included."""

_APOSTROPHES = re.compile("['`´ʹʻʼʾʿˈ‘’‛′]")
_NOT_WORD = re.compile(r"[^a-z0-9]+")
_SEGMENT = re.compile(r"[a-z0-9-]+")
_BASE = re.compile(r"https?://[^\s<>\"{}|\\^`?#\x00-\x20]+(?:/|#)")


def digest(*parts: str) -> str:
    """The first 8 hexadecimal digits of the SHA-256 of the parts, kept apart by a unit separator."""
    return sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:8]


def folded_words(text: str) -> str:
    """The text in lower case without accents and apostrophes, ``&`` spelt out, other characters as they are.

    >>> folded_words("KPU Kabupaten Mahakam Ulu & Asy’ari")
    'kpu kabupaten mahakam ulu dan asyari'
    """
    plain = _APOSTROPHES.sub("", text)
    if plain.isascii():  # most text is, and has nothing to decompose
        plain = plain.lower()
    else:
        decomposed = unicodedata.normalize("NFKD", plain).casefold()
        plain = "".join(char for char in decomposed if not unicodedata.combining(char))
    return " ".join(plain.replace("&", " dan ").split())


@lru_cache(maxsize=1 << 16)
def slug(text: str) -> str:
    """The text as ``[a-z0-9-]{1,80}``; two texts share a slug only when they differ in case, accents or punctuation.

    Where letters are lost (another script), nothing is left or the slug is too long, a digest of the folded
    text closes it.

    >>> slug("KPU Kota Mojokerto")
    'kpu-kota-mojokerto'
    """
    folded = folded_words(text)
    words = _NOT_WORD.sub("-", folded).strip("-")
    lost_letters = not folded.isascii() and any(char.isalnum() and not char.isascii() for char in folded)
    if words and not lost_letters and len(words) <= MAX_SLUG:
        return words
    mark = digest(folded)
    return f"{words[: MAX_SLUG - len(mark) - 1].rstrip('-')}-{mark}".lstrip("-")


def check_base(base: str) -> str:
    """The base as given, if it can carry resources: absolute, http or https, closed by ``/`` or ``#``.

    Raises `OutputError` otherwise.
    """
    if not _BASE.fullmatch(base) or "/../" in base or "/./" in base:
        raise OutputError(
            f"base {base!r}: not an absolute http(s) IRI that ends in / or #; write it like https://example.org/id/"
        )
    return base


def mint(base: str, kind: str, *segments: str) -> str:
    """The IRI of a thing; each segment is one or more slugs already (or the local name of another thing).

    Raises `ValueError` when a segment is none.

    >>> mint("https://example.org/id/", "org", "kpu-kota-batu")
    'https://example.org/id/org/kpu-kota-batu'
    """
    for segment in segments:
        if not _SEGMENT.fullmatch(segment):
            raise ValueError(f"{segment!r} is not a slug")
    return base + "/".join((kind, *segments))


def local_name(iri: str) -> str:
    """The last segment of a minted IRI, to name a thing inside the IRI of another."""
    return iri.rpartition("/")[2]
