"""Plain data as bytes: the only thing that crosses the wall, in either direction.

A value is one tag byte and a body; integers are big-endian, numbers of bytes and items are 32 bits::

    N T F .                     None True False Ellipsis
    i len bytes                 int, two's complement        f 8 bytes   float      c 16 bytes  complex
    s len bytes                 str, UTF-8 (lone surrogates pass)        b len bytes  bytes
    l n items   t n items       list, tuple                  d n pairs   dict
    e n items   z n items       set, frozenset               r 3 ints    range      S 3 items   slice
    a kind rank dims bytes      ndarray of an allow-listed dtype, C order, little-endian
    g kind bytes                NumPy scalar                 y str       numpy.str_
    O rank dims n items         ndarray of objects or of strings (the latter with tag U), item by item
    o str                       a value that cannot cross: the name of its type
    n str                       a name: the student's own object of that name (towards the guest only)

Values are encoded by *exact* type. A subclass travels as its value (a named tuple as a tuple, an ``IntEnum`` as
an int, an ndarray subclass as the array underneath), masked arrays and everything else as ``opaque``. Both sides
hold every bound *before* they allocate. Nothing that is decoded can run code, and nothing aliases the buffer.
"""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING, Any, NamedTuple

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Callable

_array, _asarray, _frombuffer, _empty = np.array, np.asarray, np.frombuffer, np.empty
_Masked = np.ma.MaskedArray

KINDS = ("?", "i1", "i2", "i4", "i8", "u1", "u2", "u4", "u8", "f2", "f4", "f8", "c8", "c16", "g", "G")
"""Array element types by their number on the wire. Both sides run on one machine, so that the last two
(``long double``, whose size differs between machines) mean the same to both."""
_DTYPES = tuple(np.dtype(kind).newbyteorder("<") for kind in KINDS)
_KIND_OF = {(dtype.kind, dtype.itemsize): number for number, dtype in reversed(list(enumerate(_DTYPES)))}
_SCALARS = frozenset(np.dtype(kind).type for kind in (*KINDS, "l", "L", "q", "Q"))
_MAX_RANK = 16
_MAX_DIM = 1 << 31
_MAX_INT = 1785
"""Bytes of the largest integer: 4,299 digits, the most that Python converts to text."""
_MAX_NAME = 200


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

    __slots__ = ("type_name",)

    def __init__(self, type_name: str) -> None:
        self.type_name = type_name[:_MAX_NAME]

    def __repr__(self) -> str:
        return f"opaque({self.type_name})"


class Name:
    """Stands, in a call's arguments, for the student's own object of that name."""

    __slots__ = ("name",)

    def __init__(self, name: str) -> None:
        self.name = name


def encode(value: object, bounds: Bounds, *, opaque: bool = True) -> bytes:
    """The bytes of a value; what is not data in it becomes opaque, or is refused when ``opaque`` is false.

    Raises:
        Refused: it is too large, too deep or has too many items.
    """
    encoder = _Encoder(bounds, opaque=opaque)
    encoder.put(value, bounds.depth)
    return b"".join(encoder.parts)


def decode(
    data: bytes | memoryview,
    bounds: Bounds,
    opaque: Callable[[str], object] = Opaque,
    named: Callable[[str], object] | None = None,
) -> Any:
    """The value of some bytes, built of exact builtin types, base ndarrays and NumPy scalars.

    Raises:
        Malformed: the bytes are not exactly one value within the bounds.
    """
    decoder = _Decoder(data, bounds, opaque, named)
    try:
        value = decoder.get(bounds.depth)
    except (ValueError, OverflowError, TypeError, IndexError, KeyError, struct.error, MemoryError) as error:
        raise Malformed(f"{type(error).__name__}: {error}") from None
    if decoder.at != len(decoder.data):
        raise Malformed("bytes after the value")
    return value


def kind_number(dtype: np.dtype[Any]) -> int | None:
    """The number of an array's element type on the wire; None when it cannot cross."""
    if dtype.kind not in "?biufc" or dtype.names is not None:
        return None
    return _KIND_OF.get((dtype.kind, dtype.itemsize))


def frame(bounds: Bounds) -> Bounds:
    """The bounds of a frame around one value: what is printed and displayed is bounded on its own, at its source."""
    return Bounds(bounds.size + (8 << 20), bounds.depth + 4, bounds.items + 20_000, bounds.keys + 1_000)


def crosses(value: object) -> bool:
    """Whether it is data at all, rather than something of which only the type's name can cross."""
    kind = type(value)
    return (_WRITERS.get(kind) or _writer_for_subclass(value, kind)) is not _put_opaque


class _Encoder:
    __slots__ = ("items", "keys", "opaque", "parts", "size")

    def __init__(self, bounds: Bounds, *, opaque: bool) -> None:
        self.opaque = opaque
        self.parts: list[bytes] = []
        self.size = bounds.size
        self.items = bounds.items
        self.keys = bounds.keys

    def put(self, value: object, depth: int) -> None:
        self.take(1, 1)
        kind = type(value)
        write = _WRITERS.get(kind)
        if write is None:
            write = _writer_for_subclass(value, kind)
        write(self, value, depth)

    def take(self, size: int, items: int = 0) -> None:
        self.size -= size
        self.items -= items
        if self.size < 0:
            raise Refused("more bytes than may cross")
        if self.items < 0:
            raise Refused("more items than may cross")

    def fixed(self, tag: bytes, body: bytes) -> None:
        self.take(len(body))
        self.parts += (tag, body)

    def tagged(self, tag: bytes, body: bytes) -> None:
        self.take(len(body) + 4)
        self.parts += (tag, _u32(len(body)), body)

    def text(self, tag: bytes, value: str) -> None:
        self.take(len(value))
        self.tagged(tag, value.encode("utf-8", "surrogatepass"))

    def sequence(self, tag: bytes, value: Any, depth: int) -> None:
        if depth <= 0:
            raise Refused("nested deeper than may cross")
        self.take(4)
        self.parts += (tag, _u32(len(value)))
        for item in value:
            self.put(item, depth - 1)

    def keyed(self, number: int) -> None:
        self.keys -= number
        if self.keys < 0:
            raise Refused("more keys than may cross")


_u32 = struct.Struct(">I").pack
_f64 = struct.Struct(">d").pack
_c128 = struct.Struct(">dd").pack


def _put_int(to: _Encoder, value: Any, _depth: int) -> None:
    length = (value.bit_length() + 8) // 8
    if length > _MAX_INT:
        raise Refused("an integer longer than may cross")
    to.tagged(b"i", value.to_bytes(length, "big", signed=True))


def _put_dict(to: _Encoder, value: Any, depth: int) -> None:
    if depth <= 0:
        raise Refused("nested deeper than may cross")
    pairs = list(dict.items(value))
    to.keyed(len(pairs))
    to.take(4)
    to.parts += (b"d", _u32(len(pairs)))
    for key, item in pairs:
        to.put(key, depth - 1)
        to.put(item, depth - 1)


def _put_set(tag: bytes) -> Callable[[_Encoder, Any, int], None]:
    def put(to: _Encoder, value: Any, depth: int) -> None:
        to.keyed(len(value))
        to.sequence(tag, value, depth)

    return put


def _put_slice(to: _Encoder, value: Any, depth: int) -> None:
    if depth <= 0:
        raise Refused("nested deeper than may cross")
    to.parts.append(b"S")
    for item in (value.start, value.stop, value.step):
        to.put(item, depth - 1)


def _put_range(to: _Encoder, value: Any, depth: int) -> None:
    to.parts.append(b"r")
    for item in (value.start, value.stop, value.step):
        _put_int(to, item, depth)


def _put_array(to: _Encoder, value: Any, depth: int) -> None:
    dtype = value.dtype
    if value.ndim > _MAX_RANK:
        raise Refused("an array of more axes than may cross")
    shape = b"".join(_u32(n) for n in value.shape)
    number = kind_number(dtype)
    if number is not None:
        to.take(value.nbytes + len(shape) + 6)
        body = _array(value, dtype=_DTYPES[number], order="C", copy=True, subok=False).tobytes()
        to.parts += (b"a", bytes((number, value.ndim)), shape, _u32(len(body)), body)
    elif dtype.kind in "OU":
        to.take(value.nbytes + len(shape) + 1)  # of strings: as wide as the widest, on both sides
        to.parts += (b"O" if dtype.kind == "O" else b"U", bytes((value.ndim,)), shape)
        to.sequence(b"", value.ravel().tolist(), depth)
    else:
        _put_opaque(to, value, depth)


def _put_scalar(to: _Encoder, value: Any, depth: int) -> None:
    number = kind_number(value.dtype)
    if number is None:
        _put_opaque(to, value, depth)
        return
    body = _array(value, dtype=_DTYPES[number]).tobytes()
    to.take(len(body) + 1)
    to.parts += (b"g", bytes((number,)), body)


def _put_opaque(to: _Encoder, value: object, _depth: int) -> None:
    kind = type(value)
    if not to.opaque:
        raise Refused(f"a {kind.__name__} cannot cross")
    name = value.type_name if kind is Opaque else kind.__name__  # type: ignore[attr-defined]  # by exact type
    to.text(b"o", name[:_MAX_NAME])


_WRITERS: dict[type, Callable[[_Encoder, Any, int], None]] = {
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
    Name: lambda to, value, _depth: to.text(b"n", value.name),
    **dict.fromkeys(_SCALARS, _put_scalar),
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


def _writer_for_subclass(value: object, kind: type) -> Callable[[_Encoder, Any, int], None]:
    bases = type.__dict__["__mro__"].__get__(kind)
    if _Masked in bases:
        return _put_opaque
    if Name in bases:
        return _WRITERS[Name]
    if np.ndarray in bases:
        return lambda to, it, depth: _put_array(to, _asarray(it), depth)
    if np.generic in bases and not _SCALARS.isdisjoint(bases):
        return lambda to, it, depth: _put_scalar(to, _asarray(it)[()], depth)
    for base, plain in _BY_VALUE:
        if base in bases:
            exact = plain(value)
            write = _WRITERS[base] if type(exact) is base else _put_opaque
            return lambda to, _it, depth: write(to, exact, depth)
    return _put_opaque


class _Decoder:
    __slots__ = ("at", "data", "items", "keys", "named", "opaque", "text_size")

    def __init__(
        self,
        data: bytes | memoryview,
        bounds: Bounds,
        opaque: Callable[[str], object],
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
        self.items -= 1
        if self.items < 0:
            raise Malformed("more items than the bound")
        read = _READERS.get(self.raw(1))
        if read is None:
            raise Malformed("unknown tag")
        return read(self, depth)

    def raw(self, size: int) -> bytes:
        at = self.at
        end = at + size
        if end > len(self.data):
            raise Malformed("cut short")
        self.at = end
        return self.data[at:end]

    def length(self) -> int:
        return int.from_bytes(self.raw(4), "big")

    def count(self) -> int:
        count = self.length()
        if count > len(self.data) - self.at or count > self.items:
            raise Malformed("more items than bytes or than the bound")
        return count

    def text(self) -> str:
        return self.raw(self.length()).decode("utf-8", "surrogatepass")

    def sequence(self, depth: int) -> list[Any]:
        if depth <= 0:
            raise Malformed("nested deeper than the bound")
        return [self.get(depth - 1) for _ in range(self.count())]

    def unique(self, depth: int) -> list[Any]:
        found = self.sequence(depth)
        self.take_keys(len(found))
        return found

    def take_keys(self, number: int) -> None:
        self.keys -= number
        if self.keys < 0:
            raise Malformed("more keys than the bound")


def _get_int(of: _Decoder, _depth: int) -> int:
    size = of.length()
    if not 0 < size <= _MAX_INT:
        raise Malformed("an integer of that size")
    return int.from_bytes(of.raw(size), "big", signed=True)


def _get_dict(of: _Decoder, depth: int) -> dict[Any, Any]:
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


def _get_set(kind: type) -> Callable[[_Decoder, int], Any]:
    def get(of: _Decoder, depth: int) -> Any:
        items = of.unique(depth)
        found = kind(items)
        if len(found) != len(items):
            raise Malformed("an element twice")
        return found

    return get


def _get_range(of: _Decoder, depth: int) -> range:
    ends = []
    for _ in range(3):
        if of.raw(1) != b"i":
            raise Malformed("a range of something else than integers")
        ends.append(_get_int(of, depth))
    return range(*ends)


def _get_slice(of: _Decoder, depth: int) -> slice:
    if depth <= 0:
        raise Malformed("nested deeper than the bound")
    return slice(of.get(depth - 1), of.get(depth - 1), of.get(depth - 1))


def _get_shape(of: _Decoder) -> tuple[int, ...]:
    rank = of.raw(1)[0]
    if rank > _MAX_RANK:
        raise Malformed("an array of that many axes")
    shape = tuple(of.length() for _ in range(rank))
    if any(n > _MAX_DIM for n in shape):
        raise Malformed("an axis of that length")
    return shape


def _get_array(of: _Decoder, _depth: int) -> np.ndarray[Any, Any]:
    dtype = _get_dtype(of)
    shape = _get_shape(of)
    size = of.length()
    expected = dtype.itemsize
    for n in shape:
        expected *= n
    if size != expected:
        raise Malformed("shape and bytes of an array disagree")
    return _numbers(of.raw(size), dtype).reshape(shape)


def _get_scalar(of: _Decoder, _depth: int) -> Any:
    dtype = _get_dtype(of)
    return _numbers(of.raw(dtype.itemsize), dtype)[0]


def _get_dtype(of: _Decoder) -> np.dtype[Any]:
    number = of.raw(1)[0]
    if number >= len(_DTYPES):
        raise Malformed("an unknown element type")
    return _DTYPES[number]


def _numbers(data: bytes, dtype: np.dtype[Any]) -> np.ndarray[Any, Any]:
    """A writable array of its own; truth values other than 0 and 1 would break NumPy's arithmetic on them."""
    if dtype.kind == "b":
        found: np.ndarray[Any, Any] = _frombuffer(data, dtype="u1") != 0
        return found
    return _array(_frombuffer(data, dtype=dtype), dtype=dtype.newbyteorder("="), copy=True)


def _get_items(of: _Decoder, depth: int, kind: str) -> np.ndarray[Any, Any]:
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


def _get_name(of: _Decoder, _depth: int) -> object:
    name = of.text()
    if of.named is None:
        raise Malformed("a name where only data may stand")
    return of.named(name)


_f64_at = struct.Struct(">d").unpack
_c128_at = struct.Struct(">dd").unpack

_READERS: dict[bytes, Callable[[_Decoder, int], Any]] = {
    b"N": lambda _of, _depth: None,
    b"T": lambda _of, _depth: True,
    b"F": lambda _of, _depth: False,
    b".": lambda _of, _depth: ...,
    b"i": _get_int,
    b"f": lambda of, _depth: _f64_at(of.raw(8))[0],
    b"c": lambda of, _depth: complex(*_c128_at(of.raw(16))),
    b"s": lambda of, _depth: of.text(),
    b"b": lambda of, _depth: of.raw(of.length()),
    b"l": lambda of, depth: of.sequence(depth),
    b"t": lambda of, depth: tuple(of.sequence(depth)),
    b"d": _get_dict,
    b"e": _get_set(set),
    b"z": _get_set(frozenset),
    b"r": _get_range,
    b"S": _get_slice,
    b"a": _get_array,
    b"g": _get_scalar,
    b"O": lambda of, depth: _get_items(of, depth, "O"),
    b"U": lambda of, depth: _get_items(of, depth, "U"),
    b"y": lambda of, _depth: np.str_(of.text()),
    b"o": lambda of, _depth: of.opaque(of.text()[:_MAX_NAME]),
    b"n": _get_name,
}
