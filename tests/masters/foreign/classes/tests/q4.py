from otter.test_files import test_case
import math
import numpy as np

OK_FORMAT = False

name = 'q4'
points = 3

@test_case()
def test_raises(safe_root):
    try:
        safe_root(-1)
    except ValueError as error:
        assert "negative" in str(error)
    else:
        raise AssertionError("no ValueError")

@test_case()
def test_own_error(safe_root, env):
    try:
        safe_root("a")
    except env["BadInput"] as e:
        assert e.code == 3
    else:
        assert False

@test_case(hidden=True)
def test_value(safe_root):
    assert math.isclose(safe_root(2), 2 ** .5)
