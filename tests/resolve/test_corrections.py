"""The file of corrections: read, and refused with file and line."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from kpugraph.errors import DecisionError
from kpugraph.resolve.corrections import read_corrections

BY = 'reason = "salah  baca"\nauthor = "Rina"\ndate = 2026-11-24\n'
WHOLE = f'[[correction]]\naction = "suppress"\nsubject = "event/apel"\n{BY}'
NEW_DAY = (
    '[[correction]]\naction = "replace"\nsubject = "event/apel"\nproperty = "schema:startDate"\n'
    f"value = 2024-02-14\nnew = 2024-02-15\n{BY}"
)
ADDED = (
    '[[correction]]\naction = "add"\nfact = "membership"\n'
    'person = "person/sari--kota-batu"\norganization = "org/kpu-ri"\n'
    f'role = "ketua"\nformer = true\nsource = "https://contoh.example/sk"\n{BY}'
)


def file(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "corrections.toml"
    path.write_text(text, encoding="utf-8")
    return path


def test_corrections_are_read_with_their_places(tmp_path: Path) -> None:
    whole, day, added = read_corrections(file(tmp_path, f"# catatan\n\n{WHOLE}\n{NEW_DAY}\n{ADDED}"))
    assert (whole.action, whole.subject, whole.property, whole.reason) == ("suppress", "event/apel", None, "salah baca")
    assert (day.old, day.new, day.decided_on) == ("2024-02-14", "2024-02-15", date(2026, 11, 24))
    assert dict(added.fact) == {
        "fact": "membership",
        "person": "person/sari--kota-batu",
        "organization": "org/kpu-ri",
        "role": "ketua",
        "former": "true",
    }
    assert [each.place.rpartition(":")[2] for each in (whole, day, added)] == ["3", "10", "20"]


@pytest.mark.parametrize("text", ["", "# tiada\n"])
def test_a_file_without_corrections_has_none(tmp_path: Path, text: str) -> None:
    assert read_corrections(file(tmp_path, text)) == ()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[[correction]\n", "not TOML"),
        ("[[koreksi]]\n", "koreksi is no correction"),
        ("[correction]\n", "no list of tables"),
        (WHOLE.replace("suppress", "delete"), ":1: action 'delete'; write suppress, replace or add"),
        (WHOLE.replace("event/apel", "https://x.example/apel"), ":1: subject .* is no IRI below the base"),
        (WHOLE + "new = 1\n", ":1: new is neither text nor a date"),
        (WHOLE + 'new = "x"\n', ":1: new does not belong here"),
        (WHOLE + 'value = "x"\n', ":1: a value without its property"),
        (WHOLE.replace('author = "Rina"\n', ""), ":1: no author; add one"),
        (WHOLE.replace("date = 2026-11-24", 'date = "kemarin"'), ':1: date "kemarin"; write it as'),
        (NEW_DAY.replace("new = 2024-02-15\n", ""), ":1: no new; add one"),
        (NEW_DAY.replace("schema:startDate", "startDate"), ":1: property 'startDate'; write prefix and name"),
        (ADDED.replace('role = "ketua"\n', ""), ":1: no role; add one"),
        (ADDED.replace('source = "https://contoh.example/sk"\n', ""), ":1: no source; add one"),
        (ADDED.replace('"membership"', '"event"'), ":1: fact 'event'; only membership and participation"),
        (WHOLE + WHOLE, ":7: this is corrected at .*:1 too; keep one"),
    ],
)
def test_a_bad_correction_is_one_line_with_its_place(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(DecisionError, match=said) as caught:
        read_corrections(file(tmp_path, text))
    assert str(tmp_path / "corrections.toml") in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_file_that_cannot_be_read_is_named(tmp_path: Path) -> None:
    with pytest.raises(DecisionError, match=r"tiada\.toml: No such file"):
        read_corrections(tmp_path / "tiada.toml")
