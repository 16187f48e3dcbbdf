# /// accepted
# questions = ["q2"]
# why = "Own naive_softmax with loops and math; overflow from the largest float; the letters are decided by a function."
# ///
# %% q2[1]
def naive_softmax(x):
    e = [np.exp(v) for v in x]
    total = 0
    for v in e:
        total = total + v
    return np.array([v / total for v in e])
# %% q2[2]
def letter(scores):
    p = naive_softmax(np.array(scores, dtype=float))
    if np.isnan(p).any():
        return "B"
    if np.all(p == 0):
        return "C"
    right = softmax_function(np.array(scores, dtype=float))
    return "A" if np.allclose(p, right, atol=1e-6) else "D"


with np.errstate(all="ignore"):
    at_700 = letter([700, 700, 700])
    at_709 = letter([709, 709, 709])
    at_710 = letter([710, 710, 710])
    at_minus_745 = letter([-745, -746, -747])
first_overflow = np.ceil(np.log(np.finfo(float).max))
