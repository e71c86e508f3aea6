from __future__ import annotations

from pathlib import Path

import pytest

from kpugraph.errors import LexiconError
from kpugraph.language.concepts import (
    ACTING_PREFIXES,
    body_kind,
    body_kinds,
    concept,
    concept_iri,
    concepts,
    load_body_kinds,
    load_concepts,
)
from kpugraph.resources import lexicon_path

CONCEPTS = "scheme\tnotation\tbroader\tclass\tlabel_id\tlabel_en\tdefinition_id\tdefinition_en"
KINDS = "kind\tclass\tbroader_class\tlabel_id\tlabel_en\tdefinition_id\tdefinition_en"
SCHEME = "scheme\trole\t\t\tJabatan\tRoles\tJabatan.\tRoles."
KETUA = "role\tketua\t\t\tKetua\tChair\tPemimpin.\tHead."


def table(tmp_path: Path, *lines: str) -> Path:
    path = tmp_path / "table.tsv"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def test_a_concept_is_found_by_scheme_and_notation() -> None:
    found = concept("event-type", "rapat-koordinasi")
    assert found is not None
    assert (found.class_name, found.label_id, found.label_en) == (
        "CoordinationMeeting",
        "Rapat koordinasi",
        "Coordination meeting",
    )
    assert found.broader == ("event-type", "rapat")
    assert str(found.iri) == "https://w3id.org/kpugraph/scheme/event-type/rapat-koordinasi"


@pytest.mark.parametrize(
    ("scheme", "notation"),
    [("role", "kaisar"), ("peran", "ketua"), ("event-type", "plt. apel"), ("role", "plt. kaisar")],
)
def test_what_no_scheme_has_is_none(scheme: str, notation: str) -> None:
    assert concept(scheme, notation) is None


@pytest.mark.parametrize("prefix", ACTING_PREFIXES)
@pytest.mark.parametrize("plain", ["ketua", "wali kota", "kepala biro"])
def test_an_acting_role_is_derived_from_the_plain_one(prefix: str, plain: str) -> None:
    found, below = concept("role", f"{prefix} {plain}"), concept("role", plain)
    assert found is not None
    assert below is not None
    assert found.notation == f"{prefix} {plain}"
    assert found.broader == ("role", plain)
    assert found.label_id.lower() == f"{prefix} {below.label_id.lower()}"
    assert below.label_en.lower() in found.label_en.lower()
    assert found.label_en != below.label_en


def test_acting_roles_differ_in_label_and_definition() -> None:
    found = [concept("role", f"{prefix} ketua") for prefix in ACTING_PREFIXES]
    for field in ("label_id", "label_en", "definition_id", "definition_en"):
        assert len({getattr(acting, field) for acting in found}) == len(ACTING_PREFIXES)


def test_an_acting_role_of_an_acting_role_is_none() -> None:
    assert concept("role", "plt. plt. ketua") is None


@pytest.mark.parametrize(
    ("scheme", "notation", "iri"),
    [
        ("role", "plt. wali kota", "role/plt-wali-kota"),
        ("scheme", "event-type", "event-type"),
        ("topic", "c-hasil", "topic/c-hasil"),
    ],
)
def test_the_iri_is_the_slug_of_the_notation(scheme: str, notation: str, iri: str) -> None:
    assert str(concept_iri(scheme, notation)) == f"https://w3id.org/kpugraph/scheme/{iri}"


def test_iris_are_unique() -> None:
    iris = [found.iri for scheme in concepts("scheme") for found in concepts(scheme.notation)]
    assert len(iris) == len(set(iris))
    assert len(iris) > 300


def test_an_unknown_scheme_has_no_concepts() -> None:
    assert concepts("peran") == ()


@pytest.mark.parametrize(
    "notation",
    [
        *(
            "ketua",
            "wakil ketua",
            "anggota",
            "sekretaris",
            "sekretaris jenderal",
            "kasubbag",
            "kepala",
            "kepala bagian",
        ),
        *("kepala biro", "kepala seksi", "ketua divisi", "wakil ketua divisi", "koordinator divisi", "wali kota"),
        *("wakil wali kota", "bupati", "gubernur", "camat", "lurah", "kepala desa", "kapolres", "kapolsek", "kapolda"),
        *("dandim", "danramil", "danrem", "kajari", "kajati", "dosen", "guru besar", "rektor", "dekan", "guru"),
        *("kepala sekolah", "direktur", "direktur eksekutif", "menteri", "presiden", "hakim", "staf", "auditor"),
        *("inspektur utama", "inspektur wilayah", "deputi", "ketua umum", "sekretaris daerah", "asisten", "staf ahli"),
        *("tenaga ahli", "jaksa", "kasi intel", "kasat reskrim", "peneliti", "pengamat"),
    ],
)
def test_the_roles_of_press_releases_are_there(notation: str) -> None:
    assert concept("role", notation) is not None


@pytest.mark.parametrize(
    ("kind", "names"),
    [
        ("national-commission", ("NationalCommission",)),
        ("city-supervisor", ("CitySupervisor", "SupervisoryBody")),
        ("unit", ("Unit",)),
        ("organization", ("OtherBody",)),
    ],
)
def test_a_kind_of_body_names_the_classes_to_write(kind: str, names: tuple[str, ...]) -> None:
    assert body_kind(kind).class_names == names


def test_every_kind_is_a_concept_too() -> None:
    assert [found.notation for found in concepts("body-kind")] == [kind.kind for kind in body_kinds()]
    assert all(concept("body-kind", kind.kind) is not None for kind in body_kinds())


def test_an_unknown_kind_is_an_error() -> None:
    with pytest.raises(LexiconError, match=r'body_kinds\.tsv: no kind "kerajaan"'):
        body_kind("kerajaan")


@pytest.mark.parametrize(
    ("lines", "message"),
    [
        ((CONCEPTS.replace("class", "kelas"), SCHEME), r":1: columns are .*must be"),
        ((CONCEPTS, SCHEME, KETUA, KETUA), r':4: "role/ketua" stands twice'),
        ((CONCEPTS, SCHEME, KETUA.replace("Ketua", "")), r":3: empty label_id"),
        ((CONCEPTS, SCHEME, KETUA.replace("Head.", "")), r":3: empty definition_en"),
        ((CONCEPTS, SCHEME, KETUA.replace("Head.", "Head. ")), r":3: space around the definition_en"),
        ((CONCEPTS, SCHEME, KETUA + "\tx"), r":3: 9 cells; a row has 8"),
        ((CONCEPTS, SCHEME, KETUA.replace("ketua\t\t", "ketua\trole/raja\t")), r':3: unknown broader "role/raja"'),
        ((CONCEPTS, SCHEME, KETUA.replace("ketua\t\t", "ketua\traja\t")), r':3: unknown broader "raja/"'),
        ((CONCEPTS, SCHEME, KETUA.replace("ketua\t\t", "ketua\trole/ketua\t")), r":3: .*leads back to itself"),
        ((CONCEPTS, SCHEME, KETUA.replace("role\tketua", "role\tKetua")), r':3: malformed notation "Ketua"'),
        ((CONCEPTS, SCHEME, KETUA.replace("\t\t\t", "\t\tkpu:X\t")), r':3: malformed class "kpu:X"'),
        ((CONCEPTS, KETUA), r':2: unknown scheme "role"'),
        (("# only a comment", CONCEPTS), r"no rows"),
        (("# comment", "", CONCEPTS, SCHEME, KETUA, KETUA), r":6: "),
    ],
)
def test_a_broken_table_is_refused_with_file_and_line(tmp_path: Path, lines: tuple[str, ...], message: str) -> None:
    with pytest.raises(LexiconError, match=message) as caught:
        load_concepts(table(tmp_path, *lines))
    assert str(caught.value).startswith(str(tmp_path / "table.tsv"))
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("court\tCourt\t\tA\tB\tC.\tD.\ncourt\tCourt\t\tA\tB\tC.\tD.", r':3: "court" stands twice'),
        ("court\t\t\tA\tB\tC.\tD.", r":2: empty class"),
        ("court\tcourt\t\tA\tB\tC.\tD.", r':2: malformed class "court"'),
        ("court\tCourt\tabove\tA\tB\tC.\tD.", r':2: malformed broader_class "above"'),
        ("Court\tCourt\t\tA\tB\tC.\tD.", r':2: malformed kind "Court"'),
    ],
)
def test_a_broken_table_of_kinds_is_refused(tmp_path: Path, row: str, message: str) -> None:
    with pytest.raises(LexiconError, match=message):
        load_body_kinds(table(tmp_path, KINDS, row))


def test_a_missing_or_undecodable_table_is_refused(tmp_path: Path) -> None:
    with pytest.raises(LexiconError, match="cannot be read"):
        load_concepts(tmp_path / "table.tsv")
    (tmp_path / "table.tsv").write_bytes(b"\xff\xfe")
    with pytest.raises(LexiconError, match="cannot be read"):
        load_concepts(tmp_path / "table.tsv")


def test_the_tables_state_source_columns_and_licence() -> None:
    for name in ("concepts.tsv", "body_kinds.tsv"):
        head = [line for line in lexicon_path(name).read_text(encoding="utf-8").splitlines() if line[0] == "#"]
        text = " ".join(head)
        assert "Columns" in text
        assert "Sources:" in text
        assert "Licence:" in text


@pytest.mark.parametrize(
    ("table_name", "column", "scheme"),
    [
        ("roles.tsv", "role", "role"),
        ("event_types.tsv", "type", "event-type"),
        ("event_types.tsv", "activity", "activity"),
        ("topic_words.tsv", "topic", "topic"),
    ],
)
def test_what_the_words_of_the_texts_mean_is_a_concept(table_name: str, column: str, scheme: str) -> None:
    lines = lexicon_path(table_name).read_text(encoding="utf-8").splitlines()
    header, *rows = (line.split("\t") for line in lines if line and not line.startswith("# "))
    notations = {row[header.index(column)] for row in rows} - {""}
    assert rows
    assert {notation for notation in notations if concept(scheme, notation) is None} == set()
