"""The same answer gets the same points on another day: no test asks the clock, or draws what no seed decides.

``expect.rng()``, ``random`` and ``numpy.random`` are seeded by the submission for every case (see ``tests_otter``), so
these may be used. What is left is read from the source: a test that fails once in a hundred times passes every gate
that runs it.
"""

from __future__ import annotations

import ast
from typing import TYPE_CHECKING

from autograder.gates.finding import Finding, GateReport

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_CLOCKS = {
    *(f"time.{name}" for name in ("time", "time_ns", "monotonic", "monotonic_ns", "perf_counter", "perf_counter_ns")),
    *(f"time.{name}" for name in ("process_time", "localtime", "gmtime", "ctime", "strftime")),
    *(f"datetime.datetime.{name}" for name in ("now", "today", "utcnow")),
    "datetime.date.today",
}
_CHANCE = {"os.urandom", "uuid.uuid1", "uuid.uuid4", "random.SystemRandom"}
_CHANCE_MODULE = "secrets."
_SEEDABLE = {"numpy.random.default_rng", "numpy.random.RandomState", "random.Random"}
"""By chance where they are given no seed."""


def steady_gate(sources: Mapping[str, str]) -> GateReport:
    """Ask about every case that may judge the same answer differently another time.

    Args:
        sources: name of the case -> its test cell.
    """
    findings = [
        Finding(
            weight="question",
            question=name.partition(".")[0],
            case=name,
            sentence=f"It calls {called}, so the same answer may pass today and fail tomorrow. {instead}",
        )
        for name, source in sources.items()
        for called, instead in sorted(set(_unsteady(source)))
    ]
    return GateReport(name="steady", checked=f"{len(sources)} cases read", findings=tuple(findings))


def _unsteady(source: str) -> Iterator[tuple[str, str]]:
    """What a test calls that no seed decides, and what to do instead."""
    tree = ast.parse(source)
    names = _imported(tree)
    for node in ast.walk(tree):
        called = _dotted(node.func, names) if isinstance(node, ast.Call) else ""
        if called in _CLOCKS:
            yield called, "Give it a fixed time, or judge without the clock."
        elif called in _CHANCE or called.startswith(_CHANCE_MODULE):
            yield called, "Draw from expect.rng()."
        elif called in _SEEDABLE and isinstance(node, ast.Call) and not (node.args or node.keywords):
            yield f"{called}()", "Draw from expect.rng(), or give it a seed."


def _imported(tree: ast.AST) -> dict[str, str]:
    """Name in the test -> what it stands for."""
    found: dict[str, str] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            for alias in node.names:
                top = alias.name.partition(".")[0]
                found[alias.asname or top] = alias.name if alias.asname else top
        elif isinstance(node, ast.ImportFrom) and node.module:
            found |= {alias.asname or alias.name: f"{node.module}.{alias.name}" for alias in node.names}
    return found


def _dotted(node: ast.expr, names: Mapping[str, str]) -> str:
    """``dt.now`` as ``datetime.datetime.now``; empty where it is nothing that was imported."""
    parts: list[str] = []
    while isinstance(node, ast.Attribute):
        parts.append(node.attr)
        node = node.value
    if not isinstance(node, ast.Name) or node.id not in names:
        return ""
    return ".".join([names[node.id], *reversed(parts)])
