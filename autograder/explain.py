"""Explain a class: which misconception each failed question shows, and who fails alike without a name.

Pure: results and knowledge in, a ``Diagnosis`` out, which the reports render. Nothing is graded again, so that a
hint that was written yesterday reaches everybody today.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from autograder.cluster import Unexplained, groups
from autograder.diagnose import Diagnostician, behaviour_of, hard
from autograder.report.facts import Diagnosis

if TYPE_CHECKING:
    from collections.abc import Iterable

    from autograder.diagnose import Knowledge
    from autograder.model import SubmissionResult


def explain(results: Iterable[SubmissionResult], knowledge: Knowledge) -> Diagnosis:
    """Name what can be named, and group the rest.

    A question whose failed cases are all deserved by a mistake that was named in another question (a wrong softmax
    costs the chart, too) needs no explanation of its own.

    Args:
        results: of a class; read once, one at a time.
        knowledge: how the assignment's catalogue behaves.
    """
    diagnostician = Diagnostician(knowledge)
    named: dict[str, dict[str, str]] = {}
    unexplained: list[Unexplained] = []
    for result in results:
        failed, behaviour = _failed(result), behaviour_of(result)
        found = {
            question: match.family
            for question in failed
            if (match := diagnostician.match(question, behaviour)) is not None
        }
        if found:
            named[result.submission] = found
        for question, cases in failed.items():
            left = tuple(case for case in cases if not diagnostician.explains(found.values(), case))
            if question not in found and left:
                unexplained.append(
                    Unexplained(
                        submission=result.submission,
                        question=question,
                        cases=left,
                        deviations=hard(diagnostician.deviations(question, behaviour)),
                    )
                )
    given = {family for found in named.values() for family in found.values()}
    return Diagnosis(
        named=named,
        hints={mistake.family: mistake.hint for mistake in knowledge.wrong if mistake.family in given},
        groups=groups(unexplained),
    )


def _failed(result: SubmissionResult) -> dict[str, tuple[str, ...]]:
    """Question -> its cases that failed by a fault of the student's."""
    failed = {
        question.name: tuple(sorted(case.name for case in question.cases if case.fault == "student"))
        for question in result.questions
    }
    return {question: cases for question, cases in failed.items() if cases}
