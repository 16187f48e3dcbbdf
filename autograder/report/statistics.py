"""A class in figures: one pass over its results, keeping one small row for each."""

from __future__ import annotations

import math
import re
from collections import Counter
from statistics import fmean, median
from typing import TYPE_CHECKING

import msgspec

from autograder.model import Language, Level, Status, SubmissionResult, Text
from autograder.report.plain import line
from autograder.report.words import REASONS
from autograder.stopped import defines_nothing

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from autograder.model import CaseResult, Verdict

_NAMED = 3
"""Of those who handed in the same bytes, so many are named."""


class Column(msgspec.Struct, frozen=True, kw_only=True):
    """A question, as a column of the tables."""

    name: str
    possible: float
    manual: bool


class Row(msgspec.Struct, frozen=True, kw_only=True):
    """One submission, as a row of the tables."""

    submission: str
    file: str
    student_id: str
    student_name: str
    language: Language
    status: Status
    level: Level
    note: Text
    points: dict[str, float | None]
    total: float | None
    possible: float
    digest: str
    contained: tuple[str, ...] = ()
    """Cases that it passed inside the student's process."""
    reasons: tuple[Text, ...] = ()
    """Why a person should look at it; empty for most."""

    @property
    def why(self) -> list[Text]:
        """The same for people to read: what its note says better is left to the note."""
        others = [reason for reason in self.reasons if not (self.note.en and reason is REASONS.get(self.status))]
        return others if not self.note.en else [*others, self.note] if self.status == "graded" else [self.note, *others]


class CaseCount(msgspec.Struct, kw_only=True):
    """How a class fared in one case."""

    name: str
    question: str
    hidden: bool
    possible: float
    passed: int = 0
    failed: int = 0
    not_judged: int = 0
    author: int = 0
    """Of those not judged: because the test itself is at fault."""
    contained: int = 0
    """Of those passed: inside the student's process."""

    @property
    def judged(self) -> int:
        """Submissions that it decided."""
        return self.passed + self.failed

    @property
    def rate(self) -> float:
        """The share that passed, 1 where nobody was judged."""
        return self.passed / self.judged if self.judged else 1.0


class Bin(msgspec.Struct, frozen=True):
    """Totals from ``low`` up to, but not including, ``high`` (the last bin includes it)."""

    low: float
    high: float
    count: int


class Statistics(msgspec.Struct, frozen=True, kw_only=True):
    """Everything about a class that the tables and pages show; charts aside."""

    assignment: str
    language: Language
    """Of most submissions."""
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    """By student id, then submission."""
    cases: tuple[CaseCount, ...]
    bundles: tuple[str, ...] = ()
    """Digests of the bundles that graded them: one, unless results of two runs lie in one folder."""
    unreadable: tuple[str, ...] = ()
    """Submissions in the folder whose result cannot be read: to be graded again."""
    idle_hints: tuple[str, ...] = ()
    """Names in ``hints.toml`` that no group has."""

    @property
    def counts(self) -> dict[Status, int]:
        """Submissions by status, all four of them."""
        counted = Counter(row.status for row in self.rows)
        statuses: tuple[Status, ...] = ("graded", "partly graded", "not gradeable", "system")
        return {status: counted[status] for status in statuses}

    @property
    def people(self) -> list[Row]:
        """The rows that a person should look at, those without a grade first."""
        urgency: dict[Status, int] = {"system": 0, "not gradeable": 1, "partly graded": 2, "graded": 3}
        return sorted((row for row in self.rows if row.reasons), key=lambda row: urgency[row.status])

    @property
    def totals(self) -> list[float]:
        """The grades there are."""
        return [row.total for row in self.rows if row.total is not None]

    @property
    def possible(self) -> float:
        """The most that anybody could reach."""
        return max((row.possible for row in self.rows), default=0.0)

    @property
    def by_machine(self) -> float:
        """The most that could be reached before a person marks the manual questions."""
        return self.possible - sum(column.possible for column in self.columns if column.manual)

    @property
    def mean(self) -> float | None:
        """Of the grades there are."""
        return fmean(self.totals) if self.totals else None

    @property
    def median(self) -> float | None:
        """Of the grades there are."""
        return median(self.totals) if self.totals else None

    @property
    def levels(self) -> tuple[Level, ...]:
        """Of isolation that the submissions were graded at."""
        return tuple(sorted({row.level for row in self.rows}))

    def hardest(self, count: int) -> list[CaseCount]:
        """The cases that most failed, hardest first; those that all passed are none of them."""
        failed = [case for case in self.cases if case.failed]
        return sorted(failed, key=lambda case: (case.rate, case.name))[:count]

    def histogram(self) -> list[Bin]:
        """The grades there are, in about ten bins of a round width."""
        possible = self.possible
        if not self.totals or possible <= 0:
            return []
        width = _round_width(possible / 10)
        bins = max(1, math.ceil(round(possible / width, 9)))
        held = Counter(min(bins - 1, max(0, int(total / width + 1e-9))) for total in self.totals)
        return [Bin(n * width, min((n + 1) * width, possible), held[n]) for n in range(bins)]


def _round_width(about: float) -> float:
    scale = 10.0 ** math.floor(math.log10(about))
    return min((scale * step for step in (1, 2, 2.5, 5, 10)), key=lambda width: abs(width - about))


class Tally:
    """Counts while results go by; ``done`` closes the books."""

    def __init__(self) -> None:
        self._rows: list[Row] = []
        self._cases: dict[str, CaseCount] = {}
        self._columns: dict[str, Column] = {}
        self._assignments: Counter[str] = Counter()
        self._bundles: set[str] = set()

    def add(self, result: SubmissionResult) -> None:
        """Count one submission."""
        self._assignments[result.assignment] += 1
        self._bundles.add(result.bundle_digest)
        for question in result.questions:
            self._columns.setdefault(
                question.name,
                Column(name=question.name, possible=question.possible, manual=question.manual),
            )
            for case in question.cases:
                self._count(case)
        self._rows.append(
            Row(
                submission=result.submission,
                file=result.file,
                student_id=result.student_id,
                student_name=result.student_name,
                language=result.language,
                status=result.status,
                level=result.level,
                note=result.note,
                points={question.name: question.points for question in result.questions},
                total=result.total,
                possible=result.possible,
                digest=result.submission_digest,
                contained=tuple(
                    case.name
                    for question in result.questions
                    for case in question.cases
                    if case.how == "contained" and case.verdict == "passed"
                ),
                reasons=tuple(_reasons(result)),
            )
        )

    def _count(self, case: CaseResult) -> None:
        count = self._cases.setdefault(
            case.name,
            CaseCount(name=case.name, question=case.question, hidden=case.hidden, possible=case.possible),
        )
        fields: dict[Verdict, str] = {"passed": "passed", "failed": "failed", "not judged": "not_judged"}
        field = fields[case.verdict]
        setattr(count, field, getattr(count, field) + 1)
        if case.verdict == "not judged" and case.fault == "author":
            count.author += 1
        if case.verdict == "passed" and case.how == "contained":
            count.contained += 1

    def done(self, unreadable: Iterable[str] = (), idle_hints: Iterable[str] = ()) -> Statistics:
        """The figures of all that went by."""
        languages = Counter(row.language for row in self._rows if row.status != "not gradeable")
        zh = languages["zh-TW"] >= languages["en"]
        columns = sorted(self._columns.values(), key=lambda column: natural(column.name))
        order = {column.name: place for place, column in enumerate(columns)}
        return Statistics(
            assignment=min(self._assignments, key=lambda name: (-self._assignments[name], name), default=""),
            language="zh-TW" if zh else "en",
            columns=tuple(columns),
            rows=tuple(
                sorted(_compared(self._rows, self._cases), key=lambda row: (natural(row.student_id), row.submission))
            ),
            cases=tuple(sorted(self._cases.values(), key=lambda case: order[case.question])),
            bundles=tuple(sorted(self._bundles)),
            unreadable=tuple(unreadable),
            idle_hints=tuple(idle_hints),
        )


def natural(text: str) -> list[tuple[int, int, str]]:
    """A key that sorts q2 before q10."""
    return [
        (0, int(part), "") if part.isdecimal() and part.isascii() else (1, 0, part.casefold())
        for part in re.split(r"([0-9]{1,18})", text)
        if part
    ]


def _reasons(result: SubmissionResult) -> Iterable[Text]:
    if result.status == "system":
        yield REASONS["system"]
    elif result.status == "not gradeable":
        yield REASONS["not gradeable"]
    elif result.status == "partly graded":
        yield REASONS["partly graded"]
    cases = [case for question in result.questions for case in question.cases]
    if any(case.fault == "author" for case in cases):
        yield REASONS["author"]
    if defines_nothing(result):
        yield REASONS["defines nothing"]


def _compared(rows: list[Row], cases: Mapping[str, CaseCount]) -> list[Row]:
    """The rows with what only shows beside others.

    The same bytes, or the same student, twice; and a case that was judged inside the student's process, where that is
    not so for most who passed it. A test of others that looks at a DataFrame is judged there for everybody; who
    returns an object of a kind of its own, in order to be, stands alone.
    """
    twins: dict[str, list[Row]] = {}
    for row in rows:
        if row.status != "not gradeable":
            twins.setdefault(row.digest, []).append(row)
    people = Counter(row.student_id for row in rows if row.student_id)
    compared = []
    for row in rows:
        reasons = row.reasons
        if any(2 * cases[name].contained <= cases[name].passed for name in row.contained):
            reasons = (*reasons, REASONS["contained"])
        others = [twin for twin in twins.get(row.digest, ()) if twin is not row]
        if others and row.status != "not gradeable":
            reasons = (*reasons, _same_bytes(others))
        if people[row.student_id] > 1:
            reasons = (*reasons, REASONS["same student"])
        compared.append(msgspec.structs.replace(row, reasons=reasons) if reasons != row.reasons else row)
    return compared


def _same_bytes(others: list[Row]) -> Text:
    names = [line(f"{row.student_id} {row.student_name}", 60) or row.submission for row in others[:_NAMED]]
    more = "…" if len(others) > _NAMED else ""
    said = REASONS["same bytes"]
    return Text(said.zh.format(others="、".join(names) + more), said.en.format(others=", ".join(names) + more))
