"""A file that is written whole or not at all, as everything is that somebody may read meanwhile, or after a crash."""

from __future__ import annotations

import contextlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path


def write_whole(path: Path, pieces: Iterable[bytes]) -> None:
    """Write a file under another name beside it, and rename that when it is complete.

    The other name is always the same, so that what a killed program left is taken up by the next one.

    Raises:
        OSError: it cannot be written; what was there before still is, and nothing is beside it.
    """
    part = path.with_name(f".{path.name}.part")
    try:
        with part.open("wb") as stream:
            stream.writelines(pieces)
        part.replace(path)
    except BaseException:
        with contextlib.suppress(OSError):
            part.unlink(missing_ok=True)
        raise
