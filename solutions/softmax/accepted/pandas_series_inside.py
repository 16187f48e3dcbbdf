# /// accepted
# questions = ["q1"]
# why = "Computes with a pandas Series and returns its array."
# ///
import pandas as pd


def softmax_function(x):
    s = pd.Series(x, dtype=float)
    s = np.exp(s - s.max())
    return (s / s.sum()).to_numpy()
