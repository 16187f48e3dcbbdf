# /// accepted
# questions = ["q9"]
# why = "The largest of score plus Gumbel noise; the counts as a pandas Series."
# ///
import pandas as pd


def softmax_temperature(x, temperature):
    return softmax_function([score / temperature for score in x])


theory = np.asarray(softmax_temperature([1, 1, 2], 1))
noisy = np.random.default_rng(3).gumbel(size=(1000, 3)) + [1, 1, 2]
counts = pd.Series(noisy.argmax(axis=1)).value_counts().sort_index()
largest_gap = (counts / 1000 - theory).abs().max()
