"""README.md is true: its examples print what it says, it names every command, and nothing that is not there."""

from __future__ import annotations

import re

import pytest
from rdflib import Graph

import kpugraph
from kpugraph.cli import program
from kpugraph.graph.query import questions
from kpugraph.vocab import DEFAULT_BASE
from tests.readme import README, ROOT, Example, blocks, commands, examples, run

PAGE = README.read_text(encoding="utf-8")
EXAMPLES = examples(PAGE)


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.name)
def test_an_example_prints_what_the_readme_says(example: Example) -> None:
    assert run(example) == example.written, "if the new output is right, run `make readme`"


def test_every_block_is_run_or_checked() -> None:
    languages = [language for language, _ in blocks(PAGE)]
    assert languages.count("console") + languages.count("python") == len(EXAMPLES)
    assert languages.count("python") == languages.count("text")
    assert set(languages) == {"console", "python", "text", "sh", "turtle"}


def test_every_command_is_shown_in_use() -> None:
    shown = "".join(command for example in EXAMPLES if not example.is_python for command in commands(example.code))
    assert [name for name in program.commands if f"kpugraph {name}" not in shown] == []


def test_every_question_is_named() -> None:
    assert [question.name for question in questions() if f"`{question.name}`" not in PAGE] == []
    assert re.findall(r"(\d+)\s(?:tested SPARQL questions|pertanyaan)", PAGE) == [str(len(questions()))] * 2


def test_every_make_target_is_there() -> None:
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    named = set(re.findall(r"(?:^|`)make ([a-z-]+)", PAGE, re.MULTILINE))
    assert {"graph", "test"} <= named <= targets


def test_every_link_and_path_leads_somewhere() -> None:
    links = [link for link in re.findall(r"\]\(([^)#]+)", PAGE) if "://" not in link]
    paths = re.findall(r"`((?:data|docs|ontology|queries|src)/[\w./-]*)`", PAGE)
    assert links
    assert paths
    assert [path for path in links + paths if not (ROOT / path).exists()] == []


def test_the_excerpts_of_the_dataset_are_in_it() -> None:
    published = ROOT / "data" / "kpugraph.ttl"
    header = "".join(line for line in published.read_text(encoding="utf-8").splitlines(True) if line.startswith("@"))
    dataset = kpugraph.load(published).graph
    for language, text in blocks(PAGE):
        if language == "turtle":
            excerpt = Graph().parse(data=header + text, format="turtle", publicID=DEFAULT_BASE)
            assert len(excerpt) > 0
            assert sorted(map(str, excerpt - dataset)) == []


def test_the_shell_sessions_are_told_apart() -> None:
    session = "$ one\nout\n> out\n$ two 'a\n>\n> b'\nout\n"
    assert list(commands(session)) == ["$ one\n", "$ two 'a\n>\n> b'\n"]
