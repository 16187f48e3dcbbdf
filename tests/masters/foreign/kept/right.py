import pandas as pd
import otter
grader = otter.Notebook()
from math import *
# %%
def make(n): return pd.DataFrame({'a': range(1, n + 1)})
def apply(f, x): return f(x)
# %%
class Account:
    def __init__(self, n): self.n = n
def square(x): return x * x
# %%
shared = []
frame = make(2)
def same(f): return f
def clean(f): return f[f.a > 1]
long_frame = pd.DataFrame({'n': range(100)})
# %%
_private = 3
ключ = 1
變數 = 2
