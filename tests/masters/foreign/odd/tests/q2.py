from otter.test_files import test_case
OK_FORMAT = False
name = "q2"
points = 6
def quiet(func):
    def inner(f):
        return func(f)
    return inner
@test_case()
def test_bare_except(table):
    import pandas as pd
    try:
        table(pd.DataFrame({"a": [1]}))
        ok = False
    except:
        ok = True
    assert ok
@test_case()
def test_mock(ask):
    from unittest.mock import patch
    with patch("builtins.input", side_effect=["3", "4"]):
        assert ask() == 7
@test_case(points=1)
def test_printed(ask):
    import io, sys
    from unittest import mock
    with mock.patch("builtins.input", lambda *a: "1"), mock.patch("builtins.print") as p:
        ask()
    p.assert_called_once_with("sum", 2)
@test_case(points=1)
def test_linalg(solve):
    import numpy as np
    try:
        solve(np.zeros((2, 2)))
    except np.linalg.LinAlgError as e:
        assert "Singular" in str(e)
    else:
        assert 0
@test_case(points=1)
@quiet
def test_wrapped(f):
    assert f(1, 2) == 3
twice = test_case(points=1)(lambda f: None if f(2) == 4 else 1 / 0)
