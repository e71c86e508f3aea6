"""The state's file: one build at a time, nobody else's file touched, whole after a kill at any moment."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
import tempfile
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from kpugraph.errors import StateError
from kpugraph.state.store import FILE_NAME, kept

ROOT = Path(__file__).parents[2]


def test_what_is_saved_is_found_until_it_is_forgotten(tmp_path: Path) -> None:
    folder = tmp_path / "baru"
    with kept(folder) as state:
        assert state.find(b"a") is None
        state.save({b"a": b"1", b"b": b"", b"c": b"3"})
        state.save({b"a": b"2"})
    with kept(folder) as state:
        assert [state.find(key) for key in (b"a", b"b", b"c", b"d")] == [b"2", b"", b"3", None]
        state.keep_only([b"b", b"d"])
    with kept(folder) as state:
        assert [state.find(key) for key in (b"a", b"b", b"c", b"d")] == [None, b"", None, None]


def test_forgetting_makes_the_file_smaller(tmp_path: Path) -> None:
    with kept(tmp_path) as state:
        state.save({bytes([number]): os.urandom(4000) for number in range(100)})
        full = (tmp_path / FILE_NAME).stat().st_size
        state.keep_only([b"\x00"])
    assert (tmp_path / FILE_NAME).stat().st_size < full / 10


def test_a_second_build_is_told_in_one_line(tmp_path: Path) -> None:
    with kept(tmp_path) as state, pytest.raises(StateError) as told, kept(tmp_path):
        raise AssertionError
    assert str(told.value) == (
        f"{tmp_path / FILE_NAME}: another build is using this state; wait until it is done, or name another folder"
    )
    with kept(tmp_path) as state:
        state.save({b"a": b"1"})


def test_a_second_process_is_told_in_one_line(tmp_path: Path) -> None:
    code = f"from pathlib import Path\nfrom kpugraph.state.store import kept\nkept(Path({str(tmp_path)!r})).__enter__()"
    with kept(tmp_path):
        done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert "StateError" in done.stderr
    assert "another build is using this state" in done.stderr.splitlines()[-1]


def _foreign_database(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA auto_vacuum = INCREMENTAL")
        connection.execute("CREATE TABLE alamat (isi)")


def _later_format(path: Path) -> None:
    with kept(path.parent):
        pass
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA user_version = 99")


def _cut(path: Path) -> None:
    with kept(path.parent) as state:
        state.save({bytes([number]): b"x" * 4000 for number in range(20)})
    os.truncate(path, path.stat().st_size // 2)


def _read_all(folder: Path) -> None:
    with kept(folder) as state:
        for number in range(20):
            state.find(bytes([number]))


@pytest.mark.parametrize(
    ("make", "said"),
    [
        (_foreign_database, "no state of kpugraph; name another folder"),
        (_later_format, "written by another version of kpugraph; delete it"),
        (_cut, "damaged, or no state of kpugraph"),
        (lambda path: path.write_bytes(b"apa saja\n"), "damaged, or no state of kpugraph"),
        (lambda path: path.write_bytes(b"apa saja\n" * 1000), "damaged, or no state of kpugraph"),
        (lambda path: path.mkdir(), "check the folder and its permissions"),
        (lambda path: (path.parent / "berita.md").write_text("isi"), "holds berita.md, but no state of kpugraph"),
    ],
    ids=["another's database", "another format", "cut short", "a short file", "a long file", "a folder", "articles"],
)
def test_what_is_not_ours_is_refused_and_not_touched(tmp_path: Path, make: Callable[[Path], object], said: str) -> None:
    make(tmp_path / FILE_NAME)
    before = {path.name: path.read_bytes() for path in tmp_path.iterdir() if path.is_file()}
    with pytest.raises(StateError) as told:
        _read_all(tmp_path)
    assert said in str(told.value)
    assert str(told.value).startswith(str(tmp_path))
    assert "\n" not in str(told.value)
    assert {path.name: path.read_bytes() for path in tmp_path.iterdir() if path.is_file()} == before


@pytest.mark.parametrize("place", ["berkas", "berkas/state", "tiada/state"])
def test_a_folder_that_cannot_be_is_refused(tmp_path: Path, place: str) -> None:
    (tmp_path / "berkas").write_text("isi", encoding="utf-8")
    with pytest.raises(StateError, match=place), kept(tmp_path / place):
        raise AssertionError


def test_a_journal_without_its_file_does_not_matter(tmp_path: Path) -> None:
    (tmp_path / f"{FILE_NAME}-journal").write_bytes(b"sisa")
    with kept(tmp_path) as state:
        state.save({b"a": b"1"})
        assert state.find(b"a") == b"1"


@pytest.mark.skipif(not hasattr(os, "fork"), reason="the killing forks")
def test_a_kill_at_any_moment_leaves_the_old_output_and_a_usable_state() -> None:
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, [str(ROOT), *sys.path]))}
    # A kill loses nothing that was handed to the system, so memory serves as well as a disk, at a tenth of the time.
    memory = Path("/dev/shm")
    with tempfile.TemporaryDirectory(dir=memory if memory.is_dir() else None) as folder:
        done = subprocess.run(
            [sys.executable, "-m", "tests.state.killing", folder],
            env=environment,
            capture_output=True,
            text=True,
            check=False,
            timeout=300,
        )
    assert (done.returncode, done.stderr) == (0, "")
    counts = dict(line.split(": ") for line in done.stdout.splitlines())
    assert sum(map(int, counts.values())) >= 200
    assert all(int(count) >= 20 for count in counts.values()), counts
