"""The table that ``autograder grade`` ends with on a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.console import Group
from rich.table import Table
from rich.text import Text as Line

from autograder.report.plain import line, percent, points
from autograder.report.words import STATUS, SUMMARY

if TYPE_CHECKING:
    from pathlib import Path

    from rich.console import RenderableType

    from autograder.model import Language, Status
    from autograder.report.statistics import Statistics

_STYLE: dict[Status, str] = {
    "graded": "green",
    "partly graded": "yellow",
    "not gradeable": "red",
    "system": "bold red",
}
_HARDEST = 5
_PEOPLE = 8


def summary(statistics: Statistics, folder: Path, language: Language | None = None) -> Group:
    """Counts by status, the middle of the grades, the hardest cases, who needs a person, and where to look.

    Args:
        statistics: what ``render`` returned.
        folder: the results, as the user named them.
        language: English on a terminal unless asked for.
    """
    spoken: Language = language or "en"
    parts: list[RenderableType] = [_counts(statistics, spoken)]
    hardest = statistics.hardest(_HARDEST)
    if hardest:
        table = Table(box=None, show_header=False, pad_edge=False, padding=(0, 2, 0, 0))
        table.add_column(justify="right")
        for case in hardest:
            table.add_row(
                f"{percent(case.passed, case.judged)} %", Line(line(case.name, 60)), f"{case.passed}/{case.judged}"
            )
        parts += [Line(), Line(SUMMARY["hardest"].in_(spoken), style="bold"), table]
    people = [row for row in statistics.rows if row.reasons]
    if people:
        table = Table(box=None, show_header=False, pad_edge=False, padding=(0, 2, 0, 0))
        for row in people[:_PEOPLE]:
            whose = line(f"{row.student_id} {row.student_name}", 40) or row.submission
            said = row.note.in_(spoken) or row.reasons[0].in_(spoken)
            table.add_row(
                Line(whose), Line(STATUS[row.status].in_(spoken), style=_STYLE[row.status]), Line(line(said, 200))
            )
        if len(people) > _PEOPLE:
            table.add_row(f"… {len(people) - _PEOPLE}")
        parts += [Line(), Line(SUMMARY["people"].in_(spoken).format(count=len(people)), style="bold"), table]
    parts += [Line(), _next(folder, spoken)]
    return Group(*parts)


def _counts(statistics: Statistics, language: Language) -> RenderableType:
    said = Line(SUMMARY["graded"].in_(language).format(count=len(statistics.rows)), style="bold")
    for status, count in statistics.counts.items():
        if count:
            said.append(" · ", style="dim").append(f"{STATUS[status].in_(language)} {count}", style=_STYLE[status])
    if statistics.mean is not None and statistics.median is not None:
        middle = (
            SUMMARY["mean"]
            .in_(language)
            .format(
                mean=f"{statistics.mean:.1f}",
                median=f"{statistics.median:.1f}",
                possible=points(statistics.by_machine),
            )
        )
        said.append("\n").append(middle, style="not bold")
        manual = [column.name for column in statistics.columns if column.manual and column.possible]
        if manual:
            waiting = SUMMARY["manual"].in_(language).format(questions=", ".join(manual))
            said.append(" ").append(line(waiting, 100), style="dim")
    return said


def _next(folder: Path, language: Language) -> Table:
    table = Table(box=None, show_header=False, pad_edge=False, padding=(0, 2, 0, 0))
    for key, name in (
        ("next_class", "class.html"),
        ("next_grades", "grades.csv"),
        ("next_feedback", "submissions/*/feedback.html"),
    ):
        table.add_row(Line(SUMMARY[key].in_(language), style="dim"), Line(line(str(folder / name), 400)))
    return table
