"""What a submission may still use, all its children together."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from autograder.sandbox.outcome import LimitReached

if TYPE_CHECKING:
    from autograder.sandbox.policy import Limits

CPU = {"call_seconds": "call_cpu_seconds", "cell_seconds": "cell_cpu_seconds"}
"""Which limit of CPU time goes with which of the wall clock."""
OF_ALL = frozenset({"submission_seconds", "cpu_seconds", "traffic"})
"""Limits on all the children of a submission together: after one of them there is nothing left for another."""
_IMPATIENCE = 0.25
"""What remains of the limits on one cell and one call after each time that one of them was reached in a submission."""
_SHORTEST_CPU = 0.25
"""Seconds that a cell or call has at the least; a tenfold of what honest ones need."""
_SHORTEST_WALL = 2.0


class Budget:
    """The clock starts when it is made, for the first child."""

    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self.cpu_seconds = float(limits.cpu_seconds)
        self.traffic = limits.traffic
        self.deadline = time.monotonic() + limits.submission_seconds
        self._patience = 1.0

    def allowed(self, limit: str) -> tuple[float, float]:
        """Wall clock and CPU seconds for one cell or call.

        They shrink after each one that did not end: a function that loops for ever is called in many cells and
        cases, and each of them costs the class the same time.

        Args:
            limit: ``call_seconds`` or ``cell_seconds``.
        """
        wall: float = getattr(self.limits, limit)
        cpu: float = getattr(self.limits, CPU[limit])
        return (
            min(wall, max(_SHORTEST_WALL, wall * self._patience)),
            min(cpu, max(_SHORTEST_CPU, cpu * self._patience)),
        )

    def lose_patience(self) -> None:
        """One more cell or call did not end."""
        self._patience *= _IMPATIENCE

    def take(self, size: int) -> None:
        """Count bytes of frames.

        Raises:
            LimitReached: there were too many.
        """
        self.traffic -= size
        if self.traffic < 0:
            raise LimitReached("traffic", self.limits.traffic)
