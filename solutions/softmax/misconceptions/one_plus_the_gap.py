# /// misconception
# variant_of = "ratio_of_the_scores"
# also = []
# hint.zh-TW = "你用 1 加上領先的分數當作倍數，領先很小的時候看起來差不多，領先 2 分就差很多了。用 softmax_function 量一次比比看。"
# hint.en = "You take 1 plus the lead for the ratio. For a tiny lead that looks about right, for a lead of 2 it does not. Compare with what softmax_function gives."
# ///
def ratio(gap):
    # 領先 0.1 就是多 10%
    return 1 + gap


p_small_lead = softmax_function(np.array([1, 1, 1.1]))[2]
odds_small_lead = 1.1052
odds_b_high = 1.1052
gap_doubles = 0.6931
