"""Everything in a results folder that can be made from its facts: pages, tables, and the files of others.

The facts are ``submissions/ID/result.json``, ``run.json``, ``diagnosis.json`` and what people wrote into
``hints.toml``. Rendering reads them one at a time, keeps a small row of each, and writes every file under a
temporary name before it takes its place. The same facts give the same bytes.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from autograder import results
from autograder.errors import InputError, SystemFault
from autograder.report.facts import (
    DIAGNOSIS,
    RUN,
    Advice,
    Diagnosis,
    RunFacts,
    advice,
    encode_diagnosis,
    encode_run,
    read_advice,
    read_run,
)
from autograder.report.feedback import feedback_html
from autograder.report.grades import grades_csv
from autograder.report.gradescope import results_json
from autograder.report.overview import Wall, class_html
from autograder.report.statistics import Statistics, Tally
from autograder.report.student import student_view
from autograder.whole import write_whole

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator
    from pathlib import Path

    from autograder.model import SubmissionResult
    from autograder.results import ResultsFolder

GRADES, CLASS_PAGE = "grades.csv", "class.html"
FEEDBACK_PAGE, GRADESCOPE = "feedback.html", "results.json"


def pages(result: SubmissionResult, told: Advice | None = None) -> dict[str, bytes]:
    """The files that stand beside ``result.json``: the student's page and Gradescope's file."""
    view = student_view(result, told or _SILENT)
    return {FEEDBACK_PAGE: feedback_html(view, result.charts), GRADESCOPE: results_json(view)}


_SILENT = advice(Diagnosis(), {})


def render(
    folder: ResultsFolder,
    *,
    run: RunFacts | None = None,
    diagnosis: Diagnosis | None = None,
    written: Collection[str] = (),
) -> Statistics:
    """Write every report of a results folder.

    Args:
        folder: the open folder; nobody else writes to it meanwhile.
        run: the facts of the run that has just filled it; those of the last one where None.
        diagnosis: what the submissions behave like; the one that lies there where None.
        written: submissions whose pages this run has written already; they are written again only where
            the diagnosis has something to say.

    Returns:
        The class in figures, for the summary on the terminal.

    Raises:
        InputError: there are no results in the folder, or none that can be read.
        SystemFault: something cannot be read or written.
    """
    told = read_advice(folder.path, diagnosis)
    run_facts = run or read_run(folder.path)
    tally, wall = Tally(), Wall()
    unreadable: list[str] = []
    done = set(written)
    for name, result in stored(folder.path):
        if result is None:
            unreadable.append(name)
            continue
        tally.add(result)
        wall.add(result)
        if name not in done or told.hints(name):
            folder.store(name, pages(result, told))
    statistics = tally.done(unreadable, told.idle)
    if not statistics.rows and unreadable:
        raise InputError(
            f"{folder.path} holds results ({len(unreadable)}), and none can be read: they are damaged, or another "
            "version of the grader wrote them. Run autograder grade again on what was handed in."
        )
    if not statistics.rows:
        raise InputError(f"There are no results in {folder.path}; run autograder grade first.")
    if diagnosis is not None:
        _write(folder.path / DIAGNOSIS, [encode_diagnosis(diagnosis)])
    _write(folder.path / GRADES, [grades_csv(statistics)])
    _write(folder.path / CLASS_PAGE, class_html(statistics, told, wall, run_facts))
    if run_facts is not None:
        _write(
            folder.path / RUN,
            [encode_run(run_facts, {str(status): count for status, count in statistics.counts.items()})],
        )
    return statistics


def stored(folder: Path) -> Iterator[tuple[str, SubmissionResult | None]]:
    """The results in a folder, one at a time, sorted by submission; None for one that cannot be read.

    Raises:
        InputError: it is not a results folder.
    """
    try:
        names = sorted(entry.name for entry in (folder / "submissions").iterdir() if entry.is_dir())
    except OSError as error:
        raise InputError(f"{folder} is not a results folder; run autograder grade --out {folder} first.") from error
    for name in names:
        try:
            result = results.decode((folder / "submissions" / name / results.RESULT).read_bytes())
        except (OSError, ValueError):  # It becomes a warning on the class page.
            yield name, None
        else:
            yield name, result


def _write(path: Path, pieces: Iterable[bytes]) -> None:
    try:
        write_whole(path, pieces)
    except OSError as error:
        raise SystemFault(
            f"{path} cannot be written ({error.strerror}); mend that and run autograder report {path.parent}."
        ) from error
