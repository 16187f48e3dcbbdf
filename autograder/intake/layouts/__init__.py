"""How learning platforms lay out what they let a teacher download: one file a platform.

Each module has ``recognise(name, items)``, a pure function from the names that were found to deliveries, or
None. The order is from the most telling names to the least; ``plain`` takes whatever nobody else knows.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from autograder.intake.layouts import (
    blackboard,
    brightspace,
    canvas,
    github_classroom,
    gradescope,
    moodle,
    otter_export,
    plain,
)

if TYPE_CHECKING:
    from autograder.intake.delivery import Layout

LAYOUTS: tuple[Layout, ...] = (
    gradescope.recognise,
    moodle.recognise,
    brightspace.recognise,
    blackboard.recognise,
    canvas.recognise,
    github_classroom.recognise,
    otter_export.recognise,
)

__all__ = ["LAYOUTS", "plain"]
