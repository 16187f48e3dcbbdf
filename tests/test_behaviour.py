"""What probes see: facts that a grade could depend on, and nothing of style."""

from __future__ import annotations

import json
from types import SimpleNamespace

import matplotlib as mpl
import matplotlib.pyplot as plt
import numpy as np
import pytest

from autograder import behaviour
from autograder.behaviour import behave, value_atoms
from autograder.probes import Probe
from autograder.sandbox.guest.observe import Axes, Bar, Figure, Seen

mpl.use("agg")


def seen(env, **probe):
    """The atoms of one probe."""
    given = {"name": "p", "question": "q1", **probe}
    ((name, atoms),) = behave(env, [Probe(**given)])
    assert name == "p"
    json.dumps(atoms, allow_nan=False)
    return atoms


def call(function, *given, **more):
    return seen({"f": function}, call="f", given=given, **more)


def test_every_call_leaves_its_value():
    assert call(lambda x: x / 2, (1.0,), (4.0,)) == {
        "0.kind": "number",
        "0.numbers": [0.5],
        "1.kind": "number",
        "1.numbers": [2.0],
    }


def test_error_leaves_its_kind_and_the_next_call_is_made():
    assert call(lambda x: 1 / x, (0,), (1,)) == {
        "0.error": "ZeroDivisionError",
        "0.message ~": "division by zero",
        "1.kind": "number",
        "1.numbers": [1.0],
    }


def test_missing_name_is_missing():
    assert seen({}, call="f", given=((1,),)) == {"0.error": "missing"}
    assert seen({}, variable="x") == {"0.error": "missing"}


def test_lists_go_in_as_arrays_on_request():
    kinds = []
    call(lambda x: kinds.append((type(x).__name__, x.dtype.kind)), ([1.0],), ([1],), array=True)
    call(lambda x: kinds.append((type(x).__name__, "")), ([1.0],))
    assert kinds == [("ndarray", "f"), ("ndarray", "i"), ("list", "")]


def test_keywords_are_passed_by_name():
    assert call(lambda *, b, a: a - b, (5, 3), keywords=("a", "b"))["0.numbers"] == [2.0]


def test_changed_input_is_seen_and_later_calls_get_fresh_input():
    def double(x):
        x *= 2
        return x

    atoms = call(double, ([1.0],), ([1.0],), array=True, see=("value", "input"))
    assert atoms["0.input changed"] is True
    assert atoms["0.numbers"] == atoms["1.numbers"] == [2.0]
    assert call(lambda x: x * 2, ([1.0],), array=True, see=("input",)) == {"0.input changed": False}


@pytest.mark.parametrize(
    ("value", "atoms"),
    [
        (None, {"kind": "none"}),
        (710, {"kind": "number", "numbers": [710.0]}),
        (np.float64(710), {"kind": "number", "numbers": [710.0]}),
        (True, {"kind": "truth", "numbers": [1.0]}),
        (float("nan"), {"kind": "number", "numbers": ["nan"]}),
        ("A" * 200, {"kind": "text", "text ~": "A" * 80}),
        ("A", {"kind": "text", "text": "A"}),
        ([1, [2, 3]], {"kind": "list", "ragged": True}),
        (["a"], {"kind": "list", "of": "U"}),
        ((1, 2), {"kind": "tuple", "shape": [2], "numbers": [1.0, 2.0]}),
        (np.array([[1, 2]]), {"kind": "array", "shape": [1, 2], "of": "i", "numbers": [1.0, 2.0]}),
        (np.array([1j]), {"kind": "array", "shape": [1], "of": "c", "complex": True, "numbers": [0.0]}),
        ({"b": 1, "a": 2}, {"kind": "dict", "keys": ["a", "b"]}),
        (-np.inf, {"kind": "number", "numbers": ["-inf"]}),
    ],
)
def test_value_is_described_by_kind_shape_and_numbers(value, atoms):
    assert value_atoms(value) == atoms


def test_long_values_are_bounded():
    atoms = value_atoms(np.arange(1000.0))
    assert len(atoms["numbers"]) == 32
    assert atoms["shape"] == [1000]
    assert atoms["numbers"][-1] == 999.0


@pytest.mark.parametrize(("value", "lies"), [(0.5, "inside"), (2, "above"), (-1.0, "not above"), (np.nan, "not above")])
def test_variable_between_bounds_says_where_it_lies(value, lies):
    atoms = seen({"x": value}, variable="x", between=(0.0, 1.0))
    assert atoms["0.lies"] == lies
    assert ("0.numbers" in atoms) == (lies != "inside")


@pytest.mark.parametrize(
    ("computed", "typed"), [(0.57611688, 0.5761), (22.026465794, 22.03), (9.999999e-05, 1e-4), (-0.12429, -0.1243)]
)
def test_wrong_numbers_that_are_computed_and_read_off_the_screen_are_one(computed, typed):
    atoms, others = (seen({"x": value}, variable="x", between=(0.0, 1e-9)) for value in (computed, typed))
    assert atoms == others


def test_of_a_variable_between_bounds_nothing_else_need_be_seen():
    assert seen({"x": 2.5}, variable="x", between=(0.0, 1.0), see=()) == {"0.kind": "number", "0.lies": "above"}


@pytest.mark.parametrize("value", ["a word", "B and C", "710"])
def test_wording_of_an_answer_is_soft(value):
    assert seen({"x": value}, variable="x") == {"0.kind": "text", "0.text ~": value}


def test_letter_is_an_answer():
    assert seen({"x": " B"}, variable="x") == {"0.kind": "text", "0.text": "B"}


def test_wrong_numbers_differ_where_one_number_is_right():
    assert seen({"x": 709.78}, variable="x") != seen({"x": 710}, variable="x")


def test_value_that_is_no_number_lies_nowhere():
    assert seen({"x": "high"}, variable="x", between=(0.0, 1.0)) == {"0.kind": "text", "0.text ~": "high"}


@pytest.mark.parametrize("value", [1j, [0.5 + 0j] * 3, np.array([0.5j])])
def test_complex_numbers_lie_nowhere(value):
    atoms = seen({"x": value}, variable="x", between=(0.0, 1.0))
    assert atoms["0.complex"]
    assert "0.lies" not in atoms


def test_random_draws_leave_their_total_only():
    atoms = seen({"x": np.array([210, 0, 790])}, variable="x", see=("total",))
    assert atoms == {"0.kind": "array", "0.of": "i", "0.shape": [3], "0.total": 1000.0, "0.zeros": 1}


# charts


def draws(highlight=None, *, colours=("lightblue",) * 3, title="", factor=1.0):
    """A function that draws three bars, the one that ``highlight`` chooses in another colour."""

    def draw(a, b, c):
        heights = [a, b, c]
        faces = list(colours)
        if highlight is not None:
            faces[highlight(heights)] = "navy"
        _, axes = plt.subplots()
        axes.bar(["A", "B", "C"], [factor * height for height in heights], color=faces)
        axes.set_ylim(0, 1)
        axes.set_title(title)
        print(title, max(heights))  # noqa: T201 - what a student prints is seen

    return draw


def chart(function):
    atoms = call(function, (0.7, 0.2, 0.1), (0.1, 0.8, 0.1), see=("text", "chart"))
    plt.close("all")
    return atoms


def winner(heights):
    return heights.index(max(heights))


@pytest.mark.slow
def test_bars_and_axes_are_seen():
    atoms = chart(draws(winner))
    assert atoms["0.bars"] == [0.7, 0.2, 0.1]
    assert atoms["0.places"] == 3
    assert atoms["0.baselines"] == [0.0]
    assert atoms["0.ylim"] == [0.0, 1.0]
    assert atoms["0.panels with bars"] == 1


@pytest.mark.slow
def test_style_leaves_no_trace():
    assert chart(draws(winner)) == chart(draws(winner, colours=("mistyrose",) * 3, title="機率"))


@pytest.mark.slow
def test_highlight_is_seen_whatever_the_colours():
    right = chart(draws(winner))
    assert right["0.looks"] == [0, 1, 1]
    assert right["1.looks"] == [0, 1, 0]
    assert right["changes of bar 0"] == [0, 1]
    assert right["changes of bar 2"] == [0, 0]
    fixed = chart(draws(lambda _: 2))
    assert fixed["0.looks"] == fixed["1.looks"] == [0, 0, 1]
    assert fixed["changes of bar 0"] == [0, 0]
    rainbow = chart(draws(colours=("red", "green", "blue")))
    assert rainbow["0.looks"] == [0, 1, 2]


def test_of_very_many_bars_only_the_first_are_compared_with_each_other(monkeypatch):
    grey = (0.5, 0.5, 0.5, 1.0)
    bars = tuple(Bar(0.0, 1.12**number, 0.0, 1.0, grey, grey, 0.0, "", 1.0) for number in range(400))
    panel = Axes("", "", "", (0.0, 1.0), (0.0, 1.0), "linear", "linear", grey, bars, (), (), (), (), (), ())
    compared = []
    monkeypatch.setattr(behaviour, "looks_different", lambda *pair: not compared.append(pair))

    def draw():
        """Asked from afar."""

    drawn = Seen(figures=(Figure("", (panel,), ()),))
    draw.__remote__ = SimpleNamespace(watch_each=lambda calls: [drawn for _ in calls])
    assert call(draw, (), see=("chart",))["0.looks"] == list(range(32))
    assert len(compared) == 32 * 31 / 2


@pytest.mark.slow
def test_words_leave_only_whether_they_change():
    assert chart(draws(winner, title="winner"))["words"] == [0, 0]


def test_function_that_draws_nothing_has_no_bars():
    assert call(lambda: None, (), see=("chart",)) == {"0.figures": 0, "0.panels with bars": 0, "0.lines": 0}


def test_probes_are_tried_in_order_and_what_was_seen_stays():
    probes = [Probe(name="a", question="q1", variable="x"), Probe(name="b", question="q1", moves=())]
    tried = behave({"x": 1}, probes)
    assert next(tried)[0] == "a"
    assert next(tried) == ("b", {"sliders": []})
