"""``results.json`` as Gradescope reads it.

Source: gradescope/autograder_samples ``docs/specs.md``. A public case is a visible test. A hidden case is a
hidden test: while there is one, Gradescope shows students no total. What a student may know of it, the
author's hint, stands in a visible entry without points, one for each question. Nothing that a student's
process said while a hidden test ran is in any visible field, and neither are times. A fault of ours has no
score, which Gradescope reports as a failed autograder: it is not a grade.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import msgspec

from autograder.report.plain import clean
from autograder.report.words import FEEDBACK

if TYPE_CHECKING:
    from collections.abc import Iterator

    from autograder.model import Language
    from autograder.report.student import QuestionView, View


def results_json(view: View) -> bytes:
    """The file's bytes, from what a student may see and the points of the hidden cases."""
    language = view.language
    whole: dict[str, Any] = {
        "output": clean("\n".join(view.notes)),
        "output_format": "text",
        "test_output_format": "text",
        "test_name_format": "text",
        "stdout_visibility": "hidden",
        "extra_data": {"submission": view.submission, "status": view.status, "level": view.level},
    }
    if view.status == "not gradeable":
        whole["score"] = 0.0
    elif view.total is not None:
        whole["score"] = view.total
        whole["tests"] = [test for question in view.questions for test in _tests(question, language)]
    return msgspec.json.format(msgspec.json.encode(whole, order="sorted"), indent=1) + b"\n"


def _tests(question: QuestionView, language: Language) -> Iterator[dict[str, Any]]:
    for number, case in enumerate(question.cases, start=1):
        name = f"{question.name} · {case.label}"
        yield {
            "name": clean(name),
            "number": f"{question.name.removeprefix('q')}.{number}",
            "score": case.points,
            "max_score": case.possible,
            "status": "passed" if case.verdict == "passed" else "failed",
            "visibility": "hidden" if case.hidden else "visible",
            "output": _output(case.lines(language)),
        }
    said = list(question.stopped)
    said += [hint for case in question.cases if case in question.failed and case.hidden for hint in case.said]
    if question.advice:
        said.append(question.advice)
    if said:
        yield {
            "name": clean(f"{question.name} · {FEEDBACK['hint'].in_(language)}"),
            "status": "failed",
            "visibility": "visible",
            "output": _output(dict.fromkeys(said)),
        }
    if question.manual:
        yield {
            "name": clean(f"{question.name} · {FEEDBACK['manual'].in_(language)}"),
            "visibility": "visible",
            "output": "",
        }


def _output(lines: object) -> str:
    return clean("\n".join(lines)) if isinstance(lines, (list, tuple, dict)) else ""
