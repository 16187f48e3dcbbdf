"""The control socket between the host and the zygote: whole messages of plain data, with descriptors attached.

Both ends are ours: nothing of a student's ever holds it. A message is a 4-byte length and a value in ``wire``'s
encoding, over a stream socket (the kind that every Unix has).
"""

from __future__ import annotations

import os
import socket
from typing import Any

from . import wire

BOUNDS = wire.Bounds(1 << 18, 8, 20_000, 1_000)
BROKEN = 70
"""Exit status of a child whose own end of its socket no longer works."""


class Control:
    """One end of it."""

    def __init__(self, end: socket.socket) -> None:
        self.socket = end

    def send(self, message: list[object], descriptors: tuple[int, ...] = ()) -> None:
        """Send one message, with copies of descriptors.

        Raises:
            OSError: the other end has gone.
        """
        body = wire.encode(message, BOUNDS)
        data = len(body).to_bytes(4, "big") + body
        sent = socket.send_fds(self.socket, [data], list(descriptors)) if descriptors else 0
        self.socket.sendall(data[sent:])

    def receive(self) -> tuple[list[Any], list[int]]:
        """The next message, an empty one when the other end has gone, and the descriptors that came with it."""
        header, descriptors, _flags, _address = socket.recv_fds(self.socket, 4, 1)
        for descriptor in descriptors:
            os.set_inheritable(descriptor, False)  # noqa: FBT003 - the function's own signature
        data = bytearray(header)
        while data and len(data) < 4 + int.from_bytes(header, "big"):
            part = self.socket.recv(4 + int.from_bytes(header, "big") - len(data))
            if not part:
                return [], descriptors
            data += part
        if not data:
            return [], descriptors
        message: list[Any] = wire.decode(bytes(data[4:]), BOUNDS)
        return message, descriptors
