# /// misconception
# question = "q7"
# case = "q7.gains"
# also = []
# hint.zh-TW = "你的增加量是負的：相減的順序反了。C 的分數變大時，機率應該變大還是變小？"
# hint.en = "Your gains are negative: the subtraction is the wrong way round. When C's score grows, should its probability grow or shrink?"
# ///
def p_c(score):
    return softmax_function(np.array([1.0, 1.0, score]))[2]


p_equal = 1 / 3
gain_first = p_c(1.5) - p_c(2.0)
gain_second = p_c(2.0) - p_c(2.5)
odds_huge = np.exp(10)
winners = 2
p_a_before = softmax_function(np.array([-2, -1, -1]))[0]
p_a_after = softmax_function(np.array([3, 4, 4]))[0]
