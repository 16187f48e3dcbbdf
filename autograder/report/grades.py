"""``grades.csv``: one row a submission, for a spreadsheet and for the learning platform."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from autograder.report.plain import line, points

if TYPE_CHECKING:
    from autograder.report.statistics import Statistics

BEFORE = ("submission", "student_id", "name", "status", "level")
AFTER = ("total", "max", "note")

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠", "|", "%")
"""What makes a spreadsheet take a cell for a formula, or an old one for a command; full width counts in East Asia."""


def grades_csv(statistics: Statistics) -> bytes:
    """The table in UTF-8 with a byte order mark, so that Excel reads Chinese; notes in the class's language.

    A note says why a person should look, too: a 0 of another homework's file must not pass for one of this.
    """
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    questions = [column.name for column in statistics.columns]
    between = "" if statistics.language == "zh-TW" else " "
    writer.writerow([*BEFORE, *(cell(name) for name in questions), *AFTER])
    for row in statistics.rows:
        writer.writerow(
            [
                cell(row.submission),
                cell(row.student_id),
                cell(row.student_name),
                row.status,
                row.level,
                *(points(row.points.get(name)) for name in questions),
                points(row.total),
                points(row.possible),
                cell(between.join(why.in_(statistics.language) for why in row.why)),
            ]
        )
    return b"\xef\xbb\xbf" + text.getvalue().encode()


def cell(text: str) -> str:
    """Text that no spreadsheet takes for a formula: an apostrophe before it where it might (as OWASP advises)."""
    shown = line(text, 2000)
    return "'" + shown if shown.startswith(_FORMULA) else shown
