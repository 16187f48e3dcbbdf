# /// misconception
# question = "q7"
# case = "q7.plus_five"
# also = []
# hint.zh-TW = "你讀的是最高的那根長條，不是 A 的。A 是第一個類別。"
# hint.en = "You read the highest bar instead of that of A. A is the first class."
# ///
p_equal = 1 / 3

gain_first = 0.1243
gain_second = 0.1153

odds_huge = np.exp(10)

winners = 2

p_a_before = max(softmax_function(np.array([-2, -1, -1])))
p_a_after = max(softmax_function(np.array([3, 4, 4])))
