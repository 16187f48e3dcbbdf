"""The system-call filter: the allow-list of ``policy.py`` as a BPF program, made on the host with libseccomp.

Made here and not in the guest, because libseccomp is not mounted there, and because one reviewable list of names
becomes right numbers for x86-64 and aarch64 alike.
"""

from __future__ import annotations

import ctypes
import ctypes.util
import errno
import os
import tempfile

from autograder.errors import SystemFault
from autograder.sandbox import policy
from autograder.sandbox.guest.cage import OWN_PID

_ALLOW = 0x7FFF_0000
_ERRNO = 0x0005_0000
_EQUAL, _MASKED_EQUAL = 4, 7
_ATTRIBUTE_OPTIMIZE = 8
_UNKNOWN = -1
ARCHITECTURES = {"x86_64": 0xC000_003E, "aarch64": 0xC000_00B7}
_NATIVE = 0


class _Comparison(ctypes.Structure):
    _fields_ = (
        ("argument", ctypes.c_uint),
        ("operator", ctypes.c_int),
        ("a", ctypes.c_uint64),
        ("b", ctypes.c_uint64),
    )


def library() -> ctypes.CDLL:
    """Libseccomp.

    Raises:
        SystemFault: it is not installed.
    """
    for name in ("libseccomp.so.2", ctypes.util.find_library("seccomp")):
        if name is None:
            continue
        try:
            found = ctypes.CDLL(name, use_errno=True)
        except OSError:
            continue  # not under this name; said below when under none
        found.seccomp_init.restype = ctypes.c_void_p
        found.seccomp_init.argtypes = [ctypes.c_uint32]
        found.seccomp_release.argtypes = [ctypes.c_void_p]
        found.seccomp_release.restype = None
        found.seccomp_arch_add.argtypes = [ctypes.c_void_p, ctypes.c_uint32]
        found.seccomp_arch_remove.argtypes = [ctypes.c_void_p, ctypes.c_uint32]
        found.seccomp_attr_set.argtypes = [ctypes.c_void_p, ctypes.c_int, ctypes.c_uint32]
        found.seccomp_syscall_resolve_name.argtypes = [ctypes.c_char_p]
        found.seccomp_rule_add_array.argtypes = [
            ctypes.c_void_p,
            ctypes.c_uint32,
            ctypes.c_int,
            ctypes.c_uint,
            ctypes.POINTER(_Comparison),
        ]
        found.seccomp_export_bpf.argtypes = [ctypes.c_void_p, ctypes.c_int]
        return found
    raise SystemFault(
        "The guest's system calls cannot be filtered: libseccomp is missing. Install it: apt-get install libseccomp2"
    )


def program(architecture: str | None = None) -> bytes:
    """The filter for this machine (or a named architecture), as an array of ``struct sock_filter``.

    ``cage.OWN_PID`` stands in it for the pid that the child has to put there.

    Raises:
        SystemFault: libseccomp is missing or refuses the list.
    """
    lib = library()
    context = lib.seccomp_init(_ERRNO | errno.EPERM)
    if not context:
        raise SystemFault("libseccomp could not start a filter; install libseccomp2 2.5 or later.")
    try:
        if architecture is not None:
            _check(lib.seccomp_arch_remove(context, _NATIVE), "arch")
            _check(lib.seccomp_arch_add(context, ARCHITECTURES[architecture]), "arch")
        _fill(lib, context)
        return _export(lib, context)
    finally:
        lib.seccomp_release(context)


def _fill(lib: ctypes.CDLL, context: int) -> None:
    def rule(action: int, name: str, *comparisons: tuple[int, int, int, int]) -> None:
        number = lib.seccomp_syscall_resolve_name(name.encode())
        if number == _UNKNOWN:
            return  # a call that this libseccomp does not know stays denied
        array = (_Comparison * len(comparisons))(*(_Comparison(*c) for c in comparisons))
        _check(lib.seccomp_rule_add_array(context, action, number, len(comparisons), array), name)

    for names in policy.ALLOWED.values():
        for name in names.split():
            rule(_ALLOW, name)
    rule(_ALLOW, "clone", (0, _MASKED_EQUAL, policy.CLONE_THREAD, policy.CLONE_THREAD))
    rule(_ERRNO | errno.ENOSYS, "clone3")  # its flags are behind a pointer: the C library then asks with clone
    rule(_ALLOW, "socketpair", (0, _EQUAL, policy.AF_UNIX, 0))  # an event loop's way of waking itself
    inband = (3, _MASKED_EQUAL, policy.OUT_OF_BAND, 0)
    rule(_ALLOW, "sendto", (4, _EQUAL, 0, 0), inband)  # to whom it is connected, nobody else
    rule(_ALLOW, "recvfrom", inband)
    rule(_ALLOW, "kill", (0, _EQUAL, OWN_PID, 0))
    rule(_ALLOW, "tgkill", (0, _EQUAL, OWN_PID, 0))
    rule(_ALLOW, "prlimit64", (0, _EQUAL, 0, 0), (2, _EQUAL, 0, 0))  # ask for its own limits
    for request in policy.DESCRIPTOR_REQUESTS:
        rule(_ALLOW, "fcntl", (1, _EQUAL, request, 0))
    for request in policy.DEVICE_REQUESTS:
        rule(_ALLOW, "ioctl", (1, _EQUAL, request, 0))
    _check(lib.seccomp_attr_set(context, _ATTRIBUTE_OPTIMIZE, 2), "optimize")  # a tree, not a list, of numbers


def _export(lib: ctypes.CDLL, context: int) -> bytes:
    with tempfile.TemporaryFile() as file:
        _check(lib.seccomp_export_bpf(context, file.fileno()), "export")
        file.seek(0)
        return file.read()


def _check(result: int, what: str) -> None:
    if result < 0:
        raise SystemFault(f"libseccomp refused {what}: {os.strerror(-result)}. Install libseccomp2 2.5 or later.")
