"""The warm process that every submission is a fork of. Runs nothing of a student's and knows no secret.

On the control socket (one message each way at a time, in ``wire``'s encoding)::

    -> ["spawn", settings] + the child's end of its private socket     <- ["child", pid] + its pidfd
    -> ["reap", pid]            after the host has killed it           <- ["ended", wait status, cpu seconds, peak KiB]

End of file on the control socket ends the zygote, and with it, where there are namespaces, everything in it.
"""

from __future__ import annotations

import gc
import os
import socket
import sys
import threading
from typing import Any

from . import cage, child, shell, wire

CONTROL = wire.Bounds(1 << 17, 8, 10_000, 1_000)


def serve(descriptor: int, level: str) -> None:
    """Warm the libraries, then fork on demand until the host closes the control socket."""
    control = socket.socket(fileno=descriptor)
    shell.warm()
    namespace = -1
    if level == "namespaces":
        namespace = cage.own_pid_namespace()
        cage.cover_proc()
        cage.set_capabilities((cage.CAP_SYS_ADMIN,))
    if threading.active_count() != 1:
        raise RuntimeError(f"a library started a thread: {threading.enumerate()}")
    null = os.open(os.devnull, os.O_RDWR)
    for standard in (0, 1, 2):
        os.dup2(null, standard)
    os.close(null)
    gc.collect()
    gc.freeze()  # collections in the children leave these pages shared
    _answer(control, ["ready", list(sys.version_info[:3])], [os.pidfd_open(os.getpid())] if _has_pidfd() else [])
    while True:
        message, descriptors, _flags, _address = socket.recv_fds(control, CONTROL.size, 1)
        if not message:
            os._exit(0)
        request = wire.decode(message, CONTROL)
        if request[0] == "spawn":
            _spawn(control, descriptors[0], request[1], namespace)
        elif request[0] == "reap":
            _pid, status, usage = os.wait4(request[1], 0)
            _answer(control, ["ended", status, usage.ru_utime + usage.ru_stime, usage.ru_maxrss])
        else:
            raise RuntimeError("unknown request on the control socket")


def _spawn(control: socket.socket, channel: int, settings: dict[str, Any], namespace: int) -> None:
    if namespace >= 0:
        cage.next_fork_is_init()
    pid = os.fork()
    if pid == 0:
        try:
            child.main(channel, settings)
        finally:
            os._exit(70)
    if namespace >= 0:
        cage.back_to(namespace)
    os.close(channel)
    pidfds = [os.pidfd_open(pid)] if _has_pidfd() else []
    _answer(control, ["child", pid], pidfds)


def _answer(control: socket.socket, message: list[object], descriptors: list[int] | None = None) -> None:
    socket.send_fds(control, [wire.encode(message, CONTROL)], descriptors or [])
    for descriptor in descriptors or []:
        os.close(descriptor)


def _has_pidfd() -> bool:
    return hasattr(os, "pidfd_open")
