"""``class.html``: what a TA and an instructor read. One page, in both languages, sortable, self-contained."""

from __future__ import annotations

import hashlib
from collections import Counter
from typing import TYPE_CHECKING

import msgspec
from markupsafe import Markup

from autograder.model import Text
from autograder.report.charts import drawings
from autograder.report.pages import template
from autograder.report.plain import line
from autograder.report.words import CLASS, LEVEL, STATUS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from autograder.model import SubmissionResult
    from autograder.report.facts import Advice, RunFacts
    from autograder.report.statistics import Row, Statistics

KINDS_KEPT = 500
"""Different drawings of one chart that are kept while a class goes by."""
KINDS_SHOWN = 60
NAMES_SHOWN = 12


class Drawing(msgspec.Struct):
    """Charts that look alike."""

    svg: list[Markup]
    submissions: list[str]


class Wall:
    """The charts of a class, one of each kind, collected while results go by."""

    def __init__(self) -> None:
        self._kinds: dict[str, dict[bytes, Drawing]] = {}
        self._more: Counter[str] = Counter()

    def add(self, result: SubmissionResult) -> None:
        """Hang up what one submission drew."""
        for name, figures in drawings(result.charts):
            kinds = self._kinds.setdefault(name, {})
            key = hashlib.sha256("".join(figures).encode()).digest()
            if key in kinds:
                kinds[key].submissions.append(result.submission)
            elif len(kinds) < KINDS_KEPT:
                kinds[key] = Drawing(figures, [result.submission])
            else:
                self._more[name] += 1

    def sections(self) -> Iterator[tuple[str, list[Drawing], int]]:
        """Of each chart: its name, its kinds from the commonest to the rarest, and how many are not shown."""
        for name, kinds in self._kinds.items():
            order = sorted(kinds.values(), key=lambda kind: (-len(kind.submissions), kind.submissions[0]))
            yield name, order[:KINDS_SHOWN], len(order[KINDS_SHOWN:]) + self._more[name]


class Bar(msgspec.Struct, frozen=True, kw_only=True):
    """One bar of the histogram, in the drawing's own units."""

    x: float
    width: float
    height: float
    label: str
    count: int
    said: Text


def class_html(statistics: Statistics, advice: Advice, wall: Wall, run: RunFacts | None) -> Iterator[bytes]:
    """The page, piece by piece."""
    page = template("class.html")
    page_of = {row.submission: row for row in statistics.rows}
    pieces = page.stream(
        s=statistics,
        advice=advice,
        wall=list(wall.sections()),
        run=run,
        w=CLASS,
        status=STATUS,
        level=LEVEL,
        bars=histogram(statistics),
        columns=[column for column in statistics.columns if column.possible],
        people=statistics.people,
        manual=[column.name for column in statistics.columns if column.manual and column.possible],
        misconceptions=misconceptions(advice, page_of),
        groups=groups(advice, page_of),
        rows=page_of,
        names=NAMES_SHOWN,
        shade=shade,
        limits=_limits(run),
        several_bundles=len(statistics.bundles) > 1,
    )
    pieces.enable_buffering(64)
    for piece in pieces:
        yield piece.encode()


def histogram(statistics: Statistics) -> list[Bar]:
    """The bars of the scores, in a drawing of 600 by 160."""
    bins = statistics.histogram()
    most = max((held.count for held in bins), default=0)
    width = 600 / max(1, len(bins))
    return [
        Bar(
            x=n * width + 3,
            width=width - 6,
            height=130 * held.count / most,
            label=f"{held.low:g}",
            count=held.count,
            said=Text(
                *(
                    CLASS["from_to"].in_(language).format(low=f"{held.low:g}", high=f"{held.high:g}", count=held.count)
                    for language in ("zh-TW", "en")
                )
            ),
        )
        for n, held in enumerate(bins)
    ]


def misconceptions(advice: Advice, rows: dict[str, Row]) -> list[tuple[str, str, Text | None, list[Row]]]:
    """Question, name, hint and submissions of each misconception that was recognised, commonest first."""
    found: dict[tuple[str, str], list[Row]] = {}
    for submission, named in advice.diagnosis.named.items():
        for question, name in named.items():
            if submission in rows:
                found.setdefault((question, name), []).append(rows[submission])
    order = sorted(found, key=lambda key: (-len(found[key]), key))
    return [(question, name, advice.diagnosis.hints.get(name), found[question, name]) for question, name in order]


def groups(advice: Advice, rows: dict[str, Row]) -> list[tuple[str, str, str, list[Row], Text | None]]:
    """Name, question, description, members and hint of each group of two or more, largest first."""
    shown = []
    for group in sorted(advice.diagnosis.groups, key=lambda group: (-len(group.members), group.name)):
        members = [rows[member] for member in group.members if member in rows]
        if len(members) > 1:
            said = line(group.description, 300)
            shown.append((group.name, group.question, said, members, advice.group_hints.get(group.name)))
    return shown


def shade(points: float | None, possible: float) -> str:
    """The class of a cell of points: none, some, or all of them."""
    if points is None or possible <= 0:
        return "open"
    if points >= possible:
        return "full"
    return "zero" if points <= 0 else "half" if points < 0.6 * possible else "most"


def _limits(run: RunFacts | None) -> list[tuple[str, str]]:
    return [] if run is None else [(name, line(str(value), 120)) for name, value in sorted(run.limits.items())]
