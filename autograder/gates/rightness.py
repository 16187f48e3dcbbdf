"""Right work gets its points: the reference solution, the untouched release, the accepted answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from autograder.gates.finding import Finding, GateReport, Row
from autograder.gates.reading import NOTHING, Baseline, earned, faults, lost, raised, why

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from autograder.catalogue import Accepted
    from autograder.model import SubmissionResult


def reference_gate(
    solved: Mapping[str, SubmissionResult],
    untouched: Mapping[str, SubmissionResult],
    charts: Collection[str] = (),
) -> GateReport:
    """The reference solution earns every point, the untouched release none, and no cell of either raises.

    Args:
        solved: file of the released notebook -> its result with the reference solution in it.
        untouched: the same for the notebook as it is released.
        charts: names of the charts that the feedback is to show; the reference solution draws each.
    """
    findings: list[Finding] = []
    rows: list[Row] = []
    for file, result in solved.items():
        findings += full_marks(result, file, "the reference solution")
        drawn = {chart["name"] for chart in result.charts if chart.get("figures")}
        findings += [_empty_chart(name, file) for name in charts if name not in drawn]
        rows.append(_row(f"{file} solved", result, good=not lost(result)))
    for file, result in untouched.items():
        points, _ = earned(result)
        findings += [found for found in (*faults(result, file), *raised(result, file)) if found not in findings]
        for question in result.questions:
            if question.points and not question.manual:
                passed = ", ".join(case.name for case in question.cases if case.verdict == "passed")
                findings.append(
                    Finding(
                        weight="error",
                        question=question.name,
                        file=file,
                        sentence=f"Handing it in untouched earns {question.points:g} points ({passed}). "
                        "Make these cases fail where nothing was answered.",
                    )
                )
        rows.append(_row(f"{file} untouched", result, good=points == 0))
    return GateReport(
        name="reference",
        checked=f"{len(solved)} notebooks solved, {len(untouched)} untouched",
        findings=tuple(findings),
        rows=tuple(rows),
    )


def _empty_chart(name: str, file: str) -> Finding:
    return Finding(
        weight="error",
        file=file,
        sentence=f"The chart {name!r} of the feedback is empty for the reference solution. "
        "Correct its call, given or keywords under charts in the AUTOGRADER CONFIG.",
    )


def accepted_gate(
    entries: Sequence[Accepted], results: Mapping[str, SubmissionResult], baseline: Baseline = NOTHING
) -> GateReport:
    """Every accepted answer earns full marks.

    Args:
        entries: the catalogue's.
        results: name of the entry -> the result of the release with that answer, the reference elsewhere.
        baseline: what the reference solution loses already.
    """
    findings: list[Finding] = []
    rows: list[Row] = []
    for entry in entries:
        result = results[entry.name]
        findings += full_marks(result, entry.file, f"an accepted answer ({entry.why.rstrip('.')})", baseline)
        good = not lost(result, baseline)
        rows.append(_row(entry.name, result, good=good, question=" ".join(entry.questions)))
    return GateReport(name="accepted", checked=f"{len(entries)} answers", findings=tuple(findings), rows=tuple(rows))


def full_marks(result: SubmissionResult, file: str, what: str, baseline: Baseline = NOTHING) -> Iterator[Finding]:
    """Everything that keeps a right answer from full marks."""
    yield from faults(result, file, baseline)
    yield from raised(result, file, baseline)
    for case in lost(result, baseline):
        if case.fault not in {"author", "system"}:
            yield Finding(
                weight="error",
                question=case.question,
                case=case.name,
                file=file,
                sentence=f"It fails {what}: {why(case)}. Mend the case, or the answer if it is wrong.",
            )
    points, possible = earned(result)
    if points != possible and not lost(result):
        yield Finding(
            weight="error",
            file=file,
            sentence=f"All cases pass, and yet it earns {points:g} of {possible:g} points. "
            "Make the points of the cases add up to those of their question.",
        )


def _row(what: str, result: SubmissionResult, *, good: bool, question: str = "") -> Row:
    points, possible = earned(result)
    return Row(what=what, question=question, outcome=f"{points:g} of {possible:g}", good=good)
