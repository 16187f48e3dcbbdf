"""Does the cage hold on this machine? Cage a child as for a submission and let it try what it must not be able to.

The host asks this once, before the first sandbox (``levels.probe``): what a kernel or a container says that it
supports is not what it does. Loads none of the libraries but NumPy, so that the answer takes a fifth of a second.
"""

from __future__ import annotations

import _thread
import ctypes
import os
import socket
import struct
from typing import TYPE_CHECKING

from . import cage
from .control import Control

if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any


def serve(descriptor: int, level: str) -> None:
    """Answer one request, ``["try", settings]``, with the list of what went wrong, and leave."""
    control = Control(socket.socket(fileno=descriptor))
    (_, settings), _ = control.receive()
    if level == "namespaces":
        cage.own_pid_namespace()
        cage.cover_proc()
        cage.set_capabilities((cage.CAP_SYS_ADMIN,))
        cage.next_fork_is_init()
    pid = os.fork()
    if pid == 0:
        control.send(["held", tried(settings)])
        os._exit(0)
    os.waitpid(pid, 0)
    os._exit(0)


def tried(settings: dict[str, Any]) -> list[str]:
    """Cage this process; what it could still do, in words."""
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
        "start threads without end": lambda: _threads(settings["limits"]["NPROC"] + 1),
    }
    held = [f"a guest could {what}" for what, act in must_fail.items() if not _fails(act)]
    if os.getuid() == 0:
        held.append("a guest was root")
    if _capabilities() != sum(1 << number for number in settings["keep"]):
        held.append("a guest had capabilities")
    return held


def _fails(act: Callable[[], object]) -> bool:
    try:
        act()
    except (OSError, RuntimeError):
        return True
    return False


def _threads(number: int) -> None:
    lock = _thread.allocate_lock()
    lock.acquire()
    for _ in range(number):
        _thread.start_new_thread(lock.acquire, ())


def _capabilities() -> int:
    """The effective ones, as bits."""
    data = ctypes.create_string_buffer(24)
    if ctypes.CDLL(None).capget(struct.pack("Ii", cage.CAPABILITY_VERSION, 0), data) != 0:
        return -1
    low, _, _, high = struct.unpack_from("IIII", data)
    return int(low | high << 32)
