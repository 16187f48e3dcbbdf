"""Explain a class: which misconception each failed question shows, and who fails alike without a name.

Pure: results and knowledge in, a ``Diagnosis`` out, which the reports render. Nothing is graded again, so that a
hint that was written yesterday reaches everybody today.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from autograder.cluster import Unexplained, groups
from autograder.diagnose import Diagnostician, behaviour_of, hard
from autograder.report.facts import Diagnosis
from autograder.stopped import missing_names, waits_for, without_a_say

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from autograder.diagnose import Knowledge
    from autograder.model import SubmissionResult
    from autograder.probes import Behaviour


def explain(results: Iterable[SubmissionResult], knowledge: Knowledge) -> Diagnosis:
    """Name what can be named, and group the rest.

    A question whose failed cases are all deserved by a mistake that was named in an earlier one (a wrong softmax
    costs the chart, too) needs no explanation of its own, and gets no name either: with a wrong softmax a right chart
    looks like a wrong one. For the same reason nothing is named where an earlier mistake has no name, but could be
    the cause. A question that is not written, or whose own cell did not run through, shows no idea at all, and
    neither does a case that asks for a name that is not there.

    Args:
        results: of a class; read once, one at a time.
        knowledge: how the assignment's catalogue behaves.
    """
    diagnostician = Diagnostician(knowledge)
    named: dict[str, dict[str, str]] = {}
    follows: dict[str, dict[str, str]] = {}
    unexplained: list[Unexplained] = []
    for result in results:
        failed, behaviour = _failed(result), behaviour_of(result)
        silent, waiting = without_a_say(result), _waiting(result)
        found = _names(failed, behaviour, diagnostician, silent)
        if found:
            named[result.submission] = found
        for question, cases in failed.items():
            left = tuple(case for case in cases if not diagnostician.explains(found.values(), case))
            if question in found:
                continue
            if not left and question not in result.unwritten:
                cause = next(name for name in found if diagnostician.explains([found[name]], cases[0]))
                follows.setdefault(result.submission, {})[question] = cause
            left = tuple(case for case in left if case not in waiting)
            if left and question not in silent:
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
        follows=follows,
        hints={mistake.family: mistake.hint for mistake in knowledge.wrong if mistake.family in given},
        groups=groups(unexplained),
    )


def _names(
    failed: Mapping[str, tuple[str, ...]],
    behaviour: Behaviour,
    diagnostician: Diagnostician,
    silent: Collection[str],
) -> dict[str, str]:
    """Question -> the mistake that it shows, from the first question to the last; none for the ``silent`` ones."""
    found: dict[str, str] = {}
    nameless: list[str] = []
    for question, cases in failed.items():
        if all(diagnostician.explains(found.values(), case) for case in cases):
            continue
        match = None if question in silent else diagnostician.match(question, behaviour)
        doubtful = any(diagnostician.can_cost(earlier, case) for earlier in nameless for case in cases)
        if match is None or doubtful or not diagnostician.meant_for(match.family, cases):
            nameless.append(question)
        else:
            found[question] = match.family
    return found


def _waiting(result: SubmissionResult) -> set[str]:
    """The cases that fail for the want of a name."""
    missing = missing_names(result)
    return {case.name for question in result.questions for case in question.cases if waits_for(case, missing)}


def _failed(result: SubmissionResult) -> dict[str, tuple[str, ...]]:
    """Question -> its cases that failed by a fault of the student's."""
    failed = {
        question.name: tuple(sorted(case.name for case in question.cases if case.fault == "student"))
        for question in result.questions
    }
    return {question: cases for question, cases in failed.items() if cases}
