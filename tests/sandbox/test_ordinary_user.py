"""The levels hold when it is not root who grades. (As an ordinary user, the other files here test just that.)"""

from __future__ import annotations

import json
import os

import ordinary_user
import pytest

GRADER = """
import json, sys
sys.path[:0] = json.loads(sys.argv[1])
from autograder.sandbox import Died, Limits, LimitReached, Worker, probe

said = {}
with Worker(probe(sys.argv[2]), Limits(cell_cpu_seconds=0.5)) as worker:
    with worker.child(files={"data.txt": b"there"}) as child:
        child.run_cell(1, "import os, threading, time, ctypes\\ndef f(x): x.append(1); return os.getuid()")
        given = []
        said["uid"] = child.environment()["f"](given)
        said["given"] = given
        child.run_cell(2, "open('data.txt').read()")
        said["file"] = child.output().displays[0]["text/plain"]
        for name, source in {
            "fork": "os.fork()",
            "passwords": "open('/etc/passwd')",
            "signal": "os.kill(-1, 0)",
            "threads": "for _ in range(5000): threading.Thread(target=time.sleep, args=(99,), daemon=True).start()",
        }.items():
            said[name] = str(child.run_cell(3, source))
    with worker.child() as child:
        try:
            child.run_cell(1, "while True: pass")
        except LimitReached as reached:
            said["loop"] = reached.name
    with worker.child() as child:
        try:
            child.run_cell(1, "import os; os._exit(7)")
        except Died as died:
            said["exit"] = died.signal
print(json.dumps(said))
"""


@pytest.mark.slow
@pytest.mark.skipif(os.getuid() != 0, reason="we are an ordinary user ourselves")
@pytest.mark.parametrize("level", ["namespaces", "sandbox", "process"])
def test_an_ordinary_user_grades_at_every_level(level: str) -> None:
    done = ordinary_user.run(GRADER, level)
    assert done.returncode == 0, done.stderr
    said = json.loads(done.stdout)
    assert said["uid"] == ordinary_user.USER
    assert said["given"] == [1]
    assert said["file"] == "'there'"
    assert said["fork"].startswith("PermissionError")
    assert said["passwords"].startswith(("PermissionError", "FileNotFoundError"))
    assert said["signal"].startswith("PermissionError")
    assert said["threads"].startswith("RuntimeError")
    assert said["loop"] == "cell_cpu_seconds"
    assert said["exit"] == "exit 7"
