"""What a student may see of a result, in the student's language: the one place that decides it.

Of a public case: everything. Of a hidden case: the verdict, the points, and the author's hint; never its name,
its message, its input, what came back, or anything that the student's process said while it ran or, in the same
process, afterwards (``private``). The note of
a result is for the teacher (it may quote a test), and only the reason why a file cannot be read is shown.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from autograder.model import (
    CaseResult,
    CellTrouble,
    Language,
    Level,
    QuestionResult,
    Status,
    SubmissionResult,
    Text,
    Verdict,
)
from autograder.report.plain import clean, line, points
from autograder.report.words import FEEDBACK, STATUS_FOR_STUDENT
from autograder.sandbox.outcome import LIMIT_NAMES

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from autograder.report.facts import Advice


class CaseView(msgspec.Struct, frozen=True, kw_only=True):
    """A case as its student sees it."""

    label: str
    verdict: Verdict
    points: float
    possible: float
    hidden: bool
    said: tuple[str, ...] = ()
    """Hints, or the reason for having no result."""
    message: str = ""
    given: str | None = None
    got: str | None = None

    def lines(self, language: Language) -> list[str]:
        """Everything it says, one thing a line."""
        colon = "：" if language == "zh-TW" else ": "
        shown = [self.message] if self.message else []
        if self.given is not None:
            shown.append(f"{FEEDBACK['given'].in_(language)}{colon}{self.given}")
        if self.got is not None:
            shown.append(f"{FEEDBACK['got'].in_(language)}{colon}{self.got}")
        return [*shown, *self.said]


class QuestionView(msgspec.Struct, frozen=True, kw_only=True):
    """A question as its student sees it."""

    name: str
    anchor: str
    points: float | None
    possible: float
    manual: bool
    cases: tuple[CaseView, ...]
    advice: str = ""
    """What its behaviour looks like: a misconception's hint, or one that a person wrote for the group."""

    @property
    def open(self) -> float:
        """Points that are still to be won."""
        return 0.0 if self.points is None else max(0.0, self.possible - self.points)

    @property
    def failed(self) -> list[CaseView]:
        """The cases to show at length."""
        return [case for case in self.cases if case.verdict != "passed"]

    @property
    def passed(self) -> list[CaseView]:
        """The public cases that passed."""
        return [case for case in self.cases if case.verdict == "passed" and not case.hidden]

    @property
    def hidden(self) -> int:
        """How many hidden cases it has."""
        return sum(case.hidden for case in self.cases)

    @property
    def hidden_passed(self) -> int:
        """How many of them passed."""
        return sum(case.hidden and case.verdict == "passed" for case in self.cases)


class CellView(msgspec.Struct, frozen=True):
    """A cell that did not run through."""

    title: str
    what: str
    text: str


class View(msgspec.Struct, frozen=True, kw_only=True):
    """A whole result as its student sees it."""

    submission: str
    assignment: str
    student_id: str
    student_name: str
    file: str
    language: Language
    status: Status
    level: Level
    total: float | None
    possible: float
    notes: tuple[str, ...]
    questions: tuple[QuestionView, ...]
    cells: tuple[CellView, ...]

    @property
    def most_to_win(self) -> list[QuestionView]:
        """Up to three questions with the most points left, in the order of the notebook."""
        left = sorted((q for q in self.questions if q.open > 0), key=lambda question: -question.open)[:3]
        return [question for question in self.questions if question in left]


def student_view(result: SubmissionResult, advice: Advice) -> View:
    """Cut a result down to what its student may see."""
    language = result.language
    return View(
        submission=result.submission,
        assignment=result.assignment,
        student_id=result.student_id,
        student_name=result.student_name,
        file=result.file,
        language=language,
        status=result.status,
        level=result.level,
        total=result.total,
        possible=result.possible,
        notes=tuple(_notes(result)),
        questions=tuple(_questions(result, advice.hints(result.submission))),
        cells=tuple(
            CellView(
                FEEDBACK["cell_of" if trouble.question else "cell"]
                .in_(language)
                .format(number=trouble.number, question=trouble.question),
                FEEDBACK[f"cell_{trouble.kind}"].in_(language),
                FEEDBACK["withheld"].in_(language) if trouble.private else clean(_said(trouble, language), 600),
            )
            for trouble in result.troubles
        ),
    )


def _said(trouble: CellTrouble, language: Language) -> str:
    """What happened in a cell. Results hold a limit's name in English; the policy knows both."""
    name, _, value = trouble.text.partition(" (")
    known = {words.en: words.zh for words in LIMIT_NAMES.values()}
    if language == "zh-TW" and trouble.kind == "limit" and name in known:
        return f"{known[name]}（{value.removesuffix(')')}）"
    return trouble.text


def _notes(result: SubmissionResult) -> list[str]:
    language = result.language
    said = [STATUS_FOR_STUDENT[result.status].in_(language)]
    if result.status == "not gradeable":
        said.append(result.note.in_(language))
    waiting = [question for question in result.questions if question.points is None and question.possible]
    if waiting and result.total is not None:
        names = ("、" if language == "zh-TW" else ", ").join(question.name for question in waiting)
        sentence = FEEDBACK["manual_open"].in_(language)
        said.append(sentence.format(questions=names, points=points(sum(q.possible for q in waiting))))
    return [clean(text) for text in said if text]


def _questions(result: SubmissionResult, advice: Mapping[str, Text]) -> Iterator[QuestionView]:
    for place, question in enumerate(result.questions, start=1):
        hint = advice.get(question.name)
        yield QuestionView(
            name=line(question.name, 80),
            anchor=f"question-{place}",
            points=question.points,
            possible=question.possible,
            manual=question.manual,
            cases=tuple(_cases(question, result.language)),
            advice=clean(hint.in_(result.language)) if hint is not None else "",
        )


def _cases(question: QuestionResult, language: Language) -> Iterator[CaseView]:
    number = 0
    for case in question.cases:
        number += case.hidden
        yield _hidden(case, number, language) if case.hidden else _public(case, language)


def _public(case: CaseResult, language: Language) -> CaseView:
    excuse = _excuse(case, language)
    hint = case.hint.in_(language) if case.hint is not None and case.verdict == "failed" else ""
    message = case.message.in_(language) if case.message is not None and case.fault == "student" else ""
    if case.private and case.verdict != "passed":
        message = FEEDBACK["withheld"].in_(language)
    return CaseView(
        label=case.name.partition(".")[2].replace("_", " ") or case.name,
        verdict=case.verdict,
        points=case.points,
        possible=case.possible,
        hidden=False,
        said=tuple(clean(text) for text in (excuse, hint) if text),
        message=clean(message, 1200),
        given=None if case.given is None or case.private else clean(case.given, 1200),
        got=None if case.got is None or case.private else clean(case.got, 1200),
    )


def _hidden(case: CaseResult, number: int, language: Language) -> CaseView:
    said = ""
    if case.verdict == "failed":
        said = (case.hint or FEEDBACK["hidden_no_hint"]).in_(language)
    elif case.verdict == "not judged":
        said = _excuse(case, language) or FEEDBACK["hidden_not_judged"].in_(language)
    return CaseView(
        label=FEEDBACK["hidden_one"].in_(language).format(number=number),
        verdict=case.verdict,
        points=case.points,
        possible=case.possible,
        hidden=True,
        said=(clean(said),) if said else (),
    )


def _excuse(case: CaseResult, language: Language) -> str:
    """Why a case has no result through no fault of the student's."""
    if case.verdict == "passed" or case.fault in {"student", None}:
        return ""
    return FEEDBACK["author_fault" if case.fault == "author" else "system_fault"].in_(language)
