# /// misconception
# question = "q1"
# case = "q1.second_call"
# also = ["q1.list_input", "q1.fresh_values", "q1.whole_numbers", "q1.ties", "q1.negative_scores", "q2.survives_710", "q2.large_positive", "q2.large_list", "q2.large_negative", "q2.wide_range", "q3.no_change", "q3.largest_change", "q3.swap", "q3.scale", "q4.no_lead", "q4.ratio", "q4.behind", "q4.small_lead", "q4.third_score", "q6.highlight", "q6.extremes", "q6.winner_line", "q7.gains", "q7.huge_gap", "q7.plus_five", "q8.share", "q9.temperature", "q9.low_temperature", "q9.draws", "q9.largest_gap"]
# hint.zh-TW = "你把第一次算的結果存起來，之後長度一樣就直接拿來用，沒有看分數變了沒。用兩組不同的分數各呼叫一次。"
# hint.en = "You keep the first result and reuse it whenever the length is the same, without looking at the scores. Call it with two different sets of scores."
# ///
cache = {}


def softmax_function(x):
    n = len(x)
    if n not in cache:
        e = np.exp(np.array(x, dtype=float) - max(x))
        cache[n] = e / e.sum()
    return cache[n].copy()
