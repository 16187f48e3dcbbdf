from otter.test_files import test_case
OK_FORMAT = False
name = 'q1'
points = 10

@test_case()
def test_in(env):
    assert 'x' in env and env['x'] == 1
@test_case(hidden=True)
def test_get(env):
    assert env.get('nothing') is None and env.get('nothing', 3) == 3
@test_case(hidden=True)
def test_call(env):
    assert env['inc'](1) == 2
@test_case(hidden=True)
def test_exec(env):
    exec('result_ = inc(x) + 1', env)
    assert env['result_'] == 3
@test_case(hidden=True)
def test_eval(env):
    assert eval('inc(inc(x))', env) == 3
@test_case(hidden=True)
def test_set(env):
    env['FACTOR'] = 10
    assert env['scaled'](2) == 20
@test_case(hidden=True)
def test_still(env):
    assert env['scaled'](2) == 20
@test_case(hidden=True)
def test_keys(env):
    names = [k for k in env if not k.startswith('_')]
    assert 'inc' in names and 'scaled' in list(env.keys())
@test_case(hidden=True)
def test_not_in(env):
    assert 'forbidden' not in env
@test_case(hidden=True)
def test_globals(inc, env):
    assert inc.__globals__ is env
