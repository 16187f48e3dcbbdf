"""What a teacher downloaded, as submissions: ``collect(paths)``.

::

    folder, archive   what lies on disk or in a zip, as items; the only files that open anything
        -> layouts/   whose is what, from the names alone
        -> choose     which of a student's files is the notebook
        -> naming     an id that the grader chooses
        -> collect    all of it, for the paths on a command line
"""

from __future__ import annotations

from autograder.intake.choose import Contents
from autograder.intake.collect import Submission, collect
from autograder.intake.item import ReadingLimits, Unreadable

__all__ = ["Contents", "ReadingLimits", "Submission", "Unreadable", "collect"]
