"""The master's outline: which cell belongs to which question and block, and what its tests and configs say.

The marks are otter-grader's (``otter.assign``: ``blocks``, ``tests_manager``, ``solutions``), recognised by
otter's own functions. What is added are the places, for otter stops with the text of a cell, if at all; and the
mistakes that it does not see: a misspelt key, an unclosed block, a message that breaks a test file's quotes.
After this walk otter's own transformation has nothing left to complain about.
"""

from __future__ import annotations

import ast
import re
from typing import Any

import msgspec
from otter.assign.assignment import Assignment
from otter.assign.blocks import BlockType, is_assignment_config_cell, is_block_boundary_cell
from otter.assign.solutions import remove_ignored_lines, replace_solutions
from otter.assign.utils import is_ignore_cell

from autograder.errors import AuthorError
from autograder.manuscript import Manuscript, Passage, read_mapping
from autograder.model import LANGUAGES
from autograder.notebook import transform
from autograder.sandbox.policy import Limits
from autograder.testcell import TestCell, is_points, read_test

_ASSIGNMENT_KEYS = {
    "autograder", "channel_priority_strict", "check_all_cell", "export_cell", "generate", "init_cell",
    "overwrite_requirements", "python_version", "requirements", "run_tests", "runs_on",
    "show_question_points", "suppress_no_tests_warning", "tests",
}  # fmt: skip
_REFUSED = {
    "name": "a notebook that lost its metadata would be refused; the release records the assignment itself",
    "seed": "fresh inputs come from the submission's seed, through expect.rng()",
    "files": "students get one notebook and nothing beside it",
}
"""Keys of otter's that work against one self-contained notebook, and why."""
_QUESTION_KEYS = {"name", "points", "manual", "check_cell", "export", "all_or_nothing", "bonus"}
_OUR_KEYS = {"limits", "charts", "hand_in", "title"}
_CHART_KEYS = {"name", "call", "given", "keywords"}
_OURS = re.compile(r"#\s*IGNORE\s*\n#\s*AUTOGRADER CONFIG\s*(\n|\Z)", re.IGNORECASE)
"""Otter drops ignored cells but refuses keys that it does not know: a master that says ours in such a cell is one
that plain otter reads, too."""

_MARK = re.compile(r"# ?(BEGIN SOLUTION|END SOLUTION|SOLUTION)( NO PROMPT)?\s*$", re.MULTILINE)
_NAME = re.compile(r"[A-Za-z]\w*", re.ASCII)
_ROUNDING = 1e-9


class Section(msgspec.Struct, kw_only=True):
    """One question as written; filled while the walk is inside it."""

    name: str
    begin: Passage
    config: dict[str, Any]
    prompts: list[Passage] = []
    solutions: list[Passage] = []
    tests: list[TestCell] = []

    @property
    def points(self) -> float | None:
        """What the question says that it is worth."""
        return self.config.get("points")

    @property
    def manual(self) -> bool:
        """Whether a person grades it."""
        return bool(self.config.get("manual", False))


class Outline(msgspec.Struct, kw_only=True):
    """The whole master, walked."""

    manuscript: Manuscript
    config: dict[str, Any] = {}
    sections: list[Section] = []
    homes: dict[int, tuple[str, str]] = {}
    """Index of a passage -> its question and block (``question``, ``prompt``, ``solution``, ``tests``)."""
    notes: list[Passage] = []
    """What is for instructors only and reaches nobody else."""
    kept: list[int] = []
    """Indices of the passages that otter is to transform: all but config and notes."""


def read_outline(manuscript: Manuscript) -> Outline:
    """Walk the master once, from top to bottom.

    Raises:
        AuthorError: the first mistake; names file, line, cell and question.
    """
    walk = _Walk(outline=Outline(manuscript=manuscript))
    for index, passage in enumerate(manuscript.passages):
        walk.step(index, passage)
    walk.finish()
    return walk.outline


class _Walk(msgspec.Struct, kw_only=True):
    """Where the walk is: the blocks that are open, outermost first, and the question."""

    outline: Outline
    stack: list[tuple[str, Passage]] = []
    section: Section | None = None

    def step(self, index: int, passage: Passage) -> None:
        node = passage.node()
        if is_ignore_cell(node):
            if passage.kind == "raw" and _OURS.match(passage.source):
                _read_ours(self.outline, passage)
            else:
                self.outline.notes.append(passage)
            return
        if is_assignment_config_cell(node):
            _read_config(self.outline, passage)
            return
        self.outline.kept.append(index)
        for block in BlockType:
            if is_block_boundary_cell(node, block):
                self.begin(block.value, passage)
                return
            if is_block_boundary_cell(node, block, end=True):
                self.end(block.value, passage)
                return
        if self.section is None:
            _check_given(self.outline.manuscript, passage)
        else:
            block = self.stack[-1][0]
            self.outline.homes[index] = (self.section.name, block)
            _place(self.outline.manuscript, self.section, block, passage)

    def error(self, passage: Passage, problem: str) -> AuthorError:
        name = self.section.name if self.section else None
        return self.outline.manuscript.error(passage, problem, question=name)

    def begin(self, block: str, passage: Passage) -> None:
        label = block.upper()
        if block == "question":
            if self.section is not None:
                raise self.error(
                    passage,
                    f"a question begins inside question {self.section.name}."
                    " Close that one first with a raw cell '# END QUESTION'.",
                )
            self.section = _read_question(self.outline, passage)
            self.outline.sections.append(self.section)
        elif self.section is None:
            raise self.error(
                passage, f"BEGIN {label} stands outside a question. Put it between BEGIN and END QUESTION."
            )
        elif len(self.stack) > 1:
            inner, begun = self.stack[-1]
            raise self.error(
                passage,
                f"BEGIN {label} stands inside the {inner} block that begins in cell {begun.number}."
                f" Close that one first with a raw cell '# END {inner.upper()}'.",
            )
        elif block == "prompt" and self.section.solutions:
            raise self.error(passage, "the prompt block comes after the solution. Put it before.")
        self.stack.append((block, passage))

    def end(self, block: str, passage: Passage) -> None:
        label = block.upper()
        if block not in [name for name, _ in self.stack]:
            raise self.error(passage, f"END {label} closes nothing. Take it out, or add the missing BEGIN {label}.")
        inner, begun = self.stack.pop()
        if inner != block:
            raise self.error(
                passage,
                f"END {label} comes while the {inner} block of cell {begun.number} is still open."
                f" Close that one first with a raw cell '# END {inner.upper()}'.",
            )
        if block == "question" and self.section is not None:
            _check_question(self.outline, self.section)
            self.section = None

    def finish(self) -> None:
        if self.stack:
            block, passage = self.stack[-1]
            raise self.error(passage, f"this {block} block is never closed. Add a raw cell '# END {block.upper()}'.")
        if not self.outline.sections:
            raise AuthorError(
                f"{self.outline.manuscript.file}: has no question. One begins with a raw cell '# BEGIN QUESTION'."
            )
        named = self.outline.config.get("autograder", {}).get("bonus", ())
        unknown = sorted(set(named) - {section.name for section in self.outline.sections})
        if unknown:
            raise AuthorError(
                f"{self.outline.manuscript.file}: AUTOGRADER CONFIG calls {unknown[0]} a bonus, but there is no such"
                " question. Correct the name."
            )


# ------------------------------------------------------------------------------------- what configs say


def _read_config(outline: Outline, passage: Passage) -> None:
    manuscript = outline.manuscript
    if outline.config:
        raise manuscript.error(passage, "there is a second ASSIGNMENT CONFIG. Make it one.")
    if outline.sections:
        raise manuscript.error(passage, "ASSIGNMENT CONFIG comes after a question. Put it first.")
    known = _ASSIGNMENT_KEYS | set(_REFUSED)
    config = read_mapping(manuscript, passage, passage.source, known=known)
    for key, why in _REFUSED.items():
        if key in config:
            raise manuscript.error(passage, f"take '{key}:' out: {why}.")
    ours = config.get("autograder", {})
    if not isinstance(ours, dict) or set(ours) - _OUR_KEYS:
        raise manuscript.error(
            passage,
            f"'autograder:' holds a mapping with the keys {', '.join(sorted(_OUR_KEYS))}. Correct it.",
        )
    _check_ours(manuscript, passage, ours)
    theirs = {key: value for key, value in config.items() if key != "autograder"}
    try:
        read = Assignment(theirs, require_valid_keys=True)
    except Exception as error:  # fica raises several kinds for what a config may get wrong
        raise manuscript.error(passage, f"otter does not accept this config: {error}. Correct it.") from error
    if read.tests.ok_format:
        raise manuscript.error(
            passage,
            "tests are written as functions here. Say so with 'tests:' and below it '  ok_format: false'.",
        )
    if read.tests.url_prefix:
        raise manuscript.error(passage, "take 'url_prefix:' out: the notebook carries its own tests.")
    outline.config = config


def _read_ours(outline: Outline, passage: Passage) -> None:
    """What only we understand: the keys of ``autograder:``, and the names of the questions that are a bonus."""
    manuscript = outline.manuscript
    if outline.sections or not outline.config:
        raise manuscript.error(passage, "AUTOGRADER CONFIG stands elsewhere. Put it right after ASSIGNMENT CONFIG.")
    if "autograder" in outline.config:
        raise manuscript.error(passage, "there is a second place with our settings. Make it one.")
    ours = read_mapping(manuscript, passage, passage.source, known=_OUR_KEYS | {"bonus"})
    bonus = ours.get("bonus", [])
    if not isinstance(bonus, list) or not all(isinstance(name, str) for name in bonus):
        raise manuscript.error(passage, f"'bonus' is {bonus!r}. Write the names of questions: [q9].")
    _check_ours(manuscript, passage, ours)
    outline.config["autograder"] = ours


def _check_ours(manuscript: Manuscript, passage: Passage, ours: dict[str, Any]) -> None:
    """What a grader would stumble over, or never look at, is refused here."""
    try:
        msgspec.convert(ours.get("limits", {}), Limits)
    except msgspec.ValidationError as error:
        raise manuscript.error(
            passage, f"'limits': {error}. Known are {', '.join(Limits.__struct_fields__)}, all of them numbers."
        ) from error
    charts = ours.get("charts", [])
    if not isinstance(charts, list) or not all(
        isinstance(c, dict) and {"name", "call"} <= set(c) <= _CHART_KEYS for c in charts
    ):
        raise manuscript.error(
            passage,
            f"'charts' is {charts!r}. Write a list of public calls:"
            " [{name: what it shows, call: function, given: [arguments], keywords: {name: value}}].",
        )
    for key in ("title", "hand_in"):
        said = ours.get(key)
        both = isinstance(said, dict) and set(said) == set(LANGUAGES) and all(isinstance(v, str) for v in said.values())
        if not (said is None or isinstance(said, str) or both):
            raise manuscript.error(
                passage, f"'{key}' is {said!r}. Write one text, or both languages: {{zh-TW: …, en: …}}."
            )


def _read_question(outline: Outline, passage: Passage) -> Section:
    manuscript = outline.manuscript
    config = read_mapping(manuscript, passage, passage.source, known=_QUESTION_KEYS)
    name = config.get("name")
    if not isinstance(name, str) or not _NAME.fullmatch(name):
        raise manuscript.error(passage, f"a question needs a name such as 'name: q1'. This one's is {name!r}.")
    earlier = next((section for section in outline.sections if section.name == name), None)
    if earlier is not None:
        raise manuscript.error(
            passage,
            f"there is a question {name} already, in cell {earlier.begin.number}. Rename one.",
            question=name,
        )
    for key in sorted(_QUESTION_KEYS - {"name", "points"}):
        if not isinstance(config.get(key, False), bool):
            raise manuscript.error(passage, f"'{key}' is {config[key]!r}. Write true or false.", question=name)
    points = config.get("points")
    if points is not None and not is_points(points):
        raise manuscript.error(passage, f"'points' is {points!r}. Write a number that is not negative.", question=name)
    if name in outline.config.get("autograder", {}).get("bonus", ()):
        config["bonus"] = True
    return Section(name=name, begin=passage, config=config)


# ------------------------------------------------------------------------------------- what cells hold


def _place(manuscript: Manuscript, section: Section, block: str, passage: Passage) -> None:
    """A cell inside a question goes where its block says."""
    if block == "tests":
        section.tests.append(read_test(manuscript, passage, section.name))
    elif block == "solution":
        if passage.kind == "code":
            _check_answer(manuscript, passage, section.name)
        section.solutions.append(passage)
    else:
        _check_given(manuscript, passage, section.name)
        if block == "prompt":
            section.prompts.append(passage)


def _check_given(manuscript: Manuscript, passage: Passage, question: str | None = None) -> None:
    """A cell that students get as it is has no marks of a solution in it."""
    if passage.kind != "code":
        return
    mark = _MARK.search(passage.source)
    if mark is not None:
        raise manuscript.error(
            passage,
            f"'{mark[0].strip()}' stands outside a solution block, so students would get this cell as it is."
            " Put the cell between BEGIN SOLUTION and END SOLUTION.",
            question=question,
            offset=passage.source.count("\n", 0, mark.start()),
        )
    _check_code(manuscript, passage, question)


def _check_answer(manuscript: Manuscript, passage: Passage, question: str) -> None:
    """Otter finds the marks of a solution cell, and takes something out."""
    if passage.language is not None:
        raise manuscript.error(
            passage, "answer code is shared by both languages. Take its lang out.", question=question
        )
    lines = passage.source.split("\n")
    try:
        stripped = replace_solutions(lines, "python")
    except AssertionError as error:
        raise manuscript.error(
            passage,
            f"{str(error).partition(' in [')[0]}. Give each '# BEGIN SOLUTION' its '# END SOLUTION'.",
            question=question,
        ) from error
    if stripped == lines:
        raise manuscript.error(
            passage,
            "nothing in this answer cell is marked '# SOLUTION' or '# BEGIN SOLUTION', so students would get"
            " all of it. Mark the solution, or put the cell outside the solution block.",
            question=question,
        )
    _check_code(manuscript, passage, question)


def _check_code(manuscript: Manuscript, passage: Passage, question: str | None) -> None:
    try:
        remove_ignored_lines(passage.source.split("\n"))
    except AssertionError as error:
        raise manuscript.error(
            passage,
            f"{str(error).partition(' in [')[0]}. Give each '# BEGIN IGNORE' its '# END IGNORE'.",
            question=question,
        ) from error
    try:
        ast.parse(transform(passage.source))
    except SyntaxError as error:
        raise manuscript.error(
            passage,
            f"the code is no Python: {error.msg}. Correct it.",
            question=question,
            offset=(error.lineno or 1) - 1,
        ) from error


# ------------------------------------------------------------------------------------- a question as a whole


def _check_question(outline: Outline, section: Section) -> None:
    manuscript, name, begin = outline.manuscript, section.name, section.begin
    rules = (
        (
            not section.solutions and not section.prompts,
            "the question has nothing to answer. Add a solution block.",
        ),
        (
            section.manual and bool(section.tests),
            "a question is graded by a person or by tests. Take 'manual: true' or the tests away.",
        ),
        (
            section.manual and section.points is None,
            "a question that a person grades needs points. Add 'points:'.",
        ),
        (
            not section.manual and not section.tests and section.points != 0,
            "the question has no tests. Add a tests block, or 'manual: true', or 'points: 0'.",
        ),
    )
    for broken, problem in rules:
        if broken:
            raise manuscript.error(begin, problem, question=name)
    _check_points(manuscript, section)
    taken: dict[str, tuple[str, TestCell]] = {}
    for other in outline.sections:
        for test in other.tests:
            if test.function in taken:
                question, earlier = taken[test.function]
                raise manuscript.error(
                    test.passage,
                    f"there is a {test.function} already, in cell {earlier.passage.number}"
                    f" (question {question}). Test names are unique in the assignment: rename one.",
                    question=name,
                )
            taken[test.function] = (other.name, test)


def _check_points(manuscript: Manuscript, section: Section) -> None:
    """What the cases are worth adds up to what the question is worth."""
    given = [test.points for test in section.tests if test.points is not None]
    if section.points is None or not section.tests:
        return
    total = sum(given)
    complete = len(given) == len(section.tests)
    if total > section.points + _ROUNDING or (complete and abs(total - section.points) > _ROUNDING):
        raise manuscript.error(
            section.begin,
            f"the question is worth {section.points:g} points and its tests {total:g}. Make them agree.",
            question=section.name,
        )
