"""A sandbox made of nothing, for tests of what is decided about guests: it runs cells here, in this process.

Cells say what is to happen to their process: ``loop()`` reaches a limit, ``die()`` dies, ``lie()`` breaks the
protocol, ``live()`` returns something that cannot be carried.
"""

import contextlib
import io
from types import SimpleNamespace

from autograder.model import Text
from autograder.sandbox import Died, LimitReached, NeedsLive, ProtocolBroken
from autograder.sandbox.guest.observe import Trouble

LIMIT = Text("單次呼叫的時間上限（2 秒）", "wall clock of a call (2 s)")


class Env(dict):
    """A child's names."""

    __remote__ = None


class Child:
    def __init__(self, worker, seed, files):
        self.worker, self.seed, self.files = worker, seed, files
        self.trouble = None
        self.closed = False
        self.on_check = None
        self.contained = []
        self._names = Env(
            loop=lambda: self._end(worker.limit()),
            die=lambda: self._end(worker.death()),
            lie=lambda: self._end(worker.lie()),
            live=self._live,
            check=lambda question: self.on_check(question) if self.on_check else None,
        )

    def _end(self, trouble):
        self.trouble = trouble
        raise trouble

    def _live(self):
        raise NeedsLive("a generator")

    def run_cell(self, number, source):
        assert not self.closed
        assert self.trouble is None
        self.worker.ran.append(number)
        error = None
        out = io.StringIO()
        try:
            with contextlib.redirect_stdout(out):
                exec(source, self._names)  # noqa: S102  # the cells of these tests
        except Exception as problem:  # noqa: BLE001
            error = Trouble(kind=type(problem).__name__, message=str(problem), line=None)
        return SimpleNamespace(error=error, text=out.getvalue(), displays=(), seconds=0.0)

    def environment(self):
        assert not self.closed
        assert self.trouble is None
        return self._names

    def run_contained(self, *case):
        self.worker.contained.append(case)
        return self.worker.verdicts.pop(0)

    def close(self):
        self.closed = True


class Worker:
    """Remembers what it was asked."""

    def __init__(self, **limits):
        self.limits = SimpleNamespace(**{"submission_seconds": 60.0} | limits)
        self.isolation = SimpleNamespace(level="namespaces")
        self.children = []
        self.ran = []
        self.contained = []
        self.verdicts = []
        self.restarts = 0
        self.faults = []
        """Exceptions that the next starts of a child raise."""

    def child(self, *, seed, files):
        if self.faults:
            raise self.faults.pop(0)
        self.children.append(Child(self, seed, dict(files)))
        return self.children[-1]

    def restart(self):
        self.restarts += 1

    def limit(self):
        return LimitReached(LIMIT)

    def death(self):
        return Died("SIGSEGV")

    def lie(self):
        return ProtocolBroken("an answer to a question that was not asked")
