# /// misconception
# variant_of = "list_changed"
# hint.zh-TW = "你用 pop 把傳進來的串列一個一個拿走，呼叫之後它就空了。呼叫前後各印一次輸入的串列看看。"
# hint.en = "You take the scores out of the caller's list with pop, and leave it empty. Print that list before and after a call."
# ///
def softmax_function(x):
    scores = x if isinstance(x, list) else list(x)
    m = max(scores)
    weights = []
    while scores:
        weights.append(np.exp(scores.pop(0) - m))
    return np.array(weights) / sum(weights)
