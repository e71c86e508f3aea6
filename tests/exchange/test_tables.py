"""Tables as CSV and Parquet, read back by other tools: every triple can be made from them again."""

from __future__ import annotations

import csv
import io
import json
import sys
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from hashlib import sha256
from importlib import import_module
from pathlib import Path
from random import Random
from typing import Any

import pytest
from rdflib import Graph, Literal, URIRef
from rdflib.term import Node

from kpugraph.errors import OutputError
from kpugraph.exchange import Content, export
from kpugraph.exchange.tables import OTHER, tables
from kpugraph.resources import ontology_path
from kpugraph.vocab import DEFAULT_BASE, FOAF, KPU, OA, ORG, PROV, RDF, SCHEMA, SH, SKOS, XSD
from tests.exchange.content import SARI, content, hard, many_files

Triple = tuple[Node, Node, Node]
TYPES = {"date": XSD.date, "year": XSD.gYear, "integer": XSD.integer, "number": XSD.decimal, "boolean": XSD.boolean}


def rebuilt(package: Mapping[str, Any], rows: Mapping[str, Iterable[Mapping[str, Any]]]) -> set[Triple]:
    """The triples that a data package says, by its own description alone."""
    found: set[Triple] = set()
    for resource in package["resources"]:
        for row in rows[resource["path"]]:
            if resource["name"] == OTHER:
                found.add(_spelt(row))
                continue
            thing = URIRef(row["id"])
            if "rdfType" in resource:
                found.add((thing, RDF.type, URIRef(resource["rdfType"])))
            for field in resource["schema"]["fields"]:
                value = row[field["name"]]
                if value is not None and "rdfType" in field:
                    found.add((thing, URIRef(field["rdfType"]), _term(field, value)))
    return found


def _spelt(row: Mapping[str, Any]) -> Triple:
    datatype = row["datatype"]
    value: Node = URIRef(row["object"])
    if row["object_kind"] == "literal":
        known = None if datatype is None else URIRef(datatype)
        value = Literal(row["object"], lang=row["language"], datatype=known, normalize=False)
    return URIRef(row["subject"]), URIRef(row["predicate"]), value


def _term(field: Mapping[str, str], value: Any) -> Node:
    if field.get("format") == "uri":
        return URIRef(value)
    if "language" in field:
        return Literal(value, lang=field["language"])
    return Literal(value, datatype=TYPES.get(field["type"]), normalize=False)


def read_csv(files: Mapping[str, bytes]) -> tuple[dict[str, Any], dict[str, list[dict[str, str | None]]]]:
    package = json.loads(files["datapackage.json"])
    rows = {}
    for resource in package["resources"]:
        text = io.StringIO(files[resource["path"]].decode(resource["encoding"]), newline="")
        rows[resource["path"]] = [{name: cell or None for name, cell in row.items()} for row in csv.DictReader(text)]
    return package, rows


def folder(path: Path) -> dict[str, bytes]:
    return {each.name: each.read_bytes() for each in path.iterdir()}


@pytest.mark.parametrize("written", [content, hard], ids=["published", "hard"])
def test_every_triple_can_be_made_from_the_csv_tables(written: Any, tmp_path: Path) -> None:
    export(written(), tmp_path / "tables", "csv")
    package, rows = read_csv(folder(tmp_path / "tables"))
    assert rebuilt(package, rows) == set(written().triples())


def test_every_table_is_as_its_description_says(tmp_path: Path) -> None:
    frictionless = import_module("frictionless")
    export(content(), tmp_path / "tables", "csv")
    report = frictionless.validate(str(tmp_path / "tables" / "datapackage.json"))
    assert report.valid, report.flatten(["rowNumber", "fieldName", "note"])
    files = folder(tmp_path / "tables")
    package = json.loads(files["datapackage.json"])
    assert {resource["path"] for resource in package["resources"]} == files.keys() - {"datapackage.json"}
    for resource in package["resources"]:
        data = files[resource["path"]]
        assert (resource["bytes"], resource["hash"]) == (len(data), f"sha256:{sha256(data).hexdigest()}")


def test_a_broken_reference_would_be_found(tmp_path: Path) -> None:
    frictionless = import_module("frictionless")
    export(content(), tmp_path / "tables", "csv")
    (tmp_path / "tables" / "persons.csv").write_bytes(
        (tmp_path / "tables" / "persons.csv").read_bytes().split(b"\r\n")[0] + b"\r\n"
    )
    assert not frictionless.validate(str(tmp_path / "tables" / "datapackage.json")).valid


@pytest.mark.parametrize("written", [content, hard], ids=["published", "hard"])
def test_every_triple_can_be_made_from_the_parquet_tables_with_pandas(written: Any, tmp_path: Path) -> None:
    pandas = import_module("pandas")
    import_module("pyarrow")
    export(written(), tmp_path / "tables", "parquet")
    package = json.loads((tmp_path / "tables" / "datapackage.json").read_bytes())
    rows = {
        resource["path"]: list(_records(pandas, tmp_path / "tables" / resource["path"]))
        for resource in package["resources"]
    }
    assert rebuilt(package, rows) == set(written().triples())


def _records(pandas: Any, path: Path) -> Iterator[dict[str, str | None]]:
    for record in pandas.read_parquet(path, dtype_backend="pyarrow").to_dict("records"):
        yield {name: None if value is None or value is pandas.NA else _lexical(value) for name, value in record.items()}


def _lexical(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    return value.isoformat() if isinstance(value, date) else str(value)


def test_parquet_columns_have_types(tmp_path: Path) -> None:
    parquet = import_module("pyarrow.parquet")
    export(content(), tmp_path / "tables", "parquet")
    schema = parquet.read_schema(tmp_path / "tables" / "memberships.parquet")
    assert str(schema.field("first_attested").type) == "date32[day]"
    assert str(schema.field("former").type) == "bool"
    assert str(parquet.read_schema(tmp_path / "tables" / "selectors.parquet").field("start").type) == "int64"
    assert str(parquet.read_schema(tmp_path / "tables" / "passages.parquet").field("confidence").type) == "double"


def test_without_pyarrow_parquet_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(OutputError, match=r"kpugraph\[parquet\]"):
        export(content(), tmp_path / "tables", "parquet")
    assert list(tmp_path.iterdir()) == []


# --- what stands where


def test_the_classes_of_the_dataset_have_tables_of_their_own() -> None:
    found = {table.name: table for table in tables(content())}
    for name, of_class in (
        ("articles", SCHEMA.NewsArticle),
        ("organizations", ORG.Organization),
        ("persons", FOAF.Person),
        ("memberships", ORG.Membership),
        ("events", KPU.Event),
        ("statements", KPU.Statement),
        ("passages", OA.SpecificResource),
        ("concepts", SKOS.Concept),
    ):
        things = set(content().joined().subjects(RDF.type, of_class))
        assert {URIRef(str(row[0])) for row in found[name].rows} == things
        assert found[name].of_class == str(of_class)
    described = {str(row[0]).removeprefix(DEFAULT_BASE).partition("/")[0] for row in found[OTHER].rows}
    assert not described & {"person", "org", "post", "membership", "event", "participation", "statement", "evidence"}


def test_every_main_class_of_the_shapes_has_a_table() -> None:
    shapes = Graph().parse(ontology_path("shapes.ttl"))
    main = set(shapes.objects(URIRef("https://w3id.org/kpugraph/shapes#MainTypeShape"), SH.targetClass))
    listed = {URIRef(str(table.of_class)) for table in tables(Content(Graph())) if table.of_class is not None}
    # The build is described in ``other``, with the dataset.
    assert main - listed == {PROV.Activity}


def test_a_label_stands_beside_what_it_names() -> None:
    (participations,) = [table for table in tables(content()) if table.name == "participations"]
    columns = [column.name for column in participations.columns]
    agent, label = columns.index("agent"), columns.index("agent_label")
    names = {str(s): str(o) for s, o in content().joined().subject_objects(SKOS.prefLabel)}
    assert participations.rows
    assert all(row[label] == names[str(row[agent])] for row in participations.rows)


def test_what_fits_no_column_is_in_other() -> None:
    graph = Graph()
    graph.add((SARI, RDF.type, FOAF.Person))
    for name in ("Sari", "Wulan"):
        graph.add((SARI, SKOS.prefLabel, Literal(name)))
    graph.add((SARI, SKOS.altLabel, Literal("Sarie", lang="id"))).add((SARI, SKOS.altLabel, Literal("")))
    graph.add((SARI, KPU.rule, Literal("x")))
    found = {table.name: table.rows for table in tables(Content(graph))}
    assert found["persons"] == ((str(SARI), "Sari", None, None),)
    assert found["persons_other_name"] == ()
    assert {row[2:] for row in found[OTHER]} == {
        ("Wulan", "literal", None, None),
        ("Sarie", "literal", None, "id"),
        ("", "literal", None, None),
        ("x", "literal", None, None),
    }


def test_the_tables_are_the_same_without_any_rows() -> None:
    empty, full = tables(Content(Graph())), tables(content())
    assert [(table.name, table.columns) for table in empty] == [(table.name, table.columns) for table in full]
    assert not any(table.rows for table in empty)


# --- folders and zip files


@pytest.mark.parametrize("form", ["csv", "parquet"])
def test_equal_datasets_give_equal_bytes_whatever_their_order(form: str, tmp_path: Path) -> None:
    if form == "parquet":
        import_module("pyarrow")
    triples = list(content().joined())
    Random(5).shuffle(triples)
    again = Graph()
    for triple in triples:
        again.add(triple)
    assert many_files(form, Content(again)) == many_files(form, Content(content().joined()))


def test_a_zip_file_is_the_same_package_without_a_clock(tmp_path: Path) -> None:
    for name in ("a.zip", "b.zip"):
        export(content(), tmp_path / name)
    assert (tmp_path / "a.zip").read_bytes() == (tmp_path / "b.zip").read_bytes()
    with zipfile.ZipFile(tmp_path / "a.zip") as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
        assert {entry.date_time[0] for entry in archive.infolist()} == {1980}
    assert files == many_files("csv", content())
    assert import_module("frictionless").validate(str(tmp_path / "a.zip"), type="package").valid


def test_a_folder_takes_the_place_of_an_earlier_package_and_of_nothing_else(tmp_path: Path) -> None:
    target = tmp_path / "tables"
    target.mkdir()
    export(hard(), target, "csv")
    (target / "tua.csv").write_text("x", encoding="utf-8")
    export(content(), target, "csv")
    assert folder(target) == many_files("csv", content())
    mine = tmp_path / "dokumen"
    mine.mkdir()
    (mine / "penting.txt").write_text("x", encoding="utf-8")
    with pytest.raises(OutputError, match="is no data package"):
        export(content(), mine, "csv")
    (tmp_path / "berkas").write_text("x", encoding="utf-8")
    with pytest.raises(OutputError, match="is no data package"):
        export(content(), tmp_path / "berkas", "csv")
    with pytest.raises(OutputError, match="No such file"):
        export(content(), tmp_path / "tiada" / "tables", "csv")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["berkas", "dokumen", "tables"]
    assert [path.name for path in mine.iterdir()] == ["penting.txt"]


def test_a_folder_that_cannot_be_filled_leaves_the_old_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "tables"
    export(hard(), target, "csv")
    before = folder(target)

    def full(*_: object) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(OutputError, match="No space left on device; nothing was written"):
        export(content(), target, "csv")
    assert folder(target) == before
    assert [path.name for path in tmp_path.iterdir()] == ["tables"]
