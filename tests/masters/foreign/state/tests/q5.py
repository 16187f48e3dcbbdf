from otter.test_files import test_case
OK_FORMAT = False
name = 'q5'
points = 7

@test_case()
def test_none(missing):
    assert missing is None
@test_case(hidden=True)
def test_default(inc, tol=1e-6):
    assert tol is None
@test_case(hidden=True)
def test_kw(*, inc):
    assert inc(2) == 3
@test_case(hidden=True)
def test_mutates(numbers):
    numbers.sort()
    assert numbers == [1, 2, 3]
@test_case(hidden=True)
def test_mutated(numbers):
    assert numbers == [1, 2, 3], numbers
@test_case(hidden=True)
def test_same(numbers, alias):
    assert numbers is alias
@test_case(hidden=True)
def test_nested(nested):
    nested['a'].append(4)
    assert nested == {'a': [1, 4]}
