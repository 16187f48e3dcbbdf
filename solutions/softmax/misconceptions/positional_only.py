# /// misconception
# question = "q6"
# case = "q6.keywords"
# also = []
# hint.zh-TW = "函式第一行的 / 讓參數只能照順序傳。interact 是用什麼方式把分數交給函式的？"
# hint.en = "The / in the first line lets arguments come in order only. In which way does interact hand the scores to the function?"
# ///
def visualize_softmax(score_a, score_b, score_c, /):
    scores = np.array([score_a, score_b, score_c])
    p = softmax_function(scores)
    k = int(np.argmax(p))
    print("logits", *(f"{s:.3f}" for s in scores))
    print("probabilities", *(f"{q:.4f}" for q in p))
    print("sum", f"{sum(p):.4f}", "winner", "ABC"[k])
    plt.figure()
    bars = plt.bar(["A", "B", "C"], p, color=["seagreen" if i == k else "mintcream" for i in range(3)])
    plt.bar_label(bars, fmt="%.4f")
    plt.ylim(0, 1)
    plt.show()
