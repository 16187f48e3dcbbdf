import numpy as np
import otter
# %%
class Bad(Exception): pass
def f(x, y=2) -> int:
    """Adds things."""
    return x + y
def g(): pass
def table(t):
    if not hasattr(t, "columns"): raise Bad("no table")
    if "b" not in t.columns: raise ValueError("b")
def ask():
    r = int(input("a")) + int(input("b"))
    print("sum", r)
    return r
def solve(a): return np.linalg.inv(a)
d = {"a": 1}
# %%
x, y, third, words, table = 1, 2, 1 / 3, ['a', 'b'], {'k': [1, 2]}
def inv(n): return 1 / n
def read(p): return [int(s) for s in open(p)]
def hello(n): print("Hi", n)
def rec(n): return 0 if n == 0 else 1 + rec(n - 1)
