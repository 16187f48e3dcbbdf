"""Notebooks: a tolerant reader of submitted bytes, and a canonical writer of our own.

The reader takes whatever a student's front end, LMS or text editor made of a notebook and gives plain
strings: nbformat 3 and every 4.x, any newline, with or without a byte order mark, cells without ids, sources
as lists or strings. It looks at sources only: outputs, attachments and widget states are dropped while the
JSON is parsed, and size is checked before that. What cannot be read raises `NotGradeable`, in both languages,
with the place.

The writer gives the same bytes for the same notebook, always: sorted keys, ids from the content, no outputs.

Formats: the nbformat project's ``v3`` and ``v4`` JSON schemas; the percent scripts of jupytext.
"""

from __future__ import annotations

import ast
import hashlib
import json
import re
from typing import TYPE_CHECKING, Any, Literal

import msgspec

from autograder.errors import InputError
from autograder.model import LANGUAGES, Language, Text

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

MAX_BYTES = 64 * 2**20
"""Of a file, before it is looked at. The largest honest ones, full of pictures, are a third of this."""
MAX_PARTS = 2_000_000
"""Braces, brackets and colons in the JSON, outputs included: where three bytes are an object, they become a hundred of
ours. An honest file that is full of maps and tables has a tenth of this."""
MAX_CELLS = 5_000
MAX_CHARACTERS = 4 * 2**20
"""Of all sources together."""
MAX_MARKS = 500
"""Tags of one cell that are read, and checks that its metadata asks for: a question is judged at each of these."""

Kind = Literal["code", "markdown", "raw"]


class NotGradeable(InputError):  # noqa: N818 - it is the name of the status that it leads to
    """A submission that cannot be read. ``why`` says the reason and the place to its student."""

    def __init__(self, why: Text) -> None:
        super().__init__(why.en)
        self.why = why


class Cell(msgspec.Struct, frozen=True):
    """One cell. Of a submission's metadata only ``autograder``, ``tags`` and otter's marks are kept."""

    kind: Kind
    source: str
    """Lines end with a single line feed; there are no lone surrogates."""
    metadata: dict[str, Any] = {}

    @property
    def question(self) -> str | None:
        """The question that the release put this cell in, if the notebook still says so."""
        return _text(_part(self.metadata, "autograder").get("question"))

    @property
    def role(self) -> str | None:
        """What the release made this cell for: ``answer``, ``check``, ``setup`` ..."""
        return _text(_part(self.metadata, "autograder").get("role"))


class Notebook(msgspec.Struct, frozen=True):
    """A notebook as plain data."""

    cells: tuple[Cell, ...]
    language: Language = "zh-TW"
    """Of the text: recorded by the release, or inferred from the Markdown where that was lost."""
    kernel: str = "python3"
    assignment: str | None = None

    @property
    def code(self) -> tuple[str, ...]:
        """The sources of the code cells, in order."""
        return tuple(cell.source for cell in self.cells if cell.kind == "code")


# ---------------------------------------------------------------------------------------------- reading


def read(data: bytes, *, name: str = "", cut: bool = True) -> Notebook:
    """Read a submitted ``.ipynb``, or a ``.py`` (``name`` tells them apart; otherwise the content does).

    A script is cut into cells where it says so; without ``cut`` it stays one, as otter runs it.

    Raises:
        NotGradeable: the bytes are no notebook for Python; says why and where.
    """
    if len(data) > MAX_BYTES:
        raise _not_gradeable(
            f"檔案太大：{len(data):,} 位元組，上限是 {MAX_BYTES:,}。請清除輸出後再存一次。",
            f"The file is too large: {len(data):,} bytes, and {MAX_BYTES:,} are allowed."
            " Clear the outputs and save it again.",
        )
    text = _decode(data)
    suffix = name.lower().rpartition(".")[2]
    if suffix == "py" or (suffix != "ipynb" and not text.lstrip().startswith(("{", "["))):
        return _read_script(text, cut=cut)
    return _read_json(text)


def _decode(data: bytes) -> str:
    head = data[:64].lstrip().lower()
    for mark, zh, en in _SIGNATURES:
        if head.startswith(mark):
            raise _not_gradeable(
                f"這個檔案其實是{zh}，不是筆記本。請交 .ipynb 檔。",
                f"The file is really {en}, not a notebook. Hand in the .ipynb file.",
            )
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise _not_gradeable(
            f"檔案不是 UTF-8 編碼（第 {error.start + 1} 個位元組）。請用 UTF-8 重新存檔。",
            f"The file is not UTF-8 (byte {error.start + 1}). Save it as UTF-8.",
        ) from error
    if not text.strip():
        raise _not_gradeable("檔案是空的。", "The file is empty.")
    return text


_SIGNATURES = (
    (b"%pdf", " PDF", "a PDF"),
    (b"pk\x03\x04", "壓縮檔", "a zip archive"),
    (b"\x1f\x8b", "壓縮檔", "a gzip archive"),
    (b"\x89png", "圖片", "a picture"),
    (b"\xff\xd8\xff", "圖片", "a picture"),
    (b"\x7felf", "執行檔", "a program"),
    (b"<!doctype", "網頁", "a web page"),
    (b"<html", "網頁", "a web page"),
    (b"\xff\xfe", " UTF-16 編碼的文字", "text in UTF-16"),
    (b"\xfe\xff", " UTF-16 編碼的文字", "text in UTF-16"),
)
"""First bytes (in lower case) of what students hand in by mistake, and what to call it."""


def _integer(digits: str) -> int:
    """An integer of the file. No field that is read needs eighteen digits, and converting many is slow."""
    return int(digits) if len(digits) <= 18 else 0  # noqa: PLR2004 - digits that fit in 64 bits


def _read_json(text: str) -> Notebook:
    parts = sum(map(text.count, "{[:"))
    if parts > MAX_PARTS:
        raise _not_gradeable(
            f"檔案裡的資料太多：{parts:,} 個物件、串列和鍵，上限是 {MAX_PARTS:,}。請清除輸出後再存一次。",
            f"the file holds too much: {parts:,} objects, lists and keys, and {MAX_PARTS:,} are allowed."
            " Clear the outputs and save it again.",
        )
    try:
        document = json.loads(text, parse_int=_integer)
    except json.JSONDecodeError as error:
        raise _not_gradeable(
            f"檔案不是完整的筆記本：第 {error.lineno} 行第 {error.colno} 個字讀不下去。請重新下載再交。",
            f"The file is not a complete notebook: it cannot be read past line {error.lineno},"
            f" column {error.colno} ({error.msg}). Download it again and hand that in.",
        ) from error
    except RecursionError as error:
        raise _not_gradeable(
            "檔案的結構層層相包，深得不像筆記本。", "The file is nested too deeply to be a notebook."
        ) from error
    if not isinstance(document, dict):
        raise _not_gradeable(
            "檔案是 JSON，但不是筆記本（最外層不是物件）。",
            "The file is JSON but no notebook (its outermost value is no object).",
        )
    cells = tuple(_cells(document))
    _check_size(_characters(cells), MAX_CHARACTERS)
    metadata = _part(document, "metadata")
    kernel, claimed = _kernel(metadata, document)
    if claimed not in _PYTHON and not _is_python(cells):
        raise _not_gradeable(
            f"這份筆記本用的是「{kernel or claimed}」，不是 Python。請選 Python 3 再交。",
            f"The notebook is for the kernel {kernel or claimed!r}, not for Python."
            " Choose Python 3 and hand it in again.",
        )
    ours = _part(metadata, "autograder")
    language = ours.get("language")
    return Notebook(
        cells=cells,
        language=language if language in LANGUAGES else infer_language(cells),
        kernel=kernel,
        assignment=_text(ours.get("assignment")) or _text(_part(metadata, "otter").get("assignment_name")),
    )


def _cells(document: dict[str, Any]) -> Iterable[Cell]:
    major = _major(document)
    if major == 3:  # noqa: PLR2004 - the nbformat with worksheets
        sheets = document.get("worksheets")
        found = [
            cell
            for sheet in (sheets if isinstance(sheets, list) else [])
            if isinstance(sheet, dict) and isinstance(sheet.get("cells"), list)
            for cell in sheet["cells"]
        ]
    else:
        cells = document.get("cells")
        if not isinstance(cells, list):
            raise _not_gradeable(
                "檔案裡沒有儲存格清單（cells），不是完整的筆記本。",
                "The file has no list of cells, so it is no complete notebook.",
            )
        found = cells
    _check_number(len(found))
    for cell in found:
        if not isinstance(cell, dict):
            continue
        kind = _KINDS.get(str(cell.get("cell_type")))
        if kind is not None:
            source = _source(cell.get("source", cell.get("input")))
            yield Cell(kind, source, _metadata(_part(cell, "metadata")))


_KINDS: dict[str, Kind] = {"code": "code", "markdown": "markdown", "raw": "raw", "heading": "markdown"}


def _metadata(given: dict[str, Any]) -> dict[str, Any]:
    """What a grader may want to know of a cell's metadata, with the types that it should have."""
    ours = {key: value for key, value in _part(given, "autograder").items() if isinstance(value, str)}
    otter = _part(given, "otter")
    otters: dict[str, Any] = {"tests": _strings(otter.get("tests"))} if "tests" in otter else {}
    if otter.get("ignore") is True:
        otters["ignore"] = True
    tags = _strings(given.get("tags"))
    return {key: part for key, part in (("autograder", ours), ("otter", otters), ("tags", tags)) if part}


def _strings(value: object) -> list[str]:
    return [clean(item) for item in value[:MAX_MARKS] if isinstance(item, str)] if isinstance(value, list) else []


def _major(document: dict[str, Any]) -> int:
    version = document.get("nbformat")
    if version is None:
        return 3 if "worksheets" in document else 4
    if str(version).strip() in ("3", "3.0"):
        return 3
    if str(version).strip() in ("4", "4.0"):
        return 4
    raise _not_gradeable(
        f"這份筆記本的格式版本（nbformat {str(version)[:20]}）讀不懂，只收第 3 版和第 4 版。",
        f"The notebook's format (nbformat {str(version)[:20]}) is unknown; versions 3 and 4 can be read.",
    )


def _source(value: object) -> str:
    if isinstance(value, list):
        try:
            value = "".join(value)
        except TypeError:
            value = "".join(line for line in value if isinstance(line, str))
    return clean(value) if isinstance(value, str) else ""


def clean(text: str) -> str:
    """The text with single line feeds for line ends, and U+FFFD for surrogates that have no partner."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    try:
        text.encode()  # says whether there are any, ten times as fast
    except UnicodeEncodeError:
        return _SURROGATE.sub("\N{REPLACEMENT CHARACTER}", text)
    return text


_SURROGATE = re.compile("[\ud800-\udfff]")


def _check_number(cells: int) -> None:
    if cells > MAX_CELLS:
        raise _not_gradeable(
            f"儲存格太多：{cells:,} 個，上限是 {MAX_CELLS:,}。",
            f"There are too many cells: {cells:,}, and {MAX_CELLS:,} are allowed.",
        )


def _check_size(size: int, most: int) -> None:
    if size > most:
        raise _not_gradeable(
            f"儲存格的文字太長：共 {size:,} 個字，上限是 {most:,}。",
            f"The cells are too long: {size:,} characters together, and {most:,} are allowed.",
        )


def _characters(cells: Iterable[Cell]) -> int:
    return sum(len(cell.source) for cell in cells)


_PYTHON = ("", "python", "python2", "python3", "ipython")


def _kernel(metadata: dict[str, Any], document: dict[str, Any]) -> tuple[str, str]:
    """The kernel's name, and the programming language that the notebook claims (lower case, may be empty)."""
    spec, info = _part(metadata, "kernelspec"), _part(metadata, "language_info")
    name = _text(spec.get("name")) or ""
    claims = (info.get("name"), spec.get("language"), document.get("language"))
    language = next((claim for claim in claims if isinstance(claim, str) and claim), "")
    if not language and _OTHER_KERNEL.match(name):
        language = name
    return clean(name)[:100], clean(language).lower()[:100]


_OTHER_KERNEL = re.compile(r"ir$|r$|julia|octave|matlab|javascript|bash|sas|scala|xcpp|deno", re.IGNORECASE)
"""Kernels' own names for other languages; any other name says nothing: people name environments freely."""


def _is_python(cells: Sequence[Cell]) -> bool:
    """Whether cells under a foreign kernel's name are Python: all parse, and one defines something.

    IPython's own transformer would look at the whole cell again for each magic in it, and this runs on our side: what
    could be a command is taken out line by line, and more code than anybody types is not looked at.
    """
    code = [cell.source for cell in cells if cell.kind == "code" and cell.source.strip()]
    if sum(map(len, code)) > _MOST_LOOKED_AT:
        return False
    defines = False
    for source in code:
        try:
            tree = ast.parse(_COMMAND.sub(r"\1pass", _ASSIGNED.sub(r"\1None", source)))
        except (SyntaxError, ValueError, RecursionError, MemoryError):
            return False
        defines = defines or any(
            isinstance(node, ast.FunctionDef | ast.Import | ast.ImportFrom) for node in ast.walk(tree)
        )
    return defines


_MOST_LOOKED_AT = 300_000
_COMMAND = re.compile(r"^([ \t]*+)(?:[%!?][^\n]*+|[^\n]*\?)$", re.MULTILINE)
"""A magic, a shell command, a question for help: not Python, and a notebook in Python may have them."""
_ASSIGNED = re.compile(r"(=[ \t]*)[!%][^\n]*")


def transform(source: str) -> str:
    """A cell's source as the plain Python that IPython would run: magics and ``!`` lines become calls."""
    from IPython.core.inputtransformer2 import TransformerManager  # noqa: PLC0415 - 70 ms, for few notebooks

    return str(TransformerManager().transform_cell(source))


def infer_language(cells: Iterable[Cell]) -> Language:
    """The language of the Markdown: Chinese where a tenth of the letters are, or where there are none."""
    text = "".join(cell.source for cell in cells if cell.kind == "markdown")
    chinese = len(_CJK.findall(text))
    letters = len(_LATIN.findall(text))
    return "zh-TW" if chinese * 9 >= letters else "en"


_CJK = re.compile("[\u3400-\u9fff\uf900-\ufaff]")
_LATIN = re.compile("[A-Za-z]")


def _read_script(text: str, *, cut: bool) -> Notebook:
    """A ``.py``: cut where jupytext, VS Code and Spyder (``# %%``), Jupyter or Colab say so, else one cell."""
    # Before it is cut into lines, which take up more than their text. Half of it may be the marks of lines of Markdown.
    _check_size(len(text), 2 * MAX_CHARACTERS)
    lines = (_from_colab(clean(text)) if cut else clean(text)).split("\n")
    starts = [number for number, line in enumerate(lines) if cut and _STARTS.match(line)]
    _check_number(len(starts))
    if not starts:
        cells: tuple[Cell, ...] = (Cell("code", "\n".join(lines)),)
    else:
        head = "\n".join(lines[: starts[0]]).strip("\n")
        cells = (Cell("code", head),) if _HAS_CODE.search(head) else ()
        for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
            cells += (_percent_cell(lines[start], lines[start + 1 : end]),)
    _check_size(_characters(cells), MAX_CHARACTERS)
    prose = [Cell("markdown", "\n".join(line for line in lines if line.lstrip().startswith(("#", '"', "'"))))]
    return Notebook(cells=cells, language=infer_language([*cells, *prose]))


_STARTS = re.compile(r"#\s?%%(?!%)|# In\s?\[[ \d]*\]:$")
"""The second is a notebook downloaded as a script, by Jupyter's own exporter."""
_COLAB = re.compile(r'\A(?:#.*\n)*"""[^"]*\bgenerated by Colab')
_COLAB_TEXT = re.compile(r'(?<=\n\n)"""((?:[^"]|"(?!""))*+)"""\n(?=\n|\Z)')
"""Up to the next three quotes and no farther: a text that never ends is looked at once."""


def _from_colab(text: str) -> str:
    """A notebook that Colab downloaded as a script, cut at the cells of text, which it writes as strings.

    Code is one cell from one text to the next: as a whole, the first error would cost all questions after it.
    """
    return _COLAB_TEXT.sub(r"# %% [markdown]\n\1\n# %%\n", text) if _COLAB.match(text) else text


_HAS_CODE = re.compile(r"^[^\S\n]*+[^#\s]", re.MULTILINE)


def _percent_cell(head: str, body: list[str]) -> Cell:
    marked = re.search(r"\[(markdown|md|raw)\]", head)
    kind: Kind = "code" if marked is None else "raw" if marked[1] == "raw" else "markdown"
    source = "\n".join(body).strip("\n")
    if kind != "code":
        source = re.sub(r"^# ?", "", source.strip('"').strip("\n"), flags=re.MULTILINE)
    return Cell(kind, source)


def _part(mapping: dict[str, Any], key: str) -> dict[str, Any]:
    value = mapping.get(key)
    return value if isinstance(value, dict) else {}


def _text(value: object) -> str | None:
    return clean(value) if isinstance(value, str) else None


def _not_gradeable(zh: str, en: str) -> NotGradeable:
    return NotGradeable(Text(zh, en))


# ---------------------------------------------------------------------------------------------- writing


def write(notebook: Notebook) -> bytes:
    """The notebook as nbformat 4.5: the same bytes for the same notebook, on any machine."""
    seen: dict[str, int] = {}
    document = {
        "cells": [_as_json(cell, seen) for cell in notebook.cells],
        "metadata": {
            "autograder": {"assignment": notebook.assignment, "language": notebook.language},
            "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
            "language_info": {"name": "python"},
        },
        "nbformat": 4,
        "nbformat_minor": 5,
    }
    return (json.dumps(document, ensure_ascii=False, indent=1, sort_keys=True) + "\n").encode()


def _as_json(cell: Cell, seen: dict[str, int]) -> dict[str, Any]:
    digest = hashlib.sha256(f"{cell.kind}\n{cell.source}".encode()).hexdigest()[:12]
    seen[digest] = seen.get(digest, 0) + 1
    document: dict[str, Any] = {
        "cell_type": cell.kind,
        "id": digest if seen[digest] == 1 else f"{digest}-{seen[digest]}",
        "metadata": cell.metadata,
        "source": cell.source.splitlines(keepends=True),
    }
    if cell.kind == "code":
        document |= {"execution_count": None, "outputs": []}
    return document
