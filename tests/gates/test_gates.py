"""What each gate says about graded results. The results are made by hand: a gate never runs anything."""

from __future__ import annotations

import msgspec

from autograder.catalogue import Accepted, Misconception
from autograder.gates.finding import GateReport, VerifyReport
from autograder.gates.mistakes import misconceptions_gate
from autograder.gates.mutation import mutants_gate
from autograder.gates.reading import Baseline
from autograder.gates.rightness import accepted_gate, reference_gate
from autograder.model import CaseResult, CellTrouble, QuestionResult, SubmissionResult, Text
from autograder.mutants import Equivalent, mutants

POINTS = {"q1.shape": 2.0, "q1.huge": 3.0, "q2.value": 5.0}
HINT = Text("提示", "hint")


def case(name, verdict="passed", **more):
    return CaseResult(
        name=name,
        question=name.split(".")[0],
        verdict=verdict,
        points=POINTS[name] if verdict == "passed" else 0.0,
        possible=POINTS[name],
        hidden=False,
        **({"hint": HINT, "fault": "student"} | more if verdict != "passed" else more),
    )


def result(failed=(), *, status="graded", troubles=(), changed=None, points=None):
    """A submission that passes all cases but ``failed``; ``changed`` replaces the record of single cases."""
    records = [(changed or {}).get(name) or case(name, "failed" if name in failed else "passed") for name in POINTS]
    questions = tuple(
        QuestionResult(
            name=question,
            points=(points or {}).get(
                question, sum(record.points for record in records if record.question == question)
            ),
            possible=5.0,
            manual=False,
            cases=tuple(record for record in records if record.question == question),
        )
        for question in ("q1", "q2")
    )
    return SubmissionResult(
        submission="s",
        file="s.ipynb",
        student_id="",
        student_name="",
        language="en",
        status=status,
        note=Text("註", "note"),
        level="namespaces",
        seed=1,
        submission_digest="0",
        bundle_digest="0",
        assignment="softmax",
        questions=(*questions, QuestionResult(name="q10", points=None, possible=5.0, manual=True)),
        total=None,
        possible=15.0,
        troubles=troubles,
    )


RIGHT = result()
NOTHING = result(POINTS)


def said(report):
    return " / ".join(finding.sentence for finding in report.findings)


# reference and untouched


def test_right_reference_and_worthless_release_pass():
    report = reference_gate({"en.ipynb": RIGHT}, {"en.ipynb": NOTHING})
    assert report.passed
    assert report.findings == ()
    assert [row.outcome for row in report.rows] == ["10 of 10", "0 of 10"]


def test_reference_that_loses_a_case_names_question_case_and_file():
    report = reference_gate({"en.ipynb": result(["q1.huge"])}, {"en.ipynb": NOTHING})
    assert not report.passed
    (finding,) = report.findings
    assert (finding.question, finding.case, finding.file) == ("q1", "q1.huge", "en.ipynb")


def test_reference_whose_cell_raises_does_not_pass():
    trouble = CellTrouble(number=3, kind="error", text="NameError: name 'x' is not defined")
    report = reference_gate({"en.ipynb": result(troubles=(trouble,))}, {"en.ipynb": NOTHING})
    assert "Code cell 3 does not run: NameError" in said(report)


def test_points_that_do_not_add_up_are_found():
    report = reference_gate({"en.ipynb": result(points={"q1": 4.0})}, {"en.ipynb": NOTHING})
    assert "it earns 9 of 10 points" in said(report)


def test_untouched_release_that_earns_points_does_not_pass():
    report = reference_gate({"en.ipynb": RIGHT}, {"en.ipynb": result(["q1.huge", "q2.value"])})
    (finding,) = report.findings
    assert "earns 2 points (q1.shape)" in finding.sentence
    assert finding.question == "q1"


def test_untouched_release_whose_cell_raises_does_not_pass():
    trouble = CellTrouble(number=3, kind="error", text="TypeError: x", question="q1")
    report = reference_gate({"en.ipynb": RIGHT}, {"en.ipynb": result(POINTS, troubles=(trouble,))})
    assert not report.passed


def test_fault_of_the_test_is_not_called_the_students():
    author = case("q1.huge", "not judged", fault="author", message=Text("測試", "the test raised KeyError"))
    report = reference_gate({"en.ipynb": result(changed={"q1.huge": author})}, {"en.ipynb": NOTHING})
    (finding,) = report.findings
    assert finding.sentence.startswith("the test raised KeyError. Mend it")


def test_what_fails_in_the_solved_and_in_the_untouched_notebook_is_said_once():
    author = case("q1.huge", "not judged", fault="author", message=Text("測試", "the test raised KeyError"))
    trouble = CellTrouble(number=3, kind="error", text="TypeError: x", question="q1")
    for facts in ({"changed": {"q1.huge": author}}, {"troubles": (trouble,)}):
        twice = result(**facts)
        sentences = [found.sentence for found in reference_gate({"en.ipynb": twice}, {"en.ipynb": twice}).findings]
        assert len([sentence for sentence in sentences if "mend it" in sentence.lower()]) == 1


def test_a_chart_that_the_reference_solution_leaves_empty_is_a_finding():
    drawn = msgspec.structs.replace(RIGHT, charts=({"name": "one", "figures": [{}]}, {"name": "two", "figures": []}))
    report = reference_gate({"en.ipynb": drawn}, {"en.ipynb": NOTHING}, ["one", "two", "three"])
    assert [found.sentence.split("'")[1] for found in report.findings] == ["two", "three"]


def test_submission_that_could_not_be_graded_closes_the_gate():
    report = reference_gate({"en.ipynb": result(status="system")}, {"en.ipynb": NOTHING})
    assert "It could not be graded (system): note" in said(report)


# accepted

ACCEPTED = Accepted(name="logs", file="accepted/logs.py", questions=("q1",), why="Works in logs.", answers={})


def test_accepted_answer_with_full_marks_passes():
    assert accepted_gate([ACCEPTED], {"logs": RIGHT}).passed


def test_accepted_answer_that_loses_a_case_closes_the_gate():
    failed = case("q2.value", "failed", message=Text("不對", "the sum should be 1"), got="2")
    report = accepted_gate([ACCEPTED], {"logs": result(changed={"q2.value": failed})})
    (finding,) = report.findings
    assert "an accepted answer (Works in logs): the sum should be 1; got 2" in finding.sentence
    assert finding.file == "accepted/logs.py"
    assert [row.good for row in report.rows] == [False]


# misconceptions

WRONG = Misconception(
    name="no_shift",
    file="misconceptions/no_shift.py",
    question="q1",
    case="q1.huge",
    also=("q2.*",),
    hint=HINT,
    answers={},
)


def judged(outcome, name="no_shift", entry=WRONG):
    return misconceptions_gate([entry], {entry.name: outcome}, {entry.name: name})


def test_misconception_that_is_caught_and_named_passes():
    assert judged(result(["q1.huge"])).passed
    assert judged(result(["q1.huge", "q2.value"])).passed


def test_misconception_that_its_case_passes_is_found():
    report = judged(result(["q2.value"]))
    (finding,) = report.findings
    assert "The case meant for this mistake passes it" in finding.sentence
    assert (finding.question, finding.case, finding.file) == ("q1", "q1.huge", "misconceptions/no_shift.py")


def test_misconception_whose_case_does_not_exist_is_found():
    assert not judged(result(), entry=msgspec.structs.replace(WRONG, case="q1.gone")).passed


def test_undeserved_loss_is_found():
    (finding,) = judged(result(["q1.huge", "q1.shape"])).findings
    assert finding.sentence.startswith('This mistake also loses "q1.shape"')
    assert finding.case == "q1.shape"


def test_undeserved_losses_are_one_finding_that_can_be_pasted():
    entry = msgspec.structs.replace(WRONG, also=())
    (finding,) = judged(result(["q1.huge", "q1.shape", "q2.value"]), entry=entry).findings
    assert '"q1.shape", "q2.value"' in finding.sentence


def test_what_the_reference_loses_is_said_once():
    trouble = CellTrouble(number=3, kind="error", text="NameError: x")
    broken = result(["q2.value"], troubles=(trouble,))
    baseline = Baseline.of([broken])
    assert accepted_gate([ACCEPTED], {"logs": broken}, baseline).passed
    entry = msgspec.structs.replace(WRONG, also=())
    also_broken = result(["q1.huge", "q2.value"], troubles=(trouble,))
    assert misconceptions_gate([entry], {"no_shift": also_broken}, {"no_shift": "no_shift"}, baseline).passed
    survivors = mutants_gate(MUTANTS, dict.fromkeys((m.digest for m in MUTANTS), broken), {}, baseline=baseline)
    assert len(survivors.findings) == len(MUTANTS)


def test_misconception_that_gets_another_name_is_found():
    assert "gives it 'rounded', not 'no_shift'" in said(judged(result(["q1.huge"]), "rounded"))
    assert "gives it no name" in said(judged(result(["q1.huge"]), None))


def test_mistake_that_says_why_it_cannot_be_named_needs_no_name():
    entry = msgspec.structs.replace(WRONG, unnamed="Its chart is as missing as that of no_chart.")
    assert judged(result(["q1.huge"]), None, entry).findings == ()
    assert not judged(result(["q1.huge"]), "no_chart", entry).passed
    (finding,) = judged(result(["q1.huge"]), "no_shift", entry).findings
    assert finding.weight == "note"


def test_variant_goes_by_the_name_of_its_family():
    variant = msgspec.structs.replace(WRONG, name="no_shift.2", variant_of="no_shift")
    assert judged(result(["q1.huge"]), "no_shift", variant).passed


def test_case_without_a_hint_is_found():
    mute = case("q1.huge", "failed", hint=None)
    assert "has no failure message" in said(judged(result(changed={"q1.huge": mute})))


def test_misconception_that_never_ends_is_caught_by_its_limit():
    stuck = case("q1.huge", "not judged", limit="wall clock of a call (2 s)")
    assert judged(result(changed={"q1.huge": stuck}, status="partly graded")).passed


# mutants

MUTANTS = mutants({"q1": ("shift = x - 1",)})
SURVIVOR = MUTANTS[0]


def mutated(equivalent=(), survivors=(SURVIVOR.digest,), **more):
    results = {mutant.digest: RIGHT if mutant.digest in survivors else result(["q1.huge"]) for mutant in MUTANTS}
    return mutants_gate(
        MUTANTS,
        results,
        {digest: Equivalent(digest=digest, reason="the same") for digest in equivalent},
        **more,
    )


def test_survivor_is_a_question_with_its_diff():
    report = mutated()
    (finding,) = report.findings
    assert report.passed
    assert finding.weight == "question"
    assert finding.diff == SURVIVOR.diff
    assert SURVIVOR.digest in finding.sentence


def test_strict_survivor_closes_the_gate():
    assert not mutated(strict=True).passed


def test_excused_survivor_is_no_question():
    report = mutated(equivalent=[SURVIVOR.digest])
    assert report.findings == ()
    assert "1 right all the same, 0 alive" in report.checked
    assert "right: the same" in [row.outcome for row in report.rows]


def test_excuse_for_a_mutant_that_is_caught_is_noted():
    report = mutated(equivalent=[SURVIVOR.digest], survivors=())
    assert "but q1.huge fails it" in said(report)
    assert report.passed


def test_excuse_for_no_mutant_is_noted():
    assert "0123 is the change of no mutant any more" in said(mutated(equivalent=["0123"], survivors=()))


def test_mutant_that_could_not_be_graded_is_no_survivor():
    results = {mutant.digest: result(["q1.huge"]) for mutant in MUTANTS} | {SURVIVOR.digest: result(status="system")}
    report = mutants_gate(MUTANTS, results, {})
    assert not report.passed
    assert [finding.weight for finding in report.findings] == ["error"]


# the whole


def test_one_closed_gate_closes_the_whole():
    good, bad = mutated(survivors=()), mutated(strict=True)
    report = VerifyReport(assignment="softmax", bundle_digest="0", level="namespaces", submissions=1, gates=(good, bad))
    assert not report.passed
    assert report.exit_code == 1
    assert msgspec.structs.replace(report, gates=(good,)).exit_code == 0


def test_report_is_json():
    report = mutated()
    assert msgspec.json.decode(msgspec.json.encode(report), type=GateReport) == report
