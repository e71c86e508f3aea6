"""The wheel carries what the program needs, and works where there is no checkout; what states the version agrees."""

from __future__ import annotations

import os
import subprocess
import sys
import sysconfig
import tomllib
import venv
import zipfile
from email.parser import Parser
from pathlib import Path

import pytest
import yaml

import kpugraph

ROOT = Path(__file__).resolve().parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
ARTICLE = "Apel Pagi\n\nKOTA BATU – Ketua KPU Kota Batu, Sari Wulan, memimpin apel pagi pada Senin (3/6/2024).\n"


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from the source distribution, so that both are whole."""
    place = tmp_path_factory.mktemp("dist")
    build = [sys.executable, "-m", "build", "--no-isolation", "--outdir", str(place), str(ROOT)]
    done = subprocess.run(build, check=False, capture_output=True, encoding="utf-8")
    assert done.returncode == 0, done.stdout + done.stderr
    (found,) = place.glob("*.whl")
    assert len(list(place.glob("*.tar.gz"))) == 1
    return found


def files(folder: Path, below: str) -> set[str]:
    """The names in the wheel of a folder's files."""
    return {
        f"{below}/{path.relative_to(folder).as_posix()}"
        for path in folder.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts
    }


def test_the_wheel_carries_the_package_its_ontology_and_its_queries_and_no_more(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        carried = {name for name in archive.namelist() if ".dist-info/" not in name}
    expected = (
        files(ROOT / "src" / "kpugraph", "kpugraph")
        | files(ROOT / "ontology", "kpugraph/shipped/ontology")
        | files(ROOT / "queries", "kpugraph/shipped/queries")
    )
    assert carried == expected
    for part in (
        "language/lexicons/regions.tsv",
        "pages/templates/strings.toml",
        "pages/templates/tiles.tsv",
        "pages/templates/dossier/dossier.html",
        "pages/templates/dossier/dossier.css",
        "py.typed",
        "shipped/ontology/shapes.ttl",
    ):
        assert f"kpugraph/{part}" in carried


def test_the_wheel_says_what_it_is(wheel: Path) -> None:
    with zipfile.ZipFile(wheel) as archive:
        (folder,) = {name.partition("/")[0] for name in archive.namelist() if ".dist-info/" in name}
        metadata = Parser().parsestr(archive.read(f"{folder}/METADATA").decode())
        assert b"Apache License" in archive.read(f"{folder}/licenses/LICENSE")
        assert b"kpugraph = kpugraph.cli:main" in archive.read(f"{folder}/entry_points.txt")
    assert (metadata["Name"], metadata["Version"]) == ("kpugraph", PROJECT["version"])
    assert metadata["License-Expression"] == PROJECT["license"]
    assert "# kpugraph" in metadata.get_payload(decode=False)
    bounded = [requirement for requirement in metadata.get_all("Requires-Dist", []) if "<" in requirement]
    assert bounded == metadata.get_all("Requires-Dist")


@pytest.fixture(scope="module")
def commands(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of commands of a new environment with the wheel.

    Its dependencies are installed anew where CI is set. Elsewhere, so that the tests need no network, those of this
    environment are lent through a path file, which leaves out this environment's own kpugraph.
    """
    place = tmp_path_factory.mktemp("environment")
    venv.create(place, with_pip=True)
    install = [str(place / "bin" / "python"), "-m", "pip", "install", "--quiet", str(wheel)]
    if "CI" not in os.environ:
        install.append("--no-deps")
        (site,) = place.glob("lib/python*/site-packages")
        (site / "lent.pth").write_text(sysconfig.get_path("purelib"), encoding="utf-8")
    done = subprocess.run(install, check=False, capture_output=True, encoding="utf-8", env=surroundings())
    assert done.returncode == 0, done.stdout + done.stderr
    return place / "bin"


def surroundings() -> dict[str, str]:
    """The environment's variables, without those that lead to the checkout."""
    return {
        name: value for name, value in os.environ.items() if name not in ("PYTHONPATH", "PYTHONHOME", "VIRTUAL_ENV")
    }


def test_the_installed_wheel_works_outside_the_checkout(commands: Path, tmp_path: Path) -> None:
    def run(*arguments: str, status: int = 0) -> str:
        done = subprocess.run(
            [commands / arguments[0], *arguments[1:]],
            check=False,
            capture_output=True,
            cwd=tmp_path,
            encoding="utf-8",
            env=surroundings(),
        )
        assert done.returncode == status, done.stderr
        return done.stdout if status == 0 else done.stderr

    place = run("python", "-c", "import kpugraph; print(kpugraph.__file__)")
    assert Path(place.strip()).is_relative_to(commands.parent)
    assert run("kpugraph", "--version") == f"kpugraph {PROJECT['version']}\n"
    (tmp_path / "apel.txt").write_text(ARTICLE, encoding="utf-8")
    run("kpugraph", "build", "apel.txt", "-o", "out.ttl")
    data = ("--data", "out.ttl")
    assert "Sari Wulan,ketua" in run(
        "kpugraph", "query", "roster", *data, "-p", "body=KPU Kota Batu", "--format", "csv"
    )
    assert "Sari Wulan" in run("kpugraph", "explain", "Sari Wulan", *data)
    assert "Conforms" in run("kpugraph", "validate", *data, "--lang", "en")
    assert "@prefix" in run("kpugraph", "reason", *data)
    run("kpugraph", "map", *data, "-o", "map.html")
    assert "Sari Wulan" in (tmp_path / "map.html").read_text(encoding="utf-8")
    for command in ("build", "evaluate"):
        assert "not a checkout" in run("kpugraph", command, status=2)


def test_what_states_the_version_agrees() -> None:
    citation = yaml.safe_load((ROOT / "CITATION.cff").read_text(encoding="utf-8"))
    assert PROJECT["version"] == kpugraph.__version__ == citation["version"]
    assert PROJECT["license"] == " AND ".join(citation["license"])
    assert PROJECT["authors"] == citation["authors"]
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert "## [Unreleased]" in changelog or f"## [{PROJECT['version']}]" in changelog


def test_the_licence_of_the_files_is_one_of_those_stated() -> None:
    texts = [path.read_text(encoding="utf-8") for path in (ROOT / "ontology").glob("*.ttl")]
    assert all("https://creativecommons.org/licenses/by/4.0/" in text for text in texts)
    heads = [path.read_text(encoding="utf-8")[:3000] for path in (ROOT / "src/kpugraph/language/lexicons").iterdir()]
    assert all("CC0" in head for head in heads)
