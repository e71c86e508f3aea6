"""Articles in: files and folders to `Article` values, through a registry with one reader a format.

``Article.text`` is stable and documented in `kpugraph.model.Article`: what a reader does to the bytes is decode
them as UTF-8 (or UTF-16 when a byte-order mark says so), drop the byte-order mark, make line ends ``\\n``, compose
to Unicode NFC, mark out what is private (`kpugraph.language.private`: a mark for each character, so that offsets stay),
and put the title, a blank line and the body together. Everything else is as received.
"""

from __future__ import annotations

import logging
import os
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from kpugraph.errors import SourceError
from kpugraph.model import Article
from kpugraph.read import jsonl, listing, markdown, plain
from kpugraph.read.decode import decode

__all__ = ["FORMATS", "read_articles", "read_file", "source_files"]

logger = logging.getLogger(__name__)

FORMATS: dict[str, Callable[[str, str], tuple[Article, ...]]] = {
    ".txt": plain.read,
    ".text": plain.read,
    ".md": markdown.read,
    ".markdown": markdown.read,
    ".jsonl": jsonl.read,
    ".ndjson": jsonl.read,
}
"""File name extension to reader: ``reader(text, source_name) -> articles``."""


def read_file(path: Path) -> tuple[Article, ...]:
    """The articles of one file, in their order there.

    Raises `SourceError` when the file is missing, unreadable, empty, binary, not in a known format or without an
    article.
    """
    reader = FORMATS.get(path.suffix.lower())
    if reader is None:
        known = ", ".join(sorted(FORMATS))
        raise SourceError(f"{path}: no reader for {path.suffix or 'a file without an extension'}; use one of {known}")
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise SourceError(f"{path}: {error.strerror or error}; check the path and its permissions") from error
    text = decode(raw, str(path))
    if listing.is_listing(text) and reader is plain.read:
        reader = listing.read
    try:
        articles = reader(text, path.name)
    except SourceError as error:
        raise SourceError(f"{path}{error}") from error
    if not articles:
        raise SourceError(f"{path}: no article in it; give a title line, a blank line and the text")
    return articles


def read_articles(sources: Iterable[Path], *, skip_unreadable: bool = False) -> tuple[Article, ...]:
    """Every article of the files and folders, each once, ordered by identifier whatever the order given.

    Folders are searched all the way down for known extensions, through links too; hidden files are left out. With
    ``skip_unreadable`` a bad file or folder is named in a warning and left out; otherwise it raises `SourceError`. A
    path that does not exist, a folder without an article file, and a collection without an article are always errors.
    """

    def fault(error: SourceError) -> None:
        if not skip_unreadable:
            raise error
        logger.warning("skipped %s", error)

    found: dict[str, Article] = {}
    for path in sources:
        for file in _files(path, fault):
            try:
                articles = read_file(file)
            except SourceError as error:
                fault(error)
                continue
            for article in articles:
                _keep(found, article)
    if not found:
        raise SourceError("no readable article in the sources; every file was skipped")
    return tuple(found[key] for key in sorted(found))


def source_files(sources: Iterable[Path]) -> tuple[Path, ...]:
    """The files that `read_articles` reads for these sources, each once, sorted; none of them is opened.

    Raises `SourceError` for a path that does not exist, a folder without an article file and one that is closed.
    """

    def fault(error: SourceError) -> None:
        raise error

    found: dict[str, Path] = {}
    for path in sources:
        for file in _files(path, fault):
            found.setdefault(os.path.realpath(file), file)
    return tuple(sorted(found.values()))


def _keep(found: dict[str, Article], article: Article) -> None:
    """Keep one of several copies of the same article: the better described, then the first by source name."""
    other = found.get(article.identifier)
    if other is None or _rank(article) < _rank(other):
        found[article.identifier] = article


def _rank(article: Article) -> tuple[int, str, str]:
    known = (article.url, article.published, article.publisher, article.retrieved)
    return (-sum(value is not None for value in known), article.source, repr(known))


def _files(path: Path, fault: Callable[[SourceError], None]) -> Iterator[Path]:
    if not os.path.exists(path):  # noqa: PTH110 - says no to a name that the system refuses, where Path.exists raises
        raise SourceError(f"{path}: no such file or folder; check the spelling")
    if not path.is_dir():
        yield path
        return
    found = sorted(_walk(path, fault))
    if not found:
        known = ", ".join(sorted(FORMATS))
        raise SourceError(f"{path}: no article files in this folder; put {known} files there")
    yield from found


def _walk(path: Path, fault: Callable[[SourceError], None]) -> Iterator[Path]:
    """The files with a known extension below the folder; each folder once, however many links lead there."""

    def closed(error: OSError) -> None:
        fault(SourceError(f"{error.filename}: {error.strerror or error}; check the folder and its permissions"))

    seen = set()
    for folder, subfolders, names in os.walk(path, onerror=closed, followlinks=True):
        real = os.path.realpath(folder)
        if real in seen:
            subfolders.clear()
            continue
        seen.add(real)
        subfolders[:] = sorted(name for name in subfolders if not name.startswith("."))
        for name in names:
            if not name.startswith(".") and Path(name).suffix.lower() in FORMATS:
                yield Path(folder) / name
