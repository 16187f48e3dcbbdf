from otter.test_files import test_case
from helpers import close, LIMIT
import pandas as pd
OK_FORMAT = False
name = "q1"
points = 3
TRUTH = pd.read_csv("data/t.csv")
@test_case()
def test_a(total):
    assert close(total, TRUTH["a"].sum())
@test_case(hidden=True)
def test_b(load):
    assert load("data/t.csv").equals(TRUTH)
@test_case(hidden=True)
def test_c(total):
    with open("data/t.csv") as f:
        assert len(f.readlines()) == LIMIT
