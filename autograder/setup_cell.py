"""The cell that makes a lone notebook check itself: it replaces otter's own first cell.

A student drags one file into Colab, so the cell carries the public tests and the two modules that they use as
readable text, writes them to a fresh temporary folder and opens ``otter.Notebook`` on it. It never writes to
``./tests``: under ``otter run`` that would replace the hidden tests. The code is ``handout/setup_cell.txt``;
what it must get on with is otter-grader's ``otter/check/notebook.py``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from autograder.handout import fill
from autograder.model import Language, Text

if TYPE_CHECKING:
    from collections.abc import Mapping

PINS = ("otter-grader==7.0.0", "fica==0.4.1", "python-frontmatter==1.3.0", "ipylab==1.1.0")
"""What Colab lacks for otter-grader. Installed without dependencies, which would change ipywidgets there."""

TITLE = Text("設定：先執行這一格，不用改", "Set-up: run this cell first, no need to change it")

_ABOUT = Text(
    "這一格準備好 grader.check(...)：把下面的公開測試寫到暫存資料夾，\n"
    "# 再載入 otter-grader。\n"
    "# 改了這裡只會讓你自己看到的檢查不準，不會改變成績。",
    "This cell makes grader.check(...) ready: it writes the public tests below to a temporary\n"
    "# folder and loads otter-grader. Changing it only makes your own checks wrong, not your grade.",
)

_SAYINGS = {
    "ready": Text("準備好了，可以用 grader.check(...) 檢查。", "Ready: grader.check(...) works."),
    "missing": Text(
        "現在不能檢查：otter-grader 裝不起來（可能沒有網路）。作業可以照做；"
        f"之後執行 pip install {PINS[0]}，重新啟動，再執行一次設定那一格。",
        "Checks are off: otter-grader could not be installed (perhaps there is no network). Go on with the"
        f" homework; later run: pip install {PINS[0]}, restart, and run the set-up cell again.",
    ),
    "broken": Text(
        "現在不能檢查（{error}）。作業可以照做；請重新啟動，再執行一次設定那一格。",
        "Checks are off ({error}). Go on with the homework; restart and run the set-up cell again.",
    ),
    "passed": Text("{question}：公開測試全部通過（{count} 個）", "{question}: all public tests passed ({count})"),
    "failed": Text(
        "{question}：公開測試通過 {count} 個，共 {of} 個", "{question}: {count} of {of} public tests passed"
    ),
    "case": Text("沒通過的測試：第 {number} 個", "Not passed: test {number}"),
    "and": Text("、", ", "),
    "raised": Text("發生錯誤：", "An error: "),
    "hint": Text("提示：", "Hint: "),
}
"""Everything that the cell says, by the names that its code uses."""


def setup_cell(language: Language, tests: Mapping[str, str], tools: Mapping[str, str]) -> str:
    """The source of the cell.

    Args:
        language: of the student.
        tests: question -> its public test file.
        tools: file name -> source of the modules that tests import.
    """
    return fill(
        "setup_cell.txt",
        title=TITLE.in_(language),
        about=_ABOUT.in_(language),
        tests="\n".join(_entry(f"{question}.py", source) for question, source in tests.items()),
        tools="\n".join(_entry(name, source) for name, source in sorted(tools.items())),
        pins="[\n" + "".join(f'    "{pin}",\n' for pin in PINS) + "]",
        say="{\n" + "".join(f'    "{key}": "{text.in_(language)}",\n' for key, text in _SAYINGS.items()) + "}",
        language=repr(language),
    ).rstrip("\n")


def _entry(name: str, source: str) -> str:
    return f'    "{name}": {readable(source)},'


def readable(text: str) -> str:
    """A Python literal that reads like the text itself wherever the text allows it.

    >>> print(readable("a = 1"))
    r\'\'\'
    a = 1\'\'\'
    """
    quote = next((mark for mark in ("'''", '"""') if mark not in text and not text.endswith(mark[0])), None)
    if quote is None or text.endswith("\\") or "\r" in text:
        escaped = text.replace("\\", "\\\\").replace("\r", "\\r").replace("'", "\\'")
        return f"'''\\\n{escaped}'''"
    return f"r{quote}\n{text}{quote}"
