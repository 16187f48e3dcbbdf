from otter.test_files import test_case
OK_FORMAT = False
name = "q10 – ünï"
points = 2.5
@test_case(points=0.5)
def test_x(x): assert x == 3
@test_case(points=0)
def test_x0(x): assert x == 4
@test_case()
def test_x1(env): assert env["x"] == 3 and "y" not in env and env.get("y") is None
@test_case()
def test_x2(env): exec("z = x + 1", env); assert env["z"] == 4
@test_case()
def test_x3(z): assert z == 4
