"""``python -m bench``: measure, print the table, and with ``--write`` put it into docs/performance.md."""

from __future__ import annotations

import argparse
import os
import platform
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from autograder.bundle import read_bundle
from autograder.sandbox import probe
from bench import course, measure

if TYPE_CHECKING:
    from collections.abc import Iterable

PAGE = "docs/performance.md"
CLASS = 120
"""Submissions where ours is timed."""
BEGIN, END = "<!-- measured: begin -->", "<!-- measured: end -->"


def main() -> int:
    """Measure what the options ask for."""
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("--rounds", type=int, default=2, help="how often each measurement is taken (default 2)")
    parser.add_argument("--sizes", default="10,100,1000", help="sizes of class, e.g. 10,100,1000,5000")
    parser.add_argument("--write", action="store_true", help=f"put the table into {PAGE}")
    options = parser.parse_args()
    root = course.root()
    subprocess.run([sys.executable, "-m", "autograder", "build", course.NAME], cwd=root, check=True, **measure.QUIET)
    sizes = [int(size) for size in options.sizes.split(",") if size]
    table = "\n".join(_measured(root, options.rounds, sizes))
    say(table)
    if options.write:
        _write(root / PAGE, table)
    return 0


def say(text: str) -> None:
    """Print at once: some measurements take minutes."""
    print(text, flush=True)  # noqa: T201 - that is what this program is for


def _measured(root: Path, rounds: int, sizes: list[int]) -> Iterable[str]:
    bundle_path = course.bundle_path(root)
    bundle, isolation, data = read_bundle(bundle_path), probe(at_least="none"), course.notebooks(root)
    with tempfile.TemporaryDirectory(prefix="bench-") as name:
        paths = _written(Path(name) / "class", data)
        reference = course.reference(root)
        solutions = _written(Path(name) / "reference", reference)
        say("otter run, a fresh Python, the floor, one worker, two workers: in turns …")
        otter, fresh, floor, one, two = [], [], [], [], []
        otter_reference, one_reference = [], []
        for _ in range(rounds):
            otter += [measure.otter(bundle_path, path) for path in paths]
            fresh += [measure.fresh(bundle_path, path) for path in paths]
            floor.append(measure.floor(bundle_path, paths, rounds=3))
            one.append(measure.pool(bundle, isolation, data, CLASS, 1).each)
            two.append(measure.pool(bundle, isolation, data, CLASS, 2).each)
            otter_reference += [measure.otter(bundle_path, path) for path in solutions]
            one_reference.append(measure.pool(bundle, isolation, reference, CLASS, 1).each)
        say("the first result …")
        first = [measure.first_result(bundle_path, paths[0].parent) for _ in range(2 * rounds)]
    say("where it goes …")
    shares = measure.profile(bundle_path, isolation, data, rounds=2 * rounds)
    yield from _ratios(otter, fresh, floor, one, two, first)
    theirs, ours = statistics.fmean(otter_reference), statistics.fmean(one_reference)
    yield ""
    yield (
        f"A class that hands in the reference solution: `otter run` {theirs * 1e3:,.0f} ms, ours {ours * 1e3:.0f} ms, "
        f"**{theirs / ours:.0f} times**."
    )
    yield ""
    yield from _profile(shares, measure.isolated(isolation))
    if sizes:
        yield ""
        yield from _growth(
            [measure.pool(bundle, isolation, data, n, w) for w in (1, 2) for n in sizes if not _note(n, w)]
        )
    yield ""
    yield (
        f"Isolation `{isolation.level}`, {os.cpu_count()} cores ({_processor()}), Python {platform.python_version()}, "
        f"{platform.system()} {platform.release()}; {len(data)} submissions: "
        + ", ".join(f"{count} {kind}" for kind, count in course.KINDS.items())
        + "."
    )


def _written(folder: Path, notebooks: Iterable[bytes]) -> list[Path]:
    folder.mkdir()
    paths = []
    for number, content in enumerate(notebooks):
        paths.append(folder / f"{number}.ipynb")
        paths[-1].write_bytes(content)
    return paths


def _note(count: int, workers: int) -> bool:
    say(f"a class of {count:,} on {workers} worker(s) …")
    return False


def _ratios(
    otter: list[float], fresh: list[float], floor: list[float], one: list[float], two: list[float], first: list[float]
) -> Iterable[str]:
    ours = statistics.fmean(one)
    yield "| per submission | ms | against ours |"
    yield "|---|--:|--:|"
    for what, seconds in (
        ("`otter run`", statistics.fmean(otter)),
        ("a fresh Python for each, no isolation", statistics.fmean(fresh)),
        ("**ours, one worker**", ours),
        ("ours, two workers", statistics.fmean(two)),
        ("the floor: one warm process, no isolation", statistics.fmean(floor)),
    ):
        yield f"| {what} | {seconds * 1e3:,.0f} | {seconds / ours:.2f} |"
    yield ""
    yield (
        f"`otter run` takes **{statistics.fmean(otter) / ours:.0f} times** as long; ours takes "
        f"**{ours / statistics.fmean(floor):.2f} times** the floor; two workers are "
        f"**{ours / statistics.fmean(two):.2f} times** as fast as one; the first result is there "
        f"**{statistics.median(first):.1f} s** after the command."
    )


def _profile(shares: dict[str, float], alone: float) -> Iterable[str]:
    whole = sum(shares.values())
    yield "| what a worker waits for, per submission | ms | % |"
    yield "|---|--:|--:|"
    for kind, ms in shares.items():
        yield f"| {kind} | {ms:.1f} | {100 * ms / whole:.0f} |"
    isolation = shares.get("start of the child", 0.0) + shares.get("end of the child", 0.0)
    yield ""
    yield (
        f"Isolation (start and end of the child) is {100 * isolation / whole:.0f} % of the whole; with nothing else to "
        f"do meanwhile it takes {alone:.0f} ms."
    )


def _growth(runs: list[measure.Run]) -> Iterable[str]:
    kinds = list(runs[-1].memory)
    yield "| submissions | workers | ms each | " + " | ".join(f"{kind}, MiB at 100 → end" for kind in kinds) + " |"
    yield "|--:|--:|--:|" + "--:|" * len(kinds)
    for run in runs:
        sizes = " | ".join("{:.0f} → {:.0f}".format(*run.memory.get(kind, (0.0, 0.0))) for kind in kinds)
        yield f"| {run.count:,} | {run.workers} | {run.each * 1e3:.0f} | {sizes} |"


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        return platform.machine()
    return next((line.partition(": ")[2] for line in lines if line.startswith("model name")), platform.machine())


def _write(page: Path, table: str) -> None:
    text = page.read_text(encoding="utf-8")
    before, _, rest = text.partition(BEGIN)
    _, _, after = rest.partition(END)
    page.write_text(f"{before}{BEGIN}\n{table}\n{END}{after}", encoding="utf-8")


if __name__ == "__main__":
    raise SystemExit(main())
