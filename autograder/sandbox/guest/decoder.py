"""Bytes to values, believing nothing; the format is described in ``wire``."""

from __future__ import annotations

import struct
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Any

import numpy as np

from .plain import DECIMAL, DTYPES, MAX_INT, MAX_NAME, MAX_POWER, MAX_RANK, MAX_ROW, Bounds, Malformed, empties

if TYPE_CHECKING:
    from collections.abc import Callable

_array, _frombuffer, _empty = np.array, np.frombuffer, np.empty  # a student may replace NumPy's own


class Decoder:
    """Reads one value from ``data``, from ``at`` on, within its bounds."""

    __slots__ = ("at", "data", "items", "keys", "named", "opaque", "text_size")

    def __init__(
        self,
        data: bytes | memoryview,
        bounds: Bounds,
        opaque: Callable[..., object],
        named: Callable[[str], object] | None,
    ) -> None:
        if len(data) > bounds.size:
            raise Malformed("larger than the bound")
        self.data = bytes(data)
        self.at = 0
        self.items = bounds.items
        self.keys = bounds.keys
        self.text_size = bounds.size
        self.opaque = opaque
        self.named = named

    def get(self, depth: int) -> Any:
        """The next value, of at most so many levels."""
        self.items -= 1
        if self.items < 0:
            raise Malformed("more items than the bound")
        read = _READERS.get(self.data[self.at])
        if read is None:
            raise Malformed("unknown tag")
        self.at += 1
        return read(self, depth)

    def raw(self, size: int) -> bytes:
        """The next bytes."""
        at = self.at
        end = at + size
        if end > len(self.data):
            raise Malformed("cut short")
        self.at = end
        return self.data[at:end]

    def length(self) -> int:
        """The next 32 bits."""
        (found,) = _u32_at(self.data, self.at)
        self.at += 4
        return found  # type: ignore[no-any-return]  # an int

    def count(self) -> int:
        """A number of items that can be: each is a byte at the least."""
        count = self.length()
        if count > len(self.data) - self.at or count > self.items:
            raise Malformed("more items than bytes or than the bound")
        return count

    def text(self) -> str:
        """A length and so many bytes of text."""
        return str(self.raw(self.length()), "utf-8", "surrogatepass")

    def sequence(self, depth: int) -> list[Any]:
        """A number of items, and they."""
        if depth <= 0:
            raise Malformed("nested deeper than the bound")
        return [self.get(depth - 1) for _ in range(self.count())]

    def unique(self, depth: int) -> list[Any]:
        """Items that will be keys."""
        found = self.sequence(depth)
        self.take_keys(len(found))
        return found

    def take_items(self, number: int) -> None:
        """Count items against the bound that have no bytes of their own."""
        self.items -= number
        if self.items < 0:
            raise Malformed("more items than the bound")

    def take_keys(self, number: int) -> None:
        """Count keys against the bound."""
        self.keys -= number
        if self.keys < 0:
            raise Malformed("more keys than the bound")


def _get_int(of: Decoder, _depth: int) -> int:
    size = of.length()
    if not 0 < size <= MAX_INT:
        raise Malformed("an integer of that size")
    return int.from_bytes(of.raw(size), "big", signed=True)


def _get_decimal(of: Decoder, _depth: int) -> Decimal:
    text = of.text()
    if not DECIMAL.fullmatch(text):
        raise Malformed("a decimal of another form")
    found = Decimal(text)
    if abs(found.adjusted()) > MAX_POWER:
        raise Malformed("a decimal of that size")
    return found


def _get_whole(of: Decoder, depth: int) -> int:
    if of.raw(1) != b"i":
        raise Malformed("something else where an integer must stand")
    return _get_int(of, depth)


def _get_fraction(of: Decoder, depth: int) -> Fraction:
    above, below = _get_whole(of, depth), _get_whole(of, depth)
    if below < 1:
        raise Malformed("a fraction of nothing")
    return Fraction(above, below)


def _get_dict(of: Decoder, depth: int) -> dict[Any, Any]:
    if depth <= 0:
        raise Malformed("nested deeper than the bound")
    count = of.count()
    of.take_keys(count)
    found = {}
    for _ in range(count):
        key = of.get(depth - 1)
        found[key] = of.get(depth - 1)
    if len(found) != count:
        raise Malformed("a key twice")
    return found


def _get_set(kind: type) -> Callable[[Decoder, int], Any]:
    def get(of: Decoder, depth: int) -> Any:
        items = of.unique(depth)
        found = kind(items)
        if len(found) != len(items):
            raise Malformed("an element twice")
        return found

    return get


def _get_range(of: Decoder, depth: int) -> range:
    found = range(*(_get_whole(of, depth) for _ in range(3)))
    of.take_items(len(found))  # see the encoder
    return found


def _get_slice(of: Decoder, depth: int) -> slice:
    if depth <= 0:
        raise Malformed("nested deeper than the bound")
    return slice(of.get(depth - 1), of.get(depth - 1), of.get(depth - 1))


def _get_shape(of: Decoder) -> tuple[int, ...]:
    rank = of.raw(1)[0]
    if rank > MAX_RANK:
        raise Malformed("an array of that many axes")
    shape = tuple(of.length() for _ in range(rank))
    if 0 in shape:
        of.take_items(empties(shape))
    return shape


def _get_array(of: Decoder, _depth: int) -> np.ndarray[Any, Any]:
    dtype = _get_dtype(of)
    shape = _get_shape(of)
    size = of.length()
    expected = dtype.itemsize
    for n in shape:
        expected *= n
    if size != expected:
        raise Malformed("shape and bytes of an array disagree")
    return _numbers(of.raw(size), dtype).reshape(shape)


def _get_scalar(of: Decoder, _depth: int) -> Any:
    dtype = _get_dtype(of)
    return _numbers(of.raw(dtype.itemsize), dtype)[0]


def _get_dtype(of: Decoder) -> np.dtype[Any]:
    number = of.raw(1)[0]
    if number >= len(DTYPES):
        raise Malformed("an unknown element type")
    return DTYPES[number]


def _numbers(data: bytes, dtype: np.dtype[Any]) -> np.ndarray[Any, Any]:
    """A writable array of its own; truth values other than 0 and 1 would break NumPy's arithmetic on them."""
    if dtype.kind == "b":
        found: np.ndarray[Any, Any] = _frombuffer(data, dtype="u1") != 0
        return found
    return _frombuffer(data, dtype).astype(_NATIVE[dtype])


def _get_items(of: Decoder, depth: int, kind: str) -> np.ndarray[Any, Any]:
    shape = _get_shape(of)
    items = of.sequence(depth)
    expected = 1
    for n in shape:
        expected *= n
    if len(items) != expected:
        raise Malformed("shape and items of an array disagree")
    if kind == "U":
        if any(type(item) is not str for item in items):
            raise Malformed("an array of strings with something else in it")
        widest = max((len(item) for item in items), default=1)
        of.text_size -= 4 * widest * len(items)
        if of.text_size < 0:
            raise Malformed("arrays of strings larger than the bound")
        return _array(items, dtype=f"<U{max(widest, 1)}").reshape(shape)
    found = _empty(len(items), dtype=object)
    for at, item in enumerate(items):
        found[at] = item
    return found.reshape(shape)


def _get_row(of: Decoder, depth: int) -> object:
    name = of.text()[:MAX_NAME]
    if of.raw(1) != b"a":
        raise Malformed("something else where a row must stand")
    row = _get_array(of, depth)
    if row.ndim != 1 or len(row) > MAX_ROW:
        raise Malformed("a row of another form")
    return of.opaque(name, row)


def _get_name(of: Decoder, _depth: int) -> object:
    name = of.text()
    if of.named is None:
        raise Malformed("a name where only data may stand")
    return of.named(name)


_NATIVE = {dtype: dtype.newbyteorder("=") for dtype in DTYPES}
_u32_at = struct.Struct(">I").unpack_from
_f64_at = struct.Struct(">d").unpack
_c128_at = struct.Struct(">dd").unpack

_READERS: dict[int, Callable[[Decoder, int], Any]] = {
    ord("N"): lambda _of, _depth: None,
    ord("T"): lambda _of, _depth: True,
    ord("F"): lambda _of, _depth: False,
    ord("."): lambda _of, _depth: ...,
    ord("i"): _get_int,
    ord("f"): lambda of, _depth: _f64_at(of.raw(8))[0],
    ord("c"): lambda of, _depth: complex(*_c128_at(of.raw(16))),
    ord("s"): lambda of, _depth: of.text(),
    ord("b"): lambda of, _depth: of.raw(of.length()),
    ord("l"): lambda of, depth: of.sequence(depth),
    ord("t"): lambda of, depth: tuple(of.sequence(depth)),
    ord("d"): _get_dict,
    ord("e"): _get_set(set),
    ord("z"): _get_set(frozenset),
    ord("r"): _get_range,
    ord("S"): _get_slice,
    ord("a"): _get_array,
    ord("g"): _get_scalar,
    ord("O"): lambda of, depth: _get_items(of, depth, "O"),
    ord("U"): lambda of, depth: _get_items(of, depth, "U"),
    ord("y"): lambda of, _depth: np.str_(of.text()),
    ord("m"): _get_decimal,
    ord("q"): _get_fraction,
    ord("o"): lambda of, _depth: of.opaque(of.text()[:MAX_NAME]),
    ord("w"): _get_row,
    ord("n"): _get_name,
}
