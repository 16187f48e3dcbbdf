"""H. Answers that are not what they seem: what crosses is plain data, judged once, as the snapshot that it is."""

import numpy as np
import pytest
from ground import OTHER, RIGHT, homework, points

from autograder.report import pages
from autograder.sandbox.guest import wire
from autograder.sandbox.outcome import RemoteError
from autograder.sandbox.proxy import write_back

pytestmark = pytest.mark.slow

NO_ANSWERS = {
    "beyond_data_for_a_function": "double = [2.0, 4.0, 6.0]",
    "beyond_nothing_for_a_function": "double = None",
    "beyond_a_slice_for_a_function": "double = slice(1)",
    "beyond_a_module_for_a_function": "import math as double",
    "beyond_a_trusted_module_for_a_function": "import numpy as double",
    "beyond_a_name_that_raises_when_it_is_looked_at": (
        "class D:\n    __name__ = property(lambda s: 1 / 0)\n    def __call__(s, x): return x\ndouble = D()"
    ),
    "beyond_a_name_that_ends_the_grader_when_it_is_looked_at": (
        "class D:\n    @property\n    def __name__(s): raise EOFError\n    def __call__(s, x): return x\ndouble = D()"
    ),
    "beyond_a_key_that_raises_when_it_is_compared": (
        "class K(str):\n    def __hash__(s): return hash('double')\n    def __eq__(s, other): return 1 / 0\n"
        "globals()[K('twice')] = 1"
    ),
    "beyond_end_of_a_loop": "def double(x): raise StopIteration",
    "beyond_end_of_an_asynchronous_loop": "def double(x): raise StopAsyncIteration",
    "113_numbers_as_objects": (
        "import numpy as np\ndef double(x): return np.array([2 * float(v) for v in x], dtype=object)"
    ),
    "106_generator_that_never_ends": "def double(x):\n    while True:\n        yield 1",
    "106_iterator": "def double(x): return iter([2 * v for v in x])",
    "106_function": "def double(x): return lambda: [2 * v for v in x]",
    "106_class": "class double:\n    def __init__(self, x): self.x = x",
    "106_module": "import math\ndef double(x): return math",
    "112_nested_200000_deep": "def double(x):\n    y = []\n    for _ in range(200000): y = [y]\n    return y",
    "112_contains_itself": "def double(x):\n    y = [1.0]; y.append(y)\n    return y",
    "112_dict_that_contains_itself": "def double(x):\n    y = {}; y[1] = y\n    return y",
    "112_two_gigabytes": "import numpy as np\ndef double(x): return np.broadcast_to(np.float64(1), (2**28,))",
    "112_wide": "import numpy as np\ndef double(x): return np.array(['x' * 10**6] + ['y'] * 1000)",
    "112_many": "def double(x): return [[]] * 10**7",
    "112_many_axes": "import numpy as np\ndef double(x): return np.zeros((1,) * 60 + (3,))",
    "112_huge_and_empty": "import numpy as np\ndef double(x): return np.zeros((2**40, 0, 2**20))",
    "112_many_in_a_range": "def double(x): return range(10**9)",
    "112_more_in_a_range_than_can_be_counted": "def double(x): return range(10**30)",
    "112_many_rows_of_nothing": "import numpy as np\ndef double(x): return np.zeros((2**31 - 1, 0))",
    "112_integer": "def double(x): return 1 << 10**7",
    "113_structured": "import numpy as np\ndef double(x): return np.zeros(len(x), dtype=[('a', 'f8')])",
    "113_datetime": "import numpy as np\ndef double(x): return np.zeros(len(x), dtype='M8[s]')",
    "113_timedelta": "import numpy as np\ndef double(x): return np.array(x).astype('m8[s]')",
    "113_void": "import numpy as np\ndef double(x): return np.zeros(len(x), dtype='V8')",
    "113_strings": "import numpy as np\ndef double(x): return np.array([str(2 * v) for v in x])",
    "113_bytes": "import numpy as np\ndef double(x): return np.array([str(2 * v).encode() for v in x])",
    "113_variable_width_strings": (
        "import numpy as np\ndef double(x): return np.array(['2.0'] * len(x), dtype=np.dtypes.StringDType())"
    ),
    "113_bool": "import numpy as np\ndef double(x): return np.ones(len(x), dtype=bool)",
    "113_complex": "import numpy as np\ndef double(x): return 2 * np.asarray(x) + 0.5j",
    "113_a_memory_view": "import numpy as np\ndef double(x): return memoryview(2 * np.asarray(x))",
    "113_bytearray": "def double(x): return bytearray(8 * len(x))",
    "113_array_module": "import array\ndef double(x): return array.array('d', [2 * v for v in x])",
    "113_ctypes": "import ctypes\ndef double(x): return (ctypes.c_double * len(x))(*[2 * v for v in x])",
    "113_deque": "from collections import deque\ndef double(x): return deque(2 * v for v in x)",
    "113_fraction_inf": "def double(x): return [float('inf')] * len(x)",
    "beyond_colliding_keys": "def double(x): return {i * ((1 << 61) - 1): i for i in range(4999)}",
    "beyond_colliding_keys_in_nested_sets": (
        "def double(x): return [{i * ((1 << 61) - 1) for i in range(n, n + 900)} for n in range(9)]"
    ),
    "beyond_nan_keys": "def double(x): return {float('nan'): i for i in range(2000)}",
    "beyond_keys_that_are_equal_on_the_other_side": "def double(x): return {True: 1, 1.5: 2, (1,): 3, None: 4}",
    "beyond_class_named_like_a_number": "def double(x): return type('float', (), {'__float__': lambda s: 2.0})()",
    "beyond_type_with_a_hostile_name": (
        "class M(type):\n    __name__ = property(lambda s: 1 / 0)\nclass C(metaclass=M): pass\n"
        "def double(x): return C()"
    ),
    "beyond_type_with_surrogates_in_its_name": "def double(x): return type('\\ud800\\x1b[2J', (), {})()",
    "beyond_lying_class": "class C:\n    __class__ = list\n    def __len__(s): return 3\ndef double(x): return C()",
    "beyond_lying_dtype": (
        "import numpy as np\nclass N(np.ndarray):\n    dtype = property(lambda s: np.dtype('f8'))\n"
        "    nbytes = property(lambda s: 8)\n    shape = property(lambda s: (3,))\n"
        "def double(x): return np.zeros(7, dtype='i1').view(N)"
    ),
    "beyond_overlapping_strides": (
        "import numpy as np\ndef double(x): return np.lib.stride_tricks.as_strided(np.zeros(1), (2**24,), (0,))"
    ),
    "beyond_bool_of_two": ("import numpy as np\ndef double(x): return np.full(len(x), 2, dtype='u1').view(bool)"),
    "beyond_record_of_an_exception": "def double(x): return ValueError(2.0)",
    "beyond_exception_returned_and_raised": (
        "def double(x):\n    try:\n        return [2 * v for v in x]\n    finally:\n        raise ValueError"
    ),
    "beyond_notimplemented": "def double(x): return NotImplemented",
    "beyond_ellipsis": "def double(x): return ...",
    "beyond_changed_while_it_is_sent": (
        "import threading\ny = {0: 0.0}\ndef grow():\n    n = 0\n    while True:\n        n += 1; y[n % 1000] = 1.0\n"
        "        y.pop((n + 7) % 1000, None)\nthreading.Thread(target=grow, daemon=True).start()\n"
        "def double(x): return [dict.copy(y) and y] * 9"
    ),
    "beyond_hint_of_length": (
        "class L(list):\n    def __len__(s): return 10**9\n    def __length_hint__(s): return 10**9\n"
        "def double(x): return L()"
    ),
    "beyond_default_factory": (
        "from collections import defaultdict\ndef double(x): return defaultdict(lambda: 1 / 0, a=1)"
    ),
    "beyond_named_tuple_of_functions": (
        "from collections import namedtuple\ndef double(x): return namedtuple('T', 'a b c')(print, print, print)"
    ),
    "beyond_raised_class": "def double(x): raise KeyboardInterrupt",
    "beyond_raised_with_a_hostile_class": (
        "class M(type):\n    __name__ = '\\ud800' * 500\n    __mro__ = ()\n"
        "class E(Exception, metaclass=M): pass\ndef double(x): raise E(1)"
    ),
    "beyond_raised_unicode_error": "def double(x): return b'\\xff'.decode()",
    "beyond_raised_syntax_error": "def double(x): exec('(')",
    "beyond_raised_os_error": "def double(x): raise FileNotFoundError(2, 'no', '/x', None, '/y')",
    "beyond_raised_stop_iteration": "def double(x): raise StopIteration",
    "beyond_raised_assertion": "def double(x): raise AssertionError('all is well')",
    "beyond_raised_with_an_endless_cause": (
        "def double(x):\n    e = ValueError(1)\n    e.__cause__ = e.__context__ = e\n    raise e"
    ),
    "beyond_raised_mismatch": (
        "class Mismatch(AssertionError):\n    zh = en = 'x'; given = got = None\ndef double(x): raise Mismatch('x')"
    ),
}


@pytest.mark.parametrize("payload", NO_ANSWERS.values(), ids=NO_ANSWERS)
def test_what_is_no_answer_earns_nothing_and_breaks_nothing(shooting_range, payload):
    result = shooting_range.grade(OTHER, payload)
    assert (points(result, "q1"), points(result, "q2")) == (0.0, 2.0)
    assert result.status == "graded"
    assert {case.fault for q in result.questions for case in q.cases} == {None, "student"}


ODD = (
    "10**400", "-10**400", "[10**400] * 5", "[[1], [1, 2]]", "[1j] * 3", "1j", "['1'] * 3", "'2'", "[None] * 3",
    "[True] * 3", "{1, 2, 3}", "{'a': 1}", "b'2'", "range(3)", "[range(3)]", "[slice(1)]", "[...]", "()", "[]",
    "[[]]", "[[[]]]", "np.float16('inf')", "np.array(['2'])", "np.array([[None]])", "np.array(7.0)[()]",
    "np.array([])", "np.ma.masked", "np.zeros((0, 5))", "np.array(None)", "np.array([1, 'a'], dtype=object)",
    "np.full(5, None)", "np.str_('2')", "np.bool_(True)", "[np.zeros(2), np.zeros(3)]", "[np.zeros(10**5)] * 3",
    "[[0.0] * 1000] * 100", "[print] * 3", "[int] * 3", "type", "np", "[float('nan')] * 5", "-0.0", "1e308 * 10",
    "np.longdouble('1e4000')", "[np.longdouble('1e4000')] * 5", "'\\ud800'", "'\\0' * 1000", "{None: None}",
    "{(1, 2): [3]}", "[{}] * 3", "({},) * 3", "frozenset()", "[object()] * 5", "[[object()]]",
    "np.array([object()] * 5)", "{1: object()}", "ValueError", "np.float64", "np.dtype('f8')", "memoryview(b'x')",
    "[b'x'] * 5",
)  # fmt: skip


@pytest.mark.parametrize("value", ODD)
def test_no_value_makes_a_test_fail_by_itself(shooting_range, value):
    body = f"import numpy as np\ndef double(x): return {value}\ndef other(x): return {value}"
    result = shooting_range.grade(body)
    assert (result.status, result.total) == ("graded", 0.0)
    assert {case.fault for q in result.questions for case in q.cases} == {"student"}
    assert pages(result)


EXPENSIVE = {
    "112_shared_a_thousand_times": ("def double(x):\n    y = [1.0]\n    for _ in range(30): y = [y, y]\n    return y"),
    "beyond_strides_into_other_memory": (
        "import numpy as np\n"
        "def double(x): return np.lib.stride_tricks.as_strided(np.zeros(len(x)), (len(x),), (1 << 40,))"
    ),
}


@pytest.mark.parametrize("payload", EXPENSIVE.values(), ids=EXPENSIVE)
def test_who_cannot_be_encoded_in_time_or_at_all_loses_the_question(shooting_range, payload):
    result = shooting_range.grade(OTHER, payload)
    assert (points(result, "q1"), points(result, "q2")) == (0.0, 2.0)


LIARS = {
    "beyond_unhashable_keys": ("class L(list):\n    __hash__ = object.__hash__\ndef double(x): return {L([1]): 1}"),
    "beyond_keys_that_were_two_and_become_one": (
        "class F(float):\n    __hash__ = object.__hash__\n    def __eq__(self, other): return self is other\n"
        "def double(x): return {F(1): 1, F(1): 2}"
    ),
}


@pytest.mark.parametrize("payload", LIARS.values(), ids=LIARS)
def test_what_no_honest_class_does_is_for_a_person_to_look_at(shooting_range, payload):
    result = shooting_range.grade(OTHER, payload)
    assert result.status == "partly graded"
    assert points(result, "q1") == 0.0
    assert "A person must look at this" in result.note.en


ANSWERS = {
    "5_subclasses_by_value": "class L(list): pass\nclass F(float): pass\ndef double(x): return L(F(2 * v) for v in x)",
    "113_big_endian": "import numpy as np\ndef double(x): return (2 * np.asarray(x, float)).astype('>f8')",
    "113_float128": "import numpy as np\ndef double(x): return 2 * np.asarray(x, dtype=np.longdouble)",
    "113_reversed_view": "import numpy as np\ndef double(x): return (2 * np.asarray(x, float))[::-1][::-1]",
    "113_fortran_order": "import numpy as np\ndef double(x): return np.asfortranarray(2 * np.asarray(x, float))",
    "113_read_only": (
        "import numpy as np\ndef double(x):\n    y = 2 * np.asarray(x, float); y.flags.writeable = False\n    return y"
    ),
    "113_tuple": "def double(x): return tuple(2 * v for v in x)",
    "107_view_of_the_input": (
        "import numpy as np\ndef double(x):\n    x = np.asarray(x, float); x = x * 2\n    return x[:]"
    ),
    "beyond_long_way_round": "exec('def double(x): return [v + v for v in x]')",
    "beyond_a_callable_object": "class D:\n    def __call__(self, x): return [2 * v for v in x]\ndouble = D()",
    "beyond_a_partial": (
        "import functools\ndef times(n, x): return [n * v for v in x]\ndouble = functools.partial(times, 2)"
    ),
    "beyond_a_ufunc": "import numpy as np\nadd = np.vectorize(lambda v: v + v)\ndef double(x): return add(x)",
    "beyond_a_cached_function": (
        "import functools\n@functools.lru_cache\ndef d(x): return [2 * v for v in x]\ndef double(x): return d(tuple(x))"
    ),
    "beyond_a_thread": (
        "import threading\ndef double(x):\n    out = []\n"
        "    t = threading.Thread(target=lambda: out.extend(2 * v for v in x))\n"
        "    t.start(); t.join()\n    return out"
    ),
    "beyond_unicode_names": "def ｄｏｕｂｌｅ(x): return [2 * v for v in x]",
}


@pytest.mark.parametrize("payload", ANSWERS.values(), ids=ANSWERS)
def test_a_right_answer_in_an_odd_form_is_right(shooting_range, payload):
    result = shooting_range.grade(OTHER, payload)
    assert (result.status, result.total) == ("graded", 6.0)


CHANGES = {
    "108_in_place": "def double(x):\n    x *= 2\n    return x",
    "beyond_grown": "def double(x):\n    if isinstance(x, list): x.extend([0.0] * 10**6)\n    return x",
    "beyond_another_type": "def double(x):\n    if isinstance(x, list): x[:] = ['a', {}, [x]]\n    return x",
    "beyond_an_alias": (
        "kept = []\ndef double(x):\n    kept.append(x)\n    for k in kept: k[:] = [0.0] * len(k)\n    return kept"
    ),
    "beyond_emptied": "def double(x):\n    x[:] = [] if isinstance(x, list) else 0\n    return x",
    "beyond_resized": ("def double(x):\n    if hasattr(x, 'resize'): x.resize(10**6, refcheck=False)\n    return x"),
    "beyond_dtype_set": "def double(x):\n    if hasattr(x, 'dtype'): x.dtype = 'i8'\n    return x",
    "beyond_shape_set": "def double(x):\n    if hasattr(x, 'shape'): x.shape = (1, -1)\n    return x",
    "beyond_flags_set": "def double(x):\n    if hasattr(x, 'flags'): x.flags.writeable = False\n    return x",
    "beyond_not_a_number": "def double(x):\n    x[:] = [float('nan')] * len(x)\n    return x",
    "beyond_changed_later": (
        "import threading\ndef double(x):\n    def wreck():\n        while True: x[:] = [0.0] * len(x)\n"
        "    threading.Thread(target=wreck, daemon=True).start()\n    return x"
    ),
}


@pytest.mark.parametrize("payload", CHANGES.values(), ids=CHANGES)
def test_108_a_changed_argument_changes_no_expectation(shooting_range, payload):
    result = shooting_range.grade(OTHER, payload)
    assert points(result, "q1") < 4.0
    assert points(result, "q2") == 2.0
    assert {case.fault for q in result.questions for case in q.cases} <= {None, "student"}


FILLED = {
    "text": "x[0] = 'a'",
    "nothing": "x.append(None)",
    "lists": "x[:] = [[1.0], [2.0, 3.0]]",
    "a_huge_integer": "x[0] = 10**4000",
    "a_complex_number": "x[0] = 1j",
    "arrays": "x[:] = list(np.ones((4, 2)))",
    "objects": "x[0] = object()",
    "a_mask": "x[0] = np.ma.masked",
    "not_a_number": "x[0] = float('nan')",
    "one_less": "x.pop()",
}
SOFTMAX = """
import numpy as np
def softmax_function(x):
    e = np.exp(np.asarray(x, float) - np.max(x))
    if isinstance(x, list):
        {}
    return e / e.sum()
"""


@pytest.mark.parametrize("line", FILLED.values(), ids=FILLED)
def test_108_a_list_of_the_homework_that_was_filled_with_something_else_is_no_fault_of_its_test(shooting_range, line):
    result = shooting_range.grade_against(homework(), SOFTMAX.format(line))
    (question,) = [q for q in result.questions if q.name == "q1"]
    assert (result.status, question.points) == ("graded", 18.0)
    assert [(c.name, c.fault) for c in question.cases if c.verdict != "passed"] == [("q1.input_unchanged", "student")]


def test_108_a_list_of_the_homework_that_was_left_alone_is_right(shooting_range):
    result = shooting_range.grade_against(homework(), SOFTMAX.format("x[:] = [np.float64(v) for v in x]"))
    assert points(result, "q1") == 20.0


def test_108_an_array_that_was_resized_is_not_resized_here():
    whole = np.arange(4.0)
    part = whole[:2]
    for given in (whole, part):
        for now in (np.zeros(10**6), np.zeros((2, 1)), np.zeros(given.shape, dtype="i8"), np.zeros(given.shape, "f4")):
            with pytest.raises(RemoteError, match="in place"):
                write_back(given, now)
    assert part.tolist() == [0.0, 1.0]
    write_back(part, np.array([7.0, 8.0]))
    assert whole.tolist() == [7.0, 8.0, 2.0, 3.0]


def test_111_importing_a_solution_is_a_matter_of_policy_not_of_security(shooting_range):
    library = "import numpy as np\nfrom operator import add\ndef double(x): return add(np.asarray(x), np.asarray(x))"
    assert shooting_range.grade(OTHER, library).total == 6.0


def test_112_shape_and_bytes_must_agree_before_anything_is_allocated():
    claimed = b"a" + bytes((11, 1)) + (1 << 31).to_bytes(4, "big") + (8).to_bytes(4, "big") + b"x" * 8
    with pytest.raises(wire.Malformed):
        wire.decode(claimed, wire.Bounds(1 << 20, 32, 1000, 100), opaque=str)


def test_109_detection_of_the_public_input_wins_the_public_case_alone(shooting_range):
    body = "seen = []\ndef double(x):\n    seen.append(1)\n    return [2 * v for v in x] if len(seen) == 1 else x"
    result = shooting_range.grade(OTHER, body)
    assert points(result, "q1") == 1.0


def test_a_right_answer_stays_right(shooting_range):
    assert shooting_range.grade(OTHER, RIGHT).total == 6.0
