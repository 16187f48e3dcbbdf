"""The ways in which notebooks arrive broken: each takes a notebook and returns what is handed in instead.

Notebooks are plain nbformat 4 mappings whose answer cells carry ``metadata.autograder``.
"""

from __future__ import annotations

import copy
import json
import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable

Cells = list[dict[str, Any]]
Notebook = dict[str, Any]

_DEFINITION = re.compile(r"^(?P<indent>[ \t]*)def \w+\(.*\)[^:\n]*:[ \t]*\n", re.MULTILINE)


def dump(notebook: Notebook) -> bytes:
    """The bytes that Jupyter would write."""
    return (json.dumps(notebook, indent=1, ensure_ascii=False) + "\n").encode()


def answer_of(cell: dict[str, Any]) -> str | None:
    """The question that a code cell of the release answers, if it is an answer cell."""
    mark = cell.get("metadata", {}).get("autograder", {})
    is_answer = cell["cell_type"] == "code" and mark.get("role") == "answer"
    return mark.get("question") if is_answer else None


def _source(cell: dict[str, Any]) -> str:
    source = cell["source"]
    return source if isinstance(source, str) else "".join(source)


def _changed(notebook: Notebook, question: str, change: Callable[[dict[str, Any]], Cells]) -> Notebook:
    """The notebook with the first answer cell of ``question`` replaced by what ``change`` makes of it."""
    spoilt = copy.deepcopy(notebook)
    for position, cell in enumerate(spoilt["cells"]):
        if answer_of(cell) == question:
            spoilt["cells"][position : position + 1] = change(cell)
            break
    return spoilt


def _code(source: str) -> dict[str, Any]:
    return {"cell_type": "code", "execution_count": None, "metadata": {}, "outputs": [], "source": source}


def syntax_error(notebook: Notebook, question: str) -> Notebook:
    """A colon or a bracket is missing."""

    def change(cell: dict[str, Any]) -> Cells:
        source = _source(cell)
        broken = _DEFINITION.sub(lambda found: found[0].rstrip().rstrip(":") + "\n", source, count=1)
        return [{**cell, "source": broken if broken != source else source + "\nprint((1)"}]

    return _changed(notebook, question, change)


def error_in_cell(notebook: Notebook, question: str) -> Notebook:
    """The cell raises after its answer is defined."""
    return _changed(notebook, question, lambda cell: [{**cell, "source": _source(cell) + "\nprint(my_old_result)"}])


def endless_cell(notebook: Notebook, question: str) -> Notebook:
    """A cell of the student's own, after the answer, never ends."""
    loop = _code("n = 0\nwhile n < 10:\n    m = n + 1")
    return _changed(notebook, question, lambda cell: [cell, loop])


def endless_function(notebook: Notebook, question: str) -> Notebook:
    """The function that was asked for never returns; where the answer has none, the cell does not end."""

    def change(cell: dict[str, Any]) -> Cells:
        source = _source(cell)
        broken = _DEFINITION.sub(
            lambda found: f"{found[0]}{found['indent']}    while True:\n{found['indent']}        pass\n",
            source,
            count=1,
        )
        return [{**cell, "source": broken if broken != source else source + "\nwhile True:\n    pass"}]

    return _changed(notebook, question, change)


def deleted_answer(notebook: Notebook, question: str) -> Notebook:
    """The answer cell is gone."""
    return _changed(notebook, question, lambda _: [])


def renamed_function(notebook: Notebook, question: str) -> Notebook:
    """The function has a name of the student's own."""
    return _changed(
        notebook,
        question,
        lambda cell: [{**cell, "source": re.sub(r"\bdef (\w+)\(", r"def my_\1(", _source(cell), count=1)}],
    )


def not_json(_whole: bytes) -> bytes:
    """A sign-in page that was saved under the notebook's name."""
    return b"<!DOCTYPE html>\n<html><head><title>Sign in</title></head><body>Session expired.</body></html>\n"


def truncated(whole: bytes) -> bytes:
    """The upload broke off."""
    return whole[: len(whole) * 3 // 5]


def empty_file(_whole: bytes) -> bytes:
    """Nothing arrived."""
    return b""


IN_A_CELL: dict[str, Callable[[Notebook, str], Notebook]] = {
    "syntax error": syntax_error,
    "endless loop in a cell": endless_cell,
    "exception in a cell": error_in_cell,
    "answer deleted": deleted_answer,
    "endless loop in a function": endless_function,
    "function renamed": renamed_function,
}
"""Damage to the answer of one question."""
UNREADABLE: dict[str, Callable[[bytes], bytes]] = {
    "not a notebook": not_json,
    "truncated": truncated,
    "empty file": empty_file,
}
"""Damage to the whole file: nobody can grade it."""
SPOILS = (
    "syntax error",
    "endless loop in a cell",
    "exception in a cell",
    "not a notebook",
    "answer deleted",
    "truncated",
    "endless loop in a function",
    "function renamed",
    "empty file",
)
"""In the order in which a class meets them: the six that every class of 40 has come first."""


def as_colab_saves(notebook: Notebook) -> Notebook:
    """The same notebook after Colab: nbformat 4.0, new metadata, no tags, source as a list of lines."""
    cells: Cells = []
    for cell in notebook["cells"]:
        kept = {key: value for key, value in cell.items() if key not in {"id", "metadata"}}
        lines = _source(cell).splitlines(keepends=True)
        cells.append({**kept, "metadata": {"id": f"c{len(cells):04d}"}, "source": lines})
    return {
        "nbformat": 4,
        "nbformat_minor": 0,
        "metadata": {
            "colab": {"provenance": []},
            "kernelspec": {"name": "python3", "display_name": "Python 3"},
            "language_info": {"name": "python"},
        },
        "cells": cells,
    }
