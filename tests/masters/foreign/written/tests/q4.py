from otter.test_files import test_case
OK_FORMAT = False
name = 'q4'
points = 4

from helper import close, double
import helper
@test_case()
def test_close(third):
    assert close(third, 1 / 3)
@test_case(hidden=True)
def test_object(boxed):
    assert isinstance(boxed, helper.Box)
    assert boxed.value == 5
@test_case(hidden=True)
def test_function(apply):
    assert apply(double, 4) == 8
@test_case(hidden=True)
def test_given_box(open_box):
    assert open_box(helper.Box(9)) == 9
