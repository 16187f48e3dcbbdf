"""Let Matplotlib make an axis's ticks when somebody looks at them.

A new panel makes four tick objects (three lines and two texts each) only to hand its clip path and the settings of
its grid to them: half of what an empty panel costs, and nobody here ever looks. An axis keeps those settings for
ticks that are made later (``Axis._major_tick_kw``), so one that is made at the first look is the same tick; what the
axis does not say, such as the size of the labels, is that of ``rcParams`` at the first look.
"""

from __future__ import annotations

import functools
from typing import TYPE_CHECKING, Any

from matplotlib.axis import Axis, XAxis, YAxis

if TYPE_CHECKING:
    from collections.abc import Callable

_LISTS = ("majorTicks", "minorTicks")
"""Matplotlib makes either when it is first read (``axis._LazyTickList``), whoever reads it."""
_PASSING_ON = ("set_clip_path", "set_tick_params")
"""What only passes something on to the ticks that are there."""

_MAKING = "_get_tick"
_PLAIN = (XAxis, YAxis)
"""Not those of polar and spatial panels, which have ideas of their own about ticks."""


def make_late() -> None:
    """From now on, in this process. Once is enough."""
    for name in _PASSING_ON:
        setattr(Axis, name, _to_those_there(getattr(Axis, name)))
    setattr(Axis, _MAKING, _clipped(getattr(Axis, _MAKING)))


def _to_those_there(method: Callable[..., Any]) -> Callable[..., Any]:
    @functools.wraps(method)
    def passing_on(self: Any, *args: Any, **kwargs: Any) -> Any:
        if type(self) not in _PLAIN:
            return method(self, *args, **kwargs)
        held = self.__dict__
        if any(name not in held for name in _LISTS):
            # A new tick asks the spines where they stand, and that is when they settle there.
            for spine in self.axes.spines.values():
                if spine.axis is self:
                    spine.get_spine_transform()
        absent = [name for name in _LISTS if name not in held]
        for name in absent:
            held[name] = []
        try:
            return method(self, *args, **kwargs)
        finally:
            for name in absent:
                if held.get(name) == []:
                    del held[name]

    return passing_on


def _clipped(method: Callable[..., Any]) -> Callable[..., Any]:
    @functools.wraps(method)
    def made(self: Any, *args: Any, **kwargs: Any) -> Any:
        tick = method(self, *args, **kwargs)
        if self.clipbox is not None or self.get_clip_path() is not None:
            tick.gridline.clipbox, tick.gridline._clippath = self.clipbox, self._clippath  # noqa: SLF001 - as the axis's
        return tick

    return made
