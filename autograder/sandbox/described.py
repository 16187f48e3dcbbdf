"""What the guest says it saw, read strictly: records of ``observe`` or nothing."""

from __future__ import annotations

import dataclasses
import functools
from typing import TYPE_CHECKING, Any

import msgspec

from autograder.sandbox.guest.observe import ARTISTS, DISPLAYS, FIGURES, TEXT, Axes, Seen, Slider, Trouble

if TYPE_CHECKING:
    from collections.abc import Iterator

# Not strict only in that a float may be written "nan" or "inf" (``guest/describe.py``): what comes out has exact types.
_seen = msgspec.json.Decoder(Seen, strict=False)
_sliders = msgspec.json.Decoder(tuple[Slider, ...], strict=False)
MOST = 8 << 20
"""Bytes of one description."""
_SHORT = 1 << 16
"""Bytes of a description that is kept for a while; a chart's has 2,000."""
_TITLE = 500
"""Characters of a short text: ``observe`` keeps 400 of a title, and 500 of what an exception says."""
_MOST_PARTS = 400_000
"""Of one description. An honest one has a tenth (``observe.ARTISTS``, ``observe.POINTS``)."""


def seen(claim: Any) -> Seen:
    """What a far side says that one call did. It is a claim: whether it is true is for a test to find out.

    Args:
        claim: ``[JSON, value]``, as ``guest/describe.py`` makes it. Anything else is no description, and the record
            says so in ``error``.
    """
    match claim:
        case [bytes(text), value]:
            pass
        case _:
            return _nothing("a description of another form")
    try:
        found = (_remembered if len(text) <= _SHORT else _described)(text)
    except ValueError as error:
        return _nothing(str(error))
    # A test may change a dict that it is given, and the next one is given the same description.
    return dataclasses.replace(found, value=value, displays=tuple(map(dict, found.displays)))


def _described(text: bytes) -> Seen:
    """Raises ValueError."""
    found: Seen = _read(text, _seen)
    longest = max([len(found.text), *(len(text) for shown in found.displays for text in shown.values())])
    short = max(map(len, _short_texts(found)), default=0)
    if longest > TEXT or short > _TITLE:
        raise ValueError(f"a text of {max(longest, short)} characters")
    axes = [panel for figure in found.figures for panel in figure.axes]
    artists = sum(len(figure.texts) for figure in found.figures) + sum(map(_artists, axes))
    if max(len(found.figures), *(len(figure.axes) for figure in found.figures), 0) > FIGURES:
        raise ValueError("more figures or panels than are described")
    if artists > ARTISTS or len(found.displays) > DISPLAYS:
        raise ValueError("more in the figures, or more displays, than is described")
    return found


def _short_texts(found: Seen) -> Iterator[str]:
    """What may end up in a result, or is shown: names and titles, each of a line at the most."""
    if found.error is not None:
        yield from (found.error.kind, found.error.message)
    for figure in found.figures:
        yield from (figure.title, *figure.texts)
        for axes in figure.axes:
            yield from (axes.title, axes.xlabel, axes.ylabel, axes.xscale, axes.yscale, *axes.cells, *axes.legend)
            yield from (label.text for label in (*axes.texts, *axes.xticks, *axes.yticks))
            yield from (line.label for line in axes.lines)
            yield from (bar.hatch for bar in axes.bars)


def _artists(axes: Axes) -> int:
    """What is drawn in a panel, one by one: who judges it may compare each with all."""
    parts = (axes.bars, axes.texts, axes.cells, axes.legend, axes.xticks, axes.yticks, axes.lines)
    return sum(map(len, parts))


_remembered = functools.lru_cache(maxsize=32)(_described)
"""Several cases look at the same chart. What it says of itself depends on these bytes alone."""


def _nothing(why: str) -> Seen:
    return Seen(error=Trouble("ValueError", f"no description of a call came back: {why}"))


def sliders(claim: Any) -> tuple[Slider, ...]:
    """The sliders that a far side says it has; none, where it says something else."""
    match claim:
        case [bytes(text), _]:
            pass
        case _:
            return ()
    try:
        found: tuple[Slider, ...] = _read(text, _sliders)
    except ValueError:
        return ()
    longest = max((len(text) for slider in found for text in (slider.name, slider.label)), default=0)
    return found if len(found) <= DISPLAYS and longest <= _TITLE else ()


def _read(text: bytes, decoder: Any) -> Any:
    """Raises ValueError, of which msgspec's errors are a kind."""
    parts = text.count(b",") + text.count(b"[") + text.count(b"{")
    if len(text) > MOST or parts > _MOST_PARTS:
        raise ValueError("more than an observation holds")
    return decoder.decode(text)
