# /// misconception
# question = "q5"
# case = "q5.vocabulary"
# also = []
# hint.zh-TW = "你讓領先的分數跟著類別數目等比例變大。用你自己的 lead_needed 算一次，看看是不是真的大一萬多倍。"
# hint.en = "You let the lead grow in proportion to the number of classes. Compute it with your own lead_needed and see whether it is more than ten thousand times as much."
# ///
def lead_needed(p, k):
    return np.log(p) - np.log(1 - p) + np.log(k - 1)


lead_vocabulary = lead_needed(0.9, 3) / 3 * 50_000
c_position = 3.9
