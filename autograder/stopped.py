"""What cells that did not run through cost: which names are missing, whose fault that is, and what waits for it.

A cell with a misspelt line defines nothing. Every test that asks for its names fails then, in this question and in
later ones, and so does every cell that uses them. All of that says nothing about those answers, so nobody is told
anything about them: one sentence at the question where it began says what stopped, and where.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from autograder.model import CaseResult, CellTrouble, SubmissionResult

_NO_NAME = re.compile(r"\bNameError: name '([^']+)' is not defined")


def missing_names(result: SubmissionResult) -> dict[str, str]:
    """The names that tests asked for in vain, each with the first question that asks for it: there it belongs."""
    owners: dict[str, str] = {}
    for question in result.questions:
        for case in question.cases:
            for name in case.missing:
                owners.setdefault(name, question.name)
    return owners


def defines_nothing(result: SubmissionResult) -> bool:
    """Whether all failed, and every question asked for a name in vain: another homework's file, most likely.

    Not every case need have: one that looks for sliders asks for no name.
    """
    tested = [question.cases for question in result.questions if question.cases]
    return bool(tested) and all(
        any(case.missing for case in cases) and all(case.verdict == "failed" for case in cases) for cases in tested
    )


def waits_for(case: CaseResult, missing: Mapping[str, str]) -> frozenset[str]:
    """The missing names that keep a case from saying anything about the answer: it fails whatever that is."""
    if case.verdict == "passed" or case.fault != "student":
        return frozenset()
    said = (case.message.en if case.message is not None else "", case.got or "")
    met = {name for text in said for name in _NO_NAME.findall(text)}
    return frozenset(case.missing) | (met & missing.keys())


def name_not_found(trouble: CellTrouble, missing: Mapping[str, str]) -> str | None:
    """The missing name that a cell stumbled over; None where the cell itself is at fault."""
    found = _NO_NAME.match(trouble.text) if trouble.kind == "error" else None
    return found[1] if found is not None and found[1] in missing else None


def without_a_say(result: SubmissionResult) -> set[str]:
    """The questions whose behaviour says nothing about the student's idea.

    Their answer is not written, or their own cells were stopped before all that was asked for was there.
    """
    missing = missing_names(result)
    waiting = {
        question.name
        for question in result.questions
        if any(waits_for(case, missing) or case.verdict == "not judged" for case in question.cases)
    }
    stopped = {
        trouble.question
        for trouble in result.troubles
        if trouble.question is not None
        and name_not_found(trouble, missing) is None
        and (trouble.kind != "error" or trouble.question in waiting)
    }
    return stopped | set(result.unwritten)
