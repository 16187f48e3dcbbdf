"""The file format of a catalogue entry: a TOML header in comments, then answer cells. See ``catalogue``.

Nothing here knows the assignment: a draft is what the file says, cut and typed, with the lines to point at.
"""

from __future__ import annotations

import ast
import difflib
import re
import tomllib
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any, Literal

import msgspec

from autograder.errors import AuthorError
from autograder.notebook import transform

if TYPE_CHECKING:
    from collections.abc import Mapping

Kind = Literal["accepted", "misconception"]
FOLDERS: dict[Kind, str] = {"accepted": "accepted", "misconception": "misconceptions"}

_KEYS: dict[Kind, dict[str, type | object]] = {
    "accepted": {"questions": list[str], "why": str},
    "misconception": {
        "question": str,
        "case": str,
        "also": list[str],
        "hint": dict[str, str],
        "variant_of": str,
        "unnamed": str,
    },
}
_NAME = re.compile(r"[A-Za-z0-9_-]+(\.[0-9]+)?")
_SECTION = re.compile(r"# %%[ \t]*(?P<title>.*?)[ \t]*$")
_TITLE = re.compile(r"(?P<question>[A-Za-z]\w*)(\[(?P<number>[1-9][0-9]*)\])?")


class AnswerCell(msgspec.Struct, frozen=True):
    """One section of a body."""

    question: str | None
    number: int | None
    line: int
    source: str


class Draft(msgspec.Struct, frozen=True, kw_only=True):
    """An entry as written: header parsed, body cut into cells, nothing checked against the assignment."""

    name: str
    file: str
    where: str
    """What to call it in messages."""
    header: dict[str, Any]
    lines: dict[str, int]
    """Header key -> line, to point at."""
    end: int
    """The line that closes the header."""
    cells: tuple[AnswerCell, ...]

    def error(self, line: int, sentence: str) -> AuthorError:
        """An error that points at a line of this file."""
        return AuthorError(f"{self.where}:{line}: {sentence}")

    def line_of(self, key: str) -> int:
        """Where the header says ``key``, or the first line."""
        return self.lines.get(key, 1)


def drafts(files: Mapping[str, bytes], kind: Kind, shown: str) -> list[Draft]:
    """The entries of one kind among some files, sorted by name.

    Args:
        files: path below the assignment's private folder -> content.
        kind: which entries.
        shown: that folder, in messages.

    Raises:
        AuthorError: a name cannot name an entry, or a file is malformed; names file, line and next step.
    """
    paths = [PurePosixPath(path) for path in sorted(files)]
    found = [path for path in paths if path.parent.name == FOLDERS[kind] and path.suffix == ".py"]
    seen: dict[str, PurePosixPath] = {}
    for path in found:
        if not _NAME.fullmatch(path.stem):
            raise AuthorError(
                f"{shown}/{path}: a name holds letters, digits, - and _ (and .2, .3 … for a variant). Rename the file."
            )
        twin = seen.setdefault(path.stem.casefold(), path)
        if twin is not path:
            raise AuthorError(f"{shown}/{path}: differs from {twin.name} by upper and lower case only. Rename one.")
    return [_draft(files[str(path)], path, kind, shown) for path in found]


def _draft(data: bytes, file: PurePosixPath, kind: Kind, shown: str) -> Draft:
    """Read one file.

    Raises:
        AuthorError: header or sections are malformed; names file, line and next step.
    """
    path = f"{shown}/{file}"
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise AuthorError(f"{path}: is not UTF-8 (byte {error.start + 1}). Save it as UTF-8.") from error
    rows = text.splitlines()
    start = next((i for i, row in enumerate(rows) if row.strip()), 0)
    mark = f"# /// {kind}"
    if not rows or rows[start].rstrip() != mark:
        raise AuthorError(f"{path}:{start + 1}: an entry begins with the line '{mark}'. Add the header.")
    end = next((i for i in range(start + 1, len(rows)) if rows[i].rstrip() == "# ///"), None)
    if end is None:
        raise AuthorError(f"{path}:{start + 1}: the header is never closed. Add the line '# ///' after it.")
    header, lines = _header(path, rows, start + 1, end, kind)
    return Draft(
        name=file.stem,
        file=str(file),
        where=path,
        header=header,
        lines=lines,
        end=end + 1,
        cells=_cells(path, rows, end + 1),
    )


def _header(path: str, rows: list[str], start: int, end: int, kind: Kind) -> tuple[dict[str, Any], dict[str, int]]:
    lines: dict[str, int] = {}
    for index in range(start, end):
        if not rows[index].startswith("#"):
            raise AuthorError(f"{path}:{index + 1}: a header line begins with '#'. Write it as a comment.")
        named = re.match(r"#\s*([\w.-]+)\s*=", rows[index])
        if named:
            lines[named[1]] = index + 1
            lines.setdefault(named[1].split(".")[0], index + 1)
    toml = "\n".join(row[2:] if row.startswith("# ") else row[1:] for row in rows[start:end])
    try:
        header = tomllib.loads(toml)
    except tomllib.TOMLDecodeError as error:
        at = re.search(r"line (\d+)", str(error))
        line = start + int(at[1]) if at else end
        reason = re.sub(r"\s*\(at .*\)$", "", str(error))
        raise AuthorError(f"{path}:{line}: the header is not TOML: {reason}. Correct this line.") from error
    for key, value in header.items():
        if key not in _KEYS[kind]:
            near = difflib.get_close_matches(key, _KEYS[kind], n=1)
            advice = f"Did you mean '{near[0]}'?" if near else f"It knows {', '.join(_KEYS[kind])}."
            raise AuthorError(f"{path}:{lines.get(key, start)}: the header knows no '{key}'. {advice}")
        try:
            msgspec.convert(value, _KEYS[kind][key])
        except msgspec.ValidationError as error:
            raise AuthorError(f"{path}:{lines.get(key, start)}: '{key}': {error}. Correct this line.") from error
    return header, lines


def _cells(path: str, rows: list[str], start: int) -> tuple[AnswerCell, ...]:
    """Cut the body at its ``# %%`` lines. What stands before the first one is a cell if it is not blank."""
    cuts: list[tuple[int, str | None, int | None]] = [(start, None, None)]
    for index in range(start, len(rows)):
        section = _SECTION.match(rows[index])
        if not section:
            continue
        title = _TITLE.fullmatch(section["title"])
        if not title:
            raise AuthorError(
                f"{path}:{index + 1}: a section is titled with its question, '# %% q6', or its answer cell, "
                f"'# %% q6[2]', not '{section['title']}'. Correct the title."
            )
        cuts.append((index + 1, title["question"], int(title["number"]) if title["number"] else None))
    cells = []
    for (first, question, number), following in zip(cuts, [*cuts[1:], (len(rows) + 1, None, None)], strict=True):
        source = "\n".join(rows[first : following[0] - 1]).strip("\n").rstrip()
        if source.strip():
            cells.append(AnswerCell(question, number, first + 1, source))
        elif question is not None:
            raise AuthorError(f"{path}:{first}: this section is empty. Write the answer, or delete the line.")
    return tuple(cells)


def check_syntax(draft: Draft, cell: AnswerCell) -> None:
    """Refuse a cell that IPython could not parse; magics are allowed.

    Raises:
        AuthorError: names the line in the file.
    """
    try:
        ast.parse(transform(cell.source))
    except SyntaxError as error:
        line = cell.line + (error.lineno or 1) - 1
        raise draft.error(line, f"this is not Python: {error.msg}. Correct this line.") from error
