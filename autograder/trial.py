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
    from collections.abc import Callable, Collection, Sequence

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


def probing(bundle: Bundle, questions: Collection[str] | None = None) -> Bundle:
    """The bundle with the probes of these questions (of all where None) tried on everybody, failed or not."""
    probes = (probe for probe in bundle.probes if questions is None or probe.question in questions)
    return replace(bundle, probes=tuple(msgspec.structs.replace(probe, always=True) for probe in probes))


def judging(bundle: Bundle, questions: Collection[str]) -> Bundle:
    """The bundle with the cases of these questions only."""
    return replace(
        bundle,
        tests=tuple(tests for tests in bundle.tests if tests.question in questions),
        questions=tuple(
            question if question.name in questions else msgspec.structs.replace(question, cases=())
            for question in bundle.questions
        ),
    )


def grade_trials(
    trials: Sequence[Trial],
    bundle: Bundle,
    isolation: Isolation,
    *,
    workers: int,
    progress: Progress | None = None,
    charts: bool = False,
) -> dict[str, SubmissionResult]:
    """Grade submissions in memory, and give back what is known about each.

    Args:
        trials: what to grade; the ids are distinct.
        bundle: what to grade against.
        isolation: of the guests.
        workers: how many processes.
        progress: told after each one.
        charts: draw those of the feedback, too. Nobody looks at the feedback of a trial.

    Returns:
        Id -> result.

    Raises:
        SystemFault: the sandbox cannot be started, a submission has no grade through a fault of ours, or a
            result is missing.
    """
    if not trials:
        return {}
    limits = msgspec.convert(bundle.limits, Limits)
    against = bundle if charts else replace(bundle, charts=())
    with (
        tempfile.TemporaryDirectory(prefix="autograder-trial-") as place,
        ResultsFolder(Path(place)) as folder,
        Pool(against, isolation, limits, folder, workers=min(workers, len(trials))) as pool,
    ):
        for through, finished in enumerate(pool.grade(trials), start=1):
            if finished.status == "system":
                # Nobody's answer is at fault, so the next one fares no better: a test that never ends, most likely.
                result = folder.finished(finished.submission)
                said = result.note.en if result is not None else "there is no result"
                raise SystemFault(
                    f"{finished.submission} could not be graded: {said.rstrip('.')}. Where two workers died, look "
                    "for a test that never ends or needs very much memory."
                )
            if progress is not None:
                progress(through, len(trials))
        results = {trial.id: folder.finished(trial.id) for trial in trials}
    found = {name: result for name, result in results.items() if result is not None}
    if len(found) != len(trials):
        lost = next(name for name, result in results.items() if result is None)
        raise SystemFault(f"The result of the trial {lost} is missing. Run the command again.")
    return found


class Count:
    """Counts through several runs of the pool as if they were one."""

    def __init__(self, progress: Progress | None, total: int) -> None:
        """Of ``total`` in all runs together."""
        self._progress, self._total, self._through = progress, total, 0

    def __call__(self, _through: int, _total: int) -> None:
        """One more is through, whatever this run of the pool counts."""
        self._through += 1
        if self._progress is not None:
            self._progress(self._through, max(self._total, self._through))
