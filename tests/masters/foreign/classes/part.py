class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y
    def norm(self):
        return (self.x ** 2 + self.y ** 2) ** 0.5
    def __add__(self, other):
        return (self.x + other.x, self.y + other.y)
# %%
def evens():
    return iter([0, 2, 4, 6])
# %%
def compose(f, g):
    return lambda x: g(f(x))
def apply_all(fs, x):
    return [f(x) for f in fs[:1]] * len(fs)
# %%
class BadInput(Exception):
    pass
def safe_root(x):
    if isinstance(x, str):
        raise BadInput(3)
    return abs(x) ** 0.5
# %%
def push(xs, x):
    print("pushed", x)
    return xs + [x]
# %%
class Stack:
    size = 2
    def pop(self):
        return "b"
stack = Stack()
