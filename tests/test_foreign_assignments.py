"""Assignments that were not built here score as ``otter run`` scores them, case by case.

Each folder of ``tests/masters/foreign`` is an assignment as ``otter generate`` packs it (``tests/``, ``files/``,
``otter_config.json``) with a right and a partly wrong notebook as text. ``otter_run.json`` is what otter-grader 7.0.0
made of them: submission -> question -> points and one sign for each case. One of them is run by otter anew.
"""

import hashlib
import json
from pathlib import Path

import pytest
from under_otter import otter_run

from autograder import foreign
from autograder.bundle import unpack, zipped
from autograder.grade import Identity, grade_submission
from autograder.sandbox import Worker, probe

FOLDERS = sorted(path for path in (Path(__file__).parent / "masters" / "foreign").iterdir() if path.is_dir())


def packed(folder):
    members = {"otter_config.json": b"{}"}
    for path in folder.rglob("*"):
        name = path.relative_to(folder).as_posix()
        if path.is_file() and (name.startswith(("tests/q", "files/")) or name == "otter_config.json"):
            members[name] = path.read_bytes()
    return zipped(members)


def cells(path):
    return [cell.strip("\n") for cell in path.read_text(encoding="utf-8").split("# %%\n")]


def submissions(folder):
    right = cells(folder / "right.py")
    broken = [right[0], "def broken(:\n    pass", "1 / 0\n" + right[2], *right[3:]]
    return {"right": right, "part": cells(folder / "part.py"), "empty": right[:1], "broken": broken}


def notebook(sources):
    found = [
        {"cell_type": "code", "id": f"c{n}", "execution_count": None, "metadata": {}, "outputs": [], "source": source}
        for n, source in enumerate(sources)
    ]
    kernel = {"name": "python3", "display_name": "Python 3", "language": "python"}
    metadata = {"kernelspec": kernel, "language_info": {"name": "python"}}
    return json.dumps({"cells": found, "metadata": metadata, "nbformat": 4, "nbformat_minor": 5}).encode()


def graded(worker, bundle, data, name="hw.ipynb"):
    identity = Identity("hw", name, "", "", hashlib.sha256(data).hexdigest())
    result = grade_submission(worker, unpack(bundle, shown="bundle.zip"), identity, data)
    assert result.status == "graded", result.note
    return {
        question.name: [question.points, "".join("-+"[case.verdict == "passed"] for case in question.cases)]
        for question in result.questions
    }


@pytest.fixture(scope="module")
def worker():
    with Worker(probe()) as running:
        yield running


@pytest.mark.slow
@pytest.mark.parametrize("submission", ["right", "part", "empty", "broken"])
@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_a_foreign_assignment_scores_as_under_otter_run(worker, folder, submission):
    expected = json.loads((folder / "otter_run.json").read_text(encoding="utf-8"))[submission]
    assert graded(worker, packed(folder), notebook(submissions(folder)[submission])) == expected


@pytest.mark.slow
def test_what_a_test_writes_does_not_stay_where_the_grader_was_started(worker, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    folder = next(folder for folder in FOLDERS if folder.name == "odd")  # one of its tests writes t.txt
    graded(worker, packed(folder), notebook(submissions(folder)["right"]))
    assert Path.cwd() == tmp_path
    assert list(tmp_path.iterdir()) == []


@pytest.mark.slow
def test_a_script_scores_as_the_notebook_does(worker):
    folder = next(folder for folder in FOLDERS if folder.name == "classes")
    expected = json.loads((folder / "otter_run.json").read_text(encoding="utf-8"))["right"]
    assert graded(worker, packed(folder), "\n".join(cells(folder / "right.py")).encode(), "hw.py") == expected


@pytest.mark.slow
def test_replaced_testing_tools_pass_nothing(worker):
    folder = next(folder for folder in FOLDERS if folder.name == "objects")
    forged = "import doctest\ndoctest.DocTestRunner.run = lambda *a, **k: doctest.TestResults(0, 1)\nax = object()"
    found = graded(worker, packed(folder), notebook([forged]))
    assert {points for points, _ in found.values()} == {0.0}


def test_a_test_that_seeds_the_shared_generators_seeds_those_of_the_submission(worker):
    code = ">>> np.random.seed(5); random.seed(5)\n>>> roll(), pick()\n%r"
    cases = [{"code": code % (drawn,)} for drawn in [(3, 9), (3, 8)]]  # what Python and NumPy draw there, and not quite
    members = {"tests/q1.py": ("test = " + repr({"name": "q1", "points": 2, "suites": [{"cases": cases}]})).encode()}
    bundle = unpack(zipped(members), shown="bundle.zip")
    sources = [
        "import random\nimport numpy as np",
        "def roll(): return int(np.random.randint(6))\ndef pick(): return random.randrange(10)",
    ]
    data = notebook(sources)
    identity = Identity("hw", "hw.ipynb", "", "", hashlib.sha256(data).hexdigest())
    passed, failed = grade_submission(worker, bundle, identity, data).questions[0].cases
    assert (passed.verdict, passed.how) == ("passed", "isolated")
    assert failed.verdict == "failed"


@pytest.mark.slow
@pytest.mark.filterwarnings("ignore")  # what otter's own dependencies warn of is not ours
def test_the_stored_outcomes_are_those_of_otter_run(tmp_path):
    folder = next(folder for folder in FOLDERS if folder.name == "points_in_time")
    (tmp_path / "bundle.zip").write_bytes(packed(folder))
    (tmp_path / "hw.ipynb").write_bytes(notebook(submissions(folder)["right"]))
    theirs = otter_run(tmp_path / "hw.ipynb", tmp_path / "bundle.zip")
    found = {
        name: [round(file.score, 5), "".join("-+"[case.passed] for case in file.test_case_results)]
        for name, file in theirs.results.items()
    }
    assert found == json.loads((folder / "otter_run.json").read_text(encoding="utf-8"))["right"]


def test_a_notebook_for_another_assignment_is_graded_and_says_so(worker):
    folder = next(folder for folder in FOLDERS if folder.name == "classes")
    members = {"otter_config.json": b'{"assignment_name": "hw1"}'}
    members |= {f"tests/{path.name}": path.read_bytes() for path in (folder / "tests").iterdir()}
    bundle = unpack(zipped(members), shown="bundle.zip")
    for name, said in [("hw1", ""), ("hw2", "the notebook says that it is for 'hw2', not 'hw1'.")]:
        document = json.loads(notebook(["x = 1"]))
        document["metadata"]["otter"] = {"assignment_name": name}
        data = json.dumps(document).encode()
        identity = Identity("hw", "hw.ipynb", "", "", hashlib.sha256(data).hexdigest())
        assert grade_submission(worker, bundle, identity, data).note.en == said


def test_a_notebook_that_needs_commands_of_the_shell_says_so(worker):
    silent = ["!pip install -q x\n%pip install y", "!ls data\nx = 1\n!python -m pip install z", "a = 5 != 4\n'!'"]
    needing = ["!unzip data.zip", "files = !ls", "%%bash\necho 1", "x = 1\n  !mkdir out"]
    result = judged(worker, doctests(q1=("x", 1, 1)), notebook(silent + needing))
    assert result.note.en == "code cells that need a shell command, which is not run: 4, 5, 6, 7."
    assert judged(worker, doctests(q1=("x", 1, 1)), notebook(silent)).note.en == ""


def test_a_notebook_that_imports_what_is_not_installed_says_so(worker):
    members = doctests(q1=("x", 1, 1)) | {"files/own.py": b"import no_such_part"}
    members["environment.yml"] = b"dependencies: [python=3.13, numpy, no.such_package>=1]"
    bundle = unpack(zipped(members), shown="bundle.zip")
    assert foreign.not_installed(bundle.packages) == ["no.such_package"]
    cells = ["from no_such_package.sub import *", "import own\nimport numpy", "import own.more", "x = 1"]
    result = judged(worker, members, notebook(cells))
    assert result.note.en == "code cells import what is not installed here: no_such_package, no_such_part."
    assert judged(worker, members, notebook(["import numpy\nx = 1"])).note.en == ""


def test_of_two_files_with_one_name_the_last_counts_and_hidden_files_are_no_tests():
    test = "test = {'name': %r, 'points': %d, 'suites': [{'cases': [{'code': '>>> x\\n1'}]}]}"
    members = {
        "tests/q1.py": (test % ("q", 1)).encode(),
        "tests/q2.py": (test % ("q", 2)).encode(),
        "tests/._q1.py": b"\0\1\xff",
    }
    bundle = unpack(zipped(members), shown="bundle.zip")
    assert [(question.name, question.points) for question in bundle.questions] == [("q", 2.0)]


SETTINGS = [
    {},
    {"points_possible": 10},
    {"points_possible": 0},
    {"score_threshold": 0.75},
    {"score_threshold": 0},
    {"score_threshold": 0.8, "points_possible": 10},
    {"points_possible": None, "score_threshold": None},
]


@pytest.mark.slow
@pytest.mark.filterwarnings("ignore")  # as above
def test_totals_are_those_of_otter():
    import otter.api  # noqa: F401, PLC0415 - seconds; otter's modules import each other in this order alone
    from otter.run.run_autograder.autograder_config import AutograderConfig  # noqa: PLC0415 - as above
    from otter.test_files import GradingResults  # noqa: PLC0415 - as above

    class Results(GradingResults):
        total, possible = 0.0, 0.0

        def __init__(self):
            self.results, self._catastrophic_error, self.output, self.pdf_error = {}, None, None, None
            self.all_hidden = False

    for settings in SETTINGS:
        for points, of in [(3.0, 4.0), (4.0, 4.0), (0.0, 4.0), (0.0, 0.0)]:
            results = Results()
            Results.total, Results.possible = points, of
            config = AutograderConfig({**settings, "show_hidden": True})
            theirs = results.to_gradescope_dict(config).get("score", points)
            assert foreign.total(settings, points, of) == theirs, (settings, points, of)


def doctests(**expected):
    """Test files of one doctest each: question -> (code, what comes, points)."""
    return {
        f"tests/{name}.py": (
            "test = "
            + repr({"name": name, "points": points, "suites": [{"cases": [{"code": f">>> {code}\n{value}"}]}]})
        ).encode()
        for name, (code, value, points) in expected.items()
    }


def judged(worker, members, data):
    bundle = unpack(zipped(members), shown="bundle.zip")
    identity = Identity("hw", "hw.ipynb", "", "", hashlib.sha256(data).hexdigest())
    return grade_submission(worker, bundle, identity, data)


@pytest.mark.parametrize(
    ("config", "keys"),
    [
        (
            {"grade_from_log": True, "plugins": ["p"], "serialized_variables": {"x": "int"}},
            ["grade_from_log", "plugins"],
        ),
        ({"grade_from_log": False, "plugins": [], "serialized_variables": {"x": "int"}, "seed": 1}, []),
    ],
)
def test_what_otter_would_have_ignored_as_well_is_not_said_to_be_left_out(config, keys):
    assert foreign.not_followed(config) == keys


def test_three_thirds_of_a_point_reach_a_threshold_of_one(worker):
    members = doctests(q1=("x", 1, 1 / 3), q2=("x", 1, 1 / 3), q3=("x", 1, 1 / 3))
    for config, total in [({}, 1.0), ({"score_threshold": 1}, 1.0), ({"points_possible": 10}, 10.0)]:
        members["otter_config.json"] = json.dumps(config).encode()
        assert judged(worker, members, notebook(["x = 1"])).total == total


def test_text_in_a_notebook_checks_what_its_metadata_say(worker):
    document = json.loads(notebook(["x = 1", "x = 2"]))
    text = {"cell_type": "markdown", "id": "m", "source": "# x", "metadata": {"otter": {"tests": ["q1"]}}}
    document["cells"].insert(1, text)
    result = judged(worker, doctests(q1=("x", 1, 1)), json.dumps(document).encode())
    assert result.total == 1.0


def test_the_generators_are_seeded_before_what_metadata_check(worker):
    members = doctests(q1=("int(np.random.randint(100))", 51, 1), q2=("draw()", 51, 1))
    members["otter_config.json"] = b'{"seed": 42}'
    draw = "import numpy as np\ndef draw(): return int(np.random.randint(100))\nfirst = draw()"
    document = json.loads(notebook([draw, "second = draw()"]))
    document["cells"][0]["metadata"] = {"otter": {"tests": ["q2"]}}
    result = judged(worker, members, json.dumps(document).encode())
    assert result.questions[1].points == 1.0


def test_a_check_of_what_does_not_exist_ends_its_cell_and_one_of_a_file_that_does_not_count_does_not(worker):
    members = doctests(q1=("x, y", (1, 0), 1), q2=("z", 2, 1))
    members["tests/q0.py"] = members["tests/q1.py"]
    cells = ["import otter\ng = otter.Notebook()\nx = y = 0", "x = 1\ng.check('q9')\ny = 1", "g.check('q0')\nz = 2"]
    assert judged(worker, members, notebook(cells)).total == 2.0


def test_a_test_that_imports_what_the_notebook_wrote_is_judged_where_that_is(worker):
    cases = [{"code": ">>> from mine import NAME\n>>> NAME\n'me'"}, {"code": ">>> import not_there"}]
    members = {"tests/q1.py": ("test = " + repr({"name": "q1", "suites": [{"cases": cases}]})).encode()}
    for name, verdict in [("me", "passed"), ("you", "failed")]:
        result = judged(worker, members, notebook([f"%%writefile mine.py\nNAME = {name!r}"]))
        imported, broken = result.questions[0].cases
        assert (imported.verdict, imported.how) == (verdict, "contained")
        assert (broken.verdict, broken.fault) == ("not judged", "author")


def test_a_test_that_looks_at_files_sees_those_of_the_notebook_where_it_has_written_some(worker):
    cases = [
        {"code": ">>> import os\n>>> os.path.exists('left.txt')\nFalse"},
        {"code": ">>> import pathlib\n>>> pathlib.Path('data.csv').read_text()\n'x'"},
        {"code": ">>> y\n1"},
    ]
    members = {"tests/q1.py": ("test = " + repr({"name": "q1", "suites": [{"cases": cases}]})).encode()}
    members["files/data.csv"] = b"x"
    for cell, found in [
        ("y = 1", ["passed isolated", "passed isolated", "passed isolated"]),
        ("y = 1; open('left.txt', 'w').close()", ["failed contained", "passed contained", "passed isolated"]),
        ("y = 1; open('data.csv', 'w').close()", ["passed contained", "failed contained", "passed isolated"]),
    ]:
        result = judged(worker, members, notebook([cell]))
        assert [f"{case.verdict} {case.how}" for case in result.questions[0].cases] == found


NOT_PLAIN = """
import types
from otter.test_files import test_case
OK_FORMAT = False
name = "q1"
@test_case()
def test_it_can_be_called(x):
    assert callable(x)
@test_case()
def test_it_has_a_length(x):
    assert hasattr(x, "__len__")
@test_case()
def test_it_is_no_class(f):
    assert not isinstance(f, type)
@test_case()
def test_they_differ(f, g):
    assert f != g
@test_case()
def test_it_is_something(x):
    assert x is not None
"""


@pytest.mark.parametrize(
    ("cell", "signs"),
    [
        ("class C: pass\nx = C()\nf = C\ng = C", "----+"),
        ("class C:\n    def __len__(self): return 1\nx = C()\ndef f(): pass\ndef g(): pass", "-++++"),
        ("class C:\n    def __call__(self): pass\nx = C()\nf = lambda: 1\ng = f", "+-+-+"),
    ],
)
def test_what_is_asked_of_an_object_itself_is_asked_where_it_is(worker, cell, signs):
    cases = judged(worker, {"tests/q1.py": NOT_PLAIN.encode()}, notebook([cell])).questions[0].cases
    assert "".join("-+"[case.verdict == "passed"] for case in cases) == signs


@pytest.mark.parametrize("checked", [True, False])
def test_a_case_in_the_guest_finds_what_tests_of_other_questions_have_changed_by_their_calls(worker, checked):
    frame = "import pandas as pd, otter\ngrader = otter.Notebook()\nlog = pd.DataFrame({'x': []})"
    add = "def add(n):\n    log.loc[len(log)] = n\n    return n"
    members = doctests(q1=("add(5)", 5, 1), q2=("len(log)", 1, 1), q3=("add(6)", 6, 1))
    cells = [frame, add, *(f"grader.check('q{n}')" for n in (1, 2, 3) if checked)]
    result = judged(worker, members, notebook(cells))
    assert [(question.points, question.cases[0].how) for question in result.questions] == [
        (1.0, "isolated"),
        (1.0, "contained"),
        (1.0, "isolated"),
    ]


KEEPING = """
from otter.test_files import test_case
OK_FORMAT = False
name = "q1"
made = {}
@test_case()
def test_make(make):
    made["one"] = make()
    assert made["one"].n == 1
@test_case(hidden=True)
def test_use():
    assert made["one"].n == 1
@test_case()
def test_count():
    assert len(made) == 1
"""


def test_what_a_case_leaves_in_its_module_is_there_for_the_next_one(worker):
    members = {"tests/q1.py": KEEPING.encode()}
    made = "class Made:\n    n = %d\ndef make(): return Made()"
    for number, points in [(1, 1.0), (2, 0.33333)]:
        assert judged(worker, members, notebook([made % number])).questions[0].points == points


def test_a_total_is_all_or_nothing_where_the_bundle_says_so(worker):
    folder = next(folder for folder in FOLDERS if folder.name == "classes")
    members = {f"tests/{path.name}": path.read_bytes() for path in (folder / "tests").iterdir()}
    for submission, total in [("right", 10.0), ("empty", 0.0)]:
        members["otter_config.json"] = b'{"points_possible": 10, "score_threshold": 1}'
        data = notebook(submissions(folder)[submission])
        identity = Identity("hw", "hw.ipynb", "", "", hashlib.sha256(data).hexdigest())
        result = grade_submission(worker, unpack(zipped(members), shown="bundle.zip"), identity, data)
        assert (result.total, result.possible) == (total, 10.0)


CHANGING = """
from otter.test_files import test_case
OK_FORMAT = False
name = "q2"
@test_case()
def test_what_it_holds(table, tidy):
    tidy()
    assert table == [3, 1, 2]
@test_case()
def test_what_it_gives(row, order):
    order(row)
    assert row == [3, 1, 2]
"""


@pytest.mark.parametrize(
    ("how", "signs"),
    [
        (("sorted(table)", "sorted(x)", "names.append(n)", "0"), ("++++-", "++")),
        (("table.sort()", "x.sort()", "names = names + [n]", "count + 1"), ("--+-+", "--")),
    ],
)
def test_what_a_call_changes_is_changed_in_what_the_test_holds_and_a_doctest_keeps_its_names(worker, how, signs):
    cases = [
        ">>> order(rows)\n>>> rows\n[3, 1, 2]",  # what it was given is what has the name
        ">>> held = table\n>>> tidy()\n>>> held == [3, 1, 2]\nTrue",
        ">>> step()\n>>> count\n0",  # a doctest has a copy of all names
        ">>> add('x')\n>>> 'x' in names\nTrue",
        ">>> count\n1",
    ]
    suite = {"name": "q1", "suites": [{"cases": [{"code": code} for code in cases]}]}
    members = {"tests/q1.py": f"test = {suite}".encode(), "tests/q2.py": CHANGING.encode()}
    data = notebook(
        [
            "table, rows, row, names, count = [3, 1, 2], [3, 1, 2], [3, 1, 2], [], 0",
            f"def tidy(): {how[0]}",
            f"def order(x): {how[1]}",
            f"def add(n):\n    global names\n    {how[2]}",
            f"def step():\n    global count\n    count = {how[3]}",
        ]
    )
    found = judged(worker, members, data).questions
    assert tuple("".join("-+"[case.verdict == "passed"] for case in each.cases) for each in found) == signs


@pytest.mark.parametrize(
    ("body", "verdict"),
    [
        (">>> swap()\n>>> f()\n2", "failed"),  # a doctest has a copy of all names, functions among them
        (">>> swap()\n>>> f()\n1", "passed"),
        (">>> count\n0\n>>> step(1)\n>>> count\n1\n>>> step(-1)", "failed"),
    ],
)
def test_what_a_call_puts_in_another_s_place_or_back_is_seen_as_under_otter(worker, body, verdict):
    members = {"tests/q1.py": f"test = {{'name': 'q1', 'suites': [{{'cases': [{{'code': {body!r}}}]}}]}}".encode()}
    cell = (
        "count = 0\ndef f(): return 1\ndef g(): return 2\n"
        "def swap():\n    global f\n    f = g\ndef step(n):\n    global count\n    count += n"
    )
    (case,) = judged(worker, members, notebook([cell])).questions[0].cases
    assert f"{case.verdict} {case.how}" == f"{verdict} contained"


def test_what_a_test_changes_itself_is_changed_for_the_tests_after_it(worker):
    members = doctests(q1=("xs.append(3)", None, 1), q2=("xs", [1, 2], 1), q3=("ys", [1], 1))
    members["tests/q1.py"] = members["tests/q1.py"].replace(b"\\nNone", b"")
    found = [each.cases[0] for each in judged(worker, members, notebook(["xs, ys = [1, 2], [1]"])).questions]
    assert [f"{case.verdict} {case.how}" for case in found] == [
        "passed contained",
        "failed contained",
        "passed isolated",
    ]


def test_a_case_that_fails_after_a_call_says_what_there_is_by_then(worker):
    members = doctests(q1=("step() or len(seen)", 2, 1))
    (case,) = judged(worker, members, notebook(["seen = []\ndef step(): seen.append(1)"])).questions[0].cases
    assert case.verdict == "failed"
    assert "Got:\n    1" in case.message.en
