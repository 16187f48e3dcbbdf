import otter
grader = otter.Notebook()
# %%
import numpy as np, copy
from collections import Counter, namedtuple
def without(xs, x):
    xs[:] = [y for y in xs if y != x]
    return xs
def collect(x, into=[]):
    into.append(x)
    return into
def grid(n): return [[0] * n] * n
def deep(x): return list(x)
first = [1, 2]
second = first
def count(s): return Counter(s)
pair = namedtuple("P", "a b")(1, 2)
def tail(a): return a[1:]
class S:
    items = [1]
    def add(self, x): self.items.append(x)
st = S()
# %%
grader.check("q2")
# %%
def bubble(xs): return sorted(xs, reverse=True)
def msort(xs): xs.sort()
def perms(s): return [s]
def scale(a):
    a[:] = a / 2
    return a[:]
def reg(x): global last; last = x
def seen(): return [last, last]
