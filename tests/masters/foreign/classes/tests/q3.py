from otter.test_files import test_case
import math
import numpy as np

OK_FORMAT = False

name = 'q3'
points = 4

@test_case(points=1)
def test_compose(compose):
    assert compose(lambda x: x + 1, lambda x: 2 * x)(5) == 11

@test_case(points=1, hidden=True)
def test_apply(apply_all):
    assert apply_all([len, str.upper, lambda s: s[0]], "abc") == [3, "ABC", "a"]

@test_case(points=1, hidden=True)
def test_calls(apply_all):
    seen = []
    apply_all([seen.append, seen.append], 7)
    assert seen == [7, 7]

@test_case(points=1, hidden=True)
def test_np(apply_all):
    assert np.allclose(apply_all([np.sqrt, math.sqrt], 4.0), [2, 2])
