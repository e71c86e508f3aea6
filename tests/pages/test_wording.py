"""The table of words is sound, whole and used."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from kpugraph.errors import OutputError
from kpugraph.graph.network import PARTS
from kpugraph.pages import wording
from kpugraph.pages.maps import PROGRAM
from kpugraph.pages.wording import LANGUAGES, load_wording
from kpugraph.resources import template_path


def sources() -> str:
    names = ("map.html", *(f"{name}.js" for name in PROGRAM))
    parts = [template_path(f"map/{name}") for name in names]
    pages = sorted(Path(wording.__file__).parent.glob("*.py"))
    return "\n".join(part.read_text(encoding="utf-8") for part in parts + pages)


def test_every_text_is_there_in_both_languages() -> None:
    for key, texts in load_wording().items():
        assert tuple(texts) == LANGUAGES, key
        assert all(text == text.strip() and text for text in texts.values()), key


def test_every_text_that_is_asked_for_exists() -> None:
    asked = set(re.findall(r"""(?:say|phrase)\("([\w.]+)"|data-(?:text|label|hint)="([\w.]+)\"""", sources()))
    keys = {one or two for one, two in asked}
    assert len(keys) > 30
    assert keys <= set(load_wording())


def test_every_text_is_used() -> None:
    text = sources()
    families = set(re.findall(r"""`(\w+)\.\$\{""", text))
    unused = {
        key
        for key in load_wording()
        if f'"{key}"' not in text
        and key.partition(".")[0] not in families
        and not re.search(rf'"{re.escape(key.partition(".")[2])}"', text)
    }
    assert unused == {"page.script"} & unused


def test_families_are_whole() -> None:
    keys = set(load_wording())
    assert {f"part.{part}" for part in PARTS} <= keys
    assert {f"fact.{part}" for part in PARTS} <= keys
    assert {f"tier.{tier}" for tier in range(5)} <= keys
    assert {f"mode.{mode}" for mode in ("online", "onsite", "hybrid")} <= keys
    kinds = ("organization", "person", "event", "role", "affiliation", "hierarchy", "unit", "participation", "precedes")
    assert {f"kind.{kind}" for kind in kinds} <= keys
    assert {f"fact.role{former}{division}" for former in ("", "_former") for division in ("", "_division")} <= keys


@pytest.mark.parametrize(
    ("table", "fault"),
    [
        ('a = { id = "ya" }', "needs a text for each"),
        ('a = { id = "ya", en = "" }', "needs a text for each"),
        ('a = { id = "{x} ya", en = "{y} yes" }', "other braces"),
    ],
)
def test_a_faulty_table_is_refused(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, table: str, fault: str) -> None:
    path = tmp_path / "strings.toml"
    path.write_text(f"[t]\n{table}\n", encoding="utf-8")
    monkeypatch.setattr(wording, "template_path", lambda name: path)
    with pytest.raises(OutputError, match=fault):
        load_wording.__wrapped__()
