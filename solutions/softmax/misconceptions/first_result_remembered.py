# /// misconception
# question = "q1"
# case = "q1.second_call"
# also = []
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
