from otter.test_files import test_case
OK_FORMAT = False
name = 'q3'
points = 5

import os
@test_case()
def test_written():
    assert os.path.exists('out.txt')
@test_case(hidden=True)
def test_content():
    with open('out.txt', encoding='utf-8') as f:
        assert f.read().splitlines() == ['α', 'β']
@test_case(hidden=True)
def test_json():
    import json
    from pathlib import Path
    assert json.loads(Path('data/out.json').read_text())['n'] == 3
@test_case(hidden=True)
def test_given_is_whole():
    from pathlib import Path
    assert Path('data/in.csv').read_text().startswith('x,y')
@test_case(hidden=True)
def test_not_there():
    assert not os.path.exists('tmp.txt')
