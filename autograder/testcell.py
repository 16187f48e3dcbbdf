"""One test cell of a master: an optional config, then one function. See ``outline``.

Source of the format: otter-grader 7, ``AssignmentTestsManager.read_test``.
"""

from __future__ import annotations

import ast
import io
import re
import tokenize
from typing import TYPE_CHECKING, Any, NoReturn

import msgspec
from otter.assign.tests_manager import BEGIN_TEST_CONFIG_REGEX, END_TEST_CONFIG_REGEX

from autograder.manuscript import Manuscript, Passage, read_mapping
from autograder.model import Text

if TYPE_CHECKING:
    from collections.abc import Sequence

_KEYS = {"points", "hidden", "success_message", "failure_message"}
_MESSAGE = "{key} is not of the form '中文句子。 || English sentence.'"
_BREAKING = {"\n": "a line break", "\r": "a line break", '"': "a double quote", "\\": "a backslash"}


class TestCell(msgspec.Struct, frozen=True, kw_only=True):
    """One test case as written."""

    passage: Passage
    function: str
    source: str
    """Of the function, without comments: what goes into test files."""
    hidden: bool
    points: float | None
    hint: Text | None


class _Reader(msgspec.Struct, frozen=True):
    """What every complaint about the cell needs."""

    manuscript: Manuscript
    passage: Passage
    question: str

    def refuse(self, problem: str, line: int = 1) -> NoReturn:
        raise self.manuscript.error(self.passage, problem, question=self.question, offset=line - 1)


def read_test(manuscript: Manuscript, passage: Passage, question: str) -> TestCell:
    """Read one cell of a tests block.

    Raises:
        AuthorError: the cell is not of the format; names line, cell and question.
    """
    reader = _Reader(manuscript, passage, question)
    if passage.kind != "code":
        reader.refuse("a tests block holds code cells only. Move this cell out of it.")
    if passage.language is not None:
        reader.refuse("tests are shared by both languages. Take its lang out.")
    lines = passage.source.split("\n")
    config, start = _config(reader, lines)
    function = _function(reader, lines[start:], start)
    marked = bool(re.match(r"\s*#.*\bhidden\b", lines[0], re.IGNORECASE))
    hidden = config.get("hidden", marked)
    if not isinstance(hidden, bool):
        reader.refuse(f"'hidden' is {hidden!r}. Write true or false.")
    points = config.get("points")
    if points is not None and not is_points(points):
        reader.refuse(f"'points' is {points!r}. Write a number that is not negative.")
    _message(reader, config, "success_message")
    hint = _message(reader, config, "failure_message")
    if hidden and hint is None:
        reader.refuse("this hidden test has no failure_message, the only thing a student sees of it. Add one.")
    source = "\n".join(lines[start:][function.lineno - 1 : function.end_lineno])
    return TestCell(
        passage=passage,
        function=function.name,
        source=without_comments(source),
        hidden=hidden,
        points=points,
        hint=hint,
    )


def is_points(value: object) -> bool:
    """Whether a config's value can be a number of points."""
    return isinstance(value, int | float) and not isinstance(value, bool) and value >= 0


def _config(reader: _Reader, lines: Sequence[str]) -> tuple[dict[str, Any], int]:
    """What the config at the cell's top says, and the index of the first line after it."""
    if not re.match(BEGIN_TEST_CONFIG_REGEX, lines[0], flags=re.IGNORECASE):
        return {}, 0
    ends = (i for i, line in enumerate(lines) if re.match(END_TEST_CONFIG_REGEX, line, flags=re.IGNORECASE))
    end = next(ends, None)
    if end is None:
        reader.refuse('the test config is never closed. End it with a line """ # END TEST CONFIG.')
    text = "\n".join(lines[1:end])
    config = read_mapping(reader.manuscript, reader.passage, text, known=_KEYS, question=reader.question, start=1)
    return config, end + 1


def _function(reader: _Reader, body: Sequence[str], start: int) -> ast.FunctionDef:
    """The cell's function; a call of it may follow, for whoever runs the master as a notebook."""
    try:
        tree = ast.parse("\n".join(body))
    except SyntaxError as error:
        reader.refuse(f"the test is no Python: {error.msg}. Correct it.", start + (error.lineno or 1))
    function = tree.body[0] if tree.body else None
    calls = all(isinstance(node, ast.Expr) and isinstance(node.value, ast.Call) for node in tree.body[1:])
    if not isinstance(function, ast.FunctionDef) or len(tree.body) > 2 or not calls:  # noqa: PLR2004 - and its call
        reader.refuse(
            "a test cell holds one function and nothing else. Put its imports inside it, and another function"
            " into a cell of its own."
        )
    if not function.name.startswith("test_"):
        reader.refuse(
            f"the test function is called {function.name!r}. Begin its name with 'test_'.",
            start + function.lineno,
        )
    if function.args.vararg or function.args.kwarg or function.decorator_list:
        reader.refuse(
            "a test function has plain parameters, named after what students define, and no decorator."
            " Take the rest out.",
            start + function.lineno,
        )
    return function


def _message(reader: _Reader, config: dict[str, Any], key: str) -> Text | None:
    """A message of a test: ``中文 || English`` on one line, for otter pastes it between double quotes."""
    value = config.get(key)
    if value is None:
        return None
    form = _MESSAGE.format(key=key)
    if not isinstance(value, str):
        reader.refuse(f"{form}. Quote it.")
    for character, called in _BREAKING.items():
        if character in value.strip():
            reader.refuse(f"{key} holds {called}, and otter pastes it between double quotes. Write it without.")
    parts = [part.strip() for part in value.split("||")]
    if len(parts) != 2 or not all(parts):  # noqa: PLR2004 - two languages
        reader.refuse(f"{form}. Write both, with ' || ' between them.")
    if not re.search("[\u3400-\u9fff]", parts[0]):
        reader.refuse(f"{form}: there is no Chinese before '||'. Write Chinese first.")
    return Text(*parts)


def without_comments(source: str) -> str:
    """Python source without its comments and the lines that held nothing else.

    ``ast.unparse``, which otter uses, would do, but writes the same tree differently in each Python version.
    """
    lines = source.split("\n")
    dropped = set()
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        if token.type == tokenize.COMMENT:
            row, column = token.start
            lines[row - 1] = lines[row - 1][:column].rstrip()
            if not lines[row - 1]:
                dropped.add(row - 1)
    return "\n".join(line for number, line in enumerate(lines) if number not in dropped)
