import otter
grader = otter.Notebook()
x = 1
FACTOR = 2
# %%
def inc(n): return n + 1
def scaled(n): return n * FACTOR
def read_x(): return x
# %%
entries = []
def log(what): entries.append(what)
def get_entries(): return entries
# %%
_c = 0
def counter():
    global _c
    _c += 1
    return _c
# %%
_t = 0
def tick():
    global _t
    _t += 1
    return _t
# %%
numbers = [3, 1, 2]
alias = numbers
nested = {'a': [1]}
