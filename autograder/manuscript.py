"""The master as it was written: its cells, each with the place where it stands.

A master is a jupytext percent script, a notebook or a MyST Markdown file with otter-grader's marks in it. A
cell with the metadata ``lang="zh-TW"`` or ``lang="en"`` belongs to that language; a cell without is shared.
Every complaint about the master is made here, so that each one names file, line, cell and question.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, cast

import jupytext
import msgspec
import nbformat
import yaml
from otter.assign.blocks import extract_all_fenced_otter_cells
from otter.assign.utils import AssignNotebookFormatException

from autograder.errors import AuthorError
from autograder.model import LANGUAGES, Language
from autograder.notebook import Kind, clean

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable
    from pathlib import Path

FORMATS = {".py": "py:percent", ".ipynb": "", ".md": "md:myst"}
"""Suffix of a master -> jupytext's name of its format; empty for a notebook itself."""


class Passage(msgspec.Struct, frozen=True, kw_only=True):
    """One cell of the master."""

    number: int
    """1-based, as notebook and jupytext count cells."""
    line: int | None
    """Of its first line of source, in a text master."""
    kind: Kind
    source: str
    language: Language | None = None
    """None: shared by all."""

    @property
    def first(self) -> str:
        """Its first line that says anything, shortened."""
        line = next((line.strip() for line in self.source.split("\n") if line.strip()), "")
        return line if len(line) <= _SHORT else line[: _SHORT - 1] + "…"

    def node(self, **metadata: Any) -> nbformat.NotebookNode:
        """The cell as nbformat's object, for otter."""
        document: dict[str, Any] = {"cell_type": self.kind, "source": self.source, "metadata": metadata}
        if self.kind == "code":
            document |= {"outputs": [], "execution_count": None}
        return cast("nbformat.NotebookNode", nbformat.from_dict(document))  # type: ignore[no-untyped-call]  # theirs


_SHORT = 50


class Manuscript(msgspec.Struct, frozen=True):
    """All cells of a master, in order."""

    file: str
    """For people: relative to the project."""
    passages: tuple[Passage, ...]

    def error(self, passage: Passage, problem: str, *, question: str | None = None, offset: int = 0) -> AuthorError:
        """A complaint about one cell: place, problem and next step in one sentence.

        Args:
            passage: the cell.
            problem: what is wrong and what to do.
            question: the question that the cell is in.
            offset: lines from the cell's first line to the one that is meant.
        """
        place = self.file if passage.line is None else f"{self.file}, line {passage.line + offset}"
        within = f", question {question}" if question else ""
        return AuthorError(f"{place} (cell {passage.number}, “{passage.first}”{within}): {problem}")


def notebook_of(nodes: Iterable[nbformat.NotebookNode]) -> nbformat.NotebookNode:
    """A notebook of nbformat's, as otter takes it. Without ids, which nbformat would draw at random."""
    document = {
        "cells": list(nodes),
        "metadata": {"kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"}},
        "nbformat": 4,
        "nbformat_minor": 4,
    }
    return cast("nbformat.NotebookNode", nbformat.from_dict(document))  # type: ignore[no-untyped-call]  # theirs


def read_manuscript(path: Path, *, shown: str) -> Manuscript:
    """Read a master.

    Args:
        path: the file; its suffix tells the format.
        shown: what to call it in messages.

    Raises:
        AuthorError: it is no such file, or it is not one of the formats.
    """
    if path.suffix not in FORMATS:
        raise AuthorError(f"{shown}: a master ends in {', '.join(FORMATS)}. Rename it or convert it with jupytext.")
    try:
        text = clean(path.read_bytes().decode("utf-8-sig"))
    except FileNotFoundError as error:
        raise AuthorError(f"{shown}: there is no such file. Write the master there.") from error
    except OSError as error:
        raise AuthorError(f"{shown}: cannot be read ({error.strerror}). Mend that.") from error
    except UnicodeDecodeError as error:
        raise AuthorError(f"{shown}: is not UTF-8 (byte {error.start + 1}). Save it as UTF-8.") from error
    nodes = _notebook(text, path.suffix, shown).cells
    lines = _starts([node.source for node in nodes], text.split("\n")) if path.suffix != ".ipynb" else {}
    passages: list[Passage] = []
    for number, node in enumerate(nodes, start=1):
        whole = Passage(
            number=number,
            line=lines.get(number),
            kind=cast("Kind", node.cell_type),
            source=clean(node.source),
            language=None,
        )
        language = node.metadata.get("lang")
        if language is not None and language not in LANGUAGES:
            raise Manuscript(shown, ()).error(
                whole, f'lang={language!r} is no language. Write lang="zh-TW" or lang="en", or take it out.'
            )
        passages += _unfenced(msgspec.structs.replace(whole, language=language), shown)
    if not passages:
        raise AuthorError(f"{shown}: has no cells. A percent script's cells begin with a line '# %%'.")
    return Manuscript(shown, tuple(passages))


def _notebook(text: str, suffix: str, shown: str) -> nbformat.NotebookNode:
    try:
        reader: Any = nbformat.reads if suffix == ".ipynb" else jupytext.reads
        options = {"as_version": 4} if suffix == ".ipynb" else {"fmt": FORMATS[suffix]}
        return cast("nbformat.NotebookNode", reader(text, **options))
    except Exception as error:  # both readers raise whatever their parsers raise
        problem = " ".join(str(error).split())[:200]
        raise AuthorError(f"{shown}: cannot be read as a {suffix} master: {problem}. Correct that.") from error


def _starts(sources: list[str], lines: list[str]) -> dict[int, int]:
    """Cell number -> line of the file where its source begins.

    jupytext does not tell. Cells stand in the file in their order, so each one's first line is searched from
    the end of the one before; comment marks before it do not count, for the format may have put them there.
    """
    bare = [_bare(line) for line in lines]
    found: dict[int, int] = {}
    position = 0
    for number, source in enumerate(sources, start=1):
        parts = [_bare(line) for line in source.split("\n")]
        skip = next((index for index, part in enumerate(parts) if part), None)
        if skip is None:
            continue
        try:
            at = bare.index(parts[skip], position)
        except ValueError:
            continue
        found[number] = max(at - skip, 0) + 1
        position = at + len(parts) - skip
    return found


def _bare(line: str) -> str:
    return line.strip().lstrip("# \t")


def _unfenced(passage: Passage, shown: str) -> list[Passage]:
    """The cell; or, where Markdown holds otter's fenced blocks, the cells that otter sees in it."""
    try:
        parts = extract_all_fenced_otter_cells([passage.node()])
    except AssignNotebookFormatException as error:
        raise Manuscript(shown, ()).error(
            passage, "a ```otter block is not closed. Close it with a line ```."
        ) from error
    if len(parts) == 1 and parts[0].source == passage.source:
        return [passage]
    cut: list[Passage] = []
    position = 0
    for part in parts:
        at = passage.source.find(part.source.strip(), position)
        position = max(at, position)
        line = None if passage.line is None else passage.line + passage.source.count("\n", 0, position)
        kind = cast("Kind", part.cell_type)
        # what fences hold is otter's and shared by nature; prose keeps its language
        language = passage.language if kind == "markdown" else None
        cut.append(Passage(number=passage.number, line=line, kind=kind, source=part.source, language=language))
    return cut


def read_mapping(
    manuscript: Manuscript,
    passage: Passage,
    text: str,
    *,
    known: Collection[str],
    question: str | None = None,
    start: int = 0,
) -> dict[str, Any]:
    """A config, which is a YAML mapping with known keys; empty text is an empty mapping.

    Args:
        manuscript: the master.
        passage: the cell that the config stands in.
        text: the config.
        known: the keys that mean something there.
        question: the question that the cell is in.
        start: lines from the cell's first line to the text's.

    Raises:
        AuthorError: it is none, or has other keys: a misspelt one would be ignored for ever.
    """
    try:
        config = yaml.safe_load(text)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        raise manuscript.error(
            passage,
            f"this config is no YAML: {getattr(error, 'problem', None) or error}. Correct that line;"
            " quote a text that has ': ' or ' #' in it.",
            question=question,
            offset=start + (mark.line if mark is not None else 0),
        ) from error
    config = {} if config is None else config
    if not isinstance(config, dict):
        raise manuscript.error(passage, "this config is no YAML mapping. Write lines 'key: value'.", question=question)
    unknown = next((str(key) for key in config if key not in known), None)
    if unknown is not None:
        raise manuscript.error(
            passage,
            f"the key {unknown!r} means nothing here. Known are {', '.join(sorted(known))}.",
            question=question,
        )
    return config


def in_language(passages: Iterable[Passage], language: Language) -> tuple[Passage, ...]:
    """The cells that one language's readers see, and those that otter reads."""
    return tuple(passage for passage in passages if passage.language in (None, language))


def check_twins(manuscript: Manuscript) -> None:
    """Every cell of one language has its counterpart.

    Between two shared cells there are as many cells of the one language as of the other, kind by kind.

    Raises:
        AuthorError: names the first cell without one.
    """
    stretch: list[Passage] = []
    for passage in (*manuscript.passages, None):
        if passage is not None and passage.language is not None:
            stretch.append(passage)
            continue
        if passage is not None and _IGNORED.match(passage.source):
            continue
        _check_stretch(manuscript, stretch)
        stretch = []


_IGNORED = re.compile(r"##\s*ignore\s*##\s*|#\s*ignore\s*", re.IGNORECASE)
"""Otter's ``is_ignore_cell``: a note of the instructor's parts no twins."""


def _check_stretch(manuscript: Manuscript, stretch: list[Passage]) -> None:
    for one, other in (("zh-TW", "en"), ("en", "zh-TW")):
        ours = [passage for passage in stretch if passage.language == one]
        theirs = [passage for passage in stretch if passage.language == other]
        for index, passage in enumerate(ours):
            if index >= len(theirs) or theirs[index].kind != passage.kind:
                raise manuscript.error(
                    passage,
                    f'this cell is in {one} only. Write its counterpart with lang="{other}" beside it,'
                    " or take its lang out if both languages share it.",
                )
