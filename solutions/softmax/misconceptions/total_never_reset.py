# /// misconception
# question = "q1"
# case = "q1.second_call"
# also = ["q1.quick_test", "q1.sums_to_one", "q1.list_input", "q1.fresh_values", "q1.one_and_two", "q1.whole_numbers", "q1.ties", "q1.negative_scores", "q2.survives_710", "q2.large_positive", "q2.large_list", "q2.large_negative", "q2.wide_range", "q3.*", "q4.no_lead", "q4.ratio", "q4.behind", "q4.small_lead", "q6.highlight", "q6.winner_line", "q7.gains", "q7.plus_five", "q8.float_error", "q8.display_error", "q8.share", "q9.*"]
# hint.zh-TW = "你的總和是全域變數，第二次呼叫時，上一次的值還留在裡面。連續呼叫兩次同樣的輸入看看。"
# hint.en = "Your total is a global variable that still holds the last call's value when the next one begins. Call it twice with the same input."
# ///
total = 0


def softmax_function(x):
    global total
    x = np.array(x, dtype=float)
    for v in x:
        total += np.exp(v)
    return np.exp(x) / total
