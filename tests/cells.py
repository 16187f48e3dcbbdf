"""A cell and all that it did, for the tests that look at more than its error."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from autograder.sandbox import Child, Trouble


LINK = (
    "import os, sys\nframe = sys._getframe()\n"
    "while type(frame.f_locals.get('self')).__name__ != 'Link': frame = frame.f_back\n"
    "link = frame.f_locals['self']\nname = link._current\n"
)
"""A student who has read our source finds the channel and the name of the request that is being served."""


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
