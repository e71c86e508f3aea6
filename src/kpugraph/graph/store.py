"""The graph on disk: read it, and replace a file whole or not at all. How a graph is spelt, ``turtle`` knows."""

from __future__ import annotations

import os
import stat
import tempfile
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from rdflib import Graph
from rdflib.plugins.parsers.notation3 import BadSyntax

from kpugraph.errors import OutputError, SourceError
from kpugraph.vocab import DEFAULT_BASE, VOID, bind_prefixes

__all__ = ["load", "write_atomic"]


def load(path: Path) -> Graph:
    """The graph of a Turtle file, with the project's prefixes bound.

    Raises `SourceError` with the line when the file is missing, unreadable or no Turtle.
    """
    try:
        content = path.read_bytes()
    except OSError as error:
        raise SourceError(f"{path}: {error.strerror or error}; build it with `kpugraph build -o {path}`") from error
    graph = Graph(bind_namespaces="none")
    remedy = "build it again or repair the line"
    try:
        graph.parse(data=content, format="turtle", publicID=DEFAULT_BASE)
    except BadSyntax as error:
        why = " ".join(str(error._why).split())
        raise SourceError(f"{path}:{error.lines + 1}: not Turtle ({why}); {remedy}") from error
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise SourceError(f"{path}:{line}: not UTF-8; {remedy}") from error
    except (AssertionError, LookupError, RecursionError, ValueError) as error:
        # What rdflib's parser raises at a string or directive that breaks off and at brackets hundreds deep.
        raise SourceError(f"{path}: not Turtle, it breaks off or nests too deeply; build it again") from error
    return bind_prefixes(graph, min(map(str, graph.objects(None, VOID.uriSpace)), default=DEFAULT_BASE))


def write_atomic(path: Path, data: bytes | Iterable[bytes]) -> None:
    """Put the bytes, or their chunks, in the place of the file at once: a reader sees the old or the new one, whole.

    A device or pipe (``/dev/stdout``) is written to as it stands, never replaced. Raises `OutputError` when the folder
    is missing or not writable; what stood there before is untouched, and no temporary file stays.
    """
    if _is_device(path):
        _write_through(path, data)
        return
    try:
        handle, name = tempfile.mkstemp(prefix=".kpugraph-", suffix=".tmp", dir=path.parent)
    except OSError as error:
        raise OutputError(f"{path}: {error.strerror or error}; choose a folder you may write to") from error
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.writelines(_chunks(data))
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(_mode(path))
        temporary.replace(path)
    except OSError as error:
        raise OutputError(f"{path}: {error.strerror or error}; nothing was written") from error
    finally:
        with suppress(FileNotFoundError):
            temporary.unlink()
    _sync_folder(path.parent)


def _is_device(path: Path) -> bool:
    try:
        mode = path.stat().st_mode
    except OSError:
        return False
    return not stat.S_ISREG(mode) and not stat.S_ISDIR(mode)


def _write_through(path: Path, data: bytes | Iterable[bytes]) -> None:
    try:
        with path.open("wb") as device:
            device.writelines(_chunks(data))
    except OSError as error:
        raise OutputError(f"{path}: {error.strerror or error}; write to a file instead") from error


def _chunks(data: bytes | Iterable[bytes]) -> Iterable[bytes]:
    return (data,) if isinstance(data, bytes) else data


def _mode(path: Path) -> int:
    """The permissions of the file that is replaced, else those that a new file gets."""
    try:
        return path.stat().st_mode & 0o777
    except OSError:
        mask = os.umask(0)
        os.umask(mask)
        return 0o666 & ~mask


def _sync_folder(folder: Path) -> None:
    """Make the renaming last through a power cut, where the system can open folders."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
