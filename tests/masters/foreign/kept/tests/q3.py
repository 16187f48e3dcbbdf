from otter.test_files import test_case
OK_FORMAT = False
name = 'q3'

def make_test(i, want):
    def test(square):
        assert square(i) == want
    return test
for i, want in enumerate([0, 1, 4, 9]):
    globals()[f"test_{i}"] = test_case(hidden=i > 1, points=i + 1)(make_test(i, want))
