"""Whether a copy could be told from a value.

What crosses is a copy, of exact types, that nothing else holds. A test that was written for the objects themselves may
look at a type (``type(x) == dict``), or change one thing and look at another: ``[[0] * 3] * 3``, a list that is some
function's default, the very list that was given.
"""

from __future__ import annotations

import gc
import sys
from collections import Counter

import numpy as np

from . import encoder

CHANGEABLE = (list, dict, set, np.ndarray)
_MOST = 100_000
"""Containers of one value that are looked at."""
_OURS = 3
"""References that looking at an object makes: the list of all, the loop's name, ``getrefcount``'s own."""


def peculiar(box: list[object], *, held: bool) -> bool:
    """Whether a copy of the one thing in a box could be told from it.

    Args:
        box: holds it, and nobody else has to.
        held: ask, too, whether anything outside holds a part of it that can be changed.
    """
    inside: Counter[int] = Counter()
    parts: list[object] = []
    todo = list(box)
    while todo and len(parts) < _MOST:
        item = todo.pop()
        kind = type(item)
        if not encoder.exact(kind):
            if encoder.crosses(item):
                return True  # as what it is a subclass of
            continue
        if kind not in (*CHANGEABLE, tuple, frozenset):
            continue
        inside[id(item)] += 1
        if inside[id(item)] > 1:
            if kind in CHANGEABLE:
                return True
            continue
        parts.append(item)
        todo += _items(item)
    todo, item = [], None
    if not held or not _outside(parts, inside):
        return False
    gc.collect(1)  # recursion inside a function leaves rings of references that hold what it returns
    return _outside(parts, inside)


def _items(item: object) -> list[object]:
    if isinstance(item, dict):
        return [*item.keys(), *item.values()]
    return [] if isinstance(item, np.ndarray) else list(item)  # type: ignore[call-overload]  # one of CHANGEABLE


def _outside(parts: list[object], inside: Counter[int]) -> bool:
    """Whether something else holds one of the parts, or the memory that it is a view of."""
    for part in parts:
        if type(part) in CHANGEABLE and sys.getrefcount(part) > _OURS + inside[id(part)]:
            return True
        # The view itself, and the question.
        if isinstance(part, np.ndarray) and isinstance(part.base, np.ndarray) and sys.getrefcount(part.base) > 2:  # noqa: PLR2004
            return True
    return False
