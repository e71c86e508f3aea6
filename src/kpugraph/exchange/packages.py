"""The tables as a data package: CSV or Parquet files and a ``datapackage.json`` that says what is in them.

https://specs.frictionlessdata.io/tabular-data-package/. Every field says which property it holds (``rdfType``), every
table of which class its things are, so that the triples can be made from the tables again. A package is a folder, or a
zip file where the name ends so.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Mapping
from datetime import date
from hashlib import sha256
from typing import Any

from kpugraph.errors import OutputError
from kpugraph.exchange.content import Content
from kpugraph.exchange.tables import Column, Kind, Table, Value, tables

__all__ = ["csv_package", "parquet_package"]

_TYPES: Mapping[Kind, str] = {
    "date": "date",
    "year": "year",
    "integer": "integer",
    "decimal": "number",
    "boolean": "boolean",
}
_LICENSE = {"name": "CC-BY-4.0", "path": "https://creativecommons.org/licenses/by/4.0/"}
_TITLE = "kpugraph: events, offices and statements of Indonesia's election bodies, from their press releases"


def csv_package(content: Content) -> Mapping[str, bytes]:
    """The files of a data package of CSV tables (RFC 4180, UTF-8), by name."""
    return _package(content, "csv", "text/csv", _csv)


def parquet_package(content: Content) -> Mapping[str, bytes]:
    """The files of a data package of Parquet tables, by name; `OutputError` where pyarrow is not installed."""
    return _package(content, "parquet", "application/vnd.apache.parquet", _parquet)


def _package(content: Content, form: str, media_type: str, write: Callable[[Table], bytes]) -> Mapping[str, bytes]:
    files, resources = {}, []
    for table in tables(content):
        path = f"{table.name}.{form}"
        files[path] = write(table)
        resources.append(_resource(table, path, form, media_type, files[path]))
    package = {
        "profile": "tabular-data-package" if form == "csv" else "data-package",
        "name": "kpugraph",
        "title": _TITLE,
        "licenses": [_LICENSE],
        "resources": resources,
    }
    files["datapackage.json"] = (json.dumps(package, ensure_ascii=False, indent=2) + "\n").encode("utf-8")
    return files


def _resource(table: Table, path: str, form: str, media_type: str, written: bytes) -> dict[str, Any]:
    schema: dict[str, Any] = {"fields": [_field(column) for column in table.columns]}
    if form == "csv":
        schema["missingValues"] = [""]
    if table.of_class is not None:
        schema["primaryKey"] = ["id"]
    keys = [_key(column, table) for column in table.columns if column.refers is not None]
    if keys:
        schema["foreignKeys"] = keys
    described: dict[str, Any] = {
        "name": table.name.replace("_", "-"),
        "path": path,
        "profile": "tabular-data-resource" if form == "csv" else "data-resource",
        "format": form,
        "mediatype": media_type,
        "bytes": len(written),
        "hash": f"sha256:{sha256(written).hexdigest()}",
        "schema": schema,
    }
    if form == "csv":
        described["encoding"] = "utf-8"
    return described if table.of_class is None else described | {"rdfType": table.of_class}


def _key(column: Column, table: Table) -> dict[str, Any]:
    """A foreign key; an empty name stands for the table itself."""
    resource = "" if column.refers == table.name else column.refers
    return {"fields": [column.name], "reference": {"resource": resource, "fields": ["id"]}}


def _field(column: Column) -> dict[str, str]:
    field = {"name": column.name, "type": _TYPES.get(column.kind, "string")}
    if column.kind == "iri":
        field["format"] = "uri"
    if column.property is not None:
        field["rdfType"] = column.property
    if column.kind in ("id", "en"):
        field["language"] = column.kind
    return field


def _csv(table: Table) -> bytes:
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow([column.name for column in table.columns])
    writer.writerows(table.rows)
    return text.getvalue().encode("utf-8")


def _parquet(table: Table) -> bytes:
    try:
        import pyarrow
        import pyarrow.parquet
    except ImportError as error:
        raise OutputError("parquet: needs pyarrow; install it with `pip install 'kpugraph[parquet]'`") from error
    types = {
        "date": pyarrow.date32(),
        "integer": pyarrow.int64(),
        "year": pyarrow.int64(),
        "decimal": pyarrow.float64(),
        "boolean": pyarrow.bool_(),
    }
    columns = [
        pyarrow.array(
            [_native(column.kind, row[place]) for row in table.rows], types.get(column.kind, pyarrow.string())
        )
        for place, column in enumerate(table.columns)
    ]
    written = pyarrow.BufferOutputStream()
    named = pyarrow.Table.from_arrays(columns, names=[column.name for column in table.columns])
    pyarrow.parquet.write_table(named, written)
    return bytes(written.getvalue().to_pybytes())


def _native(kind: Kind, value: Value) -> str | int | float | bool | date | None:
    if value is None:
        return None
    if kind == "date":
        return date.fromisoformat(value)
    if kind in ("integer", "year"):
        return int(value)
    if kind == "decimal":
        return float(value)
    return value == "true" if kind == "boolean" else value
