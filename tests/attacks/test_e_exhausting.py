"""E. Exhausting resources: what is asked for is refused, or the child ends alone."""

import json
import platform
import time

import pytest
from ground import (
    LIMITS,
    OTHER,
    RIGHT,
    WRONG,
    foreign_bundle,
    notebook,
    points,
    small_bundle,
    told,
)

from autograder.grade import Identity, grade_submission
from autograder.sandbox import Limits, Worker

pytestmark = pytest.mark.slow

REFUSED = {
    "61_numpy": "import numpy as np\nnp.ones(3 * 2**30)",
    "62_string": "'x' * 10**11",
    "62_shift": "1 << 10**11",
    "62_list": "[0] * 10**11",
    "63_fork_and_allocate": "import os\nwhile True:\n    os.fork()\n    x = bytearray(1 << 26)",
    "64_memfd": "import os\nos.memfd_create('x')",
    "64_shared_memory": (
        "import multiprocessing.shared_memory as m\n"
        "kept = [m.SharedMemory(create=True, size=1 << 26) for _ in range(99)]"
    ),
    "64_system_v": (
        "import ctypes\nlibc = ctypes.CDLL(None, use_errno=True)\n"
        "if libc.shmget(0, 1 << 20, 0o1600) < 0:\n    raise OSError(ctypes.get_errno(), 'shmget')"
    ),
    "64_pipes": "import os\nkept = [os.pipe() for _ in range(10**5)]",
    "65_fork": "import os\nos.fork()",
    "65_vfork": "import subprocess\nsubprocess.run(['/bin/true'])",
    "65_spawn": "import os, sys\nos.posix_spawn(sys.executable, [sys.executable, '-c', '0'], {})",
    "65_process": "import multiprocessing\nmultiprocessing.Process(target=print).start()",
    "65_pool": "from concurrent.futures import ProcessPoolExecutor\nlist(ProcessPoolExecutor(2).map(abs, [1]))",
    "66_threads": (
        "import _thread\nlock = _thread.allocate_lock(); lock.acquire()\n"
        "for _ in range(100000):\n    _thread.start_new_thread(lock.acquire, ())"
    ),
    "67_daemon": "import os\nif os.fork() == 0:\n    os.setsid()\n    os.fork()",
    "74_descriptors": "kept = []\nwhile True:\n    kept.append(open('/dev/null'))",
    "76_recursion": "def f(): return f()\nf()",
    # System calls that Python has no name for, by their numbers on x86-64.
    "78_io_uring": "attempt = 425",
    "78_bpf": "attempt = 321",
    "78_perf": "attempt = 298",
    "78_keyctl": "attempt = 250",
    "78_userfaultfd": "attempt = 323",
    "78_inotify": "attempt = 294",
    "beyond_pidfd_open": "attempt = 434",
    "beyond_prctl": "attempt = 157",
    "beyond_personality": "attempt = 135",
    "beyond_modify_ldt": "attempt = 154",
    "beyond_landlock_again": "attempt = 444",
    "beyond_mount_of_the_new_kind": "attempt = 430",
    "beyond_open_tree": "attempt = 428",
    "beyond_process_vm_readv": "attempt = 310",
    "beyond_ptrace": "attempt = 101",
    "beyond_kcmp": "attempt = 312",
    "beyond_clone3": "attempt = 435",
    "beyond_seccomp": "attempt = 317",
    "beyond_execveat": "attempt = 322",
    "beyond_open_by_handle": "attempt = 304",
    "beyond_add_key": "attempt = 248",
    "beyond_reboot": "attempt = 169",
    "beyond_module": "attempt = 313",
    "beyond_process_madvise": "attempt = 440",
    "beyond_sched_setaffinity": "import os\nos.sched_setaffinity(0, {0})",
    "beyond_sched_setscheduler": "import os\nos.sched_setscheduler(0, os.SCHED_BATCH, os.sched_param(0))",
    "beyond_nice": "import os\nos.nice(-5)",
    "beyond_huge_mapping": "import mmap\nmmap.mmap(-1, 1 << 40)",
    "beyond_mapping_of_dev_zero": "import mmap, os\nmmap.mmap(os.open('/dev/zero', os.O_RDWR), 1 << 34)",
    "beyond_locked_memory": (
        "import ctypes\nlibc = ctypes.CDLL(None, use_errno=True)\n"
        "if libc.mlockall(3) != 0:\n    raise OSError(ctypes.get_errno(), 'mlockall')"
    ),
    "beyond_thread_with_a_huge_stack": (
        "import threading\nthreading.stack_size(1 << 34)\nthreading.Thread(target=print).start()"
    ),
}
BY_NUMBER = """
import ctypes
libc = ctypes.CDLL(None, use_errno=True)
buffer = ctypes.create_string_buffer(4096)
if libc.syscall(ctypes.c_long(attempt), ctypes.c_long(0), buffer, ctypes.c_long(0), ctypes.c_long(0)) >= 0:
    raise SystemError('it was allowed')
raise OSError(ctypes.get_errno(), 'refused')
"""


@pytest.mark.parametrize("payload", REFUSED.values(), ids=REFUSED)
def test_what_is_asked_for_without_measure_is_refused(shooting_range, payload):
    body = payload
    if payload.startswith("attempt"):
        body += BY_NUMBER
        if platform.machine() != "x86_64":
            pytest.skip("the number is that of x86-64")
    result = shooting_range.grade(OTHER, body, RIGHT)
    assert (result.status, result.total) == ("graded", 6.0)
    assert [(t.number, t.kind) for t in result.troubles] == [(2, "error")]
    assert "SystemError" not in result.troubles[0].text


ALONE = {
    "62_bytearrays": "kept = []\nwhile True:\n    kept.append(bytearray(1 << 24))",
    "66_threads_that_stay": (
        "import threading, time\n"
        "for _ in range(1000):\n    threading.Thread(target=time.sleep, args=(1e6,), daemon=False).start()"
    ),
    "76_recursion_without_limit": "import sys\nsys.setrecursionlimit(10**9)\ndef f(): return f()\nf()",
    "76_recursion_in_repr": (
        "import sys\nsys.setrecursionlimit(10**9)\nclass C:\n    def __repr__(self): return repr(self)\nC()"
    ),
    "76_recursion_in_c": "x = []\nfor _ in range(10**6):\n    x = [x]\nprint(x)",
    "77_blas": "import numpy as np\nwhile True:\n    np.linalg.svd(np.random.rand(300, 300))",
    "beyond_recursion_in_reduce": (
        "import copy, sys\nsys.setrecursionlimit(10**8)\n"
        "class C:\n    def __reduce__(self): return (C, (copy.copy(C()),))\ncopy.copy(C())"
    ),
    "beyond_colliding_keys": "m = (1 << 61) - 1\nx = {i * m: i for i in range(10**5)}",
    "beyond_regular_expression_compiler": "import re\nre.compile('(' * 5000 + ')' * 5000)",
    "beyond_parser": "eval('(' * 10**6)",
    "beyond_nested_code": "exec('if 1:\\n' + ''.join(' ' * n + 'if 1:\\n' for n in range(1, 5000)))",
    "beyond_huge_literal": "eval('+'.join(['1'] * 10**6))",
    "beyond_format": "'%*d' % (2**31 - 1, 1)",
    "beyond_garbage": "while True:\n    x = []; x.append(x)",
}


@pytest.mark.parametrize("payload", ALONE.values(), ids=ALONE)
def test_who_overdoes_it_ends_alone(shooting_range, payload):
    result = shooting_range.grade(OTHER, payload, RIGHT)
    assert result.total == 6.0
    assert {t.number for t in result.troubles} <= {2}


FLOODS = {
    "68_stdout": "line = 'x' * 1000\nfor _ in range(20000): print(line)",
    "68_one_line": "print('x' * 10**8)",
    "69_descriptors": "import os\nfor fd in (1, 2):\n    for _ in range(1000): os.write(fd, b'x' * 10**5)",
    "69_c_library": "import ctypes\nlibc = ctypes.CDLL(None)\nfor _ in range(10**5): libc.printf(b'%1000d\\n', 1)",
    "70_stderr": "import sys\nfor _ in range(10**4): sys.stderr.write('x' * 1000)",
    "70_warnings": (
        "import warnings\nwarnings.simplefilter('always')\nfor n in range(2000): warnings.warn(str(n) * 100)"
    ),
    "70_logging": "import logging\nfor n in range(2000): logging.warning('x' * 1000)",
    "71_html": "from IPython.display import HTML\nfor _ in range(2000): display(HTML('<script>x</script>' * 100))",
    "71_one_display": "from IPython.display import Markdown\ndisplay(Markdown('x' * 10**7))",
    "71_figures": "import matplotlib.pyplot as plt\nfor _ in range(30):\n    plt.figure(); plt.show()",
    "71_huge_figure": (
        "import matplotlib.pyplot as plt\nplt.figure(figsize=(1e4, 1e4), dpi=1000)\nplt.bar([1], [1])\nplt.show()"
    ),
    "beyond_clear_output": (
        "from IPython.display import clear_output\nfor _ in range(2000):\n    print('x'); clear_output()"
    ),
    "beyond_display_handles": "handle = display('x', display_id=True)\nfor n in range(2000): handle.update(n)",
    "beyond_lines_of_nothing": "print('\\n' * 10**7)",
    "beyond_wide_characters": "print('\\U0001f600' * 10**7)",
}


@pytest.mark.parametrize("payload", FLOODS.values(), ids=FLOODS)
def test_a_flood_is_bounded_at_its_source(shooting_range, payload):
    result = shooting_range.grade(OTHER, payload, RIGHT)
    assert result.total == 6.0
    assert {t.number for t in result.troubles} <= {2}
    assert len(told(result)) < 1_000_000


def test_68_thousands_of_cells_that_raise_make_no_page_of_megabytes(shooting_range):
    result = shooting_range.grade(OTHER, RIGHT, *["raise ValueError('x' * 2000)"] * 3000)
    assert (result.status, result.total) == ("graded", 6.0)
    assert len(told(result)) < 1_000_000


@pytest.mark.parametrize(
    "line",
    ["print('x' * 10**7)", "import warnings; warnings.warn('x' * 10**7)", "display('x' * 10**7)", "1 / 0"],
    ids=["68_stdout", "70_warning", "71_display", "beyond_error"],
)
def test_a_flood_in_the_function_does_not_cost_its_answer(shooting_range, line):
    tried = f"    try:\n        {line}\n    except ZeroDivisionError:\n        pass\n"
    body = f"def double(x):\n{tried}    return [2 * v for v in x]"
    assert shooting_range.grade(OTHER, body).total == 6.0


DISK = {
    "72_full": "with open('big', 'wb') as f:\n    while True: f.write(b'x' * (1 << 20))",
    "72_in_tmp": "with open('/tmp/big', 'wb') as f:\n    while True: f.write(b'x' * (1 << 20))",
    "72_in_shm": "with open('/dev/shm/big', 'wb') as f:\n    while True: f.write(b'x' * (1 << 20))",
    "73_inodes": "n = 0\nwhile True:\n    n += 1\n    open(f'/tmp/{n}', 'w').close()",
    "75_deep": "import os\nos.chdir('/tmp')\nwhile True:\n    os.mkdir('a'); os.chdir('a')",
    "75_long_names": "n = 0\nwhile True:\n    n += 1\n    open('/tmp/' + str(n).rjust(255, 'n'), 'w').close()",
    "beyond_sparse": "f = open('/tmp/s', 'wb')\nf.truncate(1 << 40)",
    "beyond_fallocate": "import os\nf = open('/tmp/s', 'wb')\nos.posix_fallocate(f.fileno(), 0, 1 << 36)",
    "beyond_fifo": "import os\nos.mkfifo('/tmp/fifo')",
    "beyond_device": "import os, stat\nos.mknod('/tmp/null', stat.S_IFCHR | 0o666, os.makedev(1, 3))",
    "beyond_link": "import os\nopen('/tmp/a', 'w').close(); os.link('/tmp/a', '/tmp/b')",
    "beyond_symbolic_link": "import os\nos.symlink('/etc/passwd', '/tmp/b')",
    "beyond_mode": "import os\nopen('/tmp/a', 'w').close(); os.chmod('/tmp/a', 0o4777)",
    "beyond_attributes": "import os\nopen('/tmp/a', 'w').close(); os.setxattr('/tmp/a', 'user.x', b'y')",
}


@pytest.mark.parametrize("payload", DISK.values(), ids=DISK)
def test_the_disk_is_small_and_ones_own(shooting_range, payload):
    result = shooting_range.grade(OTHER, payload, RIGHT)
    assert (result.status, result.total) == ("graded", 6.0)
    assert [(t.number, t.kind) for t in result.troubles] == [(2, "error")]


def test_74_answers_still_come_when_all_descriptors_are_used(shooting_range):
    body = "kept = []\ntry:\n    while True: kept.append(open('/dev/null'))\nexcept OSError:\n    pass\n" + RIGHT
    assert shooting_range.grade(OTHER, body).total == 6.0


def test_61_memory_in_the_function_costs_its_call(shooting_range):
    result = shooting_range.grade(OTHER, "import numpy as np\ndef double(x): return np.ones(3 * 2**30)")
    assert (points(result, "q1"), points(result, "q2")) == (0.0, 2.0)
    assert "MemoryError" in result.questions[0].cases[0].message.en


def test_67_who_survives_its_submission_finds_nobody(shooting_range):
    thread = (
        "import threading, time\nfor _ in range(20):\n    threading.Thread(target=lambda: time.sleep(1e6)).start()\n"
    )
    for _ in range(5):  # more threads than one worker may have, if they stayed
        assert points(shooting_range.grade(OTHER, thread + WRONG), "q1") == 0.0


def test_58_slow_answers_have_a_budget_together(shooting_range):
    limits = Limits(**(LIMITS | {"submission_seconds": 2.0, "call_seconds": 1.5}))
    slow = notebook(OTHER, "import time\ndef double(x):\n    time.sleep(1.2)\n    return [2 * v for v in x]")
    with Worker(shooting_range.worker.isolation, limits, number=90) as worker:
        identity = Identity("id", "hw.ipynb", "", "", "aa")
        result = grade_submission(worker, shooting_range.bundle, identity, slow, {})
    assert result.status == "partly graded"
    assert "wall clock of a submission (2 s)" in result.note.en
    assert result.questions[0].cases[0].verdict == "passed"  # what was answered in time keeps its points


@pytest.mark.parametrize("bundle", [small_bundle, foreign_bundle], ids=["ours", "foreign"])
def test_beyond_files_that_come_back_with_every_death_end_the_submission_alone(shooting_range, bundle):
    if shooting_range.level != "namespaces":
        pytest.skip("files are put in a folder there, and not said to each child")
    large = {f"{number}.bin": bytes(7 * 2**20) for number in range(4)}
    deaths = notebook(OTHER, RIGHT, *["import os; os._exit(1)"] * 8)
    result = shooting_range._grade(deaths, large, bundle())
    assert result.status == "partly graded"
    assert "data of a submission (128 MiB)" in result.note.en
    assert shooting_range.outcome(shooting_range.grade_honestly()) == shooting_range.fresh


def test_beyond_checks_without_number_in_the_metadata_of_a_cell_are_not_all_made(shooting_range):
    document = json.loads(notebook(OTHER, RIGHT))
    document["cells"][-1]["metadata"] = {"otter": {"tests": ["q1"] * 20_000}}
    start = time.monotonic()
    result = shooting_range._grade(json.dumps(document).encode(), {}, foreign_bundle())
    assert (result.status, result.total) == ("graded", 6.0)
    assert time.monotonic() - start < 15
    assert shooting_range.outcome(shooting_range.grade_honestly()) == shooting_range.fresh
