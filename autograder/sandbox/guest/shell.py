"""A notebook's shell without a kernel: what cells, IPython, Matplotlib and ipywidgets expect to find.

``IPython.InteractiveShell`` itself costs 19 ms per process, starts a thread for its history and keeps a second,
unbounded copy of all output. This subclass has its type (so that ``get_ipython()``, ``display`` and
``Output`` widgets work as in Jupyter) and skips its ``__init__``.
"""

from __future__ import annotations
import __future__

import ast
import asyncio
import builtins
import contextlib
import functools
import inspect
import io
import linecache
import math  # noqa: F401 - warm: what notebooks import, so that a fork has it
import operator
import random  # noqa: F401 - as above
import re
import statistics  # noqa: F401 - as above
import sys
import tokenize
import types
from typing import TYPE_CHECKING, Any

import ipywidgets
import matplotlib as mpl
from IPython.core.displaypub import DisplayPublisher
from IPython.core.events import EventManager, available_events
from IPython.core.formatters import DisplayFormatter
from IPython.core.inputtransformer2 import TransformerManager
from IPython.core.interactiveshell import InteractiveShell
from IPython.display import display
from traitlets.config import Configurable

from . import magics, panels, shortcuts, ticks

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

FORMS = ("text/plain", "text/markdown", "text/html", "text/latex")
"""The forms of a display that are kept. Images are not made at all: drawing one costs 40 ms."""
BACKEND = "module://matplotlib_inline.backend_inline"
_AWAIT = ast.PyCF_ALLOW_TOP_LEVEL_AWAIT
_Text = tuple[int, None, list[str], str]
"""As ``linecache`` keeps it."""
_FUTURE = functools.reduce(
    operator.or_, (getattr(__future__, name).compiler_flag for name in __future__.all_feature_names)
)


class Recorded(DisplayPublisher):
    """Where every display ends up: handed to ``record``, bounded there."""

    record: Any = staticmethod(lambda _bundle: None)

    def publish(self, data: Any, metadata: Any = None, *_: Any, **__: Any) -> None:  # noqa: ARG002 - IPython's signature
        """Record one display; updates of an earlier one count as a new one."""
        self.record(data)

    def clear_output(self, wait: bool = False) -> None:  # noqa: FBT001, FBT002 - IPython's signature
        """Nothing: what has been shown stays recorded."""


class Shell(InteractiveShell):
    """See the module."""

    def __init__(self) -> None:
        Configurable.__init__(self)
        self.configurables = [self]
        self.user_module = types.ModuleType("__main__")
        self.user_ns = self.user_module.__dict__
        self.user_ns_hidden: dict[str, Any] = {}
        self.execution_count = 1
        self.events = EventManager(self, available_events)
        self.formatter = self.display_formatter = DisplayFormatter(parent=self)
        self.formatter.active_types = list(FORMS)
        self.publisher = self.display_pub = Recorded(parent=self)  # type: ignore[no-untyped-call]  # inherits IPython's
        self.mime_renderers: dict[str, Any] = {}
        self.loop: asyncio.AbstractEventLoop | None = None
        self.future = 0
        self.given: list[str] = []
        """The sources of cells that every student is given."""
        self._prepared: dict[tuple[str, str], tuple[list[tuple[types.CodeType, bool]], _Text]] = {}
        """Of these: source and file name -> what the cell compiles to, and its text."""
        self.input_transformer_manager = TransformerManager()
        self.troubled: BaseException | None = None

    def enter(self) -> None:
        """Become what a student's code finds as ``__main__``, ``get_ipython`` and ``builtins``."""
        own = types.ModuleType("builtins", builtins.__doc__)
        own.__dict__.update(builtins.__dict__)
        # A copy: what a cell patches there changes its own code, not ours and not the libraries'.
        own.__dict__.update(get_ipython=lambda: self, display=display, exit=_leave, quit=_leave)
        sys.modules["builtins"] = own
        sys.modules["__main__"] = self.user_module
        self.user_ns.update(
            {
                "__builtins__": own,
                "get_ipython": lambda: self,
                "display": display,
                "In": [""],
                "Out": {},
                "_": "",
            }
        )

    # --- cells ---

    def run_source(self, source: str, filename: str) -> BaseException | None:
        """Run one cell as Jupyter does; the exception that ended it, or None."""
        self.troubled = None
        self._announce("pre_execute")
        try:
            steps, linecache.cache[filename] = self._planned(source, filename)
            self._run(steps)
        except BaseException as error:  # noqa: BLE001 - whatever a student's code raises is a result
            self.troubled = error
        finally:
            self.execution_count += 1
            self._announce("post_execute")  # Matplotlib shows and closes the figures left open
        return self.troubled

    def _announce(self, event: str) -> None:
        """Tell who registered for it; what they raise, an exit included, is reported and ends nothing."""
        try:
            self.events.trigger(event)
        except BaseException:  # noqa: BLE001 - IPython's own manager lets an exit through
            self.showtraceback()

    def _planned(self, source: str, filename: str) -> tuple[Iterable[tuple[types.CodeType, bool]], _Text]:
        """What a cell comes to, prepared or compiled step by step, and its text."""
        prepared = None if self.future else self._prepared.get((source, filename))
        if prepared is not None:
            return prepared
        if _shows_nothing(source):
            with contextlib.suppress(SyntaxError, ValueError):  # else, what stands before the mistake may run
                code = compile(source, filename, "exec", flags=_AWAIT | self.future, dont_inherit=True)
                if not code.co_flags & inspect.CO_COROUTINE:
                    return [(code, False)], _text(source, filename)
        tree, text = self._parsed(source, filename)
        return self._steps(tree, text, filename), _text(text, filename)

    def _parsed(self, source: str, filename: str) -> tuple[ast.Module, str]:
        """The cell's tree and its text. What is Python as it stands has no magics, and looking for them is slow."""
        try:
            return ast.parse(source, filename), source
        except (SyntaxError, ValueError):
            text = self.input_transformer_manager.transform_cell(source)
            return ast.parse(text, filename), text

    def run_text(self, text: str, filename: str) -> None:
        """Run plain Python in the middle of a cell; what it raises is the cell's."""
        self._run(self._steps(ast.parse(text, filename), text, filename))

    def value_of(self, text: str, filename: str) -> Any:
        """As ``run_text``, but the value of the last expression is handed over and not shown."""
        value = None
        for code, is_last in self._steps(ast.parse(text, filename), text, filename):
            found = self._outcome(code)
            value = found if is_last else None
        return value

    def prepare(self, source: str, filename: str) -> None:
        """Keep a cell that many are going to run, and compile it; nothing of it runs now.

        Raises:
            SyntaxError: it is no plain Python.
        """
        self.given.append(source)
        tree = ast.parse(source, filename)
        self._prepared[source, filename] = list(self._steps(tree, source, filename)), _text(source, filename)
        self.future = 0

    def _steps(self, tree: ast.Module, text: str, filename: str) -> Iterator[tuple[types.CodeType, bool]]:
        """One statement after the other, compiled when it is its turn, and whether its value is to be shown."""
        for node in tree.body:
            shown = node is tree.body[-1] and isinstance(node, ast.Expr) and not _is_quiet(text)
            piece = ast.Expression(node.value) if shown and isinstance(node, ast.Expr) else ast.Module([node], [])
            flags = _AWAIT | self.future
            code = compile(piece, filename, "eval" if shown else "exec", flags=flags, dont_inherit=True)
            self.future |= code.co_flags & _FUTURE
            yield code, shown

    def _run(self, steps: Iterable[tuple[types.CodeType, bool]]) -> None:
        for code, shown in steps:
            value = self._outcome(code)
            if shown:
                self.show_result(value)

    def _outcome(self, code: types.CodeType) -> Any:
        """What a compiled statement comes to."""
        self.future |= code.co_flags & _FUTURE
        value = eval(code, self.user_ns)  # noqa: S307 - this is the sandbox
        if code.co_flags & inspect.CO_COROUTINE:  # it awaits at the top level
            if self.loop is None:
                self.loop = asyncio.new_event_loop()
                asyncio.set_event_loop(self.loop)
            value = self.loop.run_until_complete(value)
        return value

    def show_result(self, value: Any) -> None:
        """Display the value of a cell's last expression."""
        if value is None:
            return
        bundle, _ = self.formatter.format(value)
        if bundle:
            self.display_pub.publish(bundle)
        self.user_ns["_"] = value
        self.user_ns["Out"] = {self.execution_count: value}

    # --- what else of a shell is in use ---

    def run_cell(self, raw_cell: str, *_: Any, **__: Any) -> Any:
        """``get_ipython().run_cell(…)``, as some tutorials do."""
        self.run_text(self.input_transformer_manager.transform_cell(raw_cell), "<run_cell>")
        return types.SimpleNamespace(success=True, result=None, error_in_exec=None, error_before_exec=None)

    def run_line_magic(self, magic_name: str, line: str, _stack_depth: int = 1) -> Any:
        """A ``%magic``: of the allow-list, or a visible no-op."""
        return magics.line(self, magic_name, line)

    def run_cell_magic(self, magic_name: str, line: str, cell: str) -> Any:
        """A ``%%magic``: of the allow-list, or a visible no-op."""
        return magics.cell(self, magic_name, line, cell)

    def system(self, cmd: str) -> None:
        """A ``!command``: never executed, visibly."""
        magics.skipped(f"!{cmd}")

    def getoutput(self, cmd: str, *_: Any, **__: Any) -> list[str]:
        """A ``x = !command``: never executed, visibly."""
        magics.skipped(f"!{cmd}")
        return []

    system_piped = system_raw = system

    def showtraceback(self, *arguments: Any, **_: Any) -> None:
        """What IPython's own code reports instead of raising (a broken ``_repr_html_``, a widget's callback)."""
        found = arguments[0] if arguments and isinstance(arguments[0], tuple) else sys.exc_info()
        name = getattr(found[0], "__name__", "error")
        try:
            print(f"{name}: {found[1]}", file=sys.stderr)  # noqa: T201 - the notebook's own output
        except BaseException:  # noqa: BLE001 - a student's __str__ may do anything, and this only reports
            print(name, file=sys.stderr)  # noqa: T201 - as above

    def enable_gui(self, gui: Any = None) -> None:
        """No event loops of windows here."""

    def enable_matplotlib(self, gui: Any = None) -> tuple[str, str]:  # noqa: ARG002 - IPython's signature
        """The backend is the engine's."""
        return "inline", BACKEND

    def enable_pylab(self, *_: Any, **__: Any) -> None:
        """As ``enable_matplotlib``; nothing is imported into the namespace."""

    def set_next_input(self, *_: Any, **__: Any) -> None:
        """No front end to put a cell into."""


def _shows_nothing(source: str) -> bool:
    r"""Whether the last statement is certainly no expression, whose value would be shown.

    False where only a parser can tell. A line without quotes that closes every bracket it opens, and no other, is not
    the end of something longer. Such a one that is indented ends a block, and one that begins like an assignment is
    one.

    >>> _shows_nothing("def f(x):\n    return x"), _shows_nothing("f(1,\n  2)"), _shows_nothing("x = 1; x")
    (True, False, False)
    """
    before, _, last = source.rstrip().rpartition("\n")
    if not 0 < len(last) <= _LINE or _HARD.search(last) or before.endswith("\\"):
        return False
    inner = last
    while inner != (inner := _PAIR.sub("", inner)):
        pass
    return not _BRACKET.search(inner) and (last[0] in " \t" or _ASSIGNED.match(last) is not None)


_LINE = 200
"""Characters of a line that is read for this."""
_HARD = re.compile(r"""['"#\\;\r\f]""")
"""Text, whatever is in it; comments; another statement; other ends of lines."""
_PAIR = re.compile(r"\(\)|\[\]|\{\}|[^()\[\]{}]+")
_BRACKET = re.compile(r"[()\[\]{}]")
_ASSIGNED = re.compile(r"\w+ *=[^=]")


def _text(text: str, filename: str) -> _Text:
    return len(text), None, text.splitlines(keepends=True), filename


def _leave(*_: Any) -> None:
    raise SystemExit


def _is_quiet(text: str) -> bool:
    """Whether the last expression ends in a semicolon, comments aside."""
    if ";" not in text.rstrip().rpartition("\n")[2]:
        return False
    skipped = (tokenize.ENDMARKER, tokenize.NL, tokenize.NEWLINE, tokenize.COMMENT)
    tokens = [t for t in tokenize.generate_tokens(io.StringIO(text).readline) if t.type not in skipped]
    return bool(tokens) and tokens[-1].string == ";"


_shell: list[Shell] = []


def the_shell() -> Shell:
    """The one shell, made and warmed by the zygote."""
    return _shell[0]


def warm() -> None:
    """Import and exercise once, before the fork, all that an ordinary submission uses."""
    made = Shell.instance()
    _shell.append(made)
    from IPython.core.pylabtools import activate_matplotlib  # noqa: PLC0415 - finds the shell made above
    from matplotlib import pyplot as plt  # noqa: PLC0415 - as above
    from matplotlib_inline.backend_inline import configure_inline_support  # noqa: PLC0415 - as above

    activate_matplotlib(BACKEND)
    configure_inline_support(made, BACKEND)
    made.formatter.active_types = list(FORMS)  # which the backend has just extended by images
    # The backend is the engine's: asking for another (TkAgg on a machine with a screen) changes nothing.
    mpl.use = lambda *_, **__: None
    plt.switch_backend = lambda *_, **__: None

    shortcuts.take()
    panels.hand_out()
    ticks.make_late()
    figure, axes = plt.subplots()
    bars = axes.bar(["A", "B", "C"], [0.2, 0.3, 0.5], label="warm")
    axes.bar_label(bars)
    axes.set(title="warm", xlabel="x", ylabel="y", ylim=(0, 1))
    axes.text(0, 0, "warm")
    axes.legend()
    figure.canvas.draw()
    plt.close(figure)
    made.run_source("from IPython.display import Markdown\ndisplay(Markdown('warm'))\n1", "<warm>")
    made.run_source("import asyncio\nawait asyncio.sleep(0)", "<warm>")
    if made.loop is not None:
        made.loop.close()  # every child opens its own
        made.loop = None
    box = ipywidgets.interactive(str, object=ipywidgets.FloatSlider(min=-5, max=5, step=0.1))
    box.children[0].value = 1.0
    made.formatter.format(box)
    box.close_all()
    made.user_ns.clear()
    made.user_ns["__name__"] = "__main__"
    made.execution_count = 1
