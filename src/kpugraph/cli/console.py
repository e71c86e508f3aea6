"""Where the command line's output goes: data to standard output or a file, everything else to standard error.

Data is UTF-8 whatever the locale, and written whole or not at all. Messages begin with ``kpugraph:``, each on a
line of its own; progress shows on a terminal only.
"""

from __future__ import annotations

import io
import logging
import os
import shutil
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TextIO

import click

from kpugraph.errors import OutputError
from kpugraph.graph.store import write_atomic

__all__ = ["abandon_output", "emit", "note", "progress", "set_verbosity", "use_utf8", "width"]

_WIDTH = 120
"""Characters a line where no terminal says."""
_PIPE_CLOSED = 141
"""Exit status of a program whose reader went away, as shells show it (128 + SIGPIPE)."""

_LOG = logging.getLogger("kpugraph")


def use_utf8() -> None:
    """Make the standard streams UTF-8, so that names print alike under every locale."""
    for stream, errors in ((sys.stdout, "strict"), (sys.stderr, "backslashreplace")):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors=errors, newline="")


def set_verbosity(level: int) -> None:
    """Show messages from this `logging` level on; libraries beneath show errors only."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(logging.Formatter("kpugraph: %(message)s"))
    _LOG.handlers = [handler]
    _LOG.setLevel(level)
    for library in ("rdflib", "pyshacl"):
        logging.getLogger(library).setLevel(logging.ERROR)


def note(message: str) -> None:
    """Tell the user something on standard error, unless they asked for quiet."""
    if _LOG.isEnabledFor(logging.WARNING):
        click.echo(f"kpugraph: {message}", err=True)


@contextmanager
def progress(doing: str) -> Iterator[None]:
    """Show what takes its time, while it does; only on a terminal, unless quiet was asked for."""
    if not (_on_terminal(sys.stderr) and _LOG.isEnabledFor(logging.WARNING)):
        yield
        return
    click.echo(f"kpugraph: {doing} …", err=True, nl=False)
    try:
        yield
    finally:
        click.echo("\r\x1b[K", err=True, nl=False)


def _on_terminal(stream: TextIO | None) -> bool:
    return stream is not None and stream.isatty()  # None where the program was started with the stream closed


def width() -> int:
    """Characters that fit on a line of standard output; 120 where it is no terminal."""
    return shutil.get_terminal_size((_WIDTH, 24)).columns if _on_terminal(sys.stdout) else _WIDTH


def emit(content: str | bytes | Iterable[bytes], output: Path | None) -> None:
    """Write data to the file, at once, or else to standard output; raises `OutputError` when it cannot be written.

    Chunks are written one after another. When the reader of standard output has gone away, the program ends without a
    word.
    """
    try:
        data = content.encode() if isinstance(content, str) else content
    except UnicodeEncodeError as error:
        raise OutputError("an argument holds bytes that are no text; write it in UTF-8") from error
    if output is not None:
        write_atomic(output, data)
        note(f"wrote {output}")
        return
    if sys.stdout is None:
        raise OutputError("standard output: closed; write to a file with -o")
    try:
        sys.stdout.flush()
        for chunk in (data,) if isinstance(data, bytes) else data:
            rest = memoryview(chunk)
            while rest:  # an unbuffered stream may take less than it is given
                rest = rest[sys.stdout.buffer.write(rest) :]
        sys.stdout.buffer.flush()
    except OSError as error:
        abandon_output()
        if isinstance(error, BrokenPipeError):
            raise click.exceptions.Exit(_PIPE_CLOSED) from error
        raise OutputError(f"standard output: {error.strerror or error}; write to a file with -o") from error


def abandon_output() -> None:
    """Let go of what standard output still holds: what cannot be written now cannot be written at exit either."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
