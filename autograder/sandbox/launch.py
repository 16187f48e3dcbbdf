"""Start the program in the sandbox: the command of each level, and what the guest is told about it."""

from __future__ import annotations

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
from autograder.sandbox import policy
from autograder.sandbox.guest import wire

if TYPE_CHECKING:
    from autograder.model import Level

CONTROL = wire.Bounds(1 << 17, 8, 10_000, 1_000)
"""As ``guest/zygote.py`` has it."""
GUEST_FOLDER = str(Path(__file__).resolve().parent / "guest")


class Guest:
    """A started sandbox: its process and the host's end of its control socket."""

    def __init__(self, process: subprocess.Popen[bytes], control: socket.socket, errors: IO[bytes]) -> None:
        self.process = process
        self._control = control
        self._errors = errors

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
            raise SystemFault(
                f"The sandbox has died ({error.strerror}); it has to be started again."
            ) from None

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
                raise SystemFault(
                    f"The sandbox did not answer within {seconds:g} s; it has to be started again."
                )
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
        self._errors.close()


def start(level: Level, number: int, what: Literal["serve", "try"]) -> Guest:
    """Start a sandbox of this level. ``what``: serve submissions, or try whether the cage holds.

    Raises:
        SystemFault: the program cannot be started at all.
    """
    ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    errors = tempfile.TemporaryFile()  # noqa: SIM115 - lives as long as the guest; closed by Guest.close
    try:
        with theirs:
            command, environment = _command(level, policy.this_python(), theirs.fileno(), number, what)
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
        ours.close()
        errors.close()
        raise SystemFault(f"The sandbox cannot be started: {error}. Run: autograder doctor") from None
    return Guest(process, ours, errors)


def _command(
    level: Level, python: policy.Python, control: int, number: int, what: str
) -> tuple[list[str], dict[str, str]]:
    """The program and its whole environment."""
    root = os.getuid() == 0
    boxed = level in ("namespaces", "sandbox")
    guest = policy.GUEST if boxed else GUEST_FOLDER
    uid = policy.FIRST_UID + number if root and level != "none" else 0
    boot = [
        python.executable, "-s", "-S", "-B", "-P", f"{guest}/boot.py", str(control), level, str(uid),
        ",".join(map(str, _kept(level, python))) or "-", what, *python.site,
    ]  # fmt: skip
    if boxed:
        environment = policy.environment(policy.HOME, policy.CACHE)
        return policy.bubblewrap(
            python, GUEST_FOLDER, root=root, nested=level == "namespaces"
        ) + boot, environment
    return boot, policy.environment("/", "/nonexistent")


def _kept(level: Level, python: policy.Python) -> tuple[int, ...]:
    if level == "process" and os.getuid() == 0 and python.hidden():
        return policy.KEPT_WHERE_PYTHON_IS_HIDDEN
    return ()


def settings(level: Level, limits: policy.Limits) -> dict[str, Any]:
    """What every child is told; see ``guest/child.py``.

    Raises:
        SystemFault: the system-call filter cannot be made.
    """
    python = policy.this_python()
    boxed = level in ("namespaces", "sandbox")
    return {
        "level": level,
        "bounds": list(limits.bounds()),
        "limits": limits.kernel(None),
        "scratch": policy.SCRATCH,
        "home": policy.HOME if level == "namespaces" else "/",
        "read": policy.readable(python, policy.GUEST if boxed else GUEST_FOLDER),
        "write": [policy.SCRATCH, "/tmp", "/dev/shm"] if level == "namespaces" else [],  # noqa: S108 - the sandbox's own
        "devices": list(policy.DEVICES),
        "filter": filters.program() if level != "none" else b"",
        "keep": list(_kept(level, python)),
        "disk": limits.disk,
        "inodes": limits.inodes,
        "output": limits.output,
        "displays": limits.displays,
        "display": limits.display,
    }
