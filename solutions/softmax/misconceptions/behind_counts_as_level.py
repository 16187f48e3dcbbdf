# /// misconception
# question = "q4"
# case = "q4.behind"
# also = []
# hint.zh-TW = "C 落後時，你把它當成平手（負的 gap 變成 0）。落後的類別和平手的類別，機率一樣嗎？"
# hint.en = "When C is behind, you treat it as level (a negative gap becomes 0). Is a class that is behind as probable as one that is level?"
# ///
def ratio(gap):
    gap = max(gap, 0)
    p = softmax_function([0.0, 0.0, gap])
    return p[2] / p[0]


p_small_lead = softmax_function([1, 1, 1.1])[2]
odds_small_lead = ratio(0.1)
high = softmax_function([1, 4, 1.1])
odds_b_high = high[2] / high[0]
gap_doubles = np.log(2)
