"""Mutants of the reference solution: small mistakes that nobody thought of, made by mutmut's operators.

A mutant that earns full marks is a question to the instructor: is this answer right, or is a case missing?
The answer "it is right" is kept in ``solutions/NAME/equivalent.toml``::

    [[equivalent]]
    digest = "5d2f0c1a9b3e"
    diff = "q1: - x = np.asarray(x, dtype=float) + x = np.asarray(x, dtype=None)"     # for people
    reason = "exp makes floats of whole numbers all the same."

A digest stands for the question and the lines that change, not for where they stand, so that it survives an
edit elsewhere.
"""

from __future__ import annotations

import ast
import difflib
import hashlib
from typing import TYPE_CHECKING

import libcst
import msgspec
from mutmut.mutation.mutators import mutation_operators, operator_string

from autograder.errors import AuthorError
from autograder.sheet import read_sheet

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

FILE = "equivalent.toml"

_LEFT_OUT = {operator_string}
"""No case depends on the wording of a text, so that a changed text would be a question nobody can answer."""


class Mutant(msgspec.Struct, frozen=True, kw_only=True):
    """One change to one answer cell."""

    digest: str
    """Twelve hexadecimal digits that name it across runs."""
    question: str
    cell: int
    """1-based among the question's answer cells."""
    operator: str
    answers: dict[str, tuple[str, ...]]
    """All answer cells of the question, one of them changed."""
    removed: tuple[str, ...]
    added: tuple[str, ...]

    @property
    def diff(self) -> str:
        """The lines that change, as a person reads them."""
        return "\n".join([*(f"- {line}" for line in self.removed), *(f"+ {line}" for line in self.added)])


class Equivalent(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A mutant that the instructor found to be a right answer."""

    digest: str
    reason: str
    diff: str = ""


class _Sheet(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    equivalent: tuple[Equivalent, ...] = ()


def mutants(answers: Mapping[str, tuple[str, ...]]) -> tuple[Mutant, ...]:
    """All mutants of a solution, always in the same order, no two of them the same program.

    Args:
        answers: question -> the sources of its answer cells. A cell that is not plain Python has no mutants.
    """
    found: list[Mutant] = []
    names: dict[str, int] = {}
    for question, cells in answers.items():
        for number, source in enumerate(cells, start=1):
            for operator, changed in _changes(source):
                removed, added = _difference(source, changed)
                name = _digest(question, removed, added)
                again = names[name] = names.get(name, 0) + 1
                found.append(
                    Mutant(
                        digest=name if again == 1 else _digest(question, removed, added, again),
                        question=question,
                        cell=number,
                        operator=operator,
                        answers={question: (*cells[: number - 1], changed, *cells[number:])},
                        removed=removed,
                        added=added,
                    )
                )
    return tuple(found)


def read_equivalent(folder: Path, *, shown: str | None = None) -> dict[str, Equivalent]:
    """The mutants that were found equivalent, by digest; none where there is no file.

    Args:
        folder: the assignment's private folder.
        shown: what to call it in messages.

    Raises:
        AuthorError: names the file and the entry.
    """
    where = f"{shown or folder}/{FILE}"
    document = read_sheet(folder / FILE, where)
    try:
        sheet = msgspec.convert(document, _Sheet)
    except msgspec.ValidationError as error:
        raise AuthorError(f"{where}: {error}. Correct that entry.") from error
    for entry in sheet.equivalent:
        if not entry.reason.strip():
            raise AuthorError(f"{where}: {entry.digest} has no reason. Say why this answer is right.")
    return {entry.digest: entry for entry in sheet.equivalent}


def _changes(source: str) -> Iterator[tuple[str, str]]:
    """(operator, changed source) for every change that makes another program that still parses."""
    try:
        known = {ast.dump(ast.parse(source))}
        module = libcst.MetadataWrapper(libcst.parse_module(source)).module
    except (SyntaxError, libcst.ParserSyntaxError):
        return
    for node in _nodes(module):
        for kind, operator in mutation_operators:
            if operator in _LEFT_OUT or not isinstance(node, kind):
                continue
            for changed_node in operator(node):
                changed = libcst.ensure_type(module.deep_replace(node, changed_node), libcst.Module).code
                try:
                    program = ast.dump(ast.parse(changed))
                except SyntaxError:
                    continue
                if program not in known:
                    known.add(program)
                    yield operator.__name__.removeprefix("operator_"), changed


def _nodes(node: libcst.CSTNode) -> Iterator[libcst.CSTNode]:
    """Every node from the outside in; type annotations change nothing when the program runs."""
    yield node
    for child in node.children:
        if not isinstance(child, libcst.Annotation):
            yield from _nodes(child)


def _difference(source: str, changed: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    lines = list(difflib.ndiff(source.splitlines(), changed.splitlines()))
    return (
        tuple(line[2:].strip() for line in lines if line.startswith("- ")),
        tuple(line[2:].strip() for line in lines if line.startswith("+ ")),
    )


def _digest(question: str, removed: tuple[str, ...], added: tuple[str, ...], again: int = 1) -> str:
    """``again`` tells apart equal changes to equal lines."""
    text = "\0".join([question, *removed, "\1", *added, str(again)])
    return hashlib.sha256(text.encode()).hexdigest()[:12]
