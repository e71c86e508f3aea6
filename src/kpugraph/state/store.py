"""One SQLite file that keeps byte strings under keys, for one build at a time, whole after a kill at any moment.

SQLite's rollback journal makes each `Kept.save` and `Kept.keep_only` happen entirely or not at all, and its lock, which
the system lifts when a process dies, keeps a second build out. Each row carries a digest of its own: what changed
on the disk is found out and left out. A file that kpugraph did not make is refused and never touched.
"""

from __future__ import annotations

import logging
import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing, contextmanager
from hashlib import sha256
from pathlib import Path

from kpugraph.errors import StateError

__all__ = ["FILE_NAME", "Kept", "kept"]

FILE_NAME = "facts.sqlite"
_JOURNAL = f"{FILE_NAME}-journal"
_APPLICATION = 0x6B707567
"""SQLite's application id of the file: ``kpug``."""
_FORMAT = 1
"""SQLite's user version of the file, to be raised with a change of its table."""

_LOG = logging.getLogger(__name__)


class Kept:
    """The open state of a folder; `kept` makes one."""

    def __init__(self, connection: sqlite3.Connection, path: Path) -> None:
        self._connection = connection
        self._path = path

    def find(self, key: bytes) -> bytes | None:
        """The bytes kept under the key; None where there are none, or not those that were saved."""
        with _told(self._path):
            row = self._connection.execute("SELECT content, digest FROM facts WHERE key = ?", (key,)).fetchone()
        if row is None:
            return None
        content, digest = row
        if isinstance(content, bytes) and digest == _digest(key, content):
            return content
        _LOG.warning("%s: a row is damaged there; what it held is made again", self._path)
        return None

    def save(self, contents: Mapping[bytes, bytes]) -> None:
        """Keep these bytes under their keys, all or none; they last once this returns."""
        rows = [(key, content, _digest(key, content)) for key, content in contents.items()]
        with _told(self._path), _transaction(self._connection):
            self._connection.executemany("INSERT OR REPLACE INTO facts VALUES (?, ?, ?)", rows)

    def keep_only(self, keys: Iterable[bytes]) -> None:
        """Forget, down to the bytes on the disk, what is kept under other keys."""
        wanted = set(keys)
        with _told(self._path), _transaction(self._connection):
            gone = [row for row in self._connection.execute("SELECT key FROM facts") if row[0] not in wanted]
            self._connection.executemany("DELETE FROM facts WHERE key = ?", gone)


@contextmanager
def kept(folder: Path) -> Iterator[Kept]:
    """Open the state of a folder, made where there is none, for this build alone.

    Raises `StateError` where another build has it, the folder holds other files, or the state is damaged, is no state
    of kpugraph, or cannot be read or written.
    """
    path = _prepared(folder)
    new = not path.exists() or path.stat().st_size == 0
    with _told(path):
        connection = sqlite3.connect(path, timeout=0, isolation_level=None)
    with closing(connection):
        with _told(path):
            for setting in ("locking_mode = EXCLUSIVE", "synchronous = FULL", "secure_delete = ON"):
                connection.execute(f"PRAGMA {setting}")
            if new:
                connection.execute("PRAGMA auto_vacuum = FULL")  # what is forgotten makes the file smaller
            with _transaction(connection):
                _set_up(connection, path)
        yield Kept(connection, path)


def _prepared(folder: Path) -> Path:
    """The state's file, in a folder that is there and holds nothing else."""
    try:
        folder.mkdir(exist_ok=True)
        names = {each.name for each in folder.iterdir()}
    except FileExistsError as error:
        raise StateError(f"{folder}: not a folder; name a folder for the state") from error
    except OSError as error:
        raise StateError(f"{folder}: {error.strerror or error}; name a folder that you may write to") from error
    if names and FILE_NAME not in names and names != {_JOURNAL}:
        raise StateError(f"{folder}: holds {min(names)}, but no state of kpugraph; name a new or empty folder")
    return folder / FILE_NAME


def _set_up(connection: sqlite3.Connection, path: Path) -> None:
    """Make the table in a new file, or tell that the file is ours; raises `StateError` when it is another's."""
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    (written,) = connection.execute("PRAGMA user_version").fetchone()
    (tables,) = connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    if (application, written, tables) == (0, 0, 0):
        connection.execute(f"PRAGMA application_id = {_APPLICATION}")
        connection.execute(f"PRAGMA user_version = {_FORMAT}")
        connection.execute("CREATE TABLE facts (key BLOB PRIMARY KEY, content BLOB NOT NULL, digest BLOB NOT NULL)")
    elif application != _APPLICATION:
        raise StateError(f"{path}: no state of kpugraph; name another folder")
    elif written != _FORMAT:
        raise StateError(f"{path}: written by another version of kpugraph; delete it, and the build makes it anew")


@contextmanager
def _transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """All or nothing; begun as a writer, so that a second build is told at once."""
    connection.execute("BEGIN EXCLUSIVE")
    try:
        yield
        connection.execute("COMMIT")
    finally:
        if connection.in_transaction:
            connection.execute("ROLLBACK")


@contextmanager
def _told(path: Path) -> Iterator[None]:
    """SQLite's complaints as `StateError`, each with its remedy."""
    try:
        yield
    except sqlite3.Error as error:
        raise StateError(f"{path}: {_fault(error)}") from error


def _fault(error: sqlite3.Error) -> str:
    kind = getattr(error, "sqlite_errorcode", 0) & 0xFF  # the rest tells kinds of one kind apart
    if kind in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return "another build is using this state; wait until it is done, or name another folder"
    if kind in (sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_CORRUPT):
        return f"damaged, or no state of kpugraph ({error}); delete it, and the build makes it anew"
    if kind == sqlite3.SQLITE_FULL:
        return "no space left for the state; make room, and build again"
    return f"{error}; check the folder and its permissions"


def _digest(key: bytes, content: bytes) -> bytes:
    return sha256(key + content).digest()
