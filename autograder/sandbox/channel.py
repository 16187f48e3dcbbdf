"""One child's socket and its end: no question waits longer than allowed, and whoever breaks a rule is killed."""

from __future__ import annotations

import os
import select
import signal
import socket
import struct
import time
from typing import TYPE_CHECKING, Any, Protocol, TypeGuard

from autograder.errors import SystemFault
from autograder.sandbox.budget import CPU
from autograder.sandbox.guest import wire
from autograder.sandbox.guest.control import BROKEN
from autograder.sandbox.outcome import Died, GuestTrouble, LimitReached, NeedsLive, ProtocolBroken, Usage, printable
from autograder.sandbox.row import stand_in

if TYPE_CHECKING:
    from collections.abc import Callable

    from autograder.sandbox.budget import Budget

_HEADER = 20
_NOBODY = bytes(16)
_PART = 1 << 18
_CHANNEL_CLOSED = f"exit {BROKEN}"
_GRACE = 0.2
"""Seconds for a process whose channel has closed to be gone, so that its own signal is the one reported."""
_GLANCE = 0.1
"""Seconds between two looks at the CPU clock of a child that lets us wait; the socket itself waits no longer."""


def is_tagged(said: object) -> TypeGuard[list[Any]]:
    """Whether it is a list that says of which form it is, as a reply does, and each name in one.

    An array in that place could not be matched: its ``==`` is an array.
    """
    return type(said) is list and bool(said) and type(said[0]) is str


class Process(Protocol):
    """What a child is to the host, apart from its socket."""

    def gone(self, seconds: float) -> bool:
        """Whether it ends by itself within so many seconds."""
        ...

    def cpu(self) -> float:
        """CPU seconds that it has used so far."""
        ...

    def kill(self) -> None:
        """End it and whatever it started; called once. Nothing of it runs any more, but it may take a while to go."""
        ...

    def end(self) -> tuple[int, float, int]:
        """Wait until it is gone; its wait status, CPU seconds and peak KiB. Called once, after ``kill``."""
        ...


class Channel:
    """The host's end. After ``trouble`` every request raises the same again."""

    def __init__(self, end: socket.socket, process: Process, budget: Budget) -> None:
        self.trouble: GuestTrouble | None = None
        """What ended the child, if something did."""
        self._usage: Usage | None = None
        self.body = b""
        """Of the last frame that came."""
        self._socket = end
        for direction in (socket.SO_RCVTIMEO, socket.SO_SNDTIMEO):
            self._socket.setsockopt(socket.SOL_SOCKET, direction, struct.pack("ll", 0, round(_GLANCE * 1e6)))
        self._poll = select.poll()
        self._arrived = bytearray()
        """Read from the socket and not yet looked at: an honest answer comes in one piece."""
        self._process = process
        self._budget = budget
        self._frames = wire.frame(budget.limits.bounds())
        self.closed = False
        """Whether the child has been killed."""
        self._cpu_before = budget.cpu_seconds
        self._cpu_due: float | None = None
        """CPU seconds at which the present request ends; looked up only for one that lets us wait."""

    def ask(self, message: list[object], limit: str, pause: Callable[[str], bool | None]) -> list[Any]:
        """One request and its reply.

        Args:
            message: what is asked.
            limit: ``call_seconds`` or ``cell_seconds``.
            pause: called with the question's name when the notebook checks one: whether there is such a question, and
                None when nobody looked. The time that it takes is not the request's.

        Raises:
            GuestTrouble: there is no answer, and there will be none.
            NeedsLive: something in the message cannot cross.
        """
        (reply,) = self.ask_each(message, limit, pause, 1)
        return reply

    def ask_each(
        self, message: list[object], limit: str, pause: Callable[[str], bool | None], times: int
    ) -> list[list[Any]]:
        """One request for so many calls, and their replies, up to the first that says that its call raised.

        As ``ask``; each call is allowed the time of one.
        """
        if self.trouble is not None:
            raise self.trouble
        name = os.urandom(16)
        deadline = self._due(limit)
        self._send(name, self.encoded(message), deadline, limit)
        replies = [self._answer(name, deadline, limit, pause)]
        while len(replies) < times and replies[-1][0] != "raised":
            replies.append(self._answer(name, self._due(limit), limit, pause))
        return replies

    def _due(self, limit: str) -> float:
        """When a call or cell that begins now has to end; its CPU time is counted from now on, too."""
        self._cpu_due = None
        return time.monotonic() + self._budget.allowed(limit)[0]

    def _answer(self, name: bytes, deadline: float, limit: str, pause: Callable[[str], bool | None]) -> list[Any]:
        while True:
            match self._receive(name, deadline, limit):
                case ["check", str(question)]:
                    before = time.monotonic()
                    known = pause(printable(question))
                    if known is not None:
                        deadline += time.monotonic() - before
                        self._cpu_due = None
                    self._send(os.urandom(16), self.encoded(["resume", known is not False]), deadline, limit)
                case [str(), *_] as reply:
                    return reply
                case _:
                    raise self.broken("a reply of another form")

    def encoded(self, message: list[object]) -> bytes:
        """A message's bytes.

        Raises:
            NeedsLive: something in it cannot cross.
        """
        try:
            return wire.encode(message, self._frames, opaque=False)
        except wire.Refused as reason:
            raise NeedsLive(f"an argument: {reason}") from None

    def reply(self, body: bytes) -> list[Any]:
        """The reply that some bytes are.

        Raises:
            ProtocolBroken: they are none.
        """
        try:
            found = wire.decode(body, self._frames, opaque=stand_in)
        except wire.Malformed as error:
            raise self.broken(str(error)) from None
        if not is_tagged(found):
            raise self.broken("a reply of another form")
        return found

    def wait_ready(self, seconds: float) -> None:
        """Wait until the child has caged itself; nothing of a student's has run before that.

        Raises:
            SystemFault: it could not, or did not in time.
        """
        try:
            reply = self._receive(_NOBODY, time.monotonic() + seconds, "call_seconds")
        except GuestTrouble as trouble:
            raise SystemFault(f"The sandbox could not start a child ({trouble}). Run: autograder doctor") from None
        if reply != ["ready"]:
            self.close()
            raise SystemFault(f"The sandbox could not cage a child: {reply[1:]}. Run: autograder doctor")

    def close(self) -> None:
        """Kill the child and whatever it started. Does nothing the second time."""
        if self.closed:
            return
        self.closed = True
        try:
            self._process.kill()
        finally:
            self._socket.close()

    def settle(self) -> Usage:
        """Close, wait until the child is gone, and learn what it used.

        The kernel takes milliseconds to clear a process away: who has something else to do need not wait for it.

        Raises:
            SystemFault: the zygote is no more.
        """
        self.close()
        if self._usage is None:
            status, cpu, peak = self._process.end()
            self._budget.cpu_seconds -= cpu
            self._usage = Usage(cpu_seconds=cpu, peak=peak * 1024, ended=ending(status))
        return self._usage

    def broken(self, reason: str) -> GuestTrouble:
        """End the child because what it said was no answer; the exception to raise."""
        return self._ended(ProtocolBroken(reason))

    # --- frames ---

    def _send(self, name: bytes, body: bytes, deadline: float, limit: str) -> None:
        data = memoryview(len(body).to_bytes(4, "big") + name + body)
        self._count(len(data))
        while data:
            # Also where nobody keeps us waiting: checks without end, or sips of a long question, are no answer either.
            self._left(deadline, limit)
            try:
                data = data[self._socket.send(data[:_PART]) :]  # the kernel waits as long for each page of it
            except BlockingIOError:
                self._wait(select.POLLOUT, deadline, limit)
            except OSError:
                raise self._gone() from None

    def _receive(self, name: bytes, deadline: float, limit: str) -> list[Any]:
        header = self._exactly(_HEADER, deadline, limit)
        size = int.from_bytes(header[:4], "big")
        if header[4:] != name:
            raise self.broken("an answer to a question that was not asked")
        if size > self._frames.size:
            raise self.broken(f"a frame of {size} bytes")
        self._count(size)
        self.body = self._exactly(size, deadline, limit)
        return self.reply(self.body)

    def _exactly(self, size: int, deadline: float, limit: str) -> bytes:
        wait = False
        while len(self._arrived) < size:
            if wait:
                self._wait(select.POLLIN, deadline, limit)  # each time: a byte now and then is no answer either
            wait = True
            try:
                part = self._socket.recv(_PART)  # an answer comes sooner than one would look round: no poll for it
            except BlockingIOError:
                self._glance(limit)
                continue
            except OSError:
                raise self._gone() from None
            if not part:
                raise self._gone()
            self._arrived += part
        data = bytes(self._arrived[:size])
        del self._arrived[:size]
        return data

    def _wait(self, event: int, deadline: float, limit: str) -> None:
        poll = self._poll
        poll.register(self._socket, event)
        while not poll.poll(min(self._left(deadline, limit), _GLANCE) * 1000 + 1):
            self._glance(limit)

    def _left(self, deadline: float, limit: str) -> float:
        """Seconds that a request may still take. Where there are none, it ends the child."""
        left = min(deadline, self._budget.deadline) - time.monotonic()
        if left > 0:
            return left
        if self._budget.deadline <= deadline:
            raise self._ended(LimitReached("submission_seconds", self._budget.limits.submission_seconds))
        allowed = self._budget.allowed(limit)[0]
        self._budget.lose_patience()
        raise self._ended(LimitReached(limit, allowed))

    def _glance(self, limit: str) -> None:
        """Look at the CPU clock of a child that lets us wait."""
        used, allowed = self._process.cpu(), self._budget.allowed(limit)[1]
        if self._cpu_due is None:
            self._cpu_due = used + allowed
        elif used > self._cpu_due:
            self._budget.lose_patience()
            raise self._ended(LimitReached(CPU[limit], allowed))

    def _count(self, size: int) -> None:
        try:
            self._budget.take(size)
        except LimitReached as reached:
            raise self._ended(reached) from None

    # --- endings ---

    def _ended(self, trouble: GuestTrouble) -> GuestTrouble:
        self.trouble = trouble
        self.settle()
        return trouble

    def _gone(self) -> GuestTrouble:
        """It closed its end: dead, or as good as dead. Its own signal, if it had one, is the news."""
        alone = self._process.gone(_GRACE)
        usage = self.settle()
        if alone and usage.ended == "SIGKILL" and usage.cpu_seconds > self._cpu_before - 1:
            self.trouble = LimitReached("cpu_seconds", self._budget.limits.cpu_seconds)
        elif alone and usage.ended != _CHANNEL_CLOSED:
            self.trouble = Died(usage.ended)
        else:
            self.trouble = Died("closed its channel")
        return self.trouble


def ending(status: int) -> str:
    """A wait status in words: ``SIGSEGV``, ``exit 3``."""
    if os.WIFSIGNALED(status):
        number = os.WTERMSIG(status)
        try:
            return signal.Signals(number).name
        except ValueError:
            return f"signal {number}"
    return f"exit {os.WEXITSTATUS(status)}"
