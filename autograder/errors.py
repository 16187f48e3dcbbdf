"""The error tree: whose fault it is, in the type, in the words and in the exit code.

::

    AutograderError            a sentence for a person; the command stops
     +-- AuthorError           the assignment is at fault: its master, tests, configuration     exit 1
     +-- InputError            what the user named is at fault: a path, a flag, a submission    exit 1
     +-- SystemFault           ours: the grader or this machine                                 exit 2

Inside, code raises these. At a boundary (one submission, one gate) they become results: nothing that a
student does raises through the grading call.
"""

from __future__ import annotations


class AutograderError(Exception):
    """One clear sentence that names the thing, the place and the next step. Shown without a traceback."""

    exit_code: int = 2


class AuthorError(AutograderError):
    """The instructor's master, tests or configuration cannot be used as written."""

    exit_code = 1


class InputError(AutograderError):
    """A path, an option or a submission that was handed to a command cannot be used."""

    exit_code = 1


class SystemFault(AutograderError):  # noqa: N818 - a fault of the grader, as results call it
    """The grader itself or the machine it runs on failed: never a reason to lower a grade."""

    exit_code = 2
