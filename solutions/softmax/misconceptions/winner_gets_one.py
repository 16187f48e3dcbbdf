# /// misconception
# question = "q1"
# case = "q1.quick_test"
# also = ["q1.list_input", "q1.fresh_values", "q1.one_and_two", "q1.whole_numbers", "q1.ties", "q1.negative_scores", "q2.survives_710", "q2.large_positive", "q2.large_list", "q2.large_negative", "q2.wide_range", "q3.largest_change", "q3.swap", "q3.scale", "q4.no_lead", "q4.ratio", "q4.behind", "q4.small_lead", "q4.third_score", "q7.gains", "q7.huge_gap", "q7.plus_five", "q8.display_error", "q8.share", "q9.*"]
# hint.zh-TW = "你直接給最高分 1、其他 0，這是 argmax。softmax 的 soft 在於輸的類別也還留有機率，看看公式會不會得到剛好 0。"
# hint.en = "You give the top score 1 and the others 0, which is argmax. Softmax is soft because losers keep something; can the formula give exactly 0?"
# ///
def softmax_function(x):
    p = np.zeros(len(x))
    p[np.argmax(x)] = 1.0   # 贏者通吃
    return p
