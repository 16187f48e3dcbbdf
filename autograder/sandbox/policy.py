"""What a guest may do, in one place to be reviewed: limits, environment, mounts, files, system calls.

Nothing here acts. ``worker.py`` says who does, and when.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from autograder.sandbox.guest.wire import Bounds
from autograder.sandbox.interpreter import PYTHON, Python

if TYPE_CHECKING:
    from collections.abc import Iterable

# --- limits -----------------------------------------------------------------------------------------------------

MIB = 1 << 20


class Limits(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One settings table; an assignment may override any of it. Times are in seconds, sizes in bytes.

    The defaults are for a homework of small functions and charts: an honest submission to it takes 50 ms and 20 MB.
    """

    call_seconds: float = 10.0
    """Wall clock of one call, one read, one move of the sliders."""
    cell_seconds: float = 20.0
    call_cpu_seconds: float = 1.5
    """CPU time of one call: what ends an endless loop. A busy machine stretches wall clocks by any factor, CPU time
    hardly, so this may be shorter. An honest call takes 10 ms, or 0.6 s where it imports a large library in its body
    that is not among ``WARMED``."""
    cell_cpu_seconds: float = 2.0
    """Of one cell: a few such imports."""
    submission_seconds: float = 60.0
    """Wall clock of a whole submission, with all its replays: many slow calls add up."""
    cpu_seconds: int = 45
    """Of a whole submission. Below its wall clock, so that it also ends what computes in several threads."""
    memory: int = 1024 * MIB
    """Address space. Without cgroups this times one process is the bound, as a guest cannot fork.
    The libraries alone map 280 MB, of which 80 are in use."""
    tasks: int = 64
    """Threads, as RLIMIT_NPROC: libraries start a few, a bomb needs thousands."""
    open_files: int = 128
    disk: int = 64 * MIB
    """Everything in the scratch file system: the working folder, /tmp and /dev/shm together."""
    inodes: int = 2048
    stack: int = 8 * MIB
    """Deep enough for Python's own recursion limit to be met first."""
    output: int = 64 * 1024
    """Characters of text kept per cell or call; the rest is counted and dropped at the source."""
    displays: int = 100
    """Kept per cell or call."""
    display: int = 64 * 1024
    """Characters kept of one form (plain text, HTML, Markdown, LaTeX) of one display."""
    figures: int = 200
    """Open at the same time: each holds up to a megabyte. What is described of one call is bounded by observe.py."""
    reply: int = 16 * MIB
    """One frame of either direction."""
    traffic: int = 128 * MIB
    """All frames of a submission."""
    reply_depth: int = 32
    reply_items: int = 500_000
    reply_keys: int = 5_000
    """Of dicts and sets in one frame. Keys made to collide cost quadratic time: 5,000 of them a quarter of a second."""

    def bounds(self) -> Bounds:
        """Those of one frame, as both sides of the wire hold them."""
        return Bounds(self.reply, self.reply_depth, self.reply_items, self.reply_keys)

    def kernel(self, tasks: int) -> dict[str, int]:
        """Those that the kernel holds, by the name of the RLIMIT; ``tasks`` is for NPROC."""
        return {
            "AS": self.memory,
            "CPU": self.cpu_seconds,
            "NPROC": tasks,
            "NOFILE": self.open_files,
            "FSIZE": self.disk,
            "CORE": 0,
            "STACK": self.stack,
            "MEMLOCK": 0,
            "MSGQUEUE": 0,
            "SIGPENDING": 64,
        }


BOOT_SECONDS = 60.0
"""For a sandbox to start on a machine that is busy and whose disk is cold; ours, never a student's."""
CONTROL_SECONDS = 30.0
"""For the zygote, which runs nothing of a student's, to answer."""

# --- libraries --------------------------------------------------------------------------------------------------

WARMED = ("folium.plugins", "pandas", "scipy.optimize", "scipy.special", "scipy.stats")
"""What the zygote imports as soon as a submission mentions it, so that the import is not made for every student who
does: 0.1 to 0.3 s each. Nothing else that a submission names is ever imported outside its own child. NumPy,
Matplotlib, IPython and ipywidgets are there from the start (``guest/shell.py``)."""

_BEHIND = {"datascience": WARMED}
"""What another library imports. It is not imported itself: this one changes how NumPy prints and charts look, also for
who does not import it."""


def mentioned(sources: Iterable[str]) -> list[str]:
    """Those of ``WARMED`` that some code imports. Too many do no harm, and what is missed is imported in the child.

    >>> mentioned(["import numpy as np", "from scipy import special, stats"])
    ['scipy.special', 'scipy.stats']
    >>> mentioned(["from datascience import *"]) == list(WARMED)
    True
    """
    text = "\n".join(source for source in sources if "import" in source)
    behind = {name for library, names in _BEHIND.items() if library in text for name in names}
    return [name for name in WARMED if name in behind or all(part in text for part in name.split("."))]


# --- identity ---------------------------------------------------------------------------------------------------

FIRST_UID = 60_000
"""Worker number n runs as this plus n: no account of Debian's or of a school's directory, not ``nobody``."""
CAP_DAC_READ_SEARCH = 2
KEPT_WHERE_PYTHON_IS_HIDDEN = (CAP_DAC_READ_SEARCH,)
"""Level ``process`` only, and only where Python lies in a folder that no other user may enter (``/root``): the one
capability with which its files can still be read. Landlock bounds what else that could reach; ``doctor`` says so
and names the command that makes it unnecessary."""

# --- environment ------------------------------------------------------------------------------------------------

SCRATCH = "/scratch"
HOME = f"{SCRATCH}/home"


def environment(home: str, cache: str, libraries: str | None = None) -> dict[str, str]:
    """All of it: nothing is inherited, so that no token, proxy or socket of the grader's user comes in.

    ``libraries``: where an interpreter that was moved finds its shared library.
    """
    return ({"LD_LIBRARY_PATH": libraries} if libraries else {}) | {
        "HOME": home,
        "PATH": "/usr/bin:/bin",
        "LANG": "C.UTF-8",
        "LC_ALL": "C.UTF-8",
        "TZ": "UTC",
        "TMPDIR": "/tmp",  # noqa: S108 - the sandbox's own
        "PYTHONHASHSEED": "0",  # sets iterate in the same order today and tomorrow
        "PYTHONDONTWRITEBYTECODE": "1",
        "PYTHONNOUSERSITE": "1",
        "PYTHONUTF8": "1",
        "MPLCONFIGDIR": cache,
        "MPLBACKEND": "agg",
        "IPYTHONDIR": f"{home}/.ipython",
        # One submission, one core: and a single thread is what makes the zygote's fork sound.
        "OPENBLAS_NUM_THREADS": "1",
        "OMP_NUM_THREADS": "1",
        "MKL_NUM_THREADS": "1",
        "NUMEXPR_NUM_THREADS": "1",
        "MALLOC_ARENA_MAX": "2",
    }


# --- mounts and files -------------------------------------------------------------------------------------------

GUEST = "/opt/guest"
CACHE = "/opt/cache"
"""Where Matplotlib keeps its list of fonts; writable while the zygote boots, out of reach for a child."""
SYSTEM = ("/usr/lib", "/usr/lib64", "/lib", "/lib64", "/usr/share/zoneinfo", "/etc/ld.so.cache")
"""Shared libraries and what they read. Not /usr/bin, /etc, /home, /var, /sys; no fonts but Matplotlib's own, so that
a chart has the same extents on every machine."""
DEVICES = ("/dev/null", "/dev/zero", "/dev/full", "/dev/random", "/dev/urandom")
WRITABLE = (SCRATCH, "/tmp", "/dev/shm")  # noqa: S108 - the sandbox's own: one tmpfs behind all three
MASKED = ("autograder", "otter")
"""Packages of the grader's environment that are not there for a guest: ours, and the one whose tests we run."""


def bubblewrap(python: Python, guest: str, *, work: str | None, root: bool) -> list[str]:
    """The command that makes the sandbox, up to the program to run in it.

    ``work`` is the folder to stand, read-only, where children work; None where each mounts its own scratch there.
    Root's bubblewrap makes no user namespace: boot becomes another user for good, which the kernel then counts.
    """
    rights = "--cap-drop ALL --cap-add CAP_SETUID --cap-add CAP_SETGID --cap-add CAP_SETPCAP"
    found = [
        "bwrap",
        "--unshare-ipc",
        "--unshare-pid",
        "--unshare-net",
        "--unshare-uts",
        "--unshare-cgroup-try",
    ]
    found += rights.split() if root else ["--unshare-user"]
    found += ["--new-session", "--hostname", "grader", *_mounts(python, guest)]
    if work is not None:
        found += ["--ro-bind", work, HOME]
    else:
        found += [
            "--proc",
            "/proc",
        ]  # to write the maps of the inner user namespace; covered for the children
    found += ["--perms", "0777", "--size", str(16 * MIB), "--tmpfs", CACHE]
    return [*found, "--remount-ro", "/", "--chdir", "/"]


def _mounts(python: Python, guest: str) -> list[str]:
    """The file system of a sandbox, as arguments of bubblewrap: a tmpfs, read-only in the end, and these in it."""
    binds = [(path, path) for path in SYSTEM if Path(path).exists() and not Path(path).is_symlink()]
    binds.append((guest, GUEST))
    if python.of_system:
        binds.append((python.executable, python.executable))
    else:
        binds.append((python.executable, python.executable_inside))
        binds += [(path, f"{PYTHON}/{Path(path).name}") for path in python.libraries]
    binds += [pair for pair in zip(python.site, python.site_inside, strict=True) if pair[0] != pair[1]]

    found = ["--tmpfs", "/"]
    parents = {part for _, inside in [*binds, *zip(DEVICES, DEVICES, strict=True)] for part in Path(inside).parents}
    for parent in sorted(parents - {Path("/")}):
        # Bubblewrap would give them the mode that /root has outside, and boot is no longer root when it reads.
        found += ["--perms", "0755", "--dir", str(parent)]
    for path in SYSTEM:
        if Path(path).is_symlink():  # on a merged /usr, /lib is a relative link and has to stay one
            found += ["--symlink", str(Path(path).readlink()), path]
    for outside, inside in binds:
        found += ["--ro-bind", outside, inside]
    for path in _masks(python):
        found += ["--tmpfs", path, "--remount-ro", path]
    for path in DEVICES:
        found += ["--dev-bind", path, path]
    for path in (*WRITABLE, HOME, "/proc"):
        found += ["--dir", path]
    return found


def _masks(python: Python) -> list[str]:
    """Folders inside that are to be empty."""
    found = [
        f"{inside}/{name}"
        for outside, inside in zip(python.site, python.site_inside, strict=True)
        for name in MASKED
        if Path(outside, name).is_dir()
    ]
    if not python.of_system:  # the packages of the base interpreter, which are on nobody's path here
        found += [
            f"{PYTHON}/{Path(folder).parent.parent.name}/{Path(folder).parent.name}/site-packages"
            for library in python.libraries
            for folder in map(str, Path(library).glob("python3*/site-packages"))
        ]
    return found


def readable(python: Python, guest: str, *, boxed: bool) -> list[str]:
    """What Landlock lets a guest read, at every level; ``boxed``: in a sandbox with mounts of its own."""
    if not boxed:
        paths = [*SYSTEM, python.executable, *python.libraries, *python.site, guest]
        return list(dict.fromkeys(os.path.realpath(path) for path in paths if Path(path).exists()))
    system = dict.fromkeys(os.path.realpath(path) for path in SYSTEM if Path(path).exists())
    own = [python.executable_inside, GUEST, *python.site_inside]
    if not python.of_system:
        own += [f"{PYTHON}/{Path(path).name}" for path in python.libraries]
    return [*system, *own]


# --- system calls -----------------------------------------------------------------------------------------------

ALLOWED: dict[str, str] = {
    "memory of its own": "brk mmap munmap mremap mprotect madvise mincore membarrier",
    "threads, without which libraries do not load": (
        "futex set_robust_list get_robust_list rseq set_tid_address gettid sched_yield sched_getaffinity "
        "sched_getparam sched_getscheduler sched_get_priority_max sched_get_priority_min getpriority exit exit_group "
        "arch_prctl getcpu"
    ),
    "signals to itself": (
        "rt_sigaction rt_sigprocmask rt_sigreturn rt_sigsuspend rt_sigtimedwait rt_sigpending sigaltstack pause "
        "restart_syscall setitimer getitimer alarm"
    ),
    "time": "clock_gettime clock_getres clock_nanosleep nanosleep gettimeofday time times",
    "who and where it is": (
        "getpid getppid getuid geteuid getgid getegid getresuid getresgid getgroups getpgrp getpgid getsid uname "
        "sysinfo getrlimit getrusage getrandom umask capget"
    ),
    "open descriptors": (
        "read write readv writev pread64 pwrite64 preadv pwritev lseek close close_range dup dup2 dup3 flock "
        "poll ppoll select pselect6 epoll_create1 epoll_create epoll_ctl epoll_wait epoll_pwait eventfd2 pipe pipe2 "
        "fstat fstatfs fsync fdatasync ftruncate fallocate fadvise64 sendfile copy_file_range "
        "shutdown getsockopt getsockname getpeername"
    ),
    "files, which mounts and Landlock bound": (
        "open openat creat stat lstat newfstatat statx statfs access faccessat faccessat2 readlink readlinkat getcwd "
        "chdir fchdir getdents64 mkdir mkdirat rmdir unlink unlinkat rename renameat renameat2"
    ),
}
"""By the reason for them. What is not here fails with EPERM: in particular fork, vfork, execve, ptrace, process_vm_*,
unshare, setns, mount, socket, connect, memfd_create, shm*, msg*, sem*, mq_*, io_uring_*, bpf, perf_event_open,
userfaultfd, keyctl, inotify_*, prctl, prlimit64 on others, kill of others, sendto with an address (a pair of datagram
sockets reaches any other that way), sendto and recvfrom out of band, sendmsg and recvmsg (descriptors in flight), link
and symlink, truncate by name (Landlock knows it only since 6.2), fcntl that makes the kernel send signals (F_SETOWN,
F_SETSIG), the chmod, chown, utime and xattr families (Landlock does not cover metadata)."""

CLONE_THREAD = 0x0001_0000
AF_UNIX = 1
OUT_OF_BAND = 1
"""MSG_OOB. Nobody needs it between two ends of a pair, and the kernel's code for it let sandboxes be left
(CVE-2025-38236)."""
DESCRIPTOR_REQUESTS = (0, 1, 2, 3, 4, 5, 6, 7, 36, 37, 38, 1030)
"""fcntl: duplicate (also close-on-exec), flags, status, and locks of both kinds."""
DEVICE_REQUESTS = (0x5401, 0x5413, 0x541B, 0x5421, 0x5450, 0x5451)
"""ioctl: TCGETS and TIOCGWINSZ (is it a terminal, how wide), FIONREAD, FIONBIO, FIONCLEX, FIOCLEX. Not TIOCSTI."""
