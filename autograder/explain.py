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
    from collections.abc import Iterable, Mapping

    from autograder.diagnose import Knowledge
    from autograder.model import SubmissionResult
    from autograder.probes import Behaviour


def explain(results: Iterable[SubmissionResult], knowledge: Knowledge) -> Diagnosis:
    """Name what can be named, and group the rest.

    A question whose failed cases are all deserved by a mistake that was named in an earlier one (a wrong softmax
    costs the chart, too) needs no explanation of its own, and gets no name either: with a wrong softmax a right chart
    looks like a wrong one. For the same reason nothing is named where an earlier mistake has no name, but could be
    the cause.

    Args:
        results: of a class; read once, one at a time.
        knowledge: how the assignment's catalogue behaves.
    """
    diagnostician = Diagnostician(knowledge)
    named: dict[str, dict[str, str]] = {}
    unexplained: list[Unexplained] = []
    for result in results:
        failed, behaviour = _failed(result), behaviour_of(result)
        found = _names(failed, behaviour, diagnostician)
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


def _names(failed: Mapping[str, tuple[str, ...]], behaviour: Behaviour, diagnostician: Diagnostician) -> dict[str, str]:
    """Question -> the mistake that it shows, from the first question to the last."""
    found: dict[str, str] = {}
    nameless: list[str] = []
    for question, cases in failed.items():
        if all(diagnostician.explains(found.values(), case) for case in cases):
            continue
        match = diagnostician.match(question, behaviour)
        doubtful = any(diagnostician.can_cost(earlier, case) for earlier in nameless for case in cases)
        if match is None or doubtful or not diagnostician.meant_for(match.family, cases):
            nameless.append(question)
        else:
            found[question] = match.family
    return found


def _failed(result: SubmissionResult) -> dict[str, tuple[str, ...]]:
    """Question -> its cases that failed by a fault of the student's."""
    failed = {
        question.name: tuple(sorted(case.name for case in question.cases if case.fault == "student"))
        for question in result.questions
    }
    return {question: cases for question, cases in failed.items() if cases}
