"""What goes to students as it stands, with ``$names`` to be filled in: files beside this one.

They are text, not modules: they run in a student's notebook, with that notebook's Python and packages.
"""

from __future__ import annotations

import string
from pathlib import Path

_HERE = Path(__file__).parent


def text(name: str) -> str:
    """One of the files, as it stands."""
    return (_HERE / name).read_text(encoding="utf-8")


def fill(name: str, **values: str) -> str:
    """One of the files with its names filled in."""
    return string.Template(text(name)).substitute(values)
