"""Bytes to text: one documented way, and a clear refusal for everything else."""

from __future__ import annotations

import codecs
import hashlib
import logging
import re
import unicodedata
from datetime import date

from kpugraph.errors import SourceError
from kpugraph.language.calendar import full_dates
from kpugraph.language.private import mask
from kpugraph.model import Article

__all__ = ["article_of", "decode", "identifier_of", "tidy"]

logger = logging.getLogger(__name__)

_SLUG = re.compile(r"[^a-z0-9]+")
_UNFIT = re.compile("[\x00-\x08\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
"""What no text holds: control codes, lone surrogates, noncharacters. RDF and XML cannot carry most of them."""


def decode(raw: bytes, place: str) -> str:
    """The text of the bytes: UTF-8, or UTF-16 where a byte-order mark says so; NFC, ``\\n`` line ends.

    Raises `SourceError` for empty, binary and otherwise encoded input; ``place`` begins its message.
    """
    if not raw.strip():
        raise SourceError(f"{place}: the file is empty; give a title line, a blank line and the text")
    encoding = "utf-8-sig"
    if raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        encoding = "utf-16"
        logger.info("%s: UTF-16, read by its byte-order mark", place)
    elif b"\x00" in raw:
        raise SourceError(
            f"{place}: byte {raw.index(0)} is NUL, so this is no UTF-8 text; save the article as UTF-8 text"
        )
    try:
        text = raw.decode(encoding)
    except UnicodeDecodeError as error:
        raise SourceError(
            f"{place}: byte {error.start} is not {encoding.removesuffix('-sig').upper()}; save the file as UTF-8"
        ) from error
    try:
        text = tidy(text)
    except SourceError as error:
        raise SourceError(f"{place}{error}") from error
    if not text.strip():
        raise SourceError(f"{place}: the file is empty; give a title line, a blank line and the text")
    return text


def tidy(text: str) -> str:
    """The text in NFC with ``\\n`` line ends.

    Raises `SourceError`, whose message lacks the place, for a character that no text holds.
    """
    unfit = _UNFIT.search(text)
    if unfit is not None:
        raise SourceError(
            f": character {unfit.start()} is U+{ord(unfit.group()):04X}, so this is no plain text; "
            "save the article as UTF-8 text"
        )
    return unicodedata.normalize("NFC", text.replace("\r\n", "\n").replace("\r", "\n"))


def article_of(
    title: str,
    body: str,
    source: str,
    *,
    url: str | None = None,
    published: date | None = None,
    retrieved: date | None = None,
    publisher: str | None = None,
    language: str = "id",
    page: str = "",
) -> Article:
    """The `Article` of a title and a body; ``page`` is the whole text that it stood in, for the dates named there.

    White space within the title becomes single spaces, around the body it goes. What is private is marked out.
    """
    title = mask(" ".join(tidy(title).split()))
    body = mask(tidy(body).strip())
    text = f"{title}\n\n{body}" if title else body
    sha256 = hashlib.sha256(text.encode()).hexdigest()
    return Article(
        identifier=identifier_of(title, body, sha256),
        text=text,
        title=title,
        body_start=len(text) - len(body),
        sha256=sha256,
        source=source,
        url=url,
        published=published,
        retrieved=retrieved,
        publisher=None if publisher is None else mask(publisher),
        language=language,
        page_dates=full_dates(page) if page else (),
    )


def identifier_of(title: str, body: str, sha256: str) -> str:
    """The identifier of an article: a slug of its title, else of the body's beginning, and the head of its digest.

    >>> identifier_of("Apel Pagi!", "", "0123456789abcdef")
    'apel-pagi-01234567'
    """
    ascii_title = unicodedata.normalize("NFKD", title or body[:80]).encode("ascii", "ignore").decode().lower()
    slug = _SLUG.sub("-", ascii_title).strip("-")[:60].rstrip("-") or "artikel"
    return f"{slug}-{sha256[:8]}"
