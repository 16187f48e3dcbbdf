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
NAME = 'mine'
def triple(x):
    return 3 * x
# %%
import mymod
with open('out.txt', 'w', encoding='utf-8') as f:
    f.write('α\nβ\n')
import json
json.dump({'n': mymod.triple(1)}, open('data/out.json', 'w'))
# %%
third = 1 / 3
boxed = Box(5)
def apply(f, x): return f(x)
def open_box(b): return b.value
# %%
import csv
def total(path):
    with open(path) as f:
        return sum(int(r['x']) for r in csv.DictReader(f))
rows = list(csv.DictReader(open('data/in.csv')))
