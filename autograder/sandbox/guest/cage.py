"""What the kernel is asked for: another uid, namespaces, mounts, limits, Landlock, system-call filter.

Every function either does what its name says or raises ``OSError``: a child that could not be caged never runs a
line of a student's code. Called by the zygote and, after the fork, by the child on itself.
"""

from __future__ import annotations

import contextlib
import ctypes
import os
import struct
import sys
from typing import Any

if sys.platform == "linux":  # elsewhere this file is only read
    _libc = ctypes.CDLL(None, use_errno=True)
    _libc.syscall.restype = ctypes.c_long

_NEWNS, _NEWIPC, _NEWUSER, _NEWPID = 0x0002_0000, 0x0800_0000, 0x1000_0000, 0x2000_0000
_MS_RDONLY, _MS_NOSUID, _MS_NODEV, _MS_NOEXEC, _MS_REMOUNT, _MS_BIND = 1, 2, 4, 8, 32, 4096
_MS_REC, _MS_PRIVATE = 16384, 1 << 18
_PR_SET_DUMPABLE, _PR_SET_KEEPCAPS, _PR_SET_SECCOMP, _PR_CAPBSET_DROP = 4, 8, 22, 24
_PR_SET_NO_NEW_PRIVS, _PR_CAP_AMBIENT, _PR_CAP_AMBIENT_CLEAR_ALL = 38, 47, 4
_SECCOMP_MODE_FILTER = 2
CAP_SYS_ADMIN, _CAP_LAST = 21, 63
CAPABILITY_VERSION = 0x2008_0522
_LANDLOCK_CREATE_RULESET, _LANDLOCK_ADD_RULE, _LANDLOCK_RESTRICT_SELF = 444, 445, 446
"""The same numbers on every architecture, as for all system calls since 5.1."""


def _done(result: int, what: str) -> int:
    if result < 0:
        number = ctypes.get_errno()
        raise OSError(number, f"{what}: {os.strerror(number)}")
    return result


def _syscall(number: int, *arguments: bytes | int | None) -> int:
    """Variadic: every integer as wide as a register, or its upper half would be anything."""
    return int(_libc.syscall(ctypes.c_long(number), *(ctypes.c_long(a) if type(a) is int else a for a in arguments)))


def _prctl(option: int, value: int = 0, pointer: Any = 0) -> int:
    return int(_libc.prctl(option, ctypes.c_ulong(value), pointer, ctypes.c_ulong(0), ctypes.c_ulong(0)))


def drop_to(uid: int, *, keep: tuple[int, ...] = ()) -> None:
    """From root to another user for good: real, effective and saved ids, groups, and the bounding set.

    ``keep`` are capabilities that survive (see ``policy.KEPT_WHERE_PYTHON_IS_HIDDEN``).
    """
    for capability in range(_CAP_LAST + 1):
        if capability not in keep and _prctl(_PR_CAPBSET_DROP, capability) < 0:
            break  # EINVAL: past the last one that this kernel knows
    os.setgroups([])
    os.setresgid(uid, uid, uid)
    if keep:
        _done(_prctl(_PR_SET_KEEPCAPS, 1), "keep capabilities")
    os.setresuid(uid, uid, uid)
    set_capabilities(keep)


def set_capabilities(keep: tuple[int, ...] = ()) -> None:
    """Effective and permitted become ``keep``; inheritable and ambient become empty."""
    low = sum(1 << number for number in keep)
    header = struct.pack("Ii", CAPABILITY_VERSION, 0)
    _done(_libc.capset(header, struct.pack("6I", low, low, 0, 0, 0, 0)), "set capabilities")
    _prctl(_PR_CAP_AMBIENT, _PR_CAP_AMBIENT_CLEAR_ALL)


def drop_bounding() -> None:
    """Empty the bounding set: needs CAP_SETPCAP in the current user namespace."""
    for capability in range(_CAP_LAST + 1):
        if _prctl(_PR_CAPBSET_DROP, capability) < 0:
            break


def enter_namespaces() -> None:
    """User, mount, IPC and pid namespace of the zygote's own. The caller must fork to be in the last one."""
    uid, gid = os.getuid(), os.getgid()
    _done(_prctl(_PR_SET_DUMPABLE, 1), "be dumpable")  # else root owns /proc/self, and the maps cannot be written
    _done(_libc.unshare(_NEWUSER | _NEWNS | _NEWIPC | _NEWPID), "unshare")
    for name, text in (("setgroups", "deny"), ("uid_map", f"{uid} {uid} 1"), ("gid_map", f"{gid} {gid} 1")):
        with open(f"/proc/self/{name}", "w", encoding="ascii") as file:  # noqa: PTH123 - no import that is not needed
            file.write(text)
    _mount("none", "/", None, _MS_REC | _MS_PRIVATE)
    drop_bounding()


def cover_proc() -> None:
    """Nothing of /proc for the children; only this (now unreachable) namespace could take the cover off."""
    _mount(
        "none",
        "/proc",
        "tmpfs",
        _MS_RDONLY | _MS_NOSUID | _MS_NODEV | _MS_NOEXEC,
        "size=4096,nr_inodes=1,mode=555",
    )


def own_pid_namespace() -> int:
    """A descriptor of the caller's pid namespace, to come back to after ``next_fork_is_init``."""
    return os.open("/proc/self/ns/pid", os.O_RDONLY | os.O_CLOEXEC)


def next_fork_is_init() -> None:
    """The next child will be pid 1 of a new namespace, whose end ends all its descendants."""
    _done(_libc.unshare(_NEWPID), "unshare pid")


def back_to(namespace: int) -> None:
    """Undo ``next_fork_is_init`` for the forks after the next."""
    _done(_libc.setns(namespace, _NEWPID), "setns pid")


def mount_scratch(root: str, size: int, inodes: int) -> None:
    """A mount and IPC namespace of the child's own, with one new tmpfs behind all places that can be written.

    One file system, hence one quota, for the working folder, /tmp and /dev/shm. It goes when the child does.
    """
    _done(_libc.unshare(_NEWNS | _NEWIPC), "unshare mounts")
    flags = _MS_NOSUID | _MS_NODEV | _MS_NOEXEC
    _mount("none", root, "tmpfs", flags, f"size={size},nr_inodes={inodes},mode=700")
    for name, place in (("home", None), ("tmp", "/tmp"), ("shm", "/dev/shm")):  # noqa: S108 - the sandbox's own
        os.mkdir(f"{root}/{name}", 0o700)  # noqa: PTH102 - no import that is not needed
        if place is not None:
            _mount(f"{root}/{name}", place, None, _MS_BIND)


def _mount(source: str, target: str, kind: str | None, flags: int, options: str | None = None) -> None:
    _done(
        _libc.mount(
            source.encode(),
            target.encode(),
            None if kind is None else kind.encode(),
            ctypes.c_ulong(flags),
            None if options is None else options.encode(),
        ),
        f"mount {target}",
    )


def set_limits(limits: dict[str, int]) -> None:
    """Soft and hard limit alike, so that nothing can be raised again. ``AS`` stands for RLIMIT_AS."""
    import resource  # noqa: PLC0415 - not on Windows, where this file is only read

    for name, value in limits.items():
        which = getattr(resource, f"RLIMIT_{name}")
        hard = resource.getrlimit(which)[1]
        ceiling = value if hard == resource.RLIM_INFINITY else min(value, hard)
        resource.setrlimit(which, (ceiling, ceiling))


# Landlock: access rights of linux/landlock.h, by the ABI version that introduced them.
_READ_FILE, _READ_DIR, _WRITE_FILE = 1 << 2, 1 << 3, 1 << 1
_ALL_BY_ABI = {1: (1 << 13) - 1, 2: (1 << 14) - 1, 3: (1 << 15) - 1, 5: (1 << 16) - 1}
ABI_WITH_TRUNCATE = 3
_ABI_WITH_TCP, _ABI_WITH_SCOPES, _ABI_WITH_LOGS = 4, 6, 7
_SCRATCH = (
    _READ_FILE | _READ_DIR | _WRITE_FILE
    | 1 << 4 | 1 << 5       # remove a folder, remove a file
    | 1 << 7 | 1 << 8       # make a folder, make a regular file
    | 1 << 12 | 1 << 13     # make a link, move between folders
    | 1 << 14               # truncate
)  # fmt: skip


def landlock_abi() -> int:
    """The version of Landlock that this kernel speaks; 0 when there is none."""
    return max(0, _syscall(_LANDLOCK_CREATE_RULESET, None, 0, 1))


def landlock(read: list[str], read_write: list[str], devices: list[str]) -> None:
    """From here on, files only below these folders; no execution, no TCP; no signal or abstract socket outwards.

    Where the kernel is too old for one of these, the others still hold (``landlock_abi``).
    """
    abi = landlock_abi()
    if abi < 1:
        raise OSError(38, "Landlock is not available")
    handled = _ALL_BY_ABI[max(version for version in _ALL_BY_ABI if version <= abi)]
    attributes = struct.pack("Q", handled)
    if abi >= _ABI_WITH_TCP:
        attributes += struct.pack("Q", 0b11)
    if abi >= _ABI_WITH_SCOPES:
        attributes += struct.pack("Q", 0b11)
    rules = _done(_syscall(_LANDLOCK_CREATE_RULESET, attributes, len(attributes), 0), "landlock")
    for paths, rights in (
        (read, _READ_FILE | _READ_DIR),
        (read_write, _SCRATCH & handled),
        (devices, _READ_FILE | _WRITE_FILE),
    ):
        for path in paths:
            _allow(rules, path, rights)
    no_new_privileges()
    quiet = 1 if abi >= _ABI_WITH_LOGS else 0  # refusals in the machine's log would be a way to fill its disk
    _done(_syscall(_LANDLOCK_RESTRICT_SELF, rules, quiet), "landlock")
    os.close(rules)


def _allow(rules: int, path: str, rights: int) -> None:
    beneath = os.open(path, os.O_PATH | os.O_CLOEXEC)
    try:
        if not os.path.isdir(path):  # noqa: PTH112 - no import that is not needed
            rights &= _READ_FILE | _WRITE_FILE
        rule = struct.pack("=Qi", rights, beneath)
        _done(_syscall(_LANDLOCK_ADD_RULE, rules, 1, rule, 0), f"landlock {path}")
    finally:
        os.close(beneath)


def no_new_privileges() -> None:
    """No program that this process starts could gain rights (it may start none; this is the layer below)."""
    _done(_prctl(_PR_SET_NO_NEW_PRIVS, 1), "no_new_privs")


def not_dumpable() -> None:
    """No other process of this user may look inside, and /proc/self belongs to root."""
    _done(_prctl(_PR_SET_DUMPABLE, 0), "not dumpable")


OWN_PID = 0x00C0_FFEE
"""Stands in the filter that the host made for the pid of the child, which only the child knows."""


def filter_calls(program: bytes) -> None:
    """From here on only the system calls of ``policy.py``: a BPF program as an array of ``struct sock_filter``."""
    patched = program.replace(struct.pack("I", OWN_PID), struct.pack("I", os.getpid()))
    code = ctypes.create_string_buffer(patched, len(patched))

    class Program(ctypes.Structure):
        _fields_ = (("length", ctypes.c_ushort), ("code", ctypes.c_void_p))

    record = Program(len(patched) // 8, ctypes.addressof(code))
    no_new_privileges()
    _done(_prctl(_PR_SET_SECCOMP, _SECCOMP_MODE_FILTER, ctypes.byref(record)), "seccomp")


def enter(settings: dict[str, Any]) -> None:
    """Everything above, in the one order that works; for the child, before a student's code.

    ``settings``: ``level``, ``scratch``, ``disk``, ``inodes``, ``home``, ``limits``, ``read``, ``write``,
    ``devices``, ``keep``, ``filter``, as ``worker.py`` makes them.
    """
    level = settings["level"]
    os.setsid()
    os.umask(0o077)
    if level == "namespaces":
        mount_scratch(settings["scratch"], settings["disk"], settings["inodes"])
    os.chdir(settings["home"])
    if sys.platform == "linux":
        set_limits(settings["limits"])
    if level == "none":
        return
    landlock(settings["read"], settings["write"], settings["devices"])
    set_capabilities(tuple(settings["keep"]))
    not_dumpable()
    if settings["core"] is not None:
        with contextlib.suppress(OSError):  # it has been taken away: another one will do
            os.sched_setaffinity(0, {settings["core"]})
    filter_calls(settings["filter"])
