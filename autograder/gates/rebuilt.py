"""Build an assignment in an interpreter of its own, and say what came out.

Run as ``python -m autograder.gates.rebuilt ROOT NAME``: prints file -> SHA-256 as JSON. Another hash seed,
another time zone and another working folder show what depends on them.
"""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

from autograder.build import make
from autograder.errors import AuthorError, AutograderError, SystemFault

_OTHERWISE = (
    {"PYTHONHASHSEED": "1", "TZ": "Asia/Taipei", "LC_ALL": "C.UTF-8"},
    {"PYTHONHASHSEED": "20000", "TZ": "America/New_York", "LC_ALL": "C"},
)
_SECONDS = 120


def digest(data: bytes) -> str:
    """SHA-256 in hexadecimal."""
    return hashlib.sha256(data).hexdigest()


def digests(root: Path, name: str) -> dict[str, str]:
    """File, relative to the project -> digest, of everything that a build ships.

    Raises:
        AuthorError: the master cannot be used as written.
    """
    built = make(root, name)
    files = {f"assignment/{name}/{file}": data for file, data in built.release.items()}
    files[f"dist/{name}-autograder.zip"] = built.bundle
    return {file: digest(data) for file, data in sorted(files.items())}


class Rebuilding:
    """Builds that run beside the rest of a verification, each in a process of its own."""

    def __init__(self, root: Path, name: str) -> None:
        """Start them."""
        self._place = tempfile.TemporaryDirectory(prefix="autograder-rebuilt-")
        self._processes = [
            subprocess.Popen(
                [sys.executable, "-m", "autograder.gates.rebuilt", str(root.resolve()), name],
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                cwd=self._place.name,
                env={**os.environ, **otherwise},
            )
            for otherwise in _OTHERWISE
        ]

    def digests(self) -> list[dict[str, str]]:
        """What each one made, when all are through.

        Raises:
            AuthorError: the master cannot be used as written.
            SystemFault: one failed.
        """
        found = []
        try:
            for process in self._processes:
                out, err = process.communicate(timeout=_SECONDS)
                if process.returncode:
                    said = err.decode(errors="replace").strip().splitlines()[-1:] or ["no message"]
                    if process.returncode == AuthorError.exit_code:
                        raise AuthorError(said[0])
                    raise SystemFault(f"Building again failed: {said[0].rstrip('.')}. Run autograder build to see it.")
                found.append(json.loads(out))
        except subprocess.TimeoutExpired as error:
            raise SystemFault(f"Building again took over {_SECONDS} s. Run verify again.") from error
        finally:
            self.stop()
        return found

    def stop(self) -> None:
        """End what still runs."""
        for process in self._processes:
            if process.poll() is None:
                process.kill()
            process.wait()
            for stream in (process.stdout, process.stderr):
                if stream is not None:
                    stream.close()
        self._place.cleanup()


if __name__ == "__main__":
    try:
        sys.stdout.write(json.dumps(digests(Path(sys.argv[1]), sys.argv[2])))
    except AutograderError as error:
        sys.stderr.write(str(error))
        sys.exit(error.exit_code)
    except Exception as error:  # noqa: BLE001 - exit code 1, Python's own, would say that the author is at fault
        sys.stderr.write(f"{type(error).__name__}: {error}")
        sys.exit(SystemFault.exit_code)
