"""Judge plain data, and say in two languages which property broke.

Test files import this file wherever they run: in the student's notebook, in an otter bundle, and in the trusted
process, where the answers come out of a sandbox. It knows nothing of any assignment, so nothing in it is secret.

>>> close([0.1, 0.9], [0.1, 0.9]), close([float("nan")], [1.0]), close([[0.5]], [0.5])
(True, False, False)
"""

from __future__ import annotations

import os
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextvars import ContextVar
from itertools import pairwise
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from autograder.sandbox.guest.observe import Axes, Bar, Figure, Seen

language: ContextVar[str | None] = ContextVar("language", default=None)
"""The grader says for each submission in which language ``str(Mismatch)`` speaks."""
seed: ContextVar[int | None] = ContextVar("seed", default=None)
"""The grader says for each case where ``rng`` starts; without it every run draws afresh."""

LANGUAGE_VARIABLE = "AUTOGRADER_LANGUAGE"
"""In a notebook, where each cell may have a context of its own, the set-up cell says it through the environment."""

ATOL, RTOL = 1e-6, 1e-5
"""At 1e-4 a result rounded to four places would pass; exact equality would reject every right answer."""


class Mismatch(AssertionError):  # noqa: N818 - tests and their readers speak of a mismatch
    """A property that does not hold, with what went in and what came out."""

    def __init__(self, zh: str, en: str, given: Any = None, got: Any = None) -> None:
        """Say it in both languages; ``given`` and ``got`` are kept as they were."""
        super().__init__(zh, en)
        self.zh, self.en, self.given, self.got = zh, en, given, got

    def __str__(self) -> str:
        """The input, what came back, and the property, in the language that was set, or in both."""
        spoken = language.get() or os.environ.get(LANGUAGE_VARIABLE, "")
        parts = []
        for tongue, said, came_in, came_out in (
            ("zh-TW", self.zh, "輸入", "得到"),
            ("en", self.en, "Input", "Got"),
        ):
            if spoken in ("", tongue):
                lines = [said]
                lines += [f"    {came_in}: {show(self.given)}"] if self.given is not None else []
                lines += [f"    {came_out}: {show(self.got)}"] if self.got is not None else []
                parts.append("\n".join(lines))
        return "\n".join(parts)


def check(ok: Any, zh: str, en: str, *, given: Any = None, got: Any = None) -> None:
    """Go on if ``ok`` is true, and only then: None, NaN and arrays are not.

    Raises:
        Mismatch: the property, in both languages.
    """
    if not (ok is True or (isinstance(ok, np.bool_) and bool(ok))):
        raise Mismatch(zh, en, given, got)


def rng() -> np.random.Generator:
    """Random numbers for fresh inputs: the same for one submission and case, whoever grades it and when."""
    start = seed.get()
    return np.random.default_rng(int.from_bytes(os.urandom(8), "big") if start is None else start)


# --- values -----------------------------------------------------------------------------------------------------


def vector(value: Any, length: int, *, given: Any = None) -> NDArray[np.float64]:
    """One row of real numbers, as float64 of shape (length,). Lists, tuples and arrays of any real type will do.

    Raises:
        Mismatch: it is not; the message says in which way.
    """
    array = _numeric(value, given)
    if array.ndim != 1:
        what = (
            ("一個單獨的數字", "a single number")
            if array.ndim == 0
            else (f"{array.ndim} 維的陣列", f"an array with {array.ndim} dimensions")
        )
        raise Mismatch(
            f"應該回傳一維的結果，得到的是{what[0]}。",
            f"The result should have one dimension; this is {what[1]}.",
            given,
            value,
        )
    if len(array) != length:
        raise Mismatch(
            f"結果應該有 {length} 個數字，得到 {len(array)} 個。",
            f"The result should hold {length} number{'' if length == 1 else 's'}; it holds {len(array)}.",
            given,
            value,
        )
    return _without_nan(array, given, value)


def number(value: Any, *, given: Any = None) -> float:
    """One real number; an array with a single element is one, too.

    Raises:
        Mismatch: it is not.
    """
    array = _numeric(value, given)
    if array.size != 1:
        raise Mismatch("應該是一個數字。", "This should be one number.", given, value)
    return float(_without_nan(array, given, value).reshape(()))


def _numeric(value: Any, given: Any) -> NDArray[Any]:
    if value is None or value is ...:
        raise Mismatch(
            "得到的是 None：是不是還沒寫完，或是忘了 return？",
            "This is None: is it still unfinished, or is the return missing?",
            given,
            value,
        )
    if isinstance(value, np.ma.MaskedArray):
        raise Mismatch("結果裡有被遮住（masked）的值。", "Some values of the result are masked.", given)
    try:
        array = np.asarray(value)
    except (ValueError, TypeError, OverflowError):
        array = np.asarray(None)
    if array.dtype.kind == "O":
        array = _from_objects(value, array)
    # np.asarray(["0.5"], float) would parse the text: the kind is looked at first.
    if array.dtype.kind not in "iuf":
        kinds = {
            "U": ("文字", "text"),
            "S": ("文字", "text"),
            "b": ("True 和 False", "True and False"),
            "c": ("複數", "complex numbers"),
        }
        zh, en = kinds.get(
            array.dtype.kind,
            (f"{type(value).__name__} 型別的東西", f"something of type {type(value).__name__}"),
        )
        raise Mismatch(f"結果應該是數字，得到的是{zh}。", f"The result should be numbers; this is {en}.", given, value)
    return array


def _from_objects(value: Any, array: NDArray[Any]) -> NDArray[Any]:
    """A row whose parts are single numbers in wrappings of their own: ``[array(0.1), array([0.9])]``."""
    if array.ndim != 1 or not isinstance(value, (list, tuple, np.ndarray)):
        return array
    parts = [np.asarray(part) for part in value]
    if all(part.size == 1 and part.dtype.kind in "iuf" for part in parts):
        return np.array([float(part.reshape(())) for part in parts])
    return array


def _without_nan(array: NDArray[Any], given: Any, value: Any) -> NDArray[np.float64]:
    with np.errstate(all="ignore"):
        plain = array.astype(np.float64)
    if np.isnan(plain).any():
        raise Mismatch("結果裡有 nan（不是數字）。", "There is nan, not a number, in the result.", given, value)
    return plain


def close(got: Any, want: Any, atol: float = ATOL, rtol: float = RTOL) -> bool:
    """Whether two things have one shape and all their numbers agree; NaN agrees with nothing."""
    try:
        a, b = np.asarray(got), np.asarray(want)
    except (ValueError, TypeError, OverflowError):
        return False
    if a.dtype.kind not in "iuf" or b.dtype.kind not in "iuf" or a.shape != b.shape:
        return False
    a, b = a.astype(np.float64), b.astype(np.float64)
    with np.errstate(all="ignore"):
        same = (a == b) | (np.abs(a - b) <= atol + rtol * np.abs(b))
    return bool(np.all(same))


def show(value: Any, most: int = 200) -> str:
    """A value as a person reads it, not longer than a line or two.

    >>> show([1e4, 10001.0])
    '[10000.0, 10001.0]'
    """
    try:
        text = (
            np.array2string(value, precision=6, threshold=12, separator=", ")
            if isinstance(value, np.ndarray)
            else repr(value)
        )
    except Exception as error:  # noqa: BLE001 - the repr of a student's own class may do anything
        text = f"<{type(value).__name__}: {type(error).__name__}>"
    text = re.sub(r"np\.(?:float|int)\d+\(([^()]*)\)", r"\1", " ".join(text.split()))
    return text if len(text) <= most else text[: most - 1] + "…"


# --- text -------------------------------------------------------------------------------------------------------

_NUMBER = re.compile(
    r"(?<![A-Za-z_\d.])[-+]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d*)?(?:[eE][-+]?\d+)?|(?<![\d.])[-+]?\.\d+(?:[eE][-+]?\d+)?"
)
_FULL_WIDTH = str.maketrans("０１２３４５６７８９．－＋％−–", "0123456789.-+%--")


def numbers_in(seen: Seen, *, charts: bool = False) -> list[float]:
    """All numbers that a reader sees in printed and displayed text, in order; ``45.2%`` is 45.2.

    Args:
        seen: what a call did.
        charts: also in titles and texts inside charts, tick labels never.
    """
    found = []
    for text in _texts(seen, charts=charts):
        for match in _NUMBER.finditer(text):
            try:
                found.append(float(match.group().replace(",", "")))
            except ValueError:
                continue
    return found


def words_in(seen: Seen) -> Counter[str]:
    """The words of the same text, titles and texts in charts included; whole numbers (they may be names) count too."""
    words: Counter[str] = Counter()
    for text in _texts(seen, charts=True):
        words.update(_NUMBER.sub(lambda found: found[0] if found[0].isdigit() else " ", text).split())
    return words


def shows(numbers: Iterable[float], values: Any, places: int) -> bool:
    """Whether each of the values is among the numbers, at least to so many places; a share may stand as percent."""
    array = np.asarray(values) if not isinstance(values, np.ma.MaskedArray) else np.asarray(None)
    if array.ndim != 1 or array.dtype.kind not in "iuf" or not np.isfinite(array.astype(float)).all():
        return False
    numbers = list(numbers)
    slack = 0.51 * 10.0**-places
    return all(
        any(abs(n - v) <= slack or abs(n / 100 - v) <= slack for n in numbers) for v in array.astype(float).tolist()
    )


def _texts(seen: Seen, *, charts: bool) -> Iterator[str]:
    """What is on display, each thing once: of several forms of one thing, the one that a notebook shows."""
    yield seen.text.translate(_FULL_WIDTH)
    for display in seen.displays:
        for mime in ("text/html", "text/markdown", "text/latex", "text/plain"):
            if mime in display:
                text = display[mime]
                if mime in ("text/html", "text/markdown"):
                    text = re.sub(r"(?s)<(style|script)\b.*?</\1>|<[^<>]*>", " ", text)
                yield text.replace("&nbsp;", " ").replace("&minus;", "-").translate(_FULL_WIDTH)
                break
    if charts:
        for figure in seen.figures:
            yield from (t.translate(_FULL_WIDTH) for t in (figure.title, *figure.texts))
            for axes in figure.axes:
                yield axes.title.translate(_FULL_WIDTH)
                yield from (label.text.translate(_FULL_WIDTH) for label in axes.texts)


# --- charts -----------------------------------------------------------------------------------------------------


def bars_for(figures: Sequence[Figure], *candidates: Any, given: Any = None) -> tuple[Bar, ...]:
    """The bars whose heights are the first candidate that fits, from left to right, wherever they were drawn.

    Candidates that are no row of finite numbers (None, nan) are passed over. The bars stand on 0 at places of their
    own; axes that hold further bars are looked at last.

    Raises:
        Mismatch: no axes show them; the message says what the nearest axes show instead.
    """
    drawn = [axes for figure in figures for axes in figure.axes if axes.bars]
    if not drawn:
        raise Mismatch(
            "沒有看到長條圖。" if figures else "沒有畫出任何圖。",
            "There are no bars in the chart." if figures else "No chart was drawn.",
            given,
        )
    for wanted in candidates:
        if not (close(wanted, wanted) and np.ndim(wanted) == 1 and np.isfinite(np.asarray(wanted, float)).all()):
            continue
        heights = [float(h) for h in np.asarray(wanted, float)]
        for axes in sorted(drawn, key=lambda axes: len(axes.bars) != len(heights)):
            bars = _standing(axes, heights)
            if bars:
                return bars
    raise _other_bars(drawn[-1], given)


def _standing(axes: Axes, heights: list[float]) -> tuple[Bar, ...]:
    """The bars of these axes with these heights, if they are there: neighbours, on 0, side by side.

    Bars drawn over each other (a base, and a highlight on top of it) share a place: the topmost that fits counts.
    """
    places: list[list[Bar]] = []
    for bar in sorted(axes.bars, key=lambda bar: bar.x0 + bar.x1):  # stable: within a place in drawing order
        if places and abs(places[-1][0].x0 + places[-1][0].x1 - bar.x0 - bar.x1) < 1e-9:
            places[-1].append(bar)
        else:
            places.append([bar])
    for first in range(len(places) - len(heights) + 1):
        fitting = [
            next((bar for bar in reversed(place) if close(bar.y1 - bar.y0, height)), place[-1])
            for place, height in zip(places[first:], heights, strict=False)
        ]
        found = _match(tuple(fitting), heights)
        if found:
            return found
    return ()


def _match(bars: tuple[Bar, ...], heights: list[float]) -> tuple[Bar, ...]:
    on_zero = all(abs(bar.y0) <= ATOL for bar in bars)
    middles = [(bar.x0 + bar.x1) / 2 for bar in bars]
    apart = all(b - a > 1e-6 for a, b in pairwise(middles)) and all(bar.x1 - bar.x0 > 0 for bar in bars)
    return bars if on_zero and apart and close([bar.y1 - bar.y0 for bar in bars], heights) else ()


def _other_bars(axes: Axes, given: Any) -> Mismatch:
    """Say what is drawn instead."""
    bars = axes.bars
    got = [round(bar.y1, 6) for bar in bars]
    if any(abs(bar.y0) > ATOL for bar in bars):
        if len({round(bar.x0, 9) for bar in bars}) == 1 and len({round(bar.y0, 9) for bar in bars}) > 1:
            return Mismatch(
                "長條不是從左排到右，每一條也應該從 0 開始往上。",
                "The bars should stand side by side, each of them rising from 0.",
                given,
                [(round(bar.x1, 6), round(bar.y0, 6)) for bar in bars],
            )
        return Mismatch("每根長條都應該從 0 開始。", "Every bar should start at 0.", given, got)
    if len({round((bar.x0 + bar.x1) / 2, 6) for bar in bars}) < len(bars):
        return Mismatch(
            "有幾根長條畫在同一個位置；也可能是上一次畫的還留著。",
            "Several bars stand in the same place; perhaps some are left from an earlier call.",
            given,
            got,
        )
    return Mismatch("長條的高度應該等於三個機率。", "The heights of the bars should be the probabilities.", given, got)


def three_bars(figures: Sequence[Figure], *candidates: Any, given: Any = None) -> tuple[Bar, ...]:
    """Like `bars_for`; but where nothing fits, the bars (as drawn) of the only axes that hold exactly three.

    For what is judged beside the heights: a chart of something else still has an axis and a highlight.

    Raises:
        Mismatch: there is no such chart.
    """
    try:
        return bars_for(figures, *candidates, given=given)
    except Mismatch:
        threes = [axes.bars for figure in figures for axes in figure.axes if len(axes.bars) == 3]
        if len(threes) == 1:
            return threes[0]
        raise


def axes_of(figures: Sequence[Figure], bars: Sequence[Bar]) -> Axes:
    """The axes that hold these bars; several panels may hold equal ones, then the first.

    Raises:
        LookupError: none does.
    """
    for figure in figures:
        for axes in figure.axes:
            if all(bar in axes.bars for bar in bars):
                return axes
    raise LookupError("these bars are in none of the figures")


def looks_different(one: Bar, other: Bar) -> bool:
    """Whether a person sees the difference: in colour (a tenth of the range of any channel), edge or hatch."""
    if one.hatch != other.hatch or _apart(one.face, other.face):
        return True
    if abs(one.linewidth - other.linewidth) >= 0.75:
        # An edge in the colour of the bar, or none at all, is not to be seen.
        thick, thin = sorted((one, other), key=lambda bar: bar.linewidth, reverse=True)
        return _apart(thick.edge, thick.face) or (thin.linewidth > 0 and _apart(thin.edge, thin.face))
    return min(one.linewidth, other.linewidth) >= 0.75 and _apart(one.edge, other.edge)


def _apart(a: Sequence[float], b: Sequence[float]) -> bool:
    return max(abs(x - y) for x, y in zip(a, b, strict=True)) >= 0.1
