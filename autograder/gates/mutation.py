"""Mutants of the reference solution: those that live are questions to the instructor."""

from __future__ import annotations

from typing import TYPE_CHECKING

from autograder.gates.finding import Finding, GateReport, Row
from autograder.gates.reading import NOTHING, Baseline, faults, lost
from autograder.mutants import FILE

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from autograder.gates.finding import Weight
    from autograder.model import SubmissionResult
    from autograder.mutants import Equivalent, Mutant


def mutants_gate(
    mutants: Sequence[Mutant],
    results: Mapping[str, SubmissionResult],
    equivalent: Mapping[str, Equivalent],
    *,
    strict: bool = False,
    baseline: Baseline = NOTHING,
) -> GateReport:
    """Every mutant loses points, unless the instructor said that it is right.

    Args:
        mutants: all of them.
        results: digest of the mutant -> its result.
        equivalent: digest -> the instructor's reason.
        strict: a survivor closes the gate.
        baseline: what the reference solution loses already.
    """
    weight: Weight = "error" if strict else "question"
    findings: list[Finding] = []
    rows: list[Row] = []
    killed = 0
    for mutant in mutants:
        result = results[mutant.digest]
        excused = equivalent.get(mutant.digest)
        caught = lost(result, baseline)
        found = list(faults(result, None, baseline))
        findings += [_about(finding, mutant) for finding in found]
        killed += bool(caught)
        if not caught and excused is None and not found:
            findings.append(
                Finding(
                    weight=weight,
                    question=mutant.question,
                    diff=mutant.diff,
                    sentence=f"Full marks with this change. Is it right? Then put {mutant.digest} into "
                    f"{FILE} with the reason; if not, a case is missing.",
                )
            )
        if caught and excused is not None:
            findings.append(
                Finding(
                    weight="note",
                    question=mutant.question,
                    diff=mutant.diff,
                    file=FILE,
                    sentence=f"{mutant.digest} is marked as right ({excused.reason}), "
                    f"but {caught[0].name} fails it. Delete the entry, or mend the case.",
                )
            )
        rows.append(_row(mutant, caught[0].name if caught else "", excused))
    unknown = sorted(set(equivalent) - {mutant.digest for mutant in mutants})
    findings += [
        Finding(
            weight="note",
            file=FILE,
            sentence=f"{digest} is the change of no mutant any more. Delete the entry.",
        )
        for digest in unknown
    ]
    right = sum(mutant.digest in equivalent for mutant in mutants if not lost(results[mutant.digest], baseline))
    return GateReport(
        name="mutants",
        checked=f"{len(mutants)} mutants: {killed} caught, {right} right all the same, "
        f"{len(mutants) - killed - right} alive",
        findings=tuple(findings),
        rows=tuple(rows),
    )


def _about(finding: Finding, mutant: Mutant) -> Finding:
    return Finding(
        weight=finding.weight,
        sentence=finding.sentence,
        question=finding.question or mutant.question,
        case=finding.case,
        diff=mutant.diff,
    )


def _row(mutant: Mutant, case: str, excused: Equivalent | None) -> Row:
    outcome = f"caught by {case}" if case else f"right: {excused.reason}" if excused else "alive"
    return Row(
        what=f"{mutant.digest} {' → '.join((*mutant.removed, *mutant.added))}",
        question=mutant.question,
        outcome=outcome,
        good=bool(case) or excused is not None,
    )
