"""The lexicons: sound as shipped, refused where they are not, and matched longest first."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from kpugraph.errors import LexiconError
from kpugraph.language import lexicon as module
from kpugraph.language.concepts import body_kinds, concepts
from kpugraph.language.lexicon import Lexicon, lexicon, read_table, word_set
from kpugraph.language.text import fold, tokens
from kpugraph.language.tries import Trie
from kpugraph.resources import lexicon_path


@pytest.fixture
def shelf(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder that the lexicons are looked for in."""
    monkeypatch.setattr(module, "lexicon_path", lambda name: tmp_path / name)
    return tmp_path


def _rows(shelf: Path, *lines: str, optional: tuple[str, ...] = ()) -> list[tuple[str, ...]]:
    (shelf / "kata.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return list(read_table("kata.tsv", ("surface", "kind"), optional=optional))


def test_a_table_is_its_rows_without_comments_and_blank_lines(shelf: Path) -> None:
    assert _rows(shelf, "# Source: kami", "surface\tkind", "", "apel\tx", "# di tengah", "rapat\ty") == [
        ("apel", "x"),
        ("rapat", "y"),
    ]


def test_an_optional_column_may_be_empty(shelf: Path) -> None:
    assert _rows(shelf, "surface\tkind", "apel\t", optional=("kind",)) == [("apel", "")]


@pytest.mark.parametrize(
    ("lines", "place", "said"),
    [
        (["surface\tjenis", "apel\tx"], "kata.tsv:1", "columns"),
        (["surface", "apel"], "kata.tsv:1", "columns"),
        (["surface\tkind\tlain", "apel\tx\ty"], "kata.tsv:1", "columns"),
        (["surface\tkind", "apel"], "kata.tsv:2", "1 cells, not 2"),
        (["# Source", "surface\tkind", "apel\tx\ty"], "kata.tsv:3", "3 cells, not 2"),
        (["surface\tkind", "apel\t"], "kata.tsv:2", '"kind" is empty'),
        (["surface\tkind", "\tx"], "kata.tsv:2", '"surface" is empty'),
        (["surface\tkind", "apel \tx"], "kata.tsv:2", "outer blanks"),
        (["surface\tkind", "apel\tx", "rapat\ty", "apel\tz"], "kata.tsv:4", "line 2 too"),
        (["surface\tkind"], "kata.tsv", "no rows"),
        (["# Source: kami"], "kata.tsv", "no rows"),
    ],
)
def test_a_fault_is_named_with_file_and_line(shelf: Path, lines: list[str], place: str, said: str) -> None:
    with pytest.raises(LexiconError) as caught:
        _rows(shelf, *lines)
    message = str(caught.value)
    assert place in message
    assert said in message
    assert "\n" not in message


def test_a_table_that_is_not_there(shelf: Path) -> None:
    with pytest.raises(LexiconError, match=r"tiada\.tsv"):
        list(read_table("tiada.tsv", ("surface",)))


@pytest.mark.parametrize(
    ("toml", "said"),
    [
        ("small = []", "small is empty"),
        ('small = ["Dan"]', "lower case"),
        ("small = [1]", "lower case"),
        ('small = ["dan", "dan"]', "twice"),
        ("small = [", "words.toml"),
        ('other = ["dan"]', "no set small"),
    ],
)
def test_faults_of_word_sets(shelf: Path, toml: str, said: str) -> None:
    (shelf / "words.toml").write_text(toml, encoding="utf-8")
    module._word_sets.cache_clear()
    try:
        with pytest.raises(LexiconError, match=said):
            word_set("small")
    finally:
        module._word_sets.cache_clear()


def test_the_longest_entry_is_matched_and_the_first_of_equal_ones_kept() -> None:
    trie = Trie([("rapat", 1), ("Rapat Kerja", 2), ("rapat kerja nasional", 3), ("RAPAT", 4)])
    found = tokens("KPU menggelar Rapat kerja daerah")
    assert trie.match(found, 2) == (4, 2)
    assert trie.match(found, 2, 3) == (3, 1)
    assert trie.match(found, 0) is None
    assert trie.match(found, len(found)) is None


def test_a_path_without_an_end_is_no_match() -> None:
    assert Trie([("satuan polisi pamong praja", 1)]).match(tokens("satuan polisi"), 0) is None


@pytest.fixture(scope="module")
def shipped() -> Lexicon:
    return lexicon()


def test_the_shipped_lexicons_are_loaded_once(shipped: Lexicon) -> None:
    assert lexicon() is shipped


def test_all_38_provinces_and_514_regencies_and_cities_are_there(shipped: Lexicon) -> None:
    kinds = [region.kind for region in shipped.regions]
    assert (kinds.count("provinsi"), kinds.count("kabupaten") + kinds.count("kota")) == (38, 514)
    assert kinds.count("kota") == 98
    assert len(shipped.region_by_code) == 552


def test_every_region_lies_in_a_province_and_has_its_own_commission_and_site(shipped: Lexicon) -> None:
    for region in shipped.regions:
        assert shipped.region_by_code[region.province].kind == "provinsi"
        assert region.commission.partition(" ")[0] in {"KPU", "KIP"}
    assert len({region.commission for region in shipped.regions}) == 552
    assert len({region.host for region in shipped.regions}) == 552


@pytest.mark.parametrize(
    ("code", "name", "commission", "host"),
    [
        ("35.76", "Kota Mojokerto", "KPU Kota Mojokerto", "kota-mojokerto"),
        ("35.16", "Kabupaten Mojokerto", "KPU Kabupaten Mojokerto", "kab-mojokerto"),
        ("35", "Jawa Timur", "KPU Provinsi Jawa Timur", "jatim"),
        ("82.72", "Kota Tidore Kepulauan", "KPU Kota Tidore Kepulauan", "kota-tidorekepulauan"),
    ],
)
def test_regions(shipped: Lexicon, code: str, name: str, commission: str, host: str) -> None:
    region = shipped.region_by_code[code]
    assert (region.name, region.commission, region.host) == (name, commission, host)
    assert shipped.region_by_host[host] is region


@pytest.mark.parametrize(
    ("written", "names"),
    [
        ("Mojokerto", {"Kota Mojokerto", "Kabupaten Mojokerto"}),
        ("Kota Mojokerto", {"Kota Mojokerto"}),
        ("Jatim", {"Jawa Timur"}),
        ("Tanjungpinang", {"Kota Tanjung Pinang"}),
        ("Nusa Tenggara Barat", {"Nusa Tenggara Barat"}),
    ],
)
def test_names_of_regions_are_looked_up(shipped: Lexicon, written: str, names: set[str]) -> None:
    found = shipped.region_alias_trie.match(tokens(written), 0)
    assert found is not None
    assert found[0] == len(tokens(written))
    assert {region.name for region in found[1]} == names


def test_codes_and_wikidata_items_are_each_of_one_region(shipped: Lexicon) -> None:
    codes = [region.code for region in shipped.regions]
    items = [region.wikidata for region in shipped.regions if region.wikidata is not None]
    assert len(set(codes)) == len(codes) == 552
    assert len(set(items)) == len(items) == 548
    assert all(re.fullmatch(r"Q[1-9][0-9]*", item) for item in items)
    without = {region.name for region in shipped.regions if region.wikidata is None}
    assert without == {"Papua Selatan", "Papua Tengah", "Papua Pegunungan", "Papua Barat Daya"}


def test_a_code_names_its_province_and_tells_cities_from_regencies(shipped: Lexicon) -> None:
    for region in shipped.regions:
        province, _, number = region.code.partition(".")
        assert province == region.province
        assert (region.kind == "provinsi") == (number == "")
        assert (region.kind == "kota") == (number >= "71")


def test_an_alias_is_no_plain_name(shipped: Lexicon) -> None:
    assert shipped.region_trie.match(tokens("Jatim"), 0) is None


def _notations(scheme: str) -> set[str]:
    return {each.notation for each in concepts(scheme)}


def test_event_words_roles_and_topics_are_concepts(shipped: Lexicon) -> None:
    for file, column, scheme in (
        ("event_types.tsv", 1, "event-type"),
        ("event_types.tsv", 2, "activity"),
        ("roles.tsv", 1, "role"),
        ("topic_words.tsv", 1, "topic"),
    ):
        lines = lexicon_path(file).read_text(encoding="utf-8").split("\n")
        rows = [line.split("\t") for line in lines if line and not line.startswith("# ")][1:]
        assert {row[column] for row in rows if row[column]} <= _notations(scheme), file


def test_a_word_has_no_comments_or_capitals_where_case_is_blind(shipped: Lexicon) -> None:
    for words in (shipped.not_names, shipped.place_words, shipped.degrees, shipped.abbreviations):
        assert words
        assert all(word == fold(word) == word.strip() for word in words)


def test_words_of_names_are_not_words_that_no_name_has(shipped: Lexicon) -> None:
    assert not shipped.not_names & set(shipped.name_particles)
    assert set(shipped.name_particles.values()) == {"inner", "first"}


def test_every_file_states_its_source_and_licence() -> None:
    for path in sorted(lexicon_path("roles.tsv").parent.iterdir()):
        head = "\n".join(line for line in path.read_text(encoding="utf-8").split("\n")[:14] if line.startswith("#"))
        assert "Source" in head, path.name
        assert "Licence" in head, path.name


def test_kinds_of_bodies_are_known(shipped: Lexicon) -> None:
    known = {kind.kind for kind in body_kinds()}
    tiered = {"commission", "supervisor"}
    assert {head.kind for head in shipped.body_canonical.values()} <= known | tiered
