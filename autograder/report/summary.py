"""The table that ``autograder grade`` ends with on a terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len
from rich.console import Group
from rich.table import Table
from rich.text import Text as Line

from autograder.report.plain import line, percent, points
from autograder.report.words import STATUS, SUMMARY

if TYPE_CHECKING:
    from pathlib import Path

    from rich.console import RenderableType

    from autograder.model import Status
    from autograder.report.statistics import Statistics

_STYLE: dict[Status, str] = {
    "graded": "green",
    "partly graded": "yellow",
    "not gradeable": "red",
    "system": "bold red",
}
_HARDEST = 5
_PEOPLE = 8


def summary(statistics: Statistics, folder: Path) -> Group:
    """Counts by status, the middle of the grades, the hardest cases, who needs a person, and where to look.

    In English, as all that the commands say.

    Args:
        statistics: what ``render`` returned.
        folder: the results, as the user named them.
    """
    parts: list[RenderableType] = [_counts(statistics)]
    if statistics.unreadable:
        parts.append(Line(_count("unreadable", len(statistics.unreadable)), style="red"))
    if statistics.idle_hints:
        names = ", ".join(statistics.idle_hints)
        parts.append(Line(line(SUMMARY["idle_hints"].format(names=names), 300), style="yellow"))
    hardest = statistics.hardest(_HARDEST)
    if hardest:
        table = Table(box=None, show_header=False, pad_edge=False, padding=(0, 2, 0, 0))
        table.add_column(justify="right")
        for case in hardest:
            table.add_row(
                f"{percent(case.passed, case.judged)} %", Line(line(case.name, 60)), f"{case.passed}/{case.judged}"
            )
        parts += [Line(), Line(SUMMARY["hardest"], style="bold"), table]
    people = statistics.people
    if people:
        table = Table(box=None, show_header=False, pad_edge=False, padding=(0, 2, 0, 0))
        for row in people[:_PEOPLE]:
            whose = line(f"{row.student_id} {row.student_name}", 40) or row.submission
            said = " ".join(why.en for why in row.why)
            table.add_row(Line(whose), Line(STATUS[row.status].en, style=_STYLE[row.status]), Line(line(said, 200)))
        if len(people) > _PEOPLE:
            table.add_row(f"… {len(people) - _PEOPLE}")
        parts += [Line(), Line(_count("people", len(people)), style="bold"), table]
    parts += [Line(), *_next(folder)]
    return Group(*parts)


def _counts(statistics: Statistics) -> RenderableType:
    said = Line(_count("graded", len(statistics.rows)), style="bold")
    for status, count in statistics.counts.items():
        if count:
            said.append(" · ", style="dim").append(f"{STATUS[status].en} {count}", style=_STYLE[status])
    if statistics.mean is not None and statistics.median is not None:
        middle = SUMMARY["mean"].format(
            mean=f"{statistics.mean:.1f}", median=f"{statistics.median:.1f}", possible=points(statistics.by_machine)
        )
        said.append("\n").append(middle, style="not bold")
        manual = [column.name for column in statistics.columns if column.manual and column.possible]
        if manual:
            waiting = SUMMARY["manual"].format(questions=", ".join(manual))
            said.append(" ").append(line(waiting, 100), style="dim")
    return said


def _count(what: str, count: int) -> str:
    return SUMMARY[f"{what}_one" if count == 1 else what].format(count=count)


def _next(folder: Path) -> list[Line]:
    """Where to look. A path is never wrapped or cut: people copy it."""
    places = {
        SUMMARY[key]: line(str(folder / name), 4000)
        for key, name in (
            ("next_class", "class.html"),
            ("next_grades", "grades.csv"),
            ("next_feedback", "submissions/*/feedback.html"),
        )
    }
    wide = max(map(cell_len, places))
    return [
        Line.assemble((what + " " * (wide - cell_len(what) + 2), "dim"), place, no_wrap=True, overflow="ignore")
        for what, place in places.items()
    ]
