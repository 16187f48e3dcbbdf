"""Does the cage hold on this machine? Cage a child as for a submission and let it try what it must not be able to.

The host asks this once, before the first sandbox (``levels.probe``): what a kernel or a container says that it
supports is not what it does. Imports no library, so that the answer takes a tenth of a second.
"""

from __future__ import annotations

import os
import socket
from typing import TYPE_CHECKING, Any

from . import cage, wire

if TYPE_CHECKING:
    from collections.abc import Callable

BOUNDS = wire.Bounds(1 << 17, 8, 10_000, 1_000)


def serve(descriptor: int, level: str) -> None:
    """Answer one request, ``[settings]``, with the list of what went wrong, and leave."""
    control = socket.socket(fileno=descriptor)
    settings: dict[str, Any] = wire.decode(control.recv(BOUNDS.size), BOUNDS)[0]
    if level == "namespaces":
        namespace = cage.own_pid_namespace()
        cage.cover_proc()
        cage.set_capabilities((cage.CAP_SYS_ADMIN,))
        cage.next_fork_is_init()
    pid = os.fork()
    if pid == 0:
        control.send(wire.encode(_tried(settings), BOUNDS))
        os._exit(0)
    if level == "namespaces":
        cage.back_to(namespace)
    os.waitpid(pid, 0)
    os._exit(0)


def _tried(settings: dict[str, Any]) -> list[str]:
    try:
        cage.enter(settings)
    except (OSError, ValueError) as error:
        return [str(error)]
    must_fail: dict[str, Callable[[], object]] = {
        "read /etc/passwd": lambda: os.open("/etc/passwd", os.O_RDONLY),
        "write to /var/tmp": lambda: os.open("/var/tmp/attempt", os.O_WRONLY | os.O_CREAT),  # noqa: S108 - must fail
        "open a socket": lambda: socket.socket(socket.AF_INET),
        "start a process": os.fork,
        "signal others": lambda: os.kill(-1, 0),
    }
    held = [f"a guest could {what}" for what, act in must_fail.items() if not _fails(act)]
    if os.getuid() == 0:
        held.append("a guest was root")
    return held


def _fails(act: Callable[[], object]) -> bool:
    try:
        act()
    except OSError:
        return True
    return False
