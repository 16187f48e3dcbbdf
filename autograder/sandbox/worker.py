"""One sandbox with one warm process, and the submissions that are forks of it.

Theory of operation
===================

Processes, at level ``namespaces``::

    host (trusted: hidden tests, results)
     └ bwrap                       waits for the sandbox; its own user where it was started by an ordinary one
        └ bwrap, pid 1             of the sandbox's pid namespace; reaps
           └ boot                  drops to uid 60000+n (from root), enters a user, mount, IPC and pid namespace
              └ zygote, pid 1      libraries warm, one thread, forks on demand; runs nothing of a student's
                 └ child, pid 1    of a pid namespace of its own: one submission, or one replay of it

At level ``sandbox`` the machine allows no namespaces inside bubblewrap: boot becomes the zygote, and children share
its namespaces. At level ``process`` there is no bubblewrap either. At ``none`` there is only the fork.

Privileges. Bubblewrap started by root keeps only what boot needs to become another user, which it does before it
imports a library; real ids, so that the kernel counts its processes. In its user namespace the zygote keeps
CAP_SYS_ADMIN (to make and leave pid namespaces), over nothing but that namespace. A child gives up everything
before its first line of a student's code, in this order: mounts, limits, Landlock, capabilities, system calls.
The whole file system is read-only but for one tmpfs of the child's own. There is no network, no /proc, no terminal.

Descriptors. The zygote has /dev/null on 0, 1, 2 and its control socket on one more. A child has /dev/null on 0, 1,
2 and its private socket on 3: the other end is the host's, the control socket is closed before anything else.
Requests and replies are frames of plain data (``guest/wire.py``); a reply must carry the 16 random bytes that its
request did.

Who may kill whom. The host holds a pidfd of every child and of the zygote, and ends them with SIGKILL: no pid can be
mistaken, no handler asked. Killing a child, pid 1 of its namespace, ends all it started. The zygote reaps and tells
how a child ended and what it used. A child sees nobody else to kill, may signal only itself, and Landlock would not
let it out either. When the host is gone, the control socket closes, the zygote leaves, and its namespace with it.

Ahead. When a child has been killed and its result is still to be written, the zygote is already asked for the next one
(at level ``namespaces`` alone, where children share nothing). It has run nothing of anybody's, and nothing of the last
submission's runs any more: SIGKILL was sent before. What the zygote learns in between, a library or a chart, makes
that child outdated, and it is thrown away.

Cores. Host and child take turns, so a worker may be given one core for both. The zygote has them all: it makes
children, and the kernel clears them away, where there is time.

Time is the host's monotonic clock: no request waits longer than its limit, and at every limit the child dies.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import select
import shutil
import signal
import socket
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

from autograder.errors import SystemFault
from autograder.sandbox import launch, policy
from autograder.sandbox.budget import OF_ALL, Budget
from autograder.sandbox.channel import Channel
from autograder.sandbox.child import Child
from autograder.sandbox.outcome import GuestTrouble, LimitReached

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from autograder.sandbox.levels import Isolation


class Worker:
    """One sandbox. Use as a context manager, or ``start`` and ``stop``; after a fault, ``start`` again.

    Args:
        isolation: what ``levels.probe`` found.
        limits: of every submission.
        number: 0-based; workers that run at the same time must have different ones (each has its own uid).
        given: code cells that every student is given, each with its number: they are compiled once, and a child is
            told their place instead of their source. Of the author's, never of a student's.
        core: a CPU for the calling process and the children, by its number. One asks and waits, the other answers, so
            they never need two; on one, neither has to be woken up elsewhere.
    """

    def __init__(
        self,
        isolation: Isolation,
        limits: policy.Limits | None = None,
        number: int = 0,
        given: Iterable[tuple[int, str]] = (),
        core: int | None = None,
    ) -> None:
        self.isolation = isolation
        self.limits = limits or policy.Limits()
        self.number = number
        self._given = list(given)
        self._places = {cell: place for place, cell in enumerate(self._given)}
        """As the guest's ``Shell.given`` has them."""
        self._read_before = {source for _, source in self._given}
        self._given_mention = policy.mentioned(self._read_before)
        self._core = core if hasattr(os, "sched_setaffinity") else None
        self._cores = os.sched_getaffinity(0) if self._core is not None else set()
        self._guest: launch.Guest | None = None
        self._pidfd = -1
        self._settings: dict[str, Any] = {}
        self._warmed: set[str] = set()
        self._size_at_start = 0
        self._channels: list[Channel] = []
        """Of children that may still be there."""
        self._ahead: socket.socket | None = None
        """The host's end of a child that is being made, and has not been asked for yet."""
        self._stocked = True
        """Whether the zygote has made charts to hand out: after the first submission, which does not wait for them."""
        self._asked_before = False

    def __enter__(self) -> Self:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()

    @property
    def alive(self) -> bool:
        """Whether children can be had; False after ``stop`` and when the sandbox has died."""
        return self._guest is not None and self._guest.alive(asked=self._ahead is not None)

    def start(self) -> None:
        """Boot the sandbox (half a second to one second); first ends one that is still there.

        Raises:
            SystemFault: it could not be started at this level.
        """
        self.stop()
        level = self.isolation.level
        self._move_to(self._cores)  # which the zygote inherits: it makes children while others work
        self._guest = launch.start(level, self.number, "serve")
        if self._core is not None:
            self._move_to({self._core})
        try:
            self._settings = launch.settings(level, self.limits, self._guest.folder) | {"core": self._core}
            message, descriptors = self._guest.listen(policy.BOOT_SECONDS)
        except SystemFault:
            self.stop()
            raise
        self._pidfd = descriptors[0] if descriptors else -1
        if message[:1] != ["ready"]:
            self.stop()
            raise SystemFault("The sandbox said something else than that it is ready. Run: autograder doctor")
        self._warmed.clear()
        self._stocked, self._asked_before = not self._given, False
        self._size_at_start = self._size()
        if self._given:
            self._teach(["prepare", [list(cell) for cell in self._given]], "prepared")

    def stop(self) -> None:
        """End the sandbox and everything in it. Does nothing when there is none."""
        self._channels.clear()
        if self._ahead is not None:
            self._ahead.close()
            self._ahead = None
        if self._pidfd >= 0:
            with contextlib.suppress(ProcessLookupError):  # it may have ended by itself
                signal.pidfd_send_signal(self._pidfd, signal.SIGKILL)
            os.close(self._pidfd)
            self._pidfd = -1
        if self._guest is not None:
            self._guest.close()
            self._guest = None
            self._move_to(self._cores)  # as the caller was found

    def _move_to(self, cores: set[int]) -> None:
        """Have the calling process run on these; where the machine will not have it, anywhere."""
        if self._core is not None:
            try:
                os.sched_setaffinity(0, cores)
            except OSError:  # taken away meanwhile, or a container that does not let its processes say
                self._core = None

    def warm(self, sources: Iterable[str]) -> None:
        """Let the zygote import what these cells are about to import, if it is in ``policy.WARMED`` and not there yet.

        It changes how long a submission takes, and nothing else.

        Raises:
            SystemFault: the sandbox has died.
        """
        written = policy.mentioned(source for source in sources if source not in self._read_before)
        new = [name for name in dict.fromkeys([*self._given_mention, *written]) if name not in self._warmed]
        if not new:
            return
        self._teach(["warm", new], "warm")
        self._warmed.update(new)

    def _rehearsed(self) -> dict[str, Any]:
        """The settings of charts in a notebook into which nothing has been written; none where it ends early."""
        with self.child() as child:
            try:
                last = 0
                for number, source in self._given:
                    if number <= last:  # the same cells in another language
                        break
                    last = number
                    child.run_cell(number, source)
                return child.chart_settings()
            except GuestTrouble:
                return {}

    def _teach(self, message: list[object], answer: str) -> None:
        """Tell the zygote something, and hear that it has learnt it. A child of before knows nothing of it.

        A child may use as much memory beyond what the zygote holds as before.
        """
        self._discard()
        found, _ = self._running().ask(message)
        if found != [answer]:
            raise SystemFault(f"The sandbox did not say that it is {answer}. Run: autograder doctor")
        grown = max(0, self._size() - self._size_at_start)
        self._settings["limits"] = self._settings["limits"] | {"AS": self.limits.memory + grown}

    def _size(self) -> int:
        """Bytes of address space that the zygote maps; 0 where this system does not tell."""
        if self._pidfd < 0:
            return 0
        try:
            pages = int(Path(f"/proc/{_pid_behind(self._pidfd)}/statm").read_text(encoding="ascii").split()[0])
        except (OSError, ValueError, IndexError):
            return 0
        return pages * os.sysconf("SC_PAGE_SIZE")

    def child(self, *, seed: int = 0, files: Mapping[str, bytes] | None = None, budget: Budget | None = None) -> Child:
        """Fork one child, caged and ready for its first cell.

        Args:
            seed: of the submission. The child's generators are seeded with a hash of it, never with itself: the
                inputs of hidden tests are drawn from it.
            files: relative path -> content, put into its working folder.
            budget: what is left of the submission's; a new one by default.

        Raises:
            SystemFault: the sandbox has died (``start`` makes a new one), or could not cage the child, or lost it.
            LimitReached: the files are more than what is left of the budget.
        """
        guest = self._running()
        for name in files or {}:
            if {"", ".", ".."} & set(name.split("/")) or "\0" in name:
                raise SystemFault(f"A submission's file is named {name!r}, which is no path below one folder.")
        budget = budget or Budget(self.limits)
        settings = self._settings | {
            "limits": self._settings["limits"] | {"CPU": max(1, round(budget.cpu_seconds))},
        }
        if self._asked_before and not self._stocked:
            self._stocked = True
            self._teach(["stock", self._rehearsed()], "stocked")
        self._asked_before = True
        if settings != self._settings:
            self._discard()
        if self._ahead is None:
            self._settle()
            if guest.folder is not None:
                try:
                    _fill(guest.folder, files or {})
                except OSError as error:
                    raise SystemFault(f"A submission's files cannot be put where it can read them: {error}.") from None
            self._ahead = self._asked(settings)
        channel = self._answered(budget)
        self._settle()
        child = Child(channel, budget.limits, self._places)
        _furnish(child, seed, files or {} if guest.folder is None else {})
        return child

    def ahead(self) -> None:
        """Have the next child made while the caller has something else to do.

        Only where children share nothing, and when the last one has been killed: no submission ever runs beside a
        child of another one.
        """
        idle = self._ahead is None and all(channel.closed for channel in self._channels)
        if self._guest is not None and idle and self._stocked and self.isolation.level == "namespaces":
            self._ahead = self._asked(self._settings)

    def _asked(self, settings: dict[str, Any]) -> socket.socket:
        """Ask for a child; our end of its socket."""
        ours, theirs = socket.socketpair()
        with theirs:
            self._running().say(["spawn", settings], (theirs.fileno(),))
        return ours

    def _answered(self, budget: Budget) -> Channel:
        """The child that has been asked for, when it is ready."""
        ours, self._ahead = self._ahead, None
        if ours is None:
            raise SystemFault("No child has been asked for.")
        guest = self._running()
        try:
            message, descriptors = guest.listen(policy.CONTROL_SECONDS)
        except SystemFault:
            ours.close()
            raise
        match message:
            case ["child", int(pid)]:
                pass
            case _:
                raise SystemFault("The sandbox answered a request for a child with something else.")
        process = _Process(guest, pid, descriptors[0] if descriptors else None, self._cores)
        channel = Channel(ours, process, budget)
        self._channels.append(channel)
        channel.wait_ready(policy.CONTROL_SECONDS)
        return channel

    def _discard(self) -> None:
        """Do without the child that has been made ahead, if there is one."""
        if self._ahead is not None:
            self._answered(Budget(self.limits)).settle()

    def _settle(self) -> None:
        """Wait for the children that have been killed: none is left when the next one starts."""
        killed = [channel for channel in self._channels if channel.closed]
        self._channels = [channel for channel in self._channels if not channel.closed]
        for channel in killed:
            channel.settle()

    def _running(self) -> launch.Guest:
        if self._guest is None:
            raise SystemFault("The sandbox is not running; start the worker.")
        return self._guest


def _pid_behind(pidfd: int) -> int:
    """Source: pidfd_open(2); the kernel gives the pid behind a pidfd in its fdinfo."""
    return int(Path(f"/proc/self/fdinfo/{pidfd}").read_text(encoding="ascii").partition("Pid:")[2].split()[0])


class _Process:
    """A child as the host holds it: by its pidfd, or, where nothing is isolated, by its pid."""

    def __init__(self, guest: launch.Guest, pid: int, pidfd: int | None, cores: set[int]) -> None:
        self._guest = guest
        self._pid = pid
        self._pidfd = pidfd
        self._cores = cores

    def gone(self, seconds: float) -> bool:
        """Whether it ends by itself within so many seconds."""
        if self._pidfd is None:
            time.sleep(seconds)  # there is nothing to wait for; what ends it is then told by its exit status
            return True
        poll = select.poll()
        poll.register(self._pidfd, select.POLLIN)
        return bool(poll.poll(seconds * 1000))

    def cpu(self) -> float:
        """CPU seconds that it has used so far; 0 where this system does not tell.

        Source: proc_pid_stat(5), fields 14 and 15.
        """
        try:
            pid = self._pid
            if self._pidfd is not None:
                pid = _pid_behind(self._pidfd)
            fields = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8", errors="replace").rpartition(")")[2].split()
            return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")
        except (OSError, ValueError, IndexError):
            return 0.0

    def kill(self) -> None:
        """End it.

        Raises:
            SystemFault: the zygote is no more.
        """
        if self._pidfd is None:
            self._guest.ask(["kill", self._pid])
        else:
            if self._cores:
                with contextlib.suppress(OSError, ValueError):  # it has gone, or may not be moved
                    os.sched_setaffinity(
                        _pid_behind(self._pidfd), self._cores
                    )  # it is cleared away where there is time
            with contextlib.suppress(ProcessLookupError):  # as above
                signal.pidfd_send_signal(self._pidfd, signal.SIGKILL)
            os.close(self._pidfd)
            self._pidfd = None

    def end(self) -> tuple[int, float, int]:
        """Reap it: wait status, CPU seconds, peak KiB resident.

        Raises:
            SystemFault: the zygote is no more.
        """
        message, _ = self._guest.ask(["reap", self._pid])
        match message:
            case ["ended", int(status), float(cpu), int(peak)]:
                return status, cpu, peak
            case _:
                raise SystemFault("The sandbox answered the end of a child with something else.")


def _furnish(child: Child, seed: int, files: Mapping[str, bytes]) -> None:
    """Give a new child what it is to have before its first cell.

    Raises:
        SystemFault: it is gone. One that was made ahead has waited, and a machine short of memory ends whom it likes.
        LimitReached: this is more than what is left of the submission's budget.
    """
    try:
        child.seed(int.from_bytes(hashlib.sha256(b"guest %d" % seed).digest()[:4], "big"))
        child.put_files(files)
    except GuestTrouble as trouble:
        if isinstance(trouble, LimitReached) and trouble.name in OF_ALL:
            raise
        raise SystemFault(f"A child was lost before it had anything to do ({trouble}).") from None


def _fill(folder: Path, files: Mapping[str, bytes]) -> None:
    """Put a submission's files, and nothing of the one before, where no guest can write."""
    for old in folder.iterdir():
        if old.is_dir() and not old.is_symlink():  # only where nothing is isolated
            shutil.rmtree(old)
        else:
            old.unlink()
    for name, content in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
