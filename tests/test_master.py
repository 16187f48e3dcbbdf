import ast
import fnmatch
import re
from pathlib import Path

import jupytext
import nbformat
import pytest
from otter.assign.assignment import Assignment
from otter.assign.notebook_transformer import NotebookTransformer
from otter.assign.tests_manager import AssignmentTestsManager
from otter.test_files.exception_test import ExceptionTestFile

from autograder.errors import AuthorError
from autograder.master import clean_solution, find_master, read_master
from autograder.model import Text
from autograder.testcell import without_comments

MASTERS = Path(__file__).parent / "masters"
DEFECTIVE = sorted((MASTERS / "defective").iterdir())
SAID = dict(line.split(".", 1) for line in (MASTERS / "defective.txt").read_text("utf-8").splitlines())


@pytest.fixture(scope="module")
def double():
    return read_master(MASTERS / "double.py", shown="solutions/double/double.py")


@pytest.mark.parametrize("path", DEFECTIVE, ids=lambda path: path.stem)
def test_a_defective_master_is_refused_with_its_place(path):
    """Defects are named by their files; what is said of them is in defective.txt, for reading."""
    with pytest.raises(AuthorError) as caught:
        read_master(path)
    literal = re.sub(r"([\[?])", r"[\1]", f"{path.stem}.{SAID[path.stem]}")
    assert fnmatch.fnmatchcase(str(caught.value), literal)


def test_every_defect_has_its_message_and_every_message_its_defect():
    assert [path.stem for path in DEFECTIVE] == sorted(SAID)


def test_questions_and_cases_are_as_written(double):
    assert [(q.name, q.points, q.manual, q.bonus) for q in double.questions] == [
        ("q1", 4, False, False),
        ("q2", 2, False, True),
        ("q3", 1, True, False),
    ]
    assert [(c.name, c.points, c.hidden) for q in double.questions for c in q.cases] == [
        ("q1.two", 1, False),
        ("q1.negative", 3, True),
        ("q2.height", 2, True),
    ]
    assert double.questions[0].cases[1].hint == Text("負數也要能加倍。", "Negative numbers double, too.")


def test_config_is_read(double):
    assert double.limits == {"cell_seconds": 5}
    assert double.requirements == ("numpy",)
    assert double.charts == ({"name": "three", "call": "draw", "keywords": {"height": 3}},)
    assert double.hand_in == Text("交到教學平台。", "Upload it to the course site.")
    assert double.title == Text("加倍", "Doubling")


def test_answers_are_what_a_student_could_have_written(double):
    assert double.answers["q1"] == (
        'def double(x):\n    """Twice x."""\n    counted = [x for _ in range(2)]\n    return sum(counted)',
    )
    assert double.forms["en"].answers["q3"] == ("Because adding a thing to itself is multiplying it by two.",)
    assert double.forms["zh-TW"].answers["q3"] == ("因為加法自己和自己相加就是乘以二。",)


def test_the_students_form_has_no_solution_no_note_and_one_language(double):
    text = "\n".join(cell.source for cell in double.forms["en"].student)
    assert "# TODO: your code here" in text
    for gone in ("counted", "42", "BEGIN", "SOLUTION", "加倍", "multiplying"):
        assert gone not in text
    assert "# Doubling" in text


def test_the_reference_form_has_the_solution(double):
    assert any("counted" in cell.source for cell in double.forms["en"].reference)


def test_answer_cells_and_checks_say_what_they_are(double):
    roles = [(cell.question, cell.role, cell.kind) for cell in double.forms["en"].student if cell.role]
    assert roles == [
        ("q1", "answer", "code"),
        ("q1", "check", "code"),
        ("q2", "answer", "code"),
        ("q3", "answer", "markdown"),
    ]


def test_prose_is_invited_in_the_students_language(double):
    invitations = [form.student[-1].source for form in double.forms.values()]
    assert invitations == ["_在這裡寫下你的回答，並刪掉這一行。_", "_Write your answer here and delete this line._"]


def test_otter_loads_the_test_files_and_agrees_on_points(double):
    loaded = ExceptionTestFile.from_string(double.tests["q1"])
    assert [(case.points, case.hidden) for case in loaded.test_cases] == [(1, False), (3, True)]
    assert loaded.test_cases[0].failure_message == "2 的兩倍是 4。 || Twice 2 is 4."


def test_public_tests_are_public_only_and_speak_one_language(double):
    assert list(double.forms["en"].public_tests) == ["q1"]
    public = double.forms["en"].public_tests["q1"]
    assert "Twice 2 is 4." in public
    for gone in ("negative", "兩倍", "||", "remark"):
        assert gone not in public
    assert ExceptionTestFile.from_string(public).possible == 1


def test_test_files_are_python_without_comments(double):
    for source in double.tests.values():
        ast.parse(source)
        assert "remark" not in source


def test_the_source_of_each_case_is_kept_for_the_leak_scan(double):
    assert "remark" in double.cases["q1.two"]
    assert double.notes == ("# IGNORE\n# Note for instructors: 42 is the number that students try first.",)


@pytest.mark.parametrize(("suffix", "fmt"), [(".ipynb", "ipynb"), (".md", "md:myst")])
def test_a_notebook_or_myst_master_gives_the_same(tmp_path, double, suffix, fmt):
    notebook = jupytext.reads((MASTERS / "double.py").read_text("utf-8"), fmt="py:percent")
    if suffix == ".md":  # MyST writes random ids, the other formats none
        for cell in notebook.cells:
            cell.pop("id", None)
    path = tmp_path / f"double{suffix}"
    path.write_text(jupytext.writes(notebook, fmt=fmt), encoding="utf-8")
    other = read_master(path)
    assert other.questions == double.questions
    assert other.tests == double.tests
    assert other.forms == double.forms


def test_outputs_and_ids_of_a_notebook_master_do_not_matter(tmp_path, double):
    notebook = jupytext.reads((MASTERS / "double.py").read_text("utf-8"), fmt="py:percent")
    for number, cell in enumerate(notebook.cells):
        cell["id"] = f"random-{number}"
        if cell.cell_type == "code":
            cell["outputs"] = [nbformat.v4.new_output("stream", text="solution")]
    nbformat.write(notebook, tmp_path / "double.ipynb")
    assert read_master(tmp_path / "double.ipynb").forms == double.forms


def test_otters_fenced_blocks_are_read(tmp_path):
    source = (MASTERS / "double.py").read_text("utf-8")
    fenced = re.sub(r"# %% \[raw\]\n((?:# .*\n)+)", lambda m: f"# %% [markdown]\n# ```otter\n{m[1]}# ```\n", source)
    assert fenced != source
    (tmp_path / "double.py").write_text(fenced, encoding="utf-8")
    master = read_master(tmp_path / "double.py")
    assert [question.points for question in master.questions] == [4, 2, 1]


def small(tmp_path, *changes):
    text = (MASTERS / "double.py").read_text("utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    path = tmp_path / "double.py"
    path.write_text(text, encoding="utf-8")
    return read_master(path)


def test_points_that_are_not_given_are_shared(tmp_path):
    master = small(tmp_path, ("points: 1\nfailure", "failure"), ("hidden: true\npoints: 3", "hidden: true"))
    assert [case.points for case in master.questions[0].cases] == [2, 2]


def test_a_question_without_points_is_worth_its_tests(tmp_path):
    assert small(tmp_path, ("# name: q1\n# points: 4", "# name: q1")).questions[0].points == 4


def test_hidden_can_be_said_in_a_comment(tmp_path):
    config = '''""" # BEGIN TEST CONFIG
points: 1
failure_message: 2 的兩倍是 4。 || Twice 2 is 4.
""" # END TEST CONFIG
'''
    with pytest.raises(AuthorError, match="hidden test has no failure_message"):
        small(tmp_path, (config, "# HIDDEN\n"))


OURS = """# autograder:
#   limits: {cell_seconds: 5}
#   charts: [{name: three, call: draw, keywords: {height: 3}}]
#   hand_in: {zh-TW: 交到教學平台。, en: Upload it to the course site.}
"""
IGNORED = "\n# %% [raw]\n# # IGNORE\n# # AUTOGRADER CONFIG\n" + re.sub(r"(?m)^#   ", "# ", OURS.partition("\n")[2])


def test_our_settings_may_stand_in_a_cell_that_otter_ignores(tmp_path, double):
    master = small(tmp_path, ("# bonus: true\n", ""), (OURS, IGNORED + "# bonus: [q2]\n"))
    assert (master.limits, master.charts, master.hand_in) == (double.limits, double.charts, double.hand_in)
    assert master.questions == double.questions
    assert master.forms == double.forms
    assert master.notes == double.notes


def test_a_master_with_our_settings_is_one_that_plain_otter_reads(tmp_path):
    small(tmp_path, ("# bonus: true\n", ""), (OURS, IGNORED + "# bonus: [q2]\n"))
    assignment = Assignment()
    assignment.master = tmp_path / "double.py"
    otters = NotebookTransformer(assignment, AssignmentTestsManager(assignment))
    transformed = otters.transform_notebook(jupytext.read(tmp_path / "double.py")).transformed_nb
    assert "AUTOGRADER" not in nbformat.writes(transformed)


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ((OURS, OURS + IGNORED), "a second place with our settings"),
        ((OURS, IGNORED + "# bonus: q2\n"), "Write the names of questions"),
        ((OURS, IGNORED + "# bonus: [q7]\n"), "calls q7 a bonus"),
        ((OURS, IGNORED + "# limit: 3\n"), "the key 'limit' means nothing here"),
        (("# %% [raw]\n# # ASSIGNMENT CONFIG", IGNORED + "\n# %% [raw]\n# # ASSIGNMENT CONFIG"), "right after"),
    ],
)
def test_wrong_settings_of_ours_are_refused(tmp_path, change, said):
    with pytest.raises(AuthorError, match=said):
        small(tmp_path, change)


def test_requirements_may_stand_in_a_file(tmp_path):
    (tmp_path / "needs.txt").write_text("# what it needs\nnumpy>=2\n\nscipy\n")
    master = small(tmp_path, ("requirements: [numpy]", "requirements: needs.txt"))
    assert master.requirements == ("numpy>=2", "scipy")


def test_windows_newlines_make_no_difference(tmp_path, double):
    data = (MASTERS / "double.py").read_bytes().replace(b"\n", b"\r\n")
    (tmp_path / "double.py").write_bytes(b"\xef\xbb\xbf" + data)
    assert read_master(tmp_path / "double.py").forms == double.forms


def test_a_rubric_that_is_not_utf8_is_named(tmp_path):
    (tmp_path / "rubric.md").write_bytes(b"\xff")
    with pytest.raises(AuthorError, match=r"rubric\.md: is not UTF-8"):
        small(tmp_path)


def test_a_rubric_that_cannot_be_read_is_named(tmp_path):
    (tmp_path / "rubric.md").mkdir()
    with pytest.raises(AuthorError, match=r"rubric\.md: cannot be read \(Is a directory\)"):
        small(tmp_path)


def test_a_master_that_is_missing_is_named(tmp_path):
    with pytest.raises(AuthorError, match="no such file"):
        read_master(tmp_path / "nowhere.py")


def test_another_suffix_is_refused(tmp_path):
    (tmp_path / "hw.Rmd").write_text("")
    with pytest.raises(AuthorError, match=r"ends in \.py"):
        read_master(tmp_path / "hw.Rmd")


def test_the_master_of_an_assignment_is_found(tmp_path):
    folder = tmp_path / "solutions" / "hw"
    folder.mkdir(parents=True)
    with pytest.raises(AuthorError, match="there is no master"):
        find_master(tmp_path, "hw")
    (folder / "hw.md").write_text("")
    assert find_master(tmp_path, "hw") == folder / "hw.md"
    (folder / "hw.py").write_text("")
    with pytest.raises(AuthorError, match=r"which of hw\.py, hw\.md"):
        find_master(tmp_path, "hw")


@pytest.mark.parametrize(
    ("source", "clean"),
    [
        ("x = 1  # SOLUTION", "x = 1"),
        ("x = 1 #SOLUTION", "x = 1"),
        ("helper = 2  # SOLUTION NO PROMPT\nx = 1", "helper = 2\nx = 1"),
        ("# BEGIN SOLUTION\nx = 1\n# END SOLUTION", "x = 1"),
        ("def f():\n    # BEGIN SOLUTION NO PROMPT\n    return 1\n    # END SOLUTION", "def f():\n    return 1"),
        ('x = 1\n""" # BEGIN PROMPT\nx = ...\n""" # END PROMPT\ny = 2', "x = 1\ny = 2"),
    ],
)
def test_otters_marks_are_taken_out_of_solutions(source, clean):
    assert clean_solution(source) == clean


@pytest.mark.parametrize(
    ("source", "bare"),
    [
        ("def f():\n    # why\n    return 1  # because", "def f():\n    return 1"),
        ('def f():\n    return "# no comment"', 'def f():\n    return "# no comment"'),
        (
            'def f():\n    """# text\n    # more"""\n\n    return 1',
            'def f():\n    """# text\n    # more"""\n\n    return 1',
        ),
    ],
)
def test_comments_are_taken_out_of_tests(source, bare):
    assert without_comments(source) == bare
