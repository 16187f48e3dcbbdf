"""GitHub Classroom: ``{assignment}-submissions/{assignment}-{user}/``, each a clone of a repository.

Source: github/gh-classroom ``cmd/gh-classroom/clone/student-repos/student-repos.go``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from autograder.intake.delivery import Delivery, Recognised, grouped

if TYPE_CHECKING:
    from collections.abc import Sequence

    from autograder.intake.item import Item

_ENDING = "-submissions"


def recognise(name: str, items: Sequence[Item]) -> Recognised | None:
    """Deliveries by GitHub user; None unless the folder's name and most of those in it say so."""
    if not name.endswith(_ENDING):
        return None
    prefix = name.removesuffix(_ENDING) + "-"
    fitting = [
        item
        for item in items
        if item.parts[0].startswith(prefix)
        and item.parts[0] not in {prefix, name}  # a zip and the folder in it may share a name
        and (item.folder or len(item.parts) > 1)
    ]
    if not fitting or 2 * len(fitting) < len(items):
        return None
    known = {item.origin for item in fitting}
    return Recognised(
        layout="GitHub Classroom",
        deliveries=tuple(
            Delivery(
                key=f"github {folder}",
                student_id=folder.removeprefix(prefix),
                student_name="",
                items=tuple(item.under(1) if len(item.parts) > 1 else item for item in group),
            )
            for folder, group in grouped(fitting, lambda item: item.parts[0]).items()
        ),
        rest=tuple(item for item in items if item.origin not in known),
    )
