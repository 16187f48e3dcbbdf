# /// misconception
# question = "q1"
# case = "q1.negative_scores"
# also = ["q2.large_negative", "q2.wide_range", "q4.behind", "q7.plus_five", "q8.share", "q9.temperature"]
# hint.zh-TW = "你先把分數取了絕對值，所以 -3 和 3 變得一樣好。負號在這裡是有意義的，看看哪一步把它弄丟了。"
# hint.en = "You take absolute values first, so -3 becomes as good as 3. The minus sign means something here; find the step that loses it."
# ///
def softmax_function(x):
    x = np.abs(np.array(x, dtype=float))   # 避免負數
    e = np.exp(x - x.max())
    return e / e.sum()
