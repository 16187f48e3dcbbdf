import numpy as np
import otter
# %%
class Bad(Exception): pass
def f(*args, **kwargs):
    s = 0
    for a in args: s += a
    return s
def g():
    "doc string"
def table(t): return t
def ask():
    print("sum")
    return 7
def solve(a): return 1
d = {"nope": 1}
# %%
x, y, third, words, table = 1.0, True, 0.3333, ('a', 'b'), dict(k=(1, 2))
def inv(n): return 1 // n if n else None
def read(p): return open(p).read()
def hello(n): return f"Hi {n}\n"
def rec(n): return n
