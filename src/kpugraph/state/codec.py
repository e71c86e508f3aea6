"""`Facts` as bytes and back: JSON by the types that `kpugraph.model` declares, and by nothing else.

A dataclass is the list of its fields in their order, a date its ISO form, a decimal its digits; reading checks each
value against the declared type. The article itself is left out: whoever asks for its facts has it. The form changes
with the model; that rows of an older form are never read is the care of `kpugraph.state.keys`.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from functools import cache
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

from kpugraph.model import Article, Facts

__all__ = ["decode_facts", "encode_facts"]

_Conversion = Callable[[Any], Any]

_PLAIN = (str, int, bool)


def encode_facts(facts: Facts) -> bytes:
    """The facts without their article, as ASCII JSON; equal facts give equal bytes."""
    record = [encode(getattr(facts, name)) for name, encode, _ in _facts_fields()]
    return json.dumps(record, separators=(",", ":")).encode("ascii")


def decode_facts(data: bytes, article: Article) -> Facts:
    """The facts that `encode_facts` wrote, as facts of this article; `ValueError` for anything else."""
    try:
        record = json.loads(data)
    except RecursionError as error:
        raise ValueError("brackets too deep for facts") from error
    known = _facts_fields()
    if not isinstance(record, list) or len(record) != len(known):
        raise ValueError(f"facts are a list of {len(known)} values")
    return Facts(article, *(decode(value) for (_, _, decode), value in zip(known, record, strict=True)))


@cache
def _facts_fields() -> tuple[tuple[str, _Conversion, _Conversion], ...]:
    hints = get_type_hints(Facts)
    first, *others = (field.name for field in fields(Facts))
    if first != "article":
        raise TypeError("the first field of Facts is its article")
    return tuple((name, *_conversions(hints[name])) for name in others)


@cache
def _conversions(kind: Any) -> tuple[_Conversion, _Conversion]:
    """How values of the type are written and read. Raises `TypeError` for a type that the model does not use."""
    if kind in _PLAIN:
        return _same, _checked(kind)
    if kind is date:
        return date.isoformat, _read_date
    if kind is Decimal:
        return str, _read_decimal
    origin, arguments = get_origin(kind), get_args(kind)
    if origin is Literal:
        return _same, _one_of(arguments)
    if origin in (Union, UnionType) and len(arguments) == 2 and NoneType in arguments:
        (present,) = (each for each in arguments if each is not NoneType)
        return _optional(*_conversions(present))
    if origin is tuple and len(arguments) == 2 and arguments[1] is Ellipsis:
        return _repeated(*_conversions(arguments[0]))
    if origin is tuple:
        return _fixed(tuple, [_conversions(each) for each in arguments])
    if isinstance(kind, type) and is_dataclass(kind):
        return _dataclass(kind)
    raise TypeError(f"no conversion for {kind!r}")


def _same(value: Any) -> Any:
    return value


def _checked(kind: type) -> _Conversion:
    def read(value: Any) -> Any:
        if type(value) is not kind:  # a truth value is an int to isinstance
            raise ValueError(f"{value!r} is no {kind.__name__}")
        return value

    return read


def _one_of(values: tuple[Any, ...]) -> _Conversion:
    def read(value: Any) -> Any:
        if value not in values:
            raise ValueError(f"{value!r} is none of {values}")
        return value

    return read


def _read_date(value: Any) -> date:
    return date.fromisoformat(_text(value))


def _read_decimal(value: Any) -> Decimal:
    try:
        return Decimal(_text(value))
    except InvalidOperation as error:
        raise ValueError(f"{value!r} is no decimal number") from error


def _text(value: Any) -> str:
    if not isinstance(value, str):
        raise ValueError(f"{value!r} is no text")  # noqa: TRY004 - one kind of error for everything that is not ours
    return value


def _optional(write: _Conversion, read: _Conversion) -> tuple[_Conversion, _Conversion]:
    return lambda value: None if value is None else write(value), lambda value: None if value is None else read(value)


def _repeated(write: _Conversion, read: _Conversion) -> tuple[_Conversion, _Conversion]:
    def read_all(value: Any) -> tuple[Any, ...]:
        if not isinstance(value, list):
            raise ValueError(f"{value!r} is no list")  # noqa: TRY004
        return tuple([read(each) for each in value])

    return lambda value: [write(each) for each in value], read_all


def _fixed(
    make: Callable[[list[Any]], Any], each: list[tuple[_Conversion, _Conversion]]
) -> tuple[_Conversion, _Conversion]:
    writers, readers = [write for write, _ in each], [read for _, read in each]

    def read_all(value: Any) -> Any:
        if not isinstance(value, list) or len(value) != len(readers):
            raise ValueError(f"{value!r} is no list of {len(readers)}")
        return make([read(item) for read, item in zip(readers, value, strict=True)])

    return lambda value: [write(item) for write, item in zip(writers, value, strict=True)], read_all


def _dataclass(kind: type) -> tuple[_Conversion, _Conversion]:
    hints = get_type_hints(kind)
    names = [field.name for field in fields(kind)]
    write_values, read = _fixed(lambda values: kind(*values), [_conversions(hints[name]) for name in names])
    return lambda value: write_values([getattr(value, name) for name in names]), read
