"""One file, its own scripts alone: the policy fits the parts, and data cannot leave its element."""

from __future__ import annotations

import base64
import hashlib
import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kpugraph.pages.document import document, embed_json, join_scripts

MARKUP = (
    '<html lang="$language"><meta content="$policy"><title>$title</title><style>$style</style>'
    '<script type="application/json">$data</script><script>$library</script><script>$program</script></html>'
)


def made(**parts: object) -> str:
    given = {"language": "id", "title": "Judul", "data": {}, "style": "a{}", "library": "1;", "program": "2;"} | parts
    return document(MARKUP, **given)  # type: ignore[arg-type]


@given(
    st.recursive(
        st.text() | st.integers() | st.none(), lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner)
    )
)
def test_json_comes_back_whole_and_cannot_end_its_element(value: object) -> None:
    text = embed_json(value)
    assert json.loads(text) == value
    assert not re.search("[<>&\u2028\u2029]", text)


def test_json_of_a_lone_surrogate_can_be_stored_as_utf8() -> None:
    text = embed_json("a\ud800b")
    assert text.encode() == b'"a\\ud800b"'


def test_numbers_that_json_lacks_are_refused() -> None:
    with pytest.raises(ValueError, match="JSON"):
        embed_json(float("nan"))


def test_the_policy_names_exactly_the_parts() -> None:
    page = made(style="b{color:red}", library="var a;", program="var b;")
    (policy,) = re.findall(r'<meta content="([^"]*)"', page)
    rules = dict(rule.split(" ", 1) for rule in policy.split("; "))
    digests = [
        "'sha256-" + base64.b64encode(hashlib.sha256(part.encode()).digest()).decode() + "'"
        for part in ("b{color:red}", "var a;", "var b;")
    ]
    assert rules["default-src"] == "'none'"
    assert rules["style-src"] == digests[0]
    assert rules["script-src"] == " ".join(digests[1:])
    assert "unsafe" not in policy


def test_title_and_language_are_text() -> None:
    page = made(title="</title><script>x</script>", language='id" onload="x')
    assert "<title>&lt;/title&gt;&lt;script&gt;" in page
    assert 'lang="id&quot; onload=&quot;x"' in page


def test_dollar_signs_in_the_parts_are_left_alone() -> None:
    assert "`${x} $data`" in made(program="`${x} $data`", data={"a": "$title ${style}"})


@pytest.mark.parametrize(
    "parts",
    [{"style": "a{}</style>"}, {"library": "'</SCRIPT>'"}, {"program": "'<!-- x'"}],
    ids=["style", "end", "comment"],
)
def test_a_part_that_would_end_its_element_is_refused(parts: dict[str, str]) -> None:
    with pytest.raises(ValueError, match="must not contain"):
        made(**parts)


def test_scripts_are_joined_into_one_strict_function() -> None:
    assert join_scripts(["let a;\n", "let b;\n"]).startswith('(function () {\n"use strict";')
