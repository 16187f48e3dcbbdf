"""What passes and what does not, and what a student is told."""

import dataclasses
import math
from array import array
from collections import deque
from decimal import Decimal
from fractions import Fraction

import numpy as np
import pandas as pd
import pytest

from autograder import expect
from autograder.expect import (
    Mismatch,
    axes_of,
    bars_for,
    check,
    close,
    each,
    letter,
    looks_different,
    number,
    numbers_in,
    rng,
    show,
    shows,
    three_bars,
    unchanged,
    vector,
    words_in,
)
from autograder.sandbox.guest.observe import Axes, Bar, Figure, Label, Seen, Trouble

P = [0.2, 0.3, 0.5]
WHITE, BLACK, BLUE = (1.0, 1.0, 1.0, 1.0), (0.0, 0.0, 0.0, 1.0), (0.0, 0.0, 1.0, 1.0)


@pytest.fixture(autouse=True)
def _undecided(monkeypatch):
    """Nobody has decided on a language or a seed."""
    for setting in (expect.language, expect.seed):
        monkeypatch.setenv(setting.variable, "")


# --- rows and numbers -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "row",
    [
        [1, 2.5],
        (1, 2.5),
        np.array([1, 2.5]),
        np.array([1, 2.5], dtype=np.float32),
        np.array([1, 2.5], dtype=np.float16),
        np.array([1, 2.5], dtype=np.longdouble),
        np.array([1, 2.5], dtype=">f8"),
        [np.float32(1), np.float64(2.5)],
        [np.int64(1), 2.5],
        [np.array(1), np.array(2.5)],
        pd.Series([1, 2.5]),
        np.ma.array([1, 2.5]),
        np.ma.array([1, 2.5], mask=[False, False]),
        np.array([1, 0, 2.5])[::2],
    ],
)
def test_every_kind_of_row_is_a_vector(row):
    found = vector(row, 2)
    assert (found.dtype, found.shape, found.tolist()) == (np.float64, (2,), [1.0, 2.5])


@pytest.mark.parametrize("kind", ["i1", "i8", "u1", "u8"])
def test_whole_numbers_are_a_vector(kind):
    assert vector(np.array([3, 4], dtype=kind), 2).tolist() == [3.0, 4.0]


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (None, "return"),
        (..., "waits"),
        ("0.5 0.5", "text"),
        (["0.5", "0.5"], "text"),
        (np.array(["0.5", "0.5"]), "text"),
        ([b"1", b"2"], "text"),
        (["0.5", 0.5], "text"),
        ([0.5j, 1], "complex"),
        ([True, False], "True"),
        (0.5, "single"),
        (np.float64(0.5), "single"),
        ([[0.5, 0.5]], "shape (1, 2)"),
        ([[0.5], [0.5]], "shape (2, 1)"),
        ([], "holds 0"),
        ([0.5], "holds 1"),
        (np.ones(3), "holds 3"),
        ([math.nan, 1], "nan"),
        ([math.inf, 1], "infinity"),
        ([[1], [1, 2]], "list"),
        ([None, 1], "list"),
        ({"A": 1, "B": 2}, "dict"),
        ({0.5, 1}, "set"),
        (iter([1, 2]), "iterator"),
        ((x for x in (1, 2)), "generator"),
        (map(abs, [1, 2]), "map"),
        ([Decimal(1), Decimal(2)], "list with a Decimal in it"),
        ([Fraction(1, 2), 0.5], "list with a Fraction in it"),
        (np.array([0.5, 0.5], dtype=object), "dtype=object"),
        (array("d", [0.5, 0.5]), "a array"),
        (memoryview(np.zeros(2)), "memoryview"),
        (deque([0.5, 0.5]), "deque"),
        ([10**400, 1], "list with a whole number that is too large"),
        (np.ma.array([1.0, 2.0], mask=[0, 1]), "MaskedArray"),
        (np.array([1, 2], dtype="M8[s]"), "ndarray"),
        (np.zeros(2, dtype=[("a", "f8")]), "ndarray"),
        (np.array([1.0, None]), "ndarray"),
        (pd.DataFrame({"p": [1, 2]}), "2 dimensions"),
        (len, "builtin"),
        (object(), "object"),
    ],
)
def test_what_is_no_vector_is_refused_in_words(value, said):
    with pytest.raises(Mismatch) as caught:
        vector(value, 2, given=[1, 2])
    assert said in caught.value.en
    assert caught.value.given == "[1, 2]"
    assert any("\u4e00" <= character <= "\u9fff" for character in caught.value.zh)


def test_not_finite_numbers_may_be_asked_for():
    assert np.isinf(vector([-math.inf], 1, finite=False)).all()


@pytest.mark.parametrize(
    "value", [3, 3.0, np.int8(3), np.float32(3), np.array(3), np.array([3.0]), [3], Decimal(3), Fraction(3)]
)
def test_every_kind_of_number_is_one(value):
    assert number(value) == 3.0
    assert type(number(value)) is float


@pytest.mark.parametrize(
    "value", [None, ..., "3", True, 3j, math.nan, math.inf, [3, 4], [], {}, [Decimal(3)], Fraction(10**400)]
)
def test_what_is_no_number_is_refused(value):
    with pytest.raises(Mismatch):
        number(value)


@pytest.mark.parametrize(
    ("got", "want", "same"),
    [
        (P, P, True),
        (np.float32(P), P, True),
        ([0.2000001, 0.3, 0.5], P, True),
        ([0.20001, 0.3, 0.5], P, False),
        (0.5, 0.5, True),
        ([0.5], 0.5, False),
        ([P], P, False),
        ([], P, False),
        ([], [], True),
        (math.nan, math.nan, False),
        ([math.nan] * 3, P, False),
        (math.inf, math.inf, True),
        (math.inf, 1.0, False),
        (1.0, math.inf, False),
        (None, 0.5, False),
        ("0.5", 0.5, False),
        (["0.2", "0.3", "0.5"], P, False),
        (True, 1.0, False),
        (0.5 + 0j, 0.5, False),
        ([[1], [1, 2]], P, False),
        (np.uint8(255), 255, True),
        (np.uint8(0), 1, False),
        (np.ma.masked_all(3), P, False),
        (np.ma.array(P), P, True),
        (1e9, 1e9 + 1, True),
    ],
)
def test_closeness(got, want, same):
    assert close(got, want) is same


@pytest.mark.parametrize(
    ("before", "after", "same"),
    [
        ([1, 2.5], [1, 2.5], True),
        ([1], [1.0], False),
        ([1], (1,), False),
        ([1], [1, 2], False),
        ([[1], [2, 3]], [[1], [2, 3]], True),
        (np.ones(2), np.ones(2), True),
        (np.ones(2), np.ones(2, dtype="f4"), False),
        (np.ones(2), np.ones((1, 2)), False),
        (np.array([math.nan]), np.array([math.nan]), True),
        (np.ones(2), [1.0, 1.0], False),
        ("a", "a", True),
        (None, None, True),
    ],
)
def test_an_input_is_unchanged_or_not(before, after, same):
    assert unchanged(before, after) is same


# --- messages ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("ok", [True, np.True_])
def test_only_true_goes_on(ok):
    check(ok, "中", "en")


@pytest.mark.parametrize("ok", [False, np.False_, None, 1, "True", math.nan, np.ones(1) == 1, object()])
def test_all_else_is_a_mismatch(ok):
    with pytest.raises(Mismatch):
        check(ok, "中", "en")


def message(**more):
    with pytest.raises(Mismatch) as caught:
        check(None, "總和應該是 1。", "The sum should be 1.", given=[1, 2], got=np.array([0.5, 0.25]), **more)
    return caught.value


def test_a_message_says_what_went_in_what_came_back_and_what_broke():
    chinese = "輸入：[1, 2]\n得到：array([0.5, 0.25])\n總和應該是 1。"
    english = "Input: [1, 2]\nGot: array([0.5, 0.25])\nThe sum should be 1."
    assert str(message()) == f"{chinese}\n{english}"
    expect.language("en")
    assert str(message()) == english
    expect.language("zh-TW")
    assert str(message()) == chinese
    token = expect.language.set("en")
    assert str(message()) == english
    expect.language.reset(token)
    expect.language(None)
    assert str(message()) == f"{chinese}\n{english}"


def test_facts_are_kept_as_they_were():
    x = [1, 2]
    failed = Mismatch("中", "en", x, x)
    x.clear()
    assert (failed.given, failed.got) == ("[1, 2]", "[1, 2]")


def test_what_is_not_said_is_left_out():
    assert str(Mismatch("中", "en")) == "中\nen"


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (0.1 + 0.2, "0.3"),
        (1e4, "10000.0"),
        (1e-17, "1e-17"),
        (3, "3"),
        (True, "True"),
        (np.True_, "True"),
        (None, "None"),
        (..., "..."),
        ("x", "'x'"),
        (np.float32(0.5), "0.5"),
        ([np.float64(1), 2], "[1.0, 2]"),
        ((1.5,), "(1.5,)"),
        ((), "()"),
        (math.nan, "nan"),
        ({"a": 1.0, "b": [2]}, "a=1.0, b=[2]"),
        (np.array([[1, 2]]), "array([[1, 2]])"),
        (np.array(["a"]), "array(['a'])"),
        (np.array(2.0), "array(2.0)"),
        (pd.Series([0.5, 1]), "array([0.5, 1.0])"),
        ({0: 0.5, 1: 0.25}, "{0: 0.5, 1: 0.25}"),
        ({}, "{}"),
        ([Decimal("0.5")], "[Decimal('0.5')]"),
        (Trouble("KeyError", "'x'", 3), "KeyError: 'x' (line 3)"),
        (object(), "<object>"),
        ([[[[[[1]]]]]], "[[[[<list>]]]]"),
        (list(range(30)), "[" + ", ".join(map(str, range(20))) + ", …]"),
    ],
)
def test_values_are_shown_for_people(value, text):
    assert show(value) == text


def test_a_number_too_long_for_python_to_print_is_shown():
    assert show([10**5000]) == "[<int, 16610 bits>]"


def test_what_is_shown_is_short_and_of_one_line():
    for value in (
        np.arange(10**6) / 7,
        ["x" * 1000] * 1000,
        "a\nb" * 1000,
        {"a": {"b": list(range(10**5))}},
        np.ones((50, 50)),
    ):
        assert len(show(value)) <= 300
        assert "\n" not in show(value)


def test_a_students_own_class_is_not_asked_how_it_looks():
    class Own:
        def __repr__(self):
            raise SystemExit

    assert show([Own()]) == "[<Own>]"


# --- random inputs ----------------------------------------------------------------------------------------------


def test_a_seed_gives_the_same_inputs():
    token = expect.seed.set(2**64 - 1)
    first, second = rng().random(3), rng().random(3)
    expect.seed.reset(token)
    assert np.array_equal(first, second)
    assert not np.array_equal(first, rng().random(3))


def test_a_fresh_seed_is_named_in_the_message_and_gives_the_inputs_again():
    def case():
        check(None, "中", "en", given=rng().random(2))

    with pytest.raises(Mismatch) as caught:
        case()
    said = str(caught.value)
    drawn = int(said.rpartition("expect.seed(")[2].split(")")[0])
    expect.seed(drawn)
    with pytest.raises(Mismatch) as again:
        case()
    assert again.value.given == caught.value.given
    assert "expect.seed" not in str(again.value)


def test_a_seed_of_another_test_is_not_named():
    def drawing():
        rng()

    drawing()
    assert "expect.seed" not in str(message())


# --- text -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("0.4519 0.2741", [0.4519, 0.2741]),
        ("-5.000, +3", [-5, 3]),
        ("\u22121.5", [-1.5]),
        ("機率0.45是", [0.45]),
        ("０．４５１９", [0.4519]),
        ("45.2%", [45.2]),
        ("45.2％", [45.2]),
        ("1,234.5 1,000", [1234.5, 1000]),
        ("[0.1,0.2,0.3]", [0.1, 0.2, 0.3]),
        ("1e-05 2.5E+3", [1e-5, 2500]),
        ("A=.5 5.", [0.5, 5]),
        ("p1 x2.5 h_3 1.2.3", [1.2]),
        ("A-0.5", [0.5]),
        ("|1.600|0.4519|", [1.6, 0.4519]),
        ("**0.4519**", [0.4519]),
        ("`0.4519`, $0.2741$", [0.4519, 0.2741]),
        ("\x1b[1m0.5\x1b[0m", [0.5]),
        ("0.5\u3000．5", [0.5, 0.5]),
        ("nan inf", []),
        ("1,2,3", [1, 2, 3]),
        ("1,,2, 3,0.5,1,000,00", [1, 2, 3, 0.5, 1, 0, 0]),
        ("1,2e3", [1, 2000]),
        ("1,2,3,...", [1, 2, 3]),
        ("1,. 1,e5 1,.e5 １，．", [1, 1, 1, 1]),
        ("9" * 5000, [math.inf]),
    ],
)
def test_numbers_are_found_in_text(text, numbers):
    assert numbers_in(Seen(text=text)) == numbers


def test_numbers_are_found_in_every_form_of_display():
    displays = (
        {
            "text/html": "<style>td {width: 77px}</style><table border=1><td>&minus;0.25</td></table>",
            "text/plain": "88",
        },
        {"text/markdown": "<b style='top:66'>0.5</b> if 1 < 2", "text/plain": "<Markdown object>"},
        {"text/latex": "$0.75$"},
        {"text/plain": "0.125"},
        {"text/html": "<!-- 55 --><SCRIPT>44</script > A --> 0.0625 <style>33"},
        {"image/png": ""},
        {"application/vnd.jupyter.widget-view+json": ""},
    )
    assert numbers_in(Seen(displays=displays)) == [-0.25, 0.5, 1.0, 2.0, 0.75, 0.125, 0.0625]


@pytest.mark.parametrize("text", ["&#" + "1" * 5000 + ";", "&#" + "0" * 5000 + "65", "&#x" + "f" * 5000, "&#xd800;"])
def test_a_character_that_there_is_not_is_no_number_and_no_error(text):
    seen = Seen(displays=({"text/markdown": text + " 0.5"},))
    assert numbers_in(seen) == [0.5]
    words_in(seen)


def test_a_table_of_pandas_is_read_either_way_round():
    frame = pd.DataFrame({"p": P}, index=list("ABC"))
    for table in (frame, frame.T):
        for seen in (Seen(displays=({"text/html": table.to_html()},)), Seen(text=table.to_string())):
            assert shows(numbers_in(seen), P, places=4)


def axes(bars=(), texts=(), title="", cells=()):
    return Axes(
        title=title,
        xlabel="",
        ylabel="",
        xlim=(-1.0, 3.0),
        ylim=(0.0, 1.0),
        xscale="linear",
        yscale="linear",
        background=WHITE,
        bars=tuple(bars),
        lines=(),
        texts=tuple(texts),
        cells=tuple(cells),
        legend=(),
        xticks=(Label("9.0", 0.0, 0.0),),
        yticks=(),
    )


def test_charts_speak_only_where_asked_and_ticks_never():
    bars = [bar(0.0, 0.25)]
    seen = Seen(figures=(Figure("7.5", (axes(bars, [Label("0.25", 0, 0)], title="8.5", cells=["0.125"]),), ()),))
    assert numbers_in(seen) == [0.125]
    assert sorted(numbers_in(seen, charts=True)) == [0.125, 0.25, 7.5, 8.5]


def test_a_panel_that_holds_nothing_but_text_is_text():
    seen = Seen(
        figures=(Figure("", (axes([bar(0.0, 0.5)], [Label("0.5", 0, 0)]), axes(texts=[Label("A 1.6", 0, 1)])), ()),)
    )
    assert numbers_in(seen) == [1.6]


def test_a_winner_may_be_named_at_an_axis():
    named = [
        dataclasses.replace(axes(), **{place: where})
        for place in ("xlabel", "ylabel", "xticks")
        for where in ("winner A", "winner B")
        for where in ([(Label(where, 0.0, 0.0),)] if place == "xticks" else [where])
    ]
    said = [words_in(Seen(figures=(Figure("", (panel,), ()),))) for panel in named]
    assert all(first != second for first, second in zip(said[::2], said[1::2], strict=True))


@pytest.mark.parametrize(
    ("answer", "meant"),
    [
        ("A", "A"),
        (" b ", "B"),
        ("Ｃ", "C"),
        ('"D"', "D"),
        ("(A).", "A"),
        (np.str_("A"), "A"),
        ("A or B", ""),
        ("AB", ""),
        ("甲", ""),
        ("1", ""),
        ("", ""),
        (["A"], ""),
        (1, ""),
        (None, ""),
        (..., ""),
    ],
)
def test_an_answer_is_one_letter_or_none(answer, meant):
    assert letter(answer) == meant


def test_words_are_equal_where_only_numbers_differ():
    one, other = (Seen(text=f"A {p:.4f} ({100 * p:.1f} %)\n贏家：{w} **{w}**") for p, w in ((0.5, "A"), (0.25, "A")))
    assert words_in(one) == words_in(other) == ("A", "贏", "家", "A", "**", "A", "**")


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("winner A", "winner B"),
        ("A <- winner\nB", "A\nB <- winner"),
        ("A 🏆 B", "A B 🏆"),
        ("winner 1", "winner 2"),
        ("A wins, B loses", "B wins, A loses"),
        ("**A** B", "A **B**"),
    ],
)
def test_words_differ_where_another_class_is_named(first, second):
    assert words_in(Seen(text=first)) != words_in(Seen(text=second))


def test_emphasis_in_html_is_a_word():
    one, other = (Seen(displays=({"text/html": text},)) for text in ("<b>A</b> <i>B</i>", "A <b>B</b>"))
    assert words_in(one) != words_in(other)


@pytest.mark.parametrize(
    ("numbers", "values", "places", "found"),
    [
        ([0.4519, 0.2741], [0.45186276, 0.27406862], 4, True),
        ([0.4518], [0.45186276], 4, False),
        ([45.19], [0.45186276], 4, True),
        ([0.45], [0.45186276], 4, False),
        ([0.45], [0.45186276], 2, True),
        ([0.5], None, 4, False),
        ([0.5], [math.nan], 4, False),
        ([0.5], "0.5", 4, False),
        ([], [0.5], 4, False),
        (iter([0.5, 0.25]), [0.25, 0.5], 4, True),
        ([0.5], 0.5, 4, False),
    ],
)
def test_values_are_shown_to_so_many_places(numbers, values, places, found):
    assert shows(numbers, values, places) is found


# --- charts -----------------------------------------------------------------------------------------------------


def bar(x, height, bottom=0.0, width=0.8, **looks):
    looks = {"face": BLUE, "edge": BLUE, "linewidth": 0.0, "hatch": "", "zorder": 1.0} | looks
    return Bar(x0=x - width / 2, x1=x + width / 2, y0=bottom, y1=bottom + height, **looks)


def bars(heights, start=0.0):
    return [bar(start + x, height) for x, height in enumerate(heights)]


def figure(*panels):
    return Figure("", tuple(axes(panel) for panel in panels), ())


@pytest.mark.parametrize(
    "drawn",
    [
        [figure(bars(P))],
        [figure(bars(P)[::-1])],
        [figure(bars([1.0, 2.0, 3.0]), bars(P))],
        [figure([]), figure(bars(P))],
        [figure(bars([0.20004, 0.3, 0.5]))],
        [figure(bars(P) + [bar(x, 1 - p, bottom=p) for x, p in enumerate(P)])],
        [figure(bars([*P, 1.0]))],
        [figure(bars([0.9, 0.9, 0.9]) + bars(P))],
        [figure(bars([0.9, 0.9, 0.9, *P]), bars(P, 7))],
    ],
    ids=[
        "plain",
        "right to left",
        "panels",
        "figures",
        "rounded",
        "stacked on top",
        "sum beside",
        "on top",
        "alone first",
    ],
)
def test_the_bars_are_found_wherever_they_are(drawn):
    found = bars_for(drawn, P)
    assert np.allclose([one.y1 for one in found], P, atol=1e-3)
    assert [one.x0 for one in found] == sorted(one.x0 for one in found)
    assert set(found) <= set(axes_of(drawn, found).bars)


@pytest.mark.parametrize(
    ("drawn", "said"),
    [
        ([], "No chart"),
        ([figure([])], "no bars"),
        ([figure(bars([0.2, 0.3, 0.4]))], "heights"),
        ([figure(bars([0.3, 0.2, 0.5]))], "order"),
        ([figure(bars([0.2, 0.3]))], "3 bars"),
        ([figure(bars([0.1] * 6))], "3 bars"),
        ([figure([bar(0, p) for p in P])], "same place"),
        ([figure([bar(x, p, bottom=0.1) for x, p in enumerate(P)])], "start at 0"),
        ([figure(bars([math.nan] * 3))], "heights"),
        (
            [figure([Bar(0.0, p, y - 0.4, y + 0.4, BLUE, BLUE, 0.0, "", 1.0) for y, p in enumerate(P)])],
            "lie on their side",
        ),
        ([figure([bar(0, P[0]), bar(0.1, P[1]), bar(2, P[2])])], "heights"),
        ([figure([bar(x, p, width=0) for x, p in enumerate(P)])], "heights"),
    ],
)
def test_what_is_drawn_instead_is_said(drawn, said):
    with pytest.raises(Mismatch) as caught:
        bars_for(drawn, P, given=(1.0, 2.0, 3.0))
    assert said in caught.value.en
    assert "0.5" not in caught.value.en
    assert caught.value.given == "(1.0, 2.0, 3.0)"


def test_bars_of_zero_height_are_found():
    assert len(bars_for([figure(bars([0.0, 0.0, 1.0]))], [0.0, 0.0, 1.0])) == 3


def test_other_candidates_fit_too_and_useless_ones_are_passed_over():
    drawn = [figure(bars([0.1, 0.1, 0.8]))]
    assert bars_for(drawn, P, None, [math.nan] * 3, "abc", [[1]], 7, np.array([0.1, 0.1, 0.8]))
    with pytest.raises(Mismatch):
        bars_for(drawn, None)


def test_any_number_of_bars_can_be_asked_for():
    assert len(bars_for([figure(bars([1.0]))], [1.0])) == 1
    assert len(bars_for([figure(bars(range(10)))], list(range(10)))) == 10


def test_three_bars_of_something_else_are_still_three_bars():
    wrong, lying = (
        bars([1.0, 2.0, 3.0]),
        [Bar(0.0, p, -float(y), 1.0 - y, BLUE, BLUE, 0.0, "", 1.0) for y, p in enumerate([3, 1, 2])],
    )
    assert three_bars([figure(wrong[::-1])], P) == tuple(wrong)
    assert three_bars([figure(lying)], P) == tuple(lying)
    assert three_bars([figure(wrong, bars(P))], P) == tuple(bars(P))
    for drawn in ([], [figure(bars([1.0]))], [figure(wrong, wrong)]):
        with pytest.raises(Mismatch):
            three_bars(drawn, P)


def test_bars_from_elsewhere_have_no_axes():
    with pytest.raises(LookupError):
        axes_of([figure(bars(P))], [bar(0, 0.7)])


LOOKS = [
    ("winner dark", {"face": (0.69, 0.77, 0.87, 1.0)}, {"face": (0.0, 0.0, 0.55, 1.0)}, True),
    ("one step of 255", {"face": BLUE}, {"face": (0.0, 0.0, 254 / 255, 1.0)}, False),
    ("nearly opaque", {"face": (0.275, 0.51, 0.706, 1.0)}, {"face": (0.311, 0.534, 0.72, 1.0)}, False),
    ("sky blue and light blue", {"face": (0.529, 0.808, 0.922, 1.0)}, {"face": (0.678, 0.847, 0.902, 1.0)}, True),
    ("red and green of one lightness", {"face": (0.8, 0.3, 0.3, 1.0)}, {"face": (0.2, 0.57, 0.2, 1.0)}, True),
    ("hatched", {"hatch": ""}, {"hatch": "//"}, True),
    ("edge", {}, {"edge": BLACK, "linewidth": 2.0}, True),
    ("edge in the colour of the face", {}, {"edge": BLUE, "linewidth": 4.0}, False),
    ("thicker edge", {"edge": BLACK, "linewidth": 1.0}, {"edge": BLACK, "linewidth": 3.0}, True),
    ("hardly thicker", {"edge": BLACK, "linewidth": 1.0}, {"edge": BLACK, "linewidth": 1.2}, False),
    ("other edge", {"edge": BLACK, "linewidth": 1.0}, {"edge": WHITE, "linewidth": 1.0}, True),
    ("wider", {"width": 0.5}, {"width": 0.8}, True),
    ("wider by a rounding error", {"width": 0.8}, {"width": 0.8 + 1e-9}, False),
]


@pytest.mark.parametrize(("one", "other", "different"), [row[1:] for row in LOOKS], ids=[row[0] for row in LOOKS])
def test_what_an_eye_can_tell_apart(one, other, different):
    a, b = bar(0, 0.5, **one), bar(0, 0.25, **other)
    assert looks_different(a, b) is looks_different(b, a) is different


def test_colours_out_of_range_do_no_harm():
    odd = dataclasses.replace(bar(0, 1), face=(9.0, -1.0, 0.5, 1.0))
    assert looks_different(odd, odd) is False


def test_each_pairs_inputs_with_answers_and_gives_copies():
    def spoil(row):
        row[0] = 9.0
        return buffer.__imul__(0.0).__iadd__(row)

    buffer = np.zeros(2)
    rows = [np.array([1.0, 2.0]), np.array([3.0, 4.0])]
    pairs = list(each(spoil, rows))
    assert [given.tolist() for given, _ in pairs] == [[1.0, 2.0], [3.0, 4.0]]
    assert [answer.tolist() for _, answer in pairs] == [[9.0, 2.0], [9.0, 4.0]], "an array that is used again"


def test_each_takes_a_tuple_for_the_arguments_of_a_call():
    assert list(each(pow, [(2, 3), (3, 2)])) == [((2, 3), 8), ((3, 2), 9)]


def test_what_a_call_of_each_raises_shows_when_it_is_its_turn():
    called = []

    def half(x):
        called.append(x)
        return 1 / x

    pairs = each(half, [2, 0, 1])
    assert next(pairs) == (2, 0.5)
    with pytest.raises(ZeroDivisionError):
        next(pairs)
    assert called == [2, 0]
