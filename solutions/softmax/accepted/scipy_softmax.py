# /// accepted
# questions = ["q1"]
# why = "Uses SciPy's own softmax."
# ///
from scipy.special import softmax


def softmax_function(x):
    # scipy 已經處理好數值穩定的問題
    return softmax(np.array(x, dtype=float))
