"""Persons as the model keeps them: the fullest name, its other forms, honorifics and degrees, and every mention.

The records and mentions of ``persons`` in, one `Person` a record out. Who is the same person was decided before.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from kpugraph.extract.person_records import PersonMention, PersonRecord
from kpugraph.extract.reading import Reading
from kpugraph.model import Person

__all__ = ["persons_of"]


def persons_of(
    reading: Reading, records: Sequence[PersonRecord], mentions: Sequence[PersonMention]
) -> tuple[Person, ...]:
    """One person a record, in the records' order; of two with the same fullest name the second is numbered."""
    persons = []
    names: set[str] = set()
    for index, record in enumerate(records):
        fullest = record.fullest
        name = _display(reading, fullest.first, fullest.last)
        forms = {_display(reading, m.run.first, m.run.last) for m in mentions if m.person == index}
        while name in names:
            name += " (2)"
        names.add(name)
        persons.append(
            Person(
                name=name,
                aliases=tuple(sorted(forms - {name})),
                honorific_prefixes=_unique(prefix for run in record.runs for prefix in run.prefixes),
                honorific_suffixes=_unique(suffix for run in record.runs for suffix in run.suffixes),
                mentions=tuple(reading.span_of(m.run.first, m.run.last) for m in mentions if m.person == index),
            )
        )
    return tuple(persons)


def _unique(items: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(items))


def _display(reading: Reading, first: int, last: int) -> str:
    """The name as written, white space made plain; names in capitals in ordinary case."""
    words = " ".join(reading.text(reading.span_of(first, last)).split())
    if len(words) > 3 and (words.isupper() or words.islower()):
        words = " ".join(word if len(word) < 2 or "." in word else word.capitalize() for word in words.split())
    return words
