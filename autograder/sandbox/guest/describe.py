"""Records of ``observe`` as JSON: C writes and reads it, in a hundredth of the time of ``wire``'s encoding."""

from __future__ import annotations

import dataclasses
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
    if isinstance(record, float):
        return record if math.isfinite(record) else str(float(record))
    if isinstance(record, (list, tuple)):
        return [_plain(part) for part in record]
    if dataclasses.is_dataclass(record):
        return {
            field.name: _plain(getattr(record, field.name))
            for field in dataclasses.fields(record)
            if not (field.name == "value" and isinstance(record, observe.Seen))
        }
    return record
