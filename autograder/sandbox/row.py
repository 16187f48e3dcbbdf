"""What stands for a value that cannot cross, of which the numbers did."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NoReturn

import numpy as np

from autograder.sandbox.outcome import NeedsLive
from autograder.sandbox.proxy import Opaque, type_name

if TYPE_CHECKING:
    from collections.abc import Callable

    from numpy.typing import NDArray

_ALIKE = frozenset({np.ndim, np.shape, np.size, np.sum})
"""What says the same of a row of finite numbers, whether it is an array or a pandas Series."""


class Row(Opaque):
    """A pandas Series, or the like. ``np.asarray`` gives its numbers; nearly any other use raises ``NeedsLive``."""

    __slots__ = ("_row",)

    def __init__(self, type_name: str, row: NDArray[Any]) -> None:
        super().__init__(type_name)
        object.__setattr__(self, "_row", row)

    def __array__(self, dtype: Any = None, **_: Any) -> NDArray[Any]:
        row: NDArray[Any] = object.__getattribute__(self, "_row")
        return np.array(row, dtype=dtype)

    def __array_function__(self, function: Callable[..., Any], _types: Any, args: Any, kwargs: Any) -> Any:
        if function in _ALIKE and len(args) == 1 and np.isfinite(np.asarray(args[0])).all():
            return function(np.asarray(args[0]), **kwargs)
        raise NeedsLive(f"{type_name(self)} (its __array_function__)")

    def __getattr__(self, name: str) -> NoReturn:
        if name in ("__array_interface__", "__array_struct__"):  # where NumPy looks before it asks for __array__
            raise AttributeError(f"{type_name(self)} has no {name}")
        super().__getattr__(name)


def stand_in(type_name: str, row: NDArray[Any] | None = None) -> Opaque:
    """What the decoder puts in the place of a value that cannot cross."""
    return Opaque(type_name) if row is None else Row(type_name, row)
