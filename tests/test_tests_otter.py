import inspect
import random
import subprocess
import sys

import numpy as np
import pandas as pd
import pytest
from otter.test_files.exception_test import test_case as otters_case

from autograder import tests_otter
from autograder.errors import AuthorError
from autograder.expect import Mismatch
from autograder.model import Text
from autograder.tests_otter import AuthorHang, CaseContext, bilingual, read_tests

CONTEXT = CaseContext(language="en", seed=7)

FUNCTIONS = """\
from otter.test_files import test_case

OK_FORMAT = False

name = "q1"
points = 4
counter = []

@test_case(points=1, hidden=False)
def test_doubles(double):
    assert double(2) == 4

@test_case(points=None, hidden=True, failure_message="要保留正負號。 || Keep the sign.")
def test_negative(double, env):
    counter.append(1)
    assert double(-3) == -6, "the sign was lost"
    assert len(counter) == 1

@test_case(points=None, hidden=True)
def test_checked(double):
    from expect import check
    check(double(1) == 2, "應該是 2", "should be 2", given=1, got=double(1))
"""

DOCTESTS = """\
OK_FORMAT = True
test = {
    "name": "q2",
    "points": [1, 2, 3],
    "suites": [{"type": "doctest", "scored": True, "setup": "", "teardown": "", "cases": [
        {"code": ">>> double(2)\\n4", "hidden": False},
        {"code": ">>> x = [double(i) for i in range(3)]\\n>>> assert x[-1] == 4\\n>>> sum(x)\\n6"},
        {"code": ">>> import math\\n>>> def f():\\n...     return double(math.floor(2.5))\\n>>> f()\\n4"},
    ]}],
}
"""


class Lookups(dict):
    """A mapping that says what was asked of it."""

    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.asked = []

    def __getitem__(self, name):
        self.asked.append(name)
        return super().__getitem__(name)


def run(source, number, env, **more):
    return read_tests(source, "tests/q.py").open().run(number, env, CONTEXT, **more)


def double(x):
    return 2 * x


def test_functions_are_read_as_otter_reads_them():
    tests = read_tests(FUNCTIONS, "tests/q1.py")
    assert (tests.question, tests.ok_format, tests.possible) == ("q1", False, 4.0)
    assert [(case.name, case.points, case.hidden) for case in tests.cases] == [
        ("q1.doubles", 1.0, False),
        ("q1.negative", 1.5, True),
        ("q1.checked", 1.5, True),
    ]
    assert tests.cases[0].hint is None
    assert tests.cases[1].hint == Text("要保留正負號。", "Keep the sign.")


def test_doctests_are_read_as_otter_reads_them():
    tests = read_tests(DOCTESTS, "tests/q2.py")
    assert tests.ok_format
    assert [(case.name, case.points, case.hidden) for case in tests.cases] == [
        ("q2.1", 1.0, False),
        ("q2.2", 2.0, True),  # a doctest that does not say so is hidden
        ("q2.3", 3.0, True),
    ]


def test_a_message_that_is_no_text_is_shown_as_one():
    source = "OK_FORMAT = True\ntest = {'name': 'q', 'suites': [{'cases': [{'code': '', 'failure_message': 5}]}]}"
    assert read_tests(source, "tests/q.py").cases[0].hint == Text("5", "5")


def test_a_question_without_a_name_is_called_as_its_file():
    tests = read_tests(DOCTESTS.replace('"q2"', '""'), "tests/q2.py")
    assert (tests.named, tests.question) == ("", "q2")
    assert [(case.question, case.name) for case in tests.cases] == [("q2", f"q2.{n}") for n in (1, 2, 3)]
    assert tests.open().text(0)[2] == "q2 0"


def test_one_sentence_says_the_same_in_both_languages():
    assert bilingual("Check the sign.") == Text("Check the sign.", "Check the sign.")


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("name = 'q1'", "does not say 'OK_FORMAT"),
        ("OK_FORMAT = False", "does not define 'name'"),
        ("OK_FORMAT = False\nname = 3", "Give it one"),
        ("OK_FORMAT = False\nname = 'q1'\nname = (", "line 3: SyntaxError"),
        ("OK_FORMAT = False\n1 / 0", "line 2: ZeroDivisionError: division by zero"),
        ("raise SystemExit", "line 1: SystemExit"),
        ("OK_FORMAT = True", "KeyError: 'test'"),
        ("OK_FORMAT = True\ntest = {'name': 'q', 'suites': []}", "has 0 suites"),
        ("OK_FORMAT = True\ntest = {'suites': []}", "has no 'name'"),
        ("OK_FORMAT = True\ntest = {'name': 'q'}", "has no 'suites'"),
        (DOCTESTS.replace('"type": "doctest"', '"type": "concept"'), "of the type 'concept'"),
        (DOCTESTS.replace('"setup": ""', '"setup": ">>> import q1"'), "has a 'setup'"),
        (FUNCTIONS.replace("points=1", "points=9"), "tests/q1.py: ValueError: More points specified"),
        (DOCTESTS.replace("sum(x)\\n6", "sum(x)\\n...6"), "case 2 is no doctest: line 4 of the docstring for q2 2"),
    ],
)
def test_a_malformed_file_is_the_authors_fault(source, said):
    with pytest.raises(AuthorError) as caught:
        read_tests(source, "tests/q1.py")
    assert said in str(caught.value)
    assert str(caught.value).startswith("tests/q1.py: ")


def test_a_file_that_hangs_is_the_authors_fault(monkeypatch):
    monkeypatch.setattr(tests_otter, "OPEN_SECONDS", 0.05)
    with pytest.raises(AuthorError, match=r"did not end within 0\.05 s"):
        read_tests("while True:\n    try:\n        pass\n    except Exception:\n        pass", "tests/q1.py")


def test_right_work_passes():
    assert [run(FUNCTIONS, number, {"double": double}).passed for number in range(3)] == [True] * 3
    assert [run(DOCTESTS, number, {"double": double}).passed for number in range(3)] == [True] * 3


def test_wrong_work_fails_and_says_where():
    outcome = run(FUNCTIONS, 1, {"double": abs})
    assert not outcome.passed
    assert str(outcome.error) == "the sign was lost"
    assert outcome.line == 'assert double(-3) == -6, "the sign was lost"'
    mismatch = run(FUNCTIONS, 2, {"double": abs}).error
    assert isinstance(mismatch, Mismatch)
    assert (mismatch.zh, mismatch.en) == ("應該是 2", "should be 2")
    doctest = run(DOCTESTS, 0, {"double": abs})
    assert not doctest.passed
    assert doctest.error is None
    assert doctest.line == "double(2)"
    assert "Got:\n    2" in doctest.text


def test_of_a_doctest_the_first_thing_that_went_wrong_is_kept_with_its_comments():
    case = ">>> # Use all rows.\\n>>> # And columns.\\n>>> double(2)\\n4\\n>>> double(3)\\n6"
    spec = f'OK_FORMAT = True\ntest = {{"name": "q2", "suites": [{{"cases": [{{"code": "{case}"}}]}}]}}'
    outcome = run(spec, 0, {"double": abs})
    assert outcome.line == "# Use all rows.\n# And columns.\ndouble(2)"
    assert outcome.text == "Expected:\n    4\nGot:\n    2\n"


def test_a_missing_name_is_none_to_a_function_and_an_error_to_a_doctest():
    opened = read_tests(FUNCTIONS, "tests/q1.py").open()
    outcome = opened.run(0, {}, CONTEXT)
    assert isinstance(outcome.error, TypeError)
    assert opened.wants(0, outcome) == ("double",)
    assert opened.wants(1, outcome) == ("double",)  # env is no name of the student's
    opened = read_tests(DOCTESTS, "tests/q2.py").open()
    for number in range(3):
        outcome = opened.run(number, {}, CONTEXT)
        assert isinstance(outcome.error, NameError)
        assert opened.wants(number, outcome) == ("double",)


def test_doctests_fetch_only_the_names_that_they_use():
    env = Lookups(double=double, other=1)
    assert run(DOCTESTS, 2, env).passed
    assert set(env.asked) <= {"double", "print", "__import__", "__build_class__"}


def test_what_a_doctest_assigns_is_its_own():
    env = {"double": double, "x": "the student's"}
    assert run(DOCTESTS, 1, env).passed
    assert env == {"double": double, "x": "the student's"}


def test_nothing_that_a_test_leaves_reaches_the_next_submission():
    tests = read_tests(FUNCTIONS, "tests/q1.py")
    assert tests.open().run(1, {"double": double}, CONTEXT).passed
    assert tests.open().run(1, {"double": double}, CONTEXT).passed
    opened = tests.open()
    assert opened.run(1, {"double": double}, CONTEXT).passed
    assert not opened.run(1, {"double": double}, CONTEXT).passed  # the counter of the module is the module's


DRAWS = (
    FUNCTIONS
    + """
@test_case(points=0)
def test_draw(out):
    import random
    import numpy as np
    from expect import rng
    out.append((random.random(), np.random.rand(), rng().random()))
"""
)


def test_cases_of_a_question_draw_the_same_inputs_and_submissions_do_not():
    opened = read_tests(
        DRAWS.replace("test_doubles(double)", "test_doubles(out)").replace(
            "assert double(2) == 4", "from expect import rng\n    out.append(rng().random())"
        ),
        "tests/q1.py",
    ).open()
    out = []
    opened.run(0, {"out": out}, CONTEXT)
    opened.run(3, {"out": out}, CONTEXT)
    assert out[0] == out[1][2]


def test_what_a_case_draws_depends_on_the_seed_and_the_case_alone():
    opened = read_tests(DRAWS, "tests/q1.py").open()
    out = []
    opened.run(3, {"out": out}, CONTEXT)
    random.seed(5)
    np.random.seed(5)  # noqa: NPY002  # the global generator is what this is about
    opened.run(0, {"double": double}, CONTEXT)
    opened.run(3, {"out": out}, CONTEXT)
    opened.run(3, {"out": out}, CaseContext(language=None, seed=8))
    assert out[0] == out[1]
    assert all(one != other for one, other in zip(out[0], out[2], strict=True))


def test_what_a_case_draws_from_a_table_that_it_is_given_depends_on_them_too():
    source = (
        FUNCTIONS + "\n@test_case(points=0)\ndef test_row(pd, out):\n    out.append(pd.Series(range(999)).sample(1))\n"
    )
    opened = read_tests(source, "tests/q1.py").open()
    out = []
    for _ in range(2):
        opened.run(3, {"out": out, "pd": pd}, CONTEXT)
    assert out[0].equals(out[1])


def test_a_submission_is_told_of_the_seed_that_a_case_sets_and_never_of_its_own():
    source = DRAWS.replace(
        "    from expect import rng\n    out", "    random.seed(5)\n    from expect import rng\n    out"
    )
    opened = read_tests(source, "tests/q1.py").open()
    told = []
    opened.run(3, {"out": []}, CONTEXT, seeded=lambda generator, arguments: told.append((generator, arguments)))
    assert told == [("random", [5])]


def test_printed_text_is_kept_within_bounds_and_not_shown(capsys):
    def loud(x):
        print("y" * 200_000)  # noqa: T201  # what this is about
        return 2 * x

    outcome = run(FUNCTIONS, 0, {"double": loud})
    assert outcome.passed
    assert len(outcome.text) == tests_otter.TEXT_LIMIT
    assert capsys.readouterr() == ("", "")


class Gone(BaseException):
    pass


@pytest.mark.parametrize("source", [FUNCTIONS, DOCTESTS])
def test_what_is_not_the_tests_business_passes_through(source):
    def gone(_):
        raise Gone

    with pytest.raises(Gone):
        run(source, 0, {"double": gone}, through=(Gone,))
    assert isinstance(run(source, 0, {"double": gone}).error, Gone)


@pytest.mark.parametrize("source", [FUNCTIONS, DOCTESTS])
def test_a_test_that_does_not_end_is_stopped(source):
    def endless(_):
        while True:
            pass

    with pytest.raises(AuthorHang):
        run(source, 0, {"double": endless}, seconds=0.05)


@pytest.mark.parametrize("all_or_nothing", [False, True])
@pytest.mark.parametrize("points", ["None", "5", "[1, 2, 0]"])
def test_scores_are_otters(all_or_nothing, points):
    source = FUNCTIONS.replace("points = 4", f"points = {points}\nall_or_nothing = {all_or_nothing}")
    source = source.replace("points=1", "points=None")
    tests = read_tests(source, "tests/q1.py")
    from otter.test_files import create_test_file  # noqa: F401, PLC0415  # the real package, on top of ours
    from otter.test_files.abstract_test import TestCaseResult  # noqa: PLC0415
    from otter.test_files.exception_test import ExceptionTestFile  # noqa: PLC0415

    theirs = ExceptionTestFile.from_string(source)
    for passed in ([True] * 3, [False] * 3, [True, False, True]):
        theirs.test_case_results = [
            TestCaseResult(test_case=case, message="", passed=ok)
            for case, ok in zip(theirs.test_cases, passed, strict=True)
        ]
        assert tests.open().score(passed) == theirs.score
    assert tests.possible == theirs.possible
    assert tests.all_or_nothing is all_or_nothing


def test_a_score_is_never_below_zero_or_above_the_maximum():
    opened = read_tests(FUNCTIONS.replace("points=1", "points=-8"), "tests/q1.py").open()
    assert opened.score([True, False, False]) == 0.0
    assert opened.score([False, True, True]) == 4.0


@pytest.mark.slow
def test_otter_is_not_imported_whole():
    """Its packages take four seconds to import; a grader that starts in two needs two of its classes."""
    code = (
        "import sys; import autograder.tests_otter as t\n"
        f"t.read_tests({FUNCTIONS!r}, 'q1.py')\n"
        "assert not {'nbconvert', 'nbformat', 'pandas', 'jsonschema'} & set(sys.modules)\n"
        f"t.read_tests({DOCTESTS!r}, 'q2.py')\n"
        "assert not {'nbconvert', 'pandas', 'rfc3987_syntax'} & set(sys.modules)\n"
        "import otter, otter.test_files\n"
        "assert otter.__version__ and otter.Notebook and otter.test_files.GradingResults\n"
        "assert otter.test_files.test_case is t.otter_classes._exception_test.test_case\n"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize(
    ("definition", "names"),
    [
        ("def t(): pass", []),
        ("def t(env, f, *, g=1): pass", ["env", "f", "g"]),
        ("def t(f, /, *rest, **more): pass", ["f", "rest", "more"]),
        ("import functools\ndef u(f): inner = f\nt = functools.wraps(u)(lambda *a: u(*a))", ["f"]),
        ("class T:\n    def __call__(self, f): pass\nt = T()", ["f"]),
    ],
)
def test_parameters_are_what_otter_finds(definition, names):
    space = {}
    exec(definition, space)  # noqa: S102
    assert otters_case()(space["t"])._get_func_params() == names == list(inspect.signature(space["t"]).parameters)
