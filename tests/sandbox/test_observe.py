"""What is seen of a call, however the student's code prints, displays, draws and reacts."""

# ruff: noqa: T201 - students print

import json
import math
import shutil
import sys
import warnings
from types import SimpleNamespace

import ipywidgets
import matplotlib as mpl
import nbformat
import numpy as np
import pandas as pd
import pytest

mpl.use("Agg")  # before pyplot, which these tests use as students do

from IPython import display as display_module
from IPython.core.interactiveshell import InteractiveShell
from IPython.display import HTML, Image, Latex, Markdown, display, display_markdown
from matplotlib import _pylab_helpers, patches
from matplotlib import pyplot as plt
from matplotlib.backend_bases import FigureManagerBase
from matplotlib.collections import PatchCollection
from matplotlib.figure import Figure as LiveFigure

from autograder.sandbox import described
from autograder.sandbox.guest import describe, observe
from autograder.sandbox.guest.observe import (
    Axes,
    Figure,
    Label,
    Seen,
    Slider,
    Trouble,
    move,
    sliders,
    watch,
)

P = [0.2, 0.3, 0.5]
NAMES = ["A", "B", "C"]


@pytest.fixture(autouse=True)
def _clean():
    """Each test starts as a new notebook: no figures, no widgets, Matplotlib's own style."""
    plt.close("all")
    ipywidgets.Widget.close_all()
    mpl.rcdefaults()
    yield
    plt.close("all")
    mpl.rcdefaults()


def only_axes(seen):
    assert seen.error is None
    (figure,) = seen.figures
    (axes,) = figure.axes
    return axes


def extents(axes):
    return [(bar.x0, bar.x1, bar.y0, bar.y1) for bar in axes.bars]


def heights(seen):
    return [pytest.approx(bar.y1 - bar.y0) for bar in only_axes(seen).bars]


# --- values, text, errors ---------------------------------------------------------------------------------------


def test_value_and_text_come_back():
    def function(a, b=1):
        print("sum", a + b)
        print("aside", file=sys.stderr)
        return a + b

    seen = watch(function, 1, b=2)
    assert (seen.value, seen.text, seen.error, seen.displays, seen.figures) == (3, "sum 3\n", None, (), ())


def test_parameters_may_have_any_name():
    assert watch(lambda function, env: (function, env), function=1, env=2).value == (1, 2)


def test_text_is_bounded_and_says_so():
    seen = watch(lambda: [print("x" * 1000) for _ in range(100)])
    assert len(seen.text) == observe.TEXT
    assert seen.truncated


@pytest.mark.parametrize(
    "kind", [ValueError, SystemExit, KeyboardInterrupt, GeneratorExit, type("Own", (BaseException,), {})]
)
def test_whatever_is_raised_is_a_trouble(kind):
    def function():
        raise kind("no")

    seen = watch(function)
    assert (seen.error.kind, seen.error.message) == (kind.__name__, "no")
    assert seen.error.line == function.__code__.co_firstlineno + 1


def test_an_exception_that_cannot_be_printed_is_a_trouble():
    class MuteError(Exception):
        def __str__(self):
            raise SystemExit

    def function():
        raise MuteError

    assert watch(function).error == Trouble("MuteError", "", function.__code__.co_firstlineno + 1)


def test_the_line_is_the_students_and_not_the_librarys():
    def function():
        return np.linalg.inv(np.zeros((2, 2)))

    assert watch(function).error.line == function.__code__.co_firstlineno + 1


def test_what_was_shown_before_an_error_is_seen():
    def function():
        print("first")
        plt.bar(NAMES, P)
        raise ValueError

    seen = watch(function)
    assert (seen.text, seen.error.kind, len(seen.figures)) == ("first\n", "ValueError", 1)


def test_nothing_to_call_is_a_trouble():
    assert watch(None).error.kind == "TypeError"


def test_every_hook_is_undone():
    def hooks():
        return (
            sys.stdout, sys.stderr, LiveFigure.__init__, FigureManagerBase.show, InteractiveShell._instance,
            ipywidgets.HTML.class_traits()["value"].set, ipywidgets.Output.class_traits()["outputs"].set,
        )  # fmt: skip

    def vandal():
        sys.stdout = None
        plt.figure()
        LiveFigure.__init__ = None
        raise SystemExit

    before = hooks()
    watch(vandal)
    assert hooks() == before


# --- displays ---------------------------------------------------------------------------------------------------


def table():
    return Markdown("| A | 0.5 |")


@pytest.mark.parametrize(
    "show",
    [
        lambda: display(table()),
        lambda: display_module.display(table()),
        lambda: display_markdown(table()),
        lambda: display_markdown("| A | 0.5 |", raw=True),
        lambda: display({"text/markdown": "| A | 0.5 |"}, raw=True),
        lambda: display(table(), display_id="x").update(table()),
        table,
    ],
    ids=["display", "module", "display_markdown", "raw", "raw display", "updated", "returned"],
)
def test_markdown_is_seen_in_every_form(show):
    assert watch(show).displays[-1]["text/markdown"] == "| A | 0.5 |"


def test_tables_and_formulas_are_seen():
    def function():
        display(HTML("<b>1</b>"), Latex("$2$"))
        return pd.DataFrame({"p": [0.25]})

    html, latex, frame = watch(function).displays
    assert html["text/html"] == "<b>1</b>"
    assert latex["text/latex"] == "$2$"
    assert "<td>0.25</td>" in frame["text/html"]


def test_plain_values_that_are_returned_are_not_on_display():
    assert watch(lambda: "0.5").displays == ()
    assert watch(lambda: np.ones(3)).displays == ()


def test_an_image_is_a_display_without_text():
    (image,) = watch(lambda: display(Image(data=b"\x89PNG\r\n\x1a\n", format="png"))).displays
    assert image["image/png"] == ""


def test_displays_are_bounded_and_say_so():
    seen = watch(lambda: [display(Markdown("x" * 50_000)) for _ in range(500)])
    assert len(seen.displays) == observe.DISPLAYS
    assert len(seen.displays[0]["text/markdown"]) == observe.TEXT
    assert seen.truncated


def test_clear_output_hides_nothing_that_was_shown():
    def function():
        display(table())
        display_module.clear_output()

    assert len(watch(function).displays) == 1


def test_text_in_widgets_is_seen():
    words = ipywidgets.HTML("<i>old</i>")
    out = ipywidgets.Output()

    def function():
        words.value = "<i>0.5</i>"
        display(ipywidgets.VBox([words, ipywidgets.Label("sum 1.0")]))
        out.append_stdout("printed")
        out.append_display_data(table())

    for _ in range(2):  # also where the text is what it was
        shown = [list(seen.items()) for seen in watch(function).displays]
        assert [("text/html", "<i>0.5</i>")] in shown
        assert [("text/plain", "sum 1.0")] in shown
        assert [("text/plain", "printed")] in shown
        assert any(("text/markdown", "| A | 0.5 |") in items for items in shown)


def test_the_repr_of_a_control_is_not_text():
    slider = ipywidgets.FloatSlider(min=-5, max=5)
    assert all("-5" not in text for shown in watch(lambda: display(slider)).displays for text in shown.values())


# --- figures ----------------------------------------------------------------------------------------------------


def draw():
    figure, axes = plt.subplots()
    axes.bar(NAMES, P)
    return figure, axes


def shown():
    draw()
    plt.show()


def shown_by_itself():
    figure, _ = draw()
    figure.show()


def displayed():
    display(draw()[0])


def displayed_and_closed():
    figure, _ = draw()
    display(figure)
    plt.close(figure)


def cleared_after_show():
    plt.bar(NAMES, P)
    plt.show()
    plt.clf()


def without_pyplot():
    figure = LiveFigure()
    figure.add_subplot().bar(NAMES, P)
    display(figure)


@pytest.mark.parametrize(
    "function",
    [
        shown, shown_by_itself, displayed, displayed_and_closed, cleared_after_show, without_pyplot, draw,
        lambda: plt.bar(NAMES, P), lambda: draw()[1], lambda: np.array([draw()[1]]), lambda: plt.close(draw()[0]),
        lambda: pd.Series(P, index=NAMES).plot.bar(rot=0), lambda: pd.DataFrame({"p": P}, index=NAMES).plot(kind="bar"),
    ],
)  # fmt: skip
def test_a_chart_is_seen_once_however_it_is_shown(function):
    for _ in range(2):
        seen = watch(function)
        figures = [figure for figure in seen.figures if any(axes.bars for axes in figure.axes)]
        assert len(figures) == 1
        assert [bar.y1 for bar in figures[0].axes[0].bars] == P
        assert not any("Figure" in text for shown in seen.displays for text in shown.values())


def test_without_a_new_figure_each_call_still_starts_on_a_clean_desk():
    def function(scale):
        plt.bar(NAMES, [scale * p for p in P])

    assert heights(watch(function, 1)) == P
    assert heights(watch(function, 0.5)) == [0.1, 0.15, 0.25]


def test_two_charts_of_one_call_do_not_run_into_each_other():
    def function():
        plt.bar(NAMES, P)
        plt.show()
        plt.bar(NAMES[:2], [1, 2])
        plt.show()

    assert [len(figure.axes[0].bars) for figure in watch(function).figures] == [3, 2]


def test_figures_that_were_open_before_are_set_aside():
    before = plt.figure()
    seen = watch(lambda: (plt.bar(NAMES, P), None)[1])
    assert len(seen.figures) == 1
    assert [manager.canvas.figure for manager in _pylab_helpers.Gcf.get_all_fig_managers()] == [before]


def test_bars_left_over_on_a_reused_figure_are_seen():
    figure, axes = plt.subplots()

    def function(*p):
        axes.bar(NAMES, p)
        display(figure)

    assert len(only_axes(watch(function, *P)).bars) == 3
    assert len(only_axes(watch(function, 0.6, 0.1, 0.3)).bars) == 6


def test_a_reused_figure_that_is_cleared_holds_only_the_new_bars():
    figure, axes = plt.subplots()

    def function(*p):
        axes.clear()
        axes.bar(NAMES, p)
        return figure

    watch(function, *P)
    assert heights(watch(function, 0.6, 0.1, 0.3)) == [0.6, 0.1, 0.3]


def test_a_figure_counts_as_it_looked_when_shown():
    def function():
        _, axes = plt.subplots()
        axes.bar(NAMES, P)
        plt.show()
        axes.set_title("too late")

    assert only_axes(watch(function)).title == ""


def test_describing_never_draws(monkeypatch):
    def refuse(*_):
        raise AssertionError("drawn")

    monkeypatch.setattr(LiveFigure, "draw", refuse)
    assert len(watch(shown).figures) == 1


def test_a_shadowed_show_hides_nothing(monkeypatch):
    monkeypatch.setattr(plt, "show", lambda: None)
    monkeypatch.setattr(plt, "close", lambda *_: None)
    assert heights(watch(shown)) == P


def test_an_artist_that_cannot_be_described_costs_no_more_than_its_figure():
    class Bad(patches.Rectangle):
        def get_patch_transform(self):
            raise RuntimeError("no extent")

    def function():
        _, axes = plt.subplots()
        axes._children.append(Bad((0, 0), 1, 1))
        draw()

    seen = watch(function)
    assert (seen.error, seen.truncated, len(seen.figures)) == (None, True, 1)


def test_a_secondary_axis_does_no_harm():
    assert len(on_axes(lambda axes: (axes.secondary_yaxis("right"), axes.bar(NAMES, P))).bars) == 3


def test_strict_warnings_and_float_errors_of_the_student_do_not_break_the_description():
    def function():
        _, axes = plt.subplots()
        axes.bar(NAMES, P)
        axes.set_yscale("log")
        warnings.simplefilter("error")
        np.seterr(all="raise")

    with np.errstate(), warnings.catch_warnings():
        assert [bar.y1 for bar in only_axes(watch(function)).bars] == P


@pytest.mark.slow
def test_figures_and_artists_are_bounded_and_say_so():
    def many_bars():
        plt.bar(range(600), range(600))

    def many_figures():
        for _ in range(observe.FIGURES + 2):
            plt.close(LiveFigure())

    def many_curves():
        for _ in range(40):
            plt.plot(range(2000))

    for function in (many_bars, many_figures, many_curves):
        seen = watch(function)
        assert seen.truncated
        assert len(seen.figures) <= observe.FIGURES
        assert sum(len(axes.bars) for figure in seen.figures for axes in figure.axes) <= observe.ARTISTS
        assert described.seen(describe.described(seen)) == seen


# --- bars -------------------------------------------------------------------------------------------------------


def on_axes(act):
    def function():
        _, axes = plt.subplots()
        axes.set(xlim=(-1, 3), ylim=(0, 1))
        act(axes)

    return only_axes(watch(function))


def by_hand(axes):
    for x, p in enumerate(P):
        axes.add_patch(patches.Rectangle((x - 0.4, 0), 0.8, p))


def by_polygons(axes):
    for x, p in enumerate(P):
        axes.fill([x - 0.4, x + 0.4, x + 0.4, x - 0.4], [0, 0, p, p])


def by_three_calls(axes):
    for x, p in enumerate(P):
        axes.bar(x, p)


def by_filling(axes):
    for x, p in enumerate(P):
        axes.fill_between([x - 0.4, x + 0.4], [p, p])


def by_broken_bars(axes):
    for x, p in enumerate(P):
        axes.broken_barh([(x - 0.4, 0.8)], (0, p))


def by_a_collection(axes):
    axes.add_collection(PatchCollection([patches.Rectangle((x - 0.4, 0), 0.8, p) for x, p in enumerate(P)]))


def in_axes_coordinates(axes):
    for x, p in enumerate(P):
        axes.add_patch(patches.Rectangle(((x + 0.6) / 4, 0), 0.2, p, transform=axes.transAxes))


@pytest.mark.parametrize(
    "act",
    [
        lambda axes: axes.bar([0, 1, 2], P), by_hand, by_polygons, by_three_calls, by_filling, by_broken_bars,
        by_a_collection, in_axes_coordinates, lambda axes: pd.Series(P).plot.bar(ax=axes, width=0.8),
        lambda axes: axes.bar([0, 1, 2], [-p for p in P], bottom=P),
        lambda axes: axes.hist([0, 1, 2], bins=[-0.5, 0.5, 1.5, 2.5], weights=P, rwidth=0.8),
    ],
)  # fmt: skip
def test_bars_are_seen_however_they_are_drawn(act):
    found = extents(on_axes(act))
    assert np.allclose(found, [(x - 0.4, x + 0.4, 0, p) for x, p in enumerate(P)])
    assert all(type(number) is float for box in found for number in box)


def test_horizontal_bars_lie_on_their_side():
    assert np.allclose(
        extents(on_axes(lambda axes: axes.barh([0, 1, 2], P))), [(0, p, y - 0.4, y + 0.4) for y, p in enumerate(P)]
    )


def test_panels_and_insets_are_seen_apart():
    def function():
        _, (left, right) = plt.subplots(1, 2)
        left.bar(NAMES, [1.0, 2.0, 3.0])
        right.bar(NAMES, P)
        right.inset_axes([0.5, 0.5, 0.4, 0.4]).bar(NAMES, [7, 8, 9])

    (figure,) = watch(function).figures
    assert [[bar.y1 for bar in axes.bars] for axes in figure.axes] == [[1, 2, 3], P, [7, 8, 9]]


def test_log_scales_leave_extents_in_data():
    def function():
        _, axes = plt.subplots()
        axes.bar(NAMES, P)
        axes.set_yscale("log")

    axes = only_axes(watch(function))
    assert (axes.yscale, [bar.y1 for bar in axes.bars], axes.bars[0].y0) == ("log", P, 0)


def test_what_is_not_a_bar_is_none():
    def act(axes):
        axes.axvspan(-0.5, 0.5)
        axes.axhspan(0.2, 0.3)
        axes.add_patch(patches.Circle((1, 0.5), 0.2))
        axes.fill([0, 1, 2], [0, 1, 0])
        axes.scatter([0, 1], [0, 1])
        axes.annotate("!", (0, 0), (1, 0.5), arrowprops={})
        axes.bar([0], [0.5], visible=False)
        axes.bar([1], [0.5], color="none")

    assert on_axes(act).bars == ()


def test_bars_of_no_height_are_bars():
    assert [bar.y1 for bar in on_axes(lambda axes: axes.bar([0, 1, 2], [0.0, 0.0, 1.0])).bars] == [0, 0, 1]


def test_colours_are_as_seen():
    def act(axes):
        axes.set_facecolor((0, 0, 0, 0.5))
        axes.bar([0], [1], color=(1, 0, 0, 0.5))

    axes = on_axes(act)
    assert axes.background == pytest.approx((0.5, 0.5, 0.5, 1))
    assert axes.bars[0].face == pytest.approx((0.75, 0.25, 0.25, 1))


def test_no_edge_looks_like_the_face():
    (plain, edged, hatched) = on_axes(
        lambda axes: (axes.bar(0, 1, color="r"), axes.bar(1, 1, ec="k", lw=3), axes.bar(2, 1, hatch="//"))
    ).bars
    assert (plain.edge, plain.linewidth) == (plain.face, 0)
    assert (edged.edge, edged.linewidth) == ((0, 0, 0, 1), 3)
    assert hatched.hatch == "//"


def test_a_bar_drawn_again_in_the_same_place_is_one_bar():
    def act(axes):
        axes.bar([0, 1, 2], P, color="white")
        axes.bar([1], P[1:2], color="navy")
        axes.bar([2], P[2:], fill=False, ec="red", lw=2)

    first, second, third = on_axes(act).bars
    assert (first.face[:3], second.face[:3]) == ((1, 1, 1), pytest.approx((0, 0, 0.501960784)))
    assert (third.face[:3], third.edge[:3], third.linewidth) == ((1, 1, 1), (1, 0, 0), 2)


def test_order_on_top_is_by_zorder():
    (bar,) = on_axes(lambda axes: (axes.bar(0, 1, color="r", zorder=5), axes.bar(0, 1, color="b"))).bars
    assert bar.face == (1, 0, 0, 1)


# --- words in charts --------------------------------------------------------------------------------------------


def test_titles_labels_limits_ticks_and_legend_are_seen():
    def function():
        figure, axes = plt.subplots()
        axes.bar(NAMES, P, label="probability")
        axes.set(title="標題", xlabel="x", ylabel="y", ylim=(0, 1))
        axes.set_title("left", loc="left")
        axes.legend()
        figure.suptitle("whole")
        figure.text(0, 0, "note")

    (figure,) = watch(function).figures
    (axes,) = figure.axes
    assert (figure.title, figure.texts) == ("whole", ("note",))
    assert (axes.title, axes.xlabel, axes.ylabel, axes.ylim, axes.legend) == (
        "left 標題",
        "x",
        "y",
        (0, 1),
        ("probability",),
    )
    assert [(str(tick), tick.x) for tick in axes.xticks] == [("A", 0), ("B", 1), ("C", 2)]
    assert axes.yticks == ()  # nobody chose them


@pytest.mark.parametrize(
    ("draw", "places"),
    [
        (lambda axes: axes.set_yticks([0, 0.5, 1]), [("0.0", 0), ("0.5", 0.5), ("1.0", 1)]),
        (lambda axes: axes.set_yticks([0, 1], ["no", "yes"]), [("no", 0), ("yes", 1)]),
        (lambda axes: axes.barh(["A", "B"], [1, 1]), [("A", 0), ("B", 1)]),
    ],
)
def test_ticks_that_somebody_chose_for_y_are_seen(draw, places):
    assert [(tick.text, tick.y) for tick in on_axes(lambda axes: (draw(axes), axes.set_ylim(0, 1))).yticks] == places


@pytest.mark.parametrize(
    ("write", "place"),
    [
        (lambda axes: axes.text(1, 0.5, "t"), (1, 0.5)),
        (lambda axes: axes.text(0.5, 0.5, "t", transform=axes.transAxes), (1, 0.5)),
        (lambda axes: axes.annotate("t", (1, 0.5)), (1, 0.5)),
        (lambda axes: axes.annotate("t", (1, 0.5), (1, 0.7)), (1, 0.7)),
        (lambda axes: axes.annotate("t", (1, 0.5), (0, 3), textcoords="offset points"), (1, 0.5)),
        (lambda axes: axes.annotate("t", (0.5, 0.5), xycoords="axes fraction"), (1, 0.5)),
        (lambda axes: axes.bar_label(axes.bar([1], [0.5]), ["t"]), (1, 0.5)),
        (lambda axes: axes.bar_label(axes.bar([1], [0.5]), ["t"], label_type="center"), (1, 0.25)),
    ],
)
def test_a_text_has_its_place_in_data(write, place):
    (label,) = on_axes(write).texts
    assert (label.x, label.y) == pytest.approx(place)


def test_a_place_that_only_drawing_could_tell_is_not_a_number():
    (label,) = on_axes(lambda axes: axes.annotate("t", (9, 9), xycoords="figure points")).texts
    assert math.isnan(label.x)


def test_a_table_in_the_chart_is_seen():
    cells = on_axes(lambda axes: axes.table(cellText=[["0.5", "0.2"]], colLabels=["A", "B"])).cells
    assert sorted(cells) == ["0.2", "0.5", "A", "B"]


def test_curves_are_seen():
    (curve, level) = on_axes(lambda axes: (axes.plot([0, 1], [2, 3], "r", label="c"), axes.axhline(0.5))).lines
    assert (curve.x, curve.y, curve.label, curve.colour) == ((0, 1), (2, 3), "c", (1, 0, 0, 1))
    assert np.allclose(level.y, 0.5)


# --- sliders ----------------------------------------------------------------------------------------------------


def slider(value=1.0, **more):
    return ipywidgets.FloatSlider(value=value, min=-5, max=5, step=0.1, **more)


def redraw(score_a, score_b, score_c):
    display(Markdown(f"{score_a} {score_b} {score_c}"))
    plt.bar(NAMES, [score_a, score_b, score_c])
    plt.show()


SCORES = ("score_a", "score_b", "score_c")


def made_by_interact(env):
    a, b, c = slider(), slider(), slider(1.1)
    ipywidgets.interact(redraw, score_a=a, score_b=b, score_c=c)
    env.update(slider_a=a, redraw=redraw)


def made_by_abbreviations(_):
    ipywidgets.interactive(redraw, **dict.fromkeys(SCORES, (-5.0, 5.0, 0.1)))


def made_by_a_decorator(_):
    @ipywidgets.interact(**{name: slider() for name in SCORES})
    def function(score_a, score_b, score_c):
        redraw(score_a, score_b, score_c)


def made_by_output(env):
    env["out"] = ipywidgets.interactive_output(redraw, {name: slider() for name in SCORES})


def made_by_hand(env):
    for name in SCORES:
        env[name] = slider()
        env[name].observe(lambda _: redraw(*(env[name].value for name in SCORES)), "value")


def made_by_hand_in_an_output(_):
    a, b, c = (slider(description=name) for name in SCORES)
    out = ipywidgets.Output()

    def changed(_):
        with out:
            display_module.clear_output(wait=True)
            redraw(a.value, b.value, c.value)

    for one in (a, b, c):
        one.observe(changed)


def made_with_a_button(_):
    ipywidgets.interact_manual(redraw, **{name: slider() for name in SCORES})


ALL_MADE = [
    made_by_interact, made_by_abbreviations, made_by_a_decorator, made_by_output, made_by_hand,
    made_by_hand_in_an_output, made_with_a_button,
]  # fmt: skip


@pytest.mark.parametrize("make", ALL_MADE)
def test_sliders_are_found_and_moved_however_they_are_made(make):
    env = {}
    watch(make, env)
    found = {one.name: one for one in sliders(env)}
    assert set(found) == set(SCORES)
    assert (found["score_a"].minimum, found["score_a"].maximum, found["score_a"].step) == (-5, 5, 0.1)
    start = {one.name: one.value for one in sliders(env)}
    for _ in range(2):
        seen = move(env, score_a=2.0, score_b=-1.0, score_c=0.5)
        assert seen.error is None
        assert [bar.y1 + bar.y0 for bar in only_axes(seen).bars] == [2.0, -1.0, 0.5]
        assert [shown["text/markdown"] for shown in seen.displays] == ["2.0 -1.0 0.5"]
        assert {one.name: one.value for one in sliders(env)} == start


def test_what_is_drawn_where_the_sliders_stand_is_seen_too():
    watch(made_by_abbreviations, {})
    assert [shown["text/markdown"] for shown in move({}, score_a=0.0, score_b=0.0, score_c=0.0).displays] == [
        "0.0 0.0 0.0"
    ]


def test_putting_sliders_back_redraws_nothing():
    drawn = []
    ipywidgets.interactive(lambda x: drawn.append(x) or x, x=slider(1.0))
    move({}, x=2.0)
    assert drawn == [1.0, 2.0]


def test_a_slider_that_drives_nothing_is_none():
    assert sliders({"idle": slider()}) == ()


def test_the_label_names_a_slider_and_else_its_variable():
    one, two = slider(description="溫度"), slider()
    for each in (one, two):
        each.observe(lambda _: None, "value")
    assert [(each.name, each.label) for each in sliders({"gap": two, "t": one})] == [("溫度", "溫度"), ("gap", "")]


def test_a_cell_that_ran_twice_leaves_the_newer_sliders():
    watch(made_by_abbreviations, {})
    (first, *_), registry = sliders({}), ipywidgets.widgets.widget._instances
    older = list(registry.values())
    watch(made_by_abbreviations, {})
    for widget in older:
        if isinstance(widget, ipywidgets.FloatSlider):
            widget.value = 3.0
    assert (first.value, [one.value for one in sliders({})]) == (0, [0, 0, 0])


def test_the_notebooks_own_slider_goes_before_a_newer_one_that_nothing_holds():
    env = {"box": ipywidgets.interactive(lambda x: print("mine", x), x=slider())}
    ipywidgets.interactive(lambda x: print("other", x), x=slider())
    assert move(env, x=2.0).text == "mine 2.0\n"


def test_whole_number_sliders_take_whole_numbers():
    ipywidgets.interactive(lambda k: print("k", k), k=(0, 10))
    assert move({}, k=3.0).text == "k 3\n"


@pytest.mark.parametrize("make", ["interactive", "output", "observe"])
def test_an_exception_in_a_callback_is_a_trouble_and_no_redrawing(make):
    def function(x):
        if x > 1:
            raise ZeroDivisionError("oh")

    one = slider()
    if make == "interactive":
        ipywidgets.interactive(function, x=one)
    elif make == "output":
        ipywidgets.interactive_output(function, {"x": one})
    else:
        one.description = "x"
        one.observe(lambda change: function(change.new), "value")
    seen = move({}, x=2.0)
    assert (seen.error.kind, seen.error.message, seen.figures, seen.displays) == ("ZeroDivisionError", "oh", (), ())


def test_a_value_on_the_way_that_fails_is_forgotten():
    def function(x, y):
        print(1 / (x - y))

    ipywidgets.interactive(function, x=slider(1.0), y=slider(2.0))
    seen = move({}, x=2.0, y=3.0)
    assert (seen.error, seen.text) == (None, "-1.0\n")


def test_an_unknown_slider_is_a_trouble():
    watch(made_by_abbreviations, {})
    assert move({}, score_d=1.0).error.kind == "LookupError"


def test_the_registry_of_ipywidgets_7_is_read(monkeypatch):
    class Old(ipywidgets.Widget):
        widgets = {}  # noqa: RUF012 - as it was

    Old.__module__ = "ipywidgets_7"
    one = slider()
    one.observe(lambda _: None, "value")
    Old.widgets["id"] = one
    monkeypatch.setitem(sys.modules, "ipywidgets_7", SimpleNamespace())
    monkeypatch.setattr(ipywidgets, "Widget", Old)
    assert len(sliders({})) == 1


# --- across the wire --------------------------------------------------------------------------------------------


def everything():
    print("text")
    made_by_interact({})
    _, axes = plt.subplots()
    axes.bar(NAMES, P, label="p")
    axes.plot([0, 1], [0, 1])
    axes.text(0, 0, "t")
    axes.table([["1"]])
    axes.legend()
    raise ValueError("no")


def test_records_survive_the_wire():
    seen = watch(everything)
    assert seen.figures
    assert described.seen(describe.described(seen)) == seen
    assert described.sliders(describe.described(sliders({}))) == sliders({})


def test_the_value_travels_as_it_is():
    value = (1, [np.arange(2)])
    claim = describe.described(Seen(value))
    assert claim[1] is value
    assert described.seen(claim).value is value


def test_what_json_does_not_know_travels_all_the_same():
    places = [float("inf"), float("-inf"), 0.1]
    label = Label("half a pair: \ud800", float("nan"), 0.0)
    figure = Figure(
        "", (Axes("", "", "", (places[1], places[0]), (0.0, 1.0), "", "", (0.0,) * 4, (), (label,), *((),) * 5),), ()
    )
    (axes,) = described.seen(describe.described(Seen(figures=(figure,)))).figures[0].axes
    assert axes.xlim == (places[1], places[0])
    assert axes.texts[0].text == "half a pair: ?"
    assert axes.texts[0].x != axes.texts[0].x


GOOD = {
    "text": "t",
    "displays": [{"text/plain": "x"}],
    "figures": [{"title": "", "axes": [], "texts": ["a"]}],
    "error": {"kind": "E", "message": "m", "line": 3},
    "truncated": False,
}


def claim(record, value=None):
    return [json.dumps(record).encode(), value]


@pytest.mark.parametrize(
    "forged",
    [
        None, [], "seen", 1, {}, GOOD, [GOOD, None], [b"", None], [b"{", None], [b"{}"], [b"{}", None, None],
        ["{}", None],
        [b'{"text": "\xff"}', None], [b'{"text": NaN}', None], claim(None), claim([]), claim(GOOD | {"text": 1}),
        claim(GOOD | {"text": "x" * 10**6}), claim(GOOD | {"displays": [{"a": 1}]}), claim(GOOD | {"displays": {}}),
        claim(GOOD | {"displays": [{"a": "x" * 10**6}]}), claim(GOOD | {"figures": [None]}),
        claim(GOOD | {"figures": {}}),
        claim(GOOD | {"figures": [{}]}), claim(GOOD | {"truncated": 7}),
        claim(GOOD | {"error": {"kind": "E", "message": "m", "line": [3]}}),
        claim(GOOD | {"figures": [{"title": "", "axes": [], "texts": ["a"] * 500_000}]}), [b"[" * 10**6, None],
    ],
)  # fmt: skip
def test_a_forged_description_is_none(forged):
    assert described.seen(claim(GOOD)).error == Trouble("E", "m", 3)
    assert described.seen(forged).error.message.startswith("no description of a call came back")
    assert described.sliders(forged) == () or forged == claim([])


@pytest.mark.parametrize(
    "more",
    [
        {"figures": GOOD["figures"] * (observe.FIGURES + 1)},
        {"displays": GOOD["displays"] * (observe.DISPLAYS + 1)},
    ],
    ids=["figures", "displays"],
)
def test_a_description_of_more_than_is_ever_described_is_none(more):
    assert described.seen(claim(GOOD | {name: parts[:-1] for name, parts in more.items()})).error == Trouble(
        "E", "m", 3
    )
    assert described.seen(claim(GOOD | more)).error.message.startswith("no description of a call came back: more")


@pytest.mark.parametrize("size", [500, 501])
def test_what_may_end_up_in_a_result_is_short(size):
    long = "x" * size
    seen = [GOOD | {"error": {"kind": long, "message": long, "line": None}}]
    seen += [GOOD | {"figures": [{"title": "", "axes": [], "texts": [long]}]}]
    for record in seen:
        told = described.seen(claim(record)).error
        assert (told is not None and told.message.startswith("no description")) == (size > 500)
    slider = {"name": long, "label": "", "minimum": 0.0, "maximum": 1.0, "step": None, "value": 0.0}
    assert len(described.sliders(claim([slider] * observe.DISPLAYS))) == (observe.DISPLAYS if size <= 500 else 0)
    assert described.sliders(claim([slider | {"name": "x"}] * (observe.DISPLAYS + 1))) == ()


@pytest.mark.parametrize("many", [observe.ARTISTS, observe.ARTISTS + 1])
def test_bars_are_described_up_to_the_number_that_is_ever_described(many):
    figure = json.loads(describe.described(watch(draw))[0])["figures"][0]
    axes = figure["axes"][0]
    axes |= {"bars": axes["bars"][:1] * many, "texts": [], "xticks": [], "yticks": []}
    assert (described.seen(claim({"figures": [figure]})).error is None) == (many <= observe.ARTISTS)


@pytest.mark.parametrize("number", ["one", None, [], {}, 10**400])
def test_a_bar_without_numbers_is_none(number):
    figure = json.loads(describe.described(watch(draw))[0])["figures"][0]
    assert described.seen(claim({"figures": [figure]})).error is None
    figure["axes"][0]["bars"][0]["x0"] = number
    assert described.seen(claim({"figures": [figure]})).error is not None


def test_the_far_side_is_asked_and_not_the_object():
    asked = []
    remote = SimpleNamespace(
        watch=lambda args, kwargs: asked.append((args, kwargs)) or Seen(1, "t"),
        sliders=lambda: asked.append("sliders") or (Slider("x", "", 0.0, 1.0, None, 0.5),),
        move=lambda values: asked.append(values) or Seen(1, "t"),
    )
    far = SimpleNamespace(__remote__=remote)
    assert watch(far, 1, b=2).text == "t"
    assert sliders(far)[0].name == "x"
    assert move(far, x=0.5).value == 1
    assert asked == [((1,), {"b": 2}), "sliders", {"x": 0.5}]


# --- in a real kernel -------------------------------------------------------------------------------------------

NOTEBOOK = """
import sys; sys.path.insert(0, {folder!r})
from observe import watch, move, sliders
import matplotlib.pyplot as plt, ipywidgets
from IPython.display import Markdown, display
def f(score_a, score_b=0.5):
    display(Markdown(f"{{score_a}}"))
    plt.bar(["A", "B"], [score_a, score_b])
    plt.show()
%%
f(0.25)
ipywidgets.interact(f, score_a=(0.0, 1.0, 0.25), score_b=ipywidgets.fixed(0.75))
plt.figure(); plt.bar([0], [9]);
%%
for _ in range(2):
    seen = watch(f, 0.25)
    assert seen.error is None, seen.error
    assert [shown["text/markdown"] for shown in seen.displays] == ["0.25"], seen
    assert [[bar.y1 for axes in figure.axes for bar in axes.bars] for figure in seen.figures] == [[0.25, 0.5]], seen
assert [slider.name for slider in sliders(globals())] == ["score_a"]
seen = move(globals(), score_a=1.0)
assert [bar.y1 for bar in seen.figures[0].axes[0].bars] == [1.0, 0.75], seen
seen = watch(lambda: plt.bar([0], [1]) and None)
assert len(seen.figures) == 1
assert watch(lambda: 1 / 0).error.line == 11
"""


@pytest.mark.slow
def test_a_real_kernel_shows_the_same_and_no_chart_of_a_test(tmp_path):
    from nbclient import NotebookClient  # noqa: PLC0415 - only this test needs it

    shutil.copy(observe.__file__, tmp_path / "observe.py")
    cells = [nbformat.v4.new_code_cell(cell.strip()) for cell in NOTEBOOK.format(folder=str(tmp_path)).split("%%")]
    notebook = nbformat.v4.new_notebook(cells=cells)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # nbclient's and jupyter_client's own
        NotebookClient(notebook, timeout=120, kernel_name="python3").execute()
    assert not any(output.output_type == "display_data" for output in cells[2].outputs)
    assert sum("image/png" in output.get("data", {}) for output in cells[1].outputs) >= 2


def test_a_rectangle_that_draws_itself_otherwise_is_seen_as_drawn():
    def draw():
        _, axes = plt.subplots()
        wide, triangle = axes.bar([0, 1], [1.0, 1.0])
        wide.get_patch_transform = lambda: mpl.transforms.Affine2D().scale(3, 4)
        triangle.get_path = lambda: mpl.path.Path([[0, 0], [1, 0], [0.5, 1], [0, 0]])

    (bar,) = only_axes(watch(draw)).bars
    assert (bar.x0, bar.x1, bar.y0, bar.y1) == (0.0, 3.0, 0.0, 4.0)
