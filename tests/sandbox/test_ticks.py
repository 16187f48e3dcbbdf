"""Ticks that are made late are the same ticks: charts come out of the renderer byte for byte as without."""

from __future__ import annotations

import subprocess
import sys

import pytest

pytestmark = pytest.mark.slow

SCRIPT = """
import hashlib, datetime, warnings
import matplotlib; matplotlib.use("agg")
import numpy as np
from matplotlib import pyplot as plt

def bars(ax): ax.bar(["A", "B", "C"], [0.2, 0.3, 0.5])
def log(ax): ax.semilogy([1, 2, 3], [1, 100, 1e6]); ax.grid(True, which="both", color="r", linestyle="--")
def minor(ax): ax.plot([0, 1]); ax.minorticks_on(); ax.tick_params(which="minor", length=9, color="g", labelsize=5)
def reset(ax): ax.plot([0, 1]); ax.tick_params(axis="x", reset=True, rotation=30, labelcolor="b", direction="in")
def off(ax): ax.plot([0, 1]); ax.grid(); ax.tick_params(bottom=False, labelleft=False); ax.xaxis.tick_top()
def twin(ax): ax.plot([0, 1]); ax.twinx().plot([5, 3], "r"); ax.set_xticks([0, 0.5, 1], labels=["a", "b", "c"])
def again(ax): ax.plot([0, 1]); ax.clear(); ax.barh(["x", "y"], [3, 4]); ax.invert_yaxis()
def dates(ax): ax.plot([datetime.date(2026, 1, day) for day in (1, 9, 20)], [1, 2, 0])
def clipped(ax): ax.set_clip_path(plt.Circle((0.5, 0.5), 0.2, transform=ax.transAxes)); ax.plot([0, 1]); ax.grid()
def inset(ax): ax.plot([0, 1]); ax.inset_axes([0.5, 0.1, 0.4, 0.4]).bar([0, 1], [1, 2]); ax.legend(["line"])

def rendered(figure):
    figure.canvas.draw()
    pixels = np.asarray(figure.canvas.buffer_rgba()).tobytes()
    plt.close(figure)
    return hashlib.sha256(pixels).hexdigest()

def pictures():
    for style in ("default", "ggplot", "dark_background", "classic", "grayscale"):
        with plt.style.context(style):
            for draw in (bars, log, minor, reset, off, twin, again, dates, clipped, inset):
                figure, axes = plt.subplots()
                draw(axes)
                yield style, draw.__name__, rendered(figure)
            for projection in ("polar", "3d"):
                figure = plt.figure()
                figure.add_subplot(projection=projection).plot([0, 1], [1, 2])
                figure.tight_layout()
                yield style, projection, rendered(figure)

before = list(pictures())
from autograder.sandbox.guest import ticks
ticks.make_late()
axis = plt.figure().add_subplot().xaxis
assert "majorTicks" not in vars(axis), "not late"
for one, other in zip(before, pictures(), strict=True):
    assert one == other, one[:2]
"""


def test_charts_look_the_same_with_late_ticks():
    done = subprocess.run([sys.executable, "-c", SCRIPT], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr[-2000:]
