# /// misconception
# ///
# %% q2[2]
def seen(scores):
    p = softmax_function(np.array(scores, dtype=float))
    if np.isnan(p).any():
        return "B"
    if np.all(p == 0):
        return "C"
    return "A"


first_overflow = 710
at_700 = seen([700, 700, 700])
at_709 = seen([709, 709, 709])
at_710 = seen([710, 710, 710])
at_minus_745 = seen([-745, -746, -747])
