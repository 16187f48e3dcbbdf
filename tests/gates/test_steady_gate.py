import pytest

from autograder.gates.steady import steady_gate


def asked(body):
    return [finding.sentence for finding in steady_gate({"q1.sum": f"def test_sum(f):\n    {body}\n"}).findings]


@pytest.mark.parametrize(
    ("body", "called"),
    [
        ("import time; assert f(time.time())", "time.time"),
        ("from time import perf_counter as now; assert now() < 2", "time.perf_counter"),
        ("import datetime; assert f(datetime.date.today().day)", "datetime.date.today"),
        ("from datetime import datetime as dt; assert f(dt.now())", "datetime.datetime.now"),
        ("import secrets; assert f(secrets.randbelow(9))", "secrets.randbelow"),
        ("import os; assert f(os.urandom(8))", "os.urandom"),
        (
            "import numpy as np; assert f(np.random.default_rng(), np.random.default_rng(7))",
            "numpy.random.default_rng()",
        ),
    ],
)
def test_a_clock_or_chance_without_a_seed_is_asked_about(body, called):
    (sentence,) = asked(body)
    assert sentence.startswith(f"It calls {called}, so the same answer may pass today and fail tomorrow.")


@pytest.mark.parametrize(
    "body",
    [
        "from expect import rng; assert f(rng().normal())",
        "import random; assert f(random.randint(1, 9))",
        "import numpy as np; assert f(np.random.default_rng(7).normal(), np.random.rand())",
        "from datetime import date; assert f(date(2026, 3, 1))",
        "time = f; assert time.time()",
    ],
)
def test_what_a_seed_decides_is_no_question(body):
    assert asked(body) == []


def test_a_question_leaves_the_gate_open_and_names_the_case():
    report = steady_gate({"q1.sum": "import time\ndef test_sum(f):\n    assert time.time() or time.time()\n"})
    assert report.passed
    (finding,) = report.findings
    assert (finding.question, finding.case) == ("q1", "q1.sum")
