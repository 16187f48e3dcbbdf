"""Grade a class: worker processes, each with a sandbox of its own, and a folder that survives anything.

Theory of operation. The main process forks one trusted process per worker. Each owns one ``sandbox.Worker``
(and with it a zygote) and answers the main process over a pipe, one submission at a time: JSON headers and
plain bytes, never pickles. The main process reads what was handed in, deals it out, and alone writes into the
results folder, which it holds locked. A worker has its next submission before it is through with one, as long as
there is one for every other worker, too; at the worst, one slow submission then waits for another.

Nothing is lost. A submission's files are renamed into place when they are whole, ``result.json`` last: where
it stands, the submission is finished. A grader that is started again over the same folder goes on: what is
finished, from the same bytes, by the same bundle and at the same level, is left alone. No file is forced to
the disk: killing the grader loses no write that it has made, and after a power cut a half-written result does
not decode, so its submission is graded again.

A worker that dies, or says nothing for far longer than any limit allows, is replaced, and its submission
graded again, once; then it gets the status ``system``, which is no grade. Workers never outlive the main
process.
"""

from __future__ import annotations

import ctypes
import gc
import multiprocessing
import os
import queue
import signal
import socket
import struct
import sys
import threading
import time
import warnings
from collections import deque
from multiprocessing import connection
from typing import TYPE_CHECKING, Any, Protocol, Self, TypeAlias

import msgspec

from autograder import results
from autograder.errors import AutograderError, InputError, SystemFault
from autograder.grade import Identity, faulty, grade_submission, ungradeable
from autograder.model import Level, Status, SubmissionResult, Text
from autograder.note import sentences
from autograder.sandbox.worker import Worker

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping
    from multiprocessing.connection import Connection
    from multiprocessing.process import BaseProcess
    from types import TracebackType

    from autograder.bundle import Bundle
    from autograder.results import ResultsFolder
    from autograder.sandbox.levels import Isolation
    from autograder.sandbox.policy import Limits

SILENCE = 90.0
"""Seconds beyond the limit on a submission after which a worker that says nothing is replaced."""
TRIES = 2
"""For a submission whose worker died."""

Companions: TypeAlias = "Callable[[SubmissionResult], Mapping[str, bytes]]"


class HandedIn(Protocol):
    """One submission, as ``intake`` finds it; described there."""

    @property
    def id(self) -> str: ...  # noqa: D102
    @property
    def file(self) -> str: ...  # noqa: D102
    @property
    def student_id(self) -> str: ...  # noqa: D102
    @property
    def student_name(self) -> str: ...  # noqa: D102
    @property
    def digest(self) -> str: ...  # noqa: D102
    @property
    def problem(self) -> Text | None: ...  # noqa: D102
    @property
    def remark(self) -> Text | None: ...  # noqa: D102
    def read(self) -> Any: ...  # noqa: D102


class Finished(msgspec.Struct, frozen=True, kw_only=True):
    """A submission that is through: enough for a line of progress, and all that is kept of it in memory."""

    submission: str
    file: str
    status: Status
    total: float | None
    possible: float
    seconds: float
    kept: bool = False
    """An earlier run finished it, and nothing has changed."""


class _Task(msgspec.Struct, frozen=True, kw_only=True):
    """What a worker is told before the bytes: one frame for the notebook, one for each of ``files``."""

    identity: Identity
    files: tuple[str, ...] = ()
    problem: Text | None = None
    """What was handed in cannot be read: there are no bytes."""
    missed: Text | None = None
    """It could be read when the class was collected and cannot be now: there are no bytes either."""


class _Reply(msgspec.Struct, frozen=True, kw_only=True):
    """What a worker says: it is ready, it cannot work, or a result and the names of the frames to come."""

    level: Level | None = None
    fault: str | None = None
    finished: Finished | None = None
    files: tuple[str, ...] = ()


class Pool:
    """Worker processes that are starting, or at work, until the pool is closed.

    ::

        with ResultsFolder(out) as folder, Pool(bundle, isolation, limits, folder, workers=2) as pool:
            for finished in pool.grade(submissions):
                ...
    """

    def __init__(
        self,
        bundle: Bundle,
        isolation: Isolation,
        limits: Limits,
        folder: ResultsFolder,
        *,
        workers: int,
        companions: Companions | None = None,
    ) -> None:
        """Prepare; ``with`` starts the workers.

        Args:
            bundle: what is graded against.
            isolation: of the guests.
            limits: of the guests.
            folder: where the results go; open, so that a second grader is refused before it starts anything.
            workers: how many processes, at least one.
            companions: makes the files beside ``result.json`` (name -> content), in the workers.
        """
        if workers < 1:
            raise InputError(f"{workers} workers can grade nothing. Say --workers 1 or more.")
        self._bundle, self._isolation, self._limits = bundle, isolation, limits
        self._companions = companions
        self._hands = [_Hand(number, self) for number in range(workers)]
        self._folder = folder

    @property
    def patience(self) -> float:
        """Seconds for which a worker may say nothing, and take nothing."""
        return self._limits.submission_seconds + SILENCE

    def __enter__(self) -> Self:
        for hand in self._hands:
            hand.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for hand in self._hands:
            hand.stop()

    def grade(self, submissions: Iterable[HandedIn]) -> Iterator[Finished]:
        """Grade what is not finished yet, and write it into the folder.

        Yields:
            Each submission as it is through: first those that an earlier run finished.

        Raises:
            SystemFault: the folder cannot be written, or the sandbox cannot be started. What is finished
                stays.
        """
        waiting: deque[tuple[HandedIn, int]] = deque()
        for submission in submissions:
            before = self._folder.finished(submission.id)
            if before is not None and self._stands(before, submission):
                yield _finished(before, kept=True)
            else:
                waiting.append((submission, 1))
        while waiting or any(hand.tasks for hand in self._hands):
            for hand in self._hands:
                self._deal(hand, waiting)
            for hand in self._wait():
                yield from self._hear(hand, waiting)

    def _deal(self, hand: _Hand, waiting: deque[tuple[HandedIn, int]]) -> None:
        """Give a worker what it is to do next, and, while as many wait as there are workers, what comes after."""
        if waiting and not hand.tasks:
            hand.give(*waiting.popleft())
        if len(waiting) >= len(self._hands) and len(hand.tasks) == 1:
            hand.give(*waiting.popleft())

    def _hear(self, hand: _Hand, waiting: deque[tuple[HandedIn, int]]) -> Iterator[Finished]:
        """Take what a worker has to say, or put another one in its place."""
        reply, files = hand.listen()
        if reply is not None:
            self._deal(hand, waiting)  # it works while its last result is written
            if reply.finished is not None:
                self._folder.store(reply.finished.submission, files)
                yield reply.finished
            return
        (submission, tries), *untouched = hand.tasks
        hand.restart()
        waiting.extendleft(reversed(untouched))
        if tries < TRIES:
            waiting.appendleft((submission, tries + 1))
        else:
            yield self._give_up(submission)

    def _stands(self, before: SubmissionResult, submission: HandedIn) -> bool:
        """Whether an earlier result is what grading would give again."""
        return before.status != "system" and (
            before.submission_digest,
            before.bundle_digest,
            before.level,
            before.file,
            before.student_id,
            before.student_name,
        ) == (
            submission.digest,
            self._bundle.digest,
            self._isolation.level,
            submission.file,
            submission.student_id,
            submission.student_name,
        )

    def _wait(self) -> list[_Hand]:
        """Workers that have something to say, or have not said anything for too long."""
        busy = {hand.pipe: hand for hand in self._hands if hand.tasks}
        due = min(hand.since for hand in busy.values()) + self.patience - time.monotonic()
        ready = connection.wait(list(busy), timeout=max(0.0, due))
        if ready:
            return [hand for pipe, hand in busy.items() if pipe in ready]
        silent = [hand for hand in busy.values() if time.monotonic() - hand.since >= self.patience]
        for hand in silent:
            hand.kill()
        return silent

    def _give_up(self, submission: HandedIn) -> Finished:
        """Record that a worker died over a submission, and another one after it."""
        said = "two workers died over it"
        result = faulty(self._bundle, _identity(submission), self._isolation.level, said)
        self._folder.store(submission.id, _files(result, self._companions))
        return _finished(result)

    def serve(self, pipe: Connection, number: int) -> None:
        """What a worker process does: one submission after the other, until the pipe is closed."""
        try:
            inbox = _Inbox(pipe)
            core = _core(number, of=len(self._hands))
            with Worker(self._isolation, self._limits, number, self._bundle.numbered, core) as worker:
                pipe.send_bytes(msgspec.json.encode(_Reply(level=self._isolation.level)))
                while True:
                    self._one(pipe, inbox, worker)
        except (EOFError, BrokenPipeError, ConnectionResetError):
            return  # the main process has gone, or has had enough
        except AutograderError as error:
            pipe.send_bytes(msgspec.json.encode(_Reply(fault=str(error))))

    def _one(self, pipe: Connection, inbox: _Inbox, worker: Worker) -> None:
        if not worker.alive:
            worker.start()
        task, data, files = inbox.take()
        if task.problem is not None:
            result = ungradeable(self._bundle, task.identity, self._isolation.level, task.problem)
        elif task.missed is not None:
            result = _without_a_look(self._bundle, task.identity, self._isolation.level, task.missed)
        else:
            result = grade_submission(worker, self._bundle, task.identity, data, files)
        written = _files(result, self._companions)
        pipe.send_bytes(msgspec.json.encode(_Reply(finished=_finished(result), files=tuple(written))))
        for content in written.values():
            pipe.send_bytes(content)

    def let_go(self) -> None:
        """In a forked process: drop the ends of pipes and the lock that belong to the main process."""
        for hand in self._hands:
            hand.forget()
        self._folder.let_go()


class _Inbox:
    """A worker's end of what it is given: read as it comes, while the worker still boots or is busy.

    Otherwise, the main process would wait with a large notebook until the worker has time, and all others with it.
    """

    def __init__(self, pipe: Connection) -> None:
        self._pipe = pipe
        self._arrived: queue.SimpleQueue[tuple[_Task, bytes, dict[str, bytes]] | None] = queue.SimpleQueue()
        threading.Thread(target=self._read, name="inbox", daemon=True).start()

    def take(self) -> tuple[_Task, bytes, dict[str, bytes]]:
        """The next submission: its task, its notebook, and the files beside it.

        Raises:
            EOFError: the main process has gone, or what it says cannot be read.
        """
        found = self._arrived.get()
        if found is None:
            raise EOFError
        return found

    def _read(self) -> None:
        signal.pthread_sigmask(signal.SIG_BLOCK, signal.valid_signals())  # they interrupt what the worker waits for
        try:
            while True:
                task = msgspec.json.decode(self._pipe.recv_bytes(), type=_Task)
                there = task.problem is None and task.missed is None
                data = self._pipe.recv_bytes() if there else b""
                self._arrived.put((task, data, {name: self._pipe.recv_bytes() for name in task.files}))
        except (EOFError, OSError):  # the main process has gone
            pass
        finally:  # whatever else it is: the worker ends, and another one takes its place
            self._arrived.put(None)


class _Hand:
    """The main process's view of one worker."""

    def __init__(self, number: int, pool: Pool) -> None:
        self._number, self._pool = number, pool
        self._process: BaseProcess | None = None
        self._pipe: Connection | None = None
        self._ready = False
        self._deaths_before_ready = 0
        self.tasks: deque[tuple[HandedIn, int]] = deque()
        """What it has been given and is not through with, each with the number of the try: the first is in work."""
        self.since = 0.0
        """When it last began to have something to do, or said something."""

    @property
    def pipe(self) -> Connection:
        """The main process's end."""
        if self._pipe is None:
            raise SystemFault(f"Worker {self._number} is not running.")
        return self._pipe

    def start(self) -> None:
        """Fork the process: it shares what is imported, the bundle, and nothing that changes."""
        context = multiprocessing.get_context("fork")
        self._pipe, theirs = context.Pipe()
        with socket.socket(fileno=os.dup(self._pipe.fileno())) as end:
            end.setsockopt(
                socket.SOL_SOCKET, socket.SO_SNDTIMEO, struct.pack("ll", max(1, round(self._pool.patience)), 0)
            )
        self._process = context.Process(
            target=_run, args=(self._pool, theirs, self._number), name=f"worker {self._number}", daemon=True
        )
        with warnings.catch_warnings():
            # Python 3.12 warns of forking beside threads. BLAS has one, with a fork handler of its own; a
            # progress bar may have one, and shares no lock with what a worker does.
            warnings.simplefilter("ignore", DeprecationWarning)
            self._process.start()
        theirs.close()
        self._ready, self.since = False, time.monotonic()

    def give(self, submission: HandedIn, tries: int) -> None:
        """Send a submission. A pipe that is broken shows when the worker is listened to.

        A worker that is stopped, and reads nothing for as long as it may be silent, is ended.
        """
        if not self.tasks:
            self.since = time.monotonic()
        self.tasks.append((submission, tries))
        frames: list[bytes] = []
        files: tuple[str, ...] = ()
        missed = None
        if submission.problem is None:
            try:
                contents = submission.read()
                frames, files = [contents.data, *contents.files.values()], tuple(contents.files)
            except InputError as error:  # it changed or vanished since it was found
                why = getattr(error, "why", None)
                missed = why if isinstance(why, Text) else Text(str(error), str(error))
        task = _Task(identity=_identity(submission), files=files, problem=submission.problem, missed=missed)
        try:
            for frame in (msgspec.json.encode(task), *frames):
                self.pipe.send_bytes(frame)
        except (BrokenPipeError, ConnectionResetError):
            pass
        except BlockingIOError:
            self.kill()

    def listen(self) -> tuple[_Reply | None, dict[str, bytes]]:
        """What the worker says; None if it died. What it was given stays in ``tasks`` until it is through.

        Raises:
            SystemFault: no worker can be started.
        """
        try:
            reply = msgspec.json.decode(self.pipe.recv_bytes(), type=_Reply)
            files = {name: self.pipe.recv_bytes() for name in reply.files}
        except (EOFError, OSError):
            if not self._ready:
                self._deaths_before_ready += 1
                if self._deaths_before_ready >= TRIES:
                    raise SystemFault(
                        "A worker process died while it started, twice. Run 'autograder doctor' to see what is missing."
                    ) from None
            return None, {}
        if reply.fault is not None:
            raise SystemFault(reply.fault)
        self._ready, self._deaths_before_ready, self.since = True, 0, time.monotonic()
        if reply.finished is not None:
            self.tasks.popleft()
        return reply, files

    def restart(self) -> None:
        """Put a new process in the place of one that died."""
        self.tasks.clear()
        self.stop()
        self.start()

    def kill(self) -> None:
        """End the process at once; its sandbox goes with it."""
        if self._process is not None:
            self._process.kill()

    def stop(self) -> None:
        """End the process, and wait until it is gone."""
        if self._pipe is not None:
            self._pipe.close()
        if self._process is not None:
            self._process.kill()
            self._process.join()
            self._process.close()
        self._process = self._pipe = None

    def forget(self) -> None:
        """In a forked process: close our copy, so that its worker sees when the main process goes."""
        if self._pipe is not None:
            self._pipe.close()


def _run(pool: Pool, pipe: Connection, number: int) -> None:
    """The life of a worker process."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is the main process's to hear
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    _die_with(os.getppid())
    pool.let_go()
    _open_no_windows()
    gc.freeze()
    pool.serve(pipe, number)


def _open_no_windows() -> None:
    """A test may draw a chart of its own on our side; on a desktop, Matplotlib would show it."""
    os.environ["MPLBACKEND"] = "agg"
    matplotlib = sys.modules.get("matplotlib")  # a test file that imports it has been read by now
    if matplotlib is not None:
        matplotlib.use("agg")


def _core(number: int, *, of: int) -> int | None:
    """A CPU for worker ``number`` of so many: all have one each, or a lone one stays where the kernel has put it.

    In between the kernel knows better: which CPUs are halves of one core, and which are slow ones.
    """
    if not hasattr(os, "sched_getaffinity"):
        return None
    cores = sorted(os.sched_getaffinity(0))
    if of == len(cores):
        return cores[number]
    here = int(ctypes.CDLL(None).sched_getcpu()) if of == 1 else -1
    return here if here in cores else None


def _die_with(parent: int) -> None:
    """Have the kernel end this process when its parent ends, however it does."""
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(1, signal.SIGKILL)  # PR_SET_PDEATHSIG
        if os.getppid() != parent:
            os._exit(1)


def _identity(submission: HandedIn) -> Identity:
    return Identity(
        submission=submission.id,
        file=submission.file,
        student_id=submission.student_id,
        student_name=submission.student_name,
        digest=submission.digest,
        remark=submission.remark,
    )


def _without_a_look(bundle: Bundle, identity: Identity, level: Level, why: Text) -> SubmissionResult:
    """No grade, and no verdict on the student either: a share that went away may be back when the grader runs again.

    Its digest is that of the bytes that were collected, so any status that is kept would stay for good.
    """
    remark = [identity.remark] if identity.remark is not None else []
    return msgspec.structs.replace(faulty(bundle, identity, level, why.en), note=sentences([why, *remark]))


def _finished(result: SubmissionResult, *, kept: bool = False) -> Finished:
    return Finished(
        submission=result.submission,
        file=result.file,
        status=result.status,
        total=result.total,
        possible=result.possible,
        seconds=result.seconds,
        kept=kept,
    )


def _files(result: SubmissionResult, companions: Companions | None) -> dict[str, bytes]:
    beside = companions(result) if companions is not None else {}
    return {**beside, results.RESULT: results.encode(result)}
