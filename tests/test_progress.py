import io
import re

import pytest
from rich.console import Console

from autograder import progress
from autograder.progress import Bar


@pytest.fixture
def _at_once(monkeypatch):
    monkeypatch.setattr(progress, "EVERY_SECONDS", 0.0)


def log(steps, total):
    out = io.StringIO()
    with Bar(Console(file=out, width=100), "grading", total=total) as bar:
        for done in steps:
            bar.step(done)
    return out.getvalue().splitlines()


@pytest.mark.usefixtures("_at_once")
def test_the_rest_is_estimated_once_enough_is_through():
    first, second, end = log([1, 200, 800], 800)
    assert re.fullmatch(r"grading: 1 of 800, [\d.]+ a second", first)
    assert re.fullmatch(r"grading: 200 of 800, [\d.]+ a second, about \d+ s left", second)
    assert re.fullmatch(r"grading: 800 of 800, [\d.]+ a second", end)


def test_nothing_is_said_of_what_never_began():
    assert log([], 40) == []
