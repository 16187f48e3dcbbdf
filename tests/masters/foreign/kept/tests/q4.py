from otter.test_files import test_case
OK_FORMAT = False
name = 'q4'
points = 2

@test_case()
def test_first(shared):
    shared.append(1)
    assert len(shared) == 1
@test_case(hidden=True)
def test_frame(frame):
    frame['new'] = 1
    assert 'new' in frame.columns
