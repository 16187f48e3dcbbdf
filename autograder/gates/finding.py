"""What a gate says: records only."""

from __future__ import annotations

from typing import Literal

import msgspec

Weight = Literal["error", "question", "note"]
"""``error`` closes the gate. ``question`` asks the instructor something. ``note`` is worth knowing."""


class Finding(msgspec.Struct, frozen=True, kw_only=True, omit_defaults=True):
    """One thing that is wrong, doubtful or worth knowing, with where to look."""

    weight: Weight
    sentence: str
    """What it is and what to do next."""
    question: str | None = None
    case: str | None = None
    file: str | None = None
    """Of the assignment: ``misconceptions/no_shift.py``, ``softmax_en.ipynb``."""
    diff: str | None = None


class Row(msgspec.Struct, frozen=True, kw_only=True):
    """One line of the table that is shown on request."""

    what: str
    question: str
    outcome: str
    good: bool


class GateReport(msgspec.Struct, frozen=True, kw_only=True):
    """What came of one gate."""

    name: str
    checked: str
    """What was looked at, in words: ``86 misconceptions``."""
    findings: tuple[Finding, ...] = ()
    rows: tuple[Row, ...] = ()
    seconds: float = 0.0

    @property
    def passed(self) -> bool:
        """Whether nothing closes the gate; questions to the instructor do not."""
        return not any(finding.weight == "error" for finding in self.findings)


class VerifyReport(msgspec.Struct, frozen=True, kw_only=True):
    """What came of all gates."""

    assignment: str
    bundle_digest: str
    level: str
    """How strongly the submissions were isolated."""
    submissions: int
    gates: tuple[GateReport, ...]
    seconds: float = 0.0

    @property
    def passed(self) -> bool:
        """Whether every gate is open."""
        return all(gate.passed for gate in self.gates)

    @property
    def exit_code(self) -> int:
        """0 where every gate is open, 1 where the assignment is at fault."""
        return 0 if self.passed else 1
