"""A small assignment, a running worker per level, and the honest submission that is graded after every attack."""

from __future__ import annotations

import functools
import hashlib
import json
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from autograder.bundle import pack, unpack, zipped
from autograder.grade import Identity, grade_submission
from autograder.handout import tools
from autograder.master import read_master
from autograder.report import pages
from autograder.results import decode, encode
from autograder.sandbox import Limits, Worker
from autograder.tests_otter import read_tests

if TYPE_CHECKING:
    from autograder.bundle import Bundle
    from autograder.model import Level, SubmissionResult
    from autograder.sandbox import Isolation

SECRET = 918273645
"""A number of the hidden tests: wherever it turns up, something has leaked."""

HEAD = "from otter.test_files import test_case\nOK_FORMAT = False\nname = {name!r}\npoints = {points}\n"

Q1 = (
    HEAD.format(name="q1", points=4)
    + f"""
@test_case(points=1, hidden=False)
def test_public(double):
    from expect import check, close, vector
    check(close(vector(double([1.0, 2.0, 3.0]), 3), [2.0, 4.0, 6.0]), "兩倍", "double")

@test_case(points=2, hidden=True, failure_message="再想想。 || Think again.")
def test_fresh(double):
    from expect import check, close, rng, vector
    x = rng().uniform(1.0, 9.0, 5) + {SECRET}
    got = vector(double(x.copy()), 5, given=x)
    check(close(got, 2 * x), "兩倍", "double", given=x, got=got)

@test_case(points=1, hidden=True)
def test_again(double):
    from expect import check, close, vector
    for got in map(double, [[4.0], [4.0]]):
        check(close(vector(got, 1), [8.0]), "同樣的輸入", "the same twice")
"""
)
Q2 = (
    HEAD.format(name="q2", points=2)
    + f"""
@test_case(points=0.5, hidden=False)
def test_one(other):
    from expect import check, close, number
    check(close(number(other(1)), 2), "加一", "plus one")

@test_case(points=1.5, hidden=True)
def test_other(other):
    from expect import check, close, number
    check(close(number(other({SECRET})), {SECRET} + 1), "加一", "plus one")
"""
)

RIGHT = "import numpy as np\ndef double(x):\n    return 2 * np.asarray(x, dtype=float)"
WRONG = "def double(x):\n    return x"
OTHER = "def other(x):\n    return x + 1"
READING = """
import gc
for thing in gc.get_objects():
    if type(thing).__name__ == 'Runner':
        thing._verbs['read'] = read
"""
"""Put after a function ``read``: from now on it answers what is asked about names."""

LIMITS = {"cell_cpu_seconds": 0.6, "call_cpu_seconds": 0.4, "cell_seconds": 3.0, "call_seconds": 3.0}


def small_bundle():
    read = [read_tests(Q1, "q1.py"), read_tests(Q2, "q2.py")]
    facts = {
        "format": 1,
        "assignment": "doubling",
        "languages": ["en"],
        "limits": LIMITS,
        "charts": [{"name": "a chart", "call": "draw", "given": [1.0, 2.0]}],
        "questions": [
            {"name": t.question, "points": t.possible, "manual": False, "cases": msgspec.to_builtins(t.cases)}
            for t in read
        ],
    }
    return unpack(zipped(OTTERS | {"autograder.json": json.dumps(facts).encode()}), shown="doubling")


def foreign_bundle():
    """The same tests as a bundle that otter made: checks inside cells count."""
    return unpack(zipped(OTTERS), shown="doubling")


Q3 = (
    HEAD.format(name="q3", points=4)
    + """
@test_case(points=2, hidden=True)
def test_bars(draw):
    from expect import bars_for, rng
    from observe import watch
    heights = rng().uniform(1.0, 9.0, 3).tolist()
    bars_for(watch(draw, *heights).figures, heights)

@test_case(points=2, hidden=True)
def test_slider(env):
    from expect import bars_for, check, rng
    from observe import move, sliders
    check([s.name for s in sliders(env)] == ["height"], "一個滑桿", "one slider")
    height = float(rng().uniform(1.0, 9.0))
    bars_for(move(env, height=height).figures, [height] * 3)
"""
)


def one_question(source):
    """A bundle of one test file."""
    read = read_tests(source, "q.py")
    cases = msgspec.to_builtins(read.cases)
    question = {"name": read.question, "points": read.possible, "manual": False, "cases": cases}
    facts = {"format": 1, "assignment": "one", "languages": ["en"], "questions": [question]}
    members = {
        f"tests/{read.question}.py": source.encode(),
        "otter_config.json": b"{}",
        "autograder.json": json.dumps(facts).encode(),
    }
    return unpack(zipped(members), shown="one")


def chart_bundle():
    """One question about charts: bars of given heights, by a call and by a slider."""
    return one_question(Q3)


def each_bundle():
    """One question whose cases ask for several answers at once."""
    return one_question(Q4)


Q4 = (
    HEAD.format(name="q4", points=2)
    + f"""
@test_case(points=1, hidden=False)
def test_public(double):
    from expect import check, close, each, vector
    for x, got in each(double, [[1.0, 2.0], [3.0, 4.0], [5.0]]):
        check(close(vector(got, len(x)), [2 * v for v in x]), "兩倍", "double", given=x, got=got)

@test_case(points=1, hidden=True)
def test_hidden(double, undisclosed):
    from expect import check, close, each, rng, vector
    dice = rng()
    for x, got in each(double, [dice.uniform(1, 9, n) + {SECRET} for n in (3, 4, 3)]):
        check(close(vector(got, len(x)), 2 * x), "兩倍", "double", given=x, got=got)
"""
)


@functools.cache
def homework():
    """The softmax homework, as it is built."""
    master = read_master(Path(__file__).parents[2] / "solutions" / "softmax" / "softmax.py")
    return unpack(pack(master, tools()), shown="softmax")


OTTERS = {"tests/q1.py": Q1.encode(), "tests/q2.py": Q2.encode(), "otter_config.json": b"{}"}


def notebook(*sources: str, markdown: str = "A homework.") -> bytes:
    cells = [{"cell_type": "markdown", "metadata": {}, "source": markdown}]
    cells += [
        {"cell_type": "code", "metadata": {}, "execution_count": None, "outputs": [], "source": source}
        for source in sources
    ]
    return json.dumps({"nbformat": 4, "nbformat_minor": 4, "metadata": {}, "cells": cells}).encode()


HONEST = notebook(OTHER, RIGHT)


@dataclass
class Range:
    """Where attacks are tried: one level, one worker that lives through all of them."""

    level: Level
    worker: Worker
    bundle: Bundle
    fresh: tuple

    def grade(self, *sources: str, data: bytes | None = None, **files: bytes) -> SubmissionResult:
        """Grade an attack, then the honest submission on the same worker, and check what always holds."""
        result = self._grade(notebook(*sources) if data is None else data, files)
        self._written(result)
        for question in result.questions:
            assert question.points is None or 0 <= question.points <= question.possible
        assert result.total is None or result.total == sum(q.points for q in result.questions)
        assert self.outcome(self.grade_honestly()) == self.fresh, "the next submission was graded otherwise"
        return result

    def grade_against(self, bundle: Bundle, *sources: str) -> SubmissionResult:
        """As ``grade``, against another bundle."""
        result = self._grade(notebook(*sources), {}, bundle)
        self._written(result)
        assert self.outcome(self.grade_honestly()) == self.fresh, "the next submission was graded otherwise"
        return result

    def grade_honestly(self) -> SubmissionResult:
        """The honest submission, and no other after it."""
        return self._grade(HONEST, {})

    def _grade(self, data: bytes, files: dict[str, bytes], against: Bundle | None = None) -> SubmissionResult:
        if not self.worker.alive:
            self.worker.start()
        identity = Identity("id", "hw.ipynb", "", "", hashlib.sha256(data).hexdigest())
        return grade_submission(self.worker, against or self.bundle, identity, data, files)

    @staticmethod
    def _written(result: SubmissionResult) -> None:
        """What is written can be read again: a row that cannot be is lost."""
        data = encode(result)
        assert encode(decode(data)) == data

    @staticmethod
    def outcome(result: SubmissionResult) -> tuple:
        cases = tuple((c.name, c.verdict, c.points) for q in result.questions for c in q.cases)
        return (result.status, result.total, cases)


def honest_grade(isolation: Isolation) -> tuple:
    """What the honest submission gets from a fresh worker: what it has to get after every attack."""
    with Worker(isolation, Limits(**LIMITS), number=70) as worker:
        found = Range(isolation.level, worker, small_bundle(), ())
        fresh = found.outcome(found.grade_honestly())
    assert fresh[:2] == ("graded", 6.0)
    return fresh


def points(result, question):
    return next(q.points for q in result.questions if q.name == question)


def told(result):
    """Everything that a student is shown, as one text: no secret may be in it."""
    return b"\n".join(pages(result).values()).decode()
