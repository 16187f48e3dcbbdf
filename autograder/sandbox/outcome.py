"""What can come of asking a guest: an outcome, or one of these exceptions.

::

    GuestTrouble               the child is gone; whoever asked decides what that costs (BaseException)
     +-- LimitReached          ended by us, because a limit of policy.Limits was reached
     +-- Died                  ended by itself: a signal, an exit, a closed channel
     +-- ProtocolBroken        ended by us, because its bytes were no answer
    RemoteError                a student's exception; the child lives. Also an instance of the same builtin type
    NeedsLive                  a test touched what plain data cannot carry (BaseException: no test may swallow it)
"""

from __future__ import annotations

import builtins
import functools
import re

import msgspec

from autograder.model import Text

LIMIT_NAMES: dict[str, Text] = {
    "call_seconds": Text("單次呼叫的時間", "wall clock of a call"),
    "cell_seconds": Text("單一儲存格的時間", "wall clock of a cell"),
    "call_cpu_seconds": Text("單次呼叫的 CPU 時間", "CPU time of a call"),
    "cell_cpu_seconds": Text("單一儲存格的 CPU 時間", "CPU time of a cell"),
    "submission_seconds": Text("整份作業的時間", "wall clock of a submission"),
    "cpu_seconds": Text("整份作業的 CPU 時間", "CPU time of a submission"),
    "traffic": Text("整份作業的資料量", "data of a submission"),
}
"""The limits that end a child, as a person reads them. The others make the student's own code raise."""


class GuestTrouble(BaseException):
    """The child has been ended or has ended; nothing more can be asked of it.

    No ``Exception``: a test's ``except Exception`` must not swallow it.
    """


class LimitReached(GuestTrouble):
    """A limit from outside ended the child."""

    def __init__(self, name: str, value: float) -> None:
        self.name = name
        self.value = value
        unit = " MiB" if name == "traffic" else " s"
        shown = f"{value / (1 << 20):g}" if name == "traffic" else f"{value:g}"
        words = LIMIT_NAMES[name]
        self.text = Text(f"{words.zh}（{shown}{unit}）", f"{words.en} ({shown}{unit})")
        super().__init__(self.text.en)


class Died(GuestTrouble):
    """The child ended by itself. ``signal`` is ``SIGSEGV``, or ``exit 3``, or ``closed its channel``."""

    def __init__(self, signal: str) -> None:
        self.signal = signal
        super().__init__(signal)


class ProtocolBroken(GuestTrouble):
    """What came was not an answer to what was asked: for a human to look at."""

    def __init__(self, reason: str) -> None:
        self.reason = reason
        super().__init__(reason)


class Trouble(msgspec.Struct, frozen=True):
    """An exception of the student's code."""

    kind: str
    message: str
    line: int | None

    def __str__(self) -> str:
        return f"{self.kind}: {self.message}" if self.message else self.kind


class RemoteError(Exception):
    """An exception that the student's function raised, raised again here."""

    def __init__(self, trouble: Trouble) -> None:
        self.trouble = trouble
        self.args = (trouble.message,)

    def __str__(self) -> str:
        return self.trouble.message


class NeedsLive(BaseException):
    """The test needs the object itself: it can only be judged inside the guest, or not at all.

    Where the reference solution's value does cross and a student's does not, that is a wrong answer.
    """

    raised = 0
    """How often, by anybody: a test may swallow it with a bare ``except``."""

    def __init__(self, what: str) -> None:
        NeedsLive.raised += 1
        self.what = what
        super().__init__(what)


class Output(msgspec.Struct, frozen=True, kw_only=True):
    """What one cell printed and displayed."""

    text: str
    """Standard output, bounded; a last line in brackets says how much was dropped."""
    warnings: str
    """Standard error, likewise."""
    displays: tuple[dict[str, str], ...]
    dropped: int
    """Displays beyond the limits."""


class Contained(msgspec.Struct, frozen=True, kw_only=True):
    """The verdict of a test case that was run inside the guest."""

    passed: bool
    message: str
    text: str


class Usage(msgspec.Struct, frozen=True, kw_only=True):
    """What a child used, as the kernel counted it."""

    cpu_seconds: float
    peak: int
    """Resident bytes."""
    ended: str
    """How: ``SIGKILL`` where we ended it."""


def error_for(trouble: Trouble, base: str) -> RemoteError:
    """The exception to raise on the host for one of the student's."""
    kind = getattr(builtins, base, None)
    if not (isinstance(kind, type) and issubclass(kind, Exception)) or kind is Exception:
        # SystemExit, KeyboardInterrupt, GeneratorExit: the host must not be ended by them. Or it is no name at all.
        return RemoteError(trouble)
    return _class_for(kind)(trouble)  # type: ignore[arg-type]  # a class is hashable, whatever its instances are


@functools.cache
def _class_for(kind: type[Exception]) -> type[RemoteError]:
    if issubclass(kind, ExceptionGroup | StopIteration | StopAsyncIteration):
        # There is no group without the exceptions in it, which do not cross. And a loop over calls would take the
        # others for its end: a test that makes its calls in map() or a generator would check nothing.
        return RemoteError
    # As the builtin one in tracebacks, too: a doctest may expect one.
    return type(kind.__name__, (RemoteError, kind), {"__module__": "builtins"})


_ADDRESS = re.compile(r" at 0x[0-9a-f]{6,16}\b")


def printable(text: str) -> str:
    """Without lone surrogates, which no file and no terminal takes, and without the addresses of objects.

    The same submission must have the same result tomorrow: ``<Line2D at 0x7f1c…>`` would be another every time.
    """
    return _ADDRESS.sub(" at 0x…", text.encode("utf-8", "replace").decode("utf-8"))
