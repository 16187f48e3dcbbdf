"""Charts made in advance, ticks made late and shortcuts through Matplotlib come out of the renderer byte for byte as
without."""

from __future__ import annotations

import subprocess
import sys

import pytest

SCRIPT = """
import datetime, hashlib, sys
import matplotlib; matplotlib.use("agg")
import numpy as np
from matplotlib import pyplot as plt
from matplotlib.axes import Axes
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.markers import MarkerStyle
from matplotlib.patches import Rectangle

def bars(ax): ax.bar(["A", "B", "C"], [0.2, 0.3, 0.5])
def one_by_one(ax):
    for at, height in zip("ABC", (0.2, 0.3, 0.5)): plt.bar(at, height, alpha=0.3, edgecolor="k")
    plt.ylim(0, 1); plt.title("t"); plt.xlabel("x")
def labelled(ax):
    ax.bar_label(ax.bar([0, 1, 2], [3, 1, 2], tick_label=["x", "y", "z"])); ax.set_yticks(np.linspace(0, 5, 11))
def odd(ax): ax.bar([0, 1, 2, 3], [np.nan, 0, -2, np.inf]); ax.bar([5], [0], width=0); ax.barh([1, 2], [3, np.nan])
def stacked(ax):
    ax.bar([0, 1], [1, 2]); ax.bar([0, 1], [2, 1], bottom=[1, 2], hatch="/"); ax.axvspan(0.2, 0.4); ax.hist([1, 1, 2])
def logbars(ax): ax.bar([1, 2, 3], [1e-3, 1, 1e3]); ax.set_yscale("log")
def spines(ax):
    ax.set_title("t"); ax.bar([-1, 1], [1, -1]); ax.spines["bottom"].set_position("zero"); ax.set_xticks([-1, 0, 1])
def single(ax):
    ax.plot([0, 1, 4]); ax.set_xticks([0, 1, 2]); ax.xaxis.majorTicks[0].label1.set_color("r")
    ax.set_xticks([0, 1, 2, 3, 4, 5])
def rotated(ax): ax.bar(["one", "two"], [1, 2]); plt.xticks(rotation=45, color="g"); plt.yticks([0, 1], ["no", "yes"])
def markers(ax):
    ax.plot([1, 2], "o-", fillstyle="left", label="a"); ax.plot([2, 1], marker=MarkerStyle("^", "none")); ax.legend()
    ax.scatter([0, 1], [1, 2], marker="s"); ax.tick_params(direction="inout", length=8)
def log(ax): ax.semilogy([1, 2, 3], [1, 100, 1e6]); ax.grid(True, which="both", color="r", linestyle="--")
def minor(ax): ax.plot([0, 1]); ax.minorticks_on(); ax.tick_params(which="minor", length=9, color="g", labelsize=5)
def reset(ax): ax.plot([0, 1]); ax.tick_params(axis="x", reset=True, rotation=30, labelcolor="b", direction="in")
def off(ax): ax.plot([0, 1]); ax.grid(); ax.tick_params(bottom=False, labelleft=False); ax.xaxis.tick_top()
def twin(ax): ax.plot([0, 1]); ax.twinx().plot([5, 3], "r"); ax.set_xticks([0, 0.5, 1], labels=["a", "b", "c"])
def again(ax): ax.plot([0, 1]); ax.clear(); ax.barh(["x", "y"], [3, 4]); ax.invert_yaxis()
def dates(ax): ax.plot([datetime.date(2026, 1, day) for day in (1, 9, 20)], [1, 2, 0])
def clipped(ax): ax.set_clip_path(plt.Circle((0.5, 0.5), 0.2, transform=ax.transAxes)); ax.plot([0, 1]); ax.grid()
def inset(ax): ax.plot([0, 1]); ax.inset_axes([0.5, 0.1, 0.4, 0.4]).bar([0, 1], [1, 2]); ax.legend(["line"])
def turned(ax):
    ax.bar([0, 1], [1, 2])[0].set_angle(30); ax.set_aspect(0.5)
    for place in ("xy", "center", (2, 2)): ax.add_patch(Rectangle((1, 1), 1, 2, angle=20, rotation_point=place))
    ax.add_patch(Rectangle((1, -np.inf), 1, np.inf)); ax.add_patch(Rectangle((2, 1), -3, 2, fill=False, clip_on=False))
DRAWN = (bars, one_by_one, labelled, odd, turned, stacked, logbars, spines, single, rotated, markers, log, minor, reset,
         off, twin, again, dates, clipped, inset)

def plain(): return plt.subplots()[1]
def current(): plt.figure(figsize=(5, 4)); return plt.gca()
def numbered(): return plt.figure(7).add_subplot(111)
def half(): return plt.subplots(1, 2, figsize=[8, 3])[1][1]
def shared(): return plt.subplots(2, sharex=True)[1][1]
def tight(): return plt.subplots(layout="constrained", dpi=90)[1]
def placed(): return plt.figure(facecolor="0.9").add_axes([0.2, 0.2, 0.6, 0.5])
def spread(): figure = plt.figure(); figure.subplots_adjust(left=0.3); return figure.add_subplot(2, 2, (1, 2))
def later():
    figure = plt.figure()
    with plt.rc_context({"axes.facecolor": "y", "axes.titlesize": 30}): return figure.add_subplot()
def subclass():
    class Own(matplotlib.figure.Figure): pass
    return plt.figure(FigureClass=Own).add_subplot(label="own")
def mistaken():
    try: return plt.figure(fancy=None).add_subplot()
    except AttributeError: figure = plt.figure(facecolor="r")
    try: return figure.add_subplot(fancy=None)
    except AttributeError: return figure.add_subplot(facecolor="b")
def apart():
    first, figure = Figure.__new__(Figure), Figure.__new__(Figure)
    first.__init__()
    figure.__init__(figsize=(3, 2), facecolor="g")
    return FigureCanvasAgg(figure).figure.add_subplot()
def anew():
    figure = plt.figure()
    figure.__init__(figsize=(3, 2), facecolor="g")
    return FigureCanvasAgg(figure).figure.add_subplot()
def elsewhere():
    figure = plt.figure()
    axes = Axes.__new__(Axes, figure, 111)
    axes.__init__(figure, [0.2, 0.2, 0.5, 0.5], facecolor="c")
    return figure.add_axes(axes)
def wrapped():
    plain = Figure.__init__
    Figure.__init__ = lambda self, *args, **more: plain(self, *args, **{**more, "facecolor": "g", "figsize": (3, 2)})
    try: return plt.subplots()[1]
    finally: Figure.__init__ = plain
MADE = (plain, current, numbered, half, shared, tight, placed, spread, later, subclass, mistaken, apart, anew,
        elsewhere, wrapped)

def rendered(figure):
    figure.canvas.draw()
    pixels = np.asarray(figure.canvas.buffer_rgba()).tobytes()
    limits = [(axes.dataLim.get_points().tolist(), axes.dataLim.minpos.tolist()) for axes in figure.axes]
    plt.close(figure)
    return hashlib.sha256(pixels).hexdigest(), repr(limits)

def pictures(prepare):
    for style in ("default", "ggplot", "dark_background", "classic", "grayscale"):
        with plt.style.context(style):
            prepare()
            for make in MADE if style == "ggplot" else MADE[:2]:
                for draw in DRAWN:
                    axes = make()
                    draw(axes)
                    yield style, make.__name__, draw.__name__, rendered(axes.figure)
            for projection in ("polar", "3d"):
                figure = plt.figure()
                figure.add_subplot(projection=projection).plot([0, 1], [1, 2])
                figure.tight_layout()
                yield style, projection, rendered(figure)

before = list(pictures(lambda: None))
from autograder.sandbox.guest import panels, shortcuts, ticks
shortcuts.take(); panels.hand_out(); ticks.make_late()
panels.WITH_TICKS = 100
axis = plt.figure().add_subplot().xaxis
assert "majorTicks" not in vars(axis), "not late"
for one, other in zip(before, pictures(lambda: panels.make(panels.settings(), 100)), strict=True):
    assert one == other, (one, other)

panels.make({})
plt.rcParams["figure.figsize"][0] = 3.0
assert plt.figure().get_figwidth() == 3.0, "a list that was changed in place"

panels.make(panels.settings())
bar = matplotlib.patches.Rectangle((1, 1), 2, 3)
axes = plt.figure().add_subplot()
bar.get_transform = lambda: matplotlib.transforms.Affine2D().scale(7) + axes.transData
axes.add_patch(bar)
assert axes.dataLim.xmax == 7, "a bar that stands elsewhere by a method of its own"
"""


REPLACED = """
import matplotlib; matplotlib.use("agg")
from matplotlib import pyplot as plt
from matplotlib.axes import Axes
from matplotlib.axis import Axis, XTick
from matplotlib.spines import Spine
from matplotlib.text import Text
from autograder.sandbox.guest import panels, shortcuts, ticks
shortcuts.take(); panels.hand_out(); ticks.make_late()

def marked_by(kind, name, find, figure=None):
    panels.make(panels.settings())
    figure = plt.figure() if figure else None
    plain, marked = getattr(kind, name), set()
    own = name in vars(kind)
    def instead(self, *args, **kwargs):
        marked.add(id(self))
        return plain(self, *args, **kwargs)
    setattr(kind, name, instead)
    try: return id(find((figure or plt.figure()).add_subplot())) in marked
    finally: setattr(kind, name, plain) if own else delattr(kind, name)

for early in (False, True):  # also where the figure had been handed out before
    assert marked_by(Axes, "clear", lambda axes: axes, early), "Axes.clear"
    assert marked_by(Axis, "clear", lambda axes: axes.xaxis, early), "Axis.clear"
    assert marked_by(Spine, "__init__", lambda axes: axes.spines["left"], early), "Spine"
    assert marked_by(Text, "__init__", lambda axes: axes.title, early), "Text"
    assert marked_by(XTick, "__init__", lambda axes: axes.xaxis.get_major_ticks(3)[2], early), "XTick"
    copied = marked_by(Axis, "_copy_tick_props", lambda axes: (axes.xaxis.get_major_ticks(3), axes.xaxis)[1], early)
    assert copied, "Axis._copy_tick_props"

for first in (
    lambda axis: axis.majorTicks[0], lambda axis: axis.get_major_ticks(1), lambda axis: axis.get_ticklabels()
):
    panels.make(panels.settings())
    axis = plt.figure().add_subplot().xaxis
    first(axis)
    axis.majorTicks[0].label1.set_color("r")
    assert axis.get_major_ticks(9)[8].label1.get_color() == "r", "a first tick that was changed"

panels.make(panels.settings())
axes = plt.figure().add_subplot()
plain, marked = XTick.__init__, []
XTick.__init__ = lambda self, *args, **kwargs: (marked.append(self), plain(self, *args, **kwargs))[1]
assert axes.xaxis.get_major_ticks(3)[2] in marked, "a tick of a panel that had been handed out before"
XTick.__init__ = plain

panels.make(panels.settings())
had = len(panels._stock.figures)
plt.figure().add_subplot()
assert (len(panels._stock.figures), len(panels._stock.panels)) == (had - 1, had - 1), "not from stock"
"""


def test_a_chart_is_made_anew_for_who_has_replaced_what_makes_it():
    done = subprocess.run([sys.executable, "-W", "ignore", "-c", REPLACED], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-2000:]


@pytest.mark.slow
def test_charts_look_the_same():
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", SCRIPT], capture_output=True, text=True, check=False
    )  # they are to warn alike, not of nothing
    assert done.returncode == 0, done.stderr[-2000:]
