# /// accepted
# questions = ["q7"]
# why = "Everything computed with a helper; winners counted with np.isclose."
# ///
def 機率(*分數):
    return np.array(softmax_function(np.array(分數, dtype=float)))


p_equal = 機率(0, 0, 0).mean()
c = [機率(1, 1, s)[-1] for s in (1.5, 2, 2.5)]
gain_first, gain_second = np.diff(c)
p = 機率(-5, -5, 5)
odds_huge = p[2] / p[0]
p = 機率(-2, -1, -1)
winners = np.isclose(p, p.max()).sum()
p_a_before, p_a_after = p[0], 機率(3, 4, 4)[0]
