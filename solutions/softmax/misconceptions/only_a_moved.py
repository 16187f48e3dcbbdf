# /// misconception
# question = "q7"
# case = "q7.plus_five"
# also = []
# hint.zh-TW = "你只把 A 的分數加了 5，題目是三個都加 5。再讀一次最後一個情境。"
# hint.en = "You added 5 to the score of A only; the question adds it to all three. Read the last scenario again."
# ///
p_equal = 1 / 3
gain_first = 0.1243
gain_second = 0.1153
odds_huge = ratio(10)
winners = 2
before, after = np.array([-2.0, -1.0, -1.0]), np.array([3.0, -1.0, -1.0])
p_a_before = softmax_function(before)[0]
p_a_after = softmax_function(after)[0]
