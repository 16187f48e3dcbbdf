from otter.test_files import test_case
import math
import numpy as np

OK_FORMAT = False

name = 'q6'
points = 3

all_or_nothing = True

@test_case()
def test_stack(stack):
    assert stack.size == 2
    assert stack.pop() == "b"

@test_case(hidden=True)
def test_stack_again(stack):
    assert stack.size == 1
