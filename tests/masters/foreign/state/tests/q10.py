from otter.test_files import test_case
OK_FORMAT = False
name = 'q10'
points = 2

@test_case()
def test_first_of_all(counter):
    assert counter() == 1
@test_case(hidden=True)
def test_second(counter):
    assert counter() == 2
