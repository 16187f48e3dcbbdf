"""Reports: pure functions over the facts in a results folder.

::

    result.json  -> student (what a student may see) -> feedback.html, results.json (Gradescope)
                 -> statistics (a small row each)     -> grades.csv, class.html, the summary on the terminal
    run.json, diagnosis.json, hints.toml              -> class.html, and hints in feedback.html
"""

from __future__ import annotations

from autograder.report.facts import Diagnosis, RunFacts, read_run
from autograder.report.render import pages, render, stored
from autograder.report.statistics import Statistics
from autograder.report.summary import summary

__all__ = ["Diagnosis", "RunFacts", "Statistics", "pages", "read_run", "render", "stored", "summary"]
