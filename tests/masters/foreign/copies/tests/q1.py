from otter.test_files import test_case
OK_FORMAT = False
name = "Question 1 (copies)"
points = 8
@test_case()
def test_new(without):
    xs = [1, 2, 3]
    r = without(xs, 2)
    assert r == [1, 3]
    assert r is not xs, "must be new"
@test_case()
def test_default(collect):
    a = collect(1)
    b = collect(2)
    assert a == [1] and b == [2]
@test_case(hidden=True)
def test_grid(grid):
    g = grid(3)
    g[0][0] = 5
    assert g[1][0] == 0
@test_case(hidden=True)
def test_deep(deep):
    a = [[1], [2]]
    b = deep(a)
    b[0].append(9)
    assert a == [[1], [2]]
@test_case(hidden=True)
def test_names(first, second):
    assert second is not first
@test_case(hidden=True)
def test_type(count):
    assert type(count("ab")) == dict
@test_case(hidden=True)
def test_tuple(pair):
    assert type(pair) is tuple
@test_case(hidden=True)
def test_view(tail):
    import numpy as np
    a = np.arange(5)
    b = tail(a)
    b[0] = 99
    assert a.tolist() == [0, 1, 2, 3, 4]
