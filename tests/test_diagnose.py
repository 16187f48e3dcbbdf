"""A behaviour gets a misconception's name only where nothing else fits."""

from __future__ import annotations

import msgspec
import pytest

from autograder.diagnose import (
    KIN,
    MISSING,
    Diagnostician,
    Knowledge,
    KnownMistake,
    Models,
    agreement,
    deviations,
    hard,
    likeness,
    same,
    units,
)
from autograder.model import Text

RIGHT = {
    "small": {"0.kind": "array", "0.numbers": [0.25, 0.75]},
    "huge": {"0.kind": "array", "0.numbers": [0.3, 0.7], "1.kind": "array", "1.numbers": [1.0, 0.0]},
    "other question": {"0.numbers": [1.0]},
}
NO_SHIFT = {
    "small": RIGHT["small"],
    "huge": {"0.kind": "array", "0.numbers": ["nan", "nan"], "1.kind": "array", "1.numbers": ["nan", 0.0]},
}
RAISES = {"small": RIGHT["small"], "huge": {"0.error": "OverflowError", "1.error": "OverflowError"}}
ROUNDED = {
    "small": RIGHT["small"] | {"0.numbers": [0.2, 0.8]},
    "huge": RIGHT["huge"],
}


def mistake(family, behaviour, question="q1"):
    return KnownMistake(
        name=f"{family}.py",
        family=family,
        question=question,
        case=f"{question}.case",
        also=("q2.*",),
        hint=Text("提示", "hint"),
        behaviour=behaviour,
    )


def knowledge(*wrong):
    return Knowledge(
        key="k",
        bundle="b",
        probes={"small": "q1", "huge": "q1", "other question": "q2"},
        right=(RIGHT,),
        wrong=wrong,
    )


KNOWN = knowledge(mistake("no_shift", NO_SHIFT), mistake("raises", RAISES), mistake("rounded", ROUNDED))


def name(behaviour, known=KNOWN, question="q1"):
    match = Diagnostician(known).match(question, behaviour)
    return match.family if match else None


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        (0.5, 0.5 + 1e-7, True),
        (0.5, 0.50002, False),
        (1e9, 1e9 + 1, True),
        ([1.0, [2.0]], [1.0, (2.0,)], True),
        ([1.0], [1.0, 1.0], False),
        ("nan", "nan", True),
        ("nan", 0.0, False),
        (True, 1, False),
        (True, True, True),
        (1, 1.0, True),
        (MISSING, MISSING, True),
        (MISSING, None, False),
    ],
)
def test_values_are_the_same_within_the_tests_tolerance(one, other, expected):
    assert same(one, other) is expected
    assert same(other, one) is expected


def test_right_behaviour_does_not_deviate():
    assert deviations(RIGHT, Models([RIGHT])) == {}


def test_what_any_right_answer_shows_is_no_deviation():
    tuples = {"small": {"0.kind": "tuple", "0.numbers": [0.25, 0.75]}}
    assert deviations(tuples, Models([RIGHT])) == {("small", "0.kind"): "tuple"}
    assert deviations(tuples, Models([RIGHT, tuples])) == {}


def test_atom_that_every_right_answer_has_is_missed():
    found = deviations({"small": {"0.error": "ValueError"}}, Models([RIGHT]))
    assert found == {
        ("small", "0.error"): "ValueError",
        ("small", "0.kind"): MISSING,
        ("small", "0.numbers"): MISSING,
    }


def test_probe_that_was_never_reached_says_nothing():
    assert deviations({"small": RIGHT["small"]}, Models([RIGHT])) == {}


def test_agreement_counts_the_calls_in_which_either_deviates():
    one = {("p", "0.kind"): "list", ("p", "0.numbers"): [1.0], ("p", "1.kind"): "list"}
    other = {("p", "0.kind"): "list", ("p", "0.numbers"): [2.0], ("p", "2.kind"): "list"}
    assert agreement(one, one) == 1.0
    assert agreement(one, other) == pytest.approx(0.5 / 3)
    assert agreement({}, {}) == 0.0


def test_soft_atoms_decide_nothing_alone():
    one = {("p", "0.error"): "TypeError", ("p", "0.message ~"): "too many"}
    other = {("p", "0.error"): "TypeError", ("p", "0.message ~"): "unexpected"}
    assert agreement(one, other) == 1.0
    assert hard(one) == hard(other)
    assert units({("p", "0.message ~"): "x"}) == {}


def test_calls_that_fail_each_in_its_way_are_kin():
    raises, nan, wrong = {"error": "OverflowError"}, {"numbers": ["nan"]}, {"numbers": [9.0]}
    assert likeness(raises, nan) == likeness(raises, {"error": "ValueError"}) == KIN
    assert likeness(raises, wrong) == likeness(nan, wrong) == 0.0
    assert likeness(raises, None) == 0.0
    assert likeness(None, None) == 1.0


@pytest.mark.parametrize(("behaviour", "family"), [(NO_SHIFT, "no_shift"), (RAISES, "raises"), (ROUNDED, "rounded")])
def test_known_behaviour_gets_its_name(behaviour, family):
    assert name(behaviour) == family


def test_right_behaviour_gets_no_name():
    assert name(RIGHT) is None


def test_unknown_behaviour_gets_no_name():
    assert name({"small": {"0.kind": "array", "0.numbers": [9.0, 9.0]}, "huge": RIGHT["huge"]}) is None


def test_half_a_match_gets_no_name():
    half = NO_SHIFT | {"small": {"0.kind": "array", "0.numbers": [9.0, 9.0], "1.kind": "x", "1.numbers": [1]}}
    assert name(half) is None


def test_tie_between_two_families_gets_no_name():
    twins = knowledge(mistake("no_shift", NO_SHIFT), mistake("twin", NO_SHIFT))
    assert name(NO_SHIFT, twins) is None


def test_two_variants_of_one_family_are_no_tie():
    assert name(NO_SHIFT, knowledge(mistake("no_shift", NO_SHIFT), mistake("no_shift", NO_SHIFT))) == "no_shift"


def test_rival_that_differs_in_one_place_loses_there():
    near = {**NO_SHIFT, "huge": NO_SHIFT["huge"] | {"1.numbers": ["nan", "nan"]}}
    known = knowledge(mistake("no_shift", NO_SHIFT), mistake("near", near))
    assert name(NO_SHIFT, known) == "no_shift"
    assert name(near, known) == "near"
    between = {**NO_SHIFT, "huge": NO_SHIFT["huge"] | {"1.numbers": [5.0, 5.0]}}
    assert name(between, known) is None


def test_rivals_that_differ_only_softly_are_told_apart_by_that():
    behaviours = {
        kind: {**RIGHT, "huge": {"0.error": "TypeError", "0.message ~": kind, "1.error": "TypeError"}}
        for kind in ("positional", "keyword", "other")
    }
    known = knowledge(mistake("positional", behaviours["positional"]), mistake("keyword", behaviours["keyword"]))
    assert name(behaviours["positional"], known) == "positional"
    assert name(behaviours["keyword"], known) == "keyword"
    assert name(behaviours["other"], known) is None


def test_of_two_ways_of_writing_a_mistake_that_in_like_words_counts():
    said = {kind: {**RIGHT, "huge": {"0.error": "TypeError", "0.message ~": kind}} for kind in ("one", "two", "rival")}
    known = knowledge(mistake("mine", said["one"]), mistake("mine", said["two"]), mistake("rival", said["rival"]))
    assert [name(said[kind], known) for kind in said] == ["mine", "mine", "rival"]


def test_errors_of_the_questions_own_cells_are_seen():
    cells = {"cells": {"q1 ~": ["NameError: name * is not defined"], "q2 ~": ["ValueError"]}}
    found = Diagnostician(KNOWN).deviations("q1", {**RIGHT, **cells})
    assert found == {("cells", "q1 ~"): ["NameError: name * is not defined"]}
    assert name({**RIGHT, **cells}) is None


def test_mistakes_of_another_question_are_no_candidates():
    assert name(NO_SHIFT, knowledge(mistake("no_shift", NO_SHIFT, question="q2"))) is None


def test_stopped_submission_is_compared_where_it_came():
    assert name({"small": ROUNDED["small"]}) == "rounded"


def test_mistake_explains_its_cases():
    known = mistake("no_shift", NO_SHIFT)
    assert [case for case in ("q1.case", "q1.x", "q2.y") if known.explains(case)] == ["q1.case", "q2.y"]


def test_knowledge_survives_its_file():
    assert msgspec.json.decode(msgspec.json.encode(KNOWN), type=Knowledge) == KNOWN


def test_held_out_mistakes_are_gone():
    assert [mistake.family for mistake in KNOWN.without(["no_shift.py", "rounded.py"]).wrong] == ["raises"]
