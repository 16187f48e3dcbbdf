"""Judge plain data, and say kindly, in two languages, which property broke.

::

    p = vector(softmax_function(x), 3, given=x)                    a row of three numbers, whatever kind of row
    check(close(p, want), "機率應該…", "The probabilities should …", given=x, got=p)
    bars = bars_for(watch(draw, *x).figures, p, given=x)           the bars with these heights, wherever they are

Tests import this file wherever they run: in a student's notebook, in otter's bundle, and in the grader, where the
answers come out of a sandbox. It knows nothing of any assignment, so nothing in it is secret.
"""

from __future__ import annotations

import contextlib
import copy
import functools
import html
import math
import os
import re
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextvars import ContextVar, Token
from decimal import Decimal
from fractions import Fraction
from itertools import islice, pairwise
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from types import CodeType, FrameType

    from autograder.sandbox.guest.observe import Axes, Bar, Figure, Seen

ATOL, RTOL = 1e-6, 1e-5
"""At 1e-4 a result rounded to four places would pass; exact equality would reject every right answer."""
CHART_ATOL = 1e-3
"""Of heights: less than an eye can see. Bars of numbers that were rounded to four places are right."""
VISIBLE = 5.0
"""Of colours, as CIE 1976 ΔE: about twice what an eye can just tell apart side by side."""


class Setting:
    """What the surroundings of a test decide: for one test (``set``, ``reset``) or for a whole process (a call).

    A notebook's cells may each have a context of their own, so the latter goes through the environment.
    """

    def __init__(self, variable: str) -> None:
        self.variable = variable
        self._here: ContextVar[Any] = ContextVar(variable, default=None)

    def __call__(self, value: object) -> None:
        """From now on, in this process: ``expect.language("zh-TW")``; None for what it was at first."""
        os.environ[self.variable] = "" if value is None else str(value)

    def set(self, value: object) -> Token[Any]:
        """As ``ContextVar.set``."""
        return self._here.set(value)

    def reset(self, token: Token[Any]) -> None:
        """As ``ContextVar.reset``."""
        self._here.reset(token)

    def get(self) -> Any:
        """The nearest value; one from the environment is text. None when nobody decided."""
        here = self._here.get()
        return (os.environ.get(self.variable) or None) if here is None else here


language = Setting("AUTOGRADER_LANGUAGE")
"""``"zh-TW"`` or ``"en"``; messages are in both languages where nobody decided."""
seed = Setting("AUTOGRADER_SEED")
"""A whole number from which ``rng`` starts; in the grader, one for each question of each submission."""
_fresh: ContextVar[tuple[CodeType, int] | None] = ContextVar("fresh", default=None)
"""The test that last drew a seed by itself, and the seed."""


class Mismatch(AssertionError):  # noqa: N818 - tests and their readers speak of a mismatch
    """A property that does not hold.

    Attributes:
        zh: the property, in Chinese.
        en: the same in English.
        given: what the student's code was given, as `show` writes it; None where that says nothing.
        got: what came back, likewise.
    """

    def __init__(self, zh: str, en: str, given: Any = None, got: Any = None) -> None:
        super().__init__(zh, en)
        self.zh, self.en = zh, en
        self.given = None if given is None else show(given)
        self.got = None if got is None else show(got)
        self._seed = _seed_of_this_test()

    def __str__(self) -> str:
        spoken = language.get()
        said = [
            (
                self.zh,
                "輸入：",
                "得到：",
                "這次的輸入是隨機的；想用同樣的輸入再試一次，請先執行 import expect; expect.seed({})",
            ),
            (
                self.en,
                "Input: ",
                "Got: ",
                "The input was random; to get it again, first run import expect; expect.seed({})",
            ),
        ]
        parts = []
        for words, given, got, again in said if spoken is None else said[:1] if spoken == "zh-TW" else said[1:]:
            lines = [given + self.given] if self.given is not None else []
            lines += [got + self.got] if self.got is not None else []
            parts += [*lines, words] + ([] if self._seed is None else [again.format(self._seed)])
        return "\n".join(parts)


def check(ok: object, zh: str, en: str, *, given: Any = None, got: Any = None) -> None:
    """Go on if ``ok`` is True, and only then: None, NaN and arrays are not.

    Raises:
        Mismatch: the property, as a sentence in each language; ``given`` and ``got`` say for what.
    """
    if not (isinstance(ok, (bool, np.bool_)) and bool(ok)):
        raise Mismatch(zh, en, given, got)


def rng() -> np.random.Generator:
    """Random numbers for fresh inputs; call it once in a test.

    In the grader they are the same for one submission and question, whoever grades it and when, and start anew in each
    of its cases. Elsewhere they are new each time, and a message says how to get them again.
    """
    start = seed.get()
    _fresh.set(None)
    if start is None:
        start = int.from_bytes(os.urandom(4), "big")
        _fresh.set((sys._getframe(1).f_code, start))  # noqa: SLF001 - the test: a message of another one is not about it
    return np.random.default_rng(int(start))


def _seed_of_this_test() -> int | None:
    fresh = _fresh.get()
    frame: FrameType | None = sys._getframe(2)  # noqa: SLF001 - as above
    while fresh and frame and frame.f_code is not fresh[0]:
        frame = frame.f_back
    return fresh[1] if fresh and frame else None


def each(function: Callable[..., Any], inputs: Iterable[Any]) -> Iterator[tuple[Any, Any]]:
    """Call a function with one input after the other: pairs of the input and what came back.

    The function is given copies; a tuple is the arguments of one call. All calls are made before the first pair, in the
    grader in one request; what one of them raises shows when it is its turn, and no call comes after it.
    """
    inputs = list(inputs)
    calls = copy.deepcopy([given if isinstance(given, tuple) else (given,) for given in inputs])
    remote = getattr(function, "__remote__", None)
    return zip(inputs, remote.each(calls) if remote else _answers(function, calls), strict=True)


def _answers(function: Callable[..., Any], calls: list[tuple[Any, ...]]) -> Iterator[Any]:
    made: list[Any] = []
    failed: Exception | None = None
    for call in calls:
        try:
            answer = function(*call)
        except Exception as error:  # noqa: BLE001 - raised at its turn
            failed = error
            break
        # The function may use the same array again.
        made.append(copy.deepcopy(answer) if isinstance(answer, (list, np.ndarray)) else answer)
    yield from made
    if failed is not None:
        raise failed


# --- values ------------------------------------------------------------------------------------------------------


def vector(value: Any, length: int, *, given: Any = None, finite: bool = True) -> NDArray[np.float64]:
    """A row of real numbers as float64: a list, a tuple or an array of any real type.

    Args:
        value: what came back.
        length: how many numbers it must hold.
        given: what went in, for the message.
        finite: whether NaN and infinity are wrong.

    Raises:
        Mismatch: it is something else; the message says in which way.
    """
    array = _numeric(value, given, finite=finite)
    if array.ndim != 1:
        what = (
            f"形狀是 {array.shape} 的 {array.ndim} 維陣列",
            f"has {array.ndim} dimensions and the shape {array.shape}",
        )
        zh, en = what if array.ndim else ("單獨一個數字", "is a single number")
        raise Mismatch(
            f"結果應該是一維的，得到的卻是{zh}。", f"The result should have one dimension, but this {en}.", given, value
        )
    if len(array) != length:
        zh = f"結果應該有 {length} 個數字，得到的卻有 {len(array)} 個。"
        en = f"The result should hold {length} number{'' if length == 1 else 's'}, but this holds {len(array)}."
        raise Mismatch(zh, en, given, value)
    return array


def number(value: Any, *, given: Any = None, finite: bool = True) -> float:
    """One real number of any type, ``Decimal`` and ``Fraction`` too; an array that holds a single one is one as well.

    Raises:
        Mismatch: it is something else.
    """
    if type(value) in (Decimal, Fraction):
        with contextlib.suppress(OverflowError):
            value = float(value)
    array = _numeric(value, given, finite=finite)
    if array.size != 1:
        zh = f"這裡應該是一個數字，得到的卻有 {array.size} 個。"
        raise Mismatch(zh, f"This should be one number, but there are {array.size}.", given, value)
    return float(array.reshape(()))


_PLAIN = (int, float, complex, list, tuple, range, np.ndarray, np.generic)
"""What may be numbers, beside what says that it is an array: a pandas Series. Nothing else arrives in the grader."""
_KINDS = {
    "U": ("文字", "text"),
    "S": ("文字", "text"),
    "b": ("True 和 False", "True and False"),
    "c": ("複數", "complex numbers"),
}


def _numeric(value: Any, given: Any, *, finite: bool) -> NDArray[np.float64]:
    """Numbers of any shape. The kind is looked at before anything is converted: ``float("0.5")`` works, too."""
    if value is None:
        zh, en = (
            "沒有得到任何值（None）：是不是忘了 return，或是還沒寫完？",
            "Nothing came back (None): is a return missing, or is it not written yet?",
        )
        raise Mismatch(zh, en, given)
    if value is ...:
        raise Mismatch("這裡還是 ...，等你換成你的答案。", "This is still ... and waits for your answer.", given)
    array = None
    kind = type(value)  # never isinstance(): what only stands for a value, in the grader, would not answer
    if (issubclass(kind, _PLAIN) or hasattr(kind, "__array__")) and not _is_masked(value):
        try:
            array = np.asarray(value)
        except (ValueError, TypeError, OverflowError):  # rows of different lengths, for one
            array = None
    if array is None or array.dtype.kind not in "iuf":
        zh, en = _instead_of_numbers(value, array)
        raise Mismatch(
            f"結果應該是實數，得到的卻是{zh}。", f"The result should be real numbers, but this is {en}.", given, value
        )
    with np.errstate(all="ignore"):
        plain = array.astype(np.float64)
    if finite and not np.isfinite(plain).all():
        zh, en = (" nan（不是數字）", "nan, not a number,") if np.isnan(plain).any() else ("無限大", "infinity")
        raise Mismatch(f"結果裡有{zh}。", f"There is {en} in the result.", given, value)
    return plain


def _is_masked(value: Any) -> bool:
    """Whether a number in it is masked: that one would equal anything."""
    return issubclass(type(value), np.ma.MaskedArray) and bool(np.ma.getmaskarray(value).any())


def _instead_of_numbers(value: Any, array: NDArray[Any] | None) -> tuple[str, str]:
    """What came instead, as the end of a sentence in each language."""
    if issubclass(type(value), (str, bytes)):
        return _KINDS["U"]
    name = type(value).__name__
    if array is None and not issubclass(type(value), (list, tuple)):
        return f" {name}", f"a {name}"
    if array is not None and array.dtype.kind in _KINDS:
        return _KINDS[array.dtype.kind]
    parts = value if array is None else array.ravel().tolist()
    odd = next((type(part).__name__ for part in parts if not isinstance(part, (int, float, np.number))), None)
    if odd is not None:
        return f" {name}，裡面有 {odd}", f"a {name} with a {odd} in it"
    if issubclass(type(value), np.ndarray):
        return " dtype=object 的陣列", "an array with dtype=object"
    return f" {name}，裡面有太大的整數", f"a {name} with a whole number that is too large"


def close(got: Any, want: Any, atol: float = ATOL, rtol: float = RTOL) -> bool:
    """Whether two things have one shape and all their numbers agree; NaN agrees with nothing.

    >>> close([0.1, 0.9], [0.1, 0.9]), close([float("nan")], [1.0]), close([[0.5]], [0.5]), close(["1"], [1])
    (True, False, False, False)
    """
    try:
        a, b = np.asarray(got), np.asarray(want)
    except (ValueError, TypeError, OverflowError):
        return False
    if a.dtype.kind not in "iuf" or b.dtype.kind not in "iuf" or a.shape != b.shape or _is_masked(got):
        return False
    with np.errstate(all="ignore"):
        a, b = a.astype(np.float64), b.astype(np.float64)
        return bool(np.all((a == b) | (np.isfinite(b) & (np.abs(a - b) <= atol + rtol * np.abs(b)))))


def unchanged(before: Any, after: Any) -> bool:
    """Whether an input is what it was: its type, its shape and every number. ``before`` is a copy from before the call.

    >>> unchanged([1, 2], [1, 2]), unchanged([1, 2], [1.0, 2.0]), unchanged(np.zeros(2), np.ones(2))
    (True, False, False)
    """
    if type(before) is not type(after):
        return False
    if isinstance(before, (list, tuple)):
        return len(before) == len(after) and all(map(unchanged, before, after))
    a, b = np.asarray(before), np.asarray(after)
    return a.dtype == b.dtype and a.shape == b.shape and a.tobytes() == b.tobytes()


def show(value: Any, most: int = 300) -> str:
    """A value as a person reads it, in a line or two.

    >>> show([1e4, np.float64(0.1) + 0.2]), show(np.array([0.25, 1])), show({"score_a": 1.0})
    ('[10000.0, 0.3]', 'array([0.25, 1.0])', 'score_a=1.0')
    """
    text = " ".join(_shown(value, 4).split())
    return text if len(text) <= most else text[: most - 1] + "…"


def _shown(value: Any, depth: int) -> str:
    if hasattr(type(value), "__array__") and not issubclass(type(value), (np.ndarray, np.generic)):
        with contextlib.suppress(Exception):  # a pandas Series, or what stands for one
            value = np.asarray(value)
    if isinstance(value, np.generic):
        value = value.item()
    if value is None or isinstance(value, bool) or type(value).__name__ == "Trouble":
        return str(value)
    if isinstance(value, int) and value.bit_length() > 1000:
        return f"<int, {value.bit_length()} bits>"
    if isinstance(value, float):
        return repr(float(f"{value:.10g}"))
    if isinstance(value, (int, str, bytes)) or type(value) in (Decimal, Fraction):
        return repr(value[:300] if isinstance(value, (str, bytes)) else value)
    return "..." if value is ... else _parts_shown(value, depth)


def _parts_shown(value: Any, depth: int) -> str:
    if isinstance(value, np.ndarray) and value.dtype.kind in "biufc":
        value = value.ravel()[:21] if value.ndim > 3 else value  # NumPy keeps six of every axis, which is thousands
        plain: Any = {"float_kind": lambda number: _shown(number, 0)}  # without padding
        return f"array({np.array2string(value, threshold=20, separator=', ', formatter=plain)})"
    if isinstance(value, np.ndarray):
        return f"array({_shown(value.ravel()[:20].tolist(), depth)})"
    if isinstance(value, (list, tuple)) and depth:
        parts = [_shown(part, depth - 1) for part in value[:20]] + ["…"] * (len(value) > 20)
        one = "," * (len(parts) == 1)
        return f"[{', '.join(parts)}]" if isinstance(value, list) else f"({', '.join(parts)}{one})"
    if isinstance(value, dict) and depth:
        pairs = [(key, _shown(part, depth - 1)) for key, part in list(value.items())[:20]]
        if pairs and all(isinstance(key, str) for key in value):
            return ", ".join(f"{key}={part}" for key, part in pairs)  # keywords, as a call is written
        return "{" + ", ".join(f"{_shown(key, 1)}: {part}" for key, part in pairs) + "}"
    return f"<{type(value).__name__}>"


# --- text --------------------------------------------------------------------------------------------------------

# A student chooses what is matched, and how much of it: no pattern may look far ahead from many places.
_NUMBER = re.compile(r"(?<![A-Za-z0-9_.])[-+]?(?:[0-9][0-9,]*(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][-+]?[0-9]+)?")
_THOUSANDS = re.compile(r"[-+]?[0-9]{1,3}(?:,[0-9]{3})+(?:\.[0-9]*)?")
_MEASURE = re.compile(rf"{_NUMBER.pattern}(?:\s*%)?")
_ESCAPE = re.compile(r"\x1b\[[0-9;]*[A-Za-z]")
_UNSEEN = re.compile(r"(<!--|-->|</?(?:style|script)\b[^<>]*>)", re.IGNORECASE)
_EMPHASIS = re.compile(r"</?(?:b|strong|em|i|u|mark)\b[^<>]*>", re.IGNORECASE)
_TAG = re.compile(r"</?[A-Za-z][^<>]*>")
_NO_CHARACTER = re.compile(r"&#[0-9]{8,};?")
"""More digits than any character has; of thousands Python makes no number at all."""
_AS_TYPED = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)} | {0x3000: " ", 0x2212: "-", 0x2013: "-"}
"""Full-width forms, the ideographic space, minus and dash."""
MOST_NUMBERS = 5_000


def numbers_in(seen: Seen, *, charts: bool = False) -> list[float]:
    """All numbers that a reader sees in printed and displayed text and in tables; ``45.2%`` is 45.2.

    What is written in a panel without bars and lines is a table, too.

    Args:
        seen: what a call did.
        charts: also those of titles and texts inside charts; those of ticks never.
    """
    return list(islice(_numbers(_texts(seen, charts=charts)), MOST_NUMBERS))


def _numbers(texts: Iterable[str]) -> Iterator[float]:
    for text in texts:
        for match in _NUMBER.finditer(text):
            digits = match[0].replace(",", "") if _THOUSANDS.fullmatch(match[0]) else match[0]
            yield from (float(part) for part in digits.split(",") if _NUMBER.fullmatch(part))  # "3,..." is a 3


def words_in(seen: Seen) -> tuple[str, ...]:
    """The words and signs of the same text and of charts, their axes included, in order, without numbers that measure.

    Two calls that say the same, whatever their numbers, have equal words. Whole numbers may be names, and stay; so
    does emphasis, as ``**``. A Chinese character is a word.
    """
    found = []
    for text in _texts(seen, charts=True, axes_too=True):
        bare = _MEASURE.sub(lambda n: n[0] if n[0].isdigit() else " ", text)
        found += re.findall(r"[A-Za-z]+|[0-9]+|[*]+|[^\x00-\x7f\s]", bare)
    return tuple(found)


def letter(value: Any) -> str:
    """The one letter that an answer is, as a capital; empty where it is anything else.

    >>> letter("a"), letter(" B. "), letter("（Ｃ）"), letter('"D"'), letter("A or B"), letter(1)
    ('A', 'B', 'C', 'D', '', '')
    """
    found = re.findall(r"\w+", value.translate(_AS_TYPED)) if isinstance(value, str) else []
    return found[0].upper() if len(found) == 1 and re.fullmatch("[A-Za-z]", found[0]) else ""


def shows(numbers: Iterable[float], values: Any, places: int) -> bool:
    """Whether each of the values is among the numbers, to so many decimal places; shares may stand as percent.

    False when the values are no row of finite numbers.
    """
    row = _row(values)
    slack, numbers = 0.51 * 10.0**-places, list(numbers)
    return row is not None and all(
        any(abs(n - value) <= slack or abs(n / 100 - value) <= slack for n in numbers) for value in row
    )


def _texts(seen: Seen, *, charts: bool, axes_too: bool = False) -> Iterator[str]:
    """What is on display, each thing once: of several forms of one thing that which a notebook shows."""
    texts = [_ESCAPE.sub("", seen.text)]
    for display in seen.displays:
        form = next((m for m in ("text/html", "text/markdown", "text/latex", "text/plain") if m in display), None)
        if form in ("text/html", "text/markdown"):
            texts.append(_read(display[form]))
        elif form:
            texts.append(display[form])
    for figure in seen.figures:
        texts += [figure.title, *figure.texts] if charts else []
        for axes in figure.axes:
            texts += axes.cells
            panel = not axes.bars and not axes.lines  # a table or a note, written into a figure
            texts += [label.text for label in axes.texts] if charts or panel else []
            texts += [axes.title, *axes.legend] if charts else []
            texts += [axes.xlabel, axes.ylabel, *(tick.text for tick in axes.xticks)] if axes_too else []
    for text in texts:
        yield text.translate(_AS_TYPED)


def _read(markup: str) -> str:
    """What a reader sees of HTML, or of Markdown with HTML in it."""
    kept = []
    unseen = False
    for piece in _UNSEEN.split(markup):
        if _UNSEEN.fullmatch(piece):
            unseen = not piece.startswith(("</", "-->"))
        elif not unseen:
            kept.append(piece)
    text = _TAG.sub(" ", _EMPHASIS.sub(" ** ", " ".join(kept)))
    return html.unescape(_NO_CHARACTER.sub("\N{REPLACEMENT CHARACTER}", text))


def _row(values: Any) -> list[float] | None:
    """Finite numbers in a row, else None."""
    try:
        array = vector(values, np.size(values))
    except (Mismatch, ValueError):  # ValueError: rows of different lengths
        return None
    return [float(value) for value in array]


# --- charts ------------------------------------------------------------------------------------------------------


def bars_for(
    figures: Sequence[Figure], *candidates: Any, given: Any = None, atol: float = CHART_ATOL
) -> tuple[Bar, ...]:
    """The upright bars from 0 whose heights are the first candidate that fits, from left to right.

    Args:
        figures: what was drawn; any panel of any figure may hold the bars, and further bars beside them.
        candidates: rows of heights. What is no row of finite numbers (None, a result with nan) is passed over.
        given: what went in, for the message.
        atol: how far a height may be off.

    Raises:
        Mismatch: there are no such bars; the message says what the nearest panel shows instead.
    """
    rows = [row for candidate in candidates if (row := _row(candidate))]
    panels = [axes for figure in figures for axes in figure.axes if axes.bars]
    for heights in rows:
        for axes in sorted(panels, key=lambda axes: len(axes.bars) != len(heights)):
            bars = _standing(axes, heights, atol)
            if bars:
                return bars
    raise _otherwise(figures, panels, rows, given, atol)


def _standing(axes: Axes, heights: list[float], atol: float) -> tuple[Bar, ...]:
    """Neighbours of these heights, if these axes have them; where several share a place, the topmost that fits."""
    places: list[list[Bar]] = []
    for bar in sorted((bar for bar in axes.bars if bar.x1 > bar.x0), key=_middle):  # stable: as they were painted
        if places and _middle(bar) - _middle(places[-1][0]) < 0.25 * (bar.x1 - bar.x0):
            places[-1].append(bar)
        else:
            places.append([bar])
    for first in range(len(places) - len(heights) + 1):
        fitting = [
            next(
                (bar for bar in reversed(place) if abs(bar.y0) <= atol and abs(bar.y1 - bar.y0 - height) <= atol), None
            )
            for place, height in zip(places[first:], heights, strict=False)
        ]
        if None not in fitting:
            return tuple(bar for bar in fitting if bar)
    return ()


def _middle(bar: Bar) -> float:
    return (bar.x0 + bar.x1) / 2


def _otherwise(
    figures: Sequence[Figure], panels: list[Axes], rows: list[list[float]], given: Any, atol: float
) -> Mismatch:
    """What is to be seen instead of the bars."""
    if not figures:
        return Mismatch("沒有看到任何圖。", "No chart appeared.", given)
    if not panels:
        return Mismatch("圖裡沒有看到長條。", "There are no bars in the chart.", given)
    count = len(rows[0]) if rows else 0
    bars = min(panels, key=lambda axes: abs(len(axes.bars) - count)).bars
    got = [round(bar.y1 - bar.y0, 6) for bar in sorted(bars, key=_middle)]
    lying = [bar.x1 - bar.x0 for bar in sorted(bars, key=lambda bar: bar.y0) if abs(bar.x0) <= atol]
    if any(close(sorted(lying), sorted(row), atol, 0) for row in rows):
        zh, en = "長條是橫的，這裡要的是直的。", "The bars lie on their side; they should be upright."
    elif any(abs(bar.y0) > atol for bar in bars):
        got = [round(bar.y0, 6) for bar in bars]
        zh, en = "每根長條都應該從 0 開始，這裡不是。", "Every bar should start at 0; these start elsewhere."
    elif any(second - first < 1e-9 for first, second in pairwise(sorted(_middle(bar) for bar in bars))):
        zh = "有幾根長條疊在同一個位置，也可能是上一次畫的還留著。"
        en = "Some bars stand in the same place; perhaps an earlier call left them there."
    elif len(bars) != count:
        zh = f"圖裡應該有 {count} 根長條，看到的卻有 {len(bars)} 根。"
        en = f"There should be {count} bars in the chart, but there are {len(bars)}."
    elif any(close(sorted(got), sorted(row), atol, 0) for row in rows):
        zh, en = (
            "長條的高度對了，但從左到右的順序不對。",
            "The heights are right, but not their order from left to right.",
        )
    else:
        zh, en = "長條的高度和應有的值不同。", "The bars do not have the heights that they should have."
    return Mismatch(zh, en, given, got)


def three_bars(figures: Sequence[Figure], *candidates: Any, given: Any = None) -> tuple[Bar, ...]:
    """As `bars_for`; where nothing fits, the bars of the only panel with exactly three, whatever their geometry.

    For what is judged beside the heights: a chart of something else still has an axis and a highlight.

    Raises:
        Mismatch: there is no such panel either.
    """
    try:
        return bars_for(figures, *candidates, given=given)
    except Mismatch:
        threes = [axes.bars for figure in figures for axes in figure.axes if len(axes.bars) == 3]
        if len(threes) != 1:
            raise
        standing = all(abs(bar.y0) <= CHART_ATOL for bar in threes[0])
        return tuple(sorted(threes[0], key=_middle)) if standing else threes[0]


def axes_of(figures: Sequence[Figure], bars: Sequence[Bar]) -> Axes:
    """The panel that holds these bars; of several with equal ones the first.

    Raises:
        LookupError: none does.
    """
    for figure in figures:
        for axes in figure.axes:
            if all(bar in axes.bars for bar in bars):
                return axes
    raise LookupError("these bars are in none of the figures")


def looks_different(one: Bar, other: Bar) -> bool:
    """Whether a person sees a difference at a glance: in colour, edge, hatching or width."""
    if one.hatch != other.hatch or _distance(one.face, other.face) >= VISIBLE:
        return True
    wide, narrow = max(one.x1 - one.x0, other.x1 - other.x0), min(one.x1 - one.x0, other.x1 - other.x0)
    if wide - narrow > 0.1 * wide:
        return True
    thin, thick = sorted(((_distance(bar.edge, bar.face) >= VISIBLE) * bar.linewidth, bar.edge) for bar in (one, other))
    return thick[0] - thin[0] >= 0.75 or (thin[0] >= 0.5 and _distance(thin[1], thick[1]) >= VISIBLE)


def _distance(one: Sequence[float], other: Sequence[float]) -> float:
    """CIE 1976 colour difference of two sRGB colours, white point D65."""
    return math.dist(_lab(*map(float, one[:3])), _lab(*map(float, other[:3])))


@functools.lru_cache(maxsize=1_000)
def _lab(red: float, green: float, blue: float) -> tuple[float, float, float]:
    srgb = np.clip([red, green, blue], 0.0, 1.0)
    linear = np.where(srgb <= 0.04045, srgb / 12.92, ((srgb + 0.055) / 1.055) ** 2.4)
    to_xyz = np.array([[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]])
    x, y, z = (v ** (1 / 3) if v > 0.008856 else 7.787 * v + 16 / 116 for v in to_xyz @ linear / to_xyz.sum(axis=1))
    return float(116 * y - 16), float(500 * (x - y)), float(200 * (y - z))
