import otter
grader = otter.Notebook()
import helper
from helper import double, Box
helper.STATE.append('configured')
# %%
mine = 5
twice = double(mine)
# %%
%%writefile mymod.py
NAME = 'yours'
def triple(x):
    return x ** 3
# %%
with open('out.txt', 'w') as f:
    f.write('a\nb\n')
open('tmp.txt', 'w').close()
# %%
third = 0.3
boxed = [5]
def apply(f, x): return f
def open_box(b): return b
# %%
rows = [1, 3]
def total(path): return 6
