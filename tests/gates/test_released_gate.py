"""The gates on what leaves the house: leaks, same bytes, notebooks that open."""

from __future__ import annotations

import json

import pytest

from autograder.gates.rebuilt import Rebuilding, digest
from autograder.gates.released import bytes_gate, leaks_gate
from autograder.leaks import Leak


def cell(number, source="x = 1", **more):
    return {
        "cell_type": "code",
        "id": f"c{number}",
        "metadata": {},
        "source": source,
        "outputs": [],
        "execution_count": None,
        **more,
    }


def notebook(*cells, minor=5):
    made = {
        "nbformat": 4,
        "nbformat_minor": minor,
        "metadata": {"kernelspec": {"name": "python3", "display_name": "Python 3", "language": "python"}},
        "cells": list(cells),
    }
    return json.dumps(made).encode()


GOOD = notebook(cell(1), cell(2))


def judged(released=None, shipped=None, rebuilt=None):
    released = released or {"a.ipynb": GOOD}
    files = {name: digest(data) for name, data in released.items()}
    return bytes_gate(files if shipped is None else shipped, rebuilt or [files, files], released)


def said(report):
    return " / ".join(finding.sentence for finding in report.findings)


def test_current_reproducible_and_clean_release_passes():
    report = judged()
    assert report.findings == ()
    assert report.checked == "1 files built 3 times, 1 notebooks opened"


def test_builds_that_differ_are_found():
    assert said(judged(rebuilt=[{"a.ipynb": "1"}, {"a.ipynb": "2"}])) == "Two builds make different bytes of it."


def test_file_that_is_not_current_is_found():
    assert said(judged(shipped={"a.ipynb": "0"})).startswith("It is not what a build makes now.")


def test_file_that_is_missing_is_found():
    assert said(judged(shipped={})).startswith("It is missing. Run autograder build.")


def test_file_that_no_build_makes_is_found():
    report = judged(shipped={"a.ipynb": digest(GOOD), "old.ipynb": "0"})
    (finding,) = report.findings
    assert finding.file == "old.ipynb"


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"{", "It does not open"),
        (notebook({"cell_type": "code"}), "It is no valid notebook: "),
        (
            notebook({key: value for key, value in cell(1).items() if key != "id"}, minor=4),
            "It is nbformat 4.4, not 4.5.",
        ),
        (notebook(cell(1, execution_count=3)), "Cell 1 still has outputs."),
        (
            notebook(cell(1), cell(2, outputs=[{"output_type": "stream", "name": "stdout", "text": "1"}])),
            "Cell 2 still has outputs.",
        ),
    ],
)
def test_notebook_that_is_not_clean_is_found(data, words):
    report = judged({"a.ipynb": data})
    assert words in said(report)
    assert report.findings[0].file == "a.ipynb"


def test_leak_names_the_case_and_the_place():
    leak = Leak(where="a.ipynb: cells[2].source", kind="hidden test", origin="q1.huge", text="x = 1e4")
    report = leaks_gate([leak], {"a.ipynb": GOOD})
    (finding,) = report.findings
    assert not report.passed
    assert (finding.question, finding.case, finding.file) == ("q1", "q1.huge", "a.ipynb: cells[2].source")
    assert leaks_gate([], {"a.ipynb": GOOD}).passed


def test_leaked_note_of_no_question_names_the_master_and_no_case():
    leak = Leak(where="a.ipynb: cells[0].source", kind="note", origin="solutions/x/x.py", text="Mark it by the rubric")
    (finding,) = leaks_gate([leak], {"a.ipynb": GOOD}).findings
    assert (finding.question, finding.case) == (None, None)
    assert "A note of solutions/x/x.py is released" in finding.sentence


@pytest.mark.slow
def test_build_that_fails_through_the_author_says_so_in_the_authors_terms(tmp_path):
    rebuilding = Rebuilding(tmp_path, "nothing")
    with pytest.raises(Exception, match="there is no master") as caught:
        rebuilding.digests()
    assert type(caught.value).__name__ == "AuthorError"
