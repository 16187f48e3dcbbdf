import math
class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y
    def norm(self):
        return math.hypot(self.x, self.y)
    def __add__(self, other):
        return Point(self.x + other.x, self.y + other.y)
    def __repr__(self):
        return f"Point({self.x}, {self.y})"
# %%
def evens():
    n = 0
    while True:
        yield n
        n += 2
# %%
def compose(f, g):
    return lambda x: f(g(x))
def apply_all(fs, x):
    return [f(x) for f in fs]
# %%
class BadInput(Exception):
    def __init__(self, code):
        super().__init__(code)
        self.code = code
def safe_root(x):
    if isinstance(x, str):
        raise BadInput(3)
    if x < 0:
        raise ValueError("negative")
    return x ** 0.5
# %%
def push(xs, x):
    xs.append(x)
    print("pushed", x)
    return xs
# %%
class Stack:
    def __init__(self):
        self.items = []
    @property
    def size(self):
        return len(self.items)
    def push(self, x):
        self.items.append(x)
    def pop(self):
        return self.items.pop()
stack = Stack()
stack.push("a")
stack.push("b")
