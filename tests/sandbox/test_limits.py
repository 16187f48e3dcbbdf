"""Limits hold from outside, name themselves, and cost nobody else anything."""

from __future__ import annotations

import sys
import time
from typing import TYPE_CHECKING

import pytest
from cells import LINK, ran

from autograder.sandbox import (
    Budget,
    Child,
    Died,
    GuestTrouble,
    Isolation,
    LimitReached,
    Limits,
    ProtocolBroken,
    RemoteError,
    Worker,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

HONEST = "def double(x): return 2 * x"


def honest(worker: Worker) -> None:
    """The next submission on the same worker is what it would have been."""
    with worker.child(seed=7) as child:
        assert ran(child, 1, HONEST).error is None
        assert child.environment()["double"](21) == 42
        assert set(child.environment()) - {"get_ipython", "display"} == {"In", "Out", "double"}


def limited(worker: Worker, **limits: float) -> Child:
    """A child with limits of its own."""
    usual = {"call_seconds": 20.0, "cell_seconds": 20.0, "call_cpu_seconds": 0.5, "cell_cpu_seconds": 2.0}
    found = Limits(**usual | limits)  # type: ignore[arg-type]
    return worker.child(budget=Budget(found))


ENDLESS = {
    "loop": "while True: pass",
    "swallowing": "import signal\nfor n in {1, 2, 3, 14, 15, 24}: signal.signal(n, signal.SIG_IGN)\n"
    "while True:\n    try:\n        while True: pass\n    except BaseException: pass",
    "holding_the_lock": "10 ** 10 ** 9",
    "regular_expression": "import re; re.match('(a*)*b', 'a' * 60)",
    "sleep": "import time; time.sleep(1e9)",
    "deadlock": "import threading; l = threading.Lock(); l.acquire(); l.acquire()",
    "representation": "class C:\n    def __repr__(self):\n        while True: pass\nC()",
    "patched_clock": "import time\ntime.time = time.monotonic = lambda: 0\nwhile True: pass",
}


@pytest.mark.slow
@pytest.mark.parametrize("source", ENDLESS.values(), ids=ENDLESS)
def test_a_cell_that_does_not_end_reaches_its_limit(worker: Worker, source: str) -> None:
    waits = source in (ENDLESS["sleep"], ENDLESS["deadlock"])
    limits = {"cell_seconds": 1.0} if waits else {"cell_cpu_seconds": 0.5}
    with limited(worker, **limits) as child, pytest.raises(LimitReached) as reached:
        child.run_cell(1, source)
    [(name, value)] = limits.items()
    assert (reached.value.name, reached.value.value) == (name, value)
    assert reached.value.text.en == ("wall clock of a cell (1 s)" if waits else "CPU time of a cell (0.5 s)")
    assert f"{value:g} s" in reached.value.text.zh
    honest(worker)


@pytest.mark.slow
def test_every_endless_cell_of_a_submission_costs_less_than_the_one_before(worker: Worker) -> None:
    budget = Budget(Limits(cell_cpu_seconds=2.0, cell_seconds=60.0))
    allowed = []
    for _ in range(3):
        with worker.child(budget=budget) as child, pytest.raises(LimitReached) as reached:
            child.run_cell(1, "while True: pass")
        allowed.append(reached.value.value)
    assert allowed == [2.0, 0.5, 0.25]


@pytest.mark.slow
def test_a_stopped_process_reaches_its_limit_too(caged: Worker) -> None:
    with limited(caged, cell_seconds=1.0) as child, pytest.raises(LimitReached):
        child.run_cell(1, "import os, signal\nos.kill(os.getpid(), signal.SIGSTOP)\nwhile True: pass")
    honest(caged)


RETURNED = {
    "call": "def f():\n    while True: pass",
    "generator_item": "class A(list):\n    pass\ndef f():\n    import itertools\n    return list(itertools.count())",
    "conversion": "import numpy as np\nclass N(np.ndarray):\n    def __array_finalize__(self, o):\n"
    "        while True: pass\ndef f():\n    return np.zeros(3).view(N)",
}


@pytest.mark.slow
@pytest.mark.parametrize("source", RETURNED.values(), ids=RETURNED)
def test_a_call_that_does_not_end_reaches_its_limit_or_memory(worker: Worker, source: str) -> None:
    with limited(worker) as child:
        child.run_cell(1, source)
        with pytest.raises((LimitReached, MemoryError)):
            child.environment()["f"]()
    honest(worker)


@pytest.mark.slow
def test_many_slow_calls_reach_the_limit_of_the_submission(worker: Worker) -> None:
    with limited(worker, submission_seconds=1.0) as child:
        child.run_cell(1, "import time\ndef f(): time.sleep(0.3)")
        f = child.environment()["f"]
        with pytest.raises(LimitReached) as reached:
            [f() for _ in range(20)]
    assert reached.value.name == "submission_seconds"


@pytest.mark.slow
def test_processor_time_is_a_limit_of_its_own(caged: Worker) -> None:
    with limited(caged, cell_cpu_seconds=20.0, cpu_seconds=1) as child, pytest.raises(LimitReached) as reached:
        child.run_cell(1, "while True: pass")
    assert reached.value.name == "cpu_seconds"


@pytest.mark.slow
def test_children_of_one_submission_share_its_budget(worker: Worker) -> None:
    budget = Budget(Limits(cpu_seconds=10))
    for _ in range(2):
        with worker.child(budget=budget) as child:
            child.run_cell(1, "x = sum(range(3 * 10**6))")
    assert child.usage is not None
    assert 0 < child.usage.cpu_seconds < 10 - budget.cpu_seconds


def test_after_a_limit_every_question_has_the_same_answer(worker: Worker) -> None:
    with limited(worker, cell_cpu_seconds=0.1) as child:
        with pytest.raises(LimitReached) as first:
            child.run_cell(1, "while True: pass")
        with pytest.raises(LimitReached) as second:
            child.environment().get("x")
    assert first.value is second.value is child.trouble


ENDINGS = {
    "exit": ("import os; os._exit(0)", "exit 0"),
    "exit_status": ("import os; os._exit(3)", "exit 3"),
    "segmentation_fault": ("import ctypes; ctypes.string_at(0)", "SIGSEGV"),
    "closed": ("import os; os.closerange(0, 256)", "closed its channel"),
}


if sys.version_info < (3, 12):  # later ones count the C stack, too, and raise RecursionError
    DEEP = "import sys\nsys.setrecursionlimit(10**9)\nx, y = [], []\nfor _ in range(10**6): x, y = [x], [y]\nx == y"
    ENDINGS["stack"] = (DEEP, "SIGSEGV")


@pytest.mark.parametrize(("source", "ending"), ENDINGS.values(), ids=ENDINGS)
def test_a_child_that_ends_itself_has_died_with_the_signal_named(worker: Worker, source: str, ending: str) -> None:
    with worker.child() as child, pytest.raises(Died) as died:
        child.run_cell(1, source)
    assert died.value.signal == ending
    honest(worker)


def test_aborting_is_dying(caged: Worker) -> None:
    with caged.child() as child, pytest.raises(Died) as died:
        child.run_cell(1, "import os; os.abort()")
    assert died.value.signal in ("SIGABRT", "SIGSEGV")


OUTPUT = "frame.f_locals['student']._verbs['output'] = lambda: "
FORGERIES = {
    "ready_made_frame": "import os\nos.write(3, bytes(4) + bytes(16))\n",
    "every_descriptor": "import os\nfor fd in range(256):\n"
    "    try: os.write(fd, b'\\0\\0\\0\\x05' + b'x' * 16 + b'l\\0\\0\\0\\0')\n    except OSError: pass",
    "gigantic_frame": LINK + "os.write(3, b'\\xff\\xff\\xff\\xff' + name)",
    "other_form": LINK + "link.send(name, ['cell', 1, 2])",
    "not_an_exception": LINK + "link.send(name, ['cell', 5])",
    "no_exception": LINK + "link.send(name, ['cell'])",
    "not_a_list": LINK + "os.write(3, b'\\0\\0\\0\\1' + name + b'N')",
    "no_value": LINK + "os.write(3, b'\\0\\0\\0\\1' + name + b'?')",
}


@pytest.mark.parametrize("source", FORGERIES.values(), ids=FORGERIES)
def test_a_forged_answer_is_a_broken_protocol(worker: Worker, source: str) -> None:
    with worker.child() as child, pytest.raises(ProtocolBroken):
        child.run_cell(1, source)
    honest(worker)


@pytest.mark.parametrize("output", ["['output', '', '', [{'text/plain': 1}], 0]", "['output', 1, '', [], 0]", "[]"])
def test_a_forged_output_is_a_broken_protocol(worker: Worker, output: str) -> None:
    with worker.child() as child:
        child.run_cell(1, LINK + OUTPUT + output)
        with pytest.raises(ProtocolBroken):
            child.output()
    honest(worker)


def test_a_forged_answer_is_cut_to_the_limits_too(worker: Worker) -> None:
    error = "link.send(name, ['cell', ['k' * 9999, 'm' * 10**6, -5, 'KeyError']])"
    output = (
        "['output', 'x' * 10**6, 'y' * 10**6, [{'text/plain': 'z' * 10**5, 'image/png': 'i', 'evil': 'e'}] * 150, 0]"
    )
    with worker.child() as child:
        forged = child.run_cell(1, LINK + error)
    assert forged is not None
    assert (len(forged.kind), len(forged.message), forged.line) == (100, 2_000, None)
    with worker.child() as child:
        child.run_cell(1, LINK + OUTPUT + output)
        said = child.output()
    assert max(len(said.text), len(said.warnings)) < 66_000
    assert len(said.displays) == 100
    assert said.dropped == 50
    assert set(said.displays[0]) == {"text/plain"}
    assert len(said.displays[0]["text/plain"]) == 1 << 16


def test_a_forged_exception_is_no_more_than_an_exception(worker: Worker) -> None:
    for base in ("SystemExit", "int", "__import__", "nonsense" * 1_000, "Exception"):
        with worker.child() as child:
            child.run_cell(1, LINK + f"def f(): frame_send(['raised', ['k', 'm', 1, {base!r}], '', []])")
            child.run_cell(
                2,
                "import sys\ndef frame_send(reply):\n    frame = sys._getframe()\n"
                "    while type(frame.f_locals.get('self')).__name__ != 'Link': frame = frame.f_back\n"
                "    link = frame.f_locals['self']\n    link.send(link._current, reply)",
            )
            with pytest.raises(RemoteError) as caught:
                child.environment()["f"]()
            assert type(caught.value) is RemoteError


def test_an_answer_too_many_breaks_the_protocol_at_the_next_question(worker: Worker) -> None:
    with worker.child() as child:
        forged = child.run_cell(1, LINK + "link.send(name, ['cell', None])\n1 / 0")
        assert forged is None, "worth exactly what a cell that catches its errors is worth"
        with pytest.raises(ProtocolBroken):
            child.run_cell(2, "1")


@pytest.mark.slow
def test_half_an_answer_is_waited_for_no_longer_than_a_whole_one(worker: Worker) -> None:
    with limited(worker) as child, pytest.raises(LimitReached):
        child.run_cell(1, LINK + "os.write(3, b'\\0\\0\\1\\0' + name + b'l')\nwhile True: pass")


TAKEN_UNREAD = (
    "import threading\nthreading.Thread(target=lambda: [os.read(3, 1 << 18) for _ in iter(int, 1)]).start()\n"
)


@pytest.mark.slow
def test_checks_that_never_let_the_host_wait_reach_the_limit_of_a_cell(worker: Worker) -> None:
    flood = (
        "import sys\nbody = sys.modules[type(link).__module__].wire.encode(['check', 'q'], link._frames)\n"
        "frames = memoryview((len(body).to_bytes(4, 'big') + name + body) * 5000)\n"
        "while True:\n    left = frames\n    while left: left = left[os.write(3, left):]"
    )
    with limited(worker, cell_seconds=1.0) as child, pytest.raises(LimitReached) as reached:
        child.run_cell(1, LINK + TAKEN_UNREAD + flood)
    assert reached.value.name == "cell_seconds"
    honest(worker)


@pytest.mark.slow
def test_a_question_that_is_taken_bit_by_bit_is_not_asked_for_longer_than_a_cell_may_take(worker: Worker) -> None:
    sip = "link.send(name, ['cell', None])\nimport time\nwhile True:\n    time.sleep(0.03); os.read(3, 1 << 16)"
    with limited(worker, cell_seconds=1.0) as child:
        assert child.run_cell(1, LINK + sip) is None
        start = time.monotonic()
        with pytest.raises(LimitReached) as reached:
            child.run_cell(2, "#" * (12 << 20))
        assert time.monotonic() - start < 2
    assert reached.value.name == "cell_seconds"
    honest(worker)


def test_a_large_name_beside_small_ones_is_sent_once(worker: Worker) -> None:
    with limited(worker, traffic=5 << 20) as child:
        child.run_cell(1, "def f():\n    return 1\nsmall = 2\ntable = bytes(1 << 20)")
        for _ in range(9):
            env = child.environment(("f", "small"), along=("table", "missing"))
            assert (env["f"](), env["small"]) == (1, 2)
        assert len(child.environment()["table"]) == 1 << 20
        child.run_cell(2, "table = 3")
        assert child.environment(("small",), along=("table",))["table"] == 3


def test_traffic_is_bounded(worker: Worker) -> None:
    with limited(worker, traffic=3 << 20) as child:
        child.run_cell(1, "import numpy as np\ndef f(): return np.zeros(10**5)")
        f = child.environment()["f"]
        with pytest.raises(LimitReached) as reached:
            [f() for _ in range(10)]
    assert reached.value.name == "traffic"
    assert reached.value.text.en == "data of a submission (3 MiB)"


EXHAUSTING = {
    "memory_numpy": ("import numpy as np; np.ones(3 * 2**30)", "MemoryError"),
    "memory_bytes": ("x = [bytearray(2**26) for _ in range(100)]", "MemoryError"),
    "memory_text": ("'x' * 10**10", "MemoryError"),
    "disk": ("f = open('big', 'wb')\nfor _ in range(200): f.write(bytes(2**20)); f.flush()", "OSError"),
    "shared_memory": (
        "f = open('/dev/shm/big', 'wb')\nfor _ in range(200): f.write(bytes(2**20)); f.flush()",
        "OSError",
    ),
    "inodes": ("for n in range(10**5): open(f'{n}', 'w').close()", "OSError"),
    "descriptors": ("import os\nfds = [os.open('/dev/null', 0) for _ in range(10**4)]", "OSError"),
    "threads": (
        "import threading, time\nfor _ in range(1000): threading.Thread(target=time.sleep, args=(9,)).start()",
        "RuntimeError",
    ),
    "figures": ("import matplotlib.pyplot as plt\nfor _ in range(300): plt.figure()", "RuntimeError"),
    "recursion": ("def f(): f()\nf()", "RecursionError"),
}


@pytest.mark.parametrize(("source", "kind"), EXHAUSTING.values(), ids=EXHAUSTING)
def test_exhausting_a_resource_is_an_error_of_its_cell(levels, source: str, kind: str) -> None:
    worker = levels.worker("namespaces")
    with worker.child() as child:
        outcome = ran(child, 1, source)
        assert outcome.error is not None
        assert outcome.error.kind == kind
        assert ran(child, 2, "answer = 42").error is None
        assert child.environment()["answer"] == 42
    honest(worker)


def test_a_memory_error_of_a_call_is_the_students(worker: Worker) -> None:
    with worker.child() as child:
        child.run_cell(1, "def f(): return bytearray(2**31)")
        with pytest.raises(MemoryError) as caught:
            child.environment()["f"]()
    assert isinstance(caught.value, RemoteError)


@pytest.fixture
def own_worker(strongest: Isolation) -> Iterator[Worker]:
    with Worker(strongest, number=80) as worker:
        yield worker


@pytest.mark.slow
def test_every_end_of_a_submission_leaves_no_descriptor_and_no_process(own_worker: Worker) -> None:
    import os  # noqa: PLC0415 - of this process, not of the sandbox

    def descriptors() -> int:
        return len(os.listdir("/proc/self/fd"))  # noqa: PTH208 - counted only

    before = None
    for source in ("1", "import os; os._exit(0)", "while True: pass", "import os; os.write(3, bytes(20))") * 2:
        try:
            with limited(own_worker, cell_cpu_seconds=0.1) as child:
                child.run_cell(1, source)
                child.run_cell(2, "1")
        except GuestTrouble:
            assert child.usage is not None
        before = before or descriptors()
        assert descriptors() == before
