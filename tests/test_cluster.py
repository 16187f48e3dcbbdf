"""Unknown failures are grouped by what they do; a hint finds its group again."""

from __future__ import annotations

import pytest

from autograder.cluster import Unexplained, describe, groups, hint_for, read_hints
from autograder.diagnose import MISSING
from autograder.errors import AuthorError
from autograder.model import Text


def failure(submission, deviations=None, question="q1", cases=("q1.a",)):
    return Unexplained(submission=submission, question=question, cases=cases, deviations=deviations or {})


NAN = {("huge", "0.numbers"): ["nan", "nan"]}
HALF = {("huge", "0.numbers"): [0.5, 0.5]}


def members(found):
    return [group.members for group in found]


def test_same_behaviour_is_one_group_largest_first():
    found = groups([failure("a", HALF), failure("b", NAN), failure("c", NAN)])
    assert members(found) == [("b", "c"), ("a",)]


def test_order_of_the_submissions_changes_nothing():
    items = [failure("a", HALF), failure("b", NAN), failure("c", NAN), failure("d")]
    assert groups(items) == groups(items[::-1])


def test_values_within_the_tolerance_are_the_same_behaviour():
    # Either side of a rounding edge: the names differ, the group does not.
    low, high = {("huge", "0.numbers"): [0.12344999]}, {("huge", "0.numbers"): [0.12345001]}
    (group,) = groups([failure("a", low), failure("b", high)])
    assert group.members == ("a", "b")
    assert len(group.aliases) == 2
    assert {groups([failure("a", low)])[0].name, groups([failure("b", high)])[0].name} == set(group.aliases)


def test_questions_are_grouped_apart():
    assert len(groups([failure("a", NAN), failure("a", NAN, question="q2")])) == 2


def test_failures_that_the_probes_do_not_show_are_grouped_by_their_cases():
    found = groups([failure("a"), failure("b"), failure("c", cases=("q1.b",)), failure("d", NAN)])
    assert sorted(members(found)) == [("a", "b"), ("c",), ("d",)]


def test_missing_atom_is_a_behaviour():
    gone = {("huge", "0.numbers"): MISSING}
    (group,) = groups([failure("a", gone), failure("b", dict(gone))])
    assert group.description == "huge 0.numbers: missing"


def test_group_keeps_the_cases_that_all_fail():
    (group,) = groups([failure("a", NAN, cases=("q1.a", "q1.b")), failure("b", NAN, cases=("q1.b",))])
    assert group.cases == ("q1.b",)


def test_description_is_short():
    text = describe({(f"probe{i}", "0.numbers"): list(range(100)) for i in range(9)})
    assert text.endswith("; … 6 more")
    assert len(text) < 300


def test_no_hints_without_a_file(tmp_path):
    assert read_hints(tmp_path / "hints.toml") == {}


def test_hint_is_found_under_every_name_of_its_group(tmp_path):
    (group,) = groups([failure("a", NAN)])
    (tmp_path / "hints.toml").write_text(f'[{group.name}]\nzh-TW = "看這裡"\nen = "Look here"\n')
    hints = read_hints(tmp_path / "hints.toml")
    assert hint_for(group, hints) == Text("看這裡", "Look here")
    assert hint_for(groups([failure("a", HALF)])[0], hints) is None


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("[q1-x\n", "is not TOML"),
        ('q1-x = "hint"\n', "[q1-x] needs zh-TW and en"),
        ('[q1-x]\nen = "a"\n', "[q1-x] needs zh-TW and en"),
        ('[q1-x]\nen = "a"\nzh-TW = " "\n', "[q1-x] has an empty hint"),
    ],
)
def test_malformed_hints_name_the_cluster_and_the_next_step(tmp_path, text, words):
    (tmp_path / "hints.toml").write_text(text)
    with pytest.raises(AuthorError) as caught:
        read_hints(tmp_path / "hints.toml")
    assert words in str(caught.value)
