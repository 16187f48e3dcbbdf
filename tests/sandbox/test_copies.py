"""What a copy could be told from: see ``autograder/sandbox/guest/copies.py``."""

import functools
from collections import Counter
from typing import Any, NamedTuple

import numpy as np
import pytest

from autograder.sandbox.guest.copies import peculiar

KEPT = [1, 2]
ARRAY = np.arange(6)


class Pair(NamedTuple):
    a: Any
    b: Any


def default(x, into=[]):  # noqa: B006  # the mistake that is looked for
    into.append(x)
    return into


@functools.cache
def cached():
    return {"a": [1]}


def searched():
    found = []

    def go(depth):
        found.append(depth)
        if depth:
            go(depth - 1)

    go(3)
    return found


@pytest.mark.parametrize(
    "make",
    [
        lambda: [1, "a", None, (2, 3)],
        lambda: {"a": [1.5, {2}], "b": ([],)},
        lambda: [[0] * 3 for _ in range(3)],
        lambda: (1, (2, "a")),
        lambda: np.arange(6).reshape(2, 3),
        lambda: [np.float64(1), np.ones(2)],
        lambda: ARRAY + 1,
        lambda: list(KEPT),
        lambda: "text",
        searched,
        object,
    ],
)
def test_what_has_just_been_made_is_as_good_as_its_copy(make):
    assert not peculiar([make()], held=True)


@pytest.mark.parametrize(
    "make",
    [
        lambda: KEPT,
        lambda: [KEPT],
        lambda: (1, KEPT),
        lambda: default(1),
        cached,
        lambda: ARRAY[1:],
        lambda: {"a": ARRAY},
        lambda: [[0] * 3] * 3,
        lambda: Counter("ab"),
        lambda: [Pair(1, 2)],
        lambda: type("Own", (int,), {})(3),
    ],
)
def test_a_copy_of_what_something_else_holds_or_of_a_kind_of_its_own_is_not(make):
    assert peculiar([make()], held=True)


def test_who_else_holds_it_is_asked_of_results_only():
    assert not peculiar([KEPT], held=False)
    assert not peculiar([ARRAY[1:]], held=False)
    assert peculiar([[KEPT, KEPT]], held=False)
