"""Values to bytes, by exact type; the format is described in ``wire``."""

from __future__ import annotations

import struct
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Any

import numpy as np

from .plain import (
    DECIMAL,
    DTYPES,
    MAX_INT,
    MAX_NAME,
    MAX_POWER,
    MAX_RANK,
    MAX_ROW,
    SCALARS,
    Bounds,
    Name,
    Opaque,
    Refused,
    empties,
    kind_number,
)

if TYPE_CHECKING:
    from collections.abc import Callable

_array, _asarray = np.array, np.asarray  # a student may replace NumPy's own
_Masked = np.ma.MaskedArray
_masks = np.ma.getmaskarray


def crosses(value: object) -> bool:
    """Whether it is data at all, or turns into a row, rather than something of which only the type's name can cross."""
    kind = type(value)
    return (_WRITERS.get(kind) or _writer_for_subclass(value, kind)) is not _put_opaque or _row(value, kind) is not None


def exact(kind: type) -> bool:
    """Whether what crosses has this very type on the other side, too."""
    return kind in _WRITERS


class Encoder:
    """Collects the bytes of one value in ``parts``, and refuses what is beyond its bounds."""

    __slots__ = ("items", "keys", "opaque", "parts", "size")

    def __init__(self, bounds: Bounds, *, opaque: bool) -> None:
        self.opaque = opaque
        self.parts: list[bytes] = []
        self.size = bounds.size
        self.items = bounds.items
        self.keys = bounds.keys

    def put(self, value: object, depth: int) -> None:
        """Append a value of at most so many levels."""
        self.size -= 1
        self.items -= 1
        if self.size < 0 or self.items < 0:
            self.take(0)  # says which
        kind = type(value)
        write = _WRITERS.get(kind)
        if write is None:
            write = _writer_for_subclass(value, kind)
        write(self, value, depth)

    def take(self, size: int, items: int = 0) -> None:
        """Count bytes and items against the bounds."""
        self.size -= size
        self.items -= items
        if self.size < 0:
            raise Refused("more bytes than may cross")
        if self.items < 0:
            raise Refused("more items than may cross")

    def fixed(self, tag: bytes, body: bytes) -> None:
        """Append a body whose length its tag tells."""
        self.take(len(body))
        self.parts += (tag, body)

    def tagged(self, tag: bytes, body: bytes) -> None:
        """Append a tag, a length and a body."""
        self.take(len(body) + 4)
        self.parts += (tag, _u32(len(body)), body)

    def text(self, tag: bytes, value: str) -> None:
        """Append text; what is too long is refused before it is encoded."""
        if len(value) > self.size:
            raise Refused("more bytes than may cross")
        self.tagged(tag, value.encode("utf-8", "surrogatepass"))

    def sequence(self, tag: bytes, value: Any, depth: int) -> None:
        """Append a number of items, and they."""
        if depth <= 0:
            raise Refused("nested deeper than may cross")
        if len(value) > self.items:  # rather than find out after a million of them
            raise Refused("more items than may cross")
        self.take(4)
        self.parts += (tag, _u32(len(value)))
        for item in value:
            self.put(item, depth - 1)

    def keyed(self, number: int) -> None:
        """Count keys against the bound."""
        self.keys -= number
        if self.keys < 0:
            raise Refused("more keys than may cross")


_u32 = struct.Struct(">I").pack
_f64 = struct.Struct(">d").pack
_c128 = struct.Struct(">dd").pack


def _put_int(to: Encoder, value: Any, _depth: int) -> None:
    length = (value.bit_length() + 8) // 8
    if length > MAX_INT:
        raise Refused("an integer longer than may cross")
    to.tagged(b"i", value.to_bytes(length, "big", signed=True))


def _put_decimal(to: Encoder, value: Any, depth: int) -> None:
    text = str(value) if value.is_finite() and abs(value.adjusted()) <= MAX_POWER else ""
    if DECIMAL.fullmatch(text):
        to.text(b"m", text)
    else:
        _put_opaque(to, value, depth)


def _put_fraction(to: Encoder, value: Any, depth: int) -> None:
    above, below = value.numerator, value.denominator
    if type(above) is not int or type(below) is not int:
        _put_opaque(to, value, depth)
        return
    to.parts.append(b"q")
    _put_int(to, above, depth)
    _put_int(to, below, depth)


def _put_dict(to: Encoder, value: Any, depth: int) -> None:
    if depth <= 0:
        raise Refused("nested deeper than may cross")
    pairs = list(dict.items(value))
    to.keyed(len(pairs))
    to.take(4)
    to.parts += (b"d", _u32(len(pairs)))
    for key, item in pairs:
        to.put(key, depth - 1)
        to.put(item, depth - 1)


def _put_set(tag: bytes) -> Callable[[Encoder, Any, int], None]:
    def put(to: Encoder, value: Any, depth: int) -> None:
        to.keyed(len(value))
        to.sequence(tag, value, depth)

    return put


def _put_slice(to: Encoder, value: Any, depth: int) -> None:
    if depth <= 0:
        raise Refused("nested deeper than may cross")
    to.parts.append(b"S")
    for item in (value.start, value.stop, value.step):
        to.put(item, depth - 1)


def _put_range(to: Encoder, value: Any, depth: int) -> None:
    try:
        to.take(0, len(value))  # it takes few bytes, but whoever makes an array of it makes all its items
    except OverflowError:
        raise Refused("more items than may cross") from None
    to.parts.append(b"r")
    for item in (value.start, value.stop, value.step):
        _put_int(to, item, depth)


def _put_array(to: Encoder, value: Any, depth: int) -> None:
    dtype = value.dtype
    if value.ndim > MAX_RANK:
        raise Refused("an array of more axes than may cross")
    if 0 in value.shape:
        to.take(0, empties(value.shape))
    shape = b"".join(_u32(n) for n in value.shape)
    number = kind_number(dtype)
    if number is not None:
        to.take(value.nbytes + len(shape) + 6)
        body = value.astype(DTYPES[number], copy=False).tobytes()
        to.parts += (b"a", bytes((number, value.ndim)), shape, _u32(len(body)), body)
    elif dtype.kind in "OU":
        to.take(value.nbytes + len(shape) + 1)  # of strings: as wide as the widest, on both sides
        to.parts += (b"O" if dtype.kind == "O" else b"U", bytes((value.ndim,)), shape)
        to.sequence(b"", value.ravel().tolist(), depth)
    else:
        _put_opaque(to, value, depth)


def _put_scalar(to: Encoder, value: Any, depth: int) -> None:
    number = kind_number(value.dtype)
    if number is None:
        _put_opaque(to, value, depth)
        return
    body = _array(value, dtype=DTYPES[number]).tobytes()
    to.take(len(body) + 1)
    to.parts += (b"g", bytes((number,)), body)


def _put_opaque(to: Encoder, value: object, depth: int) -> None:
    kind = type(value)
    if not to.opaque:
        raise Refused(f"a {kind.__name__} cannot cross")
    name = value.type_name if kind is Opaque else kind.__name__  # type: ignore[attr-defined]  # by exact type
    row = _row(value, kind)
    if row is None:
        to.text(b"o", name[:MAX_NAME])
    else:
        to.text(b"w", name[:MAX_NAME])
        _put_array(to, row, depth)


def _row(value: Any, kind: type) -> Any:
    """The numbers that ``np.asarray`` makes of a short row of them that is no array, else None."""
    if not hasattr(kind, "__array__") or _Masked in type.__dict__["__mro__"].__get__(kind):
        return None
    try:
        if value.ndim != 1 or len(value) > MAX_ROW:
            return None
        row = _asarray(_asarray(value))
    except Exception:  # noqa: BLE001 - it may be of a student's own class
        return None
    numbers = type(row) is np.ndarray and row.ndim == 1 and len(row) <= MAX_ROW
    return row if numbers and kind_number(row.dtype) is not None else None


_WRITERS: dict[type, Callable[[Encoder, Any, int], None]] = {
    type(None): lambda to, _value, _depth: to.parts.append(b"N"),
    bool: lambda to, value, _depth: to.parts.append(b"T" if value else b"F"),
    type(...): lambda to, _value, _depth: to.parts.append(b"."),
    int: _put_int,
    float: lambda to, value, _depth: to.fixed(b"f", _f64(value)),
    complex: lambda to, value, _depth: to.fixed(b"c", _c128(value.real, value.imag)),
    str: lambda to, value, _depth: to.text(b"s", value),
    bytes: lambda to, value, _depth: to.tagged(b"b", value),
    list: lambda to, value, depth: to.sequence(b"l", value, depth),
    tuple: lambda to, value, depth: to.sequence(b"t", value, depth),
    dict: _put_dict,
    set: _put_set(b"e"),
    frozenset: _put_set(b"z"),
    range: _put_range,
    slice: _put_slice,
    np.ndarray: _put_array,
    np.str_: lambda to, value, _depth: to.text(b"y", str.__str__(value)),
    Decimal: _put_decimal,
    Fraction: _put_fraction,
    Name: lambda to, value, _depth: to.text(b"n", value.name),
    **dict.fromkeys(SCALARS, _put_scalar),
}

_BY_VALUE: tuple[tuple[type, Callable[[Any], object]], ...] = (
    (np.str_, np.str_),
    (int, int.__int__),
    (float, float.__float__),
    (complex, lambda value: complex(complex.__add__(value, 0j))),
    (str, str.__str__),
    (bytes, lambda value: bytes.__getitem__(value, slice(None))),
    (list, lambda value: list.__getitem__(value, slice(None))),
    (tuple, lambda value: tuple.__getitem__(value, slice(None))),
    (dict, lambda value: dict(dict.items(value))),
    (set, lambda value: set(set.__iter__(value))),
    (frozenset, lambda value: frozenset(frozenset.__iter__(value))),
)
"""For a subclass: the method of the base class that makes the plain value, whatever was overridden."""


def _hides(value: Any) -> bool:
    """Whether any number of a masked array is masked; one that masks nothing is an array like any other."""
    try:
        return bool(_masks(value).any())
    except Exception:  # noqa: BLE001 - it may be of a student's own class
        return True


def _writer_for_subclass(value: object, kind: type) -> Callable[[Encoder, Any, int], None]:
    bases = type.__dict__["__mro__"].__get__(kind)
    if _Masked in bases and _hides(value):
        return _put_opaque
    if Name in bases:
        return _WRITERS[Name]
    if np.ndarray in bases:
        return lambda to, it, depth: _put_array(to, _asarray(it), depth)
    if np.generic in bases and not SCALARS.isdisjoint(bases):
        return lambda to, it, depth: _put_scalar(to, _asarray(it)[()], depth)
    for base, plain in _BY_VALUE:
        if base in bases:
            exact = plain(value)
            write = _WRITERS[base] if type(exact) is base else _put_opaque
            return lambda to, _it, depth: write(to, exact, depth)
    return _put_opaque
