"""How a submission behaves on the assignment's probes, as small plain data.

A behaviour is a mapping: probe -> atoms. An atom is one fact, named by the call it belongs to: ``"0.error":
"ValueError"``, ``"1.numbers": [0.5, 0.5]``, ``"0.bars": [0.7, 0.2, 0.1]``. Wording, language, colours and
layout leave no atom, because nothing that is right depends on them. Atoms are JSON: a NaN is ``"nan"``.
"""

from __future__ import annotations

import copy
import math
import re
from typing import TYPE_CHECKING, Any

import numpy as np

from autograder.expect import looks_different
from autograder.sandbox.guest import observe

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from autograder.probes import Atoms, Probe, See

_MOST_NUMBERS = 32
_MOST_ITEMS = 16
_DIGITS = 9
"""Significant digits that are kept: far finer than the tolerance of any comparison, coarse enough to read."""

_NUMBER = re.compile(r"(?<![\w.])[-−+]?\d+(?:\.\d+)?(?:[eE][-+]?\d+)?(?![\w])")
_TAG = re.compile(r"<style.*?</style>|<[^>]*>", re.DOTALL)
_TEXT_FORMS = ("text/markdown", "text/html", "text/latex", "text/plain")


def behave(env: Mapping[str, Any], probes: Iterable[Probe]) -> Iterator[tuple[str, Atoms]]:
    """Try the probes on a submission's names, one after the other.

    Args:
        env: the names that the submission defined: live objects, or the host's proxies for them.
        probes: what to try.

    Yields:
        The probe's name and its atoms. What the sandbox raises (a limit, a death) passes through; what was
        yielded before stays true.
    """
    for probe in probes:
        yield probe.name, _atoms(env, probe)


def _atoms(env: Mapping[str, Any], probe: Probe) -> Atoms:
    if probe.variable is not None:
        value = env.get(probe.variable)
        return {"0.error": "missing"} if value is None else _numbered(0, value_atoms(value))
    if probe.moves is not None:
        return _sliders(env, probe.moves, probe.see)
    function = env.get(probe.call or "")
    if function is None:
        return {"0.error": "missing"}
    atoms: Atoms = {}
    charts = []
    for number, given in enumerate(probe.given):
        positional = [_argument(value, array=probe.array) for value in given]
        before = copy.deepcopy(positional)
        if probe.keywords:
            seen = observe.watch(function, **dict(zip(probe.keywords, positional, strict=True)))
        else:
            seen = observe.watch(function, *positional)
        atoms |= _numbered(number, _seen_atoms(seen, probe.see))
        if "input" in probe.see:
            atoms[f"{number}.input changed"] = not _identical(before, positional)
        charts.append(_bars(seen))
    if "chart" in probe.see:
        atoms |= look_atoms(charts)
    return atoms


def _numbered(number: int, atoms: Atoms) -> Atoms:
    return {f"{number}.{key}": value for key, value in atoms.items()}


def _argument(value: Any, *, array: bool) -> Any:
    return np.array(value, dtype=float) if array and isinstance(value, list) else copy.deepcopy(value)


def _identical(before: Sequence[Any], after: Sequence[Any]) -> bool:
    return all(
        type(was) is type(now) and np.array_equal(np.asarray(was), np.asarray(now))
        for was, now in zip(before, after, strict=True)
    )


def _sliders(env: Mapping[str, Any], moves: Sequence[dict[str, float]], see: Sequence[See]) -> Atoms:
    found = sorted(observe.sliders(env), key=lambda slider: slider.name)
    atoms: Atoms = {"sliders": [slider.name for slider in found]}
    for slider in found:
        atoms[f"{slider.name}.range"] = [
            number(value) for value in (slider.minimum, slider.maximum, slider.step, slider.value)
        ]
    if not found:
        return atoms
    charts = []
    for position, move in enumerate(moves):
        seen = observe.move(env, **move)
        atoms |= _numbered(position, _seen_atoms(seen, see))
        charts.append(_bars(seen))
    if "chart" in see:
        atoms |= look_atoms(charts)
    return atoms


def _seen_atoms(seen: observe.Seen, see: Sequence[See]) -> Atoms:
    if seen.error is not None:
        return {"error": seen.error.kind}
    atoms: Atoms = {}
    if "value" in see:
        atoms |= value_atoms(seen.value)
    if "text" in see:
        atoms |= _text_atoms(seen)
    if "chart" in see:
        atoms |= _chart_atoms(seen)
    return atoms


def number(value: float) -> float | str:
    """A number as JSON can carry it: rounded, and not finite as text.

    >>> number(1 / 3), number(float("nan")), number(-0.0)
    (0.333333333, 'nan', 0.0)
    """
    value = float(value)
    return float(f"{value:.{_DIGITS}g}") + 0.0 if math.isfinite(value) else str(value)


def _numbers(values: Iterable[float]) -> list[float | str]:
    found = [number(value) for value in values]
    half = _MOST_NUMBERS // 2
    return found if len(found) <= _MOST_NUMBERS else [*found[:half], *found[-half:]]


def value_atoms(value: Any) -> Atoms:
    """What came back: its kind, its shape where it has one, its numbers where it holds any.

    >>> value_atoms([0.5, 0.5])
    {'kind': 'list', 'shape': [2], 'numbers': [0.5, 0.5]}
    >>> value_atoms("high")
    {'kind': 'text', 'text': 'high'}
    """
    if value is None:
        return {"kind": "none"}
    if isinstance(value, str):
        return {"kind": "text", "text": value[:80]}
    if isinstance(value, dict):
        return {"kind": "dict", "keys": sorted(str(key)[:40] for key in value)[:_MOST_ITEMS]}
    kind = {list: "list", tuple: "tuple", np.ndarray: "array"}.get(type(value))
    try:
        array = np.asarray(value)
    except ValueError:
        return {"kind": kind or type(value).__name__, "ragged": True}
    atoms: Atoms = {"kind": kind or {"b": "truth", "i": "int", "u": "int"}.get(array.dtype.kind, "number")}
    if array.dtype.kind not in "biufc":
        return {"kind": kind or type(value).__name__, "of": array.dtype.kind}
    if kind:
        atoms["shape"] = list(array.shape)
    if kind == "array":
        atoms["of"] = array.dtype.kind
    if array.dtype.kind == "c":
        atoms["complex"] = True
        array = array.real
    atoms["numbers"] = _numbers(array.ravel().tolist())
    return atoms


def _text_atoms(seen: observe.Seen) -> Atoms:
    """The distinct numbers that a reader sees, in any order, and in which forms something was displayed."""
    shown = [seen.text]
    forms = set()
    for display in seen.displays:
        form = next((form for form in _TEXT_FORMS if form in display), None)
        if form is not None and not _is_figure(display):
            forms.add("plain" if form == "text/plain" else "rich")
            shown.append(_TAG.sub(" ", display[form]))
    values = sorted({float(found.replace("−", "-")) for found in _NUMBER.findall("\n".join(shown))})
    return {"text numbers": _numbers(values), "displayed": sorted(forms)}


def _is_figure(display: Mapping[str, str]) -> bool:
    return any(form.startswith("image/") for form in display)


def _chart_atoms(seen: observe.Seen) -> Atoms:
    drawn = [axes for figure in seen.figures for axes in figure.axes if axes.bars]
    atoms: Atoms = {"figures": len(seen.figures), "panels with bars": len(drawn)}
    if not drawn:
        return atoms
    axes = drawn[0]
    bars = _left_to_right(axes.bars)
    atoms["bars"] = _numbers(bar.y1 - bar.y0 for bar in bars)
    atoms["baselines"] = sorted({number(round(bar.y0, 6)) for bar in bars}, key=str)
    atoms["places"] = len({round((bar.x0 + bar.x1) / 2, 6) for bar in bars})
    atoms["ylim"] = _numbers(axes.ylim)
    atoms["titled"] = bool(axes.title)
    atoms["labelled"] = [bool(axes.xlabel), bool(axes.ylabel)]
    printed = {float(found) for text in axes.texts for found in _NUMBER.findall(str(text).replace("−", "-"))}
    atoms["numbers on bars"] = _numbers(sorted(printed))
    return atoms


def _left_to_right(bars: Iterable[observe.Bar]) -> list[observe.Bar]:
    return sorted(bars, key=lambda bar: (bar.x0 + bar.x1, bar.x0))


def _bars(seen: observe.Seen) -> list[observe.Bar]:
    """The bars of the first axes that have any, from left to right."""
    drawn = [axes for figure in seen.figures for axes in figure.axes if axes.bars]
    return _left_to_right(drawn[0].bars) if drawn and seen.error is None else []


def look_atoms(charts: Sequence[Sequence[observe.Bar]]) -> Atoms:
    """How the bars look, without saying in which colours.

    ``looks`` numbers the looks within one chart: ``[0, 1, 1]`` for a first bar that stands out. ``changes``
    follows one bar through the charts: ``[0, 1, 1]`` for a bar that looked different in the first one.
    """
    atoms: Atoms = {f"{position}.looks": _label(bars) for position, bars in enumerate(charts) if bars}
    widths = {len(bars) for bars in charts}
    if len(charts) > 1 and len(widths) == 1:
        for place in range(widths.pop()):
            atoms[f"changes of bar {place}"] = _label([bars[place] for bars in charts])
    return atoms


def _label(bars: Sequence[observe.Bar]) -> list[int]:
    """Number the looks in the order in which they appear."""
    distinct: list[observe.Bar] = []
    labels = []
    for bar in bars:
        for position, known in enumerate(distinct):
            if not looks_different(bar, known):
                labels.append(position)
                break
        else:
            labels.append(len(distinct))
            distinct.append(bar)
    return labels
