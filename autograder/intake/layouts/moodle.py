"""Moodle: ``{full name}_{participant id}_assignsubmission_file…``, as folders or flat.

Source: moodle/moodle, the assignment's downloader class and, before it, ``mod/assign/locallib.php``. Folder
mode (the default since 3.1) gives ``{name}_{id}_assignsubmission_file/{path}``, in older versions with one
more ``_`` at the folder's end; flat mode ``{name}_{id}_assignsubmission_file_{file}``. Online text is
``…_assignsubmission_onlinetext…``. ``_`` within a name became a space before. With blind marking a localised
word for "Participant" stands in the name's place; teams are ``{group}_{id}`` or ``{group}-{name}_{id}``.
The id is Moodle's, not the student's number. What stands first is Moodle's: a student may call a file anything.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from autograder.intake.delivery import Delivery, Recognised, grouped

if TYPE_CHECKING:
    from collections.abc import Sequence

    from autograder.intake.item import Item

_NAME = re.compile(
    r"(?P<name>.*?)_(?P<id>\d+)_assignsubmission_(?P<plugin>file|onlinetext)(?:_(?P<flat>.*))?", re.DOTALL
)


def recognise(name: str, items: Sequence[Item]) -> Recognised | None:  # noqa: ARG001 - a Layout
    """Deliveries by participant id; None where no name carries Moodle's mark."""
    fitting = [item for item in items if _NAME.fullmatch(item.parts[0])]
    if not fitting:
        return None
    known = {item.origin for item in fitting}

    def participant(item: Item) -> tuple[str, str]:
        match = _NAME.fullmatch(item.parts[0])
        return (match["id"], match["name"]) if match else ("", "")

    return Recognised(
        layout="Moodle",
        deliveries=tuple(
            Delivery(
                key=f"moodle {number} {full_name}",
                student_id=number,
                student_name=full_name.strip(),
                items=tuple(_as_the_student_named_it(item) for item in group),
            )
            for (number, full_name), group in grouped(fitting, participant).items()
        ),
        rest=tuple(item for item in items if item.origin not in known),
    )


def _as_the_student_named_it(item: Item) -> Item:
    if len(item.parts) > 1:
        return item.under(1)
    match = _NAME.fullmatch(item.parts[0])
    return item.named(match["flat"]) if match and match["flat"] else item
