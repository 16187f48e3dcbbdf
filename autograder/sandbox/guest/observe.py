r"""Look at what a function does: the value, the printed and displayed text, the charts, the sliders.

Tests read everything through this file, and it stands unchanged in three places: in the student's notebook, beside
the tests of an otter bundle, and inside the sandbox. What it returns are plain records, so a test cannot tell whether
the function ran next door or across a wire.

>>> seen = watch(print, "hello")
>>> seen.text, seen.error
('hello\n', None)

Nothing is rendered: a chart is described by what its artists say of themselves. Charts are noticed where figures are
made and where objects are displayed, so it does not matter by which name a student calls ``show`` or ``display``.
"""

from __future__ import annotations

import contextlib
import dataclasses
import io
import re
import sys
import traceback
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

MOST_TEXT = 20_000
"""Characters of printed text, and of one displayed thing."""
MOST_DISPLAYS = 64
MOST_FIGURES = 8
MOST_AXES = 16
MOST_BARS = 64
MOST_LABELS = 128
MOST_SLIDERS = 64

Colour = tuple[float, float, float, float]
"""Red, green, blue, alpha, each from 0 to 1."""


# --- the records ------------------------------------------------------------------------------------------------


@dataclass(frozen=True)
class Trouble:
    """An exception that came out of a student's function."""

    kind: str
    message: str
    line: int | None = None

    def __str__(self) -> str:
        return f"{self.kind}: {self.message}" if self.message else self.kind


@dataclass(frozen=True)
class Bar:
    """A rectangle (or polygon) of a chart: its extent in data coordinates, and how it looks."""

    x0: float
    x1: float
    y0: float
    y1: float
    face: Colour
    """As seen: composited over what lies behind it."""
    edge: Colour
    linewidth: float
    """In points; 0 where there is no edge."""
    hatch: str


@dataclass(frozen=True)
class Label:
    """A text inside a chart, with the point in data coordinates that it belongs to."""

    text: str
    x: float
    y: float


@dataclass(frozen=True)
class Axes:
    """One coordinate system of a figure."""

    title: str
    xlabel: str
    ylabel: str
    xlim: tuple[float, ...]
    ylim: tuple[float, ...]
    bars: tuple[Bar, ...]
    texts: tuple[Label, ...]
    xticks: tuple[Label, ...]
    legend: tuple[str, ...]
    lines: int
    """How many curves are drawn."""


@dataclass(frozen=True)
class Figure:
    """One figure as it looked when it was displayed or when the call ended."""

    title: str
    axes: tuple[Axes, ...]
    texts: tuple[str, ...]


@dataclass(frozen=True)
class Slider:
    """A control with a number; ``name`` is the parameter it drives, as far as that can be told."""

    name: str
    label: str
    minimum: float
    maximum: float
    step: float | None
    value: float


@dataclass(frozen=True)
class Seen:
    """Everything that one call did."""

    value: Any = None
    text: str = ""
    displays: tuple[Mapping[str, str], ...] = ()
    """Of each displayed thing: mime type -> text."""
    figures: tuple[Figure, ...] = ()
    error: Trouble | None = None


# --- what tests call --------------------------------------------------------------------------------------------


def watch(function: Any, *args: Any, **kwargs: Any) -> Seen:
    """Call a function and return what it did; whatever it raises is in ``error``."""
    remote = getattr(function, "__remote__", None)
    if remote is not None:
        seen: Seen = _claimed(Seen, from_plain(remote.watch(args, kwargs)))
        return seen
    return _observe(lambda: function(*args, **kwargs))


def sliders(env: Mapping[str, Any]) -> tuple[Slider, ...]:
    """The sliders that drive something, one for each name; of several with one name the newest."""
    remote = getattr(env, "__remote__", None)
    if remote is not None:
        found = from_plain(remote.sliders())
        return tuple(_claimed(Slider, slider) for slider in found) if type(found) is tuple else ()
    return tuple(_describe_slider(name, widget) for name, widget in _controls(env).items())


def move(env: Mapping[str, Any], **values: float) -> Seen:
    """Set sliders by name, and return what was redrawn. A name that no slider has is an error in ``error``."""
    remote = getattr(env, "__remote__", None)
    if remote is not None:
        seen: Seen = _claimed(Seen, from_plain(remote.move(values)))
        return seen
    controls = _controls(env)
    boxes = _boxes(env)

    def turn() -> None:
        for name, value in values.items():
            if name not in controls:
                raise LookupError(f"there is no slider named {name}")
            controls[name].value = value
        for box in boxes:  # interact_manual waits for its button
            button = getattr(box, "manual_button", None)
            if getattr(box, "manual", False) and button is not None:
                button.click()

    return _observe(turn)


# --- watching ---------------------------------------------------------------------------------------------------


class _Tape(io.StringIO):
    """Standard output, up to a limit."""

    def write(self, text: str) -> int:
        room = MOST_TEXT - self.tell()
        if room > 0:
            super().write(text[:room])
        return len(text)


class _Record:
    """What has been noticed so far, while a call runs."""

    def __init__(self) -> None:
        self.made: list[Any] = []
        self.shown: list[Figure] = []
        self.displays: list[dict[str, str]] = []
        self.error: Trouble | None = None

    def notice(self, thing: Any) -> None:
        """A figure, or something that has one, is being displayed: as it looks now is what counts."""
        for figure in _figures_of(thing):
            described = _describe(figure)
            if described not in self.shown and len(self.shown) < MOST_FIGURES:
                self.shown.append(described)
            if figure not in self.made:
                self.made.append(figure)

    def publish(self, data: Any) -> None:
        texts = {
            str(mime): text[:MOST_TEXT]
            for mime, text in dict(data).items()
            if isinstance(text, str) and str(mime).startswith("text/")
        }
        if texts and len(self.displays) < MOST_DISPLAYS:
            self.displays.append(texts)

    def figures(self) -> tuple[Figure, ...]:
        found = list(self.shown)
        for figure in self.made:
            described = _describe(figure)
            if described not in found and (described.axes or described.texts):
                found.append(described)
        return tuple(found[:MOST_FIGURES])


def _observe(act: Callable[[], Any]) -> Seen:
    record, tape, value = _Record(), _Tape(), None
    with _streams(tape), _new_figures(record), _publisher(record) as display:
        try:
            value = act()
            # A returned chart or table is shown by the notebook when the call ends a cell, and by interact.
            record.notice(value)
            if any(hasattr(type(value), name) for name in ("_repr_markdown_", "_repr_html_", "_repr_latex_")):
                display(value)
        except BaseException as error:  # noqa: BLE001 - a student may raise anything, SystemExit included
            record.error = _trouble(error)
    text = re.sub(r"\x1b\[[0-9;]*[A-Za-z]|\r", "", tape.getvalue())
    return Seen(value, text, tuple(record.displays), record.figures(), record.error)


def _trouble(error: BaseException) -> Trouble:
    try:
        message = str(error)[:500]
    except BaseException:  # noqa: BLE001 - an exception of the student's own class may do anything
        message = ""
    ours = {__file__}
    frames = [
        f
        for f in traceback.extract_tb(error.__traceback__)
        if f.filename not in ours and "site-packages" not in f.filename
    ]
    return Trouble(str(type(error).__name__)[:100], message, frames[-1].lineno if frames else None)


@contextlib.contextmanager
def _streams(tape: io.StringIO) -> Iterator[None]:
    out, err = sys.stdout, sys.stderr
    sys.stdout, sys.stderr = tape, io.StringIO()
    try:
        yield
    finally:
        sys.stdout, sys.stderr = out, err


@contextlib.contextmanager
def _new_figures(record: _Record) -> Iterator[None]:
    """Notice every figure that is made; set aside those that are open, so that the call starts on a clean desk."""
    from matplotlib import _pylab_helpers, figure
    from matplotlib import pyplot as plt

    original = figure.Figure.__init__

    def init(self: Any, *args: Any, **kwargs: Any) -> None:
        original(self, *args, **kwargs)
        if len(record.made) < 4 * MOST_FIGURES:
            record.made.append(self)

    open_before = dict(_pylab_helpers.Gcf.figs)
    _pylab_helpers.Gcf.figs.clear()
    figure.Figure.__init__ = init  # type: ignore[method-assign]  # undone below
    try:
        yield
    finally:
        figure.Figure.__init__ = original  # type: ignore[method-assign]
        for manager in list(_pylab_helpers.Gcf.figs.values()):
            if manager.canvas.figure not in record.made:
                record.made.append(manager.canvas.figure)
        plt.close("all")
        _pylab_helpers.Gcf.figs.update(open_before)


@contextlib.contextmanager
def _publisher(record: _Record) -> Iterator[Callable[[Any], None]]:
    """Record what reaches the notebook's display publisher; outside a notebook nothing does."""
    from IPython.core.displaypub import CapturingDisplayPublisher
    from IPython.core.interactiveshell import InteractiveShell
    from IPython.display import display

    if not InteractiveShell.initialized():
        yield lambda _thing: None
        return
    shell: Any = InteractiveShell._instance
    publisher, format_, show_error = shell.display_pub, shell.display_formatter.format, shell.showtraceback

    class Publisher(CapturingDisplayPublisher):
        def publish(self, data: Any, *_args: Any, **_kwargs: Any) -> None:
            record.publish(data)

        def clear_output(self, wait: bool = False) -> None:  # noqa: ARG002, FBT001, FBT002 - IPython's signature
            record.displays.clear()

    def formatted(thing: Any, *args: Any, **kwargs: Any) -> Any:
        record.notice(thing)
        if _figures_of(thing):
            return {"text/plain": "figure"}, {}  # described, so it need not be drawn
        return format_(thing, *args, **kwargs)

    def swallowed(exc_tuple: Any = None, *_args: Any, **_kwargs: Any) -> None:
        # interact() reports what its callback raised to the shell, and goes on.
        error = (exc_tuple or sys.exc_info())[1]
        if error is not None and record.error is None:
            record.error = _trouble(error)

    shell.display_pub = Publisher()
    shell.display_formatter.format = formatted
    shell.showtraceback = swallowed
    try:
        yield display
    finally:
        shell.display_pub = publisher
        shell.display_formatter.format = format_
        shell.showtraceback = show_error


def _figures_of(thing: Any, depth: int = 2) -> list[Any]:
    """Figures in what was displayed or returned: a figure, axes, artists, or a few of them together."""
    from matplotlib.artist import Artist
    from matplotlib.figure import Figure as LiveFigure

    if isinstance(thing, LiveFigure):
        return [thing]
    if isinstance(thing, Artist):
        figure = thing.get_figure()
        return [figure] if isinstance(figure, LiveFigure) else []
    if type(thing).__name__ == "ndarray" and thing.dtype == object:
        thing = thing.ravel().tolist()
    if depth and isinstance(thing, (list, tuple)):
        return list(dict.fromkeys(f for part in thing[:MOST_FIGURES] for f in _figures_of(part, depth - 1)))
    return []


# --- describing a chart -----------------------------------------------------------------------------------------


def _describe(figure: Any) -> Figure:
    title = figure._suptitle.get_text() if getattr(figure, "_suptitle", None) is not None else ""
    texts = tuple(text.get_text()[:500] for text in figure.texts[:MOST_LABELS] if text.get_visible())
    ground = _over(_rgba(figure.get_facecolor()), (1.0, 1.0, 1.0, 1.0))
    axes = tuple(_describe_axes(axes, ground) for axes in figure.axes[:MOST_AXES] if axes.get_visible())
    return Figure(title[:500], axes, texts)


def _describe_axes(axes: Any, ground: Colour) -> Axes:
    ground = _over(_rgba(axes.get_facecolor()), ground)
    titles = [axes.get_title(loc=loc) for loc in ("left", "center", "right")]
    legend = axes.get_legend()
    return Axes(
        title=" ".join(t for t in titles if t)[:500],
        xlabel=axes.get_xlabel()[:500],
        ylabel=axes.get_ylabel()[:500],
        xlim=tuple(float(v) for v in axes.get_xlim()),
        ylim=tuple(float(v) for v in axes.get_ylim()),
        bars=tuple(_bars(axes, ground)),
        texts=tuple(_labels(axes)),
        xticks=tuple(_ticks(axes)),
        legend=tuple(text.get_text()[:200] for text in legend.get_texts()[:MOST_LABELS]) if legend else (),
        lines=len(axes.lines),
    )


def _bars(axes: Any, ground: Colour) -> list[Bar]:
    """Rectangles and polygons drawn in data coordinates; a band behind the bars (``axvspan``) is not one of them."""
    from matplotlib import collections, patches

    round_things = (patches.Wedge, patches.Ellipse, patches.FancyArrow, patches.FancyArrowPatch)
    in_data, elsewhere = [], []
    for patch in axes.patches:
        if not patch.get_visible() or isinstance(patch, round_things):
            continue
        place = patch.get_patch_transform()
        if patch.get_data_transform() == axes.transData:
            in_data.append(_bar(patch.get_path(), place, patch, ground))
        elif not patch.get_data_transform().contains_branch(axes.transData):
            elsewhere.append(_bar(patch.get_path(), patch.get_transform() - axes.transData, patch, ground))
    for collection in axes.collections:
        if isinstance(collection, collections.PolyCollection) and collection.get_visible():
            in_data += [
                _bar(path, None, collection, ground, n) for n, path in enumerate(collection.get_paths()[:MOST_BARS])
            ]
    return (in_data or elsewhere)[:MOST_BARS]


def _bar(path: Any, place: Any, artist: Any, ground: Colour, number: int = 0) -> Bar:
    box = (place.transform_path(path) if place is not None else path).get_extents()
    face = _over(_rgba(artist.get_facecolor(), number), ground)
    edge = _rgba(artist.get_edgecolor(), number)
    width = artist.get_linewidth()
    width = float(width[number % len(width)] if hasattr(width, "__len__") and len(width) else width)
    if not edge[3] or not width:
        edge, width = face, 0.0
    return Bar(
        float(box.x0),
        float(box.x1),
        float(box.y0),
        float(box.y1),
        face,
        _over(edge, ground),
        width,
        str(artist.get_hatch() or "")[:20],
    )


def _rgba(colour: Any, number: int = 0) -> Colour:
    from matplotlib.colors import to_rgba_array

    rows = to_rgba_array(colour)
    if not len(rows):
        return (0.0, 0.0, 0.0, 0.0)
    r, g, b, a = (float(v) for v in rows[number % len(rows)])
    return (r, g, b, a)


def _over(top: Colour, ground: Colour) -> Colour:
    """The colour one sees where ``top`` lies over an opaque ground."""
    a = top[3]
    r, g, b = (round(a * t + (1 - a) * u, 6) for t, u in zip(top[:3], ground[:3], strict=True))
    return (r, g, b, 1.0)


def _labels(axes: Any) -> Iterator[Label]:
    for text in axes.texts[:MOST_LABELS]:
        if not (text.get_visible() and text.get_text()):
            continue
        point = getattr(text, "xy", None)
        if point is None or getattr(text, "xycoords", "data") != "data":
            point = text.get_position()
            if text.get_transform() != axes.transData:
                with contextlib.suppress(ValueError, TypeError):
                    point = axes.transData.inverted().transform(text.get_transform().transform(point))
        try:
            x, y = float(axes.convert_xunits(point[0])), float(axes.convert_yunits(point[1]))
        except (ValueError, TypeError):
            x = y = float("nan")
        yield Label(text.get_text()[:500], x, y)


def _ticks(axes: Any) -> Iterator[Label]:
    places = [float(place) for place in axes.get_xticks()[:MOST_LABELS]]
    try:
        names = axes.xaxis.get_major_formatter().format_ticks(places)
    except (ValueError, TypeError, IndexError):
        return
    for place, name in zip(places, names, strict=False):
        yield Label(str(name)[:200], place, 0.0)


# --- sliders ----------------------------------------------------------------------------------------------------


def _boxes(env: Mapping[str, Any]) -> list[Any]:
    """What ``interact`` and ``interactive`` made, oldest first."""
    found = [widget for widget in _widgets() if hasattr(widget, "kwargs_widgets")]
    for value in list(env.values()):
        box = (
            value
            if hasattr(type(value), "kwargs_widgets")
            else getattr(value, "widget", None)
            if callable(value)
            else None
        )
        if box is not None and hasattr(box, "kwargs_widgets") and box not in found:
            found.append(box)
    return found


def _widgets() -> list[Any]:
    """All widgets that live, oldest first; ipywidgets keeps them by id."""
    from ipywidgets.widgets import widget

    known = getattr(widget, "_instances", None)  # ipywidgets 8
    if known is None:
        known = getattr(widget.Widget, "widgets", {})  # ipywidgets 7
    return list(known.values())


def _controls(env: Mapping[str, Any]) -> dict[str, Any]:
    """Name -> live slider. The name is the parameter it drives, else its variable's, else what is written beside it."""
    from ipywidgets.widgets.widget_float import _BoundedFloat, _BoundedLogFloat
    from ipywidgets.widgets.widget_int import _BoundedInt

    bounded = (_BoundedFloat, _BoundedLogFloat, _BoundedInt)
    driven: dict[int, str] = {}
    for box in _boxes(env):
        for control in getattr(box, "kwargs_widgets", ()):
            driven[id(control)] = str(getattr(control, "_kwarg", "") or "")
    variables = {id(value): name for name, value in list(env.items()) if isinstance(value, bounded)}
    candidates = [w for w in _widgets() if isinstance(w, bounded)]
    known = {id(w) for w in candidates}
    candidates += [value for value in list(env.values()) if isinstance(value, bounded) and id(value) not in known]
    found: dict[str, Any] = {}
    for number, control in enumerate(candidates):
        watchers = _watchers(control)
        if id(control) not in driven and not watchers:
            continue
        name = (
            driven.get(id(control))
            or _key_in_closures(control, watchers)
            or variables.get(id(control))
            or str(control.description)
        )
        name = name or f"slider {number + 1}"
        found.pop(name, None)  # a cell that ran again made new ones
        found[name] = control
    return dict(list(found.items())[-MOST_SLIDERS:])


def _watchers(control: Any) -> list[Any]:
    """Who is told when the value changes, the widget's own machinery aside."""
    changes = getattr(control, "_trait_notifiers", {})
    told = [f for trait in ("value",) for f in changes.get(trait, {}).get("change", [])]
    return [f for f in told if callable(f) and getattr(f, "__self__", None) is not control]


def _key_in_closures(control: Any, watchers: Iterable[Any]) -> str:
    """``interactive_output(f, {"score_a": slider})`` keeps its names in a closure, and nowhere else."""
    for watcher in watchers:
        for cell in getattr(watcher, "__closure__", None) or ():
            with contextlib.suppress(ValueError):  # an empty cell
                held = cell.cell_contents
                if isinstance(held, dict):
                    for key, value in held.items():
                        if value is control:
                            return str(key)
    return ""


def _describe_slider(name: str, widget: Any) -> Slider:
    step = getattr(widget, "step", None)
    return Slider(
        name=name[:200],
        label=str(widget.description)[:200],
        minimum=float(widget.min),
        maximum=float(widget.max),
        step=float(step) if step is not None else None,
        value=float(widget.value),
    )


# --- across the wire --------------------------------------------------------------------------------------------

_RECORDS = {kind.__name__: kind for kind in (Trouble, Bar, Label, Axes, Figure, Slider, Seen)}
_TAG = "record"


def to_plain(thing: Any) -> Any:
    """Records as dicts, tuples as lists; ``Seen.value`` and everything else as it is."""
    if isinstance(thing, tuple):
        return [to_plain(part) for part in thing]
    if dataclasses.is_dataclass(thing) and type(thing).__name__ in _RECORDS:
        plain: dict[str, Any] = {_TAG: type(thing).__name__}
        for field in dataclasses.fields(thing):
            value = getattr(thing, field.name)
            raw = isinstance(thing, Seen) and field.name in ("value", "displays")
            plain[field.name] = (
                value if raw and field.name == "value" else [dict(d) for d in value] if raw else to_plain(value)
            )
        return plain
    return thing


def from_plain(plain: Any) -> Any:
    """The records again. What came from a student's process is a claim: its form is checked, not believed.

    Raises:
        ValueError: it is not what ``to_plain`` makes.
    """
    if type(plain) is list:
        return tuple(from_plain(part) for part in plain)
    if type(plain) is not dict or _TAG not in plain:
        return plain
    kind: Any = _RECORDS.get(plain[_TAG]) if type(plain[_TAG]) is str else None
    if kind is None or set(plain) != {_TAG, *(field.name for field in dataclasses.fields(kind))}:
        raise ValueError(f"not a record: {str(plain.get(_TAG))[:50]}")
    values = {}
    for field in dataclasses.fields(kind):
        form = str(field.type)
        value = plain[field.name]
        values[field.name] = value if form == "Any" else _checked(form, value, f"{plain[_TAG]}.{field.name}")
    return kind(**values)


def _checked(form: str, value: Any, where: str) -> Any:
    """A value of the form that an annotation names, rebuilt from exact builtin types."""
    if form.endswith(" | None"):
        return None if value is None else _checked(form.removesuffix(" | None"), value, where)
    if form in ("str", "int", "float"):
        if type(value) is {"str": str, "int": int, "float": float}[form]:
            return value
    elif form == "Colour" and type(value) is list and len(value) == 4:
        return tuple(_checked("float", part, where) for part in value)
    elif form.startswith("tuple[") and type(value) is list:
        inner = form.removeprefix("tuple[").removesuffix(", ...]")
        return tuple(_checked(inner, part, where) for part in value)
    elif form == "Mapping[str, str]" and type(value) is dict:
        if all(type(k) is str and type(v) is str for k, v in value.items()):
            return value
    elif form in _RECORDS:
        return _claimed(_RECORDS[form], from_plain(value))
    raise ValueError(f"{where} is not {form}")


def _claimed(kind: type[Any], record: Any) -> Any:
    if type(record) is not kind:
        raise ValueError(f"not a {kind.__name__} but {type(record).__name__}")
    return record
