# /// misconception
# question = "q1"
# case = "q1.second_call"
# also = ["q1.*", "q2.survives_710", "q2.large_positive", "q2.large_list", "q2.large_negative", "q2.wide_range", "q3.*", "q4.no_lead", "q4.ratio", "q4.behind", "q4.small_lead", "q4.third_score", "q6.three_bars", "q6.table", "q6.bars_fresh", "q6.keywords", "q6.y_axis", "q6.highlight", "q6.redraw", "q6.extremes", "q6.table_fresh", "q6.sum_line", "q6.winner_line", "q6.value_labels", "q6.sliders_drive", "q7.gains", "q7.huge_gap", "q7.plus_five", "q8.*", "q9.*"]
# hint.zh-TW = "參數的預設值 [] 只會建立一次，所以每次呼叫都接在上一次的後面。連續呼叫兩次，看結果的長度。"
# hint.en = "The default value [] is created only once, so every call adds to what the last one left. Call the function twice and look at the length."
# ///
def softmax_function(x, exps=[]):
    for v in x:
        exps.append(np.exp(v))
    total = sum(exps)
    return np.array([e / total for e in exps])
