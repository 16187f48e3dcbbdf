"""One submission's cells, run in one child after another until everything that can be judged has been.

A child that reaches a limit, dies or breaks the protocol is gone. What happened in a cell costs that cell: a
fresh child runs the earlier cells again, leaves that one out and goes on. What happened while a case was
judged costs that case's question: a fresh child runs all the cells again for the questions after it. How
often, and for how long altogether, is bounded.
"""

from __future__ import annotations

import functools
import time
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, NoReturn, Protocol

from autograder.model import CellTrouble, Text
from autograder.sandbox.budget import OF_ALL
from autograder.sandbox.outcome import GuestTrouble, LimitReached, ProtocolBroken
from autograder.verdict import clip, words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from autograder.sandbox.budget import Budget
    from autograder.sandbox.child import Child
    from autograder.sandbox.worker import Worker

MOST_CHILDREN = 24
"""Fresh starts for one submission: a function that never ends may be called in a dozen cells of a long homework, and
then costs each of its questions one more; what does not need it is still to be judged. Time has a bound of its own."""


MOST_TROUBLES = 200
"""Cells that are reported: thousands that raise would make a page of megabytes for everybody who looks."""


@dataclass(frozen=True)
class CodeCell:
    """A code cell as it is run."""

    number: int
    """1-based among the code cells of the notebook as it was handed in."""
    source: str
    question: str | None = None
    """The question that its trouble is put down to."""
    checks: tuple[str, ...] = ()
    """Questions that are judged right after it (otter's cell metadata)."""
    before_checks: str = ""
    """What is run before those: otter puts them into a cell of their own, which has the seed of every cell."""


class Exhausted(Exception):  # noqa: N818  # it is a state of affairs, handled where it arises
    """No more children for this submission: its time or its fresh starts are used up."""

    def __init__(self, said: Text) -> None:
        super().__init__(said.en)
        self.said = said


class Broken(Exception):  # noqa: N818
    """The student's process broke the protocol: nothing it says from now on counts."""

    def __init__(self, said: Text) -> None:
        super().__init__(said.en)
        self.said = said


class LostCheck(Exception):  # noqa: N818
    """A child was lost while a check inside a cell was being judged: not the cell's doing."""


class Rules(Protocol):
    """What is done at the checks inside cells."""

    def start(self) -> None:
        """The cells are about to be run from the first one."""

    def check(self, attempt: Attempt, child: Child, question: str) -> bool:
        """A cell checks a question, and waits: whether there is one of that name.

        Raises ``LostCheck`` when the child is lost meanwhile.
        """


class Attempt:
    """Gives an environment in which all of a submission's cells have run, for as long as there can be one."""

    def __init__(
        self,
        worker: Worker,
        cells: Sequence[CodeCell],
        *,
        seed: int,
        files: Mapping[str, bytes],
        budget: Budget,
        rules: Rules | None = None,
    ) -> None:
        """Prepare; nothing runs before ``child`` is asked for.

        Args:
            worker: whose sandbox is used.
            cells: in order.
            seed: of the random generators in the child.
            files: put beside the notebook.
            budget: what all its children together may use.
            rules: what is done at the checks inside cells; nothing, where None.
        """
        self._worker, self._cells, self._seed, self._files = worker, tuple(cells), seed, files
        self._budget = budget
        self._rules = rules
        self._child: Child | None = None
        self._children = 0
        self._skipped: dict[int, CellTrouble] = {}
        self._errors: dict[int, CellTrouble] = {}
        self._complete = False
        self._over: Exhausted | Broken | None = None
        self._never_ran: list[CellTrouble] = []
        self.stopped: list[tuple[CodeCell, GuestTrouble]] = []
        """Cells that reached a limit or died, in the order of their happening."""
        self.entrusted = False
        """Whether a child has been given a hidden input: what any says from then on may be that.

        Another child remembers nothing, but it can see how much CPU time is left for it."""

    @property
    def troubles(self) -> tuple[CellTrouble, ...]:
        """Cells that did not simply run, in order; of very many the first."""
        found = self._errors | {trouble.number: trouble for trouble in self._never_ran} | self._skipped
        return tuple(found[number] for number in sorted(found)[:MOST_TROUBLES])

    @property
    def broken(self) -> Broken | None:
        """That the student's process broke the protocol, if it did."""
        return self._over if isinstance(self._over, Broken) else None

    @property
    def remaining(self) -> float:
        """Seconds that are left for the submission."""
        return max(0.0, self._budget.deadline - time.monotonic())

    def child(self) -> Child:
        """A child in which the cells have run.

        Raises:
            Exhausted: there cannot be another one.
            Broken: a child broke the protocol.
        """
        if self._over is not None:
            raise self._over
        while self._child is None:
            self._start()
        if self.remaining <= 0:
            self.drop()
            self._end(Exhausted(self._time_is_up))
        return self._child

    def drop(self) -> None:
        """End the child: the next one starts from the first cell."""
        child, self._child = self._child, None
        if child is not None:
            child.close()

    def lost(self, trouble: GuestTrouble) -> None:
        """The child was lost while something was asked of it."""
        self.drop()
        self._note(trouble)

    def _note(self, trouble: GuestTrouble) -> None:
        """See whether it was the last child."""
        if isinstance(trouble, ProtocolBroken):
            self._over = Broken(words(trouble))
        elif isinstance(trouble, LimitReached) and trouble.name in OF_ALL:
            self._over = Exhausted(words(trouble))

    def _start(self) -> None:
        if self._children >= MOST_CHILDREN:
            self._end(
                Exhausted(
                    Text(
                        f"重新執行的次數上限（{MOST_CHILDREN} 次）",
                        f"number of times that the cells are run again ({MOST_CHILDREN})",
                    )
                )
            )
        self._children += 1
        if not self._complete:
            self._errors.clear()
        if self._rules is not None:
            self._rules.start()
        self._worker.warm(cell.source for cell in self._cells)
        try:
            child = self._worker.child(seed=self._seed, files=self._files, budget=self._budget)
        except LimitReached as reached:  # what came with it is more than may still be said to a child
            self._end(Exhausted(words(reached)))
        try:
            if self._run(child):
                self._child, self._complete = child, True
        finally:
            if self._child is None:
                child.close()

    def _run(self, child: Child) -> bool:
        """Run the cells; False if the child was lost, and another one may do better."""
        if self._rules is not None:
            child.at_checks(functools.partial(self._rules.check, self, child))
            child.exactly()
        for cell in self._cells:
            if cell.number in self._skipped:
                continue
            if self.remaining <= 0:
                self._give_up(cell)
            try:
                self._cell(child, cell)
            except LostCheck:
                pass
            except GuestTrouble as trouble:
                kind = "limit" if isinstance(trouble, LimitReached) else "died"
                self._skipped[cell.number] = _trouble(
                    cell,
                    kind,
                    words(trouble).en,
                    private=self.entrusted and kind == "died",  # an exit status says eight bits
                )
                self.stopped.append((cell, trouble))
                self._note(trouble)
            else:
                continue
            if self._over is not None:
                raise self._over
            return False
        return True

    def _cell(self, child: Child, cell: CodeCell) -> None:
        error = child.run_cell(cell.number, cell.source)
        if not self._complete and error is not None:
            self._errors[cell.number] = _trouble(cell, "error", str(error), line=error.line, private=self.entrusted)
        if self._rules is not None and cell.checks:
            if cell.before_checks:
                child.run_cell(cell.number, cell.before_checks)
            for question in cell.checks:
                if not self._rules.check(self, child, question):
                    break  # otter's cell ends there

    def _give_up(self, cell: CodeCell) -> None:
        """The time is over before ``cell``: it and the later ones never run."""
        self._never_ran = [
            _trouble(later, "skipped", self._time_is_up.en)
            for later in self._cells
            if later.number >= cell.number and later.number not in self._skipped
        ]
        self._end(Exhausted(self._time_is_up))

    @property
    def _time_is_up(self) -> Text:
        return LimitReached("submission_seconds", self._budget.limits.submission_seconds).text

    def _end(self, over: Exhausted | Broken) -> NoReturn:
        self._over = over
        raise over


def _trouble(cell: CodeCell, kind: Any, text: str, *, line: int | None = None, private: bool = False) -> CellTrouble:
    return CellTrouble(
        number=cell.number, kind=kind, text=clip(text), line=line, question=cell.question, private=private
    )
