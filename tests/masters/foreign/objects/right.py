import collections, datetime
import decimal
from decimal import Decimal
from fractions import Fraction
import numpy as np
import matplotlib.pyplot as plt
# %%
fig, ax = plt.subplots()
ax.plot([1, 2, 3], [1, 4, 9])
ax.set_title("Sales")
ax.set_xlabel("day")
plt.show()
# %%
half = Fraction(2, 4)
price = Decimal("1.10")
day = datetime.date(2024, 2, 29)
# %%
rec = np.array([("a", 1), ("b", 2)], dtype=[("name", "U5"), ("n", "i4")])
m = np.array([[1, 2], [3, 4]])
zero = np.int64(0)
z = 1 + 2j
# %%
def root(x):
    return x ** 0.5
Point = collections.namedtuple("Point", "x y")
p = Point(1, 2)
frozen = frozenset([1])
data = b"ab"
r = range(3)
counts = collections.Counter("aab")
dd = collections.defaultdict(list)
# %%
inf, nan = float("inf"), float("nan")
flag = True
nested = {"a": [{"b": (1, [2])}]}
lines = ["a", "", "b"]
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)
def fact(n):
    return 1 if n == 0 else n * fact(n - 1)
def add(a):
    return lambda b: a + b
