"""Submissions that fail alike and match no catalogued misconception, and the hints a person writes for them.

A cluster is named by what its members do (``q1-5d2f0c1a``), so that the same behaviour has the same name next
week and next year. A hint for it is written into ``hints.toml`` in the results folder::

    [q1-5d2f0c1a]
    zh-TW = "…"
    en = "…"

``autograder report`` renders everybody's feedback with it; nothing is graded again.
"""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING

import msgspec

from autograder.diagnose import MISSING, Deviations, same
from autograder.errors import AuthorError
from autograder.model import Text
from autograder.sheet import read_sheet

if TYPE_CHECKING:
    from collections.abc import Iterable
    from pathlib import Path

HINTS = "hints.toml"

_SHOWN = 3
_LONGEST = 60
_DIGITS = 4
"""Significant digits that go into a name: coarser than the tolerance, so that rounding rarely splits."""


class Unexplained(msgspec.Struct, frozen=True, kw_only=True):
    """One submission's failure in one question that has no name."""

    submission: str
    question: str
    cases: tuple[str, ...]
    """The cases that failed, sorted."""
    deviations: Deviations


class Group(msgspec.Struct, frozen=True, kw_only=True):
    """Submissions that behave alike in one question."""

    name: str
    aliases: tuple[str, ...]
    """Names that single members would have: rounding may give neighbours different ones."""
    question: str
    members: tuple[str, ...]
    cases: tuple[str, ...]
    """The cases that all of them fail."""
    description: str


def groups(unexplained: Iterable[Unexplained]) -> tuple[Group, ...]:
    """Group what behaves alike, largest groups first; a submission alone is a group of one."""
    named = sorted(((_name(item), item) for item in unexplained), key=lambda pair: (pair[0], pair[1].submission))
    gathered: list[list[tuple[str, Unexplained]]] = []
    for name, item in named:
        for members in gathered:
            if _alike(members[0][1], item):
                members.append((name, item))
                break
        else:
            gathered.append([(name, item)])
    made = [_group(members) for members in gathered]
    return tuple(sorted(made, key=lambda group: (group.question, -len(group.members), group.name)))


def _group(members: list[tuple[str, Unexplained]]) -> Group:
    first = members[0][1]
    return Group(
        name=members[0][0],
        aliases=tuple(sorted({name for name, _ in members})),
        question=first.question,
        members=tuple(sorted({item.submission for _, item in members})),
        cases=tuple(sorted(set(first.cases).intersection(*(item.cases for _, item in members)))),
        description=describe(first.deviations),
    )


def _alike(one: Unexplained, other: Unexplained) -> bool:
    if one.question != other.question:
        return False
    if not one.deviations and not other.deviations:
        # The probes show nothing wrong: all that is known is what failed.
        return one.cases == other.cases
    return one.deviations.keys() == other.deviations.keys() and all(
        value is other.deviations[place] or same(value, other.deviations[place])
        for place, value in one.deviations.items()
    )


def _name(item: Unexplained) -> str:
    facts: list[object] = [
        [probe, atom, _rounded(value)] for (probe, atom), value in sorted(item.deviations.items())
    ] or [["cases", *item.cases]]
    digest = hashlib.sha256(json.dumps([item.question, facts], sort_keys=True).encode()).hexdigest()
    return f"{item.question}-{digest[:8]}"


def _rounded(value: object) -> object:
    if value is MISSING:
        return None
    if isinstance(value, list | tuple):
        return [_rounded(part) for part in value]
    if isinstance(value, float):
        return float(f"{value:.{_DIGITS}g}")
    return value


def describe(found: Deviations) -> str:
    """The first few deviations, for a TA who looks at the cluster.

    >>> describe({("huge", "0.error"): "OverflowError"})
    'huge 0.error: OverflowError'
    """
    parts = [f"{probe} {atom}: {_words(value)}" for (probe, atom), value in sorted(found.items())]
    more = [f"… {len(parts) - _SHOWN} more"] if len(parts) > _SHOWN else []
    return "; ".join([*parts[:_SHOWN], *more])


def _words(value: object) -> str:
    text = str(_rounded(value)) if value is not MISSING else "missing"
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"


def read_hints(path: Path) -> dict[str, Text]:
    """The hints that a person wrote for clusters; none where there is no file.

    Raises:
        AuthorError: names the file, the cluster and the next step.
    """
    hints = {}
    for name, hint in read_sheet(path, str(path)).items():
        if not isinstance(hint, dict) or set(hint) != {"zh-TW", "en"}:
            raise AuthorError(f"{path}: [{name}] needs zh-TW and en, and nothing else. Write both.")
        if not all(isinstance(words, str) and words.strip() for words in hint.values()):
            raise AuthorError(f"{path}: [{name}] has an empty hint. Write it, or delete the section.")
        hints[name] = Text(hint["zh-TW"].strip(), hint["en"].strip())
    return hints


def hint_for(group: Group, hints: dict[str, Text]) -> Text | None:
    """The hint that was written for a group, under its name or any of its members' names."""
    return next((hints[name] for name in (group.name, *group.aliases) if name in hints), None)
