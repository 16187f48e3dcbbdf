from otter.test_files import test_case
import math
import numpy as np

OK_FORMAT = False

name = 'q5'
points = 3

@test_case(points=1)
def test_mutates(push):
    xs = [1]
    push(xs, 2)
    assert xs == [1, 2]
    d = {"a": [1]}
    push(d["a"], 3)
    assert d == {"a": [1, 3]}

@test_case(points=1, hidden=True)
def test_returns_same(push):
    xs = []
    assert push(xs, 1) is xs

@test_case(points=1, hidden=True)
def test_prints(push):
    import io, contextlib
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        push([], 1)
    assert out.getvalue() == "pushed 1\n"
