"""A. Forging the result: whatever is patched or returned, the grade is that of the code."""

import pytest
from ground import HEAD, OTHER, READING, RIGHT, WRONG, each_bundle, points

from autograder.bundle import unpack, zipped

pytestmark = pytest.mark.slow

FORGERIES = {
    "1_patched_test_runner": """
import sys, types
for module in list(sys.modules.values()):
    for name, thing in list(vars(module).items()) if isinstance(module, types.ModuleType) else []:
        if 'test' in name.lower() or 'check' in name.lower() or 'grade' in name.lower():
            try:
                setattr(module, name, lambda *a, **k: True)
            except Exception:
                pass
""",
    "2_patched_numpy_testing": """
import numpy as np
np.testing.assert_allclose = np.allclose = np.isclose = lambda *a, **k: True
""",
    "4_equal_to_everything": """
class Yes:
    def __eq__(self, other): return True
    __lt__ = __le__ = __gt__ = __ge__ = __ne__ = __bool__ = __eq__
    def __sub__(self, other): return self
    __rsub__ = __add__ = __radd__ = __mul__ = __sub__
    def __abs__(self): return self
    def __len__(self): return 3
    def __iter__(self): return iter([self] * 3)
    def __float__(self): return 0.0
    def __array__(self, *a, **k):
        import numpy as np
        return np.array([0.0])
def double(x): return Yes()
""",
    "5_subclass_of_float": """
class F(float):
    def __eq__(self, other): return True
    def __sub__(self, other): return F(0)
    __rsub__ = __sub__
    def __le__(self, other): return True
    def __abs__(self): return F(0)
def double(x): return [F(7)] * len(x)
""",
    "5_subclass_of_list": """
class L(list):
    def __eq__(self, other): return True
    def __iter__(self): return iter([2.0, 4.0, 6.0])
def double(x): return L([0.0] * len(x))
""",
    "6_subclass_of_ndarray": """
import numpy as np
class N(np.ndarray):
    def __array_function__(self, *a, **k): return True
    def __array_ufunc__(self, *a, **k): return np.zeros(3)
    def __eq__(self, other): return True
def double(x): return np.zeros(len(x)).view(N)
""",
    "7_another_array_each_time": """
import numpy as np
class A:
    calls = 0
    def __array__(self, *a, **k):
        A.calls += 1
        return np.arange(float(A.calls))
def double(x): return A()
""",
    "8_masked": """
import numpy as np
def double(x): return np.ma.masked_all(len(x))
""",
    "9_nan": """
import numpy as np
def double(x): return np.full(len(x), np.nan)
""",
    "10_broadcastable": """
import numpy as np
def double(x): return (2 * np.asarray(x, float))[None, :]
""",
    "10_scalar": "def double(x): return 2.0",
    "11_empty": """
import numpy as np
def double(x): return np.array([])
""",
    "12_object_array_that_unpickles": """
import numpy as np, os
class P:
    def __reduce__(self): return (os.system, ('true',))
def double(x): return np.array([P()] * len(x), dtype=object)
""",
    "13_pickle_as_result": """
import pickle, os
class P:
    def __reduce__(self): return (os.system, ('true',))
pickle.dump = pickle.dumps = lambda *a, **k: b''
for name in ('results.pkl', 'results.json', '.OTTER_LOG'):
    try:
        open(name, 'wb').write(b'cos\\nsystem\\n(S"true"\\ntR.')
    except OSError:
        pass
def double(x): return P()
""",
    "15_results_file": """
import json, os
for folder in ('/autograder/results', '/results', '.', '..', '/tmp', '/work'):
    try:
        os.makedirs(folder, exist_ok=True)
        open(folder + '/results.json', 'w').write(json.dumps({'score': 100}))
        open(folder + '/result.json', 'w').write(json.dumps({'total': 100}))
    except OSError:
        pass
def double(x): return x
""",
    "106_generator": "def double(x): return (2 * v for v in x)",
    "106_map": "def double(x): return map(lambda v: 2 * v, x)",
    "106_coroutine": "async def double(x): return [2 * v for v in x]",
    "110_hard_coded_public_answers": """
def double(x):
    if list(x) == [1.0, 2.0, 3.0]: return [2.0, 4.0, 6.0]
    return [0.0] * len(x)
""",
    "beyond_remote_attribute": """
class R:
    class __remote__:
        def watch(*a): return {}
    def __call__(self, x): return x
double = R()
""",
    "beyond_shadowed_expect": """
import sys, types
for name in ('expect', 'observe', 'otter', 'wire', 'runner'):
    m = types.ModuleType(name)
    m.check = m.close = m.vector = m.watch = lambda *a, **k: True
    sys.modules[name] = m
check = close = vector = rng = lambda *a, **k: True
""",
    "beyond_names_of_tests": "env = q1 = test_public = SECRET = 1\ndouble_ = lambda x: x",
}


@pytest.mark.parametrize("payload", FORGERIES.values(), ids=FORGERIES)
def test_forgery_earns_what_the_code_earns(shooting_range, payload):
    body = payload if "double" in payload else payload + "\n" + WRONG
    result = shooting_range.grade(OTHER, body)
    public = 1.0 if "list(x) == [1.0" in payload else 0.0
    assert points(result, "q1") == public
    assert points(result, "q2") == 2.0


def test_3_replaced_builtins_break_at_most_their_own_submission(shooting_range):
    result = shooting_range.grade(
        OTHER,
        "import builtins\nbuiltins.abs = builtins.all = builtins.isinstance = builtins.len = lambda *a: True\n"
        "builtins.AssertionError = Warning\n" + WRONG,
    )
    assert points(result, "q1") == 0.0


def test_4_in_a_bundle_of_others_the_forgery_is_pointed_out(shooting_range):
    """Not held: who returns an object has the case judged beside it. It is said to whoever gives the grade."""
    test = HEAD.format(name="q1", points=2) + "@test_case(points=2)\ndef test_a(double):\n    assert double(3) == 6\n"
    bundle = unpack(zipped({"tests/q1.py": test.encode(), "otter_config.json": b"{}"}), shown="doubling")
    result = shooting_range.grade_against(bundle, FORGERIES["4_equal_to_everything"])
    assert (result.total, result.questions[0].cases[0].how) == (2.0, "contained")
    assert "1 case of q1 passed inside the student's process, where that can be forged" in result.note.en


def test_16_a_survivor_rewrites_nothing(shooting_range):
    result = shooting_range.grade(
        OTHER,
        "import threading, time\n"
        "def haunt():\n    while True:\n        time.sleep(0.01)\n"
        "threading.Thread(target=haunt, daemon=False).start()\n" + WRONG,
    )
    assert points(result, "q1") == 0.0
    assert points(result, "q2") == 2.0


@pytest.mark.parametrize("reply", ["b'\\0' * 64", "b'\\xff' * 64", "b'\\0\\0\\0\\4' + b'\\0' * 16 + b'true'"])
def test_17_fabricated_replies_break_the_protocol(shooting_range, reply):
    result = shooting_range.grade(
        OTHER,
        f"import os\nfor fd in range(256):\n    try:\n        os.write(fd, {reply})\n"
        "    except OSError:\n        pass\n" + WRONG,
    )
    assert points(result, "q1") == 0.0
    assert result.status == "partly graded"
    assert points(result, "q2") == 0.0  # whoever lies on the wire is believed nothing more
    assert "malformed" in result.note.en


LINK = """
def link():
    import sys
    frame = sys._getframe()
    while frame is not None:
        for value in list(frame.f_locals.values()):
            if type(value).__name__ == 'Link':
                return value
        frame = frame.f_back
def say(reply):
    link().send(link()._current, reply)
"""
LIES = {
    "beyond_an_answer_before_the_answer": "['value', [2.0 * float(v) for v in x], '', []]",
    "beyond_an_exception_that_cannot_be_made": "['raised', ['X', 'm', None, 'ExceptionGroup'], '', []]",
    "beyond_an_exception_with_a_huge_line": "['raised', ['X', 'm', 10**30, 'UnicodeDecodeError'], '', []]",
    "beyond_an_exception_that_ends_the_grader": "['raised', ['X', 'm', None, 'SystemExit'], '', []]",
    "beyond_changes_of_what_was_not_given": "['value', 1, '', [[0, {}], [-1, 3], [True, 2], ['x', 1]]]",
    "beyond_a_flood_of_text": "['value', 1, 'x' * 10**7 + chr(0xd800), []]",
    "beyond_a_verdict": "['verdict', True, '', '']",
    "beyond_a_cell": "['cell', None, '', '', [], 0]",
    "beyond_ready_again": "['ready']",
    "beyond_nothing": "[]",
    "beyond_an_array_for_a_verb": "[np.zeros(2), 'q1']",
}


@pytest.mark.parametrize("reply", LIES.values(), ids=LIES)
def test_17_a_second_answer_is_no_answer(shooting_range, reply):
    """The guest's own means of answering are within its reach: what it sends is read as strictly as anything."""
    source = f"import numpy as np\ndef double(x):\n    say({reply})\n    return x"
    result = shooting_range.grade(OTHER, LINK + source)
    assert result.status == "partly graded"
    assert points(result, "q1") <= 1.0  # a right answer that was lied is a right answer; nothing after it counts
    assert points(result, "q2") <= 0.5
    assert "A person must look at this" in result.note.en


@pytest.mark.parametrize("base", ["EOFError", "KeyError", "ValueError", "TypeError", "SystemExit"])
def test_17_an_exception_for_a_name_ends_nobody(shooting_range, base):
    """Names are looked up outside of tests, too, to say which are missing."""
    result = shooting_range.grade(
        OTHER,
        f"def read(*names): return ['raised', ['X', 'm', None, '{base}'], '', []]" + READING,
    )
    assert (result.status, result.total) == ("graded", 0.0)
    assert {case.fault for q in result.questions for case in q.cases} == {"student"}


@pytest.mark.parametrize("what", ["[np.zeros(2), 1]", "[]", "[['data'], 1]"], ids=["array", "nothing", "list"])
def test_17_a_name_of_no_form_is_no_fault_of_ours(shooting_range, what):
    """An array is equal to nothing and unequal to nothing: to compare it is to raise."""
    result = shooting_range.grade(
        OTHER,
        f"import numpy as np\ndef read(*names): return ['names', [{what}] * len(names)]" + READING,
    )
    assert (result.status, result.total) == ("partly graded", 0.0)
    assert "A person must look at this" in result.note.en


TOGETHER = """
import gc
runner = next(thing for thing in gc.get_objects() if type(thing).__name__ == 'Runner')
runner.serve_each = lambda *request: {forged}
def double(x):
    return [2 * v for v in x]
"""
LIES_TOGETHER = {
    "beyond_answers_that_are_no_lists": "[1] * 9",
    "beyond_answers_that_are_nothing": "[[]] * 9",
    "beyond_answers_of_another_form": "[['names', []]] * 9",
    "beyond_bytes_in_answers": "[b'zz'] * 9",
    "beyond_arguments_that_nobody_gave": "[['same', 9, '', []]] * 9",
    "beyond_changes_of_what_was_not_given": "[['value', 1, '', [[0, {}], [-1, 3], [True, 2], ['x', 1]]]] * 9",
}


@pytest.mark.parametrize("forged", LIES_TOGETHER.values(), ids=LIES_TOGETHER)
def test_17_several_answers_at_once_are_read_as_strictly_as_one(shooting_range, forged):
    result = shooting_range.grade_against(each_bundle(), TOGETHER.format(forged=forged))
    assert (result.status, result.total) == ("partly graded", 0.0)
    assert "A person must look at this" in result.note.en


NOT_TOGETHER = {
    "109_right_the_first_time": (
        (
            "calls = 0\ndef double(x):\n    global calls\n    calls += 1\n"
            "    return [2 * v for v in x] if calls % 3 == 1 else x"
        ),
        0.0,
    ),
    "109_the_first_answer_for_all": (
        "kept = []\ndef double(x):\n    kept.append([2 * v for v in x])\n    return kept[0]",
        0.0,
    ),
    "107_a_buffer_for_all": (
        (
            "import numpy as np\nbuffer = np.zeros(9)\n"
            "def double(x):\n    buffer[:len(x)] = 2 * np.asarray(x)\n    return buffer[:len(x)]"
        ),
        2.0,
    ),
    "beyond_answers_that_are_remembered": (
        (
            "import functools, numpy as np\n@functools.cache\ndef kept(x):\n    return 2 * np.array(x)\n"
            "def double(x):\n    return kept(tuple(x))"
        ),
        2.0,
    ),
    "beyond_answers_that_are_changed_afterwards": (
        (
            "kept = []\ndef double(x):\n    for old in kept:\n        old[:] = [0.0] * len(old)\n"
            "    kept.append([2 * v for v in x])\n    return kept[-1]"
        ),
        2.0,
    ),
    "beyond_too_large_together": ("import numpy as np\ndef double(x):\n    return np.zeros(900_000)", 0.0),
}


@pytest.mark.parametrize(("payload", "total"), NOT_TOGETHER.values(), ids=NOT_TOGETHER)
def test_109_what_is_asked_at_once_is_what_would_be_asked_in_turn(shooting_range, payload, total):
    result = shooting_range.grade_against(each_bundle(), payload)
    assert (result.status, result.total) == ("graded", total)


def test_17_a_line_that_is_no_number_is_no_line(shooting_range):
    """It would be one for Python, and not for who reads the result again."""
    result = shooting_range.grade(OTHER, LINK + "say(['cell', ['X', 'm', True, 'ValueError']])", RIGHT)
    assert (result.status, result.total) == ("partly graded", 0.0)
    assert "A person must look at this" in result.note.en


def test_17_checks_without_end_reach_a_limit(shooting_range):
    result = shooting_range.grade(OTHER, LINK + "def double(x):\n    while True: say(['check', 'q1'])")
    assert (result.status, points(result, "q1"), points(result, "q2")) == ("partly graded", 0.0, 2.0)


def test_109_an_answer_per_call_is_found_out(shooting_range):
    result = shooting_range.grade(
        OTHER,
        "calls = 0\ndef double(x):\n    global calls\n    calls += 1\n"
        "    return [2 * v + (calls % 2) * 1e-3 for v in x]",
    )
    assert points(result, "q1") < 4.0


def test_107_a_global_buffer_is_a_snapshot(shooting_range):
    buffer = (
        "import numpy as np\nbuffer = np.zeros(5)\n"
        "def double(x):\n    n = len(x)\n    buffer[:n] = 2 * np.asarray(x)\n    return buffer[:n]"
    )
    assert points(shooting_range.grade(OTHER, buffer), "q1") == 4.0


def test_108_a_changed_input_does_not_change_what_is_expected(shooting_range):
    in_place = "def double(x):\n    x *= 0\n    return x"
    assert points(shooting_range.grade(OTHER, in_place), "q1") == 0.0


def test_a_right_answer_is_right_at_every_level(shooting_range):
    assert shooting_range.grade(OTHER, RIGHT).total == 6.0
