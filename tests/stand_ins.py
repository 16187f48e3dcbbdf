"""A sandbox made of nothing, for tests of what is decided about guests: it runs cells here, in this process.

Cells say what is to happen to their process: ``loop()`` reaches a limit, ``die()`` dies, ``lie()`` breaks the
protocol, ``live()`` gives something that cannot be carried, ``spend()`` uses up the whole submission's time.
"""

import contextlib
import io
import textwrap
import time
from dataclasses import replace
from types import SimpleNamespace

import msgspec

from autograder.attempt import LostCheck
from autograder.bundle import Bundle
from autograder.model import Question
from autograder.sandbox import Contained, Died, LimitReached, Limits, NeedsLive, ProtocolBroken, Trouble
from autograder.sandbox.outcome import error_for
from autograder.tests_otter import read_tests


class Names(dict):
    """As the sandbox gives them to a test, which changes none of them here."""

    def __init__(self, names):
        super().__init__(names)
        self.looks = {}


class Child:
    def __init__(self, worker, files, budget):
        self.worker, self.files, self.budget = worker, files, budget
        self.trouble = None
        self.closed = False
        self.made = []
        self.on_check = None
        self._names = {
            "loop": lambda *_: self._end(LimitReached("call_seconds", 2)),
            "die": lambda *_: self._end(Died("SIGSEGV")),
            "lie": lambda *_: self._end(ProtocolBroken("an answer to a question that was not asked")),
            "spend": self._spend,
            "live": self._live,
            "fail": self._fail,
            "check": lambda question: self.on_check(question) if self.on_check else None,
            "worker": worker,
        }

    def _end(self, trouble):
        self.trouble = trouble
        raise trouble

    def _spend(self, *_):
        self.budget.deadline = time.monotonic() - 1
        self._end(LimitReached("submission_seconds", self.budget.limits.submission_seconds))

    def _live(self, *_):
        raise NeedsLive("generator (its __len__)")

    def _fail(self, *_):
        raise error_for(Trouble("ValueError", "no such thing", 1), "ValueError")

    def run_cell(self, number, source):
        assert not self.closed
        assert self.trouble is None
        self.worker.ran.append(number)
        error, out = None, io.StringIO()
        try:
            with contextlib.redirect_stdout(out):
                exec(source, self._names)  # noqa: S102  # the cells of these tests
        except LostCheck:
            raise
        except Exception as problem:  # noqa: BLE001  # as the sandbox does
            error = Trouble(type(problem).__name__, str(problem), None)
        return error

    def environment(self, _ahead=(), along=()):  # noqa: ARG002 - as the real one
        assert not self.closed
        assert self.trouble is None
        return Names(self._names)

    def at_checks(self, on_check):
        self.on_check = on_check

    def exactly(self):
        pass

    def disturbed(self):
        return False

    def changed(self, env, *, called):  # noqa: ARG002 - as the real one
        return set()

    def repeat(self, calls):
        pass

    def reseed(self, generator, arguments):
        pass

    def run_contained(self, form, _source, name):
        self.worker.contained.append((form, name, len(self.worker.children)))
        verdict = self.worker.verdicts.pop(0) if self.worker.verdicts else False
        if isinstance(verdict, BaseException):
            self._end(verdict)
        return Contained(passed=verdict, message="", text="")

    def close(self):
        self.closed = True


class Worker:
    """Remembers what it was asked."""

    def __init__(self, **limits):
        self.limits = msgspec.structs.replace(Limits(), **limits)
        self.isolation = SimpleNamespace(level="namespaces")
        self.alive = True
        self.children, self.ran, self.contained = [], [], []
        self.verdicts = []
        """What is judged inside the guest, in order: True, False or a trouble; False when they have run out."""
        self.starts = 0
        self.faults = []
        """Exceptions that the next children raise instead of being there."""

    def child(self, *, seed, files, budget):
        assert 0 <= seed < 2**64
        assert all(child.closed for child in self.children)
        if self.faults:
            raise self.faults.pop(0)
        self.children.append(Child(self, dict(files), budget))
        return self.children[-1]

    def warm(self, sources):
        assert all(isinstance(source, str) for source in sources)

    def ahead(self):
        assert all(child.closed for child in self.children)

    def start(self):
        self.starts += 1


def question(name, *cases, points=None, **settings):
    """A test file: cases are ``(function name, lines of its body)``; each may use the name ``f``."""
    lines = [
        "from otter.test_files import test_case",
        "OK_FORMAT = False",
        f"name = {name!r}",
        f"points = {len(cases) if points is None else points}",
        *(f"{key} = {value!r}" for key, value in settings.items()),
    ]
    for function, body in cases:
        hidden = function.startswith("hidden")
        lines += [
            f"@test_case(hidden={hidden})",
            f"def test_{function}(f):",
            textwrap.indent(textwrap.dedent(body), "    "),
        ]
    return "\n".join(lines)


def bundle(*sources, ours=True, **facts):
    """A bundle of these test files."""
    tests = tuple(replace(t, path=f"tests/{t.question}.py") for t in (read_tests(s, "tests/q.py") for s in sources))
    known = {
        "assignment": "homework",
        "digest": "bb",
        "questions": tuple(
            Question(name=each.question, points=each.possible, manual=False, cases=each.cases) for each in tests
        ),
        "config": {},
        "files": {},
    }
    return Bundle(ours=ours, tests=tests, **known | facts)


def notebook(*cells, language="en"):
    """The bytes of a notebook: sources, or dicts of source and metadata."""
    found = [cell if isinstance(cell, dict) else {"source": cell} for cell in cells]
    document = {
        "nbformat": 4,
        "nbformat_minor": 5,
        "metadata": {"autograder": {"language": language}},
        "cells": [{"cell_type": "code", "metadata": {}, "outputs": []} | cell for cell in found],
    }
    return msgspec.json.encode(document)
