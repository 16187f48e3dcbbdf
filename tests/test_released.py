"""What was shipped, run as a student and as an otter user would: real kernels, a fresh folder, nothing beside it."""

import json
import subprocess
import sys
from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient

from autograder import chartfont
from autograder.bundle import pack
from autograder.handout import tools
from autograder.master import read_master
from autograder.release import make_font, release, splice

ROOT = Path(__file__).parents[1]
MASTERS = Path(__file__).parent / "masters"
HOMEWORK = ROOT / "assignment" / "softmax"

pytestmark = [
    pytest.mark.slow,
    pytest.mark.filterwarnings("ignore::DeprecationWarning:jupyter_client"),
    pytest.mark.filterwarnings("ignore::ResourceWarning"),  # zmq sockets of kernels that have ended
]


def executed(document, folder):
    notebook = nbformat.from_dict(document)
    for cell in notebook.cells:
        cell.source = "".join(cell.source)
    resources = {"metadata": {"path": str(folder)}}
    NotebookClient(notebook, timeout=120, allow_errors=True, resources=resources).execute()
    return notebook


def troubles(notebook):
    return [
        (cell.source[:60], output.ename, output.evalue)
        for cell in notebook.cells
        for output in cell.get("outputs", [])
        if output.output_type == "error"
    ]


def shown(notebook, source):
    (cell,) = [cell for cell in notebook.cells if cell.source == source]
    return "".join(output.get("data", {}).get("text/plain", "") for output in cell.outputs)


@pytest.mark.parametrize("language", ["zh-TW", "en"])
def test_the_untouched_homework_runs_without_an_error(language, tmp_path):
    document = json.loads((HOMEWORK / f"softmax_{language}.ipynb").read_text("utf-8"))
    notebook = executed(document, tmp_path)
    assert troubles(notebook) == []
    assert "✓" not in shown(notebook, "grader.check_all()")
    assert sorted(path.name for path in tmp_path.iterdir()) == [".OTTER_LOG"]


@pytest.mark.parametrize("first", ["", "from numpy import *\nsum, len, str, enumerate = 0, 3, 'text', None\n"])
def test_the_reference_passes_every_public_test(first, tmp_path):
    """Whatever it calls its own variables."""
    master = read_master(ROOT / "solutions" / "softmax" / "softmax.py")
    document = json.loads((HOMEWORK / "softmax_zh-TW.ipynb").read_text("utf-8"))
    answers = master.forms["zh-TW"].answers
    answers = {**answers, "q1": (first + answers["q1"][0], *answers["q1"][1:])}
    notebook = executed(splice(document, answers), tmp_path)
    assert troubles(notebook) == []
    assert "✗" not in shown(notebook, "grader.check_all()")
    assert shown(notebook, "grader.check_all()").count("✓") == len(master.forms["zh-TW"].public_tests)


@pytest.fixture(scope="module")
def double(tmp_path_factory):
    """The small assignment: its bundle's file, its notebook, its answers."""
    master = read_master(MASTERS / "double.py")
    path = tmp_path_factory.mktemp("bundle") / "double-autograder.zip"
    path.write_bytes(pack(master, tools()))
    files = release(master, make_font(master, MASTERS / "fonts" / chartfont.FILE), tools())
    return path, json.loads(files["double_en.ipynb"]), master.forms["en"].answers


def otter_run(bundle, document, folder):
    """Question -> points, as ``otter run`` gives them."""
    (folder / "hw.ipynb").write_text(json.dumps(document), encoding="utf-8")
    command = [sys.executable, "-m", "otter", "run", "-a", str(bundle), "-o", str(folder), "--no-logo"]
    subprocess.run([*command, str(folder / "hw.ipynb")], cwd=folder, capture_output=True, check=True)
    results = json.loads((folder / "results.json").read_text("utf-8"))
    return {test["name"]: test["score"] for test in results["tests"] if "score" in test}


def test_otter_gives_the_right_answer_full_marks(double, tmp_path):
    bundle, document, answers = double
    assert otter_run(bundle, splice(document, answers), tmp_path) == {"q1": 4, "q2": 2}


def test_under_otter_a_student_who_edits_the_tests_fools_nobody(double, tmp_path):
    bundle, document, _ = double
    wrong = splice(document, {"q1": ("def double(x):\n    return x",)})
    for cell in wrong["cells"]:
        if cell["metadata"].get("autograder", {}).get("role") == "setup":
            text = "".join(cell["source"]).replace("assert double(2) == 4", "assert True")
            cell["source"] = [text.replace("def check(", "def check(*_, **__):\n    return\n\n\ndef _check(")]
    assert otter_run(bundle, wrong, tmp_path) == {"q1": 0, "q2": 0}
