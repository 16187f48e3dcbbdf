"""``otter run`` on our bundle and our own grader agree, case by case."""

import gc
import hashlib
import json
import threading
from pathlib import Path

import pytest

from autograder.build import make
from autograder.bundle import unpack
from autograder.grade import Identity, grade_submission
from autograder.release import splice
from autograder.sandbox import Worker, probe

ROOT = Path(__file__).parents[1]

NAIVE = (
    "import numpy as np\n\ndef softmax_function(x):\n    e = np.exp(np.asarray(x, dtype=float))\n    return e / e.sum()"
)
BACKWARDS = (
    "def ratio(gap):\n    return float(np.exp(-gap))\n\np_small_lead = 0.9\nodds_small_lead = odds_b_high = 1.105"
)
BROKEN = "def lead_needed(p, k)\n    return 0"


@pytest.fixture(scope="module")
def built():
    return make(ROOT, "softmax")


def handed_in(built, language, answers):
    release = json.loads(built.release[f"softmax_{language}.ipynb"])
    return json.dumps(splice(release, answers)).encode()


@pytest.mark.slow
@pytest.mark.parametrize(
    ("language", "changes", "total"),
    [
        ("zh-TW", {}, 105),
        ("en", {"q1": (NAIVE,), "q4": (BACKWARDS,), "q5": (BROKEN,)}, None),
        ("en", None, 0),
    ],
    ids=["right", "wrong", "empty"],
)
@pytest.mark.filterwarnings("ignore")  # what otter's own dependencies warn of is not ours
def test_otter_run_gives_the_same_verdict_for_every_case(built, tmp_path, language, changes, total):
    from otter.api import grade_submission as otter_run  # noqa: PLC0415  # takes seconds

    answers = {} if changes is None else built.master.answers | changes
    data = handed_in(built, language, answers)
    (tmp_path / "bundle.zip").write_bytes(built.bundle)
    (tmp_path / "hw.ipynb").write_bytes(data)
    theirs = otter_run(str(tmp_path / "hw.ipynb"), str(tmp_path / "bundle.zip"), quiet=True)
    for thread in threading.enumerate():  # otter leaves its log server's socket open, which a thread holds for a second
        if thread is not threading.current_thread():
            thread.join(timeout=2)
    gc.collect()
    identity = Identity("hw", "hw.ipynb", "", "", hashlib.sha256(data).hexdigest())
    with Worker(probe()) as worker:
        ours = grade_submission(worker, unpack(built.bundle, shown="bundle"), identity, data)
    questions = {each.name: each for each in ours.questions if each.cases}
    assert list(questions) == sorted(theirs.results)
    for name, file in theirs.results.items():
        passed = {
            case.name: result.passed for case, result in zip(questions[name].cases, file.test_case_results, strict=True)
        }
        assert {case.name: case.verdict == "passed" for case in questions[name].cases} == passed
        assert questions[name].points == round(file.score, 5)
    assert ours.total == round(theirs.total, 5)
    assert total is None or ours.total == total
