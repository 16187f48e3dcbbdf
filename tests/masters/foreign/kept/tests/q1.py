from otter.test_files import test_case
OK_FORMAT = False
name = 'q1'
points = 4

cache = {}
calls = []
def remember(x):
    calls.append(x)
    return x
@test_case()
def test_make(make):
    cache['df'] = make(2)
    assert cache['df'].shape == (2, 1)
@test_case(hidden=True)
def test_use():
    assert list(cache['df'].columns) == ['a']
@test_case(hidden=True)
def test_calls(apply):
    apply(remember, 3)
    assert calls == [3]
@test_case(hidden=True)
def test_calls_again(apply):
    apply(remember, 4)
    assert calls == [3, 4], calls
