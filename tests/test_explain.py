"""A class explained: a name for a failed question, a group for what has none, nothing for what is explained."""

from __future__ import annotations

import msgspec

from autograder.diagnose import Knowledge, KnownMistake
from autograder.explain import explain
from autograder.model import CaseResult, CellTrouble, QuestionResult, SubmissionResult, Text

HINT = Text("提示", "hint")
RIGHT = {"f": {"0.numbers": [1.0]}, "g": {"0.numbers": [2.0]}}
WRONG = {**RIGHT, "f": {"0.numbers": [9.0]}}
BOTH = ("q1.case", "q2.case")


def mistake(family, behaviour, question="q1", also=()):
    return KnownMistake(
        name=family,
        family=family,
        question=question,
        case=f"{question}.case",
        also=also,
        hint=HINT,
        behaviour=behaviour,
    )


KNOWLEDGE = Knowledge(
    key="k",
    bundle="b",
    probes={"f": "q1", "g": "q2"},
    right=(RIGHT,),
    wrong=(mistake("nine", WRONG, also=("q2.*",)),),
)


def submission(name, behaviour, failed=("q1.case",), fault="student", **more):
    def question(at):
        case = f"{at}.case"
        bad = case in failed
        record = CaseResult(
            name=case,
            question=at,
            verdict="failed" if bad else "passed",
            points=0.0 if bad else 1.0,
            possible=1.0,
            hidden=False,
            fault=fault if bad else None,
        )
        return QuestionResult(name=at, points=record.points, possible=1.0, manual=False, cases=(record,))

    return SubmissionResult(
        submission=name,
        file=f"{name}.ipynb",
        student_id="",
        student_name="",
        language="en",
        status="graded",
        note=Text("", ""),
        level="namespaces",
        seed=1,
        submission_digest="0",
        bundle_digest="b",
        assignment="a",
        questions=(question("q1"), question("q2")),
        total=0.0,
        possible=2.0,
        behaviour=behaviour,
        **more,
    )


def test_known_mistake_gets_its_name_and_its_hint():
    found = explain([submission("a", WRONG)], KNOWLEDGE)
    assert found.named == {"a": {"q1": "nine"}}
    assert found.hints == {"nine": HINT}
    assert found.groups == ()


def test_right_submission_gets_nothing():
    found = explain([submission("a", {}, failed=())], KNOWLEDGE)
    assert (found.named, found.hints, found.groups) == ({}, {}, ())


def test_question_that_a_named_mistake_explains_needs_no_group():
    found = explain([submission("a", {**WRONG, "g": {"0.numbers": [0.0]}}, BOTH)], KNOWLEDGE)
    assert found.named == {"a": {"q1": "nine"}}
    assert found.groups == ()


def test_question_that_a_named_mistake_explains_gets_no_name_of_its_own():
    wrong = {**WRONG, "g": {"0.numbers": [0.0]}}
    known = msgspec.structs.replace(KNOWLEDGE, wrong=(*KNOWLEDGE.wrong, mistake("nought", wrong, "q2")))
    assert explain([submission("a", wrong, BOTH)], known).named == {"a": {"q1": "nine"}}
    assert explain([submission("a", wrong, ("q2.case",))], known).named == {"a": {"q2": "nought"}}


def test_nothing_is_named_where_an_earlier_mistake_without_a_name_could_be_the_cause():
    nought = {**RIGHT, "f": {"0.numbers": [7.0]}, "g": {"0.numbers": [0.0]}}
    known = msgspec.structs.replace(KNOWLEDGE, wrong=(*KNOWLEDGE.wrong, mistake("nought", nought, "q2")))
    assert explain([submission("a", nought, BOTH)], known).named == {}
    alone = (mistake("nine", WRONG), mistake("nought", nought, "q2"))
    known = msgspec.structs.replace(KNOWLEDGE, wrong=alone)
    assert explain([submission("a", nought, BOTH)], known).named == {"a": {"q2": "nought"}}


def test_mistake_whose_own_case_passed_is_not_named():
    known = msgspec.structs.replace(KNOWLEDGE, wrong=(msgspec.structs.replace(KNOWLEDGE.wrong[0], case="q1.other"),))
    found = explain([submission("a", WRONG)], known)
    assert found.named == {}
    assert [group.cases for group in found.groups] == [("q1.case",)]


def test_unknown_mistakes_that_are_alike_share_a_group():
    unknown = {**RIGHT, "f": {"0.numbers": [7.0]}}
    found = explain([submission("b", unknown), submission("a", unknown), submission("c", WRONG)], KNOWLEDGE)
    assert [group.members for group in found.groups] == [("a", "b")]
    assert found.groups[0].cases == ("q1.case",)


def test_wording_of_an_error_splits_no_group():
    one, other = ({"f": {"0.error": "TypeError", "0.message ~": words}} for words in ("x", "y"))
    found = explain([submission("a", one), submission("b", other)], KNOWLEDGE)
    assert [group.members for group in found.groups] == [("a", "b")]


def test_fault_of_the_test_is_nobodys_mistake():
    found = explain([submission("a", WRONG, fault="author")], KNOWLEDGE)
    assert (found.named, found.groups) == ({}, ())


def test_note_on_why_probing_stopped_is_no_behaviour():
    stopped = submission("a", {"stopped": "wall clock of a call (5 s)"})
    (group,) = explain([stopped], KNOWLEDGE).groups
    assert group.members == ("a",)


def lacking(result, *names, questions=("q1", "q2")):
    """The result, its failed cases failing for the want of names."""
    return msgspec.structs.replace(
        result,
        questions=tuple(
            msgspec.structs.replace(
                question,
                cases=tuple(
                    msgspec.structs.replace(case, missing=names)
                    if case.verdict == "failed" and question.name in questions
                    else case
                    for case in question.cases
                ),
            )
            for question in result.questions
        ),
    )


STOPPED = CellTrouble(number=1, kind="error", text="SyntaxError: '(' was never closed", line=3, question="q1")
CONSEQUENCE = CellTrouble(number=2, kind="error", text="NameError: name 'f' is not defined", question="q1")


def test_question_whose_own_cell_did_not_run_gets_no_name_and_no_group():
    found = explain([lacking(submission("a", WRONG, BOTH, troubles=(STOPPED, CONSEQUENCE)), "f")], KNOWLEDGE)
    assert (found.named, found.groups, found.follows) == ({}, (), {})


def test_missing_name_without_a_broken_cell_may_be_a_known_mistake():
    found = explain([lacking(submission("a", WRONG, BOTH, troubles=(CONSEQUENCE,)), "f")], KNOWLEDGE)
    assert found.named == {"a": {"q1": "nine"}}
    assert found.follows == {"a": {"q2": "q1"}}


def test_error_after_everything_is_defined_hides_no_name():
    found = explain([submission("a", WRONG, troubles=(STOPPED,))], KNOWLEDGE)
    assert found.named == {"a": {"q1": "nine"}}


def test_question_stopped_at_a_limit_gets_no_name():
    for kind in ("limit", "died", "skipped"):
        stopped = msgspec.structs.replace(STOPPED, kind=kind, text="wall clock of a cell (10 s)")
        assert explain([submission("a", WRONG, troubles=(stopped,))], KNOWLEDGE).named == {}


def test_unwritten_question_gets_no_name_and_no_group():
    found = explain([submission("a", WRONG, unwritten=("q1",))], KNOWLEDGE)
    assert (found.named, found.groups) == ({}, ())


def test_question_says_which_earlier_mistake_explains_it():
    found = explain([submission("a", {**WRONG, "g": {"0.numbers": [0.0]}}, BOTH)], KNOWLEDGE)
    assert found.follows == {"a": {"q2": "q1"}}


def test_error_in_a_cell_alone_names_nothing():
    trouble = CellTrouble(number=1, kind="error", text="NameError: name 'x' is not defined", question="q1")
    found = explain([submission("a", RIGHT, troubles=(trouble,))], KNOWLEDGE)
    assert found.named == {}


def test_diagnosis_survives_its_file():
    found = explain([submission("a", WRONG), submission("b", {"f": {"0.numbers": [7.0]}})], KNOWLEDGE)
    assert msgspec.json.decode(msgspec.json.encode(found), type=type(found)) == found
