"""Brightspace (D2L): a folder per attempt, ``{id}-{id} - {name} - {Mon D, YYYY hmm AM}``.

Source: third-party scripts that read such downloads (no official description); the folder's time has no
colon, and ``index.html`` lies at the top. Whether the first number is the student's own is not certain, so
a student is told from another by numbers and name together. The latest attempt with a notebook counts.
"""

from __future__ import annotations

import re
from datetime import datetime
from typing import TYPE_CHECKING

from autograder.intake.delivery import Delivery, Recognised, grouped, latest_attempt

if TYPE_CHECKING:
    from collections.abc import Sequence

    from autograder.intake.item import Item

_FOLDER = re.compile(r"(?P<ids>\d+-\d+) - (?P<name>.+?) - (?P<time>[^-]*\d{4}[^-]*)", re.DOTALL)
_INDEX = "index.html"


def recognise(name: str, items: Sequence[Item]) -> Recognised | None:  # noqa: ARG001 - a Layout
    """Deliveries by numbers and name; None where no folder is named so."""
    fitting = [item for item in items if _FOLDER.fullmatch(item.parts[0])]
    if not fitting:
        return None
    known = {item.origin for item in fitting}
    return Recognised(
        layout="Brightspace",
        deliveries=tuple(_delivery(*who, group) for who, group in grouped(fitting, _who).items()),
        rest=tuple(item for item in items if item.origin not in known and item.parts != (_INDEX,)),
    )


def _who(item: Item) -> tuple[str, str]:
    match = _FOLDER.fullmatch(item.parts[0])
    return (match["ids"], match["name"]) if match else ("", "")


def _delivery(numbers: str, name: str, items: Sequence[Item]) -> Delivery:
    folders = grouped(items, lambda item: item.parts[0])
    times = {folder: _time(folder) for folder in folders}
    # A time that cannot be read (another language) leaves the order open; then all files stay, and several
    # different notebooks among them are reported as ambiguous.
    if all(time is not None for time in times.values()):
        attempts = [folders[folder] for folder in sorted(folders, key=lambda folder: str(times[folder]))]
        chosen, remark = latest_attempt(attempts)
    else:
        chosen, remark = list(items), None
    return Delivery(
        key=f"brightspace {numbers} {name}",
        student_id=numbers.partition("-")[0],
        student_name=name,
        items=tuple(item.under(1) if len(item.parts) > 1 else item for item in chosen),
        remark=remark,
    )


def _time(folder: str) -> datetime | None:
    match = _FOLDER.fullmatch(folder)
    words = re.findall(r"[A-Za-z]+|\d+", match["time"]) if match else []
    if len(words) != 5:  # noqa: PLR2004 - month, day, year, hour and minute, half of the day
        return None
    month, day, year, clock, half = words
    try:
        return datetime.strptime(  # noqa: DTZ007 - only compared with others of its kind
            f"{month[:3]} {day} {year} {clock.zfill(4)} {half}", "%b %d %Y %I%M %p"
        )
    except ValueError:
        return None
