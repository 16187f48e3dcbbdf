# /// misconception
# question = "q1"
# case = "q1.quick_test"
# also = []
# hint.zh-TW = "你在除法之前先把 e 的次方四捨五入，誤差會跟著進到每個機率。看看中間值少了哪些小數。"
# hint.en = "You round the powers of e before dividing, and that error goes into every probability. Look at the decimals that your intermediate values have lost."
# ///
def softmax_function(x):
    e = [round(float(np.exp(v)), 2) for v in x]
    total = sum(e)
    return np.array([v / total for v in e])
