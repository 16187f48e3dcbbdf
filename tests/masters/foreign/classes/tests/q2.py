from otter.test_files import test_case
import math
import numpy as np

OK_FORMAT = False

name = 'q2'
points = None

@test_case(points=2)
def test_gen(evens):
    g = evens()
    assert [next(g) for _ in range(3)] == [0, 2, 4]

@test_case(points=1, hidden=True)
def test_is_generator(evens):
    import types
    assert isinstance(evens(), types.GeneratorType)

@test_case()
def test_islice(evens):
    from itertools import islice
    assert sum(islice(evens(), 4)) == 12
