"""How an LMS names what it hands out.

Canvas: ``lib/content_zipper.rb`` of instructure/canvas-lms. Moodle: the assignment module's downloader class.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from random import Random

    from autograder.sample.people import Person

Layout = Literal["canvas", "moodle", "plain"]
LAYOUTS: tuple[Layout, ...] = ("canvas", "moodle", "plain")

_LATE_EVERY = 13


def path_in(layout: Layout, person: Person, *, number: int, uploaded: str) -> str:
    """Where the upload of the class's ``number``-th person lies in the download, with ``/`` between folders.

    >>> from autograder.sample.people import Person
    >>> someone = Person(name="Anna Li", sortable="Li, Anna", student_id="B11999001", lms_id=100003)
    >>> path_in("canvas", someone, number=0, uploaded="hw.ipynb")
    'lianna_100003_900000_hw.ipynb'
    >>> path_in("moodle", someone, number=0, uploaded="hw.ipynb")
    'Anna Li_100003_assignsubmission_file/hw.ipynb'
    """
    if layout == "plain":
        return f"{person.student_id}.ipynb"
    if layout == "moodle":
        full_name = person.name.replace("_", " ")
        return f"{full_name}_{person.lms_id}_assignsubmission_file/{uploaded}"
    # Canvas keeps Unicode word characters of the lower-cased sortable name and nothing else.
    late = "_LATE" if number % _LATE_EVERY == _LATE_EVERY - 1 else ""
    name = re.sub(r"\W", "", person.sortable.lower())
    return f"{name}{late}_{person.lms_id}_{900_000 + 11 * number}_{_canvas_original(uploaded)}"


def _canvas_original(uploaded: str) -> str:
    return re.sub(r'[\x00-\x1f/\\:*?"<>|]+', "_", uploaded)


def uploaded_name(person: Person, stem: str, chance: Random) -> str:
    """What the student called the file: the release's name as browsers, Colab and people change it."""
    return chance.choice(
        (
            f"{stem}.ipynb",
            f"{stem}.ipynb",
            f"{stem} (1).ipynb",
            f"{stem}-1.ipynb",
            f"Copy_of_{stem}.ipynb",
            f"「{stem}_ipynb」的副本.ipynb",
            f"{person.student_id}_{stem}.ipynb",
            f"{person.name.split(' (')[0]} {stem}.ipynb",
        )
    )
