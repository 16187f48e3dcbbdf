"""Run a student's cells and answer questions about what they left behind. Every answer is plain data."""

from __future__ import annotations

import builtins
import contextlib
import io
import os
import sys
import traceback
import types
import warnings
from typing import TYPE_CHECKING, Any

from matplotlib._pylab_helpers import Gcf

from . import copies, observe, panels, wire
from . import shell as shells
from .describe import described

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

_MUTABLE = (list, dict, set, tuple, sys.modules["numpy"].ndarray)
_BUILTIN = {
    kind: name for name, kind in vars(builtins).items() if isinstance(kind, type) and issubclass(kind, BaseException)
}
_TRACEBACK, _MRO, _NAME = (
    vars(owner)[name].__get__
    for owner, name in ((BaseException, "__traceback__"), (type, "__mro__"), (type, "__name__"))
)
"""As Python keeps them: a student's class may have something of its own in their place."""
_MAX_MESSAGE = 2_000
_MAX_LINE = 1_000_000
_MAX_NAMES = 2_000
_MAX_FILES = 5_000


class Sink:
    """What one request printed and displayed, bounded while it is written."""

    def __init__(self, settings: dict[str, Any]) -> None:
        self.out = _Text(settings["output"])
        self.err = _Text(settings["output"])
        self.displays: list[dict[str, str]] = []
        self.dropped = 0
        self._displays_left = settings["displays"]
        self._display = settings["display"]
        self._characters_left = 16 * settings["display"]

    def record(self, bundle: Any) -> None:
        """Keep the text forms of one display, within the limits of their number and size."""
        kept = {
            form: str.__str__(bundle[form])[: self._display]
            for form in shells.FORMS
            if isinstance(bundle.get(form), str)
        }
        if not kept:
            return
        self._displays_left -= 1
        self._characters_left -= sum(map(len, kept.values()))
        if self._displays_left < 0 or self._characters_left < 0:
            self.dropped += 1
        else:
            self.displays.append(kept)


class _Text:
    def __init__(self, limit: int) -> None:
        self.parts: list[str] = []
        self.left = limit
        self.dropped = 0

    def write(self, text: str) -> None:
        kept = text[: self.left]
        if kept:
            self.parts.append(kept)
            self.left -= len(kept)
        self.dropped += len(text) - len(kept)

    def text(self) -> str:
        mark = f"\n[{self.dropped} more characters]" if self.dropped else ""
        return "".join(self.parts) + mark


class _Stream(io.TextIOBase):
    """``sys.stdout`` or ``sys.stderr``: one object for the whole submission, whatever request is being served."""

    encoding = "utf-8"
    errors = "strict"

    def __init__(self, name: str) -> None:
        self.name = name
        self.into: _Text | None = None

    def writable(self) -> bool:
        return True

    def write(self, text: str) -> int:
        if not isinstance(text, str):
            raise TypeError(f"write() argument must be str, not {type(text).__name__}")
        if self.into is not None:
            self.into.write(str.__str__(text))
        return len(text)

    def fileno(self) -> int:
        raise io.UnsupportedOperation("fileno")


class Capture:
    """A block whose output goes elsewhere. A class, as a generator takes three times as long at every request."""

    def __init__(self, runner: Runner, sink: Sink | None) -> None:
        self._runner, self._sink = runner, sink

    def __enter__(self) -> Any:
        self._outer = self._runner.sink
        if self._sink is not None:
            self._runner.use(self._sink)
        return self._sink

    def __exit__(self, *_: object) -> None:
        self._runner.use(self._outer)


class Runner:
    """One submission's names and the requests about them."""

    def __init__(self, shell: shells.Shell, settings: dict[str, Any]) -> None:
        self.shell = shell
        self.names = shell.user_ns
        self._settings = settings
        self._out, self._err = _Stream("<stdout>"), _Stream("<stderr>")
        self._publisher = shell.publisher
        self.sink: Sink | None = None
        self._last = Sink(settings)
        """Of the last cell."""
        self._exact = False
        self._given: dict[str, tuple[int, int]] = {}
        """Of the files that were there before the first cell, where somebody wants to know."""
        self._home = ""
        self._verbs: dict[str, Callable[..., list[object]]] = {
            "cell": self._cell,
            "output": self._output,
            "call": self._call,
            "read": self._read,
            "names": self._names,
            "files": self._files,
            "exactly": self._exactly,
            "disturbed": self._disturbed,
            "reseed": self._reseed,
            "watch": self._watch,
            "settings": self._chart_settings,
            "sliders": self._sliders,
            "move": self._move,
        }
        _bound_figures(settings["figures"])
        self.use(None)

    def serve(self, verb: str, *arguments: Any) -> list[object]:
        """One request, one reply; whatever a student's code raises is a reply too."""
        try:
            return self._verbs[verb](*arguments)
        except BaseException as error:  # noqa: BLE001 - as the docstring says
            return ["raised", trouble(error), "", []]

    def serve_each(self, verb: str, name: str, calls: list[list[Any]]) -> Iterator[list[object]]:
        """Several calls of one function: a reply to each, up to the first one that raises.

        A reply is to be encoded before the next is asked for: that call may change what this one has returned.
        """
        for call in calls:
            reply = self.serve(verb, name, *call)
            yield reply
            if reply[0] == "raised":
                return

    def named(self, name: str) -> Any:
        """The student's own object that an argument stands for."""
        return self.names.get(name)

    def paused(self) -> Capture:
        """While the host looks round in the middle of a cell, its output is not the cell's."""
        return Capture(self, None)

    # --- capture ---

    def use(self, sink: Sink | None) -> None:
        """Put our streams and publisher in place again, whatever the student put there."""
        self.sink = sink
        self._out.into = sink.out if sink else None
        self._err.into = sink.err if sink else None
        sys.stdout, sys.stderr, sys.stdin = self._out, self._err, io.StringIO("")
        self._publisher.record = sink.record if sink else lambda _bundle: None
        if self.shell.display_pub is not self._publisher:
            self.shell.display_pub = self._publisher

    def captured(self) -> Capture:
        """What is printed and displayed inside the block, kept apart."""
        return Capture(self, Sink(self._settings))

    # --- requests ---

    def _cell(self, number: int, source: str | int) -> list[object]:
        """``source`` is text, or the place of a given cell among those that were prepared."""
        if isinstance(source, int):
            source = self.shell.given[source]
        with self.captured() as self._last:
            error = self.shell.run_source(source, cell_name(number))
        return ["cell", None if error is None else trouble(error, cell_name(number))]

    def _output(self) -> list[object]:
        last = self._last
        return ["output", last.out.text(), last.err.text(), last.displays, last.dropped]

    def _call(self, name: str, arguments: list[Any], keywords: dict[str, Any]) -> list[object]:
        function = self.names.get(name)
        if name not in self.names:
            raise NameError(f"name {name!r} is not defined")
        before = _snapshot(arguments, keywords)
        with self.captured() as sink:
            try:
                box = [function(*arguments, **keywords)]
            except BaseException as error:  # noqa: BLE001 - what the function raises is its answer
                return ["raised", trouble(error), sink.out.text(), _changes(before, arguments, keywords)]
            finally:
                _close_figures()
        changes = _changes(before, arguments, keywords)
        if self._exact:
            for at, given in [*enumerate(arguments), *keywords.items()]:
                if given is box[0] and type(given) in copies.CHANGEABLE:
                    return ["same", at, sink.out.text(), changes]
            if copies.peculiar(box, held=True):
                box = [wire.Opaque(f"{type(box[0]).__name__} of a kind of its own, or that something else holds")]
        return ["value", box[0], sink.out.text(), changes]

    def _reseed(self, generator: str, arguments: list[Any]) -> list[object]:
        sys.modules[generator].seed(*arguments)
        return ["value", None, "", []]

    def _exactly(self) -> list[object]:
        self._exact, self._home = True, os.getcwd()  # noqa: PTH109 - as text
        self._given = _files_below(self._home)
        return ["value", None, "", []]

    def _disturbed(self) -> list[object]:
        return ["value", _files_below(self._home) != self._given, "", []]

    def _read(self, *names: str) -> list[object]:
        return ["names", [self._looked_up(name) for name in names]]

    def _looked_up(self, name: str) -> list[object]:
        try:
            found = _classified(self.names[name])
            if self._exact and found[0] == "data" and self._has_double(name):
                found = ["opaque", f"{type(self.names[name]).__name__} of a kind of its own, or with another name"]
        except KeyError:
            return ["missing", None]
        except BaseException:  # noqa: BLE001 - a class, or a key of globals(), that answers questions about itself
            return ["opaque", "object that raises when it is looked at"]
        return found

    def _has_double(self, name: str) -> bool:
        """Whether a copy could be told from what has this name: by its type, or as it has another name, too."""
        value = self.names[name]
        if copies.peculiar([value], held=False):
            return True
        others = (other for key, other in self.names.items() if key != name and not str(key).startswith("_"))
        return type(value) in copies.CHANGEABLE and any(other is value for other in others)

    def _names(self) -> list[object]:
        found = [name for name in self.names if type(name) is str and not name.startswith("_")]
        return ["value", found[:_MAX_NAMES], "", []]

    def _files(self, files: dict[str, bytes]) -> list[object]:
        for name, content in files.items():
            os.makedirs(os.path.dirname(name) or ".", exist_ok=True)  # noqa: PTH103, PTH120 - as below
            with open(name, "wb") as file:  # noqa: PTH123 - in the working folder, which is the child's own
                file.write(content)
        return ["value", None, "", []]

    def _watch(self, name: str, arguments: list[Any], keywords: dict[str, Any]) -> list[object]:
        if name not in self.names:
            raise NameError(f"name {name!r} is not defined")
        before = _snapshot(arguments, keywords)
        seen = self._observed(lambda: observe.watch(self.names[name], *arguments, **keywords))
        return ["value", seen, "", _changes(before, arguments, keywords)]

    def _sliders(self) -> list[object]:
        return ["value", self._observed(lambda: observe.sliders(self.names)), "", []]

    def _move(self, values: dict[str, Any]) -> list[object]:
        return ["value", self._observed(lambda: observe.move(self.names, **values)), "", []]

    def _chart_settings(self) -> list[object]:
        return ["value", panels.settings(), "", []]

    def _observed(self, look: Callable[[], Any]) -> list[object]:
        with self.captured(), warnings.catch_warnings():
            warnings.simplefilter("ignore")  # a student's "error" filter must not break the description
            try:
                return described(look())
            finally:
                _close_figures()


def _files_below(folder: str) -> dict[str, tuple[int, int]]:
    """Size and time of every file, but for what Python itself compiles; of very many, of some."""
    found: dict[str, tuple[int, int]] = {}
    for above, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if name != "__pycache__"]
        for name in names:
            with contextlib.suppress(OSError):
                state = os.lstat(f"{above}/{name}")
                found[f"{above}/{name}"] = state.st_size, state.st_mtime_ns
        if len(found) > _MAX_FILES:
            break
    return found


def encoded(reply: list[object], frames: wire.Bounds) -> bytes:
    """A reply's bytes; without its value, where that is too large."""
    try:
        return wire.encode(reply, frames)
    except wire.Refused as reason:
        return wire.encode(_without_value(reply, reason), frames)


def _without_value(reply: list[object], reason: wire.Refused) -> list[object]:
    """The same reply for a value that is too large: it becomes opaque, and says why."""
    match reply:  # down to what is ours: a pattern asks an object for its length
        case ["names", [["data", too_large]]]:
            return ["names", [["opaque", f"{type(too_large).__name__}: {reason}"]]]
        case ["names", _]:
            return ["names", None]  # together they are too large: one at a time
        case ["value", value, _, _]:
            return ["value", wire.Opaque(f"{type(value).__name__}: {reason}"), "", []]
    return ["raised", ["Refused", str(reason), None, "ValueError"], "", []]


def cell_name(number: int) -> str:
    """The file name that a cell's code is compiled under."""
    return f"<cell {number}>"


def trouble(error: BaseException, filename: str | None = None) -> list[object]:
    """An exception as plain data: ``[kind, message, line, name of the nearest builtin exception]``.

    ``line`` is that of the innermost frame in the student's code (in the named cell, where one is given).
    """
    kind = type(error)
    try:
        message = str(error)
    except BaseException as worse:  # noqa: BLE001 - a student's __str__ may do anything
        message = f"<{type(worse).__name__} in its own text>"
    line = None
    if issubclass(kind, SyntaxError):  # not isinstance(), which would ask the object for its class
        with contextlib.suppress(BaseException):  # likewise
            number = error.lineno  # type: ignore[attr-defined]  # a SyntaxError's
            line = number if type(number) is int and 0 < number < _MAX_LINE else None
    if line is None:
        for frame, at in traceback.walk_tb(_TRACEBACK(error)):
            here = frame.f_code.co_filename
            if here == filename or (filename is None and here.startswith("<cell ")):
                line = at
    base = next(_BUILTIN[each] for each in _MRO(kind) if type(each) is type and each in _BUILTIN)
    return [_NAME(kind)[:100], str.__str__(message)[:_MAX_MESSAGE], line, base]


def _classified(value: Any) -> list[object]:
    """``[form, payload]``: what kind of name this is, and as much of it as can cross."""
    kind = type(value)
    if isinstance(value, types.ModuleType):
        return ["module", _name_of(value)]
    if isinstance(value, type):
        return ["class", _name_of(value)]
    if wire.crosses(value):
        return ["data", value]
    if callable(value):
        return ["function" if kind is types.FunctionType else "callable", _name_of(value)]
    return ["opaque", kind.__name__]


def _name_of(value: Any) -> str:
    name = getattr(value, "__name__", None)
    return name[:200] if type(name) is str else type(value).__name__[:200]


def _snapshot(arguments: list[Any], keywords: dict[str, Any]) -> list[tuple[int | str, Any, bytes]]:
    """The bytes of every argument that a function could change in place."""
    given: list[tuple[int | str, Any]] = [*enumerate(arguments), *keywords.items()]
    return [(key, value, wire.encode(value, _ANY)) for key, value in given if type(value) in _MUTABLE]


def _changes(before: list[tuple[int | str, Any, bytes]], *_: Any) -> list[object]:
    """``[position or keyword, value now]`` for every argument that is no longer what it was."""
    found: list[object] = []
    for key, value, was in before:
        try:
            now = wire.encode(value, _ANY)
        except wire.Refused:
            now = b""
        if now != was:
            found.append([key, value])
    return found


_ANY = wire.Bounds(1 << 26, 64, 1 << 20, 1 << 20)


_destroy_all = Gcf.destroy_all


def _close_figures() -> None:
    """As at the end of a cell, so that the next call does not draw onto this one's axes."""
    if Gcf.figs:
        _destroy_all()


def _bound_figures(most: int) -> None:
    """A figure more than this, open at the same time, is an error of whoever makes it."""
    plain = Gcf._set_new_active_manager  # noqa: SLF001 - the one place that all of them pass

    def bounded(manager: Any) -> None:
        if len(Gcf.figs) >= most:
            raise RuntimeError(f"more than {most} figures are open; close them with plt.close()")
        plain(manager)

    Gcf._set_new_active_manager = bounded  # type: ignore[method-assign]  # noqa: SLF001 - as above
