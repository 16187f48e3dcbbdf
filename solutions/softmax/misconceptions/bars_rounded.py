# /// misconception
# question = "q6"
# case = "q6.three_bars"
# also = []
# hint.zh-TW = "你把機率四捨五入之後才拿去畫，長條的高度就不準了。只有寫出來的數字需要四捨五入。"
# hint.en = "You round the probabilities before drawing, so the bars have the wrong height. Only numbers that are written out need rounding."
# ///
def visualize_softmax(score_a, score_b, score_c):
    scores = [score_a, score_b, score_c]
    probs = softmax_function(np.array(scores))
    heights = [round(float(p), 1) for p in probs]
    w = int(np.argmax(probs))
    print("class  logit  probability")
    for n, s, p in zip("ABC", scores, probs):
        print(n, f"{s:.3f}", f"{p:.4f}")
    print("sum", f"{sum(probs):.4f}")
    print("winner", "ABC"[w])
    plt.figure()
    plt.bar(["A", "B", "C"], heights, color=["black" if i == w else "lightgray" for i in range(3)])
    for i in range(3):
        plt.text(i, heights[i], f"{probs[i]:.4f}", ha="center", va="bottom")
    plt.ylim(0, 1)
    plt.show()
