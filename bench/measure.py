"""The measurements. Each one times what a user would wait for, and nothing is timed twice in different words."""

from __future__ import annotations

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections import defaultdict
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

from autograder.bundle import Bundle, read_bundle
from autograder.grade import Identity, grade_submission
from autograder.pool import Pool
from autograder.results import ResultsFolder
from autograder.sandbox import Child, Isolation, Limits, Worker
from autograder.sandbox.channel import Channel
from bench.course import HandedIn, a_class

if TYPE_CHECKING:
    from collections.abc import Iterator

Spent = defaultdict[str, float]
"""What for -> seconds."""
QUIET: dict[str, Any] = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}


def otter(bundle: Path, notebook: Path) -> float:
    """Seconds of ``otter run`` for one submission."""
    with tempfile.TemporaryDirectory(prefix="bench-") as out:
        command = [str(Path(sys.executable).with_name("otter")), "run", "-a", str(bundle), "-o", out, str(notebook)]
        start = time.perf_counter()
        subprocess.run(command, check=True, **QUIET)
        return time.perf_counter() - start


def fresh(bundle: Path, notebook: Path) -> float:
    """Seconds of a new Python that imports what it needs, grades one submission with no isolation, and ends."""
    start = time.perf_counter()
    subprocess.run([sys.executable, "-m", "bench.floor", str(bundle), "1", str(notebook)], check=True, **QUIET)
    return time.perf_counter() - start


def floor(bundle: Path, notebooks: list[Path], rounds: int) -> float:
    """Seconds per submission in one warm process, no isolation; the first round warms it."""
    command = [sys.executable, "-m", "bench.floor", str(bundle), str(rounds + 1), *map(str, notebooks)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return statistics.fmean(ms for line in done.stdout.splitlines()[1:] for ms in json.loads(line)) / 1e3


@dataclass(frozen=True)
class Run:
    """A class that was graded."""

    count: int
    workers: int
    first: float
    """Seconds from the start of the pool to the first result: imports are done, the sandboxes are not."""
    each: float
    """Seconds per submission between the first result and the last."""
    memory: dict[str, tuple[float, float]]
    """Kind of process -> MiB resident after 100 submissions (at the end of fewer) and at the end; the largest."""


def pool(bundle: Bundle, isolation: Isolation, data: list[bytes], count: int, workers: int) -> Run:
    """Grade a class of ``count``."""
    limits = msgspec.convert(bundle.limits, Limits)
    with tempfile.TemporaryDirectory(prefix="bench-") as out:
        start = time.perf_counter()
        with (
            ResultsFolder(Path(out)) as folder,
            Pool(bundle, isolation, limits, folder, workers=workers) as running,
        ):
            early: dict[str, float] = {}
            moments = []
            for number, _ in enumerate(running.grade(a_class(data, count)), start=1):
                moments.append(time.perf_counter())
                if number == min(count, 100):
                    early = resident()
            late = resident()
    return Run(
        count=count,
        workers=workers,
        first=moments[0] - start,
        each=(moments[-1] - moments[0]) / max(1, count - 1),
        memory={kind: (early[kind], late[kind]) for kind in late if kind in early},
    )


def resident() -> dict[str, float]:
    """MiB resident of this process, of the largest worker and of the largest zygote below it."""
    parents: dict[int, tuple[int, str, float]] = {}
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                status = (entry / "status").read_text()
                command = (entry / "cmdline").read_bytes().replace(b"\0", b" ").decode()
            except OSError:  # it has ended meanwhile
                continue
            facts = dict(line.split(":\t", 1) for line in status.splitlines() if ":\t" in line)
            size = int(facts.get("VmRSS", "0 kB").split()[0]) / 1024
            parents[int(entry.name)] = (int(facts["PPid"]), command, size)
    me = os.getpid()
    found = {"main process": parents[me][2]}

    def walk(parent: int) -> None:
        for pid, (above, command, size) in parents.items():
            if above == parent:
                kind = "zygote" if "boot.py" in command else "bwrap" if command.startswith("bwrap") else "worker"
                found[kind] = max(found.get(kind, 0.0), size)
                walk(pid)

    walk(me)
    found.pop("bwrap", None)
    return found


def first_result(bundle: Path, folder: Path) -> float:
    """Seconds from the command to the first finished submission in the results folder."""
    with tempfile.TemporaryDirectory(prefix="bench-") as out:
        command = [sys.executable, "-m", "autograder", "grade", str(folder), "--bundle", str(bundle), "--out", out]
        start = time.perf_counter()
        process = subprocess.Popen(command, **QUIET)
        try:
            while not any(Path(out).glob("submissions/*/result.json")):
                if process.poll() is not None:
                    raise RuntimeError(f"autograder grade ended with {process.returncode} and no result")
                time.sleep(0.002)
            return time.perf_counter() - start
        finally:
            process.kill()
            process.wait()


@contextmanager
def watched(spent: Spent) -> Iterator[None]:
    """Count the seconds that the trusted side waits for the guest, by what it asked for."""
    ask_each, close = Channel.ask_each, Channel.close

    def timed_ask_each(self: Channel, message: list[Any], *limits: Any) -> Any:
        start = time.perf_counter()
        try:
            return ask_each(self, message, *limits)
        finally:
            verb = message[1] if message[0] == "each" else message[0]
            what = {"watch": "drawing calls", "move": "drawing calls", "cell": "cells"}.get(verb, "other requests")
            spent[what] += time.perf_counter() - start

    def timed_close(self: Channel) -> None:
        start = time.perf_counter()
        close(self)
        spent["end of the child"] += time.perf_counter() - start

    Channel.ask_each, Channel.close = timed_ask_each, timed_close  # type: ignore[method-assign]  # put back below
    try:
        yield
    finally:
        Channel.ask_each, Channel.close = ask_each, close  # type: ignore[method-assign]  # as it was


def profile(bundle_path: Path, isolation: Isolation, data: list[bytes], rounds: int) -> dict[str, float]:
    """Milliseconds per submission by what one worker waits for."""
    bundle = read_bundle(bundle_path)
    spent: Spent = defaultdict(float)
    with Worker(isolation, msgspec.convert(bundle.limits, Limits), given=bundle.numbered) as worker:
        child = worker.child

        def timed_child(**settings: Any) -> Child:
            start = time.perf_counter()
            try:
                return child(**settings)
            finally:
                spent["start of the child"] += time.perf_counter() - start

        worker.child = timed_child  # type: ignore[method-assign]
        for submission in a_class(data, len(data)):
            _grade(worker, bundle, submission)
        spent.clear()
        start = time.perf_counter()
        with watched(spent):
            for submission in a_class(data, len(data) * rounds):
                _grade(worker, bundle, submission)
        whole = time.perf_counter() - start
    spent["trusted side"] = whole - sum(spent.values())
    return {
        kind: seconds * 1e3 / (len(data) * rounds) for kind, seconds in sorted(spent.items(), key=lambda item: -item[1])
    }


def isolated(isolation: Isolation, times: int = 50) -> float:
    """Milliseconds that the start and the end of one child take, with nothing else to do meanwhile."""
    with Worker(isolation) as worker:
        start = time.perf_counter()
        for _ in range(times):
            with worker.child():
                pass  # the one before is cleared away before the next is made
        return (time.perf_counter() - start) * 1e3 / times


def _grade(worker: Worker, bundle: Bundle, submission: HandedIn) -> None:
    identity = Identity(submission.id, submission.file, "", "", submission.digest)
    if grade_submission(worker, bundle, identity, submission.data).status == "system":
        raise RuntimeError("a submission was not graded through a fault of ours")
