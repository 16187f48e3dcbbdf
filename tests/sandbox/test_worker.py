from __future__ import annotations

import os
import signal
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from autograder.errors import SystemFault
from autograder.sandbox import Isolation, Worker
from autograder.sandbox.channel import ending

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
        assert again.run_cell(1, "1").error is None


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
        outcome = child.run_cell(1, "def f(x): return x + 1\nopen('a.txt').read()")
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
        assert before.run_cell(1, ROOM).error is None
        assert before.environment()["there"] is False
    own.warm(["x = 1", "import pandas as pd\nfrom scipy import special"])
    with own.child() as after:
        assert after.run_cell(1, ROOM).error is None
        assert after.environment()["there"] is True
    own.start()
    with own.child() as anew:
        anew.run_cell(1, ROOM)
        assert anew.environment()["there"] is False


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
            outcomes = [child.run_cell(number, source) for number, source in GIVEN]
            return [(str(o.error), o.text, o.displays) for o in outcomes] + [child.environment()["x"]]

    plain, prepared = Worker(strongest, number=72), Worker(strongest, number=73, given=GIVEN)
    assert seen(prepared) == seen(plain)
    assert seen(plain)[-1] == 4
