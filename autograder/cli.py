"""The commands. Each one reads its arguments, calls the module that does the work, and says what came of it.

Imports of the heavy modules stand inside the commands: ``--help`` answers at once, and ``grade`` starts its
workers before it needs anything else.
"""

from __future__ import annotations

import io
import os
import sys
import tempfile
import traceback
from pathlib import Path
from typing import TYPE_CHECKING

import click
from rich.console import Console
from rich.markup import escape

from . import __version__
from .errors import AutograderError, InputError, SystemFault
from .model import LEVELS
from .progress import Bar
from .sample.layout import LAYOUTS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .model import Level
    from .sample.layout import Layout

EPILOG = (
    "Exit codes: 0 it is done (a submission that could not be graded has a row that says why); 1 an assignment, a path "
    "or an option is at fault, build --check or verify found something, or doctor misses something; 2 the grader or "
    "this machine is at fault; 130 stopped with Ctrl-C."
)
LEVEL_MEANS = {
    "namespaces": "each submission in namespaces of its own, with Landlock, seccomp and limits",
    "sandbox": "one sandbox for each worker; Landlock, seccomp and limits for each submission",
    "process": "Landlock, seccomp and limits, and another user where root grades; nowhere to write",
    "none": "NOT ISOLATED: nothing but a single submission is graded unless --isolation none is said",
}


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100}, epilog=EPILOG)
@click.version_option(__version__, prog_name="autograder", message="%(prog)s %(version)s")
def app() -> None:
    """Autograded notebook assignments.

    One private master goes in; a student notebook, a bundle with hidden tests, and grades that people can trust come
    out.
    """


def main() -> None:
    """Run a command; turn every error into one sentence and an exit code."""
    _fill_standard_descriptors()
    _speak_utf8()
    console = messages()
    try:
        status = app(standalone_mode=False)
    except AutograderError as error:
        console.print(f"[bold red]autograder:[/] {harmless(str(error))}")
        raise SystemExit(error.exit_code) from None
    except click.ClickException as error:
        error.show()
        raise SystemExit(1) from None
    except (click.Abort, KeyboardInterrupt) as stop:
        console.print("autograder: stopped.", *stop.args)
        raise SystemExit(130) from None
    except BrokenPipeError:
        # Whoever read our output has gone: nothing may be written to it any more, at exit either.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise SystemExit(0) from None
    except Exception as error:  # noqa: BLE001 - the last boundary: a person never sees a traceback
        with tempfile.NamedTemporaryFile(
            "w", prefix="autograder-", suffix=".log", delete=False, encoding="utf-8", errors="backslashreplace"
        ) as log:
            traceback.print_exception(error, file=log)
        if isinstance(error, OSError) and error.filename is not None:
            console.print(
                f"[bold red]autograder:[/] {harmless(str(error.filename))}: {harmless(str(error.strerror))}. "
                "Mend that and run the same command again.\n"
                f"If nothing is wrong with it, please send {harmless(log.name)} to the maintainers."
            )
        else:
            console.print(
                f"[bold red]autograder:[/] an error of ours, {type(error).__name__}: {harmless(str(error)[:300])}\n"
                f"Nothing that was finished is lost. The details are in {harmless(log.name)}: "
                "please send that file to the maintainers."
            )
        raise SystemExit(SystemFault.exit_code) from None
    raise SystemExit(status if isinstance(status, int) else 0)


def _fill_standard_descriptors() -> None:
    """A service may start us with 0, 1 or 2 closed, and the next file or socket would be what prints go to."""
    for number in (0, 1, 2):
        try:
            os.fstat(number)
        except OSError:
            os.open(os.devnull, os.O_RDWR)  # the lowest that is free: this one


def _speak_utf8() -> None:
    """Names of students are read from file names and shown, whatever the locale says.

    Where it is neither UTF-8 nor "C" (which Python takes for UTF-8), every Chinese name would come out of the file
    system as unreadable bytes: start again in Python's UTF-8 mode.
    """
    if sys.getfilesystemencoding() != "utf-8":
        os.execv(sys.executable, [sys.executable, "-X", "utf8", "-m", "autograder", *sys.argv[1:]])  # noqa: S606 - no shell is meant
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def messages() -> Console:
    """What a person reads goes to stderr; what a program may want to read goes to stdout."""
    return Console(stderr=True, highlight=False, soft_wrap=True)


def harmless(text: str) -> str:
    """Text that rich must not read as markup, and that carries no control characters to the terminal."""
    return escape("".join(c if c.isprintable() or c == "\n" else "\N{REPLACEMENT CHARACTER}" for c in text))


def project_root() -> Path:
    """The nearest folder upwards that has ``solutions/``.

    Raises:
        InputError: there is none.
    """
    here = Path.cwd()
    for folder in (here, *here.parents):
        if (folder / "solutions").is_dir():
            return folder
    raise InputError(f"There is no folder solutions/ in {here} or above it. Run this in the project's folder.")


def assignment_name(root: Path, name: str | None) -> str:
    """The assignment that was named, or the only one there is.

    Raises:
        InputError: no such assignment, or several and none named.
    """
    known = sorted(p.name for p in (root / "solutions").iterdir() if p.is_dir() and not p.name.startswith("."))
    if name is None and len(known) == 1:
        return known[0]
    if name is None:
        raise InputError(f"Which assignment? solutions/ holds {', '.join(known) or 'none'}: name one of them.")
    if name not in known:
        raise InputError(f"There is no assignment {name!r} in solutions/, which holds {', '.join(known) or 'none'}.")
    return name


# --- for the author ---------------------------------------------------------------------------------------------


_workers = click.option(
    "--workers", type=click.IntRange(1, 256), help="Processes that grade at once (default: one a core)."
)


@app.command()
@click.argument("name")
def new(name: str) -> int:
    """Begin a new assignment with a small one that works.

    Writes solutions/NAME/: two questions in both languages with public and hidden tests, right answers, and mistakes
    with their hints. It builds, verifies and grades at once; change it bit by bit into yours.
    """
    from .template import write_new

    try:
        root = project_root()
    except InputError:
        root = Path.cwd()  # the first assignment of a project
    written = write_new(root, name)
    for path in written:
        click.echo(f"wrote  {path.relative_to(root)}")
    click.echo(f"next   autograder build {name}, then autograder verify {name}")
    return 0


@app.command()
@click.argument("name", required=False)
@click.option("--check", is_flag=True, help="Compare bytes, say what would change, and change nothing.")
def build(name: str | None, check: bool) -> int:  # noqa: FBT001 - click passes flags so
    """Make the release and the bundle of an assignment.

    Reads solutions/NAME/ and writes assignment/NAME/ (what students get) and dist/NAME-autograder.zip (otter's bundle
    with the hidden tests). NAME may be left out where there is only one assignment.
    """
    from .otter_classes import ok_file

    ok_file()  # brings in jsonschema without the grammar that takes it 1.8 s to compile
    from .build import build as make

    root = project_root()
    report = make(root, assignment_name(root, name), check=check)
    console = Console(highlight=False, soft_wrap=True)
    for path in report.changed:
        console.print(f"{'would change' if check else 'wrote'}  {path}", markup=False)
    for path in report.stale:
        console.print(f"does not belong here  {path}: delete it, or students will get it", markup=False)
    if report.current:
        console.print(f"unchanged  {_counted(len(report.current), 'file')}", markup=False)
    return 1 if report.stale or (check and not report.clean) else 0


@app.command()
@click.argument("name", required=False)
@click.option("--table", is_flag=True, help="Also show every submission that was judged, gate by gate.")
@click.option("--json", "as_json", is_flag=True, help="Write the whole report to stdout as JSON.")
@click.option("--all", "everything", is_flag=True, help="Show every finding, not only the first ones of each gate.")
@click.option("--strict", is_flag=True, help="A mutant of the solution that lives fails the run, too.")
@_workers
@click.option(
    "--isolation",
    type=click.Choice(LEVELS),
    help="Refuse to verify with less than this. 'none' is the only way to verify without isolation.",
)
def verify(
    name: str | None,
    table: bool,  # noqa: FBT001 - click passes flags so
    as_json: bool,  # noqa: FBT001
    everything: bool,  # noqa: FBT001
    strict: bool,  # noqa: FBT001
    workers: int | None,
    isolation: Level | None,
) -> int:
    """Put what was built through its gates, before students find out.

    The reference solution earns every point and the untouched release none; every accepted answer earns full marks;
    every misconception is caught by the case meant for it; mutants of the solution die; no test asks the clock;
    nothing leaks; the same bytes come out twice.
    """
    import msgspec

    from .gates import show
    from .sandbox import probe
    from .verify import verify as put_through_gates

    root = project_root()
    name = assignment_name(root, name)
    held = probe(at_least=isolation or "none")
    if held.level == "none" and isolation is None:
        raise InputError(
            "This machine isolates nothing: the answers in the catalogue could read and change anything that you can. "
            "autograder doctor says what is missing; --isolation none verifies all the same."
        )
    with Bar(messages(), "verifying", total=None) as bar:
        report = put_through_gates(root, name, isolation=held, workers=workers, strict=strict, progress=bar.step)
    if as_json:
        sys.stdout.buffer.write(msgspec.json.format(msgspec.json.encode(report), indent=2) + b"\n")
    else:
        out = Console(highlight=False, soft_wrap=True)
        if table:
            out.print(show.table(report))
        out.print(show.shown(report, everything=everything))
    return report.exit_code


@app.command()
@click.argument("name", required=False)
@click.option("--count", type=click.IntRange(1, 100_000), default=40, show_default=True, help="How many students.")
@click.option("--out", type=click.Path(path_type=Path), required=True, help="The folder to write the class into.")
@click.option("--seed", type=int, default=0, show_default=True, help="Another seed is another class.")
@click.option(
    "--layout",
    type=click.Choice(LAYOUTS),
    default=LAYOUTS[0],
    show_default=True,
    help="Whose bulk download the folder looks like.",
)
def sample(name: str | None, count: int, out: Path, seed: int, layout: Layout) -> int:
    """Make up a class, to see what grading it looks like.

    Right but different answers and misconceptions are put into the released notebook; some are broken, some
    unfinished, some in Chinese. Same arguments, same bytes. What each of them is stands in OUT-key.csv beside the
    folder.
    """
    import json

    from .catalogue import read_catalogue
    from .master import find_master, read_master
    from .release import notebook_name, splice
    from .sample import key_path, write_class
    from .sample.plan import plan

    root = project_root()
    name = assignment_name(root, name)
    file = find_master(root, name)
    master = read_master(file, shown=str(file.relative_to(root)))
    place = f"solutions/{name}"
    catalogue = read_catalogue(root / place, answers=master.answers, cases=list(master.cases), shown=place)
    languages = list(master.forms)
    releases = {}
    for language in languages:
        path = root / "assignment" / name / notebook_name(name, language)
        try:
            releases[language] = json.loads(path.read_bytes())
        except OSError:
            raise InputError(f"{path.relative_to(root)} is not there. Run autograder build {name} first.") from None
    members = plan(count, seed, catalogue=catalogue, questions=list(master.answers), languages=languages)
    files = write_class(
        out,
        members,
        releases=releases,
        stems={language: Path(notebook_name(name, language)).stem for language in languages},
        reference=master.answers,
        catalogue=catalogue,
        splice=splice,
        layout=layout,
    )
    click.echo(f"wrote {_counted(len(files), 'submission')} to {out}, and what they are to {key_path(out)}")
    return 0


# --- for the grader ---------------------------------------------------------------------------------------------


@app.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="PATH...")
@click.option("--assignment", metavar="NAME", help="Grade with dist/NAME-autograder.zip.")
@click.option(
    "--bundle", "bundle_path", type=click.Path(path_type=Path), metavar="ZIP", help="Grade with this otter bundle."
)
@click.option(
    "--out", type=click.Path(path_type=Path), default=Path("results"), show_default=True, help="The results folder."
)
@_workers
@click.option(
    "--isolation",
    type=click.Choice(LEVELS),
    help="Refuse to grade with less than this. 'none' is the only way to grade a class without isolation.",
)
def grade(
    paths: Sequence[Path],
    assignment: str | None,
    bundle_path: Path | None,
    out: Path,
    workers: int | None,
    isolation: Level | None,
) -> int:
    """Grade notebooks: a folder, a file, or an LMS download.

    Canvas, Moodle, Gradescope, Blackboard, Brightspace and GitHub Classroom downloads are recognised, zipped or not;
    otherwise each file or folder at the top is one student's.

    Writes grades.csv, class.html, run.json and a folder for each submission into the results folder. Stopped at any
    moment, the same command goes on; what is finished and unchanged is not graded again.
    """
    from .bundle import read_bundle
    from .run import grade_class
    from .sandbox import probe

    path = _bundle_path(assignment, bundle_path)
    try:
        return grade_class(
            paths,
            bundle=read_bundle(path),
            bundle_path=path,
            out=out,
            workers=workers or os.cpu_count() or 1,
            isolation=probe(at_least=isolation or "none"),
            asked=isolation,
            console=messages(),
        )
    except KeyboardInterrupt:
        raise click.Abort("What was finished is kept; the same command goes on from there.") from None


@app.command()
@click.argument("folder", type=click.Path(path_type=Path), metavar="DIR")
def report(folder: Path) -> int:
    """Render a results folder again, without grading.

    After an edit of hints.toml, say, or with a newer version that reads the same results.
    """
    from .report import render, summary
    from .results import ResultsFolder

    if not (folder / "submissions").is_dir():
        raise InputError(f"{folder} is no results folder: it has no submissions/ in it. autograder grade makes one.")
    with ResultsFolder(folder) as results:
        statistics = render(results)
    messages().print(summary(statistics, folder))
    return 0


@app.command()
def doctor() -> int:
    """Say what this machine can isolate, and how to mend the rest.

    Each thing that is missing for a stronger level is named with the one command that mends it.
    """
    from .sandbox import probe

    isolation = probe(at_least="none")
    console = Console(highlight=False, soft_wrap=True)
    console.print(f"submissions run at level: {isolation.text}", style="bold", markup=False)
    for level in LEVELS:
        console.print(f"  {'→' if level == isolation.level else ' '} {level}: {LEVEL_MEANS[level]}", markup=False)
    for lack in isolation.reasons:
        console.print(f"no stronger level, because: {lack.what.en}", markup=False)
        console.print(f"  to mend it: {lack.mend}" if lack.mend else "  nothing on this machine mends it", markup=False)
    if isolation.level == LEVELS[0]:
        console.print("nothing is missing", style="green")
    return 0 if isolation.level == LEVELS[0] else 1


def _counted(count: int, what: str) -> str:
    return f"{count} {what}{'' if count == 1 else 's'}"


def _bundle_path(assignment: str | None, bundle_path: Path | None) -> Path:
    if assignment is not None and bundle_path is not None:
        raise InputError("--assignment and --bundle name two things to grade with: say one of them.")
    if bundle_path is not None:
        return bundle_path
    try:
        root = project_root()
    except InputError as error:
        raise InputError(f"{error} Or name the bundle: --bundle ZIP.") from None
    name = assignment_name(root, assignment)
    path = root / "dist" / f"{name}-autograder.zip"
    if not path.is_file():
        raise InputError(f"dist/{path.name} is not there. Run autograder build {name} first.")
    return path
