"""The host's end of one submission: ask, wait no longer than allowed, believe nothing, end it for certain."""

from __future__ import annotations

import os
import select
import signal
import sys
import time
from typing import TYPE_CHECKING, Any, Protocol, Self

from autograder.errors import SystemFault
from autograder.sandbox.guest import wire
from autograder.sandbox.guest.control import BROKEN
from autograder.sandbox.outcome import (
    CellOutcome,
    Contained,
    Died,
    GuestTrouble,
    LimitReached,
    NeedsLive,
    ProtocolBroken,
    Trouble,
    Usage,
    error_for,
    printable,
)
from autograder.sandbox.proxy import Environment, Opaque, write_back

if TYPE_CHECKING:
    import socket
    from collections.abc import Callable, Mapping

    from autograder.sandbox.policy import Limits

_HEADER = 20
_NOBODY = bytes(16)
_CPU = {"call_seconds": "call_cpu_seconds", "cell_seconds": "cell_cpu_seconds"}
_MAX_CHECKS = 500
"""Of ``grader.check`` in one cell; the notebook goes on after more, but the host no longer looks."""
_CHANNEL_CLOSED = f"exit {BROKEN}"
_GRACE = 0.2
"""Seconds for a process whose channel has closed to be gone, so that its own signal is the one reported."""


_GLANCE = 0.1
"""Seconds between two looks at the CPU clock of a child that lets us wait."""
_IMPATIENCE = 0.25
"""What remains of the limits on one cell and one call after each time that one of them was reached in a submission."""
_SHORTEST = 0.25
"""CPU seconds that a cell or call has at the least; a tenfold of what honest ones need."""
_SHORTEST_WALL = 2.0


class Process(Protocol):
    """What a child is to the host, apart from its socket."""

    def gone(self, seconds: float) -> bool:
        """Whether it ends by itself within so many seconds."""
        ...

    def cpu(self) -> float:
        """CPU seconds that it has used so far."""
        ...

    def end(self) -> tuple[int, float, int]:
        """Kill it and learn its wait status, CPU seconds and peak KiB; called once."""
        ...


class Budget:
    """What a submission may still use, all its children together. The clock starts with the first child."""

    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self.cpu_seconds = float(limits.cpu_seconds)
        self.traffic = limits.traffic
        self.deadline = time.monotonic() + limits.submission_seconds
        self._patience = 1.0

    def allowed(self, limit: str) -> tuple[float, float]:
        """Wall clock and CPU seconds for one cell or call.

        They shrink after each one that did not end: a function that loops for ever is called in many cells and
        cases, and each of them costs the class the same time.

        Args:
            limit: ``call_seconds`` or ``cell_seconds``.
        """
        wall: float = getattr(self.limits, limit)
        cpu: float = getattr(self.limits, _CPU[limit])
        return (
            min(wall, max(_SHORTEST_WALL, wall * self._patience)),
            min(cpu, max(_SHORTEST, cpu * self._patience)),
        )

    def lose_patience(self) -> None:
        """One more cell or call did not end."""
        self._patience *= _IMPATIENCE

    def take(self, size: int) -> None:
        """Count bytes of frames.

        Raises:
            LimitReached: there were too many.
        """
        self.traffic -= size
        if self.traffic < 0:
            raise LimitReached("traffic", self.limits.traffic)


class Child:
    """One fork of the zygote, running one submission. Made by ``Worker.child``.

    Every method that asks raises ``GuestTrouble`` when the child cannot go on; it has been killed by then, and
    every later request raises the same again. ``on_check`` is called with a question's name whenever the notebook
    comes to ``grader.check("…")``, and may ask anything of the child before the cell goes on.
    """

    def __init__(
        self,
        channel: socket.socket,
        process: Process,
        budget: Budget,
    ) -> None:
        self.on_check: Callable[[str], None] | None = None
        self.usage: Usage | None = None
        """Known once the child has ended."""
        self._channel = channel
        self._channel.setblocking(False)  # noqa: FBT003 - the socket's own signature
        self._process = process
        self._closed = False
        self._budget = budget
        self._limits = budget.limits
        self._bounds = self._limits.bounds()
        self._frames = wire.frame(self._bounds)
        self._trouble: GuestTrouble | None = None
        self._body = b""
        """Of the last frame."""
        self._seen: dict[bytes, bytes] = {}
        """What was looked at since the last cell: request -> body of the answer."""
        self._cpu_before = budget.cpu_seconds
        self._cpu_due: float | None = None
        """CPU seconds at which the present request ends; looked up only for one that lets us wait."""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def trouble(self) -> GuestTrouble | None:
        """What ended it, if something did: also when whoever asked has swallowed that."""
        return self._trouble

    # --- what can be asked ---

    def run_cell(self, number: int, source: str) -> CellOutcome:
        """Run one code cell as a notebook does. ``number`` is its 1-based position, for messages.

        Raises:
            GuestTrouble: the cell reached a limit, died or broke the protocol.
        """
        started = time.monotonic()
        self._seen.clear()
        reply = self._ask(["cell", number, source], "cell_seconds")
        match reply:
            case ["cell", error, str(text), str(warnings), list(displays), int(dropped)]:
                pass
            case _:
                raise self.broken("a cell's reply of another form")
        return CellOutcome(
            error=None if error is None else self._trouble_of(error)[0],
            text=printable(text),
            warnings=printable(warnings),
            displays=tuple(self._bundle(display) for display in displays),
            dropped=dropped,
            seconds=time.monotonic() - started,
        )

    def environment(self) -> Environment:
        """The student's names, as proxies; every look asks again."""
        return Environment(self)

    def run_contained(self, form: str, source: str, name: str, modules: Mapping[str, str] | None = None) -> Contained:
        """Judge one test case inside this child, after its cells. Use a child that nothing else is asked of.

        Args:
            form: ``doctest`` (``source`` is the case's text) or ``function`` (``source`` is a test file's source
                that defines ``name``, decorated with otter's ``test_case`` or not).
            source: see ``form``. From here on the student's process can read it.
            name: of the case.
            modules: sources of modules that the case imports, by name.
        """
        reply = self._ask(["contained", form, source, name, dict(modules or {})], "call_seconds")
        match reply:
            case ["verdict", bool(passed), str(message), str(text)]:
                return Contained(passed=passed, message=printable(message), text=printable(text))
            case _:
                raise self.broken("a verdict of another form")

    def value(self, verb: str, *arguments: Any, given: tuple[list[Any], dict[str, Any]] | None = None) -> Any:
        """Ask for a value: the way of the proxies.

        Args:
            verb: a request of the guest's ``runner``.
            arguments: of the request.
            given: positional and keyword arguments of a call, into which in-place changes are written back.

        Raises:
            RemoteError: the student's code raised.
            GuestTrouble: it reached a limit, died or broke the protocol.
        """
        reply = self._ask([verb, *arguments], "call_seconds")
        return self._value(reply, given)

    def look(self, *request: Any, given: tuple[list[Any], dict[str, Any]]) -> Any:
        """As ``value``, but a question that was asked before, since the last cell, has the answer that it had then."""
        try:
            key = wire.encode(list(request), self._frames, opaque=False)
        except wire.Refused as reason:
            raise NeedsLive(f"an argument: {reason}") from None
        if key not in self._seen:
            self._ask(list(request), "call_seconds")
            self._seen[key] = self._body
        return self._value(wire.decode(self._seen[key], self._frames, opaque=Opaque), given)

    def _value(self, reply: list[Any], given: tuple[list[Any], dict[str, Any]] | None) -> Any:
        match reply:
            case ["value", value, str(text), list(changes)]:
                error = None
            case ["raised", found, str(text), list(changes)]:
                value, error = None, self._trouble_of(found)
            case _:
                raise self.broken("a value's reply of another form")
        if given is not None:
            self._write_back(changes, given)
        if text:
            sys.stdout.write(printable(text))
        if error is not None:
            raise error_for(*error)
        return value

    def put_files(self, files: Mapping[str, bytes]) -> None:
        """Write files into the working folder, before the first cell."""
        self.value("files", dict(files))

    def close(self) -> None:
        """Kill it and whatever it started, and learn what it used. Does nothing the second time."""
        if self._closed:
            return
        self._closed = True
        try:
            status, cpu, peak = self._process.end()
        finally:
            self._channel.close()
        self._budget.cpu_seconds -= cpu
        self.usage = Usage(cpu_seconds=cpu, peak=peak * 1024, ended=_ending(status))

    # --- the channel ---

    def _ask(self, message: list[object], limit: str) -> list[Any]:
        if self._trouble is not None:
            raise self._trouble
        seconds, _ = self._budget.allowed(limit)
        deadline = time.monotonic() + seconds
        self._cpu_due = None
        name = os.urandom(16)
        self._send(name, message, deadline, limit)
        checks = 0
        while True:
            reply = self._receive(name, deadline, limit)
            match reply:
                case ["check", str(question)]:
                    checks += 1
                    if message[0] == "cell" and checks <= _MAX_CHECKS:
                        deadline += self._paused(question)
                        self._cpu_due = None
                    self._send(os.urandom(16), ["resume"], deadline, limit)
                case [str(), *_]:
                    return reply
                case _:
                    raise self.broken("a reply of another form")

    def _paused(self, question: str) -> float:
        """Let the host look at the student's names in the middle of a cell; the seconds are not the cell's."""
        if self.on_check is None:
            return 0.0
        started = time.monotonic()
        self.on_check(printable(question))
        return time.monotonic() - started

    def _send(self, name: bytes, message: list[object], deadline: float, limit: str) -> None:
        try:
            body = wire.encode(message, self._frames, opaque=False)
        except wire.Refused as reason:
            raise NeedsLive(f"an argument: {reason}") from None
        data = memoryview(len(body).to_bytes(4, "big") + name + body)
        self._count(len(data))
        while data:
            try:
                data = data[self._channel.send(data) :]
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
        body = self._exactly(size, deadline, limit)
        try:
            self._body = bytes(body)
            reply = wire.decode(self._body, self._frames, opaque=Opaque)
        except wire.Malformed as error:
            raise self.broken(str(error)) from None
        if type(reply) is not list:
            raise self.broken("a reply of another form")
        return reply

    def _exactly(self, size: int, deadline: float, limit: str) -> bytearray:
        data = bytearray()
        while len(data) < size:
            try:
                part = self._channel.recv(min(size - len(data), 1 << 18))
            except BlockingIOError:
                self._wait(select.POLLIN, deadline, limit)
                continue
            except OSError:
                raise self._gone() from None
            if not part:
                raise self._gone()
            data += part
            if time.monotonic() > deadline:
                self._wait(select.POLLIN, deadline, limit)
        return data

    def _wait(self, event: int, deadline: float, limit: str) -> None:
        poll = select.poll()
        poll.register(self._channel, event)
        end = min(deadline, self._budget.deadline)
        while (left := end - time.monotonic()) > 0:
            if poll.poll(min(left, _GLANCE) * 1000 + 1):
                return
            used, allowed = self._process.cpu(), self._budget.allowed(limit)[1]
            if self._cpu_due is None:
                self._cpu_due = used + allowed
            elif used > self._cpu_due:
                self._budget.lose_patience()
                raise self._ended(LimitReached(_CPU[limit], allowed))
        if self._budget.deadline <= deadline:
            raise self._ended(LimitReached("submission_seconds", self._limits.submission_seconds))
        allowed = self._budget.allowed(limit)[0]
        self._budget.lose_patience()
        raise self._ended(LimitReached(limit, allowed))

    def _count(self, size: int) -> None:
        try:
            self._budget.take(size)
        except LimitReached as reached:
            raise self._ended(reached) from None

    # --- endings ---

    def _ended(self, trouble: GuestTrouble) -> GuestTrouble:
        self._trouble = trouble
        self.close()
        return trouble

    def broken(self, reason: str) -> GuestTrouble:
        """End the child because what it said was no answer; the exception to raise."""
        return self._ended(ProtocolBroken(reason))

    def _gone(self) -> GuestTrouble:
        """It closed its end: dead, or as good as dead. Its own signal, if it had one, is the news."""
        alone = self._process.gone(_GRACE)
        self.close()
        if self.usage is None:
            raise SystemFault("The sandbox lost a child; the submission has to be run again.")
        if alone and self.usage.ended == "SIGKILL" and self.usage.cpu_seconds > self._cpu_before - 1:
            self._trouble = LimitReached("cpu_seconds", self._limits.cpu_seconds)
        elif alone and self.usage.ended != _CHANNEL_CLOSED:
            self._trouble = Died(self.usage.ended)
        else:
            self._trouble = Died("closed its channel")
        return self._trouble

    # --- strict reading of replies ---

    def _trouble_of(self, found: object) -> tuple[Trouble, str]:
        match found:
            case [str(kind), str(message), int() | None as line, str(base)]:
                return Trouble(printable(kind), printable(message), line), base
            case _:
                raise self.broken("an exception of another form")

    def _bundle(self, found: object) -> dict[str, str]:
        if type(found) is not dict or any(type(k) is not str or type(v) is not str for k, v in found.items()):
            raise self.broken("a display of another form")
        return {printable(form): printable(text) for form, text in found.items()}

    def _write_back(self, changes: list[Any], given: tuple[list[Any], dict[str, Any]]) -> None:
        arguments, keywords = given
        for change in changes:
            match change:
                case [int(at), now] if 0 <= at < len(arguments):
                    write_back(arguments[at], now)
                case [str(key), now] if key in keywords:
                    write_back(keywords[key], now)
                case _:
                    raise self.broken("a change of an argument that was not given")

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


def _ending(status: int) -> str:
    if os.WIFSIGNALED(status):
        number = os.WTERMSIG(status)
        try:
            return signal.Signals(number).name
        except ValueError:
            return f"signal {number}"
    return f"exit {os.WEXITSTATUS(status)}"
