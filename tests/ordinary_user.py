"""Run a script as an ordinary user, where root runs the tests."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from autograder.sandbox.interpreter import this_python

ROOT = Path(__file__).resolve().parents[1]
USER = 60_123


def run(script, *arguments, folders=()):
    """What became of it. Its first argument is a list for ``sys.path``, as JSON: the folders, ours, our packages'.

    Skips the test where this machine has no way of doing so.
    """
    if shutil.which("setpriv") is None:
        pytest.skip("setpriv is missing")
    paths = json.dumps([*map(str, folders), str(ROOT), *this_python().site])
    user = ["setpriv", f"--reuid={USER}", f"--regid={USER}", "--clear-groups"]
    return subprocess.run(
        [*user, _python(), "-c", script, paths, *arguments],
        check=False,
        capture_output=True,
        text=True,
        cwd="/",
        env={"PATH": os.environ["PATH"], "HOME": "/nonexistent", "PYTHONDONTWRITEBYTECODE": "1"},
    )


def _python():
    """An interpreter that another user can run with our packages."""
    ours = this_python()
    closed = ours.closed_folders(str(ROOT))
    if not closed:
        return ours.executable
    system = f"/usr/bin/python{sys.version_info.major}.{sys.version_info.minor}"
    needed = [Path(path) for path in (*ours.site, str(ROOT))]
    if Path(system).exists() and not any(path.is_relative_to(folder) for path in needed for folder in closed):
        return system
    return pytest.skip(f"no interpreter that another user could run: {', '.join(closed)} is closed to others")
