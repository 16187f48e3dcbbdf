name = "Ada"
words = ["c", "b", "a"]
# %%
def average(xs):
    return round(sum(xs) / len(xs), 1)
# %%
def count(s):
    return {c: 1 for c in s}
# %%
def greet(who):
    return f"Hello, {who}!"
def square(x):
    return x * x
# %%
big = 2.0 ** 100
pair = [1, "two", None]
both = [2, 3]
# %%
text = "abd"
ratio = "0.33"
