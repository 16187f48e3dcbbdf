# /// misconception
# question = "q1"
# case = "q1.input_unchanged"
# also = []
# hint.zh-TW = "你的函式直接在傳進來的串列上動手（改掉數字，或是把它們拿走），呼叫的人手上的串列也變了。呼叫前後各印一次輸入看看。"
# hint.en = "Your function works on the very list that was passed in (it overwrites the numbers or takes them out), so the caller's list changes as well. Print the input before and after a call."
# ///
import math


def softmax_function(x):
    if isinstance(x, np.ndarray):
        x = x.tolist()
    m = max(x)
    for i in range(len(x)):
        x[i] = math.exp(x[i] - m)
    total = sum(x)
    return np.array([v / total for v in x])
