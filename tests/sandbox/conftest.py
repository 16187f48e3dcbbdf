"""One sandbox per level for the whole run: a child of it for every test."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from autograder.errors import SystemFault
from autograder.sandbox import Child, Isolation, Limits, Worker, probe

if TYPE_CHECKING:
    from collections.abc import Iterator

    from autograder.model import Level

QUICK = Limits(
    call_seconds=20.0, cell_seconds=20.0, submission_seconds=60.0, call_cpu_seconds=0.5, cell_cpu_seconds=2.0
)
"""Limits that can be reached in a test."""


class Levels:
    """A running worker per level that holds on this machine, each started when it is first asked for."""

    def __init__(self) -> None:
        self._workers: dict[Level, Worker] = {}

    def worker(self, level: Level) -> Worker:
        if level not in self._workers:
            try:
                isolation = probe(level)
            except SystemFault as fault:
                pytest.skip(str(fault))
            worker = Worker(isolation, QUICK, number=90 + len(self._workers))
            worker.start()
            self._workers[level] = worker
        worker = self._workers[level]
        if not worker.alive:
            worker.start()
        return worker

    def stop(self) -> None:
        for worker in self._workers.values():
            worker.stop()


@pytest.fixture(scope="session")
def levels() -> Iterator[Levels]:
    held = Levels()
    yield held
    held.stop()


@pytest.fixture(scope="session")
def strongest() -> Isolation:
    return probe()


@pytest.fixture
def worker(levels: Levels, strongest: Isolation) -> Worker:
    return levels.worker(strongest.level)


@pytest.fixture
def child(worker: Worker) -> Iterator[Child]:
    with worker.child(seed=1) as forked:
        yield forked


@pytest.fixture(params=["namespaces", "sandbox", "process"])
def caged(request: pytest.FixtureRequest, levels: Levels) -> Worker:
    """A worker at each level that isolates."""
    return levels.worker(request.param)
