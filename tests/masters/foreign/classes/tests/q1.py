from otter.test_files import test_case
import math
import numpy as np

OK_FORMAT = False

name = 'q1'
points = 3

@test_case(points=1)
def test_norm(Point):
    assert Point(3, 4).norm() == 5

@test_case(points=1, hidden=True, failure_message="Add points part by part.")
def test_add(env):
    Point = env["Point"]
    p = Point(1, 2) + Point(3, 4)
    assert (p.x, p.y) == (4, 6)
    assert isinstance(p, Point)

@test_case(points=1, hidden=True)
def test_repr(Point):
    assert repr(Point(1, 2)) == "Point(1, 2)", "repr"
