import otter
grader = otter.Notebook()
# %%
%%writefile mine.py
def double(x):
    return 2 * x
# %%
import os, mine
import pandas as pd
from helpers import close
# %%
def load(p): return pd.read_csv(p)
total = load("data/t.csv")["a"].sum()
with open("out.txt", "w") as f: f.write("hello\n")
# %%
x = 1
# %%
grader.check("q1_1")
# %%
x = 2
grader.check("q1.2")
# %%
x = 3
def later():
    return grader.check("q10")
later()
# %%
x = 4
