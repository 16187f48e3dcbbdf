"""Plain data as bytes: the only thing that crosses the wall, in either direction.

A value is one tag byte and a body; integers are big-endian, numbers of bytes and items are 32 bits::

    N T F .                     None True False Ellipsis
    i len bytes                 int, two's complement        f 8 bytes   float      c 16 bytes  complex
    s len bytes                 str, UTF-8 (lone surrogates pass)        b len bytes  bytes
    l n items   t n items       list, tuple                  d n pairs   dict
    e n items   z n items       set, frozenset               r 3 ints    range      S 3 items   slice
    a kind rank dims bytes      ndarray of an allow-listed dtype, C order, little-endian
    g kind bytes                NumPy scalar                 y str       numpy.str_
    m str                       Decimal                      q 2 ints    Fraction: above, below
    O rank dims n items         ndarray of objects or of strings (the latter with tag U), item by item
    o str                       a value that cannot cross: the name of its type
    w str row                   the same, with the row of numbers that it turns into (a pandas Series), tagged a
    n str                       a name: the student's own object of that name (towards the guest only)

Values are encoded by *exact* type. A subclass travels as its value (a named tuple as a tuple, an ``IntEnum`` as
an int, an ndarray subclass as the array underneath), arrays that mask a number and everything else as ``opaque``. Both
sides hold every bound *before* they allocate. Nothing that is decoded can run code, and nothing aliases the buffer.
"""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING, Any

from .decoder import Decoder
from .encoder import Encoder, crosses
from .plain import Bounds, Malformed, Name, Opaque, Refused, frame

if TYPE_CHECKING:
    from collections.abc import Callable

__all__ = ["Bounds", "Malformed", "Name", "Opaque", "Refused", "crosses", "decode", "encode", "frame"]


def encode(value: object, bounds: Bounds, *, opaque: bool = True) -> bytes:
    """The bytes of a value; what is not data in it becomes opaque, or is refused when ``opaque`` is false.

    Raises:
        Refused: it is too large, too deep or has too many items.
    """
    encoder = Encoder(bounds, opaque=opaque)
    encoder.put(value, bounds.depth)
    return b"".join(encoder.parts)


def decode(
    data: bytes | memoryview,
    bounds: Bounds,
    opaque: Callable[..., object] = Opaque,
    named: Callable[[str], object] | None = None,
) -> Any:
    """The value of some bytes, built of exact builtin types, base ndarrays and NumPy scalars.

    Args:
        data: the bytes.
        bounds: what they may hold.
        opaque: what stands for a value that cannot cross: called with the name of its type, and with its row.
        named: what stands for a name.

    Raises:
        Malformed: the bytes are not exactly one value within the bounds.
    """
    decoder = Decoder(data, bounds, opaque, named)
    try:
        value = decoder.get(bounds.depth)
    except (ValueError, OverflowError, TypeError, IndexError, KeyError, struct.error, MemoryError) as error:
        raise Malformed(f"{type(error).__name__}: {error}") from None
    if decoder.at != len(decoder.data):
        raise Malformed("bytes after the value")
    return value
