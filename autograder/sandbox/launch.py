"""Start the program in the sandbox: the command of each level, and what the guest is told about it."""

from __future__ import annotations

import contextlib
import os
import select
import socket
import subprocess
import tempfile
import time
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, Literal

from autograder.errors import SystemFault
from autograder.sandbox import filter as filters
from autograder.sandbox import interpreter, policy
from autograder.sandbox.guest import wire

if TYPE_CHECKING:
    from autograder.model import Level
    from autograder.sandbox.interpreter import Python

CONTROL = wire.Bounds(1 << 17, 8, 10_000, 1_000)
"""As ``guest/zygote.py`` has it."""
BOXED: tuple[Level, ...] = ("namespaces", "sandbox")
"""The levels at which bubblewrap makes a file system of the guest's own."""
GUEST_FOLDER = str(Path(__file__).resolve().parent / "guest")


class Guest:
    """A started sandbox: its process and the host's end of its control socket."""

    def __init__(
        self,
        process: subprocess.Popen[bytes],
        control: socket.socket,
        errors: IO[bytes],
        held: contextlib.ExitStack,
    ) -> None:
        self.process = process
        self._control = control
        self._errors = errors
        self._held = held

    @property
    def alive(self) -> bool:
        """Whether it runs and has not closed its end."""
        poll = select.poll()
        poll.register(self._control, select.POLLIN)
        return self.process.poll() is None and not poll.poll(0)

    def say(self, message: list[object], descriptors: tuple[int, ...] = ()) -> None:
        """Send one message.

        Raises:
            SystemFault: the other end has gone.
        """
        try:
            socket.send_fds(self._control, [wire.encode(message, CONTROL)], descriptors)
        except OSError as error:
            raise SystemFault(f"The sandbox has died ({error.strerror}); it has to be started again.") from None

    def listen(self, seconds: float) -> tuple[list[Any], list[int]]:
        """The next message and the descriptors that came with it.

        Raises:
            SystemFault: there was none in time, or the other end has gone; says what it wrote as it went.
        """
        poll = select.poll()
        poll.register(self._control, select.POLLIN)
        deadline = time.monotonic() + seconds
        while not poll.poll(max(0.0, deadline - time.monotonic()) * 1000):
            if time.monotonic() >= deadline:
                raise SystemFault(f"The sandbox did not answer within {seconds:g} s; it has to be started again.")
        try:
            message, descriptors, _flags, _address = socket.recv_fds(self._control, CONTROL.size, 1)
        except OSError:
            message, descriptors = b"", []
        if not message:
            raise SystemFault(f"The sandbox has ended: {self.last_words() or 'without a word'}.")
        return wire.decode(message, CONTROL), descriptors

    def last_words(self) -> str:
        """The last line of what it wrote to its standard error before it was ready."""
        self._errors.seek(0)
        lines = self._errors.read()[-4_000:].decode("utf-8", "replace").strip().splitlines()
        return lines[-1].rstrip(".") if lines else ""

    def close(self) -> None:
        """Close the control socket, which ends the guest, and wait for that."""
        self._control.close()
        try:
            self.process.wait(policy.CONTROL_SECONDS)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        self._held.close()


def start(level: Level, number: int, what: Literal["serve", "try"]) -> Guest:
    """Start a sandbox of this level. ``what``: serve submissions, or try whether the cage holds.

    Raises:
        SystemFault: the program cannot be started at all.
    """
    with contextlib.ExitStack() as stack:
        ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        stack.callback(ours.close)
        errors = stack.enter_context(tempfile.TemporaryFile())
        cache = policy.CACHE
        if level not in BOXED:
            cache = stack.enter_context(tempfile.TemporaryDirectory(prefix="autograder-"))
            if _uid(level, number):
                os.chown(cache, _uid(level, number), -1)
        with theirs:
            command, environment = _command(level, interpreter.this_python(), (theirs.fileno(), number, what), cache)
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
        return Guest(process, ours, errors, stack.pop_all())


def _command(level: Level, python: Python, told: tuple[int, int, str], cache: str) -> tuple[list[str], dict[str, str]]:
    """The program and its whole environment."""
    root = os.getuid() == 0
    control, number, what = told
    boxed = level in BOXED
    program = f"{policy.GUEST if boxed else GUEST_FOLDER}/boot.py"
    boot = [
        *(python.executable_inside if boxed else python.executable, "-s", "-S", "-B", "-P", program),
        *(
            str(control),
            level,
            str(_uid(level, number)),
            ",".join(map(str, _kept(level, python))) or "-",
            what,
        ),
        *(python.site_inside if boxed else python.site),
    ]
    if boxed:
        libraries = None if python.of_system else f"{interpreter.PYTHON}/lib"
        environment = policy.environment(policy.HOME, policy.CACHE, libraries)
        return policy.bubblewrap(python, GUEST_FOLDER, root=root, nested=level == "namespaces") + boot, environment
    return boot, policy.environment("/", cache)


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


def _kept(level: Level, python: Python) -> tuple[int, ...]:
    if level == "process" and os.getuid() == 0 and python.closed_folders():
        return policy.KEPT_WHERE_PYTHON_IS_HIDDEN
    return ()


def settings(level: Level, limits: policy.Limits) -> dict[str, Any]:
    """What every child is told; see ``guest/child.py``.

    Raises:
        SystemFault: the system-call filter cannot be made.
    """
    python = interpreter.this_python()
    return {
        "level": level,
        "bounds": list(limits.bounds()),
        "limits": limits.kernel(_tasks(level, limits)),
        "scratch": policy.SCRATCH,
        "home": policy.HOME if level == "namespaces" else "/",
        "read": policy.readable(python, GUEST_FOLDER, boxed=level in BOXED),
        "write": list(policy.WRITABLE) if level == "namespaces" else [],
        "devices": list(policy.DEVICES),
        "filter": filters.program() if level != "none" else b"",
        "keep": list(_kept(level, python)),
        "disk": limits.disk,
        "inodes": limits.inodes,
        "output": limits.output,
        "displays": limits.displays,
        "display": limits.display,
    }
