# /// misconception
# variant_of = "no_shift"
# also = []
# hint.zh-TW = "你把警告關掉了，但溢位還是一樣發生，只是看不見而已。看看 np.exp 的輸入最大會到多少。"
# hint.en = "You switched the warnings off, but the overflow still happens; you only no longer see it. Look at how large the numbers get that go into np.exp."
# ///
# %% q1
import warnings

warnings.filterwarnings("ignore")


def softmax_function(x):
    with np.errstate(all="ignore"):
        e = np.exp(np.array(x, dtype=np.float64))
        return np.divide(e, e.sum())
