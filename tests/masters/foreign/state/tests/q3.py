from otter.test_files import test_case
OK_FORMAT = False
name = 'q3'
points = 3

@test_case()
def test_other_question(entries):
    assert entries == ['a', 'b', 'c']
@test_case(hidden=True)
def test_factor(scaled):
    assert scaled(2) in (4, 20)
@test_case(hidden=True)
def test_factor_20(scaled):
    assert scaled(2) == 20
