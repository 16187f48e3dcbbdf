"""See what code does, as plain records: what came back, what was printed and displayed, what was drawn.

::

    seen = watch(visualize, 1.0, 2.0)    what one call did; whatever it raised is in seen.error
    sliders(env)                         the sliders that drive something
    move(env, score_a=2.0)               set sliders by name, as a hand would; what was redrawn

Tests see everything through this file, and it is the same in three places: beside a student's notebook, in otter's
bundle, and in the grader's sandbox. There a function or an ``env`` of the far side has ``__remote__``, which answers
in the same records; a test cannot tell the difference.

Nothing is rendered: a chart is what its artists say of themselves. It is noticed where figures are made, shown and
displayed, so the name by which a student calls ``show`` or ``display`` does not matter. While a call is watched,
figures that were open before are set aside, as at the start of a new cell.
"""

from __future__ import annotations

import contextlib
import dataclasses
import functools
import inspect
import io
import sys
import traceback
import warnings
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

# Matplotlib, IPython and ipywidgets are imported where they are needed: the grader's trusted side only reads records,
# and an assignment may do without any of them.

TEXT = 20_000
"""Characters kept of what is printed, and of each form of each display; of a short text (a title) a fiftieth."""
DISPLAYS = 100
FIGURES = 20
ARTISTS = 400
"""Bars, lines, texts and ticks in all figures of one call."""
POINTS = 1_000
"""Of one line."""

Colour = tuple[float, float, float, float]
"""Red, green, blue, alpha from 0 to 1. As seen: laid over what is behind it, so that alpha is 1."""


@dataclass(frozen=True)
class Trouble:
    """What was raised. ``line`` is that of the innermost frame which is not a library's."""

    kind: str
    message: str
    line: int | None = None

    def __str__(self) -> str:
        return self.kind + (f": {self.message}" if self.message else "") + (f" (line {self.line})" if self.line else "")


@dataclass(frozen=True)
class Bar:
    """A visible upright rectangle, however it was drawn; extents in data coordinates, ``x0 <= x1``, ``y0 <= y1``.

    Where an equal one lies beneath, the two are one bar that looks as they do together.
    """

    x0: float
    x1: float
    y0: float
    y1: float
    face: Colour
    edge: Colour
    """Equal to ``face`` where there is no edge."""
    linewidth: float
    """Of the edge in points; 0 where there is none."""
    hatch: str
    zorder: float


@dataclass(frozen=True)
class Line:
    """A curve of ``plot`` in data coordinates."""

    x: tuple[float, ...]
    y: tuple[float, ...]
    label: str
    colour: Colour


@dataclass(frozen=True)
class Label:
    """A text and the place in data coordinates where it, or what it annotates, is; NaN when that is not known."""

    text: str
    x: float
    y: float

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True)
class Axes:
    """One panel. Limits are as drawn: the first is left or below, also where it is the larger one."""

    title: str
    xlabel: str
    ylabel: str
    xlim: tuple[float, float]
    ylim: tuple[float, float]
    xscale: str
    yscale: str
    background: Colour
    bars: tuple[Bar, ...]
    texts: tuple[Label, ...]
    cells: tuple[str, ...]
    """Of tables that are drawn in the chart."""
    legend: tuple[str, ...]
    xticks: tuple[Label, ...]
    """Within the limits. The other coordinate is 0."""
    yticks: tuple[Label, ...]
    """Those that somebody chose or named. What Matplotlib chooses by itself says no more than the limits."""
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class Figure:
    """A figure as it looked when it was last shown, or else at the end of the call."""

    title: str
    """Of the whole; a panel has its own."""
    axes: tuple[Axes, ...]
    texts: tuple[str, ...]
    """Others outside the panels."""


@dataclass(frozen=True)
class Slider:
    """A control with a range. ``name`` is the parameter that it drives, else its label, else its variable."""

    name: str
    label: str
    minimum: float
    maximum: float
    step: float | None
    value: float


@dataclass(frozen=True)
class Seen:
    """All that one call did."""

    value: Any = None
    text: str = ""
    """Printed."""
    displays: tuple[dict[str, str], ...] = ()
    """MIME type -> text, in order; figures aside. The text of an image is empty."""
    figures: tuple[Figure, ...] = ()
    error: Trouble | None = None
    truncated: bool = False
    """More happened than is kept, or something was drawn that cannot be described."""


# --- what tests call ---------------------------------------------------------------------------------------------


def watch(function: Any, /, *args: Any, **kwargs: Any) -> Seen:
    """Call a function. What it raises, ``SystemExit`` included, is in ``error``."""
    remote = getattr(function, "__remote__", None)
    if remote is not None:
        return remote.watch(args, kwargs)  # type: ignore[no-any-return]  # a Seen
    record = _Record()
    value = None
    with _recording(record):
        try:
            value = function(*args, **kwargs)
            record.returned(value)
        except BaseException as error:  # noqa: BLE001 - a student's function may raise anything
            record.raised(error)
        return record.seen(value)


def look(function: Any, /, *args: Any, **kwargs: Any) -> Seen:
    """As ``watch``, for a test that does not need a call of its own: the grader may answer from an earlier one.

    Drawing a chart is the most expensive thing that a test asks for, and several cases look at the same one.
    """
    remote = getattr(function, "__remote__", None)
    if remote is not None and hasattr(remote, "look"):
        return remote.look(args, kwargs)  # type: ignore[no-any-return]  # a Seen
    return watch(function, *args, **kwargs)


def sliders(env: Mapping[str, Any], /) -> tuple[Slider, ...]:
    """The sliders that drive something, whatever holds them; of several with one name the newest."""
    remote = getattr(env, "__remote__", None)
    if remote is not None:
        return remote.sliders()  # type: ignore[no-any-return]  # such a tuple
    return tuple(slider for slider, _widget, _box in _controls(env).values())


def move(env: Mapping[str, Any], /, **values: float) -> Seen:
    """Set sliders one after the other, and return the last redrawing with anything to see.

    Afterwards they stand where they stood, without another redrawing. A name that no slider has, and whatever a
    callback raises or swallows, is in ``error``.
    """
    remote = getattr(env, "__remote__", None)
    if remote is not None:
        return remote.move(values)  # type: ignore[no-any-return]  # a Seen
    controls = _controls(env)
    unknown = [name for name in values if name not in controls]
    if unknown:
        return Seen(error=Trouble("LookupError", f"no slider is named {unknown[0]}; there are: {', '.join(controls)}"))
    seen = Seen()
    moves = [(*controls[name][1:], value) for name, value in values.items()]
    before = [widget.value for widget, _box, _value in moves]
    there = [widget.value == value for widget, _box, value in moves]
    for number, (widget, box, value) in enumerate(moves):
        # Setting a value that is there already redraws nothing; where that is so of all, the last one is let go again.
        if not there[number] or (all(there) and number == len(moves) - 1):
            step = watch(_set, widget, box, value)
            if step.error or step.text or step.displays or step.figures:
                seen = step
    for (widget, _box, _value), old in zip(moves, before, strict=True):
        widget._trait_values["value"] = old  # to set it would tell the callbacks
    return seen


# --- watching ----------------------------------------------------------------------------------------------------


class _Record:
    """What has been noticed so far."""

    def __init__(self) -> None:
        self.out = _Tape()
        self.displays: list[dict[str, str]] = []
        self.error: Trouble | None = None
        self.truncated = False
        self._figures: dict[int, tuple[Any, tuple[Figure, int] | None]] = {}
        """By id: the live figure (kept, so that its id stays its own), how it looked when it was last shown, and of
        how many artists it is."""

    def publish(self, data: Mapping[Any, Any]) -> None:
        """Something was displayed."""
        if len(self.displays) >= DISPLAYS:
            self.truncated = True
            return
        texts = {
            str(m): t if isinstance(t, str) and str(m).startswith("text/") else "" for m, t in list(data.items())[:9]
        }
        if any("widget-view" in mime for mime in texts):
            texts.pop("text/plain", None)  # the repr of a control, which no reader sees
        self.truncated |= any(len(text) > TEXT for text in texts.values())
        self.displays.append({mime: str(text[:TEXT]) for mime, text in texts.items()})

    def made(self, figure: Any, *, shown: bool = False) -> None:
        """A figure was made, returned or shown."""
        if id(figure) not in self._figures and len(self._figures) >= FIGURES:
            self.truncated = True
            return
        look = self._figures.get(id(figure), (figure, None))[1]
        self._figures[id(figure)] = (figure, self._look(figure) if shown else look)

    def returned(self, value: Any) -> None:
        """A notebook displays what a call returns when it ends a cell, and so does ``interact``."""
        figures = _figures_in(value)
        for figure in figures:
            self.made(figure)
        if not figures and any(hasattr(type(value), f"_repr_{form}_") for form in ("markdown", "html", "latex")):
            from IPython.display import display

            display(value)

    def raised(self, error: BaseException) -> None:
        """Keep the first thing that went wrong."""
        self.error = self.error or _trouble(error)

    def seen(self, value: Any) -> Seen:
        """Everything, once the call has ended."""
        figures, room = [], ARTISTS
        for figure, look in self._figures.values():
            described, size = look or self._look(figure) or (None, 0)
            room -= size
            if described and room >= 0 and (described.axes or described.texts):
                figures.append(described)
        truncated = self.truncated or self.out.truncated or room < 0
        return Seen(value, self.out.getvalue(), tuple(self.displays), tuple(figures), self.error, truncated)

    def _look(self, figure: Any) -> tuple[Figure, int] | None:
        room = _Room()
        try:
            with warnings.catch_warnings(), np.errstate(all="ignore"):
                warnings.simplefilter("ignore")
                described = _figure(figure, room)
        except Exception:  # noqa: BLE001 - artists may be of a student's own class
            self.truncated = True
            return None
        self.truncated |= room.cut
        return described, min(ARTISTS, ARTISTS - room.left)


class _Tape(io.StringIO):
    """The beginning of what is printed."""

    truncated = False

    def write(self, text: str) -> int:
        kept = text[: max(0, TEXT - self.tell())]
        self.truncated |= len(kept) < len(text)
        super().write(kept)
        return len(text)


def _trouble(error: BaseException) -> Trouble:
    try:
        message = str(error)
    except BaseException:  # noqa: BLE001 - an exception of a student's own class
        message = ""
    here = Path(_trouble.__code__.co_filename)
    own = here.parent if __package__ else here  # in the grader, all that is beside it; elsewhere that is a student's
    ours = (str(own), sys.prefix, sys.base_prefix, str(Path(np.__file__).parents[1]))
    lines = [
        line for frame, line in traceback.walk_tb(error.__traceback__) if not frame.f_code.co_filename.startswith(ours)
    ]
    return Trouble(str(type(error).__name__)[:100], str(message[:500]), lines[-1] if lines else None)


def _instead(hooks: contextlib.ExitStack, owner: Any, name: str, value: Any) -> None:
    """``owner.name`` is ``value`` until the hooks are taken off."""
    hooks.callback(setattr, owner, name, getattr(owner, name))
    setattr(owner, name, value)


@contextlib.contextmanager
def _recording(record: _Record) -> Iterator[None]:
    with contextlib.ExitStack() as hooks:
        hooks.enter_context(contextlib.redirect_stdout(record.out))
        hooks.enter_context(contextlib.redirect_stderr(_Tape()))  # warnings are no answer
        for hook in (_record_displays, _record_figures, _record_widgets):
            try:
                hook(record, hooks)
            except ImportError:
                continue  # what is not installed is not used
        yield


def _record_displays(record: _Record, hooks: contextlib.ExitStack) -> None:
    """All ways of displaying meet in the formatter and the publisher of IPython's shell."""
    from IPython.core.interactiveshell import InteractiveShell

    if not InteractiveShell.initialized():
        hooks.enter_context(_bare_shell())
    shell: Any = InteractiveShell.instance()

    def publish(data: Any, *_: Any, **__: Any) -> None:
        record.publish(data)

    def clear_output(*_: Any, **__: Any) -> None:
        """What was there for a moment was displayed."""

    formatted = shell.display_formatter.format

    def format_(thing: Any, *args: Any, **kwargs: Any) -> Any:
        if not _is_figure(thing):
            return formatted(thing, *args, **kwargs)
        record.made(thing, shown=True)
        return {}, {}

    def showtraceback(exc_tuple: Any = None, *_: Any, **__: Any) -> None:
        """``interact`` and ``Output`` hand what a callback raised to the shell, and go on."""
        error = (exc_tuple or sys.exc_info())[1]
        if error is not None:
            record.raised(error)

    _instead(hooks, shell.display_pub, "publish", publish)
    _instead(hooks, shell.display_pub, "clear_output", clear_output)
    _instead(hooks, shell.display_formatter, "format", format_)
    _instead(hooks, shell, "showtraceback", showtraceback)


@contextlib.contextmanager
def _bare_shell() -> Iterator[None]:
    """Just enough of a shell for ``display`` to work outside a notebook."""
    from IPython.core.displaypub import DisplayPublisher
    from IPython.core.events import EventManager, available_events
    from IPython.core.formatters import DisplayFormatter
    from IPython.core.interactiveshell import InteractiveShell
    from traitlets.config import Configurable

    class Shell(InteractiveShell):
        def __init__(self) -> None:
            Configurable.__init__(self)
            self.display_formatter, self.display_pub = DisplayFormatter(parent=self), DisplayPublisher(parent=self)
            self.events = EventManager(self, available_events)

        def enable_gui(self, gui: Any = None) -> None:
            """No windows here."""

    with contextlib.ExitStack() as hooks:
        _instead(hooks, InteractiveShell, "_instance", Shell())
        yield


def _record_figures(record: _Record, hooks: contextlib.ExitStack) -> None:
    from matplotlib._pylab_helpers import Gcf
    from matplotlib.backend_bases import FigureManagerBase
    from matplotlib.figure import Figure as LiveFigure

    make = LiveFigure.__init__

    @functools.wraps(make)
    def init(self: Any, *args: Any, **kwargs: Any) -> None:
        make(self, *args, **kwargs)
        record.made(self)

    def show(self: Any) -> None:
        """Without a screen: as the notebook's own backend, which closes what it has shown."""
        record.made(self.canvas.figure, shown=True)
        Gcf.figs.pop(self.num, None)

    aside = list(Gcf.figs.items())
    Gcf.figs.clear()

    def put_back() -> None:
        Gcf.figs.clear()
        Gcf.figs.update(aside)

    hooks.callback(put_back)
    _instead(hooks, LiveFigure, "__init__", init)
    _instead(hooks, FigureManagerBase, "show", show)


def _record_widgets(record: _Record, hooks: contextlib.ExitStack) -> None:
    """Text that is given to an ``HTML`` or ``Label`` widget, and what is appended to an ``Output``."""
    if "ipywidgets" not in sys.modules:
        return
    from ipywidgets import HTML, HTMLMath, Output
    from ipywidgets import Label as Words

    text, outputs = Words.value, Output.outputs  # the traits themselves
    set_text, set_outputs = text.set, outputs.set

    def write(widget: Any, value: Any) -> None:
        set_text(widget, value)
        if isinstance(value, str) and value:
            record.publish({"text/html" if isinstance(widget, (HTML, HTMLMath)) else "text/plain": value})

    def append(widget: Any, value: Any) -> None:
        old = len(widget.outputs)
        set_outputs(widget, value)
        for entry in widget.outputs[old:]:
            record.publish(entry.get("data") or {"text/plain": entry.get("text", "")})

    _instead(hooks, text, "set", write)
    _instead(hooks, outputs, "set", append)


def _is_figure(thing: Any) -> bool:
    module = sys.modules.get("matplotlib.figure")
    return module is not None and isinstance(thing, module.Figure)


def _figures_in(thing: Any, depth: int = 2) -> list[Any]:
    """Of a figure, of axes or bars, of a few of them together."""
    if _is_figure(thing):
        return [thing]
    if isinstance(thing, (list, tuple)) and depth:
        return [figure for part in thing[:FIGURES] for figure in _figures_in(part, depth - 1)]
    if isinstance(thing, np.ndarray) and thing.dtype == object:
        return _figures_in(thing.ravel().tolist(), depth)
    module = sys.modules.get("matplotlib.artist")
    if module is None or not isinstance(thing, module.Artist):
        return []
    figure = getattr(thing, "figure", None)
    return _figures_in(getattr(figure, "figure", None))  # the figure that a part of a figure belongs to


# --- describing --------------------------------------------------------------------------------------------------


class _Room:
    """How much of one figure may still be described."""

    def __init__(self) -> None:
        self.left = ARTISTS
        self.cut = False

    def few(self, things: Iterable[Any]) -> Iterator[Any]:
        for thing in things:
            if self.left <= 0:
                self.cut = True
                return
            self.left -= 1
            yield thing


def _figure(figure: Any, room: _Room) -> Figure:
    paper = _over(figure.get_facecolor(), (1.0, 1.0, 1.0, 1.0))
    insets = [inset for axes in figure.axes for inset in axes.child_axes if hasattr(inset, "get_title")]
    parts = [figure, *figure.subfigs]
    heading = getattr(figure, "_suptitle", None)  # get_suptitle() is of Matplotlib 3.8
    texts = [text for part in parts for text in (*part.texts, *_legend(part.legends))]
    return Figure(
        title=_short(heading.get_text()) if heading else "",
        axes=tuple(_axes(axes, paper, room) for axes in [*figure.axes, *insets][:FIGURES] if axes.get_visible()),
        texts=tuple(
            _short(t.get_text()) for t in room.few(texts) if t is not heading and t.get_visible() and t.get_text()
        ),
    )


def _legend(legends: Iterable[Any]) -> list[Any]:
    return [text for legend in legends if legend and legend.get_visible() for text in legend.get_texts()]


def _axes(axes: Any, paper: Colour, room: _Room) -> Axes:
    background = _over(axes.get_facecolor(), paper) if axes.patch.get_visible() and axes.axison else paper
    xlim, ylim = axes.get_xlim(), axes.get_ylim()  # before all else: this is what settles the limits
    return Axes(
        title=_short(" ".join(filter(None, (axes.get_title(place) for place in ("left", "center", "right"))))),
        xlabel=_short(axes.get_xlabel()),
        ylabel=_short(axes.get_ylabel()),
        xlim=(float(xlim[0]), float(xlim[1])),
        ylim=(float(ylim[0]), float(ylim[1])),
        xscale=_short(axes.get_xscale()),
        yscale=_short(axes.get_yscale()),
        background=background,
        bars=_bars(axes, background, room),
        texts=tuple(_label(text, axes) for text in room.few(axes.texts) if text.get_visible() and text.get_text()),
        cells=tuple(
            _short(cell.get_text().get_text())
            for table in axes.tables
            for _place, cell in room.few(sorted(table.get_celld().items()))
        ),
        legend=tuple(_short(text.get_text()) for text in room.few(_legend([axes.get_legend()]))),
        xticks=tuple(Label(text, place, 0.0) for text, place in room.few(_ticks(axes.xaxis))),
        yticks=tuple(Label(text, 0.0, place) for text, place in room.few(_ticks(axes.yaxis, chosen=True))),
        lines=tuple(_line(line, axes, background, room) for line in room.few(axes.lines) if line.get_visible()),
    )


def _short(text: Any) -> str:
    return str(text)[: TEXT // 50]


def _over(top: Any, below: Colour) -> Colour:
    """The colour one sees where ``top`` lies on an opaque one."""
    red, green, blue, alpha = (float(part) for part in top)
    seen = (alpha * part + (1 - alpha) * under for part, under in zip((red, green, blue), below[:3], strict=True))
    return (*(round(part, 9) for part in seen), 1.0)  # type: ignore[return-value]  # three and one


def _bars(axes: Any, background: Colour, room: _Room) -> tuple[Bar, ...]:
    """What is painted as a rectangle, in the order in which it was made."""
    artists = [artist for artist in (*axes.patches, *axes.collections) if artist.get_visible()]
    painted = [bar for artist in artists for bar in _rectangles(artist, axes)]
    found: dict[tuple[str, ...], tuple[int, Bar]] = {}
    for number, bar in room.few(sorted(enumerate(painted), key=lambda numbered: numbered[1].zorder)):
        place = tuple(f"{side:.9g}" for side in (bar.x0, bar.x1, bar.y0, bar.y1))
        first, under = found.get(place, (number, None))
        found[place] = first, _laid(bar, under, background)
    return tuple(bar for _number, bar in sorted(found.values(), key=lambda numbered: numbered[0]))


def _laid(bar: Bar, under: Bar | None, background: Colour) -> Bar:
    """A bar in the colours that one sees."""
    face = _over(bar.face, under.face if under else background)
    edge, linewidth, hatch = _over(bar.edge, face), bar.linewidth, bar.hatch
    if not (bar.linewidth and bar.edge[3]):
        edge, linewidth = face, 0.0
    if under and bar.face[3] < 1:  # what lies beneath shines through
        edge, linewidth = (edge, linewidth) if linewidth else (under.edge, under.linewidth)
        hatch = hatch or under.hatch
    return dataclasses.replace(bar, face=face, edge=edge, linewidth=linewidth, hatch=hatch)


def _rectangles(artist: Any, axes: Any) -> Iterator[Bar]:
    """Each rectangle that an artist paints, in the colours as given."""
    from matplotlib.collections import PatchCollection, PolyCollection
    from matplotlib.patches import Patch, Rectangle

    where: Any
    boxes: Iterable[tuple[float, float, float, float] | None]
    if hasattr(artist, "update_scalarmappable"):
        artist.update_scalarmappable()  # colours that stand for numbers
    faces, edges, widths = artist.get_facecolor(), artist.get_edgecolor(), artist.get_linewidth()
    if isinstance(artist, Patch):
        where, faces, edges, widths = artist.get_data_transform(), [faces], [edges], [widths]
        if type(artist) is Rectangle and not artist.angle and where is axes.transData and _OWN.isdisjoint(vars(artist)):
            boxes = [_upright(artist)]
        else:
            boxes = [_box(artist.get_path().transformed(artist.get_patch_transform() + (where - axes.transData)))]
    elif isinstance(artist, (PatchCollection, PolyCollection)):
        where = artist.get_transform()
        boxes = (_box(path.transformed(where - axes.transData)) for path in artist.get_paths())
    else:
        return
    for number, box in enumerate(boxes):
        if box is None:
            continue
        face, edge = (tuple(map(float, c[number % len(c)])) if len(c) else (0.0,) * 4 for c in (faces, edges))
        width, hatch = float(widths[number % len(widths)]), _short(artist.get_hatch() or "")
        bar = Bar(*box, face, edge, width, hatch, float(artist.get_zorder()))  # type: ignore[arg-type]  # four of each
        if not _is_band(bar, where, axes) and (face[3] or (edge[3] and width) or hatch):
            yield bar


_OWN = frozenset({"get_bbox", "get_patch_transform", "get_path"})
"""A rectangle that has one of these itself may look like anything."""


def _upright(rectangle: Any) -> tuple[float, float, float, float] | None:
    """As ``_box``, of what is a rectangle by its making, as nearly all bars are: without its path."""
    x0, y0, x1, y1 = rectangle.get_bbox().extents.tolist()
    if not np.isfinite((x0, y0, x1, y1)).all():
        return None
    return min(x0, x1), max(x0, x1), min(y0, y1), max(y0, y1)


def _box(path: Any) -> tuple[float, float, float, float] | None:
    """The extents of an upright rectangle (corners may be rounded), else None."""
    outlines = path.to_polygons(closed_only=False)
    if len(outlines) != 1 or len(outlines[0]) < 4:
        return None
    x, y = np.asarray(outlines[0], dtype=float).T
    x0, x1, y0, y1 = (float(end) for end in (x.min(), x.max(), y.min(), y.max()))
    area = abs(np.dot(x - x0, np.roll(y - y0, 1)) - np.dot(y - y0, np.roll(x - x0, 1))) / 2
    return (x0, x1, y0, y1) if area >= 0.9 * (x1 - x0) * (y1 - y0) else None


def _is_band(bar: Bar, where: Any, axes: Any) -> bool:
    """Whether it runs from edge to edge of the panel, as what ``axvspan`` paints behind the bars."""
    if where is axes.transData:
        return False
    by_data = getattr(where, "contains_branch_separately", None) or where.contains_branch_seperately  # till 3.10
    along_x, along_y = by_data(axes.transData)
    across = not along_x and np.allclose((bar.x0, bar.x1), sorted(axes.get_xlim()))
    upright = not along_y and np.allclose((bar.y0, bar.y1), sorted(axes.get_ylim()))
    return bool(across or upright)


def _line(line: Any, axes: Any, background: Colour, room: _Room) -> Line:
    from matplotlib.colors import to_rgba

    room.left -= min(len(line.get_xydata()), POINTS) // 50  # many points take as much room as many bars
    points = (line.get_transform() - axes.transData).transform(line.get_xydata()[:POINTS])
    x, y = np.asarray(points, dtype=float).reshape(-1, 2).T
    colour = _over(to_rgba(line.get_color(), line.get_alpha()), background)
    return Line(tuple(x.tolist()), tuple(y.tolist()), _short(line.get_label()), colour)


def _label(text: Any, axes: Any) -> Label:
    where: Any = text.get_transform()
    x, y = text.get_unitless_position()
    if hasattr(text, "xycoords"):  # an annotation: its text stands in its own coordinates, or near its point
        where = _coordinates(text.anncoords, axes)
        if where is None:
            where = _coordinates(text.xycoords, axes)
            x, y = axes.convert_xunits(text.xy[0]), axes.convert_yunits(text.xy[1])
    if where is None:
        return Label(_short(text.get_text()), float("nan"), float("nan"))
    if where is not axes.transData:
        x, y = (where - axes.transData).transform((float(x), float(y)))
    return Label(_short(text.get_text()), float(x), float(y))


def _coordinates(name: Any, axes: Any) -> Any:
    """The transform that an annotation's coordinates stand for, where it says so without a renderer."""
    from matplotlib.transforms import BboxTransformTo, Transform

    named = {"data": axes.transData, "axes fraction": axes.transAxes, "figure fraction": axes.figure.transFigure}
    if isinstance(name, str):
        return named.get(name)
    if isinstance(name, Transform):
        return name
    try:  # the box around a bar, or a function of the renderer
        return BboxTransformTo(name(None) if callable(name) else name.get_window_extent())
    except Exception:  # noqa: BLE001 - it does need a renderer, which would draw
        return None


def _ticks(axis: Any, *, chosen: bool = False) -> list[tuple[str, float]]:
    from matplotlib.ticker import AutoLocator

    if chosen and type(axis.get_major_locator()) is AutoLocator:
        return []
    low, high = sorted(axis.get_view_interval())
    places = np.asarray(axis.get_majorticklocs(), dtype=float)[:POINTS]
    names = axis.get_major_formatter().format_ticks(places)
    return [(_short(name), place) for name, place in zip(names, places.tolist(), strict=False) if low <= place <= high]


# --- sliders -----------------------------------------------------------------------------------------------------


def _controls(env: Mapping[str, Any]) -> dict[str, tuple[Slider, Any, Any]]:
    """Name -> the slider, the live widget, and the box of ``interact`` that it is in (or None)."""
    try:
        from ipywidgets import Widget, interactive
    except ImportError:
        return {}
    names: dict[int, str] = {}
    mine: list[Any] = []
    for name, value in list(env.items()):
        value = getattr(value, "widget", value) if callable(value) else value  # noqa: PLW2901 - interact(f) sets f.widget
        if isinstance(value, Widget):
            names.setdefault(id(value), str(name))
            mine += _inside(value)
    registry = getattr(sys.modules[Widget.__module__], "_instances", None)  # since ipywidgets 8
    everything = [*(Widget.widgets if registry is None else registry).values(), *mine]
    boxes = {
        id(widget): (str(widget._kwarg), box)
        for box in everything
        if isinstance(box, interactive)
        for widget in getattr(box, "kwargs_widgets", ())  # one that failed while it was made has none
    }
    found: dict[str, tuple[Slider, Any, Any]] = {}
    for widget in everything:  # oldest first, and those that the notebook still holds last
        told = _told(widget)
        if not _has_range(widget) or not (told or id(widget) in boxes):
            continue
        parameter, box = boxes.get(id(widget), (_key_of(widget, told), None))
        label = _short(getattr(widget, "description", ""))
        name = _short(parameter or label or names.get(id(widget), "")) or f"slider {len(found) + 1}"
        step = getattr(widget, "step", None)
        low, high = float(widget.min), float(widget.max)
        if hasattr(widget, "base"):  # a FloatLogSlider: its ends are exponents
            with np.errstate(over="ignore"):
                low, high = (float(np.float64(widget.base) ** end) for end in (low, high))
        numbers = (low, high, None if step is None else float(step), float(widget.value))
        found[name] = (Slider(name, label, *numbers), widget, box)
    return dict(list(found.items())[-DISPLAYS:])


def _inside(widget: Any) -> list[Any]:
    return [widget, *(inner for child in getattr(widget, "children", ()) for inner in _inside(child))]


def _has_range(widget: Any) -> bool:
    numbers = [getattr(widget, name, None) for name in ("min", "max", "value")]
    return all(isinstance(number, (int, float)) for number in numbers) and hasattr(widget, "readout")


def _told(widget: Any) -> list[Any]:
    """The functions that hear of a new value, apart from the widget's own."""
    from traitlets import All, EventHandler

    told = [
        function
        for trait in ("value", All)
        for kind in ("change", All)
        for function in widget._trait_notifiers.get(trait, {}).get(kind, [])
    ]
    return [f for f in told if not isinstance(f, EventHandler) and getattr(f, "__self__", None) is not widget]


def _key_of(widget: Any, told: Iterable[Any]) -> str:
    """``interactive_output(f, {"score_a": slider})`` keeps the parameter's name in a closure."""
    for function in told:
        held = inspect.getclosurevars(function).nonlocals.values() if inspect.isfunction(function) else ()
        for controls in held:
            if isinstance(controls, dict):
                for key, value in controls.items():
                    if value is widget:
                        return str(key)
    return ""


def _set(widget: Any, box: Any, value: float) -> None:
    from traitlets.utils.bunch import Bunch

    if widget.value == value:
        widget.notify_change(Bunch(name="value", old=value, new=value, owner=widget, type="change"))
    widget.value = value
    if box is not None and box.manual:
        box.manual_button.click()
