"""otter-grader's export: ``{notebook}_{YYYY_MM_DDTHH_MM_SS_ffffff}.zip``, and what is in it.

Source: otter-grader ``otter/check/notebook.py``. The zip holds the notebook, perhaps a PDF, ``.OTTER_LOG``
and extra files. Opened as a class download (``autograder grade hw1_2026_…zip``), its one notebook is one
submission; the other files lie beside it and are no rows of their own. The log is a pickle and never opened.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from autograder.intake.delivery import Delivery, Recognised

if TYPE_CHECKING:
    from collections.abc import Sequence

    from autograder.intake.item import Item

EXPORT = re.compile(r"(?P<notebook>.+)_\d{4}_\d{2}_\d{2}T\d{2}_\d{2}_\d{2}_\d{6}", re.DOTALL)


def recognise(name: str, items: Sequence[Item]) -> Recognised | None:
    """One delivery, named after the zip; None unless the zip's name is one that otter gives."""
    if not EXPORT.fullmatch(name):
        return None
    return Recognised(
        layout="otter export",
        deliveries=(
            Delivery(
                key=f"otter {name}",
                student_id=name,
                student_name="",
                items=tuple(items),
            ),
        ),
    )
