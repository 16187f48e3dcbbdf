import io
from types import SimpleNamespace

import msgspec
import pytest
from report import made_up
from rich.console import Console

from autograder import learn, results
from autograder.cluster import Group
from autograder.errors import AuthorError, InputError
from autograder.model import Text
from autograder.pool import Finished
from autograder.report import Diagnosis
from autograder.report.facts import DIAGNOSIS
from autograder.results import ResultsFolder
from autograder.run import Mistakes, _check_out, write_reports

HINT = Text("一個一個看。", "Look at one after the other.")
BEFORE = Diagnosis(
    named={"ann": {"q1": "lists"}, "bob": {"q1": "lists"}},
    hints={"lists": HINT},
    groups=(Group(name="g", aliases=(), question="q3", members=("ann", "bob"), cases=("q3.shift",), description=""),),
)


def lying(folder):
    return msgspec.json.decode((folder / DIAGNOSIS).read_bytes(), type=Diagnosis)


def page(folder, submission):
    return (folder / "submissions" / submission / "feedback.html").read_text(encoding="utf-8")


def earlier_run(place):
    """A folder with the results of ann and bob, and names for the mistakes of both."""
    with ResultsFolder(place) as folder:
        for name in ("ann", "bob"):
            folder.store(name, {results.RESULT: results.encode(made_up.typical(name))})
    reported(place, Said(BEFORE))


class Said:
    """Stands in for ``Mistakes``: says what is known already, and what is found out."""

    def __init__(self, known, learnt=None):
        self.known, self.learnt, self.asked = known, learnt, []

    def explained(self, out, *, compute):  # noqa: ARG002 - as Mistakes has it
        self.asked.append(compute)
        if isinstance(self.learnt, BaseException) and compute:
            raise self.learnt
        return self.learnt if compute else self.known


def through(name, *, kept=False):
    return Finished(submission=name, file=name, status="graded", total=1.0, possible=1.0, seconds=0.0, kept=kept)


def reported(place, mistakes, *finished):
    said = io.StringIO()
    console = Console(file=said, soft_wrap=True)
    with ResultsFolder(place) as folder:
        write_reports(folder, made_up.RUN, mistakes, finished or (through("ann"), through("bob")), console)
    return said.getvalue()


# --- where results go ------------------------------------------------------------------------------------------


def test_results_are_not_written_around_the_submissions(tmp_path):
    (tmp_path / "hw" / "submissions").mkdir(parents=True)
    with pytest.raises(InputError, match=r"submissions is in .*: results go elsewhere"):
        _check_out(tmp_path / "hw", [tmp_path / "hw" / "submissions"], "softmax")


def test_a_folder_with_submissions_in_it_is_not_yet_one_of_results(tmp_path):
    (tmp_path / "hw" / "submissions").mkdir(parents=True)
    with pytest.raises(InputError, match="holds other files and no results"):
        _check_out(tmp_path / "hw", [tmp_path / "download.zip"], "softmax")


def test_results_are_written_where_a_run_was_that_had_hardly_begun(tmp_path):
    with ResultsFolder(tmp_path / "out"):
        pass
    _check_out(tmp_path / "out", [tmp_path / "download.zip"], "softmax")
    (tmp_path / "new").mkdir()
    _check_out(tmp_path / "new", [tmp_path / "download.zip"], "softmax")


# --- names of mistakes, and the reports without them -----------------------------------------------------------


def test_known_names_are_in_the_reports_at_once(tmp_path):
    earlier_run(tmp_path)
    mistakes = Said(BEFORE)
    reported(tmp_path, mistakes)
    assert mistakes.asked == [False]
    assert HINT.zh in page(tmp_path, "ann")


def test_names_that_were_found_out_later_come_into_the_reports_and_those_before_leave_them(tmp_path):
    earlier_run(tmp_path)
    learnt = Diagnosis(named={"ann": {"q1": "lists"}}, hints={"lists": HINT})
    told = reported(tmp_path, Said(None, learnt), through("ann", kept=True), through("bob", kept=True))
    assert "1 submission now has the name of its mistakes" in told
    assert HINT.zh in page(tmp_path, "ann")
    assert HINT.zh not in page(tmp_path, "bob")
    assert set(lying(tmp_path).named) == {"ann"}


@pytest.mark.parametrize("learnt", [None, KeyboardInterrupt()], ids=["nothing found out", "stopped meanwhile"])
def test_until_there_are_names_those_of_an_earlier_run_stand(tmp_path, learnt):
    earlier_run(tmp_path)
    try:
        reported(tmp_path, Said(None, learnt), through("ann"), through("bob", kept=True))
    except KeyboardInterrupt:
        assert learnt is not None
    assert HINT.zh in page(tmp_path, "bob")
    assert set(lying(tmp_path).named) == {"bob"}, "ann has been graded again, and may have another mistake"
    assert [group.members for group in lying(tmp_path).groups] == [("bob",)]
    assert (tmp_path / "class.html").exists()


def test_a_damaged_diagnosis_is_written_anew(tmp_path):
    earlier_run(tmp_path)
    (tmp_path / DIAGNOSIS).write_bytes(b"{")
    reported(tmp_path, Said(None))
    assert lying(tmp_path) == Diagnosis()


@pytest.mark.parametrize(
    "error",
    [AuthorError("an entry is broken"), PermissionError(13, "Permission denied"), ValueError("no JSON")],
    ids=["catalogue", "disk", "release"],
)
def test_what_keeps_mistakes_from_their_names_is_said_once_and_costs_no_report(tmp_path, monkeypatch, error):
    earlier_run(tmp_path)
    (tmp_path / "grades.csv").unlink()

    def refuse(*_, **__):
        raise error

    monkeypatch.setattr(learn, "known_for", refuse)
    said = io.StringIO()
    console = Console(file=said, soft_wrap=True)
    bundle = SimpleNamespace(assignment="softmax")
    mistakes = Mistakes(bundle, tmp_path / "dist" / "softmax-autograder.zip", None, 1, console)
    with ResultsFolder(tmp_path) as folder:
        write_reports(folder, made_up.RUN, mistakes, [through("ann", kept=True), through("bob", kept=True)], console)
    assert said.getvalue().count("no mistake gets its name this time") == 1
    assert (tmp_path / "grades.csv").exists()
    assert HINT.zh in page(tmp_path, "ann")
