"""The command as a process of its own: locales, hash seeds, pipes, signals, terminals, and the helps' examples."""

from __future__ import annotations

import http.server
import os
import re
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from kpugraph.cli import program
from kpugraph.state.store import kept

ROOT = Path(__file__).parents[2]
GRAPH = ROOT / "tests" / "queries" / "graph.ttl"
COMMAND = (sys.executable, "-m", "kpugraph")

ENVIRONMENTS = (
    {"PYTHONHASHSEED": "0", "LC_ALL": "C.UTF-8", "TZ": "Asia/Jakarta"},
    {"PYTHONHASHSEED": "4711", "LC_ALL": "C", "TZ": "America/New_York", "PYTHONUTF8": "0", "PYTHONIOENCODING": "ascii"},
)


def run(*arguments: str | Path, environment: dict[str, str] | None = None) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        (*COMMAND, *map(str, arguments)),
        capture_output=True,
        check=False,
        env=os.environ | (environment or {}),
        timeout=120,
    )


@pytest.mark.parametrize(
    "arguments",
    [
        ("query",),
        ("query", "quotations"),
        ("query", "quotations", "--format", "csv"),
        ("query", "encounters", "--format", "json"),
        ("query", "events-below", "-p", "body=KPU RI", "--format", "xml"),
        ("query", "-e", "SELECT * { ?s ?p ?o }", "--format", "tsv"),
        ("query", "-e", "CONSTRUCT WHERE { ?s ?p ?o }"),
        ("explain", "sari wulan"),
        ("explain", "KPU Kota Teluk", "--format", "json", "--lang", "en"),
        ("stats",),
        ("reason",),
        ("validate", "--format", "json"),
        ("check",),
        ("map",),
    ],
    ids=" ".join,
)
def test_the_same_bytes_in_every_locale_time_zone_and_hash_seed(arguments: tuple[str, ...]) -> None:
    data = () if arguments == ("query",) else ("--data", str(GRAPH))
    first, second = (run(*arguments, *data, "-q", environment=environment) for environment in ENVIRONMENTS)
    status = int(arguments == ("check",))  # a post of the graph is vacant
    assert (first.returncode, first.stderr) == (status, b"")
    assert first.stdout == second.stdout
    assert first.stdout.decode("utf-8")
    assert second.returncode == status


def test_building_gives_the_same_bytes_everywhere(tmp_path: Path) -> None:
    outputs = [tmp_path / "one.ttl", tmp_path / "two.ttl"]
    for output, environment in zip(outputs, ENVIRONMENTS, strict=True):
        assert run("build", ROOT / "data" / "articles", "-o", output, environment=environment).returncode == 0
    assert outputs[0].read_bytes() == outputs[1].read_bytes()


def test_a_build_killed_with_a_state_goes_on_where_it_was(tmp_path: Path) -> None:
    articles, state, output = ROOT / "data" / "articles", tmp_path / "state", tmp_path / "out.ttl"
    assert run("build", articles, "-o", tmp_path / "whole.ttl").returncode == 0
    output.write_bytes(b"old")
    for delay in (0.0, 0.05, 0.4):
        process = subprocess.Popen((*COMMAND, "build", str(articles), "--state", str(state), "-o", str(output)))
        while not state.exists() and process.poll() is None:
            time.sleep(0.001)
        time.sleep(delay)
        process.kill()
        process.wait()
        assert output.read_bytes() in (b"old", (tmp_path / "whole.ttl").read_bytes())
    done = run("build", articles, "--state", state, "-o", output)
    assert (done.returncode, output.read_bytes()) == (0, (tmp_path / "whole.ttl").read_bytes())


def test_a_state_in_use_or_of_others_stops_the_build_in_a_line(tmp_path: Path) -> None:
    output = tmp_path / "out.ttl"
    output.write_bytes(b"old")
    with kept(tmp_path / "state"):
        failed = run("build", ROOT / "data" / "articles", "--state", tmp_path / "state", "-o", output)
    other = run("build", ROOT / "data" / "articles", "--state", ROOT / "queries", "-o", output)
    for said, process in (("another build is using this state", failed), ("no state of kpugraph", other)):
        assert (process.returncode, process.stdout) == (2, b"")
        assert process.stderr.count(b"\n") == 1
        assert said in process.stderr.decode()
    assert output.read_bytes() == b"old"


def test_names_are_utf_8_on_standard_output_and_in_messages() -> None:
    said = run("query", "quotations", "--data", GRAPH, "--format", "csv", environment=ENVIRONMENTS[1])
    assert "Datanya" in said.stdout.decode("utf-8")
    failed = run("explain", "“Peserta”", "--data", GRAPH, environment={"LC_ALL": "C", "PYTHONIOENCODING": "ascii"})
    assert failed.returncode == 2
    assert "“Peserta”" in failed.stderr.decode("utf-8")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((b"query", b"roster", b"-p", b"body=\xff\xfe"), b"holds characters that a value cannot have"),
        ((b"query", b"-e", b"ASK { ?s ?p '\xff' }"), b"holds bytes that are no text"),
        ((b"explain", b"\xff"), b"nothing in the dataset is named"),
        ((b"map", b"--title", b"\xff"), b"holds bytes that are no text"),
    ],
)
def test_bytes_that_are_no_text_are_refused_in_a_line(arguments: tuple[bytes, ...], said: bytes) -> None:
    command = (*map(os.fsencode, COMMAND), *arguments, b"--data", os.fsencode(GRAPH))
    failed = subprocess.run(command, capture_output=True, check=False, timeout=120)
    assert (failed.returncode, failed.stdout) == (2, b"")
    assert failed.stderr.count(b"\n") == 1
    assert said in failed.stderr


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("build", "missing.txt"), "missing.txt"),
        (("query", "roster", "--data", "missing.ttl"), "missing.ttl: No such file or directory"),
        (("query", "rooster"), "did you mean roster or roster-on?"),
        (("nothing",), "No such command"),
    ],
)
def test_a_failure_is_one_line_and_2(arguments: tuple[str, ...], said: str) -> None:
    failed = run(*arguments)
    assert (failed.returncode, failed.stdout) == (2, b"")
    assert failed.stderr.decode().startswith("kpugraph: ")
    assert failed.stderr.count(b"\n") == 1
    assert said in failed.stderr.decode()


def test_a_truncated_dataset_is_a_failure_in_a_line(tmp_path: Path) -> None:
    whole = GRAPH.read_bytes()
    data = tmp_path / "cut.ttl"
    for length in (len(whole) // 3, len(whole) // 2, len(whole) - 2):
        data.write_bytes(whole[:length])
        failed = run("stats", "--data", data)
        assert failed.returncode == 2
        assert failed.stderr.decode().startswith(f"kpugraph: {data}")
        assert failed.stderr.count(b"\n") == 1


@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_a_reader_that_goes_away_is_no_error(unbuffered: str) -> None:
    process = subprocess.Popen(
        (*COMMAND, "map", "--data", str(GRAPH)),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=os.environ | {"PYTHONUNBUFFERED": unbuffered},
    )
    assert process.stdout is not None
    assert process.stderr is not None
    process.stdout.read(1)
    process.stdout.close()
    assert process.stderr.read() == b""
    assert process.wait(60) == 141
    process.stderr.close()


@pytest.mark.parametrize(
    "arguments", [("query", "timeline"), ("map",), ("query", "--help"), ("--version",)], ids=" ".join
)
def test_a_full_disk_behind_standard_output_is_one_line(arguments: tuple[str, ...]) -> None:
    data = ("--data", str(GRAPH)) if arguments[-1] in {"timeline", "map"} else ()
    with Path("/dev/full").open("wb") as full:
        failed = subprocess.run(
            (*COMMAND, *arguments, *data), stdout=full, stderr=subprocess.PIPE, check=False, timeout=60
        )
    assert failed.returncode == 2
    assert failed.stderr.startswith(b"kpugraph: standard output: No space left on device")
    assert failed.stderr.count(b"\n") == 1


@pytest.fixture
def silent_endpoint() -> Iterator[tuple[str, threading.Event]]:
    """The address of an endpoint that never answers, and what tells that it was asked."""
    asked, released = threading.Event(), threading.Event()

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            asked.set()
            released.wait(30)

        def log_message(self, *_: object) -> None:
            pass

    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_address[1]}/", asked
        released.set()
        server.shutdown()


def test_an_interrupt_is_130_without_a_traceback(silent_endpoint: tuple[str, threading.Event], tmp_path: Path) -> None:
    address, asked = silent_endpoint
    output = tmp_path / "rows.csv"
    process = subprocess.Popen(
        (*COMMAND, "query", "roster", "--endpoint", address, "-o", str(output)),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert asked.wait(30)
    process.send_signal(signal.SIGINT)
    _, said = process.communicate(timeout=30)
    assert process.returncode == 130
    assert said.decode().strip() == "kpugraph: interrupted"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(("quiet", "shown"), [((), True), (("-q",), False)])
def test_progress_shows_on_a_terminal_only(quiet: tuple[str, ...], shown: bool) -> None:
    terminal, side = os.openpty()
    arguments = (*COMMAND, "stats", "--data", str(GRAPH), *quiet)
    subprocess.run(arguments, stdout=subprocess.DEVNULL, stderr=side, check=True, timeout=60)
    os.close(side)
    said = b""
    while chunk := _read(terminal):
        said += chunk
    os.close(terminal)
    assert (f"reading {GRAPH} …".encode() in said) is shown
    assert said == b"" or said.endswith(b"\r\x1b[K")


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 4096)
    except OSError:  # Linux says so when the other side has closed
        return b""


def _examples() -> list[str]:
    epilogs = [program.epilog or "", *(command.epilog or "" for command in program.commands.values())]
    return [re.sub(r"^.*?Example:\n", "", epilog, flags=re.DOTALL) for epilog in epilogs]


@pytest.mark.parametrize("example", _examples())
def test_the_examples_of_the_helps_work(example: str, tmp_path: Path) -> None:
    (tmp_path / "data").symlink_to(ROOT / "data")
    for build in ("old.ttl", "new.ttl"):
        (tmp_path / build).symlink_to(ROOT / "data" / "kpugraph.ttl")
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    for line in example.splitlines():
        done = subprocess.run(
            line,
            shell=True,
            cwd=tmp_path,
            env=os.environ | {"PATH": path},
            capture_output=True,
            check=False,
            timeout=120,
        )
        assert (done.returncode, b"Traceback" in done.stderr) == (0, False), done.stderr.decode()
        assert done.stdout or "-o" in line
