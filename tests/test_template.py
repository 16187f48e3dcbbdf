import csv

import pytest
from test_cli import run

from autograder.build import build
from autograder.errors import InputError, SystemFault
from autograder.template import files, write_new
from autograder.verify import verify


def test_what_is_written_is_the_assignments_own_and_named_after_it(tmp_path):
    written = write_new(tmp_path, "averages")
    assert (tmp_path / "solutions" / "averages" / "averages.py") in written
    assert sorted(path.relative_to(tmp_path / "solutions" / "averages").as_posix() for path in written) == sorted(
        files("averages")
    )
    assert not list(tmp_path.rglob("*.txt"))
    assert [path.name for path in (tmp_path / "solutions").iterdir()] == ["averages"]


@pytest.mark.parametrize(
    "name", ["", ".", "..", "a/b", "../a", "-x", "1st", "week 1", "作業", "a.b", "a\n", "x" * 61, "con:"]
)
def test_a_name_that_can_be_no_files_name_is_refused(tmp_path, name):
    with pytest.raises(InputError, match="cannot be the name"):
        write_new(tmp_path, name)
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("taken", ["solutions/hw", "assignment/hw", "dist/hw-autograder.zip"])
def test_a_name_that_is_taken_changes_nothing(tmp_path, taken):
    (tmp_path / taken).mkdir(parents=True)
    (tmp_path / taken / "mine").write_text("kept", encoding="utf-8")
    with pytest.raises(InputError, match=f"{taken} is there already"):
        write_new(tmp_path, "hw")
    assert [path.name for path in tmp_path.rglob("*") if path.is_file()] == ["mine"]


def test_a_disk_that_fills_up_leaves_nothing_half_written(tmp_path, monkeypatch):
    def full(self, data):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("pathlib.Path.write_bytes", full)
    with pytest.raises(SystemFault, match="No space left on device"):
        write_new(tmp_path, "hw")
    assert not list((tmp_path / "solutions").iterdir())


@pytest.mark.slow
def test_the_template_passes_every_gate_with_no_mutant_alive(tmp_path):
    write_new(tmp_path, "averages")
    build(tmp_path, "averages")
    assert verify(tmp_path, "averages", strict=True).passed


@pytest.mark.slow
def test_a_first_assignment_builds_and_grades_at_once_in_an_empty_folder(tmp_path):
    assert "autograder build hw1" in run("new", "hw1", cwd=tmp_path).stdout
    run("build", cwd=tmp_path)
    run("sample", "--count", 6, "--out", "class", cwd=tmp_path)
    run("grade", "class", cwd=tmp_path)
    with (tmp_path / "results" / "grades.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    with (tmp_path / "class-key.csv").open(encoding="utf-8-sig", newline="") as file:
        kinds = [row["kind"] for row in csv.DictReader(file)]
    assert [float(row["total"]) == 10 for row in rows] == [kind == "right" for kind in kinds]
    assert "is there already" in run("new", "hw1", cwd=tmp_path, expect=1).stderr
    run("new", "hw2", cwd=tmp_path)
    run("build", "hw2", cwd=tmp_path)
    said = run("grade", "class", "--assignment", "hw2", cwd=tmp_path, expect=1).stderr
    assert "results holds the results of hw1, not of hw2" in said
