import dataclasses
import hashlib

import msgspec
import pytest
from stand_ins import Worker, bundle, notebook, question

from autograder import results
from autograder.errors import SystemFault
from autograder.grade import Identity, grade_submission, seed_of
from autograder.model import Text
from autograder.sandbox import Died, LimitReached

TWO = (
    question("q1", ("one", "assert f(1) == 1"), ("hidden_two", "assert f(2) == 2"), ("three", "assert f(3) == 3")),
    question("q2", ("again", "assert f(4) == 4")),
)
RIGHT = "def f(x):\n    return x"


def grade(worker, against, *cells, files=None, identity=None, **options):
    data = cells[0] if cells and isinstance(cells[0], bytes) else notebook(*cells)
    identity = identity or Identity("ann", "ann.ipynb", "B1", "Ann", hashlib.sha256(data).hexdigest())
    return grade_submission(worker, against, identity, data, files, **options)


def verdicts(result):
    return {case.name: case.verdict for each in result.questions for case in each.cases}


def case(result, name):
    return next(case for each in result.questions for case in each.cases if case.name == name)


def test_right_work_has_full_marks():
    result = grade(Worker(), bundle(*TWO), RIGHT)
    assert (result.status, result.total, result.possible, result.note) == ("graded", 4.0, 4.0, Text("", ""))
    assert set(verdicts(result).values()) == {"passed"}
    assert [(each.name, each.points, each.possible) for each in result.questions] == [
        ("q1", 3.0, 3.0),
        ("q2", 1.0, 1.0),
    ]


def test_wrong_work_fails_where_it_is_wrong():
    result = grade(Worker(), bundle(*TWO), "def f(x):\n    return min(x, 2)")
    assert (result.status, result.total) == ("graded", 2.0)
    assert verdicts(result) == {
        "q1.one": "passed",
        "q1.hidden_two": "passed",
        "q1.three": "failed",
        "q2.again": "failed",
    }
    three = case(result, "q1.three")
    assert (three.fault, three.points, three.possible) == ("student", 0.0, 1.0)
    assert three.message == Text("這個條件不成立：assert f(3) == 3", "This does not hold: assert f(3) == 3")


def test_a_missing_function_fails_its_cases_and_is_named():
    result = grade(Worker(), bundle(*TWO), "g = 1")
    assert result.total == 0.0
    assert case(result, "q1.one").message == Text("你的筆記本沒有定義 f。", "Your notebook does not define f.")
    assert case(result, "q1.one").missing == ("f",)


def test_a_question_that_was_not_touched_is_known_as_unwritten():
    against = dataclasses.replace(bundle(*TWO), given={"en": (RIGHT, "...\n")})
    assert grade(Worker(), against, "f = fail\ngrader.check('q1')", "...", "grader.check('q2')").unwritten == ()
    given = dataclasses.replace(against, given={"en": (RIGHT, "...\n", "grader.check('q2')")})
    assert grade(Worker(), given, "f = fail\ngrader.check('q1')", "...", "grader.check('q2')").unwritten == ("q2",)


def test_an_exception_in_a_function_is_the_students():
    result = grade(Worker(), bundle(*TWO), "f = fail")
    assert case(result, "q2.again").message.en == "Your code raised ValueError: no such thing"
    assert case(result, "q2.again").fault == "student"


def test_an_error_in_a_cell_costs_only_what_it_must():
    result = grade(Worker(), bundle(*TWO), "1 / 0", RIGHT, "grader.check('q2')")
    assert (result.status, result.total) == ("graded", 4.0)
    assert [(trouble.number, trouble.kind, trouble.question) for trouble in result.troubles] == [
        (1, "error", "q2"),
        (3, "error", "q2"),
    ]
    assert result.troubles[0].text == "ZeroDivisionError: division by zero"


def test_something_that_is_not_data_is_a_wrong_answer_to_our_own_tests():
    result = grade(Worker(), bundle(*TWO), "f = live")
    one = case(result, "q1.one")
    assert (one.verdict, one.fault, one.how) == ("failed", "student", "isolated")
    assert one.message.en == "Your code gave a generator, which is not plain data: numbers, text, lists or arrays."


def test_an_error_of_the_test_itself_is_the_authors_and_costs_nothing():
    broken = question("q1", ("one", "assert f(1) == 1"), ("two", "undefined_helper(f)"))
    result = grade(Worker(), bundle(broken), RIGHT)
    two = case(result, "q1.two")
    assert (two.verdict, two.fault) == ("not judged", "author")
    assert "test itself failed" in two.message.en
    assert result.status == "partly graded"


def test_another_exception_in_a_foreign_test_is_a_failure_as_under_otter():
    foreign = question("q1", ("one", "assert f(1)[0] == 1"))
    result = grade(Worker(), bundle(foreign, ours=False), RIGHT)
    one = case(result, "q1.one")
    assert (one.verdict, one.fault, result.status) == ("failed", "student", "graded")
    assert "TypeError" in one.message.en


def test_a_test_file_that_stops_working_is_the_authors(monkeypatch):
    source = "import time\nif hasattr(time, 'broken'):\n    1 / 0\n" + TWO[0]
    against = bundle(source, TWO[1])
    monkeypatch.setattr("time.broken", 1, raising=False)
    result = grade(Worker(), against, RIGHT)
    assert verdicts(result) == {
        "q1.one": "not judged",
        "q1.hidden_two": "not judged",
        "q1.three": "not judged",
        "q2.again": "passed",
    }
    assert case(result, "q1.one").fault == "author"
    assert result.total == 1.0


# --- limits and deaths -----------------------------------------------------------------------------------------


def test_public_cases_of_all_questions_come_before_any_hidden_one():
    counted = "calls = []\ndef f(x):\n    calls.append(x)\n    return {len(calls): x}.get(len(calls))"
    result = grade(Worker(), bundle(*TWO), counted + " if calls == [1, 3, 4, 2][:len(calls)] else None")
    assert result.total == 4.0
    assert [name for name, verdict in verdicts(result).items() if verdict != "passed"] == []


def test_what_is_said_after_a_hidden_case_is_marked_as_private():
    result = grade(Worker(), bundle(*TWO, ours=False), RIGHT, "check('q1')", "f = None\n1 / 0", "check('q2')")
    assert case(result, "q1.one").private is case(result, "q1.three").private is False
    assert case(result, "q2.again").private is True
    assert [trouble.private for trouble in result.troubles] == [True]


def test_a_limit_in_a_call_costs_its_question_and_answered_cases_keep_their_points():
    worker = Worker()
    result = grade(worker, bundle(*TWO), "def f(x):\n    return loop() if x == 3 else x")
    assert verdicts(result) == {
        "q1.one": "passed",
        "q1.hidden_two": "not judged",
        "q1.three": "not judged",
        "q2.again": "passed",
    }
    assert (result.status, result.total) == ("partly graded", 2.0)
    two = case(result, "q1.hidden_two")
    assert (two.limit, two.fault) == ("wall clock of a call (2 s)", "student")
    assert result.note.en == "2 cases of q1 were not judged: Your code was stopped: wall clock of a call (2 s)."
    assert len(worker.children) == 2


@pytest.mark.parametrize(
    ("ending", "said"), [("die", "the process ended (SIGSEGV)"), ("loop", "wall clock of a call (2 s)")]
)
def test_a_cell_that_ends_its_process_is_left_out(ending, said):
    worker = Worker()
    result = grade(worker, bundle(*TWO), RIGHT, f"{ending}()", "later = 1", "grader.check('q2')")
    assert result.total == 4.0
    assert result.status == "partly graded"
    assert worker.ran == [1, 2, 1, 3, 4]
    assert [(trouble.number, trouble.kind, trouble.text) for trouble in result.troubles[:1]] == [
        (2, "died" if ending == "die" else "limit", said)
    ]
    assert result.note.en == f"Cell 2 (q2) was left out: {said}."
    assert result.note.zh.startswith("第 2 格（q2）碰到")


def test_every_cell_that_ends_its_process_is_left_out_until_there_are_too_many():
    worker = Worker()
    result = grade(worker, bundle(*TWO), RIGHT, *["die()"] * 5)
    assert result.total == 4.0
    assert len(worker.children) == 6
    worker = Worker()
    # As when one function that never ends is called all over a homework.
    result = grade(worker, bundle(*TWO), RIGHT, *["die()"] * 15)
    assert result.total == 4.0
    worker = Worker()
    result = grade(worker, bundle(*TWO), RIGHT, *["die()"] * 50)
    assert len(worker.children) == 24
    assert (result.status, result.total) == ("partly graded", 0.0)
    assert set(verdicts(result).values()) == {"not judged"}
    assert "number of times that the cells are run again (24)" in result.note.en


def test_errors_of_a_replay_are_those_of_the_run_that_counts():
    result = grade(Worker(), bundle(*TWO), "x = 1", "y = x; die()", "z = y", RIGHT)
    assert [(trouble.number, trouble.kind) for trouble in result.troubles] == [(2, "died"), (3, "error")]
    result = grade(Worker(), bundle(*TWO), "die(); y = 1", "z = y", RIGHT)
    assert [(trouble.number, trouble.kind) for trouble in result.troubles] == [(1, "died"), (2, "error")]


def test_a_broken_protocol_fails_the_rest_and_calls_for_a_person():
    worker = Worker()
    result = grade(worker, bundle(*TWO), "def f(x):\n    return lie() if x == 3 else x")
    assert verdicts(result) == {
        "q1.one": "passed",
        "q1.hidden_two": "failed",
        "q1.three": "failed",
        "q2.again": "failed",
    }
    assert (result.status, result.total) == ("partly graded", 1.0)
    assert "A person must look at this" in result.note.en
    assert "需要人工查看" in result.note.zh
    assert len(worker.children) == 1


def test_a_broken_protocol_in_a_cell_fails_everything():
    result = grade(Worker(), bundle(*TWO), RIGHT, "lie()")
    assert set(verdicts(result).values()) == {"failed"}
    assert result.troubles[0].number == 2


def test_time_that_is_up_in_a_call_leaves_the_rest_not_judged():
    worker = Worker()
    result = grade(worker, bundle(*TWO), "def f(x):\n    return spend() if x == 3 else x")
    assert verdicts(result) == {
        "q1.one": "passed",
        "q1.hidden_two": "not judged",
        "q1.three": "not judged",
        "q2.again": "not judged",
    }
    assert case(result, "q2.again").limit == "wall clock of a submission (60 s)"
    assert len(worker.children) == 1


def test_cells_for_which_there_is_no_time_are_listed():
    result = grade(Worker(submission_seconds=0), bundle(*TWO), RIGHT, "x = 1")
    assert [(trouble.number, trouble.kind) for trouble in result.troubles] == [(1, "skipped"), (2, "skipped")]
    assert set(verdicts(result).values()) == {"not judged"}


def test_a_limit_that_the_test_swallows_still_counts():
    greedy = question("q1", ("one", "try:\n    f(1)\nexcept BaseException:\n    pass"), ("two", "assert f"))
    result = grade(Worker(), bundle(greedy), "f = loop")
    assert verdicts(result) == {"q1.one": "not judged", "q1.two": "not judged"}


# --- faults of ours --------------------------------------------------------------------------------------------


def test_a_fault_of_ours_is_tried_again_on_a_fresh_sandbox():
    worker = Worker()
    worker.faults = [SystemFault("the sandbox has ended")]
    result = grade(worker, bundle(*TWO), RIGHT)
    assert (result.status, result.total, worker.starts) == ("graded", 4.0, 1)


def test_a_fault_of_ours_is_never_a_grade():
    worker = Worker()
    worker.faults = [SystemFault("the sandbox has ended")] * 2
    result = grade(worker, bundle(*TWO), RIGHT)
    assert (result.status, result.total, result.questions) == ("system", None, ())
    assert "the sandbox has ended" in result.note.en
    assert result.possible == 4.0


def test_what_cannot_be_read_says_why():
    result = grade(Worker(), bundle(*TWO), b'{"cells": [')
    assert (result.status, result.total) == ("not gradeable", None)
    assert "not a complete notebook" in result.note.en


# --- what is handed in and what comes out ----------------------------------------------------------------------


def test_the_same_input_gives_the_same_bytes():
    def once():
        result = grade(Worker(), bundle(*TWO), "def f(x):\n    return object() if x == 3 else x")
        timeless = [
            msgspec.structs.replace(
                each, cases=tuple(msgspec.structs.replace(case, seconds=0.0) for case in each.cases)
            )
            for each in result.questions
        ]
        return results.encode(msgspec.structs.replace(result, seconds=0.0, questions=tuple(timeless)))

    assert once() == once()


def test_the_seed_comes_from_both_digests():
    assert seed_of("aa", "bb") == int.from_bytes(hashlib.sha256(b"aabb").digest()[:8])
    assert grade(Worker(), bundle(*TWO), RIGHT).seed != grade(Worker(), bundle(*TWO, digest="cc"), RIGHT).seed


def test_files_of_the_bundle_take_the_place_of_the_students():
    worker = Worker()
    grade(worker, bundle(*TWO, files={"data.csv": b"ours"}), RIGHT, files={"data.csv": b"theirs", "own.txt": b"x"})
    assert worker.children[0].files == {"data.csv": b"ours", "own.txt": b"x"}


def test_a_file_whose_name_fits_no_folder_is_left_out():
    worker = Worker()
    odd = {"../a": b"", "..": b"", "x" * 300: b"", "a\0b": b"", "fine.csv": b"1", "fine.csv/b": b""}
    assert grade(worker, bundle(*TWO), RIGHT, files=odd).total == 4.0
    assert worker.children[0].files == {"fine.csv": b"1"}


def test_a_remark_of_the_intake_is_part_of_the_note():
    identity = Identity("ann", "ann.ipynb", "", "", "aa", Text("遲交", "Late"))
    assert grade(Worker(), bundle(*TWO), RIGHT, identity=identity).note == Text("遲交。", "Late.")
    assert grade(Worker(), bundle(*TWO), b"", identity=identity).note.en == "The file is empty. Late."


def test_a_cell_belongs_to_the_question_of_its_metadata_or_of_the_next_check():
    result = grade(
        Worker(),
        bundle(*TWO),
        {"source": "a", "metadata": {"autograder": {"question": "q2"}}},
        "b",
        "grader.check('q1')",
        {"source": "c", "metadata": {"autograder": {"question": "no such question"}}},
        "grader.check('q2')",
        "d",
    )
    assert [trouble.question for trouble in result.troubles] == ["q2", "q1", "q1", "q2", "q2", None]


def test_a_cell_that_otter_ignores_is_not_run():
    worker = Worker()
    ignored = {"source": "f = None", "metadata": {"otter": {"ignore": True}}}
    tagged = {"source": "f = None", "metadata": {"tags": ["otter_ignore"]}}
    assert grade(worker, bundle(*TWO), RIGHT, ignored, tagged, "x = 1").total == 4.0
    assert worker.ran == [1, 4]


def test_points_are_rounded_as_otter_rounds_them():
    third = question("q1", *((f"t{n}", f"assert f({n}) == {n}") for n in range(3)), points=1)
    result = grade(Worker(), bundle(third), "def f(x):\n    return min(x, 1)")
    assert result.questions[0].points == 0.66667
    assert result.total == 0.66667


def test_all_or_nothing_is_nothing_when_a_case_fails():
    strict = question("q1", ("one", "assert f(1) == 1"), ("two", "assert f(2) == 2"), all_or_nothing=True)
    result = grade(Worker(), bundle(strict), "def f(x):\n    return 1")
    assert verdicts(result) == {"q1.one": "passed", "q1.two": "failed"}
    assert result.total == 0.0


# --- otter's rules for foreign bundles -------------------------------------------------------------------------


def test_in_a_foreign_bundle_the_last_check_of_a_question_counts():
    cells = (RIGHT, "check('q1')", "f = None", "check('q2')", "def f(x):\n    return x")
    result = grade(Worker(), bundle(*TWO, ours=False), *cells)
    assert [(each.name, each.points) for each in result.questions] == [("q1", 3.0), ("q2", 0.0)]
    result = grade(Worker(), bundle(*TWO, ours=False), *cells, "check('q1')\ncheck('q2')")
    assert result.total == 4.0


def test_in_our_bundle_checks_inside_cells_do_not_count():
    result = grade(Worker(), bundle(*TWO), "f = None", "check('q1')", RIGHT)
    assert result.total == 4.0


def test_a_question_that_is_never_checked_is_judged_at_the_end():
    assert grade(Worker(), bundle(*TWO, ours=False), "f = None", RIGHT).total == 4.0


def test_a_check_of_no_question_judges_none():
    result = grade(Worker(), bundle(*TWO, ours=False), RIGHT, "assert not check('*')", "f = None")
    assert result.total == 0.0
    assert result.troubles == ()


def test_metadata_of_a_cell_can_check():
    checked = {"source": RIGHT, "metadata": {"otter": {"tests": ["q1"]}}}
    result = grade(Worker(), bundle(*TWO, ours=False), checked, "f = None")
    assert [each.points for each in result.questions] == [3.0, 0.0]


def test_a_check_of_no_question_is_ignored():
    assert grade(Worker(), bundle(*TWO, ours=False), RIGHT, "check('q7')").total == 4.0


def test_a_limit_in_a_check_costs_its_question_and_not_its_cell():
    worker = Worker()
    result = grade(
        worker,
        bundle(*TWO, ours=False),
        "def f(x):\n    return loop() if x == 3 else x",
        "check('q1')\nlater = 1",
        "late",
    )
    assert verdicts(result)["q1.one"] == "passed"
    assert verdicts(result)["q1.three"] == "not judged"
    assert verdicts(result)["q2.again"] == "passed"
    assert [trouble.number for trouble in result.troubles] == [3]
    assert worker.ran == [1, 2, 1, 2, 3]


def test_cells_are_not_checked_again_when_they_are_run_again():
    worker = Worker()
    cells = ("worker.checks = getattr(worker, 'checks', 0) + 1", "def f(x):\n    return die() if x == 2 else x")
    grade(worker, bundle(TWO[1], TWO[0], ours=False), *cells, "check('q2')", "check('q1')")
    assert len(worker.children) == 2


def test_a_case_that_needs_a_live_object_is_judged_in_a_run_of_its_own():
    worker = Worker()
    worker.verdicts = [True, False, True, True]
    result = grade(worker, bundle(*TWO, ours=False), "f = live", "check('q2')")
    assert worker.contained == [
        ("function", "0", 2),
        ("function", "0", 2),
        ("function", "1", 2),
        ("function", "2", 2),
    ]
    assert result.total == 3.0
    assert {each.how for question in result.questions for each in question.cases} == {"contained"}
    assert result.note.en == "3 cases of q1, q2 passed inside the student's process, where that can be forged."


def test_a_limit_in_a_contained_case_costs_its_question():
    worker = Worker()
    worker.verdicts = [True, Died("SIGKILL"), True]
    result = grade(worker, bundle(*TWO, ours=False), "f = live")
    assert verdicts(result) == {
        "q1.one": "passed",
        "q1.hidden_two": "not judged",
        "q1.three": "not judged",
        "q2.again": "passed",
    }
    worker = Worker()
    worker.verdicts = [True, LimitReached("submission_seconds", 60)]
    result = grade(worker, bundle(*TWO, ours=False), "f = live")
    assert verdicts(result)["q2.again"] == "not judged"


def test_otters_seeds_stand_before_every_cell():
    config = {"seed": 42, "seed_variable": "rng_seed"}
    cells = ("first = rng_seed", "rng_seed = 1", "def f(x):\n    return x if rng_seed == first == 42 else 0", "pass")
    assert grade(Worker(), bundle(*TWO, ours=False, config=config), *cells).total == 4.0
    cells = ("import random\nfirst = random.random()", "def f(x):\n    return x if second == first else 0")
    result = grade(Worker(), bundle(*TWO, ours=False, config={"seed": 42}), *cells, "second = random.random()")
    assert result.total == 4.0


@pytest.mark.parametrize("ours", [True, False])
def test_an_attempt_that_cannot_even_begin_says_why(monkeypatch, ours):
    def refuse(*_, **__):
        raise MemoryError("no room for an attempt")

    monkeypatch.setattr("autograder.grade.Attempt", refuse)
    result = grade(Worker(), bundle(*TWO, ours=ours), RIGHT)
    assert result.status == "system"
    assert "MemoryError: no room for an attempt" in result.note.en
