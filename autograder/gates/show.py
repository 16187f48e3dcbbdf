"""A verify report on a terminal: one line a gate, its findings under it, and a table on request."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from rich.console import Group
from rich.table import Table
from rich.text import Text

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.console import RenderableType

    from autograder.gates.finding import Finding, GateReport, VerifyReport, Weight

_MARKS: dict[Weight, tuple[str, str]] = {
    "error": ("✗", "red"),
    "question": ("?", "yellow"),
    "note": ("·", "dim"),
}
_MOST = 20
"""Findings of one gate that are shown without ``--all``."""


def shown(report: VerifyReport, *, everything: bool = False) -> RenderableType:
    """The whole report; ``everything`` shows every finding instead of the first ones."""
    parts: list[RenderableType] = []
    for gate in report.gates:
        parts.append(_line(gate))
        parts += _findings(gate, None if everything else _MOST)
    return Group(*parts, _verdict(report))


def table(report: VerifyReport) -> RenderableType:
    """Every submission that was judged, gate by gate: what it is, what it lost."""
    sheet = Table("gate", "what", "question", "outcome", show_lines=False, header_style="bold")
    for gate in report.gates:
        for row in gate.rows:
            style = "" if row.good else "red"
            sheet.add_row(gate.name, Text(row.what), row.question, Text(row.outcome), style=style)
    return sheet


def _line(gate: GateReport) -> Text:
    mark, colour = ("✓", "green") if gate.passed else ("✗", "red")
    line = Text()
    line.append(f"{mark} {gate.name:<15}", style=f"bold {colour}")
    line.append(gate.checked)
    asked = Counter(finding.weight for finding in gate.findings)
    for weight, (_, style) in _MARKS.items():
        count = asked[weight]
        if count:
            line.append(f", {count} {weight}{'s' if count > 1 else ''}", style=style)
    line.append(f"  {gate.seconds:.1f} s", style="dim")
    return line


def _findings(gate: GateReport, most: int | None) -> Iterator[Text]:
    # Stable: within a weight, findings stay in the order of the notebook.
    ordered = sorted(gate.findings, key=lambda finding: list(_MARKS).index(finding.weight))
    for finding in ordered[:most]:
        yield _finding(finding)
    if most is not None and len(ordered) > most:
        yield Text(f"    … {len(ordered) - most} more; --all shows them", style="dim")


def _finding(finding: Finding) -> Text:
    mark, colour = _MARKS[finding.weight]
    where = "  ".join(part for part in (finding.file, finding.case or finding.question) if part)
    text = Text()
    text.append(f"    {mark} ", style=colour)
    if where:
        text.append(f"{where}: ", style="bold")
    text.append(finding.sentence)
    for line in (finding.diff or "").splitlines():
        text.append(f"\n        {line}", style="red" if line.startswith("-") else "green")
    return text


def _verdict(report: VerifyReport) -> Text:
    closed = [gate.name for gate in report.gates if not gate.passed]
    line = Text("\n")
    if closed:
        line.append(f"{report.assignment} is not ready: {', '.join(closed)}.", style="bold red")
    else:
        line.append(f"{report.assignment} may be released.", style="bold green")
    line.append(f"  {report.submissions} submissions, isolation {report.level}, {report.seconds:.0f} s", style="dim")
    return line
