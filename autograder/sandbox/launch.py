"""Start the program in the sandbox: the command of each level, and what the guest is told about it."""

from __future__ import annotations

import contextlib
import os
import select
import socket
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, Literal

from autograder.errors import SystemFault
from autograder.sandbox import filter as filters
from autograder.sandbox import interpreter, policy
from autograder.sandbox.guest.control import Control

if TYPE_CHECKING:
    from autograder.model import Level

BOXED: tuple[Level, ...] = ("namespaces", "sandbox")
"""The levels at which bubblewrap makes a file system of the guest's own."""
GUEST_FOLDER = str(Path(__file__).resolve().parent / "guest")


class Guest:
    """A started sandbox: its process, the host's end of its control socket, and what goes when it goes."""

    def __init__(
        self,
        process: subprocess.Popen[bytes],
        control: Control,
        errors: IO[bytes],
        folder: Path | None,
        held: contextlib.ExitStack,
    ) -> None:
        self.folder = folder
        """At the levels without a scratch file system: the working folder of all children, which they only read."""
        self._process = process
        self._control = control
        self._errors = errors
        self._held = held

    def alive(self, *, asked: bool) -> bool:
        """Whether it runs and has not closed its end. Where it was ``asked`` something, that is not looked at."""
        return self._process.poll() is None and (asked or not self._readable(0))

    def ask(
        self, message: list[object], descriptors: tuple[int, ...] = (), seconds: float = policy.CONTROL_SECONDS
    ) -> tuple[list[Any], list[int]]:
        """Send one message and wait for its answer, as ``listen``.

        Raises:
            SystemFault: as ``listen``.
        """
        self.say(message, descriptors)
        return self.listen(seconds)

    def say(self, message: list[object], descriptors: tuple[int, ...] = ()) -> None:
        """Send one message; ``listen`` has its answer, or the news that nobody heard it."""
        with contextlib.suppress(OSError):  # it has gone: what it wrote as it went is the better news
            self._control.send(message, descriptors)

    def listen(self, seconds: float) -> tuple[list[Any], list[int]]:
        """The next message and the descriptors that came with it.

        Raises:
            SystemFault: there was none in time, or the other end has gone; says what it wrote as it went.
        """
        if not self._readable(seconds):
            raise SystemFault(f"The sandbox did not answer within {seconds:g} s; it has to be started again.")
        try:
            message, descriptors = self._control.receive()
        except OSError:
            message, descriptors = [], []
        if not message:
            raise SystemFault(f"The sandbox has ended: {self._last_words() or 'without a word'}.")
        return message, descriptors

    def close(self) -> None:
        """Close the control socket, which ends the guest, and wait for that. Does nothing the second time."""
        self._control.socket.close()
        try:
            self._process.wait(policy.CONTROL_SECONDS)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._held.close()

    def _readable(self, seconds: float) -> bool:
        poll = select.poll()
        poll.register(self._control.socket, select.POLLIN)
        return bool(poll.poll(seconds * 1000))

    def _last_words(self) -> str:
        """The last line of what it wrote to its standard error before it was ready."""
        self._errors.seek(0)
        lines = self._errors.read()[-4_000:].decode("utf-8", "replace").strip().splitlines()
        return lines[-1].rstrip(".") if lines else ""


def start(level: Level, number: int, what: Literal["serve", "try"]) -> Guest:
    """Start a sandbox of this level. ``what``: serve submissions, or try whether the cage holds.

    Raises:
        SystemFault: the program cannot be started at all.
    """
    if not hasattr(os, "fork"):
        raise SystemFault("Nothing can be graded on Windows itself; install WSL (wsl --install) and run it there.")
    with contextlib.ExitStack() as stack:
        ours, theirs = socket.socketpair()
        stack.callback(ours.close)
        stack.enter_context(theirs)
        errors = stack.enter_context(tempfile.TemporaryFile())
        folder = _folder(level, number, stack)
        command, environment = _command(level, (theirs.fileno(), number, what), folder)
        try:
            process = subprocess.Popen(
                command,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                stderr=errors,
                env=environment,
                cwd="/",
                pass_fds=(theirs.fileno(),),
                start_new_session=True,
            )
        except OSError as error:
            raise SystemFault(f"The sandbox cannot be started: {error}. Run: autograder doctor") from None
        theirs.close()
        work = None if folder is None else folder / "work"
        return Guest(process, Control(ours), errors, work, stack.pop_all())


def _folder(level: Level, number: int, stack: contextlib.ExitStack) -> Path | None:
    """For the levels without a scratch file system: ``work`` (ours to fill, theirs to read) and ``cache`` (theirs)."""
    if level == "namespaces":
        return None
    folder = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="autograder-", ignore_cleanup_errors=True)))
    folder.chmod(0o711)
    (folder / "work").mkdir(mode=0o755)
    (folder / "cache").mkdir(mode=0o700)
    if _uid(level, number):
        os.chown(folder / "cache", _uid(level, number), -1)
    return folder


def _command(level: Level, told: tuple[int, int, str], folder: Path | None) -> tuple[list[str], dict[str, str]]:
    """The program and its whole environment."""
    python = interpreter.this_python()
    control, number, what = told
    options = ["-s", "-S", "-B", "-P"]
    arguments = [str(control), level, str(_uid(level, number)), ",".join(map(str, kept(level))) or "-", what]
    if level in BOXED:
        box = policy.bubblewrap(
            python, GUEST_FOLDER, work=None if folder is None else str(folder / "work"), root=os.getuid() == 0
        )
        program = [python.executable_inside, *options, f"{policy.GUEST}/boot.py", *arguments, *python.site_inside]
        libraries = None if python.of_system else f"{interpreter.PYTHON}/lib"
        return box + program, policy.environment(policy.HOME, policy.CACHE, libraries)
    program = [python.executable, *options, f"{GUEST_FOLDER}/boot.py", *arguments, *python.site]
    return program, policy.environment(f"{folder}/work", f"{folder}/cache")


def _uid(level: Level, number: int) -> int:
    """The user to become; 0 for no other than ourselves."""
    return policy.FIRST_UID + number if os.getuid() == 0 and level != "none" else 0


def _tasks(level: Level, limits: policy.Limits) -> int:
    """RLIMIT_NPROC: the kernel counts all tasks of a user (in its user namespace), not those of one process."""
    if level in BOXED or os.getuid() == 0:
        return limits.tasks
    mine = [entry for entry in Path("/proc").iterdir() if entry.name.isdigit() and _owned(entry)]
    return limits.tasks + sum(_task_count(entry) for entry in mine)


def _owned(process: Path) -> bool:
    try:
        return process.stat().st_uid == os.getuid()
    except OSError:
        return False  # it has ended meanwhile


def _task_count(process: Path) -> int:
    try:
        return sum(1 for _ in (process / "task").iterdir())
    except OSError:
        return 0  # it has ended meanwhile


def kept(level: Level) -> tuple[int, ...]:
    """The capabilities that a guest of this level keeps: none, where Python can be read without."""
    if level == "process" and os.getuid() == 0 and closed_folders():
        return policy.KEPT_WHERE_PYTHON_IS_HIDDEN
    return ()


def closed_folders() -> list[str]:
    """Folders that another user would have to enter to run a guest, and may not."""
    return interpreter.this_python().closed_folders(GUEST_FOLDER)


def settings(level: Level, limits: policy.Limits, folder: Path | None) -> dict[str, Any]:
    """What every child is told; see ``guest/child.py``.

    Args:
        level: of isolation.
        limits: of the submission.
        folder: ``Guest.folder`` of the sandbox that it is for.

    Raises:
        SystemFault: the system-call filter cannot be made.
    """
    python = interpreter.this_python()
    read = policy.readable(python, GUEST_FOLDER, boxed=level in BOXED)
    home = policy.HOME if level in BOXED or folder is None else str(folder)
    return {
        "level": level,
        "core": None,
        "bounds": list(limits.bounds()),
        "limits": limits.kernel(_tasks(level, limits)) if sys.platform == "linux" else {},
        "scratch": policy.SCRATCH,
        "home": home,
        "read": read if level == "namespaces" else [*read, home],
        "write": list(policy.WRITABLE) if level == "namespaces" else [],
        "devices": list(policy.DEVICES),
        "filter": filters.program() if level != "none" else b"",
        "keep": list(kept(level)),
        "disk": limits.disk,
        "inodes": limits.inodes,
        "output": limits.output,
        "displays": limits.displays,
        "display": limits.display,
        "figures": limits.figures,
    }
