import numpy as np
import pandas as pd
import otter
grader = otter.Notebook()
# %%
df = pd.read_csv("data/cities.csv")
df
# %%
grader.check("q1")
# %%
by_city = df.groupby("city")["pop"].sum()
# %%
def double(t):
    return t.assign(pop=t["pop"] * 2)
# %%
biggest = by_city.idxmax()
mean_pop = df["pop"].mean()
years = df["year"].values
# %%
sub = df[df["pop"] > 35]
