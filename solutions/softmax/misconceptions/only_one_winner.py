# /// misconception
# question = "q7"
# case = "q7.two_winners"
# also = []
# hint.zh-TW = "你用 argmax 找贏家，它永遠只回答一個位置。直接看三個機率，有幾個一樣高？"
# hint.en = "You look for the winner with argmax, which always answers with one position. Look at the three probabilities: how many are equally high?"
# ///
p_equal = 1 / 3

gain_first = 0.1243
gain_second = 0.1153

odds_huge = np.exp(10)

winners = len([np.argmax(softmax_function(np.array([-2, -1, -1])))])

p_a_before = 0.1554
p_a_after = 0.1554
