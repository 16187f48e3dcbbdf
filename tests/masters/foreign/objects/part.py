import collections, datetime
import numpy as np
import matplotlib.pyplot as plt
# %%
plt.plot([1, 2, 3], [1, 2, 3])
plt.title("Sales")
ax = plt.gca()
# %%
half = 0.5
price = 1.1
day = datetime.datetime(2024, 2, 29)
# %%
rec = [("a", 1), ("b", 2)]
m = np.array([[1.0, 2], [3, 4]])
zero = 0
z = 2 + 1j
# %%
def root(x):
    return str(x ** 0.5)
p = (1, 2)
frozen = {1}
data = "ab"
r = [0, 1, 2]
counts = {"a": 2, "b": 1}
dd = {}
# %%
inf, nan = 10 ** 10, 0
flag = np.bool_(True)
nested = {"a": [{"b": (1, (2,))}]}
lines = ["a", "b"]
def fib(n):
    a, b = 0.0, 1
    for _ in range(n):
        a, b = b, a + b
    return a
def fact(n=0):
    return np.prod(np.arange(1.0, n + 1))
def add(a, b=0):
    return a + b
