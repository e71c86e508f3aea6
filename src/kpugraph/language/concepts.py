"""The controlled concepts of the domain, read once from ``lexicons/concepts.tsv`` and ``lexicons/body_kinds.tsv``.

In: the two tables. Out: frozen `Concept` and `BodyKind` values, looked up by notation. Acting roles
(``plt. ketua``) are no rows: `concept` derives them from the plain role. Which words in a text mean which
concept is left to the extraction's own lexicons; writing concepts as RDF is left to ``triples`` and ``graph``.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType

from rdflib import URIRef

from kpugraph.errors import LexiconError
from kpugraph.resources import lexicon_path
from kpugraph.vocab import SCHEME

__all__ = [
    "ACTING_PREFIXES",
    "BodyKind",
    "Concept",
    "body_kind",
    "body_kinds",
    "concept",
    "concept_iri",
    "concepts",
    "load_body_kinds",
    "load_concepts",
]

_SCHEMES = "scheme"
_BODY_KINDS = "body-kind"
_ROLES = "role"
_LABELS = ("label_id", "label_en", "definition_id", "definition_en")
_CONCEPT_COLUMNS = ("scheme", "notation", "broader", "class", *_LABELS)
_BODY_KIND_COLUMNS = ("kind", "class", "broader_class", *_LABELS)
_NOTATION = re.compile(r"[a-z0-9]+(?:[ -][a-z0-9]+)*")
_CLASS = re.compile(r"[A-Z][A-Za-z]*")


@dataclass(frozen=True, slots=True)
class Concept:
    """A concept of a scheme; `Concept.iri` is where it lives."""

    scheme: str
    notation: str
    broader: tuple[str, str] | None
    """Scheme and notation of the broader concept."""
    class_name: str | None
    """Local name of the ``kpu:`` class that events of this type have."""
    label_id: str
    label_en: str
    definition_id: str
    definition_en: str

    @property
    def iri(self) -> URIRef:
        """The concept's IRI, ``scheme/<scheme>/<slug of the notation>``."""
        return concept_iri(self.scheme, self.notation)


@dataclass(frozen=True, slots=True)
class BodyKind:
    """A kind of body and the classes of the ontology that such a body has."""

    kind: str
    class_name: str
    """Local name of the narrowest ``kpu:`` class."""
    label_id: str
    label_en: str
    definition_id: str
    definition_en: str
    broader_class: str | None = None
    """Local name of a class above it that the dataset writes out too, as for ``kpu:SupervisoryBody``."""

    @property
    def class_names(self) -> tuple[str, ...]:
        """Local names of every ``kpu:`` class to write for such a body, narrowest first."""
        return (self.class_name,) if self.broader_class is None else (self.class_name, self.broader_class)


@dataclass(frozen=True, slots=True)
class _Acting:
    """How the label and definition of an acting role are made from those of the plain one."""

    label_id: str
    label_en: str
    definition_id: str
    definition_en: str


# Undang-Undang Nomor 30 Tahun 2014, article 14, tells plt. and plh. apart; penjabat and penjabat sementara are of
# Undang-Undang Nomor 10 Tahun 2016, article 201, and Peraturan Menteri Dalam Negeri Nomor 74 Tahun 2016.
_ACTING: Mapping[str, _Acting] = MappingProxyType(
    {
        "plt.": _Acting("Plt.", "Acting", "Pelaksana tugas", "Acting holder, while the post is vacant"),
        "plh.": _Acting("Plh.", "Day-to-day acting", "Pelaksana harian", "Acting holder, while the holder is away"),
        "pj.": _Acting("Pj.", "Caretaker", "Penjabat", "Caretaker, until a holder is elected or appointed"),
        "pjs.": _Acting("Pjs.", "Temporary caretaker", "Penjabat sementara", "Caretaker, while the holder is on leave"),
    }
)

ACTING_PREFIXES: tuple[str, ...] = tuple(_ACTING)
"""The prefixes of acting roles: ``plt.``, ``plh.``, ``pj.``, ``pjs.``, each followed by a space and the plain role."""


def concept_iri(scheme: str, notation: str) -> URIRef:
    """Return the IRI of a concept, whether or not the scheme knows it.

    >>> str(concept_iri("role", "plt. wali kota"))
    'https://w3id.org/kpugraph/scheme/role/plt-wali-kota'
    """
    slug = re.sub(r"[^a-z0-9]+", "-", notation.lower()).strip("-")
    return SCHEME[slug] if scheme == _SCHEMES else SCHEME[f"{scheme}/{slug}"]


def concept(scheme: str, notation: str) -> Concept | None:
    """Return the concept of that notation in that scheme, or None when the scheme has none such.

    An acting role is derived from its plain role, which is its ``broader``. Raises `LexiconError` when the
    tables break their rules.

    >>> concept("event-type", "rapat-pleno").class_name
    'PlenaryMeeting'
    >>> concept("role", "plt. ketua").broader
    ('role', 'ketua')
    """
    found = _concepts().get((scheme, notation))
    if found is not None or scheme != _ROLES:
        return found
    prefix, _, plain_notation = notation.partition(" ")
    plain = _concepts().get((_ROLES, plain_notation))
    acting = _ACTING.get(prefix)
    return None if plain is None or acting is None else _acting(notation, acting, plain)


def concepts(scheme: str) -> tuple[Concept, ...]:
    """List the concepts of a scheme in the order of their rows; ``scheme`` gives the schemes themselves.

    Acting roles are not among them. An unknown scheme has none.
    """
    return tuple(found for (of, _), found in _concepts().items() if of == scheme)


def body_kind(kind: str) -> BodyKind:
    """Return the kind of body of that name; raises `LexiconError` when there is none."""
    try:
        return _body_kinds()[kind]
    except KeyError:
        path = lexicon_path("body_kinds.tsv")
        raise LexiconError(f'{path}: no kind "{kind}"; add a row or use one of its kinds') from None


def body_kinds() -> tuple[BodyKind, ...]:
    """List every kind of body, in the order of the rows."""
    return tuple(_body_kinds().values())


@cache
def _concepts() -> Mapping[tuple[str, str], Concept]:
    rows = load_concepts(lexicon_path("concepts.tsv"))
    return MappingProxyType({(row.scheme, row.notation): row for row in (*rows, *map(_as_concept, body_kinds()))})


@cache
def _body_kinds() -> Mapping[str, BodyKind]:
    return MappingProxyType({row.kind: row for row in load_body_kinds(lexicon_path("body_kinds.tsv"))})


def load_concepts(path: Path) -> tuple[Concept, ...]:
    """Read a table of concepts; raises `LexiconError` with file and line on the first fault."""
    rows: dict[tuple[str, str], tuple[int, Concept]] = {}
    for number, cells in _read(path, _CONCEPT_COLUMNS, optional=frozenset({"broader", "class"})):
        scheme, notation = cells["scheme"], cells["notation"]
        _check(path, number, "notation", notation, _NOTATION)
        if cells["class"]:
            _check(path, number, "class", cells["class"], _CLASS)
        if (scheme, notation) in rows:
            raise LexiconError(f'{path}:{number}: "{scheme}/{notation}" stands twice; remove one row')
        above, _, broader = cells["broader"].partition("/")
        row = Concept(
            scheme=scheme,
            notation=notation,
            broader=(above, broader) if cells["broader"] else None,
            class_name=cells["class"] or None,
            label_id=cells["label_id"],
            label_en=cells["label_en"],
            definition_id=cells["definition_id"],
            definition_en=cells["definition_en"],
        )
        rows[scheme, notation] = number, row
    for number, row in rows.values():
        if row.scheme != _SCHEMES and (_SCHEMES, row.scheme) not in rows:
            raise LexiconError(f'{path}:{number}: unknown scheme "{row.scheme}"; add its row "scheme"')
        if row.broader is not None:
            _check_broader(path, number, row, rows)
    return tuple(row for _, row in rows.values())


def load_body_kinds(path: Path) -> tuple[BodyKind, ...]:
    """Read a table of kinds of body; raises `LexiconError` with file and line on the first fault."""
    rows: dict[str, BodyKind] = {}
    for number, cells in _read(path, _BODY_KIND_COLUMNS, optional=frozenset({"broader_class"})):
        kind = cells["kind"]
        _check(path, number, "kind", kind, _NOTATION)
        for column in ("class", "broader_class"):
            if cells[column]:
                _check(path, number, column, cells[column], _CLASS)
        if kind in rows:
            raise LexiconError(f'{path}:{number}: "{kind}" stands twice; remove one row')
        rows[kind] = BodyKind(
            kind=kind,
            class_name=cells["class"],
            label_id=cells["label_id"],
            label_en=cells["label_en"],
            definition_id=cells["definition_id"],
            definition_en=cells["definition_en"],
            broader_class=cells["broader_class"] or None,
        )
    return tuple(rows.values())


def _read(path: Path, columns: tuple[str, ...], *, optional: frozenset[str]) -> list[tuple[int, dict[str, str]]]:
    """Read the rows of a table as line number and cells, checked for columns and empty cells."""
    try:
        lines = path.read_text(encoding="utf-8").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise LexiconError(f"{path}: cannot be read ({error}); install kpugraph again") from error
    rows: list[tuple[int, dict[str, str]]] = []
    header: list[str] | None = None
    for number, line in enumerate(lines, start=1):
        if not line or line.startswith("#"):
            continue
        cells = line.split("\t")
        if header is None:
            header = cells
            if tuple(header) != columns:
                raise LexiconError(f"{path}:{number}: columns are {header}; they must be {list(columns)}")
            continue
        if len(cells) != len(columns):
            raise LexiconError(f"{path}:{number}: {len(cells)} cells; a row has {len(columns)}")
        for column, cell in zip(columns, cells, strict=True):
            if cell != cell.strip():
                raise LexiconError(f'{path}:{number}: space around the {column} "{cell}"; remove it')
            if not cell and column not in optional:
                raise LexiconError(f"{path}:{number}: empty {column}; fill it in")
        rows.append((number, dict(zip(columns, cells, strict=True))))
    if not rows:
        raise LexiconError(f"{path}: no rows; the table needs a header and at least one row")
    return rows


def _check(path: Path, number: int, column: str, cell: str, pattern: re.Pattern[str]) -> None:
    if pattern.fullmatch(cell) is None:
        raise LexiconError(f'{path}:{number}: malformed {column} "{cell}"; it must match {pattern.pattern}')


def _check_broader(path: Path, number: int, row: Concept, rows: Mapping[tuple[str, str], tuple[int, Concept]]) -> None:
    """Raise when the chain of broader concepts names an unknown one or comes back to the row."""
    seen = {(row.scheme, row.notation)}
    above = row.broader
    while above is not None:
        name = "/".join(above)
        if above not in rows:
            raise LexiconError(f'{path}:{number}: unknown broader "{name}"; write scheme/notation of a row')
        if above in seen:
            raise LexiconError(f'{path}:{number}: broader "{name}" leads back to itself; break the circle')
        seen.add(above)
        above = rows[above][1].broader


def _as_concept(kind: BodyKind) -> Concept:
    return Concept(
        scheme=_BODY_KINDS,
        notation=kind.kind,
        broader=None,
        class_name=kind.class_name,
        label_id=kind.label_id,
        label_en=kind.label_en,
        definition_id=kind.definition_id,
        definition_en=kind.definition_en,
    )


def _acting(notation: str, acting: _Acting, plain: Concept) -> Concept:
    return Concept(
        scheme=plain.scheme,
        notation=notation,
        broader=(plain.scheme, plain.notation),
        class_name=None,
        label_id=f"{acting.label_id} {_lower(plain.label_id)}",
        label_en=f"{acting.label_en} {_lower(plain.label_en)}",
        definition_id=f"{acting.definition_id}: {_lower(plain.definition_id)}",
        definition_en=f"{acting.definition_en}: {_lower(plain.definition_en)}",
    )


def _lower(text: str) -> str:
    return text[0].lower() + text[1:]
