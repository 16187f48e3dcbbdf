"""One submission as the host sees it: what can be asked of it, and the strict reading of what it answers."""

from __future__ import annotations

import contextlib
import copy
import sys
import time
from typing import TYPE_CHECKING, Any, NamedTuple, Self

import numpy as np

from autograder.errors import SystemFault
from autograder.sandbox.channel import is_tagged
from autograder.sandbox.outcome import (
    Contained,
    NeedsLive,
    Output,
    RemoteError,
    Trouble,
    Usage,
    error_for,
    printable,
)
from autograder.sandbox.proxy import Environment, mark, write_back

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence

    from autograder.sandbox.channel import Channel
    from autograder.sandbox.outcome import GuestTrouble
    from autograder.sandbox.policy import Limits

FORMS = ("text/plain", "text/markdown", "text/html", "text/latex")
"""Of a display, as ``guest/shell.py`` keeps them."""
_MAX_CHECKS = 500
"""Of ``grader.check`` in one cell; the notebook goes on after more, but the host no longer looks."""
_MAX_KIND = 100
_MAX_MESSAGE = 2_000
_MAX_VERDICT = 4_000
_MAX_LINE = 1_000_000
_CALLED = ("function", "class", "callable")
_UNCHANGING = (bool, int, float, str, type(None))
_MARK = 100
"""Characters for the line that says how much output was dropped."""


class Made(NamedTuple):
    """A call that came back: its arguments as they were given, and how long it took."""

    name: str
    arguments: list[Any]
    keywords: dict[str, Any]
    seconds: float


class Child:
    """One fork of the zygote, running one submission. Made by ``Worker.child``.

    Every method that asks raises ``GuestTrouble`` when the child cannot go on; it has been killed by then, and
    every later request raises the same again.
    """

    def __init__(self, channel: Channel, limits: Limits, given: Mapping[tuple[int, str], int]) -> None:
        self._on_check: Callable[[str], bool] | None = None
        self._channel = channel
        self._limits = limits
        self._held = given
        """Cells that the guest has already: number and source -> their place among them."""
        self._checks = 0
        self.made: list[Made] = []
        """The calls that were made since ``exactly``."""
        self._seen: dict[bytes, bytes] = {}
        """What was looked at since the last cell: request -> body of the answer."""
        self._functions: dict[str, Any] | None = {}
        """Names that were functions or classes when they were read, since the last cell; None where everything is asked
        anew each time."""
        self._values: dict[str, Any] = {}
        """Names that nothing can change before something of the submission's runs again, and what they are."""
        self._fleeting: set[str] = set()
        """Names that were neither: an answer is good for one look, and large ones are not to be sent for none."""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    @property
    def trouble(self) -> GuestTrouble | None:
        """What ended it, if something did: also when whoever asked has swallowed that."""
        return self._channel.trouble

    @property
    def usage(self) -> Usage | None:
        """What it used, once it has ended."""
        return self._channel.settle() if self._channel.closed else None

    def close(self) -> None:
        """Kill it and whatever it started. Does nothing the second time."""
        self._channel.close()

    def run_cell(self, number: int, source: str) -> Trouble | None:
        """Run one code cell as a notebook does; what ended it early. ``number`` is its 1-based place, for messages.

        Raises:
            GuestTrouble: the cell reached a limit, died or broke the protocol.
        """
        self._forget()
        self._checks = 0
        place_or_source = self._held.get((number, source), source)
        match self._run(["cell", number, place_or_source], "cell_seconds", self._pause):
            case ["cell", None]:
                return None
            case ["cell", error]:
                return self._trouble_of(error)[0]
            case _:
                raise self.broken("a cell's reply of another form")

    def output(self) -> Output:
        """What the last cell printed and displayed. Grades need none of it, so it crosses only on request."""
        match self._run(["output"], "call_seconds", _look_away):
            case ["output", str(text), str(warnings), list(displays), int(dropped)]:
                pass
            case _:
                raise self.broken("an output of another form")
        kept = displays[: self._limits.displays]
        return Output(
            text=printable(text[: self._limits.output + _MARK]),
            warnings=printable(warnings[: self._limits.output + _MARK]),
            displays=tuple(self._bundle(display) for display in kept),
            dropped=dropped + len(displays) - len(kept),
        )

    def environment(self, ahead: Collection[str] = (), along: Collection[str] = ()) -> Environment:
        """The student's names, as proxies; every look asks again, but for the first one at the names ``ahead``.

        ``along``: names that others are about to want, to be asked for in the same request.
        """
        return Environment(self, ahead, along)

    def run_contained(self, form: str, source: str, name: str, modules: Mapping[str, str] | None = None) -> Contained:
        """Judge one test case inside this child, after its cells. Use a child that nothing else is asked of.

        Args:
            form: ``doctest`` (``source`` is the case's text) or ``function`` (``source`` is a test file's source
                that defines ``name``, decorated with otter's ``test_case`` or not).
            source: see ``form``. From here on the student's process can read it.
            name: of the case.
            modules: sources of modules that the case imports, by name.
        """
        reply = self._run(["contained", form, source, name, dict(modules or {})], "call_seconds", _look_away)
        match reply:
            case ["verdict", bool(passed), str(message), str(text)]:
                said = printable(message[:_MAX_VERDICT])
                return Contained(passed=passed, message=said, text=printable(text[: self._limits.output + _MARK]))
            case _:
                raise self.broken("a verdict of another form")

    def put_files(self, files: Mapping[str, bytes]) -> None:
        """Write files into the working folder, before the first cell.

        Raises:
            SystemFault: they do not fit in there.
        """
        for name, content in files.items():  # a frame each: all that came with a submission is more than one may hold
            try:
                self.value("files", {name: content})
            except (RemoteError, NeedsLive) as error:
                raise SystemFault(f"The file {name!r} could not be put beside a notebook: {error}.") from None

    def seed(self, number: int) -> None:
        """Give its random generators a state of their own, before the first cell."""
        self.value("seed", number)

    def reseed(self, generator: str, arguments: list[Any]) -> None:
        """Seed ``random`` or ``numpy.random`` there, as a test has just done here.

        Raises:
            RemoteError: it did not take the seed.
            NeedsLive: the seed is no plain data.
        """
        self.value("reseed", generator, arguments)

    def at_checks(self, on_check: Callable[[str], bool]) -> None:
        """From now on, ``on_check`` is called with a question's name whenever a cell comes to ``grader.check("…")``.

        It may ask anything of the child before the cell goes on, and says whether there is such a question: if not, the
        cell gets the exception that otter raises. Where nobody wants to know, the cell does not wait.
        """
        self._on_check = on_check
        self.value("checks")

    def exactly(self) -> None:
        """From now on, what a copy could be told from does not cross: ``copies`` says what that is.

        For tests that were not written for copies.
        """
        self._functions = None
        self.value("exactly")

    @property
    def exact(self) -> bool:
        """Whether ``exactly`` has been said."""
        return self._functions is None

    def disturbed(self) -> bool:
        """Whether the working folder is another than before the first cell; only after ``exactly``.

        It is the submission that says so: if it lies, it gets what it would get without the files.
        """
        return self.value("disturbed") is not False

    def changed(self, env: Environment, *, called: bool) -> set[str]:
        """The names that are no longer what a test was shown, or were not all the time; only after ``exactly``.

        A test holds copies. Under otter what it changes is the notebook's, and what a call changes it sees in what it
        holds; but a doctest that looks at a name after a call has what was called so before.

        Args:
            env: the test's.
            called: the test has called something, so that the names are to be looked at again.

        Raises:
            GuestTrouble: as ``read``.
        """
        first = {name: looks[0][1] for name, looks in env.looks.items()}
        found = {
            name
            for name, looks in env.looks.items()
            if any(mark(shown) != was or was != first[name] for shown, was in looks)
        }
        names = [name for name in first if name not in found]
        if called and names:
            try:
                looked = self.read(names)
            except RemoteError:  # one of them can no longer be looked at
                return found | set(names)
            found |= {name for name, now in zip(names, looked, strict=True) if mark(now) != first[name]}
        return found

    def chart_settings(self) -> dict[str, Any]:
        """Matplotlib's ``rcParams``, as far as they are plain data.

        Raises:
            GuestTrouble: it reached a limit, died or broke the protocol.
        """
        found = self.value("settings")
        if type(found) is not dict or any(type(name) is not str for name in found):
            raise self.broken("settings of another form")
        return found

    # --- for the proxies ---

    def read(self, names: Collection[str], along: Collection[str] = ()) -> list[Any]:
        """What the names are: for each ``[form, payload]``, as the guest's ``runner`` classifies it.

        A function is taken to be one until the next cell: who calls it calls what has its name by then. A number is
        what it was as long as nothing runs.

        Args:
            names: which.
            along: see ``environment``.

        Raises:
            GuestTrouble: it reached a limit, died or broke the protocol.
        """
        known = self._values | (self._functions or {})
        if all(name in known for name in names):
            return [known[name] for name in names]
        wanted = names if self._functions is None else [*names, *(name for name in along if name not in self._fleeting)]
        unknown = [name for name in dict.fromkeys(wanted) if name not in known]
        found = dict(zip(unknown, self._read(unknown), strict=True))
        if self._functions is not None:
            self._functions |= {name: what for name, what in found.items() if what[0] in _CALLED}
            self._values |= {name: what for name, what in found.items() if _cannot_change(what)}
            self._fleeting |= found.keys() - self._functions.keys() - self._values.keys()
        return [found[name] if name in found else known[name] for name in names]

    def _read(self, names: list[str]) -> list[Any]:
        reply = self._channel.ask(["read", *names], "call_seconds", _look_away)
        match reply:
            case ["names", list(found)] if len(found) == len(names) and all(map(is_tagged, found)):
                return found
            case ["names", None] if len(names) > 1:
                return [found for name in names for found in self._read([name])]
            case ["raised", *_]:
                self._value(reply, None)
        raise self.broken("names of another form")

    def _run(self, request: list[Any], limit: str, pause: Callable[[str], bool | None]) -> list[Any]:
        """Ask for something that runs code of the submission's."""
        self._values.clear()
        return self._channel.ask(request, limit, pause)

    def _forget(self) -> None:
        """Names and charts may be others from here on."""
        self._seen.clear()
        self._values.clear()
        self._fleeting.clear()
        if self._functions is not None:
            self._functions.clear()

    def value(self, verb: str, *arguments: Any, given: tuple[list[Any], dict[str, Any]] | None = None) -> Any:
        """Ask for a value.

        Args:
            verb: a request of the guest's ``runner``.
            arguments: of the request.
            given: positional and keyword arguments of a call, into which in-place changes are written back.

        Raises:
            RemoteError: the student's code raised.
            NeedsLive: an argument cannot cross.
            GuestTrouble: it reached a limit, died or broke the protocol.
        """
        return self._value(self._run([verb, *arguments], "call_seconds", _look_away), given)

    def call(self, name: str, arguments: list[Any], keywords: dict[str, Any]) -> Any:
        """Call a function or class; what it changes in its arguments is written back.

        Raises:
            RemoteError, NeedsLive, GuestTrouble: as ``value``.
        """
        given = None
        if self.exact:
            with contextlib.suppress(TypeError, ValueError, RecursionError, NeedsLive):  # then it cannot cross, either
                given = copy.deepcopy((arguments, keywords))
        start = time.monotonic()
        try:
            return self.value("call", name, arguments, keywords, given=(arguments, keywords))
        finally:
            if given is not None and self.trouble is None:
                self.made.append(Made(name, *given, time.monotonic() - start))

    def repeat(self, calls: Iterable[Made]) -> None:
        """Make calls again that were made in another child, for what they leave behind there.

        Raises:
            GuestTrouble: as ``value``.
        """
        for call in calls:
            given = copy.deepcopy((call.arguments, call.keywords))
            with contextlib.suppress(RemoteError, NeedsLive):  # as the first time
                self.value("call", call.name, *given, given=given)

    def each(self, verb: str, name: str, calls: Sequence[tuple[list[Any], dict[str, Any]]]) -> Iterator[Any]:
        """As ``value``, for several calls of one function: all are made at once, in one request.

        Args:
            verb: ``call`` or ``watch``.
            name: of the function.
            calls: positional and keyword arguments of each.

        Raises:
            RemoteError, NeedsLive: as ``value``, when it is the turn of the call; none comes after it.
            GuestTrouble: as ``value``, before the first.
        """
        if not calls:
            return
        self._values.clear()
        request: list[object] = ["each", verb, name, [list(call) for call in calls]]
        replies = self._channel.ask_each(request, "call_seconds", _look_away, len(calls))
        for reply, given in zip(replies, calls, strict=False):
            yield self._value(reply, given)

    def look(self, *request: Any, given: tuple[list[Any], dict[str, Any]]) -> Any:
        """As ``value``, but a question that was asked before, since the last cell, has the answer that it had then."""
        key = self._channel.encoded(list(request))
        if key not in self._seen:
            self._run(list(request), "call_seconds", _look_away)
            self._seen[key] = self._channel.body
        return self._value(self._channel.reply(self._seen[key]), given)

    def broken(self, reason: str) -> GuestTrouble:
        """End the child because what it said was no answer; the exception to raise."""
        return self._channel.broken(reason)

    # --- strict reading of replies ---

    def _value(self, reply: list[Any], given: tuple[list[Any], dict[str, Any]] | None) -> Any:
        match reply:
            case ["value", value, str(text), list(changes)]:
                error = None
            case ["same", int() | str() as at, str(text), list(changes)] if given is not None:
                value, error = self._given(at, given), None
            case ["raised", found, str(text), list(changes)]:
                value, error = None, self._trouble_of(found)
            case _:
                raise self.broken("a value's reply of another form")
        if given is not None:
            self._write_back(changes, given)
        if text and sys.stdout is not sys.__stdout__:  # who wants it has put a stream there; a terminal would obey it
            sys.stdout.write(printable(text[: self._limits.output + _MARK]))
        if error is not None:
            raise error_for(*error)
        return value

    def _given(self, at: int | str, given: tuple[list[Any], dict[str, Any]]) -> Any:
        """The argument that was returned."""
        arguments, keywords = given
        if isinstance(at, int) and 0 <= at < len(arguments):
            return arguments[at]
        if isinstance(at, str) and at in keywords:
            return keywords[at]
        raise self.broken("an argument that was not given")

    def _pause(self, question: str) -> bool | None:
        """Let the host look at the student's names in the middle of a cell."""
        self._checks += 1
        if self._on_check is None or self._checks > _MAX_CHECKS:
            return None
        known = self._on_check(question)
        self._forget()  # the cell goes on
        return known

    def _trouble_of(self, found: object) -> tuple[Trouble, str]:
        match found:
            case [str(kind), str(message), int() | None as line, str(base)] if type(line) is not bool:
                known = line if line is not None and 0 < line < _MAX_LINE else None
                return Trouble(printable(kind[:_MAX_KIND]), printable(message[:_MAX_MESSAGE]), known), base
            case _:
                raise self.broken("an exception of another form")

    def _bundle(self, found: object) -> dict[str, str]:
        if type(found) is not dict or any(type(k) is not str or type(v) is not str for k, v in found.items()):
            raise self.broken("a display of another form")
        most = self._limits.display
        return {form: printable(found[form][:most]) for form in FORMS if form in found}

    def _write_back(self, changes: list[Any], given: tuple[list[Any], dict[str, Any]]) -> None:
        arguments, keywords = given
        for change in changes:
            match change:
                case [int(at), now] if 0 <= at < len(arguments):
                    write_back(arguments[at], now)
                case [str(key), now] if key in keywords:
                    write_back(keywords[key], now)
                case _:
                    raise self.broken("a change of an argument that was not given")


def _cannot_change(what: list[Any]) -> bool:
    """Whether a name stands for a number or text, or for nothing."""
    match what:
        case ["missing", None]:
            return True
        case ["data", value]:
            return type(value) in _UNCHANGING or issubclass(type(value), np.number | np.bool_)
    return False


def _look_away(_question: str) -> None:
    """A check inside a call is nobody's business: the call is a test's."""
