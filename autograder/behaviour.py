"""How a submission behaves on the assignment's probes, as small plain data.

A behaviour is a mapping: probe -> atoms. An atom is one fact, named by the call it belongs to: ``"0.error":
"ValueError"``, ``"1.numbers": [0.5, 0.5]``, ``"0.bars": [0.7, 0.2, 0.1]``. Wording, language, colours and
layout leave no atom, because nothing that is right depends on them. Atoms are JSON: a NaN is ``"nan"``.
"""

from __future__ import annotations

import contextlib
import copy
import math
import re
from collections import Counter
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING, Any

import numpy as np

from autograder.expect import looks_different, numbers_in, unchanged, words_in
from autograder.probes import SOFT, worded
from autograder.sandbox.guest import observe
from autograder.sandbox.outcome import NeedsLive

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from autograder.probes import Atoms, Probe, See

_MOST_NUMBERS = 32
_MOST_ITEMS = 16
_DIGITS = 9
"""Significant digits that are kept: far finer than the tolerance of any comparison, coarse enough to read."""
_READ_OFF = 3
"""Significant digits of a wrong number where a range of them is right: a chart's 0.5761 is a program's 0.57612."""

_LONGEST = 80
"""Of a message, its names and numbers left out."""
_NUMBER = re.compile(r"(?<![\w.])-?\d+(?:\.\d+)?(?:e[-+]?\d+)?(?![\w])")
_LITERALS = frozenset({"True", "False", "None", "nan", "inf"})
"""What Python prints where a number was to be shown."""
_PLACES = 6
"""Decimal places of what is read off a text or a chart."""


def behave(env: Mapping[str, Any], probes: Iterable[Probe]) -> Iterator[tuple[str, Atoms]]:
    """Try the probes on a submission's names, one after the other.

    Args:
        env: the names that the submission defined: live objects, or the host's proxies for them.
        probes: what to try.

    Yields:
        The probe's name and its atoms. What the sandbox raises (a limit, a death) passes through; what was yielded
        before stays true.
    """
    for probe in probes:
        try:
            yield probe.name, _atoms(env, probe)
        except NeedsLive as needs:  # an object of a kind that stays in the guest, where a value was expected
            yield probe.name, {"0.error": f"no plain data: {_kind(needs)}"}


def _kind(needs: NeedsLive) -> str:
    return needs.what.split(" (")[0]


def _atoms(env: Mapping[str, Any], probe: Probe) -> Atoms:
    if probe.variable is not None:
        value = env.get(probe.variable)
        if value is None:
            return {"0.error": "missing"}
        return _numbered(0, _variable_atoms(value, probe))
    if probe.moves is not None:
        return _sliders(env, probe.moves, probe.see)
    function = env.get(probe.call or "")
    if function is None:
        return {"0.error": "missing"}
    if not callable(function):
        return {"0.error": "no function"}
    atoms: Atoms = {}
    inputs = [[_argument(value, array=probe.array) for value in given] for given in probe.given]
    before = copy.deepcopy(inputs)
    views = _watched(function, [_call(arguments, probe.keywords) for arguments in inputs])
    for position, seen in enumerate(views):
        atoms |= _numbered(position, _seen_atoms(seen, probe.see))
        if "input" in probe.see:
            atoms[f"{position}.input changed"] = not unchanged(before[position], inputs[position])
    return atoms | _across(views, probe.see)


def _call(arguments: list[Any], keywords: Sequence[str] | None) -> tuple[list[Any], dict[str, Any]]:
    return ([], dict(zip(keywords, arguments, strict=True))) if keywords else (arguments, {})


def _watched(function: Any, calls: Sequence[tuple[list[Any], dict[str, Any]]]) -> list[observe.Seen]:
    """What each of the calls does, in turn; across the wall in one request."""
    remote = getattr(function, "__remote__", None)
    if remote is not None:
        return remote.watch_each(calls)  # type: ignore[no-any-return]  # such a list
    return [observe.watch(function, *arguments, **keywords) for arguments, keywords in calls]


def _across(views: Sequence[observe.Seen], see: Sequence[See]) -> Atoms:
    """What only a comparison of the calls shows."""
    atoms: Atoms = {}
    if "text" in see:
        atoms |= word_atoms([words_in(seen) for seen in views])
    if "chart" in see:
        atoms |= look_atoms([_bars(seen) for seen in views])
    return atoms


def _variable_atoms(value: Any, probe: Probe) -> Atoms:
    atoms = _returned(value, probe.see)
    described = value_atoms(value)
    if probe.between is None or "numbers" not in described or "complex" in described:
        return atoms
    low, high = (np.asarray(end, dtype=float) for end in probe.between)
    found = np.asarray(np.real(np.asarray(value)), dtype=float)
    if found.shape != low.shape:
        return atoms
    lies = np.where(found > high, "above", np.where(found >= low, "inside", "not above"))
    if (lies == "inside").all():
        return {"kind": "number", "lies": "inside"}
    numbers = atoms.get("numbers")
    if isinstance(numbers, list):
        atoms["numbers"] = [_read_off(number) for number in numbers]
    return {**atoms, "kind": "number", "lies": lies.tolist()}


def _read_off(number: float | str) -> float | str:
    """A wrong number, computed or read off the screen: where a range of numbers is right, so much is one answer."""
    return number if isinstance(number, str) else float(f"{number:.{_READ_OFF}g}")


def _returned(value: Any, see: Sequence[See]) -> Atoms:
    if "value" in see:
        return value_atoms(value)
    if "total" in see:
        atoms = value_atoms(value)
        if "numbers" in atoms:
            numbers = np.real(np.asarray(value))
            atoms |= {"total": number(numbers.sum()), "zeros": int(np.count_nonzero(numbers == 0))}
            del atoms["numbers"]
        return atoms
    return {}


def _numbered(number: int, atoms: Atoms) -> Atoms:
    return {f"{number}.{key}": value for key, value in atoms.items()}


def _argument(value: Any, *, array: bool) -> Any:
    return np.array(value) if array and isinstance(value, list) else copy.deepcopy(value)


def _sliders(env: Mapping[str, Any], moves: Sequence[dict[str, float]], see: Sequence[See]) -> Atoms:
    found = sorted(observe.sliders(env), key=lambda slider: slider.name)
    atoms: Atoms = {"sliders": [slider.name for slider in found]}
    for slider in found:
        ends = (slider.minimum, slider.maximum, slider.step or 0.0, slider.value)
        atoms[f"{slider.name}.range"] = _numbers(ends)
    if _swapped([(slider.name.casefold()[-1:], slider.label.strip().casefold()) for slider in found]):
        atoms["labels"] = "swapped"
    if not found:
        return atoms
    views: list[observe.Seen] = []
    for position, move in enumerate(moves):
        seen = observe.move(env, **move)
        atoms |= _numbered(position, _seen_atoms(seen, see))
        views.append(seen)
    return atoms | _across(views, see)


def _swapped(sliders: Sequence[tuple[str, str]]) -> bool:
    """Whether labels are the last letters of parameters (``A`` for ``score_a``), but of one another's.

    Other labels say nothing about which is which.
    """
    ends, labels = [end for end, _ in sliders], [label for _, label in sliders]
    return labels != ends and sorted(labels) == sorted(ends)


def _seen_atoms(seen: observe.Seen, see: Sequence[See]) -> Atoms:
    if seen.error is not None:
        message = worded(seen.error.message)[:_LONGEST]
        return {"error": seen.error.kind, "message" + SOFT: message}
    atoms = _returned(seen.value, see)
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


def _numbers(values: Sequence[float] | np.ndarray[Any, Any]) -> list[float | str]:
    """The first and the last of them; of millions the others are not even looked at."""
    half = _MOST_NUMBERS // 2
    kept = values if len(values) <= _MOST_NUMBERS else [*values[:half], *values[-half:]]
    return [number(value) for value in kept]


def value_atoms(value: Any) -> Atoms:
    """What came back: its kind, its shape where it has one, its numbers where it holds any.

    >>> value_atoms([0.5, 0.5])
    {'kind': 'list', 'shape': [2], 'numbers': [0.5, 0.5]}
    >>> value_atoms("high")
    {'kind': 'text', 'text ~': 'high'}
    """
    try:
        return _described(value)
    except NeedsLive as needs:
        return {"kind": "object", "of": _kind(needs)}


def _described(value: Any) -> Atoms:
    if type(value) in (Decimal, Fraction):
        with contextlib.suppress(OverflowError):  # as the tests read it
            value = float(value)
    if value is None:
        return {"kind": "none"}
    if isinstance(value, str):
        # A letter is an answer; of more than that, the wording is one of many.
        said = value.strip()
        return {"kind": "text", "text": said} if len(said) == 1 else {"kind": "text", "text" + SOFT: said[:80]}
    if isinstance(value, dict):
        return {"kind": "dict", "keys": sorted(str(key)[:40] for key in value)[:_MOST_ITEMS]}
    kind = {list: "list", tuple: "tuple", np.ndarray: "array"}.get(type(value))
    try:
        array = np.asarray(value)
    except ValueError:
        return {"kind": kind or type(value).__name__, "ragged": True}
    if array.dtype.kind not in "biufc":
        return {"kind": kind or type(value).__name__, "of": array.dtype.kind}
    # 710, 710.0 and np.float64(710) are one answer; an array of whole numbers is not one of decimals.
    atoms: Atoms = {"kind": kind or ("truth" if array.dtype.kind == "b" else "number")}
    if kind:
        atoms["shape"] = list(array.shape)
    if kind == "array":
        atoms["of"] = array.dtype.kind
    if array.dtype.kind == "c":
        atoms["complex"] = True
    atoms["numbers"] = _numbers(np.real(array).ravel())
    return atoms


def _text_atoms(seen: observe.Seen) -> Atoms:
    """What a reader sees on any surface but the chart, as far as no wording and no order of it matters."""
    shown = [round(found, _PLACES) for found in numbers_in(seen)]
    words = words_in(seen)
    letters = Counter(word for word in words if len(word) == 1 and word.isascii() and word.isupper())
    most = [letter for letter, count in letters.items() if count == max(letters.values())]
    return {
        "numbers shown": _numbers(sorted(set(shown))),
        "no numbers": sorted(_LITERALS & set(words)),
        "letter named most": most[0] if len(most) == 1 else "",
        "numbers repeated" + SOFT: _numbers(sorted(found for found, count in Counter(shown).items() if count > 1)),
    }


def word_atoms(texts: Sequence[object]) -> Atoms:
    """Which calls said the same: ``[0, 1, 0]`` where the first and the last did. The words leave no trace.

    >>> word_atoms([("A",), ("B",), ("A",)])
    {'words': [0, 1, 0]}
    """
    distinct: list[object] = []
    for words in texts:
        if words not in distinct:
            distinct.append(words)
    return {"words": [distinct.index(words) for words in texts]}


def _chart_atoms(seen: observe.Seen) -> Atoms:
    panels = [axes for figure in seen.figures for axes in figure.axes]
    drawn = [axes for axes in panels if axes.bars]
    atoms: Atoms = {"figures": len(seen.figures), "panels with bars": len(drawn)}
    if not drawn:
        atoms["lines"] = sum(len(axes.lines) for axes in panels)
        return atoms
    axes = _panel(drawn)
    bars = _left_to_right(axes.bars)
    atoms["bars"] = _numbers([bar.y1 - bar.y0 for bar in bars])
    atoms["baselines"] = sorted({number(round(bar.y0, _PLACES)) for bar in bars}, key=str)
    atoms["places"] = len({round((bar.x0 + bar.x1) / 2, _PLACES) for bar in bars})
    atoms["ylim"] = _numbers(axes.ylim)
    atoms["labels"] = [_numbers(_label_numbers(axes, bar)) for bar in bars[:_MOST_ITEMS]]
    return atoms


def _label_numbers(axes: observe.Axes, bar: observe.Bar) -> list[float]:
    """The numbers that stand over, in or under a bar."""
    texts = [text.text for text in axes.texts if bar.x0 <= text.x <= bar.x1]
    return [float(found) for text in texts for found in _NUMBER.findall(text.replace("\N{MINUS SIGN}", "-"))]


def _left_to_right(bars: Iterable[observe.Bar]) -> list[observe.Bar]:
    return sorted(bars, key=lambda bar: (bar.x0 + bar.x1, bar.x0))


def _bars(seen: observe.Seen) -> list[observe.Bar]:
    """The bars of the panel that counts, from left to right; of very many the first, as each is compared with all."""
    drawn = [axes for figure in seen.figures for axes in figure.axes if axes.bars]
    return _left_to_right(_panel(drawn).bars)[:_MOST_NUMBERS] if drawn and seen.error is None else []


def _panel(drawn: Sequence[observe.Axes]) -> observe.Axes:
    """The panel to look at: probabilities are lower than the scores that may stand beside them."""
    return min(drawn, key=lambda axes: max(bar.y1 for bar in axes.bars))


def look_atoms(charts: Sequence[Sequence[observe.Bar]]) -> Atoms:
    """How the bars look, without saying in which colours.

    ``looks`` numbers the looks within one chart: ``[0, 1, 1]`` for a first bar that stands out. ``changes``
    follows one bar through the charts: ``[0, 1, 1]`` for a bar that looked different in the first one.
    """
    atoms: Atoms = {f"{position}.looks": _label(bars) for position, bars in enumerate(charts) if bars}
    # Looks that differ by less than an eye can see tell two wrong highlights apart.
    exact = {position: _label(bars, exactly=True) for position, bars in enumerate(charts) if bars}
    atoms |= {f"{position}.exact looks{SOFT}": labels for position, labels in exact.items()}
    widths = {len(bars) for bars in charts}
    if len(charts) > 1 and len(widths) == 1:
        for place in range(widths.pop()):
            atoms[f"changes of bar {place}"] = _label([bars[place] for bars in charts])
    return atoms


def _label(bars: Sequence[observe.Bar], *, exactly: bool = False) -> list[int]:
    """Number the looks in the order in which they appear."""
    differ = _differ_at_all if exactly else looks_different
    distinct: list[observe.Bar] = []
    labels = []
    for bar in bars:
        for position, known in enumerate(distinct):
            if not differ(bar, known):
                labels.append(position)
                break
        else:
            labels.append(len(distinct))
            distinct.append(bar)
    return labels


def _differ_at_all(one: observe.Bar, other: observe.Bar) -> bool:
    return (one.face, one.edge, one.linewidth, one.hatch) != (other.face, other.edge, other.linewidth, other.hatch)
