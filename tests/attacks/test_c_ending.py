"""C and D. Ending the process, or never ending: it costs the question it happened in, and nobody else."""

import pytest
from ground import OTHER, RIGHT, WRONG, points

pytestmark = pytest.mark.slow

DEATHS = {
    "37_exit": "import os; os._exit(0)",
    "41_segfault": "import ctypes; ctypes.string_at(0)",
    "42_abort": "import os; os.abort()",
    "42_faulthandler": "import faulthandler; faulthandler._sigsegv()",
    "44_kill_everybody": "import os; os.kill(-1, 9); os._exit(1)",
    "43_kill_the_parent": "import os; os.kill(os.getppid(), 9); os._exit(1)",
    "46_close_everything": "import os; os.closerange(0, 256)",
    "47_exec": "import os; os.execv('/bin/true', ['true'])",
    "47_exec_python": "import os, sys; os.execv(sys.executable, [sys.executable, '-c', 'pass'])",
}


@pytest.mark.parametrize("payload", DEATHS.values(), ids=DEATHS)
def test_a_death_in_a_cell_costs_that_cell(shooting_range, payload):
    result = shooting_range.grade(OTHER, payload, RIGHT)
    assert result.total == 6.0
    if "_sigsegv" in payload and shooting_range.level == "namespaces" and not result.troubles:
        return  # it only sends itself the signal, and pid 1 of a namespace does not take that
    assert [t.number for t in result.troubles] == [2]
    kind = result.troubles[0].kind
    assert kind in ("died", "error")  # what is denied raises, what is not kills
    assert result.status == ("partly graded" if kind == "died" else "graded")


@pytest.mark.parametrize("payload", DEATHS.values(), ids=DEATHS)
def test_38_a_death_in_the_function_costs_its_question(shooting_range, payload):
    lines = payload.replace("; ", "\n    ")
    result = shooting_range.grade(OTHER, f"def double(x):\n    {lines}\n    return x")
    assert points(result, "q1") == 0.0
    assert points(result, "q2") == 2.0


def test_38_cases_that_were_answered_keep_their_points(shooting_range):
    body = (
        "import os\ncalls = 0\ndef double(x):\n    global calls\n    calls += 1\n"
        "    if calls > 1:\n        os._exit(0)\n    return [2 * v for v in x]"
    )
    result = shooting_range.grade(OTHER, body)
    assert points(result, "q1") >= 1.0
    assert points(result, "q2") == 2.0
    assert result.status == "partly graded"


EXITS = {
    "39_sys_exit": "import sys; sys.exit()",
    "39_quit": "quit()",
    "39_exit": "exit()",
    "40_system_exit": "raise SystemExit",
    "40_keyboard_interrupt": "raise KeyboardInterrupt",
    "40_generator_exit": "raise GeneratorExit",
    "40_own_base_exception": "class E(BaseException): pass\nraise E",
    "beyond_exception_with_hostile_text": (
        "class E(Exception):\n    def __str__(self): raise SystemExit\n    __repr__ = __str__\nraise E"
    ),
    "beyond_surrogates_in_the_message": "raise ValueError('\\ud800\\x1b[31m\\0')",
    "beyond_exception_group": "raise ExceptionGroup('g', [ValueError(1)])",
    "beyond_exception_without_a_traceback": "class E(Exception): __traceback__ = property(lambda s: 1 / 0)\nraise E",
    "beyond_exception_that_lies_about_its_class": "class E(Exception): __class__ = property(lambda s: 1 / 0)\nraise E",
    "beyond_exception_without_a_line": "class E(SyntaxError): lineno = property(lambda s: 1 / 0)\nraise E",
    "beyond_exception_with_a_huge_line": "error = SyntaxError()\nerror.lineno = 1 << 99999\nraise error",
    "beyond_exception_of_a_nameless_class": (
        "class M(type): __name__ = __mro__ = property(lambda s: 1 / 0)\nclass E(Exception, metaclass=M): pass\nraise E"
    ),
    "beyond_exception_of_a_class_without_a_hash": (
        "class M(type):\n    def __hash__(cls): raise SystemExit\nclass E(Exception, metaclass=M): pass\nraise E"
    ),
}


@pytest.mark.parametrize("payload", EXITS.values(), ids=EXITS)
def test_an_exit_in_a_cell_is_an_error_of_that_cell(shooting_range, payload):
    result = shooting_range.grade(OTHER, payload, RIGHT)
    assert (result.status, result.total) == ("graded", 6.0)
    assert [(t.number, t.kind) for t in result.troubles] in ([], [(2, "error")])


@pytest.mark.parametrize("payload", EXITS.values(), ids=EXITS)
def test_40_an_exit_in_the_function_is_a_failed_call(shooting_range, payload):
    body = "def double(x):\n" + "\n".join("    " + line for line in payload.replace("; ", "\n").splitlines())
    result = shooting_range.grade(OTHER, body)
    assert (result.status, points(result, "q1"), points(result, "q2")) == ("graded", 0.0, 2.0)


ENDLESS = {
    "48_loop": "while True: pass",
    "50_loop_that_swallows": (
        "import signal\nfor n in range(1, 32):\n    try:\n        signal.signal(n, signal.SIG_IGN)\n"
        "    except (OSError, ValueError):\n        pass\nwhile True:\n    try:\n        while True: pass\n"
        "    except BaseException:\n        pass"
    ),
    "51_big_number": "10 ** 10 ** 9",
    "51_regular_expression": "import re\nre.match('(a+)+b', 'a' * 50)",
    "55_alarm": "import signal\nsignal.alarm(0) if hasattr(signal, 'alarm') else 0\nwhile True: pass",
    "56_clock": "import time\ntime.time = time.monotonic = time.perf_counter = lambda: 0\nwhile True: pass",
    "57_sleep": "import time\ntime.sleep(1e6)",
    "57_lock": "import threading\nl = threading.Lock(); l.acquire(); l.acquire()",
    "45_stopped": "import os, signal\nos.kill(os.getpid(), signal.SIGSTOP)\nwhile True: pass",
    "beyond_select_on_nothing": "import select\nselect.poll().poll()",
    "beyond_generator_that_never_ends": "sum(1 for _ in iter(int, 1))",
    "beyond_sorting_with_an_endless_key": "sorted([1, 2], key=lambda v: [0 for _ in iter(int, 1)])",
}


@pytest.mark.parametrize("payload", ENDLESS.values(), ids=ENDLESS)
def test_an_endless_cell_reaches_a_limit_and_costs_that_cell(shooting_range, payload):
    result = shooting_range.grade(OTHER, payload, RIGHT)
    assert (result.status, result.total) == ("partly graded", 6.0)
    assert [(t.number, t.kind) for t in result.troubles] == [(2, "limit")]
    assert result.note.en.startswith("Cell 2")


@pytest.mark.parametrize("name", ["48_loop", "51_big_number", "57_sleep"])
def test_49_an_endless_function_costs_its_question(shooting_range, name):
    lines = ENDLESS[name].replace("\n", "\n    ")
    result = shooting_range.grade(OTHER, f"def double(x):\n    {lines}\n    return x")
    assert (result.status, points(result, "q1"), points(result, "q2")) == ("partly graded", 0.0, 2.0)
    assert "q1" in result.note.en


HOSTILE_OBJECTS = {
    "52_repr": "class C:\n    def __repr__(self):\n        while True: pass\nC()",
    "52_html": "class C:\n    def _repr_html_(self):\n        while True: pass\nC()",
}


@pytest.mark.parametrize("payload", HOSTILE_OBJECTS.values(), ids=HOSTILE_OBJECTS)
def test_52_displaying_is_part_of_the_cells_time(shooting_range, payload):
    result = shooting_range.grade(OTHER, payload, RIGHT)
    assert (result.status, result.total) == ("partly graded", 6.0)


@pytest.mark.parametrize(
    "method", ["__len__", "__iter__", "__array__", "__float__", "__eq__", "__getattr__", "__class__"]
)
def test_54_conversion_of_an_answer_is_part_of_the_calls_time(shooting_range, method):
    decorate = "@property\n    " if method == "__class__" else ""
    body = (
        f"class C(list):\n    {decorate}def {method}(self, *a, **k):\n        while True: pass\n"
        "def double(x): return C([1.0])"
    )
    result = shooting_range.grade(OTHER, body)
    assert (points(result, "q1"), points(result, "q2")) == (0.0, 2.0)


SHUTDOWN = {
    "53_del": "class D:\n    def __del__(self):\n        while True: pass\nd = D()",
    "53_atexit": "import atexit\ndef f():\n    while True: pass\natexit.register(f)",
    "53_thread": "import threading\ndef f():\n    while True: pass\nthreading.Thread(target=f, daemon=True).start()",
    "53_weakref": "import weakref\nclass C: pass\nc = C()\ndef f():\n    while True: pass\nweakref.finalize(c, f)",
}


@pytest.mark.parametrize("payload", SHUTDOWN.values(), ids=SHUTDOWN)
def test_53_nothing_is_waited_for_at_the_end(shooting_range, payload):
    result = shooting_range.grade(OTHER, payload, RIGHT)
    assert result.total == 6.0


def test_57_input_ends_at_once(shooting_range):
    result = shooting_range.grade(OTHER, "input()", RIGHT)
    assert (result.status, result.total) == ("graded", 6.0)
    assert "EOF" in result.troubles[0].text


def test_59_half_a_frame_is_not_waited_for(shooting_range):
    half = (
        "import os, time\nfor fd in range(3, 64):\n    try:\n        os.write(fd, b'\\0\\0\\1\\0' + b'x' * 5)\n"
        "    except OSError:\n        pass\ntime.sleep(1e6)"
    )
    result = shooting_range.grade(OTHER, half, WRONG)
    assert result.status == "partly graded"
    assert points(result, "q1") == 0.0


def test_60_a_huge_answer_is_refused(shooting_range):
    result = shooting_range.grade(OTHER, "import numpy as np\ndef double(x): return np.zeros(10**8)")
    assert (points(result, "q1"), points(result, "q2")) == (0.0, 2.0)
