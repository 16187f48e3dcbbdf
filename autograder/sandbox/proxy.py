"""The student's names as a test sees them: values by value, functions by calling them, the rest not at all."""

from __future__ import annotations

import builtins
import contextlib
import functools
import importlib
import types
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any, NoReturn

import numpy as np

from autograder.sandbox import described
from autograder.sandbox.guest import wire
from autograder.sandbox.outcome import NeedsLive, RemoteError, Trouble, error_for, printable

if TYPE_CHECKING:
    from autograder.sandbox.child import Child
    from autograder.sandbox.guest.observe import Seen, Slider

TRUSTED_MODULES = frozenset(
    {
        "bisect", "cmath", "collections", "copy", "datetime", "fractions", "functools", "hashlib", "heapq", "itertools",
        "json", "math", "matplotlib", "matplotlib.pyplot", "numbers", "numpy", "operator", "pandas", "random", "re",
        "scipy", "scipy.special", "scipy.stats", "statistics", "string", "textwrap",
    }
)  # fmt: skip
"""A name that is one of these modules in the guest is the host's own import of it."""


met: Counter[str] = Counter()
"""How many opaque things there have been: which of them are one and the same, nobody here can say."""


class Opaque:
    """Something of which only the type's name has crossed. Any use of it raises ``NeedsLive``."""

    __slots__ = ("_type_name",)

    def __init__(self, type_name: str) -> None:
        object.__setattr__(self, "_type_name", printable(type_name))
        met["opaque"] += 1

    def __repr__(self) -> str:
        return f"<{type_name(self)}>"

    __hash__ = object.__hash__

    def __getattr__(self, name: str) -> NoReturn:
        raise NeedsLive(f"{type_name(self)} (its {name})")

    if not TYPE_CHECKING:  # no type checker can be told that an object has no class

        @property
        def __class__(self) -> NoReturn:
            """Where isinstance() asks, when the type has denied."""
            raise NeedsLive(f"{type_name(self)} (its class)")


def type_name(opaque: Opaque) -> str:
    """The name of the type that could not cross."""
    found: str = object.__getattribute__(opaque, "_type_name")
    return found


def _refuse(name: str) -> Any:
    def method(self: Opaque, *_: object, **__: object) -> NoReturn:
        raise NeedsLive(f"{type_name(self)} (its {name})")

    return method


_USES = (
    *("eq", "ne", "lt", "le", "gt", "ge", "bool", "len", "iter", "next", "contains", "getitem", "setitem", "delitem"),
    *("setattr", "call", "int", "float", "complex", "index", "round", "str", "format", "bytes", "neg", "pos", "abs"),
    *("invert", "divmod", "rdivmod", "add", "radd", "sub", "rsub", "mul", "rmul", "matmul", "rmatmul", "truediv"),
    *("rtruediv", "floordiv", "rfloordiv", "mod", "rmod", "pow", "rpow", "and", "rand", "or", "ror", "xor", "rxor"),
    *("array", "array_ufunc", "array_function", "enter", "exit", "await", "copy", "deepcopy", "reduce_ex", "dir"),
)
for _name in (f"__{use}__" for use in _USES):
    setattr(Opaque, _name, _refuse(_name))


def _refuse_to_tell(function: RemoteFunction, name: str) -> NoReturn:
    raise NeedsLive(f"function {function.name} (its {name})")


class RemoteFunction(wire.Name):
    """A student's function or class. As an argument of another call it stands for itself."""

    __slots__ = ("__name__", "_child", "_form", "_makes_objects")

    def __init__(self, child: Child, name: str, own_name: str, form: str) -> None:
        super().__init__(name)
        self.__name__ = printable(own_name)
        self._child = child
        self._form = form
        self._makes_objects = form == "class"

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        """Call it in the guest with copies of the arguments; what it changes in place changes here too.

        Raises:
            RemoteError: it raised; also an instance of the builtin exception it raised.
            NeedsLive: an argument cannot cross.
            GuestTrouble: it reached a limit, died or broke the protocol.
        """
        value = self._child.call(self.name, list(args), kwargs)
        return Opaque(self.name) if self._makes_objects else value

    @property
    def __remote__(self) -> RemoteFunction:
        """Where ``observe.watch`` finds ``watch``."""
        return self

    def each(self, calls: Sequence[tuple[Any, ...]]) -> Iterator[Any]:
        """What comes back from call after call; all are made in one request, and each has the time of one.

        Raises:
            RemoteError, NeedsLive: as ``__call__``, when it is the turn of the call.
            GuestTrouble: as ``__call__``, whichever call it was in.
        """
        answers = self._child.each("call", self.name, [(list(call), {}) for call in calls])
        return (Opaque(self.name) for _ in answers) if self._makes_objects else answers

    def watch(self, args: tuple[Any, ...], kwargs: dict[str, Any]) -> Seen:
        """As ``observe.watch`` in the guest."""
        positional = list(args)
        return described.seen(self._child.value("watch", self.name, positional, kwargs, given=(positional, kwargs)))

    def watch_each(self, calls: Sequence[tuple[list[Any], dict[str, Any]]]) -> list[Seen]:
        """As ``watch``, of several calls in turn; all are made in one request."""
        return [described.seen(claim) for claim in self._child.each("watch", self.name, calls)]

    def look(self, args: tuple[Any, ...], kwargs: dict[str, Any]) -> Seen:
        """As ``watch``, for who only wants to see: the same call, since the last cell, is made once."""
        positional = list(args)
        return described.seen(self._child.look("watch", self.name, positional, kwargs, given=(positional, kwargs)))

    def __eq__(self, other: object) -> bool:
        """Only the guest knows what else is called by another name."""
        if type(other) is not RemoteFunction:
            return False
        if other.name != self.name and self._child.exact:
            raise NeedsLive(f"function {self.name} (whether it is {other.name})")
        return other.name == self.name

    __hash__ = wire.Name.__hash__

    if not TYPE_CHECKING:  # as of Opaque

        @property
        def __class__(self) -> type:
            """Where isinstance() asks: what it is there, for tests that were not written for stand-ins."""
            if not self._child.exact:
                return RemoteFunction
            if self._form in _KINDS:
                return _KINDS[self._form]
            raise NeedsLive(f"{self.name} (its class)")

    def __deepcopy__(self, _memo: object) -> RemoteFunction:
        """Itself, as every function's."""
        return self

    def __repr__(self) -> str:
        return f"<{self.name} of the submission>"

    def __getattr__(self, name: str) -> NoReturn:
        if name.startswith("__") and name.endswith("__"):
            raise AttributeError(name)
        raise NeedsLive(f"function {self.name} (its {name})")


_KINDS = {"function": types.FunctionType, "class": type}
for _name in ("__doc__", "__signature__", "__wrapped__"):  # of the student's function; Python would tell ours
    setattr(RemoteFunction, _name, property(functools.partial(_refuse_to_tell, name=_name)))


class Environment(Mapping[str, Any]):
    """The student's names. Every look asks the guest for what the name is now."""

    def __init__(self, child: Child, ahead: Collection[str] = (), along: Collection[str] = ()) -> None:
        """``ahead``: names asked for at once, and ``along`` with them; the first look at each has the answer of now."""
        self._child = child
        self.looks: dict[str, list[tuple[list[Any], Any]]] = {}
        """After ``exactly``, of each name that is none of Python's own: what every look at it found, and its mark then.

        Data are copies, which a test may change."""
        self._ahead: dict[str, Any] = {}
        if len(ahead) > 1 or (ahead and along):
            with contextlib.suppress(RemoteError):  # one of them cannot be looked at: whoever does will be told
                self._ahead = dict(zip(ahead, child.read(ahead, along), strict=True))

    def __getitem__(self, name: str) -> Any:
        if name in self._ahead:
            found = self._ahead.pop(name)
        else:
            (found,) = self._child.read([name])
        if self._child.exact and (found[0] != "missing" or not hasattr(builtins, name)):
            self.looks.setdefault(name, []).append((found, mark(found)))
        match found:
            case ["data", value]:
                return value
            case ["function" | "class" | "callable" as form, str(own_name)]:
                return RemoteFunction(self._child, name, own_name, form)
            case ["module", str(module)] if module in TRUSTED_MODULES:
                return importlib.import_module(module)
            case ["module" | "opaque" as form, str(text)]:
                return Opaque(text if form == "opaque" else f"module {text}")
            case ["missing", None]:
                raise KeyError(name)
            case _:
                raise self._child.broken("a name of another form")

    def __iter__(self) -> Iterator[str]:
        found = self._child.value("names")
        if type(found) is not list or any(type(name) is not str for name in found):
            raise self._child.broken("names of another form")
        return iter(found)

    def __len__(self) -> int:
        return sum(1 for _ in self)

    @property
    def __remote__(self) -> Environment:
        """Where ``observe.sliders`` and ``observe.move`` find theirs."""
        return self

    def sliders(self) -> tuple[Slider, ...]:
        """As ``observe.sliders`` in the guest."""
        return described.sliders(self._child.value("sliders"))

    def move(self, values: Mapping[str, Any]) -> Seen:
        """As ``observe.move`` in the guest."""
        return described.seen(self._child.value("move", dict(values)))


def mark(found: list[Any]) -> object:
    """What differs when a name stands for something else: of data their bytes, or none where they are too large."""
    if found[0] != "data":
        return found
    try:
        return wire.encode(found[1], _ANY)
    except wire.Refused:
        return b""


_ANY = wire.Bounds(1 << 28, 64, 1 << 24, 1 << 24)


def write_back(old: Any, new: Any) -> None:
    """Make a host's list, dict, set or array equal to what the student's function left of its copy.

    Parts keep their identity where their place and type are the same. What cannot change in place stays.
    """
    if type(old) is type(new) and type(old) in _WRITE_BACK:
        _WRITE_BACK[type(old)](old, new)


def _array_back(old: Any, new: Any) -> None:
    numeric = old.dtype.kind not in "OU"
    if (
        old.shape != new.shape
        or old.dtype.kind != new.dtype.kind
        or (numeric and old.dtype.itemsize != new.dtype.itemsize)
    ):
        # Resizing ours would leave whatever else looks at its memory with memory that is free.
        raise error_for(
            Trouble("ValueError", "an array that it was given was resized or retyped in place", None), "ValueError"
        )
    if old.flags.writeable:
        old[...] = new


def _list_back(old: list[Any], new: list[Any]) -> None:
    both = min(len(old), len(new))
    old[:] = [*(_part(was, now) for was, now in zip(old[:both], new[:both], strict=True)), *new[both:]]


def _tuple_back(old: tuple[Any, ...], new: tuple[Any, ...]) -> None:
    for was, now in zip(old, new, strict=False):
        write_back(was, now)


def _dict_back(old: dict[Any, Any], new: dict[Any, Any]) -> None:
    items = {key: _part(old[key], now) if key in old else now for key, now in new.items()}
    old.clear()
    old.update(items)


def _set_back(old: set[Any], new: set[Any]) -> None:
    old.clear()
    old.update(new)


def _part(was: Any, now: Any) -> Any:
    """What stands in a container's place afterwards: the same object where it could be changed in place."""
    if type(was) is type(now) and type(was) in _WRITE_BACK:
        write_back(was, now)
        return now if type(was) is tuple else was
    return now


_WRITE_BACK: dict[type, Callable[[Any, Any], None]] = {
    np.ndarray: _array_back,
    list: _list_back,
    tuple: _tuple_back,
    dict: _dict_back,
    set: _set_back,
}
