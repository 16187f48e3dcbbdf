"""Records of ``observe`` as JSON: C writes and reads it, in a hundredth of the time of ``wire``'s encoding."""

from __future__ import annotations

import dataclasses
import functools
import json
import math
from typing import Any

from . import observe

_encode = json.JSONEncoder(ensure_ascii=False, allow_nan=False, separators=(",", ":")).encode


def described(record: Any) -> list[object]:
    """``[JSON of the record or records, the value of a Seen]``; a value crosses as any other.

    A float that JSON does not know is ``"nan"``, ``"inf"`` or ``"-inf"``; half of a surrogate pair becomes ``?``.
    """
    value = record.value if isinstance(record, observe.Seen) else None
    return [_encode(_plain(record)).encode("utf-8", "replace"), value]


def _plain(record: Any) -> Any:
    kind: Any = type(record)
    if kind is str:  # most parts are
        return record
    if isinstance(record, float):
        return record if math.isfinite(record) else str(float(record))
    if isinstance(record, (list, tuple)):
        return [_plain(part) for part in record]
    names = _names(kind)
    return record if names is None else {name: _plain(getattr(record, name)) for name in names}


@functools.cache
def _names(kind: type) -> tuple[str, ...] | None:
    """The fields of a kind of record that are written; None for what is no record."""
    if not dataclasses.is_dataclass(kind):
        return None
    left_out = ("value",) if issubclass(kind, observe.Seen) else ()
    return tuple(field.name for field in dataclasses.fields(kind) if field.name not in left_out)
