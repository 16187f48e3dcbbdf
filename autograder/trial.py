"""Submissions that nobody handed in: made in memory, graded exactly as a class is.

``verify`` tries the solution, the accepted answers, the misconceptions and the mutants; ``learn`` finds out how
they behave. Both use the pool, so that what is proved here is what a class meets.
"""

from __future__ import annotations

import hashlib
import tempfile
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from autograder.errors import SystemFault
from autograder.pool import Pool
from autograder.results import ResultsFolder
from autograder.sandbox import Limits

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from autograder.bundle import Bundle
    from autograder.model import SubmissionResult, Text
    from autograder.sandbox import Isolation

    Progress = Callable[[int, int], None]
    """Told after each submission: how many are through, of how many."""


@dataclass(frozen=True)
class Contents:
    """What the pool reads of a submission."""

    data: bytes
    files: dict[str, bytes]


@dataclass(frozen=True)
class Trial:
    """One submission in memory, as the pool takes it."""

    id: str
    data: bytes
    file: str = "trial.ipynb"
    student_id: str = ""
    student_name: str = ""
    problem: Text | None = None
    remark: Text | None = None

    @property
    def digest(self) -> str:
        """Of its bytes; its seed follows from it."""
        return hashlib.sha256(self.data).hexdigest()

    def read(self) -> Contents:
        """Its bytes; there is nothing beside them."""
        return Contents(self.data, {})


def grade_trials(
    trials: Sequence[Trial],
    bundle: Bundle,
    isolation: Isolation,
    *,
    workers: int,
    progress: Progress | None = None,
) -> dict[str, SubmissionResult]:
    """Grade submissions in memory, each with all probes, and give back what is known about each.

    Args:
        trials: what to grade; the ids are distinct.
        bundle: what to grade against.
        isolation: of the guests.
        workers: how many processes.
        progress: told after each one.

    Returns:
        Id -> result.

    Raises:
        SystemFault: the sandbox cannot be started, or a result is missing.
    """
    probed = tuple(msgspec.structs.replace(probe, always=True) for probe in bundle.probes)
    limits = msgspec.convert(bundle.limits, Limits)
    with (
        tempfile.TemporaryDirectory(prefix="autograder-trial-") as place,
        ResultsFolder(Path(place)) as folder,
        Pool(replace(bundle, probes=probed), isolation, limits, folder, workers=workers) as pool,
    ):
        for through, _ in enumerate(pool.grade(trials), start=1):
            if progress is not None:
                progress(through, len(trials))
        results = {trial.id: folder.finished(trial.id) for trial in trials}
    found = {name: result for name, result in results.items() if result is not None}
    if len(found) != len(trials):
        lost = next(name for name, result in results.items() if result is None)
        raise SystemFault(f"The result of the trial {lost} is missing. Run the command again.")
    return found
