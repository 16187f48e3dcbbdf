"""What a cell does in the sandbox is what it does in Jupyter."""

from __future__ import annotations

import ast
import json
from typing import TYPE_CHECKING

import pytest
from cells import ran

if TYPE_CHECKING:
    from cells import Ran

    from autograder.sandbox import Child


def run(child: Child, source: str) -> Ran:
    outcome = ran(child, 1, source)
    assert outcome.error is None, outcome.error
    return outcome


def plain(outcome: Ran) -> list[str]:
    return [display["text/plain"] for display in outcome.displays]


def test_the_last_expression_is_displayed(child: Child) -> None:
    outcome = run(child, "x = 20\nprint('printed')\nx + 22")
    assert outcome.text == "printed\n"
    assert plain(outcome) == ["42"]
    assert plain(run(child, "_")) == ["42"]


@pytest.mark.parametrize("source", ["x = 1", "1;", "1; # quiet", "None", "", "# nothing", "def f(): pass", "f'{1};'; "])
def test_nothing_is_displayed_where_jupyter_displays_nothing(child: Child, source: str) -> None:
    assert run(child, source).displays == ()


@pytest.mark.parametrize(
    "source",
    [
        "f(\n    7)",
        "f(7,\n  *[\n  ])",
        "x = 1\rf(7)",
        "x = 1; f(7)",
        "f(\\\n    7)",
        "f(7) + \\\n    0",
        "f(7)\n    # a comment",
        "f(7)\n# x = 3",
        "f(\n x = 7)",
        'f(7) + 0 * len("""\nx = 3\n    return x""")',
        "x == 7 or f(7)",
    ],
)
def test_the_last_expression_is_displayed_however_its_lines_look(child: Child, source: str) -> None:
    run(child, "def f(x, *_): return x\nx = 0")
    assert plain(run(child, source)) == ["7"]


@pytest.mark.parametrize("last", ["return 1", "x = = 3", "    x = 3", "x = await y", "yield", "nonlocal x\n  x = 1"])
def test_what_stands_before_a_mistake_runs_where_jupyter_runs_it(child: Child, last: str) -> None:
    source = f"x = 1\n{last}"
    error = child.run_cell(1, source)
    assert error is not None
    try:
        ast.parse(source)
    except SyntaxError:
        runs = False
    else:
        runs = True
    assert ("x" in child.environment()) == runs, error


def test_a_semicolon_inside_a_string_displays(child: Child) -> None:
    assert plain(run(child, "'a;b;'")) == ["'a;b;'"]


def test_names_live_from_cell_to_cell_after_an_error(child: Child) -> None:
    outcome = ran(child, 1, "x = 1\ny = 1 / 0\nz = 3")
    assert outcome.error is not None
    assert (outcome.error.kind, outcome.error.line) == ("ZeroDivisionError", 2)
    assert child.environment()["x"] == 1
    assert "z" not in child.environment()


def test_an_error_tells_the_line_of_the_cell_not_of_a_library(child: Child) -> None:
    outcome = ran(child, 1, "import numpy as np\n\nnp.linalg.inv(np.zeros((2, 2)))")
    assert outcome.error is not None
    assert (outcome.error.kind, outcome.error.line) == ("LinAlgError", 3)


def test_a_syntax_error_is_an_error_of_its_cell_alone(child: Child) -> None:
    outcome = ran(child, 1, "x = 1\nif True\n    y = 2")
    assert outcome.error is not None
    assert (outcome.error.kind, outcome.error.line) == ("SyntaxError", 2)
    assert "x" not in child.environment()
    run(child, "x = 2")


def test_statements_before_a_misplaced_return_have_run(child: Child) -> None:
    outcome = ran(child, 1, "x = 1\nreturn x")
    assert outcome.error is not None
    assert outcome.error.kind == "SyntaxError"
    assert child.environment()["x"] == 1


@pytest.mark.parametrize(
    "statement",
    [
        "raise SystemExit",
        "exit()",
        "quit()",
        "import sys; sys.exit(0)",
        "raise KeyboardInterrupt",
        "raise GeneratorExit",
    ],
)
def test_leaving_is_an_error_and_the_next_cell_runs(child: Child, statement: str) -> None:
    outcome = ran(child, 1, statement)
    assert outcome.error is not None
    assert outcome.error.kind in ("SystemExit", "KeyboardInterrupt", "GeneratorExit")
    run(child, "1")


def test_an_exception_that_cannot_be_printed_is_still_one(child: Child) -> None:
    outcome = ran(child, 1, "class Odd(BaseException):\n    def __str__(self): raise ValueError\nraise Odd")
    assert outcome.error is not None
    assert outcome.error.kind == "Odd"


def test_top_level_await_runs(child: Child) -> None:
    assert plain(run(child, "import asyncio\nawait asyncio.sleep(0)\nx = await asyncio.sleep(0, 7)\nx")) == ["7"]
    assert plain(run(child, "async def f(): return 8\nawait f()")) == ["8"]
    assert plain(run(child, "asyncio.run(f())")) == ["8"]


def test_input_gets_the_end_of_file_at_once(child: Child) -> None:
    outcome = ran(child, 1, "name = input('who? ')")
    assert outcome.error is not None
    assert outcome.error.kind == "EOFError"


def test_magics_for_files_and_folders_do_what_they_say(child: Child) -> None:
    run(child, "%%writefile other.py\nx = 1")
    run(child, "%%writefile -a other.py\ny = x + 1")
    run(child, "%run other.py\n%env GREETING=hello you\n%set_env NAME me")
    run(child, "import os; os.mkdir('below')\n%cd below")
    shown = run(child, "import sys; [y, os.environ['GREETING'], os.environ['NAME'], os.path.basename(os.getcwd())]")
    assert plain(shown) == ["[2, 'hello you', 'me', 'below']"]


def test_a_script_with_an_error_leaves_what_it_had_defined(child: Child) -> None:
    run(child, "%%writefile half.py\nwhole = 1\n1 / 0\nnever = 2")
    outcome = run(child, "%run half\nafter = whole + 1")
    assert outcome.warnings == "ZeroDivisionError: division by zero\n"
    assert child.environment()["after"] == 2
    assert "never" not in child.environment()


def test_a_script_that_is_run_inside_sees_the_notebook(child: Child) -> None:
    run(child, "%%writefile inner.py\ny = x + 1")
    run(child, "x = 1\n%run -i inner.py")
    assert child.environment()["y"] == 2


def test_another_notebook_is_run_cell_by_cell(child: Child) -> None:
    cells = [("markdown", "# no"), ("code", ["%matplotlib inline\n", "x = 1"]), ("code", "y = x + 1")]
    document = json.dumps({"cells": [{"cell_type": kind, "source": source} for kind, source in cells]})
    run(child, f"%%writefile setup.ipynb\n{document}")
    run(child, "%run setup.ipynb\nz = y + 1")
    assert child.environment()["z"] == 3


def test_magics_that_have_a_value_give_it(child: Child) -> None:
    run(child, "a = %time 1 + 2\n%env COLOUR=blue\nb = %env COLOUR\nc = %pwd\nimport os\nd = c == os.getcwd()")
    env = child.environment()
    assert [env["a"], env["b"], env["d"]] == [3, "blue", True]
    assert plain(run(child, "%time 3 + 4")) == ["7"]
    assert plain(run(child, "%%time\nx = 5\nx + 6")) == ["11"]
    assert plain(run(child, "%time 3 + 4\n8")) == ["8"]


def test_timeit_gives_the_times_that_it_is_asked_for(child: Child) -> None:
    run(child, "import time\nr = %timeit -qo -n 3 -r2 time.sleep(0.01)\nn = %timeit 1\nfound = n, type(r).__name__")
    assert child.environment()["found"] == (None, "TimeitResult")
    assert plain(run(child, "0.01 <= r.best == r.average < 5, r.loops * r.repeat == len(r.all_runs)")) == [
        "(True, True)"
    ]


def test_what_timeit_assigns_is_gone(child: Child) -> None:
    run(child, "seen = []\n%timeit -n 3 t = seen.append(1)")
    run(child, "%%timeit\nt = seen.append(2)")
    assert plain(run(child, "seen, 't' in vars()")) == ["([1, 2], False)"]


@pytest.mark.parametrize(
    "source",
    [
        "!touch made",
        "!pip install numpy",
        "%pip install numpy",
        "%%bash\ntouch made",
        "%%script bash\ntouch made",
        "%sx touch made",
        "files = !ls",
        "get_ipython().system('touch made')",
        "%unknown magic",
        "%%unknown\nmagic",
    ],
)
def test_shell_magics_are_visible_and_never_run(child: Child, source: str) -> None:
    assert "[not run while grading]" in run(child, source).text
    assert plain(run(child, "import os; os.path.exists('made')")) == ["False"]


@pytest.mark.parametrize(
    "source",
    [
        "%matplotlib inline",
        "%matplotlib widget",
        "%matplotlib qt",
        "%load_ext autoreload\n%autoreload 2",
        "%config InlineBackend.figure_format = 'retina'",
        "import matplotlib; matplotlib.use('TkAgg')",
        "import matplotlib.pyplot as plt; plt.switch_backend('QtAgg')",
        "len?",
    ],
)
def test_settings_of_a_front_end_are_tolerated(child: Child, source: str) -> None:
    run(child, source)
    drawn = run(child, "import matplotlib.pyplot as plt\nplt.bar([1], [2])\nplt.show()")
    assert plain(drawn) == ["<Figure size 640x480 with 1 Axes>"]


def test_timing_magics_run_their_code_once(child: Child) -> None:
    run(child, "n = 0\ndef tick():\n    global n\n    n += 1")
    run(child, "%timeit -n 1000 -r 7 tick()")
    run(child, "%time tick()")
    run(child, "%%time\ntick()\ntick()")
    run(child, "%%timeit\ntick()")
    assert child.environment()["n"] == 5


def test_capture_keeps_output_from_the_notebook(child: Child) -> None:
    assert run(child, "%%capture out\nprint('kept')\n1").displays == ()
    assert run(child, "print(out.stdout)").text == "kept\n\n"


def test_capture_keeps_what_came_before_an_error(child: Child) -> None:
    assert ran(child, 0, "%%capture out\nprint('kept')\n1 / 0").error is not None
    assert run(child, "print(out.stdout)").text == "kept\n\n"


def test_displays_arrive_in_every_form(child: Child) -> None:
    outcome = run(
        child,
        "from IPython.display import HTML, Latex, Markdown, display, display_markdown\n"
        "import IPython.display\n"
        "display(Markdown('# one'))\n"
        "display_markdown('# two', raw=True)\n"
        "IPython.display.display(HTML('<b>three</b>'))\n"
        "display(Latex('$4$'), 5)\n"
        "handle = display(6, display_id=True)\n"
        "handle.update(7)\n"
        "class Own:\n"
        "    def _repr_markdown_(self): return '# eight'\n"
        "Own()",
    )
    richest = [list(display.values())[-1] for display in outcome.displays]
    assert richest == ["# one", "# two", "<b>three</b>", "$4$", "5", "6", "7", "# eight"]


def test_a_broken_representation_costs_only_itself(child: Child) -> None:
    outcome = run(child, "class Odd:\n    def _repr_html_(self): raise ValueError('odd')\nOdd()")
    assert "ValueError: odd" in outcome.warnings
    assert len(outcome.displays) == 1


def test_a_callback_of_the_shell_that_leaves_costs_only_itself(child: Child) -> None:
    run(
        child,
        "class Odd(BaseException):\n    def __str__(self): raise SystemExit\n"
        "def leave(): raise Odd\nget_ipython().events.register('post_execute', leave)",
    )
    assert plain(run(child, "1 + 1")) == ["2"]


def test_figures_left_open_are_shown_and_closed_at_the_end_of_the_cell(child: Child) -> None:
    assert plain(run(child, "import matplotlib.pyplot as plt\n_ = plt.figure(); plt.plot([1]);")) == [
        "<Figure size 640x480 with 1 Axes>"
    ]
    assert plain(run(child, "plt.get_fignums()")) == ["[]"]


def test_show_closes_figures_as_in_a_notebook(child: Child) -> None:
    outcome = run(
        child,
        "import matplotlib.pyplot as plt\nplt.bar([1], [1]); plt.show()\nplt.bar([1], [1])\nlen(plt.gca().patches)",
    )
    assert "1" in plain(outcome)


def test_widgets_work_without_a_front_end(child: Child) -> None:
    outcome = run(
        child,
        "from ipywidgets import FloatSlider, Output, interact\n"
        "seen = []\n"
        "interact(lambda x: seen.append(x), x=FloatSlider(value=1.0, min=-5, max=5))\n"
        "out = Output()\n"
        "with out:\n    print('inside')\n"
        "out.clear_output()\n"
        "s = FloatSlider()\n"
        "s.observe(lambda change: seen.append(change.new), 'value')\n"
        "s.value = 2.5",
    )
    assert outcome.displays
    assert child.environment()["seen"] == [1.0, 2.5]


def test_output_is_bounded_at_its_source_and_says_so(child: Child) -> None:
    outcome = run(child, "for _ in range(300):\n    print('x' * 10_000)")
    assert len(outcome.text) < 70_000
    assert "more characters]" in outcome.text
    outcome = run(child, "import sys, warnings\nfor _ in range(300):\n    sys.stderr.write('y' * 10_000)")
    assert len(outcome.warnings) < 70_000


def test_displays_are_bounded_in_number_and_size(child: Child) -> None:
    outcome = run(child, "from IPython.display import HTML, display\nfor _ in range(500): display(HTML('x'))")
    assert len(outcome.displays) == 100
    assert outcome.dropped == 400
    outcome = run(child, "display(HTML('x' * 10**7))")
    assert max(map(len, outcome.displays[0].values())) <= 64 * 1024


def test_a_replaced_stdout_loses_its_own_cell_only(child: Child) -> None:
    run(child, "import sys, io, builtins\nsys.stdout = io.StringIO()\nprint('lost')\nbuiltins.print = None")
    assert run(child, "import sys; sys.stdout.write('back')").text == "back"


def test_patched_builtins_change_only_the_students_code(child: Child) -> None:
    run(child, "import builtins\nbuiltins.len = builtins.isinstance = builtins.any = lambda *a: True\nx = len([])")
    assert child.environment()["x"] is True
    assert plain(run(child, "import numpy as np\nnp.arange(3).sum()")) == ["np.int64(3)"]


def test_otter_is_a_stand_in_without_tests(child: Child) -> None:
    outcome = run(
        child,
        "import otter\nfrom otter import Notebook\n"
        "grader = otter.Notebook('hw.ipynb', tests_dir='./tests')\n"
        "grader.check('q1')",
    )
    assert plain(outcome) in ([], [""])
    run(child, "grader.check_all()\ngrader.export(pdf=False)\nimport importlib.util as u\nassert u.find_spec('otter')")


def test_colab_is_not_there(child: Child) -> None:
    outcome = ran(child, 1, "from google.colab import drive")
    assert outcome.error is not None
    assert outcome.error.kind == "ModuleNotFoundError"


def test_unseeded_random_numbers_are_the_same_for_the_same_submission(worker) -> None:
    source = (
        "import random, numpy as np\n"
        "print(random.random(), np.random.rand(), np.random.default_rng().random(), np.random.default_rng().random())\n"
        "print(set('abcdefgh'))"
    )
    texts = []
    for seed in (1, 1, 2):
        with worker.child(seed=seed) as child:
            texts.append(run(child, source).text)
    assert texts[0] == texts[1] != texts[2]


def test_no_address_of_an_object_reaches_a_result(child: Child) -> None:
    outcome = run(child, "print(object())\nobject()")
    assert outcome.text == "<object object at 0x…>\n"
    assert plain(outcome) == ["<object at 0x…>"]


def test_lone_surrogates_do_not_reach_a_report(child: Child) -> None:
    outcome = run(child, "print('a\\ud800b')\nfrom IPython.display import Markdown\nMarkdown('c\\udfff')")
    outcome.text.encode()
    outcome.displays[0]["text/markdown"].encode()


def test_a_check_in_the_notebook_shows_the_names_as_they_are_there(child: Child) -> None:
    seen = []

    def check(question: str) -> bool:
        seen.append((question, child.environment()["x"]))
        return True

    child.at_checks(check)
    run(child, "import otter\ng = otter.Notebook()\nx = 1\ng.check('q1')\nx = 2\ng.check('q2')\nprint('after')")
    assert seen == [("q1", 1), ("q2", 2)]


def test_a_check_of_no_question_ends_the_cell_as_otters_own_does(child: Child) -> None:
    child.at_checks(lambda question: question == "q1")
    outcome = ran(child, 1, "import otter\ng = otter.Notebook()\ng.check('q1')\nx = 1\ng.check('q9')\nx = 2")
    assert outcome.error is not None
    assert (outcome.error.kind, outcome.error.message) == ("FileNotFoundError", "Test q9 does not exist")
    assert child.environment()["x"] == 1


def test_a_check_that_nobody_wants_to_know_of_asks_the_host_nothing(child: Child) -> None:
    child._pause = lambda _question: pytest.fail("asked")
    assert run(child, "import otter\ng = otter.Notebook()\ng.check('q1')\nprint('after')").text == "after\n"


def test_output_around_a_check_stays_the_cells(child: Child) -> None:
    run(child, "def f(): print('in the test')\nimport otter\ng = otter.Notebook()")
    child.at_checks(lambda _question: child.environment()["f"]())
    assert run(child, "print('a')\ng.check('q1')\nprint('b')").text == "a\nb\n"


def test_a_check_inside_a_call_does_not_call_back(child: Child) -> None:
    run(child, "import otter\ng = otter.Notebook()\ndef f():\n    g.check('q1')\n    return 5")
    child.at_checks(lambda _question: pytest.fail("called back"))
    assert child.environment()["f"]() == 5


def test_files_are_in_the_working_folder(caged) -> None:
    with caged.child(files={"data.csv": b"1,2"}) as child:
        assert plain(run(child, "open('data.csv').read()")) == ["'1,2'"]
    with caged.child() as child:
        assert plain(run(child, "import os; os.path.exists('data.csv')")) == ["False"]
