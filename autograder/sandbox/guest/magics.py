"""The magics that a graded notebook may use. Everything else is a visible no-op: nothing here starts a program."""

from __future__ import annotations

import contextlib
import io
import json
import os
import time
from typing import TYPE_CHECKING, Any

from IPython.display import HTML, Latex, Markdown, display

if TYPE_CHECKING:
    from collections.abc import Callable


def skipped(what: str) -> None:
    """Say in the notebook's output that something was not run."""
    print(f"[not run while grading] {what[:200]}")  # noqa: T201 - the notebook's own output


def line(shell: Any, name: str, rest: str) -> Any:
    """Run ``%name rest``."""
    if name in _SILENT:
        return None
    run = _LINE.get(name)
    if run is None:
        return skipped(f"%{name} {rest}")
    return run(shell, rest)


def cell(shell: Any, name: str, rest: str, body: str) -> Any:
    """Run ``%%name rest`` over a cell's body."""
    run = _CELL.get(name)
    if run is None:
        return skipped(f"%%{name} {rest}")
    return run(shell, rest, body)


def _run(shell: Any, source: str) -> Any:
    """As the cell itself would be run: last expression displayed, magics allowed."""
    text = shell.input_transformer_manager.transform_cell(source)
    shell.run_text(text, "<magic>")


def _time(shell: Any, source: str) -> Any:
    """``x = %time f()`` has the value, which is shown where the magic ends the cell."""
    value = shell.value_of(shell.input_transformer_manager.transform_cell(source), "<magic>")
    skipped("the times of %time")  # another every day, and results have to be the same
    return value


def _timeit(shell: Any, rest: str, body: str = "") -> Any:
    """Run it once; ``-o`` asks for an object with the times."""
    options, rest = _options(rest)
    source = shell.input_transformer_manager.transform_cell(f"{rest}\n{body}")
    code, names = compile(source, "<timeit>", "exec"), dict(shell.user_ns)
    start = time.perf_counter()
    exec(code, names)  # noqa: S102 - this is the sandbox
    spent = time.perf_counter() - start
    skipped("the times of %timeit")
    if "o" not in options:
        return None
    from IPython.core.magics.execution import TimeitResult  # noqa: PLC0415 - few ask for it, and it imports much

    return TimeitResult(1, 1, spent, spent, [spent], 0.0, 3)


def _options(rest: str) -> tuple[str, str]:
    """The letters of the options, and what comes after them: how often something would run does not matter.

    >>> _options("-n 100 -r5 -oq f(x)")
    ('nroq', 'f(x)')
    """
    words, letters = rest.split(), ""
    while words and words[0].startswith("-") and words[0][1:2].isalpha():
        option = words.pop(0)[1:]
        letters += option[0] if option[0] in "nrp" else option
        if option in ("n", "r", "p") and words and words[0].isdigit():
            words.pop(0)
    return letters, rest[rest.find(words[0]) :] if words else ""


def _capture(shell: Any, rest: str, body: str) -> None:
    out, err = io.StringIO(), io.StringIO()
    publisher = shell.display_pub
    kept, publisher.record = publisher.record, lambda _bundle: None
    try:
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            _run(shell, body)
    finally:
        publisher.record = kept
        names = [word for word in rest.split() if not word.startswith("-")]
        if names:  # IPython keeps what was printed before an error, too
            shell.user_ns[names[0]] = _Captured(out.getvalue(), err.getvalue())


class _Captured:
    def __init__(self, stdout: str, stderr: str) -> None:
        self.stdout, self.stderr = stdout, stderr

    def show(self) -> None:
        print(self.stdout, end="")  # noqa: T201 - the notebook's own output

    __call__ = show

    def __str__(self) -> str:
        return self.stdout


def _writefile(_shell: Any, rest: str, body: str) -> None:
    words = rest.split()
    mode = "a" if {"-a", "--append"} & set(words) else "w"
    with open(words[-1].strip("\"'"), mode, encoding="utf-8") as file:  # noqa: PTH123 - in the child's own folder
        file.write(body)


def _run_file(shell: Any, rest: str) -> None:
    """A script in names of its own, which the notebook has afterwards, or another notebook's cells.

    An error in it is reported, as IPython does, and ends nothing but the file.
    """
    words = [word.strip("\"'") for word in rest.split()]
    path = next(word for word in words if not word.startswith("-"))
    if not path.endswith((".py", ".ipynb")):
        path += ".py"
    with open(path, encoding="utf-8") as file:  # noqa: PTH123 - in the child's own folder
        text = file.read()
    if path.endswith(".ipynb"):
        for cell in json.loads(text)["cells"]:
            if cell["cell_type"] == "code":
                _run(shell, "".join(cell["source"]))
        return
    own = {"__name__": "__main__", "__file__": path, "__builtins__": shell.user_ns["__builtins__"]}
    names = shell.user_ns if "-i" in words else own
    try:
        exec(compile(text, path, "exec"), names)  # noqa: S102 - this is the sandbox
    except BaseException:  # noqa: BLE001 - as the docstring says
        shell.showtraceback()
    shell.user_ns.update({name: value for name, value in names.items() if not name.startswith("__")})


def _environment(_shell: Any, rest: str) -> Any:
    name, _, value = rest.replace("=", " ", 1).partition(" ")
    if not value:
        return os.environ[name] if name else dict(os.environ)
    os.environ[name.strip()] = value.strip()
    return None


def _precision(shell: Any, rest: str) -> None:
    if rest.strip().isdigit():
        shell.user_ns.setdefault("__precision__", None)
        import numpy as np  # noqa: PLC0415 - what a student may have replaced is found where a student would

        np.set_printoptions(precision=int(rest))


def _reset(shell: Any, _rest: str) -> None:
    for name in [
        n for n in shell.user_ns if not n.startswith("_") and n not in ("get_ipython", "display", "In", "Out")
    ]:
        del shell.user_ns[name]


def _show(kind: Callable[[str], Any]) -> Callable[[Any, str, str], None]:
    return lambda _shell, _rest, body: display(kind(body))


_SILENT = frozenset(
    {
        "matplotlib", "pylab", "autoreload", "aimport", "load_ext", "reload_ext", "unload_ext", "config", "colors",
        "xmode", "pdb", "debug", "automagic", "pinfo", "pinfo2", "doctest_mode", "gui", "logstart", "logstop", "logon",
        "logoff", "history", "hist", "who", "whos", "who_ls", "page", "alias", "rehashx", "tb", "rerun",
        "recall", "notebook", "lsmagic", "magic", "quickref", "psource", "pdef", "pdoc", "pfile", "dhist",
    }
)  # fmt: skip
"""Settings of a front end: tolerated, without effect on a grade."""

_LINE: dict[str, Callable[[Any, str], Any]] = {
    "time": _time,
    "timeit": _timeit,
    "prun": _run,
    "precision": _precision,
    "pwd": lambda _shell, _rest: os.getcwd(),  # noqa: PTH109 - a text, as IPython gives
    "cd": lambda _shell, rest: os.chdir(os.path.expanduser(rest.strip() or "~")),  # noqa: PTH111 - what chdir takes
    "env": _environment,
    "set_env": _environment,
    "run": _run_file,
    "reset": _reset,
}
_CELL: dict[str, Callable[[Any, str, str], Any]] = {
    "time": lambda shell, rest, body: _time(shell, f"{rest}\n{body}" if rest else body),
    "timeit": _timeit,
    "prun": lambda shell, _rest, body: _run(shell, body),
    "capture": _capture,
    "writefile": _writefile,
    "file": _writefile,
    "markdown": _show(Markdown),
    "latex": _show(Latex),
    "html": _show(HTML),
    "HTML": _show(HTML),
}
