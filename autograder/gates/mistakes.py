"""Wrong work does not get its points, and learns why: each misconception is caught by its own case."""

from __future__ import annotations

from typing import TYPE_CHECKING

from autograder.diagnose import deserves
from autograder.gates.finding import Finding, GateReport, Row
from autograder.gates.reading import NOTHING, Baseline, cases, faults, lost, why

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from autograder.catalogue import Misconception
    from autograder.model import SubmissionResult


def misconceptions_gate(
    entries: Sequence[Misconception],
    results: Mapping[str, SubmissionResult],
    names: Mapping[str, str | None],
    baseline: Baseline = NOTHING,
) -> GateReport:
    """Every misconception fails its case, gets its own hint, and loses nothing that it does not deserve.

    Args:
        entries: the catalogue's.
        results: name of the entry -> the result of the release with that answer, the reference elsewhere.
        names: name of the entry -> the misconception that the diagnosis finds in its result, if any.
        baseline: what the reference solution loses already.
    """
    findings: list[Finding] = []
    rows: list[Row] = []
    for entry in entries:
        result = results[entry.name]
        found = list(_judge(entry, result, names.get(entry.name), baseline))
        findings += found
        failed = [case.name for case in lost(result, baseline)]
        rows.append(
            Row(
                what=entry.name,
                question=entry.question,
                outcome=f"loses {', '.join(failed) or 'nothing'}; named {names.get(entry.name) or 'nothing'}",
                good=not any(finding.weight == "error" for finding in found),
            )
        )
    families = len({entry.family for entry in entries})
    return GateReport(
        name="misconceptions",
        checked=f"{families} misconceptions, {len(entries)} ways of writing them",
        findings=tuple(findings),
        rows=tuple(rows),
    )


def _judge(entry: Misconception, result: SubmissionResult, name: str | None, baseline: Baseline) -> Iterator[Finding]:
    yield from faults(result, entry.file, baseline)
    meant = next((case for case in cases(result) if case.name == entry.case), None)
    if meant is None or meant.verdict == "passed":
        yield Finding(
            weight="error",
            question=entry.question,
            case=entry.case,
            file=entry.file,
            sentence="The case meant for this mistake passes it. Make it sharper, or name another case.",
        )
    elif meant.hint is None:
        yield Finding(
            weight="error",
            question=entry.question,
            case=entry.case,
            file=entry.file,
            sentence="The case has no failure message, so whoever fails it learns nothing. Write one.",
        )
    undeserved = [
        case
        for case in lost(result, baseline)
        if case.fault not in {"author", "system"} and not deserves(case.name, entry.case, entry.also)
    ]
    if undeserved:
        first, several = undeserved[0], len(undeserved) > 1
        listed = ", ".join(f'"{case.name}"' for case in undeserved)
        yield Finding(
            weight="error",
            question=first.question,
            case=first.name,
            file=entry.file,
            sentence=f"This mistake also loses {listed}; {'the first: ' if several else ''}{why(first)}. "
            f"Mend the case{'s' if several else ''}, or add {'them' if several else 'it'} to 'also' if deserved.",
        )
    if meant is None or meant.verdict == "passed" or (entry.unnamed and name is None):
        return
    if name == entry.family:
        if entry.unnamed:
            yield Finding(
                weight="note",
                question=entry.question,
                file=entry.file,
                sentence="The diagnosis does name it. Delete 'unnamed'.",
            )
    else:
        got = f"'{name}'" if name else "no name"
        yield Finding(
            weight="error",
            question=entry.question,
            file=entry.file,
            sentence=f"The diagnosis gives it {got}, not '{entry.family}', so it does not get its hint. "
            "Add a probe on which the two behave differently, or make them one entry.",
        )
