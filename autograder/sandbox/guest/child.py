"""One submission: cage itself, then serve requests on its one socket until it is killed.

A frame is a 4-byte length, 16 bytes that name the request, and a value in ``wire``'s encoding. The reply carries
the name of its request, and so does every reply to ``each``, which asks for several calls. Only ``check`` (see
``otter_stub``) turns the direction round for a moment: the host may then ask other things before the cell goes on.
"""

from __future__ import annotations

import functools
import os
import random
import sys
import time
from typing import TYPE_CHECKING, Any

import numpy.random

from . import cage, contained, otter_stub, runner, shell, wire

if TYPE_CHECKING:
    from collections.abc import Iterable

_read, _write, _exit, _now = os.read, os.write, os._exit, time.monotonic
HEADER = 20
_PART = 1 << 18
"""Bytes that are read at once."""
_SOON = 0.01
"""Seconds for which replies to several calls may wait for one another: the host, woken for each, would take longer."""
NOBODY = bytes(16)
"""Names the first frame, which no request asked for."""


def main(channel: int, settings: dict[str, Any]) -> None:
    """Cage this process, announce that it is ready, serve. Returns never.

    Args:
        channel: the descriptor of the child's end of its socket.
        settings: ``level``, ``bounds`` (of ``wire.Bounds``), ``limits`` (RLIMITs), ``scratch``, ``home``,
            ``read``, ``write`` and ``devices`` (paths for Landlock), ``filter`` (BPF), ``disk``, ``inodes``, and
            what ``runner.Runner`` keeps to: ``output``, ``displays``, ``display``, ``figures``.
    """
    os.dup2(channel, 3)
    os.closerange(4, 1 << 20)
    link = Link(3, wire.Bounds(*settings["bounds"]))
    try:
        cage.enter(settings)
    except (OSError, ValueError) as error:
        link.send(NOBODY, ["fault", str(error)])
        _exit(71)
    sys.path.append(settings["home"])  # last: a student's numpy.py or json.py shadows nothing
    link.send(NOBODY, ["ready"])
    student = runner.Runner(shell.the_shell(), settings)
    while True:
        link.answer(student)


class Link:
    """The child's end of its socket."""

    def __init__(self, descriptor: int, bounds: wire.Bounds) -> None:
        self._descriptor = descriptor
        self._current = NOBODY
        self._arrived = bytearray()
        """Read and not yet looked at: a small request comes in one piece."""
        self._frames = wire.frame(bounds)
        self._known = True
        """Whether there is a question of the name that was checked last."""

    def send(self, name: bytes, message: list[object]) -> None:
        """Write one frame."""
        self._put(_frame(name, wire.encode(message, self._frames)))

    def _put(self, frames: bytes) -> None:
        data = memoryview(frames)
        while data:
            data = data[_write(self._descriptor, data) :]

    def answer(self, student: runner.Runner) -> bool:
        """Serve one request; False when it was the host's word to go on after a pause."""
        outer = self._current
        self._current, request = self._receive(student)
        try:
            verb = request[0]
            if verb == "resume":
                (self._known,) = request[1:]
                return False
            if verb == "seed":
                reseed(*request[1:])
                self._reply(["value", None, "", []])
            elif verb == "checks":
                otter_stub.tell(lambda question: self.pause(question, student))
                self._reply(["value", None, "", []])
            elif verb == "contained":
                self._reply(contained.judge(student, *request[1:]))
            elif verb == "each":
                self._reply_each(student.serve_each(*request[1:]))
            else:
                self._reply(student.serve(*request))
        finally:
            self._current = outer
        return True

    def _reply(self, reply: list[object]) -> None:
        self._put(self._encoded(reply))

    def _reply_each(self, replies: Iterable[list[object]]) -> None:
        waiting, since = b"", _now()
        for reply in replies:
            waiting += self._encoded(reply)
            if _now() - since > _SOON:
                self._put(waiting)
                waiting, since = b"", _now()
        self._put(waiting)

    def _encoded(self, reply: list[object]) -> bytes:
        """The frame of a reply."""
        try:
            body = runner.encoded(reply, self._frames)
        except Exception as error:  # noqa: BLE001 - a class of the student's, or a thread that changed it meanwhile
            body = wire.encode(["raised", runner.trouble(error), "", []], self._frames)
        return _frame(self._current, body)

    def pause(self, question: str, student: runner.Runner) -> bool:
        """Tell the host that the cell checks a question, and serve its requests until it says ``resume``.

        Whether there is such a question.
        """
        self.send(self._current, ["check", question])
        with student.paused():
            while self.answer(student):
                pass
        return self._known

    def _receive(self, student: runner.Runner) -> tuple[bytes, list[Any]]:
        header = self._exactly(HEADER)
        body = self._exactly(int.from_bytes(header[:4], "big"))
        return header[4:], wire.decode(body, self._frames, named=student.named)

    def _exactly(self, size: int) -> bytes:
        while len(self._arrived) < size:
            part = _read(self._descriptor, _PART)
            if not part:
                _exit(0)  # the host has gone
            self._arrived += part
        data = bytes(self._arrived[:size])
        del self._arrived[:size]
        return data


def _frame(name: bytes, body: bytes) -> bytes:
    return len(body).to_bytes(4, "big") + name + body


def reseed(seed: int) -> None:
    """Give the shared generators, which all children inherit in one state, a state of this submission's own."""
    sequence = numpy.random.SeedSequence(seed)
    plain = numpy.random.default_rng

    @functools.wraps(plain)
    def default_rng(seed: Any = None) -> numpy.random.Generator:
        """Unseeded, it would be another tomorrow, and so would be the grade of who draws samples."""
        return plain(sequence.spawn(1)[0] if seed is None else seed)

    numpy.random.default_rng = default_rng
    random.seed(seed)
    numpy.random.seed(seed % (1 << 32))  # noqa: NPY002 - the generator that most notebooks use
