"""A small assignment that works, for ``autograder new`` to begin with: two questions, right answers, mistakes.

The files beside this one are text, not modules: they are copied, without their ``.txt``, and are the instructor's from
then on. A test keeps them passing every gate.
"""

from __future__ import annotations

import re
import shutil
from pathlib import Path

from autograder.errors import InputError, SystemFault

_HERE = Path(__file__).parent
_MASTER = "master.py"
_NAME = re.compile(r"[A-Za-z][A-Za-z0-9_-]{0,59}")


def files(name: str) -> dict[str, bytes]:
    """Path in the assignment's folder -> content, for an assignment of that name."""
    found = {
        path.relative_to(_HERE).as_posix().removesuffix(".txt"): path.read_bytes()
        for path in sorted(_HERE.rglob("*"))
        if path.suffix in {".txt", ".toml"}
    }
    return {name + ".py" if path == _MASTER else path: data for path, data in found.items()}


def write_new(root: Path, name: str) -> list[Path]:
    """Write a new assignment, whole or not at all.

    Args:
        root: the project's folder; ``solutions/`` is made where there is none.
        name: of the assignment.

    Returns:
        What was written.

    Raises:
        InputError: the name cannot be one, or is taken.
        SystemFault: the disk is full, say.
    """
    if not _NAME.fullmatch(name):
        raise InputError(
            f"{name!r} cannot be the name of an assignment, for files are named after it. "
            "Use up to 60 letters a to z, digits, - and _, a letter first."
        )
    place = root / "solutions" / name
    taken = next((path for path in _taken(root, name) if path.exists() or path.is_symlink()), None)
    if taken is not None:
        raise InputError(f"{taken.relative_to(root)} is there already, and nothing was changed. Choose another name.")
    building = place.with_name(f".{name}.part")
    try:
        shutil.rmtree(building, ignore_errors=True)
        for path, data in files(name).items():
            (building / path).parent.mkdir(parents=True, exist_ok=True)
            (building / path).write_bytes(data)
        building.rename(place)
    except PermissionError as error:
        raise InputError(
            f"{place.parent} cannot be written to ({error.strerror}). Run this in a folder of yours."
        ) from error
    except OSError as error:
        shutil.rmtree(building, ignore_errors=True)
        raise SystemFault(
            f"{place} cannot be written ({error.strerror}). Mend that and run the same command again."
        ) from error
    return [place / path for path in files(name)]


def _taken(root: Path, name: str) -> list[Path]:
    """What an assignment of that name would write to, now or when it is built."""
    return [root / "solutions" / name, root / "assignment" / name, root / "dist" / f"{name}-autograder.zip"]
