"""One run of the grader over a class: find, grade, name the mistakes, render, say where to look.

The order is the promise: every ``result.json`` is on the disk as soon as it is reached, and what comes after it
(diagnosis, reports) is made from those files and can be made again.
"""

from __future__ import annotations

import contextlib
import os
import platform
import time
from importlib import metadata
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from . import __version__, foreign
from .errors import AutograderError, InputError, SystemFault
from .intake import collect
from .pool import Pool
from .progress import Bar
from .report import Diagnosis, RunFacts, pages, read_run, render, stored, summary
from .report.facts import RUN, read_advice
from .results import LOCK, ResultsFolder
from .sandbox import Limits

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from rich.console import Console

    from .bundle import Bundle
    from .model import Level
    from .pool import Finished
    from .sandbox import Isolation

VERSIONED = ("otter-grader", "numpy", "scipy", "matplotlib", "ipython", "ipywidgets")
"""Libraries that an answer may depend on: ``run.json`` names their versions."""


def versions() -> dict[str, str]:
    """Of the grader, of Python and of what answers may depend on."""
    found = {"autograder": __version__, "python": platform.python_version()}
    for name in VERSIONED:
        try:
            found[name] = metadata.version(name)
        except metadata.PackageNotFoundError:
            continue
    return found


def grade_class(
    paths: Sequence[Path],
    *,
    bundle: Bundle,
    bundle_path: Path,
    out: Path,
    workers: int,
    isolation: Isolation,
    asked: Level | None,
    console: Console,
) -> int:
    """Grade what the paths hold into the results folder ``out``, and report.

    Args:
        paths: folders, notebooks, archives.
        bundle: what is graded against.
        bundle_path: where it lies; what is learnt of it is kept beside it.
        out: the results folder.
        workers: how many processes at most; never more than there are submissions.
        isolation: of the guests.
        asked: the level that the user named, if any.
        console: for a person.

    Returns:
        The exit code: 0, or 2 where a submission has no grade through our fault.

    Raises:
        InputError: the paths hold nothing, or are a class and the guests would not be isolated; or ``out`` is
            no place for results.
        SystemFault: the sandbox cannot be started, or the folder cannot be written.
    """
    start = time.monotonic()
    _check_out(out, paths, bundle.assignment)
    submissions = collect(paths, exclude=[out])
    everybody = [submission.id for submission in submissions]
    _check_isolation(isolation, asked, len(everybody))
    limits = _limits(bundle, bundle_path)
    console.print(_header(bundle, isolation, len(everybody)), markup=False)
    through: list[Finished] = []
    with ResultsFolder(out) as folder:
        with (
            Pool(bundle, isolation, limits, folder, workers=min(workers, len(everybody)), companions=pages) as pool,
            Bar(console, "grading", total=len(everybody)) as bar,
        ):
            for finished in pool.grade(submissions):
                through.append(finished)
                bar.step()
        for line in _remarks(out, through, folder.strangers(everybody)):
            console.print(line, markup=False)
        facts = RunFacts(
            assignment=bundle.assignment,
            bundle_digest=bundle.digest,
            level=isolation.level,
            reasons=tuple(finding.what for finding in isolation.reasons),
            versions=versions(),
            limits=msgspec.to_builtins(limits),
            workers=workers,
            seconds=round(time.monotonic() - start, 3),
        )
        mistakes = Mistakes(bundle, bundle_path, isolation, workers, console)
        write_reports(folder, facts, mistakes, through, console)
    return SystemFault.exit_code if any(finished.status == "system" for finished in through) else 0


def write_reports(
    folder: ResultsFolder, facts: RunFacts, mistakes: Mistakes, through: Sequence[Finished], console: Console
) -> None:
    """Write every report; and once more where the names of the mistakes take longer to find.

    The reports are there before that: whoever is in a hurry may look at them, or stop here. Until the new names are
    known, and where they never are, what an earlier run found out stands.

    Raises:
        InputError: there are no results in the folder.
        SystemFault: something cannot be read or written.
    """
    written = [finished.submission for finished in through if not finished.kept]
    known = mistakes.explained(folder.path, compute=False)
    first = known or _earlier(folder.path, written)
    statistics = render(folder, run=facts, diagnosis=first, written=written)
    console.print(summary(statistics, folder.path))
    learnt = mistakes.explained(folder.path, compute=True) if known is None else None
    if learnt is not None:
        told = _told(first)
        silent = [finished.submission for finished in through if finished.submission not in told]
        render(folder, run=facts, diagnosis=learnt, written=silent)
        count = len(learnt.named)
        said = "has the name of its" if count == 1 else "have the name of their"
        console.print(f"{_counted(count)} now {said} mistakes", markup=False)


def _earlier(folder: Path, written: Collection[str]) -> Diagnosis:
    """What an earlier run found out, without what it said of submissions that this one has graded again."""
    lying = Diagnosis()
    with contextlib.suppress(SystemFault):  # damaged, as a full disk leaves it: this run writes it anew
        lying = read_advice(folder).diagnosis
    again = set(written)
    groups = (
        msgspec.structs.replace(group, members=tuple(each for each in group.members if each not in again))
        for group in lying.groups
    )
    return msgspec.structs.replace(
        lying,
        named={submission: names for submission, names in lying.named.items() if submission not in again},
        follows={submission: causes for submission, causes in lying.follows.items() if submission not in again},
        groups=tuple(group for group in groups if group.members),
    )


def _told(diagnosis: Diagnosis) -> set[str]:
    """The submissions whose pages may say something by it."""
    members = {member for group in diagnosis.groups for member in group.members}
    return members | diagnosis.named.keys() | diagnosis.follows.keys()


def _check_isolation(isolation: Isolation, asked: Level | None, count: int) -> None:
    """Refuse to run a class's code where nothing holds it back, unless that was said.

    Raises:
        InputError: it would.
    """
    if isolation.level == "none" and asked != "none" and count > 1:
        raise InputError(
            f"These are {count} submissions, and this machine isolates none of them: their code could read "
            "and change anything that you can. autograder doctor says what is missing; "
            "--isolation none grades all the same."
        )


def _limits(bundle: Bundle, bundle_path: Path) -> Limits:
    """The limits that the bundle sets.

    Raises:
        InputError: they are none.
    """
    try:
        return msgspec.convert(bundle.limits, Limits)
    except msgspec.ValidationError as error:
        raise InputError(
            f"{bundle_path}: its limits mean nothing here ({error}). Build the assignment again."
        ) from error


def _check_out(out: Path, paths: Sequence[Path], assignment: str) -> None:
    """Refuse to write results among other people's files, or among another assignment's.

    Raises:
        InputError: it is the folder of submissions itself or one around it, holds files but no results, or results
            of something else.
    """
    try:
        if any(path.exists() and out.exists() and path.samefile(out) for path in paths):
            raise InputError(f"{out} is where the submissions are: results go elsewhere. Name a new folder with --out.")
        inside = next((path for path in paths if _real(out) in _real(path).parents), None)
        if inside is not None:
            raise InputError(f"{inside} is in {out}: results go elsewhere. Name a new folder with --out.")
        if out.is_dir() and not _holds_results(out) and any(out.iterdir()):
            raise InputError(f"{out} holds other files and no results. Name a new folder with --out.")
        earlier = None
        with contextlib.suppress(SystemFault):  # damaged, as a full disk leaves it: this run writes it anew
            earlier = read_run(out) if out.is_dir() else None
        if earlier is not None and earlier.assignment and assignment and earlier.assignment != assignment:
            raise InputError(
                f"{out} holds the results of {earlier.assignment}, not of {assignment}. Name another folder with --out."
            )
    except OSError as error:
        raise InputError(f"{out} cannot be looked into ({error.strerror}). Name another folder with --out.") from error


def _holds_results(folder: Path) -> bool:
    """Whether a grader made the folder. ``submissions/`` alone is no sign: a course may have one of its own."""
    return (folder / LOCK).is_file() or (folder / RUN).is_file()


def _real(path: Path) -> Path:
    return Path(os.path.realpath(path))  # Path.resolve() has no answer where a link leads to itself


def _counted(count: int) -> str:
    return "1 submission" if count == 1 else f"{count} submissions"


def _remarks(out: Path, through: Sequence[Finished], strangers: Collection[str]) -> list[str]:
    """What a person should know before reading the reports."""
    kept = sum(finished.kept for finished in through)
    said = [f"{kept} of {len(through)} were finished already and have not changed"] if kept else []
    if strangers:
        said.append(
            f"{out} also holds {_counted(len(strangers))} not among these, graded earlier and kept in "
            "the reports. Choose another --out to leave them out."
        )
    return said


def _header(bundle: Bundle, isolation: Isolation, count: int) -> str:
    lines = [f"{bundle.assignment} {bundle.digest[:12]}, {_counted(count)}, isolation: {isolation.text}"]
    others = [] if bundle.ours else foreign.not_followed(bundle.config)
    if others:
        lines.append(f"  not followed here, of the bundle's otter_config.json: {', '.join(others)}")
    absent = foreign.not_installed(bundle.packages)
    if absent:
        lines.append(
            f"  the bundle asks for what is not installed here under this name: {', '.join(absent)} (what notebooks"
            " import has to be installed beside autograder)"
        )
    if bundle.uncounted:
        lines.append(
            f"  not counted, as otter does: {', '.join(bundle.uncounted)} (name their questions as another file does)"
        )
    lines += [f"  no stronger level, because: {finding.what.en}" for finding in isolation.reasons]
    return "\n".join(lines)


class Mistakes:
    """Gives mistakes their names. It comes after the class is graded, and nothing that goes wrong costs a grade."""

    def __init__(self, bundle: Bundle, bundle_path: Path, isolation: Isolation, workers: int, console: Console) -> None:
        """Take note; nothing is read or computed yet."""
        self._bundle, self._path, self._isolation = bundle, bundle_path, isolation
        self._workers, self._console = workers, console
        self._failed = False

    def explained(self, out: Path, *, compute: bool) -> Diagnosis | None:
        """What a results folder's submissions behave like.

        Args:
            out: the folder.
            compute: find out how the catalogue behaves where that is not kept; once for each bundle.

        Returns:
            None where nothing is known of the assignment's mistakes, or an attempt has failed and has said so.
        """
        # They pull in the author's half of the package, which grading does not need.
        from .explain import explain  # noqa: PLC0415
        from .learn import known_for  # noqa: PLC0415

        if self._failed:
            return None
        try:
            with Bar(self._console, "learning known mistakes (once per bundle)", total=None) as bar:
                knowledge = known_for(
                    self._project(),
                    self._bundle,
                    self._path,
                    self._isolation,
                    workers=self._workers,
                    progress=bar.step,
                    compute=compute,
                )
            if knowledge is None:
                return None
            return explain((result for _, result in stored(out) if result is not None), knowledge)
        except (AutograderError, OSError, ValueError) as error:  # ValueError: a released notebook that is damaged
            self._failed = True
            self._console.print(f"no mistake gets its name this time: {error}", markup=False)
            return None

    def _project(self) -> Path | None:
        """The project that built the bundle, where it still lies in that project's dist/."""
        root = self._path.resolve().parent.parent
        return root if (root / "solutions" / self._bundle.assignment).is_dir() else None
