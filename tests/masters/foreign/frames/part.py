import numpy as np
import pandas as pd
import otter
grader = otter.Notebook()
# %%
df = pd.read_csv("data/cities.csv")
# %%
grader.check("q1")
# %%
by_city = df.groupby("city")["pop"].mean()
# %%
def double(t):
    t["pop"] = t["pop"] * 2
    return t
# %%
biggest = "A"
mean_pop = 25
years = list(df["year"])
# %%
sub = df[df["pop"] > 25]
