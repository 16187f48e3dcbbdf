import numpy as np
import otter
grader = otter.Notebook()
# %%
x = 1
total = 11
grader.check("q1")
# %%
x = 2
grader.check("q2")
x = "two"
# %%
draws = np.random.default_rng().integers(0, 100, 5)
# %%
grader.check("q3")
# %%
x = (1, 2)
grader.check("q4")
# %%
def simulate(n):
    return np.random.default_rng().normal(size=n)
# %%
grader.check("q1")
