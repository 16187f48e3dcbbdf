from otter.test_files import test_case
OK_FORMAT = False
name = 'q5'
points = 5

@test_case()
def test_rows(rows):
    import csv
    with open('data/in.csv') as f:
        assert rows == list(csv.DictReader(f))
@test_case(hidden=True)
def test_total(total):
    assert total('data/in.csv') == 6
@test_case(hidden=True)
def test_other_file(total):
    import tempfile, os
    with tempfile.NamedTemporaryFile('w', suffix='.csv', delete=False) as f:
        f.write('x,y\n10,1\n')
    assert total(f.name) == 10
    os.remove(f.name)
@test_case(hidden=True)
def test_own_file(total):
    with open('t9.csv', 'w') as f: f.write('x,y\n5,5\n')
    assert total('t9.csv') == 5
@test_case(hidden=True)
def test_missing(total):
    try:
        total('nowhere.csv')
    except FileNotFoundError:
        return
    assert False
