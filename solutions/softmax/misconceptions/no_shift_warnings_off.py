# /// misconception
# variant_of = "no_shift"
# also = ["q2.survives_710", "q2.large_list", "q2.large_negative", "q2.wide_range"]
# ///
# %% q1
import warnings

warnings.filterwarnings("ignore")


def softmax_function(x):
    with np.errstate(all="ignore"):
        e = np.exp(np.array(x, dtype=np.float64))
        return np.divide(e, e.sum())
