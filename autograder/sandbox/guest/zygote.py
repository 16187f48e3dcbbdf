"""The warm process that every submission is a fork of. Runs nothing of a student's and knows no secret.

On the control socket, one request and one answer at a time::

    -> ["spawn", settings] + the child's end of its private socket     <- ["child", pid] + its pidfd
    -> ["warm", [module …]]     libraries that are about to be used    <- ["warm"]
    -> ["prepare", [[number, source] …]]   cells that all are given    <- ["prepared"]
    -> ["stock", settings]      of the charts that are about to be drawn   <- ["stocked"]
    -> ["kill", pid]            only where there are no pidfds         <- ["killed"]
    -> ["reap", pid]            after the child has been killed        <- ["ended", wait status, cpu seconds, peak]

End of file on the control socket ends the zygote, and with it, where there are namespaces, everything in it.
"""

from __future__ import annotations

import contextlib
import gc
import importlib
import os
import signal
import socket
import sys
import threading
from typing import TYPE_CHECKING, Any

from . import cage, child, otter_stub, panels, runner, shell
from .control import BROKEN, Control

if TYPE_CHECKING:
    from collections.abc import Callable


def serve(descriptor: int, level: str) -> None:
    """Warm the libraries, then fork on demand until the host closes the control socket. Returns never."""
    import resource  # noqa: F401, PLC0415 - warm: a child that limits itself loads it, a millisecond each; not on Windows

    control = Control(socket.socket(fileno=descriptor))
    shell.warm()
    shell.the_shell().enter()
    otter_stub.install()
    namespace = enter(level)
    null = os.open(os.devnull, os.O_RDWR)
    for standard in (0, 1, 2):
        os.dup2(null, standard)
    os.close(null)
    gc.set_threshold(20_000, 20, 20)  # a drawing makes thousands of objects, and the child does not live long
    settle()
    _answer(control, ["ready", list(sys.version_info[:3])], os.getpid(), level)
    while True:
        message, descriptors = control.receive()
        match message:
            case ["spawn", dict(settings)]:
                pid = fork(level, namespace, control.socket, descriptors[0], settings)
                os.close(descriptors[0])
                _answer(control, ["child", pid], pid, level)
            case ["prepare" | "stock" | "warm" as what, given]:
                _LEARN[what](given)
                settle()
                control.send([_DONE[what]])
            case ["kill", int(pid)]:
                os.kill(pid, signal.SIGKILL)
                control.send(["killed"])
            case ["reap", int(pid)]:
                _pid, status, usage = os.wait4(pid, 0)
                control.send(["ended", status, usage.ru_utime + usage.ru_stime, usage.ru_maxrss])
            case _:
                os._exit(0)


def _prepare(cells: list[list[Any]]) -> None:
    for number, source in cells:
        with contextlib.suppress(SyntaxError):  # it holds a magic, and is read anew each time
            shell.the_shell().prepare(source, runner.cell_name(number))


def _stock(settings: dict[str, Any]) -> None:
    with contextlib.suppress(KeyError, TypeError, ValueError):  # Matplotlib knows no such setting: children draw all
        panels.make(settings)


def _warm(modules: list[str]) -> None:
    for module in modules:
        with contextlib.suppress(ImportError):  # not installed: a student's import says so
            importlib.import_module(module)


_LEARN: dict[str, Callable[[Any], None]] = {"prepare": _prepare, "stock": _stock, "warm": _warm}
"""What every child is to have, and how it comes to have it."""
_DONE = {"prepare": "prepared", "stock": "stocked", "warm": "warm"}


def settle() -> None:
    """After libraries were imported: what they left is shared with the children, and stays so."""
    if threading.active_count() != 1:
        raise RuntimeError(f"a library started a thread: {threading.enumerate()}")
    gc.collect()
    gc.freeze()  # collections in the children leave these pages alone


def enter(level: str) -> int:
    """Take the last step of the zygote's own confinement; the descriptor of its pid namespace, -1 for none."""
    if level != "namespaces":
        return -1
    namespace = cage.own_pid_namespace()
    cage.cover_proc()
    cage.set_capabilities((cage.CAP_SYS_ADMIN,))
    return namespace


def fork(level: str, namespace: int, control: socket.socket, channel: int, settings: dict[str, Any]) -> int:
    """Start one child on its channel; its pid, as this process sees it."""
    if level == "namespaces":
        cage.next_fork_is_init()
    pid = os.fork()
    if pid == 0:
        try:
            control.close()
            child.main(channel, settings)
        finally:
            os._exit(BROKEN)
    if level == "namespaces":
        cage.back_to(namespace)
    return pid


def _answer(control: Control, message: list[object], pid: int, level: str) -> None:
    """With a pidfd; where nothing is isolated there may be no such thing, and nothing relies on it."""
    if level == "none":
        control.send(message)
        return
    descriptor = os.pidfd_open(pid)
    control.send(message, (descriptor,))
    os.close(descriptor)
