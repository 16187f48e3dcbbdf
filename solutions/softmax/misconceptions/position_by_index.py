# /// misconception
# question = "q1"
# case = "q1.ties"
# also = []
# hint.zh-TW = "你用 index 找位置，但同分時它永遠回答第一個，後面同分的類別就沒有被填到。試試 [1, 0, 1]。"
# hint.en = "You look up positions with index, which always answers with the first of equal scores, so the later ones are never filled in. Try [1, 0, 1]."
# ///
def softmax_function(x):
    scores = list(x)
    p = np.zeros(len(scores))
    m = max(scores)
    total = sum(np.exp(s - m) for s in scores)
    for s in scores:
        p[scores.index(s)] = np.exp(s - m) / total
    return p
