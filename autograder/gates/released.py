"""What leaves the house: nothing private in it, the same bytes on any day, notebooks that open."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from nbformat.validator import iter_validate

from autograder.gates.finding import Finding, GateReport, Row
from autograder.notebook import NotGradeable, read

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from autograder.leaks import Leak

MINOR = 5
"""Released notebooks are nbformat 4.5, the first with ids for cells."""


def leaks_gate(leaks: Sequence[Leak], released: Mapping[str, bytes]) -> GateReport:
    """Nothing private stands in any released byte.

    Args:
        leaks: what the scan of the released files found.
        released: file -> content.
    """
    size = sum(map(len, released.values()))
    return GateReport(
        name="leaks",
        checked=f"{len(released)} files, {size:,} bytes",
        findings=tuple(_leaked(leak) for leak in leaks),
        rows=tuple(
            Row(what=name, question="", outcome=f"{len(data):,} bytes", good=True)
            for name, data in sorted(released.items())
        ),
    )


def _leaked(leak: Leak) -> Finding:
    # A note for instructors may belong to no question; its origin is the master's path.
    question, _, case = ("", "", "") if "/" in leak.origin else leak.origin.partition(".")
    return Finding(
        weight="error",
        question=question or None,
        case=leak.origin if case else None,
        file=leak.where,
        sentence=f"{'An' if leak.kind[0] in 'aeiou' else 'A'} {leak.kind} of {leak.origin} is released: “{leak.text}”. "
        "Take it out of what students get, or make it public.",
    )


def bytes_gate(
    shipped: Mapping[str, str | None],
    rebuilt: Sequence[Mapping[str, str]],
    released: Mapping[str, bytes],
) -> GateReport:
    """What is shipped is what a build makes, every build makes the same, and the notebooks open.

    Args:
        shipped: file -> digest of what lies on disk, None where it is missing.
        rebuilt: the same of builds made just now, each by an interpreter of its own.
        released: file -> content of the release.
    """
    findings: list[Finding] = []
    for file in sorted({*shipped, *(name for build in rebuilt for name in build)}):
        made = {build.get(file) for build in rebuilt}
        if len(made) > 1:
            findings.append(Finding(weight="error", file=file, sentence="Two builds make different bytes of it."))
        elif shipped.get(file) not in made:
            stale = "is not what a build makes now" if shipped.get(file) else "is missing"
            findings.append(Finding(weight="error", file=file, sentence=f"It {stale}. Run autograder build."))
    notebooks = {name: data for name, data in released.items() if name.endswith(".ipynb")}
    for name, data in sorted(notebooks.items()):
        findings += _problems(name, data)
    rows = tuple(
        Row(what=file, question="", outcome=(digest or "missing")[:12], good=digest is not None)
        for file, digest in sorted(shipped.items())
    )
    return GateReport(
        name="bytes",
        checked=f"{len(shipped)} files built {len(rebuilt) + 1} times, {len(notebooks)} notebooks opened",
        findings=tuple(findings),
        rows=rows,
    )


def _problems(name: str, data: bytes) -> Iterator[Finding]:
    """Everything that keeps a released notebook from being valid, empty and openable."""

    def wrong(sentence: str) -> Finding:
        return Finding(weight="error", file=name, sentence=f"{sentence} This is a fault of the builder.")

    try:
        plain = json.loads(data)
        # nbformat.validate would mend what it finds first.
        invalid = next(iter_validate(plain), None)  # type: ignore[no-untyped-call]  # it carries no types
        read(data, name=name)
    except (ValueError, NotGradeable) as error:
        yield wrong(f"It does not open: {str(error).splitlines()[0]}.")
        return
    if invalid is not None:
        yield wrong(f"It is no valid notebook: {str(invalid).splitlines()[0]}.")
        return
    if (plain["nbformat"], plain["nbformat_minor"]) != (4, MINOR):
        yield wrong(f"It is nbformat {plain['nbformat']}.{plain['nbformat_minor']}, not 4.{MINOR}.")
    for number, cell in enumerate(plain["cells"], start=1):
        if cell.get("outputs") or cell.get("execution_count") is not None:
            yield wrong(f"Cell {number} still has outputs.")
    ids = [cell.get("id") for cell in plain["cells"]]
    if len(set(ids)) != len(ids):
        yield wrong("Two cells share an id.")
