name = "Ada"
words = ["a", "b", "c"]
# %%
def average(xs):
    return sum(xs) / len(xs) if len(xs) else 0
# %%
def count(s):
    found = {}
    for c in s:
        found[c] = found.get(c, 0) + 1
    return found
# %%
def greet(who):
    print(f"Hello, {who}!")
def square(x):
    """Square it."""
    if isinstance(x, str):
        raise TypeError("no text")
    return x * x
# %%
big = 2 ** 100
pair = (1, "two", None)
nothing = None
both = {1, 2, 3} & {2, 3, 4}
# %%
text = "abc"
ratio = 1 / 3
