import numpy as np
import random
import otter
grader = otter.Notebook()
# %%
x = 1
total = 10
# %%
grader.check("q1")
# %%
x = "two"
total = 20
grader.check("q2")
# %%
draws = np.random.randint(0, 100, 5)
# %%
roll = random.Random(3).randint(1, 1) + 4
grader.check("q3")
# %%
x = [1, 2]
grader.check("q4")
# %%
def simulate(n):
    return np.random.normal(size=n)
# %%
x = None
draws = None
