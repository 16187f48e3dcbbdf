import pandas as pd
import otter
grader = otter.Notebook()
from math import *
# %%
def make(n): return pd.DataFrame({'b': range(1, n + 1)})
def apply(f, x): return f(f(x))
# %%
class Account:
    def __init__(self, n): self._n = n
    @property
    def n(self): return self._n
def square(x): return 2 * x
# %%
shared = ()
frame = make(2)
def same(f): return f.copy()
def clean(f):
    f.drop(0, inplace=True)
    return f
long_frame = pd.DataFrame({'n': range(100)})
pd.set_option('display.max_rows', 200)
# %%
_private = 3
ключ = 1
變數 = 2
