"""The release: what students get, made of the master.

One self-contained notebook for each language, and a README for students in both. A release holds nothing that
is not in the master, and it is the same bytes for the same master on any day and machine.
"""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, Any

from autograder import chartfont
from autograder.chartfont import ChartFont, chart_font, font_cell
from autograder.handout import fill
from autograder.model import Language, Text
from autograder.notebook import Cell, Notebook, read, write
from autograder.setup_cell import PINS, TITLE, setup_cell

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from autograder.master import Form, Master

_FORM = {"cellView": "form", "jupyter": {"source_hidden": True}}
"""Fold the cell: in Colab, in JupyterLab."""
_FIXED = {"deletable": False, "editable": False}
_CHECK_ALL = "grader.check_all()"


def notebook_name(name: str, language: Language) -> str:
    """What a released notebook's file is called."""
    return f"{name}_{language}.ipynb"


def release(master: Master, font: ChartFont | None, tools: Mapping[str, str]) -> dict[str, bytes]:
    """All files of ``assignment/NAME/``: file name -> content."""
    files = {
        notebook_name(master.name, language): write(_notebook(master, form, font, tools))
        for language, form in master.forms.items()
    }
    files["README.md"] = readme(master).encode()
    return files


def given(master: Master, files: Mapping[str, bytes]) -> dict[Language, tuple[str, ...]]:
    """The code cells of what `release` made, in order, by language."""
    notebooks = {language: files[notebook_name(master.name, language)] for language in master.forms}
    return {
        language: tuple(cell.source for cell in read(data, name=master.name).cells if cell.kind == "code")
        for language, data in notebooks.items()
    }


def make_font(master: Master, kept: Path) -> ChartFont | None:
    """The font for the charts of this master; see `chartfont`.

    Args:
        master: the master.
        kept: the file where the last one is kept.
    """
    cells = (cell for form in master.forms.values() for cell in (*form.student, *form.reference))
    sources = dict.fromkeys(cell.source for cell in cells if cell.kind == "code")
    return chart_font(chartfont.characters(sources), kept)


def _notebook(master: Master, form: Form, font: ChartFont | None, tools: Mapping[str, str]) -> Notebook:
    language = form.language
    cells = [_released(cell) for cell in form.student]
    first = 1 if cells and cells[0].kind == "markdown" else 0  # the title stays on top
    ours = [_folded(setup_cell(language, form.public_tests, tools), "setup")]
    if font is not None:
        ours.append(_folded(font_cell(font.data, chartfont.TITLE.in_(language)), "font"))
    cells[first:first] = ours
    if _CHECK_ALL not in (cell.source.strip() for cell in cells):  # a master may write its own ending
        cells += _ending(master, language)
    return Notebook(tuple(cells), language, assignment=master.name)


def _released(cell: Cell) -> Cell:
    """A cell of the student's form, with the metadata that may leave the house."""
    if cell.role != "answer":
        return cell
    return Cell(cell.kind, cell.source, {"autograder": {"question": cell.question, "role": "answer"}})


def _folded(source: str, role: str) -> Cell:
    return Cell("code", source, {"autograder": {"role": role}, **_FORM, **_FIXED})


# ------------------------------------------------------------------------------------- how it ends

_HAND_IN = Text("交到這門課在學校平台上的作業區。", "Upload it to this assignment on your course's site.")


def _ending(master: Master, language: Language) -> list[Cell]:
    hand_in = (master.hand_in or _HAND_IN).in_(language)
    return [
        Cell("markdown", fill(f"ending.{language}.md", hand_in=hand_in).rstrip("\n"), dict(_FIXED)),
        Cell("code", _CHECK_ALL, {"autograder": {"role": "check_all"}, **_FIXED}),
    ]


def readme(master: Master) -> str:
    """The README for students, in both languages."""
    hand_in = master.hand_in or _HAND_IN
    return fill(
        "README.md",
        zh=master.title.zh,
        en=master.title.en,
        notebook_zh=notebook_name(master.name, "zh-TW"),
        notebook_en=notebook_name(master.name, "en"),
        pin=PINS[0],
        setup_zh=TITLE.zh,
        setup_en=TITLE.en,
        hand_in_zh=hand_in.zh,
        hand_in_en=hand_in.en,
    )


# ------------------------------------------------------------------------------------- answers into a release


def splice(notebook: Mapping[str, Any], answers: Mapping[str, tuple[str, ...]]) -> dict[str, Any]:
    """A released notebook with answers in it. Neither argument is changed.

    Args:
        notebook: a released notebook, as nbformat 4 plain data.
        answers: question -> what goes into its answer cells, in order. Cells beyond the last answer stay as
            they are; answers beyond the last cell become further cells after it.
    """
    spliced = copy.deepcopy(dict(notebook))
    waiting = {question: list(sources) for question, sources in answers.items()}
    last: dict[str, int] = {}
    for number, cell in enumerate(spliced["cells"]):
        ours = cell.get("metadata", {}).get("autograder", {})
        question = ours.get("question")
        if ours.get("role") == "answer" and question in waiting:
            last[question] = number
            if waiting[question]:
                cell["source"] = waiting[question].pop(0).splitlines(keepends=True)
    for question, number in sorted(last.items(), key=lambda item: -item[1]):
        for extra, source in enumerate(waiting[question]):
            further = copy.deepcopy(spliced["cells"][number])
            further["id"] = f"{further['id'][:50]}-more{extra + 1}"
            further["source"] = source.splitlines(keepends=True)
            spliced["cells"].insert(number + 1 + extra, further)
    return spliced
