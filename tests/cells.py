"""A cell and all that it did, for the tests that look at more than its error."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from autograder.sandbox import Child, Trouble


class Ran(NamedTuple):
    """What one cell did."""

    error: Trouble | None
    text: str
    warnings: str
    displays: tuple[dict[str, str], ...]
    dropped: int


def ran(child: Child, number: int, source: str) -> Ran:
    """Run a cell, and ask for its output."""
    error = child.run_cell(number, source)
    output = child.output()
    return Ran(error, output.text, output.warnings, output.displays, output.dropped)
