# /// misconception
# question = "q6"
# case = "q6.sum_line"
# also = []
# hint.zh-TW = "總和那一行加的是三個分數，不是三個機率。如果是機率，總和應該接近多少？"
# hint.en = "The line with the sum adds the three scores, not the three probabilities. Near which number should the latter be?"
# ///
def visualize_softmax(score_a, score_b, score_c):
    scores = [score_a, score_b, score_c]
    p = softmax_function(np.array(scores))
    w = int(np.argmax(p))
    print("class | logit | probability")
    for n, s, q in zip("ABC", scores, p):
        print(f"{n} | {s:.3f} | {q:.4f}")
    print(f"sum: {sum(scores):.4f}")
    print(f"winner: {'ABC'[w]}")
    plt.figure()
    bars = plt.bar(["A", "B", "C"], p, color=["green" if i == w else "lightgreen" for i in range(3)])
    plt.bar_label(bars, fmt="%.4f")
    plt.ylim(0, 1)
    plt.show()
