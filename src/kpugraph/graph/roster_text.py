"""A roster as a table for reading and as JSON.

In comes a `Roster`; nothing is concluded here.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict

from kpugraph.graph.answers import printable, render_rows
from kpugraph.graph.explain import marked
from kpugraph.graph.roster import Roster, RosterRow, Status, Why
from kpugraph.graph.sightings import Sighting
from kpugraph.graph.wording import LANGUAGES, Language

__all__ = ["roster_json", "roster_table"]

_COLUMNS: dict[Language, tuple[str, ...]] = {
    "id": ("jabatan", "nama", "status", "hari", "kalimat", "artikel"),
    "en": ("role", "name", "status", "day", "sentence", "article"),
}
_STATUSES: dict[Status, tuple[str, str]] = {
    "confirmed": ("terlihat pada hari itu", "confirmed"),
    "carried": ("di antara dua kesaksian", "carried between sightings"),
    "left": ("sudah tidak menjabat", "has left"),
    "unknown": ("tidak diketahui", "unknown"),
}
_WHYS: dict[Why, tuple[str, str]] = {
    "only-before": ("hanya terlihat sebelumnya", "seen only before"),
    "only-after": ("hanya terlihat sesudahnya", "seen only after"),
    "no-day": ("tanpa tanggal", "without a date"),
    "left-between": ("di antaranya disebut sudah tidak menjabat", "said to have left in between"),
    "another-between": ("di antaranya ada pemegang lain", "another holder in between"),
    "nobody": ("tidak ada pemegang yang diketahui", "no holder known"),
}
_NOBODY = ("Tidak ada jabatan yang diketahui di {name}.", "No post is known at {name}.")
_CURATED = ("Menurut kurasi, bukan menurut artikel:", "By curation, not by the articles:")
_CURATED_COLUMNS: dict[Language, tuple[str, ...]] = {
    "id": ("jabatan", "nama", "sejak", "sampai", "sumber"),
    "en": ("role", "name", "from", "until", "source"),
}
_LEFT = ("mantan", "former")


def roster_table(found: Roster, language: Language = "id", width: int = 120) -> str:
    """Write a roster as a table of at most ``width`` characters a line: a row for each person and each sentence.

    What is curated follows as a table of its own.
    """
    which = LANGUAGES.index(language)
    parts = []
    if found.rows:
        cells = [cells for row in found.rows for cells in _cells(row, which)]
        parts.append(f"{printable(found.name)}, {found.on}\n\n{render_rows(_COLUMNS[language], cells, width)}")
    else:
        parts.append(printable(_NOBODY[which].format(name=found.name)) + "\n")
    if found.curated:
        held = [
            (each.role_name, each.name, each.first, each.last or "", " ".join(each.sources)) for each in found.curated
        ]
        parts.append(f"{_CURATED[which]}\n\n{render_rows(_CURATED_COLUMNS[language], held, width)}")
    return "\n".join(parts)


def _cells(row: RosterRow, which: int) -> Iterator[tuple[str, ...]]:
    status = _STATUSES[row.status][which] + (f": {_WHYS[row.why][which]}" if row.why else "")
    role = row.role_name + (f" ({row.division})" if row.division else "")
    head = (role, row.name or "", status)
    for sighting in row.sightings or (None,):
        yield (*head, *(("", "", "") if sighting is None else _said(sighting, which)))
        head = ("", "", "")


def _said(sighting: Sighting, which: int) -> tuple[str, str, str]:
    day = (sighting.day or "") + (f" ({_LEFT[which]})" if sighting.former else "")
    if sighting.passage is None:
        return day, sighting.by_hand or "", ""
    return day, marked(sighting.passage), sighting.passage["title"]


def roster_json(found: Roster) -> str:
    """Write a roster as JSON, with the field names of `Roster`."""
    return json.dumps(asdict(found), ensure_ascii=False, indent=2) + "\n"
