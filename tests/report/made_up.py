"""Results as a grader might have written them: typical, perfect, empty, partly graded, unreadable, ours, hostile."""

from __future__ import annotations

import hashlib
from typing import Any

import msgspec

from autograder.cluster import Group
from autograder.model import CaseResult, CellTrouble, QuestionResult, SubmissionResult, Text
from autograder.report import Diagnosis, RunFacts

CASES: dict[str, tuple[float, list[tuple[str, float, bool]]]] = {
    "q0": (0, []),
    "q1": (
        20,
        [
            ("quick_test", 4, False),
            ("sums_to_one", 2, False),
            ("list_input", 4, False),
            ("fresh_values", 5, True),
            ("input_unchanged", 3, True),
            ("second_call", 2, True),
        ],
    ),
    "q2": (15, [("survives_710", 3, False), ("large_positive", 6, True), ("large_negative", 6, True)]),
    "q3": (10, [("shift", 10, True)]),
    "q4": (15, [("no_lead", 5, False), ("ratio", 10, True)]),
    "q6": (15, [("three_bars", 5, False), ("highlight", 5, True), ("sliders", 5, True)]),
    "q10": (5, []),
}
MANUAL = {"q10"}
HINTS = {
    "q1.list_input": Text(
        "先把串列轉成 NumPy 陣列：np.asarray(x, dtype=float)。",
        "Turn the list into a NumPy array first: np.asarray(x, dtype=float).",
    ),
    "q1.input_unchanged": Text(
        "你的函式改到了呼叫者的資料；先複製一份再算。",
        "Your function changes the caller's data; work on a copy.",
    ),
    "q2.large_positive": Text(
        "分數很大時 exp 會溢位；每個分數都減掉同一個數，機率不會變。",
        "With large scores exp overflows; subtracting one number from all scores changes no probability.",
    ),
    "q6.highlight": Text(
        "贏家的長條要看得出不同；換一個類別贏的時候也要換。",
        "The winner's bar must look different, and a different one when another class wins.",
    ),
}


def bar(x: float, height: float, face: list[float]) -> dict[str, Any]:
    return {
        "record": "Bar",
        "x0": x - 0.4,
        "x1": x + 0.4,
        "y0": 0.0,
        "y1": height,
        "face": face,
        "edge": [0.0, 0.0, 0.0, 1.0],
        "linewidth": 0.0,
        "hatch": "",
    }


def chart(
    heights: tuple[float, float, float] = (0.322, 0.322, 0.3559), title: str = "Softmax 機率分布（長條圖）"
) -> dict[str, Any]:
    winner = heights.index(max(heights))
    return {
        "name": "visualize_softmax(1.0, 1.0, 1.1)",
        "figures": [
            {
                "record": "Figure",
                "title": "",
                "axes": [
                    {
                        "record": "Axes",
                        "title": title,
                        "xlabel": "類別",
                        "ylabel": "機率",
                        "xlim": [-0.54, 2.54],
                        "ylim": [0.0, 1.0],
                        "bars": [
                            bar(n, height, [0.1, 0.35, 0.6, 1.0] if n == winner else [0.68, 0.85, 0.9, 1.0])
                            for n, height in enumerate(heights)
                        ],
                        "texts": [
                            {"record": "Label", "text": f"{height:.4f}", "x": float(n), "y": height}
                            for n, height in enumerate(heights)
                        ],
                        "xticks": [
                            {"record": "Label", "text": letter, "x": float(n), "y": 0.0}
                            for n, letter in enumerate("ABC")  # left to right
                        ],
                        "legend": [],
                        "lines": [],
                    }
                ],
                "texts": [],
            }
        ],
    }


def case(question: str, name: str, points: float, *, hidden: bool, **facts: Any) -> CaseResult:
    full = f"{question}.{name}"
    verdict = facts.pop("verdict", "passed")
    return CaseResult(
        name=full,
        question=question,
        verdict=verdict,
        points=points if verdict == "passed" else 0.0,
        possible=points,
        hidden=hidden,
        hint=facts.pop("hint", HINTS.get(full)),
        **facts,
    )


def result(
    submission: str = "B10902001-1f2e3d4c",
    *,
    failing: dict[str, dict[str, Any]] | None = None,
    **facts: Any,
) -> SubmissionResult:
    """A graded submission in which the cases in ``failing`` came out as it says."""
    failing = failing or {}
    questions = []
    for name, (possible, cases) in CASES.items():
        outcomes = tuple(
            case(name, short, points, hidden=hidden, **failing.get(f"{name}.{short}", {}))
            for short, points, hidden in cases
        )
        manual = name in MANUAL
        questions.append(
            QuestionResult(
                name=name,
                points=None if manual else sum(outcome.points for outcome in outcomes),
                possible=float(possible),
                manual=manual,
                cases=outcomes,
            )
        )
    made = SubmissionResult(
        submission=submission,
        file=f"{submission}.ipynb",
        student_id=submission.rpartition("-")[0],
        student_name="",
        language="zh-TW",
        status="graded",
        note=Text("", ""),
        level="namespaces",
        seed=1,
        submission_digest=hashlib.sha256(submission.encode()).hexdigest(),
        bundle_digest="b" * 64,
        assignment="softmax",
        questions=tuple(questions),
        total=sum(question.points or 0.0 for question in questions),
        possible=float(sum(possible for possible, _ in CASES.values())),
        charts=(chart(),),
        seconds=0.04,
    )
    return msgspec.structs.replace(made, **facts)


FAILED: dict[str, Any] = {"verdict": "failed", "fault": "student"}


def typical(submission: str = "B10902007-9a8b7c6d", **facts: Any) -> SubmissionResult:
    return result(
        submission,
        failing={
            "q1.list_input": FAILED
            | {
                "message": Text(
                    "傳入串列時發生錯誤：TypeError: unsupported operand type(s) for -: 'list' and 'float'",
                    "With a list your code raised TypeError: unsupported operand type(s) for -: 'list' and 'float'",
                ),
                "given": "[1.0, 2.0, 3.0]",
            },
            "q1.input_unchanged": FAILED | {"message": Text("秘密訊息", "SECRET-MESSAGE"), "given": "SECRET-GIVEN"},
            "q2.survives_710": FAILED
            | {
                "message": Text("機率應該都是有限的數字，而且總和是 1。", "Probabilities are finite and add up to 1."),
                "given": "[710.0, 710.0, 710.0]",
                "got": "array([nan, nan, nan])",
            },
            "q2.large_positive": FAILED | {"got": "SECRET-GOT", "message": Text("秘密", "SECRET")},
            "q6.highlight": FAILED,
            "q3.shift": FAILED,
        },
        student_name=facts.pop("student_name", "王小明"),
        charts=(chart(), chart((0.09, 0.2447, 0.6652))),
        **facts,
    )


def partly(submission: str = "B10902011-5f6a7b8c", note: Text | None = None, **facts: Any) -> SubmissionResult:
    stopped: dict[str, Any] = {
        "verdict": "not judged",
        "fault": "student",
        "limit": "wall clock of a call (2 s)",
        "message": Text(
            "你的程式碰到限制或中斷：單次呼叫的時間（2 秒）", "Your code was stopped: wall clock of a call (2 s)"
        ),
    }
    return result(
        submission,
        failing={"q4.no_lead": stopped, "q4.ratio": stopped | {"message": Text("SECRET", "SECRET")}},
        status="partly graded",
        language="en",
        student_name="Alice Lin",
        note=note
        or Text(
            "第 9 格（q4）碰到單格的時間（10 秒），略過這格", "cell 9 (q4) was left out: wall clock of a cell (10 s)"
        ),
        troubles=(
            CellTrouble(number=9, kind="limit", text="wall clock of a cell (10 s)", question="q4"),
            CellTrouble(number=12, kind="error", text="NameError: name 'softmx' is not defined"),
        ),
        charts=(chart(title="Softmax probability distribution"),),
        **facts,
    )


def empty(submission: str = "B10902012-0a0b0c0d", **facts: Any) -> SubmissionResult:
    every = {f"{name}.{short}": FAILED for name, (_, cases) in CASES.items() for short, _, _ in cases}
    return result(
        submission, failing=every, charts=({"name": "visualize_softmax(1.0, 1.0, 1.1)", "figures": []},), **facts
    )


def ungradeable(submission: str = "B10902013-11223344", **facts: Any) -> SubmissionResult:
    return result(
        submission,
        status="not gradeable",
        questions=(),
        total=None,
        charts=(),
        file="hw1.pdf",
        note=Text("沒有 notebook（.ipynb）；只有：hw1.pdf。", "No notebook (.ipynb), only: hw1.pdf."),
        **facts,
    )


def ours(submission: str = "B10902014-55667788", **facts: Any) -> SubmissionResult:
    return result(
        submission,
        status="system",
        questions=(),
        total=None,
        charts=(),
        note=Text("批改程式出了問題，請重新執行。", "The grader failed, so there is no grade; run it again."),
        **facts,
    )


EVIL = "=cmd|' /C calc'!A0 <script>alert(1)</script>\x1b[31m\u202e\x00\"'&{{ 7*7 }}"


def hostile(submission: str = "evil-deadbeef", **facts: Any) -> SubmissionResult:
    bad = chart()
    bad["name"] = EVIL
    figure = bad["figures"][0]
    figure["title"] = "</svg><script>alert(2)</script>"
    axes = figure["axes"][0]
    axes["title"] = '"><img src=x onerror=alert(3)>'
    axes["bars"] = [*axes["bars"], {"x0": None}, 5, bar(1e300, -1e300, ["red"]), bar(float(10**9), 10.0, [9, -9, 0.5])]
    axes["xticks"] = [{"text": 7, "x": "a", "y": []}, None]
    return result(
        submission,
        failing={
            "q1.quick_test": FAILED | {"message": Text(EVIL, EVIL), "given": EVIL * 40, "got": "\ud800\udfff" + EVIL},
        },
        student_id="@SUM(1+1)*cmd",
        student_name=EVIL,
        file="<b>x</b>.ipynb",
        note=Text(EVIL + "\n=1+1", EVIL),
        charts=(bad, {"figures": "no"}, {"name": 3, "figures": [[], {"axes": [{}]}, {"axes": {}}]}),
        troubles=(CellTrouble(number=1, kind="died", text=EVIL),),
        **facts,
    )


RUN = RunFacts(
    assignment="softmax",
    bundle_digest="b" * 64,
    level="namespaces",
    versions={"autograder": "0.1.0", "python": "3.11.7", "numpy": "2.4.0"},
    limits={"call_seconds": 2.0, "cell_seconds": 10.0, "memory_mib": 1024},
    workers=2,
    seconds=1.84,
)


def a_class() -> list[SubmissionResult]:
    right = [result(f"B109020{n:02d}-{n:08x}", student_name=f"學生{n}") for n in range(20, 46)]
    alike = [typical(f"B109020{n:02d}-{n:08x}", student_name="林小華") for n in range(46, 52)]
    unknown = [
        result(
            f"B109020{n:02d}-{n:08x}",
            failing={"q2.large_positive": FAILED, "q2.large_negative": FAILED, "q4.ratio": FAILED},
            charts=(chart((0.2, 0.3, 0.5)),),
            language="en",
            student_name="Bob Chen",
        )
        for n in range(52, 56)
    ]
    return [*right, *alike, *unknown, typical(), partly(), empty(), ungradeable(), ours(), hostile()]


def a_few() -> list[SubmissionResult]:
    """One of each kind, two of them in the group of ``DIAGNOSIS``."""
    return [each for each in a_class() if each.submission.rpartition("-")[2] not in _MANY]


_MANY = {f"{n:08x}" for n in (*range(21, 46), *range(47, 52), 54, 55)} | {"deadbeef"}


DIAGNOSIS = Diagnosis(
    named={f"B109020{n:02d}-{n:08x}": {"q2": "no_shift"} for n in range(46, 52)},
    hints={
        "no_shift": Text(
            "你直接對分數取 exp，沒有先減掉最大的分數。想想看：減掉同一個數，機率會變嗎？",
            "You take exp of the scores as they are. What if you subtract the largest first?",
        )
    },
    groups=(
        Group(
            name="q4-5d2f0c1a",
            aliases=("q4-5d2f0c1a",),
            question="q4",
            members=tuple(f"B109020{n:02d}-{n:08x}" for n in range(52, 56)),
            cases=("q4.ratio",),
            description="lead_1 value: 0.368; lead_2 value: 0.135",
        ),
    ),
)
