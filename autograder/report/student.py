"""What a student may see of a result, in the student's language: the one place that decides it.

Of a public case: everything. Of a hidden case: the verdict, the points, and the author's hint; never its name,
its message, its input, what came back, or anything that the student's process said while it ran or, in the same
process, afterwards (``private``). The note of
a result is for the teacher (it may quote a test), and only the reason why a file cannot be read is shown.
"""

from __future__ import annotations

import re
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
    Verdict,
)
from autograder.report.plain import clean, line, points
from autograder.report.words import FEEDBACK, STATUS_FOR_STUDENT
from autograder.sandbox.outcome import LIMIT_NAMES
from autograder.stopped import defines_nothing, missing_names, name_not_found, waits_for

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

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
    waiting: bool = False
    """It cannot say anything before something else is mended; its question says what."""

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
    stopped: tuple[str, ...] = ()
    """What has to be mended or written before its tests can say anything."""

    @property
    def shown(self) -> bool:
        """Whether there is anything to say about it."""
        return bool(self.possible or self.cases or self.manual or self.stopped)

    @property
    def open(self) -> float:
        """Points that are still to be won."""
        return 0.0 if self.points is None else max(0.0, self.possible - self.points)

    @property
    def failed(self) -> list[CaseView]:
        """The cases to show at length."""
        return [case for case in self.cases if case.verdict != "passed" and not case.waiting]

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
    cells: tuple[str, ...]
    """What happened in cells that did not run through and belong to no question."""

    @property
    def most_to_win(self) -> list[QuestionView]:
        """Up to three questions with the most points left, in the order of the notebook."""
        left = sorted((q for q in self.questions if q.open > 0), key=lambda question: -question.open)[:3]
        return [question for question in self.questions if question in left]


def student_view(result: SubmissionResult, advice: Advice) -> View:
    """Cut a result down to what its student may see."""
    language = result.language
    missing = missing_names(result)
    known = {question.name for question in result.questions}
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
        questions=tuple(_questions(result, advice)),
        cells=tuple(
            _cell(trouble, language)
            for trouble in result.troubles
            if trouble.question not in known and name_not_found(trouble, missing) is None
        ),
    )


_PLACE = re.compile(r" \(<cell \d+>(, line \d+)?\)$")
"""Where a SyntaxError says that it was: the sentence around it says so, too."""


def _cell(trouble: CellTrouble, language: Language) -> str:
    """What happened in a cell, and where, as a sentence."""
    kind = f"cell_{trouble.kind}"
    if trouble.kind == "error" and trouble.line is not None and not trouble.private:
        kind = "cell_syntax" if trouble.text.startswith(_UNREADABLE) else "cell_error_line"
    said = FEEDBACK["withheld"].in_(language) if trouble.private else _PLACE.sub("", _said(trouble, language))
    return FEEDBACK[kind].in_(language).format(number=trouble.number, line=trouble.line, text=clean(said, 600))


_UNREADABLE = ("SyntaxError", "IndentationError", "TabError")


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
    if defines_nothing(result):
        said.append(FEEDBACK["defines_nothing"].in_(language))
    waiting = [question for question in result.questions if question.points is None and question.possible]
    if waiting and result.total is not None:
        names = ("、" if language == "zh-TW" else ", ").join(question.name for question in waiting)
        sentence = FEEDBACK["manual_open"].in_(language)
        said.append(sentence.format(questions=names, points=points(sum(q.possible for q in waiting))))
    return [clean(text) for text in said if text]


def _questions(result: SubmissionResult, advice: Advice) -> Iterator[QuestionView]:
    hints, follows = advice.hints(result.submission), advice.follows(result.submission)
    missing = missing_names(result)
    for place, question in enumerate(result.questions, start=1):
        hint = hints.get(question.name)
        waiting = _waiting(question, result, missing)
        stopped = _stopped(question, result, missing, count=len(waiting), after=follows.get(question.name))
        yield QuestionView(
            name=line(question.name, 80),
            anchor=f"question-{place}",
            points=question.points,
            possible=question.possible,
            manual=question.manual,
            cases=tuple(_cases(question, waiting, result.language)),
            advice=clean(hint.in_(result.language)) if hint is not None else "",
            stopped=tuple(clean(text) for text in stopped),
        )


def _waiting(question: QuestionResult, result: SubmissionResult, missing: Mapping[str, str]) -> set[str]:
    """The cases of a question that cannot say anything yet."""
    return {
        case.name
        for case in question.cases
        if waits_for(case, missing)
        or (question.name in result.unwritten and case.verdict == "failed" and case.fault == "student")
    }


def _stopped(
    question: QuestionResult, result: SubmissionResult, missing: Mapping[str, str], *, count: int, after: str | None
) -> Iterator[str]:
    """Why the tests of a question cannot say anything yet: what came first, and nothing that follows from it.

    Args:
        question: with its cases.
        result: that it belongs to.
        missing: see ``missing_names``.
        count: of its cases that wait.
        after: the question whose mistake explains what failed in this one.
    """
    language = result.language
    if question.name in result.unwritten and count:
        yield FEEDBACK["unwritten"].in_(language)
        return
    own = [trouble for trouble in result.troubles if trouble.question == question.name]
    at_fault = [trouble for trouble in own if name_not_found(trouble, missing) is None]
    undefined = list(_undefined(question, own, missing, language)) if count and not at_fault else []
    if after is not None and not undefined:
        yield FEEDBACK["follows"].in_(language).format(question=after)
    alike = {trouble.text: trouble for trouble in reversed(at_fault)}  # the first of those that say the same
    yield from (_cell(trouble, language) for trouble in at_fault if trouble is alike[trouble.text])
    yield from undefined
    if count:
        yield FEEDBACK["waiting"].in_(language).format(count=count)


def _undefined(
    question: QuestionResult, own: Iterable[CellTrouble], missing: Mapping[str, str], language: Language
) -> Iterator[str]:
    """Which names are missing, and where they belong; those that only hidden cases ask for are not told."""
    wants = [(case.hidden, waits_for(case, missing)) for case in question.cases]
    told = {name for hidden, names in wants if not hidden for name in names}
    told |= {name_not_found(trouble, missing) or "" for trouble in own if not trouble.private}
    names = [name for name in missing if name in told]
    before = [name for name in names if missing[name] != question.name]
    first = missing[before[0]] if before else question.name
    listed = ("、" if language == "zh-TW" else ", ").join(name for name in names if missing[name] == first)
    if before:
        yield FEEDBACK["undefined_before"].in_(language).format(question=first, names=listed)
    elif any(names for _, names in wants):
        yield FEEDBACK["undefined" if listed else "undefined_some"].in_(language).format(names=listed)


def _cases(question: QuestionResult, waiting: Collection[str], language: Language) -> Iterator[CaseView]:
    numbers = {True: 0, False: 0}
    for case in question.cases:
        numbers[case.hidden] += 1
        view = (_hidden if case.hidden else _public)(case, numbers[case.hidden], language)
        if case.name in waiting:
            said = (FEEDBACK["waits"].in_(language),)
            view = msgspec.structs.replace(view, waiting=True, message="", given=None, got=None, said=said)
        yield view


def _public(case: CaseResult, number: int, language: Language) -> CaseView:
    excuse = _excuse(case, language)
    hint = case.hint.in_(language) if case.hint is not None and case.verdict == "failed" else ""
    message = case.message.in_(language) if case.message is not None and case.fault == "student" else ""
    if case.private and case.verdict != "passed":
        message = FEEDBACK["withheld"].in_(language)
    return CaseView(
        label=_label(case, number, language),
        verdict=case.verdict,
        points=case.points,
        possible=case.possible,
        hidden=False,
        said=tuple(clean(text) for text in (excuse, hint) if text),
        message=clean(message, 1200),
        given=None if case.given is None or case.private else clean(case.given, 1200),
        got=None if case.got is None or case.private else clean(case.got, 1200),
    )


def _label(case: CaseResult, number: int, language: Language) -> str:
    """Counted as the student's notebook counts them. The names are English, where they are words at all."""
    name = case.name.partition(".")[2].replace("_", " ")
    nameless = not name or name.isdecimal()
    return FEEDBACK["public_nameless" if nameless else "public_one"].in_(language).format(number=number, name=name)


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
