"""Charts drawn again as SVG from their plain descriptions (``sandbox/guest/observe.py``).

A description is a claim of the student's process, so nothing in it is trusted: what is not a finite number is
left out, everything is bounded, every text is escaped. Nothing of the student's becomes markup, and colours are
written from numbers.
"""

from __future__ import annotations

import hashlib
import json
import math
from typing import TYPE_CHECKING, Any

from markupsafe import Markup, escape

from autograder.report.plain import line

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    Scale = Callable[[float], float]

WIDTH, HEIGHT = 360, 250
_LEFT, _RIGHT, _TOP, _BOTTOM = 46, 12, 34, 44
_MOST_AXES, _MOST_BARS, _MOST_TEXTS = 4, 64, 32
_MOST_CURVES, _MOST_POINTS = 8, 200
_LARGEST = 1e15
_MOST_LINES = 7
_BLUE = (0.3, 0.45, 0.7, 1.0)
_Range = tuple[float, float]


def drawings(charts: Sequence[Mapping[str, object]]) -> Iterator[tuple[str, list[Markup]]]:
    """The name of each chart, and its figures as SVG; no figures where nothing was drawn."""
    for chart in charts:
        figures = [figure for figure in _list(chart, "figures") if isinstance(figure, dict)]
        yield line(_text(chart, "name"), 80), [svg(figure) for figure in figures]


def svg(figure: Mapping[str, object]) -> Markup:
    """One figure. Never raises, whatever the description holds."""
    every = [axes for axes in _list(figure, "axes") if isinstance(axes, dict)]
    panels = ([axes for axes in every if _shows_something(axes)] or every)[:_MOST_AXES]
    mark = hashlib.sha256(json.dumps(figure, sort_keys=True, default=str).encode()).hexdigest()[:8]
    drawn = "".join(
        f'<g transform="translate({n * WIDTH},0)">{_axes(axes, f"h{mark}{n}")}</g>' for n, axes in enumerate(panels)
    )
    wide = WIDTH * max(1, len(panels))
    heading = line(_text(figure, "title"), 80)
    drawn += _words(wide / 2, 12, heading, "middle", "st")
    said = escape("; ".join(_said(axes) for axes in panels) or heading or "–")
    # Markup: all of it was written here, from numbers and from texts that _words and escape made harmless.
    return Markup(  # noqa: S704 - as said
        f'<svg class="chart" role="img" viewBox="0 0 {wide} {HEIGHT}" xmlns="http://www.w3.org/2000/svg">'
        f"<title>{said}</title>{drawn}</svg>"
    )


def _axes(axes: Mapping[str, object], mark: str) -> str:
    bars = [bar for raw in _list(axes, "bars")[:_MOST_BARS] if (bar := _bar(raw)) is not None]
    curves = _curves(axes)
    xs = _range(axes, "xlim", [value for drawn in (*bars, *curves) for value in drawn["x"]])
    ys = _range(axes, "ylim", [0.0, *(value for drawn in (*bars, *curves) for value in drawn["y"])])

    def x(value: float) -> float:
        return _LEFT + (value - xs[0]) / (xs[1] - xs[0]) * (WIDTH - _LEFT - _RIGHT)

    def y(value: float) -> float:
        return HEIGHT - _BOTTOM - (value - ys[0]) / (ys[1] - ys[0]) * (HEIGHT - _TOP - _BOTTOM)

    middle = (WIDTH + _LEFT - _RIGHT) / 2
    pieces = [_HATCH.format(mark=mark)] if any(bar["hatch"] for bar in bars) else []
    pieces.append(_FRAME)
    for value in _round_values(*ys):
        pieces.append(f'<path class="sg" d="M{_LEFT} {y(value):.1f}H{WIDTH - _RIGHT}"/>')
        pieces.append(_words(_LEFT - 5, y(value) + 3, f"{value:.6g}", "end", "sl"))
    pieces += [_rectangle(bar, x, y, mark) for bar in bars]
    pieces += [_line(curve, x, y) for curve in curves]
    pieces += [
        _words(x(label[1]), HEIGHT - _BOTTOM + 13, label[0], "middle", "sl")
        for label in _labels(axes, "xticks")
        if min(xs) <= label[1] <= max(xs)
    ]
    pieces += [
        _words(_within(x(label[1]), 0, WIDTH), _within(y(label[2]) - 3, _TOP + 9, HEIGHT), label[0], "middle", "sl")
        for label in _labels(axes, "texts")
    ]
    up = _words(0, 0, line(_text(axes, "ylabel"), 40), "middle", "sa")
    pieces += [
        _words(middle, _TOP - 8, line(_text(axes, "title"), 60), "middle", "st"),
        _words(middle, HEIGHT - 8, line(_text(axes, "xlabel"), 60), "middle", "sa"),
        f'<g transform="translate(11,{(HEIGHT + _TOP - _BOTTOM) / 2:.0f}) rotate(-90)">{up}</g>',
    ]
    return "".join(pieces)


def _shows_something(axes: Mapping[str, object]) -> bool:
    return any(_list(axes, key) for key in ("bars", "lines", "texts")) or bool(axes.get("title"))


_HATCH = (
    '<pattern id="{mark}" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">'
    '<path d="M0 0V6" stroke="#222" stroke-width="1.2"/></pattern>'
)
_FRAME = (
    f'<rect class="sf" x="{_LEFT}" y="{_TOP}" width="{WIDTH - _LEFT - _RIGHT}" height="{HEIGHT - _TOP - _BOTTOM}"/>'
)


def _rectangle(bar: dict[str, Any], x: Scale, y: Scale, mark: str) -> str:
    left, right = sorted(_within(x(value), _LEFT, WIDTH - _RIGHT) for value in bar["x"])
    top, bottom = sorted(_within(y(value), _TOP, HEIGHT - _BOTTOM) for value in bar["y"])
    place = f'x="{left:.1f}" y="{top:.1f}" width="{right - left:.1f}" height="{bottom - top:.1f}"'
    edge = ""
    if bar["linewidth"] > 0:
        edge = f' stroke="{_hex(bar["edge"])}" stroke-width="{min(bar["linewidth"], 6.0):.1f}"'
    drawn = f'<rect {place} fill="{_hex(bar["face"])}"{edge}/>'
    return drawn + (f'<rect {place} fill="url(#{mark})"/>' if bar["hatch"] else "")


def _line(curve: dict[str, Any], x: Scale, y: Scale) -> str:
    """A curve; where it has one point, that point."""
    places = [
        (_within(x(across), _LEFT, WIDTH - _RIGHT), _within(y(up), _TOP, HEIGHT - _BOTTOM))
        for across, up in zip(curve["x"], curve["y"], strict=True)
    ]
    colour = _hex(curve["colour"])
    if len(places) == 1:
        [(across, up)] = places
        return f'<circle cx="{across:.1f}" cy="{up:.1f}" r="3" fill="{colour}"/>'
    drawn = " ".join(f"{across:.1f},{up:.1f}" for across, up in places)
    return f'<polyline points="{drawn}" fill="none" stroke="{colour}" stroke-width="1.5"/>'


def _words(x: float, y: float, text: str, anchor: str, style: str) -> str:
    if not text:
        return ""
    return f'<text class="{style}" x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}">{escape(text)}</text>'


def _said(axes: Mapping[str, object]) -> str:
    """The chart for somebody who does not see it: its title, and the heights of its bars and lines."""
    ticks = _labels(axes, "xticks")
    said = []
    for raw in _list(axes, "bars")[:_MOST_BARS]:
        bar = _bar(raw)
        if bar is None:
            continue
        middle = sum(bar["x"]) / 2
        name = min(ticks, key=lambda tick: abs(tick[1] - middle))[0] if ticks else "–"
        said.append(f"{name} {abs(bar['y'][1] - bar['y'][0]):.4g}")
    said += ["〜 " + " ".join(f"{y:.4g}" for y in curve["y"][:_MOST_LINES]) for curve in _curves(axes)]
    return f"{line(_text(axes, 'title'), 80) or '–'}: {', '.join(said) or '–'}"


def _bar(raw: object) -> dict[str, Any] | None:
    if not isinstance(raw, dict):
        return None
    sides = [_number(raw.get(key)) for key in ("x0", "x1", "y0", "y1")]
    if any(side is None for side in sides):
        return None
    return {
        "x": sides[:2],
        "y": sides[2:],
        "face": _colour(raw.get("face")),
        "edge": _colour(raw.get("edge")),
        "linewidth": _number(raw.get("linewidth")) or 0.0,
        "hatch": bool(raw.get("hatch")),
    }


def _curves(axes: Mapping[str, object]) -> list[dict[str, Any]]:
    return [curve for raw in _list(axes, "lines")[:_MOST_CURVES] if (curve := _curve(raw))["x"]]


def _curve(raw: object) -> dict[str, Any]:
    """A line's points, without those that are no numbers; of very many, evenly chosen ones."""
    facts = raw if isinstance(raw, dict) else {}
    claimed = list(zip(_list(facts, "x"), _list(facts, "y"), strict=False))
    numbers = [(_number(across), _number(up)) for across, up in claimed[:: 1 + len(claimed) // _MOST_POINTS]]
    points = [(across, up) for across, up in numbers if across is not None and up is not None]
    return {"x": [x for x, _ in points], "y": [y for _, y in points], "colour": _colour(facts.get("colour"))}


def _range(axes: Mapping[str, object], key: str, values: Sequence[float]) -> _Range:
    claimed = [_number(value) for value in _list(axes, key)]
    low, high = (claimed[0], claimed[-1]) if claimed else (None, None)
    if low is None or high is None or not abs(high - low) > 1e-12 * max(abs(low), abs(high)):
        low, high = min(values, default=0.0), max(values, default=1.0)
    return (low, high) if abs(high - low) > 1e-12 * max(abs(low), abs(high), 1e-9) else (low - 0.5, low + 0.5)


def _round_values(first: float, last: float) -> Iterator[float]:
    """Four to eight round numbers within a range."""
    low, high = sorted((first, last))
    scale = 10.0 ** math.floor(math.log10((high - low) / 5))
    step = next(scale * factor for factor in (1, 2, 5, 10) if (high - low) / (scale * factor) <= _MOST_LINES)
    start = math.ceil(low / step - 1e-9)
    for n in range(12):
        value = (start + n) * step
        if value > high + 1e-9 * step:
            return
        yield value


def _labels(axes: Mapping[str, object], key: str) -> list[tuple[str, float, float]]:
    found = []
    for raw in _list(axes, key)[:_MOST_TEXTS]:
        if not isinstance(raw, dict):
            continue
        x, y, text = _number(raw.get("x")), _number(raw.get("y")), line(_text(raw, "text"), 40)
        if x is not None and y is not None and text:
            found.append((text, x, y))
    return found


def _list(record: Mapping[str, object], key: str) -> Sequence[object]:
    found = record.get(key)
    return found if isinstance(found, list | tuple) else []


def _text(record: Mapping[str, object], key: str) -> str:
    found = record.get(key)
    return found if isinstance(found, str) else ""


def _number(value: object) -> float | None:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    return float(value) if -_LARGEST < value < _LARGEST else None


def _within(value: float, low: float, high: float) -> float:
    return min(max(value, low), high)


def _colour(value: object) -> tuple[float, ...]:
    parts = [_number(part) for part in value[:5]] if isinstance(value, list | tuple) else []
    if len(parts) not in {3, 4} or None in parts:
        return _BLUE
    return tuple(_within(part or 0.0, 0.0, 1.0) for part in parts)


def _hex(colour: Sequence[float]) -> str:
    red, green, blue = (round(255 * part) for part in colour[:3])
    alpha = round(255 * colour[3]) if len(colour) > 3 else 255  # noqa: PLR2004 - red, green, blue, alpha
    return f"#{red:02x}{green:02x}{blue:02x}" + (f"{alpha:02x}" if alpha < 255 else "")  # noqa: PLR2004 - opaque
