import otter
grader = otter.Notebook()
# %%
import numpy as np, copy
def without(xs, x): return [y for y in xs if y != x]
def collect(x, into=None):
    into = [] if into is None else into
    into.append(x)
    return into
def grid(n): return [[0] * n for _ in range(n)]
def deep(x): return copy.deepcopy(x)
first = [1, 2]
second = list(first)
def count(s): return {c: s.count(c) for c in s}
pair = (1, 2)
def tail(a): return a[1:].copy()
class S:
    def __init__(self): self.items = [1]
    def add(self, x): self.items.append(x)
st = S()
grader.check("q1")
# %%
grader.check("q2")
without = None
# %%
collect = None
# %%
def bubble(xs):
    for i in range(len(xs)):
        for j in range(len(xs) - 1):
            if xs[j] > xs[j + 1]: xs[j], xs[j + 1] = xs[j + 1], xs[j]
    return xs
def msort(xs):
    if len(xs) < 2: return xs
    m = len(xs) // 2
    a, b = msort(xs[:m]), msort(xs[m:]); r = []
    while a and b: r.append((a if a[0] < b[0] else b).pop(0))
    return r + a + b
def perms(s):
    out = []
    def go(cur, rest):
        if not rest: out.append(cur)
        for i, c in enumerate(rest): go(cur + c, rest[:i] + rest[i + 1:])
    go("", s)
    return out
def scale(a):
    a /= 2
    return a
_seen = []
def reg(x): _seen.append(x)
def seen(): return _seen
