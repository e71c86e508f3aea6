"""What a verification found, as values, as text for readers and as JSON.

In come the faults that ``verify`` found; nothing is compared here.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import Literal

from kpugraph.graph.answers import printable
from kpugraph.graph.wording import Language

__all__ = ["Fault", "FaultKind", "Verification", "verification_json", "verification_text"]

FaultKind = Literal[
    "source-missing",
    "source-unreadable",
    "article-missing",
    "article-changed",
    "article-incomplete",
    "detail-changed",
    "passage-changed",
    "passage-incomplete",
    "passage-missing",
]

_SAYS: dict[Language, dict[FaultKind, str]] = {
    "id": {
        "source-missing": "{source}: tidak ada di antara sumber yang diberikan; {count} artikel tidak dapat diperiksa",
        "source-unreadable": "{found}",
        "article-missing": "{source}: artikel “{title}” tidak ada lagi di berkas ini",
        "article-changed": "{source}: artikel “{title}” berubah {place}; {count} kutipannya tidak cocok lagi",
        "article-incomplete": "artikel “{title}” ({node}): dataset tidak memuat tepat satu SHA-256",
        "detail-changed": "{source}: artikel “{title}”: {expected} di dataset, {found} di sumber",
        "passage-changed": "{source}: artikel “{title}” {place} ({node})",
        "passage-incomplete": "kutipan {node}: dataset tidak memuat tepat satu {expected}",
        "passage-missing": "kutipan {node} dirujuk sebagai bukti, tetapi tidak ada di dataset",
    },
    "en": {
        "source-missing": "{source}: not among the sources given; {count} of its articles cannot be checked",
        "source-unreadable": "{found}",
        "article-missing": "{source}: the article “{title}” is no longer in this file",
        "article-changed": "{source}: the article “{title}” has changed {place}; {count} of its passages no longer fit",
        "article-incomplete": "article “{title}” ({node}): the dataset does not give exactly one SHA-256",
        "detail-changed": "{source}: article “{title}”: {expected} in the dataset, {found} in the source",
        "passage-changed": "{source}: article “{title}” {place} ({node})",
        "passage-incomplete": "passage {node}: the dataset does not give exactly one {expected}",
        "passage-missing": "passage {node} is referred to as evidence, but is not in the dataset",
    },
}
_PLACES: dict[Language, tuple[str, str]] = {
    "id": (
        "pada karakter {offset}: {expected} di dataset, {found} di sumber",
        "di luar kutipan mana pun (SHA-256 {expected}… di dataset, {found}… di sumber)",
    ),
    "en": (
        "at character {offset}: {expected} in the dataset, {found} in the source",
        "outside every passage (SHA-256 {expected}… in the dataset, {found}… in the source)",
    ),
}
_VERDICTS: dict[Language, tuple[str, str]] = {
    "id": ("Semua cocok: {counts}.", "Tidak cocok: {faults} hal; diperiksa {counts}."),
    "en": ("All stands: {counts}.", "Does not stand, faults: {faults}; compared {counts}."),
}
_COUNTED: dict[Language, tuple[tuple[str, str], ...]] = {
    "id": (("berkas sumber", "berkas sumber"), ("artikel", "artikel"), ("kutipan", "kutipan")),
    "en": (("source file", "source files"), ("article", "articles"), ("passage", "passages")),
}
"""One and several of what is counted."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that does not stand. What does not apply to its ``kind`` is None."""

    kind: FaultKind
    source: str | None = None
    """The file as found, or its base name where it was not found."""
    article: str | None = None
    """IRI of the article."""
    title: str | None = None
    node: str | None = None
    """IRI of the passage, or of the article that is incomplete."""
    offset: int | None = None
    """The first character that differs, in code points of the article's text as read from the source."""
    expected: str | None = None
    """The dataset's text from there on; its SHA-256, where no passage differs; the name of what is missing."""
    found: str | None = None
    """The source's text from there on, or its SHA-256; the fault of a source that cannot be read."""
    count: int | None = None
    """How many passages or articles are affected."""


@dataclass(frozen=True, slots=True)
class Verification:
    """What was compared, and what does not stand."""

    files: int
    """Source files that were read."""
    articles: int
    """Articles of the dataset."""
    passages: int
    """Passages of the dataset."""
    faults: tuple[Fault, ...]
    """By source, article, place and kind."""

    @property
    def stands(self) -> bool:
        """Whether there is no fault."""
        return not self.faults


def verification_text(verification: Verification, language: Language = "id") -> str:
    """Write a verification for readers: a line for each fault, then the verdict with what was compared."""
    lines = [_line(fault, language) for fault in verification.faults]
    numbers = (verification.files, verification.articles, verification.passages)
    counts = (f"{n} {words[n != 1]}" for n, words in zip(numbers, _COUNTED[language], strict=True))
    verdict = _VERDICTS[language][0 if verification.stands else 1]
    lines.append(verdict.format(counts=", ".join(counts), faults=len(verification.faults)))
    return "".join(f"{printable(line)}\n" for line in lines)


def _line(fault: Fault, language: Language) -> str:
    expected, found = fault.expected or "", fault.found or ""
    if fault.kind in ("article-changed", "passage-changed"):
        inside, outside = _PLACES[language]
        if fault.offset is None:
            place = outside.format(expected=expected[:12], found=found[:12])
        else:
            place = inside.format(offset=fault.offset, expected=_quoted(expected), found=_quoted(found))
    else:
        place = ""
        if fault.kind == "detail-changed":
            expected, found = _quoted(expected), _quoted(found)
    said = _SAYS[language][fault.kind]
    return said.format(
        source=fault.source,
        title=fault.title,
        node=fault.node,
        place=place,
        expected=expected,
        found=found,
        count=fault.count,
    )


def _quoted(text: str) -> str:
    """The text with the code point that it begins with, since two characters can look alike."""
    return f"“{text}” (U+{ord(text[0]):04X} …)" if text else "“”"


def verification_json(verification: Verification) -> str:
    """Write a verification as JSON, with the field names of `Verification` and its verdict."""
    return json.dumps({"stands": verification.stands} | asdict(verification), ensure_ascii=False, indent=2) + "\n"
