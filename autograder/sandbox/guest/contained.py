"""Judge one test case inside this child: only for tests that need a live object which plain data cannot carry.

The test's source comes to a process that has already run the student's code, so its verdict is worth less than one
of the trusted side; results say ``contained``. Used on a copy of the process that nothing else will be asked of.
"""

from __future__ import annotations

import builtins
import doctest
import inspect
import io
import sys
import traceback
import types
from typing import Any

import numpy as np

from . import examples, otter_stub, runner

_TEST = "<test>"
"""What a test's file is called here."""
_bodies: dict[str, dict[str, Any]] = {}
"""Source of a test file -> its names: what a case leaves there (an object, a list of calls) the next one may use."""


def judge(
    student: runner.Runner, form: str, source: str, name: str, modules: dict[str, str] | None = None
) -> list[object]:
    """Run a case: ``form`` is ``doctest`` (``source`` is its text) or ``function``.

    Of a function, ``source`` is the whole file, and ``name`` what it is bound to there, or its number among the file's
    cases, as otter counts them.
    ``modules`` are sources that the case may import (``expect``). The reply is
    ``["verdict", passed, message, text]``.
    """
    with student.captured() as sink:
        try:
            if _fingerprint() != _UNTOUCHED:
                return ["verdict", False, "Python's own testing tools have been replaced", ""]
            for module, text in (modules or {}).items():
                _install(module, text)
            if form == "doctest":
                passed, message = _doctest(student, source, name)
            else:
                _function(student, source, name)
                passed, message = True, ""
        except BaseException as error:  # noqa: BLE001 - whatever the case raises is its verdict
            passed, message = False, _said(error, _line(error, source))
    return ["verdict", passed, message[:4_000], sink.out.text()]


def _install(name: str, source: str) -> None:
    module = types.ModuleType(name)
    sys.modules[name] = module
    exec(compile(source, f"<{name}>", "exec"), vars(module))  # noqa: S102 - this is the sandbox


def _doctest(student: runner.Runner, source: str, name: str) -> tuple[bool, str]:
    test = doctest.DocTestParser().get_doctest(source, student.names, name, name, 0)
    judge = examples.Runner()
    outcome = judge.run(test, out=io.StringIO().write, clear_globs=False)
    if outcome.failed == 0:
        return True, ""
    if judge.error is None:
        return False, f"{judge.line}\n{judge.difference}"
    return False, _said(judge.error, judge.line)


def _function(student: runner.Runner, source: str, name: str) -> None:
    namespace = _bodies.get(source)
    if namespace is None:
        namespace = _bodies[source] = {"__builtins__": student.names["__builtins__"]}
        exec(compile(source, _TEST, "exec"), namespace)  # noqa: S102 - this is the sandbox
    cases = [value for value in namespace.values() if isinstance(value, otter_stub.test_case)]
    found = cases[int(name)] if name.isdecimal() else namespace[name]
    function = getattr(found, "test_func", found)  # decorated with test_case, or plain
    wanted = inspect.signature(function).parameters
    function(**{key: student.names if key == "env" else student.names.get(key) for key in wanted})


def _said(error: BaseException, line: str) -> str:
    """What was raised; and where, unless an assertion has words of its own."""
    kind, words, *_ = runner.trouble(error)
    if not words:
        return f"{kind}: {line}"
    return f"{kind}: {words}" if isinstance(error, AssertionError) or not line else f"{kind}: {words} ({line})"


def _line(error: BaseException, source: str) -> str:
    """The last line of the test that was running."""
    rows = source.split("\n")
    numbers = [n for frame, n in traceback.walk_tb(error.__traceback__) if frame.f_code.co_filename == _TEST]
    return rows[numbers[-1] - 1].strip() if numbers and 0 < numbers[-1] <= len(rows) else ""


def _fingerprint() -> list[tuple[int, int]]:
    """What a verdict hangs on in this process: it is too easy to replace, so the plain replacements are noticed."""
    found = [
        *(vars(owner).get(name) for owner in _JUDGES for name in sorted(_OWN[owner])),
        *(getattr(builtins, name, None) for name in _BUILTINS),
        *(getattr(np, name, None) for name in _COMPARISONS),
    ]
    return [(id(each), id(getattr(each, "__code__", None))) for each in found]


_JUDGES = (
    *(doctest, doctest.DocTestRunner, doctest.OutputChecker, doctest.DocTestParser, doctest.DocTest),
    examples.Runner,
)
_OWN = {owner: [name for name, value in vars(owner).items() if callable(value)] for owner in _JUDGES}
_BUILTINS = (
    *("abs", "all", "any", "bool", "compile", "dict", "eval", "exec", "float", "int", "isinstance", "len", "list"),
    *("max", "min", "round", "set", "sorted", "str", "sum", "tuple", "type", "zip", "AssertionError"),
)
_COMPARISONS = ("all", "allclose", "array_equal", "isclose")
_UNTOUCHED = _fingerprint()
