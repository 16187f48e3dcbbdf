"""One range per level, for the whole session."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from ground import LIMITS, OTHER, Range, honest_grade, small_bundle

from autograder.errors import SystemFault
from autograder.sandbox import Limits, Worker, probe

if TYPE_CHECKING:
    from collections.abc import Iterator

_RANGES: dict[str, Range] = {}


@pytest.fixture(params=["namespaces", "sandbox", "process"])
def shooting_range(request: pytest.FixtureRequest) -> Range:
    level = request.param
    if level not in _RANGES:
        try:
            isolation = probe(level)
        except SystemFault as fault:
            pytest.skip(str(fault))
        worker = Worker(isolation, Limits(**LIMITS), number=71 + len(_RANGES), given=[(1, OTHER)])
        worker.start()
        _RANGES[level] = Range(level, worker, small_bundle(), honest_grade(isolation))
    return _RANGES[level]


@pytest.fixture(scope="session", autouse=True)
def _workers_end() -> Iterator[None]:
    yield
    for held in _RANGES.values():
        held.worker.stop()
    _RANGES.clear()
