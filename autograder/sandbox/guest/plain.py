"""The vocabulary of the wire: its bounds, what is wrong with a message, and which array elements may cross."""

from __future__ import annotations

import re
from typing import Any, NamedTuple

import numpy as np

KINDS = ("?", "i1", "i2", "i4", "i8", "u1", "u2", "u4", "u8", "f2", "f4", "f8", "c8", "c16", "g", "G")
"""Array element types by their number on the wire. Both sides run on one machine, so that the last two
(``long double``, whose size differs between machines) mean the same to both."""
DTYPES = tuple(np.dtype(kind).newbyteorder("<") for kind in KINDS)
_KIND_OF = {(dtype.kind, dtype.itemsize): number for number, dtype in reversed(list(enumerate(DTYPES)))}
SCALARS = frozenset(np.dtype(kind).type for kind in (*KINDS, "l", "L", "q", "Q"))
MAX_RANK = 16
MAX_INT = 1785
"""Bytes of the largest integer: 4,299 digits, the most that Python converts to text."""
MAX_NAME = 200
MAX_ROW = 1_000
"""Numbers of a row that crosses with an opaque value: an answer's, not those of a table of data."""
MAX_POWER = 999
"""Of ten, in a Decimal: ``int()`` and ``round()`` write all its digits out. Python's floats end at 308."""
DECIMAL = re.compile(r"-?[0-9]{1,1000}(?:\.[0-9]{1,1000})?(?:E[-+][0-9]{1,3})?", re.ASCII)
"""The only forms of one that cross."""


class Malformed(Exception):  # noqa: N818 - named for the state of the bytes; it is always caught at the boundary
    """The bytes are not an encoding within the bounds: to be treated as corruption, never repaired."""


class Refused(Exception):  # noqa: N818 - named for what the encoder did
    """The value has more bytes, levels or items than the bounds allow; the message says which."""


class Bounds(NamedTuple):
    """The largest message that either side accepts."""

    size: int
    depth: int
    items: int
    keys: int
    """Of dicts and sets together: keys that collide on purpose cost the decoder quadratic time."""


class Opaque:
    """A value that cannot cross. The host's decoder puts its own class in this place."""

    __slots__ = ("row", "type_name")

    def __init__(self, type_name: str, row: np.ndarray[Any, Any] | None = None) -> None:
        self.type_name = type_name[:MAX_NAME]
        self.row = row

    def __repr__(self) -> str:
        return f"opaque({self.type_name})"


class Name:
    """Stands, in a call's arguments, for the student's own object of that name."""

    __slots__ = ("name",)

    def __init__(self, name: str) -> None:
        self.name = name


def frame(bounds: Bounds) -> Bounds:
    """The bounds of a frame around one value: what is printed and displayed is bounded on its own, at its source."""
    return Bounds(bounds.size + (8 << 20), bounds.depth + 4, bounds.items + 20_000, bounds.keys + 1_000)


def empties(shape: tuple[int, ...]) -> int:
    """Into how many parts an array without elements can be taken apart: no bytes bound them."""
    found = 1
    for n in shape:
        found *= n or 1
    return found


def kind_number(dtype: np.dtype[Any]) -> int | None:
    """The number of an array's element type on the wire; None when it cannot cross."""
    if dtype.kind not in "?biufc" or dtype.names is not None:
        return None
    return _KIND_OF.get((dtype.kind, dtype.itemsize))
