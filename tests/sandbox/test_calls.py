"""What a test sees of a student's names: values by value, functions by calling them, the rest not at all."""

from __future__ import annotations

import contextlib
import copy
import io
import math
import types
from contextlib import redirect_stdout
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Any

import numpy as np
import pytest
from cells import LINK, ran

from autograder import expect
from autograder.expect import each
from autograder.sandbox import (
    Environment,
    GuestTrouble,
    LimitReached,
    Limits,
    NeedsLive,
    Opaque,
    ProtocolBroken,
    RemoteError,
    RemoteFunction,
)
from autograder.sandbox.budget import Budget
from autograder.sandbox.guest import observe
from autograder.sandbox.outcome import Trouble
from autograder.sandbox.proxy import write_back
from autograder.sandbox.row import Row

if TYPE_CHECKING:
    from autograder.sandbox import Child, Worker


def names(child: Child, source: str) -> Environment:
    outcome = ran(child, 1, source)
    assert outcome.error is None, outcome.error
    return child.environment()


SOFTMAX = """
import math
import numpy as np
def softmax(x, *, scale=1.0):
    z = np.exp(np.asarray(x, float) * scale)
    return z / z.sum()
"""


def test_a_function_is_called_with_plain_values_and_returns_them(child: Child) -> None:
    softmax = names(child, SOFTMAX)["softmax"]
    found = softmax([0.0, 0.0], scale=2.0)
    assert type(found) is np.ndarray
    assert found.tolist() == [0.5, 0.5]
    assert softmax.__name__ == "softmax"
    assert callable(softmax)


def test_the_environment_is_a_mapping_of_what_the_names_are_now(child: Child) -> None:
    env = names(child, "x = [1]\ndef grow(): x.append(2)")
    assert env["x"] == [1]
    env["grow"]()
    assert env["x"] == [1, 2]
    assert "x" in env
    assert "y" not in env
    assert env.get("y") is None
    assert {"x", "grow"} <= set(env)
    with pytest.raises(KeyError):
        env["y"]


@pytest.mark.parametrize(
    ("source", "kind"),
    [
        ("x = 1.5", float),
        ("import numpy as np; x = np.float32(1)", np.float32),
        ("import numpy as np; x = np.arange(3)", np.ndarray),
        ("x = True", bool),
        ("x = {'a': (1, 2)}", dict),
        ("from fractions import Fraction; x = Fraction(1, 2)", Fraction),
        ("from decimal import Decimal; x = Decimal('0.1')", Decimal),
        ("import pandas as pd; x = pd.Series([0.5, 0.5])", Row),
        ("import pandas as pd; x = pd.Series(['a'])", Opaque),
        ("x = (n for n in ())", Opaque),
        ("import pandas as pd; x = pd.DataFrame()", Opaque),
    ],
)
def test_a_name_is_its_value_or_opaque(child: Child, source: str, kind: type) -> None:
    assert type(names(child, source)["x"]) is kind


def test_a_trusted_module_is_the_hosts_own(child: Child) -> None:
    env = names(child, "import numpy as np, math as m\nnp.exp = None\nimport types\nown = types.ModuleType('own')")
    assert env["np"] is np
    assert env["m"] is math
    assert type(env["own"]) is Opaque


def test_a_module_named_like_a_trusted_one_gives_no_more_than_that(child: Child) -> None:
    env = names(child, "import types\nfake = types.ModuleType('numpy')\nother = types.ModuleType('os')")
    assert env["fake"] is np
    assert type(env["other"]) is Opaque


def test_an_exception_is_raised_again_as_its_builtin_type(child: Child) -> None:
    env = names(
        child,
        "class Mine(KeyError): pass\n"
        "def f(kind):\n    raise {'value': ValueError('bad value'), 'mine': Mine('k'), 'unicode': "
        "UnicodeDecodeError('utf-8', b'x', 0, 1, 'r'), 'os': OSError(2, 'no'), 'exit': SystemExit(3),"
        " 'stop': StopIteration(1), 'keyboard': KeyboardInterrupt()}[kind]",
    )
    f = env["f"]
    for kind, builtin in [("value", ValueError), ("mine", KeyError), ("unicode", UnicodeDecodeError), ("os", OSError)]:
        with pytest.raises(builtin) as caught:
            f(kind)
        assert isinstance(caught.value, RemoteError)
    with pytest.raises(ValueError, match="bad value"):
        f("value")
    for kind in ("exit", "keyboard", "stop"):
        with pytest.raises(RemoteError) as caught_other:
            f(kind)
        assert not isinstance(caught_other.value, (SystemExit, KeyboardInterrupt))
    with pytest.raises(RemoteError) as mine:
        f("mine")
    assert mine.value.trouble.kind == "Mine"
    assert mine.value.trouble.line == 3


def test_wrong_arguments_are_the_students_type_error(child: Child) -> None:
    with pytest.raises(TypeError):
        names(child, SOFTMAX)["softmax"]()


def test_what_a_function_prints_is_printed_here(child: Child) -> None:
    hello = names(child, "def hello(n):\n    print('hello', n)\n    return n")["hello"]
    printed = io.StringIO()
    with redirect_stdout(printed):
        assert hello(3) == 3
    assert printed.getvalue() == "hello 3\n"


def test_arguments_that_a_function_changes_are_changed_here(child: Child) -> None:
    env = names(
        child,
        "def spoil(a, l, d, s, t):\n    a *= 2\n    l.append([9])\n    l[0].append(1)\n    d['k'] = 1; del d['old']\n"
        "    s.add(3)\n    t[0].append(5)\n    raise ValueError",
    )
    array, inner, outer, mapping, group, nested = np.ones(3), [], [], {"old": 0}, {1}, ([],)
    outer.append(inner)
    view = array
    with pytest.raises(ValueError):  # noqa: PT011 - changes come with an error too
        env["spoil"](array, outer, mapping, group, nested)
    assert view.tolist() == [2, 2, 2]
    assert outer == [[1], [9]]
    assert outer[0] is inner
    assert mapping == {"k": 1}
    assert group == {1, 3}
    assert nested == ([5],)


def test_arguments_that_a_function_leaves_alone_keep_their_identity(child: Child) -> None:
    softmax = names(child, SOFTMAX)["softmax"]
    scores = [1.0, 2.0]
    kept = scores
    softmax(scores)
    assert scores is kept
    assert scores == [1.0, 2.0]


def test_an_array_that_was_resized_is_an_error_of_the_call() -> None:
    array = np.zeros(2)
    with pytest.raises(RemoteError, match="resized"):
        write_back(array, np.ones(3))
    assert array.tolist() == [0, 0]
    other = np.zeros(2)
    write_back(other, [1])
    assert other.tolist() == [0, 0]


def test_a_students_function_can_be_an_argument_of_another(child: Child) -> None:
    env = names(child, "def twice(f, x): return f(f(x))\ndef inc(x): return x + 1")
    assert env["twice"](env["inc"], 1) == 3


def test_what_cannot_cross_as_an_argument_needs_live(child: Child) -> None:
    env = names(child, "def call(f): return f()")
    with pytest.raises(NeedsLive):
        env["call"](lambda: 1)
    assert child.trouble is None


USES = pytest.mark.parametrize(
    "use",
    [
        lambda it: it == 1,
        lambda it: it != 1,
        lambda it: it + 1,
        lambda it: 1 - it,
        lambda it: abs(it) < 1,
        bool,
        len,
        list,
        float,
        str,
        lambda it: it.columns,
        lambda it: it[0],
        lambda it: it(),
        lambda it: isinstance(it, float),
        lambda it: np.allclose(it, 1),
        np.mean,
        np.exp,
        lambda it: np.zeros(2) + it,
        lambda it: 1 in it,
        copy.copy,
        lambda it: f"{it}",
    ],
)


@USES
@pytest.mark.parametrize("make", [lambda: Opaque("Always"), lambda: Row("Series", np.array([1.0]))])
def test_no_use_of_an_opaque_value_passes_for_anything(use: Any, make: Any) -> None:
    with pytest.raises(NeedsLive):
        use(make())


@pytest.mark.parametrize("use", [np.asarray, np.sum, np.size])
def test_the_numbers_of_a_row_can_be_read_and_those_of_an_opaque_value_not(use: Any) -> None:
    row = np.array([0.25, 0.5])
    assert np.array_equal(use(Row("Series", row)), use(row))
    with pytest.raises(NeedsLive):
        use(Opaque("Always"))


def test_what_pandas_may_leave_out_of_a_sum_is_not_added_here() -> None:
    with pytest.raises(NeedsLive):
        np.sum(Row("Series", np.array([0.5, np.nan])))


def test_a_series_that_comes_back_is_a_vector(child: Child) -> None:
    half = names(child, "import pandas as pd\ndef half(x): return pd.Series(x) / 2")["half"]
    assert expect.vector(half([1, 2]), 2).tolist() == [0.5, 1.0]
    assert expect.close(half([1, 2]), [0.5, 1.0])
    with pytest.raises(expect.Mismatch, match="holds 2") as caught:
        expect.vector(half([1, 2]), 3)
    assert caught.value.got == "array([0.5, 1.0])"


def test_an_opaque_value_can_be_named_in_a_message() -> None:
    assert repr(Opaque("generator")) == "<generator>"
    assert type(Opaque("x")) is Opaque


@pytest.mark.parametrize(
    ("source", "what"),
    [
        ("def f(): return (n for n in ())", "generator"),
        ("def f(): yield 1", "generator"),
        ("async def f(): return 1", "coroutine"),
        ("def f(): return map(str, [1])", "map"),
        ("def f(): return f", "function"),
        (
            "def f():\n    x = []\n    for _ in range(10**5): x = [x]\n    return x",
            "list: nested deeper than may cross",
        ),
        ("def f():\n    x = []; x.append(x); return x", "list: nested deeper than may cross"),
        ("import numpy as np\ndef f(): return np.zeros(4 * 10**6)", "ndarray: more bytes than may cross"),
        ("def f(): return 10 ** 10000", "int: an integer longer than may cross"),
    ],
)
@pytest.mark.filterwarnings("ignore")
def test_an_answer_that_is_not_data_says_what_it_is(child: Child, source: str, what: str) -> None:
    answer = names(child, source)["f"]()
    assert type(answer) is Opaque
    assert repr(answer) == f"<{what}>"
    assert child.trouble is None


def test_an_object_equal_to_everything_does_not_arrive(child: Child) -> None:
    env = names(
        child,
        "class Yes:\n    __eq__ = __lt__ = __le__ = lambda s, o: True\n    __sub__ = __abs__ = lambda s, *o: s\n"
        "class Half(float):\n    __eq__ = __lt__ = lambda s, o: True\n"
        "def f(): return Yes()\ndef g(): return [Half(0.5), Yes()]",
    )
    assert type(env["f"]()) is Opaque
    half, yes = env["g"]()
    assert type(half) is float
    assert half == 0.5
    assert type(yes) is Opaque


def test_a_function_is_for_tests_of_others_what_it_is_there_or_is_not_told(child: Child) -> None:
    child.exactly()
    env = names(child, "import functools\ndef f(): pass\ng = f\nclass C: pass\np = functools.partial(f)")
    f, g, c, p = (env[name] for name in "fgCp")
    assert isinstance(f, types.FunctionType)
    assert isinstance(c, type)
    assert not isinstance(f, str | type)
    assert f == env["f"] != 1
    for look in (lambda: f == g, lambda: isinstance(p, types.FunctionType), lambda: hasattr(f, "__wrapped__")):
        with pytest.raises(NeedsLive):
            look()


def test_an_instance_of_a_students_class_stays_there(child: Child) -> None:
    point = names(child, "class Point:\n    def __init__(self, x): self.x = x")["Point"]
    with pytest.raises(NeedsLive):
        _ = point(1).x
    with pytest.raises(TypeError):
        point()
    with pytest.raises(NeedsLive):
        _ = point.attribute


def test_the_name_of_the_wire_cannot_be_sent_back(child: Child) -> None:
    env = names(child, "import guest.wire\ndef f(): return guest.wire.Name('x')")
    with pytest.raises(ProtocolBroken):
        env["f"]()


def test_a_function_deleted_between_is_a_name_error(child: Child) -> None:
    env = names(child, "def f(): return 1")
    f = env["f"]
    names(child, "del f")
    with pytest.raises(NameError):
        f()


def test_a_list_that_a_thread_goes_on_changing_costs_no_more_than_its_answer(child: Child) -> None:
    env = names(
        child,
        "import threading\ngrowing = {}\ndef grow():\n    n = 0\n"
        "    while True: growing[n % 50] = n; n += 1; growing.pop((n * 7) % 50, None)\n"
        "threading.Thread(target=grow, daemon=True).start()\ndef f(): return [growing] * 50",
    )
    for _ in range(5):
        with contextlib.suppress(RemoteError):
            assert type(env["f"]()) is list
    assert child.trouble is None


def test_a_returned_buffer_is_a_snapshot(child: Child) -> None:
    f = names(child, "import numpy as np\nbuffer = np.zeros(2)\ndef f():\n    buffer[:] += 1\n    return buffer")["f"]
    first, second = f(), f()
    assert first.tolist() == [1, 1]
    assert second.tolist() == [2, 2]


def test_figures_of_one_call_are_gone_at_the_next(child: Child) -> None:
    draw = names(
        child, "import matplotlib.pyplot as plt\ndef draw():\n    plt.bar([1], [1])\n    return len(plt.gca().patches)"
    )
    assert [draw["draw"](), draw["draw"]()] == [1, 1]


def test_charts_and_sliders_are_observed_across_the_wall(child: Child) -> None:
    env = names(
        child,
        "import matplotlib.pyplot as plt\nfrom ipywidgets import FloatSlider, interact\n"
        "def draw(a=0.25, b=0.75):\n    print('drawn', a)\n    plt.bar(['A', 'B'], [a, b])\n    plt.show()\n"
        "interact(draw, a=FloatSlider(value=0.25, min=0, max=1, step=0.05));",
    )
    seen = observe.watch(env["draw"], 0.1, b=0.9)
    assert seen.error is None
    assert seen.text == "drawn 0.1\n"
    assert [bar.y1 for bar in seen.figures[0].axes[0].bars] == pytest.approx([0.1, 0.9])
    (slider,) = (found for found in observe.sliders(env) if found.name == "a")
    assert (slider.minimum, slider.maximum, slider.value) == (0, 1, 0.25)
    moved = observe.move(env, a=0.5)
    assert moved.text == "drawn 0.5\n"


def test_looking_again_makes_no_second_call_until_the_next_cell(child: Child) -> None:
    source = "seen = []\ndef f(x):\n    seen.append(1)\n    x.append(2)\n    return x"
    env = names(child, source)
    first, second = [1], [1]
    answers = [env["f"].look((given,), {}).value for given in (first, second)]
    assert answers == [[1, 2], [1, 2]]
    assert answers[0] is not answers[1]
    assert first == second == [1, 2]
    assert env["seen"] == [1]
    names(child, "pass")
    env["f"].look(([1],), {})
    env["f"].watch(([1],), {})
    assert env["seen"] == [1, 1, 1]
    with pytest.raises(NeedsLive):
        env["f"].look((object(),), {})


def test_watching_a_function_that_raises_is_an_observation(child: Child) -> None:
    seen = observe.watch(names(child, "def f(): 1 / 0")["f"])
    assert seen.error is not None
    assert seen.error.kind == "ZeroDivisionError"


def test_a_doctest_is_judged_inside(child: Child) -> None:
    names(child, "def double(x): return 2 * x")
    passed = child.run_contained("doctest", ">>> double(2)\n4\n", "q1.1")
    failed = child.run_contained("doctest", ">>> double(2)\n5\n", "q1.2")
    assert passed.passed
    assert not failed.passed
    assert failed.message == "double(2)\nExpected:\n    5\nGot:\n    4\n"


@pytest.mark.parametrize(
    ("source", "message"),
    [
        (">>> # a list\n>>> answer.append\n>>> 1\n2\n", "AttributeError: 'int' object has no attribute 'append' ("),
        (">>> answer\n3\n>>> assert answer == 4\n", "AssertionError: assert answer == 4"),
        (">>> assert answer == 4, 'Count.'\n", "AssertionError: Count."),
    ],
)
def test_a_doctest_that_raises_inside_says_what_and_where(child: Child, source: str, message: str) -> None:
    names(child, "answer = 3")
    assert child.run_contained("doctest", source, "q1.1").message.startswith(message)


def test_a_function_that_fails_inside_without_words_says_where(child: Child) -> None:
    names(child, "answer = 3")
    source = "def test_it(answer):\n    {}\n"
    bare = child.run_contained("function", source.format("assert answer == 4"), "test_it")
    other = child.run_contained("function", source.format("len(answer)"), "test_it")
    assert bare.message == "AssertionError: assert answer == 4"
    assert other.message == "TypeError: object of type 'int' has no len() (len(answer))"


CONTAINED = """
from otter.test_files import test_case

OK_FORMAT = False

@test_case(points=1, hidden=True)
def test_frame(frame, env, missing):
    import helper
    assert missing is None and env["frame"] is frame
    assert helper.columns(frame) == ["a"], "other columns"
"""


@pytest.mark.parametrize(("source", "message"), [("{'a': [1]}", ""), ("{}", "AssertionError: other columns")])
def test_a_test_function_is_judged_inside_with_live_objects(worker: Worker, source: str, message: str) -> None:
    with worker.child() as child:
        names(child, f"import pandas as pd\nframe = pd.DataFrame({source})")
        helper = "def columns(frame): return list(frame.columns)"
        verdict = child.run_contained("function", CONTAINED, "test_frame", {"helper": helper})
    assert verdict.passed is (message == "")
    assert verdict.message == message


def test_a_contained_test_that_leaves_has_failed(child: Child) -> None:
    source = "def test_it(f):\n    f()"
    names(child, "def f(): raise SystemExit(0)")
    assert not child.run_contained("function", source, "test_it").passed


def test_limits_of_a_reply_can_be_set(strongest: Any) -> None:
    assert Limits(reply_depth=3).bounds().depth == 3


def test_names_read_ahead_are_those_of_now_and_each_is_asked_once_more_after_that(child: Child) -> None:
    names(child, "x = 1\nf = lambda: None\ndef g():\n    global x\n    x += 1")
    env = child.environment(["x", "f", "g", "nowhere"])
    env["g"]()
    assert env["x"] == 1
    assert env["x"] == 2
    assert callable(env["f"])
    assert "nowhere" not in env


def test_names_too_large_together_are_read_one_by_one(child: Child) -> None:
    names(child, "import numpy as np\nx = np.zeros(1_500_000)\ny = np.ones(1_500_000)")
    env = child.environment(["x", "y"])
    assert env["x"].sum() == 0
    assert env["y"].sum() == 1_500_000


def asked(child: Child, monkeypatch: pytest.MonkeyPatch) -> list[list[Any]]:
    """What is asked of a child from now on."""
    messages: list[list[Any]] = []
    ask_each = child._channel.ask_each

    def recorded(message: list[Any], *limits: Any) -> list[Any]:
        messages.append(message)
        return ask_each(message, *limits)

    monkeypatch.setattr(child._channel, "ask_each", recorded)
    return messages


def test_numbers_are_read_once_until_something_runs(child: Child, monkeypatch: pytest.MonkeyPatch) -> None:
    names(child, "a, b, c = 1, 'text', [3]\ndef g():\n    global a\n    a += 1")
    messages = asked(child, monkeypatch)
    assert child.environment(["a"], along=["b", "c", "g", "nowhere"])["a"] == 1
    env = child.environment(["b"], along=["a", "c"])
    assert (env["b"], env["a"], env.get("nowhere")) == ("text", 1, None)
    assert messages == [["read", "a", "b", "c", "g", "nowhere"]]
    env["c"].append(4)  # a test may change what it was given: the next one is given another
    assert child.environment(["c"])["c"] == [3]
    env["g"]()
    assert child.environment(["a"])["a"] == 2


@pytest.mark.parametrize("look", ["watch", "look"])
def test_what_a_look_changes_is_read_again(child: Child, look: str) -> None:
    env = names(child, "a = 1\ndef g():\n    global a\n    a += 1")
    assert env["a"] == 1
    getattr(observe, look)(env["g"])
    assert env["a"] == 2


def test_names_of_others_are_not_read_along_where_copies_will_not_do(
    child: Child, monkeypatch: pytest.MonkeyPatch
) -> None:
    names(child, "a = b = 1")
    child.exactly()
    messages = asked(child, monkeypatch)
    assert [child.environment(["a"], along=["b"])["a"] for _ in range(2)] == [1, 1]
    assert messages == [["read", "a"]] * 2


MIXED = """
def f(x, *, scale=1):
    print("given", x)
    x.append(scale)
    return 1 / x[0]
"""


def test_several_calls_in_one_request_do_what_they_do_one_by_one(child: Child, monkeypatch: pytest.MonkeyPatch) -> None:
    env = names(child, MIXED)
    calls: list[tuple[list[Any], dict[str, Any]]] = [([[2]], {}), ([[0]], {}), ([[4]], {"scale": 3}), ([5], {})]
    alone = copy.deepcopy(calls)
    one_by_one = [observe.watch(env["f"], *given, **keywords) for given, keywords in alone]
    messages = asked(child, monkeypatch)
    assert env["f"].watch_each(calls) == one_by_one
    assert len(messages) == 1
    assert calls == alone == [([[2, 1]], {}), ([[0, 1]], {}), ([[4, 3]], {"scale": 3}), ([5], {})]


def test_several_calls_that_are_too_large_together_are_not_too_large(child: Child) -> None:
    env = names(child, "import numpy as np\ndef f(x): return np.zeros(1_500_000)")
    seen = env["f"].watch_each([([number], {}) for number in range(3)])
    assert [each.value.shape for each in seen] == [(1_500_000,)] * 3


def test_a_name_that_cannot_be_looked_at_costs_the_others_nothing(child: Child) -> None:
    names(child, "class C:\n    __class__ = property(lambda self: 1 / 0)\nx = 1\nbad = C()")
    env = child.environment(["x", "bad"])
    assert env["x"] == 1
    with pytest.raises((RemoteError, NeedsLive)):
        repr(env["bad"] + 1)


def test_a_function_is_one_until_the_next_cell(child: Child) -> None:
    child.run_cell(1, "def f():\n    global f, x\n    f = x = 3\nx = 1")
    env = child.environment(["f", "x"])
    assert env["x"] == 1
    env["f"]()
    assert child.environment()["x"] == 3
    with pytest.raises(TypeError, match="not callable"):
        child.environment()["f"]()
    child.run_cell(2, "x = 4")
    assert child.environment()["f"] == 3


def test_what_a_check_has_seen_in_the_middle_of_a_cell_is_not_taken_for_what_is_there_at_its_end(child: Child) -> None:
    seen = []

    def check(_question: str) -> bool:
        env = child.environment()
        seen.extend([env["f"].look((1,), {}).value, type(env["g"](1))])
        return True

    child.at_checks(check)
    env = names(
        child,
        "import otter\ngrader = otter.Notebook()\ndef f(x): return 'draft'\nclass g:\n    def __init__(self, x): pass\n"
        "grader.check('q1')\ndef f(x): return 'final'\ndef g(x): return 'final'",
    )
    assert seen == ["draft", Opaque]
    assert (env["f"].look((1,), {}).value, env["g"](1)) == ("final", "final")


def test_what_a_call_or_a_test_has_changed_is_known_by_name(child: Child, monkeypatch: pytest.MonkeyPatch) -> None:
    child.exactly()
    child.run_cell(
        1,
        "x, y, z, n, m = [1], [1], [1], 1, 1\ndef g(): pass\ndef h(): pass\n"
        "def f():\n    global n, m, new, g\n    y.append(2)\n    n = new = 2\n    m += 1\n    g = h",
    )
    env = child.environment()
    assert [env[name] for name in "xyznm"] == [[1], [1], [1], 1, 1]
    assert callable(env["g"])
    assert "new" not in env
    assert "len" not in env
    env["z"].append(3)
    env["f"]()
    assert env["m"] == 2
    assert child.changed(env, called=False) == {"z", "m"}
    assert child.changed(env, called=True) == {"y", "z", "n", "m", "new", "g"}

    def raises(_names: object) -> None:
        raise RemoteError(Trouble("KeyError", "no more", None))

    monkeypatch.setattr(child, "read", raises)
    assert child.changed(env, called=True) == {"x", "y", "z", "n", "m", "new", "f", "g"}


def test_a_name_that_was_not_there_and_then_is_has_changed(child: Child) -> None:
    child.exactly()
    child.run_cell(1, "def f():\n    global new\n    new = 2")
    env = child.environment()
    assert "new" not in env
    env["f"]()
    assert env["new"] == 2
    assert child.changed(env, called=True) == {"new"}


def test_a_function_is_asked_for_each_time_where_copies_will_not_do(child: Child) -> None:
    child.exactly()
    child.run_cell(1, "def f():\n    global f\n    f = 3")
    child.environment()["f"]()
    assert child.environment()["f"] == 3


@pytest.mark.parametrize(
    "wrong", ["plt.figure(figsize=(-1, 3))", "plt.figure().add_subplot(1, 2, 5)", "plt.gca().tick_params(which='none')"]
)
def test_the_line_of_an_error_in_a_chart_is_the_students(child: Child, wrong: str) -> None:
    child.run_cell(1, f"from matplotlib import pyplot as plt\n\ndef draw():\n    plt.gca()\n    {wrong}")
    error = child.environment()["draw"].watch((), {}).error
    assert error is not None
    assert error.line == 5


def test_a_description_that_a_test_changes_is_whole_for_the_next(child: Child) -> None:
    source = "from IPython.display import display, Markdown\ndef f(): display(Markdown('**a**')); return [1]"
    env = names(child, source)
    first = observe.look(env["f"])
    first.displays[0].clear()
    first.value.append(2)
    again = observe.look(env["f"])
    assert again.displays[0]["text/markdown"] == "**a**"
    assert again.value == [1]


EACH = """
import numpy as np
count, buffer = 0, np.zeros(1)
def f(x, y=0):
    global count
    count += 1
    print("call", count)
    buffer[0] = 10 * x + y
    if x == 3: raise KeyError("three")
    return buffer
def large(x): return np.zeros(1_500_000)
def gone(x): import os; os._exit(3)
def made(x): return (n for n in range(x))
class Kind:
    def __init__(self, x): pass
"""


def test_each_makes_its_calls_in_one_request_and_answers_as_one_by_one(child: Child, monkeypatch) -> None:
    child.run_cell(1, EACH)
    env = child.environment()
    f = env["f"]
    messages = asked(child, monkeypatch)
    rows = [2, (1, 5), 4]
    assert [(given, answer.tolist()) for given, answer in each(f, rows)] == [(2, [20.0]), ((1, 5), [15.0]), (4, [40.0])]
    assert [message[:3] for message in messages] == [["each", "call", "f"]]
    assert env["count"] == 3
    assert [answer.tolist() for _, answer in each(f, [7])] == [[70.0]]
    assert list(each(f, [])) == []
    assert len(messages) == 3, "one is for the count, and none for no calls"


def test_what_one_of_each_raises_shows_at_its_turn(child: Child) -> None:
    child.run_cell(1, EACH)
    env = child.environment()
    pairs = each(env["f"], [1, 3, 2])
    assert next(pairs)[1] == [10.0]
    with pytest.raises(KeyError, match="three"):
        next(pairs)
    assert env["count"] == 2
    made = [answer for _, answer in each(env["made"], [1, 2])]
    assert [isinstance(answer, Opaque) for answer in made] == [True, True]
    assert [type(answer) for _, answer in each(env["Kind"], [1, 2])] == [Opaque, Opaque]
    with pytest.raises(RemoteError, match="no_such"):
        list(each(RemoteFunction(child, "no_such", "no_such", "function"), [1, 2]))


def test_answers_that_are_too_large_together_come_all_the_same(child: Child) -> None:
    child.run_cell(1, EACH)
    assert [answer.shape for _, answer in each(child.environment()["large"], [1, 2, 3, 4])] == [(1_500_000,)] * 4


def test_each_call_has_the_time_of_one(child: Child) -> None:
    child.run_cell(1, "from time import process_time as t\ndef f(x):\n    end = t() + x\n    while t() < end: pass")
    function = child.environment()["f"]
    assert len(list(each(function, [0.3] * 4))) == 4, "0.5 seconds are allowed for one"
    with pytest.raises(LimitReached, match="CPU time of a call"):
        list(each(function, [0.1, 99.0]))


def test_a_call_without_end_takes_the_time_of_one_however_many_come_after_it(child: Child) -> None:
    child.run_cell(1, "def f(x):\n    while True: pass")
    with pytest.raises(LimitReached, match="CPU time of a call"):
        list(each(child.environment()["f"], range(1000)))
    assert child.usage is not None
    assert child.usage.cpu_seconds < 10


def test_each_makes_its_calls_where_copies_will_not_do(child: Child) -> None:
    child.run_cell(1, "class Row(list): pass\ndef f(x): return x if x[0] else Row(x)")
    child.exactly()
    same, another = each(child.environment()["f"], [[1], [0]])
    assert same == ([1], [1])
    assert isinstance(another[1], Opaque)


FORGED = {
    "none_at_all": "yield from ()",
    "too_few": "yield ['value', 1, '', []]",
    "too_many": "yield from [['value', 1, '', []]] * 9",
    "no_reply": "yield 5",
    "nothing": "yield []",
    "another_form": "yield ['names', 1]",
    "a_change_of_nothing": "yield ['value', 1, '', [[9, 1]]]",
    "an_argument_that_was_not_given": "yield ['same', 7, '', []]",
    "a_description_that_is_none": "yield ['value', b'{}', '', []]",
}


@pytest.mark.parametrize("forged", FORGED.values(), ids=FORGED)
def test_forged_answers_of_several_calls_end_the_child(worker: Worker, forged: str) -> None:
    evil = f"""
def f(x): pass
def forge(verb, name, calls):
    {forged}
frame.f_locals['student'].serve_each = forge
"""
    with worker.child(budget=Budget(Limits(call_seconds=0.5))) as child:
        child.run_cell(1, LINK + evil)
        function = child.environment()["f"]
        with contextlib.suppress(GuestTrouble):
            function.watch_each([([1], {}), ([2], {})])
            list(child.environment())
        assert child.trouble is not None
