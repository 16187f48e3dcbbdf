"""The results folder while it is written: one grader at a time, whole files or none, what is finished stays.

Each submission has a folder ``submissions/ID``. Its files are written under temporary names and renamed, and
``result.json`` is the last one: where it stands and can be read, the submission is finished.
"""

from __future__ import annotations

import os
import time
from typing import TYPE_CHECKING, Any, Self

import msgspec

from autograder.errors import InputError, SystemFault
from autograder.model import SCHEMA, SubmissionResult
from autograder.unix import O_CLOEXEC, O_NOFOLLOW, fcntl
from autograder.whole import write_whole

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path
    from types import TracebackType

RESULT = "result.json"
LOCK = ".lock"
_PATIENCE = 3.0
"""Seconds to wait for a lock: the workers of a grader that was killed a moment ago may still be going."""


def encode(result: SubmissionResult) -> bytes:
    """The bytes of ``result.json``: the same for the same result."""
    try:
        data = msgspec.json.encode(result, order="deterministic")
    except UnicodeEncodeError:
        # Half a character somewhere in a chart's title or in what a probe returned; no file can hold one.
        data = msgspec.json.encode(_whole(msgspec.to_builtins(result)), order="deterministic")
    return msgspec.json.format(data, indent=1) + b"\n"


def _whole(value: Any) -> Any:
    """Plain data with ``?`` for each lone surrogate."""
    if isinstance(value, str):
        return value.encode("utf-8", "replace").decode()
    if isinstance(value, dict):
        return {_whole(key): _whole(each) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [_whole(each) for each in value]
    return value


def decode(data: bytes) -> SubmissionResult:
    """Read ``result.json`` strictly.

    Raises:
        ValueError: it is not one, or was written by another version of the grader.
    """
    result = msgspec.json.decode(data, type=SubmissionResult)
    if result.schema != SCHEMA:
        raise ValueError(f"schema {result.schema}, not {SCHEMA}")
    return result


class ResultsFolder:
    """A results folder that this process alone writes to, while it is open."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._lock: int | None = None

    def __enter__(self) -> Self:
        """Make the folder where there is none, and lock it.

        Raises:
            InputError: another grader is writing to it; or it is no folder, or not the user's to write to.
            SystemFault: it cannot be made or written to for another reason.
        """
        try:
            self.path.mkdir(parents=True, exist_ok=True)
            # First of all, for it tells a folder of ours, however early its run was killed.
            lock = os.open(self.path / LOCK, os.O_RDWR | os.O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o666)
            (self.path / "submissions").mkdir(exist_ok=True)
        except (FileExistsError, NotADirectoryError) as error:
            raise InputError(
                f"{self.path} cannot hold results ({error.strerror}). Name another folder with --out."
            ) from error
        except PermissionError as error:
            raise InputError(
                f"{self.path} cannot be written to ({error.strerror}). Name a folder of yours, or a copy of this one."
            ) from error
        except OSError as error:
            raise _unwritable(self.path, error) from error
        until = time.monotonic() + _PATIENCE
        while True:
            try:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError as error:
                if time.monotonic() < until:
                    time.sleep(0.1)
                    continue
                os.close(lock)
                raise InputError(
                    f"{self.path}: another grader is writing there. Wait until it is through, or choose another --out."
                ) from error
            self._lock = lock
            return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.let_go()

    def let_go(self) -> None:
        """Close the lock; in a forked process, give up the share in it that the fork gave."""
        lock, self._lock = self._lock, None
        if lock is not None:
            os.close(lock)

    def finished(self, identifier: str) -> SubmissionResult | None:
        """What an earlier run found out about a submission, if it is whole and of this schema."""
        try:
            return decode((self.path / "submissions" / identifier / RESULT).read_bytes())
        except (OSError, ValueError):  # msgspec's errors are ValueErrors
            return None

    def strangers(self, identifiers: Iterable[str]) -> tuple[str, ...]:
        """Submissions in the folder that are not among ``identifiers``: left by a run over something else."""
        try:
            present = {entry.name for entry in os.scandir(self.path / "submissions") if entry.is_dir()}
        except OSError as error:
            raise _unwritable(self.path, error) from error
        return tuple(sorted(present - set(identifiers)))

    def store(self, identifier: str, files: Mapping[str, bytes]) -> None:
        """Write a submission's files, each one whole or not at all, ``result.json`` last.

        Raises:
            SystemFault: the disk is full, or the folder is gone; what was finished before is unharmed.
        """
        place = self.path / "submissions" / identifier
        names = sorted(files, key=lambda name: (name == RESULT, name))
        try:
            self._present()
            place.mkdir(exist_ok=True)
            if names[-1:] == [RESULT]:  # never the facts of one run beside the pages of another
                (place / RESULT).unlink(missing_ok=True)
            for name in names:
                write_whole(place / name, [files[name]])
        except OSError as error:
            raise _unwritable(place, error) from error

    def _present(self) -> None:
        """Somebody may have deleted or moved the folder meanwhile, and made another one."""
        here = (self.path / LOCK).stat()
        if self._lock is not None and not os.path.samestat(os.fstat(self._lock), here):
            raise FileNotFoundError(2, "the folder was replaced while grading", str(self.path))


def _unwritable(path: Path, error: OSError) -> SystemFault:
    return SystemFault(
        f"{path}: cannot be written ({error.strerror}). Mend that and run the same command again: it goes on from here."
    )
