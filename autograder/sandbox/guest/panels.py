"""Let Matplotlib hand out charts that were made before the fork: a figure with a panel in it, still empty.

An empty panel is a third of what a chart costs. What is made here is what ``Figure()`` and ``Axes(figure, …)`` make;
it is given to whoever calls them with nothing but what can be set afterwards (a figure's size, a panel's place), and
only where every setting in ``rcParams`` is still what it was when the chart was made, and nobody has put methods of
his own in the place of Matplotlib's. So are the ticks that a panel's axes make for themselves, as long as nothing has
been said about ticks. All others get new ones.
"""

from __future__ import annotations

import functools
import operator
from typing import TYPE_CHECKING, Any

import matplotlib as mpl
import numpy as np
from cycler import Cycler, cycler
from matplotlib.artist import Artist
from matplotlib.axes import Axes
from matplotlib.axis import Axis, Tick, XAxis, XTick, YAxis, YTick
from matplotlib.figure import Figure
from matplotlib.gridspec import GridSpec, SubplotSpec
from matplotlib.lines import Line2D
from matplotlib.patches import Patch, Rectangle
from matplotlib.spines import Spine
from matplotlib.text import Text

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

STOCK = 28
"""A submission to the softmax homework draws some ten charts, and twice as many when something is wrong."""

TICKS = {"x": 4, "y": 6}
"""One for each bar and one more; every 0.2 from 0 to 1."""
WITH_TICKS = 10
"""Charts that have them: all together they cost three times what the charts do, and only some submissions set any."""

_WIDE = 1_000
"""Inches."""
_MARGINS = ("left", "bottom", "right", "top", "wspace", "hspace")
_CYCLE = "axes.prop_cycle"
_OF_A_FIGURE: dict[str, Any] = {"dpi": None, "facecolor": None, "edgecolor": None, "frameon": True}
"""What pyplot passes where nothing was asked for."""
_OF_A_PANEL: dict[str, Any] = {"sharex": None, "sharey": None}
"""As above."""

_RUN: dict[type, tuple[str, ...]] = {
    Artist: ("__init__", "set_clip_path", "set_figure", "set_transform", "update", "update_from"),
    Axes: ("clear", "grid", "set_axisbelow", "set_facecolor", "set_prop_cycle", "tick_params"),
    Axis: ("__init__", "_copy_tick_props"),
    Figure: ("clear", "set_layout_engine"),
    Line2D: ("__init__", "update_from"),
    Patch: ("__init__",),
    Rectangle: ("__init__",),
    Spine: ("__init__", "register_axis"),
    Text: ("__init__", "set_fontproperties", "update_from"),
    Tick: ("__init__",),
    XAxis: ("__init__", "_tick_class", "_get_tick", "clear", "grid", "reset_ticks", "set_tick_params"),
    XTick: ("__init__",),
    YAxis: ("__init__", "_tick_class", "_get_tick", "clear", "grid", "reset_ticks", "set_tick_params"),
    YTick: ("__init__",),
}
"""Of what has been run by the time a chart is handed out, that in whose place a notebook might put something else."""
_METHODS = [(kind, name) for kind, names in _RUN.items() for name in names]


def _methods() -> list[object]:
    """None for one that is not there: of another Matplotlib's, or deleted."""
    return [getattr(kind, name, None) for kind, name in _METHODS]


class _Stock:
    """What has been made and not been given away."""

    def __init__(self) -> None:
        self.figures: list[Figure] = []
        self.panels: dict[int, Axes] = {}
        """By the id of the figure, which the panel holds."""
        self.ticks: dict[int, tuple[list[Tick], dict[str, Any]]] = {}
        """By the id of the axis, which its ticks hold; with what it said of ticks when they were made."""
        self.settings: dict[str, Any] = {}
        """Under which they were made; the cycle of colours is the one that was last found equal to ``cycle``."""
        self.cycle: Any = None
        self.methods: list[object] = []
        """By which they were made."""
        self.sure = False
        """Whether it has just been seen that they fit."""
        self.given: dict[int, object] = {}
        """By id: handed out by ``__new__``, and not initialised yet."""

    def fits(self) -> bool:
        said: Any = mpl.rcParams
        cycle = dict.get(said, _CYCLE)
        if not _same_cycle(cycle, self.cycle):
            return False
        self.settings[_CYCLE] = cycle
        return all(map(operator.is_, _methods(), self.methods)) and dict.__eq__(said, self.settings)


_stock = _Stock()
"""Of this process."""


def _same_cycle(one: Any, other: Any) -> bool:
    """As ``==``, which takes fifty times as long for cycles that have not been combined."""
    if type(one) is Cycler and type(other) is Cycler:
        (left, right), (others, more) = ((vars(each)["_left"], vars(each)["_right"]) for each in (one, other))
        if right is None and more is None:
            return bool(left == others)
    return bool(one == other)


def settings() -> dict[str, Any]:
    """What ``rcParams`` says now, as far as it is plain data; a cycle of colours as what it goes through."""
    found = _everything()
    cycle = found.pop(_CYCLE)
    plain = {name: value for name, value in found.items() if _is_data(value) and not name.startswith("backend")}
    return {**plain, _CYCLE: cycle.by_key()}


def _everything() -> dict[str, Any]:
    """``rcParams`` as it lies there: to ask it for the backend would settle which one.

    Lists are copied: a notebook can change those in place.
    """
    said: Any = mpl.rcParams
    return {name: list(value) if type(value) is list else value for name, value in dict.items(said)}


def _is_data(value: Any) -> bool:
    parts = value if type(value) in (list, tuple) else [value]
    return all(type(part) in (bool, int, float, str, type(None)) for part in parts)


def make(under: Mapping[str, Any], count: int = STOCK) -> None:
    """Make so many, and forget those of before.

    Args:
        under: of ``rcParams``, what will be said there when they are handed out; as ``settings`` has it.
        count: how many.

    Raises:
        KeyError, TypeError, ValueError: Matplotlib knows no such setting.
    """
    global _stock  # noqa: PLW0603 - what a process has in stock is of the process
    _stock = _Stock()  # an empty one, or it would give away what is made for the next
    made = _Stock()
    said: Any = dict(under)
    if _CYCLE in said:
        said[_CYCLE] = cycler(**said[_CYCLE])
    with mpl.rc_context(said):
        made.settings, made.methods = _everything(), _methods()
        made.cycle = made.settings[_CYCLE]
        for number in range(count):
            figure = Figure()
            panel = Axes(figure, 1, 1, 1)
            made.figures.append(figure)
            made.panels[id(figure)] = panel
            for name, most in TICKS.items() if number < WITH_TICKS else ():
                axis = getattr(panel, f"{name}axis")
                ticks = [axis._get_tick(major=True) for _ in range(most)]  # noqa: SLF001 - how an axis makes them
                for tick in ticks:
                    axis._copy_tick_props(ticks[0], tick)  # noqa: SLF001 - as above
                made.ticks[id(axis)] = ticks, dict(axis._major_tick_kw)  # noqa: SLF001 - as above
    made.figures.reverse()  # the first is given away first, in every child
    _stock = made


def hand_out() -> None:
    """From now on, in this process. Once is enough, and before ``ticks.make_late``."""
    for kind, pick, settle in ((Figure, _pick_figure, _settle_figure), (Axes, _pick_panel, _settle_panel)):
        kind.__new__ = _picking(kind, pick)  # type: ignore[method-assign]  # that is the point
        kind.__init__ = _settling(kind.__init__, settle)  # type: ignore[method-assign]  # as above
    for name, wrap in (
        ("_get_tick", _having_some),
        ("get_major_ticks", _having_all),
        ("reset_ticks", _having_none),
    ):
        setattr(Axis, name, wrap(getattr(Axis, name)))


def _picking(kind: type, pick: Callable[..., object | None]) -> Callable[..., Any]:
    def new(cls: type, *args: Any, **kwargs: Any) -> Any:
        found = pick(*args, **kwargs) if cls is kind else None
        if found is None:
            return object.__new__(cls)
        _stock.given[id(found)] = found
        return found

    return new


def _settling(init: Callable[..., None], settle: Callable[..., bool]) -> Callable[..., None]:
    """``__init__`` may be told something else than ``__new__`` was: by who wraps the one, or calls them apart."""

    @functools.wraps(init)
    def initialise(self: Any, *args: Any, **kwargs: Any) -> None:
        if _stock.given.pop(id(self), None) is not None:
            if settle(self, *args, **kwargs):
                return
            vars(self).clear()
        _stock.panels.pop(id(self), None)  # a figure that is made anew has other places for its panels
        init(self, *args, **kwargs)

    return initialise


def _having_some(method: Callable[..., Any]) -> Callable[..., Any]:
    @functools.wraps(method)
    def tick(self: Any, major: Any) -> Any:
        ticks, said = _stock.ticks.get(id(self), ((), None))
        if major and ticks and (_stock.sure or (self._major_tick_kw == said and _stock.fits())):
            return ticks.pop()
        return method(self, major=major)

    return tick


def _having_all(method: Callable[..., Any]) -> Callable[..., Any]:
    """An axis's first ticks are alike: each that is made has the properties of the first copied to it."""

    @functools.wraps(method)
    def major_ticks(self: Any, numticks: Any = None) -> Any:
        ticks, said = _stock.ticks.get(id(self), ((), None))
        if ticks and "majorTicks" not in vars(self):
            if numticks is None:
                numticks = len(self.get_majorticklocs())
            if 0 < numticks <= len(ticks) and self._major_tick_kw == said and _stock.fits():
                _stock.sure = True
                try:
                    self.majorTicks = [self._get_tick(major=True) for _ in range(numticks)]
                finally:
                    _stock.sure = False
        return method(self, numticks)

    return major_ticks


def _having_none(method: Callable[..., Any]) -> Callable[..., Any]:
    """Ticks that are made anew may stand elsewhere: a spine has moved."""

    @functools.wraps(method)
    def reset(self: Any) -> None:
        _stock.ticks.pop(id(self), None)
        method(self)

    return reset


def _says_nothing(kwargs: Mapping[str, Any], unsaid: Mapping[str, Any]) -> bool:
    return all(name in unsaid and value is unsaid[name] for name, value in kwargs.items())


def _pick_figure(*args: Any, **kwargs: Any) -> Figure | None:
    return _stock.figures.pop() if _stock.figures and _is_figure(*args, **kwargs) and _stock.fits() else None


def _is_figure(*args: Any, figsize: Any = None, **kwargs: Any) -> bool:
    """Whether it is described so that one of ours will do."""
    return not args and _is_size(figsize) and _says_nothing(kwargs, _OF_A_FIGURE)


def _is_size(size: Any) -> bool:
    """Whether it is one that Matplotlib takes, and can be set afterwards."""
    return size is None or (
        type(size) in (tuple, list)
        and [type(side) in (int, float) and 0 < side < _WIDE for side in size] == [True, True]
    )


def _settle_figure(figure: Figure, *args: Any, **kwargs: Any) -> bool:
    if not _is_figure(*args, **kwargs):
        return False
    if kwargs.get("figsize") is not None:
        figure.bbox_inches.p1 = np.asarray(kwargs["figsize"], dtype=float)
    return True


def _pick_panel(*args: Any, **kwargs: Any) -> Axes | None:
    return _stock.panels.pop(id(args[0]), None) if _is_panel(*args, **kwargs) and _stock.fits() else None


def _is_panel(figure: Any = None, *where: Any, **kwargs: Any) -> bool:
    """As ``_is_figure``."""
    placed = bool(where) and type(where[0]) in (int, SubplotSpec)  # else it is a rectangle
    return type(figure) is Figure and placed and _says_nothing(kwargs, _OF_A_PANEL)


def _settle_panel(panel: Any, *args: Any, **kwargs: Any) -> bool:
    if not _is_panel(*args, **kwargs) or panel.figure is not args[0]:
        return False
    read: Any = SubplotSpec._from_subplot_args  # noqa: SLF001 - as ``Axes`` itself does
    place = read(args[0], args[1:])
    if _is_whole(place, panel.figure):
        panel._subplotspec = place  # noqa: SLF001 - where the panel lies already
    else:
        panel.set_subplotspec(place)
    return True


def _is_whole(place: SubplotSpec, figure: Any) -> bool:
    """Whether it is all of a figure whose margins are those of ``rcParams``, and so where a panel was made."""
    grid = place.get_gridspec()
    said: Any = mpl.rcParams
    margins = vars(figure.subplotpars)
    return (
        type(grid) is GridSpec
        and grid.get_geometry() == (1, 1)
        and all(getattr(grid, side) is None for side in _MARGINS)
        and all(margins[side] == said[f"figure.subplot.{side}"] for side in _MARGINS)
    )
