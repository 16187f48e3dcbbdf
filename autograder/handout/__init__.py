"""What goes to students as it stands.

The files beside this one are text with ``$names`` to be filled in, not modules: they run in a student's notebook,
with that notebook's Python and packages. The tools are modules of ours that tests import wherever they run.
"""

from __future__ import annotations

import string
from pathlib import Path

from autograder.errors import SystemFault

_HERE = Path(__file__).parent
TOOLS = {
    "expect.py": _HERE.parent / "expect.py",
    "observe.py": _HERE.parent / "sandbox" / "guest" / "observe.py",
}
"""File name -> where the module lies that tests import under it."""


def text(name: str) -> str:
    """One of the files, as it stands."""
    return (_HERE / name).read_text(encoding="utf-8")


def fill(name: str, **values: str) -> str:
    """One of the files with its names filled in."""
    return string.Template(text(name)).substitute(values)


def tools() -> dict[str, str]:
    """File name -> source of the modules that tests import. They know nothing of any assignment.

    Raises:
        SystemFault: this installation lacks one.
    """
    try:
        return {name: path.read_text(encoding="utf-8") for name, path in TOOLS.items()}
    except OSError as error:
        raise SystemFault(f"{error.filename} is missing from this installation. Install it again.") from error
