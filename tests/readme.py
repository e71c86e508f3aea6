"""The examples of README.md: what stands there, and what they print now. ``make readme`` writes the latter down.

An example is a ``console`` block, whose lines after ``$`` are given to a shell (with ``>`` before further lines of the
same command) and whose other lines are what that prints; or a ``python`` block and the ``text`` block right behind it.
Every example runs alone, in a folder that sees the checkout's ``data`` and ``queries``.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from kpugraph.graph.store import write_atomic

ROOT = Path(__file__).resolve().parent.parent
README = ROOT / "README.md"

_BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_PYTHON = re.compile(r"^```python\n(?P<code>.*?)^```\n+```text\n(?P<output>.*?)^```$", re.MULTILINE | re.DOTALL)
_CONSOLE = re.compile(r"^```console\n(?P<session>.*?)^```$", re.MULTILINE | re.DOTALL)

_FURTHER = re.compile(r">(?: |$)")
_PIPE_CLOSED = 141
"""What a command ends with whose reader, such as ``head``, has seen enough."""


@dataclass(frozen=True, slots=True)
class Example:
    """A stretch of the page that a run can renew."""

    start: int
    end: int
    code: str
    """A shell session, or Python."""
    is_python: bool
    written: str
    """What the page has between ``start`` and ``end``."""

    @property
    def name(self) -> str:
        """Its first line."""
        return self.code.splitlines()[0]


def blocks(page: str) -> tuple[tuple[str, str], ...]:
    """Every fenced block: its language and its text."""
    return tuple((match.group(1), match.group(2)) for match in _BLOCK.finditer(page))


def examples(page: str) -> tuple[Example, ...]:
    """Every example in its order."""
    found = [Example(*m.span("output"), m.group("code"), True, m.group("output")) for m in _PYTHON.finditer(page)]
    found += [
        Example(*m.span("session"), m.group("session"), False, m.group("session")) for m in _CONSOLE.finditer(page)
    ]
    return tuple(sorted(found, key=lambda example: example.start))


def commands(session: str) -> Iterator[str]:
    """The commands of a shell session, each with its ``$`` and ``>``."""
    command = ""
    for line in session.splitlines(keepends=True):
        if line.startswith("$ "):
            if command:
                yield command
            command = line
        elif command and _FURTHER.match(line):
            command += line
        elif command:
            yield command
            command = ""
    if command:
        yield command


def run(example: Example) -> str:
    """What the page should have between the example's ``start`` and ``end``."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for seen in ("data", "queries"):
            (folder / seen).symlink_to(ROOT / seen)
        if example.is_python:
            return _output([sys.executable, "-"], folder, example.code)
        printed = []
        for command in commands(example.code):
            script = "".join(line[1:].removeprefix(" ") for line in command.splitlines(keepends=True))
            printed.append(command + _output(["bash", "-o", "pipefail", "-c", script], folder))
        return "".join(printed)


def _output(command: list[str], folder: Path, given: str = "") -> str:
    """Both streams as a terminal shows them, without spaces at the ends of lines; raises if the command fails."""
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    done = subprocess.run(
        command,
        check=False,
        cwd=folder,
        encoding="utf-8",
        env=os.environ | {"PATH": path, "PYTHONIOENCODING": "utf-8", "PYTHONWARNINGS": "error"},
        input=given,
        stderr=subprocess.STDOUT,
        stdout=subprocess.PIPE,
    )
    if done.returncode not in (0, _PIPE_CLOSED):
        raise AssertionError(f"{given or command[-1]}\nends with {done.returncode}:\n{done.stdout}")
    return "".join(f"{line.rstrip()}\n" for line in done.stdout.splitlines())


def renewed(page: str) -> str:
    """The page with what its examples print now."""
    for example in reversed(examples(page)):
        page = page[: example.start] + run(example) + page[example.end :]
    return page


if __name__ == "__main__":
    write_atomic(README, renewed(README.read_text(encoding="utf-8")).encode())
