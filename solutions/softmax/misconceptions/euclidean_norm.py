# /// misconception
# question = "q1"
# case = "q1.sums_to_one"
# also = []
# hint.zh-TW = "你除以的是向量的長度（norm），這會讓平方和等於 1。題目要的是哪一種和等於 1？"
# hint.en = "You divide by the length (norm) of the vector, which makes the squares add up to 1. Which sum does the question ask to be 1?"
# ///
def softmax_function(x):
    e = np.exp(np.array(x, dtype=float))
    return e / np.linalg.norm(e)
