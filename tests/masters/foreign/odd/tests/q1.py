from otter.test_files import test_case
import inspect, ast
OK_FORMAT = False
name = "q1"
points = 8
@test_case()
def test_doc(f):
    assert callable(f) and f.__doc__ and len(f.__doc__) > 5
@test_case()
def test_sig(f):
    assert list(inspect.signature(f).parameters) == ["x", "y"]
@test_case()
def test_sig2(f):
    assert len(inspect.signature(f).parameters) == 2
@test_case(hidden=True)
def test_source(f):
    src = inspect.getsource(f)
    assert "for " not in src and "while" not in src
    assert not any(isinstance(n, ast.For) for n in ast.walk(ast.parse(src)))
@test_case(hidden=True)
def test_name(f):
    assert f.__name__ == "f" and f.__defaults__ == (2,)
@test_case(hidden=True)
def test_ann(f):
    assert f.__annotations__.get("return") is int
@test_case(hidden=True)
def test_code(f):
    assert f.__code__.co_argcount == 2 and callable(f)
@test_case(hidden=True)
def test_nodoc(g):
    assert not g.__doc__ and g.__module__ == "__main__"
