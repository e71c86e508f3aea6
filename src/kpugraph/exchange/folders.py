"""Writes many files as one: a zip file, or a folder that is there whole or not at all.

In go names and bytes. A folder takes the place of an earlier package of kpugraph's, never of anything else.
"""

from __future__ import annotations

import io
import os
import shutil
import tempfile
import zipfile
from collections.abc import Mapping
from pathlib import Path

from kpugraph.errors import OutputError
from kpugraph.graph.store import write_atomic

__all__ = ["write_files", "zipped"]

_MARKS = ("datapackage.json", "void.ttl")
"""What a folder must hold one of to be replaced."""
_EPOCH = (1980, 1, 1, 0, 0, 0)
"""The earliest time that a zip file can give: no clock in the output."""


def write_files(path: Path, files: Mapping[str, bytes]) -> None:
    """Write the files to a zip file, where the path ends in ``.zip``, or else to a folder.

    Raises `OutputError` where that cannot be written, or something else stands there; that is then untouched.
    """
    if path.suffix.lower() == ".zip":
        write_atomic(path, zipped(files))
        return
    if path.exists() and not _replaceable(path):
        raise OutputError(f"{path}: exists, and is no data package; name another folder")
    try:
        made = Path(tempfile.mkdtemp(prefix=".kpugraph-", suffix=".tmp", dir=path.parent))
    except OSError as error:
        raise OutputError(f"{path}: {error.strerror or error}; choose a folder you may write to") from error
    try:
        for name, written in files.items():
            (made / name).write_bytes(written)
        _put(made, path)
    except OSError as error:
        raise OutputError(f"{path}: {error.strerror or error}; nothing was written") from error
    finally:
        shutil.rmtree(made, ignore_errors=True)


def _replaceable(path: Path) -> bool:
    return path.is_dir() and (any((path / mark).is_file() for mark in _MARKS) or not any(path.iterdir()))


def _put(made: Path, path: Path) -> None:
    """Put the folder in its place; what stood there goes away when the new one is there."""
    mask = os.umask(0)
    os.umask(mask)
    made.chmod(0o777 & ~mask)
    if not path.exists():
        made.rename(path)
        return
    old = made.with_suffix(".old")
    path.rename(old)
    try:
        made.rename(path)
    except OSError:
        old.rename(path)
        raise
    shutil.rmtree(old, ignore_errors=True)


def zipped(files: Mapping[str, bytes]) -> bytes:
    """The files as one zip file, sorted, without a clock."""
    whole = io.BytesIO()
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in sorted(files):
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, files[name])
    return whole.getvalue()
