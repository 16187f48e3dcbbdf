from __future__ import annotations

import collections
import enum
from decimal import Decimal
from typing import Any, NamedTuple

import numpy as np
import pandas as pd
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as stn

from autograder.sandbox.guest import wire

BOUNDS = wire.Bounds(size=1 << 20, depth=16, items=10_000, keys=500)


def there_and_back(value: object) -> Any:
    return wire.decode(wire.encode(value, BOUNDS), BOUNDS)


def same(left: Any, right: Any) -> bool:  # noqa: PLR0911 - one return for each kind of thing
    """Equal in value and in exact type, all the way down; a NaN equals a NaN."""
    if type(left) is not type(right):
        return False
    if isinstance(left, np.ndarray):
        if left.dtype != right.dtype or left.shape != right.shape:
            return False
        if left.dtype.kind == "O":
            return all(same(a, b) for a, b in zip(left.ravel(), right.ravel(), strict=True))
        return np.array_equal(left, right, equal_nan=left.dtype.kind in "fc")
    if isinstance(left, np.generic):
        return left.dtype == right.dtype and np.array_equal(left, right, equal_nan=left.dtype.kind in "fc")
    if isinstance(left, float):
        return repr(left) == repr(right)
    if isinstance(left, complex):
        return same(left.real, right.real) and same(left.imag, right.imag)
    if isinstance(left, (list, tuple)):
        return len(left) == len(right) and all(map(same, left, right))
    if isinstance(left, dict):
        return list(left) == list(right) and all(same(left[key], right[key]) for key in left)
    return bool(left == right)


plain_keys = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.text(),
    st.binary(),
    st.floats(allow_nan=False),
    st.tuples(st.integers()),
)
numeric_arrays = stn.arrays(
    dtype=st.one_of(
        stn.boolean_dtypes(),
        stn.integer_dtypes(endianness="="),
        stn.unsigned_integer_dtypes(endianness="="),
        stn.floating_dtypes(endianness="=", sizes=(16, 32, 64)),
        stn.complex_number_dtypes(endianness="=", sizes=(64, 128)),
    ),
    shape=stn.array_shapes(min_dims=0, max_dims=4, min_side=0, max_side=5),
)
leaves = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(2**200), 2**200),
    st.floats(),
    st.complex_numbers(),
    st.text(st.characters(codec="utf-8") | st.characters(categories=["Cs"])),
    st.binary(),
    st.just(...),
    st.fractions(),
    st.decimals(-(10**20), 10**20, allow_nan=False),
    st.builds(
        lambda start, length, step: range(start, start + length * step, step),
        st.integers(),
        st.integers(0, 99),
        st.integers(1, 9),
    ),
    st.builds(slice, st.none() | st.integers(), st.none() | st.integers()),
    numeric_arrays,
    numeric_arrays.filter(lambda a: a.size > 0).map(lambda a: a.ravel()[0]),
)
values = st.recursive(
    leaves,
    lambda inner: st.one_of(
        st.lists(inner, max_size=5),
        st.tuples(inner, inner),
        st.dictionaries(plain_keys, inner, max_size=5),
        st.sets(plain_keys, max_size=5),
        st.frozensets(plain_keys, max_size=5),
    ),
    max_leaves=12,
)


@pytest.mark.slow
@given(values)
@settings(deadline=None)
@example([np.array(3.0), np.float32(1), np.longdouble(1) / 3, "\ud800", -0.0, float("nan"), 10**4000, {}, set(), ()])
def test_plain_data_arrives_as_it_left(value: object) -> None:
    assert same(value, there_and_back(value))


@pytest.mark.slow
@given(st.binary(max_size=300))
@settings(deadline=None)
@example(b"l\xff\xff\xff\xff")
@example(b"a\x0b\x02\xff\xff\xff\xff\xff\xff\xff\xff\x00\x00\x00\x00")
@example(b"s\x00\x00\x00\x01\xff")
@example(b"d\x00\x00\x00\x01lN")
@example(b"rNNN")
@example(b"m\x00\x00\x00\x03NaN")
@example(b"m\x00\x00\x00\x05E+999")
@example(b"m\x00\x00\x00\x0811E+9999")
@example(b"qi\x00\x00\x00\x01\x01i\x00\x00\x00\x01\x00")
@example(b"qNN")
@example(b"w\x00\x00\x00\x01xN")
def test_any_bytes_are_a_value_or_malformed(data: bytes) -> None:
    try:
        value = wire.decode(data, BOUNDS)
    except wire.Malformed:
        return
    assert same(value, there_and_back(value)) or isinstance(value, wire.Opaque) or "opaque" in repr(value)


@pytest.mark.slow
@given(values, st.data())
@settings(deadline=None)
def test_a_changed_byte_is_a_value_or_malformed(value: object, data: st.DataObject) -> None:
    encoded = bytearray(wire.encode(value, BOUNDS))
    at = data.draw(st.integers(0, len(encoded) - 1))
    encoded[at] = data.draw(st.integers(0, 255))
    try:
        wire.decode(bytes(encoded), BOUNDS)
    except wire.Malformed:
        return


class Yes(float):
    """Equal to everything, were it to arrive as it is."""

    def __eq__(self, other: object) -> bool:
        return True

    def __ne__(self, other: object) -> bool:
        return False

    def __float__(self) -> float:
        return 99.0

    __hash__ = float.__hash__


class Word(str):
    __slots__ = ()

    def __str__(self) -> str:
        return "another"

    def __len__(self) -> int:
        return 10**9


class Items(list[object]):
    def __iter__(self) -> Any:
        raise RuntimeError

    def __len__(self) -> int:
        return 10**9


class Keys(dict[str, int]):
    def items(self) -> Any:
        raise RuntimeError


class Lying(np.ndarray):
    def __array_function__(self, *_: object) -> Any:
        return True

    def __eq__(self, other: object) -> Any:
        return True

    __hash__ = None  # type: ignore[assignment]


class Grade(enum.IntEnum):
    A = 4


class Sure(np.float64):
    def __eq__(self, other: object) -> Any:
        return True

    __hash__ = np.float64.__hash__


class Pair(NamedTuple):
    a: int
    b: int


@pytest.mark.parametrize(
    ("given_value", "arrives"),
    [
        (Yes(2.5), 2.5),
        (Word("yes"), "yes"),
        (Items([1, 2]), [1, 2]),
        (Keys(a=1), {"a": 1}),
        (collections.OrderedDict(b=1), {"b": 1}),
        (Pair(1, 2), (1, 2)),
        (Grade.A, 4),
        (Sure(2.5), np.float64(2.5)),
        (np.zeros(3).view(Lying), np.zeros(3)),
        (np.zeros((1, 1)).view(np.matrix), np.zeros((1, 1))),
        (np.ma.array([0.5, 0.25]), np.array([0.5, 0.25])),
        (np.ma.array([0.5, 0.25], mask=[False, False]), np.array([0.5, 0.25])),
        (np.arange(3, dtype=">f8"), np.arange(3.0)),
        (np.arange(6.0)[::2], np.array([0.0, 2.0, 4.0])),
        (np.array(["a", "bcd"]), np.array(["a", "bcd"])),
        (np.array([1, "x", None], dtype=object), np.array([1, "x", None], dtype=object)),
        (np.longlong(3), np.int64(3)),
    ],
)
def test_a_subclass_arrives_as_its_value(given_value: object, arrives: object) -> None:
    assert same(there_and_back(given_value), arrives)


class Raising:
    ndim = 1

    def __len__(self) -> int:
        return 1

    def __array__(self, *_: object, **__: object) -> Any:
        raise ValueError


class Custom:
    __slots__ = ()

    def __eq__(self, other: object) -> bool:
        return True

    __hash__ = None  # type: ignore[assignment]


@pytest.mark.parametrize(
    ("value", "name"),
    [
        (Custom(), "Custom"),
        (lambda: 1, "function"),
        ((n for n in ()), "generator"),
        (iter([]), "list_iterator"),
        (map(str, []), "map"),
        (np.ma.masked_all(3), "MaskedArray"),
        (np.ma.array([0.5, 0.25], mask=[False, True]), "MaskedArray"),
        (np.ma.masked, "MaskedConstant"),
        (np.datetime64("2020-01-01"), "datetime64"),
        (np.zeros(2, dtype=[("a", "f8")]), "ndarray"),
        (np.zeros(2, dtype="V8"), "ndarray"),
        (bytearray(b"x"), "bytearray"),
        (Decimal("NaN"), "Decimal"),
        (Decimal("1E+1000"), "Decimal"),
        (Decimal("0E-5000000"), "Decimal"),
        (Decimal("1." + "1" * 5_000), "Decimal"),
        (pd.Series(["a"]), "Series"),
        (pd.Series(np.zeros(5_000)), "Series"),
        (pd.DataFrame({"a": [1]}), "DataFrame"),
        (Raising(), "Raising"),
        (int, "type"),
    ],
)
def test_anything_else_arrives_as_the_name_of_its_type(value: object, name: str) -> None:
    arrived = there_and_back([value])[0]
    assert type(arrived) is wire.Opaque
    assert arrived.type_name == name
    assert arrived.row is None


@pytest.mark.parametrize(
    "row", [pd.Series([0.5, 0.25]), pd.Series([], dtype=float), pd.Index([1, 2]), pd.Series([1, 2], index=["b", "a"])]
)
def test_a_row_of_numbers_arrives_as_its_name_and_its_numbers(row: Any) -> None:
    arrived = there_and_back(row)
    assert type(arrived) is wire.Opaque
    assert arrived.type_name == type(row).__name__
    assert same(arrived.row, np.asarray(row))
    assert wire.crosses(row)


def test_a_row_is_never_an_argument() -> None:
    with pytest.raises(wire.Refused, match="Series cannot cross"):
        wire.encode(pd.Series([0.5]), BOUNDS, opaque=False)


def test_anything_else_is_refused_as_an_argument() -> None:
    with pytest.raises(wire.Refused, match="generator cannot cross"):
        wire.encode([(n for n in ())], BOUNDS, opaque=False)


def nested(levels: int) -> list[Any]:
    value: list[Any] = []
    for _ in range(levels):
        value = [value]
    return value


def itself() -> list[Any]:
    value: list[Any] = []
    value.append(value)
    return value


@pytest.mark.parametrize(
    ("value", "reason"),
    [
        (nested(200), "deeper"),
        (itself(), "deeper"),
        ([0] * 20_000, "items"),
        ("x" * (1 << 21), "bytes"),
        (np.zeros(1 << 20), "bytes"),
        ({n: n for n in range(1_000)}, "keys"),
        (set(range(1_000)), "keys"),
        (1 << 100_000, "integer"),
        (np.zeros((1,) * 20), "axes"),
        (np.array(["x" * 60_000, *["y"] * 10]), "bytes"),
        (range(10**9), "items"),
        (range(0, -(10**30), -1), "items"),
        (np.zeros((2**31 - 1, 0)), "items"),
    ],
    ids=[
        *("deep", "itself", "long", "text", "array", "dict", "set", "integer", "axes", "strings"),
        *("range", "endless range", "rows of nothing"),
    ],
)
def test_what_is_too_large_is_refused_before_it_is_sent(value: object, reason: str) -> None:
    with pytest.raises(wire.Refused, match=reason):
        wire.encode(value, BOUNDS)


def test_the_decoder_holds_the_bounds_that_an_encoder_ignored() -> None:
    generous = wire.Bounds(1 << 26, 500, 1 << 20, 1 << 20)
    few = ({n: n for n in range(1_000)}, range(50_000), np.zeros((50_000, 0)), np.zeros((0, 300, 300), dtype=object))
    for value in (nested(200), [0] * 20_000, "x" * (1 << 21), *few):
        with pytest.raises(wire.Malformed):
            wire.decode(wire.encode(value, generous), BOUNDS)


def test_narrow_and_wide_strings_do_not_multiply() -> None:
    generous = wire.Bounds(1 << 26, 500, 1 << 20, 1 << 20)
    wide = np.array(["x" * 5_000, *["y"] * 100])
    with pytest.raises(wire.Malformed, match="strings"):
        wire.decode(wire.encode([wide], generous), BOUNDS)


def test_shape_and_bytes_have_to_agree() -> None:
    encoded = bytearray(wire.encode(np.zeros(4), BOUNDS))
    encoded[6] = 5
    with pytest.raises(wire.Malformed, match="disagree"):
        wire.decode(bytes(encoded), BOUNDS)


def test_arrays_are_writable_and_alias_nothing() -> None:
    encoded = wire.encode([np.zeros(3), np.ones(2, dtype=bool)], BOUNDS)
    first, second = wire.decode(encoded, BOUNDS), wire.decode(encoded, BOUNDS)
    first[0][:] = 7
    first[1][:] = False
    assert second[0].sum() == 0
    assert second[1].all()


def test_truth_values_that_are_neither_become_true() -> None:
    encoded = wire.encode(np.zeros(3, dtype=bool), BOUNDS)[:-3] + b"\x02\xff\x00"
    assert wire.decode(encoded, BOUNDS).view("u1").tolist() == [1, 1, 0]


def test_a_name_may_stand_only_where_it_is_expected() -> None:
    encoded = wire.encode([wire.Name("f")], BOUNDS)
    assert wire.decode(encoded, BOUNDS, named=str.upper) == ["F"]
    with pytest.raises(wire.Malformed, match="name"):
        wire.decode(encoded, BOUNDS)
