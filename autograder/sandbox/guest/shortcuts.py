"""Let Matplotlib and ipywidgets take shortcuts that come out at the same place.

All are of methods that are called for every bar or tick, or at every step of a chart, and do for it what is only needed
for curved or turned patches, for markers that somebody has changed, for panels that share their limits, and for widgets
that somebody looks at.
"""

from __future__ import annotations

import functools
import logging
import types
from typing import TYPE_CHECKING, Any

import comm
import numpy as np
from ipywidgets import Widget
from matplotlib._enums import CapStyle, JoinStyle
from matplotlib.axes import Axes
from matplotlib.category import UnitData
from matplotlib.markers import MarkerStyle
from matplotlib.patches import Rectangle
from matplotlib.path import Path
from matplotlib.transforms import Affine2D, BboxTransformTo, IdentityTransform

if TYPE_CHECKING:
    from collections.abc import Callable

_CORNERS = np.array([[0.0, 0.0], [1.0, 0.0], [1.0, 1.0], [0.0, 1.0]])
"""Of the unit square, whose image every ``Rectangle`` is."""
_SHARED = (str, int, float, bool, type(None), tuple, CapStyle, JoinStyle, IdentityTransform, Path)
"""Kinds of parts that two markers may have in common: nothing changes them, and a path is replaced by another one."""


def take() -> None:
    """From now on, in this process. Once is enough."""
    for kind, name, shortcut in (
        (Axes, "_update_patch_limits", _by_its_corners),
        (Axes, "_unstale_viewLim", _alone),
        (Rectangle, "get_patch_transform", _upright),
        (MarkerStyle, "_set_marker", _by_its_parts),
        (UnitData, "_str_is_convertible", _said_to_nobody),
        (Widget, "open", _unheard),
        (Widget, "_repr_mimebundle_", _by_its_kind),
    ):
        setattr(kind, name, shortcut(getattr(kind, name)))


def _by_its_corners(method: Callable[..., None]) -> Callable[..., None]:
    """The extremes of a bar are its corners: it need not be searched for curves."""

    @functools.wraps(method)
    def update(self: Any, patch: Any) -> None:
        own = patch.__dict__
        place = None if "get_transform" in own else own.get("_transform")
        plain = type(patch) is Rectangle and type(self) is Axes and patch.get_path() is Path.unit_rectangle()
        if not plain or place is not self.transData:
            method(self, patch)
        elif patch.get_width() or patch.get_height():
            self.update_datalim(patch.get_patch_transform().transform(_CORNERS))

    return update


def _alone(method: Callable[..., None]) -> Callable[..., None]:
    """Limits that no other panel shares, and that are up to date, need nothing."""

    @functools.wraps(method)
    def unstale(self: Any) -> None:
        shared = any(self in group for group in self._shared_axes.values())
        if shared or any(self._stale_viewlims.values()):
            method(self)

    return unstale


def _upright(method: Callable[..., Any]) -> Callable[..., Any]:
    """Not to turn a bar leaves it where it is: the matrix has the same numbers, unless some are not finite."""

    @functools.wraps(method)
    def transform(self: Any) -> Any:
        held = self.__dict__
        if type(self) is Rectangle and held.get("angle") == 0.0 and held.get("_aspect_ratio_correction") == 1.0:
            box = self.get_bbox()
            if np.isfinite(box.get_points()).all():
                return BboxTransformTo(box)
        return method(self)

    return transform


def _by_its_parts(method: Callable[..., None]) -> Callable[..., None]:
    """A copy of a marker is a copy of the few parts that can change."""

    @functools.wraps(method)
    def copy(self: Any, marker: Any) -> None:
        parts = _copied(marker, self) if type(marker) is MarkerStyle else None
        if parts is None:
            method(self, marker)
        else:
            self.__dict__ = parts

    return copy


def _copied(marker: MarkerStyle, new: MarkerStyle) -> dict[str, Any] | None:
    """What another marker consists of, for a new one; None where there is a part that we know nothing of."""
    parts: dict[str, Any] = {}
    for name, part in marker.__dict__.items():
        if type(part) in _SHARED:
            parts[name] = part
        elif type(part) is Affine2D:
            parts[name] = part.frozen()
        elif type(part) is types.MethodType and part.__self__ is marker:
            parts[name] = types.MethodType(part.__func__, new)
        else:
            return None
    return parts


def _said_to_nobody(method: Callable[[Any], bool]) -> Any:
    """Whether names of bars could be dates takes a parser of dates for each, and goes into a log that is not kept."""
    log = logging.getLogger("matplotlib.category")

    @functools.wraps(method)
    def convertible(value: Any) -> bool:
        wanted = log.isEnabledFor(logging.INFO) or type(value) is not str or any(map(str.isdigit, value))
        return wanted and method(value)

    return staticmethod(convertible)


def _unheard(method: Callable[..., None]) -> Callable[..., None]:
    """A widget's state is sent to nobody, so it is not put together: not at first, and not after each change."""

    @functools.wraps(method)
    def open_(self: Any) -> None:
        kind = type(self)
        if self.comm is not None or (kind.get_state, kind.send_state) != (Widget.get_state, Widget.send_state):
            method(self)
            return
        named = {} if self._model_id is None else {"comm_id": self._model_id}
        unheard: Any = comm.create_comm(target_name="jupyter.widget", **named)
        unheard.kernel = None  # how ipywidgets knows that nobody is there
        self.comm = unheard

    return open_


def _by_its_kind(method: Callable[..., Any]) -> Callable[..., Any]:
    """The text beside a widget's view is for front ends without widgets, and says all that is in it only to be cut."""

    @functools.wraps(method)
    def bundle(self: Any, **kwargs: Any) -> Any:
        if self._view_name is None:
            return method(self, **kwargs)
        view = {"version_major": 2, "version_minor": 0, "model_id": self._model_id}
        return {"text/plain": f"{type(self).__name__}(…)", "application/vnd.jupyter.widget-view+json": view}

    return bundle
