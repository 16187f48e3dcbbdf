# /// misconception
# variant_of = "always_ahead"
# hint.zh-TW = "你永遠用大的除以小的，所以落後時也得到大於 1 的倍數。C 落後時，它應該比 A 更可能，還是更不可能？"
# hint.en = "You always divide the larger by the smaller, so even when C is behind you get more than 1. When C is behind, is it more probable than A, or less?"
# ///
def ratio(gap):
    p = softmax_function(np.array([1, 1, 1 + gap]))
    return max(p) / min(p)


p_small_lead = softmax_function(np.array([1, 1, 1.1]))[2]
odds_small_lead = ratio(0.1)
odds_b_high = 1.105
gap_doubles = 0.693
