"""The floor: the work of grading one submission in one warm process, with no isolation whatever.

It runs cells and tests the way the guest and the trusted side do, minus everything between them: no fork, no sandbox,
no wire, no limits. What is measured against it is what isolation costs. It is no way to grade: it runs the code of
our own samples in this very process.

``python -m bench.floor BUNDLE ROUNDS NOTEBOOK…`` prints milliseconds per submission as JSON, one list per round. The
first submission is not warm yet: with one round and one notebook it is the price of a fresh Python.
"""

from __future__ import annotations

import contextlib
import gc
import hashlib
import io
import json
import random
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import ipywidgets
import numpy as np
from matplotlib import pyplot as plt

from autograder import notebook
from autograder.bundle import read_bundle
from autograder.grade import cells, seed_of
from autograder.sandbox.guest import observe, otter_stub, shell
from autograder.tests_otter import CaseContext

if TYPE_CHECKING:
    from autograder.bundle import Bundle


class Looks:
    """The same look is made once, as the grader has it (``Child.look``)."""

    def __init__(self) -> None:
        self._seen: dict[tuple[int, str], observe.Seen] = {}

    def __call__(self, function: Any, /, *args: Any, **kwargs: Any) -> observe.Seen:
        """As ``observe.look``."""
        key = (id(function), repr((args, kwargs)))
        if key not in self._seen:
            self._seen[key] = observe.watch(function, *args, **kwargs)
        return self._seen[key]


class Floor:
    """A warm process: libraries imported and exercised once, as the zygote does it."""

    def __init__(self, bundle: Bundle) -> None:
        self._bundle = bundle
        shell.warm()
        self._shell = shell.the_shell()
        for number, source in bundle.numbered:
            with contextlib.suppress(SyntaxError):  # it holds a magic
                self._shell.prepare(source, f"<cell {number}>")
        self._otter = _modules()
        otter_stub.install()
        self._stub = _modules()
        gc.collect()
        gc.freeze()

    def grade(self, data: bytes, digest: str) -> tuple[float, bytes]:
        """Run the cells, then the cases; the total, and a result as bytes."""
        read = notebook.read(data, name="hw.ipynb")
        seed = seed_of(self._bundle.digest, digest)
        random.seed(seed)
        np.random.seed(seed % 2**32)  # noqa: NPY002 - as a child is seeded
        observe.look = Looks()  # where tests find it
        names: dict[str, Any] = self._shell.user_ns
        names.clear()
        names["__name__"] = "__main__"
        names.update(get_ipython=lambda: self._shell)
        with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
            sys.modules.update(self._stub)  # what the cells import is not what the tests import
            for cell in cells(read, [question.name for question in self._bundle.questions], self._bundle.config):
                self._shell.run_source(cell.source, f"<cell {cell.number}>")
            sys.modules.update(self._otter)
            facts, total = self._judge(names, CaseContext(language=read.language, seed=seed))
        plt.close("all")
        ipywidgets.Widget.close_all()
        return total, json.dumps(facts).encode()

    def _judge(self, names: dict[str, Any], context: CaseContext) -> tuple[dict[str, list[str]], float]:
        facts: dict[str, list[str]] = {}
        total = 0.0
        for tests in self._bundle.tests:
            opened = tests.open()
            outcomes = [opened.run(number, names, context) for number in range(len(tests.cases))]
            facts[tests.question] = [str(outcome.error) for outcome in outcomes]
            total += opened.score([outcome.passed for outcome in outcomes])
        return facts, round(total, 5)


def _modules() -> dict[str, Any]:
    return {name: module for name, module in sys.modules.items() if name.partition(".")[0] == "otter"}


def main(bundle: str, rounds: str, *notebooks: str) -> None:
    """See the module."""
    floor = Floor(read_bundle(Path(bundle)))
    for _ in range(int(rounds)):
        spent = []
        for path in notebooks:
            data = Path(path).read_bytes()
            start = time.perf_counter()
            floor.grade(data, hashlib.sha256(data).hexdigest())
            spent.append((time.perf_counter() - start) * 1e3)
        print(json.dumps(spent), flush=True)  # noqa: T201 - that is what this program is for


if __name__ == "__main__":
    main(*sys.argv[1:])
