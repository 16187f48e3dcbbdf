from __future__ import annotations

import os
import select
import signal
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest
from cells import ran

from autograder.errors import SystemFault
from autograder.sandbox import Isolation, Worker
from autograder.sandbox.channel import Channel, ending

if TYPE_CHECKING:
    from collections.abc import Iterator


@pytest.fixture
def own(strongest: Isolation) -> Iterator[Worker]:
    """A worker that a test may break."""
    worker = Worker(strongest, number=70)
    worker.start()
    yield worker
    worker.stop()


@pytest.mark.slow
def test_a_dead_sandbox_is_our_fault_and_can_be_started_again(own: Worker) -> None:
    child = own.child()
    signal.pidfd_send_signal(own._pidfd, signal.SIGKILL)
    with child, pytest.raises(SystemFault):
        child.run_cell(1, "while True: pass")
    assert not own.alive
    with pytest.raises(SystemFault):
        own.child()
    own.start()
    assert own.alive
    with own.child() as again:
        assert ran(again, 1, "1").error is None


@pytest.mark.slow
def test_a_worker_that_is_stopped_has_no_children(own: Worker) -> None:
    own.stop()
    own.stop()
    assert not own.alive
    with pytest.raises(SystemFault, match="not running"):
        own.child()


@pytest.mark.slow
def test_when_the_grader_is_killed_its_sandbox_goes() -> None:
    source = (
        "import os, sys\nfrom autograder.sandbox import Worker, probe\n"
        "worker = Worker(probe(), number=71)\nworker.start()\nchild = worker.child()\n"
        "print(worker._guest._process.pid, flush=True)\n"
        "child.run_cell(1, 'while True: pass')\n"
    )
    grader = subprocess.Popen([sys.executable, "-c", source], stdout=subprocess.PIPE, text=True)
    assert grader.stdout is not None
    sandbox = int(grader.stdout.readline())
    pidfd = os.pidfd_open(sandbox)
    grader.kill()
    grader.wait()
    grader.stdout.close()
    import select  # noqa: PLC0415 - used here alone

    poll = select.poll()
    poll.register(pidfd, select.POLLIN)
    assert poll.poll(20_000), "the sandbox outlived its grader"
    os.close(pidfd)


@pytest.mark.slow
@pytest.mark.parametrize("level", ["none"])
def test_without_isolation_the_same_work_is_done(levels, level) -> None:
    with levels.worker(level).child(files={"a.txt": b"x"}) as child:
        outcome = ran(child, 1, "def f(x): return x + 1\nopen('a.txt').read()")
        assert outcome.displays[0]["text/plain"] == "'x'"
        assert child.environment()["f"](1) == 2
    with levels.worker(level).child() as child:
        from autograder.sandbox import Died  # noqa: PLC0415 - used here alone

        with pytest.raises(Died, match="exit 3"):
            child.run_cell(1, "import os; os._exit(3)")


@pytest.mark.parametrize("name", ["../evil", "a//b", "/etc/x", "", ".", "..", "nul\0"])
def test_a_file_outside_the_working_folder_is_refused(worker: Worker, name: str) -> None:
    with pytest.raises(SystemFault, match="no path below one folder"):
        worker.child(files={name: b""})


@pytest.mark.parametrize(
    ("status", "words"),
    [(9, "SIGKILL"), (11, "SIGSEGV"), (3 << 8, "exit 3"), (0, "exit 0"), (64, "SIGRTMAX"), (50, "signal 50")],
)
def test_an_ending_is_named(status: int, words: str) -> None:
    assert ending(status) == words


ROOM = "import sys, numpy\nroom = numpy.empty(700 << 20, dtype='u1')\nthere = 'pandas' in sys.modules"


@pytest.mark.slow
def test_a_mentioned_library_is_there_for_all_who_follow_and_takes_none_of_their_memory(own: Worker) -> None:
    own.warm(["import numpy", "pandas = 1"])
    with own.child() as before:
        assert ran(before, 1, ROOM).error is None
        assert before.environment()["there"] is False
    own.warm(["x = 1", "import pandas as pd\nfrom scipy import special"])
    with own.child() as after:
        assert ran(after, 1, ROOM).error is None
        assert after.environment()["there"] is True
    own.start()
    with own.child() as anew:
        anew.run_cell(1, ROOM)
        assert anew.environment()["there"] is False


def test_what_a_library_imports_is_there_for_all_where_it_is_not_itself(own: Worker) -> None:
    own.warm(["from datascience import *"])
    with own.child() as child:
        child.run_cell(1, "import sys\nthere = 'scipy.stats' in sys.modules")
        assert child.environment()["there"] is True


GIVEN = [
    (1, "from __future__ import annotations\nx = 1\nasync def f(): return x\nawait f()"),
    (2, "def g(): return 1 / 0\nx += 1\nx"),
    (3, "x += 1\n%magic\nx"),
    (4, "x += 1;\ng()"),
]


@pytest.mark.slow
def test_cells_that_were_compiled_before_run_as_any_others(strongest: Isolation) -> None:
    def seen(worker: Worker) -> list[object]:
        with worker, worker.child() as child:
            outcomes = [ran(child, number, source) for number, source in GIVEN]
            return [(str(o.error), o.text, o.displays) for o in outcomes] + [child.environment()["x"]]

    plain, prepared = Worker(strongest, number=72), Worker(strongest, number=73, given=GIVEN)
    assert seen(prepared) == seen(plain)
    assert seen(plain)[-1] == 4


@pytest.mark.slow
def test_only_a_cell_as_it_was_given_is_known_by_its_number(
    strongest: Isolation, monkeypatch: pytest.MonkeyPatch
) -> None:
    sent = []
    ask = Channel.ask

    def recorded(self: Channel, message: list[Any], *rest: Any) -> list[Any]:
        sent.append(message)
        return ask(self, message, *rest)

    monkeypatch.setattr(Channel, "ask", recorded)
    with (
        Worker(strongest, number=74, given=[(1, "x = 'first'"), (2, "x = 'second'")]) as worker,
        worker.child() as child,
    ):
        said = []
        for number, source in ((1, "x = 'first'"), (2, "x = 'first'"), (2, "x = 'second' "), (2, "x = 'second'")):
            child.run_cell(number, source)
            said.append(child.environment()["x"])
    assert said == ["first", "first", "second", "second"]
    cells = [message[1:] for message in sent if message[0] == "cell"]
    assert cells == [[1, 0], [2, "x = 'first'"], [2, "x = 'second' "], [2, 1]]


DRAWING = "import random, numpy\nprint(random.random(), numpy.random.random(), numpy.random.default_rng().random())"


@pytest.mark.slow
def test_a_child_that_was_made_ahead_is_as_any_other(own: Worker) -> None:
    with own.child(seed=3) as child:
        own.ahead()  # not beside one that is running
        assert own._ahead is None
        usual = ran(child, 1, DRAWING).text
    own.ahead()
    assert own._ahead is not None
    assert own.alive
    with own.child(seed=3, files={"data.txt": b"here"}) as child:
        assert own._ahead is None
        assert ran(child, 1, DRAWING).text == usual
        assert ran(child, 2, "print(open('data.txt').read())").text == "here\n"


@pytest.mark.slow
def test_a_child_that_was_made_too_early_is_not_used(own: Worker) -> None:
    own.child().close()
    own.ahead()
    own.warm(["import scipy.special"])
    own.ahead()
    with own.child() as child:
        assert ran(child, 1, "import sys\nprint('scipy.special' in sys.modules)").text == "True\n"


@pytest.mark.slow
def test_a_sandbox_that_dies_while_it_makes_a_child_can_be_started_again(own: Worker) -> None:
    own.child().close()
    own.ahead()
    signal.pidfd_send_signal(own._pidfd, signal.SIGKILL)
    with pytest.raises(SystemFault):
        own.child()
    own.start()
    with own.child() as child:
        assert ran(child, 1, "1").error is None


@pytest.mark.slow
def test_a_child_that_dies_while_it_waits_is_our_fault(own: Worker) -> None:
    own.child().close()
    own.ahead()
    assert own._ahead is not None
    guest = own._running()
    made = guest.listen(5)
    assert select.select([own._ahead], [], [], 5)[0]  # it is ready
    signal.pidfd_send_signal(made[1][0], signal.SIGKILL)
    answers, listen = [made], guest.listen
    guest.listen = lambda seconds: answers.pop() if answers else listen(seconds)  # type: ignore[method-assign]
    with pytest.raises(SystemFault, match="before it had anything to do"):
        own.child()
    own.start()
    with own.child() as child:
        assert ran(child, 1, "1").error is None


@pytest.mark.slow
def test_a_worker_with_a_core_of_its_own_shares_it_with_its_children_alone() -> None:
    source = (
        "import os, sys\nfrom autograder.sandbox import Worker, probe\n"
        "cores = os.sched_getaffinity(0)\ncore = max(cores)\n"
        "with Worker(probe(), number=74, core=core) as worker:\n"
        "    for _ in range(2):\n"
        "        with worker.child() as child:\n"
        "            child.run_cell(1, 'import os; print(os.sched_getaffinity(0))')\n"
        "            own = child.output().text.strip()\n"
        "            print(own == str({core}))\n"
        "        worker.start()\n"
        "    print(os.sched_getaffinity(0) == {core}, os.sched_getaffinity(worker._guest._process.pid) == cores)\n"
        "print(os.sched_getaffinity(0) == cores)\n"
    )
    done = subprocess.run([sys.executable, "-c", source], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["True"] * 5


@pytest.mark.slow
def test_charts_from_stock_are_described_as_those_that_were_drawn_there(strongest: Isolation) -> None:
    settings = 'from matplotlib import pyplot as plt\nplt.rcParams["font.size"] = 7\nplt.style.use("ggplot")'
    drawing = (
        "def draw(style=None):\n"
        "    if style: plt.style.use(style)\n"
        "    figure, axes = plt.subplots(figsize=(4, 3))\n"
        "    axes.bar_label(axes.bar(list('ABC'), [0.2, 0.3, 0.5]))\n"
        "    axes.set(xticks=[0, 1, 2], title='t', ylim=(0, 1))\n"
    )
    left = "import sys\nprint(len(sys.modules['guest.panels']._stock.figures))"

    def seen(worker: Worker) -> tuple[list[object], list[int]]:
        with worker.child() as child:
            child.run_cell(1, settings)
            child.run_cell(2, drawing)
            draw = child.environment()["draw"]
            charts, stock = [], []
            for style in (None, "grayscale"):
                charts.append(draw.watch((style,), {}).figures)
                stock.append(int(ran(child, 3, left).text))
            return charts, stock

    with Worker(strongest, number=75, given=[(1, settings)]) as worker:
        plain, none = seen(worker)
        charts, stock = seen(worker)
    assert none == [0, 0]
    assert stock[0] > 0, "nothing was handed out"
    assert stock[1] == stock[0], "under other settings it is not the same chart"
    assert charts == plain
    assert [figure.axes[0].bars[2].y1 for figures in charts for figure in figures] == [0.5, 0.5]


@pytest.mark.slow
def test_a_core_that_does_not_exist_is_done_without(strongest: Isolation) -> None:
    before = os.sched_getaffinity(0)
    with Worker(strongest, number=76, core=4_000) as worker, worker.child() as child:
        assert ran(child, 1, "import os; print(os.sched_getaffinity(0))").text == f"{before}\n"
    assert os.sched_getaffinity(0) == before
