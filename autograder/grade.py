"""Grade one submission with one worker: read it, run its cells, judge its cases, add up.

Nothing that a student does raises through here: whatever was handed in becomes a ``SubmissionResult``. A
fault of ours (the sandbox is gone) is tried once more on a fresh sandbox, and then has a status of its own,
without a grade.
"""

from __future__ import annotations

import contextlib
import functools
import hashlib
import math
import re
import time
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any

import msgspec

from autograder import foreign, notebook
from autograder.attempt import Attempt, Broken, CodeCell, Exhausted
from autograder.behaviour import behave
from autograder.errors import SystemFault
from autograder.intake.item import fits_beside
from autograder.marking import Marking
from autograder.model import QuestionResult, SubmissionResult, Text
from autograder.note import note_on, sentences
from autograder.sandbox.budget import Budget
from autograder.sandbox.guest import observe
from autograder.sandbox.outcome import GuestTrouble, NeedsLive, RemoteError
from autograder.surroundings import among
from autograder.tests_otter import CaseContext
from autograder.verdict import clip, words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from autograder.bundle import Bundle
    from autograder.marking import Calls
    from autograder.model import Level, Status
    from autograder.sandbox.child import Child
    from autograder.sandbox.worker import Worker

_DIGITS = 5
"""Places of a question's points: as otter rounds them for Gradescope
(``GradingResults.to_gradescope_dict``)."""


_LARGEST_CHART = 2 * 2**20
"""Bytes of one chart in a result. An honest one has 5,000; what is larger is left out of the feedback."""


@dataclass(frozen=True)
class Identity:
    """Whose submission it is, and which bytes."""

    submission: str
    """Chosen by the grader: safe as a file name, unique in the run."""
    file: str
    student_id: str
    student_name: str
    digest: str
    """SHA-256 of what was handed in, in hex."""
    remark: Text | None = None
    """Something that its note must say: handed in late, one of several files."""


def seed_of(bundle_digest: str, submission_digest: str) -> int:
    """The seed of a submission: fresh inputs for everyone, and the same ones again for the same bytes.

    >>> seed_of("aa", "bb")
    6440893018092398938
    """
    return int.from_bytes(hashlib.sha256(f"{bundle_digest}{submission_digest}".encode()).digest()[:8])


def grade_submission(
    worker: Worker,
    bundle: Bundle,
    identity: Identity,
    data: bytes,
    files: Mapping[str, bytes] | None = None,
) -> SubmissionResult:
    """Grade the bytes that somebody handed in.

    Args:
        worker: a running one; it is restarted if its sandbox fails.
        bundle: what is graded against.
        identity: whose they are.
        data: the notebook (or script).
        files: what came with it, put beside it for its cells to read.

    Returns:
        What is known about it, whatever happened.
    """
    start = time.monotonic()
    try:
        read = notebook.read(data, name=identity.file, cut=bundle.ours)
    except notebook.NotGradeable as error:
        return ungradeable(bundle, identity, worker.isolation.level, error.why)
    grade = functools.partial(_grade, worker, bundle, identity, read, files or {})
    try:
        try:
            result = grade()
        except SystemFault:
            worker.start()
            result = grade()
    except SystemFault as fault:
        result = faulty(bundle, identity, worker.isolation.level, str(fault))
    except Exception as error:  # noqa: BLE001 - a mistake of ours: it costs this grade, not the worker and not the class
        result = faulty(bundle, identity, worker.isolation.level, f"{type(error).__name__}: {error}")
    return msgspec.structs.replace(result, seconds=round(time.monotonic() - start, 4))


def _grade(
    worker: Worker, bundle: Bundle, identity: Identity, read: notebook.Notebook, files: Mapping[str, bytes]
) -> SubmissionResult:
    with contextlib.nullcontext() if bundle.ours else among(bundle.files):
        return _Grading(worker, bundle, identity, read, files).result()


def ungradeable(bundle: Bundle, identity: Identity, level: Level, why: Text) -> SubmissionResult:
    """The result for something that cannot be read."""
    return _empty(bundle, identity, level, "not gradeable", why)


def faulty(bundle: Bundle, identity: Identity, level: Level, said: str) -> SubmissionResult:
    """The result for a submission that could not be graded through a fault of ours."""
    note = Text(
        f"批改程式出了問題，這份作業沒有成績，請重新執行：{clip(said)}",
        f"The grader failed, so there is no grade; run it again: {clip(said)}",
    )
    return _empty(bundle, identity, level, "system", note)


class Chart(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """A public call whose chart goes into the feedback: the assignment's config has a list of them."""

    name: str
    call: str
    given: tuple[Any, ...] = ()
    keywords: dict[str, Any] = {}


class _Grading:
    """One submission on its way through."""

    def __init__(
        self,
        worker: Worker,
        bundle: Bundle,
        identity: Identity,
        read: notebook.Notebook,
        files: Mapping[str, bytes],
    ) -> None:
        self._worker, self._bundle, self._identity, self._notebook = worker, bundle, identity, read
        self._files = beside(files, bundle.data)
        self._seed = seed_of(bundle.digest, identity.digest)
        self._budget = Budget(worker.limits)
        self._marking = Marking(
            bundle.tests,
            CaseContext(language=read.language, seed=self._seed),
            strict=bundle.ours,
            live=not bundle.ours,
        )
        self._attempt: Attempt
        self._charts: tuple[dict[str, object], ...] = ()
        self._behaviour: dict[str, object] = {}

    def result(self) -> SubmissionResult:
        at_checks = None if self._bundle.ours else foreign.PointInTime(self._marking, self._bundle.uncounted)
        self._attempt = self._new_attempt(at_checks)
        try:
            if at_checks is None:
                self._marking.at_the_end(self._attempt, between=self._draw)
                self._probe()
            else:
                self._by_otters_rules(at_checks)
        finally:
            self._attempt.drop()
        self._worker.ahead()
        return self._record()

    def _unwritten(self) -> tuple[str, ...]:
        """The questions with tests whose cells are all as they were given."""
        as_given: dict[str, bool] = {}
        for cell in self._cells:
            if cell.question is not None:
                as_given[cell.question] = as_given.get(cell.question, True) and (
                    cell.source.strip() in self._bundle.unwritten
                )
        return tuple(each.question for each in self._bundle.tests if as_given.get(each.question))

    @functools.cached_property
    def _cells(self) -> tuple[CodeCell, ...]:
        return cells(self._notebook, [question.name for question in self._bundle.questions], self._bundle.config)

    def _new_attempt(self, rules: foreign.PointInTime | foreign.InTheGuest | None = None) -> Attempt:
        return Attempt(
            self._worker,
            self._cells,
            seed=self._seed,
            files=self._files,
            budget=self._budget,
            rules=rules,
        )

    def _by_otters_rules(self, at_checks: foreign.PointInTime) -> None:
        with contextlib.suppress(Exhausted, Broken):  # what follows meets it again, and says so case by case
            self._attempt.child()
        at_checks.through = True
        needs = at_checks.needs | {
            question: (None, numbers) for question, numbers in self._marking.at_the_end(self._attempt).items()
        }
        if any(numbers for _, numbers in needs.values()):
            self._attempt.drop()
            at_the_end: dict[tuple[str, int | None], Calls] = {
                (question, None): calls for question, calls in self._marking.calls.items()
            }
            calls = at_checks.calls | at_the_end
            in_the_guest = foreign.InTheGuest(self._marking, needs, calls, self._bundle.uncounted)
            again = self._new_attempt(in_the_guest)
            try:
                in_the_guest.at_the_end(again)
            finally:
                again.drop()

    def _draw(self) -> None:
        """What the feedback shows. Before any hidden case: a chart could show what one was given."""
        with self._looking():
            child = self._attempt.child()
            self._charts = tuple(_charts(child, msgspec.convert(self._bundle.charts, list[Chart])))

    def _probe(self) -> None:
        """What the diagnosis compares."""
        failed = {
            question
            for question, cases in self._marking.results.items()
            if any(case.verdict != "passed" for case in cases)
        }
        probes = [probe for probe in self._bundle.probes if probe.always or probe.question in failed]
        wanted = [name for probe in probes if (name := probe.call or probe.variable)]
        with self._looking():
            for name, atoms in behave(self._attempt.child().environment(wanted), probes):
                self._behaviour[name] = atoms

    @contextlib.contextmanager
    def _looking(self) -> Iterator[None]:
        """For what decides no points: nothing is tried twice."""
        try:
            yield
        except GuestTrouble as trouble:
            self._attempt.lost(trouble)
            self._behaviour["stopped"] = words(trouble).en
        except (Exhausted, Broken) as over:
            self._behaviour["stopped"] = over.said.en
        except (RemoteError, NeedsLive, ValueError) as error:  # ValueError: a description that is none
            self._behaviour["stopped"] = type(error).__name__

    def _total(self, questions: Sequence[QuestionResult]) -> float:
        if self._bundle.ours:
            return sum(question.points or 0.0 for question in questions)
        exact = sum(self._marking.score(question.name) for question in questions)  # three thirds are one
        return foreign.total(self._bundle.config, exact, sum(question.possible for question in questions))

    def _record(self) -> SubmissionResult:
        questions = tuple(
            QuestionResult(
                name=question.name,
                points=None
                if question.manual
                else round(self._marking.score(question.name), _DIGITS)
                if question.cases
                else 0.0,
                possible=question.points,
                manual=question.manual,
                cases=tuple(self._marking.results.get(question.name, ())),
            )
            for question in self._bundle.questions
        )
        said, partly = note_on(self._attempt, questions)
        others: list[Text] = []
        if not self._bundle.ours:
            others += foreign.other_assignment(self._bundle.config, self._notebook.assignment)
            others += foreign.shell_commands(self._cells)
            others += foreign.missing_modules(self._attempt.troubles, self._files)
        remark = [self._identity.remark] if self._identity.remark else []
        return SubmissionResult(
            **_facts(self._bundle, self._identity, self._worker.isolation.level),
            language=self._notebook.language,
            status="partly graded" if partly else "graded",
            note=sentences([*said, *others, *remark]),
            questions=questions,
            total=round(self._total(questions), _DIGITS),
            troubles=self._attempt.troubles,
            unwritten=self._unwritten(),
            charts=self._charts,
            behaviour=self._behaviour,
        )


def _possible(bundle: Bundle) -> float:
    points = sum(question.points for question in bundle.questions)
    return points if bundle.ours else foreign.possible(bundle.config, points)


def beside(handed_in: Mapping[str, bytes], provided: Mapping[str, bytes]) -> dict[str, bytes]:
    """The files of a submission's working folder, by relative path (``data/x.csv``); the author's come first.

    A path that intake would not take is left out, and so is a file where another one needs a folder.
    """
    found: dict[str, bytes] = {}
    folders: set[str] = set()
    for name, data in [*provided.items(), *handed_in.items()]:
        above = {str(folder) for folder in PurePosixPath(name).parents} - {"."}
        taken = name in found or name in folders or above & found.keys()
        if not taken and fits_beside(tuple(name.split("/"))):
            found[name] = data
            folders |= above
    return found


def cells(read: notebook.Notebook, questions: Sequence[str], config: Mapping[str, object]) -> tuple[CodeCell, ...]:
    """The code cells to run, each with the question it belongs to.

    A cell's question is what its metadata says. Where a front end dropped that, it is the question of the
    next check in the notebook: ``grader.check("q2")`` stands below the answer to q2.
    """
    code: list[tuple[notebook.Cell, list[str]]] = []
    for cell in read.cells:
        if cell.kind == "code":
            code.append((cell, []))
        if code and not _ignored(cell):  # text may ask for a check, too, and it is made after the code above
            code[-1][1].extend(_checks(cell))
    owner: str | None = None
    found: list[CodeCell] = []
    before_checks = foreign.seeded("", config).strip()
    for number, (cell, checks) in reversed([*enumerate(code, start=1)]):
        checked = [name for name in _CHECK.findall(cell.source) if name in questions]
        owner = checked[0] if checked else owner
        source = "" if _ignored(cell) else foreign.seeded(cell.source, config)
        if not _ignored(cell) or checks:
            named = cell.question if cell.question in questions else None
            found.append(CodeCell(number, source, named or owner, tuple(checks), before_checks))
    return tuple(reversed(found))


def _ignored(cell: notebook.Cell) -> bool:
    """Whether otter leaves it out (``execute/preprocessor.py``: by metadata or by a tag)."""
    return bool(cell.metadata.get("otter", {}).get("ignore")) or "otter_ignore" in cell.metadata.get("tags", ())


def _checks(cell: notebook.Cell) -> tuple[str, ...]:
    """The questions that otter checks right after it."""
    return tuple(cell.metadata.get("otter", {}).get("tests", ()))


_CHECK = re.compile(r"""\.check\(\s*["']([^"']+)["']""")


def _charts(child: Child, wanted: Iterable[Chart]) -> Iterator[dict[str, object]]:
    """What the student's drawing function drew for the assignment's public inputs, as plain data."""
    env = child.environment()
    for chart in wanted:
        function = env.get(chart.call)
        if callable(function):
            seen = observe.look(function, *chart.given, **chart.keywords)
            figures = plain(msgspec.to_builtins(seen.figures))
            if len(msgspec.json.encode(figures)) <= _LARGEST_CHART:
                yield {"name": chart.name, "figures": figures}


def plain(value: Any) -> Any:
    """Data as JSON has it: arrays become lists, and what is not finite becomes None."""
    if isinstance(value, dict):
        return {str(key): plain(each) for key, each in value.items()}
    if isinstance(value, list | tuple):
        return [plain(each) for each in value]
    if hasattr(value, "tolist"):
        return plain(value.tolist())
    return None if isinstance(value, float) and not math.isfinite(value) else value


def _empty(bundle: Bundle, identity: Identity, level: Level, status: Status, note: Text) -> SubmissionResult:
    remark = identity.remark
    return SubmissionResult(
        **_facts(bundle, identity, level),
        language="zh-TW",
        status=status,
        note=sentences([note, *([remark] if remark else [])]),
        questions=(),
        total=None,
    )


def _facts(bundle: Bundle, identity: Identity, level: Level) -> dict[str, Any]:
    return {
        "submission": identity.submission,
        "file": identity.file,
        "student_id": identity.student_id,
        "student_name": identity.student_name,
        "level": level,
        "seed": seed_of(bundle.digest, identity.digest),
        "submission_digest": identity.digest,
        "bundle_digest": bundle.digest,
        "assignment": bundle.assignment,
        "possible": round(_possible(bundle), _DIGITS),
    }
