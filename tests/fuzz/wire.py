"""Coverage-guided fuzzing of what the trusted side decodes: ``make fuzz``, which installs atheris where there is one.

Not collected by pytest: it runs as long as it is let. Whatever the bytes are, decoding ends in a value within the
bounds or in ``Malformed``; a value that came out goes in again, and a description is a record or an error.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

import atheris
import numpy as np

with atheris.instrument_imports():
    from autograder.sandbox import described
    from autograder.sandbox.guest import describe, wire
    from autograder.sandbox.guest.observe import Figure, Seen, Trouble

BOUNDS = wire.Bounds(size=1 << 16, depth=16, items=10_000, keys=500)


def once(data: bytes) -> None:
    """One try. What it raises is a finding."""
    seen = described.seen([data, None])
    if type(seen) is not Seen:
        raise AssertionError(type(seen))
    try:
        value = wire.decode(data, BOUNDS)
    except wire.Malformed:
        return
    again = wire.encode(value, wire.Bounds(size=1 << 20, depth=17, items=20_000, keys=1_000))
    if wire.encode(wire.decode(again, wire.Bounds(1 << 20, 17, 20_000, 1_000)), BOUNDS._replace(size=1 << 20)) != again:
        raise AssertionError("a value is another one when it has crossed twice")


def sow(folder: Path) -> None:
    """Begin with one message of every kind."""
    numbers = np.arange(4.0)
    values = [None, True, ..., 2**70, 1.5, 1j, "x", b"y", [1, "a"], (1,), {"a": 1}, {1}, frozenset({2}), range(3)]
    values += [slice(1, 2), numbers, numbers[0], np.array(["a"]), np.array([1, None], dtype=object), np.str_("q")]
    for number, value in enumerate(values):
        (folder / f"{number}").write_bytes(wire.encode(value, BOUNDS))
    figure = Figure("t", (), ("a",))
    seen = Seen(None, "t", ({"text/plain": "x"},), (figure,), Trouble("E", "m", 3))
    (folder / "seen").write_bytes(describe.described(seen)[0])


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as name:
        sow(Path(name))
        atheris.Setup([*sys.argv, name], once)
        atheris.Fuzz()
