"""Doctest's own judgement, with the first thing that went wrong kept in few words.

Doctest's report repeats the example, quotes itself in every traceback and goes on to what went wrong because of the
first; cut to the length of a message, it ends before it says anything. The comments right above an example are kept
with it: in many courses they are the words that a student is meant to read.
"""

from __future__ import annotations

import doctest
import itertools
from typing import Any

_CHECKER = doctest.OutputChecker()


class Runner(doctest.DocTestRunner):
    """Remembers what the first example that failed was, and why it did."""

    def __init__(self) -> None:
        super().__init__(verbose=False)
        self.line = ""
        """The example, below the comments that stand above it."""
        self.difference = ""
        """What was expected and what came, of an example that raised nothing."""
        self.error: BaseException | None = None
        """What it raised."""

    def report_failure(self, out: Any, test: doctest.DocTest, example: doctest.Example, got: str) -> None:
        """Called by doctest."""
        if not self.line:
            self.line = _shown(test, example)
            self.difference = _CHECKER.output_difference(example, got, self.optionflags)
        super().report_failure(out, test, example, got)

    def report_unexpected_exception(
        self, out: Any, test: doctest.DocTest, example: doctest.Example, exc_info: Any
    ) -> None:
        """Called by doctest."""
        if not self.line:
            self.line, self.error = _shown(test, example), exc_info[1]
        super().report_unexpected_exception(out, test, example, exc_info)


def _shown(test: doctest.DocTest, example: doctest.Example) -> str:
    above = (test.docstring or "").splitlines()[: example.lineno]
    comments = itertools.takewhile(lambda row: row.lstrip().startswith(">>> #"), reversed(above))
    rows = [row.lstrip().removeprefix(">>> ") for row in comments]
    return "\n".join([*reversed(rows), example.source.strip()])
