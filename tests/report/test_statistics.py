from __future__ import annotations

import io

import msgspec
from rich.console import Console

from autograder.model import Text
from autograder.report import summary
from autograder.report.facts import advice
from autograder.report.overview import Wall, groups, histogram, misconceptions, shade
from autograder.report.statistics import Tally, natural
from report import made_up
from report.made_up import CASES, FAILED, empty, ours, partly, result, typical, ungradeable


def tallied(*submissions):
    tally = Tally()
    for each in submissions:
        tally.add(each)
    return tally.done()


def reasons(statistics, submission):
    row = next(row for row in statistics.rows if row.submission == submission.submission)
    return " ".join(reason.en for reason in row.reasons)


def test_counts_middle_and_maximum():
    statistics = tallied(result("a-1"), typical("b-2"), empty("c-3"), ungradeable(), ours(), partly())
    assert statistics.counts == {"graded": 3, "partly graded": 1, "not gradeable": 1, "system": 1}
    assert sorted(statistics.totals) == [0, 44, 60, 75]
    assert statistics.mean == 44.75
    assert statistics.median == 52
    assert (statistics.possible, statistics.by_machine) == (80, 75)


def test_cases_count_what_was_judged():
    statistics = tallied(result("a-1"), typical("b-2"), partly("c-3"))
    case = next(case for case in statistics.cases if case.name == "q4.ratio")
    assert (case.passed, case.failed, case.not_judged, case.judged) == (2, 0, 1, 2)
    assert [case.name for case in statistics.hardest(2)] == ["q1.input_unchanged", "q1.list_input"]


def test_questions_are_in_human_order():
    assert sorted(["q10", "q2", "q1", "Q3"], key=natural) == ["q1", "q2", "Q3", "q10"]


def test_who_needs_a_person_and_why():
    twin = msgspec.structs.replace(result("x-1"), submission_digest="d" * 64, student_id="7")
    other = msgspec.structs.replace(result("y-2"), submission_digest="d" * 64, student_id="7")
    odd = result("z-3", failing={"q1.quick_test": FAILED | {"fault": "author", "verdict": "not judged"}})
    live = result("w-4", failing={"q1.quick_test": {"how": "contained"}})
    statistics = tallied(twin, other, odd, live, ungradeable(), ours(), partly(), result("ok-5"))
    assert "The same bytes as 7" in reasons(statistics, twin)
    assert "same student" in reasons(statistics, other).lower()
    assert "own test failed" in reasons(statistics, odd)
    assert "contained" in reasons(statistics, live)
    assert "Grade again" in reasons(statistics, ours())
    assert reasons(statistics, result("ok-5")) == ""


def test_a_notebook_that_defines_nothing_asked_for_needs_a_person():
    lacks = FAILED | {"missing": ("f",)}
    every = {f"{name}.{short}": lacks for name, (_, cases) in CASES.items() for short, _, _ in cases}
    another = result("x-1", failing=every | {"q6.sliders": FAILED})  # that case looks for sliders, not for a name
    partly_there = result("y-2", failing={name: lacks for name in every if name != "q1.quick_test"})
    statistics = tallied(another, partly_there, ungradeable(), empty())
    assert "another one" in reasons(statistics, another)
    assert reasons(statistics, partly_there) == ""
    assert reasons(statistics, empty()) == ""


def test_cases_that_are_contained_for_everybody_are_no_reason_to_look_at_anybody():
    contained = {"how": "contained"}
    everybody = [result(f"a-{n}", failing={"q1.quick_test": contained}) for n in range(3)]
    alone = result("b-4", failing={"q1.quick_test": contained, "q1.list_input": contained})
    statistics = tallied(*everybody, alone)
    assert [each.submission for each in (*everybody, alone) if "contained" in reasons(statistics, each)] == ["b-4"]


def test_those_without_a_grade_come_first_and_a_remark_hides_no_reason():
    late = Text("遲交（檔名標示）。", "Handed in late, says the download.")
    twins = [
        msgspec.structs.replace(result(name), submission_digest="d" * 64, student_id=name, note=late)
        for name in ("a-1", "a-2")
    ]
    statistics = tallied(*twins, result("a-3"), partly(), ungradeable(), ours())
    assert [row.status for row in statistics.people] == [
        "system", "not gradeable", "partly graded", "graded", "graded",
    ]  # fmt: skip
    assert [why.en for why in statistics.people[-1].why][-1] == late.en
    assert "The same bytes as a-1" in statistics.people[-1].why[0].en


def test_of_many_with_the_same_bytes_three_are_named():
    crowd = [
        msgspec.structs.replace(result(f"s-{n}"), submission_digest="d" * 64, student_id=f"s-{n}") for n in range(9)
    ]
    [why] = tallied(*crowd).rows[0].why
    assert why.en.count("s-") == 3
    assert "…" in why.en


def test_bins_are_round_and_hold_everybody():
    statistics = tallied(*made_up.a_class()[:-1])
    bins = statistics.histogram()
    assert [held.low for held in bins] == [0, 10, 20, 30, 40, 50, 60, 70]
    assert sum(held.count for held in bins) == len(statistics.totals)
    assert len(histogram(statistics)) == 8
    assert tallied(ungradeable()).histogram() == []


def test_the_wall_shows_each_kind_once_with_its_number():
    wall = Wall()
    for each in made_up.a_class()[:-1]:
        wall.add(each)
    ((name, kinds, more),) = wall.sections()
    assert name == "visualize_softmax(1.0, 1.0, 1.1)"
    assert more == 0
    assert [len(kind.submissions) for kind in kinds] == [33, 7, 4, 1, 1]


def test_misconceptions_and_groups_name_their_members():
    told = made_up.DIAGNOSIS
    statistics = tallied(*made_up.a_class()[:-1])
    rows = {row.submission: row for row in statistics.rows}
    ((question, name, hint, members),) = misconceptions(advice(told, {}), rows)
    assert (question, name, len(members)) == ("q2", "no_shift", 6)
    assert hint == told.hints["no_shift"]
    ((name, question, said, members, hint),) = groups(advice(told, {}), rows)
    assert (name, question, len(members), hint) == ("q4-5d2f0c1a", "q4", 4, None)
    assert "0.368" in said


def test_shades():
    assert [shade(p, 10) for p in (None, 0, 3, 7, 10, 12)] == ["open", "zero", "half", "most", "full", "full"]
    assert shade(1, 0) == "open"


def test_the_summary_says_counts_middle_hardest_and_where_to_look(tmp_path):
    statistics = tallied(*made_up.a_class())
    out = io.StringIO()
    Console(file=out, width=120, force_terminal=True).print(summary(statistics, tmp_path))
    text = out.getvalue()
    assert "a spreadsheet" in text
    assert "q2.large_positive" in text
    assert "class.html" in text
    assert "\x1b[31m\u202e" not in text
    assert "\x00" not in text


def test_the_summary_never_cuts_a_path_that_people_copy(tmp_path):
    deep = tmp_path / ("results-of-" * 12)
    out = io.StringIO()
    Console(file=out, width=40, soft_wrap=True).print(summary(tallied(result("a-1")), deep))
    assert f"{deep}/submissions/*/feedback.html\n" in out.getvalue()
    assert out.getvalue().startswith("1 submission ·")
