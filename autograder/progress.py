"""Progress of long work: a bar with an estimate on a terminal, a plain line now and then elsewhere."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Self

from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

if TYPE_CHECKING:
    from types import TracebackType

    from rich.console import Console

EVERY_SECONDS = 10.0
"""Between two lines in a log: enough to see that it lives, few enough to read."""
TELLING = 0.05
"""The share that has to be through before the rest is estimated: while workers start, a minute looks like hours."""


class Bar:
    """Counts up to a total; used with ``with``, and told of every step.

    ::

        with Bar(console, "grading", total=40) as bar:
            bar.step()  # one more; or bar.step(7, 40): so many of so many
    """

    def __init__(self, console: Console, what: str, total: int | None) -> None:
        """Prepare; nothing is shown before ``with``."""
        self._console, self._what, self._total = console, what, total
        self._done, self._said = 0, 0.0
        self._told = 0
        """What the last line said."""
        self._start = time.monotonic()
        self._bar: Progress | None = None
        if console.is_terminal:
            self._bar = Progress(
                TextColumn("{task.description}"),
                BarColumn(bar_width=None),
                MofNCompleteColumn(),
                TextColumn("{task.fields[rate]}"),
                TimeRemainingColumn(),
                TextColumn("left"),
                console=console,
                transient=True,
            )
            self._task = self._bar.add_task(what, total=total, rate="")

    def __enter__(self) -> Self:
        self._start = self._said = time.monotonic()
        if self._bar is not None:
            self._bar.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._bar is not None:
            self._bar.stop()
        elif kind is None and self._done and self._told != self._done:
            self._line()

    def step(self, done: int | None = None, total: int | None = None) -> None:
        """One more is through; or so many of so many are."""
        self._done = self._done + 1 if done is None else done
        self._total = total or self._total
        now = time.monotonic()
        if self._bar is not None:
            self._bar.update(self._task, completed=self._done, total=self._total, rate=f"{self._rate(now):.1f}/s")
        elif now - self._said >= EVERY_SECONDS:
            self._line()
            self._said = now

    def _rate(self, now: float) -> float:
        return self._done / max(now - self._start, 1e-3)

    def _line(self) -> None:
        now, self._told = time.monotonic(), self._done
        rate = self._rate(now)
        left = ""
        if self._total and TELLING <= self._done / self._total < 1:
            left = f", about {(self._total - self._done) / rate:.0f} s left"
        of = f" of {self._total}" if self._total else ""
        self._console.print(f"{self._what}: {self._done}{of}, {rate:.1f} a second{left}", markup=False)
