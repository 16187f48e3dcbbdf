"""What a guest can reach, at each level that isolates."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from cells import ran

from autograder.sandbox import Child, Died, GuestTrouble
from autograder.sandbox.worker import _pid_behind

if TYPE_CHECKING:
    from collections.abc import Iterator

    from autograder.sandbox import Worker


@pytest.fixture
def guest(caged: Worker) -> Iterator[Child]:
    with caged.child(seed=5) as child:
        yield child


def value(child: Child, source: str) -> object:
    """What the last assignment to ``found`` came to."""
    outcome = ran(child, 1, source)
    assert outcome.error is None, outcome.error
    return child.environment()["found"]


PLACES = ("x", "/tmp/x", "/dev/shm/x", "/scratch/x")  # noqa: S108 - places inside the sandbox
REFUSED = {
    "fork": "os.fork()",
    "vfork": "import subprocess; subprocess.run(['true'])",
    "exec": "os.execv('/usr/bin/true', ['true'])",
    "system": "import ctypes; r = ctypes.CDLL(None).fork()\nif r == -1: raise OSError(ctypes.get_errno(), 'fork')",
    "internet": "import socket; socket.socket()",
    "unix_socket": "import socket; socket.socket(socket.AF_UNIX)",
    "netlink": "import socket; socket.socket(socket.AF_NETLINK, socket.SOCK_RAW)",
    "names": "import socket; socket.getaddrinfo('example.org', 80)",
    "url": "import urllib.request; urllib.request.urlopen('http://127.0.0.1:1')",
    "passwords": "open('/etc/passwd')",
    "hosts": "open('/etc/hosts')",
    "home": "os.listdir('/root')",
    "root": "os.listdir('/')",
    "other_tmp": "os.listdir('/var/tmp')",
    "processes": "os.listdir('/proc')",
    "own_process": "open('/proc/self/environ')",
    "parents_memory": "open('/proc/1/mem', 'rb')",
    "system_files": "os.listdir('/sys')",
    "write_library": "open(os.__file__, 'a')",
    "write_packages": "import numpy; open(os.path.dirname(numpy.__file__) + '/evil.py', 'w')",
    "write_guest": "import guest; open(guest.__path__[0] + '/evil.py', 'w')",
    "write_cache": "import matplotlib; open(matplotlib.get_configdir() + '/evil', 'w')",
    "write_root": "open('/evil', 'w')",
    "mode": "os.chmod('.', 0o777)",
    "times": "os.utime('.', (0, 0))",
    "attributes": "os.setxattr('.', 'user.x', b'1')",
    "link": "os.link('/dev/null', 'null')",
    "symlink": "os.symlink('/etc', 'etc')",
    "kill_parent": "os.kill(os.getppid(), 0)",
    "kill_all": "os.kill(-1, 9)",
    "kill_group": "os.killpg(1, 9)",
    "priority": "os.setpriority(os.PRIO_PROCESS, 0, 5)",
    "affinity": "os.sched_setaffinity(0, {0})",
    "raise_limit": "import resource; resource.setrlimit(resource.RLIMIT_NOFILE, (10**5, 10**5))",
    "limits_of_others": "import resource; resource.prlimit(os.getppid() or 1, resource.RLIMIT_CPU, (1, 1))",
    "truncate_library": "os.truncate(os.__file__, 0)",
    "truncate_by_opening": "os.open(os.__file__, os.O_RDONLY | os.O_TRUNC)",
    "signals_by_descriptor": "import fcntl; fcntl.fcntl(3, 8, os.getppid())",
    "memfd": "os.memfd_create('x')",
    "set_user": "os.setuid(0)",
    "chroot": "os.chroot('.')",
    "pidfd": "os.pidfd_open(1)",
}

RAW = {
    "unshare": (272, 0x10000000, 0),
    "mount": (165, 0, 0),
    "umount": (166, 0, 0),
    "setns": (308, 0, 0),
    "ptrace": (101, 0, 0),
    "process_vm_readv": (310, 1, 0),
    "keyctl": (250, 0, 0),
    "bpf": (321, 0, 0),
    "perf_event_open": (298, 0, 0),
    "io_uring_setup": (425, 1, 0),
    "userfaultfd": (323, 0, 0),
    "shmget": (29, 0, 4096),
    "msgget": (68, 0, 0o1000),
    "inotify_init": (253, 0, 0),
    "memfd_secret": (447, 0, 0),
    "open_by_handle_at": (304, 0, 0),
    "clone_with_new_namespace": (56, 0x10000000, 0),
    "prctl": (157, 15, 0),
}


@pytest.mark.parametrize("source", REFUSED.values(), ids=REFUSED)
def test_refused(guest: Child, source: str) -> None:
    outcome = ran(guest, 1, f"import os\n{source}")
    assert outcome.error is not None, "it was allowed"
    assert outcome.error.kind in (
        "PermissionError", "FileNotFoundError", "OSError", "gaierror", "URLError", "NotADirectoryError", "ValueError",
        "ProcessLookupError", "BlockingIOError",
    ), outcome.error  # fmt: skip


@pytest.mark.skipif(os.uname().machine != "x86_64", reason="the numbers are those of x86-64")
@pytest.mark.parametrize("call", RAW.values(), ids=RAW)
def test_system_call_refused(guest: Child, call: tuple[int, int, int]) -> None:
    number, first, second = call
    source = (
        "import ctypes\nlibc = ctypes.CDLL(None, use_errno=True)\n"
        f"found = (libc.syscall(ctypes.c_long({number}), ctypes.c_long({first}), ctypes.c_long({second}), 0, 0, 0),"
        " ctypes.get_errno())"
    )
    assert value(guest, source) == (-1, 1)


@pytest.mark.skipif(os.uname().machine != "x86_64", reason="only there is a second set of numbers")
def test_the_calls_of_another_architecture_are_fatal(guest: Child) -> None:
    with pytest.raises(Died, match="SIGSYS"):
        guest.run_cell(1, f"import ctypes\nctypes.CDLL(None).syscall(ctypes.c_long({0x4000_0000 | 39}))")


def test_not_root_no_capabilities_no_new_privileges(guest: Child) -> None:
    uid = value(guest, "import os\nfound = (os.getuid(), os.geteuid(), os.getgid(), os.getgroups())")
    assert isinstance(uid, tuple)
    if os.getuid() == 0:
        assert uid[0] == uid[1] == uid[2] >= 60_000
        assert uid[3] == []
    assert 0 not in uid[:3]


def test_the_kernel_confirms_what_the_guest_says(caged: Worker) -> None:
    with caged.child() as child:
        child.run_cell(1, "x = 1")
        pid = _pid_behind(child._channel._process._pidfd)
        status = Path(f"/proc/{pid}/status").read_text()
    facts = dict(line.split(":\t", 1) for line in status.splitlines() if ":\t" in line)
    if os.getuid() == 0:
        assert set(facts["Uid"].split()) == {str(60_000 + caged.number)}
        assert set(facts["Gid"].split()) == {str(60_000 + caged.number)}
    if caged.isolation.level != "process":
        assert int(facts["CapEff"], 16) == int(facts["CapPrm"], 16) == int(facts["CapBnd"], 16) == 0
    assert int(facts["CapInh"], 16) == int(facts["CapAmb"], 16) == 0
    assert facts["NoNewPrivs"] == "1"
    assert facts["Seccomp"] == "2"
    assert facts["Threads"] == "1"


def test_only_its_own_channel_is_open(guest: Child) -> None:
    source = (
        "import os\nfound = []\nfor fd in range(1024):\n    try: os.fstat(fd)\n    except OSError: continue\n"
        "    found.append((fd, os.fstat(fd).st_rdev == os.stat('/dev/null').st_rdev))"
    )
    assert value(guest, source) == [(0, True), (1, True), (2, True), (3, False)]


def test_the_environment_is_rebuilt_from_a_list(guest: Child, monkeypatch: pytest.MonkeyPatch) -> None:
    found = value(guest, "import os\nfound = sorted(os.environ)")
    assert isinstance(found, list)
    assert not {"USER", "SSH_AUTH_SOCK", "PYTHONPATH", "VIRTUAL_ENV"} & set(found)
    assert {"HOME", "PYTHONHASHSEED", "MPLCONFIGDIR"} <= set(found)


def test_nothing_of_the_grader_is_in_the_process(guest: Child) -> None:
    source = (
        "import os, sys\n"
        "found = [n for n in sys.modules if n.split('.')[0] in ('autograder', 'pytest', 'msgspec', 'nbformat')]\n"
        # What a folder is called says nothing (the whole checkout may lie in one named autograder); what is in it does.
        "found += [p for p in sys.path if os.path.exists(os.path.join(p, 'autograder', '__init__.py'))]"
    )
    assert value(guest, source) == []


def test_the_packages_of_the_grader_are_not_there(levels) -> None:
    for level in ("namespaces", "sandbox"):
        with levels.worker(level).child() as child:
            outcome = ran(child, 1, "import autograder")
            assert outcome.error is not None
            assert outcome.error.kind == "ModuleNotFoundError"
            found = value(
                child,
                "import os, sys\nfound = [os.path.isdir(p + '/otter') and os.listdir(p + '/otter') for p in sys.path]",
            )
            assert not any(found)


def test_the_seed_of_the_submission_is_not_in_the_process(caged: Worker) -> None:
    seed = 0x1234_5678_9ABC_DEF0
    with caged.child(seed=seed) as child:
        found = value(
            child,
            "import gc, sys\n"
            f"found = [o for o in gc.get_objects() if type(o) is dict and o.get('seed') == {seed - 1} + 1]\n",
        )
    assert found == []


def test_libraries_that_were_poisoned_are_whole_for_the_next(caged: Worker) -> None:
    with caged.child() as child, contextlib.suppress(GuestTrouble):
        child.run_cell(
            1,
            "import numpy as np, sys, json, matplotlib\nnp.exp = lambda x: 0 * x\nsys.modules['json'] = None\n"
            "matplotlib.rcParams['figure.figsize'] = (1, 1)\nimport random; random.random = lambda: 4\n"
            "import guest.wire; guest.wire.encode = None",
        )
    with caged.child() as child:
        assert value(child, "import numpy as np, json, random\nfound = [float(np.exp(0.0)), random.random() < 1]") == [
            1.0,
            True,
        ]


def test_nothing_that_was_written_is_there_for_the_next(levels) -> None:
    worker = levels.worker("namespaces")
    places = [*PLACES, "sub/deep"]
    write = "import os\nos.mkdir('sub')\n" + "".join(f"open({place!r}, 'w').write('1')\n" for place in places)
    look = f"import os\nfound = [os.path.exists(p) for p in {places!r}]"
    with worker.child() as child:
        assert value(child, write + look) == [True] * 5
    with worker.child() as child:
        assert value(child, look) == [False] * 5


def test_a_deep_tree_of_folders_costs_the_next_nothing(levels) -> None:
    worker = levels.worker("namespaces")
    with worker.child() as child:
        child.run_cell(1, "import os\nfor n in range(10**5): os.mkdir('d'); os.chdir('d')")
    with worker.child() as child:
        assert value(child, "import os\nfound = os.listdir('.')") == []


def test_a_module_of_the_students_shadows_nothing_of_ours(levels) -> None:
    with levels.worker("namespaces").child(files={"json.py": b"x = 1", "helper.py": b"y = 2"}) as child:
        assert value(child, "import json, helper\nfound = [hasattr(json, 'dumps'), helper.y]") == [True, 2]


def test_the_scratch_is_read_only_where_it_has_no_quota(levels) -> None:
    for level in ("sandbox", "process"):
        with levels.worker(level).child() as child:
            for place in PLACES:
                outcome = ran(child, 1, f"open({place!r}, 'w')")
                assert outcome.error is not None, (level, place)


def test_threads_that_outlive_their_cell_die_with_the_child(caged: Worker) -> None:
    with caged.child() as child:
        child.run_cell(1, "import threading, time\nthreading.Thread(target=time.sleep, args=(10**6,)).start()")
    assert child.usage is not None
    assert child.usage.ended == "SIGKILL"


def test_tampering_with_the_channel_harms_only_itself(caged: Worker) -> None:
    with caged.child() as child:
        with pytest.raises(GuestTrouble) as caught:
            child.run_cell(1, "import os\nos.dup2(os.open('/dev/null', os.O_RDWR), 3)")
        assert child.trouble is caught.value
    with caged.child() as child:
        assert value(child, "found = 1") == 1


def test_what_a_library_needs_is_allowed(levels) -> None:
    source = (
        "import io, os, tempfile, threading, zipfile, json, csv, sqlite3, asyncio, datetime, locale, shutil\n"
        "import numpy as np, pandas as pd, matplotlib.pyplot as plt\n"
        "pd.DataFrame({'a': [1, 2]}).to_csv('t.csv')\nassert len(pd.read_csv('t.csv')) == 2\n"
        "np.save('a.npy', np.arange(3))\nassert np.load('a.npy').sum() == 3\n"
        "plt.plot([1, 2])\nplt.savefig('f.png')\nplt.close()\n"
        "with tempfile.TemporaryDirectory() as d: open(d + '/x', 'w').write('1')\n"
        "with zipfile.ZipFile('z.zip', 'w') as z: z.writestr('a', 'b')\n"
        "shutil.copyfile('t.csv', 'u.csv'); os.rename('u.csv', 'v.csv'); os.remove('v.csv')\n"
        "done = []\nt = threading.Thread(target=done.append, args=(1,)); t.start(); t.join()\n"
        "np.linalg.svd(np.eye(50)); np.fft.fft(np.ones(64))\n"
        "from concurrent.futures import ThreadPoolExecutor\n"
        "with ThreadPoolExecutor(4) as pool: assert sum(pool.map(abs, [-1, 2])) == 3\n"
        "sqlite3.connect(':memory:').execute('select 1')\n"
        "datetime.datetime.now().astimezone()\n"
        "found = os.path.getsize('f.png') > 1000"
    )
    with levels.worker("namespaces").child() as child:
        assert value(child, source) is True
