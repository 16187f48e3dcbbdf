"""Probes: the calls by which a submission shows how it behaves, whatever its cases say.

An assignment may have a file ``probes.toml`` beside its master::

    [[probe]]
    name = "huge_list"                  # unique in the assignment
    question = "q1"
    call = "softmax_function"           # call this function of the student's ...
    given = [[[1e4, 10001.0]]]          # ... once for each list of arguments
    array = true                        # its lists of numbers go in as arrays

    [[probe]]
    name = "doubling"
    question = "q4"
    variable = "gap_that_doubles"       # or read a variable
    between = [0.68, 0.71]              # all values in between are right, and the same; of an array: [[...], [...]]
                                        # of wrong ones, three digits are compared

    [[probe]]
    name = "chart"
    question = "q6"
    call = "visualize_softmax"
    keywords = ["score_a", "score_b", "score_c"]    # arguments go in by name, as interact passes them
    given = [[2.0, 1.0, 0.0], [0.0, 2.0, 1.0]]
    see = ["text", "chart"]             # what to look at: "value" is the default

    [[probe]]
    name = "sliders"
    question = "q6"
    moves = [{ score_a = 2.0 }]         # or look at the sliders and move them
    see = ["chart"]

Of a probe only the call and its arguments travel into the sandbox. What came back is kept as plain data in
``result.json``. Probes decide no points; ``diagnose`` compares the answers with those of the catalogue's
misconceptions.
"""

from __future__ import annotations

import difflib
import re
from typing import TYPE_CHECKING, Any, Literal

import msgspec

from autograder.errors import AuthorError
from autograder.sheet import read_sheet

if TYPE_CHECKING:
    from collections.abc import Collection
    from pathlib import Path

See = Literal["value", "total", "text", "chart", "input"]
"""``value``: what comes back. ``total``: of that, only the kind, the shape, the sum and how many are 0, for
what is drawn at random. ``text``: numbers that are printed and displayed, and whether the words change from
call to call. ``chart``: bars, looks, axes. ``input``: whether the arguments were changed.

Of a variable with ``between`` it may be nothing at all: where the number lies is seen all the same."""

FILE = "probes.toml"

Atoms = dict[str, object]
"""What one probe saw: facts by name, as plain data. See ``behaviour``."""
SOFT = " ~"
"""Ends the name of an atom that only decides between candidates that all fit: how an error was worded, a colour that
hardly differs. The same mistake, written otherwise, may well differ there."""
Behaviour = dict[str, Atoms]
"""Probe -> what it saw."""

_NAMES_AND_NUMBERS = re.compile(r"'[^']*'|\"[^\"]*\"|\d+(\.\d+)?")


def worded(message: str) -> str:
    """What an error says, without the names and numbers that differ from program to program.

    >>> worded("name 'softmx' is not defined")
    'name * is not defined'
    """
    return _NAMES_AND_NUMBERS.sub("*", message)


class Probe(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, omit_defaults=True):
    """One probe: exactly one of ``call``, ``variable`` and ``moves`` is given."""

    name: str
    question: str
    call: str | None = None
    variable: str | None = None
    moves: tuple[dict[str, float], ...] | None = None
    given: tuple[tuple[Any, ...], ...] = ()
    keywords: tuple[str, ...] = ()
    array: bool = False
    between: tuple[float | tuple[float, ...], float | tuple[float, ...]] | None = None
    see: tuple[See, ...] = ("value",)
    always: bool = False
    """Try it on every submission, not only where a case of its question failed."""


class _Sheet(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    probe: tuple[Probe, ...] = ()


def read_probes(folder: Path, *, questions: Collection[str], shown: str | None = None) -> tuple[Probe, ...]:
    """The probes of the assignment in ``folder``, in the order of the file; none where there is no file.

    Args:
        folder: the assignment's private folder.
        questions: of the assignment.
        shown: what to call the folder in messages.

    Raises:
        AuthorError: names the file, the probe and the next step.
    """
    where = f"{shown or folder}/{FILE}"
    document = read_sheet(folder / FILE, where)
    try:
        sheet = msgspec.convert(document, _Sheet)
    except msgspec.ValidationError as error:
        raise AuthorError(f"{where}: {_malformed(document, str(error))}") from error
    seen: set[str] = set()
    for probe in sheet.probe:
        problem = _problem(probe, questions) or ("is there twice. Rename one." if probe.name in seen else "")
        if problem:
            raise AuthorError(f"{where}: probe '{probe.name}' {problem}")
        seen.add(probe.name)
    return sheet.probe


def _malformed(document: dict[str, Any], complaint: str) -> str:
    """What msgspec says of a file, as a sentence that names the probe and the key."""
    said, _, at = complaint.partition(" - at ")
    unknown, missing = (re.search(f"{which} field `([^`]*)`", said) for which in ("unknown", "required"))
    found = re.match(r"`\$\.probe\[(\d+)\]\.?([^`]*)`", at)
    probes = document.get("probe")
    if found is None or not isinstance(probes, list):
        said = f"there is no {unknown[1]!r}" if unknown else said
        return f"{said}. A probe begins with the line '[[probe]]'."
    entry = probes[int(found[1])]
    name = entry.get("name") if isinstance(entry, dict) else None
    whose = f"probe '{name}'" if isinstance(name, str) else f"probe number {int(found[1]) + 1}"
    if unknown:
        near = difflib.get_close_matches(unknown[1], Probe.__struct_fields__, n=1)
        advice = f"Did you mean '{near[0]}'?" if near else f"Known are {', '.join(Probe.__struct_fields__)}."
        return f"{whose} has a key '{unknown[1]}', which means nothing. {advice}"
    if missing:
        return f"{whose} has no '{missing[1]}'. Add it."
    return f"{whose}: '{found[2]}': {said}. Correct it."


def _problem(probe: Probe, questions: Collection[str]) -> str:
    """The first thing that is wrong with a probe, as the end of a sentence; empty where nothing is."""
    rules = {
        f"belongs to '{probe.question}', which is no question. The questions are {', '.join(questions)}.": (
            probe.question not in questions
        ),
        "needs exactly one of 'call', 'variable' and 'moves'. Give one.": (
            sum(kind is not None for kind in (probe.call, probe.variable, probe.moves)) != 1
        ),
        "calls a function with nothing. Add 'given', one list of arguments for each call.": (
            probe.call is not None and not probe.given
        ),
        "calls nothing, so 'given', 'keywords' and 'array' mean nothing. Delete them.": (
            probe.call is None and bool(probe.given or probe.keywords or probe.array)
        ),
        "gives another number of arguments than 'keywords' names. Make them agree.": (
            bool(probe.keywords) and any(len(arguments) != len(probe.keywords) for arguments in probe.given)
        ),
        "looks at nothing. Add 'see'.": not probe.see and probe.between is None,
        "has 'between', which is for a variable. Delete it.": (probe.between is not None and probe.variable is None),
    }
    return next((sentence for sentence, broken in rules.items() if broken), "")
