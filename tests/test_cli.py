"""The commands as their users call them: in a process of their own, in a folder, with files."""

import csv
import json
import os
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from autograder import cli
from autograder.errors import InputError
from autograder.gates.finding import VerifyReport
from autograder.model import Text
from autograder.sandbox import Lack, levels

ROOT = Path(__file__).parents[1]


def run(*arguments, cwd=ROOT, expect=0, environment=None):
    done = subprocess.run(
        [sys.executable, "-m", "autograder", *map(str, arguments)],
        cwd=cwd,
        capture_output=True,
        text=True,
        check=False,
        stdin=subprocess.DEVNULL,
        timeout=240,
        env=os.environ | (environment or {}),
    )
    assert expect is None or done.returncode == expect, f"{arguments}: {done.returncode}\n{done.stdout}\n{done.stderr}"
    assert "Traceback" not in done.stdout + done.stderr
    return done


def rows(results):
    with (results / "grades.csv").open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


@pytest.fixture
def _nothing_holds(monkeypatch):
    """A machine that isolates nothing, as macOS and locked containers."""
    lacks = (Lack(Text("沒有沙箱", "there is no sandbox"), "make one"),)
    monkeypatch.setattr(levels, "_tried", lambda level: () if level == "none" else lacks)


@pytest.mark.usefixtures("_nothing_holds")
def test_doctor_on_a_machine_that_isolates_nothing_lists_what_is_missing_and_what_mends_it(capsys):
    assert cli.app(["doctor"], standalone_mode=False) == 1
    said = capsys.readouterr().out
    assert "→ none: NOT ISOLATED" in said
    assert said.endswith("no stronger level, because: there is no sandbox\n  to mend it: make one\n")


@pytest.mark.usefixtures("_nothing_holds")
def test_nothing_is_verified_without_isolation_unless_that_is_said(monkeypatch):
    levels_used = []

    def passing(_root, name, *, isolation, **_):
        levels_used.append(isolation.level)
        return VerifyReport(assignment=name, bundle_digest="", level=isolation.level, submissions=0, gates=())

    monkeypatch.setattr("autograder.verify.verify", passing)
    with pytest.raises(InputError, match="--isolation none verifies all the same"):
        cli.app(["verify", "softmax"], standalone_mode=False)
    assert levels_used == []
    assert cli.app(["verify", "softmax", "--isolation", "none"], standalone_mode=False) == 0
    assert levels_used == ["none"]


def raising(monkeypatch, error, place, *arguments):
    """The exit code of a command whose work ends so."""

    def work(*_, **__):
        raise error

    monkeypatch.setattr(place, work)
    monkeypatch.setattr(sys, "argv", ["autograder", *arguments])
    with pytest.raises(SystemExit) as stop:
        cli.main()
    return stop.value.code


@pytest.mark.usefixtures("_nothing_holds")
def test_grade_when_stopped_says_that_it_goes_on(monkeypatch, capsys):
    monkeypatch.setattr("autograder.bundle.read_bundle", lambda _: None)
    work = "autograder.run.grade_class"
    assert raising(monkeypatch, KeyboardInterrupt(), work, "grade", "x", "--bundle", "x.zip") == 130
    assert "stopped. What was finished is kept; the same command goes on from there." in capsys.readouterr().err


def test_what_begins_anew_when_stopped_does_not_say_that_it_goes_on(monkeypatch, capsys, tmp_path):
    (tmp_path / "submissions").mkdir()
    assert raising(monkeypatch, KeyboardInterrupt(), "autograder.report.render", "report", str(tmp_path)) == 130
    assert capsys.readouterr().err.strip() == "autograder: stopped."


@pytest.mark.parametrize(
    ("error", "says"),
    [
        (PermissionError(13, "Permission denied", "a.txt"), "autograder: a.txt: Permission denied. Mend that and run"),
        (ValueError("odd"), "autograder: an error of ours, ValueError: odd"),
    ],
)
def test_what_nobody_foresaw_names_the_file_or_is_ours_and_leaves_a_log(monkeypatch, capsys, tmp_path, error, says):
    (tmp_path / "submissions").mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    assert raising(monkeypatch, error, "autograder.report.render", "report", str(tmp_path)) == 2
    assert says in capsys.readouterr().err
    [log] = tmp_path.glob("autograder-*.log")
    assert type(error).__name__ in log.read_text(encoding="utf-8")


@pytest.mark.slow
def test_help_names_every_command_and_exits_0():
    said = run("--help").stdout
    for command in ("new", "build", "verify", "sample", "grade", "report", "doctor"):
        assert command in said
        assert f" {command} [OPTIONS]" in run(command, "--help").stdout


@pytest.mark.slow
@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["new", "soft max"], "cannot be the name"),
        (["new", "softmax"], "solutions/softmax is there already"),
        (["build", "sofmax"], "no assignment 'sofmax'"),
        (["grade", "no-such-folder"], "no-such-folder"),
        (["grade", "x", "--assignment", "softmax", "--bundle", "y.zip"], "say one of them"),
        (["grade", "README.md", "--bundle", "no-such.zip"], "no-such.zip"),
        (["report", "docs"], "no results folder"),
        (["grade", "assignment", "--out", "assignment"], "results go elsewhere"),
        (["grade", "assignment", "--out", "docs"], "docs holds other files and no results"),
        (["grade", "assignment", "--out", "README.md"], "README.md cannot hold results"),
        (["sample", "--count", "0", "--out", "x"], "--count"),
    ],
)
def test_bad_input_is_one_sentence_and_exit_1(arguments, says):
    done = run(*arguments, expect=1)
    assert says in done.stderr


@pytest.mark.slow
def test_outside_a_project_says_where_to_go(tmp_path):
    assert "Run this in the project's folder" in run("build", cwd=tmp_path, expect=1).stderr


@pytest.fixture(scope="module")
def graded(tmp_path_factory):
    """A small class, graded once for the tests that look at the results."""
    place = tmp_path_factory.mktemp("class")
    run("build")
    run("sample", "--count", 12, "--out", place / "class")
    run("grade", place / "class", "--out", place / "results")
    return place


@pytest.mark.slow
def test_right_answers_have_full_marks_and_everybody_has_a_row(graded):
    with (graded / "class-key.csv").open(encoding="utf-8-sig", newline="") as file:
        key = list(csv.DictReader(file))
    results = rows(graded / "results")
    assert len(results) == len(key) == 12
    best = max(float(row["total"]) for row in results if row["total"])
    facts = {
        json.loads(path.read_bytes())["file"]: json.loads(path.read_bytes())
        for path in (graded / "results" / "submissions").glob("*/result.json")
    }
    for row in key:
        if row["kind"] == "right":
            [name] = [file for file in facts if file.endswith(row["file"])]
            assert facts[name]["total"] == best == 105


@pytest.mark.slow
def test_a_second_run_grades_nothing_again_and_changes_no_byte(graded):
    results = graded / "results"
    before = {path: path.read_bytes() for path in results.rglob("*") if path.is_file() and path.name != "run.json"}
    said = run("grade", graded / "class", "--out", results).stderr
    assert "12 of 12 were finished already" in said
    after = {path: path.read_bytes() for path in results.rglob("*") if path.is_file() and path.name != "run.json"}
    changed = [path.name for path in before if before[path] != after.get(path)]
    assert not [name for name in changed if name != "class.html"]  # it names the seconds of the run


@pytest.mark.slow
def test_report_renders_again_without_grading(graded):
    results = graded / "results"
    page = results / "class.html"
    wanted = page.read_bytes()
    page.unlink()
    run("report", results)
    assert page.read_bytes() == wanted


@pytest.mark.slow
def test_chinese_names_outlive_a_locale_that_knows_none(graded, tmp_path):
    [one] = list((graded / "class").glob("林*.ipynb"))[:1]
    (tmp_path / "class").mkdir()
    (tmp_path / "class" / one.name).write_bytes(one.read_bytes())
    bare = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "PYTHONIOENCODING": "ascii"}
    run("grade", tmp_path / "class", "--out", tmp_path / "results", environment=bare)
    [row] = rows(tmp_path / "results")
    assert one.name.startswith(row["name"] + "_")
    assert "→" not in run("doctor", environment=bare, expect=None).stdout


@pytest.mark.slow
def test_one_notebook_can_be_graded_alone(graded, tmp_path):
    [notebook] = (ROOT / "assignment" / "softmax").glob("*_en.ipynb")
    run("grade", notebook, "--out", tmp_path / "results")
    [row] = rows(tmp_path / "results")
    assert (row["status"], row["total"]) == ("graded", "0")


@pytest.mark.slow
def test_a_service_that_starts_us_with_nothing_open_has_its_grades(tmp_path):
    [notebook] = (ROOT / "assignment" / "softmax").glob("*_en.ipynb")
    command = 'exec "$0" -m autograder grade "$1" --assignment softmax --out "$2" <&- >&- 2>&-'
    subprocess.run(
        ["sh", "-c", command, sys.executable, notebook, tmp_path / "results"], cwd=ROOT, check=True, timeout=240
    )
    [row] = rows(tmp_path / "results")
    assert (row["status"], row["total"]) == ("graded", "0")
