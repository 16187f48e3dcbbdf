"""Where otter runs a test: in a folder with the author's files, from which modules can be imported, too.

For tests of others, whose body may read ``data/truth.csv`` or say ``from helpers import close``.
"""

from __future__ import annotations

import contextlib
import os
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping


@contextlib.contextmanager
def among(files: Mapping[str, bytes]) -> Iterator[None]:
    """Be in such a folder, inside the block; nothing that was imported from it stays.

    Args:
        files: path below the folder -> content. There may be none: what a test writes goes with the folder anyway.
    """
    with tempfile.TemporaryDirectory(prefix="autograder-") as folder:
        for name, content in files.items():
            path = Path(folder, name)
            with contextlib.suppress(OSError):  # a name that no file system takes
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_bytes(content)
        before, known = Path.cwd(), set(sys.modules)
        os.chdir(folder)
        sys.path.append(folder)
        try:
            yield
        finally:
            os.chdir(before)
            sys.path.remove(folder)
            sys.path_importer_cache.pop(folder, None)
            for name in sys.modules.keys() - known:
                if str(getattr(sys.modules[name], "__file__", None)).startswith(folder):
                    del sys.modules[name]
