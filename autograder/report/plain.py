"""Strings for people: safe to print, to put into a page or a table, whatever they came from."""

from __future__ import annotations

import re
import unicodedata

_KEPT = {"\n", "\t"}
_DANGEROUS = {"Cc", "Cs", "Co", "Cn", "Zl", "Zp"}
_DIRECTION = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff")
_SUSPECT = re.compile("[^ -~\u00a1-\u0377\u2010-\u2027\u3000-\u318f\u4e00-\u9fff\uff01-\uff5e]")


def clean(text: str, longest: int = 4000) -> str:
    r"""Text without control characters, escapes for terminals, lone surrogates and marks that turn it round.

    Each becomes U+FFFD; lines and tabs stay. ``clean("\x1b[31mred\ud800") == "�[31mred�"``.
    """
    if len(text) <= longest and text.isascii() and text.isprintable():
        return text
    if len(text) > longest:
        text = text[: longest - 1] + "…"
    return _SUSPECT.sub(_replacement, text.replace("\r\n", "\n").replace("\r", "\n"))


def _replacement(match: re.Match[str]) -> str:
    character = match.group()
    if character in _KEPT:
        return character
    if character in _DIRECTION or unicodedata.category(character) in _DANGEROUS:
        return "\N{REPLACEMENT CHARACTER}"
    return character


def line(text: str, longest: int = 400) -> str:
    """The same as one line."""
    return " ".join(clean(text, longest).split())


def points(value: float | None) -> str:
    """Points as people write them: ``20``, ``3.33333``, ``""`` where there are none."""
    if value is None:
        return ""
    written = f"{value:.5f}".rstrip("0").rstrip(".")
    return "0" if written == "-0" else written


def percent(part: float, whole: float) -> int:
    """A whole percentage, never 100 unless it is all and never 0 unless it is nothing."""
    if whole <= 0 or part <= 0:
        return 0
    if part >= whole:
        return 100
    return min(99, max(1, round(100 * part / whole)))
