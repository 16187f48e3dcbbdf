"""What the gates ask of one graded submission."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from autograder.gates.finding import Finding

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from autograder.model import CaseResult, SubmissionResult


def cases(result: SubmissionResult) -> Iterator[CaseResult]:
    """All cases of all questions, in order."""
    for question in result.questions:
        yield from question.cases


def earned(result: SubmissionResult) -> tuple[float, float]:
    """(points, possible) of the questions that are not graded by a person."""
    judged = [question for question in result.questions if not question.manual]
    return sum(question.points or 0.0 for question in judged), sum(question.possible for question in judged)


@dataclass(frozen=True)
class Baseline:
    """What goes wrong with the reference solution already: said once, and not again of every other answer."""

    cases: frozenset[str] = frozenset()
    troubles: frozenset[str] = frozenset()

    @classmethod
    def of(cls, results: Iterable[SubmissionResult]) -> Baseline:
        """What goes wrong with any of the solved notebooks."""
        solved = list(results)
        return cls(
            frozenset(case.name for result in solved for case in lost(result)),
            frozenset(trouble.text for result in solved for trouble in result.troubles),
        )


NOTHING = Baseline()


def lost(result: SubmissionResult, baseline: Baseline = NOTHING) -> tuple[CaseResult, ...]:
    """The cases that did not pass."""
    return tuple(case for case in cases(result) if case.verdict != "passed" and case.name not in baseline.cases)


def why(case: CaseResult) -> str:
    """What is known about a case that did not pass, in one line."""
    said = [case.message.en.rstrip(".")] if case.message else []
    said += [f"limit: {case.limit}"] if case.limit else []
    said += [f"got {case.got}"] if case.got else []
    return "; ".join(said) or case.verdict


def faults(result: SubmissionResult, file: str | None, baseline: Baseline = NOTHING) -> Iterator[Finding]:
    """What nobody's answer should ever bring about: a fault of the assignment or of the grader."""
    if result.status in {"system", "not gradeable"}:
        yield Finding(
            weight="error",
            file=file,
            sentence=f"It could not be graded ({result.status}): {result.note.en}",
        )
    for case in cases(result):
        if case.fault in {"author", "system"} and case.name not in baseline.cases:
            whose = "" if case.fault == "author" and case.message else f"Through a fault of the {case.fault}'s: "
            yield Finding(
                weight="error",
                question=case.question,
                case=case.name,
                file=file,
                sentence=f"{whose}{why(case)}. Mend it, then build and verify again.",
            )


def raised(result: SubmissionResult, file: str | None, baseline: Baseline = NOTHING) -> Iterator[Finding]:
    """Cells that raised, reached a limit or died."""
    for trouble in result.troubles:
        if trouble.text in baseline.troubles:
            continue
        yield Finding(
            weight="error",
            question=trouble.question,
            file=file,
            sentence=f"Code cell {trouble.number} does not run: {trouble.text}. Run all cells and mend it.",
        )
