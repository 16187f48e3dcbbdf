"""The student's names as a test sees them: values by value, functions by calling them, the rest not at all."""

from __future__ import annotations

import importlib
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any, NoReturn

import numpy as np

from autograder.sandbox.guest import wire
from autograder.sandbox.outcome import NeedsLive

if TYPE_CHECKING:
    from autograder.sandbox.child import Child

TRUSTED_MODULES = frozenset(
    {
        "cmath", "collections", "fractions", "functools", "itertools", "math", "matplotlib", "matplotlib.pyplot",
        "numbers", "numpy", "operator", "pandas", "random", "scipy", "scipy.special", "scipy.stats", "statistics",
    }
)  # fmt: skip
"""A name that is one of these modules in the guest is the host's own import of it."""


class Opaque:
    """Something of which only the type's name has crossed. Any use of it raises ``NeedsLive``."""

    __slots__ = ("_type_name",)

    def __init__(self, type_name: str) -> None:
        object.__setattr__(self, "_type_name", type_name)

    def __repr__(self) -> str:
        return f"<{type_name(self)}>"

    __hash__ = object.__hash__

    def __getattr__(self, name: str) -> NoReturn:
        raise NeedsLive(f"{type_name(self)} (its {name})")

    @property
    def __class__(self) -> NoReturn:  # type: ignore[override]  # isinstance() asks here for what the type denies
        raise NeedsLive(f"{type_name(self)} (its class)")


def type_name(opaque: Opaque) -> str:
    """The name of the type that could not cross."""
    found: str = object.__getattribute__(opaque, "_type_name")
    return found


def _refuse(name: str) -> Any:
    def method(self: Opaque, *_: object, **__: object) -> NoReturn:
        raise NeedsLive(f"{type_name(self)} (its {name})")

    return method


for _name in (
    "__eq__ __ne__ __lt__ __le__ __gt__ __ge__ __bool__ __len__ __iter__ __next__ __contains__ __getitem__ "
    "__setitem__ __delitem__ __setattr__ __call__ __add__ __radd__ __sub__ __rsub__ __mul__ __rmul__ __matmul__ "
    "__rmatmul__ __truediv__ __rtruediv__ __floordiv__ __rfloordiv__ __mod__ __rmod__ __divmod__ __pow__ __rpow__ "
    "__and__ __rand__ __or__ __ror__ __xor__ __rxor__ __neg__ __pos__ __abs__ __invert__ __int__ __float__ "
    "__complex__ __index__ __round__ __str__ __format__ __bytes__ __array__ __array_ufunc__ __array_function__ "
    "__enter__ __exit__ __await__ __instancecheck__ __copy__ __deepcopy__ __reduce_ex__ __dir__"
).split():
    setattr(Opaque, _name, _refuse(_name))


class RemoteFunction(wire.Name):
    """A student's function or class. As an argument of another call it stands for itself."""

    __slots__ = ("__name__", "_child", "_makes_objects")

    def __init__(self, child: Child, name: str, own_name: str, *, makes_objects: bool) -> None:
        super().__init__(name)
        self.__name__ = own_name
        self._child = child
        self._makes_objects = makes_objects

    def __call__(self, *args: Any, **kwargs: Any) -> Any:
        """Call it in the guest with copies of the arguments; what it changes in place changes here too.

        Raises:
            RemoteError: it raised; also an instance of the builtin exception it raised.
            NeedsLive: an argument cannot cross.
            GuestTrouble: it reached a limit, died or broke the protocol.
        """
        value = self._ask("call", list(args), kwargs)
        return Opaque(self.name) if self._makes_objects else value

    @property
    def __remote__(self) -> RemoteFunction:
        """Where ``observe.watch`` finds ``watch``."""
        return self

    def watch(self, args: tuple[Any, ...], kwargs: dict[str, Any]) -> Any:
        """As ``observe.to_plain(observe.watch(…))`` in the guest."""
        return self._ask("watch", list(args), kwargs)

    def __repr__(self) -> str:
        return f"<{self.name} of the submission>"

    def __getattr__(self, name: str) -> NoReturn:
        if name.startswith("__") and name.endswith("__"):
            raise AttributeError(name)
        raise NeedsLive(f"function {self.name} (its {name})")

    def _ask(self, verb: str, args: list[Any], kwargs: dict[str, Any]) -> Any:
        return self._child.value(verb, self.name, args, kwargs, given=(args, kwargs))


class Environment(Mapping[str, Any]):
    """The student's names. Every look asks the guest for what the name is now."""

    def __init__(self, child: Child) -> None:
        self._child = child

    def __getitem__(self, name: str) -> Any:
        found = self._child.value("read", name)
        match found:
            case ["data", value]:
                return value
            case ["function" | "class" as form, str(own_name)]:
                return RemoteFunction(self._child, name, own_name, makes_objects=form == "class")
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

    def sliders(self) -> Any:
        """As ``observe.to_plain(observe.sliders(…))`` in the guest."""
        return self._child.value("sliders")

    def move(self, values: Mapping[str, Any]) -> Any:
        """As ``observe.to_plain(observe.move(…))`` in the guest."""
        return self._child.value("move", dict(values))


def write_back(old: Any, new: Any) -> None:
    """Make a host's list, dict, set or array equal to what the student's function left of its copy.

    Parts keep their identity where their place and type are the same. What cannot change in place stays.
    """
    if type(old) is not type(new):
        return
    if isinstance(old, np.ndarray):
        if old.shape == new.shape and old.dtype == new.dtype and old.flags.writeable:
            old[...] = new
        elif old.flags.owndata:
            old.resize(new.shape, refcheck=False)
            old[...] = new
    elif isinstance(old, list):
        for at, item in enumerate(new[: len(old)]):
            write_back(old[at], item)
            new[at] = old[at] if _keeps(old[at]) and type(old[at]) is type(item) else item
        old[:] = new
    elif isinstance(old, tuple):
        for was, item in zip(old, new, strict=False):
            write_back(was, item)
    elif isinstance(old, dict):
        for key in new:
            if key in old and _keeps(old[key]) and type(old[key]) is type(new[key]):
                write_back(old[key], new[key])
                new[key] = old[key]
        old.clear()
        old.update(new)
    elif isinstance(old, set):
        old.clear()
        old.update(new)


def _keeps(value: Any) -> bool:
    return isinstance(value, (list, dict, set, np.ndarray))
