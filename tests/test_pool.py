import contextlib
import hashlib
import os
import signal
import time
from dataclasses import dataclass, field
from types import SimpleNamespace

import matplotlib as mpl
import msgspec
import pytest
import stand_ins
from stand_ins import bundle, notebook, question

from autograder import pool as pools
from autograder import results
from autograder.errors import InputError, SystemFault
from autograder.model import Text
from autograder.pool import Pool
from autograder.results import ResultsFolder
from autograder.sandbox import Limits

AGAINST = bundle(question("q1", ("one", "assert f(1) == 1"), ("two", "assert f(2) == 2")))
RIGHT = notebook("def f(x):\n    return x")
WRONG = notebook("def f(x):\n    return 1")


class Gone(InputError):  # noqa: N818 - it is the state of a file
    def __init__(self, why):
        super().__init__(why.en)
        self.why = why


@dataclass
class HandedIn:
    id: str
    data: bytes = RIGHT
    files: dict = field(default_factory=dict)
    problem: Text | None = None
    remark: Text | None = None
    student_id: str = ""
    student_name: str = ""
    vanished: bool = False

    @property
    def file(self):
        return f"{self.id}.ipynb"

    @property
    def digest(self):
        return hashlib.sha256(self.data).hexdigest()

    def read(self):
        if self.vanished:
            raise Gone(Text("檔案不見了", "the file is gone"))
        return SimpleNamespace(data=self.data, files=self.files)


class Worker(stand_ins.Worker):
    """A stand-in that a pool can start; the class says what goes wrong with the next ones."""

    def __init__(self, isolation, limits, number, given, core):
        super().__init__(**msgspec.structs.asdict(limits))
        self.isolation, self.number, self.given, self.core = isolation, number, given, core

    def __enter__(self):
        return self

    def __exit__(self, *_):
        pass


@pytest.fixture(autouse=True)
def _stand_in(monkeypatch):
    monkeypatch.setattr(pools, "Worker", Worker)


def grade(out, *submissions, workers=1, against=AGAINST, level="namespaces", **options):
    isolation = SimpleNamespace(level=level)
    with ResultsFolder(out) as folder, Pool(against, isolation, Limits(), folder, workers=workers, **options) as pool:
        return list(pool.grade(submissions))


def contents(out):
    """Every file of a results folder, timings aside."""
    found = {}
    for path in sorted((out / "submissions").rglob("*")):
        if path.is_file():
            data = path.read_bytes()
            if path.name == "result.json":
                data = results.encode(timeless(results.decode(data)))
            found[str(path.relative_to(out))] = data
    return found


def timeless(result):
    def cases(each):
        return tuple(msgspec.structs.replace(case, seconds=0.0) for case in each.cases)

    questions = tuple(msgspec.structs.replace(each, cases=cases(each)) for each in result.questions)
    return msgspec.structs.replace(result, seconds=0.0, questions=questions)


CLASS = [
    HandedIn("ann"),
    HandedIn("bob", WRONG),
    HandedIn("cat", b"{"),
    HandedIn("dan", problem=Text("是資料夾", "it is a folder")),
    HandedIn("eve", vanished=True),
    HandedIn("fay", notebook("f = loop")),
    HandedIn("guy", notebook("x = 1"), files={"data.csv": b"1"}),
]
READABLE = [each for each in CLASS if not each.vanished]


def test_a_class_is_graded(tmp_path):
    done = grade(tmp_path, *CLASS, workers=2)
    assert {each.submission: (each.status, each.total) for each in done} == {
        "ann": ("graded", 2.0),
        "bob": ("graded", 1.0),
        "cat": ("not gradeable", None),
        "dan": ("not gradeable", None),
        "eve": ("system", None),
        "fay": ("partly graded", 0.0),
        "guy": ("graded", 0.0),
    }
    with ResultsFolder(tmp_path) as folder:
        assert folder.finished("ann").total == 2.0
        assert folder.finished("dan").note == Text("是資料夾。", "it is a folder.")
        assert folder.finished("eve").note.en == "the file is gone."


def test_a_chart_that_a_test_draws_opens_no_window_and_nobody_else_is_told_so(tmp_path, monkeypatch):
    monkeypatch.setenv("MPLBACKEND", "svg")
    monkeypatch.setitem(mpl.rcParams, "backend", "svg")
    body = "import matplotlib, os\nassert (matplotlib.get_backend(), os.environ['MPLBACKEND']) == ('agg', 'agg')"
    (done,) = grade(tmp_path, HandedIn("ann"), against=bundle(question("q1", ("one", body))))
    assert done.total == 1.0
    assert (mpl.rcParams["backend"], os.environ["MPLBACKEND"]) == ("svg", "svg")


def test_any_number_of_workers_in_any_order_gives_the_same_files(tmp_path):
    grade(tmp_path / "one", *CLASS)
    grade(tmp_path / "two", *reversed(CLASS), workers=3)
    assert contents(tmp_path / "one") == contents(tmp_path / "two")


def test_what_is_finished_is_left_alone(tmp_path):
    grade(tmp_path, *CLASS[:2])
    before = (tmp_path / "submissions" / "ann" / "result.json").read_bytes()
    done = grade(tmp_path, *CLASS[:2], HandedIn("new"))
    assert [(each.submission, each.kept) for each in done] == [("ann", True), ("bob", True), ("new", False)]
    assert (tmp_path / "submissions" / "ann" / "result.json").read_bytes() == before


@pytest.mark.parametrize(
    ("submission", "options"),
    [
        (HandedIn("ann", WRONG), {}),
        (HandedIn("ann"), {"level": "process"}),
        (HandedIn("ann"), {"against": bundle(question("q1", ("one", "assert f")), digest="cc")}),
        (HandedIn("ann", student_name="Ann Lee"), {}),
    ],
    ids=["bytes", "level", "bundle", "name"],
)
def test_what_has_changed_is_graded_again(tmp_path, submission, options):
    grade(tmp_path, HandedIn("ann"))
    assert [each.kept for each in grade(tmp_path, submission, **options)] == [False]


def test_a_fault_of_ours_is_graded_again(tmp_path, monkeypatch):
    def refuse(self, **_):
        raise SystemFault("the sandbox has ended")

    with monkeypatch.context() as patch:
        patch.setattr(Worker, "child", refuse)
        assert [(each.status, each.total) for each in grade(tmp_path, HandedIn("ann"))] == [("system", None)]
    assert [(each.status, each.kept) for each in grade(tmp_path, HandedIn("ann"))] == [("graded", False)]


def test_a_file_that_could_not_be_read_for_a_moment_is_graded_when_it_can(tmp_path):
    away = HandedIn("ann", vanished=True, remark=Text("遲交", "Handed in late"))
    assert [(each.status, each.total) for each in grade(tmp_path, away)] == [("system", None)]
    with ResultsFolder(tmp_path) as folder:
        assert folder.finished("ann").note == Text("檔案不見了。遲交。", "the file is gone. Handed in late.")
    assert [(each.status, each.kept) for each in grade(tmp_path, HandedIn("ann"))] == [("graded", False)]


def test_a_large_notebook_waits_with_a_busy_worker_and_keeps_nobody_else(tmp_path, monkeypatch):
    mark = tmp_path / "mark"

    class Last(HandedIn):
        def read(self):
            mark.touch()
            return super().read()

    def others_are_through():
        for _ in range(1_000):
            if mark.exists():
                return
            time.sleep(0.01)
        os._exit(3)

    monkeypatch.setattr(pools, "grade_submission", ending(lambda who: who.submission == "ann", others_are_through))
    large = HandedIn("big", RIGHT + b" " * 5_000_000)
    submissions = [HandedIn("ann"), large, HandedIn("cat"), HandedIn("dan"), Last("eve")]
    done = grade(tmp_path / "out", *submissions, workers=2)
    assert done[0].submission == "cat"
    assert [each.status for each in done] == ["graded"] * 5


def test_files_beside_the_result_are_made_in_the_worker(tmp_path):
    here = os.getpid()

    def companions(result):
        return {"feedback.html": f"{result.total} {os.getpid() != here}".encode()}

    grade(tmp_path, HandedIn("ann"), companions=companions)
    assert (tmp_path / "submissions" / "ann" / "feedback.html").read_bytes() == b"2.0 True"


# --- what goes wrong -------------------------------------------------------------------------------------------


def ending(when, how):
    """Have a worker process end itself over the submissions that ``when`` picks."""
    real = pools.grade_submission

    def grade_submission(worker, against, identity, data, files):
        if when(identity):
            how()
        return real(worker, against, identity, data, files)

    return grade_submission


def test_a_worker_that_dies_costs_nothing(tmp_path, monkeypatch):
    mark = tmp_path / "died"

    def once(identity):
        if identity.submission != "bob" or mark.exists():
            return False
        mark.touch()
        return True

    monkeypatch.setattr(pools, "grade_submission", ending(once, lambda: os.kill(os.getpid(), signal.SIGKILL)))
    done = grade(tmp_path / "out", *CLASS[:3])
    assert {each.submission: each.total for each in done} == {"ann": 2.0, "bob": 1.0, "cat": None}
    assert mark.exists()


def test_a_submission_over_which_two_workers_die_has_no_grade(tmp_path, monkeypatch):
    fatal = ending(lambda identity: identity.submission == "ann", lambda: os._exit(3))
    monkeypatch.setattr(pools, "grade_submission", fatal)
    done = grade(tmp_path, *CLASS[:2], companions=lambda _: {"feedback.html": b"page"})
    assert {each.submission: each.status for each in done} == {"ann": "system", "bob": "graded"}
    assert (tmp_path / "submissions" / "ann" / "feedback.html").exists()


def test_a_worker_that_says_nothing_is_replaced(tmp_path, monkeypatch):
    monkeypatch.setattr(pools, "SILENCE", -59.9)
    silent = ending(lambda identity: identity.submission == "ann", lambda: time.sleep(60))
    monkeypatch.setattr(pools, "grade_submission", silent)
    done = grade(tmp_path, HandedIn("ann"))
    assert [each.status for each in done] == ["system"]


@pytest.mark.slow
def test_a_worker_that_stops_before_it_has_read_what_comes_next_is_replaced(tmp_path, monkeypatch):
    class Slow(HandedIn):
        def read(self):
            time.sleep(0.5)
            return super().read()

    monkeypatch.setattr(pools, "SILENCE", -58.0)
    stopped = ending(lambda who: who.submission == "ann", lambda: os.kill(os.getpid(), signal.SIGSTOP))
    monkeypatch.setattr(pools, "grade_submission", stopped)
    large = Slow("big", RIGHT + b" " * 5_000_000)
    done = grade(tmp_path, HandedIn("ann"), large, HandedIn("cat"))
    assert {each.submission: each.status for each in done} == {"ann": "system", "big": "graded", "cat": "graded"}


def test_a_sandbox_that_cannot_be_started_stops_the_run(tmp_path, monkeypatch):
    def refuse(self):
        raise SystemFault("The sandbox did not start: no bubblewrap. Run: autograder doctor")

    monkeypatch.setattr(Worker, "__enter__", refuse)
    with pytest.raises(SystemFault, match="no bubblewrap"):
        grade(tmp_path, HandedIn("ann"))
    assert contents(tmp_path) == {}


def test_workers_that_die_while_they_start_stop_the_run(tmp_path, monkeypatch):
    monkeypatch.setattr(Worker, "__enter__", lambda _: os._exit(9))
    with pytest.raises(SystemFault, match="died while it started"):
        grade(tmp_path, HandedIn("ann"))


def test_a_full_disk_stops_the_run_and_the_next_one_goes_on(tmp_path, monkeypatch):
    real, written = results.write_whole, []

    def full(path, data):
        if len(written) == 2:
            raise OSError(28, "No space left on device")
        written.append(path)
        real(path, data)

    with monkeypatch.context() as patch:
        patch.setattr(results, "write_whole", full)
        with pytest.raises(SystemFault, match="No space left on device"):
            grade(tmp_path / "out", *CLASS)
    assert len(contents(tmp_path / "out")) == 2
    done = grade(tmp_path / "out", *CLASS)
    assert [each.kept for each in done] == [True, True, *[False] * 5]
    grade(tmp_path / "undisturbed", *CLASS)
    assert contents(tmp_path / "out") == contents(tmp_path / "undisturbed")


def test_ctrl_c_stops_the_workers_and_keeps_what_is_finished(tmp_path):
    isolation = SimpleNamespace(level="namespaces")
    with (
        contextlib.suppress(KeyboardInterrupt),
        ResultsFolder(tmp_path) as folder,
        Pool(AGAINST, isolation, Limits(), folder, workers=1) as pool,
    ):
        for _ in pool.grade(CLASS):
            raise KeyboardInterrupt
    assert [hand._process for hand in pool._hands] == [None]
    assert [each.kept for each in grade(tmp_path, *CLASS)].count(True) >= 1


def test_no_workers_are_too_few(tmp_path):
    with pytest.raises(InputError, match="0 workers"):
        grade(tmp_path, workers=0)


def test_nothing_to_grade_is_fine(tmp_path):
    assert grade(tmp_path) == []


def killed_grader(out, after):
    """Grade in a process that is killed when ``after`` submissions are through; its exit status."""
    child = os.fork()
    if child:
        return os.waitpid(child, 0)[1]
    isolation = SimpleNamespace(level="namespaces")
    try:
        with ResultsFolder(out) as folder, Pool(AGAINST, isolation, Limits(), folder, workers=2) as pool:
            for number, _ in enumerate(pool.grade(READABLE), start=1):
                if number == after:
                    os.kill(os.getpid(), signal.SIGKILL)
    finally:
        os._exit(1)


@pytest.mark.slow
@pytest.mark.parametrize("after", [1, 4])
def test_a_grader_that_is_killed_goes_on_where_it_was(tmp_path, after):
    assert os.WTERMSIG(killed_grader(tmp_path / "out", after)) == signal.SIGKILL
    done = grade(tmp_path / "out", *READABLE)  # its workers are gone, or this would be refused
    assert sum(each.kept for each in done) >= after
    grade(tmp_path / "undisturbed", *READABLE)
    assert contents(tmp_path / "out") == contents(tmp_path / "undisturbed")


@pytest.mark.skipif(not hasattr(os, "sched_getaffinity"), reason="no such system calls here")
def test_workers_have_a_core_each_or_a_lone_one_the_core_that_it_is_on(monkeypatch):
    cores = sorted(os.sched_getaffinity(0))
    monkeypatch.setattr(os, "sched_getaffinity", lambda _: {2, 5, 7})
    assert [pools._core(number, of=3) for number in range(3)] == [2, 5, 7]
    assert [pools._core(number, of=2) for number in range(2)] == [None, None]
    assert pools._core(4, of=5) is None
    monkeypatch.undo()
    assert pools._core(0, of=1) in cores
