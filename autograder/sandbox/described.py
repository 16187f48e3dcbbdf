"""What the guest says it saw, read strictly: records of ``observe`` or nothing."""

from __future__ import annotations

import dataclasses
from typing import Any

import msgspec

from autograder.sandbox.guest.observe import TEXT, Seen, Slider, Trouble

# Not strict only in that a float may be written "nan" or "inf" (``guest/describe.py``): what comes out has exact types.
_seen = msgspec.json.Decoder(Seen, strict=False)
_sliders = msgspec.json.Decoder(tuple[Slider, ...], strict=False)
MOST = 8 << 20
"""Bytes of one description."""
_MOST_PARTS = 400_000
"""Of one description. An honest one has a tenth (``observe.ARTISTS``, ``observe.POINTS``)."""


def seen(claim: Any) -> Seen:
    """What a far side says that one call did. It is a claim: whether it is true is for a test to find out.

    Args:
        claim: ``[JSON, value]``, as ``guest/describe.py`` makes it. Anything else is no description, and the record
            says so in ``error``.
    """
    try:
        found: Seen = _read(claim, _seen)
    except ValueError as error:
        return _nothing(str(error))
    longest = max([len(found.text), *(len(text) for shown in found.displays for text in shown.values())])
    if longest > TEXT:
        return _nothing(f"a text of {longest} characters")
    return found if claim[1] is None else dataclasses.replace(found, value=claim[1])


def _nothing(why: str) -> Seen:
    return Seen(error=Trouble("ValueError", f"no description of a call came back: {why}"))


def sliders(claim: Any) -> tuple[Slider, ...]:
    """The sliders that a far side says it has; none, where it says something else."""
    try:
        found: tuple[Slider, ...] = _read(claim, _sliders)
    except ValueError:
        return ()
    return found


def _read(claim: Any, decoder: Any) -> Any:
    """Raises ValueError, of which msgspec's errors are a kind."""
    match claim:
        case [bytes(text), _]:
            pass
        case _:
            raise ValueError("a description of another form")
    parts = text.count(b",") + text.count(b"[") + text.count(b"{")
    if len(text) > MOST or parts > _MOST_PARTS:
        raise ValueError("more than an observation holds")
    return decoder.decode(text)
