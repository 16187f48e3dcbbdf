"""A verify report as a person sees it."""

from __future__ import annotations

from rich.console import Console

from autograder.gates.finding import Finding, GateReport, Row, VerifyReport
from autograder.gates.show import shown, table


def report(*findings):
    gate = GateReport(
        name="misconceptions",
        checked="3 misconceptions",
        findings=findings,
        rows=(Row(what="[no_shift]", question="q1", outcome="loses q1.huge", good=True),),
        seconds=1.25,
    )
    return VerifyReport(assignment="softmax", bundle_digest="0", level="namespaces", submissions=3, gates=(gate,))


def text(renderable):
    console = Console(width=200, record=True, file=None, force_terminal=False, quiet=False)
    with console.capture() as captured:
        console.print(renderable)
    return captured.get()


ERROR = Finding(weight="error", sentence="It fails.", question="q1", case="q1.huge", file="a.py")
QUESTION = Finding(weight="question", sentence="Is it right?", question="q2", diff="- a\n+ b")


def test_open_gate_is_one_line_and_a_verdict():
    assert text(shown(report())).splitlines() == [
        "✓ misconceptions 3 misconceptions  1.2 s",
        "",
        "softmax may be released.  3 submissions, isolation namespaces, 0 s",
    ]


def test_finding_names_file_and_case_errors_first():
    lines = text(shown(report(QUESTION, ERROR))).splitlines()
    assert lines[0].startswith("✗ misconceptions 3 misconceptions, 1 error, 1 question")
    assert lines[1] == "    ✗ a.py  q1.huge: It fails."
    assert lines[2:5] == ["    ? q2: Is it right?", "        - a", "        + b"]
    assert "softmax is not ready: misconceptions." in lines[-1]


def test_many_findings_are_counted_and_shown_on_request():
    many = report(*[ERROR] * 25)
    assert "… 5 more" in text(shown(many))
    assert text(shown(many, everything=True)).count("It fails.") == 25


def test_table_has_every_row_and_no_markup():
    assert "[no_shift]" in text(table(report()))
